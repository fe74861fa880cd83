"""Gathered files into a journal: what it knows is left or filled in, the rest is added; for CLI and screen alike.

All of it is one step, whole or not at all, and one undo takes it back: what is added, what is filled in, and the plans
that what was added ticks off.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from freshlegs.errors import EntryRefused
from freshlegs.exchange.gathering import Gathering, Settled, shortened
from freshlegs.exchange.mapping import remember
from freshlegs.exchange.matching import Match, changed_in, doubt_about, matches_of
from freshlegs.journal import Admitted, Journal
from freshlegs.language import mark, tr
from freshlegs.models import Cross, Entry, Plan, Record, Run
from freshlegs.models.doubts import doubts
from freshlegs.records import replace
from freshlegs.units import Units, typed_date

AGREED = mark("{day}: probably the same as the entry {entry}, {why}; joined to it, as you said")
AGREED_AND_FILLED = mark(
    "{day}: probably the same as the entry {entry}, {why}; joined to it, as you said; filled in: {fields}"
)


class Stored(NamedTuple):
    """What became of each file, and what was odd beyond the files."""

    files: list[Settled]
    warnings: list[str]


def told_only(gathered: Gathering, today: dt.date) -> Stored:
    """Tell what files hold, without a journal."""
    ids = [record.id for record in gathered.records]
    return Stored(gathered.settled(ids, [True] * len(ids), _odd_on(today, gathered.units)), [])


def store(journal: Journal, gathered: Sequence[Gathering], shown: str, today: dt.date) -> Stored:
    """Store what the journal does not know yet, path by path; `shown` names them. Raises JournalUnusable."""
    title = tr("imported {what}", what=shown)
    remember(journal, (one for gathering in gathered for one in gathering.maps))
    with journal.one_step(title):
        parts = [_store(journal, one, title, today) for one in gathered]
    return together(parts)


def together(parts: Iterable[Stored]) -> Stored:
    """Give what became of several paths as one."""
    held = list(parts)
    return Stored([file for part in held for file in part.files], [text for part in held for text in part.warnings])


def _store(journal: Journal, gathered: Gathering, title: str, today: dt.date) -> Stored:
    if not gathered.records:
        return told_only(gathered, today)
    records = gathered.records
    same, probable = matches_of(
        records, gathered.activities, _sessions_in(journal), gathered.joins, changed_in(journal)
    )
    rest = [place for place in range(len(records)) if place not in same]
    joined: list[Match] = []

    def beside(admitted: Admitted) -> Iterator[Record]:
        for match in same.values():
            if journal.entry(match.held.id) == match.held:  # else another program was at it since
                joined.append(match)
                yield match.filled
        new = zip(rest, admitted.ids, admitted.is_new, strict=True)
        done = (replace(records[place], id=key) for place, key, is_new in new if is_new and gathered.activities[place])
        yield from _ticked_off(journal, (one for one in done if isinstance(one, Run | Cross)))

    try:
        admitted = journal.admit([records[place] for place in rest], title, beside, gathered.units)
    except EntryRefused as error:
        return Stored(gathered.refused(str(error)), [])
    ids = {place: match.held.id for place, match in same.items()} | dict(zip(rest, admitted.ids, strict=True))
    is_new = dict.fromkeys(same, False) | dict(zip(rest, admitted.is_new, strict=True))
    places = range(len(records))
    files = gathered.settled(
        [ids[place] for place in places], [is_new[place] for place in places], _odd_on(today, gathered.units)
    )
    said = shortened([*_joined(joined, gathered.units), *_likely(gathered, probable, is_new), *admitted.warnings])
    if len(files) == 1:
        files[0].warnings.extend(said)
        return Stored(files, [])
    return Stored(files, said)


def _sessions_in(journal: Journal) -> Callable[[dt.date], Sequence[Entry]]:
    """Give what reads a day's runs and cross-training: nothing else can be the same as an activity."""
    return lambda day: journal.day(day, ("run", "cross"))


def _odd_on(today: dt.date, units: Units) -> Callable[[Record], Sequence[str]]:
    return lambda record: [doubt.text for doubt in doubts(record, today, units)]


def _ticked_off(journal: Journal, sessions: Iterable[Run | Cross]) -> Iterator[Plan]:
    """Give the open plans that sessions fulfil, as done by them: one plan a session, as for those that are typed."""
    from freshlegs.rules.marks import fulfils  # noqa: PLC0415 - only where something new comes in

    taken: set[str] = set()
    for done in sessions:
        for plan in journal.day(done.date, ("plan",)):
            if isinstance(plan, Plan) and not plan.done_by and plan.id not in taken and fulfils(done, plan):
                taken.add(plan.id)
                yield replace(plan, done_by=done.id)
                break


def _joined(matches: Iterable[Match], units: Units) -> Iterator[str]:
    """Say of each entry what it was joined to, where that adds to it or is not beyond doubt."""
    for match in matches:
        day, fields = typed_date(match.held.date, units), ", ".join(match.added)
        if match.is_sure and fields:
            yield tr("{day}: joined to the entry that was there; filled in: {fields}", day=day, fields=fields)
        elif not match.is_sure:
            doubted = AGREED_AND_FILLED if fields else AGREED
            why = doubt_about(match.held, match.told)
            yield tr(doubted, day=day, entry=match.held.id, why=why, fields=fields)


def _likely(gathered: Gathering, probable: Mapping[int, Entry], is_new: Mapping[int, bool]) -> Iterator[str]:
    for place, held in probable.items():
        record = gathered.records[place]
        if is_new[place] and isinstance(record, Run | Cross) and isinstance(held, Run | Cross):
            why = doubt_about(record, held)
            yield tr(
                "{day}: probably the same as the entry {entry} of {other_day}, {why}; both were kept",
                day=typed_date(record.date, gathered.units),
                entry=held.id,
                other_day=typed_date(held.date, gathered.units),
                why=why,
            )
