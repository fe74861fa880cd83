"""`freshlegs import`: years brought in from a shell, each file told of, nothing doubled, one step to undo."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from exchange.made import BERLIN, fit_file, gpx, point, session, steps_of, track, zipped
from exchange.test_tables import GARMIN, OWN, ROW, RUNKEEPER, STRAVA
from freshlegs.cli import carry
from freshlegs.exchange.gathering import Gathering
from freshlegs.exchange.intake import FileRead
from freshlegs.journal import Journal
from shell import Shell


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
    assert 'leave open what they are; name them with --map "date=Wann,distance=Strecke,duration=Dauer"' in refused.err
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
    shell("undo")
    assert shell.records() == []


def test_what_was_read_is_stored_though_the_runner_stops_it_at_that_moment(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    admit = Journal.admit

    def interrupted(journal: Journal, *args: Any, **more: Any) -> Any:
        signal.raise_signal(signal.SIGINT)
        return admit(journal, *args, **more)

    def twice(journal: Journal, *args: Any) -> None:
        interrupted(journal, *args)
        signal.raise_signal(signal.SIGINT)

    (tmp_path / "a.gpx").write_bytes(gpx(*track()))
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        monkeypatch.setattr(Journal, "admit", interrupted)
        told = shell("import", "a.gpx", code=130)
        assert told.out.startswith("1 added")
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
        monkeypatch.setattr(Journal, "admit", twice)
        shell("add", "5k")
        (tmp_path / "b.gpx").write_bytes(gpx(*track(30)))
        assert shell("import", "b.gpx", code=130).out == ""
    finally:
        signal.signal(signal.SIGINT, before)
    assert [step["title"] for step in shell("changes", "--json").json["changes"]][1:] == ["imported a.gpx"]
    assert len(shell.records()) == 2


def test_one_undo_takes_all_paths_of_an_import_back(shell: Shell, tmp_path: Path, export: Path) -> None:
    shell("add", "2026-03-08 7:15 10.1k 50min rpe 7")
    shell("plan", "add", "2026-03-09 easy 5k")
    before = shell.records()
    (tmp_path / "a.fit").write_bytes(fit_file(session(), offset_h=1))
    (tmp_path / "b.gpx").write_bytes(gpx(*(point(0, moment="2026-03-09T08:00:00Z"), point(9))))
    (tmp_path / "c.fit").write_bytes(b"broken")
    told = shell("import", "--json", "a.fit", "c.fit", str(export), "b.gpx", code=3).json
    assert [file["outcome"] for file in told["files"]][:2] == ["known", "refused"]
    assert len(shell.records()) > len(before)
    assert shell("changes", "--json").json["changes"][0]["title"] == "imported a.fit and 3 more"
    assert "imported a.fit and 3 more" in shell("undo").out
    assert shell.records() == before
    shell("redo")
    assert shell("import", "a.fit", str(export), code=3).out.startswith("0 added")


def test_a_run_of_a_watch_ticks_off_the_plan_of_its_day_and_an_undo_opens_it_again(
    shell: Shell, tmp_path: Path
) -> None:
    for plan in ("2026-03-08 rest", "2026-03-08 long 10k", "2026-03-08 easy 5k", "2026-03-09 easy 5k"):
        shell("plan", "add", plan)
    (tmp_path / "a.fit").write_bytes(fit_file(session(), offset_h=1))
    shell("import", "a.fit")
    run = shell.id_of("run")
    plans = [record for record in shell.records() if record["kind"] == "plan"]
    assert {(plan["date"], plan["type"], plan.get("done_by")) for plan in plans} == {
        ("2026-03-08", "rest", None), ("2026-03-08", "long", run), ("2026-03-08", "easy", None),
        ("2026-03-09", "easy", None),
    }  # fmt: skip
    shell("import", "a.fit")
    shell("undo")
    assert not any("done_by" in record or record["kind"] == "run" for record in shell.records())


def test_a_record_of_our_own_ticks_nothing_off(shell: Shell) -> None:
    shell("plan", "add", "2026-03-08 easy 5k")
    shell("import", "-", stdin='{"kind": "run", "date": "2026-03-08", "distance_km": 5}')
    assert not any("done_by" in record for record in shell.records())


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


def test_no_word_of_a_diary_is_lost_where_two_tables_tell_as_long_a_run_of_a_day(shell: Shell, tmp_path: Path) -> None:
    for name, words in (("a", "calm in the morning"), ("b", "heavy in the evening")):
        (tmp_path / f"{name}.csv").write_text(f"date,km,note\n2026-03-08,5,{words}\n", "utf-8")
    columns = ("--map", "date=date,distance=km,notes=note", "--json")
    shell("import", "a.csv", *columns)
    told = shell("import", "b.csv", *columns).json
    assert told["added"] == 1
    assert "with another note; both were kept" in str(told["files"])
    assert [run["notes"] for run in shell.records()] == ["calm in the morning", "heavy in the evening"]
    assert shell("import", "a.csv", "b.csv", *columns).json["added"] == 0
    first = shell.records()[0]["id"]
    shell("edit", first, "-- calm, and a knee")
    assert shell("import", "a.csv", *columns).json["added"] == 0, "what the runner wrote since stands for it"


def test_what_is_probably_the_same_is_joined_where_the_runner_says_so(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "a.fit").write_bytes(fit_file(session(avg_hr=-1), offset_h=1))
    (tmp_path / "b.csv").write_text(GARMIN["English"].format("10.00").replace("07:30:00", "09:30:00"), "utf-8")
    shell("import", "a.fit")
    (run,) = shell.records()
    told = shell("import", "--json", "--yes-probable", "b.csv").json
    assert (told["added"], told["known"]) == (0, 1)
    (warning,) = [text for text in told["files"][0]["warnings"] if "probably" in text]
    assert warning.startswith(
        f"2026-03-08: probably the same as the entry {run['id']}, by another clock; joined to it, as you said"
    )
    (joined,) = shell.records()
    assert {name: joined[name] for name in run} == run
    assert joined["avg_hr"] > 0
    shell("undo")
    assert shell.records() == [run]


def test_what_is_probably_the_same_in_two_files_is_one_where_the_runner_says_so(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "sync").mkdir()
    (tmp_path / "sync" / "a.fit").write_bytes(fit_file(session(), offset_h=1))
    garmin = GARMIN["English"].format("10.00").replace("07:30:00", "09:30:00")
    (tmp_path / "sync" / "b.csv").write_text(garmin, "utf-8")
    two = shell("import", "--json", "sync").json
    assert two["added"] == 2
    assert "by another clock; both were kept" in str(two["files"])
    shell("undo")
    one = shell("import", "--json", "--yes-probable", "sync").json
    assert one["added"] == 1
    assert "sync/b.csv, by another clock; taken for it, as you said" in str(one["files"])
    assert len(shell.records()) == 1


def test_two_equal_rows_of_an_export_stay_two_however_often_they_come(shell: Shell, tmp_path: Path) -> None:
    row = "2026-03-08 07:30:00,Running,,6.20,50:00,8:04,7.4,,,,,\r\n"
    (tmp_path / "cardioActivities.csv").write_text(RUNKEEPER.format("mi", "mph", "ft") + row * 2, newline="")
    for expected in ((2, 0), (0, 2)):
        told = shell("import", "--json", "cardioActivities.csv").json
        assert (told["added"], told["known"]) == expected


def test_a_watched_folder_is_taken_from_until_the_runner_stops_it(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sync").mkdir()
    (tmp_path / "old.gpx").write_bytes(gpx(*track(30)))
    files = iter([("a.fit", fit_file(session())), ("b.fit", b"broken"), None, None])

    def wait(_: float) -> None:
        told = next(files, ())
        if told == ():
            raise KeyboardInterrupt
        if told:
            (tmp_path / "sync" / told[0]).write_bytes(told[1])

    monkeypatch.setattr(carry, "_wait", wait)
    told = shell("import", "--json", "old.gpx", "--watch", "sync", code=130)
    documents = [json.loads(line) for line in told.out.splitlines()]
    assert [outcomes(document) for document in documents] == [
        {"old.gpx": "added"}, {"a.fit": "added"}, {"b.fit": "refused"},
    ]  # fmt: skip
    assert "Watching sync; Ctrl+C ends it.\n" in told.err
    assert told.err.endswith("Interrupted.\n")
    assert [step["title"] for step in shell("changes", "--json").json["changes"]] == [
        "imported sync", "imported old.gpx",
    ]  # fmt: skip


def test_what_can_not_be_watched_or_is_not_named_is_said_at_once(shell: Shell) -> None:
    assert "import needs a PATH" in shell("import", code=2).err
    assert "--watch none: there is no such folder" in shell("import", "--watch", "none", code=2).err
    assert not shell.journal.exists()


def test_the_backups_in_a_folder_are_none_of_an_imports_business(shell: Shell, tmp_path: Path) -> None:
    shell("add", "5k")
    (kept,) = (tmp_path / "journal.db.backups").iterdir()
    assert shell("import", "--json", ".").json["files"] == []
    assert "is the journal itself" in shell("import", kept.parent.name, code=3).err
    assert "is the journal itself" in shell("export", "-o", kept.parent.name, "--force", code=1).err
    assert shell("restore", kept.name).out.startswith("Restored")
