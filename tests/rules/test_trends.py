"""A journal over time: spans and their numbers by hand, which runs tell a pace at easy heart rate, quarters of days."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.models import Muscle, Run, Runner, Window
from freshlegs.models.shoes import Worn
from freshlegs.rules.trends import (
    Span,
    Trends,
    begin_of,
    quarter_level,
    quarters_of,
    trends_of,
)
from freshlegs.rules.week import week_of
from freshlegs.weeks import MONDAY, WEEK_STARTS
from lives import journals
from told import TODAY, Journal

DAY = dt.timedelta(days=1)
STARTS = [*WEEK_STARTS.values()]


def seen(journal: Journal, weeks: int | None = 13, starts: int = MONDAY) -> Trends:
    first = begin_of(weeks, journal.window.first_day, journal.today, starts)
    return trends_of(journal.window, first, journal.today, journal.runner, week_starts=starts)


def one_span(journal: Journal, first: dt.date = TODAY - 7 * DAY) -> Span:
    """Give the span that begins on a day, that of the last week where none is named."""
    return next(span for span in seen(journal).spans if span.first == first)


# What a span comes to


def test_the_last_span_is_that_of_today(journal: Journal) -> None:
    trends = seen(journal.ran(10, 8))
    assert (trends.first, trends.today, trends.days[-1].date) == (TODAY - 14 * DAY, TODAY, TODAY)
    assert [span.running for span in trends.spans] == [False, False, True]


def test_a_span_of_a_week_says_what_the_week_says(journal: Journal) -> None:
    journal.ran_every(2, weeks=8).ran(4, 21, 130, rpe=8, type="race").crossed(6, "bike", duration_s=1800, rpe=3)
    for span in seen(journal, 4).spans:
        week = week_of(journal.window, span.first, journal.runner, journal.today)
        assert (span.distance_m, span.duration_s, span.load) == (week.distance_m, week.duration_s, week.load)
        assert (span.runs, span.hard_days, span.longest_m) == (week.runs, week.hard_days, week.longest_m)
        assert (span.easy_share, span.relaxed_m) == (week.easy_share, week.relaxed_m)


def test_a_span_says_what_was_done_in_it(journal: Journal) -> None:
    journal.ran(8, 3, 18, rpe=3).ran(7, 10, 60, rpe=3).ran(5, 8, 40, rpe=8).ran(5, 2, 14, rpe=7).ran(1, 5, 30, rpe=4)
    journal.ran(0, 4, 24, rpe=3).crossed(7, "bike", duration_s=1800, rpe=3).crossed(8, duration_s=60).crossed(0)
    span = one_span(journal)
    assert (span.first, span.last, span.running) == (TODAY - 7 * DAY, TODAY - DAY, False)
    assert (span.distance_m, span.runs, span.longest_m, span.hard_days) == (25_000, 4, 10_000, 1)
    assert (span.duration_s, span.relaxed_m) == ((60 + 40 + 14 + 30 + 30) * 60, 10_000)
    assert span.load == 180 + 320 + 98 + 120 + 90
    assert span.easy_share == pytest.approx(90 / 144)
    this = one_span(journal, TODAY)
    assert (this.last, this.running, this.distance_m, this.load) == (TODAY + 6 * DAY, True, 4000, 72 + 90)


def test_a_span_that_ends_today_goes_on_until_midnight(journal: Journal) -> None:
    journal.today = TODAY - DAY  # a Sunday
    journal.ran(0, 8).ran(7, 8)
    assert [(span.last, span.running) for span in seen(journal).spans] == [
        (TODAY - 8 * DAY, False),
        (TODAY - DAY, True),
    ]


def test_a_span_without_a_run_has_no_share(journal: Journal) -> None:
    span = one_span(journal.ran(10, 8).crossed(3, "bike", duration_s=1800, rpe=3))
    assert (span.easy_share, span.longest_m, span.duration_s, span.load) == (None, 0, 1800, 90)
    assert (span.sleep_h, span.shortest_h, span.nights, span.sore) == (None, None, 0, None)


def test_fitness_fatigue_and_form_are_those_of_its_last_day(journal: Journal) -> None:
    """One load of 180 AU the day before today; both begin at the mean of its two days, 90 AU."""
    journal.ran(1, 10, 60, rpe=3)
    trends = trends_of(journal.window, TODAY - 14 * DAY, TODAY, journal.runner)
    before, last, this = trends.spans
    assert (before.fitness, before.fatigue, before.form_percent) == (None, None, None)
    assert last.fitness == pytest.approx(90 + 90 / 42)
    assert last.fatigue == pytest.approx(90 + 90 / 7)
    assert last.form_percent == pytest.approx(100 * (90 / 42 - 90 / 7) / 90)
    assert this.fitness == pytest.approx((90 + 90 / 42) * 41 / 42)
    assert this.fatigue == pytest.approx((90 + 90 / 7) * 6 / 7)
    assert [day.date for day in trends.fitness] == [TODAY - DAY, TODAY]


def test_sleep_is_the_mean_of_the_nights_that_were_told(journal: Journal) -> None:
    journal.ran(20, 8).woke(8, sleep_h=3.0).woke(7, sleep_h=8.0).woke(1, sleep_h=6.0).said(3, soreness=1)
    journal.woke(0, sleep_h=9.0)
    last_week = one_span(journal)
    assert (last_week.sleep_h, last_week.shortest_h, last_week.nights) == (7.0, 6.0, 2)
    assert seen(journal).spans[0].sleep_h is None
    this = one_span(journal, TODAY)
    assert (this.sleep_h, this.shortest_h, this.nights) == (9.0, 9.0, 1)


def test_the_worst_of_a_span_is_that_of_its_own_days(journal: Journal) -> None:
    journal.ran(20, 8).said(8, soreness=9).said(7, soreness=2).said(4, soreness=1).said(1, soreness=4)
    journal.said(0, soreness=7)
    trends = seen(journal)
    assert [span.sore for span in trends.spans] == [None, 9, 4, 7]
    assert (len(trends.worst), trends.worst[-2:]) == (7 * 3 + 1, (4, 7))
    assert one_span(journal.said(7, soreness=6)).sore == 6  # its first day
    assert one_span(journal.said(8, soreness=10)).sore == 6


def test_a_day_says_how_far_how_heavy_and_how_sore_it_was(journal: Journal) -> None:
    journal.ran(7, 3, 18, rpe=3).ran(7, 5, 30, rpe=4).ran(1, 8, 48, rpe=3).crossed(0, "bike", duration_s=600, rpe=2)
    journal.said(1, soreness=2)
    days = {day.date: day for day in seen(journal).days}
    assert list(days) == [TODAY - ago * DAY for ago in range(7, -1, -1)]
    two = days[TODAY - 7 * DAY]
    assert (two.distance_m, two.load, two.sore) == (8000, 54 + 120, None)
    assert (days[TODAY - DAY].distance_m, days[TODAY - DAY].load, days[TODAY - DAY].sore) == (8000, 144, 2)
    assert (days[TODAY].distance_m, days[TODAY].load) == (0, 20)
    assert days[TODAY - 3 * DAY].load == 0


def test_trends_carry_what_they_were_handed(journal: Journal) -> None:
    pair = Worn(shoes="pegasus", distance_m=1, runs=1, first=TODAY, last=TODAY)
    trends = trends_of(journal.window, TODAY, TODAY, journal.runner, [pair], week_starts=6)
    assert (trends.shoes, trends.week_starts, trends.step) == ((pair,), 6, "week")
    assert seen(journal.said(2, muscles=(Muscle(part="calf", nrs=4),)).ran(9, 3)).parts[0].part == "calf"
    assert seen(journal).week_starts == MONDAY


tried = settings(max_examples=60, deadline=None)


@tried
@given(window=journals, starts=st.sampled_from(STARTS), weeks=st.sampled_from([1, 3, 13, None]))
def test_the_sums_of_spans_are_those_of_their_days(window: Window, starts: int, weeks: int | None) -> None:
    first = begin_of(weeks, window.first_day, TODAY, starts)
    trends = trends_of(window, first, TODAY, Runner(), week_starts=starts)
    assert first == trends.spans[0].first == trends.days[0].date
    assert all(one.last + DAY == other.first for one, other in pairwise(trends.spans))
    for span in trends.spans:
        days = [day for day in trends.days if span.first <= day.date <= span.last]
        assert span.distance_m == sum(day.distance_m for day in days)
        assert span.load == pytest.approx(sum(day.load for day in days))
        assert span.sore == max((day.sore for day in days if day.sore is not None), default=None)
        assert span.running == (span.last >= TODAY)
        week = week_of(window, span.first, Runner(), TODAY)
        assert (span.distance_m, span.runs, span.hard_days) == (week.distance_m, week.runs, week.hard_days)
    runs = [run for run in window.runs if first <= run.date <= TODAY]
    assert sum(span.distance_m for span in trends.spans) == sum(run.distance_m for run in runs)
    assert sum(span.runs for span in trends.spans) == len(runs)


@tried
@given(window=journals, starts=st.sampled_from(STARTS))
def test_months_hold_as_much_as_weeks_wherever_these_begin(window: Window, starts: int) -> None:
    """A journal of twelve years, told by years; one of three, told by months: nothing is lost and nothing doubled."""
    for back, step in ((4400, "year"), (1100, "month"), (0, "week")):
        old = Run(date=TODAY - back * DAY, distance_m=1)
        longer = replace(window, runs=(old, *window.runs), first_day=min(old.date, window.first_day or TODAY))
        first = begin_of(None, longer.first_day, TODAY, starts)
        trends = trends_of(replace(longer, since=first), first, TODAY, Runner(), week_starts=starts)
        assert trends.step == step
        assert sum(span.distance_m for span in trends.spans) == sum(run.distance_m for run in longer.runs)


# Easy runs with a heart rate


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


def test_each_month_has_its_own_easy_runs(journal: Journal) -> None:
    journal.ran(15, 8, 48, rpe=3, avg_hr=120).ran(14, 10, 50, rpe=3, avg_hr=150).ran(1, 4, 24, rpe=8, avg_hr=170)
    may, june = seen(journal).easy
    assert (may.first, may.runs, may.pace_s_per_km, may.hr_bpm) == (dt.date(2026, 5, 1), 1, 360, 120)
    assert (june.first, june.runs, june.pace_s_per_km, june.hr_bpm) == (dt.date(2026, 6, 1), 1, 300, 150)
    assert may.metres_per_beat == pytest.approx(8000 / 5760)
    assert june.metres_per_beat == pytest.approx(10_000 / 7500)


def test_easy_runs_before_the_time_that_is_looked_at_are_left_out(journal: Journal) -> None:
    journal.ran(8, 8, 48, rpe=3, avg_hr=120).ran(7, 10, 50, rpe=3, avg_hr=150).ran(0, 10, 50, rpe=3, avg_hr=150)
    (month,) = trends_of(journal.window, TODAY - 7 * DAY, TODAY, journal.runner).easy
    assert (month.runs, month.distance_m) == (2, 20_000)


def test_two_runs_of_a_month_are_too_few(journal: Journal) -> None:
    journal.ran(1, 10, 60, rpe=3, avg_hr=130).ran(2, 10, 60, rpe=3, avg_hr=130)
    assert [month.enough for month in seen(journal).easy] == [False]


def test_an_empty_journal_has_one_empty_week(journal: Journal) -> None:
    for weeks in (13, None):
        trends = seen(journal, weeks)
        assert [span.distance_m for span in trends.spans] == [0]
        assert (trends.easy, trends.parts, trends.spans[0].sore) == ((), (), None)


# Quarters


def test_days_are_parted_into_quarters_by_what_the_runner_does() -> None:
    quarters = quarters_of([0, 0, 4, 6, 8, 10, 30])
    assert quarters == (6, 8, 10)
    levels = {-1: 0, 0: 0, 0.5: 1, 4: 1, 6: 1, 6.1: 2, 7: 2, 8: 2, 9: 3, 10: 3, 10.1: 4, 30: 4}
    assert {value: quarter_level(value, quarters) for value in levels} == levels
    assert quarter_level(5, ()) == 1


def test_quarters_lie_between_the_days_where_no_day_stands_on_them() -> None:
    assert quarters_of([4, 1, 3, 2]) == (1.75, 2.5, 3.25)
    assert quarters_of([0.5, 1, 1, 1, 1]) == (1, 1, 1)


def test_fewer_than_four_days_have_no_quarters() -> None:
    assert quarters_of([5, 5, 5, 0, -1]) == ()
    assert quarters_of([5, 5, 5, 5]) == (5, 5, 5)
    assert quarters_of([]) == ()
