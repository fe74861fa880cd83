"""What a number is worth: its range is the model's own, its unit the record format's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from freshlegs.errors import WordsUnclear
from freshlegs.language import decimal, mark, tr
from freshlegs.models.ranges import Limits
from freshlegs.phrase.words import Measure
from freshlegs.units import METRES_PER_FOOT, Manner, Units, celsius_of, degrees_text, fahrenheit, height_text, manner_of

Span = tuple[int, int]
METRES_OR_FEET = mark("'{number}': metres or feet? Write {number}m or {number}ft.")


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


def worth(measure: Measure, number: str, span: Span, unit: re.Match[str] | None = None, units: Units = "km") -> float:
    """Give a number in the format's unit, whole where the format wants it so; refuse what is out of range.

    A height or a temperature without its own unit is in the runner's, which is asked where it was never chosen.
    """
    text = number.replace("−", "-").replace(",", ".")
    foreign = _foreign(measure, text, span, {} if unit is None else unit.groupdict(), manner_of(units))
    value = float(text)
    if foreign:
        value = float(round(value * METRES_PER_FOOT)) if foreign == "ft" else celsius_of(text)
    if measure.whole and value != int(value):
        below = int(value)
        said = tr("{measure} is a whole number: {n} or {more}?", measure=_upper(measure.told), n=below, more=below + 1)
        raise WordsUnclear(said, *span)
    if not fits(measure.within, value):
        raise WordsUnclear(_out_of_range(measure, number, foreign), *span)
    return int(value) if measure.whole else value


def _foreign(
    measure: Measure, text: str, span: Span, groups: Mapping[str, str | None], chosen: Manner
) -> Literal["ft", "F", ""]:
    """Tell whether a number is in feet or in degrees Fahrenheit, by its unit or by what the runner chose."""
    if measure.field in HEIGHTS and not groups.get("metres"):
        if not (groups.get("feet") or chosen.is_height_chosen):
            raise WordsUnclear(tr(METRES_OR_FEET, number=text), *span)
        return "ft" if groups.get("feet") or chosen.height == "ft" else ""
    if measure.field not in WARMTHS or groups.get("celsius"):
        return ""
    if groups.get("fahrenheit"):
        return "F"
    if measure.field == "temp_c":  # no body is as warm in both
        return "F" if fits(measure.within, celsius_of(text)) else ""
    if not chosen.is_scale_chosen:
        raise WordsUnclear(tr("'{number}': Celsius or Fahrenheit? Write {number}C or {number}F.", number=text), *span)
    return "F" if chosen.degrees == "F" else ""


def value_said(name: str, value: float, units: Units) -> str:
    """Give the value of a measure as the runner is shown it."""
    if name in HEIGHTS:
        return height_text(int(value), units)
    return degrees_text(value, units) if name in WARMTHS else decimal(f"{value:g}")


HEIGHTS = frozenset({"ascent_m", "descent_m"})
WARMTHS = frozenset({"temp_c", "air_temp_c", "dew_point_c"})


def _out_of_range(measure: Measure, number: str, foreign: Literal["ft", "F", ""]) -> str:
    """Say in which range a number has to be, in the unit in which it was said."""
    low, high = bounds(measure.within)
    least, most = _said_as(low, foreign), _said_as(high, foreign)
    said = {"measure": _upper(measure.told), "least": least, "most": most, "number": number, "example": measure.example}
    if fits(measure.within, low):
        return tr("{measure} goes from {least} to {most}, and {number} is not in it. Write it like {example}.", **said)
    return tr(
        "{measure} goes from above {least} to {most}, and {number} is not in it. Write it like {example}.", **said
    )


def _said_as(bound: float, foreign: Literal["ft", "F", ""]) -> str:
    shown = {"ft": f"{bound / METRES_PER_FOOT:.0f} ft", "F": f"{fahrenheit(bound):g} F"}.get(foreign, f"{bound:g}")
    return decimal(shown)


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
