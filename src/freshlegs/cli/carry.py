"""import, export: records in and out."""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from freshlegs.cli.call import Call, CallRefused, aside, pass_call
from freshlegs.cli.out import Printer
from freshlegs.errors import FreshlegsError, ImportRefused
from freshlegs.journal import Journal
from freshlegs.models import Record, Runner

if TYPE_CHECKING:
    from freshlegs.exchange.gathering import Gathering, Settled
    from freshlegs.exchange.intake import FileRead
    from freshlegs.exchange.steps import Home
    from freshlegs.exchange.storing import Stored

LEFT_OUT = 3
INTERRUPTED = 130
STANDARD = "-"
LONGEST_NAME = 80
BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite calls its own files beside a database."""
FORMATS = ("jsonl", "fit", "gpx", "tcx", "csv", "strava", "garmin", "runkeeper", "intervals", "hrv4training", "json",
           "jrnl", "ics", "apple")  # fmt: skip
SURE = (
    "fit",
    "gpx",
    "tcx",
    "apple",
    "zip",
    "gzip",
    "strava",
    "garmin",
    "runkeeper",
    "intervals",
    "hrv4training",
    "ics",
)
"""What standard input is recognised as; all else of it is our own JSON Lines."""
TOLD_NAMES = 3
EVERY_S = 0.2


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--dry-run", is_flag=True, help="Only say what the files hold.")
@click.option("--format", "kind", type=click.Choice(FORMATS), help="The format of the files; else their content tells.")
@click.option(
    "--map", "columns", metavar="NAMES", default="", help='A table\'s columns: "date=Datum,distance_km=Strecke".'
)
@pass_call
def import_files(call: Call, paths: tuple[str, ...], *, dry_run: bool, kind: str | None, columns: str) -> int:
    """Bring runs in: files of watches, exports of services, folders, archives, our own JSON Lines.

    Each file comes in whole or not at all; a single record that no journal can hold is named. A second import adds
    nothing; a run that the journal has already, typed or from elsewhere, is filled in, never doubled.

    Example: freshlegs import export_123.zip, or: zcat season.jsonl.gz | freshlegs import -
    """
    settled: list[Settled] = []
    warnings: list[str] = []
    mapped = _columns(columns)
    with ExitStack() as stack:
        journal = stack.enter_context(call.reading() if dry_run else call.writing()) if call.path.exists() else None
        home = _home(call, journal, mapped)
        for name in paths:
            gathered, stopped = _gathered(call, name, home, kind or "")
            if gathered.records and not dry_run:
                journal = journal or stack.enter_context(call.writing())  # made for what can be read, not before
            stored = _stored(call, None if dry_run else journal, name, gathered)
            settled += stored.files
            warnings += stored.warnings
            if stopped:
                break
    _report(call, settled, warnings, dry_run=dry_run)
    if stopped:
        aside("Interrupted: what had been read so far was kept." if not dry_run else "Interrupted.")
        return INTERRUPTED
    return LEFT_OUT if any(file.outcome == "refused" or file.left_out for file in settled) else 0


def _home(call: Call, journal: Journal | None, columns: dict[str, str]) -> Home:
    from freshlegs.exchange.steps import Home  # noqa: PLC0415 - only where something enters

    units = (call.units_of(journal) if journal else call.shown_units) or "km"
    return Home(lambda moment: moment.astimezone(), units, columns, lambda path: _is_journal(call, path))


def _columns(text: str) -> dict[str, str]:
    """Read --map. Raises CallRefused."""
    pairs = [part.partition("=") for part in text.split(",") if part.strip()]
    if any(not ours.strip() or not theirs.strip() for ours, _, theirs in pairs):
        raise CallRefused(f'--map is like "date=Datum,distance_km=Strecke", not {text!a}')
    return {ours.strip(): theirs.strip() for ours, _, theirs in pairs}


def _gathered(call: Call, name: str, home: Home, kind: str) -> tuple[Gathering, bool]:
    """Read all files of a path. Gives what they hold, and whether the runner stopped it."""
    from freshlegs.exchange.gathering import Gathering  # noqa: PLC0415 - only where something enters
    from freshlegs.exchange.intake import FileRead  # noqa: PLC0415 - as above

    gathered, progress = Gathering(home), _Progress(call)
    try:
        for step in _read(name, home, kind):
            gathered.take(step)
            progress.tell(step, len(gathered.records))
    except ImportRefused as error:
        gathered.take(FileRead(name, error=str(error)))
    except OSError as error:
        gathered.take(FileRead(name, error=error.strerror or "can't be read"))
    except KeyboardInterrupt:
        return gathered, True
    finally:
        progress.end()
    return gathered, False


def _read(name: str, home: Home, kind: str) -> Iterator[FileRead]:
    """Read a path, or standard input. Raises ImportRefused or OSError."""
    from freshlegs.exchange.intake import read_path, read_source  # noqa: PLC0415 - only where something enters
    from freshlegs.exchange.limits import LARGEST_FILE  # noqa: PLC0415 - as above
    from freshlegs.exchange.recognising import recognised_among  # noqa: PLC0415 - as above
    from freshlegs.exchange.steps import source_of  # noqa: PLC0415 - as above

    if name != STANDARD:
        return read_path(Path(name), home, name, kind)
    source = source_of(sys.stdin.buffer.read(LARGEST_FILE + 1), STANDARD)
    return read_source(source, home, kind or recognised_among(source, SURE) or "jsonl")


class _Progress:
    """How far an import is, on one line of standard error where that is a terminal."""

    def __init__(self, call: Call) -> None:
        self.shows = sys.stderr.isatty() and not call.quiet and not call.plain
        self.told = 0.0
        self.begun = time.monotonic()

    def tell(self, step: FileRead, records: int) -> None:
        """Say how many files are done, and how fast."""
        now = time.monotonic()
        if self.shows and step.of > 1 and now - self.told > EVERY_S:
            rate = step.done / max(now - self.begun, EVERY_S)
            sys.stderr.write(f"\r{step.done} of {step.of} files, {records} records, {rate:.0f} files/s \x1b[K")
            sys.stderr.flush()
            self.told = now

    def end(self) -> None:
        """Take the line away."""
        if self.told:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


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


def _stored(call: Call, journal: Journal | None, name: str, gathered: Gathering) -> Stored:
    """Store what the journal does not know yet; without one, only tell what the files hold."""
    from freshlegs.exchange.storing import store, told_only  # noqa: PLC0415 - only where something enters
    from freshlegs.visible import cut, visible  # noqa: PLC0415 - as above

    if journal is None:
        return told_only(gathered, call.day)
    shown = "standard input" if name == STANDARD else cut(visible(Path(name).name), LONGEST_NAME)
    return store(journal, gathered, shown, call.day)


def _report(call: Call, files: Sequence[Settled], warnings: Sequence[str], *, dry_run: bool) -> None:
    added, known = sum(len(file.records) for file in files), sum(file.known for file in files)
    refused = sum(file.outcome == "refused" for file in files)
    for file in files:
        if file.error:
            aside(f"{file.path}: left out, nothing of it was stored: {file.error}")
        for warning in file.warnings if file.outcome != "nothing" else ():
            aside(f"{file.path}: {warning}")
    for warning in (*warnings, *_passed_over(files)):
        aside(warning)
    out = Printer(call)
    if call.json:
        told = [
            {name: getattr(file, name) for name in ("path", "outcome", "records", "warnings", "error")}
            for file in files
        ]
        totals = {"added": added, "known": known, "refused": refused, "warnings": list(warnings)}
        out.json({"schema": "freshlegs.import/1", "files": told, **totals})
    elif dry_run and not call.quiet:
        out.line(f"{added} records can be read, {refused} of {len(files)} files would be left out")
    elif not call.quiet:
        out.line(f"{added} added, {known} known already, {refused} of {len(files)} files left out")


def _passed_over(files: Iterable[Settled]) -> Iterator[str]:
    """Name the files that hold nothing for a journal, the first few of them."""
    nothing = [file.path for file in files if file.outcome == "nothing"]
    if nothing:
        more = f" and {len(nothing) - TOLD_NAMES} more" if len(nothing) > TOLD_NAMES else ""
        yield f"passed over, since they hold nothing for a journal: {', '.join(nothing[:TOLD_NAMES])}{more}"


@click.command()
@click.option(
    "--format", type=click.Choice(["jsonl"]), default="jsonl", expose_value=False, help="The format to write."
)
@click.option("--from", "first", metavar="DATE", help="From this day on.")
@click.option("--to", "last", metavar="DATE", help="Up to this day.")
@click.option("--query", "asked", metavar="QUERY", help="Only the entries that `freshlegs log QUERY` finds.")
@click.option("-o", "--output", metavar="FILE", help="A file instead of standard output.")
@click.option("--force", is_flag=True, help="Write over an existing file.")
@pass_call
def export(
    call: Call, first: str | None, last: str | None, asked: str | None, output: str | None, *, force: bool
) -> None:
    """Take all records out, or those of a period or a query, a record a line; the same journal gives the same bytes.

    Example: freshlegs export --from 2026-01-01 -o season.jsonl
    """
    from freshlegs.exchange.jsonl import write_lines  # noqa: PLC0415 - beside its use

    since = call.given_day(first, "--from") if first is not None else dt.date.min
    until = call.given_day(last, "--to") if last is not None else dt.date.max
    if since > until:
        raise CallRefused(f"--from {since} lies after --to {until}")
    if output == "":
        raise CallRefused("-o needs the name of a file")
    with call.reading() as journal:
        found = _found(call, journal, asked) if asked is not None else None
        every = tuple(journal.every())
        damaged = journal.damaged
    records = [record for record in every if isinstance(record, Runner) or since <= record.date <= until]
    if found is not None:
        records = [record for record in records if record.id in found]
    if output and output != STANDARD:
        _write_file(call, Path(output), records, force=force)
    else:
        sys.stdout.writelines(write_lines(records))
        sys.stdout.flush()
    if damaged:
        raise FreshlegsError(f"{len(damaged)} damaged entries are not in this export; all others are")


def _found(call: Call, journal: Journal, asked: str) -> frozenset[str]:
    """Give the ids of what a query finds; all of it must be clear. Raises CallRefused."""
    from freshlegs.cli.log import query_of  # noqa: PLC0415 - only where a query is asked

    return journal.ids_of(query_of(asked, call.day, call.units_of(journal), strict=True))


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
