"""Middles and spreads of a runner's numbers, as `statistics` has them.

That module takes half a start of Python to import, for fractions and random numbers that nothing here needs; the rules
are asked every morning. A test holds that both give the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import fsum, sqrt


def mean(values: Iterable[float]) -> float:
    """Give the mean of one number or more."""
    told = list(values)
    return fsum(told) / len(told)


def spread(values: Sequence[float]) -> float:
    """Give the population standard deviation of one number or more."""
    middle = mean(values)
    return sqrt(fsum((value - middle) ** 2 for value in values) / len(values))


def median(values: Iterable[float]) -> float:
    """Give the middle of one number or more: of an even count the mean of the two in the middle."""
    told = sorted(values)
    half = len(told) // 2
    return told[half] if len(told) % 2 else (told[half - 1] + told[half]) / 2


def median_low(values: Iterable[int]) -> int:
    """Give the middle of one number or more: of an even count the lower of the two in the middle."""
    told = sorted(values)
    return told[(len(told) - 1) // 2]


def quartiles(values: Iterable[float]) -> tuple[float, float, float]:
    """Give where a quarter, a half and three quarters of two numbers or more lie, the least and the most among them."""
    told = sorted(values)
    low, middle, high = (_at(told, quarter) for quarter in (1, 2, 3))
    return low, middle, high


def _at(told: Sequence[float], quarter: int) -> float:
    place, beyond = divmod(quarter * (len(told) - 1), 4)
    above = told[min(place + 1, len(told) - 1)]
    return (told[place] * (4 - beyond) + above * beyond) / 4
