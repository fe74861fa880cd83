"""add, sore, check: one line of a runner's words, read, shown and stored."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import click

from freshlegs.cli.call import Call
from freshlegs.cli.front import pass_call
from freshlegs.cli.out import Printer
from freshlegs.errors import EntryRefused, WordsUnclear
from freshlegs.models import Record, Runner
from freshlegs.models.wire import record_of
from freshlegs.phrase import Reading, read_checkin, read_phrase, read_soreness
from freshlegs.telling.entries import details, headline, note_of
from freshlegs.units import Units, day_text
from freshlegs.visible import visible

SCHEMA = "freshlegs.entries/1"
LONGEST_SHOWN = 300


class WordsCommand(click.Command):
    """A command whose words may begin with a minus ("-2d") and hold a "--" of their own (before a note)."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the options that are known out; all the rest are words, to the letter."""
        cut = args.index("--") if "--" in args else len(args)
        before, note = args[:cut], args[cut:]
        flags = [word for word in before if word in ("--dry-run", "--help", "-h")]
        words = [word for word in before if word not in flags]
        unknown = next((word for word in words if word.startswith("--")), None)
        if unknown:
            raise click.NoSuchOption(unknown, ctx=ctx)
        ctx.meta["words"] = " ".join([*words, *note])
        ctx.meta["given"] = bool(words or note)
        return super().parse_args(ctx, flags)


Reader = Callable[..., Reading]


@click.command(cls=WordsCommand)
@click.option("--dry-run", is_flag=True, help="Only say what was understood.")
@click.pass_context
def add(ctx: click.Context, *, dry_run: bool) -> None:
    """Log in one line: [day] [what] distance time-or-pace [rpe N] [soreness] [#tag] [@shoes] [-- note].

    With "-" it reads one entry a line from standard input.
    """
    _say(ctx, read_phrase, dry_run=dry_run, asking="What did you do? ")


@click.command(cls=WordsCommand)
@click.option("--dry-run", is_flag=True, help="Only say what was understood.")
@click.pass_context
def sore(ctx: click.Context, *, dry_run: bool) -> None:
    """Note what is sore or hurts: "left knee 3, quads 4", or "no pain"."""
    _say(ctx, read_soreness, dry_run=dry_run, asking="What is sore? ")


@click.command(cls=WordsCommand)
@click.option("--dry-run", is_flag=True, help="Only say what was understood.")
@click.pass_context
def check(ctx: click.Context, *, dry_run: bool) -> None:
    """Note how you are: "legs 3 no pain sleep 6.5 fatigue 2 mood 4 illness none"."""
    _say(ctx, read_checkin, dry_run=dry_run, asking="How are you? ")


@pass_call
def _say(call: Call, ctx: click.Context, reader: Reader, *, dry_run: bool, asking: str) -> None:
    lines = _lines(ctx, asking)
    if dry_run:
        with call.reading() as journal:
            units = call.units_of(journal)
        read = [_read(call, reader, line, units) for line in lines]
        _tell(call, [record for records, _ in read for record in records], units, stored=False)
        return
    # read all of it before anything is stored: a line that can't be read leaves the journal alone
    asked = call.shown_units
    if asked is None:
        with call.reading() as journal:
            asked = journal.runner().units or "km"
    read = [_read(call, reader, line, asked) for line in lines]
    from freshlegs.logbook import keep  # noqa: PLC0415 - together with the journal

    stored: list[Record] = []
    with call.writing() as journal:
        for records, warnings in read:
            kept = keep(journal, records, asked, warnings)
            stored += kept.records
            for warning in kept.warnings:
                call.note(f"Odd, but stored: {warning}")
    _tell(call, stored, asked, stored=True)


def _lines(ctx: click.Context, asking: str) -> list[str]:
    words = str(ctx.meta["words"])
    if words == "-":
        lines = [line.rstrip("\r\n") for line in sys.stdin]
        return [line for line in lines if line.strip()]
    if ctx.meta["given"]:
        return [words]
    if not sys.stdin.isatty():
        raise click.UsageError("Say what to log, or - to read it from standard input.")
    return [click.prompt(asking.strip(), prompt_suffix=" ")]


def _read(call: Call, reader: Reader, line: str, units: Units) -> tuple[tuple[Record, ...], tuple[str, ...]]:
    from freshlegs.logbook import records_of  # noqa: PLC0415 - pydantic waits until something enters

    today = call.day
    reading = reader(line, today, units=units)
    if reading.troubles:
        trouble = reading.troubles[0]
        hint = f" (did you mean {trouble.suggestion}?)" if trouble.suggestion else ""
        raise WordsUnclear(
            _pointed(line, trouble.start, trouble.end, trouble.message + hint), trouble.start, trouble.end
        )
    if not reading.records:
        raise WordsUnclear("There is nothing in these words to log.")
    try:
        return records_of(reading.records, today)
    except EntryRefused as error:
        raise WordsUnclear(f"{error}") from None


def _pointed(line: str, start: int, end: int, message: str) -> str:
    """Put a caret under the words that can't be read."""
    first = max(0, start - 60)
    shown = visible(line[first : first + LONGEST_SHOWN])
    return f"{message}\n  {shown}\n  {' ' * (start - first)}{'^' * max(1, min(end, first + LONGEST_SHOWN) - start)}"


def _tell(call: Call, records: Sequence[Record], units: Units, *, stored: bool) -> None:
    out = Printer(call)
    if call.json:
        out.json({"schema": SCHEMA, "records": [record_of(record) for record in records]})
        return
    if call.quiet:
        return
    for record in records:
        if isinstance(record, Runner):
            continue
        verb = "stored" if stored else "understood"
        out.line(f"{verb}: {day_text(record.date)}: {headline(record, units)}", "bold")
        for line in details(record, units):
            out.line(f"    {line}")
        if words := note_of(record):
            out.paragraph(words)
        if record.id:
            out.line(f"    id {record.id}", "dim")
