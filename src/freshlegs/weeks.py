"""Where a week begins, and which number it goes by: Monday first, or Sunday or Saturday where the runner says so.

A day of the week is a number as Python counts them, Monday 0 to Sunday 6. Whatever shows weeks asks here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from freshlegs.language import tr
from freshlegs.units import WEEKDAYS

MONDAY = 0
WEEK_STARTS: Mapping[str, int] = MappingProxyType({"monday": MONDAY, "sunday": 6, "saturday": 5})
"""The days on which a week may begin, by the words of the config file."""
MIDDLE = dt.timedelta(days=3)


def place_in_week(day: dt.date, starts: int = MONDAY) -> int:
    """Give the place of a day in its week, 0 to 6."""
    return (day.weekday() - starts) % 7


def first_of_week(day: dt.date, starts: int = MONDAY) -> dt.date:
    """Give the first day of a day's week."""
    return day - dt.timedelta(days=place_in_week(day, starts))


def week_number(day: dt.date, starts: int = MONDAY) -> int:
    """Give the number of a day's week: the ISO number of that week of which it holds the most days."""
    return (first_of_week(day, starts) + MIDDLE).isocalendar().week


def last_of_month(year: int, month: int) -> dt.date:
    """Give the last day of a month."""
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)


def weekdays_from(starts: int = MONDAY) -> tuple[str, ...]:
    """Give the short names of the days in the order of the week: "Sun", "Mon" ... "Sat"."""
    return tuple(tr(name) for name in (*WEEKDAYS[starts:], *WEEKDAYS[:starts]))
