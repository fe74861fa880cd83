"""The whole journal, record by record: memory does not grow with its years.

The tables themselves are read, not their indexes, and every page is checked: nothing may go missing unsaid. First the
row numbers are put into the order of their days, a few bytes each; then some hundred rows at a time are read. Nothing
is held locked while whoever asked works with a record; a change meanwhile ends the walk, since it is no whole any more.
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from freshlegs.errors import JournalChanged
from freshlegs.journal.finding import Finding
from freshlegs.journal.opening import quick_check
from freshlegs.journal.ordering import place
from freshlegs.journal.rows import ENTRY_SHAPES, SHAPES, Shape, ordinal_of, row_behind, row_key
from freshlegs.journal.troubles import TROUBLES, damaged, in_words
from freshlegs.language import mark, tr
from freshlegs.models import Record

ROWS = 256
"""How many are read at once; a day is never parted."""
CHANGED = mark("{file} was changed by another program while it was read whole: do it again.")


class _Version(NamedTuple):
    """What tells whether a journal was changed: by others, and by this very connection."""

    others: int
    own: int


class Walking(Finding):
    """The part of a journal that gives all of it."""

    def every(self) -> Iterator[Record]:
        """Give all live records: the profile, then by date, kind, start and id. What is damaged is in `damaged` after.

        Raises JournalUnusable, and JournalChanged where the journal is changed on the way.
        """
        with self._reads():
            if not quick_check(self._conn):
                self._damaged["pages", 0] = damaged(self._path)
            version = self._version()
            profiles = self._rows_of(SHAPES["profile"], self._row_numbers(SHAPES["profile"]))
            keys = self._in_day_order()
        yield from profiles
        for part in _parted(keys):
            with self._reads():
                if self._version() != version:
                    raise JournalChanged(tr(CHANGED, file=self._path))
                found = self._entries_of(part)
            yield from found

    def _version(self) -> _Version:
        (others,) = self._conn.execute("PRAGMA data_version").fetchone()
        return _Version(others, self._conn.total_changes)

    def _in_day_order(self) -> Sequence[int]:
        """Give the rows of all entries in the order of their days: day, kind and row in one number each."""
        keys = array("Q")
        for code, shape in enumerate(ENTRY_SHAPES):
            keys.extend(self._row_keys(shape, code))
        return array("Q", sorted(keys))

    def _row_keys(self, shape: Shape, code: int) -> Iterator[int]:
        asked = f"SELECT n, CAST(date AS BLOB) FROM {shape.table} NOT INDEXED"  # noqa: S608 - a constant of ours
        try:
            for n, day in self._conn.execute(asked):
                yield row_key(_ordinal(day), code, n)
        except TROUBLES as error:
            self._damaged[shape.kind, "table"] = str(in_words(error, self._path))

    def _row_numbers(self, shape: Shape) -> list[int]:
        try:
            return [n for (n,) in self._conn.execute(f"SELECT n FROM {shape.table} NOT INDEXED")]  # noqa: S608 - as above
        except TROUBLES as error:
            self._damaged[shape.kind, "table"] = str(in_words(error, self._path))
            return []

    def _entries_of(self, keys: Sequence[int]) -> list[Record]:
        """Read some rows and give what is live and sound of them, in the journal's order."""
        numbers: dict[str, list[int]] = defaultdict(list)
        for row in filter(None, map(row_behind, keys)):
            numbers[row[0].kind].append(row[1])
        found: list[Record] = []
        for kind, some in numbers.items():
            for first in range(0, len(some), ROWS):
                found += self._rows_of(SHAPES[kind], some[first : first + ROWS])
        return sorted(found, key=place)

    def _rows_of(self, shape: Shape, numbers: Sequence[int]) -> list[Record]:
        """Read rows by their numbers; where SQLite gives up on some together, those that it does not are read alone."""
        try:
            return self._live_of(shape, numbers)
        except TROUBLES as error:
            self._damaged[shape.kind, "table"] = str(in_words(error, self._path))
        found: list[Record] = []
        for n in numbers if len(numbers) > 1 else ():
            found += self._rows_of(shape, (n,))
        return found

    def _live_of(self, shape: Shape, numbers: Sequence[int]) -> list[Record]:
        """Give what is live of some rows; nothing of them is kept in mind, as it is of a window that is looked at."""
        clause = f"WHERE n IN ({', '.join('?' * len(numbers))})"
        values = tuple(numbers)
        rows = self._all(shape.select + clause, values) if values else []
        if len(rows) != len(numbers):
            self._damaged["pages", 0] = damaged(self._path)
        parts = self._parts(shape, clause, values) if rows else {}
        held = (self._checked(shape, row, parts.get(row[0], {})) for row in rows)
        return [one.record for one in held if one and not one.deleted]


def _ordinal(day: object) -> int:
    """Give a day's number; 0 for what is no day, and will be named as damaged when it is read."""
    try:
        return dt.date.fromisoformat(day.decode()).toordinal() if isinstance(day, bytes) else 0
    except ValueError:
        return 0


def _parted(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    """Give the keys in parts that end with a day."""
    first = 0
    for last in range(1, len(keys)):
        if last - first >= ROWS and ordinal_of(keys[last]) != ordinal_of(keys[last - 1]):
            yield keys[first:last]
            first = last
    if keys:
        yield keys[first:]
