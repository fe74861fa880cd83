"""Gathered files into a journal: what it knows is left or filled in, the rest is added; for CLI and screen alike.

What is added is one step, and what is filled in one more; an undo takes back each.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from freshlegs.errors import EntryRefused
from freshlegs.exchange.gathering import Gathering, Settled, shortened
from freshlegs.exchange.matching import Match, matches_of
from freshlegs.journal import Journal
from freshlegs.models import Entry, Record
from freshlegs.models.doubts import doubts


class Stored(NamedTuple):
    """What became of each file, and what was odd beyond the files."""

    files: list[Settled]
    warnings: list[str]


def told_only(gathered: Gathering, today: dt.date) -> Stored:
    """Tell what files hold, without a journal."""
    ids = [record.id for record in gathered.records]
    return Stored(gathered.settled(ids, [True] * len(ids), _odd_on(today)), [])


def store(journal: Journal, gathered: Gathering, shown: str, today: dt.date) -> Stored:
    """Store what the journal does not know yet; `shown` names the path. Raises JournalChanged or JournalUnusable."""
    if not gathered.records:
        return told_only(gathered, today)
    same, probable = matches_of(gathered.records, gathered.activities, journal.day)
    rest = [place for place in range(len(gathered.records)) if place not in same]
    said = _fill(journal, same.values(), f"filled in from {shown}")
    try:
        admitted = journal.admit([gathered.records[place] for place in rest], f"imported {shown}")
    except EntryRefused as error:
        return Stored(gathered.refused(str(error)), said)
    ids = {place: match.held.id for place, match in same.items()} | dict(zip(rest, admitted.ids, strict=True))
    is_new = dict.fromkeys(same, False) | dict(zip(rest, admitted.is_new, strict=True))
    places = range(len(gathered.records))
    files = gathered.settled([ids[place] for place in places], [is_new[place] for place in places], _odd_on(today))
    said = shortened([*said, *_likely(gathered.records, probable, is_new), *admitted.warnings])
    if len(files) == 1:
        files[0].warnings.extend(said)
        return Stored(files, [])
    return Stored(files, said)


def _odd_on(today: dt.date) -> Callable[[Record], Sequence[str]]:
    return lambda record: [doubt.text for doubt in doubts(record, today)]


def _fill(journal: Journal, matches: Iterable[Match], title: str) -> list[str]:
    """Fill entries in with what files add, as one step, and say of each what it was."""
    more = [match for match in matches if match.added]
    revs = {match.held.id: journal.rev_of(match.held.id) for match in more}
    more = [match for match in more if journal.entry(match.held.id) == match.held]
    if more:
        journal.write(changed=[match.filled for match in more], title=title, revs=revs)
    return [
        f"{match.held.date}: joined to the entry that was there; filled in: {', '.join(match.added)}" for match in more
    ]


def _likely(records: Sequence[Record], probable: Mapping[int, Entry], is_new: Mapping[int, bool]) -> Iterator[str]:
    for place, held in probable.items():
        if is_new[place]:
            day = getattr(records[place], "date", "")
            yield f"{day}: probably the same as the entry {held.id} of {held.date}, by another clock; both were kept"
