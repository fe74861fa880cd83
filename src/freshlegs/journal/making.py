"""A new journal appears at once and whole, under its name or not at all, however many programs start together.

It is built in memory, written to a private file beside its place, and given its name by a link, which never replaces
what is there. A program that is killed between leaves that private file, without a word of the runner's in it; the next
one clears it away.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from freshlegs.errors import JournalUnusable
from freshlegs.files import flush_folder, write_new
from freshlegs.journal import schema
from freshlegs.journal.places import check_drive, unusable
from freshlegs.language import mark, tr

NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
"""How a file system says that it has no hard links."""
NO_FOLDER = mark("There is no folder {folder}: make it first, or name another place.")


def make(path: Path, *, new_id: Callable[[], str], make_folder: bool, allow_network_drive: bool) -> bool:
    """Make an empty journal; False where another program was quicker. Raises JournalUnusable."""
    try:
        if make_folder:
            private_folder(path.parent)
        if not path.parent.is_dir():
            raise JournalUnusable(tr(NO_FOLDER, folder=path.parent))
        if not allow_network_drive:
            check_drive(Path(os.path.realpath(path.parent)) / path.name)
        return place(path, _empty(new_id()), new_id())
    except OSError as error:
        raise _not_made(path, error) from None


def _not_made(path: Path, error: OSError) -> JournalUnusable:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return JournalUnusable(
            tr("The disk is full, so no journal could be made at {file}: free some space, then try again.", file=path)
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return JournalUnusable(tr("No journal could be made at {file}: its folder can't be written here.", file=path))
    return unusable(path, error)


def private_folder(folder: Path) -> None:
    """Make the folder, and those above it, readable by the runner alone."""
    if folder.is_dir():
        return
    private_folder(folder.parent)
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        return
    flush_folder(folder.parent)


def _empty(device: str) -> bytes:
    """Give the bytes of a journal without entries."""
    conn = sqlite3.connect(":memory:", isolation_level=None)
    try:
        schema.migrate(conn)
        conn.execute("INSERT INTO meta (key, value) VALUES ('device', ?)", (device,))
        return conn.serialize()
    finally:
        conn.close()


def place(path: Path, content: bytes, unique: str) -> bool:
    """Put a whole journal where there is none; False where another program was quicker. Raises OSError."""
    heal(path)
    draft = _draft(path, unique)
    try:
        write_new(draft, (content,))
        try:
            os.link(draft, path)
        except FileExistsError:
            return False
        except OSError as error:
            if error.errno not in NO_LINKS:
                raise
            return _place_without_links(path, content)
    finally:
        draft.unlink(missing_ok=True)
    flush_folder(path.parent)
    return True


def _place_without_links(path: Path, content: bytes) -> bool:
    """Write the file under its name. Killed half way it stays cut short, and is refused: then remove it."""
    try:
        write_new(path, (content,))
    except FileExistsError:
        return False
    except OSError:
        path.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)
    return True


def replace(path: Path, content: bytes, unique: str) -> None:
    """Put a journal in the place of a file that is none, in one move. Raises OSError."""
    draft = _draft(path, unique)
    try:
        write_new(draft, (content,))
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    flush_folder(path.parent)


def _draft(path: Path, unique: str) -> Path:
    return path.with_name(f"{_draft_start(path)}{os.getpid()}-{unique[-12:]}")


def _draft_start(path: Path) -> str:
    return f".{path.name}.new-"


def heal(path: Path) -> None:
    """Clear away what a killed making left: the second name of the journal, or a draft whose program is gone."""
    try:
        journal = path.stat() if path.exists() else None
        found = [entry for entry in os.scandir(path.parent) if entry.name.startswith(_draft_start(path))]
        for entry in found:
            mine = entry.stat(follow_symlinks=False)
            same = journal is not None and (mine.st_dev, mine.st_ino) == (journal.st_dev, journal.st_ino)
            if same or not alive(entry.name.removeprefix(_draft_start(path)).partition("-")[0]):
                Path(entry.path).unlink(missing_ok=True)
    except OSError:
        return  # it does no harm where it lies


def alive(pid: str) -> bool:
    """Tell whether a program of that number still runs."""
    try:
        os.kill(int(pid), 0)
    except (ProcessLookupError, ValueError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
