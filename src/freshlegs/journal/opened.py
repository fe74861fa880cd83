"""An open file and its rows: plain SQL into frozen nouns, every row's seal checked on the way.

A row that is not as it was written is left out, named in `damaged`, and never written again.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from freshlegs.journal.opening import lenient
from freshlegs.journal.rows import SHAPES, Parts, Shape, can_be_asked, record_of, seal
from freshlegs.journal.troubles import TROUBLES, in_words
from freshlegs.language import tr
from freshlegs.models import Record, kind_word

MOST_SEEN = 10_000
NO_PARTS: Parts = {}


class Held(NamedTuple):
    """A record as the journal holds it: its row number, its revision, and whether it was removed."""

    n: int
    rev: int
    deleted: bool
    record: Record


class Opened:
    """A connection and what was read through it. Belongs to the thread that opened it."""

    def __init__(self, conn: sqlite3.Connection, path: Path, opened: os.stat_result | None) -> None:
        self._conn = conn
        self._path = path
        self._opened = opened
        self._damaged: dict[tuple[str, object], str] = {}
        self._seen: dict[tuple[str, int], tuple[tuple[Any, ...], Parts, Held]] = {}
        # Rows read before, letter for letter, and what they gave: a window read again costs a fifth.

    @property
    def damaged(self) -> tuple[str, ...]:
        """The entries met so far that no longer read as they were written, a sentence each."""
        return tuple(self._damaged.values())

    @contextmanager
    def _reads(self) -> Iterator[None]:
        """Read in one transaction, so that an entry and its parts are of one moment; errors become sentences."""
        try:
            if self._conn.in_transaction:
                yield
                return
            self._conn.execute("BEGIN")
            try:
                yield
            finally:
                if self._conn.in_transaction:
                    self._conn.execute("ROLLBACK")
        except TROUBLES as error:
            raise in_words(error, self._path) from error

    def _live(self, kind: str, clause: str, values: tuple[object, ...]) -> list[Record]:
        return [held.record for held in self._rows(SHAPES[kind], clause, values) if not held.deleted]

    def _held(self, entry_id: str) -> tuple[Shape, Held] | None:
        for shape in SHAPES.values() if can_be_asked(entry_id) else ():
            for held in self._rows(shape, "WHERE id = ?", (entry_id,)):
                return shape, held
        return None

    def _all(self, query: str, values: Sequence[object] | dict[str, object] = ()) -> list[tuple[Any, ...]]:
        """Give all rows at once. Bytes that are no text any more make the reading slower, not impossible."""
        try:
            return self._conn.execute(query, values).fetchall()
        except sqlite3.OperationalError as error:
            if hasattr(error, "sqlite_errorcode") or self._conn.text_factory is lenient:
                raise
            self._conn.text_factory = lenient
            return self._conn.execute(query, values).fetchall()

    def _rows(self, shape: Shape, clause: str, values: tuple[object, ...]) -> Iterator[Held]:
        """Give the sound rows of a table, removed ones too: a flipped bit may have removed them."""
        rows = self._all(shape.select + clause, values)
        if not rows:
            return
        if len(self._seen) + len(rows) > MOST_SEEN:
            self._seen.clear()
        parts = self._parts(shape, clause, values)
        for row in rows:
            its = parts.get(row[0], NO_PARTS)
            seen = self._seen.get((shape.kind, row[0]))
            if seen and seen[0] == row and seen[1] == its:
                yield seen[2]
            elif held := self._checked(shape, row, its):
                if len(rows) <= MOST_SEEN:
                    self._seen[shape.kind, row[0]] = (row, its, held)
                yield held

    def _checked(self, shape: Shape, row: tuple[Any, ...], parts: Parts) -> Held | None:
        n, row_id, rev, deleted, checksum, *told = row
        if seal(shape, row_id, told, parts, deleted) == checksum:
            return Held(n, rev, bool(deleted), record_of(shape, row_id, told, parts))
        self._damaged[shape.kind, n] = damage(shape, n, row_id, told)
        return None

    def _parts(self, shape: Shape, clause: str, values: tuple[object, ...]) -> dict[int, Parts]:
        found: dict[int, Parts] = {}
        for part in shape.parts:
            within = f"(SELECT n FROM {shape.table} {clause}) ORDER BY parent, place"  # noqa: S608 - our own constants
            for parent, *item in self._all(part.select + within, values):
                found.setdefault(parent, {}).setdefault(part.field, []).append(tuple(item))
        return found

    def _same_file(self, opened: os.stat_result) -> bool:
        try:
            now = self._path.stat()
        except OSError:
            return False
        return (now.st_dev, now.st_ino) == (opened.st_dev, opened.st_ino)


def damage(shape: Shape, n: int, row_id: str, told: list[Any]) -> str:
    """Say which entry is damaged; what it tells of itself may be of any type by now."""
    kind = kind_word(shape.kind)
    if shape.kind == "profile":
        named = tr("The {kind}", kind=kind)
    else:
        named = tr("The {kind} of {day}", kind=kind, day=ascii(str(told[0])[:10]))
    return tr(
        "{entry} (row {n}, id {id}) is damaged and was left out: it no longer reads as it was written. "
        "`freshlegs restore` brings back a backup.",
        entry=named,
        n=n,
        id=ascii(str(row_id)[:64]),
    )
