"""The journal against a plain dict: whatever a runner does, in whatever order, both tell the same.

A thousand journals by hand: FRESHLEGS_MODEL_RUNS=1000 pytest tests/journal/test_model.py
"""

from __future__ import annotations

import datetime as dt
import itertools
import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, multiple, rule

from asked import found
from drawn import ANY_OF
from freshlegs.errors import EntryRefused, JournalChanged
from freshlegs.exchange.jsonl import read_lines, write_lines
from freshlegs.journal import Journal
from freshlegs.models import Cross, Entry, Note, Plan, Record, Run, Runner, Wellness

DAYS = st.dates(dt.date(2026, 11, 1), dt.date(2026, 11, 9))
TEXTS = st.sampled_from([None, "heavy legs", "light [b]legs[/b]", "café\n🏃", ""])
NRS = st.none() | st.integers(0, 10)
ENTRIES: st.SearchStrategy[Entry] = st.one_of(
    st.builds(
        Run, date=DAYS, distance_m=st.integers(0, 3), notes=TEXTS, rpe=NRS, tags=st.sampled_from([(), ("club",)])
    ),
    st.builds(Cross, date=DAYS, cross_kind=st.just("bike"), notes=TEXTS),
    st.builds(replace, ANY_OF[Wellness], date=DAYS),
    st.builds(Plan, date=DAYS, type=st.just("easy"), done_by=st.none() | st.just("x")),
    st.builds(Note, date=DAYS, text=TEXTS.filter(lambda text: text is not None)),
)


class TheJournalIsADict(RuleBasedStateMachine):
    """A dict of live records, a list of dicts for undo and redo, a dict of drafts."""

    ids = Bundle("ids")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        ticks = itertools.count(1_774_000_000_000)
        self.clock = lambda: next(ticks)
        self.live: dict[str, Record] = {}
        self.done: list[dict[str, Record]] = []
        self.undone: list[dict[str, Record]] = []
        self.drafts: dict[str, str] = {}

    @initialize()
    def begin(self) -> None:
        self.journal = Journal.open(self.folder / "j.db", clock_ms=self.clock, create=True)

    def did(self, live: dict[str, Record]) -> None:
        if live != self.live:
            self.done.append(self.live)
            self.undone.clear()
            self.live = live

    @rule(target=ids, records=st.lists(ENTRIES, min_size=1, max_size=3))
    def add(self, records: list[Entry]) -> object:
        kept = self.journal.add(records)
        self.did(self.live | {record.id: record for record in kept})
        return multiple(*(record.id for record in kept))

    @rule(record_id=ids, entry=ENTRIES)
    def change(self, record_id: str, entry: Entry) -> None:
        old = self.live.get(record_id)
        if type(old) is not type(entry):
            return
        new = replace(entry, id=record_id)
        self.journal.change(new, rev=self.journal.rev_of(record_id))
        self.did(self.live | {record_id: new})

    @rule(record_ids=st.lists(consumes(ids), min_size=1, max_size=3))
    def remove(self, record_ids: list[str]) -> None:
        gone = [one for one in record_ids if one in self.live]
        self.journal.remove(gone)
        self.did({one: record for one, record in self.live.items() if one not in gone})

    @rule(age=st.integers(14, 20), hold=st.booleans())
    def set_runner(self, age: int, hold: bool) -> None:
        kept = self.journal.set_runner(Runner(age=age, medical_hold=hold))
        self.did(self.live | {kept.id: kept})

    @rule(records=st.lists(ENTRIES, max_size=3), again=st.booleans())
    def admit(self, records: list[Entry], again: bool) -> None:
        told = self.journal.admit(records)
        new = {one: self.journal.entry(one) for one in told.added}
        self.did(self.live | {one: record for one, record in new.items() if record is not None})
        if again:
            assert self.journal.admit(records).added == ()

    @rule(target=ids, records=st.lists(ENTRIES, min_size=1, max_size=2), age=st.integers(14, 20))
    def do_several_things_in_one_step(self, records: list[Entry], age: int) -> object:
        with self.journal.one_step("brought in several files"):
            kept = [*self.journal.add(records[:1]), *self.journal.add(records[1:])]
            runner = self.journal.set_runner(Runner(age=age))
        self.did(self.live | {record.id: record for record in (*kept, runner)})
        return multiple(*(record.id for record in kept))

    @rule(records=st.lists(ENTRIES, min_size=1, max_size=2))
    def break_off_in_the_midst(self, records: list[Entry]) -> None:
        def interrupted() -> None:
            with self.journal.one_step("brought in a file"):
                self.journal.add(records)
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            interrupted()

    @rule(record_id=ids, records=st.lists(ENTRIES, min_size=1, max_size=2))
    def be_refused_in_the_midst(self, record_id: str, records: list[Entry]) -> None:
        if record_id in self.live:
            with pytest.raises(EntryRefused):
                self.journal.add([*records, Note(id=record_id, date=dt.date(2026, 11, 1), text="a second one")])

    @rule(record_id=ids, entry=ENTRIES)
    def change_what_changed_meanwhile(self, record_id: str, entry: Entry) -> None:
        if type(self.live.get(record_id)) is type(entry):
            with pytest.raises(JournalChanged):
                self.journal.change(replace(entry, id=record_id), rev=self.journal.rev_of(record_id) - 1)

    @rule(target=ids, records=st.lists(ENTRIES, min_size=1, max_size=2))
    def another_window_writes(self, records: list[Entry]) -> object:
        with Journal.open(self.folder / "j.db", clock_ms=self.clock) as other:
            kept = other.add(records)
        self.did(self.live | {record.id: record for record in kept})
        return multiple(*(record.id for record in kept))

    @rule()
    def take_all_out_and_bring_it_into_an_empty_journal(self) -> None:
        written = "".join(write_lines(self.journal.every())).encode()
        with Journal.open(self.folder / "other.db", clock_ms=self.clock, create=True) as other:
            other.admit(list(read_lines(written)) if written else [])
            assert {record.id: record for record in other.every()} == self.live
            assert "".join(write_lines(other.every())).encode() == written
        (self.folder / "other.db").unlink()

    @rule(form=st.sampled_from(["run", "line add 2026-11-01"]), body=st.none() | TEXTS.filter(bool))
    def leave_a_form(self, form: str, body: str | None) -> None:
        if body is None:
            self.journal.drop_draft(form)
            self.drafts.pop(form, None)
        else:
            self.journal.keep_draft(form, body)
            self.drafts[form] = body

    @rule()
    def undo(self) -> None:
        assert (self.journal.next_undo() is None) == (not self.done)
        if self.done:
            self.journal.undo()
            self.undone.append(self.live)
            self.live = self.done.pop()

    @rule()
    def redo(self) -> None:
        assert (self.journal.next_redo() is None) == (not self.undone)
        if self.undone:
            self.journal.redo()
            self.done.append(self.live)
            self.live = self.undone.pop()

    @rule()
    def reopen(self) -> None:
        self.journal.close()
        self.journal = Journal.open(self.folder / "j.db", clock_ms=self.clock)

    @rule()
    def another_window_reads(self) -> None:
        with Journal.open(self.folder / "j.db", clock_ms=self.clock) as other:
            assert {record.id: record for record in other.every()} == self.live

    @rule(day=DAYS)
    def look_at_a_day(self, day: dt.date) -> None:
        on_it = {one for one, record in self.live.items() if not isinstance(record, Runner) and record.date == day}
        assert {entry.id for entry in self.journal.day(day)} == on_it

    @rule(word=st.sampled_from(["heavy", "legs", "caf", "club"]))
    def search(self, word: str) -> None:
        def said(record: Record) -> str:
            words = [getattr(record, name, None) or "" for name in ("notes", "text")]
            return " ".join((*words, *getattr(record, "tags", ()))).replace("é", "e").lower()

        expected = {one for one, record in self.live.items() if any(w.startswith(word) for w in words_in(said(record)))}
        assert {entry.id for entry in found(self.journal, word, 1000)} == expected

    @invariant()
    def both_tell_the_same(self) -> None:
        assert {record.id: record for record in self.journal.every()} == self.live
        assert self.journal.drafts() == self.drafts
        assert self.journal.damaged == ()

    def teardown(self) -> None:
        assert self.journal.check() == ()
        self.journal.close()
        shutil.rmtree(self.folder)


def words_in(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in text).split()


TestTheJournalIsADict = TheJournalIsADict.TestCase
TestTheJournalIsADict.settings = settings(
    max_examples=int(os.environ.get("FRESHLEGS_MODEL_RUNS", "15")),
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
