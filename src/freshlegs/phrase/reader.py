"""The place in a line, and what was found so far. The readings themselves are in numbers.py and worded.py."""

from __future__ import annotations

import datetime as dt
import re

from freshlegs.phrase.reading import Fact, Trouble
from freshlegs.phrase.soreparts import BodyPart
from freshlegs.records import dataclass, field
from freshlegs.units import Units

MOST_TROUBLES = 12
"""Troubles of one entry that are told; more would not help."""

UNREAD = re.compile(r"[^\s,]+")
BLANKS = re.compile(r"[\s:=]*")


@dataclass(slots=True, eq=False, repr=False)
class Reader:
    """Where reading stands in line[pos:], with the facts and troubles of this entry.

    A reading is a function of a Reader: it notes what it found, moves on and gives True; or it gives False and has
    moved nothing; or it raises WordsUnclear, with the place.
    """

    line: str
    pos: int
    today: dt.date
    units: Units = "km"
    ahead: bool = False
    facts: list[Fact] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    last_part: BodyPart | None = None

    def say(self, name: str, value: object, end: int) -> bool:
        """Note a fact that ends at a place, and go on behind it."""
        self.also(name, value, (self.pos, end))
        self.pos = end
        return True

    def also(self, name: str, value: object, span: tuple[int, int]) -> None:
        """Note a fact without going on."""
        self.facts.append(Fact(name, value, *span))

    def refuse(self, start: int, end: int, message: str, suggestion: str | None = None) -> None:
        """Note what can't be read."""
        if len(self.troubles) < MOST_TROUBLES:
            self.troubles.append(Trouble(start, min(end, len(self.line)), message, suggestion))

    def past(self, pattern: re.Pattern[str], pos: int) -> int:
        """Give the place behind what matches there, the place itself where nothing does."""
        found = pattern.match(self.line, pos)
        return found.end() if found else pos

    def word_end(self) -> int:
        """Give where the word ends at which reading stands."""
        return self.past(UNREAD, self.pos)
