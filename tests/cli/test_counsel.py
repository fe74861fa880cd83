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


@pytest.mark.parametrize("words", [[], ["--what-if", "10k"]])
def test_no_day_further_than_a_week_ahead_is_foretold(shell: Shell, words: list[str]) -> None:
    shell("add", RUN)
    for day in ("+7d", "2027-11-22"):
        assert shell("advise", "--on", day, *words, code=2).err.endswith("No forecast further than a week ahead.\n")
    assert shell("advise", "--on", "+6d", *words, "--json").json["for"] == ("2026-11-29" if words else "2026-11-28")


def test_looking_back_tells_what_that_morning_knew(shell: Shell) -> None:
    for ago in range(3, 30, 2):
        shell("add", f"-{ago}d 10k 60min easy rpe 3", "-q")
    shell("check", "yesterday legs 0 no pain illness none", "-q")
    before = shell("advise", "--on", "yesterday", "--json").json
    shell("add", "yesterday 9k 50min tempo rpe 7 limped", "-q")
    assert shell("advise", "--on", "yesterday", "--json").json == before
    shell.today = "2026-11-21"
    that_day = shell("advise", "--json").json
    assert that_day["dose"] != before["dose"]  # on the day itself what was run comes off
    assert shell("advise", "--on", "2026-11-21", "--json").json == that_day


def test_a_question_is_asked_for_today_alone(shell: Shell) -> None:
    shell("add", RUN)
    for day in ("yesterday", "tomorrow"):
        assert "\nask " not in shell("advise", "--on", day).out
        assert shell("advise", "--on", day, "--json").json["ask_for"]
    assert "\nask " not in shell("advise", "--what-if", "").out
    assert "\nask " in shell("advise").out


def test_what_if_on_a_day_to_come_begins_with_what_is_planned_until_then(shell: Shell) -> None:
    for ago in range(1, 40, 2):
        shell("add", f"-{ago}d 10k 60min easy rpe 3", "-q")
    shell("plan", "add", "today 18k long", "-q")
    told = shell("advise", "--on", "tomorrow", "--what-if", "", "--json").json
    assert "L2" in {reason["rule"] for reason in told["reasons"]}


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


def test_an_alarm_sign_comes_first_and_whole_and_nothing_is_asked(shell: Shell) -> None:
    shell("check", "chest pain")
    for command in ("advise", "today"):
        out = shell(command).out
        assert out.count("Get medical help now: call your emergency number") == 1
        assert out.index("Stop. Chest pain") < out.index("This is not a diagnosis")
        assert "ask " not in out
        assert "freshlegs sore" not in out
    assert shell("advise").out.startswith("Stop. Chest pain is not a training question. Get medical help now")
    assert shell("advise", "--json").json["ask_for"] == "soreness_and_pain"


def test_beside_a_red_flag_the_rest_is_counted(shell: Shell) -> None:
    shell("add", RUN, "-q")
    shell("check", "legs 6 left shin pain 3 focal", "-q")
    out = shell("advise").out
    told = shell("advise", "--json").json["reasons"]
    flags = [reason["rule"] for reason in told if reason["rule"].startswith("RF")]
    assert flags == ["RF2"]
    assert f"and {len(told) - 1} more\n" in out
    assert "left shin: pinpoint pain on the bone -> no running until seen" in out
    assert not any(line.strip().startswith(("M1", "R1", "N1")) for line in out.splitlines())


def test_a_free_day_is_not_told_to_talk(shell: Shell) -> None:
    for ago in range(2, 40, 2):
        shell("add", f"-{ago}d 10k 60min easy rpe 3", "-q")
    shell("check", "legs 0 no pain illness none", "-q")
    out = shell("advise").out
    assert out.startswith("Train as planned")
    assert "full sentences" not in out
    assert "sure high: you told me about your legs (14 runs in 4 weeks, effort known for 100 %)" in out


def test_yesterdays_effort_is_asked_for_with_the_command_that_tells_it(shell: Shell) -> None:
    shell("add", "yesterday 8k", "-q")
    shell("check", "legs 0 no pain", "-q")
    (line,) = [line for line in shell("advise").out.splitlines() if "freshlegs edit" in line]
    entry = line.split()[2]
    shell("edit", entry, "rpe 5")
    assert "freshlegs edit" not in shell("advise").out


def test_on_a_rest_day_the_bike_and_core_are_half_an_hour(shell: Shell) -> None:
    shell("check", "legs 8 no pain", "-q")
    assert "or   up to 30 min of easy cycling or core work\n" in shell("advise").out
