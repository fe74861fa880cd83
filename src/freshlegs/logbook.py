"""What happens when a runner says something: it joins the day's check-in, ticks off the plan, and is one step to undo.

The form, quick add and the command line all come through here, so that they can't differ.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from freshlegs.errors import EntryRefused
from freshlegs.journal import Journal
from freshlegs.models import Cross, Entry, Muscle, Pain, Plan, Record, Run, Runner, Wellness
from freshlegs.models.doubts import doubts
from freshlegs.models.wire import field_names
from freshlegs.telling.entries import title_of
from freshlegs.units import Units

MATCHING: dict[str, tuple[str, ...]] = {
    "walk": ("walk",),
    "cross": ("bike", "swim", "core", "strength", "other", "walk"),
}
"""Which sessions tick off a planned walk or cross-training (rule book, S17: a walk counts on a recovery day too)."""


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
    added: list[Record] = []
    changed: list[Record] = []
    for record in records:
        if isinstance(record, Wellness) and (look := _check_in(journal, record.date, (*added, *changed))):
            for place in (added, changed):
                place[:] = [other for other in place if other is not look]
            (changed if look.id else added).append(join(look, record))
        elif isinstance(record, Run | Cross) and not record.id and (plan := _fulfilled(journal, record)):
            done = replace(record, id=journal.new_id())
            added.append(done)
            changed.append(replace(plan, done_by=done.id))
        else:
            added.append(record)
    title = _title(records, units)
    stored = journal.write(added=added, changed=changed, title=title)
    return Kept(tuple(record for record in stored if not isinstance(record, Plan) or record in added), title, warnings)


def edit(journal: Journal, records: Sequence[Record], units: Units = "km") -> Kept:
    """Put the first record in the place of the entry with its id; the others are added beside it."""
    first, *beside = records
    title = "changed the profile" if isinstance(first, Runner) else f"changed {title_of(first, units)}"
    return Kept(journal.write(added=beside, changed=[first], title=title), title)


def remove(journal: Journal, entry: Entry, units: Units = "km") -> str:
    """Delete an entry; undo brings it back. Gives the step's name."""
    title = f"deleted {title_of(entry, units)}"
    journal.remove([entry.id], title)
    return title


def _title(records: Sequence[Record], units: Units) -> str:
    entries = [record for record in records if not isinstance(record, Runner)]
    if not entries:
        return "changed the profile"
    first = next((entry for entry in entries if not isinstance(entry, Wellness)), entries[0])
    more = f" and {len(entries) - 1} more" if len(entries) > 1 else ""
    return f"added {title_of(first, units)}{more}"


def _check_in(journal: Journal, day: dt.date, fresh: Iterable[Record]) -> Wellness | None:
    """Give the check-in of a day that a new one joins."""
    for record in (*fresh, *journal.day(day)):
        if isinstance(record, Wellness) and record.date == day:
            return record
    return None


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
        muscles=_joined_muscles(look.muscles, said.muscles),
        pains=_joined_pains(look.pains, said.pains),
        notes="\n".join(words for words in (look.notes, said.notes) if words) or None,
    )


def _joined_muscles(old: tuple[Muscle, ...] | None, new: tuple[Muscle, ...] | None) -> tuple[Muscle, ...] | None:
    if not old or new == ():
        return old if new is None else new
    spots = {(spot.part, spot.side, spot.name): spot for spot in (*old, *(new or ()))}
    return tuple(spots.values())


def _joined_pains(old: tuple[Pain, ...] | None, new: tuple[Pain, ...] | None) -> tuple[Pain, ...] | None:
    if not old or new == ():
        return old if new is None else new
    spots = {(spot.site, spot.side, spot.name): spot for spot in (*old, *(new or ()))}
    return tuple(spots.values())


def _fulfilled(journal: Journal, done: Run | Cross) -> Plan | None:
    """Give the day's first open plan that the session fulfils."""
    for plan in journal.day(done.date):
        if not isinstance(plan, Plan) or plan.done_by or plan.type == "rest":
            continue
        kinds = MATCHING.get(plan.type, ())
        fits = isinstance(done, Run) if not kinds else isinstance(done, Cross) and done.cross_kind in kinds
        walked = isinstance(done, Cross) and done.cross_kind == "walk" and plan.type == "recovery"
        if fits or walked:
            return plan
    return None
