"""SQLite's errors as sentences: what is wrong with which file, and what to do."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from freshlegs.errors import EntryRefused, FreshlegsError, JournalBusy, JournalUnusable

TROUBLES = (sqlite3.Error, UnicodeDecodeError)
"""What a damaged file can raise: the second where SQLite's own message quotes bytes that are no text any more."""

PRIMARY = 0xFF
"""The part of an extended result code that names its kind."""

DAMAGED = (
    "{0} is damaged or is no journal of freshlegs; it was left as it is. `freshlegs doctor` says more, "
    "`freshlegs restore` brings back a backup."
)
UNREADABLE = "The disk could not read or write {0}; check the disk, and keep a backup on another one."
NOT_WRITABLE = "{0} can't be written here: check the permissions of the file and of its folder."

SENTENCES: dict[int, str] = {
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_MISMATCH: DAMAGED,
    sqlite3.SQLITE_IOERR: UNREADABLE,
    sqlite3.SQLITE_PROTOCOL: UNREADABLE,
    sqlite3.SQLITE_FULL: "The disk that holds {0} is full: free some space, then try again.",
    sqlite3.SQLITE_READONLY: NOT_WRITABLE,
    sqlite3.SQLITE_PERM: NOT_WRITABLE,
    sqlite3.SQLITE_AUTH: NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: "{0} could not be opened: check that the file and its folder can be read and written.",
    sqlite3.SQLITE_NOMEM: "There was not enough memory to read {0}.",
    sqlite3.SQLITE_TOOBIG: "Something in {0} is too large to be read.",
    sqlite3.SQLITE_READONLY_DBMOVED: "{0} was replaced or removed while it was open: open it again.",
    sqlite3.SQLITE_READONLY_ROLLBACK: (
        "The last write to {0} was cut short, and can't be put right from here: "
        "open the journal once where the file and its folder can be written."
    ),
}


def in_words(error: sqlite3.Error | UnicodeDecodeError, path: Path) -> FreshlegsError:
    """Give the sentence for one of SQLite's errors. A mistake of the program itself is raised again as it is."""
    if isinstance(error, sqlite3.ProgrammingError | sqlite3.InterfaceError):
        raise error
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    if isinstance(error, sqlite3.IntegrityError):
        return _refusal(error, code)
    if code & PRIMARY in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return JournalBusy(f"Another program has held {path} for over 5 seconds: close it, or try again.")
    if code == sqlite3.SQLITE_ERROR:
        return JournalUnusable(f"{path} could not be read (SQLite: {str(error)!a}); `freshlegs doctor` says more.")
    sentence = SENTENCES.get(code) or SENTENCES.get(code & PRIMARY, DAMAGED)
    return JournalUnusable(sentence.format(path))


def _refusal(error: sqlite3.IntegrityError, code: int) -> EntryRefused:
    """Say which field broke which rule of the tables."""
    rule = str(error).partition(": ")[2]
    if code == sqlite3.SQLITE_CONSTRAINT_UNIQUE:
        return EntryRefused(f"The journal has such an entry already ({rule}).", rule.rpartition(".")[2])
    if code == sqlite3.SQLITE_CONSTRAINT_CHECK:
        field = rule.removeprefix("length(").partition(" ")[0].rstrip(")")
        return EntryRefused(f"{field} is not as the journal keeps it: {rule}.", field)
    field = rule.rpartition(".")[2]
    return EntryRefused(f"The entry can't be kept: {error}.", field)
