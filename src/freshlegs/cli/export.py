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
from freshlegs.journal import Reader
from freshlegs.language import in_english, mark, tr, trn
from freshlegs.models import KINDS, Record, Runner
from freshlegs.units import Units, typed_date
from freshlegs.visible import visible

STANDARD = "-"
HELD = {
    "jsonl": tuple(KINDS),
    "csv": ("run", "cross", "wellness"),
    "md": ("run", "cross", "wellness", "plan", "note"),
    "ics": ("run", "cross", "plan"),
    "html": ("run", "cross", "wellness", "plan", "note"),
}
"""Each format, and the kinds of records that it can hold."""


CHARTS = (
    "weekly",
    "form",
    "soreness",
    "pace",
    "sleep",
    "shoes",
    "days",
    "days-load",
    "days-soreness",
    "recovery",
)
"""The charts of an SVG, as pictures/charts.py names them; that room is imported only to draw."""
PICTURE = "svg"


@click.command()
@click.option(
    "--format", "kind", type=click.Choice([*HELD, PICTURE]), default="jsonl", help=mark("The format to write.")
)
@click.option("--chart", type=click.Choice(CHARTS), help=mark("The chart that an SVG shows (weekly)."))
@click.option("--from", "first", metavar="DATE", help=mark("From this day on."))
@click.option("--to", "last", metavar="DATE", help=mark("Up to this day."))
@click.option("--query", "asked", metavar="QUERY", help=mark("Only the entries that `freshlegs log QUERY` finds."))
@click.option("-o", "--output", metavar="FILE", help=mark("A file instead of standard output."))
@click.option("--force", is_flag=True, help=mark("Write over an existing file."))
@pass_call
def export(  # noqa: PLR0913 - one a flag of the command line
    call: Call,
    *,
    kind: str,
    chart: str | None,
    first: str | None,
    last: str | None,
    asked: str | None,
    output: str | None,
    force: bool,
) -> None:
    """Take all records out, or those of a period or a query; the same journal gives the same bytes.

    jsonl holds all, a record a line; csv is for spreadsheets, md to read, ics for calendars, html a page with charts
    to print or show, svg one chart (of 52 weeks, unless --from says otherwise).

    Example: freshlegs export --format html --from 2026-09-01 -o season.html
    """
    since = call.given_day(first, "--from") if first is not None else None
    until = call.given_day(last, "--to") if last is not None else None
    if since and until and since > until:
        here, there = (typed_date(day, call.usual_units) for day in (since, until))
        raise CallRefused(tr("--from {first} lies after --to {last}", first=here, last=there))
    if output == "":
        raise CallRefused(tr("-o needs the name of a file"))
    if chart and kind != PICTURE:
        raise CallRefused(tr("--chart goes with --format svg"))
    if asked is not None and kind == PICTURE:
        raise CallRefused(tr("a chart is of a period, not of a query: --from and --to"))
    with call.reading() as journal:
        if kind == PICTURE:
            from freshlegs.cli.drawn import chart_of, need_past  # noqa: PLC0415 - only to draw

            need_past(call, since, until)
            _put(call, output, chart_of(call, journal, chart or CHARTS[0], since, until), None, force=force)
            return
        found = _found(call, journal, asked) if asked is not None else None
        held = (since or dt.date.min, until or dt.date.max)
        chosen = _Chosen(journal, kind, lambda record: _is_within(record, held, found))
        if kind == "html":
            from freshlegs.cli.drawn import need_past, page_of  # noqa: PLC0415 - only to draw

            need_past(call, since, until)
            pieces = page_of(call, journal, chosen, since, until, asked or "")
        else:
            pieces = writer_of(kind)(chosen, call.units_of(journal))
        _put(call, output, pieces, chosen, force=force)
        damaged = journal.damaged
    if chosen.passed_over:
        told = mark("{n} records are not in it: {format} holds {kinds}; jsonl holds all")
        call.note(tr(told, n=chosen.passed_over, format=kind, kinds=", ".join(HELD[kind])))
    if damaged:
        raise FreshlegsError(tr("{n} damaged entries are not in this export; all others are", n=len(damaged)))


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

    def __init__(self, journal: Reader, kind: str, chooses: Callable[[Record], bool]) -> None:
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


def _is_within(record: Record, held: tuple[dt.date, dt.date], found: frozenset[str] | None) -> bool:
    within = isinstance(record, Runner) or held[0] <= record.date <= held[1]
    return within and (found is None or record.id in found)


def _found(call: Call, journal: Reader, asked: str) -> frozenset[str]:
    """Give the ids of what a query finds; all of it must be clear. Raises CallRefused."""
    from freshlegs.cli.log import query_of  # noqa: PLC0415 - only where a query is asked

    return journal.ids_of(query_of(asked, call.day, call.units_of(journal), strict=True))


def _put(call: Call, output: str | None, pieces: Iterable[str], chosen: _Chosen | None, *, force: bool) -> None:
    """Write to a file, or to standard output. Raises FreshlegsError."""
    pieces = _english(pieces)
    if not output or output == STANDARD:
        # a file and a pipe get every character as it is; on a terminal some would act
        sys.stdout.writelines((visible(piece, lines=True) for piece in pieces) if sys.stdout.isatty() else pieces)
        sys.stdout.flush()
        return
    from freshlegs.exchange.outfile import write_file  # noqa: PLC0415 - only where a file is asked for

    path = Path(output)
    if call.is_journal(path):
        raise FreshlegsError(tr("{path} is the journal itself; name another file", path=path))
    length = write_file(path, pieces, force=force)
    count = chosen.count if chosen else 0
    if call.json:
        Printer(call).json({"schema": "freshlegs.export/1", "file": str(path), "records": count, "bytes": length})
    else:
        call.note(_written(count, path) if chosen else tr("The chart was written to {path}", path=path))


def _written(count: int, path: Path) -> str:
    return trn("{n} records written to {path}", "{n} records written to {path}", count, path=path)


def _english(pieces: Iterable[str]) -> Iterator[str]:
    """Have what others read made in English, piece by piece: what goes wrong meanwhile is told to the runner."""
    made = iter(pieces)
    while True:
        with in_english():
            piece = next(made, None)
        if piece is None:
            return
        yield piece
