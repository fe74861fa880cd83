"""The planned week: what is planned, and what each day will allow if the plan is followed (9.1).

A planned run becomes a run of its target effort, else of its type's; without a distance it is as long as its minutes at
the runner's own pace make it, else the usual run. What was ticked off, or was logged on the first day already, is not
run twice. A week that begins later is reached by way of the days before it, from the day on which the diary ends.
Marks: a race is never trimmed, only annotated; L1 on a plan within its slack is a note; what was ticked off fits.

What a day offers in the place of a session is its ceiling, never more than was planned: the usual distance of the dose,
or its minutes where these are over before, at the runner's own pace or at the dose's if that is slower. A session of no
more than the ceiling keeps its kind and is only shortened; one that was planned in minutes stays in minutes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import islice
from math import floor

from freshlegs.models import Cross, Plan, Run, Wellness
from freshlegs.models.ranges import CrossKind, PlanType, RunType
from freshlegs.records import replace
from freshlegs.rules.advice import Advice, Dose, Mark, PlannedDay
from freshlegs.rules.case import Case
from freshlegs.rules.diary import DAY, Diary
from freshlegs.rules.dose import minutes_bind
from freshlegs.rules.load import USUAL_RPE
from freshlegs.rules.notes import said_lately
from freshlegs.rules.thresholds import THRESHOLDS
from freshlegs.rules.training import planned_m
from freshlegs.rules.verdict import advice_of
from freshlegs.rules.words import kind_said
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

STEP_M = 100
MINUTE_S = 60
SEVERAL = " + "
"""What parts the sessions of a day."""

_SLACK_M = THRESHOLDS["plan"]["slack_m"]


def planned_days(diary: Diary, first: dt.date, days: int = DAYS) -> tuple[PlannedDay, ...]:
    """Give so many days from `first` on, which is the day on which the diary ends or a later one."""
    before = (first - diary.last).days
    return tuple(planned_day(case) for case in islice(followed(diary), before, before + days))


def followed(diary: Diary) -> Iterator[Case]:
    """Give day by day, without end, the cases of one who does what is planned and stays well, from the last day on."""
    while True:
        case = Case(diary, diary.last)
        yield case
        diary = morning_after(case, case.plans)


def morning_after(case: Case, plans: Sequence[Plan]) -> Diary:
    """Give the diary of the next morning, were these plans done and the runner not ill."""
    tomorrow = case.day + DAY
    done = done_as_planned(case, weightiest_first(plans))
    return case.diary.and_then(tomorrow, [*done, Wellness(date=tomorrow, illness=())])


def as_advised(case: Case) -> list[Plan]:
    """Give what one does who follows a day's advice: the plans that fit, and in the place of the others its offer.

    Where nothing is planned it is the advice itself: the most that it allows, with a free hand the usual run.
    """
    advice = advice_of(case, in_plan=True)
    if case.plans:
        return [instead_of(case, plan, advice) or plan for plan in case.plans]
    kind = _ceiling(advice)
    usual_m = round(case.usual_m) if advice.verdict == "train_as_planned" else None
    plan = Plan(date=case.day, type=kind, distance_m=usual_m)
    distance_m, duration_s = _amount(case, plan, kind, advice.dose)
    return [replace(plan, distance_m=distance_m, duration_s=duration_s)]


def planned_day(case: Case) -> PlannedDay:
    """Give what is planned for a day beside its advice, as the plan view has it (6.6)."""
    advice = advice_of(case, in_plan=True)
    plans = weightiest_first(case.plans)
    offers = ((plan, instead_of(case, plan, advice)) for plan in plans)
    return PlannedDay(
        date=case.day,
        planned=SEVERAL.join(plan_text(plan, case.runner.units or "km") for plan in plans) or None,
        mark=max((mark_of(plan, advice) for plan in plans), key=MARKS.index, default="ok"),
        advice=advice,
        swap=next(((plan, instead) for plan, instead in offers if instead), None),
        said=said_lately(case, advice),
    )


def weightiest_first(plans: Sequence[Plan]) -> list[Plan]:
    """Give the plans of a day, the one that asks for most first."""
    return sorted(plans, key=lambda plan: (-RANK[plan.type], -(plan.distance_m or 0), plan.id))


def plan_text(plan: Plan, units: Units = "km") -> str:
    """Give a plan in words: "long 30.0 km 3:03:00"."""
    distance = distance_text(plan.distance_m, units) if plan.distance_m else ""
    duration = duration_text(plan.duration_s) if plan.duration_s else ""
    return " ".join(filter(None, (kind_said(plan.type), distance, duration)))


def mark_of(plan: Plan, advice: Advice) -> Mark:
    """Say how a plan goes with its day's ceiling."""
    rank = RANK[plan.type]
    if plan.done_by is not None:
        return "ok"
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


def instead_of(case: Case, plan: Plan, advice: Advice) -> Plan | None:
    """Give a session that is marked swap or trim as the day's ceiling has it, None where it may stay.

    It is the same plan still: its id, its day and the runner's words stay.
    """
    if mark_of(plan, advice) not in {"trim", "swap"} or (advice.done_m and plan.type in RUN_TYPE):
        return None
    kind = plan.type if RANK[plan.type] <= advice.rank else _ceiling(advice)
    rpe = plan.rpe_target if kind == plan.type else None
    distance_m, duration_s = _amount(case, plan, kind, advice.dose)
    return replace(plan, type=kind, distance_m=distance_m, duration_s=duration_s, rpe_target=rpe)


def _ceiling(advice: Advice) -> PlanType:
    """Give a day's ceiling as the kind of a plan; without running a walk where the advice names it first."""
    if advice.verdict == "cross_train":
        return "walk" if advice.alternatives[:1] == ("walk",) else "cross"
    if advice.verdict == "recovery_run":
        return "test" if advice.test_run else "recovery"
    return "rest" if advice.verdict == "rest" else "easy"


def _amount(case: Case, plan: Plan, kind: PlanType, dose: Dose) -> tuple[int | None, int | None]:
    """Give how far and how long the session in the place of a plan is: metres, seconds."""
    if kind == "rest":
        return None, None
    longest_s = None if dose.minutes_max is None else 60 * dose.minutes_max
    timed_s = _least(plan.duration_s, longest_s)
    most_m = None if dose.distance_km_max is None else round(dose.distance_km_max * 1000)
    own_s_per_km = 60 * case.diary.minutes_per_km(case.day)
    if kind not in RUN_TYPE or minutes_bind(dose):
        return None, timed_s
    if plan.duration_s and not plan.distance_m:
        in_reach_s = None if most_m is None else floor(most_m * own_s_per_km / 1000) // MINUTE_S * MINUTE_S
        return (most_m, None) if in_reach_s == 0 else (None, _least(timed_s, in_reach_s))
    pace = max(own_s_per_km, dose.pace_s_per_km_not_faster_than or 0)
    in_time_m = floor(longest_s * 1000 / pace) // STEP_M * STEP_M if longest_s else None
    distance_m = _least(plan.distance_m, _least(most_m, in_time_m))
    if kind == plan.type and plan.duration_s and plan.distance_m and distance_m:
        return distance_m, round(plan.duration_s * distance_m / plan.distance_m)
    return distance_m, timed_s if distance_m is None else None


def _least(one: int | None, other: int | None) -> int | None:
    return min((amount for amount in (one, other) if amount is not None), default=None)


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
    distance_m = planned_m(case, plan)
    return Run(
        date=plan.date,
        distance_m=round(case.usual_m) if distance_m is None else distance_m,
        duration_s=plan.duration_s,
        type=run_type,
        rpe=USUAL_RPE[run_type] if plan.rpe_target is None else plan.rpe_target,
    )
