"""Records from outside: what the journal knows already is left as it is, the rest is added, in one transaction.

A record with an id is known if the journal has that id. One without is known if the journal holds one that says the
same: the n-th such of a file is the n-th of the journal, so that a file taken in twice adds nothing and two equal runs
stay two. All is compared with the journal as it was before; each of its records answers for one of the file's.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from freshlegs.journal.changes import title_of
from freshlegs.journal.opened import Held
from freshlegs.journal.rows import SHAPES, Shape, row_of, seal
from freshlegs.journal.writing import Writing
from freshlegs.language import tr
from freshlegs.models import KIND_OF, Record, Runner, kind_word
from freshlegs.models.wire import said_in
from freshlegs.records import replace
from freshlegs.units import Units, typed_date


class Admitted(NamedTuple):
    """What became of a file's records, in their order: the journal's id of each, and whether it is new."""

    ids: tuple[str, ...]
    is_new: tuple[bool, ...]
    warnings: tuple[str, ...]

    @property
    def added(self) -> tuple[str, ...]:
        """The ids of the records that were added."""
        return tuple(one for one, new in zip(self.ids, self.is_new, strict=True) if new)

    @property
    def known(self) -> tuple[str, ...]:
        """The ids of the records that the journal had."""
        return tuple(one for one, new in zip(self.ids, self.is_new, strict=True) if not new)


class Admitting(Writing):
    """The part of a journal that takes in files."""

    def admit(
        self,
        records: Iterable[Record],
        title: str = "",
        beside: Callable[[Admitted], Iterable[Record]] | None = None,
        units: Units = "km",
    ) -> Admitted:
        """Add what the journal does not know yet. Raises EntryRefused or JournalUnusable, with nothing added.

        `beside` is told what became of the records, and gives the entries of the journal that change with them, as
        they are to be: all of it is one step. What it reads is of the moment of writing; nobody else writes meanwhile.
        The warnings show dates as `units` says.
        """
        given = tuple(records)
        with self._writes(title) as log:
            answers = _Answers(given, units)
            for place, record in enumerate(given):
                if record.id:
                    self._by_id(answers, place, record)
            self._by_words(answers)
            new = self._newcomers(answers)
            log.title = log.title or title_of("imported", new)
            self._insert_all(new, log)
            for record in beside(answers.told()) if beside else ():
                self._put(record, None, log)
        return answers.told()

    def _by_id(self, answers: _Answers, place: int, record: Record) -> None:
        found = self._held(record.id)
        if found:
            shape, held = found
            answers.claim(place, shape, held)
            if held.deleted:
                answers.warnings.append(
                    tr("{entry} was removed from this journal, and stays removed.", entry=_named(record, answers.units))
                )
            elif _differ(held.record, record):
                unlike = tr(
                    "{entry} differs from the journal's, which was left as it is.", entry=_named(record, answers.units)
                )
                answers.warnings.append(unlike)
        elif self._kind_of_id(record.id):
            answers.ids[place] = record.id
            damaged = tr(
                "{entry} is damaged in this journal; it was not written over.", entry=_named(record, answers.units)
            )
            answers.warnings.append(damaged)

    def _by_words(self, answers: _Answers) -> None:
        """Match records without an id: equal ones first, then those that say less, the most telling first."""
        open_places = [place for place, record in enumerate(answers.given) if not record.id]
        by_kind: dict[type, list[int]] = defaultdict(list)
        for place in open_places:
            by_kind[type(answers.given[place])].append(place)
        for cls, places in by_kind.items():
            shape = SHAPES[KIND_OF[cls]]
            pool = self._pool(shape, [answers.given[place] for place in places])
            if pool:
                _match_equal(answers, shape, places, pool)
                _match_less(answers, shape, [place for place in places if answers.ids[place] is None], pool)

    def _pool(self, shape: Shape, records: Sequence[Record]) -> list[Held]:
        if shape.kind == "profile":
            return list(self._rows(shape, "WHERE deleted = 0", ()))
        days = sorted(_day(record) for record in records)
        span = (days[0].isoformat(), days[-1].isoformat())
        return list(self._rows(shape, "WHERE deleted = 0 AND date BETWEEN ? AND ? ORDER BY n", span))

    def _newcomers(self, answers: _Answers) -> list[Record]:
        """Give the records to add, with their ids; a second one of the same id, and a second profile, are left out."""
        new: dict[str, Record] = {}
        profile = next((held.record for held in self._rows(SHAPES["profile"], "WHERE deleted = 0", ())), None)
        for place, record in enumerate(answers.given):
            if answers.ids[place] is not None:
                continue
            earlier = new.get(record.id) or (profile if isinstance(record, Runner) else None)
            if earlier:
                answers.ids[place] = earlier.id
                if _differ(earlier, record):
                    unlike = tr(
                        "{entry} differs from the one that is there; it was left out.",
                        entry=_named(record, answers.units),
                    )
                    answers.warnings.append(unlike)
                continue
            comer = record if record.id else replace(record, id=self._new_id())
            new[comer.id] = comer
            answers.ids[place], answers.is_new[place] = comer.id, True
            profile = comer if isinstance(comer, Runner) else profile
        return list(new.values())


class _Answers:
    """The answers found so far, one a record of the file."""

    def __init__(self, given: tuple[Record, ...], units: Units) -> None:
        self.given = given
        self.units = units
        self.ids: list[str | None] = [None] * len(given)
        self.is_new = [False] * len(given)
        self.warnings: list[str] = []
        self.claimed: set[tuple[str, int]] = set()

    def claim(self, place: int, shape: Shape, held: Held) -> None:
        self.ids[place] = held.record.id
        self.claimed.add((shape.kind, held.n))

    def told(self) -> Admitted:
        return Admitted(tuple(one or "" for one in self.ids), tuple(self.is_new), tuple(self.warnings))


def _match_equal(answers: _Answers, shape: Shape, places: list[int], pool: list[Held]) -> None:
    waiting: dict[str, deque[Held]] = defaultdict(deque)
    for held in pool:
        if (shape.kind, held.n) not in answers.claimed:
            waiting[_content(shape, held.record)].append(held)
    for place in places:
        if equals := waiting.get(_content(shape, answers.given[place])):
            answers.claim(place, shape, equals.popleft())


def _match_less(answers: _Answers, shape: Shape, places: list[int], pool: list[Held]) -> None:
    by_day: dict[object, list[tuple[Held, dict[str, Any]]]] = defaultdict(list)
    days = {_day(answers.given[place]) for place in places}
    for held in pool:
        if (shape.kind, held.n) not in answers.claimed and _day(held.record) in days:
            by_day[_day(held.record)].append((held, said_in(held.record)))
    said = {place: said_in(answers.given[place]) for place in places if _day(answers.given[place]) in by_day}
    for place in sorted(said, key=lambda place: -len(said[place])):
        for held, more in by_day[_day(answers.given[place])]:
            free = (shape.kind, held.n) not in answers.claimed
            if free and all(name in more and more[name] == value for name, value in said[place].items()):
                answers.claim(place, shape, held)
                break


def _content(shape: Shape, record: Record) -> str:
    """Give one text for all that a record says, its id left out."""
    row = row_of(record, shape)
    return seal(shape, "", row.values, row.parts, deleted=False)


def _differ(one: Record, other: Record) -> bool:
    return type(one) is not type(other) or said_in(one) != said_in(other)


def _day(record: Record) -> dt.date:
    return dt.date.min if isinstance(record, Runner) else record.date


def _named(record: Record, units: Units) -> str:
    kind = kind_word(KIND_OF[type(record)])
    if isinstance(record, Runner):
        named = tr("The {kind}", kind=kind)
    else:
        named = tr("The {kind} of {day}", kind=kind, day=typed_date(record.date, units))
    return f"{named} ({record.id})" if record.id else named
