"""What happens when a runner says something: it joins the day's check-in, ticks off the plan, and is one step to undo.

The form, quick add and the command line all come through here, so that they can't differ.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from freshlegs.errors import EntryRefused, JournalChanged, NoSuchEntry
from freshlegs.journal import Journal
from freshlegs.models import Cross, Entry, Muscle, Note, Pain, Plan, Record, Run, Runner, Wellness
from freshlegs.models.doubts import doubts
from freshlegs.models.wire import field_names, record_of, said_in
from freshlegs.telling.entries import sore_spots, sore_words, title_of
from freshlegs.units import Units
from freshlegs.visible import cut

ABOUT_WORDS = {
    "age": "age",
    "hr_max": "max heart rate",
    "race": "race",
    "threshold_pace_s_per_km": "threshold pace",
    "watch_sites": "watched joints",
    "usual_pain": "my normal",
    "medical_hold": "medical hold",
    "cleared_date": "cleared on",
    "declared_weekly_m": "usual week",
    "declared_runs_per_week": "usual runs a week",
    "units": "units",
}
"""The profile in words, for the name of a step."""
TRIES = 20
"""How often a saying is joined anew to what another program changed at the same moment."""
LONGEST_SPOTS = 60
"""What a step's name says of sore spots."""


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


def keep(
    journal: Journal,
    records: Sequence[Record],
    units: Units = "km",
    warnings: tuple[str, ...] = (),
    assumed: Sequence[frozenset[str]] = (),
) -> Kept:
    """Store what the runner said, as one step that can be undone; `assumed` as a Reading tells it, record by record."""
    title = _title(records, units)

    def told() -> _Step:
        step = _Step(journal)
        for place, record in enumerate(records):
            step.take(record, assumed[place] if assumed else frozenset())
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
        if rev is not None:
            step.revs[first.id] = rev
        step.put(first)
        for record in beside:
            step.take(record)
        return step

    return Kept(_stored(told, title, lasting=first.id if rev is not None else ""), title)


def reword(journal: Journal, entry: Entry, text: str, units: Units = "km", rev: int | None = None) -> Kept:
    """Put a text in the place of an entry's own words. Raises EntryRefused, JournalChanged."""
    from freshlegs.models.door import read_record  # noqa: PLC0415 - pydantic waits until something enters

    field = "text" if isinstance(entry, Note) else "notes"
    return edit(journal, (read_record({**record_of(entry), field: text}),), units, rev)


def take(journal: Journal, plan: Plan, instead: Plan, units: Units = "km") -> Kept:
    """Put what a day offers in the place of a planned session, as one step that can be undone.

    Raises JournalChanged where the session is no longer what the offer was made for.
    """
    from freshlegs.telling.plans import swap_title  # noqa: PLC0415 - no other change needs the rules' words

    title = swap_title(plan, instead, units)
    rev = journal.rev_of(plan.id)
    if journal.entry(plan.id) != plan:  # read after its revision, so that it is never older than that
        raise JournalChanged("The plan has changed meanwhile; nothing was swapped. Look again.")
    journal.write(changed=(instead,), title=title, revs={plan.id: rev})
    return Kept((instead,), title)


def tell_about(journal: Journal, before: Runner, after: Runner) -> Kept:
    """Store what a runner told about themself: only what differs from before, for the rest may be told elsewhere."""
    news = {name: getattr(after, name) for name in field_names(Runner) if getattr(after, name) != getattr(before, name)}
    if not news:
        return Kept((), "")
    title = f"about you: {', '.join(ABOUT_WORDS[name] for name in news)}"
    return Kept((journal.set_runner(replace(journal.runner(), **news), title),), title)


def mark(journal: Journal, said: Wellness, gone: Wellness) -> Kept:
    """Store what was set on a day's legs map: what is `gone` is taken off its check-ins, what is said joins them."""
    new, old = (", ".join(sore_words(spot) for spot in sore_spots(look)) for look in (said, gone))
    done = new or (f"no longer {old}" if old else "nothing hurts")
    title = f"{cut(done, LONGEST_SPOTS)} on {said.date}"

    def told() -> _Step:
        step = _Step(journal)
        step.wipe(gone)
        if said.muscles is not None or said.pains is not None:
            step.take(said)
        return step

    return Kept(_stored(told, title), title)


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

    def told() -> _Step:
        step = _Step(journal)
        for entry in unlike:
            step.drop(entry)
        return step

    _stored(told, title)
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
            if isinstance(look, Wellness):
                left = replace(look, muscles=_wiped(look.muscles, gone.muscles), pains=_wiped(look.pains, gone.pains))
                if said_in(left).keys() <= {"date"}:  # a check-in that says nothing is none: it was asked at least
                    left = replace(left, muscles=look.muscles and (), pains=look.pains and ())
                if left != look:
                    self.changed.append(left)

    def store(self, title: str) -> tuple[Record, ...]:
        """Write all of it, and give what the runner spoke of: the new records first. Raises JournalChanged."""
        changed = [*self.changed, *(plan for plan in self._ticked if plan.id not in self._dropped)]
        stored = self._journal.write(
            added=self.added, changed=changed, title=title, revs=self.revs, removed=self._dropped
        )
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


def join(look: Wellness, said: Wellness, assumed: frozenset[str] = frozenset()) -> Wellness:
    """Add to a check-in what was said later: what is newly said holds, what was not asked again stays.

    What is only `assumed` fills in what nobody told yet.
    """
    told = {name for name in assumed if getattr(look, name) is not None}
    if look.muscles:
        told |= assumed & {"soreness"}
    untold: dict[str, Any] = dict.fromkeys(told)
    said = replace(said, **untold)
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


def _wiped(old: tuple[Spot, ...] | None, gone: tuple[Spot, ...] | None) -> tuple[Spot, ...] | None:
    """Take sore spots off those of before; a list of which nothing is left was not asked."""
    if not old or not gone:
        return old
    return tuple(spot for spot in old if spot not in gone) or None


def _place(spot: Muscle | Pain) -> tuple[str, str | None, str | None]:
    return spot.part if isinstance(spot, Muscle) else spot.site, spot.side, spot.name
