"""Real files of real runners come out as was told of each; without them the tests are skipped, saying so."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from asked import found
from exchange.made import BERLIN
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.gathering import Gathering
from freshlegs.exchange.intake import FileRead, read_path
from freshlegs.exchange.steps import Found
from freshlegs.exchange.storing import store
from freshlegs.journal import Journal
from freshlegs.models import Run

SHARED = Path(os.environ.get("FRESHLEGS_SHARED", Path(__file__).parents[3] / "shared"))
FOLDER = SHARED / "realdata"
TRUTH: dict[str, dict[str, Any]] = json.loads((FOLDER / "truth.json").read_text("utf-8")) if FOLDER.is_dir() else {}

pytestmark = pytest.mark.skipif(not TRUTH, reason=f"no real files at {FOLDER} (FRESHLEGS_SHARED names another place)")


@cache
def read(name: str) -> FileRead:
    (step,) = read_path(FOLDER / name, BERLIN)
    return step


def told_of(step: FileRead) -> list[Activity]:
    return [found.activity for found in step.found if found.activity]


def test_every_real_file_is_told_of() -> None:
    there = {path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("*/*")}
    assert {name for name in there if not name.endswith(".rows.json")} == set(TRUTH)


@pytest.mark.parametrize("name", TRUTH or ["-"])
def test_a_real_file_comes_in_is_warned_of_or_refused_as_told(name: str) -> None:
    step, expect = read(name), TRUTH[name]["expect"]
    warned = any(found.warnings for found in step.found)
    assert step.nothing is False
    if expect == "refuse":
        assert step.error
        assert not step.found
    elif expect == "refuse_or_warn":
        assert step.error or warned
    elif expect == "import_or_refuse_clearly":
        assert step.error or step.found
    else:
        assert step.error is None
        assert step.found
        assert expect != "import_warn" or warned
        assert expect != "import_multi" or len(step.found) > 1


@pytest.mark.parametrize("name", [name for name in TRUTH if name.startswith("fit/")] or ["-"])
def test_the_sessions_of_a_real_watch_are_the_ones_told(name: str) -> None:
    step, truth = read(name), TRUTH[name]
    if step.error:
        assert truth["expect"].startswith("refuse")
        return
    sessions = truth["sessions"]
    assert len(step.found) == len(sessions)
    for activity, session in zip(told_of(step), sessions, strict=True):
        swapped = {"timer_s": session.get("elapsed_s"), "elapsed_s": session.get("timer_s")}
        said = {
            name: session.get(name) for name in ("distance_m", "avg_hr", "max_hr", "ascent_m", "timer_s", "elapsed_s")
        }
        said |= swapped if "swapped" in truth.get("note", "") and activity.timer_s == session["elapsed_s"] else {}
        assert {name: getattr(activity, name) for name in said} == said
        assert activity.moving_s == session.get("moving_s")
        if session.get("start_utc"):
            assert activity.start_utc == dt.datetime.fromisoformat(session["start_utc"])
        kind = {"running": "run", "cycling": "bike", "walking": "walk", "swimming": "swim"}.get(
            session["sport"], "other"
        )
        assert activity.sport.kind == kind


@pytest.mark.parametrize("name", [name for name in TRUTH if name.startswith("gpx/")] or ["-"])
def test_a_real_track_is_as_long_as_told(name: str) -> None:
    step, truth = read(name), TRUTH[name]
    if not step.error and truth["start_utc"]:
        (activity,) = told_of(step)
        assert activity.start_utc
        assert abs((activity.start_utc - dt.datetime.fromisoformat(truth["start_utc"])).total_seconds()) <= 1
        assert activity.distance_m == pytest.approx(truth["distance_m"], rel=0.01)
        assert activity.avg_hr == (pytest.approx(truth["avg_hr"], abs=0.1) if truth["avg_hr"] else None)
        assert activity.max_hr == truth["max_hr"]
        assert truth["expect"] != "import" or activity.elapsed_s == pytest.approx(truth["elapsed_s"], abs=1)


@pytest.mark.parametrize("name", [name for name in TRUTH if name.startswith("tcx/")] or ["-"])
def test_the_laps_of_a_real_tcx_come_to_what_is_told(name: str) -> None:
    step = read(name)
    for activity, truth in zip(told_of(step), TRUTH[name]["activities"], strict=True):
        assert activity.distance_m == pytest.approx(truth["lap_distance_m"])
        assert activity.timer_s == pytest.approx(truth["lap_time_s"], abs=0.1)
        assert activity.avg_hr == (
            pytest.approx(truth["avg_hr_lapweighted"], abs=0.1) if "avg_hr_lapweighted" in truth else None
        )
        assert activity.max_hr == truth.get("max_hr")
        assert activity.start_utc
        if truth["start_utc"] > "1990":
            assert activity.start_utc == dt.datetime.fromisoformat(truth["start_utc"])


def test_every_row_of_the_real_tables_comes_out() -> None:
    for name, truth in TRUTH.items():
        if not name.startswith("csv/") or "row_truth" not in truth:
            continue
        rows = json.loads((FOLDER / f"{name}.rows.json").read_text("utf-8"))
        told = read(name).found
        assert len(told) == truth["rows"] == len(rows)
        assert sum(isinstance(one.record, Run) for one in told) == truth["runs"]
        for one, row in zip(told, rows, strict=True):
            check_row(one, row)


def test_a_year_of_runkeeper_reads_well_and_its_sore_knee_and_calf_are_found(tmp_path: Path) -> None:
    name = "csv/runkeeper_mi_178_soreness_notes.csv"
    gathered = Gathering(BERLIN)
    for step in read_path(FOLDER / name, BERLIN):
        gathered.take(step)
    with Journal.open(tmp_path / "journal.db", clock_ms=lambda: 0, create=True) as journal:
        (file,) = store(journal, [gathered], "runkeeper", dt.date(2013, 12, 30)).files
        assert (len(file.records), file.known, file.error) == (TRUTH[name]["runs"], 0, None)
        runs = [entry for entry in journal.every() if isinstance(entry, Run)]
        assert [runs[0].date.isoformat(), runs[-1].date.isoformat()] == [
            TRUTH[name][end][:10] for end in ("first", "last")
        ]
        assert sum(run.distance_m for run in runs) == pytest.approx(TRUTH[name]["runs_distance_m"], abs=len(runs))
        assert sum(run.duration_s or 0 for run in runs) == TRUTH[name]["runs_time_s"]
        for word in ("knee", "calf", "calves", "groin"):
            told = [run.id for run in runs if word in re.findall(r"\w+", (run.notes or "").lower())]
            assert sorted(entry.id for entry in found(journal, word, 200)) == sorted(told)
            assert told
        month = journal.window(dt.date(2013, 5, 1), dt.date(2013, 5, 31)).runs
        assert len({run.date for run in month if run.date.month == 5}) > 10


def check_row(one: Found, row: dict[str, Any]) -> None:
    activity = one.activity
    assert activity
    assert activity.distance_m == pytest.approx(row["distance_m"], abs=0.1)
    assert activity.timer_s == row.get("time_s", row.get("moving_s"))
    assert activity.avg_hr in (row["avg_hr"], None)
    assert activity.file == (row["file"] or "")
    if "start_local" in row:
        assert activity.start_local == dt.datetime.fromisoformat(row["start_local"])
        assert activity.notes == row["notes"].strip()
    else:
        assert activity.start_utc == dt.datetime.fromisoformat(row["start_utc"])
        assert (activity.source_id, activity.rpe, activity.elapsed_s) == (row["id"], row["rpe"], row["elapsed_s"])


@pytest.mark.parametrize("name", ["other/garmin_connect_activities_0.json", "other/strava_api_activities_0.json"])
def test_the_lists_of_the_services_come_out_as_told(name: str) -> None:
    told = told_of(read(name))
    for activity, truth in zip(told, TRUTH[name]["activities"], strict=True):
        assert activity.source_id == str(truth["id"])
        assert activity.distance_m == truth["distance_m"]
        assert activity.elapsed_s == pytest.approx(truth["elapsed_s"])
        assert activity.timer_s == truth.get("timer_s", truth["moving_s"])
        assert activity.start_utc
        assert activity.start_utc.strftime("%Y-%m-%dT%H:%M:%S") == truth["start_utc"].replace(" ", "T").rstrip("Z")
        wall = truth.get("start_local", truth.get("start_local_wall", "")).replace(" ", "T")
        assert activity.start_local == dt.datetime.fromisoformat(wall)
    assert sum(one.sport.kind == "run" for one in told) == TRUTH[name]["runs"]


def test_a_phone_a_trainer_and_a_diary_come_out() -> None:
    (run,) = read("other/apple_health_export.xml").found
    assert run.activity
    assert [run.activity.distance_m, run.activity.timer_s] == pytest.approx([800.1, 311.6], abs=0.1)
    assert run.activity.start_utc == dt.datetime(2016, 11, 14, 14, 25, 41, tzinfo=dt.UTC)
    (ride,) = read("other/goldencheetah_ride.json").found
    assert ride.activity
    assert ride.activity.distance_m == pytest.approx(80.9444)
    assert len(read("other/jrnl_basic_onefile.journal").found) == 3
    assert len(read("csv/hrv4training_android.csv").found) == 69


def test_a_whole_folder_of_real_files_is_read_file_by_file() -> None:
    steps = list(read_path(FOLDER / "fit", BERLIN))
    assert {Path(step.path).name for step in steps} >= {Path(name).name for name in TRUTH if name.startswith("fit/")}
    assert [step.done for step in steps] == list(range(1, len(steps) + 1))
