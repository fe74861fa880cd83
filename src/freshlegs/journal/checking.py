"""What a doctor looks at beside the entries' own seals: pages, indexes, links between tables, history, words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from freshlegs.journal.changes import broken_rows, told_by_log
from freshlegs.journal.opened import Held
from freshlegs.journal.opening import page_faults
from freshlegs.journal.rows import Shape, words_key, words_of
from freshlegs.language import tr, trn
from freshlegs.models import Entry, Runner
from freshlegs.models.wire import said_in


class Fault(NamedTuple):
    """One thing that is not sound: where, in one of PARTS, and a sentence."""

    part: str
    text: str


PARTS = ("pages", "links", "entries", "history", "search")
"""What is looked at: the file's pages and indexes, rows that point to rows, the entries' seals, the log, the words."""


def faults(
    conn: sqlite3.Connection, held: Iterable[tuple[Shape, Held]], *, all_sound: bool, thorough: bool
) -> Iterator[Fault]:
    """Give what is not sound in the file itself, beside the entries' own seals. Raises sqlite3.Error.

    `held` are all rows whose seal was right; where not `all_sound`, there are others, of which nothing is said here.
    """
    pages = page_faults(conn.execute("PRAGMA integrity_check(20)"))
    yield from (Fault("pages", tr("SQLite finds: {error}.", error=text)) for text in pages)
    if orphans := len(conn.execute("PRAGMA foreign_key_check").fetchall()):
        yield Fault("links", tr("{n} rows point to rows that are not there.", n=orphans))
    rows = list(held)
    if broken := broken_rows(conn):
        yield Fault(
            "history",
            tr("{n} rows of the history read otherwise than they were written: undo may stop there.", n=broken),
        )
    elif thorough and (unlike := _unlike(conn, rows, all_sound=all_sound)):
        said = trn(
            "The history does not tell what the journal holds of {n} entry ({first}).",
            "The history does not tell what the journal holds of {n} entries ({first}).",
            len(unlike),
            first=f"{unlike[0][0]} {unlike[0][1][:64]!a}",
        )
        yield Fault("history", said)
    listed = {row[0] for row in conn.execute("SELECT rowid FROM words")}
    worded = {words_key(record, n) for record, n in worded_of(rows)}
    if not listed >= worded or (all_sound and listed != worded):
        yield Fault("search", tr("The search index does not list the entries that have words."))


def worded_of(rows: Iterable[tuple[Shape, Held]]) -> list[tuple[Entry, int]]:
    """Give the live entries that have words, and so a place in the word index."""
    live = ((one.record, one.n) for _, one in rows if not one.deleted)
    return [(record, n) for record, n in live if not isinstance(record, Runner) and words_of(record)]


def _unlike(conn: sqlite3.Connection, rows: Iterable[tuple[Shape, Held]], *, all_sound: bool) -> list[tuple[str, str]]:
    """Give kind and id of every record of which the history, read from its beginning, ends elsewhere than the row."""
    told = told_by_log(conn)
    there = {(shape.kind, held.record.id): (said_in(held.record), held.deleted) for shape, held in rows}
    asked = told.keys() | there.keys() if all_sound else there.keys()
    return sorted(key for key in asked if told.get(key) != there.get(key))
