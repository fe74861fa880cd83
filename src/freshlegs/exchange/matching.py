"""What a file says and a journal knows already: the journal's entry stands, and is filled where it tells nothing.

What was typed by hand wins over what a file says, as does what came first. A run that was typed without a start, or
with a rough one, is the one of a file that is as long on the same day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import Any

from freshlegs.errors import NoSuchEntry
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.identity import LIKE, Alike, alike, identity_of, near
from freshlegs.journal import Reader
from freshlegs.language import tr
from freshlegs.models import Cross, Entry, Record, Run
from freshlegs.models.wire import field_names, is_silence, said_in
from freshlegs.records import dataclass, replace

ROUGHLY_S = 1800
"""A start that was typed is rounded, or remembered."""
OWN = ("id", "date", "type", "cross_kind")
"""What a file never fills in: the runner's own words for the day and the kind."""


@dataclass(frozen=True, slots=True)
class Match:
    """An entry of the journal that a file tells of: as it is there, as the file tells it, and with what that adds."""

    held: Run | Cross
    told: Run | Cross
    filled: Run | Cross
    is_sure: bool = True
    """Whether the two are the same beyond doubt; else the runner said that they are."""

    @property
    def added(self) -> tuple[str, ...]:
        """The fields that the file fills in."""
        names = field_names(type(self.held))
        return tuple(name for name in names if getattr(self.held, name) != getattr(self.filled, name))


def matches_of(
    records: Sequence[Record],
    activities: Sequence[Activity | None],
    day_of: Callable[[dt.date], Sequence[Entry]],
    joins: Callable[[Record, Record], bool] = lambda _, __: False,
    changed: Callable[[str], bool] = lambda _: True,
) -> tuple[Mapping[int, Match], Mapping[int, Entry]]:
    """Give what the journal has of some records, by their places: what is the same, and what is only probably so.

    `day_of` gives the entries of a day; `joins` tells whether a record and what is only probably the same are one,
    by the runner's word; `changed` whether an entry was changed since it came. An entry answers for one record: the one
    that says the same before the one that is of the same activity, and that before one that was typed.
    """
    held_on = cache(day_of)
    same: dict[int, Match] = {}
    probable: dict[int, Run | Cross] = {}
    claimed: set[str] = set()
    for tell in (_by_all_words, _by_words, _by_identity, partial(_by_length, changed)):
        for place, (record, activity) in enumerate(zip(records, activities, strict=True)):
            if activity is None or not isinstance(record, Run | Cross) or place in same:
                continue
            for held in _around(record.date, held_on):
                if held.id in claimed:
                    continue
                told = tell(record, activity, held)
                if told == "same":
                    claimed.add(held.id)
                    same[place] = Match(held, record, filled(held, record))
                    break
                if told == "probable":
                    probable.setdefault(place, held)
    left = {place: held for place, held in probable.items() if place not in same}
    for place, held in tuple(left.items()):
        record = records[place]
        if held.id not in claimed and isinstance(record, Run | Cross) and joins(record, held):
            claimed.add(held.id)
            same[place] = Match(held, record, filled(held, record), is_sure=False)
            del left[place]
    return same, left


def filled(held: Run | Cross, told: Run | Cross) -> Run | Cross:
    """Give an entry with what another telling of it adds; nothing that it says is changed."""
    more: dict[str, Any] = {
        name: getattr(told, name)
        for name in field_names(type(held))
        if name not in OWN
        and name in field_names(type(told))
        and is_silence(held, name, getattr(held, name))
        and not is_silence(told, name, getattr(told, name))
    }
    return replace(held, **more)


def _around(day: dt.date, held_on: Callable[[dt.date], Sequence[Entry]]) -> list[Run | Cross]:
    days = (day + dt.timedelta(days=shift) for shift in (0, -1, 1))
    return [entry for near_day in days for entry in held_on(near_day) if isinstance(entry, Run | Cross)]


def _by_all_words(record: Run | Cross, activity: Activity, held: Run | Cross) -> Alike:
    del activity
    return "same" if replace(held, id=record.id) == record else "other"


def _by_words(record: Run | Cross, activity: Activity, held: Run | Cross) -> Alike:
    """Compare what is said: an entry that came of this very record, and may have been filled in since, says it all."""
    del activity
    if type(record) is not type(held) or record.date != held.date or record.start != held.start:
        return "other"
    said, there = said_in(record), said_in(held)
    return "same" if all(there.get(name) == value for name, value in said.items()) else "other"


def _by_identity(record: Run | Cross, activity: Activity, held: Run | Cross) -> Alike:
    one, other = identity_of(record, activity), identity_of(held)
    return alike(one, other) if one and other else "other"


def _by_length(changed: Callable[[str], bool], record: Run | Cross, activity: Activity, held: Run | Cross) -> Alike:
    del activity
    if not _is_typed(record, held):
        return "other"
    return "probable" if _is_reworded(record, held) and not changed(held.id) else "same"


def _is_typed(record: Run | Cross, held: Run | Cross) -> bool:
    """Tell whether an entry that was typed (and may have been filled in by this source) is the one of a file."""
    if held.source not in (None, record.source) or "T" in (held.start or "") or type(held) is not type(record):
        return False
    if held.date != record.date:
        return False
    if isinstance(held, Cross) and isinstance(record, Cross) and held.cross_kind != record.cross_kind:
        return False
    if held.start and record.start and abs(_clock_s(held.start) - _clock_s(record.start)) > ROUGHLY_S:
        return False
    if held.duration_s and record.duration_s and not near(held.duration_s, record.duration_s, LIKE * 2):
        return False
    return near(held.distance_m, record.distance_m, LIKE) or (
        held.distance_m is None and near(held.duration_s, record.duration_s, LIKE)
    )


def _is_reworded(record: Run | Cross, held: Run | Cross) -> bool:
    """Tell whether two rows of one kind of table differ in their notes: two runs of a day, or one rewritten there."""
    return bool(held.source == record.source and held.notes and record.notes and held.notes != record.notes)


def doubt_about(one: Run | Cross, other: Run | Cross) -> str:
    """Say why two are only probably the same."""
    return tr("by another clock") if one.start and other.start else tr("with another note")


def _clock_s(start: str) -> int:
    """Give the seconds of a day that a start tells."""
    hour, minute = start.rpartition("T")[2][:5].split(":")
    return int(hour) * 3600 + int(minute) * 60


def changed_in(journal: Reader) -> Callable[[str], bool]:
    """Give what tells whether an entry was changed since it came; one that is not in the journal was not."""

    def changed(entry_id: str) -> bool:
        try:
            return journal.rev_of(entry_id) > 1
        except NoSuchEntry:
            return False

    return changed
