"""One step of the journal: what a saying comes to, stored whole, built anew where another program was faster."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import suppress

from freshlegs.errors import JournalChanged, NoSuchEntry
from freshlegs.journal import Journal
from freshlegs.language import tr
from freshlegs.logbook.joining import join, wiped
from freshlegs.models import Cross, Entry, Plan, Record, Run, Wellness
from freshlegs.records import replace
from freshlegs.units import Units

TRIES = 20
"""How often a saying is joined anew to what another program changed at the same moment."""


class Step:
    """What one saying comes to: records that are new, records of the journal that change, plans that are ticked off."""

    def __init__(self, journal: Journal, units: Units = "km") -> None:
        self._journal, self._units = journal, units
        self.added: list[Record] = []
        self.changed: list[Record] = []
        self.revs: dict[str, int] = {}
        self._dropped: list[str] = []
        self._ticked: list[Plan] = []

    def take(self, record: Record, assumed: frozenset[str] = frozenset()) -> None:
        """Take in a record: a second look joins the day's check-in, a session ticks off the plan that it fulfils."""
        if isinstance(record, Wellness) and (look := self._check_in(record.date)):
            for place in (self.added, self.changed):
                place[:] = [other for other in place if other is not look]
            (self.changed if look.id else self.added).append(join(look, record, assumed))
        elif isinstance(record, Run | Cross) and not record.id and (plan := self._fulfilled(record)):
            done = replace(record, id=self._journal.new_id())
            self.added.append(done)
            self._ticked.append(replace(plan, done_by=done.id))
        else:
            self.added.append(record)

    def put(self, record: Record) -> None:
        """Put a record in the place of the one with its id; a session ticks off the plan that it fulfils now."""
        self.changed.append(record)
        before = self._journal.entry(record.id) if isinstance(record, Run | Cross) else None
        if not before or not isinstance(record, Run | Cross):
            return
        ticked = self._ticked_by(before)
        if any(plan.date == record.date and _fulfils(record, replace(plan, done_by=None)) for plan in ticked):
            return
        self._ticked += [replace(plan, done_by=None) for plan in ticked]
        if plan := self._fulfilled(record):
            self._ticked.append(replace(plan, done_by=record.id))

    def drop(self, entry: Entry) -> None:
        """Remove an entry; the plan that it ticked off is open again."""
        self._dropped.append(entry.id)
        self._ticked += [replace(plan, done_by=None) for plan in self._ticked_by(entry)]

    def _ticked_by(self, session: Entry) -> list[Plan]:
        """Give the plans of its day that a session ticked off."""
        return [plan for plan in self._held(session.date) if isinstance(plan, Plan) and plan.done_by == session.id]

    def wipe(self, gone: Wellness) -> None:
        """Take sore spots off all check-ins of a day."""
        for look in self._held(gone.date):
            if isinstance(look, Wellness) and (left := wiped(look, gone)) != look:
                self.changed.append(left)

    def store(self, title: str) -> tuple[Record, ...]:
        """Write all of it, and give what the runner spoke of: the new records first. Raises JournalChanged."""
        changed = [*self.changed, *(plan for plan in self._ticked if plan.id not in self._dropped)]
        stored = self._journal.write(self.added, changed, title, self.revs, self._dropped, self._units)
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
    from freshlegs.rules.marks import fulfils  # noqa: PLC0415 - most days have no plan

    return fulfils(done, plan)


def stored(told: Callable[[], Step], title: str, lasting: str = "") -> tuple[Record, ...]:
    """Store a step; where another program changed what it builds on, build it anew. `lasting` can't be built anew."""
    for _ in range(TRIES):
        step = told()
        try:
            return step.store(title)
        except JournalChanged:
            if lasting and step.is_outdated(lasting):
                raise
    raise JournalChanged(tr("The journal changes faster than it can be read; nothing was stored. Try again."))
