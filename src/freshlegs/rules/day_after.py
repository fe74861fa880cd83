"""R and A: the days after long and hard runs, and one day more from 50 on (6.8).

Every one of the last 22 days speaks with its highest class. A1 fires where it shifts a day's column, as a note: the
ceiling is that of R1, R2 or R3. A choice: it fires wherever a column is shifted, even where both columns allow the same
(a marathon of 10 days ago) or another day is stricter; the book's condition (6.8) asks for age, class and day alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from freshlegs.language import decimal
from freshlegs.models import Run
from freshlegs.rules.case import Case
from freshlegs.rules.classes import BIG, HALF, MARATHON, SESSIONS, VERY
from freshlegs.rules.firing import CROSS, EASY, FREE, RECOVERY, Caps, Distance, Fact, Firing, strictest
from freshlegs.rules.thresholds import DAYS_AFTER, THRESHOLDS

_R3 = THRESHOLDS["R3"]
_R4 = THRESHOLDS["R4"]
_R5 = THRESHOLDS["R5"]
_A1 = THRESHOLDS["A1"]

RULE_OF_CLASS = {BIG: "R1", VERY: "R1", HALF: "R2", MARATHON: "R3"}

MARATHON_CAPS: dict[int, Caps] = {
    CROSS: Caps(minutes=_R3["no_run_minutes"]),
    RECOVERY: Caps(minutes=_R3["recovery_minutes"], distance_m=_R3["recovery_m"]),
    EASY: Caps(minutes=_R3["easy_minutes"]),
    FREE: Caps(rpe=_R3["late_rpe"]),
}
"""R3's caps at each ceiling."""


def after_long_or_hard(case: Case) -> Firing | None:
    """R1: the day after long or hard, two days after very long or very hard."""
    return strictest(firing for firing in _days_after(case) if firing.rule == "R1")


def after_half(case: Case) -> Firing | None:
    """R2: four days after a half-marathon race."""
    return strictest(firing for firing in _days_after(case) if firing.rule == "R2")


def after_marathon(case: Case) -> Firing | None:
    """R3: three weeks after a marathon."""
    return strictest(firing for firing in _days_after(case) if firing.rule == "R3")


def one_day_more(case: Case) -> Firing | None:
    """A1: from 50 on, one day more after the biggest days."""
    if not any(firing.facts["shifted"] for firing in _days_after(case)):
        return None
    return Firing(rule="A1", ceiling=FREE, facts={"age": case.runner.age or 0})


def _days_after(case: Case) -> Iterator[Firing]:
    older = (case.runner.age or 0) >= _A1["age"]
    for days, kind in case.big_days:
        shifted = older and kind >= _A1["class"] and days >= _A1["from_day"]
        ceiling = DAYS_AFTER[str(kind)].get(days - shifted)
        if ceiling is not None:
            rule = RULE_OF_CLASS[kind]
            caps = MARATHON_CAPS[ceiling] if kind == MARATHON else Caps()
            facts = _facts(case, days, kind) | {"k": days, "shifted": shifted}
            variant = "late" if ceiling == FREE else ""
            yield Firing(rule=rule, ceiling=ceiling, caps=caps, variant=variant, facts=facts, tie=(-days,))


def _facts(case: Case, days: int, kind: int) -> dict[str, Fact]:
    """Give the facts of the day's weightiest run."""
    run = max(case.runs(days, days), key=lambda one: (case.diary.class_of(one), one.distance_m))
    return {"km": Distance(run.distance_m), "session": run.type or "", "class": _class_name(case, run, kind)}


def _class_name(case: Case, run: Run, kind: int) -> str:
    if kind == MARATHON:
        return "marathon"
    if kind == HALF:
        return "half"
    long, hard = case.diary.is_long(run), case.diary.is_hard(run) or run.type in SESSIONS
    if kind == VERY:
        return "very_long_hard" if long and hard else "very_long" if long else "very_hard"
    return "long" if long else "hard"


def day_off(case: Case) -> Firing | None:
    """R4: who runs less than 3.5 times a week needs no recovery run."""
    if case.class_ago(1) < _R4["class"] or case.journal_days < _R4["journal_days"]:
        return None
    days = min(_R4["days"], case.journal_days)
    run_days = len({run.date for run in case.runs(days, 1)})
    if 2 * 7 * run_days >= _R4["half_runs_a_week"] * days:
        return None
    return Firing(rule="R4", ceiling=CROSS, facts={"x": decimal(f"{7 * run_days / days:.1f}")})


def legs_say_no(case: Case) -> Firing | None:
    """R5: recovery runs that mostly left the legs worse."""
    if case.class_ago(1) < _R5["class"]:
        return None
    told = [run for run in case.runs(_R5["days"], 1) if run.type == "recovery" and run.legs_after]
    last = told[-_R5["runs"] :]
    worse = sum(run.legs_after == "worse" for run in last)
    return Firing(rule="R5", ceiling=CROSS, facts={"w": worse, "of": len(last)}) if worse >= _R5["worse"] else None
