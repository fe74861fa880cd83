"""Text and numbers: distance, height, warmth, duration, pace and days, written the same way everywhere.

Stored SI (metres, seconds, seconds a kilometre, degrees Celsius) and as ISO dates, shown as the runner chose. What was
chosen travels as one thing: `Units`, the name of the unit of distance, which is a `Manner` where more was chosen.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal, Self

from freshlegs.language import decimal, mark, tr, trc

UnitName = Literal["km", "mi"]
HeightUnit = Literal["m", "ft"]
Degrees = Literal["C", "F"]
Dates = Literal["iso", "day-first", "month-first"]
DateOrder = Literal["dmy", "mdy"]


class Manner(str):
    """How a runner is shown things: the name of the unit of distance ("km", "mi"), with what was chosen beside it.

    It passes for the name wherever only distance matters. Feet and degrees Fahrenheit go with miles, as on watches and
    sites, until the runner says otherwise. `dates` is None where nothing was chosen.
    """

    __slots__ = ("_degrees", "_height", "dates")

    def __new__(
        cls,
        name: UnitName = "km",
        *,
        height: HeightUnit | None = None,
        degrees: Degrees | None = None,
        dates: Dates | None = None,
    ) -> Self:
        """Take what was chosen; None for what was not."""
        made = super().__new__(cls, name)
        made._height, made._degrees, made.dates = height, degrees, dates
        return made

    _height: HeightUnit | None
    _degrees: Degrees | None
    dates: Dates | None

    @property
    def height(self) -> HeightUnit:
        """The unit of climbs."""
        return self._height or ("ft" if self == "mi" else "m")

    @property
    def degrees(self) -> Degrees:
        """The scale of temperatures."""
        return self._degrees or ("F" if self == "mi" else "C")

    @property
    def is_height_chosen(self) -> bool:
        """Whether a bare number of climb is clear: where it only follows from miles, it is asked."""
        return self._height is not None or self == "km"

    @property
    def is_scale_chosen(self) -> bool:
        """Whether a bare number of degrees is clear, likewise."""
        return self._degrees is not None or self == "km"

    @property
    def order(self) -> DateOrder | None:
        """How "12/3" is meant; None where it is to be asked."""
        return {"day-first": "dmy", "month-first": "mdy"}.get(self.dates or "")  # type: ignore[return-value]  # of the two

    def of(self, name: UnitName | None) -> Manner:
        """Give the same with another unit of distance; None changes nothing."""
        return Manner(name or self.name, height=self._height, degrees=self._degrees, dates=self.dates)

    def settled(self) -> Manner:
        """Give the same with nothing left to ask: what only follows from miles counts as chosen."""
        return Manner(self.name, height=self.height, degrees=self.degrees, dates=self.dates)

    @property
    def name(self) -> UnitName:
        """The name alone, as it is stored."""
        return "mi" if self == "mi" else "km"


Units = UnitName | Manner
"""How to show things: a plain name is shown in the usual way."""

_USUAL = {"km": Manner("km"), "mi": Manner("mi")}

METRES_PER_MILE = 1609.344
METRES_PER_FOOT = 0.3048
METRES_PER: dict[str, float] = {"km": 1000.0, "mi": METRES_PER_MILE}

WEEKDAYS = (mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri"), mark("Sat"), mark("Sun"))
MONTHS = (
    mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun"),
    mark("Jul"), mark("Aug"), mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec"),
)  # fmt: skip
NEAR = {0: mark("{day}, today"), 1: mark("{day}, yesterday"), -1: mark("{day}, tomorrow")}
"""A day as one stands to it, by how many days it lies back."""


def manner_of(units: Units) -> Manner:
    """Give all that was chosen; for a plain name the usual."""
    return units if isinstance(units, Manner) else _USUAL[units]


def distance_number(distance_m: float, units: Units = "km", places: int = 1) -> str:
    """Give the bare number: 30150 m is "30.1" (halves go to the even side, as everywhere in Python)."""
    return decimal(f"{distance_m / METRES_PER[units]:.{places}f}")


def distance_text(distance_m: float, units: Units = "km", places: int = 1) -> str:
    """Give a distance with its unit: "30.2 km"."""
    return f"{distance_number(distance_m, units, places)} {units}"


def exact_distance(distance_m: float, units: Units = "km") -> str:
    """Give the bare number with no more places than it needs: 30150 m is "30.15", 10 km are "6.214" miles."""
    return distance_number(distance_m, units, 3).rstrip("0").rstrip(".,")


def grouped(number: str) -> str:
    """Give a number that Python wrote with its thousands, with the signs of the language: "9,876.5", "9.876,5"."""
    whole, point, rest = number.partition(".")
    return whole.replace(",", trc("thousands sign", ",")) + decimal(point + rest)


def duration_text(duration_s: float) -> str:
    """Give a duration as runners write it: "45:30", "2:51:10"."""
    minutes, seconds = divmod(round(duration_s), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def hours_text(duration_s: float) -> str:
    """Give a long duration as hours and minutes: "5:46"."""
    hours, minutes = divmod(round(duration_s / 60), 60)
    return f"{hours}:{minutes:02d}"


def pace_text(pace_s_per_km: float, units: Units = "km") -> str:
    """Give a pace: "6:29 /km", or "10:26 /mi"."""
    minutes, seconds = divmod(round(pace_s_per_km * METRES_PER[units] / 1000), 60)
    return f"{minutes}:{seconds:02d} /{units}"


def pace_of(distance_m: float, duration_s: float) -> float | None:
    """Give the pace in seconds a kilometre, or None where there was no distance."""
    return duration_s * 1000 / distance_m if distance_m else None


def height_number(metres: int, units: Units) -> int:
    """Give a climb as a whole number of metres or feet.

    Metres are stored whole, so that three or four feet mean the same one: the roundest of them is given, which is
    what was typed where that was round, and what is read back as these metres in any case.
    """
    if manner_of(units).height == "m":
        return metres
    nearest = round(metres / METRES_PER_FOOT)
    same = [feet for feet in range(nearest - 2, nearest + 3) if round(feet * METRES_PER_FOOT) == metres]
    return next((feet for step in (100, 10) for feet in same if feet % step == 0), nearest)


def height_text(metres: int, units: Units) -> str:
    """Give a climb with its unit: "450 m", "1476 ft"."""
    return f"{height_number(metres, units)} {manner_of(units).height}"


def degrees_text(celsius: float, units: Units, sign: str = "") -> str:
    """Give a temperature with its scale: "36.8 C", "98.2 F"; `sign` goes before the letter."""
    scale = manner_of(units).degrees
    number = f"{celsius:g}" if scale == "C" else f"{round(fahrenheit(celsius), 1) + 0.0:g}"
    return f"{decimal(number)} {sign}{scale}"


def exact_degrees(celsius: float, units: Units) -> str:
    """Give the bare number in as few digits as are read back as the same; with its letter where Fahrenheit has none."""
    if manner_of(units).degrees == "C":
        return decimal(repr(celsius).removesuffix(".0"))
    for places in range(1, 5):
        text = f"{fahrenheit(celsius):.{places}f}"
        if celsius_of(text) == celsius:
            return decimal(text.removesuffix(".0"))
    return f"{decimal(repr(celsius))} C"


def fahrenheit(celsius: float) -> float:
    """Give degrees Fahrenheit."""
    return celsius * 1.8 + 32


def celsius_of(text: str) -> float:
    """Give the degrees Celsius of a plain number of degrees Fahrenheit, in as few decimals as give that number again.

    That is to the tenth at least, as it is shown: 101 are 38.33, for 38.3 would be 100.9 again.
    """
    given, decimals = float(text), max(1, len(text.partition(".")[2]))
    exactly = (given - 32) / 1.8
    fits = (round(exactly, places) for places in range(1, 9))
    return next((found for found in fits if round(fahrenheit(found), decimals) == given), exactly) + 0.0


def weekday_text(day: dt.date) -> str:
    """Give a day's weekday, short: "Sat"."""
    return tr(WEEKDAYS[day.weekday()])


def date_text(day: dt.date, units: Units) -> str:
    """Give a date: "21 Nov 2026", "Nov 21 2026", "2026-11-21"."""
    if manner_of(units).dates == "iso":
        return day.isoformat()
    return f"{short_date_text(day, units)} {day.year}"


def short_date_text(day: dt.date, units: Units) -> str:
    """Give a date without its year: "21 Nov", "Nov 21", "11-21"."""
    month, dates = tr(MONTHS[day.month - 1]), manner_of(units).dates
    if dates == "iso":
        return f"{day.month:02d}-{day.day:02d}"
    return f"{month} {day.day}" if dates == "month-first" else f"{day.day} {month}"


def typed_date(day: dt.date, units: Units) -> str:
    """Give a date as a field or a phrase holds it, to be read again: ISO until the runner chose."""
    return date_text(day, units) if manner_of(units).dates else day.isoformat()


def day_text(day: dt.date, units: Units) -> str:
    """Give a date with its weekday: "Sat 21 Nov 2026"."""
    return f"{weekday_text(day)} {date_text(day, units)}"


def short_day_text(day: dt.date, units: Units) -> str:
    """Give a date with its weekday, without its year: "Sat 21 Nov"."""
    return f"{weekday_text(day)} {short_date_text(day, units)}"


def near_day_text(day: dt.date, today: dt.date, units: Units) -> str:
    """Give a date as one stands to it: "Sat 21 Nov, yesterday", "Sat 22 Nov 2025"."""
    near = NEAR.get((today - day).days, "{day}")
    return tr(near, day=(day_text if day.year != today.year else short_day_text)(day, units))


def span_of_days(first: dt.date, last: dt.date, units: Units) -> str:
    """Give the days from one to another: "16-22 Nov 2026", "Nov 16-22 2026", "2026-11-16 to 11-22"."""
    dates = manner_of(units).dates
    if dates == "iso":
        return from_to(date_text(first, units), short_date_text(last, units))
    one, other = tr(MONTHS[first.month - 1]), tr(MONTHS[last.month - 1])
    if dates == "month-first":
        until = f"{last.day}" if one == other else f"{other} {last.day}"
        return f"{one} {first.day}-{until} {last.year}"
    since = f"{first.day}" if one == other else f"{first.day} {one}"
    return f"{since}-{last.day} {other} {last.year}"


def stretch_text(first: dt.date, last: dt.date, units: Units, *, weekdays: bool = True) -> str:
    """Give from when to when: "Mon 16 Nov to Sun 22 Nov 2026", "Mon 2026-11-16 to Sun 11-22"."""
    whole, short = (day_text, short_day_text) if weekdays else (date_text, short_date_text)
    is_iso = manner_of(units).dates == "iso"
    return from_to((whole if is_iso else short)(first, units), (short if is_iso else whole)(last, units))


def from_to(first: str, last: str) -> str:
    """Give two ends as one stretch: "Mon 16 Nov to Sun 22 Nov 2026"."""
    return tr("{first} to {last}", first=first, last=last)


def moment_text(at: dt.datetime, units: Units) -> str:
    """Give a date with its time of day: "2026-11-21 18:04"."""
    return f"{typed_date(at.date(), units)} {at:%H:%M}"


def month_text(day: dt.date, units: Units, names: Sequence[str] = MONTHS) -> str:
    """Give a month: "Nov 2026", "2026-11"."""
    return day.isoformat()[:7] if manner_of(units).dates == "iso" else f"{tr(names[day.month - 1])} {day.year}"
