"""A --map that would do for a table whose header leaves open what its columns are: built from names and values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from freshlegs.averages import median
from freshlegs.errors import ImportRefused
from freshlegs.exchange.numberdates import reader_of_dates
from freshlegs.exchange.numerals import readings_of, seconds_of
from freshlegs.exchange.tables import Row, plain
from freshlegs.visible import cut

LOOKED_AT = 100
"""Rows whose values are looked at."""
LONGEST = 200
OWN_UNIT = (0.5, 120)
METRES = (500, 120_000)
"""What the middle of a column of distances lies between, in kilometres or miles, and in metres."""


def suggested(header: Sequence[str], rows: Sequence[Row], found: Mapping[str, Sequence[str]]) -> str:
    """Give the map; "?" stands for a column that neither its name nor its values tell.

    `found` gives what the names alone tell: our names -> the file's that may be meant, none or several.
    """
    shown = {plain(cell): " ".join(cell.split()) for cell in header}
    values = {name: [cell for row in rows[:LOOKED_AT] if (cell := row.get(name).strip())] for name in shown}
    named = {name for names in found.values() for name in names}
    free = [name for name in shown if name not in named and not set("=,") & set(shown[name])]
    date = _first(found["date"], free, lambda name: _are_dates(values[name]))
    duration = _first(found["duration"], free, lambda name: _are_clocks(values[name]))
    others = [name for name in free if name != date]
    distance = _first(found["distance"], others, lambda name: _unit(values[name]) is not None)
    pairs = [f"date={shown.get(date, '?')}"]
    if distance or not duration:
        unit = "" if found["distance"] or not distance else _unit(values[distance])
        pairs.append(f"distance{unit}={shown.get(distance, '?')}")
    if duration:
        pairs.append(f"duration={shown[duration]}")
    return f'"{cut(",".join(pairs), LONGEST)}"'


def _first(named: Sequence[str], free: Sequence[str], fits: Callable[[str], bool]) -> str:
    """Give the column whose values fit: one that its name tells, even where they don't, before all others."""
    return next(filter(fits, named), "") or next(iter(named), "") or next(filter(fits, free), "")


def _are_dates(values: Sequence[str]) -> bool:
    try:
        read = reader_of_dates(values)
    except ImportRefused:
        return True  # dates, whose order is to be asked next
    return bool(values) and all(read(value) for value in values)


def _are_clocks(values: Sequence[str]) -> bool:
    return bool(values) and all(seconds_of(value) is not None for value in values)


def _unit(values: Sequence[str]) -> str | None:
    """Give "_m" for what can only be metres, "" for what is in the runner's own unit, None for what is no distance."""
    readings = [readings_of(value) for value in values]
    if not values or not all(readings):
        return None
    middle = median(found[0][1] for found in readings)
    if METRES[0] <= middle <= METRES[1]:
        return "_m"
    parted = any(sign for found in readings for sign, _ in found)
    return "" if parted and OWN_UNIT[0] <= middle <= OWN_UNIT[1] else None
