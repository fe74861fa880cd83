"""What happens when a runner says something: it joins the day's check-in, ticks off the plan, and is one step to undo.

The form, quick add and the command line all come through here, so that they can't differ.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from freshlegs.errors import EntryRefused, JournalChanged, NoSuchEntry
from freshlegs.journal import Journal
from freshlegs.language import markc, tr, trc, trn
from freshlegs.logbook.joining import join
from freshlegs.logbook.step import Step, stored
from freshlegs.models import Entry, Note, Plan, Record, Runner, Wellness
from freshlegs.models.doubts import doubts
from freshlegs.models.wire import field_names, record_of
from freshlegs.records import dataclass, replace
from freshlegs.telling.entries import sore_spots, sore_told, title_of
from freshlegs.units import Units, typed_date
from freshlegs.visible import cut

ABOUT_WORDS = {
    "age": markc("about", "age"),
    "hr_max": markc("about", "max heart rate"),
    "race": markc("about", "race"),
    "threshold_pace_s_per_km": markc("about", "threshold pace"),
    "watch_sites": markc("about", "watched joints"),
    "usual_pain": markc("about", "my normal"),
    "medical_hold": markc("about", "medical hold"),
    "cleared_date": markc("about", "cleared on"),
    "declared_weekly_m": markc("about", "usual week"),
    "declared_runs_per_week": markc("about", "usual runs a week"),
    "units": markc("about", "units"),
}
"""The profile in words, for the name of a step."""
LONGEST_SPOTS = 60
"""What a step's name says of sore spots."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was stored, under which name it can be undone, and what was odd about it."""

    records: tuple[Record, ...]
    title: str
    warnings: tuple[str, ...] = ()


def records_of(
    told: Iterable[Mapping[str, object]], today: dt.date, units: Units = "km"
) -> tuple[tuple[Record, ...], tuple[str, ...]]:
    """Bring what a reading says through the door. Gives the records and what is odd; raises EntryRefused."""
    from freshlegs.models.door import read_record  # noqa: PLC0415 - pydantic waits until something enters

    records = tuple(read_record(dict(record)) for record in told)
    warnings = []
    for record in records:
        for doubt in doubts(record, today, units):
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

    def told() -> Step:
        step = Step(journal, units)
        for place, record in enumerate(records):
            step.take(record, assumed[place] if assumed else frozenset())
        return step

    return Kept(stored(told, title), title, warnings)


def edit(journal: Journal, records: Sequence[Record], units: Units = "km", rev: int | None = None) -> Kept:
    """Put the first record in the place of the entry with its id; what was said beside it is taken in as if new.

    With `rev` only if the entry is still of that revision. Raises JournalChanged.
    """
    first, *beside = records
    if isinstance(first, Runner):
        title = tr("changed the profile")
    else:
        title = tr("changed {entry}", entry=title_of(first, units))

    def told() -> Step:
        step = Step(journal, units)
        if rev is not None:
            step.revs[first.id] = rev
        step.put(first)
        for record in beside:
            step.take(record)
        return step

    return Kept(stored(told, title, lasting=first.id if rev is not None else ""), title)


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
        raise JournalChanged(tr("The plan has changed meanwhile; nothing was swapped. Look again."))
    journal.write(changed=(instead,), title=title, revs={plan.id: rev}, units=units)
    return Kept((instead,), title)


def repeat_week(journal: Journal, first: dt.date, weeks: int = 1, units: Units = "km") -> Kept:
    """Plan the week that begins on `first` once more, so many weeks later; what is planned there already stays.

    Raises NoSuchEntry where nothing is planned, or all of it is planned there already.
    """
    later = dt.timedelta(weeks=weeks)
    days = [first + dt.timedelta(days=day) for day in range(7)]
    planned = {_said(plan) for day in days for plan in _plans(journal, day + later)}
    again = [replace(plan, id="", done_by=None, date=day + later) for day in days for plan in _plans(journal, day)]
    new = [plan for plan in again if _said(plan) not in planned]
    there, here = typed_date(first, units), typed_date(first + later, units)
    if not again:
        raise NoSuchEntry(tr("Nothing is planned in the week of {date}.", date=there))
    if not new:
        raise NoSuchEntry(tr("All of it is planned for the week of {date} already.", date=here))
    title = tr("repeated the plans of the week of {there} in that of {here}", there=there, here=here)
    return Kept(journal.add(new, title), title)


def _plans(journal: Journal, day: dt.date) -> list[Plan]:
    return [entry for entry in journal.day(day) if isinstance(entry, Plan)]


def _said(plan: Plan) -> Plan:
    return replace(plan, id="", done_by=None)


def tell_about(journal: Journal, before: Runner, after: Runner) -> Kept:
    """Store what a runner told about themself: only what differs from before, for the rest may be told elsewhere."""
    news = {name: getattr(after, name) for name in field_names(Runner) if getattr(after, name) != getattr(before, name)}
    if not news:
        return Kept((), "")
    what = ", ".join(trc("about", ABOUT_WORDS[name]) for name in news)
    title = tr("about you: {what}", what=what)
    return Kept((journal.set_runner(replace(journal.runner(), **news), title),), title)


def mark(journal: Journal, said: Wellness, gone: Wellness, units: Units = "km") -> Kept:
    """Store what was set on a day's legs map: what is `gone` is taken off its check-ins, what is said joins them."""
    new, old = (", ".join(sore_told(spot) for spot in sore_spots(look)) for look in (said, gone))
    done = new or (tr("no longer {spots}", spots=old) if old else tr("nothing hurts"))
    title = tr("{entry} on {date}", entry=cut(done, LONGEST_SPOTS), date=typed_date(said.date, units))

    def told() -> Step:
        step = Step(journal, units)
        step.wipe(gone)
        if said.muscles is not None or said.pains is not None:
            step.take(said)
        return step

    return Kept(stored(told, title), title)


def remove(journal: Journal, entry: Entry, units: Units = "km") -> str:
    """Delete an entry; undo brings it back. Gives the step's name."""
    return remove_all(journal, (entry,), units)


def remove_all(journal: Journal, entries: Sequence[Entry], units: Units = "km") -> str:
    """Delete entries as one step; undo brings them all back. Gives the step's name."""
    unlike = list({entry.id: entry for entry in entries}.values())
    first, more = title_of(unlike[0], units), len(unlike) - 1
    title = tr("deleted {entry}", entry=first)
    if more:
        title = trn("deleted {entry} and {n} more", "deleted {entry} and {n} more", more, entry=first)

    def told() -> Step:
        step = Step(journal, units)
        for entry in unlike:
            step.drop(entry)
        return step

    stored(told, title)
    return title


def _title(records: Sequence[Record], units: Units) -> str:
    entries = [record for record in records if not isinstance(record, Runner)]
    if not entries:
        return tr("changed the profile")
    first = next((entry for entry in entries if not isinstance(entry, Wellness)), entries[0])
    title, more = title_of(first, units), len(entries) - 1
    if more:
        return trn("added {entry} and {n} more", "added {entry} and {n} more", more, entry=title)
    return tr("added {entry}", entry=title)


__all__ = [
    "Kept",
    "edit",
    "join",
    "keep",
    "mark",
    "records_of",
    "remove",
    "remove_all",
    "repeat_week",
    "reword",
    "take",
    "tell_about",
]
