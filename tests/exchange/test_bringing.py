"""`freshlegs import`: years brought in from a shell, each file told of, nothing doubled, one step to undo."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from exchange.made import BERLIN, fit_file, gpx, session, steps_of, track, zipped
from exchange.test_tables import GARMIN, OWN, ROW, RUNKEEPER, STRAVA
from freshlegs.cli import carry
from freshlegs.exchange.gathering import Gathering
from freshlegs.exchange.intake import FileRead
from shell import Shell


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    """A shell in an empty folder, with a journal that is not there yet."""
    for name in ("FRESHLEGS_JOURNAL", "FRESHLEGS_TODAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.chdir(tmp_path)
    mask = os.umask(0o022)
    yield Shell(tmp_path / "journal.db", capsys, monkeypatch)
    os.umask(mask)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """An export with a table, the file that it names, a lone file, a damaged one and a picture."""
    path = tmp_path / "export.zip"
    path.write_bytes(zipped({
        "activities.csv": STRAVA + ROW.format("activities/1.fit"),
        "activities/1.fit": fit_file(session()),
        "activities/2.gpx": gpx(*track()),
        "activities/3.fit": fit_file(session())[:-5],
        "media/me.jpg": b"\xff\xd8\xff\xe0 a picture",
    }))  # fmt: skip
    return path


def outcomes(told: Any) -> dict[str, str]:
    return {file["path"].rpartition("/")[2]: file["outcome"] for file in told["files"]}


def test_each_file_of_an_export_is_told_of(shell: Shell, export: Path) -> None:
    told = shell("import", "--json", str(export), code=3)
    assert list(told.json) == ["schema", "files", "added", "known", "refused", "warnings"]
    assert [list(file) for file in told.json["files"]] == [["path", "outcome", "records", "warnings", "error"]] * 4
    assert outcomes(told.json) == {"activities.csv": "added", "2.gpx": "added", "3.fit": "refused", "me.jpg": "nothing"}
    assert (told.json["added"], told.json["known"], told.json["refused"]) == (2, 0, 1)
    assert told.json["files"][0]["path"] == f"{export}/activities.csv"
    assert told.json["files"][0]["records"] == [
        record["id"] for record in shell.records() if record["source"] == "strava 77"
    ]
    assert f"{export}/activities/3.fit: left out, nothing of it was stored: byte 0: is cut off" in told.err
    assert f"passed over, since they hold nothing for a journal: {export}/media/me.jpg" in told.err
    assert told.said_no_python()


def test_a_second_import_of_an_export_adds_nothing_and_one_undo_takes_it_back(shell: Shell, export: Path) -> None:
    assert shell("import", str(export), code=3).out == "2 added, 0 known already, 1 of 4 files left out\n"
    again = shell("import", "--json", str(export), code=3).json
    assert (again["added"], again["known"]) == (0, 2)
    assert outcomes(again)["2.gpx"] == "known"
    assert len(shell.records()) == 2
    shell("undo")
    assert shell.records() == []


def test_the_same_run_twice_in_a_folder_is_one_and_two_equal_ones_of_a_file_stay_two(
    shell: Shell, tmp_path: Path
) -> None:
    folder = tmp_path / "watch"
    folder.mkdir()
    for name in ("a.fit", "b.fit"):
        (folder / name).write_bytes(fit_file(session()))
    line = '{"kind": "run", "date": "2026-03-01", "distance_km": 5}\n'
    for name in ("c.jsonl", "d.jsonl"):
        (folder / name).write_text(line * 2)
    told = shell("import", "--json", "watch").json
    assert outcomes(told) == {"a.fit": "added", "b.fit": "known", "c.jsonl": "added", "d.jsonl": "known"}
    assert (told["added"], told["known"]) == (3, 3)
    assert len(shell.records()) == 3


def test_a_dry_run_says_what_would_come_and_makes_no_journal(shell: Shell, export: Path) -> None:
    told = shell("import", "--dry-run", str(export), code=3)
    assert told.out == "2 records can be read, 1 of 4 files would be left out\n"
    assert not shell.journal.exists()


def test_the_journal_in_a_folder_is_never_opened(shell: Shell, tmp_path: Path) -> None:
    shell("add", "5k")
    (tmp_path / "run.gpx").write_bytes(gpx(*track()))
    before = shell.journal.read_bytes()
    told = shell("import", "--dry-run", "--json", ".").json
    assert outcomes(told) == {"run.gpx": "added"}
    assert shell.journal.read_bytes() == before


def test_what_is_piped_is_recognised(shell: Shell) -> None:
    assert shell("import", "-", stdin=fit_file(session())).out.startswith("1 added")
    assert shell("import", "-", stdin=zipped({"a.gpx": gpx(*track())})).out.startswith("1 added")
    assert shell("import", "-", stdin='{"kind": "run", "date": "2026-03-01", "distance_km": 5}').out.startswith(
        "1 added"
    )
    assert "line 1: column 1 is not JSON" in shell("import", "-", stdin="dear diary", code=3).err


def test_a_table_of_ones_own_is_brought_in_by_the_map_in_the_runners_unit(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(OWN.replace("Datum", "Wann"), "utf-8")
    refused = shell("import", "own.csv", code=3)
    assert "leave open what they are; name them with --map date=?,distance=strecke,duration=dauer" in refused.err
    told = shell(
        "import", "own.csv", "--map", "date=Wann,distance=Strecke,duration=Dauer", "--units", "mi", "--json"
    ).json
    assert told["files"][0]["warnings"] == ["2026-07-27: the header names no unit; distances were taken for mi"]
    assert [record["distance_m"] for record in shell.records()] == [16_898, 8_047]
    assert "--map is like" in shell("import", "own.csv", "--map", "date", code=2).err


def test_a_named_format_is_believed(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(gpx(*track()))
    assert "is no FIT file" in shell("import", "--format", "fit", "x", code=3).err
    shell("import", "--format", "gpx", "x")
    assert "not one of" in shell("import", "--format", "doc", "x", code=2).err


def test_what_was_read_before_the_runner_stopped_it_is_kept(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> Iterator[FileRead]:
        yield from steps_of(gpx(*track()), "a.gpx", BERLIN)
        raise KeyboardInterrupt

    monkeypatch.setattr(carry, "_read", stopped)
    told = shell("import", str(tmp_path), "other", code=130)
    assert told.out == "1 added, 0 known already, 0 of 1 files left out\n"
    assert told.err.endswith("Interrupted: what had been read so far was kept.\n")
    assert len(shell.records()) == 1


def test_a_row_that_no_journal_can_hold_is_left_out_by_its_line(shell: Shell, tmp_path: Path) -> None:
    far = ROW.format("").replace("10004.5", "400000").replace("77,", "78,")
    (tmp_path / "activities.csv").write_text(STRAVA + ROW.format("") + far, newline="")
    reason = "line 4: left out: distance_m 400000 is more than 300000, the most that can be"
    for added in (1, 0):
        told = shell("import", "--json", "activities.csv", code=3)
        assert (told.json["added"], told.json["refused"]) == (added, 0)
        assert told.json["files"][0]["warnings"] == [reason]
        assert f"activities.csv: {reason}" in told.err
    (tmp_path / "activities.csv").write_text(STRAVA + far, newline="")
    told = shell("import", "--json", "activities.csv", code=3)
    assert told.json["files"][0]["error"] == reason.replace("line 4", "line 2")


def test_what_is_odd_about_a_run_is_told_once_when_it_comes_in(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "a.gpx").write_bytes(gpx(*track(), kind=""))
    assert shell("import", "--json", "a.gpx").json["files"][0]["warnings"] == [
        "2026-03-08: names no sport; taken for a run"
    ]
    assert shell("import", "--json", "a.gpx").json["files"][0]["warnings"] == []


def test_only_the_first_of_many_warnings_are_told() -> None:
    (step,) = steps_of(gpx(*track(), kind=""), "a.gpx", BERLIN)
    gathered = Gathering(BERLIN)
    gathered.take(replace(step, found=step.found * 30))
    (file,) = gathered.settled([str(place) for place in range(30)], [True] * 30, lambda _: ())
    assert len(file.records) == 30
    assert (len(file.warnings), file.warnings[-1]) == (21, "and 10 more like these")


def test_the_times_of_a_watch_keep_their_offset(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "a.fit").write_bytes(fit_file(session(), offset_h=5.5))
    shell("import", "a.fit")
    (record,) = shell.records()
    assert (record["date"], record["start"]) == ("2026-03-08", "2026-03-08T12:00:00+05:30")
    assert json.loads(shell("export").out)["start"] == "2026-03-08T12:00:00+05:30"


def test_a_run_that_was_typed_is_joined_to_its_file_and_keeps_its_words(shell: Shell, tmp_path: Path) -> None:
    shell("add", "2026-03-08 7:15 10.1k 50min rpe 7 -- felt good")
    (typed,) = shell.records()
    (tmp_path / "a.fit").write_bytes(fit_file(session(effort=40, ascent=90), offset_h=1))
    told = shell("import", "--json", "a.fit").json
    assert (told["added"], told["known"], outcomes(told)) == (0, 1, {"a.fit": "known"})
    assert told["files"][0]["warnings"] == [
        "2026-03-08: joined to the entry that was there; filled in: avg_hr, max_hr, ascent_m, source"
    ]
    (joined,) = shell.records()
    assert {name: joined[name] for name in typed} == typed
    assert (joined["avg_hr"], joined["ascent_m"]) == (148, 90)
    again = shell("import", "--json", "a.fit").json
    assert (again["known"], again["files"][0]["warnings"], shell.records()) == (1, [], [joined])
    shell("undo")
    assert shell.records() == [typed]


@pytest.mark.parametrize("typed", ["2026-03-08 7:15 1.1k 6:40", "2026-03-08 1.1k", "2026-03-08 at 7:40 1.12k rpe 3"])
def test_a_typed_run_and_a_track_without_an_id_stay_one_however_often_it_comes(
    shell: Shell, tmp_path: Path, typed: str
) -> None:
    shell("add", typed)
    (tmp_path / "a.gpx").write_bytes(gpx(*track(101, hr=150)))
    for _ in range(3):
        assert shell("import", "a.gpx").out.startswith("0 added, 1 known")
    (run,) = shell.records()
    assert run["avg_hr"] == 150


def test_a_typed_run_of_another_length_time_or_day_is_another_run(shell: Shell, tmp_path: Path) -> None:
    lines = ("2026-03-08 12k 50min", "2026-03-08 10:00 10k 50min", "2026-03-08 10k 70min", "2026-03-09 10k 50min")
    shell("add", "-", stdin="\n".join(lines))
    (tmp_path / "a.fit").write_bytes(fit_file(session(), offset_h=1))
    assert shell("import", "a.fit").out.startswith("1 added")


def test_one_file_is_joined_to_one_of_two_equal_typed_runs(shell: Shell, tmp_path: Path) -> None:
    shell("add", "-", stdin="2026-03-08 10k 50min\n2026-03-08 10k 50min")
    (tmp_path / "a.fit").write_bytes(fit_file(session(), offset_h=1))
    shell("import", "a.fit")
    assert sorted("source" in record for record in shell.records()) == [False, True]


def test_the_same_run_from_two_services_is_one(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "a.fit").write_bytes(fit_file(session(), offset_h=1))
    (tmp_path / "activities.csv").write_text(STRAVA + ROW.format(""), newline="")
    shell("import", "a.fit")
    told = shell("import", "--json", "activities.csv").json
    assert (told["added"], told["known"]) == (0, 1)
    (run,) = shell.records()
    assert (run["distance_m"], run["rpe"], run["notes"]) == (10_000, 6, "Sunday long\nflat,\nthen hilly")
    assert shell("import", "--json", "activities.csv").json["files"][0]["warnings"] == []
    assert shell("import", "a.fit").out.startswith("0 added, 1 known")


def test_a_run_by_another_clock_is_kept_and_said_to_be_probably_the_same(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "a.fit").write_bytes(fit_file(session(), offset_h=1))
    (tmp_path / "b.csv").write_text(GARMIN["English"].format("10.00").replace("07:30:00", "09:30:00"), "utf-8")
    shell("import", "a.fit")
    told = shell("import", "--json", "b.csv").json
    assert told["added"] == 1
    assert any("probably the same as the entry" in warning for warning in told["files"][0]["warnings"])
    again = shell("import", "--json", "b.csv").json
    assert (again["added"], again["known"], again["files"][0]["warnings"]) == (0, 1, [])


def test_two_equal_rows_of_an_export_stay_two_however_often_they_come(shell: Shell, tmp_path: Path) -> None:
    row = "2026-03-08 07:30:00,Running,,6.20,50:00,8:04,7.4,,,,,\r\n"
    (tmp_path / "cardioActivities.csv").write_text(RUNKEEPER.format("mi", "mph", "ft") + row * 2, newline="")
    for expected in ((2, 0), (0, 2)):
        told = shell("import", "--json", "cardioActivities.csv").json
        assert (told["added"], told["known"]) == expected
