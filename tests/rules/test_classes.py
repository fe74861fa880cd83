"""Run classes: what a run was to the legs."""

from __future__ import annotations

from typing import Any

import pytest

from told import Journal


def classed(told: dict[str, Any], *, hr_max: int | None = 190, usual_km: float = 10) -> Journal:
    return Journal().ran_every(2, km=usual_km, since=3).who(hr_max=hr_max).ran(1, **({"km": 8} | told))


def class_of(told: dict[str, Any], **more: Any) -> int:
    return classed(told, **more).case.class_ago(1)


HARD: list[tuple[dict[str, Any], bool]] = [
    ({"rpe": 7}, True), ({"rpe": 7, "type": "recovery"}, True), ({"rpe": 6, "type": "other"}, False),
    ({"rpe": 6}, False), ({"rpe": 6, "type": "hills"}, True), ({"rpe": 5, "type": "tempo"}, True),
    ({"rpe": 4, "type": "tempo"}, False), ({"rpe": 4, "type": "race"}, False), ({"type": "tempo"}, True),
    ({"type": "intervals"}, True), ({"type": "hills"}, True), ({"type": "race"}, True), ({"type": "easy"}, False),
    ({"avg_hr": 168}, True), ({"avg_hr": 167}, False), ({"avg_hr": 180, "rpe": 3}, False),
    ({"descent_m": 500, "rpe": 2}, True), ({"descent_m": 499, "rpe": 2}, False),
]  # fmt: skip


@pytest.mark.parametrize(("told", "hard"), HARD)
def test_the_runner_s_own_effort_beats_the_label(told: dict[str, Any], hard: bool) -> None:
    journal = classed(told)
    assert journal.diary.is_hard(journal.runs[-1]) == hard


def test_eighty_eight_percent_of_the_measured_maximum_are_hard() -> None:
    assert class_of({"avg_hr": 176}, hr_max=200) == 3
    assert class_of({"avg_hr": 175}, hr_max=200) == 1


def test_a_heart_rate_without_a_measured_maximum_tells_nothing() -> None:
    assert class_of({"avg_hr": 185}, hr_max=None) == 1


LONG: list[tuple[dict[str, Any], bool]] = [
    ({"km": 13, "minutes": 90}, True), ({"km": 13, "minutes": 89}, False),
    ({"km": 24.95, "minutes": 80}, True), ({"km": 14.999, "minutes": 80}, False), ({"km": 15, "minutes": 80}, True),
    ({"km": 7.95, "minutes": 40, "type": "long"}, True), ({"km": 7.949, "minutes": 40, "type": "long"}, False),
    ({"km": 7, "minutes": 60, "type": "long"}, True), ({"km": 7, "minutes": 59, "type": "long"}, False),
]  # fmt: skip


@pytest.mark.parametrize(("told", "long"), LONG)
def test_long_is_ninety_minutes_or_half_as_much_again(told: dict[str, Any], long: bool) -> None:
    journal = classed(told)
    assert journal.diary.is_long(journal.runs[-1]) == long


@pytest.mark.parametrize(("km", "kind"), [(24.949, 2), (24.95, 3)])
def test_twenty_five_kilometres_are_long_for_anyone(km: float, kind: int) -> None:
    assert class_of({"km": km, "minutes": 89, "rpe": 3}, usual_km=20) == kind


@pytest.mark.parametrize(("oldest", "long"), [(29, True), (30, False)])
def test_the_usual_run_is_that_of_three_runs_in_the_four_weeks_before(
    journal: Journal, oldest: int, long: bool
) -> None:
    journal.ran(2, 5, 30).ran(10, 5, 30).ran(oldest, 5, 30).ran(1, 8, 48)
    assert journal.diary.is_long(journal.runs[-1]) == long


def test_half_as_much_again_is_long_from_eight_kilometres_on() -> None:
    assert class_of({"km": 7.949, "minutes": 48}, usual_km=5) == 1
    assert class_of({"km": 7.95, "minutes": 48}, usual_km=5) == 3


@pytest.mark.parametrize(("km", "long"), [(14.949, False), (14.95, True)])
def test_without_a_usual_run_fifteen_kilometres_are_long(journal: Journal, km: float, long: bool) -> None:
    journal.ran(10, 5, 30).ran(20, 5, 30).ran(1, km, 80)
    assert journal.diary.is_long(journal.runs[-1]) == long


CLASSES: list[tuple[dict[str, Any], int]] = [
    ({"km": 42.2, "minutes": 250}, 6), ({"km": 41.95, "minutes": 250, "rpe": 3}, 6), ({"km": 41.949}, 4),
    ({"km": 20, "minutes": 240, "type": "race"}, 6), ({"km": 20, "minutes": 240}, 4),
    ({"km": 20, "minutes": 239, "type": "race"}, 4),
    ({"km": 21.1, "minutes": 100, "type": "race"}, 5), ({"km": 20.95, "minutes": 100, "type": "race"}, 5),
    ({"km": 20.949, "minutes": 100, "type": "race", "rpe": 3}, 4), ({"km": 21.1, "minutes": 110}, 3),
    ({"km": 29.95, "minutes": 140}, 4), ({"km": 29.949, "minutes": 149}, 3), ({"km": 29.949, "minutes": 150}, 4),
    ({"km": 16, "minutes": 88, "rpe": 7}, 4), ({"km": 9.95, "minutes": 40, "type": "race"}, 4),
    ({"km": 9.949, "minutes": 40, "type": "race"}, 3), ({"km": 16, "minutes": 88, "rpe": 3}, 3),
    ({"km": 8, "minutes": 40, "rpe": 8}, 3), ({"km": 8, "minutes": 40, "rpe": 5}, 2),
    ({"km": 8, "minutes": 75, "rpe": 3}, 2), ({"km": 8, "minutes": 74, "rpe": 4}, 1), ({"km": 0}, 1),
]  # fmt: skip


@pytest.mark.parametrize(("told", "kind"), CLASSES)
def test_every_run_has_its_class(told: dict[str, Any], kind: int) -> None:
    assert class_of(told) == kind


def test_18_64_miles_are_thirty_kilometres() -> None:
    assert class_of({"km": 18.64 * 1.609344, "minutes": 140}) == 4


def test_of_two_runs_a_day_the_bigger_gives_the_class(journal: Journal) -> None:
    journal.ran_every(2, since=3).ran(1, 5, 30, rpe=2).ran(1, 30, 180, rpe=4)
    assert journal.case.class_ago(1) == 4
    assert journal.case.class_ago(2) == 0


def test_two_runs_of_a_day_are_no_long_run(journal: Journal) -> None:
    assert journal.ran_every(2, since=3).ran(1, 8, 48).ran(1, 8, 48).case.class_ago(1) == 1


def test_minutes_not_told_follow_the_own_pace(journal: Journal) -> None:
    journal.ran(10, 10, 50).ran(20, 10, 60).ran(30, 10, 70).ran(1, 15)
    assert journal.diary.minutes(journal.runs[-1]) == 90
    assert journal.case.class_ago(1) == 3


def test_below_three_timed_runs_a_kilometre_takes_six_and_a_half_minutes(journal: Journal) -> None:
    journal.ran(10, 10, 50).ran(20, 10, 60).ran(92, 10, 70).ran(1, 10)
    assert journal.diary.minutes(journal.runs[-1]) == 65
    journal.ran(91, 10, 70)
    assert journal.diary.minutes(journal.runs[-2]) == 60


def test_the_own_pace_is_that_of_the_days_before_the_run(journal: Journal) -> None:
    journal.ran(10, 10, 50).ran(20, 10, 60).ran(1, 10, 70).ran(1, 12)
    assert journal.diary.minutes(journal.runs[-1]) == 78
