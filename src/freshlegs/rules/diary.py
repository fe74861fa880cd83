"""What the rules look up in a journal, worked out once: runs by day, their classes, loads, mornings and plans.

A diary is built for one runner and ends on `last`: whatever is dated later is left out, plans excepted. Nothing is
worked out before a rule asks for it, and what is known of earlier runs never changes by later ones, so a diary can be
carried on (`and_then`) for the days of a planned week.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

from freshlegs.averages import median
from freshlegs.models import Cross, Note, Plan, Run, Runner, Wellness, Window
from freshlegs.records import replace
from freshlegs.rules import classes
from freshlegs.rules.load import Form, cross_load, effort, forms
from freshlegs.rules.morning import Morning
from freshlegs.rules.thresholds import THRESHOLDS

DEFAULT_MINUTES_PER_KM = 6.5

_GAPS = THRESHOLDS["gaps"]
_LONG = THRESHOLDS["long"]

DAY = dt.timedelta(days=1)

E = TypeVar("E", Cross, Wellness, Plan, Note)


def in_order(run: Run) -> tuple[dt.date, int, bool, int, int, str, str, str]:
    """Give the place of a run among others; what it says goes before its id, which tells the order of entry.

    Of equal runs of a day the one that left the legs worse is last, so that "the last five" hold the stricter.
    """
    effort_told, worse = -1 if run.rpe is None else run.rpe, run.legs_after == "worse"
    body = (run.descent_m, run.avg_hr, run.altered_gait, run.pain_site, run.pain_side, run.pain_trend)
    scores = (run.pain_before, run.pain_during, run.pain_after, run.legs_after)
    told = f"{body}{scores}"
    return run.date, run.distance_m, worse, run.duration_s or 0, effort_told, run.type or "", told, run.id


class Diary:
    """The entries up to and including a day, and what follows from each."""

    def __init__(self, window: Window, last: dt.date, runner: Runner, before: Diary | None = None) -> None:
        """Take what was up to `last`; where it carries on one `before`, its window holds that one's runs first."""
        self.window = window
        self.last = last
        self.runner = runner
        if before is None:
            self.runs = sorted((run for run in window.runs if run.date <= last), key=in_order)
        else:
            self.runs = before.runs.copy()
            for run in window.runs[len(before.runs) :]:
                insort(self.runs, run, key=in_order)
        self.crosses = tuple(cross for cross in window.crosses if cross.date <= last)
        self.looks = tuple(look for look in window.mornings if look.date <= last)
        self.known_minutes: dict[int, float] = before.known_minutes.copy() if before else {}
        self._usual: dict[dt.date, float | None] = {}

    def and_then(self, last: dt.date, entries: Iterable[Run | Cross | Wellness]) -> Diary:
        """Give the diary carried on to a later day with more entries, none of them earlier than what it holds."""
        more = list(entries)
        longer = replace(
            self.window,
            runs=(*self.runs, *(entry for entry in more if isinstance(entry, Run))),
            crosses=(*self.crosses, *(entry for entry in more if isinstance(entry, Cross))),
            mornings=(*self.looks, *(entry for entry in more if isinstance(entry, Wellness))),
        )
        return Diary(longer, last, self.runner, self)

    @cached_property
    def first_day(self) -> dt.date | None:
        """The date of the journal's first entry of training, None in an empty one.

        A day that is marked (rest, sick, travel) is such an entry; a bare note or a plan says nothing of the legs.
        """
        told = self.window.first_day
        if told and told <= self.last:
            return told
        marked = [note for note in self.window.notes if note.mark and note.date <= self.last]
        days = [entry.date for entries in (self.runs[:1], self.crosses, self.looks, marked) for entry in entries]
        return min(days, default=None)

    # Runs

    @cached_property
    def _run_days(self) -> list[dt.date]:
        return [run.date for run in self.runs]

    def runs_between(self, first: dt.date, last: dt.date) -> list[Run]:
        """Give the runs dated `first` to `last`, both included."""
        return self.runs[bisect_left(self._run_days, first) : bisect_right(self._run_days, last)]

    def runs_on(self, day: dt.date) -> list[Run]:
        """Give the runs of a day."""
        return self.runs_between(day, day)

    def runs_until(self, day: dt.date) -> list[Run]:
        """Give all known runs dated `day` or earlier."""
        return self.runs[: bisect_right(self._run_days, day)]

    def usual_before(self, day: dt.date) -> float | None:
        """Give the median run of the 28 days before a day in metres, None with fewer than 3."""
        if day not in self._usual:
            runs = self.runs_between(day - _LONG["usual_days"] * DAY, day - DAY)
            enough = len(runs) >= _LONG["usual_runs"]
            self._usual[day] = median(run.distance_m for run in runs) if enough else None
        return self._usual[day]

    def minutes(self, run: Run) -> float:
        """Give a run's minutes; where none were told, by the runner's own pace of the 90 days before (3.5)."""
        if run.duration_s is not None:
            return run.duration_s / 60
        if id(run) not in self.known_minutes:
            # Rounded, so that 15 km at 6 min/km are 90 minutes and not a hair less.
            self.known_minutes[id(run)] = round(run.distance_m / 1000 * self.minutes_per_km(run.date), 6)
        return self.known_minutes[id(run)]

    def minutes_per_km(self, day: dt.date) -> float:
        """Give the runner's own median of the 90 days before a day, 6.5 with fewer than 3 timed runs."""
        days, paces = self._own_paces
        own = paces[bisect_left(days, day - _GAPS["own_pace_days"] * DAY) : bisect_left(days, day)]
        return median(own) if len(own) >= _GAPS["own_pace_runs"] else DEFAULT_MINUTES_PER_KM

    @cached_property
    def _own_paces(self) -> tuple[list[dt.date], list[float]]:
        """The days and the minutes a kilometre of the timed runs."""
        timed = [(run.date, run.duration_s, run.distance_m) for run in self.runs if run.duration_s and run.distance_m]
        return [day for day, _, _ in timed], [seconds / 60 / (metres / 1000) for _, seconds, metres in timed]

    def is_hard(self, run: Run) -> bool:
        """Whether a run was HARD (4.3)."""
        return classes.is_hard(run, self.runner.hr_max)

    def is_long(self, run: Run) -> bool:
        """Whether a run was LONG (4.3)."""
        return classes.is_long(run, self.minutes(run), self.usual_before(run.date))

    def is_marathon(self, run: Run) -> bool:
        """Whether a run was class 6."""
        return classes.is_marathon(run, self.minutes(run))

    def class_of(self, run: Run) -> int:
        """Give a run's class, 1 easy .. 6 marathon or beyond."""
        return classes.class_of(run, self.minutes(run), long=self.is_long(run), hard=self.is_hard(run))

    def class_on(self, day: dt.date) -> int:
        """Give the highest class of a day, 0 without a run."""
        return max((self.class_of(run) for run in self.runs_on(day)), default=0)

    # Loads

    def load_of(self, run: Run) -> float:
        """Give a run's load in AU."""
        return effort(run, self.runner.hr_max) * self.minutes(run)

    @cached_property
    def loads_from(self) -> dt.date:
        """The first day with a load: that of the journal, or of the window where the journal is older."""
        return max(self.window.since, self.first_day) if self.first_day else self.window.since

    @cached_property
    def loads(self) -> list[float]:
        """Each day's load in AU, from `loads_from` to `last`."""
        first = self.loads_from
        days = [0.0] * max(0, (self.last - first).days + 1)
        for run in self.runs_between(first, self.last):
            days[(run.date - first).days] += self.load_of(run)
        for cross in self.crosses:
            if cross.date >= first:
                days[(cross.date - first).days] += cross_load(cross)
        return days

    def loads_between(self, first: dt.date, last: dt.date) -> list[float]:
        """Give the daily loads of `first` to `last`; days before the journal are 0."""
        place, end = (first - self.loads_from).days, (last - self.loads_from).days + 1
        return [0.0] * max(0, min(end, 0) - place) + self.loads[max(0, place) : max(0, end)]

    @cached_property
    def forms(self) -> list[Form]:
        """Each day's fitness, fatigue and form, from `loads_from` to `last`."""
        return forms(self.loads)

    # Mornings, plans and other sessions

    @cached_property
    def looks_on(self) -> dict[dt.date, list[Wellness]]:
        """What was told of each morning."""
        return _by_day(self.looks)

    @cached_property
    def _mornings(self) -> dict[dt.date, Morning]:
        return {}

    def morning(self, day: dt.date) -> Morning:
        """Give a morning, everything told of it united."""
        if day not in self._mornings:
            self._mornings[day] = Morning(day, self.looks_on.get(day, ()))
        return self._mornings[day]

    @cached_property
    def crosses_on(self) -> dict[dt.date, list[Cross]]:
        """The sessions of each day."""
        return _by_day(self.crosses)

    @cached_property
    def plans_on(self) -> dict[dt.date, list[Plan]]:
        """The plans of each day."""
        return _by_day(self.window.plans)

    @cached_property
    def notes_on(self) -> dict[dt.date, list[Note]]:
        """The notes of each day."""
        return _by_day(note for note in self.window.notes if note.date <= self.last)


def _by_day(entries: Iterable[E]) -> dict[dt.date, list[E]]:
    days: defaultdict[dt.date, list[E]] = defaultdict(list)
    for entry in entries:
        days[entry.date].append(entry)
    return days
