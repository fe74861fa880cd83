"""The quick-add grammar: one line of a runner's words -> records, with the place and reason of what can't be read.

An own reader of small functions; lark and parsy were weighed.
"""

from __future__ import annotations

import datetime as dt

from freshlegs.days import DateOrder
from freshlegs.models.ranges import LONGEST_TEXT
from freshlegs.phrase.entry import read_entry
from freshlegs.phrase.line import LONGEST_LINE, Piece, pieces, too_long
from freshlegs.phrase.morning import AS_USUAL
from freshlegs.phrase.reader import Reader
from freshlegs.phrase.reading import Known, Reading, Said, Trouble
from freshlegs.phrase.records import NOTHING_SAID, Asked, records_of, whole_note
from freshlegs.phrase.saying import say
from freshlegs.phrase.sheet import Sheet
from freshlegs.units import Units


def read_phrase(
    text: str, today: dt.date, *, units: Units = "km", known: Known | None = None, order: DateOrder | None = None
) -> Reading:
    """Read a quick-add line: runs, cross-training, soreness, marked days, notes, several parted by `;`.

    Never raises. The day of an entry holds for those after it on the line. `order` says how "12/3" is meant.
    """
    return _read(text, "add", Reader("", 0, today, units, order), known or Known())


def read_soreness(
    text: str, today: dt.date, *, units: Units = "km", known: Known | None = None, order: DateOrder | None = None
) -> Reading:
    """Read what is sore or hurts: "left knee 3, quads 4", "no pain". Never raises."""
    return _read(text, "sore", Reader("", 0, today, units, order), known or Known())


def read_checkin(
    text: str, today: dt.date, *, units: Units = "km", known: Known | None = None, order: DateOrder | None = None
) -> Reading:
    """Read a morning check-in: "sleep 6.5 fatigue 2 illness none", "as usual". Never raises."""
    return _read(text, "check", Reader("", 0, today, units, order), known or Known())


def _read(text: str, asked: Asked, blank: Reader, known: Known) -> Reading:
    """Read every entry of a line. `blank` carries today, the units and the order of dates."""
    if too_long(text):
        message = f"A line has at most {LONGEST_LINE} characters before its note. Put long words after --."
        return Reading(troubles=(Trouble(LONGEST_LINE, len(text), message),))
    records: list[dict[str, object]] = []
    said: list[Said] = []
    troubles: list[Trouble] = []
    day = blank.today
    for piece in pieces(text, blank.today, blank.order):
        sheet = _sheet(text, piece, blank, known)
        if piece.scope and piece.note:
            found, day = whole_note(sheet, piece.note, piece.scope, asked, day)
        else:
            found, day = records_of(sheet, asked, piece.note, day)
        if piece.note and len(str(piece.note.value)) > LONGEST_TEXT:
            sheet.refuse(piece.note, f"A note has at most {LONGEST_TEXT:,} characters.")
        records += found
        said += sheet.said
        troubles += sheet.troubles
    if not records and not troubles:
        troubles.append(Trouble(0, len(text), NOTHING_SAID[asked]))
    said.sort(key=lambda one: one.start)
    troubles.sort(key=lambda one: one.start)
    return Reading(tuple(records), tuple(said), tuple(troubles))


def _sheet(text: str, piece: Piece, blank: Reader, known: Known) -> Sheet:
    """Read the words of one entry into a sheet of facts."""
    reader = Reader(text[: piece.end], piece.start, blank.today, blank.units, blank.order)
    if piece.day:
        reader.facts.append(piece.day)
    elif not piece.scope:
        read_entry(reader)
    span = (piece.start, max(piece.end, piece.start))
    return Sheet(text, reader.facts, span, blank.today, blank.units, known, troubles=reader.troubles)


__all__ = [
    "AS_USUAL",
    "Known",
    "Reading",
    "Said",
    "Trouble",
    "read_checkin",
    "read_phrase",
    "read_soreness",
    "say",
]
