"""import, export: records in and out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from freshlegs.cli.call import Call
from freshlegs.cli.front import pass_call
from freshlegs.cli.out import Printer
from freshlegs.errors import FreshlegsError, ImportRefused
from freshlegs.journal import Journal

LEFT_OUT = 3


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--dry-run", is_flag=True, help="Only say what would be brought in.")
@click.option("--format", "kind", type=click.Choice(["jsonl"]), default="jsonl", help="The format of the files.")
@pass_call
def import_files(call: Call, paths: tuple[str, ...], *, dry_run: bool, kind: str) -> int:
    """Bring records in from JSON Lines files; a second import adds nothing. "-" reads standard input."""
    del kind
    outcomes: list[dict[str, Any]] = []
    if dry_run:
        outcomes = [_outcome(name, None) for name in paths]
    else:
        with call.writing() as journal:
            outcomes = [_outcome(name, journal) for name in paths]
    _report(call, outcomes, dry_run=dry_run)
    return LEFT_OUT if any(outcome["outcome"] == "refused" for outcome in outcomes) else 0


def _outcome(name: str, journal: Journal | None) -> dict[str, Any]:
    """Bring one file in, whole or not at all, and tell what came of it."""
    from freshlegs.exchange.jsonl import read_file, read_lines  # noqa: PLC0415 - pydantic waits until something enters

    told: dict[str, Any] = {
        "path": name,
        "outcome": "refused",
        "records": [],
        "warnings": [],
        "error": None,
        "known": 0,
    }
    try:
        records = tuple(read_lines(sys.stdin.buffer.read())) if name == "-" else read_file(Path(name))
        if journal is None:
            return {**told, "outcome": "added", "records": [record.id for record in records]}
        admitted = journal.admit(records, f"imported {len(records)} records from {Path(name).name}")
    except ImportRefused as error:
        return {**told, "error": str(error)}
    except OSError as error:
        return {**told, "error": error.strerror or "can't be read"}
    return {
        **told,
        "outcome": "added" if admitted.added else "known",
        "records": list(admitted.added),
        "warnings": list(admitted.warnings),
        "known": len(admitted.known),
    }


def _report(call: Call, outcomes: list[dict[str, Any]], *, dry_run: bool) -> None:
    added = sum(len(outcome["records"]) for outcome in outcomes)
    known = sum(outcome.pop("known") for outcome in outcomes)
    refused = sum(outcome["outcome"] == "refused" for outcome in outcomes)
    for outcome in outcomes:
        if outcome["error"]:
            call.note(f"{outcome['path']}: left out, nothing of it was stored: {outcome['error']}")
        for warning in outcome["warnings"]:
            call.note(f"{outcome['path']}: {warning}")
    out = Printer(call)
    if call.json:
        out.json(
            {
                "schema": "freshlegs.import/1",
                "files": outcomes,
                "added": added,
                "known": known,
                "refused": refused,
                "warnings": [],
            }
        )
    elif not call.quiet:
        verb = "would be added" if dry_run else "added"
        out.line(f"{added} {verb}, {known} known already, {refused} of {len(outcomes)} files left out")


@click.command()
@click.option("--format", "kind", type=click.Choice(["jsonl"]), default="jsonl", help="The format to write.")
@click.option("--from", "first", metavar="DATE", help="From this day on.")
@click.option("--to", "last", metavar="DATE", help="Up to this day.")
@click.option("-o", "--output", metavar="FILE", help="A file instead of standard output.")
@click.option("--force", is_flag=True, help="Write over an existing file.")
@pass_call
def export(call: Call, kind: str, first: str | None, last: str | None, output: str | None, *, force: bool) -> None:
    """Take records out: all, or those of a period. The same journal gives the same bytes."""
    from freshlegs.cli.call import iso_day  # noqa: PLC0415 - beside its use
    from freshlegs.exchange.outfile import write_file  # noqa: PLC0415 - as above
    from freshlegs.models import Runner  # noqa: PLC0415 - as above
    from freshlegs.models.wire import json_line, record_of  # noqa: PLC0415 - as above

    del kind
    since = iso_day(first, "--from") if first else None
    until = iso_day(last, "--to") if last else None
    with call.reading() as journal:
        records = [
            record
            for record in journal.every()
            if isinstance(record, Runner)
            or ((not since or record.date >= since) and (not until or record.date <= until))
        ]
        damaged = journal.damaged
        lines = (json_line(record_of(record)) + "\n" for record in records)
        if output:
            write_file(Path(output), lines, force=force)
            call.note(f"{len(records)} records written to {output}")
        else:
            sys.stdout.writelines(lines)
            sys.stdout.flush()
    if damaged:
        raise FreshlegsError(f"{len(damaged)} damaged entries are not in this export; all others are")
