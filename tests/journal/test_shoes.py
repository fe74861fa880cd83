"""What each pair of shoes has been through."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from freshlegs.journal import Journal
from freshlegs.models import Run
from freshlegs.models.shoes import Worn

DAY = dt.date(2026, 3, 1)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "journal.db", clock_ms=lambda: 1_774_000_000_000, create=True) as opened:
        yield opened


def ran(ago: int, metres: int, shoes: str | None) -> Run:
    return Run(date=DAY - dt.timedelta(days=ago), distance_m=metres, shoes=shoes)


def test_shoes_are_summed_the_last_worn_first(journal: Journal) -> None:
    runs = (ran(9, 8000, "pegasus"), ran(5, 30_000, "adios"), ran(1, 12_000, "pegasus"), ran(0, 5000, None))
    journal.admit(runs, "ran")
    assert journal.worn() == (
        Worn(shoes="pegasus", distance_m=20_000, runs=2, first=DAY - dt.timedelta(days=9), last=runs[2].date),
        Worn(shoes="adios", distance_m=30_000, runs=1, first=runs[1].date, last=runs[1].date),
    )


def test_a_run_that_was_taken_back_is_no_distance_of_a_shoe(journal: Journal) -> None:
    journal.admit((ran(1, 8000, "pegasus"),), "ran")
    journal.undo()
    assert journal.worn() == ()
