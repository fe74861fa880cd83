"""log: every entry, or those that a query finds, as text."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from freshlegs.cli.call import Call, CallRefused, aside, pass_call
from freshlegs.cli.entry import print_entry
from freshlegs.cli.out import Printer
from freshlegs.language import mark, tr
from freshlegs.models.wire import record_of
from freshlegs.telling.totals import totals_words
from freshlegs.units import Units, day_text

if TYPE_CHECKING:
    from freshlegs.phrase.query import Query

LOG_LIMIT = 50


class QueryCommand(click.Command):
    """A command whose words may begin with a minus: "-treadmill" is a part of a query."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the options that are known out, with their values; all the rest are words."""
        options: list[str] = []
        words: list[str] = []
        queue = list(args)
        while queue:
            word = queue.pop(0)
            if word == "--":
                words += queue
                break
            if word in ("-n", "--limit"):
                options += [word, *queue[:1]]
                queue = queue[1:]
            elif word.startswith("--") or word == "-h" or (word[:2] == "-n" and word[2:].isdecimal()):
                options.append(word)
            else:
                words.append(word)
        return super().parse_args(ctx, [*options, "--", *words])


@click.command(cls=QueryCommand)
@click.argument("words", nargs=-1, metavar="[QUERY]...")
@click.option(
    "-n", "--limit", type=click.IntRange(1, 100_000), default=LOG_LIMIT, help=mark("At most so many entries.")
)
@pass_call
def log(call: Call, words: tuple[str, ...], limit: int) -> None:
    """List entries, newest first; with a QUERY those of which all of it holds: words, knee>2, type:long, since:2025-06.

    Example: freshlegs log "knee>2 since:2025-06" -n 10, or: freshlegs log heavy legs -treadmill
    """
    with call.reading() as journal:
        units = call.units_of(journal)
        query = query_of(" ".join(words), call.day, units)
        entries = journal.find(query, limit)
        totals = None if call.json else journal.totals(query)
    for sentence in unclear(query):
        aside(sentence)
    out = Printer(call)
    if call.json:
        out.json({"schema": "freshlegs.log/1", "records": [record_of(entry) for entry in entries]})
        return
    for entry in entries:
        out.line(f"{day_text(entry.date, units)}  {entry.id}", "dim")
        print_entry(out, entry, units)
    if totals and totals.entries:
        out.facts(totals_words(totals, units), style="bold")
    else:
        out.line(tr("No entry is like this.") if words else tr("Nothing logged yet."), "dim")
    if len(entries) == limit:
        call.note(tr("There may be more; -n {n} lists up to {n}.", n=limit * 2))


def query_of(text: str, today: dt.date, units: Units, *, strict: bool = False) -> Query:
    """Read a query; with `strict` all of it must be clear. Raises CallRefused."""
    from freshlegs.phrase.query import read_query  # noqa: PLC0415 - the grammar waits until it is asked

    query = read_query(text, today, units=units)
    if strict and query.troubles:
        raise CallRefused(unclear(query)[0])
    return query


def unclear(query: Query) -> tuple[str, ...]:
    """Say what of a query can't be read, each with a caret under it."""
    from freshlegs.cli.words import pointed  # noqa: PLC0415 - only where something is unclear

    return tuple(pointed(query.text, trouble) for trouble in query.troubles)
