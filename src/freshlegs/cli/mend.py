"""rm, undo, redo, changes: every change can be taken back, in a later process too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import click

from freshlegs.cli.call import Call, pass_call
from freshlegs.cli.out import Printer
from freshlegs.errors import JournalUnusable
from freshlegs.journal import Journal, Reader
from freshlegs.language import mark, markc, tr, trc
from freshlegs.models import Entry
from freshlegs.units import Units, manner_of, typed_date

ACTIONS = (markc("step", "undo"), markc("step", "redo"))
"""What a change may be, besides something new."""


def tell_change(call: Call, key: str, title: str, words: str = "") -> None:
    """Say what was changed: by its title, or in words that hold it."""
    out = Printer(call)
    if call.json:
        out.json({"schema": "freshlegs.change/1", key: title})
    elif not call.quiet:
        out.line(words or title)


def found_entry(journal: Reader, part: str) -> Entry:
    """Give the entry whose id begins or ends with the part. Raises NoSuchEntry, JournalUnusable for a damaged one."""
    entry_id = journal.find_id(part)
    entry = journal.entry(entry_id)
    if entry is None:
        raise JournalUnusable(next(iter(journal.damaged), tr("The entry {id} can't be read.", id=entry_id)))
    return entry


def removing(call: Call, journal: Journal, entries: Sequence[Entry]) -> None:
    """Delete entries as one step, and say so."""
    from freshlegs.logbook import remove_all  # noqa: PLC0415 - together with its only use

    tell_change(call, "done", remove_all(journal, entries, call.units_of(journal)))


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@pass_call
def rm(call: Call, ids: tuple[str, ...]) -> None:
    """Delete entries, all of them or none, by the beginning or end of their ids; undo brings them back.

    Example: freshlegs rm 3f2a
    """
    with call.changing() as journal:
        removing(call, journal, [found_entry(journal, part) for part in ids])


@click.command()
@pass_call
def undo(call: Call) -> None:
    """Undo the last change, whatever it was and whenever; again for the one before.

    Example: freshlegs undo
    """
    with call.changing() as journal:
        title = journal.undo()
    tell_change(call, "undone", title, tr("Undone: {what}", what=title))


@click.command()
@pass_call
def redo(call: Call) -> None:
    """Redo what was undone last.

    Example: freshlegs redo
    """
    with call.changing() as journal:
        title = journal.redo()
    tell_change(call, "redone", title, tr("Done again: {what}", what=title))


@click.command()
@click.option("-n", "--limit", type=click.IntRange(1, 100_000), default=20, help=mark("At most so many changes."))
@pass_call
def changes(call: Call, limit: int) -> None:
    """List the last changes, newest first, with the moment (UTC) of each.

    Example: freshlegs changes -n 5
    """
    with call.keeping() as journal:
        steps, units = journal.steps(limit), call.units_of(journal)
    out = Printer(call)
    if call.json:
        told = [{"at": step.at, "action": step.action, "title": step.title} for step in steps]
        out.json({"schema": "freshlegs.changes/1", "changes": told})
        return
    for step in steps:
        title = step.title if step.action == "do" else f"{trc('step', step.action)}: {step.title}"
        out.line(f"{_moment(step.at, units)}  {title}")
    if not steps:
        out.line(tr("Nothing was changed yet."), "dim")


def _moment(at: str, units: Units) -> str:
    """Give the moment of a change in UTC: as it is stored, or with its date in the order that was chosen."""
    if manner_of(units).order is None:
        return at
    return f"{typed_date(dt.date.fromisoformat(at[:10]), units)} {at[11:]}"
