"""How much a journal holds, and none of what."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from freshlegs.journal.rows import SHAPES


class Census(NamedTuple):
    """The tables' version, the file's length, and of each kind how many records there are and how many were removed."""

    version: int
    file_bytes: int
    kinds: dict[str, tuple[int, int]]
    changes: int
    drafts: int


def census(conn: sqlite3.Connection) -> Census:
    """Count within one transaction. Raises sqlite3.Error."""

    def number(query: str) -> int:
        return int(conn.execute(query).fetchone()[0] or 0)

    kinds = {}
    for kind, shape in SHAPES.items():
        query = f"SELECT count(*), sum(deleted) FROM {shape.table}"  # noqa: S608 - our own table
        held, removed = conn.execute(query).fetchone()
        kinds[kind] = (int(held) - int(removed or 0), int(removed or 0))
    return Census(
        version=number("PRAGMA user_version"),
        file_bytes=number("PRAGMA page_count") * number("PRAGMA page_size"),
        kinds=kinds,
        changes=number("SELECT count(*) FROM changes"),
        drafts=number("SELECT count(*) FROM draft"),
    )
