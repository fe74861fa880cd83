"""history: what the runner's own journal shows of the days after long and hard runs."""

from __future__ import annotations

import shutil

import click

from freshlegs.cli.call import Call, CallRefused, pass_call
from freshlegs.cli.out import Printer
from freshlegs.language import mark, tr
from freshlegs.lookback import whole_history
from freshlegs.telling.history import TITLE, closing, history_record, opening, tables
from freshlegs.units import typed_date


@click.command()
@click.option("--since", metavar="DATE", help=mark("Only what came on or after this day (the whole journal)."))
@pass_call
def history(call: Call, since: str | None) -> None:
    """Recovery run, yes or no? What your own journal shows of the days after long and hard ones.

    Example: freshlegs history --since 2025-01-01
    """
    first = call.given_day(since, "--since") if since is not None else None
    if first and first > call.day:
        raise CallRefused(tr("--since {day} is still to come", day=typed_date(first, call.usual_units)))
    with call.reading() as journal:
        units = call.units_of(journal)
        seen = whole_history(journal, call.day, journal.runner(), first)
    out = Printer(call)
    if call.json:
        out.json(history_record(seen))
        return
    width = shutil.get_terminal_size().columns
    out.line(tr(TITLE), "bold")
    out.line(opening(seen, units))
    for table in tables(seen):
        out.line()
        out.table(table, width)
    out.line()
    for sentence in closing(seen, units):
        out.line(sentence)
