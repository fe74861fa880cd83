"""edit: change an entry in a runner's words, or its note in the runner's own editor."""

from __future__ import annotations

import click

from freshlegs.cli.call import Call, CallRefused, pass_call
from freshlegs.cli.mend import found_entry
from freshlegs.cli.words import let_in, odd, tell_entries, understood
from freshlegs.cli.wordy import LedWordsCommand
from freshlegs.language import mark, tr


@click.command(cls=LedWordsCommand)
@click.argument("entry_id", metavar="ID")
@click.option("--dry-run", is_flag=True, help=mark("Only say what was understood."))
@click.option(
    "--editor", "in_editor", is_flag=True, help=mark("Write the entry's note in your editor ($VISUAL, $EDITOR).")
)
@click.pass_context
def edit(ctx: click.Context, entry_id: str, *, dry_run: bool, in_editor: bool) -> None:
    """Change what is said of an entry and leave the rest; undo takes it back.

    Example: freshlegs edit 3f2a "rpe 7 -- heavier than I thought", or: freshlegs edit 3f2a --editor
    """
    if in_editor:
        if ctx.meta["words"] or dry_run:
            raise CallRefused(tr("--editor writes the note alone: leave the words and --dry-run out"))
        _write(entry_id)
    else:
        _edit(ctx, entry_id, dry_run=dry_run)


@pass_call
def _edit(call: Call, ctx: click.Context, entry_id: str, *, dry_run: bool) -> None:
    from freshlegs.logbook import edit as change  # noqa: PLC0415 - together with its only use
    from freshlegs.phrase import read_change  # noqa: PLC0415 - as above

    words = str(ctx.meta["words"])
    if not words.strip():
        raise CallRefused(tr('say what is to change, like: freshlegs edit ID "rpe 7"'))
    with call.changing() as journal:
        rev = journal.rev_of(found_entry(journal, entry_id).id)
        entry = found_entry(journal, entry_id)  # read after its revision, so that it is never older than that
        units = call.units_of(journal)
        records, warnings = let_in(call, understood(words, read_change(words, entry, call.day, units=units)))
        if not dry_run:
            records = change(journal, records, units, rev).records
    for warning in warnings:
        call.note(odd(warning, stored=not dry_run))
    tell_entries(call, records, units, "understood" if dry_run else "changed")


@pass_call
def _write(call: Call, entry_id: str) -> None:
    from freshlegs.exchange.editor import written  # noqa: PLC0415 - only where an editor is called
    from freshlegs.logbook import reword  # noqa: PLC0415 - together with its only use
    from freshlegs.telling.entries import note_of  # noqa: PLC0415 - as above

    with call.changing() as journal:
        rev = journal.rev_of(found_entry(journal, entry_id).id)
        entry = found_entry(journal, entry_id)  # read after its revision, as above
        units = call.units_of(journal)
        with written(note_of(entry), call.editor) as text:
            if text is None:
                call.note(tr("Nothing was changed."))
                return
            records = reword(journal, entry, text, units, rev).records
    tell_entries(call, records, units, "changed")
