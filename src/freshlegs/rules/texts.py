"""What the runner reads: the rows (fact -> effect) and the texts of every rule, made of the facts it saw.

Templates are keyed by rule id, or by "id.variant" where a rule has more than one text. Where the book has one text for
several cases (R1 when more than R1 speaks; L1, R1 and P0 in miles) the words follow the verdict, so that no text offers
what the verdict forbids. Source: rule book, sections 6 and 8.1.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from math import floor

from freshlegs.rules.advice import Dose, Level, Verdict
from freshlegs.rules.dose import range_text
from freshlegs.rules.firing import RECOVERY, Distance, Fact, Firing
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

TEST_M = (4_000, 5_000)
"""The little test run."""

STIFF_M = (2_000, 3_000)
"""How long sore legs feel stiff."""

KILOMETRES: dict[Units, str] = {"km": "kilometres", "mi": "miles"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What a text may lean on besides a rule's own facts: the day, the units, and the advice as a whole."""

    day: dt.date
    units: Units
    verdict: Verdict
    dose: Dose
    level: Level

    def row(self, firing: Firing) -> tuple[str, str]:
        """Give the fact and the effect of a rule that fired."""
        fact, effect = ROWS.get(f"{firing.rule}.{firing.variant}", ROWS[firing.rule])
        filled = self._filled(firing)
        return fact.format_map(filled), effect.format_map(filled)

    def text(self, firing: Firing) -> str:
        """Give the text of a rule that fired."""
        template = TEXTS.get(f"{firing.rule}.{self._variant(firing)}") or TEXTS[firing.rule]
        return opened(template.format_map(self._filled(firing)))

    def _variant(self, firing: Firing) -> str:
        if firing.rule == "R1" and firing.ceiling > RECOVERY:
            return "second_day"
        if firing.rule == "R1" and self.verdict != "recovery_run":
            return "less"
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
            "range": range_text(self.dose, self.units),
            "test": self._test(),
            "stiff": short_range(*STIFF_M, self.units),
            "kilometres": KILOMETRES[self.units],
        }
        said |= self._dated(facts)
        return said | self._special(facts)

    def _dated(self, facts: Mapping[str, Fact]) -> dict[str, str]:
        when = facts.get("when")
        if not isinstance(when, dt.date):
            return {}
        days = (self.day - when).days
        weekday = WEEKDAYS[when.weekday()]
        return {"when": on_day(when, self.day), "weekday": weekday, "day": "yesterday" if days == 1 else weekday}

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
        if isinstance(facts.get("flags"), tuple):
            said["flags"] = listed([str(flag) for flag in _tuple(facts["flags"])])
        if isinstance(facts.get("sites"), tuple):
            said["sites"] = listed([word(site) for site in _tuple(facts["sites"])])
        return said

    def _test(self) -> str:
        """Give the length of the little test run, which a shorter dose makes shorter."""
        most = self.dose.distance_km_max
        if self.verdict == "recovery_run" and most is not None and most * 1000 < TEST_M[1]:
            return range_text(self.dose, self.units)
        return short_range(*TEST_M, self.units)


def _tuple(fact: Fact) -> tuple[str, ...]:
    return fact if isinstance(fact, tuple) else ()
