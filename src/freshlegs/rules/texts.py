"""What the runner reads: the rows (fact -> effect) and the texts of every rule, made of the facts it saw.

Templates are keyed by rule id, or by "id.variant" where a rule has more than one text. The book writes each text for
the day on which its rule decides. Where the verdict is stricter than what the rule allows, or allows neither running
nor a walk, its ".less" is said, and its ".done" where the day's running is run: no text offers what the verdict
forbids, or more than the dose. Source: rule book, sections 6 and 8.1.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from freshlegs.language import decimal, mark, tr, trn
from freshlegs.records import dataclass
from freshlegs.rules.advice import VERDICTS, Dose, Level, Verdict
from freshlegs.rules.dose import little_test_range, range_left, room_left, tenths
from freshlegs.rules.firing import CROSS, RECOVERY, Distance, Fact, Firing
from freshlegs.rules.sayings import ROWS, TEXTS
from freshlegs.rules.words import (
    CEILINGS,
    JOINTS,
    NUMBERS,
    SESSIONS_SAID,
    WEEKDAYS,
    days_ago,
    fact_said,
    kind_said,
    listed,
    number_said,
    on_day,
    opened,
    short_range,
    site_said,
    word,
)
from freshlegs.units import Units

STIFF_M = (2_000, 3_000)
"""How long sore legs feel stiff."""

LESS_BELOW = {"I1": RECOVERY}
"""Where a rule's text has to give way only below this rank, not already below its ceiling: a test that was passed."""

KILOMETRES: dict[Units, str] = {"km": mark("kilometres"), "mi": mark("miles")}

PIECES: dict[str, str] = {
    "less": mark("; today there is more that speaks for less."),
    "done": mark("Today's running is run."),
    "note": mark("Note the {sites} before, after and tomorrow morning."),
    "free": mark("Nothing speaks against training as planned."),
    "planned": mark("{free} No plan? An easy run of about {T}."),
    "unsure": mark("I only know your distances. Tell me how your legs feel and I'll be surer."),
    "jump": mark(
        "{plan} would be {x} % longer than your longest run of the last month ({lg}). In 5,205 runners, jumps like "
        "that went with {risk} % more overuse injuries."
    ),
    "from_nothing": mark("{plan} planned, and no run of the last month has a distance."),
    "race": mark("A race is yours to decide."),
    "little": mark("{site} {n}/10: that alone would leave room for easy running{less}"),
    "step": mark("{site} was {n}/10 {when}. One step up per day"),
    "tired": mark("{n} signs of tiredness today: {flags}."),
    "one_sign": mark("One sign of tiredness today: {flags}. On its own it changes nothing."),
    "keep_easy": mark("Keep it easy; the hard session will be worth more tomorrow."),
    "one_more": mark("One reason more to do less."),
    "next_morning": mark(
        "The test run made the {site} worse ({before} -> {after}, next morning {next}). Two days without running, then "
        "the next little test."
    ),
    "two_days": mark("Two days without running, then a step shorter."),
    "help": mark("Get medical help now: call your emergency number, or for dark urine or a swollen calf go today."),
    "unseen": mark("Nothing here says anyone has looked at it."),
    "hold": mark("You noted {what} ({site}) {when}. {unseen}"),
    "too_much": mark(
        "{site} {n}/10 is too much to train on. Rest; if it is not clearly better in two or three days, see a physio "
        "or doctor."
    ),
    "second_day": mark("{run} {ago}. The legs of the biggest days need a second easy day.{or_walk}"),
    "sites_fine": mark("{fine}: that alone would leave room for the little test{less}"),
    "fine_done": mark("{fine}. {done} Note how it is tomorrow morning."),
}
"""What several texts share, by the name of its place in them."""


class Filled(dict[str, str]):
    """What stands in the places of a template; the pieces that templates share are told when they are asked for."""

    def __missing__(self, place: str) -> str:
        """Tell a piece."""
        return self.told(PIECES[place])

    def told(self, template: str) -> str:
        """Tell a template of a table."""
        return tr(template).format_map(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What a text may lean on besides a rule's own facts: the day, the units, and the advice as a whole."""

    day: dt.date
    units: Units
    verdict: Verdict
    dose: Dose
    level: Level
    alternatives: tuple[str, ...]
    done_m: int = 0

    def row(self, firing: Firing) -> tuple[str, str]:
        """Give the fact and the effect of a rule that fired."""
        fact, effect = next(ROWS[key] for key in self._keys(firing, firing.variant) if key in ROWS)
        filled = self._filled(firing)
        return filled.told(fact), filled.told(effect)

    def text(self, firing: Firing) -> str:
        """Give the text of a rule that fired."""
        template = next(TEXTS[key] for key in self._keys(firing, self._variant(firing)) if key in TEXTS)
        return opened(self._filled(firing).told(template))

    def _keys(self, firing: Firing, variant: str) -> Iterator[str]:
        """Give the keys under which a template may stand, the most special first."""
        named = [f"{firing.rule}.{variant}", firing.rule]
        if turned := self._turned(firing):
            yield from (f"{name}.{turned}" for name in named)
        yield from named

    def _turned(self, firing: Firing) -> str:
        """Tell whether the rule alone would allow more than the day does: "less", "done", or ""."""
        rank = VERDICTS.index(self.verdict)
        unwalked = rank == CROSS and "walk" not in self.alternatives and not firing.rule.startswith("RF")
        capped = "cap" in firing.facts and self.done_m
        if rank < LESS_BELOW.get(firing.rule, firing.ceiling) or unwalked or capped:
            return "less"
        if rank >= RECOVERY and not room_left(self.dose, self.done_m):
            return "done" if self.done_m else "less"
        return ""

    def _variant(self, firing: Firing) -> str:
        if firing.rule == "R1" and firing.ceiling > RECOVERY:
            return "second_day"
        if firing.rule == "D1" and self.level == "low":
            return "low"
        symptoms = firing.facts.get("symptom")
        return "several" if isinstance(symptoms, tuple) and len(symptoms) > 1 else firing.variant

    def _filled(self, firing: Firing) -> Filled:
        facts = firing.facts
        walk = "walk" in self.alternatives
        said = {key: fact_said(fact, self.units) for key, fact in facts.items() if not isinstance(fact, dt.date)}
        said |= {
            "v": tr(CEILINGS[firing.ceiling]),
            "site": site_said(facts),
            "plus": _after(tr("+2 painkiller")) if facts.get("plus") else "",
            "range": range_left(self.dose, self.done_m, self.units),
            "test": little_test_range(self.dose, self.done_m, self.units),
            "stiff": self._stiff(),
            "minutes": str(self.dose.minutes_max or ""),
            "kilometres": tr(KILOMETRES[self.units]),
            "walk": _after(tr("A walk counts, for the legs and the head.")) if walk else "",
            "or_walk": _after(tr("Rest or a walk is just as right.")) if walk else "",
        }
        return Filled(said | self._dated(facts) | self._special(facts))

    def _dated(self, facts: Mapping[str, Fact]) -> dict[str, str]:
        when = facts.get("when")
        if not isinstance(when, dt.date):
            return {}
        days = (self.day - when).days
        weekday = tr(WEEKDAYS[when.weekday()])
        return {
            "when": on_day(when, self.day, self.units),
            "weekday": weekday,
            "that_run": tr("yesterday's run") if days == 1 else tr("{weekday}'s run", weekday=weekday),
        }

    def _special(self, facts: Mapping[str, Fact]) -> dict[str, str]:
        said: dict[str, str] = {}
        days, number, cap, distance = (facts.get(key) for key in ("k", "n", "cap", "km"))
        if "what" in facts:
            said["ill"] = tr("the fever") if facts["what"] == "fever" else tr("the illness")
        if facts.get("sign") in JOINTS:
            said["joint"] = tr(JOINTS[str(facts["sign"])])
        if "symptom" in facts:
            said["Symptom"] = opened(fact_said(facts["symptom"], self.units))
        if isinstance(days, int):
            said["ago"] = days_ago(days)
        if isinstance(number, int):
            said["N"] = tr(NUMBERS.get(number, str(number)))
        if isinstance(cap, Distance):
            said["cap"] = f"{number_said(tenths(cap.metres, self.units))} {self.units}"
        if isinstance(distance, Distance) and "session" in facts:
            session = str(facts["session"])
            words = (fact_said(distance, self.units), kind_said(session) if session in SESSIONS_SAID else "")
            said["run"] = " ".join(filter(None, words))
        if "flags" in facts:
            said["flags"] = listed([str(flag) for flag in _tuple(facts["flags"])])
        if isinstance(usual := facts.get("T"), Distance):
            said["T"] = self._no_longer_than_the_dose(usual)
        return said | _joints(_tuple(facts.get("sites", ())))

    def _no_longer_than_the_dose(self, usual: Distance) -> str:
        most = self.dose.distance_km_max
        metres = usual.metres if most is None else min(usual.metres, most * 1000)
        return f"{decimal(f'{tenths(metres, self.units):.1f}')} {self.units}"

    def _stiff(self) -> str:
        """Give how long sore legs feel stiff, in minutes where the dose is hardly longer."""
        most = self.dose.distance_km_max
        return tr("minutes") if most is not None and most * 1000 < STIFF_M[1] else short_range(*STIFF_M, self.units)


def _tuple(fact: Fact) -> tuple[str, ...]:
    return fact if isinstance(fact, tuple) else ()


def _joints(sites: tuple[str, ...]) -> dict[str, str]:
    if not sites:
        return {}
    said = listed([word(site) for site in sites])
    return {"sites": said, "fine": trn("The {sites} is fine", "The {sites} are fine", len(sites), sites=said)}


def _after(sentence: str) -> str:
    return f" {sentence}"
