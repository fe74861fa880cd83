"""The restore drill: a season, a backup, any damage, and the season back to the letter, wherever it is cut."""

from __future__ import annotations

import datetime as dt
import os
import resource
import signal
import sqlite3
import stat
import struct
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from freshlegs.demo import season
from freshlegs.errors import JournalBusy, JournalUnusable
from freshlegs.exchange.jsonl import write_lines
from freshlegs.journal import Journal, backup, making, opening, places, schema, shelf
from freshlegs.journal.shelf import Backup, Why
from freshlegs.models import Note, Run

Clock = Callable[[], int]
Nobody = Callable[[], AbstractContextManager[None]]
SUNDAY = dt.date(2026, 11, 22)
NOON = dt.datetime(2026, 11, 22, 12, 0)  # noqa: DTZ001 - the runner's own clock


def export(path: Path, clock: Clock) -> str:
    """Give all that a journal holds, as an export writes it; it must be sound."""
    with Journal.open(path, clock_ms=clock) as journal:
        assert journal.check() == ()
        return "".join(write_lines(journal.every()))


def backed_up(path: Path, clock: Clock, why: Why = "asked", at: dt.datetime = NOON) -> Backup:
    with Journal.open(path, clock_ms=clock) as journal:
        return backup.back_up(journal, why, at)


def restored(path: Path, file: Path, at: dt.datetime = NOON) -> Backup | None:
    with backup.candidate(file) as new:
        assert new.faults == ()
        return backup.restore(path, new, at)


@pytest.fixture
def kept(path: Path, clock: Clock) -> Backup:
    """A season, some of it changed and removed since, and a backup of it."""
    with Journal.open(path, clock_ms=clock, create=True) as journal:
        journal.admit(season(SUNDAY, 21))
        journal.add([Run(id="last", date=SUNDAY, distance_m=30_000, notes="heavy from 25 ž 🏃", tags=("hills",))])
        (note,) = journal.add([Note(date=SUNDAY, text="gone")])
        journal.remove([note.id])
    return backed_up(path, clock)


@pytest.fixture
def told(path: Path, clock: Clock, kept: Backup) -> str:
    """What the journal held when it was backed up; afterwards it went on."""
    before = export(path, clock)
    with Journal.open(path, clock_ms=clock) as journal:
        journal.add([Run(date=SUNDAY, distance_m=5000, notes="after the backup")])
    assert before != export(path, clock)
    assert kept.sound
    return before


def test_a_backup_is_the_whole_journal_private_and_checked(path: Path, clock: Clock, told: str, kept: Backup) -> None:
    assert stat.S_IMODE(kept.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.file.parent.stat().st_mode) == 0o700
    assert kept.file.parent == path.with_name("journal.db.backups")
    assert shelf.standing(path) == (kept,)
    assert shelf.intact(kept)
    assert export(kept.file, clock) == told
    with Journal.open(kept.file, clock_ms=clock) as copy:
        assert copy.undo().startswith("removed")
    assert not shelf.intact(kept), "somebody wrote into it"


def spoil_first_bytes(path: Path) -> None:
    path.write_bytes(b"\0" * 64 + path.read_bytes()[64:])


def spoil_a_page(path: Path) -> None:
    raw = path.read_bytes()
    path.write_bytes(raw[:8192] + bytes(4096) + raw[12288:])


def spoil_a_note(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"heavy from 25", b"light from 25"))


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])


def change_the_tables(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("DROP TABLE note")


def empty_it(path: Path) -> None:
    path.write_bytes(b"")


def write_prose(path: Path) -> None:
    path.write_bytes(b"my old diary\n" * 500)


def say_a_page_more(path: Path) -> None:
    raw = path.read_bytes()
    (pages,) = struct.unpack(">I", raw[28:32])
    path.write_bytes(raw[:28] + struct.pack(">I", pages + 9) + raw[32:])


DAMAGES = (
    spoil_first_bytes,
    spoil_a_page,
    spoil_a_note,
    cut_short,
    change_the_tables,
    empty_it,
    write_prose,
    say_a_page_more,
    Path.unlink,
)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_whatever_befalls_the_journal_the_backup_brings_it_back_to_the_letter(
    path: Path, clock: Clock, told: str, kept: Backup, damage: Callable[[Path], object]
) -> None:
    damage(path)
    wreck = path.read_bytes() if path.exists() else b""
    held = restored(path, kept.file)
    assert export(path, clock) == told
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {entry.name for entry in path.parent.iterdir()} == {"journal.db", "journal.db.backups"}
    if not wreck:
        assert held is None
        return
    assert held is not None
    assert not held.sound
    assert shelf.intact(held)
    assert len(held.file.read_bytes()) == len(wreck) or damage is cut_short or damage is say_a_page_more
    with Journal.open(path, clock_ms=clock) as journal:
        assert journal.undo().startswith("removed"), "the history has come back too"


def test_a_restore_can_be_taken_back(path: Path, clock: Clock, told: str, kept: Backup) -> None:
    later = export(path, clock)
    before = restored(path, kept.file)
    assert before is not None
    assert (before.why, before.sound) == ("before-restore", True)
    assert export(path, clock) == told
    restored(path, before.file)
    assert export(path, clock) == later


def test_a_window_that_is_open_meanwhile_goes_on_in_the_restored_journal(
    path: Path, clock: Clock, told: str, kept: Backup
) -> None:
    with Journal.open(path, clock_ms=clock) as window:
        version = window.data_version()
        restored(path, kept.file)
        assert window.data_version() != version
        assert "".join(write_lines(window.every())) == told
        (new,) = window.add([Note(date=SUNDAY, text="it goes on")])
    with Journal.open(path, clock_ms=clock) as journal:
        assert journal.entry(new.id) == new


def test_a_restore_waits_for_nobody_for_ever(path: Path, kept: Backup, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(opening.PRAGMAS, "busy_timeout", ("10", 10))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        before = path.read_bytes()
        with pytest.raises(JournalBusy, match="Another program has held"):
            restored(path, kept.file)
    assert path.read_bytes() == before


def test_another_programs_file_and_a_newer_journal_are_not_written_over(path: Path, kept: Backup) -> None:
    raw = path.read_bytes()
    for content, word in (
        (raw[:68] + b"\0\0\0\7" + raw[72:], "is no journal of freshlegs"),
        (raw[:60] + struct.pack(">i", 7) + raw[64:], "written by a newer freshlegs"),
    ):
        path.write_bytes(content)
        with pytest.raises(JournalUnusable, match=word) as refused:
            restored(path, kept.file)
        assert "move it away first" in str(refused.value)
        assert path.read_bytes() == content


@pytest.mark.parametrize(
    "damage", [spoil_first_bytes, cut_short, change_the_tables, write_prose, empty_it, spoil_a_page]
)
def test_a_backup_that_is_none_is_refused_before_anything_is_touched(
    path: Path, kept: Backup, damage: Callable[[Path], object]
) -> None:
    damage(kept.file)
    before = path.read_bytes()
    with pytest.raises(JournalUnusable) as refused, backup.candidate(kept.file) as new:
        raise JournalUnusable(f"{kept.file}: {[fault.text for fault in new.faults] or 'sound'}")
    assert "'sound'" not in str(refused.value)
    assert path.read_bytes() == before


def test_a_backup_with_a_damaged_entry_says_so(kept: Backup) -> None:
    spoil_a_note(kept.file)
    with backup.candidate(kept.file) as new:
        assert {fault.part for fault in new.faults} >= {"entries"}
        assert any("is damaged and was left out" in fault.text for fault in new.faults)


def test_a_damaged_journal_is_backed_up_as_such(path: Path, clock: Clock, kept: Backup) -> None:
    spoil_a_note(path)
    made = backed_up(path, clock, "daily", NOON + dt.timedelta(days=1))
    assert not made.sound
    assert "-damaged-" in made.file.name
    assert set(shelf.standing(path)) == {kept, made}


def test_of_a_journal_that_was_taken_away_no_backup_is_made(path: Path, clock: Clock, kept: Backup) -> None:
    path.unlink()
    before = sorted(kept.file.parent.iterdir())

    with Journal.open(path, clock_ms=clock) as gone, pytest.raises(JournalUnusable, match="There is no journal at"):
        backup.back_up(gone, "daily", dt.datetime(2030, 1, 1))  # noqa: DTZ001 - a runner's own clock

    assert sorted(kept.file.parent.iterdir()) == before


def test_where_the_shelf_cannot_be_written_a_restore_changes_nothing(
    path: Path, clock: Clock, told: str, kept: Backup
) -> None:
    aside = kept.file.rename(path.with_name("aside.db"))
    kept.file.parent.rmdir()
    kept.file.parent.write_text("in the way")
    later = export(path, clock)
    with pytest.raises(JournalUnusable):
        restored(path, aside)
    assert export(path, clock) == later != told


def test_before_the_tables_change_the_journal_is_kept_as_it_was(
    path: Path, clock: Clock, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = {"shoe": "CREATE TABLE shoe (name TEXT PRIMARY KEY) STRICT"}
    later = export(path, clock)
    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, lambda db: db.conn.execute(table["shoe"])))
    monkeypatch.setitem(schema.KNOWN, 2, schema.KNOWN[1] | table)
    assert export(path, clock) == later
    (made,) = (one for one in shelf.standing(path) if one.why == "before-migration")
    with closing(sqlite3.connect(made.file)) as old:
        assert old.execute("PRAGMA user_version").fetchone() == (1,)
    restored(path, made.file)
    assert export(path, clock) == later != told
    with closing(sqlite3.connect(path)) as new:
        assert new.execute("PRAGMA user_version").fetchone() == (2,), "an older backup is brought up to date"


def test_a_journal_that_cannot_be_backed_up_is_not_brought_up_to_date(
    path: Path, clock: Clock, told: str, kept: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told
    kept.file.unlink()
    kept.file.parent.rmdir()
    kept.file.parent.write_text("in the way")
    before = path.read_bytes()
    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setitem(schema.KNOWN, 2, schema.KNOWN[1])
    with pytest.raises(JournalUnusable, match="could not be backed up"):
        Journal.open(path, clock_ms=clock)
    assert path.read_bytes() == before


# Killed at any point

STRIDE = 5
"""Every line was tried once by hand; each time every fifth."""


pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
"""Newer Pythons warn of forks beside threads: those of pytest-xdist do nothing that a child here would wait for."""


def outcome(do: Callable[[], object], prepare: Callable[[], object]) -> int:
    """Do something in a process of its own; give how it ended: 0, 1 for known trouble, or minus the signal."""
    child = os.fork()
    if not child:
        code = 70
        try:
            prepare()
            do()
            code = 0
        except JournalUnusable:
            code = 1
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killer(steps: int) -> Callable[[], None]:
    """Prepare a process to be killed at its n-th line within the rooms that a restore goes through."""
    rooms = tuple(f"/freshlegs/{name}.py" for name in ("files", "journal/backup", "journal/shelf", "journal/copying",
                                                       "journal/making"))  # fmt: skip
    left = steps

    def follow(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal left
        del arg
        if not frame.f_code.co_filename.endswith(rooms):
            return None
        if event == "line":
            left -= 1
            if left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return follow

    return lambda: sys.settrace(follow)


def no_larger_than(limit: int, handler: signal.Handlers) -> Callable[[], None]:
    """Prepare a process whose writes beyond so many bytes of a file kill it, or fail."""

    def prepare() -> None:
        signal.signal(signal.SIGXFSZ, handler)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return prepare


@pytest.fixture(params=["sound", "wreck"])
def broken(request: pytest.FixtureRequest, path: Path, clock: Clock, told: str, kept: Backup) -> Callable[[], str]:
    """Put back, again and again, what a restore is to replace; gives what it holds, "" where nothing can be read."""
    later = export(path, clock)
    if request.param == "wreck":
        spoil_first_bytes(path)
    raw, first = path.read_bytes(), kept.file.read_bytes()
    assert told != later

    def again() -> str:
        for name in (path.name, f"{path.name}-journal"):
            path.with_name(name).unlink(missing_ok=True)
        for file in kept.file.parent.iterdir():
            file.unlink()
        path.write_bytes(raw)
        kept.file.write_bytes(first)
        return later if request.param == "sound" else ""

    return again


def look(path: Path, clock: Clock, before: str, told: str) -> str:
    """See that the journal is as before or as restored, never between, and that a restore works now; say which."""
    if not before:
        try:
            found = export(path, clock)
        except JournalUnusable:
            found = ""
    else:
        found = export(path, clock)
    assert found in (before, told)
    return found


def test_a_restore_that_is_killed_at_any_step_is_whole_or_not_at_all(
    path: Path, clock: Clock, told: str, kept: Backup, broken: Callable[[], str]
) -> None:
    ends, steps = set[str](), 1
    while True:
        before = broken()
        code = outcome(lambda: restored(path, kept.file), killer(steps))
        found = look(path, clock, before, told)
        ends.add(found)
        assert code in (0, -signal.SIGKILL)
        if code == 0:
            assert found == told
            break
        if steps % 20 == 1:
            restored(path, kept.file)
            assert export(path, clock) == told
        steps += STRIDE
    assert ends == {before, told}
    assert steps > 60


@pytest.mark.parametrize("handler", [signal.SIG_DFL, signal.SIG_IGN], ids=["killed", "failing"])
def test_a_restore_whose_writes_are_cut_short_is_whole_or_not_at_all(
    path: Path, clock: Clock, told: str, kept: Backup, broken: Callable[[], str], handler: signal.Handlers
) -> None:
    codes, size = set[int](), path.stat().st_size
    for limit in range(2048, size + 3 * 8192, 8192):
        before = broken()
        code = outcome(lambda: restored(path, kept.file), no_larger_than(limit, handler))
        codes.add(code)
        found = look(path, clock, before, told)
        assert (found == told) == (code == 0)
    assert codes == ({0, -signal.SIGXFSZ} if handler is signal.SIG_DFL else {0, 1})


def test_a_backup_that_is_killed_at_any_step_leaves_no_half_backup(path: Path, clock: Clock, told: str) -> None:
    def make() -> None:
        backed_up(path, clock, "asked", NOON + dt.timedelta(hours=1))

    steps = 1
    while outcome(make, killer(steps)):
        for one in shelf.standing(path):
            assert shelf.intact(one)
            assert not backup.faults_of(one.file)
        steps += STRIDE
    assert len(shelf.standing(path)) == 2
    assert not [entry.name for entry in places.folder_of(path).iterdir() if entry.name.startswith(".new-")]
    assert told
    assert steps > 40


def test_no_entry_falls_between_what_is_kept_and_what_is_restored(
    path: Path, clock: Clock, told: str, kept: Backup, tmp_path: Path
) -> None:
    said = tmp_path / "said"
    said.touch()

    def write_on() -> None:
        with Journal.open(path, clock_ms=os.getpid) as journal, said.open("a") as stream:
            for number in range(40):
                (new,) = journal.add([Note(id=f"mine{number}", date=SUNDAY, text="while others restore")])
                stream.write(f"{new.id}\n")
                stream.flush()

    child = os.fork()
    if not child:
        write_on()
        os._exit(0)
    times = 0
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        restored(path, kept.file, NOON + dt.timedelta(minutes=times))
        times += 1
    found = ""
    for file in (path, *(one.file for one in shelf.standing(path) if one.why == "before-restore")):
        found += export(file, clock)
    lines = said.read_text().splitlines()
    assert len(lines) == 40
    assert [one for one in lines if f'"{one}"' not in found] == []
    assert told
    assert times


def test_nobody_may_restore_where_they_may_not_write(
    path: Path, kept: Backup, as_nobody: Nobody, tmp_path: Path
) -> None:
    aside = tmp_path / "aside.db"
    aside.write_bytes(kept.file.read_bytes())
    aside.chmod(0o644)
    path.chmod(0o644)
    tmp_path.chmod(0o755)
    before = path.read_bytes()
    with as_nobody(), pytest.raises(JournalUnusable, match="can't be written here"):
        restored(path, aside)
    assert path.read_bytes() == before


def test_a_second_restore_at_the_same_time_finds_the_file_there(
    path: Path, kept: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.unlink()
    monkeypatch.setattr(making, "place", lambda *_: False)
    with pytest.raises(JournalUnusable, match="Another program made"):
        restored(path, kept.file)
