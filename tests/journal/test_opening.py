"""What is refused, in which words, with not a byte changed and nothing left behind."""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
import stat
import struct
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from freshlegs.errors import JournalBusy, JournalUnusable
from freshlegs.journal import Journal, opening, places, schema
from freshlegs.models import Note, Run

Clock = Callable[[], int]
Nobody = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def kept(path: Path, clock: Clock) -> bytes:
    """A journal with two entries, closed; its bytes."""
    with Journal.open(path, clock_ms=clock, create=True) as journal:
        journal.add([Run(date=dt.date(2026, 11, 21), distance_m=30_000, notes="heavy from 25")])
        journal.add([Note(date=dt.date(2026, 11, 22), text="slept well")])
    return path.read_bytes()


def refusal(path: Path, clock: Clock, create: bool = True) -> str:
    """Try to open, and give the sentence; nothing in the folder may be different after."""
    before = snapshot(path.parent)
    with pytest.raises(JournalUnusable) as refused, Journal.open(path, clock_ms=clock, create=create):
        pass
    assert snapshot(path.parent) == before
    sentence = str(refused.value)
    assert refused.value.exit_code == 1
    assert sentence.endswith((".", "`"))
    assert "Error" not in sentence
    return sentence


def snapshot(folder: Path) -> dict[str, bytes | str]:
    def content(entry: Path) -> bytes | str:
        found = entry.lstat()
        return entry.read_bytes() if stat.S_ISREG(found.st_mode) else oct(found.st_mode)

    return {entry.name: content(entry) for entry in folder.iterdir()}


def test_reading_a_journal_that_is_not_there_makes_nothing(path: Path, clock: Clock) -> None:
    with Journal.open(path, clock_ms=clock) as journal:
        assert not journal.exists
        assert list(journal.every()) == []
        with pytest.raises(JournalUnusable, match=r"no journal at .* yet"):
            journal.add([])
    assert not list(path.parent.iterdir())


def test_a_new_journal_is_private_whatever_the_umask(path: Path, clock: Clock) -> None:
    before = os.umask(0)
    try:
        with Journal.open(path.parent / "a" / "b" / "j.db", clock_ms=clock, create=True, make_folder=True) as journal:
            assert journal.created
    finally:
        os.umask(before)
    assert stat.S_IMODE(journal.path.stat().st_mode) == 0o600
    assert stat.S_IMODE((path.parent / "a").stat().st_mode) == 0o700
    assert stat.S_IMODE((path.parent / "a" / "b").stat().st_mode) == 0o700
    assert [entry.name for entry in journal.path.parent.iterdir()] == ["j.db"]


def test_an_open_journal_is_kept_with_the_greatest_care(journal: Journal) -> None:
    def told(name: str) -> object:
        return journal._conn.execute(f"PRAGMA {name}").fetchone()[0]

    assert {name: told(name) for name in opening.PRAGMAS} == {
        "busy_timeout": 5000,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "synchronous": 3,
        "journal_mode": "delete",
    }
    assert journal._conn.isolation_level is None


@pytest.mark.parametrize(
    "name", ["a?b.db", "a#b.db", "100%41.db", "with space.db", "žluťoučký.db", "?mode=memory", "x\udcff.db"]
)
def test_any_name_that_a_file_may_have_is_the_journals_name(tmp_path: Path, clock: Clock, name: str) -> None:
    with Journal.open(tmp_path / name, clock_ms=clock, create=True):
        pass
    with Journal.open(tmp_path / name, clock_ms=clock) as journal:
        assert journal.exists
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


def test_a_missing_folder_is_named_and_not_made(path: Path, clock: Clock) -> None:
    with pytest.raises(JournalUnusable, match=r"There is no folder .*nowhere: make it first"):
        Journal.open(path.parent / "nowhere" / "j.db", clock_ms=clock, create=True)
    assert not list(path.parent.iterdir())


@pytest.mark.parametrize("create", [True, False])
def test_an_empty_file_is_no_new_journal(path: Path, clock: Clock, create: bool) -> None:
    path.touch()
    assert "is empty (0 bytes), which a journal never is" in refusal(path, clock, create)


@pytest.mark.parametrize("content", [b"S", b"my old diary\n" * 50, bytes(8192), b"SQLite format 3\0"])
def test_a_file_that_is_no_database_is_left_alone(path: Path, clock: Clock, content: bytes) -> None:
    path.write_bytes(content)
    assert "no journal of freshlegs; it was left as it is" in refusal(path, clock)


def test_another_programs_database_is_left_alone(path: Path, clock: Clock) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT)")
    other.close()
    assert "is no journal of freshlegs" in refusal(path, clock)


def test_a_journal_of_a_newer_freshlegs_is_left_alone(path: Path, clock: Clock, kept: bytes) -> None:
    path.write_bytes(kept[:60] + struct.pack(">i", 7) + kept[64:])
    assert "was written by a newer freshlegs (journal version 7; this one knows 1)" in refusal(path, clock)


@pytest.mark.parametrize("version", [-5, 0])
def test_a_version_that_never_was_is_refused(path: Path, clock: Clock, kept: bytes, version: int) -> None:
    path.write_bytes(kept[:60] + struct.pack(">i", version) + kept[64:])
    assert f"says that its version is {version}, which never was" in refusal(path, clock)


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("CREATE TRIGGER evil AFTER INSERT ON run BEGIN DELETE FROM run; END", "'evil'"),
        ("CREATE VIEW evil AS SELECT * FROM run", "'evil'"),
        ("CREATE TABLE evil (a)", "'evil'"),
        ("CREATE INDEX evil ON run (rpe)", "'evil'"),
        ("DROP TRIGGER step_stays", "'step_stays'"),
        ("DROP TABLE note", "'note'"),
        ("ALTER TABLE run ADD COLUMN evil TEXT", "'run'"),
    ],
)
def test_tables_that_are_not_ours_to_the_letter_are_refused(
    path: Path, clock: Clock, kept: bytes, statement: str, named: str
) -> None:
    assert kept
    with sqlite3.connect(path) as other:
        other.execute(statement)
    other.close()
    sentence = refusal(path, clock)
    assert "is not built as freshlegs builds a journal" in sentence
    assert named in sentence


def test_what_sqlite_counted_for_itself_is_no_stranger(path: Path, clock: Clock, kept: bytes) -> None:
    assert kept
    with sqlite3.connect(path) as other:
        other.execute("ANALYZE")
    other.close()
    with Journal.open(path, clock_ms=clock) as journal:
        assert len(list(journal.every())) == 2


@pytest.mark.parametrize(
    ("make", "word"),
    [
        (lambda path: path.mkdir(), "is a folder, not a file"),
        (os.mkfifo, "is a pipe, not a file"),
        (lambda path: path.symlink_to("/dev/null"), "is a device, not a file"),
        (lambda path: path.symlink_to(path), "is a link that leads back to itself"),
        (lambda path: path.symlink_to(f"{path}.nowhere"), "nowhere, which is not there: mend or remove the link"),
    ],
)
def test_what_is_no_plain_file_is_refused(path: Path, clock: Clock, make: Callable[[Path], None], word: str) -> None:
    make(path)
    assert word in refusal(path, clock)
    assert word in refusal(path, clock, create=False)


def test_a_path_through_a_file_is_refused(path: Path, clock: Clock, kept: bytes) -> None:
    assert kept
    with pytest.raises(JournalUnusable, match="could not be used"):
        Journal.open(path / "below", clock_ms=clock, create=True)
    with pytest.raises(JournalUnusable, match="NUL"):
        Journal.open(path.with_name("a\0b"), clock_ms=clock, create=True)
    assert path.read_bytes() == kept


def test_a_link_leads_to_the_journal_behind_it(path: Path, clock: Clock, kept: bytes) -> None:
    assert kept
    link = path.with_name("link.db")
    link.symlink_to(path)
    with Journal.open(link, clock_ms=clock) as journal:
        assert journal.path == path
        assert len(list(journal.every())) == 2


def test_a_second_name_is_refused(path: Path, clock: Clock, kept: bytes) -> None:
    assert kept
    os.link(path, path.with_name("second.db"))
    assert "has a second name (a hard link)" in refusal(path, clock)


def test_another_programs_write_ahead_log_is_refused(path: Path, clock: Clock, kept: bytes) -> None:
    assert kept
    path.with_name("journal.db-wal").write_bytes(b"x" * 100)
    assert "another program has the journal open in its own way" in refusal(path, clock)


def test_a_journal_that_another_program_put_into_wal_mode_comes_back(path: Path, clock: Clock, kept: bytes) -> None:
    assert kept
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA journal_mode = WAL")
    other.close()
    with Journal.open(path, clock_ms=clock) as journal:
        assert len(list(journal.every())) == 2
    assert path.read_bytes()[18:20] == b"\1\1"


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs", "9p"])
def test_a_network_drive_is_refused_unless_allowed(
    path: Path, clock: Clock, kept: bytes, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept
    mounts = path.with_name("mounts")
    point = str(path.parent).replace(" ", "\\040")
    mounts.write_text(f"1 0 0:1 / / rw - ext4 /dev/a rw\n2 1 0:2 / {point} rw shared:1 - {kind} host:/x rw\n")
    monkeypatch.setattr(places, "MOUNTS", mounts)
    assert f"is on a network drive ({kind})" in refusal(path, clock)
    assert f"is on a network drive ({kind})" in refusal(path.with_name("new.db"), clock)
    with Journal.open(path, clock_ms=clock, allow_network_drive=True) as journal, journal.again() as other:
        assert other.writable
        assert len(list(journal.every())) == 2


def test_a_drive_of_this_machine_is_fine(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = path.with_name("mounts")
    mounts.write_text(f"2 1 0:2 / {path.parent}-not rw - nfs4 host:/x rw\n1 0 0:1 / / rw - ext4 /dev/a rw\n")
    monkeypatch.setattr(places, "MOUNTS", mounts)
    assert places.file_system(path) == "ext4"
    monkeypatch.setattr(places, "MOUNTS", path.with_name("not there"))
    assert places.file_system(path) == ""


def test_a_damaged_page_stops_the_first_write(path: Path, clock: Clock, kept: bytes) -> None:
    page = 4096
    used = max(n for n in range(len(kept) // page) if b"heavy from 25" in kept[n * page : (n + 1) * page])
    path.write_bytes(kept[: used * page] + bytes(page) + kept[(used + 1) * page :])
    before = path.read_bytes()
    with Journal.open(path, clock_ms=clock) as journal, pytest.raises(JournalUnusable, match="is damaged"):
        journal.add([Note(date=dt.date(2026, 11, 22), text="more")])
    assert path.read_bytes() == before


def test_a_file_cut_short_is_refused_or_says_so(path: Path, clock: Clock, kept: bytes) -> None:
    for end in range(4096, len(kept), 8192):
        path.write_bytes(kept[:end])
        try:
            with Journal.open(path, clock_ms=clock) as journal:
                list(journal.every())
                assert journal.damaged
        except JournalUnusable as refused:
            assert "damaged" in str(refused)  # noqa: PT017 - either is right
        assert path.read_bytes() == kept[:end]


def test_a_journal_held_by_another_program_is_busy(
    path: Path, clock: Clock, kept: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept
    monkeypatch.setitem(opening.PRAGMAS, "busy_timeout", ("20", 20))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(JournalBusy, match=r"Another program has held .* for over 5 seconds"):
        Journal.open(path, clock_ms=clock)
    other.execute("ROLLBACK")
    with Journal.open(path, clock_ms=clock) as journal:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalBusy, match="Nothing was stored"):
            journal.remove([])
        assert len(list(journal.every())) == 2
    other.close()


def test_what_may_not_be_written_can_still_be_read(path: Path, clock: Clock, kept: bytes, as_nobody: Nobody) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o555)
    with as_nobody():
        with Journal.open(path, clock_ms=clock, create=True) as journal:
            assert len(list(journal.every())) == 2
            assert not journal.writable
            with pytest.raises(JournalUnusable, match=r"can't be written here.*Nothing was stored\."):
                journal.remove([])
        with pytest.raises(JournalUnusable, match="its folder can't be written here"):
            Journal.open(path.with_name("new.db"), clock_ms=clock, create=True)
    path.parent.chmod(0o755)
    assert path.read_bytes() == kept


def test_a_journal_that_may_not_be_read_says_so(path: Path, clock: Clock, kept: bytes, as_nobody: Nobody) -> None:
    assert kept
    path.chmod(0o000)
    path.parent.chmod(0o755)
    with as_nobody(), pytest.raises(JournalUnusable, match="can't be read: its permissions do not allow it"):
        Journal.open(path, clock_ms=clock)


def test_a_making_that_was_killed_is_healed(path: Path, clock: Clock, kept: bytes) -> None:
    second = path.with_name(".journal.db.new-1-abc")
    os.link(path, second)
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    stale = path.with_name(f".journal.db.new-{dead.pid}-abc")
    stale.write_bytes(b"half")
    with Journal.open(path, clock_ms=clock, create=True) as journal:
        assert len(list(journal.every())) == 2
    assert not second.exists()
    assert not stale.exists()
    assert path.read_bytes() == kept


def test_a_making_clears_only_what_the_dead_left(path: Path, clock: Clock) -> None:
    alive = path.with_name(f".journal.db.new-{os.getppid()}-abc")
    alive.write_bytes(b"half")
    odd = path.with_name(".journal.db.new-what")
    odd.write_bytes(b"half")
    with Journal.open(path, clock_ms=clock, create=True):
        pass
    assert alive.exists()
    assert not odd.exists()


def test_programs_that_start_together_make_one_journal(path: Path, clock: Clock) -> None:
    def start(_: int) -> bool:
        with Journal.open(path, clock_ms=clock, create=True) as journal:
            journal.add([Note(date=dt.date(2026, 11, 22), text="hello")])
            return journal.created

    with ThreadPoolExecutor(6) as together:
        made = list(together.map(start, range(6)))
    assert sum(made) == 1
    with Journal.open(path, clock_ms=clock) as journal:
        assert len(list(journal.every())) == 6
    assert [entry.name for entry in path.parent.iterdir()] == ["journal.db"]


def test_where_files_have_no_second_names_a_journal_is_made_all_the_same(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    with Journal.open(path, clock_ms=clock, create=True) as journal:
        assert journal.created
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in path.parent.iterdir()] == ["journal.db"]


def test_a_full_disk_leaves_no_half_made_journal(path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(JournalUnusable, match="The disk is full, so no journal could be made"):
        Journal.open(path, clock_ms=clock, create=True)
    assert not list(path.parent.iterdir())


def test_an_older_journal_is_brought_up_to_date(
    path: Path, clock: Clock, kept: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept
    table = {"shoe": "CREATE TABLE shoe (name TEXT PRIMARY KEY) STRICT"}

    def m002_shoes(db: object) -> None:
        db.conn.execute(table["shoe"])  # type: ignore[attr-defined]

    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, m002_shoes))
    monkeypatch.setitem(schema.KNOWN, 2, schema.KNOWN[1] | table)
    with Journal.open(path, clock_ms=clock) as journal:
        assert len(list(journal.every())) == 2
        assert journal._conn.execute("PRAGMA user_version").fetchone() == (2,)
        assert journal.check() == ()


def test_a_migration_that_fails_leaves_the_journal_as_it_was(
    path: Path, clock: Clock, kept: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def m002_wrong(db: object) -> None:
        db.conn.execute("DROP TRIGGER step_stays")  # type: ignore[attr-defined]

    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, m002_wrong))
    monkeypatch.setitem(schema.KNOWN, 2, schema.KNOWN[1])
    with pytest.raises(JournalUnusable, match="could not be brought up to date"):
        Journal.open(path, clock_ms=clock)
    assert path.read_bytes() == kept


def test_reading_and_a_single_add_need_none_of_the_slow_libraries(path: Path, kept: bytes) -> None:
    assert kept
    program = f"""
import sys, datetime as dt
from pathlib import Path
from freshlegs.journal import Journal
from freshlegs.models import Run
with Journal.open(Path({str(path)!r}), clock_ms=lambda: 1774000000000) as journal:
    journal.window(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    journal.add([Run(date=dt.date(2026, 11, 23), distance_m=5000)])
    list(journal.every())
with Journal.open(Path({str(path)!r} + "-none"), clock_ms=lambda: 1774000000000) as journal:
    journal.runner()
print(*({{"sqlite_utils", "pydantic", "click", "textual"}} & set(sys.modules)))
"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=os.environ)
    assert told.stdout.strip() == ""
