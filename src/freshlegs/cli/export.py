"""export: records out, whole and exact, or for spreadsheets, readers and calendars."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from freshlegs.cli.call import Call, CallRefused, pass_call
from freshlegs.cli.out import Printer
from freshlegs.errors import FreshlegsError
from freshlegs.journal import Journal
from freshlegs.models import KINDS, Record, Runner
from freshlegs.units import Units

STANDARD = "-"
HELD = {
    "jsonl": tuple(KINDS),
    "csv": ("run", "cross", "wellness"),
    "md": ("run", "cross", "wellness", "plan", "note"),
    "ics": ("run", "cross", "plan"),
}
"""Each format, and the kinds of records that it can hold."""


@click.command()
@click.option("--format", "kind", type=click.Choice(list(HELD)), default="jsonl", help="The format to write.")
@click.option("--from", "first", metavar="DATE", help="From this day on.")
@click.option("--to", "last", metavar="DATE", help="Up to this day.")
@click.option("--query", "asked", metavar="QUERY", help="Only the entries that `freshlegs log QUERY` finds.")
@click.option("-o", "--output", metavar="FILE", help="A file instead of standard output.")
@click.option("--force", is_flag=True, help="Write over an existing file.")
@pass_call
def export(  # noqa: PLR0913 - one a flag of the command line
    call: Call, kind: str, first: str | None, last: str | None, asked: str | None, output: str | None, *, force: bool
) -> None:
    """Take all records out, or those of a period or a query; the same journal gives the same bytes.

    jsonl holds all, a record a line; csv is for spreadsheets, md to read, ics for calendars.

    Example: freshlegs export --from 2026-01-01 -o season.jsonl
    """
    since = call.given_day(first, "--from") if first is not None else dt.date.min
    until = call.given_day(last, "--to") if last is not None else dt.date.max
    if since > until:
        raise CallRefused(f"--from {since} lies after --to {until}")
    if output == "":
        raise CallRefused("-o needs the name of a file")
    with call.reading() as journal:
        found = _found(call, journal, asked) if asked is not None else None
        units = call.units_of(journal)
        chosen = _Chosen(journal, kind, lambda record: _is_within(record, since, until, found))
        if output and output != STANDARD:
            _write_file(call, Path(output), chosen, writer_of(kind)(chosen, units), force=force)
        else:
            sys.stdout.writelines(writer_of(kind)(chosen, units))
            sys.stdout.flush()
        damaged = journal.damaged
    if chosen.passed_over:
        held = ", ".join(HELD[kind])
        call.note(f"{chosen.passed_over} records are not in it: {kind} holds {held}; jsonl holds all")
    if damaged:
        raise FreshlegsError(f"{len(damaged)} damaged entries are not in this export; all others are")


def writer_of(kind: str) -> Callable[[Iterable[Record], Units], Iterator[str]]:
    """Give the writer of a format; only that one is imported."""
    if kind == "csv":
        from freshlegs.exchange.sheet import write_rows  # noqa: PLC0415 - only where it is asked for

        return write_rows
    if kind == "md":
        from freshlegs.exchange.pages import write_days  # noqa: PLC0415 - as above

        return write_days
    if kind == "ics":
        from freshlegs.exchange.agenda import write_events  # noqa: PLC0415 - as above

        return write_events
    from freshlegs.exchange.jsonl import write_lines  # noqa: PLC0415 - as above

    return lambda records, _: write_lines(records)


class _Chosen:
    """The records of a journal that were asked for, one by one, and how many they were."""

    def __init__(self, journal: Journal, kind: str, chooses: Callable[[Record], bool]) -> None:
        self._journal = journal
        self._kinds = tuple(KINDS[name] for name in HELD[kind])
        self._chooses = chooses
        self.count = 0
        self.passed_over = 0
        """How many the format has no place for."""

    def __iter__(self) -> Iterator[Record]:
        for record in self._journal.every():
            if not self._chooses(record):
                continue
            if isinstance(record, self._kinds):
                self.count += 1
                yield record
            else:
                self.passed_over += 1


def _is_within(record: Record, since: dt.date, until: dt.date, found: frozenset[str] | None) -> bool:
    within = isinstance(record, Runner) or since <= record.date <= until
    return within and (found is None or record.id in found)


def _found(call: Call, journal: Journal, asked: str) -> frozenset[str]:
    """Give the ids of what a query finds; all of it must be clear. Raises CallRefused."""
    from freshlegs.cli.log import query_of  # noqa: PLC0415 - only where a query is asked

    return journal.ids_of(query_of(asked, call.day, call.units_of(journal), strict=True))


def _write_file(call: Call, path: Path, chosen: _Chosen, pieces: Iterable[str], *, force: bool) -> None:
    from freshlegs.exchange.outfile import write_file  # noqa: PLC0415 - only where a file is asked for

    if call.is_journal(path):
        raise FreshlegsError(f"{path} is the journal itself; name another file")
    length = write_file(path, pieces, force=force)
    if call.json:
        told = {"schema": "freshlegs.export/1", "file": str(path), "records": chosen.count, "bytes": length}
        Printer(call).json(told)
    else:
        call.note(f"{chosen.count} records written to {path}")
