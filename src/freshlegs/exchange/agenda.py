"""The journal as iCalendar: runs, cross-training, plans and races as events; the same journal gives the same bytes.

It is in English whatever the runner speaks. An event's id is its entry's, so that a calendar that takes the file again
changes its events and doubles none. What has a start with an offset stands at that moment, what has none at the clock
on the wall, all else on the whole day.
Source: RFC 5545 (3.1 folded lines, 3.3.11 escaped text, 3.8.7.2 DTSTAMP).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from freshlegs.language import in_english
from freshlegs.models import KIND_OF, Cross, Plan, Record, Run
from freshlegs.telling.entries import details, headline, note_of, plan_words
from freshlegs.units import Units
from freshlegs.visible import visible

AT = "@freshlegs"
"""The end of every event's id."""
KIND = "X-FRESHLEGS-KIND"
LONGEST = 75
"""Octets a line, its end not counted."""
WITHIN = 0x80
"""The two high bits of each octet of a character but its first, in UTF-8."""
ACTS = re.compile(r"[\\;,]")
CLOCK = re.compile(r"\d{2}:\d{2}(:\d{2})?")
HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//freshlegs//freshlegs//EN", "CALSCALE:GREGORIAN")


def write_events(records: Iterable[Record], units: Units = "km") -> Iterator[str]:
    """Give the calendar piece by piece; records that are no events are passed over."""
    yield "".join(map(folded, HEAD))
    for record in records:
        if isinstance(record, Run | Cross | Plan):
            with in_english():
                event = "".join(map(folded, _event(record, units)))
            yield event
    yield folded("END:VCALENDAR")


def _event(entry: Run | Cross | Plan, units: Units) -> Iterator[str]:
    more = "\n".join(filter(None, (*details(entry, units), note_of(entry))))
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(entry.id)}{AT}"
    yield f"DTSTAMP:{entry.date:%Y%m%d}T000000Z"  # the clock of the machine would give other bytes each time
    yield from _when(entry)
    yield f"SUMMARY:{escaped(_summary(entry, units))}"
    if more:
        yield f"DESCRIPTION:{escaped(more)}"
    yield f"CATEGORIES:{_category(entry)}"
    yield "TRANSP:TRANSPARENT"
    yield f"{KIND}:{KIND_OF[type(entry)]}"
    yield "END:VEVENT"


def _when(entry: Run | Cross | Plan) -> Iterator[str]:
    start = None if isinstance(entry, Plan) else _start(entry)
    if start is None:
        yield f"DTSTART;VALUE=DATE:{entry.date:%Y%m%d}"
        return
    yield f"DTSTART:{start.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}" if start.tzinfo else f"DTSTART:{start:%Y%m%dT%H%M%S}"
    if entry.duration_s:
        yield f"DURATION:PT{entry.duration_s}S"


def _start(entry: Run | Cross) -> dt.datetime | None:
    """Give the start that was told; what is no time of day is none."""
    told = entry.start or ""
    try:
        return dt.datetime.fromisoformat(f"{entry.date}T{told}" if CLOCK.fullmatch(told) else told)
    except ValueError:
        return None


def _summary(entry: Run | Cross | Plan, units: Units) -> str:
    if not isinstance(entry, Plan):
        return headline(entry, units).replace("  ", " ")
    words = plan_words(entry, units)
    return f"{words[:1].upper()}{words[1:]}" if entry.type == "race" else f"Plan: {words}"


def _category(entry: Run | Cross | Plan) -> str:
    if not isinstance(entry, Cross) and entry.type == "race":
        return "RACE"
    return {Run: "RUN", Cross: "CROSS-TRAINING", Plan: "PLAN"}[type(entry)]


def escaped(text: str) -> str:
    """Give a text as a calendar holds it, on one line; controls are made visible."""
    return ACTS.sub(lambda found: f"\\{found[0]}", visible(text, lines=True)).replace("\n", "\\n")


def folded(line: str) -> str:
    """Give a line with its end, folded after at most 75 octets and never within a character."""
    data = line.encode("utf-8")
    pieces: list[bytes] = []
    while len(data) > LONGEST - bool(pieces):
        end = LONGEST - bool(pieces)
        while data[end] & 0xC0 == WITHIN:
            end -= 1
        pieces.append(data[:end])
        data = data[end:]
    return b"\r\n ".join([*pieces, data]).decode("utf-8") + "\r\n"
