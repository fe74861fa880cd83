"""What a day costs in keys, counted in a real terminal: fifteen seconds, or it gets skipped."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from emulator import Terminal
from freshlegs.demo import season
from freshlegs.journal import Journal
from freshlegs.models import Muscle, Pain, Run, Wellness

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


def test_two_sore_spots_with_side_and_score_take_10_keys_at_most(tmp_path: Path) -> None:
    file = journal_of(tmp_path)
    terminal = opened(tmp_path, file)
    keys = ["s", "K", "l", "3", "C", "r", "4", ENTER]
    assert len(keys) <= 10
    terminal.child.send("".join(keys))
    terminal.until(lambda picture: "left knee 3" in picture and "right calf 4" in picture and "a add" in picture)
    assert terminal.leave() == 0
    with Journal.open(file, clock_ms=lambda: 0) as journal:
        (look,) = [entry for entry in journal.day(TODAY) if isinstance(entry, Wellness)]
        assert look.pains == (Pain(site="knee", side="left", nrs=3),)
        assert look.muscles == (Muscle(part="calf", side="right", nrs=4),)


def test_the_whole_check_in_takes_9_keys_at_most(tmp_path: Path) -> None:
    file = tmp_path / "journal.db"
    with Journal.open(file, clock_ms=lambda: 0, create=True) as journal:
        journal.add([Run(date=TODAY - dt.timedelta(days=1), distance_m=8000)])
    terminal = opened(tmp_path, file)
    keys = "c30744440"
    assert len(keys) <= 9
    terminal.child.send(keys)
    terminal.until(lambda picture: "Saved: added check-in" in picture)
    assert terminal.leave() == 0
    with Journal.open(file, clock_ms=lambda: 0) as journal:
        (look,) = [entry for entry in journal.day(TODAY) if isinstance(entry, Wellness)]
        assert (look.soreness, look.pains, look.sleep_h, look.illness) == (3, (), 7, ())
        assert (look.sleep_quality, look.fatigue, look.mood, look.stress) == (4, 4, 4, 4)
