"""Files that appear whole or not at all, readable by the runner alone, and last through a power cut."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from pathlib import Path

AT_ONCE = 1 << 18


def write_new(path: Path, pieces: Iterable[bytes]) -> int:
    """Write a new private file and wait until it is on the disk; give its length. Raises OSError, FileExistsError."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600)
    length, waiting = 0, bytearray()
    try:
        os.fchmod(handle, 0o600)
        for piece in pieces:
            length += len(piece)
            waiting += piece
            if len(waiting) >= AT_ONCE:
                _write_all(handle, waiting)
                waiting.clear()
        _write_all(handle, waiting)
        os.fsync(handle)
    finally:
        os.close(handle)
    return length


def _write_all(handle: int, content: bytearray) -> None:
    done = 0
    while done < len(content):
        done += os.write(handle, content[done : done + AT_ONCE])


def name_finished(draft: Path, path: Path, *, force: bool) -> None:
    """Give a finished file its name; with `force` over what is there. Raises FileExistsError, OSError."""
    if force:
        draft.replace(path)
    else:
        try:
            os.link(draft, path)
        except FileExistsError:
            raise
        except OSError:
            draft.rename(path)  # a file system without links
        draft.unlink(missing_ok=True)
    flush_folder(path.parent)


def flush(path: Path) -> None:
    """Wait until a file is on the disk. Raises OSError."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_folder(folder: Path) -> None:
    """Make the names in a folder last, where the system can. Raises OSError."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # a file system that keeps no folders on disk
            raise
    finally:
        os.close(handle)
