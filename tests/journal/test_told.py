"""What a journal says is told in the runner's language; steps are kept as they were said."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import get_args

import pytest

from freshlegs.errors import EntryRefused, JournalUnusable
from freshlegs.journal import Journal
from freshlegs.journal.changes import WORDS
from freshlegs.journal.places import check_kind
from freshlegs.language import speak
from freshlegs.models import KIND_WORDS, KINDS, Run
from freshlegs.models.door import read_record
from freshlegs.models.ranges import CrossKind


@pytest.mark.usefixtures("german")
def test_steps_are_named_in_the_language_in_which_they_were_done(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "j.db", clock_ms=lambda: 1_773_792_000_000, create=True) as journal:
        journal.add([Run(date=dt.date(2026, 11, 21), distance_m=30_000)])
        speak("en")
        assert (journal.next_undo() or "").startswith("Lauf 30")
        assert journal.undo().endswith("am 2026-11-21 hinzugefügt")


@pytest.mark.usefixtures("german")
def test_what_is_refused_is_refused_in_german(tmp_path: Path) -> None:
    with pytest.raises(JournalUnusable, match=r"ist ein Ordner, keine Datei: Nenn eine Tagebuchdatei"):
        check_kind(tmp_path)
    with pytest.raises(EntryRefused, match=r"^rpe 11 ist mehr als 10, das Höchste$"):
        read_record({"kind": "run", "date": "2026-03-08", "distance_m": 8000, "rpe": 11})
    with pytest.raises(EntryRefused, match=r"ist keines von 'better', 'same' oder 'worse'$"):
        read_record({"kind": "run", "date": "2026-03-08", "distance_m": 8000, "legs_after": "fine"})


def test_every_kind_can_be_told() -> None:
    assert KINDS.keys() == KIND_WORDS.keys()
    assert {*get_args(CrossKind), "run", "plan", "note", "check-in", "profile"} == WORDS.keys()
