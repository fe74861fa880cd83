"""What to do on a day, and why: the one judge. Pure functions of (window, day, runner); no clock, no state.

Entries dated after the day advised are ignored, plans excepted. What-if and the planned week add to the journal what
the book says and nothing else: no future body is invented (9.1).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from freshlegs.models import Cross, Run, Runner, Wellness, Window
from freshlegs.rules.advice import Advice, PlannedDay
from freshlegs.rules.ahead import planned_week
from freshlegs.rules.case import Case
from freshlegs.rules.diary import DAY, Diary
from freshlegs.rules.firing import FREE
from freshlegs.rules.verdict import advice_of

NOTES_REST_DAYS = 7
"""A note repeats at most once in so many days."""


def advise(window: Window, day: dt.date, runner: Runner) -> Advice:
    """Give the advice for the morning of a day."""
    return advice_of(Case(Diary(window, day, runner), day))


def what_if(window: Window, day: dt.date, runner: Runner, added: Sequence[Run | Cross | Wellness] = ()) -> Advice:
    """Give the advice for the day after, were `added` logged on the day and the runner not ill next morning.

    An added entry whose id the journal holds stands in its place, so that a change can be tried.
    """
    entries = [replace(entry, date=day) for entry in added]
    told = {entry.id for entry in entries if entry.id}
    diary = Diary(_without(window, told), day, runner)
    tomorrow = day + DAY
    return advice_of(Case(diary.and_then(tomorrow, [*entries, Wellness(date=tomorrow, illness=())]), tomorrow))


def week_ahead(window: Window, day: dt.date, runner: Runner) -> tuple[PlannedDay, ...]:
    """Give seven days from `day`: what is planned, the ceiling if all goes as planned, and how they go together."""
    return planned_week(Diary(window, day, runner), day)


def said_lately(window: Window, day: dt.date, runner: Runner, advice: Advice) -> frozenset[str]:
    """Give the rules among an advice's notes that one of the six mornings before noted too (8.5).

    Their caps hold every day; who shows the notes may leave out what was said, so that none comes twice in a week.
    """
    notes = _notes(advice)
    before = (advise(window, day - ago * DAY, runner) for ago in range(1, NOTES_REST_DAYS))
    return frozenset().union(*(notes & _notes(earlier) for earlier in before)) if notes else notes


def _notes(advice: Advice) -> frozenset[str]:
    return frozenset(reason.rule for reason in advice.reasons if reason.ceiling == FREE and reason.rule != "D1")


def _without(window: Window, ids: set[str]) -> Window:
    if not ids:
        return window
    return replace(
        window,
        runs=tuple(run for run in window.runs if run.id not in ids),
        crosses=tuple(cross for cross in window.crosses if cross.id not in ids),
        mornings=tuple(look for look in window.mornings if look.id not in ids),
    )
