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
from freshlegs.rules.ahead import planned_day, planned_week
from freshlegs.rules.case import Case
from freshlegs.rules.diary import DAY, Diary
from freshlegs.rules.verdict import advice_of


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


def weigh(window: Window, day: dt.date, runner: Runner) -> PlannedDay:
    """Give the advice for the morning of a day beside what is planned for it, and the notes that were said lately."""
    case = Case(Diary(window, day, runner), day)
    return planned_day(case, advice_of(case))


def _without(window: Window, ids: set[str]) -> Window:
    if not ids:
        return window
    return replace(
        window,
        runs=tuple(run for run in window.runs if run.id not in ids),
        crosses=tuple(cross for cross in window.crosses if cross.id not in ids),
        mornings=tuple(look for look in window.mornings if look.id not in ids),
    )
