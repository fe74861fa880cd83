"""A watched folder: what a sync drops there is taken once it is whole, and only once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from exchange.made import BERLIN, fit_file, gpx, session, track, zipped
from exchange.test_tables import ROW, STRAVA
from freshlegs.errors import ImportRefused
from freshlegs.exchange.intake import FileRead
from freshlegs.exchange.steps import Home
from freshlegs.exchange.watching import watched


def look(steps: Iterator[FileRead | None]) -> dict[str, int]:
    """Look once; give what was taken, and how many records each file held."""
    return {step.path: len(step.found) for step in iter(lambda: next(steps), None)}


def test_a_file_is_taken_when_it_has_not_changed_for_a_look(tmp_path: Path) -> None:
    steps = watched(tmp_path, BERLIN, "sync")
    assert look(steps) == {}
    run, whole = tmp_path / "run.fit", fit_file(session())
    run.write_bytes(whole[:40])
    assert look(steps) == {}
    run.write_bytes(whole)
    assert look(steps) == {}
    assert look(steps) == {"sync/run.fit": 1}
    assert look(steps) == {}


def test_what_was_there_before_is_taken_too_and_folders_in_it(tmp_path: Path) -> None:
    (tmp_path / "2026").mkdir()
    (tmp_path / "2026" / "a.gpx").write_bytes(gpx(*track()))
    (tmp_path / ".partial.gpx").write_bytes(gpx(*track()))
    steps = watched(tmp_path, BERLIN, "sync/")
    assert [look(steps), look(steps), look(steps)] == [{}, {"sync/2026/a.gpx": 1}, {}]


def test_a_file_that_changes_is_taken_again(tmp_path: Path) -> None:
    run = tmp_path / "a.gpx"
    run.write_bytes(gpx(*track(50)))
    steps = watched(tmp_path, BERLIN, "sync")
    look(steps)
    assert look(steps) == {"sync/a.gpx": 1}
    run.write_bytes(gpx(*track(100)))
    assert [look(steps), look(steps), look(steps)] == [{}, {"sync/a.gpx": 1}, {}]


def test_an_export_that_comes_in_pieces_is_read_together(tmp_path: Path) -> None:
    (tmp_path / "activities").mkdir()
    (tmp_path / "activities.csv").write_text(STRAVA + ROW.format("activities/1.fit"), newline="")
    (tmp_path / "activities" / "1.fit").write_bytes(fit_file(session()))
    (tmp_path / "old.zip").write_bytes(zipped({"a.gpx": gpx(*track())}))
    steps = watched(tmp_path, BERLIN, "sync")
    look(steps)
    assert look(steps) == {"sync/activities.csv": 1, "sync/old.zip/a.gpx": 1}


def test_a_watch_that_is_unplugged_may_come_back(tmp_path: Path) -> None:
    folder = tmp_path / "GARMIN"
    folder.mkdir()
    (folder / "a.gpx").write_bytes(gpx(*track()))
    steps = watched(folder, BERLIN, "GARMIN")
    look(steps)
    assert look(steps) == {"GARMIN/a.gpx": 1}
    folder.rename(tmp_path / "away")
    assert look(steps) == {}
    (tmp_path / "away").rename(folder)
    (folder / "b.gpx").write_bytes(gpx(*track(30)))
    assert [look(steps), look(steps), look(steps)] == [{}, {"GARMIN/b.gpx": 1}, {}]


def test_a_file_that_is_gone_before_it_is_read_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "a.gpx").write_bytes(gpx(*track()))
    (tmp_path / "b.gpx").write_bytes(gpx(*track(30)))
    steps = watched(tmp_path, BERLIN, "sync")
    look(steps)
    first = next(steps)
    assert first
    (tmp_path / "b.gpx").unlink()
    second = next(steps)
    assert second
    assert (first.path, second.path, second.error) == ("sync/a.gpx", "sync/b.gpx", "No such file or directory")
    assert next(steps) is None


def test_the_journal_in_a_watched_folder_is_never_opened(tmp_path: Path) -> None:
    (tmp_path / "journal.db").write_bytes(b"SQLite format 3\0")
    os.mkfifo(tmp_path / "pipe")
    steps = watched(tmp_path, Home(closed=lambda path: path.name == "journal.db"), "sync")
    assert [look(steps), look(steps)] == [{}, {}]


def test_what_is_no_folder_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for name, reason in (("file", "is no folder"), ("none", "there is no such folder")):
        with pytest.raises(ImportRefused, match=reason):
            next(watched(tmp_path / name, BERLIN))
