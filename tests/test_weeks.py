"""A week begins where the runner says, and goes by the number of the week that most of its days lie in."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.weeks import MONDAY, WEEK_STARTS, first_of_week, place_in_week, week_number, weekdays_from

DAY = dt.timedelta(days=1)
SUNDAY, SATURDAY = WEEK_STARTS["sunday"], WEEK_STARTS["saturday"]
days = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))
starts = st.sampled_from([*WEEK_STARTS.values()])


def test_the_days_of_the_config_file_are_those_of_python() -> None:
    assert WEEK_STARTS == {"monday": 0, "saturday": 5, "sunday": 6}
    assert [dt.date(2026, 3, day).weekday() for day in (2, 7, 8)] == [MONDAY, SATURDAY, SUNDAY]


@pytest.mark.parametrize(
    ("begins", "first"), [(MONDAY, dt.date(2026, 3, 2)), (SUNDAY, dt.date(2026, 3, 8)), (SATURDAY, dt.date(2026, 3, 7))]
)
def test_a_sunday_begins_a_week_ends_one_or_is_its_second_day(begins: int, first: dt.date) -> None:
    sunday = dt.date(2026, 3, 8)
    assert first_of_week(sunday, begins) == first
    assert place_in_week(sunday, begins) == (sunday - first).days


@pytest.mark.parametrize(
    ("first", "number"),
    [
        (dt.date(2026, 3, 2), 10), (dt.date(2026, 3, 8), 11), (dt.date(2026, 3, 7), 11), (dt.date(2026, 3, 1), 10),
        (dt.date(2020, 12, 27), 53), (dt.date(2020, 12, 26), 53), (dt.date(2021, 1, 3), 1), (dt.date(2021, 1, 2), 1),
        (dt.date(2025, 12, 28), 1), (dt.date(2025, 12, 27), 1),
    ],
)  # fmt: skip
def test_a_week_is_numbered_by_most_of_its_days(first: dt.date, number: int) -> None:
    assert {week_number(first + place * DAY, first.weekday()) for place in range(7)} == {number}


@given(day=days, begins=starts)
def test_every_day_lies_in_one_week_of_seven(day: dt.date, begins: int) -> None:
    first = first_of_week(day, begins)
    assert first.weekday() == begins
    assert first <= day < first + 7 * DAY
    assert first + place_in_week(day, begins) * DAY == day
    numbers = Counter((first + place * DAY).isocalendar()[1] for place in range(7))
    assert numbers[week_number(day, begins)] >= 4


def test_the_names_stand_in_the_order_of_the_week() -> None:
    assert weekdays_from() == ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    assert weekdays_from(SUNDAY) == ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
    assert weekdays_from(SATURDAY) == ("Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri")
