"""What is usual on a weekday, and what a run would be called."""

from __future__ import annotations

import pytest

from freshlegs.models import Run
from freshlegs.rules.usual import called, measured_lately, usual_run
from told import Journal


def test_the_usual_run_of_a_weekday_is_the_middle_of_its_most_frequent_kind(journal: Journal) -> None:
    for week, km in enumerate((8.2, 7.9, 8.4, 8.0), 1):
        journal.ran(7 * week, km, 6 * km, type="easy", shoes="pegasus")
    journal.ran(35, 21.1, 110, type="race").ran(1, 30, 180, type="long")
    assert usual_run(journal.window, journal.today) == Run(
        date=journal.today, distance_m=8000, duration_s=2880, type="easy", shoes="pegasus"
    )


def test_the_shoes_are_those_last_worn_on_such_days(journal: Journal) -> None:
    for week in (3, 2, 1):
        journal.ran(7 * week, 8, type="easy", shoes="old" if week > 1 else "new")
    assert getattr(usual_run(journal.window, journal.today), "shoes", "") == "new"


@pytest.mark.parametrize("days", [(7, 14), (7, 7, 14), (6, 13, 20), (7, 14, 63)])
def test_fewer_than_three_such_weekdays_are_no_habit(journal: Journal, days: tuple[int, ...]) -> None:
    for ago in days:
        journal.ran(ago, 8, 48, type="easy")
    assert usual_run(journal.window, journal.today) is None


def test_the_usual_run_of_a_past_day_does_not_know_what_came_later(journal: Journal) -> None:
    for week in (1, 2, 3, 4, 5):
        journal.ran(7 * week, 6 + week, type="easy")
    assert usual_run(journal.window, journal.day(14)) == Run(date=journal.day(14), distance_m=10_000, type="easy")


def test_runs_without_a_name_or_a_time_give_a_distance_alone(journal: Journal) -> None:
    for week in (1, 2, 3):
        journal.ran(7 * week, 8)
    assert usual_run(journal.window, journal.today) == Run(date=journal.today, distance_m=8000)


@pytest.mark.parametrize(
    ("km", "minutes", "rpe", "name"),
    [(8, 48, 3, "easy"), (5, 35, 2, "recovery"), (26, 160, 4, "long"), (8, 40, 8, None), (8, 48, None, "easy")],
)
def test_a_run_is_called_by_its_length_and_effort(
    journal: Journal, km: float, minutes: int, rpe: int | None, name: str | None
) -> None:
    journal.ran_every(2, km=8)
    run = Run(date=journal.today, distance_m=round(1000 * km), duration_s=60 * minutes, rpe=rpe)
    assert called(journal.window, run, journal.runner) == name


def test_what_is_measured_most_mornings_is_asked_for_again(journal: Journal) -> None:
    for ago in (1, 5, 28):
        journal.said(ago, resting_hr=48, hrv_rmssd=60.0 if ago > 1 else None)
    journal.said(29, hrv_rmssd=60.0).said(0, hrv_rmssd=60.0)
    assert measured_lately(journal.window, journal.today) == {"resting_hr"}
