"""add, sore, check: a runner's words, to the letter, read and stored or refused with a caret."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shell import Shell

RUN = "yesterday 30k 2:51:10 rpe 6 long left calf 3 -- heavy from 25"


def test_a_line_becomes_a_run_and_what_hurt_a_check_in(shell: Shell) -> None:
    told = shell("add", RUN)
    assert told.out.splitlines()[0] == "stored: Sat 21 Nov 2026: long  30.0 km  2:51:10  5:42 /km"
    run, look = shell.records()
    assert run | {"id": ""} == {
        "schema": "freshlegs.record/1", "kind": "run", "id": "", "date": "2026-11-21", "distance_m": 30_000,
        "duration_s": 10_270, "rpe": 6, "type": "long", "notes": "heavy from 25",
    }  # fmt: skip
    assert look["muscles"] == [{"part": "calf", "nrs": 3, "side": "left"}]
    assert "pains" not in look


def test_words_may_come_in_one_piece_or_in_many(shell: Shell) -> None:
    shell("add", "-2d 12k 58min intervals rpe 8")
    shell("add", "-2d", "12k", "58min", "intervals", "rpe", "8")
    one, other = shell.records()
    assert one | {"id": ""} == other | {"id": ""}
    assert (one["date"], one["distance_m"], one["duration_s"]) == ("2026-11-20", 12_000, 3_480)


NOTE = "--json -q [/] [red] \x1b[31m \x1b]0;x\x07 👩‍👩‍👧 --today --dry-run \\ ' \" %s {}"


@pytest.mark.parametrize("pieces", [["5k", "--", *NOTE.split(" ")], ["5k", "--", NOTE], ["5k -- " + NOTE]])
def test_a_note_is_kept_to_the_letter(shell: Shell, pieces: list[str]) -> None:
    told = shell("add", *pieces)
    (run,) = shell.records()
    assert run["notes"] == NOTE
    assert "\x1b" not in told.out
    assert "[/] [red] ␛[31m" in told.out


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_any_note_is_kept_to_the_letter(shell: Shell, words: str) -> None:
    told = shell("add", "--json", "5k", "--", words, code=None)
    if not words.strip():
        assert "notes" not in told.json["records"][0]
    else:
        assert told.json["records"][0]["notes"] == words


def test_a_note_alone_is_one_word_or_behind_the_dashes(shell: Shell) -> None:
    shell("add", "-- slept badly")
    shell("add", "--", "slept badly")
    shell("add", "note slept badly")
    assert [record["text"] for record in shell.records()] == ["slept badly"] * 3


def test_a_dry_run_says_what_was_understood_and_stores_nothing(shell: Shell) -> None:
    told = shell("add", "--dry-run", RUN)
    assert told.out.startswith("understood: Sat 21 Nov 2026: long  30.0 km")
    assert "id" not in told.out.split()
    records = shell("add", RUN, "--dry-run", "--json").json
    assert records["schema"] == "freshlegs.entries/1"
    assert [record["kind"] for record in records["records"]] == ["run", "wellness"]
    assert not any("id" in record for record in records["records"])
    assert not shell.journal.exists()


def test_json_gives_the_stored_records_with_their_ids(shell: Shell) -> None:
    told = shell("add", RUN, "--json").json
    assert told == {"schema": "freshlegs.entries/1", "records": shell.records()}


@pytest.mark.parametrize(
    ("words", "caret"),
    [
        ("10 50 easy", "  10 50 easy\n  ^^^^^\n"),
        ("30k tmepo", "  30k tmepo\n      ^^^^^\n"),
        ("5k \x1b[31m", "  5k ␛[31m\n     ^^^^^\n"),
        ("tomorrow 5k", "  tomorrow 5k\n  ^^^^^^^^\n"),
        ("5k 2:75:00", "  5k 2:75:00\n     ^^^^^^^\n"),
        ("5k 5min", "  5k 5min\n     ^^^^\n"),
    ],
)
def test_what_cannot_be_read_has_a_caret_under_it(shell: Shell, words: str, caret: str) -> None:
    told = shell("add", words, code=2)
    assert told.err.endswith(caret)
    assert told.out == ""
    assert not shell.journal.exists()


def test_a_very_long_line_is_shown_round_its_trouble_only(shell: Shell) -> None:
    told = shell("add", "5k " + "easy " * 300 + "nonsense " + "easy " * 50, code=2)
    assert max(map(len, told.err.splitlines())) < 320
    assert "nonsense" in told.err.splitlines()[1]


def test_nothing_is_nothing_to_log(shell: Shell) -> None:
    for words in ([""], ["  "], ["--"], ["--", ""], [";"]):
        shell("add", *words, code=2)
    assert not shell.journal.exists()


# -- standard input


def test_a_dash_reads_a_line_for_each_entry(shell: Shell) -> None:
    lines = "\ufeff-3d 5k 30min\r\n\r\n-2d 6k 36min -- easy\nyesterday rest\n"
    told = shell("add", "-", stdin=lines)
    assert told.out.count("stored:") == 3
    assert [record["date"] for record in shell.records()] == ["2026-11-19", "2026-11-20", "2026-11-21"]
    assert shell.records()[1]["notes"] == "easy"


def test_many_lines_are_one_step_to_undo(shell: Shell) -> None:
    shell("add", "-", stdin="5k\n6k\n7k\n")
    assert shell("undo").out == "Undone: added run 5.0 km on 2026-11-22 and 2 more\n"
    assert shell.records() == []


def test_one_line_that_cannot_be_read_leaves_all_alone(shell: Shell) -> None:
    told = shell("add", "-", stdin="5k 30min\n6k 99 nonsense\n7k\n", code=2)
    assert told.err.startswith("freshlegs: line 2: ")
    assert not shell.journal.exists()


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (b"", "holds no words"),
        (b"\n \r\n", "holds no words"),
        (b"5k\n\xff\xfe\n", "line 2 of standard input is not UTF-8"),
        (b"5k\n6k -- \x00\n", "line 2: "),
        (b"5k -- " + b"x" * (5 << 20), "over 4 MB"),
    ],
)
def test_standard_input_that_holds_no_lines_is_refused(shell: Shell, data: bytes, hint: str) -> None:
    assert hint in shell("add", "-", stdin=data, code=2).err
    assert not shell.journal.exists()


def test_soreness_and_check_in_are_read_from_standard_input_too(shell: Shell) -> None:
    shell("sore", "-", stdin="left knee 3, quads 4\n")
    shell("check", "-", stdin="sleep 6.5 fatigue 2 illness none\n")
    (look,) = shell.records()
    assert (look["sleep_h"], look["fatigue"], look["illness"], len(look["pains"])) == (6.5, 2, [], 1)


# -- asked and not asked


def test_nothing_hurts_and_not_asked_stay_two_things(shell: Shell) -> None:
    shell("check", "sleep 7")
    assert "pains" not in shell.records()[0]
    assert "no pain" not in shell("today").out
    assert shell("advise", "--json").json["ask_for"] == "soreness_and_pain"
    shell("sore", "no pain")
    (look,) = shell.records()
    assert look["pains"] == []
    assert "no pain" in shell("today").out
    assert shell("advise", "--json").json["ask_for"] == "soreness"
    assert "illness" not in look
    assert "not ill" not in shell("today").out
    shell("check", "illness none")
    assert shell.records()[0]["illness"] == []
    assert "not ill" in shell("today").out


def test_what_is_said_later_joins_the_days_check_in(shell: Shell) -> None:
    shell("check", "sleep 7 fatigue 3")
    shell("sore", "left knee 3")
    shell("add", "5k right quad 4")
    shell("check", "fatigue 4")
    looks = [record for record in shell.records() if record["kind"] == "wellness"]
    assert len(looks) == 1
    assert (looks[0]["sleep_h"], looks[0]["fatigue"]) == (7, 4)
    assert looks[0]["pains"] == [{"site": "knee", "nrs": 3, "side": "left"}]
    assert looks[0]["muscles"] == [{"part": "quad", "nrs": 4, "side": "right"}]


def test_a_check_in_that_was_joined_is_taken_back_alone(shell: Shell) -> None:
    shell("check", "sleep 7")
    shell("sore", "left knee 3")
    shell("undo")
    (look,) = shell.records()
    assert (look["sleep_h"], look.get("pains")) == (7, None)


def test_what_is_odd_is_said_and_stored(shell: Shell) -> None:
    told = shell("add", "120k 11h")
    assert "ultramarathon" in told.err
    assert len(shell.records()) == 1
    assert "ultramarathon" in shell("add", "--dry-run", "120k 11h").err


def test_a_slip_in_a_known_name_is_hinted_at(shell: Shell) -> None:
    shell("add", "5k @pegasus #club")
    told = shell("add", "6k @pegasuss #clubs")
    assert "you also have 'pegasus'" in told.err
    assert "#club" in told.err
    assert shell("add", "6k @pegasus #club").err == ""


def test_an_odd_locale_name_is_refused_in_words(shell: Shell) -> None:
    told = shell("add", "5k -- half a char \udcff", code=2)
    assert "can't be kept" in told.err


def test_entries_are_one_json_document_for_many_lines(shell: Shell) -> None:
    told = shell("add", "-", "--json", stdin="5k\n6k left knee 2\n")
    assert [record["kind"] for record in json.loads(told.out)["records"]] == ["run", "run", "wellness"]


def test_a_run_ticks_off_the_days_plan_and_two_runs_tick_off_two(shell: Shell) -> None:
    shell("plan", "add", "today 8k easy")
    shell("plan", "add", "today 5k easy")
    shell("add", "8k 45min; 5k 30min")
    done = [record.get("done_by") for record in shell.records() if record["kind"] == "plan"]
    runs = [record["id"] for record in shell.records() if record["kind"] == "run"]
    assert sorted(map(str, done)) == sorted(runs)
    shell("undo")
    assert [record.get("done_by") for record in shell.records()] == [None, None]


def test_a_rest_day_ticks_off_nothing(shell: Shell) -> None:
    shell("plan", "add", "today 8k easy")
    shell("add", "rest")
    shell("add", "ride 20k 1h")
    assert "done_by" not in next(record for record in shell.records() if record["kind"] == "plan")
    shell("add", "8k 45min")
    assert "done_by" in next(record for record in shell.records() if record["kind"] == "plan")
