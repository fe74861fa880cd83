"""Periods in a query's words: a day as days.py reads it, "2025-06", "june", "jun 2025", "2025"."""

from __future__ import annotations

import datetime as dt
import re

from freshlegs.days import day_at, month_of
from freshlegs.errors import WordsUnclear
from freshlegs.language import tr
from freshlegs.units import MONTHS, Units
from freshlegs.weeks import last_of_month

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""The years that a journal can hold."""

_END = r"(?![\w]|[-./:][0-9])"
_MONTH = re.compile(rf"(?P<year>[0-9]{{4}})[-/](?P<month>[0-9]{{1,2}}){_END}")
_YEAR = re.compile(rf"(?P<year>[0-9]{{4}}){_END}")
_NAMED = re.compile(rf"(?P<name>[a-z]{{3,9}})\.?(?:[\s-]{{1,3}}(?P<year>[0-9]{{4}}){_END})?(?![\w])", re.IGNORECASE)

Period = tuple[dt.date, dt.date]


def period_at(text: str, pos: int, today: dt.date, units: Units = "km") -> tuple[Period, int] | None:
    """Read a period at a place: ((first day, last day), end). A month without its year is the latest one begun.

    Raises WordsUnclear, with the place, for what has the shape of a period and is none.
    """
    found = day_at(text, pos, today, units=units)
    if found:
        return (found[0], found[0]), found[1]
    written = _MONTH.match(text, pos) or _YEAR.match(text, pos)
    if written:
        parts = written.groupdict()
        return _months(written, int(parts["year"]), int(parts.get("month") or 0)), written.end()
    named = _NAMED.match(text, pos)
    month = month_of(named["name"]) if named else None
    if not named or month is None:
        return None
    year = int(named["year"]) if named["year"] else today.year - (month > today.month)
    return _months(named, year, month), named.end()


def _months(found: re.Match[str], year: int, month: int) -> Period:
    """Give the days of a month, or with month 0 (as nobody writes it) of the year."""
    said_month = found.re is not _YEAR
    if not FIRST_YEAR <= year <= LAST_YEAR or not int(said_month) <= month <= len(MONTHS):
        message = tr(
            "There is no '{words}'. Write a year, a month like 2025-06, or a day like 2026-03-08.", words=found[0]
        )
        raise WordsUnclear(message, found.start(), found.end())
    first, last = (month, month) if said_month else (1, len(MONTHS))
    return dt.date(year, first, 1), last_of_month(year, last)
