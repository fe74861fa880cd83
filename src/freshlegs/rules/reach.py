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

WINDOW_DAYS = 400
"""How many days before the day advised a window must reach back."""

OLDER_RUNS = 100
"""How many of the last runs before the window the rules may ask for."""
