"""Backups and restores of a whole journal: checked before they count, all or nothing wherever they are cut short.

A restore goes through SQLite: the new content is one transaction on the file that is there, under a lock that is held
from before the backup of what is replaced until after. So no entry falls between the two, other windows go on and see
the restored journal, and a killed restore is rolled back by whoever opens the file next. Only a file that is no
database any more is exchanged by its name.
"""

from __future__ import annotations

import datetime as dt
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from freshlegs.errors import JournalUnusable
from freshlegs.files import flush
from freshlegs.journal import copying, making, opening, places, schema, shelf
from freshlegs.journal.checking import Fault
from freshlegs.journal.shelf import Backup, Why
from freshlegs.journal.store import Journal
from freshlegs.journal.troubles import NOT_WRITABLE, PRIMARY, TROUBLES, in_words
from freshlegs.language import tr
from freshlegs.models import Runner

NO_DATABASE = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT})


class Holds(NamedTuple):
    """How much a journal holds: its records, and the day of the newest."""

    records: int
    newest: dt.date | None


class Candidate(NamedTuple):
    """A file that was read whole, to be restored: what it holds, and what is not sound in it."""

    conn: sqlite3.Connection
    holds: Holds
    faults: tuple[Fault, ...]


def back_up(journal: Journal, why: Why, at: dt.datetime) -> Backup:
    """Put a checked backup on the journal's shelf, and remove those that it takes the place of.

    One of a damaged journal is kept too, and says so; of one that is not there none is made. Raises JournalUnusable.
    """
    if not journal.exists:
        raise JournalUnusable(
            tr("There is no journal at {file}; `freshlegs backups` lists what was kept of it.", file=journal.path)
        )
    try:
        with shelf.drafting(journal.path) as draft:
            journal.copy_to(draft)
            made = shelf.put(draft, journal.path, at, why, sound=not faults_of(draft))
        shelf.prune(journal.path, made)
    except OSError as error:
        raise _not_backed_up(journal.path, error) from None
    return made


def content_of(journal: Journal) -> bytes:
    """Give the bytes of a backup, for whoever locks them up before they touch a disk. Raises JournalUnusable."""
    conn = sqlite3.connect(":memory:", isolation_level=None)
    try:
        journal.copy_into(conn)
        return conn.serialize()
    finally:
        conn.close()


def faults_of(copy: Path) -> tuple[Fault, ...]:
    """Look at a copy, page by page and entry by entry; give what is not sound."""
    try:
        conn = opening.connect(copy, read_only=True)
    except TROUBLES as error:
        return (Fault("pages", str(in_words(error, copy))),)
    try:
        return Journal.read_copy(conn, copy).faults(thorough=False)
    except JournalUnusable as error:
        return (Fault("pages", str(error)),)
    finally:
        conn.close()


def _not_backed_up(path: Path, error: OSError) -> JournalUnusable:
    why = error.strerror or error
    return JournalUnusable(tr("No backup could be written beside {file}: {error}.", file=path, error=why))


@contextmanager
def candidate(file: Path, content: bytes | None = None) -> Iterator[Candidate]:
    """Read a backup whole into memory, bring it up to date there, and look at everything in it.

    `content` are its bytes where the file itself is locked up. What is checked is what will be restored, whatever
    becomes of the file meanwhile. Raises JournalUnusable where it is no journal.
    """
    conn = sqlite3.connect(":memory:", isolation_level=None)
    try:
        try:
            _load(conn, file, content)
            version = opening.check_ours(conn, file)
            opening.check_schema(conn, file, version)
            if version < schema.VERSION:
                opening.migrate(conn, file)
        except TROUBLES as error:
            raise in_words(error, file) from error
        copy = Journal.read_copy(conn, file)
        faults = copy.faults()
        yield Candidate(conn, holds(copy), faults)
    finally:
        conn.close()


def _load(conn: sqlite3.Connection, file: Path, content: bytes | None) -> None:
    if content is not None:
        conn.deserialize(content)
        return
    source = opening.connect(file, read_only=True)
    try:
        source.backup(conn)
    finally:
        source.close()


def holds(journal: Journal) -> Holds:
    """Count a journal's records. Raises JournalUnusable."""
    records = list(journal.every())
    days = [record.date for record in records if not isinstance(record, Runner)]
    return Holds(len(records), max(days, default=None))


def restore(path: Path, new: Candidate, at: dt.datetime, *, allow_network_drive: bool = False) -> Backup | None:
    """Make the journal at `path` what a candidate holds; give the backup of what was there, None for nothing.

    Raises JournalUnusable, JournalBusy; then the journal is as it was, unless the sentence says otherwise.
    """
    real = places.real_path(path)
    try:
        if real is None:
            _place(path, new, allow_network_drive=allow_network_drive)
            return None
        empty = not places.check_kind(real).st_size
        places.check_alone(real)
        if not allow_network_drive:
            places.check_drive(real)
        if not places.can_write(real):
            raise JournalUnusable(tr(NOT_WRITABLE, file=real))
        return _exchange(real, new, at, empty=empty)
    except OSError as error:
        raise places.unusable(path, error) from None


def _place(path: Path, new: Candidate, *, allow_network_drive: bool) -> None:
    if not path.parent.is_dir():
        raise JournalUnusable(tr(making.NO_FOLDER, folder=path.parent))
    if not allow_network_drive:
        places.check_drive(path.parent.resolve() / path.name)
    if not making.place(path, new.conn.serialize(), secrets.token_hex(6)):
        raise JournalUnusable(tr("Another program made {file} meanwhile: try again.", file=path))


def _exchange(real: Path, new: Candidate, at: dt.datetime, *, empty: bool) -> Backup | None:
    try:
        conn = opening.connect(real)
    except TROUBLES as error:
        raise in_words(error, real) from error
    kept: Backup | None = None
    try:
        if not empty:
            _refuse_strangers(conn, real)
        _hold(conn, real)
        if not empty:
            kept = _keep(conn, real, at)
        _write(conn, new, real)
    except TROUBLES as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & PRIMARY not in NO_DATABASE or kept:
            raise in_words(error, real) from error
    else:
        return kept
    finally:
        conn.close()
    return _replace_wreck(real, new, at)


def _refuse_strangers(conn: sqlite3.Connection, real: Path) -> None:
    """Refuse to write over another program's database, or a newer journal. Raises JournalUnusable, sqlite3.Error."""
    try:
        opening.check_ours(conn, real)
    except JournalUnusable as error:
        raise JournalUnusable(
            tr("{trouble} To restore here all the same, move it away first.", trouble=error)
        ) from None


def _hold(conn: sqlite3.Connection, real: Path) -> None:
    """Keep everybody else out until the connection is closed; an unfinished write of theirs is rolled back first."""
    opening.set_pragmas(conn, real)
    conn.execute("PRAGMA journal_mode = DELETE").fetchall()
    conn.execute("BEGIN EXCLUSIVE")
    # only now: earlier, this one would wait for a writer with a reader's lock in its hand, and the writer for it
    conn.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
    conn.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    conn.execute("COMMIT")


def _keep(conn: sqlite3.Connection, real: Path, at: dt.datetime) -> Backup:
    with shelf.drafting(real) as draft:
        copying.copy_to(conn, draft)
        return shelf.put(draft, real, at, "before-restore", sound=not faults_of(draft))


def _write(conn: sqlite3.Connection, new: Candidate, real: Path) -> None:
    """Write the new content in one transaction; where that fails, look whether it is there before saying so."""
    try:
        new.conn.backup(conn)
    except TROUBLES as error:
        conn.close()
        if not _is_there(new, real):
            trouble = in_words(error, real)
            raise JournalUnusable(tr("{trouble} Nothing was restored; all is as it was.", trouble=trouble)) from error
    else:
        conn.execute("PRAGMA locking_mode = NORMAL").fetchall()
        conn.execute("SELECT count(*) FROM sqlite_schema").fetchall()  # lets the others in again


def _is_there(new: Candidate, real: Path) -> bool:
    """Tell whether a journal holds what was to be restored. Raises JournalUnusable where that can't be told."""
    try:
        conn = opening.connect(real)
        try:
            return copying.same_rows(conn, new.conn)
        finally:
            conn.close()
    except TROUBLES as error:
        raise JournalUnusable(
            tr(
                "{trouble} The restore was cut short: see with `freshlegs doctor` what is there.",
                trouble=in_words(error, real),
            )
        ) from error


def _replace_wreck(real: Path, new: Candidate, at: dt.datetime) -> Backup:
    """Keep a file that is no database any more, byte for byte, and put the journal in its place by name.

    Nobody can be at work in such a file, and what SQLite left beside it belongs to it and is kept with it.
    """
    with shelf.drafting(real) as draft:
        shutil.copyfile(real, draft)
        draft.chmod(0o600)
        flush(draft)
        kept = shelf.put(draft, real, at, "before-restore", sound=False)
    beside = real.with_name(f"{real.name}-journal")
    if beside.exists():
        beside.replace(kept.file.with_name(f"{kept.file.name}-journal"))
    making.replace(real, new.conn.serialize(), secrets.token_hex(6))
    return kept
