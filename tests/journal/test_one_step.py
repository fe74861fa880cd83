"""Several writings made one step: stored together, taken back together, and a refused part leaves no trace."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from freshlegs.errors import EntryRefused
from freshlegs.journal import Journal
from freshlegs.models import Note, Plan, Run

SUNDAY = dt.date(2026, 11, 22)
RUN = Run(id="run", date=SUNDAY, distance_m=10_000)


@pytest.fixture
def journal(path: Path, clock: Callable[[], int]) -> Iterator[Journal]:
    with Journal.open(path, clock_ms=clock, create=True) as journal:
        journal.add([Plan(id="plan", date=SUNDAY, type="easy")], "planned")
        yield journal


def state(journal: Journal) -> tuple[object, ...]:
    assert journal.check() == ()
    return tuple(journal.every())


def test_what_is_written_within_one_step_is_taken_back_and_done_again_as_one(journal: Journal) -> None:
    before = state(journal)
    with journal.one_step("imported two files"):
        journal.admit([RUN])
        journal.change(replace(RUN, rpe=6), title="filled in")
        journal.admit([Note(id="note", date=SUNDAY, text="x")], beside=lambda _: [
            Plan(id="plan", date=SUNDAY, type="easy", done_by="run")
        ])  # fmt: skip
    after = state(journal)
    assert len(after) == 3
    assert [step.title for step in journal.steps()] == ["imported two files", "planned"]
    for _ in range(2):
        assert journal.undo() == "imported two files"
        assert state(journal) == before
        assert journal.redo() == "imported two files"
        assert state(journal) == after


def test_of_a_refused_part_nothing_stays_and_the_others_do(journal: Journal) -> None:
    with journal.one_step("imported two files"):
        with pytest.raises(EntryRefused, match="rpe is not as the journal keeps it"):
            journal.admit([RUN, replace(RUN, id="odd", rpe=11)])
        journal.admit([Note(id="note", date=SUNDAY, text="x")])
        with pytest.raises(EntryRefused, match="too large"):
            journal.admit([replace(RUN, distance_m=1 << 70)])
    assert [getattr(one, "id", "") for one in state(journal)] == ["plan", "note"]
    journal.undo()
    assert [getattr(one, "id", "") for one in state(journal)] == ["plan"]


def test_a_step_that_is_broken_off_leaves_nothing(journal: Journal) -> None:
    before = state(journal)

    def broken_off() -> None:
        with journal.one_step("imported"):
            journal.admit([RUN])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert state(journal) == before
    journal.add([RUN], "later")
    assert [step.title for step in journal.steps()] == ["later", "planned"]


def test_a_step_in_which_nothing_is_written_is_none(journal: Journal) -> None:
    with journal.one_step("imported"):
        journal.admit([])
    assert [step.title for step in journal.steps()] == ["planned"]
