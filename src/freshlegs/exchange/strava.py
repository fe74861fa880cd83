"""Strava's bulk export: activities.csv, and the files that it names, each run once with all that the two say of it.

Columns come by name and occurrence, since five names occur twice (the first Distance is km, the second metres); names
and dates follow the account's language; the date is UTC.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from freshlegs.errors import ImportRefused
from freshlegs.exchange import columnwords as words
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.joining import joined
from freshlegs.exchange.numerals import number_of
from freshlegs.exchange.settling import held_of
from freshlegs.exchange.sports import sport_of
from freshlegs.exchange.steps import Held, Home, Source
from freshlegs.exchange.tables import Row, table_of
from freshlegs.exchange.wordeddates import moment_in_words
from freshlegs.language import tr

FORMAT = "strava"
FILE = re.compile(r"activities/[\w.-]{1,100}", re.ASCII)


def read(source: Source, home: Home) -> Iterator[Held]:
    """Read each row, with its file where the export is at hand. Raises ImportRefused."""
    table = table_of(source)
    for row in table.rows:
        told = activity_of(row)
        file = source.beside(told.file) if FILE.fullmatch(told.file) else None
        yield joined(told, file, home, row.where) if file else held_of(told, home, row.where)


def activity_of(row: Row) -> Activity:
    """Give what a row tells. Raises ImportRefused, naming the line."""
    start = moment_in_words(row.get(*words.STRAVA_DATE))
    if start is None:
        cell = row.get(*words.STRAVA_DATE)[:40]
        raise ImportRefused(tr("{cell!r} is no date that Strava writes", cell=cell), row.where)
    name, told, private = (
        row.get(*names).strip() for names in (words.STRAVA_NAME, words.STRAVA_WORDS, words.STRAVA_PRIVATE)
    )
    moving = _number(row, words.STRAVA_MOVING)
    elapsed = _number(row, words.STRAVA_ELAPSED, 1) or _number(row, words.STRAVA_ELAPSED)
    return Activity(
        source=FORMAT,
        source_id=row.get(*words.STRAVA_ID).strip()[:40],
        sport=sport_of(row.get(*words.STRAVA_TYPE)),
        file=row.get(*words.STRAVA_FILENAME).strip(),
        start_utc=start.replace(tzinfo=dt.UTC),
        distance_m=_distance_m(row),
        timer_s=moving or elapsed,
        elapsed_s=elapsed,
        avg_hr=_number(row, words.STRAVA_AVG_HR),
        max_hr=_number(row, words.STRAVA_MAX_HR, 1) or _number(row, words.STRAVA_MAX_HR),
        ascent_m=_number(row, words.STRAVA_ASCENT),
        descent_m=_number(row, words.STRAVA_DESCENT),
        rpe=_number(row, words.STRAVA_RPE),
        shoes=row.get(*words.STRAVA_GEAR).strip(),
        notes="\n".join(filter(None, (name, told, private if private != told else ""))),
    )


def _distance_m(row: Row) -> float | None:
    """Give the second distance, in metres; without it the first, in kilometres (in an old export, in metres)."""
    old = words.OLD_STRAVA[1] in row.places
    metres = _number(row, words.STRAVA_DISTANCE, 0 if old else 1)
    if metres is not None:
        return metres
    km = _number(row, words.STRAVA_DISTANCE)
    return None if km is None else km * 1000


def _number(row: Row, names: tuple[str, ...], nth: int = 0) -> float | None:
    """Read a number as Strava writes them in any language: a lone comma is its decimal sign."""
    text = row.get(*names, nth=nth).strip()
    return number_of(text.replace(",", ".") if text.count(",") == 1 and "." not in text else text)
