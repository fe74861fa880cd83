"""What happens when a runner says something: it joins the day's check-in, ticks off the plan, and is one step to undo.

The form, quick add and the command line all come through here, so that they can't differ.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TypeVar

from freshlegs.errors import EntryRefused, JournalChanged, NoSuchEntry
from freshlegs.journal import Journal
from freshlegs.models import Cross, Entry, Muscle, Pain, Plan, Record, Run, Runner, Wellness
from freshlegs.models.doubts import doubts
from freshlegs.models.wire import field_names
from freshlegs.telling.entries import title_of
from freshlegs.units import Units

TRIES = 20
"""How often a saying is joined anew to what another program changed at the same moment."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was stored, under which name it can be undone, and what was odd about it."""

    records: tuple[Record, ...]
    title: str
    warnings: tuple[str, ...] = ()


def records_of(told: Iterable[Mapping[str, object]], today: dt.date) -> tuple[tuple[Record, ...], tuple[str, ...]]:
    """Bring what a reading says through the door. Gives the records and what is odd; raises EntryRefused."""
    from freshlegs.models.door import read_record  # noqa: PLC0415 - pydantic waits until something enters

    records = tuple(read_record(dict(record)) for record in told)
    warnings = []
    for record in records:
        for doubt in doubts(record, today):
            if doubt.impossible:
                raise EntryRefused(doubt.text, doubt.field)
            warnings.append(doubt.text)
    return records, tuple(warnings)


def keep(journal: Journal, records: Sequence[Record], units: Units = "km", warnings: tuple[str, ...] = ()) -> Kept:
    """Store what the runner said, as one step that can be undone."""
    title = _title(records, units)

    def told() -> _Step:
        step = _Step(journal)
        for record in records:
            step.take(record)
        return step

    return Kept(_stored(told, title), title, warnings)


def edit(journal: Journal, records: Sequence[Record], units: Units = "km", rev: int | None = None) -> Kept:
    """Put the first record in the place of the entry with its id; what was said beside it is taken in as if new.

    With `rev` only if the entry is still of that revision. Raises JournalChanged.
    """
    first, *beside = records
    title = "changed the profile" if isinstance(first, Runner) else f"changed {title_of(first, units)}"

    def told() -> _Step:
        step = _Step(journal)
        step.changed.append(first)
        if rev is not None:
            step.revs[first.id] = rev
        for record in beside:
            step.take(record)
        return step

    return Kept(_stored(told, title, lasting=first.id if rev is not None else ""), title)


def _stored(told: Callable[[], _Step], title: str, lasting: str = "") -> tuple[Record, ...]:
    """Store a step; where another program changed what it builds on, build it anew. `lasting` can't be built anew."""
    for _ in range(TRIES):
        step = told()
        try:
            return step.store(title)
        except JournalChanged:
            if lasting and step.is_outdated(lasting):
                raise
    raise JournalChanged("The journal changes faster than it can be read; nothing was stored. Try again.")


def remove(journal: Journal, entry: Entry, units: Units = "km") -> str:
    """Delete an entry; undo brings it back. Gives the step's name."""
    return remove_all(journal, (entry,), units)


def remove_all(journal: Journal, entries: Sequence[Entry], units: Units = "km") -> str:
    """Delete entries as one step; undo brings them all back. Gives the step's name."""
    unlike = list({entry.id: entry for entry in entries}.values())
    more = f" and {len(unlike) - 1} more" if len(unlike) > 1 else ""
    title = f"deleted {title_of(unlike[0], units)}{more}"
    journal.remove([entry.id for entry in unlike], title)
    return title


def _title(records: Sequence[Record], units: Units) -> str:
    entries = [record for record in records if not isinstance(record, Runner)]
    if not entries:
        return "changed the profile"
    first = next((entry for entry in entries if not isinstance(entry, Wellness)), entries[0])
    more = f" and {len(entries) - 1} more" if len(entries) > 1 else ""
    return f"added {title_of(first, units)}{more}"


class _Step:
    """What one saying comes to: records that are new, records of the journal that change, plans that are ticked off."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self.added: list[Record] = []
        self.changed: list[Record] = []
        self.revs: dict[str, int] = {}
        self._ticked: list[Plan] = []

    def take(self, record: Record) -> None:
        """Take in a record: a second look joins the day's check-in, a session ticks off the plan that it fulfils."""
        if isinstance(record, Wellness) and (look := self._check_in(record.date)):
            for place in (self.added, self.changed):
                place[:] = [other for other in place if other is not look]
            (self.changed if look.id else self.added).append(join(look, record))
        elif isinstance(record, Run | Cross) and not record.id and (plan := self._fulfilled(record)):
            done = replace(record, id=self._journal.new_id())
            self.added.append(done)
            self._ticked.append(replace(plan, done_by=done.id))
        else:
            self.added.append(record)

    def store(self, title: str) -> tuple[Record, ...]:
        """Write all of it, and give what the runner spoke of: the new records first. Raises JournalChanged."""
        changed = [*self.changed, *self._ticked]
        stored = self._journal.write(added=self.added, changed=changed, title=title, revs=self.revs)
        return stored[: len(self.added) + len(self.changed)]

    def is_outdated(self, entry_id: str) -> bool:
        """Tell whether the journal holds another revision of an entry than this step builds on."""
        return self._journal.rev_of(entry_id) != self.revs.get(entry_id)

    def _check_in(self, day: dt.date) -> Wellness | None:
        """Give the check-in of a day that a new one joins."""
        for record in (*self.added, *self.changed):
            if isinstance(record, Wellness) and record.date == day:
                return record
        return next((look for look in self._held(day) if isinstance(look, Wellness)), None)

    def _fulfilled(self, done: Run | Cross) -> Plan | None:
        """Give the day's first open plan that the session fulfils."""
        taken = {plan.id for plan in self._ticked}
        for plan in self._held(done.date):
            if isinstance(plan, Plan) and not plan.done_by and plan.id not in taken and _fulfils(done, plan):
                return plan
        return None

    def _held(self, day: dt.date) -> Iterator[Entry]:
        """Give what the journal holds of a day, and note of which revision it is: nobody may change it meanwhile."""
        for found in self._journal.day(day):
            if isinstance(found, Wellness | Plan):
                with suppress(NoSuchEntry):  # removed at this very moment
                    self.revs.setdefault(found.id, self._journal.rev_of(found.id))
                # read after its revision, so that it is never older than that
                if entry := self._journal.entry(found.id):
                    yield entry


def _fulfils(done: Run | Cross, plan: Plan) -> bool:
    if plan.type == "rest":
        return False
    from freshlegs.rules.marks import ticked_off  # noqa: PLC0415 - most days have no plan

    runs, crosses = ([done], []) if isinstance(done, Run) else ([], [done])
    return ticked_off(plan, runs, crosses)


def join(look: Wellness, said: Wellness) -> Wellness:
    """Add to a check-in what was said later: what is newly said holds, what was not asked again stays."""
    news = {
        name: value
        for name in field_names(Wellness)
        if name not in ("id", "date", "muscles", "pains", "notes") and (value := getattr(said, name)) is not None
    }
    return replace(
        look,
        **news,
        muscles=_joined(look.muscles, said.muscles),
        pains=_joined(look.pains, said.pains),
        notes="\n".join(words for words in (look.notes, said.notes) if words) or None,
    )


Spot = TypeVar("Spot", Muscle, Pain)


def _joined(old: tuple[Spot, ...] | None, new: tuple[Spot, ...] | None) -> tuple[Spot, ...] | None:
    """Add sore spots to those of before: the later number of a spot holds, and "none" wipes out all."""
    if not old or not new:
        return old if new is None else new
    return tuple({_place(spot): spot for spot in old + new}.values())


def _place(spot: Muscle | Pain) -> tuple[str, str | None, str | None]:
    return spot.part if isinstance(spot, Muscle) else spot.site, spot.side, spot.name
