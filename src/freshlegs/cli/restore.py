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
from freshlegs.language import mark, tr, trc, trn
from freshlegs.units import Units, typed_date

if TYPE_CHECKING:
    from freshlegs.journal.backup import Candidate, Holds
    from freshlegs.journal.shelf import Backup

MANY, SHARE = 10, 0.05
"""Losing more records than so many, or than this share, is asked about on a terminal."""


@click.command()
@click.argument("file", metavar="FILE")
@click.option("--force", is_flag=True, help=mark("Restore a damaged backup too."))
@click.option("--yes", is_flag=True, help=mark("Don't ask, however much the backup lacks."))
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
        raise CallRefused(tr("{path} is the journal itself; name a backup", path=path))
    check_kind(path)
    with backup.candidate(path, _content(path)) as new:
        if new.faults and not force:
            told = mark("{path} is damaged; nothing was restored: {fault} --force restores it all the same.")
            raise FreshlegsError(tr(told, path=path, fault=new.faults[0].text))
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
        with call.keeping() as journal:
            there = holds(journal)
    except JournalUnusable:
        return  # there is nothing that could be counted
    fewer = there.records - new.holds.records
    if fewer <= 0 or (fewer <= MANY and fewer <= SHARE * there.records):
        return
    all_of_it, less = (held_words(one, call.usual_units) for one in (there, new.holds))
    asked = mark("The journal holds {all}, {path} only {less}. Restore it? (yes/no)")
    question = tr(asked, all=all_of_it, path=path, less=less)
    answer = click.prompt(question, default="no", show_default=False, err=True).strip().lower()
    if answer not in ("yes", trc("answer", "yes")):
        raise FreshlegsError(tr("Nothing was restored."))


def held_words(holds: Holds, units: Units) -> str:
    """Say how much a journal holds: "812 records up to 2026-11-22"."""
    if not holds.newest:
        return trn("{n} record", "{n} records", holds.records)
    newest = typed_date(holds.newest, units)
    return trn("{n} record up to {day}", "{n} records up to {day}", holds.records, day=newest)


def _tell(call: Call, path: Path, holds: Holds, kept: Backup | None) -> None:
    out = Printer(call)
    if call.json:
        newest = holds.newest.isoformat() if holds.newest else None
        told = {"file": str(path), "records": holds.records, "newest": newest}
        out.json({"schema": "freshlegs.restore/1", **told, "kept": str(kept.file) if kept else None})
    elif not call.quiet:
        out.line(tr("Restored {path}: {holds}", path=path, holds=held_words(holds, call.usual_units)))
        if kept:
            out.line(tr("What was there is kept: {file}", file=kept.file))
            sound = mark("`freshlegs restore {file}` takes this back")
            damaged = mark("`freshlegs restore {file}` takes this back (with --force)")
            out.line(tr(sound if kept.sound else damaged, file=kept.file.name))
