"""rm, undo, redo, changes: every change can be taken back, in a later process too."""

from __future__ import annotations

import click

from freshlegs.cli.call import Call
from freshlegs.cli.front import pass_call
from freshlegs.cli.out import Printer
from freshlegs.errors import NoSuchEntry


def _told(call: Call, key: str, title: str, words: str) -> None:
    out = Printer(call)
    if call.json:
        out.json({"schema": "freshlegs.change/1", key: title})
    elif not call.quiet:
        out.line(words.format(title))


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@pass_call
def rm(call: Call, ids: tuple[str, ...]) -> None:
    """Delete entries; undo brings them back."""
    from freshlegs.logbook import remove  # noqa: PLC0415 - together with the journal

    for part in ids:
        with call.writing() as journal:
            entry = journal.entry(journal.find_id(part))
            if entry is None:
                raise NoSuchEntry(f"No entry has the id {part}.")
            _told(call, "done", remove(journal, entry, call.units_of(journal)), "{}")


@click.command()
@pass_call
def undo(call: Call) -> None:
    """Undo the last change, whatever it was."""
    with call.writing() as journal:
        title = journal.undo()
    _told(call, "undone", title, "Undone: {}")


@click.command()
@pass_call
def redo(call: Call) -> None:
    """Redo what was undone last."""
    with call.writing() as journal:
        title = journal.redo()
    _told(call, "redone", title, "Done again: {}")


@click.command()
@click.option("-n", "--limit", type=click.IntRange(1, 100_000), default=20, help="At most so many changes.")
@pass_call
def changes(call: Call, limit: int) -> None:
    """List the last changes, newest first."""
    with call.reading() as journal:
        steps = journal.steps(limit)
    out = Printer(call)
    if call.json:
        out.json(
            {
                "schema": "freshlegs.changes/1",
                "changes": [{"at": step.at, "action": step.action, "title": step.title} for step in steps],
            }
        )
        return
    for step in steps:
        action = "" if step.action == "do" else f"{step.action}: "
        out.line(f"{step.at}  {action}{step.title}")
