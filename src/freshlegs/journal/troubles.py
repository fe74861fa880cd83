"""SQLite's errors as sentences: what is wrong with which file, and what to do."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from freshlegs.errors import EntryRefused, FreshlegsError, JournalBusy, JournalUnusable
from freshlegs.language import mark, tr

TROUBLES = (sqlite3.Error, UnicodeDecodeError)
"""What a damaged file can raise: the second where SQLite's own message quotes bytes that are no text any more."""

PRIMARY = 0xFF
"""The part of an extended result code that names its kind."""

DAMAGED = mark(
    "{file} is damaged or is no journal of freshlegs; it was left as it is. `freshlegs doctor` says more, "
    "`freshlegs restore` brings back a backup."
)
"""Told by `damaged`."""
UNREADABLE = mark("The disk could not read or write {file}; check the disk, and keep a backup on another one.")
NOT_WRITABLE = mark("{file} can't be written here: check the permissions of the file and of its folder.")
REPLACED = mark("{file} was replaced or removed while it was open: open it again.")

SENTENCES: dict[int, str] = {
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_MISMATCH: DAMAGED,
    sqlite3.SQLITE_IOERR: UNREADABLE,
    sqlite3.SQLITE_PROTOCOL: UNREADABLE,
    sqlite3.SQLITE_FULL: mark("The disk that holds {file} is full: free some space, then try again."),
    sqlite3.SQLITE_READONLY: NOT_WRITABLE,
    sqlite3.SQLITE_PERM: NOT_WRITABLE,
    sqlite3.SQLITE_AUTH: NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: mark(
        "{file} could not be opened: check that the file and its folder can be read and written."
    ),
    sqlite3.SQLITE_NOMEM: mark("There was not enough memory to read {file}."),
    sqlite3.SQLITE_TOOBIG: mark("Something in {file} is too large to be read."),
    sqlite3.SQLITE_READONLY_DBMOVED: REPLACED,
    sqlite3.SQLITE_READONLY_ROLLBACK: mark(
        "The last write to {file} was cut short, and can't be put right from here: "
        "open the journal once where the file and its folder can be written."
    ),
}


def damaged(file: Path) -> str:
    """Say that a file is damaged, or none of ours."""
    return tr(DAMAGED, file=file)


def in_words(error: sqlite3.Error | UnicodeDecodeError, path: Path) -> FreshlegsError:
    """Give the sentence for one of SQLite's errors. A mistake of the program itself is raised again as it is."""
    if isinstance(error, sqlite3.ProgrammingError | sqlite3.InterfaceError):
        raise error
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    if isinstance(error, sqlite3.IntegrityError):
        return _refusal(error, code)
    if code & PRIMARY in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return JournalBusy(tr("Another program has held {file} for over 5 seconds: close it, or try again.", file=path))
    if code == sqlite3.SQLITE_ERROR:
        said = ascii(str(error))
        return JournalUnusable(
            tr("{file} could not be read (SQLite: {error}); `freshlegs doctor` says more.", file=path, error=said)
        )
    sentence = SENTENCES.get(code) or SENTENCES.get(code & PRIMARY, DAMAGED)
    return JournalUnusable(tr(sentence, file=path))


def _refusal(error: sqlite3.IntegrityError, code: int) -> EntryRefused:
    """Say which field broke which rule of the tables."""
    rule = str(error).partition(": ")[2]
    if code == sqlite3.SQLITE_CONSTRAINT_UNIQUE:
        return EntryRefused(tr("The journal has such an entry already ({rule}).", rule=rule), rule.rpartition(".")[2])
    if code == sqlite3.SQLITE_CONSTRAINT_CHECK:
        field = rule.removeprefix("length(").partition(" ")[0].rstrip(")")
        return EntryRefused(tr("{field} is not as the journal keeps it: {rule}.", field=field, rule=rule), field)
    field = rule.rpartition(".")[2]
    return EntryRefused(tr("The entry can't be kept: {error}.", error=error), field)
