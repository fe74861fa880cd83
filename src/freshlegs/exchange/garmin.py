"""Garmin Connect's Activities.csv, in its languages, with either decimal sign, without a unit anywhere.

The sign of each number and the unit of each distance are those with which time over distance is the pace that the row
tells. Kilometres or miles is a matter of the whole file: stride times steps tells, else the runner's own unit is
taken and said. Dates are the clock on the wall.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from freshlegs.errors import ImportRefused
from freshlegs.exchange import columnwords as words
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.numberdates import reader_of_dates
from freshlegs.exchange.numerals import read_with, readings_of, seconds_of
from freshlegs.exchange.settling import held_of
from freshlegs.exchange.sports import sport_of
from freshlegs.exchange.steps import Held, Home, NothingHere, Source
from freshlegs.exchange.tables import Row, table_of
from freshlegs.language import tr
from freshlegs.records import dataclass
from freshlegs.units import METRES_PER, METRES_PER_FOOT, UnitName, manner_of

FORMAT = "garmin"
NEAR = 0.02
POOL_M = 100
MISSING = ("", "--", "---", "-")


@dataclass(frozen=True, slots=True)
class _Habits:
    """What holds for the whole file: the decimal sign that most rows bear out, and the unit."""

    sign: str
    units: UnitName
    guessed: bool


def read(source: Source, home: Home) -> Iterator[Held]:
    """Read each row. Raises ImportRefused, naming the line."""
    rows = tuple(table_of(source).rows)
    if not rows:
        raise NothingHere(tr("holds a header and no activity"))
    habits = _habits_of(rows, home)
    moment = reader_of_dates((row.get(*words.GARMIN_DATE) for row in rows), home.columns.get("order", ""))
    for place, row in enumerate(rows):
        start = moment(row.get(*words.GARMIN_DATE))
        if start is None:
            cell = row.get(*words.GARMIN_DATE)[:40]
            raise ImportRefused(tr("{cell!r} is no date that Garmin writes", cell=cell), row.where)
        told = _numbers(row, habits)
        taken_for = tr("the file names no unit; distances were taken for {unit}", unit=habits.units)
        activity = Activity(
            source=FORMAT,
            sport=sport_of(row.get(*words.GARMIN_TYPE)),
            start_local=start,
            notes=row.get(*words.GARMIN_TITLE).strip(),
            warnings=(taken_for,) if habits.guessed and not place else (),
            **told,
        )
        yield held_of(activity, home, row.where)


def _numbers(row: Row, habits: _Habits) -> dict[str, Any]:
    foot = METRES_PER_FOOT if habits.units == "mi" else 1.0
    climbs = {
        name: _plain(row, names, habits.sign)
        for name, names in (("ascent_m", words.GARMIN_ASCENT), ("descent_m", words.GARMIN_DESCENT))
    }
    return {
        "distance_m": _distance_m(row, habits),
        "timer_s": seconds_of(row.get(*words.GARMIN_TIME)),
        "elapsed_s": seconds_of(row.get(*words.GARMIN_ELAPSED)),
        "moving_s": seconds_of(row.get(*words.GARMIN_MOVING)),
        "avg_hr": _plain(row, words.GARMIN_AVG_HR, habits.sign) or None,
        "max_hr": _plain(row, words.GARMIN_MAX_HR, habits.sign) or None,
        **{name: None if value is None else value * foot for name, value in climbs.items()},
    }


def _plain(row: Row, names: Sequence[str], sign: str) -> float | None:
    """Read a number that is whole or small; a row that says "--" says nothing."""
    text = row.get(*names).strip()
    return None if text in MISSING else read_with(text, sign)


def _borne_out(row: Row) -> tuple[tuple[str, float], ...]:
    """Give the readings of the distance that the row's own time and pace bear out: decimal sign and number."""
    time, pace = seconds_of(row.get(*words.GARMIN_TIME)), seconds_of(row.get(*words.GARMIN_PACE))
    if not time or not pace:
        return ()
    return tuple(
        (sign, value)
        for sign, value in readings_of(row.get(*words.GARMIN_DISTANCE))
        if value and _near(time / value, pace)
    )


def _in_metres(row: Row, units: UnitName) -> tuple[float, ...]:
    """Give the readings as metres (a track, or a pool with its pace per 100) that time and pace bear out."""
    time, pace = seconds_of(row.get(*words.GARMIN_TIME)), seconds_of(row.get(*words.GARMIN_PACE))
    if not time or not pace:
        return ()
    values = (value for _, value in readings_of(row.get(*words.GARMIN_DISTANCE)) if value)
    return tuple(
        value
        for value in values
        if _near(time / value * METRES_PER[units], pace) or (value >= POOL_M and _near(time / value * POOL_M, pace))
    )


def _distance_m(row: Row, habits: _Habits) -> float | None:
    borne = sorted(_borne_out(row), key=lambda one: one[0] != habits.sign)
    if borne:
        return borne[0][1] * METRES_PER[habits.units]
    metres = _in_metres(row, habits.units)
    if metres:
        return metres[0]
    value = _plain(row, words.GARMIN_DISTANCE, habits.sign)
    return None if value is None else value * METRES_PER[habits.units]


def _habits_of(rows: Sequence[Row], home: Home) -> _Habits:
    signs = Counter(sign for row in rows for sign, _ in _borne_out(row)[:1] if sign)
    if not signs:
        signs = Counter(
            sign
            for row in rows
            for cell in (row.get(*words.GARMIN_DISTANCE), row.get(*words.GARMIN_STRIDE))
            for sign in cell
            if sign in ".,"
        )
    sign = max(signs, key=lambda one: signs[one], default=".")
    votes: Counter[UnitName] = Counter(unit for row in rows if (unit := _unit_by_steps(row, sign)))
    if votes:
        return _Habits(sign, votes.most_common(1)[0][0], guessed=False)
    return _Habits(sign, manner_of(home.units).name, guessed=True)


def _unit_by_steps(row: Row, sign: str) -> UnitName | None:
    """Tell the unit by what steps and stride come to, where the row tells both."""
    stride, cadence = _plain(row, words.GARMIN_STRIDE, sign), _plain(row, words.GARMIN_CADENCE, sign)
    time, borne = seconds_of(row.get(*words.GARMIN_MOVING)) or seconds_of(row.get(*words.GARMIN_TIME)), _borne_out(row)
    if not stride or not cadence or not time or not borne:
        return None
    metres = stride * cadence * time / 60
    units: tuple[UnitName, ...] = ("km", "mi")
    return next((unit for unit in units if _near(metres, borne[0][1] * METRES_PER[unit], 0.15)), None)


def _near(value: float, other: float, within: float = NEAR) -> bool:
    return abs(value - other) <= within * other
