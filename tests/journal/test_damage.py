"""Rot on the disk: what is damaged is named and left out, the rest is read, and nothing is written over it."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from asked import found
from freshlegs.errors import FreshlegsError, JournalUnusable
from freshlegs.journal import Journal
from freshlegs.journal.opening import page_faults
from freshlegs.models import Lap, Note, Pain, Record, Run, Runner, Wellness

Clock = Callable[[], int]
SUNDAY = dt.date(2026, 11, 22)


@pytest.fixture
def kept(path: Path, clock: Clock) -> list[Record]:
    """A journal of a few entries, closed."""
    with Journal.open(path, clock_ms=clock, create=True) as journal:
        journal.set_runner(Runner(age=47))
        for n in range(12):
            day = SUNDAY - dt.timedelta(days=n)
            journal.add(
                [Run(id=f"run{n}", date=day, distance_m=5000 + n, notes=f"marker{n:03d}", laps=(Lap(distance_m=1001),))]
            )
            journal.add([Wellness(id=f"well{n}", date=day, pains=(Pain(site="knee", nrs=3, name=f"painname{n:03d}"),))])
        return list(journal.every())


def swap(path: Path, old: bytes, new: bytes, which: int = -1) -> None:
    """Change bytes in the closed file, at one of the places that hold them."""
    assert len(old) == len(new)
    raw = path.read_bytes()
    places = [n for n in range(len(raw)) if raw.startswith(old, n)]
    path.write_bytes(raw[: places[which]] + new + raw[places[which] + len(old) :])


def test_what_newer_versions_of_sqlite_find_in_the_search_index_is_no_damage_of_the_pages() -> None:
    of_search = [
        ("malformed inverted index for FTS5 table main.words",),
        ('fts5: corruption found reading blob 137438953473 from table "words"',),
    ]
    assert page_faults([("ok",)]) == page_faults(of_search) == []
    assert page_faults([("Tree 12 page 40: btreeInitPage() returns error code 11",), *of_search]) != []


def in_table(path: Path, marker: bytes) -> int:
    """Tell which of the marker's places is the entry itself, not the history: the one without quotes round it."""
    raw = path.read_bytes()
    places = [n for n in range(len(raw)) if raw.startswith(marker, n)]
    return next(which for which, n in enumerate(places) if raw[n - 1 : n] != b'"')


@pytest.mark.parametrize("other", [b"marker0O5", b"marker0\xff5", b"marker\x0005"])
def test_a_flipped_bit_in_a_note_is_named_and_the_rest_is_read(
    path: Path, clock: Clock, kept: list[Record], other: bytes
) -> None:
    swap(path, b"marker005", other, in_table(path, b"marker005"))
    with Journal.open(path, clock_ms=clock) as journal:
        window = journal.window(SUNDAY - dt.timedelta(days=30), SUNDAY)
        assert [run.id for run in window.runs] == [f"run{n}" for n in range(11, -1, -1) if n != 5]
        (sentence,) = journal.damaged
        assert sentence.startswith("The run of '2026-11-17' (row 6, id 'run5') is damaged and was left out")
        assert [record.id for record in journal.every()] == [record.id for record in kept if record.id != "run5"]
        assert sentence in journal.damaged
        assert sentence in journal.check()
        assert len(journal.damaged) == 1 + (b"\0" in other), "a NUL breaks a rule of the table too"
        assert journal.entry("run5") is None
        assert found(journal, "marker005") == ()


def test_a_damaged_part_damages_its_entry(path: Path, clock: Clock, kept: list[Record]) -> None:
    swap(path, b"painname004", b"painname0o4", in_table(path, b"painname004"))
    with Journal.open(path, clock_ms=clock) as journal:
        assert [record.id for record in journal.every()] == [record.id for record in kept if record.id != "well4"]
        assert "wellness" in journal.damaged[0]


def test_what_is_damaged_is_never_written_over(path: Path, clock: Clock, kept: list[Record]) -> None:
    swap(path, b"marker005", b"marker0O5", in_table(path, b"marker005"))
    run = next(record for record in kept if record.id == "run5")
    with Journal.open(path, clock_ms=clock) as journal:
        for refused in (lambda: journal.change(run), lambda: journal.remove([run.id])):
            with pytest.raises(JournalUnusable, match="run5 is damaged, and is not written over"):
                refused()
        told = journal.admit([run])
        assert told.known == ("run5",)
        assert "is damaged in this journal; it was not written over" in told.warnings[0]
        (new,) = journal.add([Note(date=SUNDAY, text="the others go on")])
        assert journal.entry(new.id) == new
        while (journal.next_undo() or "").endswith(
            ("on 2026-11-22", "11-11", "11-12", "11-13", "11-14", "11-15", "11-16")
        ):
            journal.undo()
        journal.undo()
        with pytest.raises(JournalUnusable, match="run5 is damaged, so this step can't be undone"):
            journal.undo()
    assert b"marker0O5" in path.read_bytes()


def test_a_profile_that_is_damaged_is_named(path: Path, clock: Clock, kept: list[Record]) -> None:
    assert kept
    with Journal.open(path, clock_ms=clock) as journal:
        journal._conn.execute("UPDATE profile SET age = 48")
        assert journal.runner() == Runner()
        assert journal.damaged[0].startswith("The profile (row 1")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE run SET deleted = 1 WHERE id = 'run3'",
        "UPDATE run SET date = '2026-11-30' WHERE id = 'run3'",
        "UPDATE run SET id = 'run333' WHERE id = 'run3'",
        "UPDATE run SET rpe = 9 WHERE id = 'run3'",
        "DELETE FROM lap WHERE parent = 4",
        "UPDATE lap SET distance_m = 999 WHERE parent = 4",
        "INSERT INTO lap (parent, place) VALUES (4, 1)",
        "UPDATE run SET sum = replace(sum, substr(sum, 1, 1), 'x') WHERE id = 'run3'",
    ],
)
def test_nothing_of_an_entry_changes_unseen(path: Path, clock: Clock, kept: list[Record], statement: str) -> None:
    with Journal.open(path, clock_ms=clock) as journal:
        journal._conn.execute(statement)
    with Journal.open(path, clock_ms=clock) as journal:
        assert [record.id for record in journal.every()] == [record.id for record in kept if record.id != "run3"]
        assert len(journal.damaged) == 1


def test_a_word_index_that_lost_its_way_is_found_and_rebuilt(path: Path, clock: Clock, kept: list[Record]) -> None:
    assert kept
    with Journal.open(path, clock_ms=clock) as journal:
        journal._conn.execute("INSERT INTO words (words) VALUES ('delete-all')")
        assert found(journal, "marker001") == ()
        assert journal.check() == ("The search index does not list the entries that have words.",)
        journal.rebuild_search()
        assert [run.id for run in found(journal, "marker001")] == ["run1"]
        assert journal.check() == ()
        assert len(journal.steps(99)) == 25


def test_no_flipped_bit_anywhere_is_a_traceback_or_a_silent_difference(
    path: Path, clock: Clock, kept: list[Record]
) -> None:
    good = path.read_bytes()
    dice = random.Random(7)  # noqa: S311 - the same places each time
    used = [n for n in range(0, len(good), 4096) if any(good[n + 100 : n + 4096])]
    for _ in range(150):
        place = dice.choice(used) + dice.randrange(4096)
        path.write_bytes(good[:place] + bytes([good[place] ^ 1 << dice.randrange(8)]) + good[place + 1 :])
        before = path.read_bytes()
        try:
            with Journal.open(path, clock_ms=clock) as journal:
                told = list(journal.every())
                assert told == kept or journal.damaged
                journal.window(SUNDAY - dt.timedelta(days=5), SUNDAY)
                found(journal, "marker001")
        except FreshlegsError as refused:
            assert str(refused).startswith(str(path))  # noqa: PT017 - a refusal or the truth
        assert path.read_bytes() == before


def test_an_entry_read_twice_is_the_same_and_notices_the_change(path: Path, clock: Clock, kept: list[Record]) -> None:
    run = next(record for record in kept if record.id == "run5")
    assert isinstance(run, Run)
    with Journal.open(path, clock_ms=clock) as journal, Journal.open(path, clock_ms=clock) as other:
        assert journal.entry("run5") == journal.entry("run5") == run
        other.change(replace(run, laps=()))
        assert journal.entry("run5") == replace(run, laps=())
