"""A training week as it was: distance, time, load, how much of it was easy; facts side by side, no ratio that judges.

Weeks begin on Monday. Monotony and strain are those of a whole week, so they are None until it is over, or without any
load. A day counts as not logged when it is over and holds no run, session, look at oneself or note.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from freshlegs.models import Run, Runner, Window
from freshlegs.rules.ahead import RUN_TYPE
from freshlegs.rules.diary import DAY, Diary
from freshlegs.rules.load import effort, monotony, strain
from freshlegs.rules.marks import DayLook, days_between, look_at

EASY_RPE = 4
RELAXED_RPE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A week, Monday to Sunday. Metres, seconds, load in AU.

    `duration_s` is of all sessions, a run's estimated where it was not told. `easy_share` is the share (0-1) of run
    minutes at RPE 4 or less or not hard, `relaxed_m` the distance at RPE 3 or less (the type's where no RPE was told)
    and `relaxed_share` its share of the distance; None without a run. `planned_m` sums the planned runs.
    """

    monday: dt.date
    days: tuple[DayLook, ...]
    loads: tuple[float, ...]
    distance_m: int
    duration_s: int
    load: float
    runs: int
    easy_share: float | None
    relaxed_m: int
    relaxed_share: float | None
    hard_days: int
    longest_m: int
    unlogged: tuple[dt.date, ...]
    monotony: float | None
    strain: float | None
    planned_m: int


def monday_of(day: dt.date) -> dt.date:
    """Give the Monday of a day's week."""
    return day - day.weekday() * DAY


def week_of(window: Window, monday: dt.date, runner: Runner, today: dt.date) -> Week:
    """Give the week that begins on `monday`, as seen on `today`."""
    return weeks_of(window, (monday,), runner, today)[0]


def weeks_of(window: Window, mondays: Sequence[dt.date], runner: Runner, today: dt.date) -> tuple[Week, ...]:
    """Give several weeks from one reading of the journal."""
    if not mondays:
        return ()
    diary = Diary(window, max(mondays) + 6 * DAY, runner)
    return tuple(_week(diary, monday, today) for monday in mondays)


def _week(diary: Diary, monday: dt.date, today: dt.date) -> Week:
    sunday = monday + 6 * DAY
    days = days_between(monday, sunday)
    runs = diary.runs_between(monday, sunday)
    loads = diary.loads_between(monday, sunday)
    whole = sunday < today and sum(loads) > 0
    distance_m = sum(run.distance_m for run in runs)
    relaxed_m = sum(run.distance_m for run in runs if effort(run, diary.runner.hr_max) <= RELAXED_RPE)
    return Week(
        monday=monday,
        days=tuple(look_at(diary, day) for day in days),
        loads=tuple(loads),
        distance_m=distance_m,
        duration_s=round(sum(_seconds(diary, day) for day in days)),
        load=sum(loads),
        runs=len(runs),
        easy_share=_easy_share(diary, runs),
        relaxed_m=relaxed_m,
        relaxed_share=relaxed_m / distance_m if distance_m else None,
        hard_days=len({run.date for run in runs if diary.is_hard(run)}),
        longest_m=max((run.distance_m for run in runs), default=0),
        unlogged=tuple(day for day in days if _not_logged(diary, day, today)),
        monotony=monotony(loads) if whole else None,
        strain=strain(loads) if whole else None,
        planned_m=sum(
            plan.distance_m or 0 for day in days for plan in diary.plans_on.get(day, ()) if plan.type in RUN_TYPE
        ),
    )


def _seconds(diary: Diary, day: dt.date) -> float:
    ran = sum(60 * diary.minutes(run) for run in diary.runs_on(day))
    return ran + sum(cross.duration_s or 0 for cross in diary.crosses_on.get(day, ()))


def _easy_share(diary: Diary, runs: Sequence[Run]) -> float | None:
    minutes = sum(diary.minutes(run) for run in runs)
    easy = sum(diary.minutes(run) for run in runs if _was_easy(diary, run))
    return easy / minutes if minutes else None


def _was_easy(diary: Diary, run: Run) -> bool:
    return (run.rpe is not None and run.rpe <= EASY_RPE) or not diary.is_hard(run)


def _not_logged(diary: Diary, day: dt.date, today: dt.date) -> bool:
    first = diary.first_day
    if first is None or not first <= day < today:
        return False
    logged = (diary.runs_on(day), diary.crosses_on.get(day), diary.looks_on.get(day), diary.notes_on.get(day))
    return not any(logged)
