"""A journal over time: spans and their sums, which runs tell a pace at easy heart rate, quarters of days."""

from __future__ import annotations

import datetime as dt

import pytest

from freshlegs.models import Run
from freshlegs.rules.trends import Trends, begin_of, bounds, quarter_level, quarters_of, step_for, trends_of
from freshlegs.rules.week import week_of
from freshlegs.weeks import first_of_week
from told import TODAY, Journal

DAY = dt.timedelta(days=1)


def seen(journal: Journal, weeks: int | None = 13) -> Trends:
    first = begin_of(weeks, journal.window.first_day, journal.today)
    return trends_of(journal.window, first, journal.today, journal.runner)


def test_a_span_of_a_week_says_what_the_week_says(journal: Journal) -> None:
    journal.ran_every(2, weeks=8).ran(4, 21, 130, rpe=8, type="race").crossed(6, "bike", duration_s=1800, rpe=3)
    for span in seen(journal, 4).spans:
        week = week_of(journal.window, span.first, journal.runner, journal.today)
        assert (span.distance_m, span.duration_s, span.load) == (week.distance_m, week.duration_s, week.load)
        assert (span.runs, span.hard_days, span.longest_m) == (week.runs, week.hard_days, week.longest_m)
        assert (span.easy_share, span.relaxed_m) == (week.easy_share, week.relaxed_m)


def test_the_time_ends_with_today_and_begins_no_earlier_than_the_journal(journal: Journal) -> None:
    monday = first_of_week(TODAY)
    assert begin_of(13, dt.date(2000, 1, 1), TODAY) == monday - 12 * 7 * DAY
    assert begin_of(52, TODAY - 10 * DAY, TODAY) == first_of_week(TODAY - 10 * DAY)
    assert begin_of(None, None, TODAY) == monday
    trends = seen(journal.ran(10, 8))
    assert (trends.first, trends.spans[-1].running, trends.days[-1].date) == (
        first_of_week(TODAY - 10 * DAY),
        True,
        TODAY,
    )


@pytest.mark.parametrize(
    ("days", "step"), [(0, "week"), (7 * 103, "week"), (7 * 104, "month"), (3600, "month"), (3700, "year")]
)
def test_the_longer_the_time_the_longer_a_span(days: int, step: str) -> None:
    assert step_for(first_of_week(TODAY) - days * DAY, TODAY) == step


def test_spans_of_months_and_years_are_those_of_the_calendar() -> None:
    months = list(bounds("month", dt.date(2025, 12, 1), dt.date(2026, 2, 3)))
    assert months == [
        (dt.date(2025, 12, 1), dt.date(2025, 12, 31)),
        (dt.date(2026, 1, 1), dt.date(2026, 1, 31)),
        (dt.date(2026, 2, 1), dt.date(2026, 2, 28)),
    ]
    assert [last.year for _, last in bounds("year", dt.date(2015, 1, 1), TODAY)] == list(range(2015, 2027))


def test_sleep_is_the_mean_of_the_nights_that_were_told(journal: Journal) -> None:
    journal.ran(20, 8).woke(1, sleep_h=8.0).woke(2, sleep_h=6.0).said(3, soreness=1)
    last_week = seen(journal).spans[-2]
    assert (last_week.sleep_h, last_week.shortest_h, last_week.nights) == (7.0, 6.0, 2)
    assert seen(journal).spans[0].sleep_h is None


EASY = {"duration_s": 3600, "avg_hr": 135}


@pytest.mark.parametrize(
    ("told", "counts"),
    [
        ({"rpe": 4}, True), ({"rpe": 5}, False), ({"type": "easy"}, True), ({"type": "recovery"}, True),
        ({"type": "tempo"}, False), ({}, False), ({"type": "tempo", "rpe": 3}, True),
        ({"rpe": 3, "avg_hr": None}, False), ({"rpe": 3, "duration_s": None}, False),
        ({"rpe": 3, "descent_m": 600}, False),
    ],
)  # fmt: skip
def test_easy_runs_with_a_heart_rate_tell_a_pace(journal: Journal, told: dict[str, object], counts: bool) -> None:
    journal.runs.append(Run(date=journal.day(1), distance_m=10_000, **(EASY | told)))  # type: ignore[arg-type]  # fields of a run
    assert len(seen(journal).easy) == counts


def test_a_month_of_easy_runs_is_weighed_by_time_and_distance(journal: Journal) -> None:
    journal.ran(1, 10, 60, rpe=3, avg_hr=130).ran(2, 5, 20, rpe=3, avg_hr=150).ran(3, 5, 20, rpe=2, avg_hr=150)
    (month,) = seen(journal).easy
    assert (month.runs, month.distance_m, month.enough) == (3, 20_000, True)
    assert month.pace_s_per_km == 300
    assert month.hr_bpm == pytest.approx((60 * 130 + 40 * 150) / 100)
    assert month.metres_per_beat == pytest.approx(20_000 / (60 * 130 + 40 * 150))


def test_two_runs_of_a_month_are_too_few(journal: Journal) -> None:
    journal.ran(1, 10, 60, rpe=3, avg_hr=130).ran(2, 10, 60, rpe=3, avg_hr=130)
    assert [month.enough for month in seen(journal).easy] == [False]


def test_an_empty_journal_has_one_empty_week(journal: Journal) -> None:
    for weeks in (13, None):
        trends = seen(journal, weeks)
        assert [span.distance_m for span in trends.spans] == [0]
        assert (trends.easy, trends.parts, trends.spans[0].sore) == ((), (), None)


def test_days_are_parted_into_quarters_by_what_the_runner_does() -> None:
    quarters = quarters_of([0, 0, 4, 6, 8, 10, 30])
    assert quarters == (6, 8, 10)
    assert [quarter_level(value, quarters) for value in (0, 4, 6, 7, 9, 30)] == [0, 1, 1, 2, 3, 4]
    assert quarters_of([5, 5, 0]) == ()
    assert quarter_level(5, ()) == 1
