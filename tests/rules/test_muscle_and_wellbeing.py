"""M and W: sore legs, and signs of tiredness."""

from __future__ import annotations

from typing import Any

import pytest

from freshlegs.models import Muscle
from told import Journal


@pytest.mark.parametrize(
    ("soreness", "ceiling"),
    [(0, None), (2, None), (3, 3), (4, 2), (5, 2), (6, 1), (7, 1), (8, 0), (10, 0)],
)
def test_sore_legs_set_the_ceiling(steady: Journal, soreness: int, ceiling: int | None) -> None:
    assert steady.woke(soreness=soreness).fired.get("M1") == ceiling


def test_a_painkiller_counts_on_sore_legs(steady: Journal) -> None:
    steady.woke(soreness=4, painkiller_24h=True)
    assert steady.fired["M1"] == 1
    assert steady.reason("M1").fact == "legs 4/10 +2 painkiller"


def test_sore_legs_are_told_of_the_first_stiff_kilometres(steady: Journal) -> None:
    assert "If it hasn't eased after 15 minutes, walk home" in steady.woke(soreness=4).reason("M1").text


def test_no_text_promises_repair(steady: Journal) -> None:
    assert "it does not speed repair" in steady.woke(soreness=6).reason("M1").text


@pytest.mark.parametrize(("mornings", "fires"), [(4, False), (5, True)])
def test_five_sore_mornings_are_no_ordinary_soreness(steady: Journal, mornings: int, fires: bool) -> None:
    for ago in range(mornings):
        steady.woke(ago, soreness=3)
    assert (steady.fired.get("M2") == 1) == fires


def test_five_mornings_at_two_are_nothing(steady: Journal) -> None:
    for ago in range(1, 5):
        steady.woke(ago, soreness=2)
    assert "M2" not in steady.woke(soreness=3).fired


def test_a_morning_not_told_breaks_the_five(steady: Journal) -> None:
    for ago in (0, 1, 3, 4, 5):
        steady.woke(ago, soreness=5)
    assert "M2" not in steady.fired


def test_one_sided_soreness_is_left_to_the_pains(steady: Journal) -> None:
    for ago in range(5):
        steady.woke(ago, soreness=4, soreness_one_sided=True, soreness_site="calf")
    assert not {"M1", "M2"} & set(steady.fired)
    assert steady.fired["P1"] == 1


def test_the_legs_map_counts_as_soreness(steady: Journal) -> None:
    assert steady.woke(muscles=(Muscle(part="quad", nrs=4, side="both"),)).fired == {"M1": 2}
    steady.mornings.clear()
    assert steady.woke(muscles=(Muscle(part="calf", nrs=4, side="left"),)).fired == {"P1": 1}


FLAGS: list[tuple[dict[str, Any], int]] = [
    ({"fatigue": 3}, 0),
    ({"fatigue": 2}, 1),
    ({"fatigue": 1}, 2),
    ({"sleep_h": 6.0}, 0),
    ({"sleep_h": 5.9}, 1),
    ({"sleep_quality": 3}, 0),
    ({"sleep_quality": 2}, 1),
    ({"sleep_h": 5.0, "sleep_quality": 1}, 1),
    ({"stress": 3}, 0),
    ({"stress": 2}, 1),
    ({"mood": 3}, 0),
    ({"mood": 2}, 1),
    ({"readiness": 4}, 0),
    ({"readiness": 3}, 1),
    ({"stress": 2, "mood": 2}, 2),
    ({"fatigue": 1, "mood": 2}, 3),
    ({"fatigue": 1, "mood": 2, "stress": 1}, 4),
]


@pytest.mark.parametrize(("answers", "count"), FLAGS)
def test_one_flag_is_a_note_two_are_easy_four_are_recovery(steady: Journal, answers: Any, count: int) -> None:
    expected = {0: None, 1: 4, 2: 3, 3: 3, 4: 2}[count]
    assert steady.woke(**answers).fired.get("W1") == expected


def test_stress_asks_for_a_walk(steady: Journal) -> None:
    reason = steady.woke(stress=2, mood=1).reason("W1")
    assert reason.fact == "stress 2/5 and mood 1/5"
    assert reason.text == (
        "2 signs of tiredness today: stress 2/5 and mood 1/5. Keep it easy; the hard session will be worth more "
        "tomorrow. A walk counts, for the legs and the head."
    )


def test_without_stress_no_walk_is_prescribed(steady: Journal) -> None:
    assert steady.woke(fatigue=2, mood=2).reason("W1").text.endswith("will be worth more tomorrow.")
    steady.mornings.clear()
    assert steady.woke(mood=2).reason("W1").text.endswith("On its own it changes nothing.")
    steady.mornings.clear()
    assert steady.woke(stress=2).reason("W1").text.endswith("A walk counts, for the legs and the head.")


def test_what_was_measured_is_told_in_words(steady: Journal) -> None:
    for ago in range(1, 21):
        steady.said(ago, hrv_rmssd=60.0 if ago > 6 else 40.0, resting_hr=50, sleep_h=6.5)
    assert steady.woke(resting_hr=57).reason("W1").fact == (
        "6.5 h of sleep a night for two weeks, resting heart rate 7 above your usual and "
        "heart rate variability below your usual"
    )


def test_the_flags_are_listed_for_people(steady: Journal) -> None:
    assert steady.woke(fatigue=2, sleep_h=5.0).reason("W1").fact == "fatigue 2/5 and slept 5 h"


def mornings_with(journal: Journal, days: range, **answers: Any) -> None:
    for ago in days:
        journal.said(ago, **answers)


@pytest.mark.parametrize(("values", "now", "flagged"), [(7, 55, True), (7, 54, False), (6, 60, False)])
def test_a_resting_heart_rate_needs_seven_values_and_five_beats(
    steady: Journal, values: int, now: int, flagged: bool
) -> None:
    mornings_with(steady, range(1, values + 1), resting_hr=50)
    assert ("W1" in steady.woke(resting_hr=now).fired) == flagged


def test_a_restless_resting_heart_rate_needs_one_and_a_half_deviations(steady: Journal) -> None:
    for ago in range(1, 11):
        steady.said(ago, resting_hr=44 if ago % 2 else 56)
    # Mean 50, population standard deviation 6: 59 is the line (59.5 with that of a sample).
    assert "W1" not in steady.woke(resting_hr=58).fired
    steady.mornings.pop()
    assert "W1" in steady.woke(resting_hr=59).fired


def test_nine_beats_are_less_than_one_and_a_half_deviations_of_a_more_restless_heart(steady: Journal) -> None:
    # Mean 50, standard deviation 6.02, one and a half of it 9.02.
    for ago, beats in enumerate((44, 56, 44, 56, 44, 56, 42, 58, 47, 53), 1):
        steady.said(ago, resting_hr=beats)
    assert "W1" not in steady.woke(resting_hr=59).fired


@pytest.mark.parametrize(("nights", "hours", "flagged"), [(7, 6.9, True), (7, 7.0, False), (6, 6.0, False)])
def test_two_weeks_of_short_nights_are_a_flag(steady: Journal, nights: int, hours: float, flagged: bool) -> None:
    mornings_with(steady, range(8, 8 + nights), sleep_h=hours)
    assert ("W1" in steady.woke().fired) == flagged


def test_the_two_weeks_of_sleep_end_yesterday(steady: Journal) -> None:
    mornings_with(steady, range(1, 8), sleep_h=7.0)
    mornings_with(steady, range(15, 22), sleep_h=5.0)
    assert "W1" not in steady.woke(sleep_h=6.0).fired


@pytest.mark.parametrize(("recent", "base", "flagged"), [(3, 14, True), (2, 14, False), (3, 13, False)])
def test_heart_rate_variability_needs_enough_values(steady: Journal, recent: int, base: int, flagged: bool) -> None:
    mornings_with(steady, range(1, recent + 1), hrv_rmssd=40.0)
    for ago in range(7, 7 + base):
        steady.said(ago, hrv_rmssd=58.0 if ago % 2 else 62.0)
    assert ("W1" in steady.woke().fired) == flagged


def test_this_morning_s_variability_counts_in_the_week(steady: Journal) -> None:
    mornings_with(steady, range(1, 4), hrv_rmssd=60.0)
    for ago in range(7, 21):
        steady.said(ago, hrv_rmssd=58.0 if ago % 2 else 62.0)
    assert "W1" not in steady.woke(hrv_rmssd=60.0).fired
    steady.mornings.pop()
    assert "W1" in steady.woke(hrv_rmssd=40.0).fired


@pytest.mark.parametrize(("first", "flagged"), [(22, True), (23, False)])
def test_the_usual_resting_heart_rate_is_that_of_four_weeks(steady: Journal, first: int, flagged: bool) -> None:
    mornings_with(steady, range(first, first + 7), resting_hr=50)
    assert ("W1" in steady.woke(resting_hr=55).fired) == flagged


def with_variability(journal: Journal, recent: range, base: range, lately: float = 40.0) -> bool:
    mornings_with(journal, recent, hrv_rmssd=lately)
    for ago in base:
        journal.said(ago, hrv_rmssd=58.0 if ago % 2 else 62.0)
    return "W1" in journal.woke().fired


@pytest.mark.parametrize(
    ("recent", "base", "flagged"),
    [
        (range(4, 7), range(7, 21), True), (range(5, 7), range(7, 22), False),
        (range(1, 4), range(21, 35), True), (range(1, 4), range(22, 36), False),
        (range(3, 7), range(7, 20), False),
    ],
)  # fmt: skip
def test_variability_is_that_of_six_days_against_the_four_weeks_before(
    steady: Journal, recent: range, base: range, flagged: bool
) -> None:
    assert with_variability(steady, recent, base) == flagged


@pytest.mark.parametrize(("lately", "flagged"), [(58.97, True), (58.98, False)])
def test_variability_is_low_from_half_a_standard_deviation_on(steady: Journal, lately: float, flagged: bool) -> None:
    # The middle of the logarithms of 58 and 62 is that of 59.967, half their deviation 0.0167.
    assert with_variability(steady, range(1, 4), range(7, 21), lately) == flagged


def test_one_low_morning_yesterday_is_counted_once(steady: Journal) -> None:
    assert not with_variability(steady.said(1, hrv_rmssd=50.0), range(2, 4), range(7, 21), lately=66.0)


def test_the_last_night_is_one_of_the_fourteen(steady: Journal) -> None:
    mornings_with(steady, range(1, 8), sleep_h=6.9)
    assert "W1" in steady.woke().fired
