"""What a journal shows over time, as facts: spans (weeks, months or years), days, months of easy running, sore parts.

Up to 104 weeks a span is a week, up to ten years a month, beyond that a year, so that a line of them can be looked
over. An easy run is one of pace.py (RPE 4 or less; without RPE, type easy or recovery) that was not hard and of which
distance, duration and heart rate were told: its pace and its heart rate then say something together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from freshlegs.averages import mean, quartiles
from freshlegs.models import Run, Runner, Window
from freshlegs.models.shoes import Worn
from freshlegs.records import dataclass
from freshlegs.rules.diary import DAY, Diary
from freshlegs.rules.fitness import FitnessDay, fitness_days
from freshlegs.rules.marks import days_between
from freshlegs.rules.pace import was_easy
from freshlegs.rules.soreness import Numbers, SorePart, sore_parts, worst_a_day, worst_of
from freshlegs.rules.thresholds import THRESHOLDS
from freshlegs.rules.week import easy_share, relaxed_of, seconds_on
from freshlegs.weeks import MONDAY, first_of_week

Step = Literal["week", "month", "year"]

MOST_WEEKS, MOST_YEARS = 104, 10
"""More weeks than this are shown as months, more years than this as years."""
ENOUGH_RUNS = THRESHOLDS["pace"]["own_runs"]
SHORT_SLEEP_H = THRESHOLDS["W1"]["nights_h"]
"""Below this a mean of nights is a flag of tiredness (6.5)."""
DAYS_OF_A_YEAR = 366
QUARTERS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A week, a month or a year up to today: metres, seconds, AU of load; fitness, fatigue and form on its last day.

    `easy_share` is of the running time, 0-1. `sleep_h` is the mean of the `nights` that were told, `shortest_h` the
    shortest of them; `sore` the worst soreness or pain told (NRS). `running` says that it is not over yet.
    """

    first: dt.date
    last: dt.date
    running: bool
    distance_m: int
    duration_s: int
    load: float
    runs: int
    hard_days: int
    longest_m: int
    easy_share: float | None
    relaxed_m: int
    fitness: float | None
    fatigue: float | None
    form_percent: float | None
    sleep_h: float | None
    shortest_h: float | None
    nights: int
    sore: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendDay:
    """A day: metres run, load in AU, the worst soreness or pain told (NRS, None: not told)."""

    date: dt.date
    distance_m: int
    load: float
    sore: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyMonth:
    """A month's easy runs with a heart rate: how many, metres, seconds a km, beats a minute, metres a heartbeat."""

    first: dt.date
    runs: int
    distance_m: int
    pace_s_per_km: float
    hr_bpm: float
    metres_per_beat: float

    @property
    def enough(self) -> bool:
        """Whether there are enough runs to say anything."""
        return self.runs >= ENOUGH_RUNS


@dataclass(frozen=True, slots=True, kw_only=True)
class Trends:
    """A journal from `first` to `today`. `spans` are of one `step`; `worst` and the `parts` begin on `first`.

    `week_starts` is the day on which its weeks begin (weeks.py).
    """

    first: dt.date
    today: dt.date
    step: Step
    spans: tuple[Span, ...]
    days: tuple[TrendDay, ...]
    fitness: tuple[FitnessDay, ...]
    easy: tuple[EasyMonth, ...]
    worst: Numbers
    parts: tuple[SorePart, ...]
    shoes: tuple[Worn, ...] = ()
    week_starts: int = MONDAY


def trends_of(
    window: Window,
    first: dt.date,
    today: dt.date,
    runner: Runner,
    shoes: Sequence[Worn] = (),
    *,
    week_starts: int = MONDAY,
) -> Trends:
    """Give what the journal shows from `first` on; the window should reach back as reach.py says."""
    diary = Diary(window, today, runner)
    step = step_for(first, today, week_starts)
    fitness = {day.date: day for day in fitness_days(window, first, today, runner)}
    worst = worst_a_day(window, first, today)
    return Trends(
        first=first,
        today=today,
        step=step,
        spans=tuple(
            _span(diary, begin, end, fitness, worst, first) for begin, end in bounds(step, first, today, week_starts)
        ),
        days=_days(diary, first, today, worst),
        fitness=tuple(fitness.values()),
        easy=tuple(_easy_months(diary, first)),
        worst=worst,
        parts=sore_parts(window, first, today),
        shoes=tuple(shoes),
        week_starts=week_starts,
    )


def begin_of(weeks: int | None, first_day: dt.date | None, today: dt.date, week_starts: int = MONDAY) -> dt.date:
    """Give the first day of so many weeks up to this one; of the journal where it is younger, or for None."""
    first = min(first_day or today, today)
    week = first_of_week(first, week_starts)
    if weeks is not None:
        return max(first_of_week(today, week_starts) - 7 * (weeks - 1) * DAY, week)
    return {"week": week, "month": first.replace(day=1), "year": first.replace(month=1, day=1)}[
        step_for(week, today, week_starts)
    ]


def step_for(first: dt.date, today: dt.date, week_starts: int = MONDAY) -> Step:
    """Give what a bar stands for, so that all of them can be looked over."""
    days = (first_of_week(today, week_starts) - first).days
    if days < 7 * MOST_WEEKS:
        return "week"
    return "month" if days <= DAYS_OF_A_YEAR * MOST_YEARS else "year"


def bounds(step: Step, first: dt.date, today: dt.date, week_starts: int = MONDAY) -> Iterator[tuple[dt.date, dt.date]]:
    """Give the first and the last day of each span from `first` on, the last of them that of today."""
    while first <= today:
        after = _next(step, first, week_starts)
        yield first, after - DAY
        first = after


def _next(step: Step, first: dt.date, week_starts: int) -> dt.date:
    if step == "week":
        return first_of_week(first, week_starts) + 7 * DAY
    if step == "month":
        return (first.replace(day=1) + 31 * DAY).replace(day=1)
    return dt.date(first.year + 1, 1, 1)


def _span(
    diary: Diary, first: dt.date, last: dt.date, fitness: dict[dt.date, FitnessDay], worst: Numbers, begin: dt.date
) -> Span:
    until = min(last, diary.last)
    runs = diary.runs_between(first, until)
    nights = [night for day in days_between(first, until) if (night := diary.morning(day).sleep_h) is not None]
    at_end = fitness.get(until)
    return Span(
        first=first,
        last=last,
        running=last >= diary.last,
        distance_m=sum(run.distance_m for run in runs),
        duration_s=round(sum(seconds_on(diary, day) for day in days_between(first, until))),
        load=sum(diary.loads_between(first, until)),
        runs=len(runs),
        hard_days=len({run.date for run in runs if diary.is_hard(run)}),
        longest_m=max((run.distance_m for run in runs), default=0),
        easy_share=easy_share(diary, runs),
        relaxed_m=relaxed_of(diary, runs),
        fitness=at_end.fitness if at_end else None,
        fatigue=at_end.fatigue if at_end else None,
        form_percent=at_end.form_percent if at_end else None,
        sleep_h=mean(nights) if nights else None,
        shortest_h=min(nights, default=None),
        nights=len(nights),
        sore=worst_of(worst[(first - begin).days : (until - begin).days + 1]),
    )


def _days(diary: Diary, first: dt.date, last: dt.date, worst: Numbers) -> tuple[TrendDay, ...]:
    loads = diary.loads_between(first, last)
    metres: dict[dt.date, int] = {}
    for run in diary.runs_between(first, last):
        metres[run.date] = metres.get(run.date, 0) + run.distance_m
    return tuple(
        TrendDay(date=day, distance_m=metres.get(day, 0), load=loads[place], sore=worst[place])
        for place, day in enumerate(days_between(first, last))
    )


def counts_as_easy(diary: Diary, run: Run) -> bool:
    """Whether a run tells how fast the runner goes at an easy heart rate."""
    told = run.distance_m and run.duration_s and run.avg_hr
    return bool(told) and was_easy(run) and not diary.is_hard(run)


def _easy_months(diary: Diary, first: dt.date) -> Iterator[EasyMonth]:
    runs = (run for run in diary.runs_between(first, diary.last) if counts_as_easy(diary, run))
    for month, its in groupby(runs, lambda run: run.date.replace(day=1)):
        several = list(its)
        metres = sum(run.distance_m for run in several)
        seconds = sum(run.duration_s or 0 for run in several)
        beats = sum((run.duration_s or 0) / 60 * (run.avg_hr or 0) for run in several)
        yield EasyMonth(
            first=month,
            runs=len(several),
            distance_m=metres,
            pace_s_per_km=seconds * 1000 / metres,
            hr_bpm=beats * 60 / seconds,
            metres_per_beat=metres / beats,
        )


def quarters_of(values: Sequence[float]) -> tuple[float, ...]:
    """Give the three values that part the days on which there was something into quarters; none of fewer than four."""
    some = sorted(value for value in values if value > 0)
    return tuple(quartiles(some)) if len(some) >= QUARTERS else ()


def quarter_level(value: float, quarters: Sequence[float]) -> int:
    """Give in which quarter a value lies, 1 to 4, or 0 where there was nothing."""
    return 0 if value <= 0 else 1 + sum(value > limit for limit in quarters)
