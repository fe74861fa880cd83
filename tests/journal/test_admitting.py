"""A file taken in twice adds nothing; two equal runs stay two; what the runner changed since stays as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from freshlegs.errors import EntryRefused
from freshlegs.journal import Journal
from freshlegs.models import KINDS, Cross, Note, Pain, Plan, Record, Run, Runner, Wellness

Clock = Callable[[], int]
SUNDAY = dt.date(2026, 11, 22)
RUN = Run(date=SUNDAY, distance_m=10_000, duration_s=3000)
ANY_RECORD: st.SearchStrategy[Record] = st.one_of([st.from_type(cls) for cls in KINDS.values()])


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None, max_examples=25
)
@given(records=st.lists(ANY_RECORD, max_size=6), copies=st.integers(1, 2))
def test_a_file_taken_in_twice_adds_nothing(
    tmp_path_factory: pytest.TempPathFactory, records: list[Record], copies: int
) -> None:
    file = records * copies
    with Journal.open(tmp_path_factory.mktemp("twice") / "j.db", clock_ms=lambda: 1, create=True) as journal:
        first = journal.admit(file)
        profiles = [record for record in file if isinstance(record, Runner)]
        assert len(first.added) == len(file) - max(0, len(profiles) - 1)
        before = list(journal.every())
        again = journal.admit(file)
        assert again.added == ()
        assert sorted(set(again.ids)) == sorted(set(first.ids))
        assert list(journal.every()) == before
        assert len(journal.steps()) == bool(first.added)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=15)
@given(records=st.lists(ANY_RECORD, max_size=6))
def test_what_goes_out_comes_back_the_same_elsewhere(
    tmp_path_factory: pytest.TempPathFactory, records: list[Record]
) -> None:
    folder = tmp_path_factory.mktemp("out")
    with (
        Journal.open(folder / "a.db", clock_ms=lambda: 1, create=True) as one,
        Journal.open(folder / "b.db", clock_ms=lambda: 2, create=True) as other,
    ):
        one.admit(records)
        out = list(one.every())
        assert other.admit(reversed(out)).warnings == ()
        assert list(other.every()) == out


def test_two_equal_runs_stay_two(journal: Journal) -> None:
    assert len(journal.admit([RUN, RUN]).added) == 2
    assert len(journal.admit([RUN, RUN]).added) == 0
    assert len(journal.admit([RUN, RUN, RUN]).added) == 1
    assert len(set(journal.admit([RUN, RUN, RUN]).known)) == 3


def test_a_run_that_was_told_more_of_since_is_known(journal: Journal) -> None:
    (bare,) = journal.admit([RUN]).added
    journal.change(replace(RUN, id=bare, rpe=6, notes="heavy from 25"))
    assert journal.admit([RUN]).known == (bare,)
    assert journal.admit([replace(RUN, rpe=6)]).known == (bare,)
    assert len(journal.admit([replace(RUN, rpe=7)]).added) == 1


def test_a_run_that_was_corrected_is_another(journal: Journal) -> None:
    (bare,) = journal.admit([RUN]).added
    journal.change(replace(RUN, id=bare, distance_m=10_100))
    assert len(journal.admit([RUN]).added) == 1


def test_equal_ones_answer_first_then_those_that_say_most(journal: Journal) -> None:
    full, bare = replace(RUN, rpe=6, notes="heavy"), RUN
    of_full, of_bare = journal.admit([full, bare]).added
    assert journal.admit([bare, full]).known == (of_bare, of_full)
    assert journal.admit([bare, replace(RUN, rpe=6)]).known == (of_bare, of_full)
    assert journal.admit([Run(date=SUNDAY, distance_m=10_000), replace(RUN, notes="heavy")]).known == (of_bare, of_full)


def test_silence_does_not_say_asked_and_none(journal: Journal) -> None:
    asked = Wellness(date=SUNDAY, soreness=2, pains=())
    (known,) = journal.admit([asked]).added
    assert journal.admit([Wellness(date=SUNDAY, soreness=2)]).known == (known,)
    sore = Wellness(date=SUNDAY, soreness=2, pains=(Pain(site="knee", nrs=1),))
    assert len(journal.admit([sore]).added) == 1


def test_other_kinds_and_days_are_others(journal: Journal) -> None:
    journal.admit([RUN, Cross(date=SUNDAY, cross_kind="bike"), Note(date=SUNDAY, text="x")])
    others: list[Record] = [
        replace(RUN, date=SUNDAY - dt.timedelta(days=1)),
        Cross(date=SUNDAY, cross_kind="swim"),
        Note(date=SUNDAY, text="x", scope="week"),
    ]
    assert len(journal.admit(others).added) == 3


def test_a_known_id_is_left_as_it_is_and_said_so_where_it_differs(journal: Journal) -> None:
    mine = replace(RUN, id="mine")
    assert journal.admit([mine]).added == ("mine",)
    assert journal.admit([mine]).warnings == ()
    told = journal.admit([replace(mine, rpe=9), Note(id="new", date=SUNDAY, text="x")])
    assert (told.known, told.added) == (("mine",), ("new",))
    assert told.warnings == ("The run of 2026-11-22 (mine) differs from the journal's, which was left as it is.",)
    assert journal.entry("mine") == mine
    assert "differs" in journal.admit([Note(id="mine", date=SUNDAY, text="a note?")]).warnings[0]


def test_what_was_removed_stays_removed(journal: Journal) -> None:
    journal.admit([replace(RUN, id="mine")])
    journal.remove(["mine"])
    told = journal.admit([replace(RUN, id="mine")])
    assert told.known == ("mine",)
    assert told.warnings == ("The run of 2026-11-22 (mine) was removed from this journal, and stays removed.",)
    assert list(journal.every()) == []
    assert len(journal.admit([RUN]).added) == 1


def test_an_id_that_answered_by_name_does_not_answer_again(journal: Journal) -> None:
    journal.admit([replace(RUN, id="mine")])
    told = journal.admit([replace(RUN, id="mine"), RUN])
    assert told.is_new == (False, True)


def test_two_of_one_id_in_a_file_are_one(journal: Journal) -> None:
    told = journal.admit([replace(RUN, id="mine"), replace(RUN, id="mine"), replace(RUN, id="mine", rpe=3)])
    assert (told.ids, told.is_new) == (("mine",) * 3, (True, False, False))
    assert len(told.warnings) == 1


def test_a_plan_may_name_a_run_that_comes_later_or_never(journal: Journal) -> None:
    plans = [Plan(date=SUNDAY, type="long", done_by="mine"), Plan(date=SUNDAY, type="easy", done_by="never")]
    assert len(journal.admit([*plans, replace(RUN, id="mine")]).added) == 3
    assert {plan.done_by for plan in journal.window(SUNDAY, SUNDAY).plans} == {"mine", "never"}


def test_one_profile_is_enough(journal: Journal) -> None:
    assert journal.admit([Runner(age=40, hr_max=180)]).warnings == ()
    assert journal.admit([Runner(age=40)]).warnings == ()
    told = journal.admit([Runner(age=41), RUN])
    assert told.is_new == (False, True)
    assert "The profile differs from the one that is there" in told.warnings[0]
    assert journal.runner().age == 40


def test_one_bad_record_keeps_out_the_whole_file(journal: Journal) -> None:
    with pytest.raises(EntryRefused):
        journal.admit([RUN, replace(RUN, rpe=11)])
    assert list(journal.every()) == []


def test_an_import_is_one_step_with_a_title(journal: Journal, path: Path, clock: Clock) -> None:
    journal.admit([RUN, Note(date=SUNDAY, text="x")])
    journal.admit([replace(RUN, distance_m=9000)], "imported 1 of 1 from watch.fit")
    with Journal.open(path, clock_ms=clock) as later:
        assert [step.title for step in later.steps()] == ["imported 1 of 1 from watch.fit", "imported 2 entries"]
