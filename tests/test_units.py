"""Distances, durations, paces and days, written the same way everywhere."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs import units
from freshlegs.language import speak
from freshlegs.quantities import parse_distance
from manners import DAY_FIRST, ISO, MONTH_FIRST, manners


def test_a_distance_is_shown_in_the_runners_unit() -> None:
    assert units.distance_text(30_150) == "30.1 km"
    assert units.distance_text(30_150, "mi") == "18.7 mi"
    assert units.distance_text(42_195, places=2) == "42.20 km"
    assert units.distance_number(8_000) == "8.0"


@pytest.mark.parametrize(
    ("duration_s", "text"), [(0, "0:00"), (59, "0:59"), (2_730, "45:30"), (3_599.6, "1:00:00"), (10_270, "2:51:10")]
)
def test_a_duration_is_shown_as_runners_write_it(duration_s: float, text: str) -> None:
    assert units.duration_text(duration_s) == text


def test_a_pace_is_shown_per_unit() -> None:
    assert units.pace_text(389) == "6:29 /km"
    assert units.pace_text(389, "mi") == "10:26 /mi"
    assert units.pace_of(10_000, 3_000) == 300
    assert units.pace_of(0, 3_000) is None


def test_a_day_is_shown_with_its_weekday() -> None:
    assert units.day_text(dt.date(2026, 11, 21), "km") == "Sat 21 Nov 2026"
    assert units.short_day_text(dt.date(2026, 3, 1), "km") == "Sun 1 Mar"


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        ("km", ["Sat 7 Nov 2026", "7 Nov 2026", "2026-11-07", "Sat 7 Nov", "Sat 7 Nov, yesterday", "Nov 2026"]),
        (DAY_FIRST, ["Sat 7 Nov 2026", "7 Nov 2026", "7 Nov 2026", "Sat 7 Nov", "Sat 7 Nov, yesterday", "Nov 2026"]),
        (MONTH_FIRST, ["Sat Nov 7 2026", "Nov 7 2026", "Nov 7 2026", "Sat Nov 7", "Sat Nov 7, yesterday", "Nov 2026"]),
        (ISO, ["Sat 2026-11-07", "2026-11-07", "2026-11-07", "Sat 11-07", "Sat 11-07, yesterday", "2026-11"]),
    ],
)
def test_a_date_is_shown_in_the_chosen_order(chosen: units.Units, shown: list[str]) -> None:
    day = dt.date(2026, 11, 7)
    ways = (units.day_text, units.date_text, units.typed_date, units.short_day_text)
    told = [way(day, chosen) for way in ways]
    assert [*told, units.near_day_text(day, dt.date(2026, 11, 8), chosen), units.month_text(day, chosen)] == shown


@pytest.mark.parametrize(
    ("chosen", "days", "week"),
    [
        (DAY_FIRST, "29 Sep-5 Oct 2026", "Tue 29 Sep to Mon 5 Oct 2026"),
        (MONTH_FIRST, "Sep 29-Oct 5 2026", "Tue Sep 29 to Mon Oct 5 2026"),
        (ISO, "2026-09-29 to 10-05", "Tue 2026-09-29 to Mon 10-05"),
    ],
)
def test_so_are_the_days_from_one_to_another(chosen: units.Units, days: str, week: str) -> None:
    first, last = dt.date(2026, 9, 29), dt.date(2026, 10, 5)
    assert (units.span_of_days(first, last, chosen), units.stretch_text(first, last, chosen)) == (days, week)


def test_feet_and_fahrenheit_go_with_miles_until_the_runner_says_otherwise() -> None:
    assert (units.height_text(450, "km"), units.degrees_text(36.8, "km")) == ("450 m", "36.8 C")
    assert (units.height_text(450, "mi"), units.degrees_text(36.8, "mi")) == ("1476 ft", "98.2 F")
    british = units.Manner("mi", height="m", degrees="C")
    assert (units.height_text(450, british), units.degrees_text(36.8, british)) == ("450 m", "36.8 C")
    assert units.degrees_text(-17.8, "mi") == "0 F"


@pytest.mark.parametrize("feet", [10, 250, 1000, 2300, 5280 - 10, 29_030])
def test_a_climb_of_round_feet_is_shown_as_it_was_typed(feet: int) -> None:
    assert units.height_number(round(feet * units.METRES_PER_FOOT), "mi") == feet


@given(st.integers(0, 20_000), manners)
def test_a_climb_that_is_shown_is_read_back_as_the_same_metres(metres: int, chosen: units.Manner) -> None:
    shown = units.height_number(metres, chosen)
    assert round(shown * (units.METRES_PER_FOOT if chosen.height == "ft" else 1)) == metres


@given(st.integers(-760, 1400), st.integers(0, 1))
def test_degrees_fahrenheit_are_shown_as_they_were_typed(tenths: int, places: int) -> None:
    typed = f"{tenths / 10:.{places}f}"
    celsius = units.celsius_of(typed)
    assert float(units.degrees_text(celsius, "mi").removesuffix(" F")) == float(typed)
    assert celsius == round(celsius, 2)


@given(st.floats(-60, 60).map(lambda value: round(value, 3)))
def test_degrees_to_the_last_digit_are_read_back_bit_for_bit(celsius: float) -> None:
    text = units.exact_degrees(celsius, "mi")
    assert units.celsius_of(text) == celsius
    assert float(units.exact_degrees(celsius, "km")) == celsius


def test_in_german_numbers_have_commas_and_days_their_german_names() -> None:
    day = dt.date(2026, 12, 13)
    speak("de")
    try:
        assert units.distance_text(30_150) == "30,1 km"
        assert units.degrees_text(36.8, "km", "°") == "36,8 °C"
        assert (units.exact_distance(30_150), units.exact_distance(10_000)) == ("30,15", "10")
        assert parse_distance(units.exact_distance(30_150), bare=True) == 30_150
        assert units.grouped("9,876.5") == "9.876,5"
        assert units.near_day_text(day, day, "km") == "So 13 Dez, heute"
        assert units.stretch_text(day, day, "km") == "So 13 Dez bis So 13 Dez 2026"
        assert units.month_text(dt.date(2026, 3, 1), "km") == "Mär 2026"
    finally:
        speak("en")
    assert units.distance_text(30_150) == "30.1 km"
