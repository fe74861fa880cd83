"""doctor --report: what helps to find a fault of ours, and no word, day, number or place of the runner's.

Of the runner's own things it tells that they are there, how many, how large and who may read them.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from freshlegs import __version__
from freshlegs.cli.call import Call
from freshlegs.cli.fault import last_page, versions
from freshlegs.cli.out import Printer, is_dumb, refuses_colour
from freshlegs.errors import FreshlegsError
from freshlegs.journal import Journal
from freshlegs.journal.census import Census
from freshlegs.journal.doctoring import examine
from freshlegs.journal.places import file_system, warnings_about
from freshlegs.journal.shelf import standing
from freshlegs.language import in_english
from freshlegs.settings.table import BY_NAME
from freshlegs.visible import cut, visible

SCHEMA = "freshlegs.report/1"
SAID = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORFGBG", "PYTHONIOENCODING", "PYTHONUTF8")
"""Variables that hold no private word; of all others of ours only that they are set is told."""
SET = ("TMUX", "STY", "SSH_TTY", "VISUAL", "EDITOR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
LONGEST = 40
_LINE = re.compile(r":(\d+): ")
_KEY = re.compile(r"[a-z_]+")


def print_report(call: Call) -> None:
    """Print the report, in English: it is read by those who mend the program."""
    with in_english():
        _print(call)


def _print(call: Call) -> None:
    out, lines = Printer(call), []
    lines += [f"freshlegs {__version__}: a report without a private word", ""]
    for part in (versions(), _surroundings(out), _journal(call), _backups(call), _config(call), _fault()):
        lines += [visible(line) for line in part]
    if call.json:
        out.json({"schema": SCHEMA, "lines": lines})
        return
    for line in lines:
        out.line(line)


def _surroundings(out: Printer) -> Iterator[str]:
    for name in SAID:
        if (value := os.environ.get(name)) is not None:
            yield f"{name}={cut(value, LONGEST)}"
    ours = sorted(name for name in os.environ if name.startswith("FRESHLEGS_"))
    if found := [name for name in (*ours, *SET) if os.environ.get(name)]:
        yield f"set: {', '.join(found)}"
    streams = ((name, getattr(sys, name)) for name in ("stdin", "stdout", "stderr"))
    shown = ", ".join(f"{name} {'a terminal' if stream.isatty() else 'no terminal'}" for name, stream in streams)
    colour = "refused" if refuses_colour() else "none, dumb" if is_dumb() else "shown" if out.colour else "not shown"
    yield f"{shown}; colour {colour}; signs {'UTF-8' if out.signs else 'ASCII'}"


def _journal(call: Call) -> Iterator[str]:
    path = call.real_path
    yield ""
    if not path.exists():
        yield "journal: none yet"
        return
    kind = file_system(path) or "unknown"
    synced = "copied by another program" if warnings_about(path) else "copied by nobody"
    yield f"journal: {'where it usually lies' if call.is_default_path else 'elsewhere'}, on {kind}, {synced}"
    yield f"file {_mode(path)}, folder {_mode(path.parent)}"
    try:
        with Journal.glance(call.path) as journal:
            yield from _counted(journal.census())
            for one in examine(journal, call.moment, mends=False):
                yield f"{one.part}: {f'{len(one.faults)} not sound' if one.faults else 'sound'}"
    except FreshlegsError as error:
        yield f"it can't be read: {type(error).__name__}"


def _counted(census: Census) -> Iterator[str]:
    yield f"version {census.version}, {census.file_bytes} bytes, {census.changes} changes, {census.drafts} drafts"
    told = (f"{kind} {held} (removed {removed})" for kind, (held, removed) in census.kinds.items())
    yield f"records: {', '.join(told)}"


def _backups(call: Call) -> Iterator[str]:
    held = standing(call.real_path)
    why = sorted({one.why for one in held})
    counts = ", ".join(f"{sum(one.why == reason for one in held)} {reason}" for reason in why)
    yield f"backups: {counts or 'none'}; {sum(not one.sound for one in held)} of a damaged journal"


def _config(call: Call) -> Iterator[str]:
    yield ""
    file, settings = call.config_file, call.settings
    yield f"config file: {f'{_mode(file)}, {len(settings.faults)} faults' if file.exists() else 'none'}"
    for fault in settings.faults:
        yield f"  {_named(fault.removeprefix(str(file)))}"


def _named(fault: str) -> str:
    """Give where a fault is: its line and its key, if it is one of ours; never what is said there."""
    line, words = _LINE.match(fault), _KEY.search(fault)
    known = {name.partition(".")[0] for name in BY_NAME}
    key = words[0] if words and words[0] in known else "a key or a line that is none of ours"
    return f"line {line[1]}: {key}" if line else key


def _fault() -> Iterator[str]:
    yield ""
    head, *places = last_page() or ("no fault was met here",)
    yield head.replace("a fault in the program itself", "the last fault that was met here")
    yield from places


def _mode(path: Path) -> str:
    try:
        return f"{stat.S_IMODE(path.stat().st_mode):o}"
    except OSError:
        return "that can't be looked at"
