"""How the time that a journal covers is parted into weeks, months or years, wherever a week begins."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.rules.trends import Step, begin_of, bounds, step_for
from freshlegs.weeks import MONDAY, WEEK_STARTS, first_of_week
from told import TODAY

DAY = dt.timedelta(days=1)
STARTS = [*WEEK_STARTS.values()]


def test_the_time_ends_with_today_and_begins_no_earlier_than_the_journal() -> None:
    assert begin_of(13, dt.date(2000, 1, 1), TODAY) == TODAY - 12 * 7 * DAY  # a Monday
    assert begin_of(1, dt.date(2000, 1, 1), TODAY) == TODAY
    assert begin_of(2, dt.date(2000, 1, 1), TODAY + 6 * DAY) == TODAY - 7 * DAY
    assert begin_of(52, TODAY - 10 * DAY, TODAY) == TODAY - 14 * DAY
    assert begin_of(None, None, TODAY) == begin_of(13, None, TODAY) == TODAY
    assert begin_of(None, TODAY + 30 * DAY, TODAY) == TODAY  # what lies ahead is not looked at


@pytest.mark.parametrize(
    ("starts", "first"), [(MONDAY, dt.date(2026, 6, 1)), (6, dt.date(2026, 5, 31)), (5, dt.date(2026, 6, 6))]
)
def test_the_first_week_begins_where_the_runner_s_weeks_do(starts: int, first: dt.date) -> None:
    saturday = dt.date(2026, 6, 6)
    assert begin_of(52, saturday, TODAY, starts) == begin_of(None, saturday, TODAY, starts) == first
    assert begin_of(2, dt.date(2000, 1, 1), TODAY, starts) == first_of_week(TODAY, starts) - 7 * DAY


def test_the_whole_of_a_long_journal_begins_with_its_month_or_its_year() -> None:
    assert begin_of(None, dt.date(2024, 6, 24), TODAY) == dt.date(2024, 6, 24)  # 103 weeks: by weeks
    assert begin_of(None, dt.date(2024, 6, 23), TODAY) == dt.date(2024, 6, 1)
    assert begin_of(None, dt.date(2016, 6, 20), TODAY) == dt.date(2016, 6, 1)
    assert begin_of(None, dt.date(2015, 6, 20), TODAY) == dt.date(2015, 1, 1)
    assert begin_of(104, dt.date(2015, 6, 20), TODAY) == TODAY - 103 * 7 * DAY


@pytest.mark.parametrize(
    ("days", "step"),
    [
        (0, "week"), (7 * 103, "week"), (7 * 104 - 1, "week"), (7 * 104, "month"), (3660, "month"), (3661, "year"),
        (20_000, "year"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("starts", STARTS)
def test_the_longer_the_time_the_longer_a_span(days: int, step: str, starts: int) -> None:
    week = first_of_week(TODAY, starts)
    for today in (week, week + 6 * DAY):
        assert step_for(week - days * DAY, today, starts) == step


def test_spans_of_weeks_begin_where_weeks_do_but_for_the_first() -> None:
    wednesday = dt.date(2026, 6, 3)
    assert list(bounds("week", wednesday, dt.date(2026, 6, 15))) == [
        (wednesday, dt.date(2026, 6, 7)),
        (dt.date(2026, 6, 8), dt.date(2026, 6, 14)),
        (dt.date(2026, 6, 15), dt.date(2026, 6, 21)),
    ]
    assert list(bounds("week", wednesday, dt.date(2026, 6, 13), 6)) == [
        (wednesday, dt.date(2026, 6, 6)),
        (dt.date(2026, 6, 7), dt.date(2026, 6, 13)),
    ]
    assert list(bounds("week", wednesday, wednesday - DAY)) == []


def test_spans_of_months_and_years_are_those_of_the_calendar() -> None:
    months = list(bounds("month", dt.date(2025, 12, 1), dt.date(2026, 2, 3)))
    assert months == [
        (dt.date(2025, 12, 1), dt.date(2025, 12, 31)),
        (dt.date(2026, 1, 1), dt.date(2026, 1, 31)),
        (dt.date(2026, 2, 1), dt.date(2026, 2, 28)),
    ]
    assert next(bounds("month", dt.date(2026, 1, 31), dt.date(2026, 2, 1))) == (dt.date(2026, 1, 31),) * 2
    years = list(bounds("year", dt.date(2024, 7, 1), dt.date(2026, 1, 1)))
    assert years == [
        (dt.date(2024, 7, 1), dt.date(2024, 12, 31)),
        (dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
        (dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
    ]


@given(
    first=st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1)),
    days=st.integers(0, 5000),
    step=st.sampled_from(["week", "month", "year"]),
    starts=st.sampled_from(STARTS),
)
def test_spans_tile_the_time(first: dt.date, days: int, step: Step, starts: int) -> None:
    today = first + days * DAY
    spans = list(bounds(step, first, today, starts))
    assert spans[0][0] == first
    assert spans[-1][0] <= today <= spans[-1][1]
    assert all(begin <= last for begin, last in spans)
    assert all(one[1] + DAY == other[0] for one, other in pairwise(spans))
    for begin, last in spans[1:]:
        whole = {"week": begin.weekday() == starts, "month": begin.day == 1, "year": (begin.month, begin.day) == (1, 1)}
        assert whole[step]
        assert step != "week" or last - begin == 6 * DAY
