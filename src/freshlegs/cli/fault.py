"""A fault of the program itself: a page about it in the state folder, and the one line that names the page (R18).

The page can be sent on: it tells where the program was and on what it ran, and nothing that was in memory, neither
the runner's words nor where their home lies.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from traceback import walk_tb
from types import FrameType, TracebackType

from freshlegs import __version__
from freshlegs.cli.call import aside
from freshlegs.cli.folders import state_folder
from freshlegs.language import mark, tr
from freshlegs.visible import cut, visible

KEPT = 5
"""So many pages are kept, the last ones."""
PAGE = re.compile(r"fault-(\d{1,9})\.txt", re.ASCII)
TOLD = re.compile(
    r"freshlegs [\w.]{1,20}: a fault in the program itself"
    r"|(?:before that: )?\w{1,40}(?:\.[\w<>]{1,40}){1,9}|  \.\.\. \d+ more"
    r"|  [\w./<>-]{1,120}:\d+ [\w.<>]{1,120}",
    re.ASCII,
)
"""The lines of a page that are told again in a report, whatever else came to stand there: its head, types, places."""
FIRST_PLACES, LAST_PLACES = 8, 32
CHAIN = 3
"""So many faults that led to one another are told."""
BROUGHT = ("textual", "rich", "sqlite-utils", "pydantic", "platformdirs", "click")
VARIABLES = ("TERM", "COLORTERM", "TERM_PROGRAM", "LANG", "LC_ALL")
LONGEST = 60


def tell(error: BaseException) -> None:
    """Write the page and say so in one line on standard error."""
    within = getattr(error, "error", None)  # Textual wraps what a worker met
    error = within if isinstance(within, BaseException) else error
    trace = error.__traceback__
    where = _place(*list(walk_tb(trace))[-1], short=True) if trace else "?"
    met = mark("freshlegs: a fault in the program itself ({kind} at {where}); what was stored is safe")
    words = tr(met, kind=type(error).__name__, where=where)
    try:
        aside(tr("{words}. More about it, and no word of yours: {page}", words=words, page=write_page(error)))
    except OSError:
        aside(words)


def write_page(error: BaseException) -> Path:
    """Write the page in a private file and give its path; of older pages the last few stay. Raises OSError."""
    folder = state_folder() / "faults"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    number = max(_pages(folder), default=0) + 1
    while True:
        path = folder / f"fault-{number}.txt"
        with suppress(FileExistsError):  # another window has met a fault too
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            break
        number += 1
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as stream:
        stream.writelines(f"{line}\n" for line in page(error))
    for old in sorted(_pages(folder))[:-KEPT]:
        (folder / f"fault-{old}.txt").unlink(missing_ok=True)
    return path


def last_page() -> tuple[str, ...]:
    """Give the lines of the last page that tell where the program was; none where there is no page."""
    folder = state_folder() / "faults"
    try:
        number = max(_pages(folder), default=0)
        text = (folder / f"fault-{number}.txt").read_text(encoding="utf-8", errors="replace") if number else ""
    except OSError:
        return ()
    return tuple(line for line in text.splitlines() if TOLD.fullmatch(line))


def _pages(folder: Path) -> list[int]:
    return [int(found[1]) for entry in os.scandir(folder) if (found := PAGE.fullmatch(entry.name))]


def page(error: BaseException) -> Iterator[str]:
    """Give the lines of the page: types and places, never a value and never a message, which may quote one."""
    yield f"freshlegs {__version__}: a fault in the program itself"
    yield "Nothing that you wrote is on this page. Sent on with what you did just before, it helps to mend the fault."
    told: BaseException | None = error
    for turn in range(CHAIN):
        if told is None:
            break
        kind = type(told)
        yield ""
        yield f"{'before that: ' if turn else ''}{kind.__module__}.{kind.__qualname__}"
        yield from _places(told.__traceback__)
        told = told.__cause__ or (None if told.__suppress_context__ else told.__context__)
    yield ""
    yield from versions()


def _places(trace: TracebackType | None) -> Iterator[str]:
    places = [f"  {_place(frame, line)} {frame.f_code.co_qualname}" for frame, line in walk_tb(trace)]
    left_out = len(places) - FIRST_PLACES - LAST_PLACES
    if left_out > 0:
        places[FIRST_PLACES:-LAST_PLACES] = [f"  ... {left_out} more"]
    yield from places


def _place(frame: FrameType, line: int, *, short: bool = False) -> str:
    """Give file and line; of the path only what lies within its package."""
    file = Path(frame.f_code.co_filename)
    package = str(frame.f_globals.get("__name__", "")).partition(".")[0]
    _, found, inside = file.as_posix().rpartition(f"/{package}/")
    return f"{file.name if short or not found else f'{package}/{inside}'}:{line}"


def versions() -> Iterator[str]:
    """Give what the program runs on: versions, the system, the terminal."""
    brought = (f"{name} {_version(name)}" for name in BROUGHT)
    sqlite = getattr(sys.modules.get("sqlite3"), "sqlite_version", "not in use")
    yield f"Python {platform.python_version()}, SQLite {sqlite}, {', '.join(brought)}"
    yield f"{platform.system()} {platform.machine()}"
    columns, rows = shutil.get_terminal_size((0, 0))
    yield f"terminal {columns} x {rows}, {getattr(sys.stdout, 'encoding', None) or 'no encoding'}"
    for name in VARIABLES:
        if value := os.environ.get(name):
            yield f"{name}={visible(cut(value, LONGEST))}"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "?"
