"""Runkeeper's export: cardioActivities.csv, and the GPX files that it names. Dates are the clock on the wall."""

from __future__ import annotations

import re
from collections.abc import Iterator

from freshlegs.errors import ImportRefused
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.joining import joined
from freshlegs.exchange.numerals import number_of, seconds_of
from freshlegs.exchange.settling import held_of
from freshlegs.exchange.sports import sport_of
from freshlegs.exchange.steps import Held, Home, Source
from freshlegs.exchange.tables import Row, Table, table_of
from freshlegs.exchange.zones import moment_of
from freshlegs.language import tr
from freshlegs.units import METRES_PER, METRES_PER_FOOT, UnitName, manner_of
from freshlegs.visible import cut

FORMAT = "runkeeper"
FILE = re.compile(r"[\w.-]{1,100}\.gpx", re.ASCII)
FOLDERS = ("{0}", "gpx_maps/{0}", "../gpx_maps/{0}", "../../gpx_maps/{0}")
"""Where the exports of the years keep their tracks, seen from the table."""


def read(source: Source, home: Home) -> Iterator[Held]:
    """Read each row, with its track where the export is at hand. Raises ImportRefused, naming the line."""
    table = table_of(source)
    units, guessed = _units_of(table, home)
    for row in table.rows:
        told = _activity_of(row, units, guessed)
        guessed = False
        files = (
            (source.beside(folder.format(told.file)) for folder in FOLDERS) if FILE.fullmatch(told.file) else iter(())
        )
        file = next(filter(None, files), None)
        yield (joined(told, file, home, row.where, row_times=True) if file else held_of(told, home, row.where))


def _units_of(table: Table, home: Home) -> tuple[UnitName, bool]:
    """Give the unit that the header names, and whether it had to be taken from the runner's own."""
    if table.names & {"distance (mi)", "average speed (mph)"}:
        return "mi", False
    if table.names & {"distance (km)", "average speed (km/h)"}:
        return "km", False
    return manner_of(home.units).name, True


def _activity_of(row: Row, units: UnitName, guessed: bool) -> Activity:
    start = moment_of(row.get("date"))
    if start is None:
        raise ImportRefused(tr("{cell!r} is no date that Runkeeper writes", cell=row.get("date")[:40]), row.where)
    distance, climb = _number(row, f"distance ({units})", "distance"), _number(row, "climb (ft)", "climb (m)", "climb")
    feet = bool(row.get("climb (ft)").strip())
    taken_for = tr("the header names no unit; distances were taken for {unit}", unit=units)
    return Activity(
        source=FORMAT,
        source_id=row.get("activity id").strip()[:60],
        sport=sport_of(row.get("type")),
        file=row.get("gpx file").strip(),
        start_local=start.replace(tzinfo=None),
        distance_m=None if distance is None else distance * METRES_PER[units],
        timer_s=_duration(row),
        avg_hr=_number(row, "average heart rate (bpm)", "average heart rate"),
        ascent_m=None if climb is None else climb * (METRES_PER_FOOT if feet else 1.0),
        tags=tuple(filter(None, (cut(row.get("route name").strip(), 200),))),
        notes=row.get("notes").strip(),
        warnings=(taken_for,) if guessed else (),
    )


def _number(row: Row, *names: str) -> float | None:
    text = row.get(*names).strip()
    if not text:
        return None
    value = number_of(text.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", text, re.ASCII) else text)
    if value is None:
        raise ImportRefused(tr("{cell!r} is no number", cell=text[:40]), row.where)
    return value


def _duration(row: Row) -> float | None:
    text = row.get("duration").strip()
    seconds = seconds_of(text)
    if text and seconds is None:
        raise ImportRefused(tr("{cell!r} is no duration", cell=text[:40]), row.where)
    return seconds
