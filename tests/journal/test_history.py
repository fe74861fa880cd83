"""Whatever a runner does to the journal can be taken back and done again, in a later process too."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from asked import found
from freshlegs.errors import FreshlegsError, JournalUnusable
from freshlegs.journal import Journal, NothingLeft
from freshlegs.models import Cross, Lap, Muscle, Note, Pain, Plan, Race, Record, Run, Runner, UsualPain, Wellness

Clock = Callable[[], int]
SUNDAY = dt.date(2026, 11, 22)

FULL_RUN = Run(
    date=SUNDAY,
    distance_m=30_000,
    start="07:30",
    rpe=6,
    type="long",
    altered_gait=False,
    tags=("club", "[/]"),
    notes='said "heavy"\nfrom 25 🏃',
    laps=(Lap(distance_m=1000, duration_s=330, avg_hr=140), Lap()),
)
FULL_MORNING = Wellness(
    date=SUNDAY,
    pains=(Pain(site="knee", nrs=3, side="left", flags=("swelling", "limp")), Pain(site="other", nrs=1, name="rib")),
    muscles=(),
    sleep_h=6.5,
    illness=("fever",),
)
FULL_RUNNER = Runner(
    age=40,
    race=Race(distance_m=10_000, time_s=3000, date=SUNDAY),
    watch_sites=("knee",),
    usual_pain=(UsualPain(site="knee", nrs=1),),
    cleared_date=SUNDAY,
    medical_hold=True,
)


def content(journal: Journal) -> list[Record]:
    return list(journal.every())


def shown(journal: Journal) -> list[Record]:
    return list(journal.newest(999))


def test_two_hundred_and_fifty_steps_are_undone_and_redone_over_restarts(path: Path, clock: Clock) -> None:
    states: list[list[Record]] = [[]]
    with Journal.open(path, clock_ms=clock, create=True) as journal:
        (first,) = journal.add([Run(date=SUNDAY, distance_m=1)])
        states.append(shown(journal))
        for distance in range(2, 251):
            if distance % 3 == 0:
                journal.add([Note(date=SUNDAY, text=f"note {distance}")])
            elif distance % 50 == 0:
                journal.remove([record.id for record in journal.newest(3) if isinstance(record, Note)][:1])
            else:
                journal.change(Run(id=first.id, date=SUNDAY, distance_m=distance))
            states.append(shown(journal))
    for tens in range(24, -1, -1):
        with Journal.open(path, clock_ms=clock) as journal:
            for place in range(tens * 10 + 9, tens * 10 - 1, -1):
                journal.undo()
                assert shown(journal) == states[place]
    with Journal.open(path, clock_ms=clock) as journal:
        assert journal.next_undo() is None
        with pytest.raises(NothingLeft, match=r"^Nothing to undo\.$"):
            journal.undo()
    for tens in range(25):
        with Journal.open(path, clock_ms=clock) as journal:
            for place in range(tens * 10 + 1, tens * 10 + 11):
                journal.redo()
                assert shown(journal) == states[place]
    with Journal.open(path, clock_ms=clock) as journal:
        with pytest.raises(NothingLeft, match=r"^Nothing to redo\.$") as nothing:
            journal.redo()
        assert nothing.value.exit_code == 1
        assert journal.check() == ()


@pytest.mark.parametrize("record", [FULL_RUN, FULL_MORNING, Plan(date=SUNDAY, type="long", done_by="x")])
def test_every_field_of_a_change_comes_back(journal: Journal, record: Run | Wellness | Plan) -> None:
    bare: Run | Wellness | Plan
    if isinstance(record, Run):
        bare = Run(date=dt.date(2026, 11, 1), distance_m=1)
    else:
        bare = Wellness(date=SUNDAY) if isinstance(record, Wellness) else Plan(date=SUNDAY, type="rest")
    (kept,) = journal.add([bare])
    full = replace(record, id=kept.id)
    journal.change(full)
    journal.undo()
    assert content(journal) == [kept]
    journal.redo()
    assert content(journal) == [full]
    journal.change(kept)
    journal.undo()
    assert content(journal) == [full]


def test_a_profile_is_undone_to_what_it_was_and_to_nothing(journal: Journal) -> None:
    first = journal.set_runner(Runner(age=39))
    second = journal.set_runner(FULL_RUNNER)
    journal.undo()
    assert journal.runner() == first
    journal.undo()
    assert journal.runner() == Runner()
    journal.redo()
    journal.redo()
    assert journal.runner() == second
    journal.undo()
    journal.undo()
    third = journal.set_runner(Runner(age=50))
    assert journal.runner() == third
    assert journal.next_redo() is None


def test_an_import_of_two_thousand_is_one_step(journal: Journal) -> None:
    day = dt.date(1999, 1, 1)
    journal.admit([Run(date=day + dt.timedelta(days=n), distance_m=n) for n in range(2000)], "imported a life")
    assert journal.next_undo() == "imported a life"
    assert journal.undo() == "imported a life"
    assert content(journal) == []
    assert journal.redo() == "imported a life"
    assert len(content(journal)) == 2000


def test_a_new_write_clears_the_redo(journal: Journal) -> None:
    journal.add([Note(date=SUNDAY, text="one")], "one")
    journal.add([Note(date=SUNDAY, text="two")], "two")
    journal.undo()
    assert (journal.next_undo(), journal.next_redo()) == ("one", "two")
    journal.add([Note(date=SUNDAY, text="three")], "three")
    assert (journal.next_undo(), journal.next_redo()) == ("three", None)
    journal.undo()
    journal.undo()
    assert (journal.next_undo(), journal.next_redo()) == (None, "one")
    journal.redo()
    journal.redo()
    assert (journal.next_undo(), journal.next_redo()) == ("three", None)
    assert [step.action for step in journal.steps()] == ["redo", "redo", "undo", "undo", "do", "undo", "do", "do"]


def test_what_changes_nothing_is_no_step(journal: Journal) -> None:
    (note,) = journal.add([Note(date=SUNDAY, text="one")], "one")
    journal.undo()
    journal.add([])
    journal.remove([])
    journal.admit([])
    journal.set_runner(Runner())
    journal.undo()
    journal.redo()
    journal.undo()
    journal.set_runner(journal.set_runner(Runner(age=40)))
    assert journal.next_undo() == "changed the profile"
    assert note.id


def test_two_windows_share_one_history(journal: Journal, path: Path, clock: Clock) -> None:
    journal.add([Note(date=SUNDAY, text="mine")], "mine")
    with Journal.open(path, clock_ms=clock) as other:
        other.add([Note(date=SUNDAY, text="theirs")], "theirs")
    assert journal.undo() == "theirs"
    with Journal.open(path, clock_ms=clock) as other:
        assert other.undo() == "mine"
        assert other.next_redo() == "mine"
    assert content(journal) == []


def test_search_follows_undo_and_redo(journal: Journal) -> None:
    (run,) = journal.add([FULL_RUN])
    journal.change(Run(id=run.id, date=dt.date(2026, 11, 1), distance_m=1, notes="light", shoes="Pegasus"))
    journal.undo()
    assert (len(found(journal, "heavy")), len(found(journal, "light pegasus"))) == (1, 0)
    journal.redo()
    assert (len(found(journal, "heavy")), len(found(journal, "light pegasus"))) == (0, 1)
    journal.undo()
    journal.undo()
    assert (len(found(journal, "heavy")), len(found(journal, "light pegasus"))) == (0, 0)
    assert journal.check() == ()


def test_the_log_tells_every_field_with_what_it_was(journal: Journal) -> None:
    (run,) = journal.add([Run(date=SUNDAY, distance_m=5000)])
    journal.change(Run(id=run.id, date=SUNDAY, distance_m=5000, rpe=4, notes="ok"))
    journal.remove([run.id])
    rows = journal._conn.execute("SELECT step, kind, record, field, old, new FROM changes ORDER BY seq").fetchall()
    assert [(*row[:4], json.loads(row[4] or '""'), json.loads(row[5])) for row in rows] == [
        (1, "run", run.id, "", "", {"date": "2026-11-22", "distance_m": 5000}),
        (2, "run", run.id, "rpe", None, 4),
        (2, "run", run.id, "notes", None, "ok"),
        (3, "run", run.id, "deleted", False, True),
    ]
    devices = {step.device for step in journal.steps()}
    assert len(devices) == 1
    assert all(devices)


def test_a_damaged_history_stops_undo_and_changes_nothing(path: Path, clock: Clock) -> None:
    with Journal.open(path, clock_ms=clock, create=True) as journal:
        (run,) = journal.add([Run(date=SUNDAY, distance_m=5000, notes="alpha")])
        journal.change(Run(id=run.id, date=SUNDAY, distance_m=5000, notes="beta"))
        before = content(journal)
    raw = path.read_bytes()
    assert raw.count(b'"alpha"') == 2
    place = raw.rindex(b'"alpha"')
    path.write_bytes(raw[:place] + b'"alphb"' + raw[place + 7 :])
    with Journal.open(path, clock_ms=clock) as journal:
        failed = 0
        for _ in range(2):
            try:
                journal.undo()
            except JournalUnusable as refused:
                assert "The history of this step is damaged" in str(refused)  # noqa: PT017 - at one of the two steps
                failed += 1
                break
        assert failed == 1
        assert content(journal) == before or failed
        assert any("history" in fault for fault in journal.check())


def test_trouble_in_a_commit_is_looked_into_before_it_is_told(path: Path, clock: Clock) -> None:
    class Stubborn(sqlite3.Connection):
        """A connection whose COMMIT fails: before it did its work, or after."""

        after = False

        def execute(self, query: str, *values: object) -> sqlite3.Cursor:
            if query == "COMMIT":
                if self.after:
                    super().execute(query)
                error = sqlite3.OperationalError("disk I/O error")
                error.sqlite_errorcode = sqlite3.SQLITE_IOERR
                raise error
            return super().execute(query, *values)  # type: ignore[arg-type]

    with Journal.open(path, clock_ms=clock, create=True) as journal:
        journal.add([Note(date=SUNDAY, text="first")])
        sound, stubborn = journal._conn, sqlite3.connect(path, isolation_level=None, factory=Stubborn)
        journal._conn = stubborn
        with pytest.raises(JournalUnusable, match=r"The disk could not read or write .*Nothing was stored\."):
            journal.add([Note(date=SUNDAY, text="lost")])
        stubborn.after = True
        journal.add([Note(date=SUNDAY, text="there all the same")])
        journal._conn = sound
        stubborn.close()
        assert [record.text for record in content(journal) if isinstance(record, Note)] == [
            "first",
            "there all the same",
        ]


def test_every_refusal_of_the_journal_is_a_freshlegs_error() -> None:
    assert issubclass(NothingLeft, FreshlegsError)
    assert Cross(date=SUNDAY, cross_kind="bike").id == ""
    assert Muscle(part="calf", nrs=1).name is None
