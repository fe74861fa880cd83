"""add, sore, check: a runner's words, read, shown and stored."""

from __future__ import annotations

from collections.abc import Callable

import click

from freshlegs.cli.call import Call, pass_call
from freshlegs.cli.words import WordsCommand, let_in, lines_of, tell_entries, understood
from freshlegs.models import Record
from freshlegs.phrase import Known, Reading, read_checkin, read_phrase, read_soreness
from freshlegs.units import Units

Reader = Callable[..., Reading]


@click.command(cls=WordsCommand)
@click.option("--dry-run", is_flag=True, help="Only say what was understood.")
@click.pass_context
def add(ctx: click.Context, *, dry_run: bool) -> None:
    """Log a run, cross-training, rest or soreness in one line; "-" reads one entry a line from standard input.

    Example: freshlegs add "yesterday 30k 2:51:10 rpe 6 long left calf 3 -- heavy from 25"
    """
    _say(ctx, read_phrase, dry_run=dry_run, asking="What did you do?")


@click.command(cls=WordsCommand)
@click.option("--dry-run", is_flag=True, help="Only say what was understood.")
@click.pass_context
def sore(ctx: click.Context, *, dry_run: bool) -> None:
    """Note what is sore or hurts today, 0 to 10, or that nothing does; it joins the day's check-in.

    Example: freshlegs sore "left knee 3, quads 4", or: freshlegs sore no pain
    """
    _say(ctx, read_soreness, dry_run=dry_run, asking="What is sore?")


@click.command(cls=WordsCommand)
@click.option("--dry-run", is_flag=True, help="Only say what was understood.")
@click.pass_context
def check(ctx: click.Context, *, dry_run: bool) -> None:
    """Note how you are this morning: soreness 0 to 10, fatigue, sleep quality, stress and mood 1 to 5 (5 is best).

    Example: freshlegs check "legs 3 no pain sleep 6.5 fatigue 2 mood 4 illness none", or: freshlegs check as usual
    """
    _say(ctx, read_checkin, dry_run=dry_run, asking="How are you?")


@pass_call
def _say(call: Call, ctx: click.Context, reader: Reader, *, dry_run: bool, asking: str) -> None:
    lines = lines_of(ctx, asking)
    with call.reading() as journal:
        units, known = call.units_of(journal), Known(journal.tags(), journal.shoes())
    # all of it is read before anything is stored, and stored as one: a line that can't be read leaves the journal alone
    records, warnings, assumed = _read(call, reader, lines, units, known)
    if dry_run:
        stored: tuple[Record, ...] = records
    else:
        from freshlegs.logbook import keep  # noqa: PLC0415 - together with the journal

        with call.writing() as journal:
            stored = keep(journal, records, units, assumed=assumed).records
    for warning in warnings:
        call.note(f"Odd{'' if dry_run else ', but stored'}: {warning}")
    tell_entries(call, stored, units, "understood" if dry_run else "stored")


def _read(
    call: Call, reader: Reader, lines: list[tuple[str, str]], units: Units, known: Known
) -> tuple[tuple[Record, ...], tuple[str, ...], tuple[frozenset[str], ...]]:
    records: list[Record] = []
    assumed: list[frozenset[str]] = []
    warnings: list[str] = []
    for where, line in lines:
        reading = understood(line, reader(line, call.day, units=units, known=known), where)
        found, odd = let_in(call, reading, where)
        records += found
        warnings += odd
        assumed += reading.assumed
    return tuple(records), tuple(warnings), tuple(assumed)
