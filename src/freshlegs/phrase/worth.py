"""What a number is worth: its range is the model's own, its unit the record format's."""

from __future__ import annotations

import re
from typing import Any

from freshlegs.errors import WordsUnclear
from freshlegs.models.ranges import Limits
from freshlegs.phrase.words import Measure
from freshlegs.quantities import METRES_PER_FOOT, number_of

Span = tuple[int, int]


def fits(within: Any, value: float) -> bool:  # noqa: ANN401 - an Annotated alias has no type of its own
    """Tell whether a number is in a model's annotated range."""
    low, high = bounds(within)
    return low <= value <= high and value != _limits(within).gt


def bounds(within: Any) -> tuple[float, float]:  # noqa: ANN401 - an Annotated alias has no type of its own
    """Give the least and the most of a model's annotated range."""
    limits = _limits(within)
    low = limits.gt if limits.ge is None else limits.ge
    return float("-inf") if low is None else low, float("inf") if limits.le is None else limits.le


def _limits(within: Any) -> Limits:  # noqa: ANN401 - an Annotated alias has no type of its own
    found: Limits = within.__metadata__[0]
    return found


def worth(measure: Measure, number: str, span: Span, unit: re.Match[str] | None = None) -> float:
    """Give a number in the format's unit, whole where the format wants it so; refuse what is out of range."""
    text = number.replace("−", "-")
    value = -number_of(text[1:]) if text.startswith("-") else number_of(text)
    groups = unit.groupdict() if unit else {}
    if groups.get("feet"):
        value = float(round(value * METRES_PER_FOOT))
    if groups.get("fahrenheit"):
        value = round((value - 32) / 1.8, 1)
    if measure.whole and value != int(value):
        below = int(value)
        raise WordsUnclear(f"{_upper(measure.shown)} is a whole number: {below} or {below + 1}?", *span)
    if not fits(measure.within, value):
        low, high = bounds(measure.within)
        least = f"{low:g}" if fits(measure.within, low) else f"above {low:g}"
        said = f"{_upper(measure.shown)} goes from {least} to {high:g}, and {text} is not in it"
        raise WordsUnclear(f"{said}. Write it like {measure.example}.", *span)
    return int(value) if measure.whole else value


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
