"""CSV, bounded: a header and its rows, columns by name and occurrence, each fault named by its line.

No sniffing: the sign between cells is the one of comma, semicolon and tab that the header holds most of.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence

from freshlegs.errors import ImportRefused
from freshlegs.exchange.limits import LARGEST_TABLE, LONGEST_CELL, MOST_COLUMNS, MOST_RECORDS
from freshlegs.exchange.steps import Source
from freshlegs.language import tr
from freshlegs.records import dataclass
from freshlegs.units import grouped

MARK = "\ufeff"
SPAN = re.compile(r"<span[^>]{0,400}>([^<]{0,200})</span>")
UNTRANSLATED = re.compile(r"translation[ _]missing:\s?[\w.-]{0,200}\.(\w{1,60})", re.ASCII)
SIGNS = ",;\t"
TITLE_LINES = 3
"""Lines with one cell or none that some old exports begin with."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the file, and its cells under the header's names."""

    line: int
    cells: tuple[str, ...]
    places: dict[str, tuple[int, ...]]

    def get(self, *names: str, nth: int = 0) -> str:
        """Give the cell under the first of the names that the header has; "" where there is none."""
        for name in names:
            where = self.places.get(name)
            if where and nth < len(where):
                return self.cells[where[nth]]
        return ""

    @property
    def where(self) -> str:
        """Say the line."""
        return tr("line {n}", n=self.line)


@dataclass(frozen=True, slots=True)
class Table:
    """A header and rows to come."""

    header: tuple[str, ...]
    rows: Iterator[Row]

    @property
    def names(self) -> frozenset[str]:
        """The header's names, made plain."""
        return frozenset(plain(cell) for cell in self.header)


def table_of(source: Source, *, ragged: bool = False) -> Table:
    """Read a table's header; its rows come one by one. Raises ImportRefused, then and with each row.

    `ragged` passes over cells behind the header's last, where a known writer forgets to quote its last columns.
    """
    text = text_of(source)
    lines = csv.reader(_lines(text), delimiter=_sign(text), strict=True)
    old = csv.field_size_limit(LONGEST_CELL)
    try:
        header = _header(lines)
    finally:
        csv.field_size_limit(old)
    if len(header) > MOST_COLUMNS:
        raise ImportRefused(tr("has more than {n} columns", n=MOST_COLUMNS))
    places: dict[str, tuple[int, ...]] = {}
    for place, cell in enumerate(header):
        places[plain(cell)] = (*places.get(plain(cell), ()), place)
    return Table(tuple(header), _rows(lines, len(header), places, ragged=ragged))


def text_of(source: Source) -> str:
    """Decode text: UTF-8, or UTF-16 where its mark says so; its lines end with a line feed. Raises ImportRefused."""
    data = source.read(LARGEST_TABLE)
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ImportRefused(tr("holds bytes that are not UTF-8; save it as UTF-8"), tr("line {n}", n=line)) from None
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise ImportRefused(tr("holds a NUL"), tr("line {n}", n=line))
    return text if "\n" in text else text.replace("\r", "\n")


def plain(cell: str) -> str:
    """Give a header's cell as names are compared: small letters, single blanks, no markup of failed translations."""
    text = SPAN.sub(r"\1", cell.removeprefix(MARK)[:600])
    text = UNTRANSLATED.sub(lambda found: found[1].replace("_", " "), text)
    return " ".join(text.casefold().replace("’", "'").split())


def _lines(text: str) -> Iterator[str]:
    """Give the lines one by one: no second copy of the whole."""
    at = 0
    while at < len(text):
        end = text.find("\n", at) + 1 or len(text)
        yield text[at:end]
        at = end


def _sign(text: str) -> str:
    """Give the sign between cells: the one that the first line with any of them holds most of."""
    for line in text[:200_000].splitlines()[: TITLE_LINES + 1]:
        sign = max(SIGNS, key=line.count)
        if sign in line:
            return sign
    return SIGNS[0]


def _header(lines: Iterator[list[str]]) -> list[str]:
    try:
        for _ in range(TITLE_LINES + 1):
            header = next(lines)
            if len([cell for cell in header if cell.strip()]) > 1:
                return header
    except StopIteration:
        pass
    except csv.Error as error:
        raise ImportRefused(tr("is no table ({reason})", reason=error), tr("line {n}", n=1)) from None
    raise ImportRefused(tr("is no table: its first lines hold no header"))


def _rows(lines: Iterator[list[str]], width: int, places: dict[str, tuple[int, ...]], *, ragged: bool) -> Iterator[Row]:
    reader: Sequence[str]
    count, begun = 0, _line(lines)
    old = csv.field_size_limit(LONGEST_CELL)
    try:
        while True:
            try:
                reader = next(lines)
            except StopIteration:
                return
            except csv.Error as error:
                said = tr("is no sound row ({reason})", reason=error)
                raise ImportRefused(said, tr("line {n}", n=begun + 1)) from None
            line, begun = begun + 1, _line(lines)
            if not any(cell.strip() for cell in reader):
                continue
            count += 1
            if count > MOST_RECORDS:
                raise ImportRefused(tr("more than {n} rows", n=grouped(f"{MOST_RECORDS:,}")), tr("line {n}", n=line))
            if not ragged and len(reader) > width and any(cell.strip() for cell in reader[width:]):
                said = tr("{n} cells under {names} names", n=len(reader), names=width)
                raise ImportRefused(said, tr("line {n}", n=line))
            yield Row(line, (*reader[:width], *[""] * (width - len(reader))), places)
    finally:
        csv.field_size_limit(old)


def _line(lines: Iterator[list[str]]) -> int:
    return int(getattr(lines, "line_num", 0))
