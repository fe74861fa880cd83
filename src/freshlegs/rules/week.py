"""A training week as it was: distance, time, load, how much of it was easy; facts side by side, no ratio that judges.

A week is told by its first day, whichever day of the week that is (weeks.py). Monotony and strain are those of a whole
week, so they are None until it is over, or without any load. A day counts as not logged when it is over and holds no
run, session, look at oneself or note.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from freshlegs.averages import mean
from freshlegs.models import Run, Runner, Window
from freshlegs.records import dataclass
from freshlegs.rules.ahead import RUN_TYPE
from freshlegs.rules.diary import DAY, Diary
from freshlegs.rules.load import effort, monotony, strain
from freshlegs.rules.marks import DayLook, days_between, look_at
from freshlegs.weeks import week_number

EASY_RPE = 4
RELAXED_RPE = 3
WEEKS_OF_A_MEAN = 4
LAST = 6 * DAY
"""From a week's first day to its last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Seven days from `first` on. Metres, seconds, load in AU.

    `duration_s` is of all sessions, a run's estimated where it was not told. `easy_share` is the share (0-1) of run
    minutes at RPE 4 or less or not hard, `relaxed_m` the distance at RPE 3 or less (the type's where no RPE was told)
    and `relaxed_share` its share of the distance; None without a run. `planned_m` sums the planned runs.
    """

    first: dt.date
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

    @property
    def last(self) -> dt.date:
        """Its last day."""
        return self.first + LAST

    @property
    def number(self) -> int:
        """The number that it goes by."""
        return week_number(self.first, self.first.weekday())

    @property
    def long_share(self) -> float | None:
        """The share (0-1) of the distance that the longest run was."""
        return self.longest_m / self.distance_m if self.distance_m else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """What a week, or a mean of weeks, comes to; as in `Week`. None where it has no meaning."""

    distance_m: float
    duration_s: float
    load: float
    runs: float
    easy_share: float | None
    relaxed_m: float
    long_share: float | None
    hard_days: float
    monotony: float | None
    strain: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """A week beside others: the one before it, and the mean of up to `weeks` before it that the journal reaches."""

    week: Week
    this: Sums
    before: Sums | None
    mean: Sums | None
    weeks: int


def glance_at(window: Window, first: dt.date, runner: Runner, today: dt.date) -> Glance:
    """Give the week that begins on `first` beside the four before it, as far as the journal reaches back."""
    firsts = [first - 7 * back * DAY for back in range(WEEKS_OF_A_MEAN + 1)]
    week, *older = weeks_of(window, firsts, runner, today)
    began = window.first_day
    reached = [sums_of(one) for one in older if began is not None and began <= one.last]
    return Glance(
        week=week,
        this=sums_of(week),
        before=reached[0] if reached else None,
        mean=mean_of(reached),
        weeks=len(reached),
    )


def sums_of(week: Week) -> Sums:
    """Give what a week comes to."""
    return Sums(
        distance_m=week.distance_m,
        duration_s=week.duration_s,
        load=week.load,
        runs=week.runs,
        easy_share=week.easy_share,
        relaxed_m=week.relaxed_m,
        long_share=week.long_share,
        hard_days=week.hard_days,
        monotony=week.monotony,
        strain=week.strain,
    )


def mean_of(several: Sequence[Sums]) -> Sums | None:
    """Give the mean of some weeks, of each number over the weeks that have it; None of no weeks."""
    if not several:
        return None
    return Sums(
        distance_m=mean(one.distance_m for one in several),
        duration_s=mean(one.duration_s for one in several),
        load=mean(one.load for one in several),
        runs=mean(one.runs for one in several),
        easy_share=_mean([one.easy_share for one in several]),
        relaxed_m=mean(one.relaxed_m for one in several),
        long_share=_mean([one.long_share for one in several]),
        hard_days=mean(one.hard_days for one in several),
        monotony=_mean([one.monotony for one in several]),
        strain=_mean([one.strain for one in several]),
    )


def _mean(numbers: Sequence[float | None]) -> float | None:
    told = [number for number in numbers if number is not None]
    return mean(told) if told else None


def week_of(window: Window, first: dt.date, runner: Runner, today: dt.date) -> Week:
    """Give the week that begins on `first`, as seen on `today`."""
    return weeks_of(window, (first,), runner, today)[0]


def weeks_of(window: Window, firsts: Sequence[dt.date], runner: Runner, today: dt.date) -> tuple[Week, ...]:
    """Give several weeks, by their first days, from one reading of the journal."""
    if not firsts:
        return ()
    diary = Diary(window, max(firsts) + LAST, runner)
    return tuple(_week(diary, first, today) for first in firsts)


def _week(diary: Diary, first: dt.date, today: dt.date) -> Week:
    last = first + LAST
    days = days_between(first, last)
    runs = diary.runs_between(first, last)
    loads = diary.loads_between(first, last)
    whole = last < today and sum(loads) > 0
    distance_m = sum(run.distance_m for run in runs)
    relaxed_m = relaxed_of(diary, runs)
    return Week(
        first=first,
        days=tuple(look_at(diary, day) for day in days),
        loads=tuple(loads),
        distance_m=distance_m,
        duration_s=round(sum(seconds_on(diary, day) for day in days)),
        load=sum(loads),
        runs=len(runs),
        easy_share=easy_share(diary, runs),
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


def relaxed_of(diary: Diary, runs: Sequence[Run]) -> int:
    """Give the metres of some runs at RPE 3 or less, by the type's usual effort where none was told."""
    return sum(run.distance_m for run in runs if effort(run, diary.runner.hr_max) <= RELAXED_RPE)


def seconds_on(diary: Diary, day: dt.date) -> float:
    """Give the seconds of all sessions of a day, a run's estimated where it was not told."""
    ran = sum(60 * diary.minutes(run) for run in diary.runs_on(day))
    return ran + sum(cross.duration_s or 0 for cross in diary.crosses_on.get(day, ()))


def easy_share(diary: Diary, runs: Sequence[Run]) -> float | None:
    """Give the share (0-1) of the minutes of some runs at RPE 4 or less or not hard, None without any."""
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
