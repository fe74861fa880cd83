"""Advice in words: the dose, the alternatives, the one question."""

from __future__ import annotations

import datetime as dt
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.phrase import read_phrase, read_soreness
from freshlegs.rules.advice import VERDICTS, Advice, Dose, Level, Question, Reason, Verdict
from freshlegs.telling.advice import (
    ALTERNATIVES,
    HEADLINES,
    QUESTIONS,
    SURE,
    dose_lines,
    example_of_a_test_run,
    example_of_an_answer,
    or_words,
    panel_reasons,
    question,
    said_words,
    told_reasons,
)
from freshlegs.units import METRES_PER, Units

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
    units=st.sampled_from(get_args(Units)),
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
    [(QUESTIONS, get_args(Question)), (HEADLINES, VERDICTS), (SURE, get_args(Level))],
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


@pytest.mark.parametrize("units", get_args(Units))
@pytest.mark.parametrize(("most", "far_m"), [(5.0, 4_500), (3.2, 3_200), (None, 4_500)])
def test_the_line_that_logs_a_test_run_can_be_read(units: Units, most: float | None, far_m: int) -> None:
    offered = advice(test_run=True, test_joint="plantar_heel", dose=Dose(distance_km_max=most))
    reading = read_phrase(example_of_a_test_run(offered, units), DAY)
    (record,) = reading.records
    assert not reading.troubles
    assert (record["type"], record["pain_site"], record["pain_before"]) == ("test", "plantar_heel", 0)
    assert abs(int(str(record["distance_m"])) - far_m) < 90  # a tenth of a mile is 161 m


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
    assert panel_reasons(told, frozenset({"W1"})) == (told.reasons[:2], 1)


def test_the_panel_shows_five_reasons_and_counts_the_rest() -> None:
    told = advice(reasons=tuple(reason(f"P{place}", 1) for place in range(7)))
    assert panel_reasons(told) == (told.reasons[:5], 2)
    assert panel_reasons(advice(reasons=told.reasons[:5])) == (told.reasons[:5], 0)
