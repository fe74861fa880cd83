"""Small facts about the program: where things lie, and its keys."""

from __future__ import annotations

import click

from freshlegs.cli.call import Call, aside, pass_call
from freshlegs.cli.given import given_keys
from freshlegs.cli.out import Printer
from freshlegs.language import tr, trc


@click.command()
@pass_call
def path(call: Call) -> None:
    """Say where the journal lies, whether or not there is one yet.

    Example: freshlegs path --journal ~/running/journal.db
    """
    out = Printer(call)
    file = call.path
    if call.json:
        out.json({"schema": "freshlegs.path/1", "journal": str(file), "exists": file.exists()})
    else:
        out.line(str(file))


@click.command()
@pass_call
def keys(call: Call) -> None:
    """List the keys of the screen, from the program itself: those that the config file gives, where it gives some.

    Example: freshlegs keys
    """
    from freshlegs.tui.keys import key_rows  # noqa: PLC0415 - the bindings live with the screen

    out = Printer(call)
    given, faults = given_keys(call)
    for fault in faults:
        aside(fault)
    rows = key_rows(given)
    if call.json:
        out.json(
            {
                "schema": "freshlegs.keys/1",
                "keys": [{"id": row.id, "where": row.where, "keys": list(row.keys), "does": row.does} for row in rows],
            }
        )
        return
    wide = max(len(row.id) for row in rows)
    for row in rows:
        out.line(f"{' '.join(trc('keys', key) for key in row.keys):<16} {row.id:<{wide}}  {tr(row.does)}")
