"""What the runner reads: the rows (fact -> effect) and the texts of every rule, made of the facts it saw.

Templates are keyed by rule id, or by "id.variant" where a rule has more than one text. The book writes each text for
the day on which its rule decides. Where the verdict is stricter than what the rule allows, or allows neither running
nor a walk, its ".less" is said, and its ".done" where the day's running is run: no text offers what the verdict
forbids, or more than the dose. Source: rule book, sections 6 and 8.1.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from math import floor

from freshlegs.records import dataclass
from freshlegs.rules.advice import VERDICTS, Dose, Level, Verdict
from freshlegs.rules.dose import little_test_range, range_left, room_left
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
    listed,
    on_day,
    opened,
    short_range,
    site_said,
    word,
)
from freshlegs.units import METRES_PER, Units

STIFF_M = (2_000, 3_000)
"""How long sore legs feel stiff."""

LESS_BELOW = {"I1": RECOVERY}
"""Where a rule's text has to give way only below this rank, not already below its ceiling: a test that was passed."""

KILOMETRES: dict[Units, str] = {"km": "kilometres", "mi": "miles"}


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
        return fact.format_map(filled), effect.format_map(filled)

    def text(self, firing: Firing) -> str:
        """Give the text of a rule that fired."""
        template = next(TEXTS[key] for key in self._keys(firing, self._variant(firing)) if key in TEXTS)
        return opened(template.format_map(self._filled(firing)))

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

    def _filled(self, firing: Firing) -> dict[str, str]:
        facts = firing.facts
        said = {key: fact_said(fact, self.units) for key, fact in facts.items() if not isinstance(fact, dt.date)}
        said |= {
            "v": CEILINGS[firing.ceiling],
            "site": site_said(facts),
            "plus": " +2 painkiller" if facts.get("plus") else "",
            "range": range_left(self.dose, self.done_m, self.units),
            "test": little_test_range(self.dose, self.done_m, self.units),
            "stiff": self._stiff(),
            "minutes": str(self.dose.minutes_max or ""),
            "kilometres": KILOMETRES[self.units],
            "walk": " A walk counts, for the legs and the head." if "walk" in self.alternatives else "",
            "or_walk": " Rest or a walk is just as right." if "walk" in self.alternatives else "",
        }
        said |= self._dated(facts)
        return said | self._special(facts)

    def _dated(self, facts: Mapping[str, Fact]) -> dict[str, str]:
        when = facts.get("when")
        if not isinstance(when, dt.date):
            return {}
        days = (self.day - when).days
        weekday = WEEKDAYS[when.weekday()]
        return {
            "when": on_day(when, self.day, self.units),
            "weekday": weekday,
            "day": "yesterday" if days == 1 else weekday,
        }

    def _special(self, facts: Mapping[str, Fact]) -> dict[str, str]:
        said: dict[str, str] = {}
        days, number, cap, distance = (facts.get(key) for key in ("k", "n", "cap", "km"))
        if "what" in facts:
            said["ill"] = "fever" if facts["what"] == "fever" else "illness"
        if facts.get("sign") in JOINTS:
            said["joint"] = JOINTS[str(facts["sign"])]
        if "symptom" in facts:
            said["Symptom"] = opened(fact_said(facts["symptom"], self.units))
        if isinstance(days, int):
            said["ago"] = days_ago(days)
        if isinstance(number, int):
            said["N"] = NUMBERS.get(number, str(number))
        if isinstance(cap, Distance):
            said["cap"] = f"{floor(round(cap.metres * 10 / METRES_PER[self.units], 6)) / 10:g} {self.units}"
        if isinstance(distance, Distance) and "session" in facts:
            session = SESSIONS_SAID.get(str(facts["session"]), "")
            said["run"] = " ".join(filter(None, (fact_said(distance, self.units), session)))
        if "flags" in facts:
            said["flags"] = listed([str(flag) for flag in _tuple(facts["flags"])])
        if isinstance(usual := facts.get("T"), Distance):
            said["T"] = self._no_longer_than_the_dose(usual)
        return said | _joints(_tuple(facts.get("sites", ())))

    def _no_longer_than_the_dose(self, usual: Distance) -> str:
        most = self.dose.distance_km_max
        metres = usual.metres if most is None else min(usual.metres, most * 1000)
        return f"{floor(round(metres * 10 / METRES_PER[self.units], 6)) / 10:.1f} {self.units}"

    def _stiff(self) -> str:
        """Give how long sore legs feel stiff, in minutes where the dose is hardly longer."""
        most = self.dose.distance_km_max
        return "minutes" if most is not None and most * 1000 < STIFF_M[1] else short_range(*STIFF_M, self.units)


def _tuple(fact: Fact) -> tuple[str, ...]:
    return fact if isinstance(fact, tuple) else ()


def _joints(sites: tuple[str, ...]) -> dict[str, str]:
    if not sites:
        return {}
    return {"sites": listed([word(site) for site in sites]), "are": "is" if len(sites) == 1 else "are"}
