"""What a runner usually does on a weekday, and what a run would be called: a form's first guesses, never more.

The usual run is that of the same weekday in the last eight weeks, where it was run at least three times: the most
frequent kind, the middle distance of that kind, the time that the middle pace gives.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter

from freshlegs.averages import median, median_low
from freshlegs.models import Run, Runner, Window
from freshlegs.models.ranges import RunType
from freshlegs.records import replace
from freshlegs.rules.diary import DAY, Diary, in_order
from freshlegs.rules.marks import Kind, kind_of_run

DAYS_BACK = 56
WEEK = 7
ENOUGH = 3
ROUNDED_M = 100
ROUNDED_S = 60

MEASURED = ("resting_hr", "hrv_rmssd", "readiness", "temp_c", "air_temp_c", "dew_point_c")
MEASURED_DAYS = 28

CALLED: dict[Kind, RunType] = {"long": "long", "easy": "easy", "recovery": "recovery"}
"""What a run can be called by its numbers alone; whether a hard one was a tempo or hills, only the runner knows."""


def usual_run(window: Window, day: dt.date) -> Run | None:
    """Give the run that is usual on this weekday: distance, time, kind and shoes; None where nothing is."""
    before = [run for run in sorted(window.runs, key=in_order) if 0 < (day - run.date).days <= DAYS_BACK]
    same = [run for run in before if (day - run.date).days % WEEK == 0 and run.distance_m]
    if len({run.date for run in same}) < ENOUGH:
        return None
    kinds = Counter(run.type for run in same)
    kind = max(kinds, key=lambda one: (kinds[one], one is not None, one or ""))
    alike = [run for run in same if run.type == kind]
    distance_m = _rounded(median_low(run.distance_m for run in alike), ROUNDED_M)
    paces = [run.duration_s / run.distance_m for run in alike if run.duration_s]
    worn = [run.shoes for run in (*before, *alike) if run.shoes]
    return Run(
        date=day,
        distance_m=distance_m,
        duration_s=_rounded(median(paces) * distance_m, ROUNDED_S) if paces else None,
        type=kind,
        shoes=worn[-1] if worn else None,
    )


def measured_lately(window: Window, day: dt.date) -> frozenset[str]:
    """Give the numbers of a morning that the runner told at least three times in four weeks: worth asking for again."""
    since = day - MEASURED_DAYS * DAY
    looks = [look for look in window.mornings if since <= look.date < day]
    times = Counter(name for look in looks for name in MEASURED if getattr(look, name) is not None)
    return frozenset(name for name, count in times.items() if count >= ENOUGH)


def _rounded(value: float, to: int) -> int:
    return max(to, round(value / to) * to)


def called(window: Window, run: Run, runner: Runner) -> RunType | None:
    """Give what a run would be called by its length and effort alone, None where that is the runner's to say."""
    diary = Diary(replace(window, runs=(*window.runs, run)), run.date, runner)
    return CALLED.get(kind_of_run(diary, replace(run, type=None)))
