"""The whole journal is read with a small hand, in order, and only while nobody changes it."""

from __future__ import annotations

import datetime as dt
import sqlite3
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from freshlegs.demo import season
from freshlegs.errors import JournalChanged
from freshlegs.journal import Journal
from freshlegs.journal.ordering import place
from freshlegs.journal.walking import ROWS
from freshlegs.models import Note, Run, Runner

DAY = dt.date(2026, 3, 8)
Clock = Callable[[], int]


def walked(path: Path, clock: Clock, days: int) -> tuple[int, int]:
    """Make a season and walk through it; give how many records there are, and what that took of memory at most."""
    with Journal.open(path, clock_ms=clock, create=True) as journal:
        journal.admit(season(DAY, days), "a season")
    with Journal.open(path, clock_ms=clock) as journal:
        tracemalloc.start()
        count = sum(1 for _ in journal.every())
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    return count, peak


def test_memory_does_not_grow_with_the_years(tmp_path: Path, clock: Clock) -> None:
    few, small = walked(tmp_path / "few.db", clock, 400)
    many, large = walked(tmp_path / "many.db", clock, 2_000)
    assert many > few + 1_000
    assert large - small < (many - few) * 100, "bytes a record: a record itself takes some hundreds"


def test_all_is_given_once_in_the_order_of_the_days(tmp_path: Path, clock: Clock) -> None:
    with Journal.open(tmp_path / "journal.db", clock_ms=clock, create=True) as journal:
        journal.set_runner(Runner(age=40))
        journal.add(Run(date=DAY, distance_m=5_000 + n) for n in range(3 * ROWS))
        journal.add(Note(date=DAY - dt.timedelta(days=n % 400), text=str(n)) for n in range(3 * ROWS))
        profile, *entries = journal.every()
        assert isinstance(profile, Runner)
        assert len({entry.id for entry in entries}) == len(entries) == 6 * ROWS
        assert entries == sorted(entries, key=place)


def test_a_change_on_the_way_ends_the_walk_with_a_sentence(tmp_path: Path, clock: Clock) -> None:
    with Journal.open(tmp_path / "journal.db", clock_ms=clock, create=True) as journal:
        journal.admit(season(DAY, 400), "a season")
        walk = journal.every()
        next(walk)
        with journal.again() as other:
            other.add([Run(date=DAY, distance_m=5_000)])
        with pytest.raises(JournalChanged, match="was changed by another program while it was read whole"):
            list(walk)
        assert len(list(journal.every())) > ROWS


def test_nobody_waits_for_whoever_reads_slowly(tmp_path: Path, clock: Clock) -> None:
    with Journal.open(tmp_path / "journal.db", clock_ms=clock, create=True) as journal:
        journal.admit(season(DAY, 400), "a season")
        walk = journal.every()
        next(walk)
        with sqlite3.connect(journal.path, timeout=0, isolation_level=None) as other:
            other.execute("BEGIN EXCLUSIVE")
            other.execute("ROLLBACK")
        other.close()


@pytest.mark.parametrize("day", ["2026-02-31", "0026-01-01", "9999-99-99", "", "zzz"])
def test_an_entry_whose_day_is_damaged_is_named_wherever_it_would_stand(tmp_path: Path, clock: Clock, day: str) -> None:
    with Journal.open(tmp_path / "journal.db", clock_ms=clock, create=True) as journal:
        journal.add(Run(date=DAY, distance_m=5_000, id=f"run{n}") for n in range(3))
    raw = sqlite3.connect(tmp_path / "journal.db", isolation_level=None)
    raw.execute("PRAGMA ignore_check_constraints = ON")
    raw.execute("UPDATE run SET date = ? WHERE id = 'run1'", (day,))
    raw.close()
    with Journal.open(tmp_path / "journal.db", clock_ms=clock) as journal:
        assert [record.id for record in journal.every()] == ["run0", "run2"]
        assert any("'run1'" in sentence for sentence in journal.damaged)
