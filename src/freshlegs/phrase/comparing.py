"""Comparisons in a query: "dist>21k", "pace<5:30", "rpe>=7", "left knee>2": what is compared, how, with how much."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from freshlegs.errors import WordsUnclear
from freshlegs.language import decimal, markc, tr, trc
from freshlegs.phrase.numbers import COLON
from freshlegs.phrase.soreparts import PARTS, BodyPart, place_told
from freshlegs.phrase.terms import Asks, Number, Sore, Spot, Within
from freshlegs.phrase.worded import slept_at
from freshlegs.phrase.words import MEASURES, closest, sense_at
from freshlegs.phrase.worth import value_said, worth
from freshlegs.quantities import NUMBER, distance_at, duration_at, number_of, pace_at, parse_pace
from freshlegs.units import METRES_PER, Units, duration_text, exact_distance, manner_of, pace_text

SIGNS = {"=>": ">=", "≥": ">=", "=<": "<=", "≤": "<=", "==": "=", ":": "="}
"""Other spellings of a sign."""
SIGN = re.compile(r"\s{0,3}(>=|=>|<=|=<|==|[><=≥≤:])\s{0,3}")
CONDITION = re.compile(r"[^\s<>=≥≤\"]{0,60}\s{0,3}(?:>=|=>|<=|=<|==|[><=≥≤])\s{0,3}[^\s\"]{0,60}")
"""What looks like a comparison."""
QUANTITIES = {
    **dict.fromkeys(("dist", "distance", "length"), "distance_m"),
    **dict.fromkeys(("time", "duration"), "duration_s"),
    "pace": "pace",
    **dict.fromkeys(("pain", "pains"), "pain"),
}
OFFERED = ("dist", "time", "pace", "rpe", "hr", "climb", "sleep", "fatigue", "stress", "mood", "legs", "sore", "pain")
"""What is offered where a name is misspelt, beside the parts of the body."""
EXAMPLES = {"distance_m": "21k", "duration_s": "1h30", "pace": "5:30", "sleep_h": "6"}
SHOWN = {
    "distance_m": markc("compared", "distance"),
    "duration_s": markc("compared", "time"),
    "pace": markc("compared", "pace"),
    "sleep_h": markc("compared", "sleep"),
    "soreness": markc("compared", "sore"),
    "pain": markc("compared", "pain"),
}
SCORE = MEASURES["soreness"]
ABOUT_M, ABOUT_S, ABOUT_PACE_S = 0.05, 30.0, 0.5
"""What "=" lets differ: a twentieth of the runner's unit, half a minute, half a second a kilometre."""
HOURS = 10
"""Below this the "1:30" of a duration may be hours and minutes as well."""

_LETTERS = re.compile(r"[a-z]+", re.IGNORECASE)
_BLANKS = re.compile(r"\s{0,9}")
_NUMBER = re.compile(rf"({NUMBER})(?!\w|[.,:/][0-9])")
_TOKEN = re.compile(r"[^\s,;\"]{1,60}")


class Compared(NamedTuple):
    """What a comparison is about: a field, or a part of the body with its side, and its name as it was typed."""

    field: str
    said: str
    end: int
    part: BodyPart | None = None
    side: str | None = None


class Worth(NamedTuple):
    """What it is compared with: the value, how far off "=" may be, its words, and where it ends."""

    value: float
    slack: float
    text: str
    end: int


def comparison_at(text: str, pos: int, units: Units) -> tuple[Asks, int, str] | None:
    """Read a comparison at a place: (what it asks, end, in words). Raises WordsUnclear, with the place."""
    about = compared_at(text, pos)
    sign = SIGN.match(text, about.end) if about else None
    if not about or not sign:
        return None
    read = READERS.get(about.field, _measure)
    worth_of = read(text, sign.end(), about, units)
    if worth_of is None:
        end = _TOKEN.match(text, sign.end()) if not sign[0].endswith(" ") else None
        message = tr(
            "'{words}' is compared with a number: {words}{number}.",
            words=f"{about.said}{sign[1]}",
            number=_example(about),
        )
        raise WordsUnclear(message, pos, end.end() if end else sign.end(1))
    how = SIGNS.get(sign[1], sign[1])
    within = _within(how, worth_of)
    how = trc("compared", "about") if how == "=" and worth_of.slack else how
    return _asks(about, within), worth_of.end, f"{_shown(about)} {how} {worth_of.text}"


def compared_at(text: str, pos: int) -> Compared | None:
    """Read what is compared, with a sign behind it."""
    word = _LETTERS.match(text, pos)
    if word and word[0].casefold() in QUANTITIES and SIGN.match(text, word.end()):
        return Compared(QUANTITIES[word[0].casefold()], word[0], word.end())
    found = sense_at(text, pos, frozenset({"label"}))
    if found and SIGN.match(text, found[1]):
        return Compared(found[0].value, text[pos : found[1]], found[1])
    spot = part_at(text, pos)
    return spot if spot and SIGN.match(text, spot.end) else None


def part_at(text: str, pos: int) -> Compared | None:
    """Read a part of the body, with its side before it or not."""
    side = sense_at(text, pos, frozenset({"side"}))
    start = _past_blanks(text, side[1]) if side else pos
    part = sense_at(text, start, frozenset({"part"}))
    if not part:
        return None
    return Compared("part", text[pos : part[1]], part[1], part[0].value, side[0].value if side else None)


def spot_of(part: BodyPart, side: str | None, within: Within) -> Spot:
    """Give what a part asks of an entry: its muscle, its site, and where a pain there in a run is kept."""
    kept = part.kept("pain")
    site, name = (kept.word, kept.name) if kept else (None, None)
    sites = tuple(dict.fromkeys(place for place in (part.site, part.run_site) if place))
    return Spot(within, part.muscle, site, name, sites, side)


def unread(text: str, found: re.Match[str]) -> tuple[WordsUnclear, str | None]:
    """Say why what looks like a comparison is none, and what may have been meant."""
    sign = SIGN.search(text, found.start(), found.end())
    name = text[found.start() : sign.start()].strip() if sign else ""
    rest = text[sign.start() : found.end()].strip() if sign else ""
    if not name:
        message = tr("'{words}' of what? Write dist>21k, rpe>=7 or knee>2.", words=found[0].strip())
        return WordsUnclear(message, *found.span()), None
    near = closest(name.casefold(), (*OFFERED, *(part for part in PARTS if " " not in part)), 0.6)
    if near:
        meant = f"{near}{rest}"
        message = tr("'{words}' can't be compared: did you mean {meant}?", words=name, meant=meant)
        return WordsUnclear(message, *found.span()), meant
    message = tr(
        "'{words}' can't be compared. What can: {names}, parts such as knee or left calf.",
        words=name,
        names=", ".join(OFFERED),
    )
    return WordsUnclear(message, *found.span()), None


def _past_blanks(text: str, pos: int) -> int:
    found = _BLANKS.match(text, pos)
    return found.end() if found else pos


def _within(sign: str, worth_of: Worth) -> Within:
    value, slack = worth_of.value, worth_of.slack
    if sign == "=":
        return Within(value - slack, value + slack, high_in=not slack)
    if sign.startswith(">"):
        return Within(low=value, low_in=sign == ">=")
    return Within(high=value, high_in=sign == "<=")


def _asks(about: Compared, within: Within) -> Asks:
    if about.part:
        return spot_of(about.part, about.side, within)
    if about.field in ("soreness", "pain"):
        return Sore(within, pain=about.field == "pain")
    return Number(about.field, within)


def _shown(about: Compared) -> str:
    if about.part:
        return place_asked(about.part, about.side)
    return trc("compared", SHOWN[about.field]) if about.field in SHOWN else MEASURES[about.field].told


def place_asked(part: BodyPart, side: str | None) -> str:
    """Tell a part and its side: "left knee", "both knee"."""
    if side == "both":
        return trc("body", "both {place}", place=place_told(part.name))
    return place_told(part.name, side)


def _example(about: Compared) -> str:
    if about.part or about.field == "pain":
        return "2"
    return EXAMPLES.get(about.field) or "".join(re.findall(r"[0-9.]", MEASURES[about.field].example))


def _distance(text: str, pos: int, _about: Compared, units: Units) -> Worth | None:
    """Read a distance; a number alone is in the runner's unit."""
    named = sense_at(text, pos, frozenset({"named"}))
    found = (named[0].value, named[1]) if named else distance_at(text, pos)
    bare = None if found else _NUMBER.match(text, pos)
    if bare:
        found = round(number_of(bare[1]) * METRES_PER[units]), bare.end()
    if not found:
        return None
    shown = f"{decimal(exact_distance(found[0], units))} {units}"
    return Worth(found[0], ABOUT_M * METRES_PER[units], shown, found[1])


def _duration(text: str, pos: int, _about: Compared, _units: Units) -> Worth | None:
    """Read a duration; a number alone is minutes."""
    colon = COLON.match(text, pos)
    if colon and int(colon[1]) < HOURS:
        ways = {"hours": f"{colon[1]}h{colon[2]}", "minutes": f"{colon[1]}min{colon[2]}"}
        message = tr("'{words}': hours or minutes? Write {hours} or {minutes}.", words=colon[0], **ways)
        raise WordsUnclear(message, *colon.span())
    named = sense_at(text, pos, frozenset({"duration"}))
    found = (named[0].value, named[1]) if named else duration_at(text, pos)
    bare = None if found else _NUMBER.match(text, pos)
    if bare:
        found = round(number_of(bare[1]) * 60), bare.end()
    return Worth(found[0], ABOUT_S, duration_text(found[0]), found[1]) if found else None


def _pace(text: str, pos: int, _about: Compared, units: Units) -> Worth | None:
    """Read a pace; one without its unit is in the runner's."""
    found = pace_at(text, pos)
    if not found:
        token = _TOKEN.match(text, pos)
        if not token:
            return None
        try:
            found = parse_pace(token[0], units), token.end()
        except WordsUnclear as unclear:
            raise WordsUnclear(str(unclear), *token.span()) from None
    return Worth(found[0], ABOUT_PACE_S, pace_text(found[0], units), found[1])


def _sleep(text: str, pos: int, about: Compared, units: Units) -> Worth | None:
    """Read hours of sleep: "6", "7h30", "7:30"."""
    slept = slept_at(text, pos)
    if not slept:
        return _measure(text, pos, about, units)
    hours = worth(MEASURES["sleep_h"], f"{slept[0]:.6f}", (pos, slept[1]))
    return Worth(hours, 0, decimal(f"{hours:g} h"), slept[1])


def _measure(text: str, pos: int, about: Compared, units: Units) -> Worth | None:
    """Read a number of a measure, within its range, with its unit or without."""
    measure = SCORE if about.part or about.field == "pain" else MEASURES[about.field]
    found = re.compile(
        rf"(-?{NUMBER})(?:\s{{0,3}}(?:{measure.unit or '/10'}))?(?!\w|[.,:/][0-9])", re.IGNORECASE
    ).match(text, pos)
    if not found:
        return None
    settled = manner_of(units).settled()
    value = worth(measure, found[1], found.span(), found, settled)
    return Worth(value, 0, value_said(measure.field, value, settled), found.end())


READERS: dict[str, Callable[[str, int, Compared, Units], Worth | None]] = {
    "distance_m": _distance,
    "duration_s": _duration,
    "pace": _pace,
    "sleep_h": _sleep,
}
