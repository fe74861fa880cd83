"""show: one entry, whole."""

from __future__ import annotations

import click

from freshlegs.cli.call import Call, pass_call
from freshlegs.cli.entry import print_entry
from freshlegs.cli.mend import found_entry
from freshlegs.cli.out import Printer
from freshlegs.models.wire import record_of
from freshlegs.telling.entries import particulars
from freshlegs.units import day_text


@click.command()
@click.argument("entry_id", metavar="ID")
@pass_call
def show(call: Call, entry_id: str) -> None:
    """Show one entry, whole, by the beginning or the end of its id.

    Example: freshlegs show 3f2a
    """
    with call.reading() as journal:
        units = call.units_of(journal)
        entry = found_entry(journal, entry_id)
    out = Printer(call)
    if call.json:
        out.json(record_of(entry))
        return
    out.line(day_text(entry.date, units), "bold")
    print_entry(out, entry, units)
    for line in particulars(entry, units):
        out.line(f"    {line}")
    out.line(f"  id {entry.id}", "dim")
