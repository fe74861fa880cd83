"""HRV4Training's export: each morning's heart rate, rMSSD and sickness.

Its sliders (muscle soreness, fatigue, sleep quality) rest in the middle and mean better or worse than usual, which is
no soreness of 0 to 10: they are kept in the note, in its words, and said to be. The Android app writes year-day-
month.
"""

from __future__ import annotations

from collections.abc import Iterator

from freshlegs.errors import ImportRefused
from freshlegs.exchange.numberdates import reader_of_dates
from freshlegs.exchange.numerals import number_of
from freshlegs.exchange.settling import entered
from freshlegs.exchange.steps import Found, Home, NothingHere, Source
from freshlegs.exchange.tables import Row, table_of
from freshlegs.language import mark, tr

FORMAT = "hrv4training"
SLIDERS = ("muscle_soreness", "fatigue", "sleep_quality", "mental_energy", "physical_condition")
QUIET = ("", "not sick", "none", "no", "nothing", "-")
SAID = mark("its sliders for soreness, fatigue and sleep are kept in the notes: they are no ratings of 0 to 10")


def read(source: Source, home: Home) -> Iterator[Found]:
    """Read each morning. Raises ImportRefused, naming the line."""
    rows = tuple(table_of(source, ragged=True).rows)
    if not rows:
        raise NothingHere(tr("holds a header and no morning"))
    moment = reader_of_dates((row.get("date") for row in rows), home.columns.get("order", ""))
    said = any(row.get(name).strip() for row in rows for name in SLIDERS)
    for place, row in enumerate(rows):
        day = moment(row.get("date").strip())
        if day is None:
            raise ImportRefused(tr("{cell!r} is no date", cell=row.get("date")[:40]), row.where)
        warnings = [tr(SAID)] if said and not place else []
        yield Found(
            record=entered("wellness", _told(row) | {"date": day.date().isoformat()}, warnings),
            warnings=tuple(warnings),
        )


def _told(row: Row) -> dict[str, object]:
    heart, rmssd = (number_of(row.get(name)) for name in ("hr", "rmssd"))
    sliders = [f"{name.replace('_', ' ')} {row.get(name).strip()}" for name in SLIDERS if row.get(name).strip()]
    sick = row.get("sickness").strip()
    words = [row.get("note").strip(), sick if sick.casefold() not in QUIET else "", ", ".join(sliders)]
    return {
        "resting_hr": round(heart) if heart else None,
        "hrv_rmssd": round(rmssd, 1) if rmssd else None,
        "notes": "\n".join(filter(None, words)) or None,
        "source": FORMAT,
    }
