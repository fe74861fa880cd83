"""How much of a journal the rules can see, so that a reader knows how much to read.

- 400 days before the day advised: fitness forgets its start to (41/42)^400 = 0.00007 by then (below 1e-4), and every
  other rule looks back less far. Where the journal is older than that, the fitness and fatigue that L3 asks about start
  at the mean load of the first 14 of these days, else, as in the book, of the journal's. The rules count from there
  themselves (training.py): what a wider window holds besides would move a percent in its last digit.
- 100 runs before those: the usual run after a long break is the median of the last 8 (T), or of the 28 days before the
  break (C1), and a run without a duration takes its pace from the 90 days before it. 100 hold all of these for anyone
  who runs up to three times a day before a break of a year.

What is older changes no advice (tests/rules/test_reach.py).
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from freshlegs.models import Window
from freshlegs.rules.thresholds import THRESHOLDS

WINDOW_DAYS = 400
"""How many days before the day advised a window must reach back."""

OLDER_RUNS = 100
"""How many of the last runs before the window the rules may ask for."""

_GAPS = THRESHOLDS["gaps"]
_C1 = THRESHOLDS["C1"]


def needs_older_runs(window: Window, day: dt.date) -> bool:
    """Whether the rules may ask for runs before the window's days, on a day or those after it; it holds none of these.

    They may where a run of its first 90 days has no duration, where it begins after a break that still counts, or where
    fewer than 8 runs, or less than 28 days, lie before such a break or before the day.
    """
    days = sorted({run.date for run in window.runs if run.date <= day})
    still = day - dt.timedelta(days=_C1["most_days_off"])
    paced = window.since + dt.timedelta(days=_GAPS["own_pace_days"])
    if not days or days[0] > still or any(run.duration_s is None and run.date < paced for run in window.runs):
        return True
    breaks = (last for last, back in pairwise([*days, day]) if (back - last).days > 1 and back > still)
    last = min((*breaks, day - dt.timedelta(days=2)))
    before = sum(run.date <= last for run in window.runs)
    return before < _C1["last_runs"] or (last - window.since).days < _C1["before_days"]
