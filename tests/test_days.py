"""Days and times of day as they are typed into a field. (Days in a line: tests/phrase/test_days_said.py.)"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.days import parse_clock, parse_day
from freshlegs.errors import WordsUnclear
from freshlegs.language import speak
from freshlegs.units import Manner, date_text, day_text, typed_date
from manners import DAY_FIRST, MONTH_FIRST, manners

TODAY = dt.date(2026, 11, 22)
"""A Sunday."""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", "2026-11-22"),
        (" y ", "2026-11-21"),
        ("sun", "2026-11-22"),
        ("mon", "2026-11-16"),
        ("last mon", "2026-11-09"),
        ("-2d", "2026-11-20"),
        ("-2", "2026-11-20"),
        ("-1w", "2026-11-15"),
        ("3 days ago", "2026-11-19"),
        ("12.3.", "2026-03-12"),
        ("1.12.", "2025-12-01"),
        ("12 Mar", "2026-03-12"),
        ("Mar 12 2026", "2026-03-12"),
        ("2026-03-12", "2026-03-12"),
        ("Sat 21 Nov 2026", "2026-11-21"),
    ],
)
def test_a_day_is_the_latest_that_it_can_be(text: str, day: str) -> None:
    assert parse_day(text, TODAY).isoformat() == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tomorrow", "2026-11-23"),
        ("sat", "2026-11-28"),
        ("sun", "2026-11-22"),
        ("next sun", "2026-11-29"),
        ("in 3 days", "2026-11-25"),
        ("+1w", "2026-11-29"),
        ("12 Mar", "2027-03-12"),
        ("12.3.", "2027-03-12"),
        ("29.2.", "2028-02-29"),
        ("2027-01-01", "2027-01-01"),
        ("yesterday", "2026-11-21"),
    ],
)
def test_where_one_plans_ahead_a_day_is_the_next_that_it_can_be(text: str, day: str) -> None:
    assert parse_day(text, TODAY, future=True).isoformat() == day


@pytest.mark.parametrize(("chosen", "day"), [(DAY_FIRST, "2026-03-12"), (MONTH_FIRST, "2025-12-03")])
def test_slashes_are_read_as_the_runner_writes_them(chosen: Manner, day: str) -> None:
    assert parse_day("12/3", TODAY, units=chosen).isoformat() == day


def test_dots_are_day_first_and_asked_where_the_runner_puts_the_month_first() -> None:
    assert parse_day("12.3.", TODAY, units=DAY_FIRST) == parse_day("12.3.", TODAY) == dt.date(2026, 3, 12)
    assert parse_day("18.3.", TODAY, units=MONTH_FIRST) == dt.date(2026, 3, 18)
    with pytest.raises(WordsUnclear, match="12 Mar or 3 Dec"):
        parse_day("12.3.", TODAY, units=MONTH_FIRST)
    with pytest.raises(WordsUnclear, match="There is no day '18/3'"):
        parse_day("18/3", TODAY, units=MONTH_FIRST)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("tomorrow", "has not come yet"),
        ("next sat", "has not come yet"),
        ("2027-01-01", "has not come yet"),
        ("sat 22 nov", "is no sat"),
        ("12/3", "12 Mar or 3 Dec"),
        ("31.2.", "There is no day"),
        ("2026-02-30", "There is no day"),
        ("-99999d", "is not a day"),
        ("12", "Write it like today"),
        ("12.3", "Write it like today"),
        ("20260312", "Write it like today"),
        ("", "Write it like today"),
        ("someday", "Write it like today"),
        ("today 8k", "Write it like today"),
        ("١٢.٣.", "Write it like today"),
    ],
)
def test_a_day_that_is_none_is_told_how_to_write_one(text: str, reason: str) -> None:
    with pytest.raises(WordsUnclear, match=reason):
        parse_day(text, TODAY)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("7:30", "07:30"),
        ("07:30", "07:30"),
        ("7.30", "07:30"),
        ("7h30", "07:30"),
        ("7am", "07:00"),
        ("7 am", "07:00"),
        ("6:15pm", "18:15"),
        ("6:15 P.M.", "18:15"),
        ("12am", "00:00"),
        ("12pm", "12:00"),
        ("noon", "12:00"),
        ("23:59", "23:59"),
        ("0:00", "00:00"),
    ],
)
def test_a_time_of_day_is_read(text: str, clock: str) -> None:
    assert parse_clock(text) == clock


@pytest.mark.parametrize("text", ["7", "24:00", "7:60", "13pm", "0am", "7:5", "soon", "", "7:30:00", "٧:٣٠"])
def test_a_time_that_no_clock_shows_is_told_how_to_write_one(text: str) -> None:
    with pytest.raises(WordsUnclear, match="Write it like 7"):
        parse_clock(text)


@given(st.text(), st.dates())
def test_no_text_raises_anything_else(text: str, today: dt.date) -> None:
    for read in (partial(parse_day, today=today), partial(parse_day, today=today, future=True), parse_clock):
        with suppress(WordsUnclear):
            assert read(text)


@given(st.dates(dt.date(1900, 1, 1), TODAY), manners)
def test_a_day_shown_reads_back(day: dt.date, chosen: Manner) -> None:
    for text in (day.isoformat(), day_text(day, chosen), date_text(day, chosen), typed_date(day, chosen)):
        assert parse_day(text, TODAY, units=chosen) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("heute", "2026-11-22"),
        ("gestern", "2026-11-21"),
        ("heute Morgen", "2026-11-22"),
        ("gestern Abend", "2026-11-21"),
        ("vorgestern", "2026-11-20"),
        ("Donnerstag", "2026-11-19"),
        ("sonntag", "2026-11-22"),
        ("12 Mär", "2026-03-12"),
        ("3. Mai", "2026-05-03"),
        ("31 Dez 2025", "2025-12-31"),
        ("Oktober 3", "2026-10-03"),
        ("samstag 21 Nov 2026", "2026-11-21"),
        ("Sa 21 Nov 2026", "2026-11-21"),
        ("so, 22.11.", "2026-11-22"),
        ("fr Okt 2", "2026-10-02"),
    ],
)
def test_german_days_are_read_whatever_is_spoken(text: str, day: str) -> None:
    assert parse_day(text, TODAY).isoformat() == day


def test_tomorrow_is_read_in_german_where_one_plans() -> None:
    assert parse_day("morgen", TODAY, future=True).isoformat() == "2026-11-23"
    with pytest.raises(WordsUnclear, match="has not come yet"):
        parse_day("morgen", TODAY)


@pytest.mark.parametrize("word", ["do", "so", "mi", "di", "so heute"])
def test_german_weekdays_of_two_letters_are_words(word: str) -> None:
    with pytest.raises(WordsUnclear, match="is not a day"):
        parse_day(word, TODAY)


@pytest.mark.parametrize("dates", [DAY_FIRST, MONTH_FIRST])
def test_a_date_that_a_field_shows_in_german_is_read_in_either_language(dates: Manner) -> None:
    days = [dt.date(2026, month, 3) for month in range(1, 12)]
    speak("de")
    try:
        shown = [typed_date(day, dates) for day in days]
        assert [parse_day(text, TODAY, units=dates) for text in shown] == days
    finally:
        speak("en")
    assert [parse_day(text, TODAY, units=dates) for text in shown] == days
