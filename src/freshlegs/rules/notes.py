"""Notes (ceiling 4, not D1) are said at most once in seven days (rule book, 8.5).

A note is said on the first morning on which its rule fires after six without it, and again from the seventh morning
after that, as long as it goes on. Nothing is stored: the mornings before tell. They are looked through back to where
the note began, 33 of them at most; one that has gone on for longer is said on Mondays. Between the two ways lies a week
in which a Monday is left out where the note was said in the six days before it.

L1 is never held back: it is about that day's plan, so another day's is another saying, and a stale one must not
silence a longer run to come.

Only the rules concerned are judged, each on the diary as it is: no rule sees entries that are later than its morning.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from freshlegs.rules.advice import Advice
from freshlegs.rules.book import BY_ID
from freshlegs.rules.case import Case
from freshlegs.rules.diary import DAY
from freshlegs.rules.firing import FREE

REST_DAYS = 7
"""A note is said at most once in so many days."""

COUNTED_DAYS = 28
"""So many days are counted from where a note began; from then on it is said on Mondays."""

MONDAY = 0

OF_THE_PLAN = frozenset({"L1"})
"""What is noted of a day's own plan is news each time."""

LOOK_BACK = COUNTED_DAYS + REST_DAYS - 2
"""How many mornings back the beginning of a note matters to what is said."""


def said_lately(case: Case, advice: Advice) -> frozenset[str]:
    """Give the rules among an advice's notes that are not due this morning."""
    lasting = notes_of(advice) - OF_THE_PLAN
    return frozenset(rule for rule in lasting if not is_due(case.day, partial(notes, case, rule)))


def notes_of(advice: Advice) -> frozenset[str]:
    """Give the rules that only note something."""
    return frozenset(reason.rule for reason in advice.reasons if reason.ceiling == FREE and reason.rule != "D1")


def notes(case: Case, rule: str, day: dt.date) -> bool:
    """Whether a rule is a note on a morning."""
    firing = BY_ID[rule].judge(case if day == case.day else Case(case.diary, day))
    return firing is not None and firing.ceiling == FREE


def is_due(day: dt.date, fires: Callable[[dt.date], bool]) -> bool:
    """Whether a note that fires on a day is said on it."""
    fired = _since_it_began(day, fires)
    return day.weekday() == MONDAY if fired is None else _said_last(day, fired) == 0


def _since_it_began(day: dt.date, fires: Callable[[dt.date], bool]) -> list[bool] | None:
    """Tell, by days ago, on which mornings a note fired since it began; None where that is too long ago to matter."""
    fired, silent = [True], 0
    while silent < REST_DAYS - 1:
        if len(fired) == LOOK_BACK + REST_DAYS:
            return None
        fired.append(fires(day - len(fired) * DAY))
        silent = 0 if fired[-1] else silent + 1
    return fired[:-silent]


def _said_last(day: dt.date, fired: list[bool]) -> int:
    """Give how many days ago a note was said last, 0 today."""
    began = said = len(fired) - 1
    for ago in range(began - 1, -1, -1):
        in_turn = began - ago < COUNTED_DAYS or (day - ago * DAY).weekday() == MONDAY
        if fired[ago] and in_turn and said - ago >= REST_DAYS:
            said = ago
    return said
