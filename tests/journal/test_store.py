"""A runner writes entries, reads them back, changes and removes them, and looks for them."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asked import found
from freshlegs.errors import EntryRefused, JournalChanged, JournalUnusable, NoSuchEntry
from freshlegs.journal import Journal
from freshlegs.journal.changes import Log
from freshlegs.models import (
    KINDS,
    Cross,
    Entry,
    Lap,
    Muscle,
    Note,
    Pain,
    Plan,
    Race,
    Record,
    Run,
    Runner,
    UsualPain,
    Wellness,
)
from freshlegs.phrase.query import Query
from freshlegs.phrase.terms import Term, Words

Clock = Callable[[], int]
ANY_RECORD: st.SearchStrategy[Record] = st.one_of([st.from_type(cls) for cls in KINDS.values()])
ANY_ENTRY: st.SearchStrategy[Entry] = st.one_of([st.from_type(cls) for cls in (Run, Cross, Wellness, Plan, Note)])

CALM = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
one_journal = settings(suppress_health_check=CALM, deadline=None, max_examples=50)


@one_journal
@given(record=ANY_ENTRY)
def test_any_entry_comes_back_as_it_was_told(journal: Journal, record: Entry) -> None:
    (kept,) = journal.add([record])
    assert replace(kept, id="") == record
    assert journal.entry(kept.id) == kept
    assert kept in journal.day(record.date)
    assert kept in list(journal.every())
    assert journal.damaged == ()


@one_journal
@given(runner=st.from_type(Runner))
def test_any_profile_comes_back_as_it_was_told(journal: Journal, runner: Runner) -> None:
    kept = journal.set_runner(runner)
    assert replace(kept, id="") == runner
    assert journal.runner() == kept


R = TypeVar("R", Run, Cross, Wellness, Plan, Note)


def keep(journal: Journal, record: R) -> R:
    """Log one entry, and have it back with its id."""
    (stored,) = journal.add([record])
    assert isinstance(stored, type(record))
    return stored


def test_there_is_one_profile_and_it_keeps_its_id(journal: Journal) -> None:
    assert journal.runner() == Runner()
    first = journal.set_runner(Runner(age=40, race=Race(distance_m=10_000, time_s=3000, date=dt.date(2026, 9, 1))))
    second = journal.set_runner(Runner(age=41, usual_pain=(UsualPain(site="knee", nrs=1),), watch_sites=("knee",)))
    assert first.id == second.id == journal.runner().id
    assert [record for record in journal.every() if isinstance(record, Runner)] == [second]


def test_asked_and_none_is_not_the_same_as_not_asked(journal: Journal, sunday: dt.date) -> None:
    told = [
        Wellness(date=sunday),
        Wellness(date=sunday, pains=(), muscles=(), illness=(), alerts=()),
        Wellness(date=sunday, pains=(Pain(site="knee", nrs=3, side="left", flags=("swelling",)),), muscles=None),
        Wellness(date=sunday, muscles=(Muscle(part="other", nrs=2, name="sartorius"),)),
    ]
    kept = journal.add(told)
    assert journal.window(sunday, sunday).mornings == kept
    assert [(one.pains, one.muscles, one.illness) for one in journal.window(sunday, sunday).mornings][:2] == [
        (None, None, None),
        ((), (), ()),
    ]


def test_a_window_holds_its_days_and_the_last_runs_before(journal: Journal, sunday: dt.date) -> None:
    def on(days_ago: int) -> dt.date:
        return sunday - dt.timedelta(days=days_ago)

    runs = journal.add([Run(date=on(days), distance_m=1000 * days) for days in (40, 30, 20, 10, 5, 0)])
    plan, note = journal.add([Plan(date=on(2), type="easy"), Note(date=on(2), text="tired")])
    cross, morning = journal.add([Cross(date=on(9), cross_kind="bike"), Wellness(date=on(8), soreness=2)])
    journal.add([Plan(date=on(99), type="long")])
    window = journal.window(on(10), sunday, older_runs=2)
    assert window.runs == (runs[1], runs[2], *runs[3:])
    assert (window.crosses, window.mornings, window.plans, window.notes) == ((cross,), (morning,), (plan,), (note,))
    assert window.first_day == journal.first_day() == on(40)
    assert journal.window(on(10), sunday, older_runs=0).runs == runs[3:]


def test_a_bare_note_is_no_first_day_and_a_day_marked_rest_is(journal: Journal, sunday: dt.date) -> None:
    days = [sunday - dt.timedelta(days=ago) for ago in (9, 5)]
    journal.add([Note(date=days[0], text="new shoes"), Plan(date=days[0], type="easy")])
    assert journal.first_day() is None
    journal.add([Note(date=days[1], text="", mark="rest")])
    assert journal.first_day() == journal.window(sunday, sunday).first_day == days[1]


def test_an_empty_journal_has_no_first_day(journal: Journal, sunday: dt.date) -> None:
    assert journal.first_day() is None
    assert journal.window(sunday, sunday).first_day is None
    assert journal.newest(5) == ()


def test_a_day_lists_its_kinds_in_order_and_runs_by_the_clock(journal: Journal, sunday: dt.date) -> None:
    note, evening, morning, abroad, check_in = journal.add(
        [
            Note(date=sunday, text="both done"),
            Run(date=sunday, distance_m=5000, start="18:00"),
            Run(date=sunday, distance_m=8000, start="07:30"),
            Run(date=sunday, distance_m=3000, start="2026-11-22T12:00:00+01:00"),
            Wellness(date=sunday, soreness=1),
        ]
    )
    assert journal.day(sunday) == (morning, abroad, evening, check_in, note)
    assert journal.day(sunday - dt.timedelta(days=1)) == ()


@settings(one_journal, max_examples=20)
@given(records=st.lists(ANY_RECORD, max_size=8), data=st.data())
def test_every_and_newest_list_all_in_opposite_orders(
    tmp_path_factory: pytest.TempPathFactory, records: list[Record], data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("order") / "journal.db"
    with Journal.open(path, clock_ms=lambda: 1, create=True) as journal:
        journal.add([record for record in records if not isinstance(record, Runner)])
        entries = tuple(journal.every())
        assert [record.date for record in entries if not isinstance(record, Runner)] == sorted(
            record.date for record in records if not isinstance(record, Runner)
        )
        assert journal.newest(99) == entries[::-1]
        page = data.draw(st.integers(1, 3))
        turned: list[Entry] = []
        while more := journal.newest(page, before=turned[-1] if turned else None):
            turned += more
        assert tuple(turned) == entries[::-1]


def test_a_change_replaces_the_entry_and_counts_its_revision(journal: Journal, sunday: dt.date) -> None:
    run = keep(journal, Run(date=sunday, distance_m=5000, laps=(Lap(distance_m=1000),) * 3, notes="slow"))
    assert journal.rev_of(run.id) == 1
    better = replace(run, distance_m=5200, laps=(Lap(duration_s=300),), notes=None, date=dt.date(2026, 11, 21))
    journal.change(better, rev=1)
    assert journal.entry(run.id) == better
    assert journal.rev_of(run.id) == 2
    assert journal.day(sunday) == ()
    assert found(journal, "slow") == ()
    journal.change(better)
    assert journal.rev_of(run.id) == 2, "nothing changed, nothing is written"
    assert len(journal.steps()) == 2


def test_a_change_of_what_changed_elsewhere_is_refused(
    journal: Journal, path: Path, clock: Clock, sunday: dt.date
) -> None:
    run = keep(journal, Run(date=sunday, distance_m=5000))
    rev = journal.rev_of(run.id)
    with Journal.open(path, clock_ms=clock) as other:
        other.change(replace(run, rpe=4))
    with pytest.raises(
        JournalChanged, match=r"The run of 2026-11-22 was changed elsewhere meanwhile; nothing was written"
    ):
        journal.change(replace(run, rpe=9), rev=rev)
    assert journal.entry(run.id) == replace(run, rpe=4)


def test_what_is_not_there_can_not_be_changed_or_removed(journal: Journal, sunday: dt.date) -> None:
    run = keep(journal, Run(date=sunday, distance_m=5000))
    for wrong in ("nobody", "\udcff", "a\0b", ""):
        with pytest.raises(NoSuchEntry):
            journal.change(replace(run, id=wrong))
        with pytest.raises(NoSuchEntry):
            journal.remove([run.id, wrong])
        with pytest.raises(NoSuchEntry):
            journal.rev_of(wrong)
        assert journal.entry(wrong) is None
    with pytest.raises(EntryRefused, match="is a run, and stays one"):
        journal.change(Note(id=run.id, date=sunday, text="a note now"))
    assert journal.entry(run.id) == run


def test_removed_entries_are_gone_from_every_view(journal: Journal, sunday: dt.date) -> None:
    run, note = journal.add(
        [Run(date=sunday, distance_m=5000, notes="heavy", tags=("club",)), Note(date=sunday, text="x")]
    )
    journal.remove([run.id, run.id])
    assert journal.entry(run.id) is None
    assert journal.day(sunday) == journal.newest(9) == tuple(journal.every()) == (note,)
    assert found(journal, "heavy") == ()
    assert journal.tags() == ()
    with pytest.raises(NoSuchEntry):
        journal.find_id(run.id)
    with pytest.raises(NoSuchEntry):
        journal.remove([run.id])


def test_an_id_is_taken_once(journal: Journal, sunday: dt.date) -> None:
    journal.add([Run(id="mine", date=sunday, distance_m=5000)])
    with pytest.raises(EntryRefused, match="has an entry with the id mine already"):
        journal.add([Note(date=sunday, text="not this"), Note(id="mine", date=sunday, text="nor this")])
    with pytest.raises(EntryRefused):
        journal.add([Note(id="two", date=sunday, text="a"), Note(id="two", date=sunday, text="b")])
    assert len(list(journal.every())) == 1


def test_an_id_is_found_by_its_beginning_or_its_end(journal: Journal, sunday: dt.date) -> None:
    journal.add([Run(id=name, date=sunday, distance_m=1) for name in ("abc1", "abd2", "abd")])
    assert journal.find_id("abc") == journal.find_id("c1") == "abc1"
    assert journal.find_id("abd") == "abd"
    for part in ("ab", "", "x", "\udcff", "%", "_"):
        with pytest.raises(NoSuchEntry):
            journal.find_id(part)


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (Run(date=dt.date(2026, 11, 22), distance_m=-1), "distance_m"),
        (Run(date=dt.date(2026, 11, 22), distance_m=5000, rpe=11), "rpe"),
        (Run(date=dt.date(2026, 11, 22), distance_m=10**30), ""),
        (Run(date=dt.date(2026, 11, 22), distance_m=1, notes="a\0b"), "notes"),
        (Run(date=dt.date(2026, 11, 22), distance_m=1, notes="half \ud800"), "notes"),
        (Run(date=dt.date(2026, 11, 22), distance_m=1, tags=("\udcff",)), "tags"),
        (Run(date=dt.date(2026, 11, 22), distance_m=1, shoes="x" * 201), "shoes"),
        (Run(id="\ud800", date=dt.date(2026, 11, 22), distance_m=1), "id"),
        (Wellness(date=dt.date(2026, 11, 22), sleep_h=float("nan")), "sleep_h"),
        (Wellness(date=dt.date(2026, 11, 22), sleep_h=float("inf")), "sleep_h"),
        (Wellness(date=dt.date(2026, 11, 22), pains=(Pain(site="knee", nrs=99),)), "nrs"),
    ],
)
def test_what_breaks_a_range_is_refused_whole_and_named(journal: Journal, record: Record, field: str) -> None:
    with pytest.raises(EntryRefused) as refused:
        journal.add([Note(date=dt.date(2026, 11, 22), text="first"), record])
    assert refused.value.field == field
    assert list(journal.every()) == []
    assert journal.steps() == ()


def test_a_run_and_its_plan_are_written_as_one_step(journal: Journal, sunday: dt.date) -> None:
    plan = keep(journal, Plan(date=sunday, type="long"))
    run = Run(id=journal.new_id(), date=sunday, distance_m=30_000)
    journal.write([run], [replace(plan, done_by=run.id)], title="added run 30.0 km, as planned")
    assert journal.entry(plan.id) == replace(plan, done_by=run.id)
    assert journal.undo() == "added run 30.0 km, as planned"
    assert list(journal.every()) == [plan]


def test_each_step_says_what_it_did(journal: Journal, sunday: dt.date) -> None:
    journal.add([Run(date=sunday, distance_m=30_000), Cross(date=sunday, cross_kind="bike")])
    run, cross = journal.window(sunday, sunday).runs[0], journal.window(sunday, sunday).crosses[0]
    journal.add([Wellness(date=sunday, soreness=2)])
    journal.change(replace(run, rpe=6))
    journal.remove([cross.id])
    journal.set_runner(Runner(age=40))
    journal.add([Note(date=sunday, text="x")], "added a note, by hand")
    assert [step.title for step in journal.steps()] == [
        "added a note, by hand",
        "changed the profile",
        "removed bike on 2026-11-22",
        "changed run 30.0 km on 2026-11-22",
        "added check-in on 2026-11-22",
        "added 2 entries",
    ]
    assert journal.steps(1)[0].at.startswith("2026-03-20T09:46:40.0"), "the clock that it was given, in UTC"


def test_search_finds_words_newest_first_and_the_last_word_as_it_is_typed(journal: Journal, sunday: dt.date) -> None:
    old, new, cross, note = journal.add(
        [
            Run(
                date=sunday - dt.timedelta(days=400), distance_m=1, notes="heavy from 25, 5:30 pace", shoes="Pegasus 40"
            ),
            Run(date=sunday, distance_m=1, notes="heavy legs", tags=("club run", "Träil")),
            Cross(date=sunday - dt.timedelta(days=3), cross_kind="core", notes="heavy weights"),
            Note(date=sunday - dt.timedelta(days=2), text="café résumé"),
        ]
    )
    assert found(journal, "heavy") == (new, cross, old)
    assert found(journal, "heavy", limit=2) == (new, cross)
    assert found(journal, "hea") == (new, cross, old)
    assert found(journal, "heavy from") == (old,)
    assert found(journal, "from heavy") == (old,)
    assert found(journal, "hea from") == ()
    assert found(journal, "pegasus") == found(journal, "5:30") == (old,)
    assert found(journal, "trail club") == (new,)
    assert found(journal, "cafe RESUM") == (note,)
    assert found(journal, "re\u0301sume\u0301") == (note,)


OPERATORS = ['"', '""', "NEAR(a b)", "a OR b", "-a", "a*", "body:x", "^a", "{a}", "\ud800", "\0", "x" * 9999]


@one_journal
@given(words=st.text() | st.sampled_from(OPERATORS))
def test_no_search_is_a_mistake(journal: Journal, words: str) -> None:
    assert found(journal, words) == ()


@one_journal
@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=300))
def test_each_word_of_a_note_finds_it(journal: Journal, text: str) -> None:
    note = keep(journal, Note(date=dt.date(2026, 11, 22), text=text))
    for word in text.split():
        said = journal.find(Query(terms=(Term(Words(word)),)), 10_000)
        assert note in said or not any(part.isalnum() for part in word) or newer_than_sqlite(word)
    journal.remove([note.id])
    assert found(journal, text, 10_000) == ()


def newer_than_sqlite(word: str) -> bool:
    """Letters that Unicode has known for longer than SQLite's tokenizer are no words to it."""
    conn = sqlite3.connect(":memory:")
    conn.execute("CREATE VIRTUAL TABLE one USING fts5(body, tokenize='unicode61 remove_diacritics 2')")
    conn.execute("CREATE VIRTUAL TABLE tokens USING fts5vocab('one', 'row')")
    conn.execute("INSERT INTO one VALUES (?)", (word,))
    count: int = conn.execute("SELECT count(*) FROM tokens").fetchone()[0]
    conn.close()
    return not count


def test_tags_and_shoes_are_remembered(journal: Journal, sunday: dt.date) -> None:
    journal.add(
        [
            Run(date=sunday, distance_m=1, tags=("club", "hills"), shoes="Pegasus"),
            Run(date=sunday - dt.timedelta(days=2), distance_m=1, tags=("club",), shoes="Vaporfly"),
            Cross(date=sunday, cross_kind="bike", tags=("hills", "club", "zwift")),
            Run(date=sunday - dt.timedelta(days=9), distance_m=1, shoes="Pegasus"),
        ]
    )
    assert journal.tags() == ("club", "hills", "zwift")
    assert journal.shoes() == ("Pegasus", "Vaporfly")


def test_the_next_race_is_the_first_that_is_not_run_yet(journal: Journal, sunday: dt.date) -> None:
    later = [sunday + dt.timedelta(days=days) for days in (-7, 0, 21, 70)]
    races = journal.add([Plan(date=day, type="race", distance_m=10_000) for day in later])
    journal.add([Plan(date=sunday, type="long")])
    assert journal.next_race(sunday) == races[1]
    journal.change(replace(races[1], done_by="somewhere"))
    assert journal.next_race(sunday) == races[2]
    assert journal.next_race(later[3] + dt.timedelta(days=1)) is None


def test_another_windows_writes_are_noticed(journal: Journal, path: Path, clock: Clock, sunday: dt.date) -> None:
    before = journal.data_version()
    assert journal.data_version() == before
    with Journal.open(path, clock_ms=clock) as other:
        other.add([Run(date=sunday, distance_m=5000)])
    assert journal.data_version() != before
    assert len(journal.day(sunday)) == 1


def test_a_journal_that_was_replaced_is_noticed(journal: Journal, path: Path, clock: Clock) -> None:
    path.rename(path.with_name("away.db"))
    with pytest.raises(JournalUnusable, match="was replaced or removed while it was open: open it again"):
        journal.data_version()
    with Journal.open(path, clock_ms=clock, create=True), pytest.raises(JournalUnusable, match="was replaced"):
        journal.add([Note(date=dt.date(2026, 11, 22), text="into nothing")])


def test_a_draft_is_kept_until_it_is_dropped(journal: Journal, path: Path, clock: Clock) -> None:
    journal.keep_draft("run", "30k 2:5")
    journal.keep_draft("run", "30k 2:51")
    journal.keep_draft("check-in", "{}")
    journal.drop_draft("nothing")
    with Journal.open(path, clock_ms=clock) as later:
        assert later.drafts() == {"check-in": "{}", "run": "30k 2:51"}
        later.drop_draft("run")
    assert journal.drafts() == {"check-in": "{}"}
    assert journal.steps() == ()
    with pytest.raises(EntryRefused):
        journal.keep_draft("run", "half \ud800")


def test_a_journal_belongs_to_its_thread(journal: Journal, sunday: dt.date) -> None:
    with ThreadPoolExecutor(1) as elsewhere, pytest.raises(sqlite3.ProgrammingError):
        elsewhere.submit(journal.day, sunday).result()


def stopped_half_way(journal: Journal, log: Log) -> None:
    journal._insert_all([Run(id="half", date=dt.date(2026, 11, 22), distance_m=1)], log)
    raise KeyboardInterrupt


def test_a_write_that_is_interrupted_leaves_nothing(journal: Journal, sunday: dt.date) -> None:
    def records() -> Any:
        yield Run(date=sunday, distance_m=1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        journal.add(records())
    with pytest.raises(KeyboardInterrupt), journal._writes("never") as log:
        stopped_half_way(journal, log)
    journal.add([Run(date=sunday, distance_m=2)])
    assert len(list(journal.every())) == 1
