"""One morning's question: a day, its runner, and the journal as it was known that morning.

What was already run on the day itself is not part of the question; it is only taken off the answer (15).
Baselines leave yesterday out on purpose, so that a bigger yesterday can never unlock a bigger today (4.1).
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from freshlegs.averages import median
from freshlegs.models import Plan, Run
from freshlegs.models.ranges import Site
from freshlegs.rules.classes import BIG
from freshlegs.rules.diary import DAY, Diary
from freshlegs.rules.morning import Morning
from freshlegs.rules.thresholds import THRESHOLDS

_BASE = THRESHOLDS["baseline"]
_R = THRESHOLDS["R"]

# No rule counts back further in days; a date is taken off in one step.
_AGO = tuple(days * DAY for days in range(100))


class Case:
    """The question of a day. `ago(k)` is the day k days before it; k = 1 is yesterday."""

    def __init__(self, diary: Diary, day: dt.date) -> None:
        self.diary = diary
        self.day = day
        self.runner = diary.runner
        self._mornings: dict[int, Morning] = {}
        self._classes: dict[int, int] = {}

    def ago(self, days: int) -> dt.date:
        """Give the date that many days before the day advised."""
        return self.day - _AGO[days]

    def runs(self, first: int, last: int) -> list[Run]:
        """Give the runs from `first` to `last` days ago, both included, the oldest first."""
        return self.diary.runs_between(self.ago(first), self.ago(last))

    def morning(self, days: int) -> Morning:
        """Give the morning that many days ago."""
        if days not in self._mornings:
            self._mornings[days] = self.diary.morning(self.ago(days))
        return self._mornings[days]

    def class_ago(self, days: int) -> int:
        """Give the class of the day that many days ago, 0 without a run."""
        if days not in self._classes:
            self._classes[days] = self.diary.class_on(self.ago(days))
        return self._classes[days]

    @cached_property
    def big_days(self) -> list[tuple[int, int]]:
        """The days ago and the class of every long or hard day of the last 22, the latest first."""
        days = ((ago, self.class_ago(ago)) for ago in range(1, _R["days"] + 1))
        return [(ago, kind) for ago, kind in days if kind >= BIG]

    @cached_property
    def today(self) -> Morning:
        """This morning."""
        return self.morning(0)

    @cached_property
    def past_runs(self) -> list[Run]:
        """All known runs before the day."""
        return self.diary.runs_until(self.ago(1))

    @cached_property
    def journal_days(self) -> int:
        """The days since the journal's first entry, 0 without one."""
        first = self.diary.first_day
        return max(0, (self.day - first).days) if first else 0

    @cached_property
    def usual_m(self) -> float:
        """T, the typical run in metres (4.1): may be half a metre."""
        month = self.runs(_BASE["usual_days"], 2)
        if len(month) >= _BASE["usual_runs"]:
            return median(run.distance_m for run in month)
        last = self.diary.runs_until(self.ago(2))[-_BASE["last_runs"] :]
        if last:
            return median(run.distance_m for run in last)
        declared = self.runner.declared_weekly_m
        if declared is None:
            return _BASE["default_m"]
        return declared / (self.runner.declared_runs_per_week or _BASE["default_runs_a_week"])

    @cached_property
    def longest_m(self) -> int | None:
        """LONGEST30, the longest run of the month before yesterday, marathons left out, in metres."""
        month = self.runs(_BASE["longest_days"], 2)
        return max((run.distance_m for run in month if not self.diary.is_marathon(run)), default=None)

    @cached_property
    def plans(self) -> list[Plan]:
        """What is planned for the day."""
        return self.diary.plans_on.get(self.day, [])

    def usual_pain(self, site: Site) -> int:
        """Give the runner's "my normal" at a site, 0 or 1."""
        return max((min(1, usual.nrs) for usual in self.runner.usual_pain if usual.site == site), default=0)

    def cleared_since(self, day: dt.date) -> bool:
        """Whether a professional has cleared running on that day or later, by the day advised."""
        cleared = self.runner.cleared_date
        return cleared is not None and day <= cleared <= self.day
