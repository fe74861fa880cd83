"""advise: recovery run, yes or no, at the shell."""

from __future__ import annotations

import pytest

from shell import Shell

RUN = "yesterday 30k 2:51:10 rpe 6 long"


def test_the_morning_after_it_answers_recovery_run_how_far_and_why(shell: Shell) -> None:
    for ago in range(3, 40, 2):
        shell("add", f"-{ago}d 10k 60min easy rpe 3", "-q")
    shell("add", "-8d 28k 2:40:00 rpe 4 long", "-q")
    shell("add", RUN, "-q")
    shell("check", "legs 3 no pain", "-q")
    told = shell("advise", "--json").json
    assert told["verdict"] == "recovery_run"
    assert told["dose"]["distance_km_max"] > 0
    assert told["dose"]["pace_s_per_km_not_faster_than"] > 0
    assert {"R1", "M1"} <= {reason["rule"] for reason in told["reasons"]}
    lines = shell("advise").out.splitlines()
    assert lines[0].startswith("Recovery run")
    assert any(line.startswith("why ") for line in lines)
    assert any("30.0 km yesterday" in line for line in lines)
    assert any(line.startswith("or   ") for line in lines)
    assert any(line.startswith("sure ") for line in lines)


def test_what_if_a_long_run_was_logged_today(shell: Shell) -> None:
    shell("add", "-3d 8k 50min easy")
    told = shell("advise", "--what-if", "30k 3h rpe 4", "--json").json
    assert (told["date"], told["for"]) == ("2026-11-22", "2026-11-23")
    assert "R1" in {reason["rule"] for reason in told["reasons"]}
    assert shell("advise", "--what-if", "30k 3h rpe 4").out.startswith("Mon 23 Nov 2026\n")
    assert shell("log", "--json").json["records"][0]["date"] == "2026-11-19"


def test_to_do_nothing_is_a_supposition_too(shell: Shell) -> None:
    shell("add", RUN)
    for words in ("", " ", "rest"):
        told = shell("advise", "--what-if", words, "--json").json
        assert told["for"] == "2026-11-23"
        assert not any(reason["rule"] == "R1" and "yesterday" in reason["fact"] for reason in told["reasons"])


@pytest.mark.parametrize(
    ("words", "hint"), [("nonsense", "nonsense\n  ^^^^^^^^"), ("yesterday 30k", "leave the day out")]
)
def test_a_supposition_that_cannot_be_read_is_refused(shell: Shell, words: str, hint: str) -> None:
    told = shell("advise", "--what-if", words, code=2)
    assert "--what-if" in told.err
    assert hint in told.err


def test_any_day_may_be_asked_about(shell: Shell) -> None:
    shell("add", RUN)
    past = shell("advise", "--on", "2026-11-21", "--json").json
    assert (past["date"], past["for"]) == ("2026-11-22", "2026-11-21")
    assert "R1" not in {reason["rule"] for reason in past["reasons"]}
    ahead = shell("advise", "--on", "tomorrow", "--json").json
    assert ahead["for"] == "2026-11-23"
    assert ahead == shell("plan", "--json").json["days"][1]["advice"]
    assert shell("advise", "--on", "2027-11-22", "--json").json["for"] == "2027-11-22"


@pytest.mark.parametrize("day", ["2026-13-01", "someday", "", "2026-11-21T07:30"])
def test_a_day_that_is_none_is_refused(shell: Shell, day: str) -> None:
    assert "--on" in shell("advise", "--on", day, code=2).err


def test_asking_twice_gives_the_same_answer(shell: Shell) -> None:
    shell("add", RUN)
    assert shell("advise", "--json").out == shell("advise", "--json").out


def test_an_alarm_sign_is_said_loudly(shell: Shell) -> None:
    shell("check", "chest pain")
    told = shell("advise", "--json").json
    assert (told["verdict"], told["urgent"]) == ("rest", True)
    assert told["disclaimer"] in shell("advise").out


def test_a_note_is_told_in_full_once_a_week_and_named_on_the_other_days(shell: Shell) -> None:
    for ago in range(2, 40, 2):
        shell("add", f"-{ago}d 10k 60min easy rpe 3", "-q")
    for day in ("yesterday", "today"):
        shell("check", f"{day} sleep 5 legs 0 no pain illness none", "-q")
    assert "     said lately: W1\n" in shell("advise").out
    assert "slept 5 h" not in shell("advise").out
    assert "said lately: W1" in shell("today").out
    assert "slept 5 h -> a note" in shell("advise", "--on", "yesterday").out
    assert "W1" in {reason["rule"] for reason in shell("advise", "--json").json["reasons"]}
