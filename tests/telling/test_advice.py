"""Advice in words: the dose, the alternatives, the one question."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.phrase import read_phrase, read_soreness
from freshlegs.rules.advice import VERDICTS, Advice, Dose, Known, Question, Reason, Verdict
from freshlegs.telling.advice import (
    ALTERNATIVES,
    HEADLINES,
    QUESTIONS,
    alarm,
    command_that_answers,
    dose_lines,
    example_of_a_test_run,
    example_of_an_answer,
    keys_that_answer,
    little_test_words,
    or_words,
    panel_reasons,
    question,
    said_words,
    sure_words,
    talk_test,
    told_reasons,
)
from freshlegs.units import METRES_PER, UnitName, Units

DAY = dt.date(2026, 3, 9)


def advice(verdict: Verdict = "recovery_run", **more: Any) -> Advice:
    told: dict[str, Any] = {"dose": Dose(), "reasons": ()} | more
    return Advice(day=DAY, verdict=verdict, **told)


FULL = Dose(
    distance_km_low=3.5, distance_km_max=6.0, minutes_max=40, rpe_max=2, hr_bpm_max=141,
    pace_s_per_km_not_faster_than=389,
)  # fmt: skip


def test_a_dose_says_what_applies_a_fact_a_line() -> None:
    assert dose_lines(advice(dose=FULL)) == (
        "3.5-6 km · up to 40 min",
        "no faster than 6:29 /km",
        "RPE up to 2 · up to 141 bpm",
    )
    assert dose_lines(advice()) == ()


def test_a_day_without_running_has_no_distance_and_no_pace() -> None:
    assert dose_lines(advice("cross_train", dose=FULL)) == ("up to 40 min", "RPE up to 2 · up to 141 bpm")
    rest = Dose(distance_km_low=0.0, distance_km_max=0.0, minutes_max=0, rpe_max=0)
    assert dose_lines(advice("rest", dose=rest)) == ()


def test_no_cap_on_effort_is_not_said() -> None:
    assert dose_lines(advice("train_as_planned", dose=Dose(rpe_max=10))) == ()


def test_what_was_run_today_is_taken_off() -> None:
    assert dose_lines(advice(dose=FULL, done_m=2_000))[0] == "up to 6 km more · up to 40 min"
    nothing_left = Dose(distance_km_max=0.4, minutes_max=40)
    assert dose_lines(advice(dose=nothing_left, done_m=6_000)) == ("done: today's running is run",)
    assert dose_lines(advice("train_as_planned", done_m=6_000)) == ()


@given(
    low=st.none() | st.integers(0, 500).map(lambda tenths: tenths / 10),
    most=st.integers(1, 500).map(lambda tenths: tenths / 10),
    units=st.sampled_from(get_args(UnitName)),
)
def test_a_range_never_promises_more_than_the_cap(low: float | None, most: float, units: Units) -> None:
    (line,) = dose_lines(advice(dose=Dose(distance_km_low=low, distance_km_max=most)), units)
    number, unit = line.removeprefix("up to ").split()
    *lower, upper = map(float, number.split("-"))
    assert unit == units
    assert upper * METRES_PER[units] <= most * 1000 + 1e-6
    assert upper * METRES_PER[units] > most * 1000 - 0.1 * METRES_PER[units] - 1e-6
    assert all(0 < end < upper for end in lower)


def test_the_pace_is_told_in_the_runners_unit() -> None:
    assert dose_lines(advice(dose=FULL), "mi")[1] == "no faster than 10:26 /mi"


def test_alternatives_are_read_as_a_sentence() -> None:
    told = advice(alternatives=("rest", "walk", "pool_jog"))
    assert or_words(told) == "rest, or a 30-45 min walk, or pool jog"
    assert or_words(advice()) == ""


def test_the_one_question_is_asked_or_none() -> None:
    assert question(advice(ask_for="pains")) == "any joint, tendon or bone pain today (0-10)?"
    assert question(advice()) == ""


@pytest.mark.parametrize(
    ("words", "known"),
    [(QUESTIONS, get_args(Question)), (HEADLINES, VERDICTS)],
)
def test_every_word_of_the_rules_has_its_words(words: dict[str, str], known: tuple[str, ...]) -> None:
    assert set(words) == set(known)


def test_every_alternative_of_the_ladder_has_its_words() -> None:
    assert set(VERDICTS) - {"train_as_planned"} <= set(ALTERNATIVES)


def test_the_question_names_the_joint_that_it_is_about() -> None:
    asked = question(advice(ask_for="soreness_and_pain", joints=("knee", "achilles")))
    assert asked == "how is the knee and Achilles (0-10)? And how sore are the legs (0-10)?"
    assert question(advice(ask_for="pains", joints=("other",))).startswith("how is the sore spot (0-10)?")
    assert question(advice(ask_for="illness", joints=("knee",))) == QUESTIONS["illness"]


@pytest.mark.parametrize(("asked", "soreness"), [("soreness_and_pain", 2), ("pains", None)])
def test_the_line_that_answers_about_a_joint_can_be_read(asked: Question, soreness: int | None) -> None:
    line = example_of_an_answer(advice(ask_for=asked, joints=("knee", "patellar_tendon", "calf")))
    reading = read_soreness(line, DAY)
    (record,) = reading.records
    assert not reading.troubles
    assert record.get("soreness") == soreness
    assert record["pains"] == [{"site": site, "nrs": 0} for site in ("knee", "patellar_tendon", "calf")]
    assert not example_of_an_answer(advice(ask_for=asked))


@pytest.mark.parametrize("units", get_args(UnitName))
@pytest.mark.parametrize(("most", "far_m"), [(5.0, 4_500), (3.2, 3_200), (None, 4_500)])
def test_the_line_that_logs_a_test_run_can_be_read(units: Units, most: float | None, far_m: int) -> None:
    offered = advice(test_run=True, test_joint="plantar_heel", dose=Dose(distance_km_max=most))
    reading = read_phrase(example_of_a_test_run(offered, units), DAY)
    (record,) = reading.records
    assert not reading.troubles
    assert (record["type"], record["pain_site"], record["pain_before"]) == ("test", "plantar_heel", 0)
    assert far_m - 161 < int(str(record["distance_m"])) <= far_m + 1  # a tenth of a mile is 161 m, and never more


def reason(rule: str, ceiling: int) -> Reason:
    return Reason(rule=rule, ceiling=ceiling, grade="B", fact="", effect="", text="", source="")


def test_notes_that_were_said_lately_are_only_named() -> None:
    told = advice(reasons=(reason("M1", 2), reason("W1", 4), reason("L1", 4), reason("R3", 4)))
    assert [one.rule for one in told_reasons(told, frozenset({"W1", "R3"}))] == ["M1", "L1"]
    assert said_words(told, frozenset({"W1", "R3"})) == "said lately: W1, R3"
    assert told_reasons(told) == told.reasons
    assert said_words(told, frozenset()) == ""
    # what decides is told every day
    assert told_reasons(told, frozenset({"M1"})) == told.reasons


def test_beside_a_red_flag_nothing_else_is_told_but_how_much_more_there_is() -> None:
    told = advice("rest", reasons=(reason("RF1", 0), reason("RF4", 0), reason("M1", 2), reason("W1", 4)))
    assert panel_reasons(told) == (told.reasons[:2], 2)
    assert panel_reasons(told, frozenset({"W1"})) == (told.reasons[:2], 2)
    assert said_words(told, frozenset({"W1"})) == ""


def test_the_headline_is_told_beside_a_red_flag_whatever_it_is() -> None:
    told = advice("rest", reasons=(reason("P1", 0), reason("RF5", 1), reason("M1", 2), reason("R1", 2)))
    assert panel_reasons(told) == (told.reasons[:2], 2)


def test_the_panel_shows_the_headline_and_five_reasons_and_counts_the_rest() -> None:
    told = advice(reasons=tuple(reason(f"P{place}", 1) for place in range(8)))
    assert panel_reasons(told) == (told.reasons[:6], 2)
    assert panel_reasons(advice(reasons=told.reasons[:6])) == (told.reasons[:6], 0)


def test_an_emergency_is_told_whole_and_asks_nothing() -> None:
    stop = replace(reason("RF1", 0), text="Stop. Get help.")
    told = advice("rest", urgent=True, reasons=(stop,), ask_for="pains", joints=("knee",))
    assert (alarm(told), question(told), command_that_answers(told)) == ("Stop. Get help.", "", "")
    assert alarm(advice("rest", reasons=(reason("RF4", 0),))) == ""


def test_on_a_rest_day_half_an_hour_on_the_bike_or_core_is_fine_where_the_rules_say_so() -> None:
    assert or_words(advice("rest", alternatives=("bike", "core"))) == "up to 30 min of easy cycling or core work"
    assert or_words(advice("rest")) == ""
    assert or_words(advice("cross_train", alternatives=("bike", "rest"))) == "an easy ride, or rest"


def test_how_sure_says_what_it_rests_on() -> None:
    known = Known(runs=23, effort_share=0.6, soreness=True, pains=True)
    told = "you told me about your legs (23 runs in 4 weeks, effort known for 60 %)"
    assert sure_words(advice(level="high", known=known)) == f"high: {told}"
    assert sure_words(advice()) == "low: I don't know about your legs yet (no run in 4 weeks)"
    one = Known(runs=1, soreness=True)
    assert sure_words(advice(level="medium", known=one)) == (
        "medium: you told me how sore the legs are, not what hurts (1 run in 4 weeks, effort known for 0 %)"
    )
    reported = sure_words(advice(level="high", known=replace(one, decided_by_word=True)))
    assert reported.startswith("high: what decides is what you told me (")


def test_the_little_test_is_no_longer_than_the_dose_and_in_the_runner_s_units() -> None:
    offered = advice(test_run=True, test_joint="knee", dose=Dose(distance_km_low=3.0, distance_km_max=5.0))
    note = "note the knee before, after and tomorrow morning"
    assert little_test_words(offered) == f"a little test run of 4-5 km: {note}"
    assert little_test_words(offered, "mi") == f"a little test run of 2.5-3 mi: {note}"
    short = replace(offered, dose=Dose(distance_km_low=2.0, distance_km_max=3.0))
    assert little_test_words(short) == f"a little test run of 2-3 km: {note}"
    assert little_test_words(replace(offered, dose=Dose(distance_km_max=0.0), done_m=5000)) == ""
    assert little_test_words(advice()) == ""


def test_the_effort_of_yesterday_is_told_by_editing_yesterdays_run() -> None:
    asked = advice(ask_for="rpe_yesterday", asked_run="01abc")
    assert command_that_answers(asked) == 'freshlegs edit 01abc "rpe 5"'
    assert keys_that_answer(asked) == "left, then e on the run answers"
    assert keys_that_answer(advice(ask_for="pains")) == "c answers"
    assert keys_that_answer(asked, "F8", "F9") == "left, then F9 on the run answers"
    assert keys_that_answer(advice(ask_for="pains"), "F8", "F9") == "F8 answers"
    assert command_that_answers(advice(ask_for="pains")) == ""


def test_slowly_means_full_sentences_only_where_running_is_slow() -> None:
    talks = [bool(talk_test(advice(verdict))) for verdict in VERDICTS]
    assert talks == [False, False, True, True, False]
