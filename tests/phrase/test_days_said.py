"""Days in a line: where they stand doesn't matter, what they mean follows from today."""

from __future__ import annotations

import datetime as dt

import pytest

from freshlegs.phrase import read_phrase
from manners import DAY_FIRST, MONTH_FIRST

TODAY = dt.date(2026, 11, 22)
"""A Sunday."""

DAYS: list[tuple[str, str]] = [
    ("today", "2026-11-22"),
    ("t", "2026-11-22"),
    ("TODAY", "2026-11-22"),
    ("yesterday", "2026-11-21"),
    ("y", "2026-11-21"),
    ("day before yesterday", "2026-11-20"),
    ("the day before yesterday", "2026-11-20"),
    ("yesterday morning", "2026-11-21"),
    ("last night", "2026-11-21"),
    ("this afternoon", "2026-11-22"),
    ("sun", "2026-11-22"),
    ("sat", "2026-11-21"),
    ("Saturday", "2026-11-21"),
    ("on saturday", "2026-11-21"),
    ("fri", "2026-11-20"),
    ("thu", "2026-11-19"),
    ("thurs", "2026-11-19"),
    ("wed", "2026-11-18"),
    ("tue", "2026-11-17"),
    ("tues", "2026-11-17"),
    ("mon", "2026-11-16"),
    ("this mon", "2026-11-16"),
    ("last mon", "2026-11-09"),
    ("last sun", "2026-11-15"),
    ("last saturday", "2026-11-14"),
    ("-1d", "2026-11-21"),
    ("-2d", "2026-11-20"),
    ("−2d", "2026-11-20"),
    ("-1w", "2026-11-15"),
    ("3 days ago", "2026-11-19"),
    ("3d ago", "2026-11-19"),
    ("a day ago", "2026-11-21"),
    ("two days ago", "2026-11-20"),
    ("a week ago", "2026-11-15"),
    ("2 weeks ago", "2026-11-08"),
    ("12.3.", "2026-03-12"),
    ("1.12.", "2025-12-01"),
    ("12.3.2026", "2026-03-12"),
    ("12.3.26", "2026-03-12"),
    ("12 Mar", "2026-03-12"),
    ("12 march", "2026-03-12"),
    ("12th of March", "2026-03-12"),
    ("Mar 12", "2026-03-12"),
    ("March 12th, 2025", "2025-03-12"),
    ("12 Mar 2025", "2025-03-12"),
    ("1 Dec", "2025-12-01"),
    ("29.2.", "2024-02-29"),
    ("2026-03-12", "2026-03-12"),
    ("2026/03/12", "2026-03-12"),
    ("13/3", "2026-03-13"),
    ("3/13", "2026-03-13"),
    ("11/11", "2026-11-11"),
    ("22 nov", "2026-11-22"),
    ("23 nov", "2025-11-23"),
]


def day_of(words: str) -> object:
    reading = read_phrase(words, TODAY)
    assert reading.troubles == ()
    return reading.records[0]["date"]


@pytest.mark.parametrize(("words", "day"), DAYS)
def test_a_day_may_be_said_first_or_last(words: str, day: str) -> None:
    assert day_of(f"{words} 8k 50min") == day
    assert day_of(f"easy 50min 5:00/km {words}") == day


def test_the_day_under_the_cursor_is_meant_where_none_is_said() -> None:
    chosen = dt.date(2026, 11, 3)
    assert read_phrase("8k", TODAY, day=chosen).records[0]["date"] == "2026-11-03"
    assert read_phrase("yesterday 8k", TODAY, day=chosen).records[0]["date"] == "2026-11-21"


def test_a_day_holds_for_what_follows_on_the_line() -> None:
    reading = read_phrase("yesterday 8k; core 20min; today left knee 2", TODAY)
    assert [record["date"] for record in reading.records] == ["2026-11-21", "2026-11-21", "2026-11-22"]


def test_a_date_with_slashes_is_read_as_the_runner_writes_dates() -> None:
    assert read_phrase("12/3 8k", TODAY, units=DAY_FIRST).records[0]["date"] == "2026-03-12"
    assert read_phrase("3/12 8k", TODAY, units=MONTH_FIRST).records[0]["date"] == "2026-03-12"


def test_a_journey_may_lie_ahead_but_no_run() -> None:
    assert read_phrase("tomorrow travel", TODAY).troubles == ()
    assert "has not come yet" in read_phrase("tomorrow 8k", TODAY).troubles[0].message
