"""backup, backups: checked copies of the whole journal, history and all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from freshlegs.cli.call import Call, CallRefused, pass_call
from freshlegs.cli.locks import new_passphrase
from freshlegs.cli.out import Printer
from freshlegs.errors import FreshlegsError
from freshlegs.language import decimal, mark, markc, tr, trc
from freshlegs.units import moment_text

if TYPE_CHECKING:
    from freshlegs.journal import Journal
    from freshlegs.journal.shelf import Backup

KILOBYTE = 1000
DAMAGED = mark("the journal is damaged, and so is this backup: `freshlegs doctor` says where")
WORDS = (
    markc("backup", "asked"), markc("backup", "daily"), markc("backup", "before import"),
    markc("backup", "before migration"), markc("backup", "before restore"), markc("backup", "before repair"),
    markc("backup", "ok"), markc("backup", "damaged"), markc("backup", "rotten"),
)  # fmt: skip
"""Why a backup was made, and how good it is."""


@click.command()
@click.argument("file", required=False, metavar="[FILE]")
@click.option("--encrypt", is_flag=True, help=mark("Lock it with a passphrase (age format); needs FILE."))
@click.option("--force", is_flag=True, help=mark("Write over an existing file."))
@pass_call
def backup(call: Call, file: str | None, *, encrypt: bool, force: bool) -> int:
    """Make a backup of the whole journal, checked before it counts; without FILE it joins those that are kept.

    Example: freshlegs backup /media/stick/journal.db
    """
    if encrypt and not file:
        raise CallRefused(tr("--encrypt needs a FILE to write to"))
    passphrase = new_passphrase() if encrypt else ""
    with call.keeping() as journal:
        if not journal.exists:
            raise FreshlegsError(
                tr("There is no journal at {path} yet, so there is nothing to back up", path=journal.path)
            )
        if not file:
            return _tell(call, *_onto_the_shelf(call, journal))
        path = Path(file)
        if call.is_journal(path):
            raise FreshlegsError(tr("{path} is the journal itself; name another file", path=path))
        sound = _locked(journal, path, passphrase, force=force) if encrypt else _plain(journal, path, force=force)
    return _tell(call, path, sound)


def _onto_the_shelf(call: Call, journal: Journal) -> tuple[Path, bool]:
    from freshlegs.journal.backup import back_up  # noqa: PLC0415 - only where a backup is made

    made = back_up(journal, "asked", call.moment)
    return made.file, made.sound


def _plain(journal: Journal, path: Path, *, force: bool) -> bool:
    """Write a backup to a file; tell whether it is sound. Raises FreshlegsError."""
    from freshlegs.exchange.outfile import whole_file  # noqa: PLC0415 - only where a file is named
    from freshlegs.journal.backup import faults_of  # noqa: PLC0415 - as above

    with whole_file(path, force=force) as draft:
        journal.copy_to(draft)
        return not faults_of(draft)


def _locked(journal: Journal, path: Path, passphrase: str, *, force: bool) -> bool:
    """Write a backup that only a passphrase opens; in the clear it was in memory alone. Raises FreshlegsError."""
    from freshlegs.exchange.locking import locked  # noqa: PLC0415 - an extra, only where it is asked for
    from freshlegs.exchange.outfile import write_bytes  # noqa: PLC0415 - only where a file is named
    from freshlegs.journal.backup import candidate, content_of  # noqa: PLC0415 - as above

    content = content_of(journal)
    with candidate(journal.path, content) as copy:
        write_bytes(path, [locked(content, passphrase)], force=force)
        return not copy.faults


def _tell(call: Call, path: Path, sound: bool) -> int:
    """Say what was written; 1 where it is of a damaged journal."""
    size = path.stat().st_size
    if call.json:
        Printer(call).json({"schema": "freshlegs.backup/1", "file": str(path), "bytes": size, "sound": sound})
    elif not call.quiet:
        told = mark("{size}, checked: {path}") if sound else mark("{size}, damaged: {path}")
        Printer(call).line(tr(told, size=size_text(size), path=path))
    if not sound:
        raise FreshlegsError(tr(DAMAGED))
    return 0


@click.command()
@pass_call
def backups(call: Call) -> None:
    """List the backups that are kept, newest first: when, why, how large, and whether each is still as it was made.

    Example: freshlegs backups
    """
    from freshlegs.journal.places import folder_of  # noqa: PLC0415 - only where backups are listed
    from freshlegs.journal.shelf import intact, standing  # noqa: PLC0415 - as above

    journal = call.real_path
    rows = [(one, state_of(one, is_intact=intact(one))) for one in standing(journal)]
    out = Printer(call)
    if call.json:
        told = [_record(one, state) for one, state in rows]
        out.json({"schema": "freshlegs.backups/1", "folder": str(folder_of(journal)), "backups": told})
        return
    for one, state in rows:
        told_why, told_state = (trc("backup", word.replace("-", " ")) for word in (one.why, state))
        facts = (moment_text(one.at, call.usual_units), told_why, size_text(one.bytes), told_state)
        when, why, size, how = facts
        out.facts(" · ".join((*facts, str(one.file))) if call.plain else f"{when}  {why:<16}  {size:>8}  {how}")
    if not rows:
        out.line(tr("There are no backups yet: the first write of a day makes one."), "dim")
    elif not call.plain:
        out.line(tr("in {folder}", folder=folder_of(journal)), "dim")


def state_of(backup: Backup, *, is_intact: bool) -> str:
    """Say how good a backup is, in a word: ok, of a damaged journal, or no longer as it was made."""
    if not is_intact:
        return "rotten"
    return "ok" if backup.sound else "damaged"


def _record(backup: Backup, state: str) -> dict[str, Any]:
    at = backup.at.isoformat(timespec="seconds")
    return {"file": str(backup.file), "at": at, "why": backup.why, "bytes": backup.bytes, "state": state}


def size_text(size: int) -> str:
    """Give a length in bytes as people say it: "184 kB", "15.2 MB"."""
    return decimal(f"{size / KILOBYTE:.0f} kB" if size < KILOBYTE**2 else f"{size / KILOBYTE**2:.1f} MB")
