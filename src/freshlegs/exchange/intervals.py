"""intervals.icu's wellness, as CSV or JSON: each day's body and mind, on this program's scales.

There: soreness, fatigue and stress 1 low to 4 extreme (0 none); mood, motivation and sleep quality 1 best to 4 worst;
injury 1 none to 4 injured. Here: soreness 0 to 10, twice theirs; the others 5 best to 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from freshlegs.errors import ImportRefused
from freshlegs.exchange.numerals import number_of
from freshlegs.exchange.settling import entered
from freshlegs.exchange.steps import Found, Home, Source
from freshlegs.exchange.tables import table_of
from freshlegs.exchange.zones import moment_of
from freshlegs.language import tr

FORMAT = "intervals.icu"
STRAIN = {0: 5, 1: 4, 2: 3, 3: 2, 4: 1}
"""Fatigue and stress there -> here, 5 best."""
WORTH = {1: 5, 2: 4, 3: 2, 4: 1}
"""Sleep quality and mood there -> here, 5 best."""
UNHURT = 1


def read(source: Source, home: Home) -> Iterator[Found]:
    """Read each day of the CSV. Raises ImportRefused."""
    del home
    table = table_of(source)
    for row in table.rows:
        yield from mornings_of([{name: row.get(name).strip() for name in table.names}], row.where)


def mornings_of(days: Iterable[Mapping[str, object]], where: str = "") -> Iterator[Found]:
    """Give the records of days as the service tells them, their names in small letters. Raises ImportRefused."""
    for day in days:
        date = moment_of(f"{_text(day, 'id') or _text(day, 'date')}"[:10] + "T00:00")
        if date is None:
            raise ImportRefused(tr("{cell!r} is no date", cell=(_text(day, "id") or _text(day, "date"))[:40]), where)
        told = {name: value for name, value in _told(day).items() if value is not None}
        if told:
            warnings: list[str] = []
            record = entered("wellness", told | {"date": date.date().isoformat(), "source": FORMAT}, warnings)
            yield Found(record=record, warnings=tuple(warnings))


def _told(day: Mapping[str, object]) -> dict[str, object]:
    soreness, injury = _whole(day, "soreness"), _whole(day, "injury")
    sleep, hrv = _number(day, "sleepsecs"), _number(day, "hrv")
    hurt = f"injury {injury} of 4" if injury and injury > UNHURT else ""
    return {
        "soreness": soreness * 2 if soreness is not None else None,
        "fatigue": STRAIN.get(_whole(day, "fatigue") or -1),
        "stress": STRAIN.get(_whole(day, "stress") or -1),
        "mood": WORTH.get(_whole(day, "mood") or -1),
        "sleep_quality": WORTH.get(_whole(day, "sleepquality") or -1),
        "sleep_h": round(sleep / 3600, 2) if sleep else None,
        "resting_hr": _whole(day, "restinghr") or None,
        "hrv_rmssd": round(hrv, 1) if hrv else None,
        "notes": "\n".join(filter(None, (_text(day, "comments"), hurt))) or None,
    }


def _text(day: Mapping[str, object], name: str) -> str:
    value = day.get(name)
    return "" if value is None else str(value).strip()


def _number(day: Mapping[str, object], name: str) -> float | None:
    return number_of(_text(day, name))


def _whole(day: Mapping[str, object], name: str) -> int | None:
    value = _number(day, name)
    return None if value is None else round(value)
