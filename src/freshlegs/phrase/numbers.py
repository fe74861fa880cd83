"""Readings that begin with a digit or a sign: "30k", "45:30", "7am", "148 bpm", "-2d", "+450 m", "#club"."""

from __future__ import annotations

import re
from collections.abc import Callable

from freshlegs.days import clock_24_at, clock_at, day_at
from freshlegs.errors import WordsUnclear
from freshlegs.language import tr
from freshlegs.phrase.reader import BLANKS, Reader
from freshlegs.phrase.words import MEASURES
from freshlegs.phrase.worth import METRES_OR_FEET, worth
from freshlegs.quantities import NUMBER, distance_at, duration_at, pace_at
from freshlegs.units import manner_of

SHORTEST_LONE_M = 400
"""Below this "45m" may mean minutes as well as metres."""

COLON = re.compile(r"([0-9]{1,4}):([0-9]{2})(?![\w:/]|[.,][0-9])")
"""A time of two parts, which alone does not tell whether it is a duration or a time of day."""

_TAG = re.compile(r"#([\w-]{1,100})(?![\w-])")
_SHOES = re.compile(r'@(?:"([^"\n]{1,200})"|([^\s"@#,;]{1,200}))(?![^\s,;])')
_FEET = r"(?P<feet>ft|feet)"
_METRES = r"(?P<metres>met(?:er|re)s?|hm|m)"
_CLIMB = re.compile(rf"[+↑]\s{{0,3}}([0-9]{{1,6}})(?:\s{{0,3}}(?:{_METRES}|{_FEET}))?(?!\w|[.,:][0-9])", re.IGNORECASE)
_CLIMB_AND_DROP = re.compile(
    rf"[+↑]\s?([0-9]{{1,6}})\s?m?\s?/\s?[-−↓]\s?([0-9]{{1,6}})\s?(?:{_METRES}|{_FEET})?(?!\w|[.,:][0-9])",
    re.IGNORECASE,
)
_DROP = re.compile(rf"[-−↓]\s{{0,3}}([0-9]{{1,6}})\s{{0,3}}(?:{_METRES}|{_FEET})(?!\w)", re.IGNORECASE)
_HEIGHT = re.compile(
    rf"([0-9]{{1,6}})\s{{0,3}}(?:{_METRES}|{_FEET})\s{{1,3}}(?:of\s)?"
    r"(?:(?P<up>up|climb|climbing|ascent|gain|elevation|elev|vert|d\+)|down|descent|drop)(?!\w)",
    re.IGNORECASE,
)
_NAME_BEHIND = re.compile(
    rf"({NUMBER})\s{{0,3}}(?:(?P<avg_hr>bpm)|(?P<rpe>rpe(?![\s:=]{{0,3}}[0-9]))|(?P<sleep_h>(?:h|hours?|stunden)\s(?:of\s)?(?:sleep|schlaf)))(?!\w)",
    re.IGNORECASE,
)
_LONE_M = re.compile(rf"({NUMBER})\s{{0,9}}m(?!\w)", re.IGNORECASE)
_PLUS = re.compile(r"\+\s{1,9}(?=[^\W\d])")
_BARE = re.compile(rf"{NUMBER}(?![\w]|[.,:/][0-9])")


def tag(reader: Reader) -> bool:
    """Read "#club"."""
    found = _TAG.match(reader.line, reader.pos)
    if not found:
        raise WordsUnclear(tr("A tag is # and letters, digits or -, such as #club."), reader.pos, reader.word_end())
    return reader.say("tag", found[1], found.end())


def at_sign(reader: Reader) -> bool:
    """Read "@pegasus", '@"two words"', or a pace: "@5:40/km", "@ 5:40/km"."""
    pace_there = pace_at(reader.line, reader.past(BLANKS, reader.pos + 1))
    if pace_there:
        return reader.say("pace", *pace_there)
    found = _SHOES.match(reader.line, reader.pos)
    if not found:
        raise WordsUnclear(tr('Shoes are @ and their name: @pegasus, or @"two words".'), reader.pos, reader.word_end())
    if found[2] and (clock_at(found[2]) or clock_24_at(found[2])):
        message = tr(
            "'{words}': shoes, a time of day or a pace? Write at {time}, or {time}/{units}.",
            words=found[0],
            time=found[2],
            units=reader.units,
        )
        raise WordsUnclear(message, reader.pos, found.end())
    return reader.say("shoes", found[1] or found[2], found.end())


def plus_minus(reader: Reader) -> bool:
    """Read "-2d", "+450 m", "+450/-300 m", "-300m", and the "+" of "5k + core"."""
    if day(reader):
        return True
    plus = _PLUS.match(reader.line, reader.pos)
    if plus:
        return reader.say("filler", "plus", plus.end())
    both = _CLIMB_AND_DROP.match(reader.line, reader.pos)
    if both:
        _height(reader, "descent_m", both, 2)
        _height(reader, "ascent_m", both, 1)
        reader.pos = both.end()
        return True
    up, down = _CLIMB.match(reader.line, reader.pos), _DROP.match(reader.line, reader.pos)
    found = up or down
    if not found:
        return False
    if not (found["metres"] or found["feet"] or manner_of(reader.units).is_height_chosen):
        message = tr(METRES_OR_FEET, number=found[0])
        raise WordsUnclear(message, reader.pos, found.end())
    _height(reader, "ascent_m" if up else "descent_m", found)
    reader.pos = found.end()
    return True


def _height(reader: Reader, name: str, found: re.Match[str], group: int = 1) -> None:
    span = found.span(group) if group > 1 else found.span()
    reader.also(name, worth(MEASURES[name], found[group], span, found, reader.units), span)


def day(reader: Reader) -> bool:
    """Read a day."""
    found = day_at(reader.line, reader.pos, reader.today, ahead=reader.ahead, units=reader.units)
    return bool(found and reader.say("day", *found))


def clock(reader: Reader) -> bool:
    """Read "7am"."""
    found = clock_at(reader.line, reader.pos)
    return bool(found and reader.say("start", *found))


def pace(reader: Reader) -> bool:
    """Read "5:40/km"."""
    found = pace_at(reader.line, reader.pos)
    return bool(found and reader.say("pace", *found))


def name_behind(reader: Reader) -> bool:
    """Read a number before its name: "148 bpm", "6 rpe", "7h sleep", "450 m up"."""
    found = _NAME_BEHIND.match(reader.line, reader.pos)
    if found:
        name = str(found.lastgroup)
        return reader.say(name, worth(MEASURES[name], found[1], found.span(1)), found.end())
    found = _HEIGHT.match(reader.line, reader.pos)
    if found:
        _height(reader, "ascent_m" if found["up"] else "descent_m", found)
        reader.pos = found.end()
    return bool(found)


def duration(reader: Reader) -> bool:
    """Read a duration; "45:30" stays open until it is known what else was said. In "800m 150s" the metres are none."""
    lone = _LONE_M.match(reader.line, reader.pos)
    if lone and lone[1].isdecimal() and int(lone[1]) >= SHORTEST_LONE_M:
        return False
    colon = COLON.match(reader.line, reader.pos)
    found = duration_at(reader.line, reader.pos)
    if colon and found and colon.end() == found[1]:
        return reader.say("colon", (int(colon[1]), int(colon[2]), True), colon.end())
    if lone and found and lone.end() == found[1]:
        _refuse_few_m(reader, lone)
    return bool(found and reader.say("duration", *found))


def _refuse_few_m(reader: Reader, lone: re.Match[str]) -> None:
    """Ask what "45m" is: minutes or metres."""
    if lone[1].isdecimal():
        message = tr("'{words}': minutes or metres? Write {n}min or {n} metres.", words=lone[0], n=lone[1])
    else:
        message = tr(
            "'{words}': minutes or metres? Write {n}min or the metres without decimals.", words=lone[0], n=lone[1]
        )
    raise WordsUnclear(message, reader.pos, lone.end())


def distance(reader: Reader) -> bool:
    """Read "30k"."""
    found = distance_at(reader.line, reader.pos)
    return bool(found and reader.say("distance", *found))


def bare(reader: Reader) -> bool:
    """Read a number that does not say of what; it will be asked."""
    found = _BARE.match(reader.line, reader.pos)
    return bool(found and reader.say("bare", found[0], found.end()))


AT_DIGIT: tuple[Callable[[Reader], bool], ...] = (day, clock, pace, name_behind, duration, distance, bare)
AT_SIGN: dict[str, Callable[[Reader], bool]] = {
    "#": tag,
    "@": at_sign,
    **dict.fromkeys("+-−↑↓", plus_minus),
}
