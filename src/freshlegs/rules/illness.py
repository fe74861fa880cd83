"""IL: illness. Fever and symptoms below the neck, the days after, head colds (6.2).

Where this morning is itself below the neck, IL1 speaks and IL2 is silent: the last such day is today.
"""

from __future__ import annotations

from freshlegs.rules.case import Case
from freshlegs.rules.firing import CROSS, EASY, REST, Caps, Firing
from freshlegs.rules.thresholds import AFTER_FEVER, THRESHOLDS

_IL2 = THRESHOLDS["IL2"]
_IL3 = THRESHOLDS["IL3"]


def fever(case: Case) -> Firing | None:
    """IL1: any symptom below the neck this morning."""
    below = case.today.below
    return Firing(rule="IL1", ceiling=REST, facts={"symptoms": tuple(sorted(below))}) if below else None


def after_fever(case: Case) -> Firing | None:
    """IL2: the staircase back, one step at a time; not answered counts as not yet symptom-free."""
    days = next((k for k in range(_IL2["unknown_days"] + 1) if case.morning(k).below), 0)
    if days == 0:
        return None
    feverish = "fever" in case.morning(days).below
    facts = {"k": days, "what": "fever" if feverish else "chest_symptoms"}
    if case.today.illness is None:
        return Firing(
            rule="IL2", ceiling=CROSS, caps=Caps(minutes=_IL2["unknown_minutes"]), variant="unknown", facts=facts
        )
    ceiling, minutes = next((step[2], step[3]) for step in AFTER_FEVER if step[0] <= days <= step[1])
    return Firing(rule="IL2", ceiling=ceiling, caps=Caps(minutes=minutes), facts=facts)


def head_cold(case: Case) -> Firing | None:
    """IL3: symptoms above the neck only."""
    if not case.today.illness or case.today.below:
        return None
    hr_max = case.runner.hr_max
    caps = Caps(
        minutes=_IL3["minutes"], rpe=_IL3["rpe"], hr_bpm=hr_max * _IL3["heart_percent"] // 100 if hr_max else None
    )
    return Firing(rule="IL3", ceiling=EASY, caps=caps)
