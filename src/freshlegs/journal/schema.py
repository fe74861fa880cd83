"""The versions of a journal's tables, their migrations, and the text by which a file is known to be ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from freshlegs.journal.tables import HISTORY, INDEXES, MIGRATION_LOG, SHADOWS, TABLES, WORD_INDEX
from freshlegs.language import tr

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x46724C67
"""\"FrLg\", in the header of every journal."""
VERSION = 1
"""The schema that this program writes."""

FIRST = TABLES | INDEXES | HISTORY | WORD_INDEX
KNOWN: dict[int, dict[str, str]] = {1: FIRST | MIGRATION_LOG | SHADOWS}
"""For each released version, every object that a journal of it holds, with its text."""
EARLIER = {1: {name: text.replace(", '+0 days')", ")") for name, text in KNOWN[1].items()}}
"""How a version was made before that: the checks of the very first journals took 31 February for a day. The door, which
every entry passes, never did, so such a journal is as good as another and is left as it was made."""


class MigrationFailed(sqlite3.DatabaseError):
    """The tables did not come out as they are known; all of it was rolled back."""


def m001_tables(db: Database) -> None:
    """Make the tables of version 1."""
    make(db.conn)


MIGRATIONS: tuple[Callable[[Database], None], ...] = (m001_tables,)
"""One function a version, oldest first."""


def make(conn: sqlite3.Connection) -> None:
    """Make the tables of version 1 in an empty database: enough for an empty journal that lives in memory."""
    for text in FIRST.values():
        conn.execute(text)


def migrate(conn: sqlite3.Connection) -> None:
    """Bring a database, empty or of an older version, to this program's, whole or not at all.

    Takes sqlite-utils, which costs ten starts of Python: only where there is something to make.
    """
    from sqlite_utils import Database, Migrations  # noqa: PLC0415 - ten times the start of Python

    migrations = Migrations("freshlegs")
    for step in MIGRATIONS:
        migrations()(step)
    conn.execute("BEGIN IMMEDIATE")
    try:
        for text in MIGRATION_LOG.values():
            conn.execute(text.replace("TABLE ", "TABLE IF NOT EXISTS ").replace("INDEX ", "INDEX IF NOT EXISTS "))
        migrations.apply(Database(conn, execute_plugins=False))
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        conn.execute(f"PRAGMA user_version = {VERSION}")
        if strangers := differences(conn, VERSION):
            raise MigrationFailed(tr("unexpected: {names}", names=", ".join(strangers)))
        conn.execute("COMMIT")
    finally:
        if conn.in_transaction:
            conn.execute("ROLLBACK")


def differences(conn: sqlite3.Connection, version: int) -> tuple[str, ...]:
    """Name what the database holds beside the known schema of that version, changed from it, or lacks of it."""
    found = {
        name: text for name, text in conn.execute("SELECT name, sql FROM sqlite_schema") if not _harmless(name, text)
    }
    ways = [of[version] for of in (KNOWN, EARLIER) if version in of]
    return min((_strangers(found, known) for known in ways), key=len)


def _strangers(found: dict[str, str], known: dict[str, str]) -> tuple[str, ...]:
    return tuple(
        str(name) for name in sorted(known.keys() | found.keys(), key=str) if found.get(name) != known.get(name)
    )


def _harmless(name: object, text: object) -> bool:
    """Tell SQLite's own objects: the indexes of UNIQUE and PRIMARY KEY, and what ANALYZE counted."""
    name = str(name)
    return (text is None and name.startswith("sqlite_autoindex_")) or name.startswith("sqlite_stat")
