"""The journal's order: by day, within a day by kind, then by the time of day and the id."""

from __future__ import annotations

import datetime as dt
from typing import Any

from freshlegs.journal.rows import ENTRY_SHAPES, Shape
from freshlegs.models import Record

CLOCK = "CASE WHEN length(start) > 10 THEN substr(start, 12) ELSE coalesce(start, '') END"
"""The time of day in a start, "" where none was told."""

KIND_PLACE = {shape.cls: code for code, shape in enumerate(ENTRY_SHAPES)}


def clock_of(shape: Shape) -> str:
    """Give the SQL for an entry's time of day; a kind without a start has none."""
    return CLOCK if "start" in shape.columns else "''"


def place(record: Any) -> tuple[dt.date, int, str, str]:  # noqa: ANN401 - any entry; the profile has no place
    """Give an entry's place in the journal's order: date, kind, time of day, id."""
    start: str = getattr(record, "start", None) or ""
    return record.date, KIND_PLACE[type(record)], start[11:] if len(start) > 10 else start, record.id  # noqa: PLR2004 - a date's length


def in_order(records: list[Record]) -> tuple[Record, ...]:
    """Give entries in the journal's order."""
    return tuple(sorted(records, key=place))
