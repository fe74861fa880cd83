"""Notes are said at most once a week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.models import Runner, Window
from freshlegs.rules.advise import weigh
from freshlegs.rules.book import RULES
from freshlegs.rules.case import Case
from freshlegs.rules.diary import Diary
from freshlegs.rules.notes import OF_THE_PLAN, is_due, notes_of
from lives import DAY, TODAY, journals, runners
from told import Journal

FIRST = dt.date(2026, 1, 1)


def said_on(fired: Sequence[bool], first: dt.date = FIRST) -> list[int]:
    """Give the days on which a note is said that fires on some of the days from the first on."""

    def fires(day: dt.date) -> bool:
        place = (day - first).days
        return 0 <= place < len(fired) and fired[place]

    return [place for place, fires_then in enumerate(fired) if fires_then and is_due(first + place * DAY, fires)]


def test_a_note_that_goes_on_is_said_every_seventh_day_and_in_the_end_on_mondays() -> None:
    said = said_on([True] * 60)
    assert said == [0, 7, 14, 21, 32, 39, 46, 53]
    assert {(FIRST + place * DAY).weekday() for place in said[4:]} == {0}


def test_a_note_after_six_days_of_silence_is_new() -> None:
    assert said_on([True, *[False] * 6, True]) == [0, 7]
    assert said_on([True, *[False] * 5, True, True]) == [0, 7]
    assert said_on([True, True, *[False] * 5, True]) == [0, 7]
    assert said_on([True, *[False] * 5, True]) == [0]


def test_between_the_two_ways_no_monday_comes_too_soon() -> None:
    # said on days 0, 9, 18 and 27; day 28 is the Monday of a note too old to be counted on
    monday = dt.date(2026, 2, 2)
    fired = [place in {0, 3, 9, 14, 18, 23, 27, 28, 33, 35} for place in range(36)]
    assert said_on(fired, monday - 28 * DAY) == [0, 9, 18, 27, 35]
    late = [place in {0, 5, 9, 14, 18, 23, 27, 33, 38, 40} for place in range(41)]
    assert said_on(late, monday - 33 * DAY) == [0, 9, 18, 27, 40]


@settings(max_examples=300, deadline=None)
@given(fired=st.lists(st.booleans() | st.just(True), min_size=1, max_size=90), offset=st.integers(0, 6))
def test_no_note_is_said_twice_within_seven_days(fired: list[bool], offset: int) -> None:
    said = said_on(fired, FIRST + offset * DAY)
    assert all(later - earlier >= 7 for earlier, later in pairwise(said))
    new = [place for place, fires in enumerate(fired) if fires and not any(fired[max(0, place - 6) : place])]
    assert set(new) <= set(said)


@settings(max_examples=25, deadline=None)
@given(window=journals, runner=runners)
def test_no_note_of_a_life_is_shown_twice_within_seven_days(window: Window, runner: Runner) -> None:
    last: dict[str, dt.date] = {}
    for ago in range(20, -1, -1):
        day = TODAY - ago * DAY
        weighed = weigh(window, day, runner)
        for rule in notes_of(weighed.advice) - weighed.said - OF_THE_PLAN:
            assert rule not in last or (day - last[rule]).days >= 7
            last[rule] = day
        assert weighed.said <= notes_of(weighed.advice)


@settings(max_examples=25, deadline=None)
@given(window=journals, runner=runners)
def test_an_earlier_morning_judges_the_same_whatever_came_after_it(window: Window, runner: Runner) -> None:
    later = Diary(window, TODAY, runner)
    for ago in (1, 2, 6, 13):
        day = TODAY - ago * DAY
        then = Diary(window, day, runner)
        for rule in RULES:
            assert rule.judge(Case(later, day)) == rule.judge(Case(then, day)), rule.id


def test_one_bad_night_is_noted_and_the_second_not_again(daily: Journal) -> None:
    daily.woke(1, sleep_h=5.0).woke(0, sleep_h=5.0)
    today = weigh(daily.window, daily.today, daily.runner)
    assert "W1" in {reason.rule for reason in today.advice.reasons}
    assert today.said == {"W1"}
    assert not weigh(daily.window, daily.day(1), daily.runner).said


def test_what_decided_yesterday_was_no_note(daily: Journal) -> None:
    daily.woke(1, sleep_h=5.0, fatigue=2, mood=2).woke(0, sleep_h=5.0)
    assert not weigh(daily.window, daily.today, daily.runner).said


def test_the_late_weeks_after_a_marathon_are_noted_once(daily: Journal) -> None:
    daily.ran(21, 42.2, 240, rpe=9, type="race")
    told = {ago: weigh(daily.window, daily.day(ago), daily.runner).said for ago in range(6, -1, -1)}
    assert [ago for ago, said in told.items() if "R3" in said] == [5, 4, 3, 2, 1, 0]


def test_in_the_week_ahead_a_note_is_said_on_its_first_day(daily: Journal) -> None:
    daily.woke().ran(12, 42.2, 240, rpe=9, type="race")
    noted = [(day.date, "R3" in day.said) for day in daily.week if "R3" in notes_of(day.advice)]
    assert noted == [(daily.day(-3), False), (daily.day(-4), True), (daily.day(-5), True), (daily.day(-6), True)]


def test_a_plan_that_is_too_long_is_noted_though_another_was_lately(daily: Journal) -> None:
    daily.woke().means(-1, "long", 12).means(-4, "long", 30)
    sunday, thursday = daily.week[1], daily.week[4]
    for day in (sunday, thursday):
        assert "L1" in notes_of(day.advice)
        assert (day.mark, day.said & {"L1"}) == ("trim", frozenset())


def test_only_a_change_of_the_journal_changes_what_was_said(daily: Journal) -> None:
    daily.woke(1, sleep_h=5.0).woke(0, sleep_h=5.0)
    later = replace(daily.window, runs=(*daily.window.runs, replace(daily.runs[0], date=daily.day(-3))))
    assert weigh(later, daily.today, daily.runner) == weigh(daily.window, daily.today, daily.runner)
