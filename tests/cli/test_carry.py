"""import and export: records in and out, whole or not at all, the same bytes again."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drawn import ANY_RECORD
from freshlegs.models import Record, Runner
from freshlegs.models.wire import json_line, record_of
from shell import Process, Shell

EXAMPLES = int(os.environ.get("FRESHLEGS_EXAMPLES", "60"))
"""How many journals the round trip tries; a night run raises it."""

RUN = '{"kind": "run", "date": "2026-11-21", "distance_km": 30, "duration_min": 171, "rpe": 6}'


def lines_of(records: list[Record]) -> str:
    return "".join(json_line(record_of(record)) + "\n" for record in records)


def one_profile(records: list[Record]) -> list[Record]:
    """A journal has one runner."""
    profiles = [record for record in records if isinstance(record, Runner)][:1]
    return [*profiles, *(record for record in records if not isinstance(record, Runner))]


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(records=st.lists(ANY_RECORD, max_size=12).map(one_profile), named=st.booleans(), data=st.data())
def test_export_import_export_gives_the_same_bytes(
    shell: Shell, tmp_path: Path, records: list[Record], named: bool, data: st.DataObject
) -> None:
    if named:
        records = [replace(record, id=f"key-{place}") for place, record in enumerate(records)]
    source, first, second = tmp_path / "source.jsonl", tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    source.write_text(lines_of(data.draw(st.permutations(records))), "utf-8", newline="")
    for path in (tmp_path / "one.db", tmp_path / "two.db"):
        path.unlink(missing_ok=True)
    shell.journal = tmp_path / "one.db"
    told = shell("import", "--json", str(source), code=None if not records else 0)
    shell("export", "-o", str(first), "--force")
    if records:
        assert told.json["added"] == len(records)
        written = [json.loads(line) for line in first.read_text("utf-8").split("\n")[:-1]]
        assert sorted(map(said, written)) == sorted(said(record_of(record)) for record in records)
        again = shell("import", "--json", str(source), str(first)).json
        assert (again["added"], again["known"]) == (0, 2 * len(records))
    assert first.read_bytes() == shell("export").out.encode()
    shell.journal = tmp_path / "two.db"
    shell("import", str(first), code=None if not records else 0)
    shell("export", "-o", str(second), "--force")
    assert second.read_bytes() == first.read_bytes()


def said(record: dict[str, Any]) -> str:
    """Give what a record says, whoever it is."""
    return json.dumps({key: value for key, value in record.items() if key != "id"}, sort_keys=True)


def test_a_second_import_adds_nothing(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "runs.jsonl"
    file.write_text(f"{RUN}\n{RUN}\n\n{RUN.replace('30', '31')}\n")
    told = shell("import", "--json", str(file)).json
    assert list(told) == ["schema", "files", "added", "known", "refused", "warnings"]
    assert (told["schema"], told["added"], told["known"], told["refused"]) == ("freshlegs.import/1", 3, 0, 0)
    (outcome,) = told["files"]
    assert list(outcome) == ["path", "outcome", "records", "warnings", "error"]
    assert (outcome["path"], outcome["outcome"], outcome["error"]) == (str(file), "added", None)
    assert outcome["records"] == [record["id"] for record in shell.records()]
    told = shell("import", "--json", str(file)).json
    assert (told["added"], told["known"], told["files"][0]["outcome"]) == (0, 3, "known")
    assert shell("import", str(file)).out == "0 added, 3 known already, 0 of 1 files left out\n"
    assert len(shell.records()) == 3


def test_a_dry_run_stores_nothing(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "runs.jsonl"
    file.write_text(RUN)
    assert shell("import", "--dry-run", str(file)).out == "1 records can be read, 0 of 1 files would be left out\n"
    assert not shell.journal.exists()


def test_one_refused_file_leaves_the_others_in(shell: Shell, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.jsonl", tmp_path / "bad.jsonl"
    good.write_text(RUN)
    bad.write_text(f'{RUN}\n{RUN[:-1]}, "distanc_m": 5}}\n')
    told = shell("import", "--json", str(bad), str(good), code=3)
    assert [outcome["outcome"] for outcome in told.json["files"]] == ["refused", "added"]
    assert told.json["files"][0]["error"].startswith('line 2: "distanc_m" is no key of a run record; did you mean')
    assert f"\n{bad}: left out, nothing of it was stored: line 2: " in told.err
    assert len(shell.records()) == 1


TRAPS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "holds no record"),
    "blank": (b"\n \r\n\t\n", "holds no record"),
    "text": (b"dear diary\n", "line 1: column 1 is not JSON"),
    "list": (f"[{RUN}]".encode(), "line 1: a record is a JSON object"),
    "number": (b"5\n", "line 1: a record is a JSON object"),
    "null": (b"null\n", "line 1: a record is a JSON object"),
    "two on a line": (f"{RUN} {RUN}".encode(), "line 1: column"),
    "unknown key": (RUN.encode()[:-1] + b', "speed": 3}', 'line 1: "speed" is no key of a run record'),
    "unknown key of a pain": (
        b'{"kind": "wellness", "date": "2026-11-21", "pains": [{"site": "knee", "nrs": 3, "how": 1}]}',
        "line 1: pains.0.how",
    ),
    "unknown kind": (b'{"kind": "swim", "date": "2026-11-21"}', 'line 1: kind "swim" is not one of'),
    "no kind": (b'{"date": "2026-11-21"}', "line 1: kind null"),
    "no date": (b'{"kind": "run", "distance_km": 5}', "line 1: a run record needs date"),
    "another schema": (RUN.encode()[:-1] + b', "schema": "freshlegs.record/9"}', "line 1: schema"),
    "twice said": (RUN.encode()[:-1] + b', "rpe": 7}', 'line 1: "rpe" is said twice'),
    "twice in two units": (RUN.encode()[:-1] + b', "distance_m": 30000}', "line 1: distance_m is said twice"),
    "NaN": (RUN.replace("171", "NaN").encode(), "line 1: NaN is not a number"),
    "Infinity": (RUN.replace("171", "-Infinity").encode(), "line 1: -Infinity is not a number"),
    "1e999": (RUN.replace("171", "1e999").encode(), "line 1: "),
    "huge integer": (RUN.replace("171", "9" * 5000).encode(), "line 1: a number of too many digits"),
    "large integer": (RUN.replace("171", "9" * 400).encode(), "line 1: duration_min"),
    "deep": (RUN.replace("171", "[" * 100_000).encode(), "line 1: nested too deep"),
    "rather deep": (RUN.replace("171", "[" * 500 + "]" * 500).encode(), "line 1: a record is nested too deep"),
    "deep objects": (RUN.replace("171", '{"a":' * 300 + "1" + "}" * 300).encode(), "line 1: a record is nested too"),
    "bad UTF-8": (f"{RUN}\n".encode() + b'{"kind": "note", "text": "\xff"}', "line 2: byte 27 is not UTF-8"),
    "UTF-16": (RUN.encode("utf-16"), "line 1: byte 1 is not UTF-8"),
    "NUL": (RUN.encode()[:-1] + b', "notes": "a\\u0000b"}', "line 1: the text of notes holds a NUL"),
    "raw NUL": (RUN.encode()[:-1] + b', "notes": "a\x00b"}', "line 1: column"),
    "half a character": (RUN.encode()[:-1] + b', "notes": "\\ud800"}', "line 1: the text of notes"),
    "half a character in a key": (RUN.encode()[:-1] + b', "\\udc00": 1}', "line 1: "),
    "long line": (RUN.encode()[:-1] + b', "notes": "' + b"x" * (1 << 20) + b'"}', "line 1: longer than a megabyte"),
    "long note": (RUN.encode()[:-1] + b', "notes": "' + b"x" * 100_001 + b'"}', "line 1: notes"),
    "too far": (RUN.replace("30,", "301,").encode(), "line 1: distance_m 301000 (distance_km 301) is more than 300000"),
    "an odd id": (RUN.encode()[:-1] + b', "id": "../x"}', "line 1: id"),
    "quoted number": (RUN.replace("171", '"171"').encode(), 'line 1: duration_min "171" is not a number'),
    "true": (RUN.replace("171", "true").encode(), "line 1: duration_min true is not a number"),
    "no day": (RUN.replace("11-21", "02-30").encode(), "line 1: date"),
    "other digits": (RUN.replace("2026-11-21", "٢٠٢٦-١١-٢١").encode(), "line 1: date"),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_file_that_cannot_be_read_is_refused_whole_with_the_line(shell: Shell, tmp_path: Path, trap: str) -> None:
    data, hint = TRAPS[trap]
    file = tmp_path / "trap.jsonl"
    file.write_bytes(data)
    told = shell("import", "--json", str(file), code=3)
    assert told.json["files"][0]["error"].startswith(hint), told.json
    assert (told.json["added"], told.json["refused"]) == (0, 1)
    assert len(told.err.splitlines()) == 1
    assert len(told.err) < 500
    piped = shell("import", "--json", "-", stdin=data, code=3).json
    assert piped["files"][0]["error"] == told.json["files"][0]["error"]
    assert not shell.journal.exists()


def test_what_writers_differ_in_is_read(shell: Shell) -> None:
    data = b"\xef\xbb\xbf" + RUN.encode() + b"\r\n\r\n  " + RUN.replace("30,", "31.0,").encode() + b" \r\n"
    shell("import", "-", stdin=data)
    assert [record["distance_m"] for record in shell.records()] == [30_000, 31_000]


def test_what_is_no_plain_file_is_refused_at_once(shell: Shell, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "large.jsonl").touch()
    os.truncate(tmp_path / "large.jsonl", 65 << 20)
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for name, hint in (
        ("pipe", "is no plain file"),
        ("large.jsonl", "is 65 MB long; 64 MB at most"),
        ("circle", ""),
        ("none", "there is no such file"),
        ("x" * 300, "File name too long"),
    ):
        told = shell("import", "--json", str(tmp_path / name), code=3)
        assert hint in told.json["files"][0]["error"], name
    assert not shell.journal.exists()


def test_the_journal_itself_is_not_opened_as_a_file(shell: Shell, tmp_path: Path) -> None:
    shell("import", "-", stdin=RUN)
    (tmp_path / "link.jsonl").symlink_to(shell.journal)
    before = shell("export").out
    for name in ("journal.db", "journal.db-journal", "link.jsonl"):
        told = shell("import", "--json", str(tmp_path / name), code=3)
        assert "is the journal itself" in told.json["files"][0]["error"]
        told = shell("export", "-o", str(tmp_path / name), "--force", code=1)
        assert "is the journal itself" in told.err
    assert shell("export").out == before


def test_an_odd_file_name_is_shown_harmlessly_and_kept_out_of_the_history(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "\x1b]0;owned\x07\u202e[red].jsonl"
    file.write_text(RUN)
    told = shell("import", "--json", str(file))
    assert "\x1b" not in told.out
    assert "\u202e" not in told.out
    assert "\x1b" not in shell("undo").out
    other = tmp_path / os.fsdecode(b"runs-\xff.jsonl")
    other.write_text(RUN)
    assert shell("import", str(other)).out.startswith("1 added")
    assert shell("changes").code == 0


def test_what_is_odd_is_stored_and_told(shell: Shell) -> None:
    odd = RUN.replace("30,", "130,").replace("2026", "2027")
    told = shell("import", "--json", "-", stdin=odd)
    warnings = told.json["files"][0]["warnings"]
    assert any("still to come" in warning for warning in warnings)
    assert any("ultramarathon" in warning for warning in warnings)
    assert len(shell.records()) == 1
    assert shell("import", "--json", "-", stdin=odd).json["files"][0]["warnings"] == []


def test_a_record_that_differs_from_the_journals_is_left_as_it_was(shell: Shell) -> None:
    named = RUN[:-1] + ', "id": "mine"}'
    shell("import", "-", stdin=named)
    told = shell("import", "--json", "-", stdin=named.replace("30,", "31,"))
    assert (told.json["added"], told.json["known"]) == (0, 1)
    assert "differs from the journal's" in told.err
    assert shell.records()[0]["distance_m"] == 30_000


def test_asked_and_not_asked_stay_apart_in_files(shell: Shell, tmp_path: Path) -> None:
    shell("import", "-", stdin='{"kind": "wellness", "date": "2026-11-20", "pains": [], "illness": [], "muscles": []}\n'
          '{"kind": "wellness", "date": "2026-11-21", "soreness": 2, "pains": null}\n')  # fmt: skip
    asked, silent = shell.records()
    assert (asked["pains"], asked["illness"], asked["muscles"]) == ([], [], [])
    assert not {"pains", "illness", "muscles", "alerts"} & set(silent)
    shell("export", "-o", str(tmp_path / "out.jsonl"))
    shell.journal = tmp_path / "other.db"
    shell("import", str(tmp_path / "out.jsonl"))
    assert shell.records() == [asked, silent]
    assert "no sore muscle · no pain" in shell("show", asked["id"]).out
    assert "no pain" not in shell("show", silent["id"]).out


def test_a_period_is_exported_with_the_profile(shell: Shell) -> None:
    shell("add", "-", stdin="-3d 5k\n-2d 6k\n-1d 7k\n")
    shell("profile", "age", "40")
    told = [json.loads(line) for line in shell("export", "--from", "-2d", "--to", "2026-11-20").out.splitlines()]
    assert [(record["kind"], record.get("distance_m")) for record in told] == [("profile", None), ("run", 6_000)]


def test_a_journal_goes_out_as_a_table_that_comes_back(shell: Shell, tmp_path: Path) -> None:
    shell("add", "-", stdin="-3d 5k 30min #club -- =1+1\n-2d swim 40min\n-1d 7k\n")
    shell("check", "sleep 6.5 left calf 3")
    shell("plan", "add", "sat 28k long")
    told = shell("export", "--format", "csv", "-o", "season.csv")
    assert told.err == (
        "4 records written to season.csv\n1 records are not in it: csv holds run, cross, wellness; jsonl holds all\n"
    )
    before = [record for record in shell.records() if record["kind"] != "plan"]
    assert ",'=1+1," in (tmp_path / "season.csv").read_text()
    assert shell("export", "--format", "csv", "--query", "#club").out.count("\r\n") == 2
    assert shell("import", "season.csv").out.startswith("0 added, 4 known")
    shell.journal = tmp_path / "other.db"
    assert shell("import", "season.csv").out.startswith("4 added")
    assert shell.records() == before


def test_a_journal_goes_out_as_pages_and_as_a_calendar(shell: Shell, tmp_path: Path) -> None:
    shell("profile", "units", "mi")
    shell("add", "-1d 10mi 80min #club -- *easy*")
    shell("plan", "add", "sat 20mi long")
    page = shell("export", "--format", "md").out
    assert page.startswith("# Running journal\n\n## Sat 21 Nov 2026\n\n- **run · 10.0 mi · 1:20:00 · 8:00 /mi**\n")
    assert "  - \\#club\n\n  > \\*easy\\*\n" in page
    assert "## Sat 28 Nov 2026" not in shell("export", "--format", "md", "--to", "today").out
    first = shell("export", "--format", "ics")
    assert first.out.count("BEGIN:VEVENT\r\n") == 2
    assert first.err == "1 records are not in it: ics holds run, cross, plan; jsonl holds all\n"
    assert shell("export", "--format", "ics", "-q") == replace(first, err="")
    shell("export", "--format", "ics", "-o", "runs.ics")
    assert (tmp_path / "runs.ics").read_bytes() == first.out.encode()
    assert "exists already" in shell("export", "--format", "md", "-o", "runs.ics", code=1).err
    assert shell("import", "runs.ics").out.startswith("0 added, 1 known")


def test_a_file_is_written_whole_private_and_never_over_another(shell: Shell, tmp_path: Path) -> None:
    shell("add", "5k")
    out = tmp_path / "out.jsonl"
    told = shell("export", "-o", str(out))
    assert (told.out, told.err) == ("", f"1 records written to {out}\n")
    assert oct(out.stat().st_mode & 0o777) == "0o600"
    out.write_text("mine")
    assert "exists already" in shell("export", "-o", str(out), code=1).err
    assert out.read_text() == "mine"
    told = shell("export", "-o", str(out), "--force", "--json")
    assert told.json == {"schema": "freshlegs.export/1", "file": str(out), "records": 1, "bytes": out.stat().st_size}
    assert shell("export", "-o", "-").out == out.read_text()
    assert {path.name for path in tmp_path.iterdir()} == {"journal.db", "journal.db.backups", "out.jsonl"}


def test_a_place_that_cannot_be_written_is_named(shell: Shell, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, hint in ((".", "is a folder"), ("no/out.jsonl", "No such file"), ("pipe", "is no plain file")):
        told = shell("export", "--force", "-o", str(tmp_path / name), code=1)
        assert hint in told.err
        assert len(told.err.splitlines()) == 1
    assert "is no plain file" in shell("export", "--force", "-o", "/dev/null", code=1).err
    assert "needs the name" in shell("export", "-o", "", code=2).err


def test_a_large_file_is_read_in_bounded_time(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "blank.jsonl"
    file.write_bytes(b"\n" * 1_000_002)
    assert "more than 1,000,000 lines" in shell("import", "--json", str(file), code=3).json["files"][0]["error"]


def test_records_go_from_one_program_to_another(process: Process, tmp_path: Path) -> None:
    process("add", "5k 30min -- [/] \x1b[31m 👩‍👩‍👧")
    other = Process(tmp_path / "other.db")
    told = process(line=f"{{fl}} export | {' '.join(other.program)} import - && {' '.join(other.program)} export")
    assert told.returncode == 0, told
    assert told.stdout == "1 added, 0 known already, 0 of 1 files left out\n" + process("export").stdout
