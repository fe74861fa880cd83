"""Copying a whole journal with SQLite's own backup, and telling whether the copy is like it."""

from __future__ import annotations

import sqlite3
from itertools import zip_longest
from pathlib import Path

from freshlegs.files import flush, write_new


def copy_to(conn: sqlite3.Connection, file: Path) -> None:
    """Copy all of a database into a new file, private and flushed.

    The caller sees to it that nobody writes meanwhile. Raises OSError, sqlite3.Error; then the file may be there, of
    no use.
    """
    write_new(file, ())
    target = sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        # a draft that is cut short is thrown away: it needs no way back of its own
        target.execute("PRAGMA journal_mode = OFF").fetchall()
        target.execute("PRAGMA synchronous = OFF")
        conn.backup(target)
    finally:
        target.close()
    flush(file)


def same_rows(one: sqlite3.Connection, other: sqlite3.Connection) -> bool:
    """Tell whether two databases hold the same tables with the same rows. Raises sqlite3.Error."""
    names = "SELECT name, sql FROM sqlite_schema ORDER BY name"
    tables = one.execute(names).fetchall()
    if tables != other.execute(names).fetchall():
        return False
    return all(
        all(this == that for this, that in zip_longest(_rows(one, name), _rows(other, name)))
        for name, text in tables
        if text and text.startswith("CREATE TABLE") and not name.startswith("words_")
    )


def _rows(conn: sqlite3.Connection, table: str) -> sqlite3.Cursor:
    return conn.execute(f'SELECT * FROM "{table}" NOT INDEXED')  # noqa: S608 - a name of our own schema
