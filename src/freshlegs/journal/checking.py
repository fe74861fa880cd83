"""What a doctor looks at beside the entries' own seals: pages, indexes, links between tables, history, words."""

from __future__ import annotations

import sqlite3

from freshlegs.journal.changes import broken_rows


def faults(conn: sqlite3.Connection, worded: set[int], *, all_sound: bool) -> tuple[str, ...]:
    """Give a sentence for each thing that is not sound in the file itself. Raises sqlite3.Error.

    `worded` are the numbers that the word index should hold; where not `all_sound`, it may hold a damaged entry's too.
    """
    found = [f"SQLite finds: {row[0]}." for row in conn.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    orphans = len(conn.execute("PRAGMA foreign_key_check").fetchall())
    if orphans:
        found.append(f"{orphans} rows point to rows that are not there.")
    if broken := broken_rows(conn):
        found.append(f"{broken} rows of the history no longer read as they were written: undo may stop there.")
    listed = {row[0] for row in conn.execute("SELECT rowid FROM words")}
    if not listed >= worded or (all_sound and listed != worded):
        found.append("The search index does not list the entries that have words.")
    return tuple(found)
