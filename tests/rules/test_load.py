"""The arithmetic of load: effort, fitness, fatigue, form, monotony, strain."""

from __future__ import annotations

from math import floor
from statistics import pstdev
from typing import Any

import pytest

from freshlegs.models import Cross, Run
from freshlegs.rules.case import Case
from freshlegs.rules.fitness import fitness_days
from freshlegs.rules.load import cross_load, effort, forms, monotony, strain
from freshlegs.rules.training import deep_form
from told import Journal

EFFORTS: list[tuple[dict[str, Any], int]] = [
    ({"rpe": 6, "type": "easy"}, 6), ({"rpe": 0}, 0),
    ({"type": "recovery"}, 2), ({"type": "easy"}, 3), ({"type": "test"}, 3), ({"type": "long"}, 4),
    ({"type": "hills"}, 7), ({"type": "tempo"}, 7), ({"type": "intervals"}, 8), ({"type": "race"}, 9),
    ({"type": "other"}, 4), ({}, 4),
    ({"avg_hr": 139, "type": "recovery"}, 2), ({"avg_hr": 140, "type": "recovery"}, 3),
    ({"avg_hr": 159, "type": "recovery"}, 3), ({"avg_hr": 160, "type": "recovery"}, 5),
    ({"avg_hr": 169, "type": "easy"}, 5), ({"avg_hr": 170, "type": "easy"}, 6), ({"avg_hr": 175, "type": "easy"}, 6),
    ({"avg_hr": 176, "type": "easy"}, 7), ({"avg_hr": 183, "type": "easy"}, 7), ({"avg_hr": 184, "type": "easy"}, 8),
    ({"avg_hr": 139, "type": "long"}, 4),
]  # fmt: skip


@pytest.mark.parametrize(("told", "rpe"), EFFORTS)
def test_an_effort_not_told_is_that_of_the_type_or_the_heart(journal: Journal, told: dict[str, Any], rpe: int) -> None:
    assert effort(Run(date=journal.today, distance_m=8000, **told), 200) == rpe


def test_a_heart_rate_counts_only_with_a_measured_maximum(journal: Journal) -> None:
    assert effort(Run(date=journal.today, distance_m=8000, avg_hr=190), None) == 4


def test_a_session_not_described_is_half_an_hour_at_three(journal: Journal) -> None:
    assert cross_load(Cross(date=journal.today, cross_kind="bike")) == 90
    assert cross_load(Cross(date=journal.today, cross_kind="bike", duration_s=3600, rpe=5)) == 300


def test_fitness_and_fatigue_start_at_the_mean_of_the_first_two_weeks() -> None:
    days = forms([100.0] * 14 + [0.0] * 10)
    assert [day.fitness for day in days[:14]] == [100.0] * 14
    assert days[14].fitness == pytest.approx(100 * 41 / 42)
    assert days[14].fatigue == pytest.approx(100 * 6 / 7)
    assert days[14].percent == pytest.approx(100 * (41 / 42 - 6 / 7))


def test_the_first_two_weeks_are_fourteen_days() -> None:
    assert forms([0.0] * 13 + [140.0, 1400.0])[0].fitness == pytest.approx(10 * 41 / 42)


def test_form_begins_with_a_fitness_of_twenty() -> None:
    assert forms([20.0] * 20)[-1].percent == 0.0
    assert forms([20.0] * 14 + [500.0])[-1].percent < -100


def test_a_journal_of_three_days_starts_at_their_mean() -> None:
    assert forms([30.0, 0.0, 30.0])[0].fitness == pytest.approx(20 + 10 / 42)
    assert forms([]) == []


def test_without_fitness_there_is_no_form() -> None:
    assert forms([19.0] * 14 + [500.0])[-1].percent == 0.0
    assert forms([21.0] * 14 + [500.0])[-1].percent < -100


def test_monotony_is_mean_over_population_deviation_at_most_ten() -> None:
    week = [300.0, 0.0, 400.0, 0.0, 300.0, 900.0, 0.0]
    assert monotony(week) == pytest.approx(sum(week) / 7 / pstdev(week))
    assert monotony([240.0] * 7) == 10
    assert monotony([240.0] * 6 + [240.1]) == 10
    assert strain(week) == pytest.approx(sum(week) * monotony(week))


def test_two_runs_and_a_session_are_one_day_s_load(journal: Journal) -> None:
    journal.ran(1, 5, 30, rpe=3).ran(1, 5, 30, rpe=5).crossed(1, "bike", duration_s=1200, rpe=2)
    assert journal.diary.loads_between(journal.day(3), journal.day(0)) == [0, 0, 280, 0]


def test_the_curve_of_the_trends_is_that_of_the_rules(steady: Journal) -> None:
    curve = fitness_days(steady.window, steady.day(6), steady.today, steady.runner)
    assert [day.date for day in curve] == [steady.day(ago) for ago in range(6, -1, -1)]
    assert [day.fitness for day in curve] == [form.fitness for form in steady.diary.forms[-7:]]


def test_only_yesterday_s_untold_effort_counts_as_easy(fresh: type[Journal]) -> None:
    percents = []
    told: tuple[dict[str, Any], ...] = ({"type": "recovery"}, {"type": "recovery", "rpe": 2})
    for run in told:
        journal = fresh()
        for ago in range(60, 2, -1):
            journal.crossed(ago, "bike", duration_s=3600, rpe=2 if ago > 8 else 10)
        form = deep_form(journal.ran(2, 6, 40, **run).case)
        percents.append(form and form.percent)
    assert percents[0] == percents[1] is not None


def test_deep_form_begins_at_minus_thirty_and_ends_above_minus_twenty_five(fresh: type[Journal]) -> None:
    seen: set[int] = set()
    for minutes in range(70, 130, 4):
        journal = fresh()
        for ago in range(50, 0, -1):
            journal.crossed(ago, "bike", duration_s=60 * (minutes if 15 <= ago < 21 else 40), rpe=5)
        diary, deep = journal.diary, False
        for ago in range(21, 5, -1):
            percent = diary.forms[(journal.day(ago) - diary.loads_from).days].percent
            deep = percent <= -30 or (deep and percent <= -25)
            seen.add(floor(percent))
            assert (deep_form(Case(diary, journal.day(ago - 1))) is not None) == deep
    assert {-32, -31, -30, -29, -27, -26, -25, -24} <= seen
