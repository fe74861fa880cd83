"""How far, how slow: doses, pace, heat."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from freshlegs.models import Race
from freshlegs.rules.advice import Dose
from freshlegs.rules.dose import minutes_bind, range_text, recovery_m
from freshlegs.rules.pace import share_held, speed_at, vdot_of_race, vdot_of_threshold
from told import Journal


@pytest.mark.parametrize(
    ("usual_km", "recovery_km"), [(10, 6.0), (4, 3.0), (2, 2.0), (14, 8.0), (5, 3.0), (13.3, 7.98)]
)
def test_a_recovery_run_is_a_share_of_the_usual_run(usual_km: float, recovery_km: float) -> None:
    assert recovery_m(1000 * usual_km) == pytest.approx(1000 * recovery_km)


DOSES: list[tuple[dict[str, Any], Dose]] = [
    ({"soreness": 8}, Dose(distance_km_max=0.0, minutes_max=0, rpe_max=0)),
    ({"soreness": 6}, Dose(distance_km_max=0.0, minutes_max=45, rpe_max=3)),
    (
        {"soreness": 4},
        Dose(
            distance_km_low=3.5, distance_km_max=6.0, minutes_max=40, rpe_max=2, hr_bpm_max=141,
            pace_s_per_km_not_faster_than=389,
        ),
    ),
    (
        {"soreness": 3},
        Dose(
            distance_km_low=6.0, distance_km_max=10.0, minutes_max=75, rpe_max=4, hr_bpm_max=148,
            pace_s_per_km_not_faster_than=349,
        ),
    ),
    ({"soreness": 0}, Dose(distance_km_low=6.5, distance_km_max=11.0, rpe_max=10)),
]  # fmt: skip


@pytest.mark.parametrize(("answers", "dose"), DOSES)
def test_every_verdict_has_its_dose(steady: Journal, answers: dict[str, Any], dose: Dose) -> None:
    assert steady.woke(**answers).who(hr_max=188).advice.dose == dose


def test_a_head_cold_caps_heart_and_effort_on_the_bike_but_a_rest_day_has_no_heart_rate(steady: Journal) -> None:
    steady.who(hr_max=190).woke(soreness=6, illness=("sneezing",))
    assert steady.advice.dose == Dose(distance_km_max=0.0, minutes_max=40, rpe_max=3, hr_bpm_max=142)
    steady.mornings.clear()
    steady.woke(soreness=8, illness=("sneezing",))
    assert steady.advice.dose == Dose(distance_km_max=0.0, minutes_max=0, rpe_max=0)


def test_without_a_month_of_runs_there_is_no_longest(journal: Journal) -> None:
    journal.ran(40, 10).ran(45, 10).ran(50, 10).woke().who(declared_weekly_m=20_000)
    assert journal.case.longest_m is None
    assert journal.advice.dose.distance_km_max == 3.3


@pytest.mark.parametrize(("oldest", "longest_m"), [(31, 15_000), (32, 9000)])
def test_the_month_s_longest_is_that_of_thirty_days_before_yesterday(
    journal: Journal, oldest: int, longest_m: int
) -> None:
    assert journal.ran(1, 20).ran(2, 9).ran(oldest, 15).case.longest_m == longest_m


def test_every_running_dose_keeps_to_the_month_s_longest(journal: Journal) -> None:
    journal.ran_every(2, km=10, since=32, weeks=10).ran(12, 4, 24).ran(6, 4, 24)
    journal.runs = [run for run in journal.runs if run.distance_m == 4000 or run.date < journal.day(31)]
    assert (journal.woke(soreness=3).advice.dose.distance_km_max or 0) <= 4.4


def test_what_was_run_this_morning_comes_off(steady: Journal) -> None:
    advice = steady.woke(soreness=3).ran(0, 4, 26, rpe=2).advice
    assert (advice.verdict, advice.dose.distance_km_max, advice.done_m) == ("easy_run", 6.0, 4000)
    assert steady.ran(0, 9, 50).advice.dose.distance_km_max == 0.0


def test_a_run_of_today_changes_nothing_else(steady: Journal) -> None:
    before = steady.woke(soreness=3).advice
    after = steady.ran(0, 30, 183, rpe=9).advice
    assert [reason.rule for reason in after.reasons] == [reason.rule for reason in before.reasons]
    assert (after.verdict, after.score) == (before.verdict, before.score)


@pytest.mark.parametrize(
    ("most", "low"),
    [(13.2, 8.0), (12.1, 7.5), (12.0, 7.0), (6.0, 3.5), (5.0, 3.0), (3.9, 2.5), (3.0, 2.0), (2.0, 2.0), (1.5, 1.5)],
)
def test_the_low_end_is_sixty_percent_and_never_above_the_cap(journal: Journal, most: float, low: float) -> None:
    for ago in (8, 6, 4, 2):
        journal.ran(ago, most, 6 * most, rpe=3)
    dose = journal.said(20, soreness=0).woke(soreness=3).advice.dose
    assert (dose.distance_km_max, dose.distance_km_low) == (most, low)


def test_a_cap_is_never_rounded_up(journal: Journal) -> None:
    for ago in (8, 6, 4, 2):
        journal.ran(ago, 7.99, 48, rpe=3)
    assert journal.said(20, soreness=0).woke(soreness=3).advice.dose.distance_km_max == 7.9


def test_a_runner_in_miles_gets_quarter_miles(steady: Journal) -> None:
    dose = steady.woke(soreness=4).who(units="mi").advice.dose
    assert dose.distance_km_max == 6.0
    assert dose.distance_km_low == pytest.approx(2.25 * 1.609344, abs=0.001)
    assert range_text(dose, "mi") == "2.25-3.7 mi"


@pytest.mark.parametrize(
    ("dose", "text"),
    [
        (Dose(distance_km_low=3.5, distance_km_max=6.0), "3.5-6 km"),
        (Dose(distance_km_low=2.0, distance_km_max=2.0), "up to 2 km"),
        (Dose(distance_km_low=0.0, distance_km_max=0.0), "up to 0 km"),
        (Dose(distance_km_max=1.0), "up to 1 km"),
        (Dose(distance_km_low=8.0, distance_km_max=13.2), "8-13.2 km"),
        (Dose(distance_km_low=0.5, distance_km_max=1.0), "0.5-1 km"),
        (Dose(), ""),
    ],
)
def test_a_dose_is_written_as_a_range(dose: Dose, text: str) -> None:
    assert range_text(dose) == text


@pytest.mark.parametrize(
    ("low_km", "minutes", "first"), [(6.0, 30, True), (5.9, 30, False), (6.0, None, False), (None, 30, False)]
)
def test_half_an_hour_is_over_before_six_easy_kilometres(
    low_km: float | None, minutes: int | None, first: bool
) -> None:
    assert minutes_bind(Dose(distance_km_low=low_km, distance_km_max=10.0, minutes_max=minutes)) == first


PACES = [
    # race km, minutes, VDOT, recovery, easy (s/km): the book's table
    (10, 50, 40.0, 389, 351),
    (10, 40, 51.9, 316, 285),
    (21.0975, 105, 42.6, 370, 334),
    (42.195, 270, 32.8, 454, 411),
]


@pytest.mark.parametrize(("km", "minutes", "vdot", "recovery", "easy"), PACES)
def test_a_race_tells_how_slow(
    steady: Journal, km: float, minutes: float, vdot: float, recovery: int, easy: int
) -> None:
    assert vdot_of_race(1000 * km, 60 * minutes) == pytest.approx(vdot, abs=0.05)
    steady.who(race=Race(distance_m=round(1000 * km), time_s=60 * minutes if isinstance(minutes, int) else 0))
    assert steady.woke(soreness=4).advice.dose.pace_s_per_km_not_faster_than == recovery
    steady.mornings.clear()
    assert steady.woke(soreness=3).advice.dose.pace_s_per_km_not_faster_than == easy


@pytest.mark.parametrize(
    ("metres", "time_s"), [(1500, 324), (5000, 1197), (10_000, 2481), (21_097, 5495), (42_195, 11_449)]
)
def test_what_daniels_calls_fifty_is_fifty(metres: int, time_s: int) -> None:
    assert vdot_of_race(metres, time_s) == pytest.approx(50, abs=0.06)


@pytest.mark.parametrize(("minutes", "share"), [(5.4, 1.0821), (30, 0.9300), (60, 0.8880), (180, 0.8190)])
def test_the_longer_a_race_the_smaller_the_share_that_is_held(minutes: float, share: float) -> None:
    assert share_held(minutes) == pytest.approx(share, abs=1e-4)


def test_a_threshold_of_five_minutes_is_a_vdot_of_forty_one() -> None:
    # 200 m/min use 36.01 ml, which is 88 % of it.
    assert vdot_of_threshold(300) == pytest.approx(36.0116 / 0.88)


def test_a_threshold_pace_tells_it_too(steady: Journal) -> None:
    vdot = vdot_of_threshold(300)
    steady.who(threshold_pace_s_per_km=300).woke(soreness=4)
    assert steady.advice.dose.pace_s_per_km_not_faster_than == round(60_000 / speed_at(0.65 * vdot))


@pytest.mark.parametrize(("ago", "used"), [(0, True), (183, True), (184, False), (-1, False)])
def test_a_race_of_the_last_six_months_counts(steady: Journal, ago: int, used: bool) -> None:
    steady.who(race=Race(distance_m=10_000, time_s=2400, date=steady.day(ago))).woke(soreness=4)
    assert (steady.advice.dose.pace_s_per_km_not_faster_than == 316) == used


def test_own_easy_runs_tell_the_pace_without_a_race(steady: Journal) -> None:
    assert steady.woke(soreness=4).advice.dose.pace_s_per_km_not_faster_than == 389
    steady.mornings.clear()
    assert steady.woke(soreness=3).advice.dose.pace_s_per_km_not_faster_than == 349


@pytest.mark.parametrize(
    ("told", "counts"),
    [
        ({"rpe": 4}, True), ({"rpe": 5}, False), ({"type": "easy"}, True), ({"type": "recovery"}, True),
        ({"type": "long"}, False), ({}, False), ({"rpe": 5, "type": "easy"}, False),
    ],
)  # fmt: skip
def test_only_easy_runs_tell_the_own_pace(journal: Journal, told: dict[str, Any], counts: bool) -> None:
    for ago in (2, 5, 8):
        journal.ran(ago, 8, 48, **told)
    journal.ran(20, 8, 40, rpe=7).woke(soreness=4)
    assert (journal.advice.dose.pace_s_per_km_not_faster_than is not None) == counts


def test_the_own_pace_is_that_of_six_weeks(fresh: type[Journal]) -> None:
    for oldest, known in ((42, True), (43, False)):
        journal = fresh().ran(2, 8, 48, rpe=3).ran(5, 8, 48, rpe=3).ran(oldest, 8, 48, rpe=3).woke(soreness=4)
        assert (journal.advice.dose.pace_s_per_km_not_faster_than is not None) == known


def test_two_easy_runs_and_yesterday_s_are_too_few(journal: Journal) -> None:
    journal.ran(1, 8, 48, rpe=3).ran(2, 8, 48, rpe=3).ran(5, 8, 48, rpe=3).ran(43, 8, 48, rpe=3).ran(44, 8, 48, rpe=3)
    assert journal.woke(soreness=4).advice.dose.pace_s_per_km_not_faster_than is None


HEAT = [
    (100, 0.0), (101, 0.5), (110, 0.5), (111, 1), (120, 1), (121, 2), (130, 2), (131, 3), (140, 3), (141, 4.5),
    (150, 4.5), (151, 6), (160, 6), (161, 8), (170, 8), (171, 10),
]  # fmt: skip


@pytest.mark.parametrize(("fahrenheit", "percent"), HEAT)
def test_heat_makes_the_pace_slower(steady: Journal, fahrenheit: int, percent: float) -> None:
    dew_point_c = 10.0
    air_temp_c = (fahrenheit - 64) / 1.8 - dew_point_c
    steady.woke(soreness=4, air_temp_c=air_temp_c, dew_point_c=dew_point_c).who(
        race=Race(distance_m=10_000, time_s=3000)
    )
    exact = 60_000 / speed_at(0.65 * vdot_of_race(10_000, 3000))
    assert steady.advice.dose.pace_s_per_km_not_faster_than == round(exact * (1 + percent / 100))


@pytest.mark.parametrize(
    ("air", "dew", "hot"),
    [
        (40.0, 24.44, False),
        (40.0, 116 / 1.8 - 40, False),
        (40.0, 24.45, True),
        (35.0, None, True),
        (34.9, None, False),
        (35.0, 10.0, False),
    ],
)
def test_too_hot_for_hard_running(steady: Journal, air: float, dew: float | None, hot: bool) -> None:
    assert (steady.woke(air_temp_c=air, dew_point_c=dew).fired.get("H1") == 3) == hot


def test_heat_says_its_numbers(steady: Journal) -> None:
    steady.woke(air_temp_c=36.5, dew_point_c=30.0)
    assert steady.reason("H1").fact == "36.5 °C, dew point 30 °C"


@pytest.mark.parametrize(("hr_max", "recovery", "easy"), [(188, 141, 148), (190, 142, 150), (200, 150, 158)])
def test_heart_rate_caps_are_floored(steady: Journal, hr_max: int, recovery: int, easy: int) -> None:
    assert steady.woke(soreness=4).who(hr_max=hr_max).advice.dose.hr_bpm_max == recovery
    steady.mornings.clear()
    assert steady.woke(soreness=3).advice.dose.hr_bpm_max == easy


@pytest.mark.parametrize(
    ("runs", "declared", "usual_m"),
    [
        ([(2, 6), (10, 8), (29, 10)], None, 8000.0),
        ([(2, 6), (10, 8), (30, 10)], None, 8000.0),
        ([(1, 20), (2, 6), (10, 8), (29, 11), (25, 9)], None, 8500.0),
        ([(2, 6), (10, 8), (29, 10), (50, 30), (60, 30)], None, 8000.0),
        ([(2, 6), (10, 8), (20, 7), (30, 30)], None, 7000.0),
        ([(1, 20)], None, 5000.0),
        ([(1, 20)], (40_000, None), 10_000.0),
        ([(1, 20)], (40_000, 5), 8000.0),
        ([(40 + ago, 10 + ago) for ago in range(20)], None, 13_500.0),
    ],
)
def test_the_usual_run(journal: Journal, runs: list[tuple[int, float]], declared: Any, usual_m: float) -> None:
    for ago, km in runs:
        journal.ran(ago, km)
    if declared:
        journal.who(declared_weekly_m=declared[0], declared_runs_per_week=declared[1])
    assert journal.case.usual_m == usual_m


def test_a_dose_does_not_know_the_weekday() -> None:
    for offset in range(7):
        journal = Journal(today=dt.date(2026, 6, 15) + dt.timedelta(days=offset)).ran_every(2).woke(soreness=4)
        assert journal.advice.dose.distance_km_max == 6.0
