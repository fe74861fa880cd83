"""import, export: records in and out."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from freshlegs.cli.call import Call, CallRefused, aside, pass_call
from freshlegs.cli.out import Printer
from freshlegs.errors import EntryRefused, FreshlegsError, ImportRefused
from freshlegs.journal import Journal
from freshlegs.models import Record, Runner

LEFT_OUT = 3
STANDARD = "-"
TOLD_WARNINGS = 20
LONGEST_NAME = 80
BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite calls its own files beside a database."""


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--dry-run", is_flag=True, help="Only say what the files hold.")
@click.option("--format", "kind", type=click.Choice(["jsonl"]), default="jsonl", help="The format of the files.")
@pass_call
def import_files(call: Call, paths: tuple[str, ...], *, dry_run: bool, kind: str) -> int:
    """Bring records in from JSON Lines files, each whole or not at all; a second import adds nothing.

    Example: freshlegs import season.jsonl, or: zcat season.jsonl.gz | freshlegs import -
    """
    del kind
    outcomes = []
    with ExitStack() as stack:
        journal: Journal | None = None
        for name in paths:
            told: dict[str, Any] = {
                "path": name,
                "outcome": "refused",
                "records": [],
                "warnings": [],
                "error": None,
                "known": 0,
            }
            try:
                records = _read(call, name)
                if dry_run:
                    told |= {"outcome": "added", "records": [record.id for record in records]}
                    told |= {"warnings": _doubts(call, records)}
                else:
                    journal = journal or stack.enter_context(call.writing())  # made for what can be read, not before
                    told |= _admit(call, journal, name, records)
            except (ImportRefused, EntryRefused) as error:
                told["error"] = str(error)
            outcomes.append(told)
    _report(call, outcomes, dry_run=dry_run)
    return LEFT_OUT if any(outcome["outcome"] == "refused" for outcome in outcomes) else 0


def _read(call: Call, name: str) -> tuple[Record, ...]:
    """Read one file. Raises ImportRefused."""
    from freshlegs.exchange.jsonl import read_file, read_stream  # noqa: PLC0415 - only where something enters

    try:
        if name == STANDARD:
            return tuple(read_stream(sys.stdin.buffer))
        if _is_journal(call, Path(name)):
            raise ImportRefused("is the journal itself; export it from another one, and import that file")
        return read_file(Path(name))
    except OSError as error:
        raise ImportRefused(error.strerror or "can't be read") from None


def _is_journal(call: Call, path: Path) -> bool:
    """Tell whether a path is the journal's: nothing here may open that file beside SQLite, or write over it."""
    journal = call.path
    try:
        if path.exists() and journal.exists() and path.samefile(journal):
            return True
        meant, real = path.resolve(), journal.resolve()
    except (OSError, RuntimeError):  # a link that leads back to itself
        return False
    return meant.parent == real.parent and meant.name in {real.name, *(real.name + end for end in BESIDE)}


def _doubts(call: Call, records: Iterable[Record]) -> list[str]:
    """Say what is odd about records from outside. They are kept all the same: a watch may know better."""
    from freshlegs.models.doubts import doubts  # noqa: PLC0415 - beside its use

    odd = [
        f"{'profile' if isinstance(record, Runner) else record.date}: {doubt.text}"
        for record in records
        for doubt in doubts(record, call.day)
    ]
    more = len(odd) - TOLD_WARNINGS
    return [*odd[:TOLD_WARNINGS], f"and {more} more like these"] if more > 0 else odd


def _admit(call: Call, journal: Journal, name: str, records: tuple[Record, ...]) -> dict[str, Any]:
    """Store what the journal does not know yet, and tell what came of it. Raises EntryRefused."""
    from freshlegs.visible import cut, visible  # noqa: PLC0415 - beside its use

    shown = "standard input" if name == STANDARD else cut(visible(Path(name).name), LONGEST_NAME)
    admitted = journal.admit(records, f"imported {shown}")
    new = [record for record, is_new in zip(records, admitted.is_new, strict=True) if is_new]
    return {
        "outcome": "added" if new else "known",
        "records": list(admitted.added),
        "known": len(admitted.known),
        "warnings": [*_doubts(call, new), *admitted.warnings],
    }


def _report(call: Call, outcomes: list[dict[str, Any]], *, dry_run: bool) -> None:
    added = sum(len(outcome["records"]) for outcome in outcomes)
    known = sum(outcome.pop("known") for outcome in outcomes)
    refused = sum(outcome["outcome"] == "refused" for outcome in outcomes)
    for outcome in outcomes:
        if outcome["error"]:
            aside(f"{outcome['path']}: left out, nothing of it was stored: {outcome['error']}")
        for warning in outcome["warnings"]:
            aside(f"{outcome['path']}: {warning}")
    out = Printer(call)
    if call.json:
        totals = {"added": added, "known": known, "refused": refused, "warnings": []}
        out.json({"schema": "freshlegs.import/1", "files": outcomes, **totals})
    elif dry_run and not call.quiet:
        out.line(f"{added} records can be read, {refused} of {len(outcomes)} files would be left out")
    elif not call.quiet:
        out.line(f"{added} added, {known} known already, {refused} of {len(outcomes)} files left out")


@click.command()
@click.option("--format", "kind", type=click.Choice(["jsonl"]), default="jsonl", help="The format to write.")
@click.option("--from", "first", metavar="DATE", help="From this day on.")
@click.option("--to", "last", metavar="DATE", help="Up to this day.")
@click.option("-o", "--output", metavar="FILE", help="A file instead of standard output.")
@click.option("--force", is_flag=True, help="Write over an existing file.")
@pass_call
def export(call: Call, kind: str, first: str | None, last: str | None, output: str | None, *, force: bool) -> None:
    """Take all records out, or those of a period, a record a line; the same journal gives the same bytes.

    Example: freshlegs export --from 2026-01-01 -o season.jsonl
    """
    from freshlegs.exchange.jsonl import write_lines  # noqa: PLC0415 - beside its use

    del kind
    since = call.given_day(first, "--from") if first is not None else dt.date.min
    until = call.given_day(last, "--to") if last is not None else dt.date.max
    if since > until:
        raise CallRefused(f"--from {since} lies after --to {until}")
    if output == "":
        raise CallRefused("-o needs the name of a file")
    with call.reading() as journal:
        every = tuple(journal.every())
        damaged = journal.damaged
    records = [record for record in every if isinstance(record, Runner) or since <= record.date <= until]
    if output and output != STANDARD:
        _write_file(call, Path(output), records, force=force)
    else:
        sys.stdout.writelines(write_lines(records))
        sys.stdout.flush()
    if damaged:
        raise FreshlegsError(f"{len(damaged)} damaged entries are not in this export; all others are")


def _write_file(call: Call, path: Path, records: Sequence[Record], *, force: bool) -> None:
    from freshlegs.exchange.jsonl import write_lines  # noqa: PLC0415 - beside its use
    from freshlegs.exchange.outfile import write_file  # noqa: PLC0415 - as above

    if _is_journal(call, path):
        raise FreshlegsError(f"{path} is the journal itself; name another file")
    length = write_file(path, write_lines(records), force=force)
    if call.json:
        told = {"schema": "freshlegs.export/1", "file": str(path), "records": len(records), "bytes": length}
        Printer(call).json(told)
    else:
        call.note(f"{len(records)} records written to {path}")
