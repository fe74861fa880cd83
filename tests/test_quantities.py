"""Distances, durations and paces as they are typed into a field."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.errors import WordsUnclear
from freshlegs.quantities import (
    distance_at,
    duration_at,
    pace_at,
    parse_distance,
    parse_duration,
    parse_number,
    parse_pace,
    parse_whole,
)
from freshlegs.units import duration_text, pace_text

DISTANCES = [
    ("30k", 30_000),
    ("30 km", 30_000),
    (" 30 km ", 30_000),
    ("6.2mi", 9_978),
    ("6,2 mi", 9_978),
    ("12.345 km", 12_345),
    ("800m", 800),
    ("45 m", 45),
    ("500 yd", 457),
    ("half marathon", 21_098),
    ("Half-Marathon", 21_098),
    ("hm", 21_098),
    ("marathon", 42_195),
    ("0k", 0),
]
DURATIONS = [
    ("45:30", 2_730),
    ("5:40", 340),
    ("1:02:30", 3_750),
    ("100:00", 6_000),
    ("45:30.6", 2_731),
    ("1h05", 3_900),
    ("1h02", 3_720),
    ("1h 5min", 3_900),
    ("1:05 h", 3_900),
    ("62min", 3_720),
    ("62.5min", 3_750),
    ("62,5 min", 3_750),
    ("45m10s", 2_710),
    ("45.5m", 2_730),
    ("45m", 2_700),
    ("62'", 3_720),
    ("45'30\"", 2_730),
    ("1.5h", 5_400),
    ("90 minutes", 5_400),
    ("90s", 90),
    ("half an hour", 1_800),
]
PACES = [
    ("5:40/km", 340.0),
    ("5:40 /km", 340.0),
    ("5:40", 340.0),
    ("5'40", 340.0),
    ("5:40 min/km", 340.0),
    ("8:10/mi", 490 / 1.609344),
    ("5.5 min/km", 330.0),
    ("12 km/h", 300.0),
]
NO_NUMBERS = [
    "",
    " ",
    "x",
    "1_000",
    "٣",
    "８",
    "nan",
    "inf",
    "-inf",
    "1e3",
    "0x10",
    "+5",
    "-5",
    "--5",
    "1.2.3",
    "12345678",
    "1,",
    ".5",
]


@pytest.mark.parametrize(("text", "distance_m"), DISTANCES)
def test_a_distance_is_read(text: str, distance_m: int) -> None:
    assert parse_distance(text) == distance_m


@pytest.mark.parametrize(("text", "duration_s"), DURATIONS)
def test_a_duration_is_read(text: str, duration_s: int) -> None:
    assert parse_duration(text) == duration_s


@pytest.mark.parametrize(("text", "pace_s_per_km"), PACES)
def test_a_pace_is_read(text: str, pace_s_per_km: float) -> None:
    assert parse_pace(text) == pytest.approx(pace_s_per_km)


def test_a_bare_number_means_the_fields_unit() -> None:
    assert parse_distance("6.2", "mi", bare=True) == 9_978
    assert parse_distance("6,2", "km", bare=True) == 6_200
    assert parse_duration("62.5", bare=True) == 3_750
    assert parse_pace("8:10", "mi") == pytest.approx(490 / 1.609344)


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("30", "Write 30km, 30mi or 30m."),
        ("30 min", "Write it like 30k, 6.2mi or 800m."),
        ("30k 5k", "Write it like 30k"),
        ("1,500 m", "Write 1.5km or the metres without decimals."),
        ("30 lightyears", "Write it like 30k"),
    ],
)
def test_a_distance_that_is_none_is_told_how_to_write_one(text: str, instead: str) -> None:
    with pytest.raises(WordsUnclear, match=instead.replace(".", "[.]")) as unclear:
        parse_distance(text)
    assert (unclear.value.start, unclear.value.end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("62", "Write 62min, or hours as 1:02:30"),
        ("1h75", "Write it like 1h05 or 65min"),
        ("1:75:00", "Write it like 45:30 or 1:02:30"),
        ("45:3", "Write it like 45:30"),
        ("1h 5", "Write it like 45:30"),
        ("5:40/km", "Write it like 45:30"),
        ("30k", "Write it like 45:30"),
    ],
)
def test_a_duration_that_is_none_is_told_how_to_write_one(text: str, instead: str) -> None:
    with pytest.raises(WordsUnclear, match=instead):
        parse_duration(text)


@pytest.mark.parametrize("text", ["5", "5:75", "5.40/km", "0:00/km", "0 km/h", "45:30 min", "5:40/h"])
def test_a_pace_that_is_none_is_told_how_to_write_one(text: str) -> None:
    with pytest.raises(WordsUnclear, match="Write"):
        parse_pace(text)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_only_plain_digits_make_a_number(text: str) -> None:
    for read in (parse_number, parse_whole, parse_distance, parse_duration, parse_pace):
        with pytest.raises(WordsUnclear):
            read(text)
    with pytest.raises(WordsUnclear):
        parse_distance(text, bare=True)
    with pytest.raises(WordsUnclear):
        parse_duration(text, bare=True)


def test_a_whole_number_has_no_decimals() -> None:
    assert (parse_whole("148"), parse_number("6,5")) == (148, 6.5)
    with pytest.raises(WordsUnclear, match="whole number"):
        parse_whole("6.5")


@given(st.text())
def test_no_text_raises_anything_else(text: str) -> None:
    for read in (parse_distance, parse_duration, parse_pace, parse_number, parse_whole):
        with suppress(WordsUnclear):
            assert read(text) >= 0
    for find in (distance_at, duration_at, pace_at):
        with suppress(WordsUnclear):
            found = find(text)
            assert found is None or 0 < found[1] <= len(text)


@given(st.integers(60, 172_800))
def test_a_duration_shown_reads_back(duration_s: int) -> None:
    assert parse_duration(duration_text(duration_s)) == duration_s


@given(st.integers(60, 5_999))
def test_a_pace_shown_reads_back(pace_s_per_km: int) -> None:
    assert parse_pace(pace_text(pace_s_per_km)) == pace_s_per_km


@given(st.integers(0, 300_000))
def test_a_distance_to_the_metre_reads_back(distance_m: int) -> None:
    assert parse_distance(f"{distance_m / 1000:.3f} km") == distance_m
    assert parse_distance(f"{distance_m}m") == distance_m
