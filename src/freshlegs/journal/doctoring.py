"""The journal's doctor: looks at everything, mends what can be made anew from the entries, and says what it did."""

from __future__ import annotations

import datetime as dt
import sqlite3
from typing import NamedTuple

from freshlegs.errors import JournalUnusable
from freshlegs.journal.backup import back_up
from freshlegs.journal.checking import PARTS, Fault
from freshlegs.journal.store import Journal
from freshlegs.journal.troubles import TROUBLES
from freshlegs.language import mark, tr

MENDED = {
    "pages": mark("the indexes were made anew from the tables"),
    "search": mark("the search index was made anew from the entries"),
}
"""The parts that hold nothing of their own, and what is done with them."""
SQLITE = sqlite3.sqlite_version
"""The version of SQLite that all of this goes through."""
UNSEARCHABLE = mark("The search index is damaged.")


class Finding(NamedTuple):
    """What was found of one part, a sentence each; what was done about it, and why nothing could be."""

    part: str
    faults: tuple[str, ...]
    mended: str = ""
    trouble: str = ""


def examine(journal: Journal, at: dt.datetime, *, mends: bool) -> tuple[Finding, ...]:
    """Look at every part; with `mends` make anew what can be, after a backup. Raises JournalUnusable: unreadable."""
    found = _faults(journal)
    parts = [part for part in MENDED if any(fault.part == part for fault in found)]
    trouble = _mend(journal, parts, at) if mends and parts else ""
    left = _left(journal) if mends and parts else found
    findings = []
    for part in PARTS:
        told = tuple(fault.text for fault in found if fault.part == part)
        is_mended = bool(told) and not any(fault.part == part for fault in left)
        findings.append(Finding(part, told, tr(MENDED[part]) if is_mended else "", trouble if part in parts else ""))
    return tuple(findings)


def _faults(journal: Journal) -> tuple[Fault, ...]:
    found = journal.faults()
    if not any(fault.part == "search" for fault in found) and not _searchable(journal):
        return (*found, Fault("search", tr(UNSEARCHABLE)))
    return found


def _searchable(journal: Journal) -> bool:
    """Tell whether the search index is in order within itself: asked of a copy, since SQLite asks by a write."""
    conn = sqlite3.connect(":memory:", isolation_level=None)
    try:
        journal.copy_into(conn)
        conn.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    except TROUBLES:
        return False
    finally:
        conn.close()
    return True


def _mend(journal: Journal, parts: list[str], at: dt.datetime) -> str:
    """Make parts anew; give the sentence of what stood in the way."""
    try:
        back_up(journal, "before-repair", at)
        if "pages" in parts:
            journal.rebuild_indexes()
        if "search" in parts:
            journal.rebuild_search()
    except JournalUnusable as error:
        return str(error)
    return ""


def _left(journal: Journal) -> tuple[Fault, ...]:
    with journal.again() as anew:
        return _faults(anew)
