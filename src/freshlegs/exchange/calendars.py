"""iCalendar: the dated events of a coach or a plan maker, each a planned session; of our own only the plans.

Kind, distance and duration come from the event's own words; a time that repeats is planned once, and said to be.
Source: RFC 5545 (folded lines, escaped text, DATE and DATE-TIME, DURATION).
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterator

from freshlegs.errors import ImportRefused, WordsUnclear
from freshlegs.exchange.agenda import AT, KIND
from freshlegs.exchange.limits import LONGEST_LINE, MOST_RECORDS
from freshlegs.exchange.settling import entered
from freshlegs.exchange.steps import Found, Home, NothingHere, Source
from freshlegs.exchange.tables import text_of
from freshlegs.language import tr
from freshlegs.quantities import distance_at, duration_at
from freshlegs.units import grouped

KINDS: tuple[tuple[str, str], ...] = (
    ("rest", r"rest( day)?|ruhetag|repos|descanso|off"),
    ("recovery", r"recovery|regeneration\w*|recup\w*"),
    ("race", r"race|marathon|half marathon|wettkampf|parkrun|course"),
    ("long", r"long|lsd|langer|langlauf|sortie longue"),
    ("hills", r"hills?|hill repeats|berg\w*|côtes?"),
    ("intervals", r"intervals?|intervalle?|reps?|repeats?|fartlek|track|vo2\s?max|\d+\s?x\s?\d+\w*"),
    ("tempo", r"tempo|threshold|lt|cruise|steady|schwelle\w*|seuil"),
    ("test", r"test|time trial"),
    ("cross", r"cross|xt|bike|cycling|swim\w*|strength|gym|yoga|core|rad\w*|kraft\w*"),
    ("walk", r"walk\w*|hike|hiking"),
    ("easy", r"easy|general aerobic|base|jog\w*|run|locker\w*|lauf\w*|footing|endurance"),
)
"""A plan's kind and the words that tell it, the most telling first."""
DATED = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?", re.ASCII)
ESCAPED = re.compile(r"\\([\\;,nN])")
FARTHEST_M = 300_000
LONG_S = range(60, 172_801)


def read(source: Source, home: Home) -> Iterator[Found]:
    """Read each event. Raises ImportRefused or NothingHere."""
    count = taken = 0
    for number, event in _events(text_of(source)):
        count += 1
        if count > MOST_RECORDS:
            raise ImportRefused(tr("more than {n} events", n=grouped(f"{MOST_RECORDS:,}")), tr("line {n}", n=number))
        if event.get("STATUS", "").upper() != "CANCELLED" and event.get(KIND, "plan") == "plan":
            taken += 1
            yield _plan(event, number, home)
    if not taken:
        raise NothingHere(tr("holds no plan; only plans come in from a calendar") if count else tr("holds no event"))


def _events(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Give each event's line and its properties; alarms inside are passed over."""
    event: dict[str, str] | None = None
    inner = begun = 0
    for number, line in _unfolded(text):
        name, _, value = line.partition(":")
        word = name.partition(";")[0].strip().upper()
        if word == "BEGIN" and value.strip().upper() == "VEVENT":
            event, inner, begun = {}, 0, number
        elif event is None:
            continue
        elif word == "BEGIN":
            inner += 1
        elif word == "END" and inner:
            inner -= 1
        elif word == "END":
            yield begun, event
            event = None
        elif not inner:
            event.setdefault(word, value)
    if event is not None:
        raise ImportRefused(tr("an event that never ends: the file is cut off"), tr("line {n}", n=begun))


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    pieces: list[str] = []
    begun = length = 0
    for number, line in enumerate(map(_bare, io.StringIO(text)), 1):
        if line[:1] in (" ", "\t") and pieces:
            pieces.append(line[1:])
            length += len(line)
            if length > LONGEST_LINE:
                raise ImportRefused(tr("longer than a megabyte"), tr("line {n}", n=begun))
            continue
        if pieces:
            yield begun, "".join(pieces)
        pieces, begun, length = [line], number, len(line)
    if pieces:
        yield begun, "".join(pieces)


def _bare(line: str) -> str:
    return line.rstrip("\r\n")


def _plan(event: dict[str, str], number: int, home: Home) -> Found:
    where = tr("line {n}", n=number)
    day = _day(event.get("DTSTART", ""), home)
    if day is None:
        start = event.get("DTSTART", "")[:30]
        raise ImportRefused(tr("an event with no start that is a date: {start!r}", start=start), where)
    title, words = _text(event, "SUMMARY"), _text(event, "DESCRIPTION")
    warnings = [tr("repeats; only its first day was taken")] if "RRULE" in event or "RDATE" in event else []
    distance, duration = _amounts(title)
    if distance is None and duration is None:
        distance, duration = _amounts(words.partition("\n")[0])
    ours = KIND in event
    told = {
        "id": _text(event, "UID").removesuffix(AT) or None if ours else None,
        "date": day.isoformat(),
        "type": _kind(title) or _kind(words) or "other",
        "distance_m": distance if distance and distance <= FARTHEST_M else None,
        "duration_s": duration if duration in LONG_S else None,
        "notes": "\n".join(filter(None, ("" if ours else title, words if words != title else ""))) or None,
    }
    return Found(record=entered("plan", told, warnings), warnings=tuple(warnings))


def _day(value: str, home: Home) -> dt.date | None:
    """Give the day of a start: as it stands, or by the runner's clock where it is a moment in UTC."""
    found = DATED.fullmatch(value.strip())
    if not found:
        return None
    try:
        year, month, day, hour, minute = (int(part or 0) for part in found.group(1, 2, 3, 4, 5))
        if not found[7]:
            return dt.date(year, month, day)
        return home.local(dt.datetime(year, month, day, hour, minute, tzinfo=dt.UTC)).date()
    except (ValueError, OverflowError):
        return None


def _text(event: dict[str, str], name: str) -> str:
    raw = event.get(name, "")
    return ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], raw).strip()


def _kind(words: str) -> str:
    plain = words.casefold()[:2000]
    return next((kind for kind, pattern in KINDS if re.search(rf"\b(?:{pattern})\b", plain)), "")


def _amounts(words: str) -> tuple[int | None, int | None]:
    """Give the first distance and the first duration that words tell."""
    distance = duration = None
    for place in (found.start() for found in re.finditer(r"(?<![\w.,:])\d", words[:500])):
        try:
            far, long = distance_at(words, place), duration_at(words, place)
        except WordsUnclear:
            continue
        distance = distance if distance is not None or not far else far[0]
        duration = duration if duration is not None or not long or far else long[0]
    return distance, duration
