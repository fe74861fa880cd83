"""The shelf: the folder beside a journal in which its backups stand, and which of them are kept.

A backup's name says when and why it was made, whether the journal was sound then, and the beginning of the checksum of
the file: so a list needs no index that could be lost, and rot on the disk is seen without opening a database. Only
files with such a name are ever counted or removed.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import secrets
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path
from typing import Literal, NamedTuple

from freshlegs.files import flush_folder
from freshlegs.journal.making import alive, private_folder
from freshlegs.journal.places import folder_of

Why = Literal["asked", "daily", "before-import", "before-migration", "before-restore", "before-repair"]

DAYS, WEEKS, MONTHS, LAST = 7, 4, 12, 3
"""Of so many days, weeks and months that have a sound backup the newest is kept; the last ones are kept always."""

NAME = re.compile(
    r"(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d\.\d{3})-(asked|daily|before-[a-z]+)(-damaged)?-([0-9a-f]{16})\.db",
    re.ASCII | re.DOTALL,
)
STAMP = "%Y-%m-%dT%H%M%S.%f"
DRAFT = re.compile(r"\.new-(\d+)-[0-9a-f]{8}\.db", re.ASCII)
PIECE = 1 << 20


class Backup(NamedTuple):
    """One backup; `sound` is what was found when it was made, `mark` the beginning of the file's sha256."""

    at: dt.datetime
    file: Path
    why: str
    sound: bool
    mark: str
    bytes: int


def moment_of(clock_ms: int) -> dt.datetime:
    """Give the moment of a clock, in milliseconds since 1970, as the runner's own clock shows it."""
    return dt.datetime.fromtimestamp(clock_ms / 1000, dt.UTC).astimezone().replace(tzinfo=None)


def standing(journal: Path) -> tuple[Backup, ...]:
    """Give the backups on the shelf, newest first. Raises OSError where the folder is there and can't be read."""
    try:
        entries = list(os.scandir(folder_of(journal)))
    except FileNotFoundError:
        return ()
    found = (_read_name(Path(entry.path)) for entry in entries if entry.is_file(follow_symlinks=False))
    return tuple(sorted((one for one in found if one), reverse=True))


def _read_name(file: Path) -> Backup | None:
    told = NAME.fullmatch(file.name)
    if not told:
        return None
    try:
        at = dt.datetime.fromisoformat(f"{told[1]}{told[2]}:{told[3]}:{told[4]}")
        return Backup(at, file, told[5], not told[6], told[7], file.stat().st_size)
    except (ValueError, FileNotFoundError):  # a day that never was; a file that another program has just removed
        return None


def mark_of(file: Path) -> str:
    """Give the beginning of a file's sha256. Raises OSError."""
    total = sha256()
    with file.open("rb") as stream:
        while piece := stream.read(PIECE):
            total.update(piece)
    return total.hexdigest()[:16]


def intact(backup: Backup) -> bool:
    """Tell whether a backup's file is, byte for byte, what was put there."""
    try:
        return mark_of(backup.file) == backup.mark
    except OSError:
        return False


@contextmanager
def drafting(journal: Path) -> Iterator[Path]:
    """Give a file on the shelf to write a backup to; unless it was put, it is gone afterwards. Raises OSError."""
    folder = folder_of(journal)
    private_folder(folder)
    _clear_away_dead(folder)
    draft = folder / f".new-{os.getpid()}-{secrets.token_hex(4)}.db"
    try:
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def put(draft: Path, journal: Path, at: dt.datetime, why: Why, *, sound: bool) -> Backup:
    """Give a finished, flushed draft its name; where the newest backup is the same, that one stays alone. OSError."""
    at = at.replace(microsecond=at.microsecond // 1000 * 1000)
    mark = mark_of(draft)
    newest = next(iter(standing(journal)), None)
    if newest and (newest.mark, newest.sound) == (mark, sound) and why != "daily" and intact(newest):
        return newest
    name = f"{at:{STAMP}}"[:-3] + f"-{why}{'' if sound else '-damaged'}-{mark}.db"
    file = folder_of(journal) / name
    draft.replace(file)
    flush_folder(file.parent)
    return Backup(at, file, why, sound, mark, file.stat().st_size)


def _clear_away_dead(folder: Path) -> None:
    """Remove the drafts of programs that were killed."""
    for entry in os.scandir(folder):
        told = DRAFT.fullmatch(entry.name)
        if told and not alive(told[1]):
            Path(entry.path).unlink(missing_ok=True)


def promised(backups: Iterable[Backup]) -> frozenset[Backup]:
    """Give those to keep: the newest of each of the last days, weeks and months that have one, and the last ones."""
    newest = sorted(backups, reverse=True)
    kept = set(newest[:LAST])
    for many, span in SPANS:
        first: dict[object, Backup] = {}
        for one in newest:
            first.setdefault(span(one.at), one)
        kept.update(islice(first.values(), many))
    return frozenset(kept)


SPANS: tuple[tuple[int, Callable[[dt.datetime], object]], ...] = (
    (DAYS, lambda at: at.date()),
    (WEEKS, lambda at: at.isocalendar()[:2]),
    (MONTHS, lambda at: (at.year, at.month)),
)


def prune(journal: Path, made: Backup) -> tuple[Path, ...]:
    """Remove what is kept no longer, once those that take its place have been checked; give what was removed.

    What was just made stays, and whatever is dated after it: a clock that was put back shall cost nothing. Backups of
    a damaged journal are thinned out like the others, but are never what another one is removed for.
    """
    past = [one for one in standing(journal) if one.at <= made.at and one != made]
    sound = [one for one in (made, *past) if one.sound]
    while True:
        kept = promised(sound)
        spare = [one for one in sound if one not in kept]
        rotten = {one for one in _witnesses(kept, spare) if not intact(one)}
        if not rotten:
            break
        sound = [one for one in sound if one not in rotten]
    unsound = [one for one in past if not one.sound]
    spare += [one for one in unsound if kept and one not in promised(unsound)]
    removed = [one.file for one in spare if one != made]
    for file in removed:
        file.unlink(missing_ok=True)
    return tuple(removed)


def _witnesses(kept: Iterable[Backup], spare: Iterable[Backup]) -> set[Backup]:
    """Give those for whose sake something goes: the last ones, and the next newer that stays for each that does not."""
    ordered, gone = sorted(kept), list(spare)
    newer = (ordered[at:][:1] for at in (bisect(ordered, one) for one in gone))
    return {*ordered[-LAST:], *chain.from_iterable(newer)} if gone else set()
