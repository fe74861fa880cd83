"""What is probably one run, told by two clocks: for the runner to say, before anything is stored.

A question names both tellings; what is agreed to is named by them, so that an entry that was changed meanwhile is never
joined to what nobody was asked about.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from freshlegs.exchange.gathering import Gathering, Pair, bare
from freshlegs.exchange.matching import Match, changed_in, matches_of
from freshlegs.journal import Reader
from freshlegs.language import mark, tr
from freshlegs.models import Cross, Entry, Run
from freshlegs.records import replace
from freshlegs.telling.entries import headline, note_of
from freshlegs.units import Units, day_text
from freshlegs.visible import cut, visible

LONGEST_NOTE = 60
BY_TWO_CLOCKS = (
    mark("{n} of {of}: probably one run, by two clocks?"),
    mark("{n} of {of}: probably one run, by two clocks: joined"),
    mark("{n} of {of}: probably one run, by two clocks: both kept"),
)
WITH_TWO_NOTES = (
    mark("{n} of {of}: probably one run, with two notes?"),
    mark("{n} of {of}: probably one run, with two notes: joined"),
    mark("{n} of {of}: probably one run, with two notes: both kept"),
)
"""A question, and what it is with each answer."""


class Likely(NamedTuple):
    """One question: what a file tells, and what another file or the journal (`other_path` is "") tells."""

    told: Run | Cross
    path: str
    other: Run | Cross
    other_path: str

    @property
    def pair(self) -> Pair:
        """What an answer agrees to."""
        return bare(self.told), bare(self.other)

    def facts(self, units: Units) -> tuple[str, str]:
        """Say what both tell, and who tells it."""
        return _told_in(self.path, _facts(self.told, units)), _told_in(self.other_path, _facts(self.other, units))


def _told_in(path: str, facts: str) -> str:
    """Say who tells some facts; "" is the journal."""
    return visible(
        tr("{facts}, in {path}", facts=facts, path=path) if path else tr("{facts}, in the journal", facts=facts)
    )


def _facts(entry: Run | Cross, units: Units) -> str:
    start = entry.start or ""
    clock = (start.partition("T")[2] or start)[:5]
    note = cut(" ".join(note_of(entry).split()), LONGEST_NOTE)
    words = (f"{day_text(entry.date, units)} {clock}".strip(), headline(entry, units).replace("  ", " "), note)
    return " · ".join(filter(None, words))


def likely(paths: Sequence[Gathering], journal: Reader) -> tuple[Likely, ...]:
    """Give the questions that some paths raise: between their files, and between them and the journal."""
    return tuple(_questions(paths, journal))


def _questions(paths: Sequence[Gathering], journal: Reader) -> Iterator[Likely]:
    earlier: dict[dt.date, list[Entry]] = defaultdict(list)
    tellers: dict[str, tuple[Gathering, int]] = {}
    for number, gathered in enumerate(paths):

        def day_of(day: dt.date) -> Sequence[Entry]:
            return (*journal.day(day), *earlier.get(day, ()))

        same, probable = matches_of(gathered.records, gathered.activities, day_of, changed=changed_in(journal))
        yield from _between_files(gathered, same)
        for place, held in probable.items():
            record = gathered.records[place]
            if isinstance(record, Run | Cross) and isinstance(held, Run | Cross):
                teller = tellers.get(held.id)
                yield Likely(record, gathered.path_of(place), held, teller[0].path_of(teller[1]) if teller else "")
        for place, record in enumerate(gathered.records):
            if isinstance(record, Run | Cross) and place not in same:
                passing = f"{number} {place}"
                earlier[record.date].append(replace(record, id=passing))
                tellers[passing] = gathered, place


def _between_files(gathered: Gathering, same: Mapping[int, Match]) -> Iterator[Likely]:
    """Give what two files tell, but where the journal has both: that was answered when they came."""
    for one in gathered.doubtful:
        known = one.place in same and one.other_place in same
        if not known and isinstance(one.told, Run | Cross) and isinstance(one.other, Run | Cross):
            yield Likely(one.told, gathered.path_of(one.place), one.other, gathered.path_of(one.other_place))


def questions(asked: Sequence[Likely], joined: Sequence[Pair], here: int, units: Units) -> Iterator[tuple[str, str]]:
    """Give all questions as lines, each with its style: those before `here` with their answer, that one pointed to."""
    for place, one in enumerate(asked):
        sign = ">" if place == here else " "
        question = tr(_question(one, asked=place >= here, joined=one.pair in joined), n=place + 1, of=len(asked))
        yield f"{sign} {question}", ""
        for fact in one.facts(units):
            yield f"    {fact}", "" if place == here else "dim"


def _question(one: Likely, *, asked: bool, joined: bool) -> str:
    """Give a question, or what was answered, untold."""
    place = 0 if asked else 1 if joined else 2
    return (BY_TWO_CLOCKS if one.told.start and one.other.start else WITH_TWO_NOTES)[place]


def agreed(paths: Iterable[Gathering], pairs: Iterable[Pair]) -> list[Gathering]:
    """Give the paths with what the runner agreed to joined."""
    said = frozenset(pairs)
    return [one.again(said) for one in paths] if said else list(paths)
