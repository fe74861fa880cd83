"""Distances, durations, paces and days, written the same way everywhere."""

from __future__ import annotations

import datetime as dt

import pytest

from freshlegs import units


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
    assert units.day_text(dt.date(2026, 11, 21)) == "Sat 21 Nov 2026"
    assert units.short_day_text(dt.date(2026, 3, 1)) == "Sun 1 Mar"
