"""Climbs and temperatures in the fields of the forms: in the runner's units, or with a unit beside the number."""

from __future__ import annotations

import re
from collections.abc import Callable

from freshlegs.errors import WordsUnclear
from freshlegs.language import mark, tr
from freshlegs.models import Run, Wellness
from freshlegs.tui.widgets.fields import Reader, Setting, Told, Writer, like
from freshlegs.units import (
    METRES_PER_FOOT,
    celsius_of,
    degrees_text,
    exact_degrees,
    height_number,
    manner_of,
)


def read_climb(text: str, setting: Setting) -> Told:
    """Read "+450" or "+450 -300", in metres or feet as they are shown, or with the unit behind."""
    told: dict[str, int] = {}
    usual = manner_of(setting.units).height
    parts = HEIGHT.split(text.strip())
    if parts[::4] != [""] * (len(parts) // 4 + 1):
        raise WordsUnclear(tr(LIKE[usual]), 0, len(text))
    for sign, digits, unit in zip(parts[1::4], parts[2::4], parts[3::4], strict=True):
        metres = round(int(digits) * METRES_PER_FOOT) if (unit.casefold() or usual) == "ft" else int(digits)
        told["descent_m" if sign == "-" else "ascent_m"] = metres
    return told


HEIGHT = re.compile(r"([+-]?)([0-9]{1,6})\s?(m|ft|)(?:\s+|$)", re.ASCII | re.IGNORECASE)


LIKE = {"m": mark("metres up and down, like +450 -300"), "ft": mark("feet up and down, like +1500 -1000")}


def ask_climb(setting: Setting) -> str:
    """Say that climbs are read in feet where they are."""
    return "+1500 ft" if manner_of(setting.units).height == "ft" else ""


def write_climb(run: Run, setting: Setting) -> str:
    """Write climb and descent as they are read."""
    pair = (("+", run.ascent_m), ("-", run.descent_m))
    return " ".join(f"{sign}{height_number(metres, setting.units)}" for sign, metres in pair if metres is not None)


def read_degrees(key: str) -> Reader:
    """Read a temperature on the scale on which it is shown, or with its letter behind."""

    def read(text: str, setting: Setting) -> Told:
        found = DEGREES.fullmatch(text)
        if not found:
            raise WordsUnclear(like(tr("degrees"), ask_degrees(key)(setting)), 0, len(text))
        number, letter = found[1].replace(",", "."), (found[2] or manner_of(setting.units).degrees).upper()
        return {key: celsius_of(number) if letter == "F" else float(number)}

    return read


DEGREES = re.compile(r"(-?[0-9]{1,3}(?:[.,][0-9]{1,15})?)\s?°?\s?([cf])?", re.ASCII | re.IGNORECASE)
EXAMPLES_C = {"temp_c": 36.8, "air_temp_c": 24.0, "dew_point_c": 16.0}


def ask_degrees(key: str) -> Callable[[Setting], str]:
    """Say on which scale a temperature is read: "36.8 C"."""
    return lambda setting: degrees_text(EXAMPLES_C[key], setting.units)


def write_degrees(name: str) -> Writer:
    """Write a temperature as it is read, to the last digit."""

    def write(look: Wellness, setting: Setting) -> str:
        celsius: float | None = getattr(look, name)
        return "" if celsius is None else exact_degrees(celsius, setting.units)

    return write
