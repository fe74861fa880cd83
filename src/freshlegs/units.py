"""Text and numbers: distance, duration, pace and days, written the same way everywhere.

Stored SI (metres, seconds, seconds a kilometre), shown as the runner chose ("km" or "mi").
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

Units = Literal["km", "mi"]

METRES_PER_MILE = 1609.344
METRES_PER: dict[Units, float] = {"km": 1000.0, "mi": METRES_PER_MILE}

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def distance_number(distance_m: float, units: Units = "km", places: int = 1) -> str:
    """Give the bare number: 30150 m is "30.1" (halves go to the even side, as everywhere in Python)."""
    return f"{distance_m / METRES_PER[units]:.{places}f}"


def distance_text(distance_m: float, units: Units = "km", places: int = 1) -> str:
    """Give a distance with its unit: "30.2 km"."""
    return f"{distance_number(distance_m, units, places)} {units}"


def exact_distance(distance_m: float, units: Units = "km") -> str:
    """Give the bare number with no more places than it needs: 30150 m is "30.15", 10 km are "6.214" miles."""
    return distance_number(distance_m, units, 3).rstrip("0").rstrip(".")


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


def day_text(day: dt.date) -> str:
    """Give a date with its weekday: "Sat 21 Nov 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day_text(day: dt.date) -> str:
    """Give a date without its year: "Sat 21 Nov"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def near_day_text(day: dt.date, today: dt.date) -> str:
    """Give a date as one stands to it: "Sat 21 Nov, yesterday", "Sat 22 Nov 2025"."""
    near = {0: ", today", 1: ", yesterday", -1: ", tomorrow"}.get((today - day).days, "")
    year = f" {day.year}" if day.year != today.year else ""
    return f"{short_day_text(day)}{year}{near}"
