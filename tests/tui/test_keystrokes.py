"""What a day costs in keys, counted in a real terminal: fifteen seconds, or it gets skipped."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from emulator import Terminal
from freshlegs.demo import season
from freshlegs.journal import Journal
from freshlegs.models import Run

TODAY = dt.date(2026, 3, 8)
ENTER = "\r"


def journal_of(place: Path) -> Path:
    """Give a runner's journal of a season up to the day before yesterday."""
    file = place / "journal.db"
    with Journal.open(file, clock_ms=lambda: 1_772_928_000_000, create=True) as journal:
        journal.admit(season(TODAY - dt.timedelta(days=2), 90), "made a season")
    return file


def opened(place: Path, file: Path) -> Terminal:
    terminal = Terminal(place, "--today", TODAY.isoformat(), "--journal", str(file))
    terminal.until(lambda picture: "Advice for today" in picture and "? keys" in picture)
    return terminal


def test_yesterday_s_usual_run_takes_14_keys_at_most(tmp_path: Path) -> None:
    file = journal_of(tmp_path)
    terminal = opened(tmp_path, file)
    keys = ["a", *"y 8k 48min", ENTER]
    assert len(keys) <= 14
    terminal.child.send("".join(keys))
    terminal.until(lambda picture: "Saved" in picture)
    assert terminal.leave() == 0
    with Journal.open(file, clock_ms=lambda: 0) as journal:
        (run,) = [entry for entry in journal.day(TODAY - dt.timedelta(days=1)) if isinstance(entry, Run)]
        assert (run.distance_m, run.duration_s) == (8000, 2880)
