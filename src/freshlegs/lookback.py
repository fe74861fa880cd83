"""How far back a question reads the journal: where the only SQL and the only judge meet for the screen and the CLI."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from freshlegs.journal import Reader
from freshlegs.models import Runner
from freshlegs.models.shoes import Worn
from freshlegs.records import replace
from freshlegs.rules.history import History, history_of
from freshlegs.rules.reach import OLDER_RUNS, WINDOW_DAYS
from freshlegs.rules.trends import Trends, begin_of, trends_of
from freshlegs.weeks import MONDAY

BEFORE = dt.timedelta(days=120)
"""How much earlier to read than to count: a run's class rests on the 28 days before it, its minutes on 90."""


def whole_history(journal: Reader, last: dt.date, runner: Runner, first: dt.date | None = None) -> History:
    """Give what the journal shows of the days after long and hard ones, up to `last`, from `first` on or in all."""
    begin = first or journal.first_day() or last
    return history_of(journal.window(begin - BEFORE, last, OLDER_RUNS), last, runner, first=first)


LimitOf = Callable[[str], int | None]
"""Gives how far a pair of shoes may run, in metres; None where nothing was said."""


def shoes(journal: Reader, limit_of: LimitOf | None = None) -> tuple[Worn, ...]:
    """Give every pair of shoes with its distance and its limit, the last worn first, the spent ones at the end."""
    pairs = (replace(pair, limit_m=limit_of(pair.shoes) if limit_of else None) for pair in journal.worn())
    return tuple(sorted(pairs, key=lambda pair: pair.is_spent))


def trends(
    journal: Reader,
    today: dt.date,
    runner: Runner,
    weeks: int | None = None,
    limit_of: LimitOf | None = None,
    *,
    week_starts: int = MONDAY,
) -> Trends:
    """Give what the journal shows over so many weeks up to today, or in all."""
    first = begin_of(weeks, journal.first_day(), today, week_starts)
    return trends_between(journal, first, today, runner, limit_of, week_starts=week_starts)


def trends_between(
    journal: Reader,
    first: dt.date,
    last: dt.date,
    runner: Runner,
    limit_of: LimitOf | None = None,
    *,
    week_starts: int = MONDAY,
) -> Trends:
    """Give what the journal shows from one day to another."""
    window = journal.window(first - dt.timedelta(days=WINDOW_DAYS), last, OLDER_RUNS)
    return trends_of(window, first, last, runner, shoes(journal, limit_of), week_starts=week_starts)
