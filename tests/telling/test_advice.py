"""Advice in words: the dose, the alternatives, the one question."""

from __future__ import annotations

import datetime as dt
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.rules.advice import VERDICTS, Advice, Dose, Level, Question, Verdict
from freshlegs.telling.advice import ALTERNATIVES, HEADLINES, QUESTIONS, SURE, dose_lines, or_words, question
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
