"""Where the reading of a query stands: what was understood so far, and what was not."""

from __future__ import annotations

import datetime as dt

from freshlegs.language import trc
from freshlegs.phrase.reading import Said, Trouble
from freshlegs.phrase.terms import Term
from freshlegs.records import dataclass, field
from freshlegs.units import Units


@dataclass(slots=True, eq=False, repr=False)
class QueryReader:
    """Where reading stands, and what was found so far."""

    text: str
    today: dt.date
    units: Units
    pos: int = 0
    minus: int = 0
    terms: list[Term] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the part begins, with its minus."""
        return self.pos - self.minus

    def take(self, term: Term, end: int, words: str) -> bool:
        """Note a part that was understood, and go on behind it."""
        if term not in self.terms:
            self.terms.append(term)
        self.said.append(
            Said(
                self.start,
                end,
                type(term.asks).__name__,
                trc("read back", "not {words}", words=words) if term.but_not else words,
            )
        )
        self.pos = end
        return True

    def refuse(self, start: int, end: int, message: str, suggestion: str | None = None) -> bool:
        """Note a part that can't be read, and go on behind it."""
        self.troubles.append(Trouble(start, end, message, suggestion))
        self.pos = max(end, self.pos + 1)
        return True

    def is_open(self, end: int) -> bool:
        """Whether what ends there may still be typed on."""
        return end == len(self.text) and not self.minus
