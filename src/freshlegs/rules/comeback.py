"""C and N: coming back after days off, and a journal that is still new (6.7).

The 28 days before a gap end with the last run before it. Every gap that still matters gives its cap; the lowest holds.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from freshlegs.averages import median
from freshlegs.records import dataclass
from freshlegs.rules.case import Case
from freshlegs.rules.diary import DAY
from freshlegs.rules.firing import CROSS, EASY, Caps, Fact, Firing, strictest
from freshlegs.rules.thresholds import THRESHOLDS
from freshlegs.rules.words import counted

_C1 = THRESHOLDS["C1"]
_N1 = THRESHOLDS["N1"]


@dataclass(frozen=True, slots=True)
class Gap:
    """Days off: the last run before, how many full days, and how many days the runner is back (0 not yet)."""

    last_run: dt.date
    days: int
    back: int

    @property
    def counted(self) -> int:
        """The days off as they count, at most 84."""
        return min(self.days, _C1["most_days_off"])

    @property
    def long(self) -> bool:
        """Whether it was more than four weeks."""
        return self.days > _C1["long_days_off"]

    @property
    def percent(self) -> int:
        """The share of the usual run to come back with."""
        if not self.long:
            return 50 if 2 * self.back < self.days else 75
        thirds = 3 * self.back
        return 33 if thirds < self.counted else 50 if thirds < 2 * self.counted else 75


def gaps(case: Case) -> Iterator[Gap]:
    """Give the gaps of six days off or more that still matter."""
    days = sorted({run.date for run in case.past_runs[_first_that_matters(case) :]})
    for before, after in pairwise([*days, case.day]):
        gap = Gap(before, (after - before).days - 1, (case.day - after).days)
        if gap.days >= _C1["days_off"] and gap.back < gap.counted:
            yield gap


def _first_that_matters(case: Case) -> int:
    """Give the place of the last run before the 84 days in which a gap can matter."""
    recent = len(case.runs(_C1["most_days_off"], 1))
    return max(0, len(case.past_runs) - recent - 1)


def coming_back(case: Case) -> Firing | None:
    """C1: a share of the usual run after six days off or more."""
    return strictest(_coming_back(case))


def _coming_back(case: Case) -> Iterator[Firing]:
    for gap in gaps(case):
        usual = usual_before_gap(case, gap)
        caps = Caps(distance_m=max(_C1["least_m"], gap.percent * usual / 100))
        facts = {"G": gap.days, "pct": gap.percent}
        yield Firing(rule="C1", ceiling=EASY, caps=caps, facts=facts, tie=(-gap.percent, gap.days))


def usual_before_gap(case: Case, gap: Gap) -> float:
    """Give the median run of the 28 days before a gap, of the last 8 where these are fewer than 3, in metres."""
    runs = case.diary.runs_between(gap.last_run - (_C1["before_days"] - 1) * DAY, gap.last_run)
    if len(runs) < _C1["before_runs"]:
        runs = case.diary.runs_until(gap.last_run)[-_C1["last_runs"] :]
    return median(run.distance_m for run in runs)


def every_other_day(case: Case) -> Firing | None:
    """C2: after more than four weeks off, first no two days running."""
    if not case.runs(1, 1):
        return None
    early = [gap.days for gap in gaps(case) if gap.long and 3 * gap.back < gap.counted]
    return Firing(rule="C2", ceiling=CROSS, facts={"G": max(early)}) if early else None


def new_journal(case: Case) -> Firing | None:
    """N1: too few runs or days to know the runner, and nothing declared."""
    runs = len(case.past_runs)
    if runs >= _N1["runs"] and case.journal_days >= _N1["days"]:
        return None
    if case.runner.declared_weekly_m is not None:
        return None
    known = [run.distance_m for run in case.diary.runs_until(case.ago(2))]
    most = max(_N1["least_m"], *known) if known else _N1["unknown_m"]
    caps = Caps(minutes=_N1["minutes"], distance_m=most)
    facts: dict[str, Fact] = {"runs": counted(runs, "run"), "days": counted(case.journal_days, "day")}
    return Firing(rule="N1", ceiling=EASY, caps=caps, facts=facts)
