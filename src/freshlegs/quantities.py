"""Reading quantities: distance, duration and pace from a runner's words, once for form, CLI, CSV and quick add.

A `*_at` function reads at a place in a longer text and gives (value, end), or None where no such thing begins there;
a `parse_*` function wants the whole text to be one. Both raise `WordsUnclear`, with the place, for something that has
the shape but not the sense ("1:75:00"). Digits are ASCII only, decimals take a point or a comma, lengths are bounded.
Days and times of day: days.py.
"""

from __future__ import annotations

import re

from freshlegs.errors import WordsUnclear
from freshlegs.language import decimal, tr
from freshlegs.units import METRES_PER, METRES_PER_MILE, Units

METRES_PER_YARD = 0.9144
SIXTY = 60
MARATHON_M = 42_195
HALF_MARATHON_M = 21_098

NAMED_DISTANCES = {
    "marathon": MARATHON_M,
    "full marathon": MARATHON_M,
    "half marathon": HALF_MARATHON_M,
    "half": HALF_MARATHON_M,
    "hm": HALF_MARATHON_M,
    "mile": 1_609,
    "a mile": 1_609,
}
"""Distances that have a name, in metres; words parted by one blank."""

NAMED_DURATIONS = {
    "an hour": 3_600,
    "one hour": 3_600,
    "half an hour": 1_800,
    "an hour and a half": 5_400,
    "two hours": 7_200,
}
"""Durations said without digits, in seconds."""

NUMBER = r"[0-9]{1,7}(?:[.,][0-9]{1,6})?"
"""A number as a pattern, without sign and without groups."""

_NUMBER = re.compile(NUMBER)
_DISTANCE = re.compile(
    rf"({NUMBER})\s{{0,9}}(?:(?P<km>kilomet(?:er|re)s?|kms?|k)|(?P<mi>miles?|mi)|(?P<m>met(?:er|re)s?|m)|(?P<yd>yards?|yds?))"
    r"(?![\w/])",
    re.IGNORECASE,
)
_COLONS = re.compile(
    r"([0-9]{1,4}):([0-9]{1,3})(?::([0-9]{1,3}))?(?:[.,]([0-9]{1,3}))?(?:\s{0,9}(?:(?P<h>h|hours?)|min|mins|m))?(?![\w:/])",
    re.IGNORECASE,
)
_NO_PULSE = r"(?!\s{0,9}[0-9]{2,3}(?!\s{0,9}[ms]))"
"""Behind "hr": no heart rate ("8 hr 148"), but minutes may follow ("1 hr 30 min")."""
_PART = re.compile(
    rf"({NUMBER})\s{{0,9}}(?:(?P<h>hours?|hrs?{_NO_PULSE}|h)|(?P<min>minutes?|mins?|m|['’′])|(?P<s>seconds?|secs?|s|[\"”″]))(?![^\W\d]|/)",
    re.IGNORECASE,
)
_TAIL = re.compile(r"([0-9]{1,3})(?!\w|[.,:][0-9]|\s{0,3}/)")
_GAP = re.compile(r"\s{0,9}")
_PER = (
    r"\s{0,9}(?:min\.?|mins)?\s{0,9}(?:/|\bper\b|\ba\b)\s{0,9}(?:(?P<km>km|kilomet(?:er|re)|k)|(?P<mi>miles?|mi))(?!\w)"
)
_PACE = re.compile(rf"([0-9]{{1,2}})(?::|['’′])([0-9]{{1,3}})[\"”″]?{_PER}", re.IGNORECASE)
_PACE_MINUTES = re.compile(rf"({NUMBER})\s{{0,9}}(?P<min>min\.?|mins|minutes)?{_PER}", re.IGNORECASE)
_BARE_PACE = re.compile(r"([0-9]{1,2})(?::|['’′])([0-9]{1,3})[\"”″]?(?!\w)")
_SPEED = re.compile(
    rf"({NUMBER})\s{{0,9}}(?:(?P<km>km\s?/\s?h|kmh|km/hr|kph)|(?P<mi>mi\s?/\s?h|mph))(?!\w)", re.IGNORECASE
)
_STEPS = {"h": 3600, "min": 60, "s": 1}


def number_of(text: str) -> float:
    """Give the float of text that matches `NUMBER`."""
    return float(text.replace(",", "."))


def parse_number(text: str) -> float:
    """Read a plain number: "62.5", "62,5"."""
    words = text.strip()
    if not _NUMBER.fullmatch(words):
        message = tr("'{words}' is not a number. Write it in digits, such as 6.5.", words=_short(words))
        raise WordsUnclear(message, 0, len(text))
    return number_of(words)


def parse_whole(text: str) -> int:
    """Read a plain whole number: "148"."""
    value = parse_number(text)
    if value != int(value):
        message = tr("'{words}' is not a whole number. Write it without decimals.", words=text.strip())
        raise WordsUnclear(message, 0, len(text))
    return int(value)


def distance_at(text: str, pos: int = 0) -> tuple[int, int] | None:
    """Read "30k", "30 km", "6.2mi", "800m", "500 yd" at a place: (metres, end)."""
    found = _DISTANCE.match(text, pos)
    if not found:
        return None
    value = number_of(found[1])
    if found["m"] and value != int(value):
        message = tr(
            "Metres are whole: is '{words}' {far} km? Write {far}km or the metres without decimals.",
            words=found[0], far=decimal(f"{value:g}"),
        )  # fmt: skip
        raise WordsUnclear(message, pos, found.end())
    factors = {"km": 1000.0, "mi": METRES_PER_MILE, "m": 1.0, "yd": METRES_PER_YARD}
    return round(value * factors[str(found.lastgroup)]), found.end()


def parse_distance(text: str, units: Units = "km", *, bare: bool = False) -> int:
    """Read a distance in metres: "30k", "30 km", "6,2 mi", "800m", "half marathon".

    With `bare` a number alone is in the runner's unit.
    """
    words = text.strip()
    named = NAMED_DISTANCES.get(_plain(words))
    if named:
        return named
    if _NUMBER.fullmatch(words):
        if bare:
            return round(number_of(words) * METRES_PER[units])
        message = tr("'{words}' of what? Write {words}km, {words}mi or {words}m.", words=words)
        raise WordsUnclear(message, 0, len(text))
    found = _whole(distance_at, text)
    if found is None:
        message = tr("'{words}' is not a distance. Write it like 30k, 6.2mi or 800m.", words=_short(words))
        raise WordsUnclear(message, 0, len(text))
    return int(found)


def duration_at(text: str, pos: int = 0) -> tuple[int, int] | None:
    """Read "45:30", "1:02:03", "1:05 h", "1h05", "1h 5min", "62.5min", "45'30" at a place: (seconds, end)."""
    colons = _COLONS.match(text, pos)
    if colons:
        return _seconds_of(colons), colons.end()
    return _parts_at(text, pos)


def parse_duration(text: str, *, bare: bool = False) -> int:
    """Read a duration in seconds. "45:30" is minutes and seconds; with `bare` a number alone is minutes."""
    words = text.strip()
    named = NAMED_DURATIONS.get(_plain(words))
    if named:
        return named
    if _NUMBER.fullmatch(words):
        if bare:
            return round(number_of(words) * SIXTY)
        message = tr("'{words}' of what? Write {words}min, or hours as 1:02:30.", words=words)
        raise WordsUnclear(message, 0, len(text))
    found = _whole(duration_at, text)
    if found is None:
        message = tr("'{words}' is not a duration. Write it like 45:30, 1:02:30, 1h05 or 62min.", words=_short(words))
        raise WordsUnclear(message, 0, len(text))
    return int(found)


def pace_at(text: str, pos: int = 0) -> tuple[float, int] | None:
    """Read "5:40/km", "8:10 /mi", "5'40 per km", or a speed ("12 km/h", "7.5 mph") at a place: (s/km, end)."""
    found = _PACE.match(text, pos)
    if found:
        return _pace_of(found) * 1000 / _metres(found), found.end()
    found = _SPEED.match(text, pos)
    if found and number_of(found[1]):
        return 3600 * 1000 / (number_of(found[1]) * _metres(found)), found.end()
    found = _PACE_MINUTES.match(text, pos)
    if not found:
        return None
    minutes = number_of(found[1])
    if not minutes or (minutes != int(minutes) and "min" not in found[0].casefold()):
        message = tr("'{words}' is not a pace. Write minutes and seconds, such as 5:40/km.", words=found[0])
        raise WordsUnclear(message, pos, found.end())
    return minutes * SIXTY * 1000 / _metres(found), found.end()


def parse_pace(text: str, units: Units = "km") -> float:
    """Read a pace in seconds a kilometre: "5:40/km", "8:10/mi"; "5:40" alone is in the runner's unit."""
    words = text.strip()
    bare = _BARE_PACE.fullmatch(words)
    if bare:
        return _pace_of(bare) * 1000 / METRES_PER[units]
    found = _whole(pace_at, text)
    if found is None:
        message = tr("'{words}' is not a pace. Write it like 5:40/km or 8:10/mi.", words=_short(words))
        raise WordsUnclear(message, 0, len(text))
    return found


def _whole(read_at: object, text: str) -> float | None:
    """Give what `read_at` finds if it fills the whole text but for blanks around it."""
    start = len(text) - len(text.lstrip())
    found = read_at(text, start) if callable(read_at) else None
    return found[0] if found and not text[found[1] :].strip() else None


def _seconds_of(found: re.Match[str]) -> int:
    """Give the seconds of h:mm:ss, m:ss or, with an h behind, h:mm."""
    numbers = [int(part) for part in found.group(1, 2, 3) if part]
    behind = [part for part in found.group(2, 3) if part]
    if any(len(part) != len("00") or int(part) >= SIXTY for part in behind):
        message = tr("'{words}': minutes and seconds go from 00 to 59. Write it like 45:30 or 1:02:30.", words=found[0])
        raise WordsUnclear(message, found.start(), found.end())
    if found["h"] and not found[3]:
        return numbers[0] * 3600 + numbers[1] * 60
    seconds = 0
    for number in numbers:
        seconds = seconds * SIXTY + number
    return round(seconds + float(f"0.{found[4] or 0}"))


def _parts_at(text: str, pos: int) -> tuple[int, int] | None:
    """Read hours, minutes and seconds, each with its unit (the last may go without where it touches: "1h05")."""
    seconds, end, last = 0.0, pos, ""
    while len(last) != 1 or last == "h":
        found = _PART.match(text, _GAP.match(text, end).end() if last else pos)  # type: ignore[union-attr]  # may be empty
        if not found or (last and _STEPS[str(found.lastgroup)] >= _STEPS[last]):
            break
        _check_sixty(found, last, pos)
        last, end = str(found.lastgroup), found.end()
        seconds += number_of(found[1]) * _STEPS[last]
    tail = _TAIL.match(text, end) if last in ("h", "min") else None
    if tail:
        _check_sixty(tail, last, pos)
        seconds += int(tail[1]) * _STEPS[last] / SIXTY
        end = tail.end()
    if not last or re.compile(r"\w").match(text, end):
        return None
    return round(seconds), end


def _check_sixty(found: re.Match[str], after: str, pos: int) -> None:
    """Refuse 60 minutes or more behind hours, 60 seconds or more behind minutes."""
    if after and number_of(found[1]) >= SIXTY:
        words = found.string[pos : found.end()]
        message = tr("'{words}': minutes and seconds go up to 59. Write it like 1h05 or 65min.", words=words)
        raise WordsUnclear(message, pos, found.end())


def _pace_of(found: re.Match[str]) -> int:
    """Give the seconds of "5:40"."""
    minutes, seconds = int(found[1]), int(found[2])
    if len(found[2]) != len("00") or seconds >= SIXTY or not minutes + seconds:
        message = tr("'{words}': the seconds of a pace go from 00 to 59. Write it like 5:40/km.", words=found[0])
        raise WordsUnclear(message, found.start(), found.end())
    return minutes * SIXTY + seconds


def _metres(found: re.Match[str]) -> float:
    """Give the metres of the unit that a pace or speed is per."""
    return METRES_PER_MILE if found["mi"] else METRES_PER["km"]


def _plain(words: str) -> str:
    """Give words as the tables of names hold them."""
    return " ".join(words.casefold().replace("-", " ").split())


def _short(words: str) -> str:
    """Give words short enough for a message."""
    longest = 40
    return words if len(words) <= longest else words[: longest - 1] + "…"
