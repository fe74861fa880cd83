"""Opening a journal: what is refused, in which order, and in which words. A refusal writes nothing.

The order: links -> a plain file with one name and something in it -> no network drive -> connect -> application_id ->
user_version -> the schema's text -> migrate. quick_check follows before the first write (`check_pages`). Nothing in
this program ever opens the live file but SQLite: closing any handle on it would drop SQLite's locks.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from operator import methodcaller
from pathlib import Path

from freshlegs.errors import JournalUnusable
from freshlegs.journal import places, schema
from freshlegs.journal.troubles import TROUBLES, damaged, in_words
from freshlegs.language import tr

PRAGMAS: dict[str, tuple[str, object]] = {
    "busy_timeout": ("5000", 5000),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
    "mmap_size": ("0", 0),
    "foreign_keys": ("ON", 1),
    "secure_delete": ("ON", 1),
    "temp_store": ("MEMORY", 2),
    "synchronous": ("EXTRA", 3),
    "journal_mode": ("DELETE", "delete"),
}
"""What we set -> what must be read back. EXTRA: DELETE with FULL loses an acknowledged entry when power goes."""

SMALL = 4 << 20
"""Up to this many bytes every page is checked before the first write; a larger file is checked when there is time."""

GLANCE_MS = 100
"""How long a glance waits for another program that writes: whoever has pressed Tab goes on typing."""

lenient = methodcaller("decode", "utf-8", "surrogateescape")
"""How text is read once some of it is none: a flipped bit must show as a damaged entry, not end the whole reading."""


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Connect to an existing file, which is never made. Raises sqlite3.Error."""
    mode = "ro" if read_only else "rw"
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=5.0)


def in_memory() -> sqlite3.Connection:
    """Give an empty journal that lives in memory, for a reader where there is no file."""
    conn = sqlite3.connect(":memory:", isolation_level=None)
    schema.make(conn)
    return conn


def open_file(
    path: Path, clock_ms: Callable[[], int], *, allow_network_drive: bool = False
) -> tuple[sqlite3.Connection, bool]:
    """Open a journal whose links are resolved; tell whether it can be written. Raises JournalUnusable, JournalBusy.

    One of an older version is brought up to date, after a backup.
    """
    if _names(path) > 1:
        from freshlegs.journal import making  # noqa: PLC0415 - only where making was cut short

        making.heal(path)
    places.check_file(path)
    if not allow_network_drive:
        places.check_drive(path)
    writable = places.can_write(path)
    conn = _connected(path, read_only=not writable)
    with _closed_where_refused(conn, path):
        _check(conn, path, clock_ms, writable=writable)
    return conn, writable


def glance(path: Path) -> sqlite3.Connection:
    """Open a journal of this version to read, and change nothing, whatever it needs.

    Raises JournalUnusable, JournalBusy.
    """
    places.check_file(path)
    places.check_drive(path)
    conn = _connected(path, read_only=True)
    with _closed_where_refused(conn, path):
        set_pragmas(conn, path, busy_timeout=GLANCE_MS)  # the others may have to wait for the file already
        version = check_ours(conn, path)
        check_schema(conn, path, version)
        if version < schema.VERSION:
            raise JournalUnusable(
                tr("{file} was written by an older freshlegs; any other command brings it up to date.", file=path)
            )
    return conn


def _connected(path: Path, *, read_only: bool) -> sqlite3.Connection:
    try:
        return connect(path, read_only=read_only)
    except TROUBLES as error:
        raise in_words(error, path) from error


@contextmanager
def _closed_where_refused(conn: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Close the connection if the file is refused; troubles of SQLite become sentences."""
    try:
        yield
    except TROUBLES as error:
        conn.close()
        raise in_words(error, path) from error
    except JournalUnusable:
        conn.close()
        raise


def _names(path: Path) -> int:
    try:
        return path.stat().st_nlink
    except OSError:
        return 0


def _check(conn: sqlite3.Connection, path: Path, clock_ms: Callable[[], int], *, writable: bool) -> None:
    set_pragmas(conn, path)
    version = check_ours(conn, path)
    check_schema(conn, path, version)
    _set(conn, path, "journal_mode", *PRAGMAS["journal_mode"])  # last: on a foreign file it could be a write
    if version < schema.VERSION:
        if not writable:
            raise JournalUnusable(
                tr("{file} was written by an older freshlegs and can't be brought up to date here.", file=path)
            )
        check_pages(conn, path)
        _keep_as_it_was(conn, path, clock_ms)
        migrate(conn, path)


def migrate(conn: sqlite3.Connection, path: Path) -> None:
    """Bring a journal to this program's version, whole or not at all. Raises JournalUnusable, sqlite3.Error."""
    try:
        schema.migrate(conn)
    except schema.MigrationFailed as error:
        raise JournalUnusable(
            tr("{file} could not be brought up to date ({error}); it was left as it is.", file=path, error=error)
        ) from error


def _keep_as_it_was(conn: sqlite3.Connection, path: Path, clock_ms: Callable[[], int]) -> None:
    """Put a checked backup on the shelf before the tables change. Raises JournalUnusable, sqlite3.Error."""
    from freshlegs.journal import copying, shelf  # noqa: PLC0415 - only where there is something to bring up to date

    try:
        with shelf.drafting(path) as draft:
            conn.execute("BEGIN")
            try:
                conn.execute("SELECT count(*) FROM sqlite_schema").fetchall()
                copying.copy_to(conn, draft)
                sound = _is_like(conn, draft)
            finally:
                conn.execute("ROLLBACK")
            if not sound:
                raise JournalUnusable(
                    tr("No sound backup of {file} could be made, so it was not brought up to date.", file=path)
                )
            shelf.put(draft, path, shelf.moment_of(clock_ms()), "before-migration", sound=True)
    except OSError as error:
        raise JournalUnusable(
            tr(
                "{file} could not be backed up ({error}), so it was not brought up to date.",
                file=path,
                error=error.strerror or error,
            )
        ) from error


def _is_like(conn: sqlite3.Connection, draft: Path) -> bool:
    from freshlegs.journal import copying  # noqa: PLC0415 - as above

    copy = connect(draft, read_only=True)
    try:
        return quick_check(copy) and copying.same_rows(conn, copy)
    finally:
        copy.close()


def check_copy(conn: sqlite3.Connection, file: Path) -> None:
    """Refuse what is no journal of this program's version; nothing of the file is trusted. Raises JournalUnusable."""
    try:
        set_pragmas(conn, file)
        check_schema(conn, file, check_ours(conn, file))
    except TROUBLES as error:
        raise in_words(error, file) from error


def set_pragmas(conn: sqlite3.Connection, path: Path, **others: int) -> None:
    """Set what a journal is opened with, but for the journal mode. Raises JournalUnusable, sqlite3.Error."""
    for name, (value, expected) in (PRAGMAS | {name: (str(value), value) for name, value in others.items()}).items():
        if name != "journal_mode":
            _set(conn, path, name, value, expected)


def _set(conn: sqlite3.Connection, path: Path, name: str, value: str, expected: object) -> None:
    conn.execute(f"PRAGMA {name} = {value}").fetchall()
    found = conn.execute(f"PRAGMA {name}").fetchone()
    if found and found[0] != expected:
        took = f"{name} = {value} ({found[0]})"
        raise JournalUnusable(
            tr("{file} can't be kept safely: SQLite did not take {setting}.", file=path, setting=took)
        )


def check_ours(conn: sqlite3.Connection, path: Path) -> int:
    """Give the schema's version. Raises JournalUnusable for another program's file and for one of a newer freshlegs."""
    (application,) = conn.execute("PRAGMA application_id").fetchone()
    if application != schema.APPLICATION_ID:
        raise JournalUnusable(
            tr("{file} is no journal of freshlegs; it was left as it is. Name another file with --journal.", file=path)
        )
    (version,) = conn.execute("PRAGMA user_version").fetchone()
    if version > schema.VERSION:
        raise JournalUnusable(
            tr(
                "{file} was written by a newer freshlegs (journal version {version}; this one knows {known}); "
                "it was left as it is. Update freshlegs to open it.",
                file=path,
                version=version,
                known=schema.VERSION,
            )
        )
    if version not in schema.KNOWN:
        odd = tr("{file} says that its version is {version}, which never was.", file=path, version=version)
        raise JournalUnusable(f"{odd} {damaged(path)}")
    return int(version)


def check_schema(conn: sqlite3.Connection, path: Path, version: int) -> None:
    """Refuse tables, triggers and views that are not those of the version, to the letter. Raises JournalUnusable."""
    if strangers := schema.differences(conn, version):
        named = ", ".join(ascii(name) for name in strangers[:3]) + (" ..." if len(strangers) > 3 else "")  # noqa: PLR2004
        raise JournalUnusable(
            tr(
                "{file} is not built as freshlegs builds a journal ({named}); it was left as it is. "
                "`freshlegs restore` brings back a backup.",
                file=path,
                named=named,
            )
        )


def check_pages(conn: sqlite3.Connection, path: Path) -> None:
    """Refuse to write to a damaged file: every page of a small one, the counts of a large one.

    Raises JournalUnusable, sqlite3.Error.
    """
    (pages,) = conn.execute("PRAGMA page_count").fetchone()
    (page_bytes,) = conn.execute("PRAGMA page_size").fetchone()
    (unused,) = conn.execute("PRAGMA freelist_count").fetchone()
    sound = unused < pages and path.stat().st_size >= pages * page_bytes
    if sound and pages * page_bytes <= SMALL:
        sound = quick_check(conn)
    if not sound:
        raise JournalUnusable(damaged(path))


def quick_check(conn: sqlite3.Connection) -> bool:
    """Tell whether SQLite finds every page in order."""
    return not page_faults(conn.execute("PRAGMA quick_check(20)"))


def page_faults(told: Iterable[tuple[str]]) -> list[str]:
    """Give what a check by SQLite told of the pages.

    From 3.44 on it looks into the search index too, which holds nothing of its own: that is the doctor's to make anew.
    """
    return [text for (text,) in told if text != "ok" and "fts5" not in text.lower()]
