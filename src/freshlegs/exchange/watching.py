"""A folder that is watched: a generator of steps, look by look, that takes what a sync drops there.

A file is taken once it has not changed from one look to the next, and again when it has changed since. Who calls waits
between two looks, and stops by not asking for more.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from freshlegs.errors import ImportRefused
from freshlegs.exchange.intake import FileRead, files_below, read_together, source_of_path
from freshlegs.exchange.limits import MOST_ENTRIES
from freshlegs.exchange.steps import Home, Source
from freshlegs.language import tr
from freshlegs.units import grouped

Stamp = tuple[int, int]
"""A file's length, and its time of change in nanoseconds."""


def watched(folder: Path, home: Home, shown: str = "") -> Iterator[FileRead | None]:
    """Give what is new in a folder, file by file, and None at the end of each look. Raises ImportRefused.

    A folder that goes away, as that of a watch that is unplugged, is empty until it comes back.
    """
    if not folder.is_dir():
        raise ImportRefused(tr("is no folder") if folder.exists() else tr("there is no such folder"))
    name = (shown or str(folder)).rstrip(os.sep)
    before: dict[Path, Stamp] = {}
    taken: dict[Path, Stamp] = {}
    while True:
        now = _stamps(folder, home)
        ready = {path: stamp for path, stamp in now.items() if before.get(path) == stamp != taken.get(path)}
        before = now
        taken |= ready
        sources: dict[str, Source] = {}
        for path in ready:
            inside = path.relative_to(folder).as_posix()
            with suppress(OSError):  # gone again
                sources[inside] = source_of_path(path, f"{name}/{inside}")
        yield from read_together(sources, home)
        yield None


def _stamps(folder: Path, home: Home) -> dict[Path, Stamp]:
    """Give the files of a folder as they are now. Raises ImportRefused where there are too many."""
    found: dict[Path, Stamp] = {}
    with suppress(OSError):  # the folder is gone, or was while it was listed
        for path in files_below(folder, home.closed):
            with suppress(OSError):
                there = path.stat()
                found[path] = there.st_size, there.st_mtime_ns
            if len(found) > MOST_ENTRIES:
                raise ImportRefused(tr("holds more than {n} files", n=grouped(f"{MOST_ENTRIES:,}")))
    return found
