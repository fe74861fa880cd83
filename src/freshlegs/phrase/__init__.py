"""The quick-add grammar: one line of a runner's words -> records, with the place and reason of what can't be read.

An own reader of small functions. lark 1.3 and parsy 2.2 were weighed against it, by what they say to "30k tmepo" and
"10 50" and by what they cost (processor time of the import with a small grammar, then of one reading):

- lark: 83 ms, then 0.1 ms. It names the place, and as the reason its terminals ("No terminal matches 't' in the
  current parser context. Expected one of: TEMPO, RPE, ..."), and it stops at the first.
- parsy: 29 ms, then 0.1 ms. The place too, and "expected one of 'distance', 'duration', ..."; the first only; the "10"
  that makes "10 50" unclear is not in it.
- ours: 27 ms with all its words, then 0.2 ms. It goes on behind what it can't read, so that all else is still read
  back while typing; it asks what is meant ("is 50 minutes or km?"), offers the near word ("tempo"), and puts off what
  only the rest of the line can tell: "7:30" is a time of day beside "58:00". A grammar of fixed order has no place
  for that; here the order is free.

Line -> entries (line.py) -> facts, each with its place (entry.py, numbers.py, worded.py, body.py) -> records
(records.py, running.py, going.py, morning.py). It stands on the models' floor: ranges and doubts are theirs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from freshlegs.language import tr
from freshlegs.models import Entry
from freshlegs.models.ranges import LONGEST_TEXT
from freshlegs.models.wire import record_of
from freshlegs.phrase.entry import OWN_WORDS, read_entry
from freshlegs.phrase.line import LONGEST_LINE, Piece, pieces, too_long
from freshlegs.phrase.morning import AS_USUAL
from freshlegs.phrase.reader import Reader
from freshlegs.phrase.reading import CANT_KEEP, Known, Reading, Said, Trouble
from freshlegs.phrase.records import NOTHING_SAID, Asked, records_of, whole_note
from freshlegs.phrase.saying import say
from freshlegs.phrase.sheet import Sheet
from freshlegs.phrase.worded import slept_at
from freshlegs.units import Units

_NOTHING_KNOWN = Known()


def read_phrase(
    text: str,
    today: dt.date,
    *,
    units: Units = "km",
    known: Known | None = None,
    day: dt.date | None = None,
) -> Reading:
    """Read a quick-add line: runs, cross-training, soreness, marked days, notes, several parted by `;`.

    Never raises. `day` is meant where none is said (today, if not given); the day of an entry holds for those after it
    on the line. `units` says how "12/3" is meant, too. Where there are troubles, `records` is what is clear so far.
    """
    return _read(text, "add", Reader("", 0, today, units), known, day)


def read_soreness(
    text: str,
    today: dt.date,
    *,
    units: Units = "km",
    known: Known | None = None,
    day: dt.date | None = None,
) -> Reading:
    """Read what is sore or hurts: "left knee 3, quads 4", "no pain". Otherwise as `read_phrase`."""
    return _read(text, "sore", Reader("", 0, today, units), known, day)


def read_checkin(
    text: str,
    today: dt.date,
    *,
    units: Units = "km",
    known: Known | None = None,
    day: dt.date | None = None,
) -> Reading:
    """Read a morning check-in: "sleep 6.5 fatigue 2 illness none", "as usual". Otherwise as `read_phrase`."""
    return _read(text, "check", Reader("", 0, today, units), known, day)


def read_plan(text: str, today: dt.date, *, units: Units = "km", day: dt.date | None = None) -> Reading:
    """Read plans: "sat 28k long", "tue rest". A weekday is the coming one. Otherwise as `read_phrase`."""
    return _read(text, "plan", Reader("", 0, today, units, ahead=True), None, day)


def read_change(text: str, entry: Entry, today: dt.date, *, units: Units = "km") -> Reading:
    """Read what is to change of an entry: "rpe 7", "8.2k", "yesterday". The one record is the entry with the change."""
    blank = Reader("", 0, today, units, ahead=entry.date > today)
    base = {name: value for name, value in record_of(entry).items() if name != "schema"}
    return _read(text, "change", blank, None, entry.date, base)


def _read(
    text: str,
    asked: Asked,
    blank: Reader,
    known: Known | None,
    day: dt.date | None,
    base: Mapping[str, object] | None = None,
) -> Reading:
    """Read every entry of a line. `blank` carries today and the units."""
    unfit = _unfit(text)
    if unfit:
        return Reading(troubles=(unfit,))
    found = _Found(day or blank.today)
    for piece in pieces(text, blank.today, blank.units):
        sheet = _sheet(text, piece, blank, known or _NOTHING_KNOWN, base or {})
        if piece.scope and piece.note:
            records, found.day = whole_note(sheet, piece.note, piece.scope, asked, found.day)
        else:
            records, found.day = records_of(sheet, asked, piece.note, found.day)
        if piece.note and len(str(piece.note.value)) > LONGEST_TEXT:
            sheet.refuse(piece.note, tr("A note has at most {most} characters.", most=f"{LONGEST_TEXT:,}"))
        found.add(records, sheet)
    return found.reading(text, asked)


class _Found:
    """What the entries of a line came to so far."""

    def __init__(self, day: dt.date) -> None:
        self.day = day
        self.records: list[dict[str, object]] = []
        self.said: list[Said] = []
        self.troubles: list[Trouble] = []
        self.assumed: list[frozenset[str]] = []

    def add(self, records: list[dict[str, object]], sheet: Sheet) -> None:
        self.records += records
        self.assumed += [sheet.assumed if record.get("kind") == "wellness" else frozenset() for record in records]
        self.said += sheet.said
        self.troubles += sheet.troubles

    def reading(self, text: str, asked: Asked) -> Reading:
        if not self.records and not self.troubles:
            self.troubles.append(Trouble(0, len(text), tr(NOTHING_SAID[asked])))
        self.said.sort(key=lambda one: one.start)
        self.troubles.sort(key=lambda one: one.start)
        return Reading(tuple(self.records), tuple(self.said), tuple(self.troubles), tuple(self.assumed))


def _unfit(text: str) -> Trouble | None:
    """Tell why a line is not read at all: too long, or with a character that no journal can keep."""
    if too_long(text):
        most = f"{LONGEST_LINE:,}"
        message = tr("A line has at most {most} characters before its note. Put long words after --.", most=most)
        return Trouble(LONGEST_LINE, len(text), message)
    found = CANT_KEEP.search(text)
    return Trouble(*found.span(), tr("A character here can't be kept. Take it out.")) if found else None


def _sheet(text: str, piece: Piece, blank: Reader, known: Known, base: Mapping[str, object]) -> Sheet:
    """Read the words of one entry into a sheet of facts."""
    reader = Reader(text[: piece.end], piece.start, blank.today, blank.units, blank.ahead)
    if piece.day:
        reader.facts.append(piece.day)
    elif not piece.scope:
        read_entry(reader)
    span = (piece.start, max(piece.end, piece.start))
    return Sheet(text, reader.facts, span, blank.today, blank.units, known, base, troubles=reader.troubles)


__all__ = [
    "AS_USUAL",
    "OWN_WORDS",
    "Known",
    "Reading",
    "Said",
    "Trouble",
    "read_change",
    "read_checkin",
    "read_phrase",
    "read_plan",
    "read_soreness",
    "say",
    "slept_at",
]
