"""The planned week: what is planned, and what each day will allow if the plan is followed (9.1).

A planned run becomes a run of its target effort, else of its type's; without a distance it is as long as its minutes at
the runner's own pace make it, else the usual run. What was ticked off, or was logged on the first day already, is not
run twice. Marks: a race is never trimmed, only annotated; L1 on a plan within its slack is a note.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from freshlegs.models import Cross, Plan, Run, Wellness
from freshlegs.models.ranges import CrossKind, PlanType, RunType
from freshlegs.rules.advice import Advice, Mark, PlannedDay
from freshlegs.rules.case import Case
from freshlegs.rules.diary import DAY, Diary
from freshlegs.rules.load import USUAL_RPE
from freshlegs.rules.thresholds import THRESHOLDS
from freshlegs.rules.verdict import advice_of
from freshlegs.units import Units, distance_text, duration_text

DAYS = 7

RANK: dict[PlanType, int] = {
    "rest": 0, "walk": 1, "cross": 1, "recovery": 2, "test": 2, "easy": 3, "long": 4, "tempo": 4, "intervals": 4,
    "hills": 4, "race": 4, "other": 4,
}  # fmt: skip
"""How much a plan asks for, on the ladder of verdicts."""

MARKS: tuple[Mark, ...] = ("ok", "note", "trim", "swap")
"""Mildest first."""

RUN_TYPE: dict[PlanType, RunType] = {
    "recovery": "recovery", "test": "test", "easy": "easy", "long": "long", "tempo": "tempo",
    "intervals": "intervals", "hills": "hills", "race": "race", "other": "other",
}  # fmt: skip
"""The plans that are runs."""

LONGEST_RUN_M = 300_000

_SLACK_M = THRESHOLDS["plan"]["slack_m"]


def planned_week(diary: Diary, day: dt.date) -> tuple[PlannedDay, ...]:
    """Give the seven days from a day; the diary ends on it."""
    return tuple(_days(diary, day))


def _days(diary: Diary, first: dt.date) -> Iterator[PlannedDay]:
    for offset in range(DAYS):
        day = first + offset * DAY
        case = Case(diary, day)
        advice = advice_of(case)
        plans = sorted(case.plans, key=lambda plan: (-RANK[plan.type], -(plan.distance_m or 0), plan.id))
        yield PlannedDay(
            date=day,
            planned=" + ".join(plan_text(plan, diary.runner.units or "km") for plan in plans) or None,
            mark=max((mark_of(plan, advice) for plan in plans), key=MARKS.index, default="ok"),
            advice=advice,
        )
        followed = [*done_as_planned(case, plans), Wellness(date=day + DAY, illness=())]
        diary = diary.and_then(day + DAY, followed)


def plan_text(plan: Plan, units: Units = "km") -> str:
    """Give a plan in words: "long 30.0 km 3:03:00"."""
    distance = distance_text(plan.distance_m, units) if plan.distance_m else ""
    duration = duration_text(plan.duration_s) if plan.duration_s else ""
    return " ".join(filter(None, (plan.type, distance, duration)))


def mark_of(plan: Plan, advice: Advice) -> Mark:
    """Say how a plan goes with its day's ceiling."""
    rank = RANK[plan.type]
    if rank > advice.rank:
        return "trim" if plan.type == "easy" and advice.verdict == "recovery_run" else "swap"
    noted = any(reason.rule == "L1" for reason in advice.reasons)
    if rank > RANK["cross"] and _too_long(plan, advice):
        return "note" if plan.type == "race" else "trim"
    return "note" if noted and rank > RANK["cross"] else "ok"


def _too_long(plan: Plan, advice: Advice) -> bool:
    if advice.done_m:
        return False  # the day has its run: what was planned is past
    most = advice.dose.distance_km_max
    return most is not None and (plan.distance_m or 0) > round(most * 1000) + _SLACK_M


def done_as_planned(case: Case, plans: Sequence[Plan]) -> Iterator[Run | Cross]:
    """Give the sessions that a day's plans would be."""
    run_today, crossed_today = bool(case.runs(0, 0)), bool(case.diary.crosses_on.get(case.day))
    for plan in plans:
        if plan.done_by is not None or plan.type == "rest":
            continue
        run_type = RUN_TYPE.get(plan.type)
        if run_type and not run_today:
            yield _run(case, plan, run_type)
        elif run_type is None and not crossed_today:
            kind: CrossKind = "walk" if plan.type == "walk" else "other"
            yield Cross(date=plan.date, cross_kind=kind, duration_s=plan.duration_s, rpe=plan.rpe_target)


def _run(case: Case, plan: Plan, run_type: RunType) -> Run:
    distance_m = plan.distance_m
    if distance_m is None:
        timed = plan.duration_s and plan.duration_s / 60 / case.diary.minutes_per_km(plan.date) * 1000
        distance_m = min(LONGEST_RUN_M, round(timed or case.usual_m))
    return Run(
        date=plan.date,
        distance_m=distance_m,
        duration_s=plan.duration_s,
        type=run_type,
        rpe=USUAL_RPE[run_type] if plan.rpe_target is None else plan.rpe_target,
    )
