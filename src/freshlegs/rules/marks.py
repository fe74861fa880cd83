"""What the calendar shows of a day: its kind, how sore it was, how far it went, what was planned."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from freshlegs.models import Cross, Plan, Run, Runner, Wellness, Window
from freshlegs.models.ranges import DayMark, PlanType
from freshlegs.records import dataclass
from freshlegs.rules.ahead import RANK
from freshlegs.rules.diary import DAY, Diary

Kind = Literal["long", "hard", "race", "easy", "recovery", "test", "cross", "rest", "sick", "travel", "none"]

KINDS_OF_RUN: tuple[Kind, ...] = ("race", "long", "hard", "test", "easy", "recovery")
"""Weightiest first: of several runs of a day the weightiest gives the day its kind."""

SORE_FROM = 3
"""Soreness and pain are marked, and counted as lasting, from where the rules begin to speak (M1, P1)."""

RELAXED_RPE = 2
"""A run up to this effort is a recovery run, whatever it is called."""

TICKS_OFF: dict[PlanType, frozenset[str]] = {
    "recovery": frozenset({"run", "walk"}),
    "walk": frozenset({"walk"}),
    "cross": frozenset({"walk", "bike", "swim", "core", "strength", "other"}),
}
"""What ticks off a plan; a walk is a full substitute for a recovery run. Every other plan asks for a run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLook:
    """A day at a glance. Distance in metres and of runs only; duration in seconds of all sessions, as far as told.

    `soreness` is the worst muscle, `pain` the worst joint, tendon, bone or side (NRS 0-10; None: not asked). `rpe` is
    the highest told. `planned` is the weightiest plan, `done` whether every plan of the day was ticked off.
    """

    date: dt.date
    kind: Kind = "none"
    soreness: int | None = None
    pain: int | None = None
    distance_m: int = 0
    duration_s: int | None = None
    rpe: int | None = None
    sleep_h: float | None = None
    planned: PlanType | None = None
    done: bool = False

    @property
    def worst(self) -> int:
        """The worst of soreness and pain; 0 where nobody asked."""
        return max(self.soreness or 0, self.pain or 0)

    @property
    def is_sore(self) -> bool:
        """Whether the day carries the mark of soreness."""
        return self.worst >= SORE_FROM


def look(window: Window, day: dt.date, runner: Runner) -> DayLook:
    """Give a day's look; the window should reach 28 days further back, for what is long to this runner."""
    return looks(window, day, day, runner)[day]


def looks(window: Window, first: dt.date, last: dt.date, runner: Runner) -> dict[dt.date, DayLook]:
    """Give the look of every day from `first` to `last`; cheap enough for every move of a cursor."""
    diary = Diary(window, last, runner)
    return {day: look_at(diary, day) for day in days_between(first, last)}


def days_between(first: dt.date, last: dt.date) -> list[dt.date]:
    """Give the dates from `first` to `last`, both included."""
    return [first + offset * DAY for offset in range((last - first).days + 1)]


def look_at(diary: Diary, day: dt.date) -> DayLook:
    """Give the look of a day of a diary."""
    runs, crosses = diary.runs_on(day), diary.crosses_on.get(day, [])
    morning, plans = diary.morning(day), diary.plans_on.get(day, [])
    sessions: list[Run | Cross] = [*runs, *crosses]
    nrs = [pain.nrs for pain in morning.pains]
    return DayLook(
        date=day,
        kind=_kind(diary, day),
        soreness=worst_soreness(diary.looks_on.get(day, ())),
        pain=max(nrs, default=0) if nrs or morning.pains_answered else None,
        distance_m=sum(run.distance_m for run in runs),
        duration_s=_told_total(one.duration_s for one in sessions),
        rpe=max((one.rpe for one in sessions if one.rpe is not None), default=None),
        sleep_h=morning.sleep_h,
        planned=weightiest(plans),
        done=bool(plans) and all(ticked_off(plan, runs, crosses) for plan in plans),
    )


def weightiest(plans: Iterable[Plan]) -> PlanType | None:
    """Give the type of the plan that asks for most, None of none."""
    types = sorted((plan.type for plan in plans), key=RANK.__getitem__)
    return types[-1] if types else None


def worst_soreness(told: Iterable[Wellness]) -> int | None:
    """Give the worst soreness told of a day, in a number or on the legs map; None where nobody asked."""
    numbers: list[int] = []
    for one in told:
        if one.soreness is not None:
            numbers.append(one.soreness)
        if one.muscles is not None:
            numbers.append(max((muscle.nrs for muscle in one.muscles), default=0))
    return max(numbers, default=None)


def ticked_off(plan: Plan, runs: Iterable[Run], crosses: Iterable[Cross]) -> bool:
    """Whether a plan was done: said so, or something was logged that stands for it; a rest is done by no session."""
    logged = {"run" for _ in runs} | {str(cross.cross_kind) for cross in crosses}
    if plan.done_by is not None:
        return True
    if plan.type == "rest":
        return not logged
    return bool(logged & TICKS_OFF.get(plan.type, frozenset({"run"})))


def fulfils(done: Run | Cross, plan: Plan) -> bool:
    """Whether a session does what an open plan asks for; no session is a rest."""
    runs, crosses = ([done], []) if isinstance(done, Run) else ([], [done])
    return plan.type != "rest" and ticked_off(plan, runs, crosses)


def kind_of_run(diary: Diary, run: Run) -> Kind:
    """Give what a run was: by its class first, then by its name and effort."""
    if run.type == "race":
        return "race"
    if diary.is_long(run):
        return "long"
    if diary.is_hard(run):
        return "hard"
    if run.type == "test":
        return "test"
    relaxed = run.type == "recovery" or (run.rpe is not None and run.rpe <= RELAXED_RPE)
    return "recovery" if relaxed else "easy"


def _kind(diary: Diary, day: dt.date) -> Kind:
    runs = diary.runs_on(day)
    if runs:
        return min((kind_of_run(diary, run) for run in runs), key=KINDS_OF_RUN.index)
    if diary.crosses_on.get(day):
        return "cross"
    marks = {note.mark for note in diary.notes_on.get(day, ()) if note.mark and note.scope == "day"}
    order: tuple[DayMark, ...] = ("sick", "travel", "rest")
    return next((mark for mark in order if mark in marks), "none")


def _told_total(durations_s: Iterable[int | None]) -> int | None:
    told = [duration for duration in durations_s if duration is not None]
    return sum(told) if told else None
