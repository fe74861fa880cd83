"""One call of the program: the options that hold for every command, the clock, and where the journal lies."""

from __future__ import annotations

import datetime as dt
import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from freshlegs.errors import FreshlegsError
from freshlegs.units import Units

if TYPE_CHECKING:
    from freshlegs.journal import Journal

VALUED = {"--journal": "journal", "--today": "today", "--units": "units"}
FLAGS = {"--json": "json", "--plain": "plain", "-q": "quiet", "--quiet": "quiet", "--allow-network-drive": "network"}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class CallRefused(FreshlegsError):
    """The words of the call were wrong."""

    exit_code = 2


@dataclass(slots=True)
class Call:
    """What every command may be told; see `freshlegs --help`."""

    journal: str = ""
    today: str = ""
    units: str = ""
    json: bool = False
    plain: bool = False
    quiet: bool = False
    network: bool = False

    @property
    def day(self) -> dt.date:
        """Today, by --today, FRESHLEGS_TODAY or the machine's clock."""
        text = self.today or os.environ.get("FRESHLEGS_TODAY", "")
        if not text:
            return dt.date.today()  # noqa: DTZ011 - the runner's own calendar day is meant
        return iso_day(text, "--today" if self.today else "FRESHLEGS_TODAY")

    @property
    def shown_units(self) -> Units | None:
        """The units that this call asks for, if it does."""
        if self.units in ("km", "mi"):
            return "mi" if self.units == "mi" else "km"
        if self.units:
            raise CallRefused(f"--units is km or mi, not {self.units!r}")
        return None

    @property
    def path(self) -> Path:
        """The journal's file, by --journal, FRESHLEGS_JOURNAL or the user's data folder."""
        if name := self.journal or os.environ.get("FRESHLEGS_JOURNAL", ""):
            return Path(name).expanduser()
        from platformdirs import user_data_path  # noqa: PLC0415 - three starts of Python, not needed with --journal

        return user_data_path("freshlegs", appauthor=False) / "journal.db"

    @property
    def is_default_path(self) -> bool:
        """Whether the journal lies where it lies when nobody says otherwise."""
        return not (self.journal or os.environ.get("FRESHLEGS_JOURNAL"))

    @contextmanager
    def reading(self) -> Iterator[Journal]:
        """Open the journal to read; one that does not exist reads as empty and is not made."""
        from freshlegs.journal import Journal  # noqa: PLC0415 - commands that need no journal don't wait for SQLite

        with Journal.open(self.path, clock_ms=clock_ms, allow_network_drive=self.network) as journal:
            yield journal
            self.tell_damage(journal)

    @contextmanager
    def writing(self) -> Iterator[Journal]:
        """Open the journal to write; one that does not exist is made, and said so."""
        from freshlegs.journal import Journal, warnings_about  # noqa: PLC0415 - as above

        path = self.path
        for warning in warnings_about(path):
            self.note(warning)
        with Journal.open(
            path, clock_ms=clock_ms, create=True, make_folder=self.is_default_path, allow_network_drive=self.network
        ) as journal:
            if journal.created:
                self.note(f"A new journal was made: {path}")
            yield journal

    def tell_damage(self, journal: Journal) -> None:
        """Name damaged entries on standard error."""
        for sentence in journal.damaged:
            self.note(sentence)

    def units_of(self, journal: Journal) -> Units:
        """Give the units to show: the call's, else the runner's, else kilometres."""
        return self.shown_units or journal.runner().units or "km"

    def note(self, text: str) -> None:
        """Say something on standard error, unless the call asks for quiet."""
        from freshlegs.visible import visible  # noqa: PLC0415 - together with its only use

        if not self.quiet:
            sys.stderr.write(visible(text, lines=True) + "\n")


def clock_ms() -> int:
    """Read the machine's clock, in milliseconds since 1970: for ids, never for an order."""
    return time.time_ns() // 1_000_000


def iso_day(text: str, what: str) -> dt.date:
    """Read a date of a call. Raises CallRefused."""
    try:
        day = dt.date.fromisoformat(text) if DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise CallRefused(f"{what} is a date like 2026-03-09, not {text!r}")
    if not 1900 < day.year < 2199:  # noqa: PLR2004 - the years a journal can hold, but the outermost
        raise CallRefused(f"{what} {text} lies outside the years that a journal can hold")
    return day


def split_call(words: list[str]) -> tuple[Call, list[str]]:
    """Take the options of every command out of the call, wherever they stand before a `--`."""
    call, rest = Call(), []
    queue = list(words)
    while queue:
        word = queue.pop(0)
        if word == "--":
            rest += [word, *queue]
            break
        name, equals, value = word.partition("=")
        if name in VALUED:
            if not equals:
                if not queue:
                    raise CallRefused(f"{name} needs a value")
                value = queue.pop(0)
            setattr(call, VALUED[name], value)
        elif word in FLAGS:
            setattr(call, FLAGS[word], True)
        else:
            rest.append(word)
    return call, rest


def json_text(data: Any) -> str:  # noqa: ANN401 - anything that JSON can hold
    """Give JSON for people and programs alike: indented on a terminal, one line in a pipe."""
    from freshlegs.models.wire import json_line  # noqa: PLC0415 - together with its only use

    return json_line(data, 1 if sys.stdout.isatty() else None)
