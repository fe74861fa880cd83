"""Moments and clocks: ISO 8601 and milliseconds to moments, moments to the clock on the runner's wall.

A source that tells only a moment is shown at the place of its start, where the optional package tzfpy can tell its
zone, and else by the runner's own clock.
"""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

if TYPE_CHECKING:
    from collections.abc import Callable

    from freshlegs.exchange.steps import Home

ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?",
    re.ASCII,
)
USUAL = re.compile(
    r"\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d{3}|\.\d{6})?(?:Z|\+00:00)",
    re.ASCII,
)
"""How nearly all devices write a moment; of it Python's own reading is the same, many times as fast."""
MAX_OFFSET = dt.timedelta(hours=14)
QUARTER = dt.timedelta(minutes=15)
SLOW = dt.timedelta(minutes=2)
"""How long a watch may take to write one time behind the other."""


def on_this_machine(moment: dt.datetime) -> dt.datetime:
    """Give a moment by the clock on the wall of this machine."""
    return moment.astimezone()


def moment_of(text: str) -> dt.datetime | None:
    """Read ISO 8601: aware where it tells an offset, else naive. None where it is none, or no time of the calendar."""
    if USUAL.fullmatch(text):  # a track has one with every point
        with suppress(ValueError):
            return dt.datetime.fromisoformat(text)
    found = ISO.fullmatch(text.strip()[:60])
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.group(1, 2, 3, 4, 5, 6))
    micro = int((found[7] or "0")[:6].ljust(6, "0"))
    try:
        plain = dt.datetime(year, month, day, hour, minute, min(second, 59), micro)  # noqa: DTZ001 - a wall clock
        return plain.replace(tzinfo=_zone_of(found[8])) if found[8] else plain
    except ValueError:
        return None


def utc_of(text: str) -> dt.datetime | None:
    """Read ISO 8601 in which a time without an offset means UTC (GPX, TCX)."""
    found = moment_of(text)
    if found is None:
        return None
    try:
        return found.replace(tzinfo=dt.UTC) if found.tzinfo is None else found.astimezone(dt.UTC)
    except OverflowError:
        return None


def utc_of_ms(milliseconds: float) -> dt.datetime | None:
    """Give the moment of a count of milliseconds since 1970."""
    try:
        return dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(milliseconds=milliseconds)
    except (OverflowError, ValueError):
        return None


def wall_of(utc: dt.datetime, wall: dt.datetime) -> dt.datetime | None:
    """Give the wall clock if it can be that of the moment: within 14 hours, on a quarter of an hour."""
    offset = wall - utc.replace(tzinfo=None)
    near = round(offset / QUARTER) * QUARTER
    return utc.replace(tzinfo=None) + near if abs(near) <= MAX_OFFSET and abs(offset - near) < SLOW else None


def zoned(utc: dt.datetime, name: str) -> dt.datetime | None:
    """Give the naive wall clock of a moment in a named zone, where this machine knows the zone."""
    try:
        return utc.astimezone(ZoneInfo(name)).replace(tzinfo=None)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def local_of(utc: dt.datetime, position: tuple[float, float] | None, home: Home) -> dt.datetime:
    """Give a moment as the clock at its place shows it, with whole minutes of offset."""
    name = _zone_at(position) if position else None
    wall = zoned(utc, name) if name else None
    if wall:
        return _with_offset(utc, wall)
    try:
        return _with_offset(utc, home.local(utc).replace(tzinfo=None))
    except (OverflowError, OSError, ValueError):  # a moment beyond what the machine's clock knows
        return utc


def _with_offset(utc: dt.datetime, wall: dt.datetime) -> dt.datetime:
    minutes = round((wall - utc.replace(tzinfo=None)).total_seconds() / 60)
    return utc.astimezone(dt.timezone(dt.timedelta(minutes=minutes)))


def _zone_of(text: str) -> dt.timezone:
    if text in ("Z", "UTC", "GMT"):
        return dt.UTC
    sign, digits = text[0], text[1:].replace(":", "")
    offset = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if offset > MAX_OFFSET:
        raise ValueError(text)
    return dt.timezone(-offset if sign == "-" else offset)


def _zone_at(position: tuple[float, float]) -> str | None:
    finder = _finder()
    return finder(position[1], position[0]) or None if finder else None


@cache
def _finder() -> Callable[[float, float], str] | None:
    """Give tzfpy's look-up, if the runner has it."""
    try:
        from tzfpy import get_tz  # noqa: PLC0415 - an extra of 5 MB
    except ImportError:
        return None
    return get_tz
