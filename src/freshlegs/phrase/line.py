"""Cutting a line into entries: `;` parts them, `--` begins the note, and a line "note ..." is a note to its end."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from freshlegs.days import day_at
from freshlegs.errors import WordsUnclear
from freshlegs.phrase.reading import Fact
from freshlegs.units import Units

LONGEST_LINE = 2000
"""Characters that are read before the note; a runner's line has some fifty."""

_CUT = re.compile(r'@?"[^"\n]{0,200}"|(?P<end>;)|(?<!\S)(?P<note>--)')
_NOTE_LINE = re.compile(r"(?P<week>week(?:'s)?[ -]?)?notes?(?::\s?|\s)(?=\s*\S)", re.IGNORECASE)
_GAP = re.compile(r"[\s;]*")


class Piece(NamedTuple):
    """One entry: its words are text[start:end]. `scope` is set where the note is all of it."""

    start: int
    end: int
    note: Fact | None = None
    scope: str | None = None
    day: Fact | None = None


def too_long(text: str) -> bool:
    """Tell whether there is more before the note than is read."""
    if len(text) <= LONGEST_LINE:
        return False
    return not any(cut["note"] for cut in _CUT.finditer(text, 0, LONGEST_LINE + 2))


def pieces(text: str, today: dt.date, units: Units) -> Iterator[Piece]:
    """Give the entries of a line, in order."""
    pos = _past(_GAP, text, 0)
    while pos < len(text):
        whole = _note_line(text, pos, today, units)
        if whole:
            yield whole
            return
        cut = next((cut for cut in _CUT.finditer(text, pos) if cut.lastgroup), None)
        if cut is None or cut["note"]:
            end = cut.start() if cut else len(text)
            yield Piece(pos, end, _note(text, cut.end(), end) if cut else None)
            return
        yield Piece(pos, cut.start())
        pos = _past(_GAP, text, cut.end())


def _note(text: str, pos: int, start: int) -> Fact | None:
    """Give the words behind the dashes, to the letter; a single blank right behind the dashes is theirs."""
    words = text[pos + 1 :] if text[pos : pos + 1] == " " else text[pos:]
    return Fact("note", words, start, len(text)) if words.strip() else None


def _note_line(text: str, pos: int, today: dt.date, units: Units) -> Piece | None:
    """Read "[day] note words ...", "[day] week note words ..."."""
    day = None
    try:
        found = day_at(text[: pos + 60], pos, today, units=units)
    except WordsUnclear:
        found = None
    start = pos
    if found:
        day = Fact("day", found[0], pos, found[1])
        start = _past(_GAP, text, found[1])
    head = _NOTE_LINE.match(text, start)
    if not head:
        return None
    note = Fact("note", text[head.end() :], start, len(text))
    return Piece(pos, start, note, "week" if head["week"] else "day", day)


def _past(pattern: re.Pattern[str], text: str, pos: int) -> int:
    found = pattern.match(text, pos)
    return found.end() if found else pos
