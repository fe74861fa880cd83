"""The facts of one entry, laid out: what was said of what, what contradicts what, and what to read back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache

from freshlegs.days import is_weekday
from freshlegs.language import tr
from freshlegs.phrase.reading import Fact, Known, Said, Trouble
from freshlegs.phrase.words import closest
from freshlegs.records import dataclass, field
from freshlegs.units import Units, day_text

_ONCE = frozenset({"distance", "duration", "pace", "start"})
"""What may be said only once, though it were the same: two runs of 8k are two entries."""


@dataclass(slots=True, eq=False, repr=False)
class Sheet:
    """One entry's facts, with the read-back and the troubles as they come up.

    `base` is what the entry said before, where words change it.
    """

    line: str
    facts: list[Fact]
    span: tuple[int, int]
    today: dt.date
    units: Units
    known: Known
    base: Mapping[str, object] = field(default_factory=dict)
    said: list[Said] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    named: dict[str, list[Fact]] = field(default_factory=dict)
    assumed: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        for fact in self.facts:
            self.named.setdefault(fact.name, []).append(fact)

    def all(self, *names: str) -> list[Fact]:
        """Give the facts of these names, in the order said."""
        found = [fact for name in names for fact in self.named.get(name, ())]
        return sorted(found, key=lambda fact: fact.start) if len(names) > 1 else found

    def has(self, *names: str) -> bool:
        """Tell whether anything of these names was said."""
        return any(name in self.named for name in names)

    def first(self, *names: str) -> Fact | None:
        """Give the first fact of these names."""
        return next(iter(self.all(*names)), None)

    def one(self, *names: str) -> Fact | None:
        """Give the one fact of these names; where two contradict each other, ask which."""
        found = self.all(*names)
        if len(found) > 1 and found[0].name in _ONCE and found[1].value == found[0].value:
            words = self.words(found[1])
            self.refuse(found[1], tr("'{words}' is said twice. Leave one out, or part two entries by ;.", words=words))
        for other in found[1:]:
            if other.value != found[0].value:
                self.which(found[0], other)
                break
        return found[0] if found else None

    def which(self, first: Fact, other: Fact) -> None:
        """Ask which of two it is."""
        said = {"one": self.words(first), "other": self.words(other)}
        self.refuse(other, tr("'{one}' or '{other}'? Leave one out, or part two entries by ;.", **said))

    def words(self, fact: Fact) -> str:
        """Give the words in which a fact was said."""
        return " ".join(self.line[fact.start : fact.end].split())

    def refuse(self, fact: Fact | None, message: str, suggestion: str | None = None) -> None:
        """Note a trouble at a fact, or with the entry as a whole."""
        start, end = (fact.start, fact.end) if fact else self.span
        self.troubles.append(Trouble(start, end, message, suggestion))

    def show(self, fact: Fact, name: str, text: str) -> None:
        """Note what was understood of a fact."""
        self.said.append(Said(fact.start, fact.end, name, text))

    def hint(self, fact: Fact, text: str) -> None:
        """Note mild advice, which hinders nothing."""
        self.said.append(Said(fact.start, fact.end, "hint", text))

    def day(self, carried: dt.date) -> dt.date:
        """Give the entry's day: the one said, or the one carried over; "sat 14 Mar" says one day twice."""
        days = self.all("day")
        exact = [fact for fact in days if not self._is_weekday(fact)] or days
        for fact in days:
            if fact not in exact and fact.value.weekday() != exact[0].value.weekday():
                said = {"day": day_text(exact[0].value, self.units), "words": self.words(fact)}
                self.refuse(fact, tr("{day} is no '{words}': which day is it?", **said))
        for fact in exact[1:]:
            if fact.value != exact[0].value:
                self.which(exact[0], fact)
        if exact:
            self.show(exact[0], "date", day_text(exact[0].value, self.units))
            return exact[0].value  # type: ignore[no-any-return]  # a fact named "day" holds a date
        return carried

    def _is_weekday(self, fact: Fact) -> bool:
        return is_weekday(self.line[fact.start : fact.end])


@lru_cache(maxsize=128)
def nearly(word: str, known: tuple[str, ...]) -> str | None:
    """Give the known tag or shoe that a new one nearly is, or None."""
    folded = word.casefold()
    for other in known:
        if other.casefold() == folded:
            return None if other == word else other
    return closest(word, known, 0.8)
