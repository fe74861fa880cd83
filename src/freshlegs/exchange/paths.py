"""Paths as a runner names them: what a beginning can go on to, and which of them are the journal's own."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

from freshlegs.journal.places import folder_of

BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite calls its own files beside a database."""
MOST_NAMES = 5_000
"""A folder of more is not looked through to its end."""


def path_of(text: str) -> Path:
    """Give the path that was typed; "~" is the runner's home. A home that can't be told is left as it was typed."""
    path = Path(text.strip())
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def completions(text: str) -> tuple[str, ...]:
    """Give what a beginning can go on to, in order: folders end with the sign that parts them; nothing is opened."""
    folder, begun = os.path.split(text)
    try:
        with os.scandir(path_of(folder) if folder else Path()) as names:
            found = [
                f"{one.name}{os.sep}" if one.is_dir() else one.name
                for one in islice(names, MOST_NAMES)
                if one.name.startswith(begun) and (begun.startswith(".") or not one.name.startswith("."))
            ]
    except OSError:
        return ()
    return tuple(os.path.join(folder, name) for name in sorted(found))  # noqa: PTH118 - as it was typed, "~" and all


def common_beginning(texts: tuple[str, ...]) -> str:
    """Give what some texts have in common from the first letter on."""
    return os.path.commonprefix(list(texts))  # noqa: RUF071 - letters are meant, not folders


def is_journals(path: Path, journal: Path) -> bool:
    """Tell whether a path is a journal's, or the folder of its backups: nothing may open or write over these."""
    try:
        if path.exists() and journal.exists() and path.samefile(journal):
            return True
        meant, real = path.resolve(), journal.resolve()
    except (OSError, RuntimeError):  # a link that leads back to itself
        return False
    own = {real.name, *(real.name + end for end in BESIDE), folder_of(real).name}
    return meant.parent == real.parent and meant.name in own
