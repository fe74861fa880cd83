"""The averages are those of the library."""

from __future__ import annotations

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.averages import mean, median, median_low, quartiles, spread

NUMBERS = st.lists(st.integers(0, 300_000) | st.floats(0, 1000, allow_nan=False), min_size=1, max_size=40)


@given(NUMBERS)
def test_means_and_middles_are_the_library_s_to_the_last_bit(values: list[float]) -> None:
    assert mean(iter(values)) == statistics.fmean(values)
    assert median(iter(values)) == statistics.median(values)


@given(st.lists(st.integers(0, 300_000), min_size=1, max_size=40))
def test_the_lower_middle_is_one_of_them(values: list[int]) -> None:
    assert median_low(iter(values)) == statistics.median_low(values)


@given(NUMBERS)
def test_the_spread_is_that_of_the_population(values: list[float]) -> None:
    assert spread(values) == pytest.approx(statistics.pstdev(values), rel=1e-9, abs=1e-9)


@given(NUMBERS.filter(lambda values: len(values) > 1))
def test_quarters_are_counted_as_the_library_counts_them(values: list[float]) -> None:
    assert list(quartiles(values)) == statistics.quantiles(values, n=4, method="inclusive")
