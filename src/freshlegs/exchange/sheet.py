"""Our own CSV, for spreadsheets: one row a run, cross-training or check-in, under names that stay; read back exactly.

Names and values are those of the record format; what is a list there is JSON in its cell. A text that a spreadsheet
would run gets an apostrophe before it, which reading takes off again. Source: RFC 4180; OWASP, CSV injection.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from freshlegs.errors import EntryRefused, ImportRefused
from freshlegs.exchange.steps import Found, Home, NothingHere, Source
from freshlegs.exchange.tables import Row, table_of
from freshlegs.language import tr
from freshlegs.models import KIND_OF, Cross, Record, Run, Wellness
from freshlegs.models.wire import field_names, json_line, said_in
from freshlegs.units import Units

COLUMNS = tuple(dict.fromkeys(("kind", "id", *(name for cls in (Run, Cross, Wellness) for name in field_names(cls)))))
"""The header; a name in it stays what it is."""
TEXTS = frozenset(
    {
        "kind", "id", "date", "start", "type", "cross_kind", "pain_site", "pain_side", "pain_trend", "legs_before",
        "legs_after", "soreness_site", "shoes", "notes", "source",
    }
)  # fmt: skip
"""The columns that hold text; all others hold a number, true or false, or JSON."""
RUNS = re.compile(r"'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]|\Z)")
"""What a spreadsheet would run as a formula, with apostrophes before it or not; and what is empty, yet told."""
COMMA = re.compile(r"(-?\d+),(\d+)")


def write_rows(records: Iterable[Record], units: Units = "km") -> Iterator[str]:
    """Give the header, then each record as its row; the numbers are SI, whatever the runner's unit."""
    del units
    line = io.StringIO(newline="")
    writer = csv.writer(line)
    writer.writerow(COLUMNS)
    for record in records:
        yield line.getvalue()
        line.seek(0)
        line.truncate()
        told = {"kind": KIND_OF[type(record)], "id": record.id, **said_in(record)}
        writer.writerow([_cell(name, told.get(name)) for name in COLUMNS])
    yield line.getvalue()


def _cell(name: str, value: Any) -> str:  # noqa: ANN401 - a JSON value is of any of six types
    if value is None or (name == "id" and not value):
        return ""
    if name in TEXTS:
        text = str(value)
        return f"'{text}" if RUNS.match(text) else text
    return json_line(value)


def read(source: Source, home: Home) -> Iterator[Found]:
    """Read each row. Raises ImportRefused, naming the line."""
    from freshlegs.models.door import read_record  # noqa: PLC0415 - writing needs no pydantic

    del home
    table = table_of(source)
    count = 0
    for count, row in enumerate(table.rows, 1):  # noqa: B007 - counted for an empty table
        try:
            yield Found(record=read_record(_told(row)))
        except EntryRefused as error:
            raise ImportRefused(str(error), row.where) from None
    if not count:
        raise NothingHere(tr("holds a header and no row"))


def _told(row: Row) -> dict[str, Any]:
    return {name: _value(name, cell) for name in row.places if (cell := row.get(name))}


def _value(name: str, cell: str) -> Any:  # noqa: ANN401 - a JSON value is of any of six types
    """Give what a cell tells; a spreadsheet may have written TRUE and 7,5 since."""
    if name in TEXTS or name not in COLUMNS:
        return cell[1:] if cell[0] == "'" and RUNS.match(cell) else cell
    try:
        return json.loads(COMMA.sub(r"\1.\2", cell) if COMMA.fullmatch(cell) else cell)
    except (ValueError, RecursionError):
        return {"true": True, "false": False}.get(cell.casefold(), cell)
