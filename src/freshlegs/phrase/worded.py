"""Readings that begin with a word: "long", "rpe 6", "hr 148/172", "left calf 3", "no pain", "legs better"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from freshlegs.days import clock_24_at, clock_at
from freshlegs.errors import WordsUnclear
from freshlegs.language import tr
from freshlegs.phrase.body import sore_at
from freshlegs.phrase.numbers import COLON, day
from freshlegs.phrase.reader import BLANKS, Reader
from freshlegs.phrase.vocabulary import MIDDLE
from freshlegs.phrase.words import (
    DEGREES,
    MEASURES,
    NUMBER_AFTER,
    PARKRUN_M,
    SENSES,
    Measure,
    Sense,
    phrases_at,
    sense_at,
)
from freshlegs.phrase.worth import worth
from freshlegs.quantities import duration_at, pace_at

_TWO_HR = re.compile(r"[\s:=]{0,9}([0-9]{1,4})\s{0,3}/\s{0,3}([0-9]{1,4})(?![0-9])")
_AT = re.compile(r"at\s{1,9}(?=[0-9])", re.IGNORECASE)
_LASTING = re.compile(r"(?:in|for|took|time)[\s:]{1,9}(?=[0-9])", re.IGNORECASE)
_PACE = re.compile(r"pace[\s:=]{1,9}([0-9]{1,2}:[0-5][0-9])(?![\w:/]|[.,][0-9])", re.IGNORECASE)
_HEAT = re.compile(
    rf"[\s:=]{{0,9}}((?:3[4-9]|4[0-3]|9[3-9]|10[0-9])(?:[.,][0-9])?)(?:\s?(?:{DEGREES}))?(?!\w|[.,:/][0-9])",
    re.IGNORECASE,
)
_HEIGHT = re.compile(r"d\s?([+-])\s?([0-9]{1,6})(?:\s?m)?(?!\w|[.,:][0-9])", re.IGNORECASE)

_BODY_STARTS = frozenset({"side", "part", "quality"})
_PART = frozenset({"side", "part"})


def marked(reader: Reader) -> bool:
    """Read "at 7:30", "at 5:40/km", "in 45:30", "pace 5:40", "d+ 450": the word before the number says what it is."""
    line = reader.line
    height = _HEIGHT.match(line, reader.pos)
    if height:
        name = "ascent_m" if height[1] == "+" else "descent_m"
        return reader.say(name, worth(MEASURES[name], height[2], height.span(2)), height.end())
    found = _AT.match(line, reader.pos)
    if found:
        fast = pace_at(line, found.end())
        clock = clock_at(line, found.end()) or clock_24_at(line, found.end())
        return bool((fast and reader.say("pace", *fast)) or (clock and reader.say("start", *clock)))
    found = _PACE.match(line, reader.pos)
    if found:
        pace = pace_at(f"{found[1]}/{reader.units}")
        return bool(pace and reader.say("pace", pace[0], found.end()))
    found = _LASTING.match(line, reader.pos)
    colon = COLON.match(line, found.end()) if found else None
    if not colon or not duration_at(line, colon.start()):
        return False
    return reader.say("colon", (int(colon[1]), int(colon[2]), False), colon.end())


def words(reader: Reader) -> bool:
    """Read the longest phrase known here; where a part of the body begins, all that is said of it."""
    found = sense_at(reader.line, reader.pos, _MAIN)
    if found and found[0].kind not in _BODY_STARTS:
        return _TAKES[found[0].kind](reader, *found)
    if _sore(reader):
        return True
    found = sense_at(reader.line, reader.pos, _NOT_BODY) if found else None
    return bool(found) and _TAKES[found[0].kind](reader, *found) if found else False


def _sore(reader: Reader) -> bool:
    """Read a part with its number, or how a pain behaved."""
    sore = sore_at(reader.line, reader.pos, reader.last_part)
    if sore is None:
        return False
    reader.last_part = sore.part or reader.last_part
    if sore.nrs is None and not sore.tracked:
        said = " ".join(reader.line[sore.start : sore.end].split())
        raise WordsUnclear(tr("How sore, from 0 to 10? Write {words} 3.", words=said), sore.start, sore.end)
    return reader.say("sore", sore, sore.end)


def _label(reader: Reader, sense: Sense, end: int) -> bool:
    """Read a number behind its name, or go on where the name only introduces what follows."""
    measure, line = MEASURES[sense.value], reader.line
    both = _TWO_HR.match(line, end) if measure.field == "avg_hr" else None
    if both:
        reader.also("max_hr", worth(MEASURES["max_hr"], both[2], both.span(2)), both.span(2))
        return reader.say("avg_hr", worth(measure, both[1], both.span(1)), both.end())
    if measure.field == "sleep_h" and _slept(reader, measure, end):
        return True
    found = _behind(measure.unit).match(line, end)
    if found:
        value = worth(measure, found[1], (found.start(1), found.end()), found, reader.units)
        return reader.say(measure.field, value, found.end())
    if measure.field == "soreness" and (_introduces(reader, end) or _sore(reader)):
        return True
    question = tr("Which number is the {measure}? Write {example}.", measure=measure.told, example=measure.example)
    raise WordsUnclear(question, reader.pos, end)


@lru_cache(maxsize=32)
def _behind(unit: str) -> re.Pattern[str]:
    """Give the pattern of a number behind its name, with a unit that may follow."""
    return re.compile(rf"{NUMBER_AFTER}(?:\s{{0,3}}(?:{unit}))?(?!\w|[.,:/][0-9])", re.IGNORECASE)


def _introduces(reader: Reader, end: int) -> bool:
    """Tell whether a part follows ("sore left calf 3"), and go on to it."""
    after = reader.past(BLANKS, end)
    if sense_at(reader.line, after, _PART) is None and reader.line[after : after + 1] != '"':
        return False
    reader.pos = after
    return True


def _slept(reader: Reader, measure: Measure, end: int) -> bool:
    """Read hours of sleep with their unit."""
    start = reader.past(BLANKS, end)
    slept = slept_at(reader.line, start)
    if not slept:
        return False
    return reader.say("sleep_h", worth(measure, f"{slept[0]:.6f}", (start, slept[1])), slept[1])


def slept_at(line: str, pos: int) -> tuple[float, int] | None:
    """Read hours of sleep at a place: "7h30", and "7:30", which can only be hours and minutes. Gives (hours, end)."""
    slept = duration_at(line, pos)
    if not slept:
        return None
    colon = COLON.match(line, pos)
    return (int(colon[1]) + int(colon[2]) / 60 if colon else slept[0] / 3600), slept[1]


def _plain(reader: Reader, sense: Sense, end: int) -> bool:
    return reader.say(sense.kind, sense.value, end)


def _symptom(reader: Reader, sense: Sense, end: int) -> bool:
    """Read a symptom, and the temperature behind a fever: "fever 38.5"."""
    heat = _HEAT.match(reader.line, end) if sense.value == "fever" else None
    if heat:
        reader.also("temp_c", worth(MEASURES["temp_c"], heat[1], heat.span(1), heat, reader.units), heat.span())
    return reader.say("symptom", sense.value, heat.end() if heat else end)


def _answer(reader: Reader, sense: Sense, end: int) -> bool:
    name, value = sense.value
    if name != "soreness_one_sided":
        return reader.say(name, value, end)
    place = reader.past(BLANKS, end)
    part = sense_at(reader.line, place, frozenset({"part"}))
    if part and part[0].value.site:
        reader.also("soreness_site", part[0].value.site, (place, part[1]))
        reader.also(name, value, (reader.pos, end))
        reader.pos = part[1]
        return True
    return reader.say(name, value, end)


def _parkrun(reader: Reader, _sense: Sense, end: int) -> bool:
    reader.also("named", PARKRUN_M, (reader.pos, end))
    return reader.say("type", ("race", MIDDLE), end)


def _filler(reader: Reader, _sense: Sense, end: int) -> bool:
    return reader.say("filler", " ".join(reader.line[reader.pos : end].casefold().split()), end)


def _loose(reader: Reader, sense: Sense, end: int) -> bool:
    """Refuse a word that says something only beside another."""
    said = reader.line[reader.pos : end]
    if sense.kind == "flag":
        message = tr("'{words}' belongs to a part: write left knee 3 {words}. Your own words go after --.", words=said)
    elif sense.kind == "side" and _unknown(reader, end):
        return reader.say("filler", said, end)
    elif sense.kind == "side":
        message = tr("{side} what? Write {words} knee 3.", side=said.capitalize(), words=said)
    elif said.casefold() in ("better", "same", "worse"):
        message = tr("'{words}': the legs or a pain? Write legs {words}, or knee before 1 after 2.", words=said)
    else:
        message = tr("'{words}': which pain, where? Write it like knee before 1 during 3 after 2 eased.", words=said)
    raise WordsUnclear(message, reader.pos, end)


def _unknown(reader: Reader, end: int) -> bool:
    """Tell whether a word follows that is not known; it will be asked about, and the side not too."""
    phrases = phrases_at(reader.line, reader.past(BLANKS, end))
    return bool(phrases) and not any(phrase in SENSES for phrase, _ in phrases)


_TAKES: dict[str, Callable[[Reader, Sense, int], bool]] = {
    "label": _label,
    "answer": _answer,
    "parkrun": _parkrun,
    "filler": _filler,
    "symptom": _symptom,
    **dict.fromkeys(("type", "cross", "mark", "alert", "named", "duration", "usual"), _plain),
    **dict.fromkeys(("flag", "side", "when", "trend"), _loose),
}
_NOT_BODY = frozenset(_TAKES)
_MAIN = _NOT_BODY | _BODY_STARTS

AT_WORD: tuple[Callable[[Reader], bool], ...] = (day, marked, words)
