"""A file that is written whole or not at all, private, and never over another one unless asked (R27)."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from freshlegs.errors import FreshlegsError
from freshlegs.files import name_finished, write_new
from freshlegs.language import mark, tr

EXISTS = mark("{file} exists already; --force writes over it, another name leaves it alone")


def write_file(path: Path, pieces: Iterable[str], *, force: bool) -> int:
    """Write text to a file and give its length in bytes. Raises FreshlegsError; then what was there stands."""
    return write_bytes(path, (piece.encode("utf-8") for piece in pieces), force=force)


def write_bytes(path: Path, pieces: Iterable[bytes], *, force: bool) -> int:
    """Write bytes to a file, likewise."""
    with whole_file(path, force=force) as draft:
        return write_new(draft, pieces)


@contextmanager
def whole_file(path: Path, *, force: bool) -> Iterator[Path]:
    """Give a draft beside a file, to be made, filled and flushed; it gets the file's name in the end, or is gone.

    Raises FreshlegsError; then what was there stands.
    """
    try:
        if path.is_dir():
            raise FreshlegsError(tr("{file} is a folder; name a file in it", file=path))
        if path.exists() and not path.is_file():
            said = tr("{file} is no plain file; name another one, or leave -o out for standard output", file=path)
            raise FreshlegsError(said)
        if path.exists() and not force:
            raise FreshlegsError(tr(EXISTS, file=path))
        # behind a link lies the file that is meant: the link stays
        file = path.resolve() if path.is_file() else path
        draft = file.with_name(f".{file.name[:100]}.{secrets.token_hex(4)}.part")
        try:
            yield draft
            name_finished(draft, file, force=force)
        finally:
            draft.unlink(missing_ok=True)
    except FileExistsError:
        raise FreshlegsError(tr(EXISTS, file=path)) from None
    except OSError as error:
        reason = error.strerror or tr("the system refused")
        raise FreshlegsError(tr("{file} could not be written: {reason}", file=path, reason=reason)) from None


def free_name(folder: Path, stem: str, ending: str) -> Path:
    """Give a name in a folder that nobody has yet: "weekly.svg", "weekly-2.svg"."""
    names = (f"{stem}{ending}" if number == 1 else f"{stem}-{number}{ending}" for number in count(1))
    return next(folder / name for name in names if not (folder / name).exists())
