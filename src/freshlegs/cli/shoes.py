"""shoes: how far each pair has run, and which are to be retired."""

from __future__ import annotations

import shutil

import click

from freshlegs.cli.call import Call, pass_call
from freshlegs.cli.out import Printer
from freshlegs.language import tr
from freshlegs.lookback import shoes as worn_shoes
from freshlegs.telling.shoes import shoes_record, shoes_table


@click.command()
@pass_call
def shoes(call: Call) -> None:
    """List the shoes with their distance; those that have run as far as the config file lets them are to be retired.

    Example: freshlegs shoes
    """
    with call.reading() as journal:
        units = call.units_of(journal)
        worn = worn_shoes(journal, call.settings.limit_of)
    out = Printer(call)
    if call.json:
        out.json(shoes_record(worn))
    elif table := shoes_table(worn, units):
        out.table(table, shutil.get_terminal_size().columns)
    else:
        out.line(tr('No run says which shoes were worn. Say it with @: freshlegs add "8k @pegasus"'), "dim")
