"""A file that is written whole or not at all, private, and never over another one unless asked (R27)."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from freshlegs.errors import FreshlegsError

EXISTS = "{0} exists already; --force writes over it, another name leaves it alone"


def write_file(path: Path, pieces: Iterable[str], *, force: bool) -> int:
    """Write text to a file and give its length in bytes. Raises FreshlegsError; then what was there stands."""
    try:
        if path.is_dir():
            raise FreshlegsError(f"{path} is a folder; name a file in it")
        if path.exists() and not path.is_file():
            raise FreshlegsError(f"{path} is no plain file; name another one, or leave -o out for standard output")
        if path.exists() and not force:
            raise FreshlegsError(EXISTS.format(path))
        # behind a link lies the file that is meant: the link stays
        return _write(path.resolve() if path.is_file() else path, pieces, force=force)
    except OSError as error:
        raise FreshlegsError(f"{path} could not be written: {error.strerror or 'the system refused'}") from None


def free_name(folder: Path, stem: str, ending: str) -> Path:
    """Give a name in a folder that nobody has yet: "weekly.svg", "weekly-2.svg"."""
    names = (f"{stem}{ending}" if number == 1 else f"{stem}-{number}{ending}" for number in count(1))
    return next(folder / name for name in names if not (folder / name).exists())


def _write(path: Path, pieces: Iterable[str], *, force: bool) -> int:
    beside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.part")
    length = 0
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            for piece in pieces:
                length += len(piece.encode("utf-8"))
                stream.write(piece)
            stream.flush()
            os.fsync(stream.fileno())
        if force:
            beside.replace(path)
        else:
            _name(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    _settle(path.parent)
    return length


def _name(beside: Path, path: Path) -> None:
    """Give the finished file its name unless somebody took it meanwhile."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise FreshlegsError(EXISTS.format(path)) from None
    except OSError:
        beside.rename(path)  # a file system without links


def _settle(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
