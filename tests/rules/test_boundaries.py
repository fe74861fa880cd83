"""The book's table of boundaries, row by row (10.3)."""

from __future__ import annotations

from typing import Any

import pytest

from freshlegs.rules.advice import VERDICTS
from told import Journal

REST, CROSS, RECOVERY, EASY, FREE = VERDICTS


@pytest.mark.parametrize(("minutes", "verdict", "rule"), [(90, RECOVERY, "R1"), (89, FREE, "D1")])
def test_ninety_minutes_are_long_eighty_nine_are_not(daily: Journal, minutes: int, verdict: str, rule: str) -> None:
    # 1.3 times the usual 10 km, 8 % more than the month's longest.
    advice = daily.ran(9, 12, 72, rpe=3).ran(1, 13, minutes, rpe=3, type="easy").woke().advice
    assert (advice.verdict, advice.reasons[0].rule) == (verdict, rule)


@pytest.mark.parametrize("km", [29.95, 18.64 * 1.609344])
def test_29_95_km_and_18_64_miles_are_thirty(daily: Journal, km: float) -> None:
    assert daily.ran(9, 28, 168, rpe=4).ran(2, km, 140, rpe=4).woke().fired["R1"] == 3


def test_exactly_ten_percent_more_is_no_jump(daily: Journal) -> None:
    assert "L2" not in daily.ran(1, 11, 66, rpe=3).woke().fired


@pytest.mark.parametrize(
    ("told", "hard"),
    [
        ({"rpe": 7, "type": "easy"}, True),
        ({"rpe": 6, "type": "other"}, False),
        ({"rpe": 4, "type": "tempo"}, False),
        ({"type": "tempo"}, True),
    ],
)
def test_effort_and_label(daily: Journal, told: dict[str, Any], hard: bool) -> None:
    assert ("R1" in daily.ran(1, 8, 45, **told).woke().fired) == hard


@pytest.mark.parametrize(
    ("soreness", "verdict"), [(2, FREE), (3, EASY), (5, RECOVERY), (6, CROSS), (7, CROSS), (8, REST)]
)
def test_soreness(steady: Journal, soreness: int, verdict: str) -> None:
    assert steady.woke(soreness=soreness).advice.verdict == verdict


@pytest.mark.parametrize(
    ("site", "nrs", "verdict"),
    [
        ("knee", 2, EASY), ("knee", 3, CROSS), ("knee", 5, CROSS), ("knee", 6, REST),
        ("achilles", 2, EASY), ("achilles", 3, RECOVERY), ("achilles", 5, RECOVERY), ("achilles", 6, REST),
    ],
)  # fmt: skip
def test_knee_and_achilles(steady: Journal, site: Any, nrs: int, verdict: str) -> None:
    assert steady.hurt(site, nrs).advice.verdict == verdict


def test_knee_three_before_the_run_and_five_next_morning(steady: Journal) -> None:
    advice = steady.hurt("knee", 3, 1).ran(1, 8, 48, rpe=3).hurt("knee", 5).advice
    assert (advice.verdict, advice.reasons[0].rule) == (REST, "P3")


@pytest.mark.parametrize(("off", "verdict", "km"), [(5, FREE, 11.0), (6, EASY, 5.0)])
def test_five_days_off_need_no_comeback_six_do(journal: Journal, off: int, verdict: str, km: float) -> None:
    advice = journal.ran_every(2, since=off + 1, weeks=8).woke().advice
    assert (advice.verdict, advice.dose.distance_km_max) == (verdict, km)


@pytest.mark.parametrize(
    ("ago", "verdict"), [(3, CROSS), (4, RECOVERY), (7, RECOVERY), (8, EASY), (14, EASY), (15, FREE)]
)
def test_after_a_marathon(daily: Journal, ago: int, verdict: str) -> None:
    advice = daily.ran(ago, 42.2, 228, rpe=9, type="race").woke().advice
    assert advice.verdict == verdict
    assert advice.dose.rpe_max == {CROSS: 3, RECOVERY: 2, EASY: 4, FREE: 7}[verdict]


@pytest.mark.parametrize(
    ("answers", "verdict", "note"),
    [
        ({"fatigue": 2}, FREE, True),
        ({"fatigue": 2, "mood": 2}, EASY, False),
        ({"fatigue": 1, "mood": 2, "stress": 2}, RECOVERY, False),
    ],
)
def test_one_flag_two_flags_four_flags(steady: Journal, answers: dict[str, Any], verdict: str, note: bool) -> None:
    advice = steady.woke(**answers).advice
    assert advice.verdict == verdict
    assert (steady.fired["W1"] == 4) == note


@pytest.mark.parametrize(("ago", "verdict"), [(1, CROSS), (2, RECOVERY), (4, EASY), (8, FREE)])
def test_days_after_a_fever(steady: Journal, ago: int, verdict: str) -> None:
    assert steady.woke(ago, illness=("fever",)).woke().advice.verdict == verdict
