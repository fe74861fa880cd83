"""Which backups are kept: whatever days a runner was at the journal, the promised ones are there."""

from __future__ import annotations

import datetime as dt
import tempfile
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.journal import places, shelf
from freshlegs.journal.shelf import Backup, Why

MORNING = dt.datetime(2026, 1, 1, 7, 0)  # noqa: DTZ001 - the runner's own clock

GAPS = st.lists(st.sampled_from([0, 0, 1, 1, 1, 1, 2, 3, 5, 8, 20, 40, 100]), min_size=1, max_size=90)
"""Days from one backup to the next: several on a day, daily ones, holidays, an injury."""


def made(journal: Path, at: dt.datetime, *, why: Why = "daily", sound: bool = True) -> Backup:
    """Put a backup on the shelf, as one that was made at that time."""
    with shelf.drafting(journal) as draft:
        draft.write_bytes(f"{at} {why}".encode())
        return shelf.put(draft, journal, at, why, sound=sound)


def newest_of(history: list[Backup], span: str, many: int) -> set[Backup]:
    """Give the newest backup of each of the last days, weeks or months, out of all that were ever made."""
    found: dict[str, Backup] = {}
    for one in sorted(history):
        found[f"{one.at:{span}}"] = one
    return set(list(found.values())[-many:])


@settings(max_examples=60, deadline=None)
@given(gaps=GAPS)
def test_after_any_history_of_days_the_promised_backups_are_there_and_few_others(gaps: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        journal, at, history = Path(folder) / "journal.db", MORNING, []
        for number, gap in enumerate(gaps):
            at = dt.datetime.combine(at.date() + dt.timedelta(days=gap), dt.time(8)) + dt.timedelta(minutes=number)
            history.append(made(journal, at))
            shelf.prune(journal, history[-1])
        standing = set(shelf.standing(journal))
        promised = newest_of(history, "%Y-%m-%d", 7) | newest_of(history, "%G-%V", 4) | newest_of(history, "%Y-%m", 12)
        assert promised | set(history[-3:]) == standing


def test_a_backup_is_removed_only_where_those_that_take_its_place_are_intact(tmp_path: Path) -> None:
    journal = tmp_path / "journal.db"
    old = [made(journal, MORNING + dt.timedelta(days=n)) for n in range(7)]
    rotten = old[-1]
    rotten.file.write_bytes(bytes(rotten.bytes))
    latest = made(journal, MORNING + dt.timedelta(days=7))
    assert shelf.prune(journal, latest) == ()
    assert set(shelf.standing(journal)) == {*old, latest}, "without the rotten one there are seven of the last days"
    another = made(journal, MORNING + dt.timedelta(days=8))
    assert shelf.prune(journal, another) == (old[0].file,), "one more sound day, one less of the old ones"
    assert rotten.file.exists(), "what can't be read may still be worth something to somebody"


def test_a_rotten_backup_is_known_without_opening_a_database(tmp_path: Path) -> None:
    one = made(tmp_path / "journal.db", MORNING)
    assert shelf.intact(one)
    raw = bytearray(one.file.read_bytes())
    raw[3] ^= 1
    one.file.write_bytes(raw)
    assert not shelf.intact(one)
    one.file.unlink()
    assert not shelf.intact(one)


def test_backups_of_a_damaged_journal_take_nothing_elses_place(tmp_path: Path) -> None:
    journal = tmp_path / "journal.db"
    good = made(journal, MORNING)
    for day in range(1, 40):
        shelf.prune(journal, made(journal, MORNING + dt.timedelta(days=day), sound=False))
    assert good in shelf.standing(journal)
    assert len(shelf.standing(journal)) < 20


def test_a_clock_that_was_put_back_costs_no_backup(tmp_path: Path) -> None:
    journal = tmp_path / "journal.db"
    wrong = [made(journal, MORNING + dt.timedelta(days=30_000 + n)) for n in range(10)]
    right = [made(journal, MORNING + dt.timedelta(days=n)) for n in range(5)]
    assert shelf.prune(journal, right[-1]) == ()
    assert set(shelf.standing(journal)) == {*wrong, *right}


def test_the_same_content_is_kept_once(tmp_path: Path) -> None:
    journal = tmp_path / "journal.db"

    def put(at: dt.datetime, why: Why) -> Backup:
        with shelf.drafting(journal) as draft:
            draft.write_bytes(b"a journal")
            return shelf.put(draft, journal, at, why, sound=True)

    first = put(MORNING, "before-import")
    assert put(MORNING + dt.timedelta(hours=1), "asked") == first
    assert shelf.standing(journal) == (first,)
    assert first.mark == sha256(b"a journal").hexdigest()[:16]
    daily = put(MORNING + dt.timedelta(hours=2), "daily")
    assert places.has_daily(journal, MORNING.date())
    assert set(shelf.standing(journal)) == {first, daily}


@pytest.mark.parametrize(
    "name",
    [
        "journal.db",
        "2026-02-30T080000.000-daily-0123456789abcdef.db",
        "2026-02-20T080000.000-daily-0123456789abcde.db",
        "2026-02-20T080000.000-daily-0123456789abcdef.db.part",
        "2026-02-20T080000.000-holiday-0123456789abcdef.db",
    ],
)
def test_what_somebody_else_put_there_is_neither_counted_nor_removed(tmp_path: Path, name: str) -> None:
    journal = tmp_path / "journal.db"
    one = made(journal, MORNING)
    other = one.file.with_name(name)
    other.write_bytes(b"mine")
    (one.file.parent / "2026-02-20T080000.000-daily-0123456789abcdef.db").mkdir()
    assert shelf.standing(journal) == (one,)
    for day in range(1, 30):
        shelf.prune(journal, made(journal, MORNING + dt.timedelta(days=day)))
    assert other.read_bytes() == b"mine"


def test_what_a_killed_program_began_is_cleared_away_and_what_runs_is_not(tmp_path: Path) -> None:
    journal = tmp_path / "journal.db"
    folder = made(journal, MORNING).file.parent
    dead, living = folder / ".new-999999999-0123abcd.db", folder / ".new-1-0123abcd.db"
    dead.touch()
    living.touch()
    with shelf.drafting(journal):
        assert not dead.exists()
        assert living.exists()
