"""restore: a backup in the place of the journal, all of it or nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from freshlegs.cli.call import Call, CallRefused, pass_call
from freshlegs.cli.locks import known_passphrase
from freshlegs.cli.out import Printer
from freshlegs.errors import FreshlegsError, JournalUnusable
from freshlegs.rules.words import counted
from freshlegs.units import Units, typed_date

if TYPE_CHECKING:
    from freshlegs.journal.backup import Candidate, Holds
    from freshlegs.journal.shelf import Backup

MANY, SHARE = 10, 0.05
"""Losing more records than so many, or than this share, is asked about on a terminal."""


@click.command()
@click.argument("file", metavar="FILE")
@click.option("--force", is_flag=True, help="Restore a damaged backup too.")
@click.option("--yes", is_flag=True, help="Don't ask, however much the backup lacks.")
@pass_call
def restore(call: Call, file: str, *, force: bool, yes: bool) -> None:
    """Put a backup in the place of the journal. It is checked whole first, and what is there is backed up.

    FILE is any backup, or the name of one that `freshlegs backups` lists.

    Example: freshlegs restore /media/stick/journal.db
    """
    from freshlegs.journal import backup  # noqa: PLC0415 - together with its only use
    from freshlegs.journal.places import check_kind  # noqa: PLC0415 - as above

    path = _found(call, file)
    if call.is_journal(path):
        raise CallRefused(f"{path} is the journal itself; name a backup")
    check_kind(path)
    with backup.candidate(path, _content(path)) as new:
        if new.faults and not force:
            first = new.faults[0].text
            raise FreshlegsError(f"{path} is damaged; nothing was restored: {first} --force restores it all the same.")
        if not yes and sys.stdin.isatty():
            _ask(call, path, new)
        kept = backup.restore(call.path, new, call.moment, allow_network_drive=call.network)
        _tell(call, path, new.holds, kept)


def _found(call: Call, name: str) -> Path:
    """Give the file that is meant, here or on the shelf."""
    from freshlegs.journal.places import folder_of  # noqa: PLC0415 - together with its only use

    path = Path(name)
    if path.exists() or path.name != name:
        return path
    on_shelf = folder_of(call.real_path) / name
    return on_shelf if on_shelf.exists() else path


def _content(path: Path) -> bytes | None:
    """Give the bytes of a locked backup, None for a plain one."""
    from freshlegs.exchange.locking import is_locked, unlocked  # noqa: PLC0415 - together with its only use

    return unlocked(path, known_passphrase()) if is_locked(path) else None


def _ask(call: Call, path: Path, new: Candidate) -> None:
    """Ask, where the backup lacks much of what the journal holds. Raises FreshlegsError: the answer is no."""
    from freshlegs.journal.backup import holds  # noqa: PLC0415 - together with its only use

    try:
        with call.reading() as journal:
            there = holds(journal)
    except JournalUnusable:
        return  # there is nothing that could be counted
    fewer = there.records - new.holds.records
    if fewer <= 0 or (fewer <= MANY and fewer <= SHARE * there.records):
        return
    all_of_it, less = (held_words(one, call.usual_units) for one in (there, new.holds))
    question = f"The journal holds {all_of_it}, {path} only {less}. Restore it? (yes/no)"
    if click.prompt(question, default="no", show_default=False, err=True).strip().lower() != "yes":
        raise FreshlegsError("Nothing was restored.")


def held_words(holds: Holds, units: Units) -> str:
    """Say how much a journal holds: "812 records up to 2026-11-22"."""
    upto = f" up to {typed_date(holds.newest, units)}" if holds.newest else ""
    return f"{counted(holds.records, 'record')}{upto}"


def _tell(call: Call, path: Path, holds: Holds, kept: Backup | None) -> None:
    out = Printer(call)
    if call.json:
        newest = holds.newest.isoformat() if holds.newest else None
        told = {"file": str(path), "records": holds.records, "newest": newest}
        out.json({"schema": "freshlegs.restore/1", **told, "kept": str(kept.file) if kept else None})
    elif not call.quiet:
        out.line(f"Restored {path}: {held_words(holds, call.usual_units)}")
        if kept:
            out.line(f"What was there is kept: {kept.file}")
            out.line(
                f"`freshlegs restore {kept.file.name}` takes this back" + ("" if kept.sound else " (with --force)")
            )
