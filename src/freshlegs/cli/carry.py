"""import: files of watches, exports of services, records; once, or of a watched folder again and again."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import click

from freshlegs.cli.asking import answered
from freshlegs.cli.call import Call, CallRefused, aside, pass_call
from freshlegs.cli.out import Printer
from freshlegs.cli.progress import Progress
from freshlegs.errors import ImportRefused
from freshlegs.language import mark, tr, trn
from freshlegs.records import dataclass, replace
from freshlegs.units import manner_of

if TYPE_CHECKING:
    from freshlegs.exchange.gathering import Gathering, Settled
    from freshlegs.exchange.intake import FileRead
    from freshlegs.exchange.steps import Home
    from freshlegs.exchange.storing import Stored

LEFT_OUT = 3
INTERRUPTED = 130
STANDARD = "-"
FORGET = "forget"
FORMATS = ("jsonl", "fit", "gpx", "tcx", "csv", "strava", "garmin", "runkeeper", "intervals", "hrv4training", "json",
           "jrnl", "ics", "apple", "sheet")  # fmt: skip
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
    "sheet",
)
"""What standard input is recognised as; all else of it is our own JSON Lines."""
LOOK_EVERY_S = 2.0
"""How often a watched folder is looked at: a file is taken when it has not changed for as long."""


@click.command("import")
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--dry-run", is_flag=True, help=mark("Only say what the files hold."))
@click.option(
    "--format", "kind", type=click.Choice(FORMATS), help=mark("The format of the files; else their content tells.")
)
@click.option(
    "--map",
    "columns",
    metavar="NAMES",
    default="",
    help=mark('A table\'s columns, "date=Datum,distance_km=Strecke", kept for its kind; "forget" forgets them.'),
)
@click.option(
    "--yes-probable", "yes", is_flag=True, help=mark("What is probably the same run, by another clock, is the same.")
)
@click.option("--watch", "folder", metavar="DIR", help=mark("Then take what comes into a folder, until Ctrl+C."))
@pass_call
def import_files(  # noqa: PLR0913 - one a flag of the command line
    call: Call, paths: tuple[str, ...], *, dry_run: bool, kind: str | None, columns: str, yes: bool, folder: str | None
) -> int:
    """Bring runs in: files of watches, exports of services, folders, archives, our own JSON Lines.

    Each file comes in whole or not at all; a single record that no journal can hold is named. A second import adds
    nothing; a run that the journal has already, typed or from elsewhere, is filled in, never doubled. One undo takes
    an import back.

    Example: freshlegs import export_123.zip, or: zcat season.jsonl.gz | freshlegs import -
    """
    if forgets := columns.strip() == FORGET:
        _forget(call)
        columns = ""
    if not paths and not folder:
        if forgets:
            return 0
        raise CallRefused(
            tr("import needs a PATH (a file, a folder, an archive, or - for standard input), or --watch DIR")
        )
    way = _Way(call, _home(call, _columns(columns)), kind or "", dry_run=dry_run, joins_probable=yes)
    code = 0
    if paths:
        gathered, stopped = _all_gathered(way, paths)
        code = _bring(way, gathered, paths, stopped=stopped)
    return code if not folder or code == INTERRUPTED else _watch(way, folder)


@dataclass(frozen=True, slots=True)
class _Way:
    """What was asked of all files of an import."""

    call: Call
    home: Home
    kind: str
    dry_run: bool
    joins_probable: bool
    attended: bool = True
    """Whether somebody is waiting for this import to end, as nobody is beside a watched folder."""

    @property
    def asks(self) -> bool:
        """Whether somebody is there who can be asked what is probably the same run."""
        wants = self.attended and not (self.joins_probable or self.dry_run or self.call.quiet or self.call.json)
        return wants and sys.stdin.isatty() and sys.stderr.isatty()


def _home(call: Call, columns: dict[str, str]) -> Home:
    from freshlegs.exchange.mapping import remembered_in  # noqa: PLC0415 - only where something enters
    from freshlegs.exchange.steps import Home  # noqa: PLC0415 - as above
    from freshlegs.exchange.zones import on_this_machine  # noqa: PLC0415 - as above

    with call.reading() as journal:
        units, remembered = manner_of(call.units_of(journal)), remembered_in(journal)
    told = units.name if call.json else units  # programs get every date as ISO, in the warnings too
    return Home(on_this_machine, told, columns, remembered, call.is_journal)


def _forget(call: Call) -> None:
    """Forget which columns of which tables the runner has named."""
    from freshlegs.exchange.mapping import forget  # noqa: PLC0415 - only where it is asked for

    with call.changing() as journal:
        count = forget(journal) if journal.exists else 0
    call.note(tr("Tables whose columns were forgotten: {n}", n=count))


def _columns(text: str) -> dict[str, str]:
    """Read --map. Raises CallRefused."""
    pairs = [part.partition("=") for part in text.split(",") if part.strip()]
    if any(not ours.strip() or not theirs.strip() for ours, _, theirs in pairs):
        raise CallRefused(tr('--map is like "date=Datum,distance_km=Strecke", or forget, not {text!a}', text=text))
    return {ours.strip(): theirs.strip() for ours, _, theirs in pairs}


def _watch(way: _Way, folder: str) -> int:
    """Take what comes into a folder, look by look: each that finds something is a step of its own."""
    from freshlegs.exchange.watching import watched  # noqa: PLC0415 - only where a folder is watched

    way = replace(way, attended=False)
    steps = watched(Path(folder), way.home, folder)
    try:
        first = next(steps)
    except ImportRefused as error:
        raise CallRefused(f"--watch {folder}: {error}") from None
    way.call.note(tr("Watching {folder}; Ctrl+C ends it.", folder=folder))
    look: Iterable[FileRead | None] = (first,)
    while True:
        gathered, stopped = _gathered(way, (step for step in look if step))
        if len(gathered) and _bring(way, [gathered], [folder], stopped=stopped) == INTERRUPTED:
            return INTERRUPTED
        if stopped:
            raise KeyboardInterrupt
        _wait(LOOK_EVERY_S)
        look = iter(lambda: next(steps), None)


def _wait(seconds: float) -> None:
    time.sleep(seconds)


def _bring(way: _Way, gathered: Sequence[Gathering], names: Sequence[str], *, stopped: bool) -> int:
    """Store what was read as one step, and say what became of it."""
    from freshlegs.exchange.reporting import left_something_out, named  # noqa: PLC0415 - only where something enters

    if way.asks and not stopped:
        gathered = answered(way.call, gathered)
    with _undisturbed() as interrupts:
        stored = _stored(way, gathered, named([tr("standard input") if name == STANDARD else name for name in names]))
        _report(way.call, stored.files, stored.warnings, dry_run=way.dry_run)
        sys.stdout.flush()
    if stopped or interrupts:
        aside(tr("Interrupted.") if way.dry_run else tr("Interrupted: what had been read so far was kept."))
        return INTERRUPTED
    return LEFT_OUT if left_something_out(stored.files) else 0


@contextmanager
def _undisturbed() -> Iterator[list[int]]:
    """Let one Ctrl+C wait until what was read is stored; a second one does not. Gives those that wait."""
    waiting: list[int] = []
    before = signal.getsignal(signal.SIGINT)
    if before in (signal.SIG_IGN, None):  # nobody listens for it here
        yield waiting
        return

    def wait(number: int, frame: FrameType | None) -> None:
        del frame
        waiting.append(number)
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, wait)
    try:
        yield waiting
    finally:
        signal.signal(signal.SIGINT, before)


def _gathered(way: _Way, steps: Iterable[FileRead]) -> tuple[Gathering, bool]:
    """Take files as they are read. Gives what they hold, and whether the runner stopped it."""
    from freshlegs.exchange.gathering import Gathering  # noqa: PLC0415 - only where something enters

    gathered, progress = Gathering(way.home, joins_probable=way.joins_probable), Progress(way.call)
    try:
        for step in steps:
            gathered.take(step)
            progress.tell(step, len(gathered.records))
    except KeyboardInterrupt:
        return gathered, True
    finally:
        progress.end()
    return gathered, False


def _all_gathered(way: _Way, names: Sequence[str]) -> tuple[list[Gathering], bool]:
    """Read all files of all paths, each path for itself, as if one import followed another."""
    all_of_them: list[Gathering] = []
    for name in names:
        gathered, stopped = _gathered(way, _read_whole(name, way))
        all_of_them.append(gathered)
        if stopped:
            return all_of_them, True
    return all_of_them, False


def _read_whole(name: str, way: _Way) -> Iterator[FileRead]:
    """Read all files of a path; one that can't be read is a step that says so."""
    from freshlegs.exchange.intake import all_told  # noqa: PLC0415 - only where something enters

    return all_told(name, lambda: _read(name, way.home, way.kind))


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


def _stored(way: _Way, gathered: Sequence[Gathering], shown: str) -> Stored:
    """Store what the journal does not know yet; without one, only tell what the files hold."""
    from freshlegs.cli.daily import keep_before_import  # noqa: PLC0415 - only where something enters
    from freshlegs.exchange.storing import store, together, told_only  # noqa: PLC0415 - as above

    if way.dry_run or not any(one.records for one in gathered):
        return together(told_only(one, way.call.day) for one in gathered)
    with way.call.writing() as journal:  # made for what can be read, not before
        keep_before_import(way.call, journal)
        return store(journal, gathered, shown, way.call.day)


def _report(call: Call, files: Sequence[Settled], warnings: Sequence[str], *, dry_run: bool) -> None:
    from freshlegs.exchange.reporting import sentences, sums_of  # noqa: PLC0415 - only where something enters

    for sentence in sentences(files, warnings):
        aside(sentence)
    sums, out = sums_of(files), Printer(call)
    if call.json:
        told = [
            {name: getattr(file, name) for name in ("path", "outcome", "records", "warnings", "error")}
            for file in files
        ]
        totals = {"added": sums.added, "known": sums.known, "refused": sums.refused, "warnings": list(warnings)}
        out.json({"schema": "freshlegs.import/1", "files": told, **totals})
    elif dry_run and not call.quiet:
        out.line(
            trn(
                "{n} records can be read, {refused} of {files} files would be left out",
                "{n} records can be read, {refused} of {files} files would be left out",
                sums.added,
                refused=sums.refused,
                files=sums.files,
            )
        )
    elif not call.quiet:
        out.line(sums.words)
