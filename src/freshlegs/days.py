"""Reading days and times of day from a runner's words, once for form, CLI, CSV and quick add.

A weekday, or a date without its year, is the latest one up to today; where one plans ahead, the next from today on.
"last mon" is that of last week. German words are read too, whatever is spoken; its weekdays of two letters, which are
words ("do", "so"), before a date alone. Nothing here knows the clock: today is handed in.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from freshlegs.errors import WordsUnclear
from freshlegs.language import tr
from freshlegs.units import MONTHS, WEEKDAYS, Units, day_text, manner_of

_LONG_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LONG_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_GERMAN_WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_GERMAN_MONTHS = {
    "januar": 1, "februar": 2, "mär": 3, "märz": 3, "maerz": 3, "mai": 5, "juni": 6, "juli": 7,
    "okt": 10, "oktober": 10, "dez": 12, "dezember": 12,
}  # fmt: skip
_WEEKDAY = {name.casefold(): place for place, name in enumerate(WEEKDAYS)}
_WEEKDAY |= {name: place for place, name in enumerate(_LONG_WEEKDAYS)}
_WEEKDAY |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
_WEEKDAY |= {name: place for place, name in enumerate(_GERMAN_WEEKDAYS)} | {"sonnabend": 5}
_SHORT_GERMAN = {"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6}
_MONTH = {name.casefold(): place for place, name in enumerate(MONTHS, start=1)}
_MONTH |= {name: place for place, name in enumerate(_LONG_MONTHS, start=1)} | {"sept": 9} | _GERMAN_MONTHS
_COUNT = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_NEAR = {"today": 0, "t": 0, "tonight": 0, "yesterday": -1, "y": -1, "tomorrow": 1, "tmr": 1, "tmrw": 1}
_NEAR |= {"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "übermorgen": 2}

DAY_NAMES = ("today", "yesterday", "tomorrow", *_LONG_WEEKDAYS)
"""Whole words for days, for what is offered where one is misspelt."""

_B = r"[\s-]{1,9}"
_END = r"(?![\w]|[.:/][0-9])"
_MONTH_WORD = r"(?P<month>[a-zä]{3,9})\.?"
_YEAR = r"(?P<year>[0-9]{4})"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text + _END, re.IGNORECASE)


_ISO = _pattern(r"(?P<year>[0-9]{4})[-/](?P<m>[0-9]{1,2})[-/](?P<d>[0-9]{1,2})")
_DOTTED = re.compile(
    r"(?P<d>[0-9]{1,2})\.\s?(?P<m>[0-9]{1,2})\.(?:\s?(?P<year>[0-9]{4})(?![\w]|[.,:/][0-9])|(?P<yy>[0-9]{2})(?!\w))?(?![\w])"
)
_SLASHED = _pattern(r"(?P<a>[0-9]{1,2})/(?P<b>[0-9]{1,2})(?:/(?P<year>[0-9]{4}|[0-9]{2}))?")
_DAY_MONTH = _pattern(
    rf"(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th|\.)?[\s-]{{0,9}}(?:of\s{{1,9}})?{_MONTH_WORD}(?:[\s,-]{{1,9}}{_YEAR})?"
)
_MONTH_DAY = _pattern(
    rf"{_MONTH_WORD}{_B}(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:[\s,]{{1,9}}{_YEAR})?"
    r"(?!\s{0,3}(?:k|km|mi|min|h)\b|[.,][0-9])"
)
_AGO = _pattern(rf"(?P<n>[0-9]{{1,4}}|{'|'.join(_COUNT)})\s{{0,9}}(?P<unit>days?|d|weeks?|wks?|w)\s{{1,9}}ago")
_SHIFT = _pattern(r"(?P<sign>[-−+])(?P<n>[0-9]{1,4})\s?(?P<unit>days?|d|weeks?|w)")
_IN = _pattern(rf"in\s{{1,9}}(?P<n>[0-9]{{1,4}}|{'|'.join(_COUNT)})\s{{1,9}}(?P<unit>days?|weeks?)")
_NEAR_WORD = _pattern(
    rf"(?:(?:(?:the{_B})?day{_B}(?P<off>before|after){_B})?(?P<near>today|tonight|t|yesterday|y|tomorrow|tmrw?)"
    rf"|(?P<this>this{_B}(?:morning|afternoon|evening))|(?P<last>last{_B}night))"
)
_NEAR_GERMAN = _pattern(
    rf"(?:(?P<near>heute|gestern)(?:{_B}(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht))?"
    r"|(?P<other>vorgestern|morgen|übermorgen))"
)
_WEEK_WORD = _pattern(rf"(?:on\s{{1,9}})?(?:(?P<which>last|this|next){_B})?(?P<weekday>[a-z]{{3,10}})")
_CLOCK = re.compile(
    r"([0-9]{1,2})(?:[:.]([0-9]{2}))?\s{0,9}(?:(?P<am>am|a\.m\.?)|(?P<pm>pm|p\.m\.?))(?![\w])", re.IGNORECASE
)
_CLOCK_24 = re.compile(r"([0-9]{1,2})[:.h]([0-9]{2})(?![\w:/]|[.,][0-9])")
_WEEKDAY_FIRST = re.compile(
    rf"([a-z]{{3,10}}|(?:{'|'.join(_SHORT_GERMAN)})(?=[\s,]{{1,9}}[a-zä.]{{0,9}}\s?[0-9]))[\s,]{{1,9}}(?=\w)",
    re.IGNORECASE,
)
_BARE_SHIFT = re.compile(r"[-−][0-9]{1,4}")


def month_of(word: str) -> int | None:
    """Give the number of a month by its name or its beginning: "jun", "June", "sept"."""
    return _MONTH.get(word.casefold())


def is_weekday(word: str) -> bool:
    """Whether a word names a day of the week: "sat", "Saturday", "samstag"."""
    return word.casefold() in _WEEKDAY


def day_at(
    text: str, pos: int, today: dt.date, *, ahead: bool = False, units: Units = "km"
) -> tuple[dt.date, int] | None:
    """Read a day at a place: (day, end). With `ahead` a weekday or a date without year is the coming one."""
    for pattern, read in _READERS:
        found = pattern.match(text, pos)
        day = _guarded(read, found, today, ahead, units) if found else None
        if found and day:
            return day, found.end()
    return None


def parse_day(text: str, today: dt.date, *, future: bool = False, units: Units = "km") -> dt.date:
    """Read a day: "yesterday", "sat", "last mon", "-2d", "3 days ago", "12.3.", "12 Mar 2026", "2026-03-12".

    With `future` a day after today is allowed, and a weekday or a date without year is the coming one.
    "12/3" is read only where the runner chose an order of dates, or
    where only one can be the day. "Sat 21 Nov" must be a Saturday.
    """
    words = text.strip()
    if _BARE_SHIFT.fullmatch(words):
        words += "d"
    weekday = _WEEKDAY_FIRST.match(words)
    named = (_WEEKDAY | _SHORT_GERMAN).get(weekday[1].casefold()) if weekday else None
    start = weekday.end() if weekday and named is not None else 0
    found = day_at(words, start, today, ahead=future, units=units)
    if found is None or found[1] != len(words):
        shown = words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
        message = tr(
            "'{words}' is not a day. Write it like today, yesterday, sat, -2d, 12 Mar or 2026-03-12.", words=shown
        )
        raise WordsUnclear(message, 0, len(text))
    day = found[0]
    if weekday and start and named != day.weekday():
        message = tr("{day} is no {weekday}. Which day is it?", day=day_text(day, units), weekday=weekday[1])
        raise WordsUnclear(message, 0, len(text))
    if day > today and not future:
        message = tr("{day} has not come yet. Write a day up to today.", day=day_text(day, units))
        raise WordsUnclear(message, 0, len(text))
    return day


def parse_done_day(text: str, today: dt.date, *, units: Units = "km") -> dt.date:
    """Read the day of what was done: a weekday is the latest one; a day to come where nothing else can be meant."""
    try:
        return parse_day(text, today, units=units)
    except WordsUnclear:
        return parse_day(text, today, future=True, units=units)


_LONGEST = 40


def clock_at(text: str, pos: int = 0) -> tuple[str, int] | None:
    """Read "7am", "6:15pm" at a place: ("18:15", end). A bare "7:30" could be other things: see `colon_clock`."""
    found = _CLOCK.match(text, pos)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if not (1 <= hour <= _NOON and minute < _SIXTY):
        message = tr("'{words}' is not a time of day. Write it like 7am, 6:15pm or 18:15.", words=found[0])
        raise WordsUnclear(message, pos, found.end())
    hour = hour % _NOON + (_NOON if found["pm"] else 0)
    return f"{hour:02d}:{minute:02d}", found.end()


_NOON, _SIXTY, _HOURS = 12, 60, 24


def clock_24_at(text: str, pos: int = 0) -> tuple[str, int] | None:
    """Read "7:30", "07:30", "18.15" at a place: ("07:30", end)."""
    found = _CLOCK_24.match(text, pos)
    if not found or int(found[1]) >= _HOURS or int(found[2]) >= _SIXTY:
        return None
    return f"{int(found[1]):02d}:{found[2]}", found.end()


def parse_clock(text: str) -> str:
    """Read a time of day as "HH:MM": "7:30", "07:30", "7am", "6:15pm", "noon"."""
    words = text.strip()
    if words.casefold() in ("noon", "midday"):
        return "12:00"
    found = clock_at(words) or clock_24_at(words)
    if found is None or found[1] != len(words):
        shown = words[:_LONGEST]
        message = tr("'{words}' is not a time of day. Write it like 7:30, 7am or 18:15.", words=shown)
        raise WordsUnclear(message, 0, len(text))
    return found[0]


Reader = Callable[[re.Match[str], dt.date, bool, Units], dt.date | None]


def _guarded(read: Reader, found: re.Match[str], today: dt.date, ahead: bool, units: Units) -> dt.date | None:
    try:
        return read(found, today, ahead, units)
    except (ValueError, OverflowError):
        message = tr("There is no day '{words}'. Write it like 12 Mar or 2026-03-12.", words=found[0].strip())
        raise WordsUnclear(message, found.start(), found.end()) from None


def _read_dated(found: re.Match[str], today: dt.date, ahead: bool, units: Units) -> dt.date | None:
    """Read a date of which day and month are clear; None where the word behind the day is no month."""
    parts = found.groupdict()
    if found.re is _DOTTED and manner_of(units).order == "mdy":
        _ask_which(found, int(parts["d"]), int(parts["m"]))
    month = _MONTH.get(parts["month"].casefold()) if parts.get("month") else int(parts["m"])
    if month is None:
        return None
    return _dated(int(parts["d"]), month, parts.get("year") or parts.get("yy"), today, ahead)


def _ask_which(found: re.Match[str], first: int, second: int) -> None:
    """Ask which of two numbers is the day, where each could be."""
    if first == second or not 0 < min(first, second) <= max(first, second) <= len(MONTHS):
        return
    one, other = f"{first} {tr(MONTHS[second - 1])}", f"{second} {tr(MONTHS[first - 1])}"
    message = tr(
        "'{words}': {one} or {other}? Write the month as a word, or the date as 2026-03-12.",
        words=found[0], one=one, other=other,
    )  # fmt: skip
    raise WordsUnclear(message, found.start(), found.end())


def _read_slashed(found: re.Match[str], today: dt.date, ahead: bool, units: Units) -> dt.date:
    """Read "12/3" where it is clear which is the day."""
    first, second, year = int(found["a"]), int(found["b"]), found["year"]
    order = manner_of(units).order
    if order is None:
        _ask_which(found, first, second)
    month_first = order == "mdy" if order else second > len(MONTHS)
    day, month = (second, first) if month_first else (first, second)
    return _dated(day, month, year, today, ahead)


def _dated(day: int, month: int, year: str | None, today: dt.date, ahead: bool) -> dt.date:
    """Give the date; without a year the latest one up to today, or with `ahead` the next."""
    if year:
        return dt.date(int(year) + (2000 if len(year) == len("26") else 0), month, day)
    dt.date(2000, month, day)  # a leap year: refuses 30 February, lets 29 February pass
    step = 1 if ahead else -1
    for tried in range(today.year, today.year + 9 * step, step):
        try:
            date = dt.date(tried, month, day)
        except ValueError:
            continue
        if date >= today if ahead else date <= today:
            return date
    raise ValueError


def _read_shift(found: re.Match[str], today: dt.date, _ahead: bool, _units: Units) -> dt.date:
    """Read "3 days ago", "-2d", "+1w", "in two weeks"."""
    parts = found.groupdict()
    count = _COUNT.get(parts["n"].casefold()) or int(parts["n"])
    days = count * (7 if parts["unit"].casefold().startswith("w") else 1)
    forward = parts.get("sign") == "+" or found.re is _IN
    return today + dt.timedelta(days=days if forward else -days)


def _read_near(found: re.Match[str], today: dt.date, _ahead: bool, _units: Units) -> dt.date:
    """Read "yesterday", "the day after tomorrow", "this morning", "last night"."""
    days = -1 if found["last"] else 0
    if found["near"]:
        days = _NEAR[found["near"].casefold()] + {"before": -1, "after": 1}.get((found["off"] or "").casefold(), 0)
    return today + dt.timedelta(days=days)


def _read_near_german(found: re.Match[str], today: dt.date, _ahead: bool, _units: Units) -> dt.date:
    """Read "gestern", "heute Morgen", "vorgestern"."""
    return today + dt.timedelta(days=_NEAR[(found["near"] or found["other"]).casefold()])


def _read_weekday(found: re.Match[str], today: dt.date, ahead: bool, _units: Units) -> dt.date | None:
    """Read a weekday; with "last", "this" or "next" that of the last, this or next week, Monday first."""
    weekday, which = _WEEKDAY.get(found["weekday"].casefold()), (found["which"] or "").casefold()
    if weekday is None:
        return None
    off = weekday - today.weekday()
    if which:
        return today + dt.timedelta(days=off + {"last": -7, "this": 0, "next": 7}[which])
    return today + dt.timedelta(days=off % 7 if ahead else -(-off % 7))


_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_ISO, _read_dated),
    (_DOTTED, _read_dated),
    (_SLASHED, _read_slashed),
    (_AGO, _read_shift),
    (_SHIFT, _read_shift),
    (_IN, _read_shift),
    (_DAY_MONTH, _read_dated),
    (_MONTH_DAY, _read_dated),
    (_NEAR_WORD, _read_near),
    (_NEAR_GERMAN, _read_near_german),
    (_WEEK_WORD, _read_weekday),
)
