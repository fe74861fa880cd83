"""A week as it was: each of its numbers by hand, beside other weeks, and as the sum of its days."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, fields, replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.models import Note, Runner, Window
from freshlegs.rules.diary import DAY, Diary
from freshlegs.rules.week import Sums, Week, glance_at, mean_of, seconds_on, sums_of, week_of, weeks_of
from freshlegs.weeks import WEEK_STARTS, first_of_week
from lives import TODAY, journals
from told import Journal

STARTS = [*WEEK_STARTS.values()]


def last_week(journal: Journal, today: int = 0) -> Week:
    """Give the week that ended yesterday: the journal's day is a Monday."""
    return week_of(journal.window, journal.day(7), journal.runner, journal.day(today))


# Its numbers


def test_a_week_sums_what_was_done(journal: Journal) -> None:
    journal.ran(7, 10, 60, rpe=3).ran(5, 8, 40, rpe=8, type="intervals").ran(5, 2, 14, rpe=2).ran(1, 20, 124, rpe=4)
    journal.crossed(3, "bike", duration_s=1800, rpe=3).means(7, "easy", 10).means(2, "easy", 8).means(3, "cross", 30)
    week = last_week(journal)
    assert (week.distance_m, week.runs, week.longest_m, week.hard_days) == (40_000, 4, 20_000, 1)
    assert week.duration_s == (60 + 40 + 14 + 124 + 30) * 60
    assert week.loads == (180, 0, 320 + 28, 0, 90, 0, 496)
    assert week.load == 180 + 348 + 90 + 496
    assert week.easy_share == pytest.approx((60 + 14 + 124) / 238)
    assert (week.relaxed_m, week.relaxed_share) == (12_000, 0.3)
    assert (week.planned_m, week.long_share) == (18_000, 0.5)
    assert [day.kind for day in week.days] == ["easy", "none", "hard", "none", "cross", "none", "long"]


def test_a_week_is_its_seven_days_and_no_other(journal: Journal) -> None:
    """The first day and the last are in it, the day before and the day after are not."""
    for ago, km in ((8, 1), (7, 2), (1, 4), (0, 8)):
        journal.ran(ago, km, 6 * km, rpe=8).crossed(ago, duration_s=60 * km).means(ago, "easy", km)
    week = last_week(journal)
    assert (week.first, week.last) == (journal.day(7), journal.day(1))
    assert [look.date for look in week.days] == [journal.day(ago) for ago in (7, 6, 5, 4, 3, 2, 1)]
    assert (week.distance_m, week.runs, week.longest_m, week.hard_days) == (6000, 2, 4000, 2)
    assert (week.duration_s, week.planned_m, week.relaxed_m) == ((2 + 4) * 60 * 7, 6000, 0)
    assert week.loads == (2 * (48 + 3), 0, 0, 0, 0, 0, 4 * (48 + 3))


def test_a_week_that_begins_on_a_saturday_holds_other_days(journal: Journal) -> None:
    for ago in range(10):
        journal.ran(ago, 2**ago, rpe=3)
    week = week_of(journal.window, journal.day(9), journal.runner, journal.today)
    assert week.first.weekday() == WEEK_STARTS["saturday"]
    assert week.distance_m == (2**10 - 2**3) * 1000
    assert [look.distance_m for look in week.days] == [2**ago * 1000 for ago in range(9, 2, -1)]


@pytest.mark.parametrize(
    ("first", "number"), [(dt.date(2026, 6, 8), 24), (dt.date(2026, 6, 7), 24), (dt.date(2026, 6, 6), 24)]
)
def test_a_week_has_the_number_that_most_of_its_days_have(journal: Journal, first: dt.date, number: int) -> None:
    assert week_of(journal.window, first, journal.runner, journal.today).number == number


def test_what_no_time_was_told_of_is_estimated_for_a_run_and_left_out_for_a_session(journal: Journal) -> None:
    week = last_week(journal.ran(7, 10, rpe=3).crossed(6, "bike", rpe=2))
    assert week.duration_s == 65 * 60  # 10 km at 6.5 min/km
    assert week.loads[:2] == (65 * 3, 30 * 2)  # a session counts for 30 min of load


def test_seconds_are_summed_before_they_are_rounded(journal: Journal) -> None:
    journal.ran(7, 0.111).ran(6, 0.111).ran(5, 0.111)  # 43.29 s each
    assert last_week(journal).duration_s == 130
    assert seconds_on(journal.diary, journal.day(7)) == pytest.approx(43.29)


@pytest.mark.parametrize(
    ("told", "relaxed"),
    [
        ({"rpe": 0}, True), ({"rpe": 3}, True), ({"rpe": 4}, False), ({"type": "easy"}, True), ({}, False),
        ({"type": "recovery"}, True), ({"type": "long"}, False), ({"type": "tempo", "rpe": 3}, True),
        ({"type": "easy", "rpe": 4}, False),
    ],
)  # fmt: skip
def test_a_run_is_relaxed_up_to_three_by_what_was_told_or_by_its_type(
    journal: Journal, told: dict[str, Any], relaxed: bool
) -> None:
    week = last_week(journal.ran(7, 6, 36, rpe=8).ran(5, 2, 12, **told))
    assert (week.relaxed_m, week.relaxed_share) == ((2000, 0.25) if relaxed else (0, 0.0))


def test_the_heart_tells_the_effort_where_the_runner_does_not(journal: Journal) -> None:
    journal.ran(7, 4, 24, type="easy", avg_hr=150).ran(6, 6, 36, type="easy", avg_hr=170)
    assert last_week(journal).relaxed_m == 10_000
    assert last_week(journal.who(hr_max=190)).relaxed_m == 4000  # 170 of 190 is an effort of 6


@pytest.mark.parametrize(
    ("told", "easy"),
    [
        ({"rpe": 4}, True), ({"rpe": 4, "type": "intervals"}, True), ({"rpe": 4, "descent_m": 500}, True),
        ({"rpe": 5}, True), ({"rpe": 5, "type": "intervals"}, False), ({"rpe": 5, "descent_m": 500}, False),
        ({"rpe": 7}, False), ({"type": "easy"}, True), ({"type": "tempo"}, False), ({}, True),
        ({"descent_m": 500}, False),
    ],
)  # fmt: skip
def test_time_is_easy_up_to_four_or_where_the_run_was_not_hard(
    journal: Journal, told: dict[str, Any], easy: bool
) -> None:
    week = last_week(journal.ran(7, 10, 60, rpe=3).ran(5, 5, 30, **told).crossed(4, "bike", duration_s=3600, rpe=9))
    assert week.easy_share == (1.0 if easy else pytest.approx(60 / 90))


def test_days_are_hard_not_runs(journal: Journal) -> None:
    journal.ran(7, 5, 30, rpe=8).ran(7, 5, 30, rpe=7).ran(6, 5, 30, rpe=7).ran(5, 5, 30, rpe=6)
    journal.crossed(4, "bike", duration_s=3600, rpe=9)
    assert last_week(journal).hard_days == 2


def test_planned_runs_are_summed_as_far_as_their_distance_was_said(journal: Journal) -> None:
    journal.means(7, "easy", 10).means(7, "long", 20).means(6, "tempo").means(5, "walk", 40).means(4, "cross", 80)
    journal.means(3, "rest").means(2, "race", 5).means(1, "test", 2)
    assert last_week(journal).planned_m == 37_000


def test_shares_are_of_the_distance_and_none_without_any(journal: Journal) -> None:
    week = last_week(journal.crossed(3, "bike", duration_s=1800, rpe=3))
    assert (week.long_share, week.relaxed_share, week.easy_share, week.longest_m) == (None, None, None, 0)
    week = last_week(journal.ran(3, 3, 18, rpe=3).ran(2, 9, 54, rpe=3))
    assert (week.long_share, week.relaxed_share, week.easy_share) == (0.75, 1.0, 1.0)


def test_monotony_and_strain_wait_for_the_week_to_end(journal: Journal) -> None:
    journal.ran(7, 10, 60, rpe=3).ran(1, 10, 60, rpe=3)
    week = last_week(journal)
    # of 180, 0, 0, 0, 0, 0, 180 the mean is 360/7 and the spread 180 times the root of 10 in 7
    assert week.monotony == pytest.approx(2 / 10**0.5)
    assert week.strain == pytest.approx(360 * 2 / 10**0.5)
    seen_on_its_last_day = last_week(journal, today=1)
    assert (seen_on_its_last_day.monotony, seen_on_its_last_day.strain) == (None, None)
    assert seen_on_its_last_day.load == week.load


def test_without_a_load_there_is_neither_monotony_nor_strain(journal: Journal) -> None:
    week = last_week(journal.ran(7, 10, 60, rpe=0))
    assert (week.distance_m, week.load, week.monotony, week.strain) == (10_000, 0, None, None)
    smallest = last_week(journal.ran(6, 0.1, 1, rpe=1))
    assert smallest.load == 1
    assert smallest.monotony == pytest.approx(1 / 6**0.5)


def test_an_empty_week_says_nothing(journal: Journal) -> None:
    week = last_week(journal)
    assert (week.easy_share, week.relaxed_share, week.monotony, week.strain) == (None, None, None, None)
    assert (week.distance_m, week.duration_s, week.load, week.runs) == (0, 0, 0, 0)
    assert week.unlogged == ()


def test_days_not_logged_are_named_when_they_are_over(journal: Journal) -> None:
    journal.ran(6, 8).woke(5).crossed(4).noted(3, "rest")
    assert last_week(journal, today=2).unlogged == ()
    assert last_week(journal, today=1).unlogged == (journal.day(2),)
    assert last_week(journal).unlogged == (journal.day(2), journal.day(1))


def test_no_day_is_missed_before_the_journal_began(journal: Journal) -> None:
    journal.ran(5, 8).means(3, "easy", 8)
    assert last_week(journal).unlogged == tuple(journal.day(ago) for ago in (4, 3, 2, 1))
    journal.notes.append(Note(date=journal.day(4), text="slept at my aunt's"))
    assert last_week(journal).unlogged == tuple(journal.day(ago) for ago in (3, 2, 1))


def test_several_weeks_are_the_same_as_each(daily: Journal) -> None:
    firsts = [daily.day(7 * week) for week in range(5)]
    together = weeks_of(daily.window, firsts, daily.runner, daily.today)
    assert together == tuple(week_of(daily.window, first, daily.runner, daily.today) for first in firsts)
    assert weeks_of(daily.window, (), daily.runner, daily.today) == ()


# Beside other weeks


def of_five_weeks() -> Journal:
    """A journal of 10, 20, 30, 40 and 80 km in five weeks, the last of which ended yesterday."""
    journal = Journal()
    for back, km in enumerate((80, 40, 30, 20, 10)):
        journal.ran(7 * back + 3, km / 2, 3 * km, rpe=3).ran(7 * back + 1, km / 2, 3 * km, rpe=8 if back == 1 else 3)
    return journal


def test_a_week_stands_beside_the_one_before_and_the_mean_of_four() -> None:
    journal = of_five_weeks()
    glance = glance_at(journal.window, journal.day(7), journal.runner, journal.today)
    assert (glance.this.distance_m, glance.weeks) == (80_000, 4)
    assert glance.before
    assert glance.mean
    assert (glance.before.distance_m, glance.mean.distance_m) == (40_000, 25_000)
    assert (glance.before.hard_days, glance.mean.hard_days) == (1, 0.25)
    assert (glance.before.relaxed_m, glance.mean.relaxed_m) == (20_000, 20_000)
    assert (glance.before.easy_share, glance.mean.easy_share) == (0.5, 0.875)
    assert (glance.before.load, glance.mean.load) == (120 * 11, (120 * 11 + 180 * 3 + 120 * 3 + 60 * 3) / 4)
    assert (glance.before.duration_s, glance.mean.duration_s) == (14_400, 9000)
    assert (glance.mean.runs, glance.mean.long_share) == (2, 0.5)


@pytest.mark.parametrize("starts", STARTS)
def test_a_week_counts_that_the_journal_reaches_with_one_day(starts: int) -> None:
    today = first_of_week(TODAY, starts)
    for ago, weeks in ((7, 0), (8, 1), (14, 1), (15, 2), (28, 3), (29, 4), (35, 4), (36, 4)):
        journal = Journal(today=today).ran(ago, 7, rpe=3).ran(1, 7, rpe=3)
        glance = glance_at(journal.window, journal.day(7), journal.runner, journal.today)
        assert (glance.weeks, glance.before is None, glance.mean is None) == (weeks, not weeks, not weeks)
        if glance.mean:
            reached = {8: 7000, 14: 7000, 15: 3500, 28: 7000 / 3, 29: 1750, 35: 1750, 36: 0}[ago]
            assert glance.mean.distance_m == pytest.approx(reached)


def test_an_empty_journal_reaches_no_week(journal: Journal) -> None:
    glance = glance_at(journal.window, journal.day(7), journal.runner, journal.today)
    assert (glance.before, glance.mean, glance.weeks) == (None, None, 0)
    assert glance.this == sums_of(glance.week)


def test_the_sums_of_a_week_are_its_own(daily: Journal) -> None:
    week = last_week(daily)
    assert asdict(sums_of(week)) == {field.name: getattr(week, field.name) for field in fields(Sums)}


def test_a_mean_is_of_each_number_over_the_weeks_that_have_it() -> None:
    one = Sums(
        distance_m=1, duration_s=2, load=3, runs=4, easy_share=0.5, relaxed_m=6, long_share=0.25, hard_days=8,
        monotony=1.5, strain=10,
    )  # fmt: skip
    other = Sums(
        distance_m=11, duration_s=22, load=33, runs=44, easy_share=None, relaxed_m=66, long_share=0.75, hard_days=88,
        monotony=2.5, strain=None,
    )  # fmt: skip
    assert mean_of([one, other]) == Sums(
        distance_m=6, duration_s=12, load=18, runs=24, easy_share=0.5, relaxed_m=36, long_share=0.5, hard_days=48,
        monotony=2, strain=10,
    )  # fmt: skip
    none = replace(one, easy_share=None, long_share=None, monotony=None, strain=None)
    assert mean_of([none, none]) == none
    assert mean_of([]) is None
    zero = replace(one, easy_share=0.0)
    assert mean_of([zero, one, none]) == replace(one, easy_share=0.25)


# As the sum of its days


tried = settings(max_examples=60, deadline=None)
starts_of_weeks = st.sampled_from(STARTS)


@tried
@given(window=journals, starts=starts_of_weeks, back=st.integers(0, 6))
def test_a_week_is_the_sum_of_its_days(window: Window, starts: int, back: int) -> None:
    first = first_of_week(TODAY, starts) - 7 * back * DAY
    week = week_of(window, first, Runner(), TODAY)
    held = [first + place * DAY for place in range(7)]
    runs = [run for run in window.runs if run.date in held]
    assert [look.date for look in week.days] == held
    assert week.distance_m == sum(look.distance_m for look in week.days) == sum(run.distance_m for run in runs)
    assert week.runs == len(runs)
    assert week.longest_m == max((run.distance_m for run in runs), default=0)
    diary = Diary(window, week.last, Runner())
    assert week.duration_s == pytest.approx(sum(seconds_on(diary, day) for day in held), abs=0.51)
    assert week.loads == tuple(diary.loads_between(first, week.last))
    assert week.load == sum(week.loads)
    assert week.hard_days <= len({run.date for run in runs})
    assert week.relaxed_m <= week.distance_m
    assert set(week.unlogged) <= {day for day in held if day < TODAY} - {run.date for run in runs}
    assert (week.monotony is None) == (week.strain is None) == (not (week.last < TODAY and week.load > 0))


@tried
@given(window=journals, starts=starts_of_weeks)
def test_weeks_that_follow_each_other_hold_every_run_once(window: Window, starts: int) -> None:
    begun = first_of_week(min(run.date for run in window.runs) if window.runs else TODAY, starts)
    firsts = [begun + 7 * place * DAY for place in range((TODAY - begun).days // 7 + 1)]
    weeks = weeks_of(window, firsts, Runner(), TODAY)
    assert all(one.last + DAY == other.first for one, other in pairwise(weeks))
    assert sum(week.distance_m for week in weeks) == sum(run.distance_m for run in window.runs)
    assert sum(week.runs for week in weeks) == len(window.runs)
