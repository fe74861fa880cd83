"""One call of the program: the options that hold for every command, the clock, and where the journal lies."""

from __future__ import annotations

import datetime as dt
import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from freshlegs.errors import FreshlegsError, WordsUnclear
from freshlegs.language import tr
from freshlegs.records import dataclass
from freshlegs.units import Manner, Units, typed_date

if TYPE_CHECKING:
    from freshlegs.exchange.editor import Editor
    from freshlegs.journal import Journal, Reader
    from freshlegs.settings import Settings

COMPLETING = "_FRESHLEGS_COMPLETE"
"""The variable by which a shell asks what a line may go on with; see completion.py."""
VALUED = {"--journal": "journal", "--today": "today", "--units": "units"}
FLAGS = {"--json": "json", "--plain": "plain", "-q": "quiet", "--quiet": "quiet", "--allow-network-drive": "network"}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1901, 2198
"""The years that a journal can hold, but the outermost: a season must fit before and after."""


class CallRefused(FreshlegsError):
    """The words of the call were wrong."""

    exit_code = 2


@dataclass
class Call:
    """What every command may be told; see `freshlegs --help`."""

    journal: str = ""
    today: str = ""
    units: str = ""
    json: bool = False
    plain: bool = False
    quiet: bool = False
    network: bool = False
    wrote: bool = False
    """Whether this call has written to the journal."""

    @property
    def day(self) -> dt.date:
        """Today, by --today, FRESHLEGS_TODAY or the machine's clock."""
        text = self.today or os.environ.get("FRESHLEGS_TODAY", "")
        if not text:
            if sys.platform != "win32":
                time.tzset()  # else a runner who has flown, or whose laptop has, stays at home until the program ends
            return dt.date.today()  # noqa: DTZ011 - the runner's own calendar day is meant
        return iso_day(text, "--today" if self.today else "FRESHLEGS_TODAY")

    @property
    def moment(self) -> dt.datetime:
        """Now, on the runner's own clock: the time of day is the machine's."""
        return dt.datetime.combine(self.day, dt.datetime.now().time())  # noqa: DTZ005 - as above

    def given_day(self, text: str, what: str, *, ahead: bool = False) -> dt.date:
        """Read a date like 2026-03-09, "yesterday", "sat"; with `ahead` a weekday is the coming. Raises CallRefused."""
        if DAY.fullmatch(text):
            return iso_day(text, what)
        from freshlegs.days import day_at  # noqa: PLC0415 - only for days in words

        words = text.strip()
        try:
            found = day_at(words, 0, self.day, ahead=ahead, units=self.usual_units)
        except WordsUnclear as error:
            raise CallRefused(f"{what}: {error}") from None
        if found is None or found[1] != len(words):
            raise CallRefused(
                tr("{what} is a day like 2026-03-09, yesterday or sat, not {text!a}", what=what, text=text)
            )
        return held_day(found[0], what, self.usual_units)

    @property
    def shown_units(self) -> Units | None:
        """The units that this call asks for, if it does."""
        return self.settings.manner.of("mi" if self.units == "mi" else "km") if self.units else None

    @property
    def path(self) -> Path:
        """The journal's file, by --journal, FRESHLEGS_JOURNAL, the config file or the user's data folder."""
        if name := self.journal or os.environ.get("FRESHLEGS_JOURNAL", ""):
            try:
                return Path(name).expanduser()
            except RuntimeError:
                told = tr("{name}: there is no such user here; name the journal's file in full", name=name)
                raise CallRefused(told) from None
        if self.settings.journal:
            return self.settings.journal
        from platformdirs import user_data_path  # noqa: PLC0415 - three starts of Python, not needed with --journal

        return user_data_path("freshlegs", appauthor=False) / "journal.db"

    @property
    def real_path(self) -> Path:
        """The journal's file, every link followed, whether it is there or not."""
        return Path(os.path.realpath(self.path))

    @property
    def editor(self) -> Editor:
        """The runner's own editor, and the private folder for what is written in it. Raises FreshlegsError."""
        from freshlegs.exchange.editor import Editor, command_of  # noqa: PLC0415 - only where an editor is called

        return Editor(command_of(os.environ), self.editor_folder)

    @property
    def editor_folder(self) -> Path:
        """The folder in which the private folders of editors lie."""
        if folder := os.environ.get("XDG_RUNTIME_DIR", ""):
            return Path(folder) / "freshlegs"
        from freshlegs.cli.folders import state_folder  # noqa: PLC0415 - only where an editor is called

        return state_folder()

    @cached_property
    def settings(self) -> Settings:
        """What the runner's config file says; its faults are told, once."""
        for fault in self.chosen.faults:
            aside(fault)
        return self.chosen

    @cached_property
    def chosen(self) -> Settings:
        """The same, with faults that nobody has been told of."""
        from freshlegs.settings import read_settings  # noqa: PLC0415 - not for --version

        return read_settings(self.config_file)

    @property
    def config_file(self) -> Path:
        """The config file, by FRESHLEGS_CONFIG or the user's config folder, whether it is there or not."""
        name = os.environ.get("FRESHLEGS_CONFIG", "")
        return Path(name) if name else config_folder() / "config.toml"

    @property
    def is_default_path(self) -> bool:
        """Whether the journal lies where it lies when nobody says otherwise."""
        return not (self.journal or os.environ.get("FRESHLEGS_JOURNAL") or self.settings.journal)

    def is_journal(self, path: Path) -> bool:
        """Tell whether a path is the journal's: nothing may open that file beside SQLite, or write over it."""
        from freshlegs.exchange.paths import is_journals  # noqa: PLC0415 - only where another file is named

        return is_journals(path, self.path)

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Open the journal to read; one that does not exist reads as empty and is not made."""
        from freshlegs.journal.reader import Reader  # noqa: PLC0415 - who needs no journal doesn't wait for SQLite

        with Reader.open(self.path, clock_ms=clock_ms, allow_network_drive=self.network) as journal:
            yield journal
            self.tell_damage(journal)

    @contextmanager
    def keeping(self, *, warns: bool = False, **made: bool) -> Iterator[Journal]:
        """Open the journal for all that can be done with it; `made` says whether one that does not exist is made."""
        from freshlegs.journal import Journal, warnings_about  # noqa: PLC0415 - as above

        for warning in warnings_about(self.path) if warns else ():
            self.note(warning)
        with Journal.open(self.path, clock_ms=clock_ms, allow_network_drive=self.network, **made) as journal:
            if journal.created:
                self.note(tr("A new journal was made: {path}", path=self.path))
            yield journal
            self.wrote = self.wrote or journal.wrote
            self.tell_damage(journal)

    def changing(self) -> AbstractContextManager[Journal]:
        """Open the journal to change what it holds already; one that does not exist is not made."""
        return self.keeping(warns=True)

    def writing(self) -> AbstractContextManager[Journal]:
        """Open the journal to write; one that does not exist is made, and said so."""
        return self.keeping(warns=True, create=True, make_folder=self.is_default_path)

    def tell_damage(self, journal: Reader) -> None:
        """Name damaged entries on standard error."""
        for sentence in journal.damaged:
            aside(sentence)

    def units_of(self, journal: Reader) -> Units:
        """Give the units to show: the call's, else the runner's, else those of the config file, else kilometres."""
        return self.shown_units or self.usual_units.of(journal.runner().units)

    @property
    def usual_units(self) -> Manner:
        """The units of a journal whose profile does not say, with all else that the config file says of showing."""
        return self.settings.manner

    def note(self, text: str) -> None:
        """Say something on standard error, unless the call asks for quiet."""
        if not self.quiet:
            aside(text)


def config_folder() -> Path:
    """Give the folder of the config file; on Linux as platformdirs would, for which no week should have to wait."""
    if sys.platform == "linux" and not hasattr(sys, "getandroidapilevel"):
        told, home = os.environ.get("XDG_CONFIG_HOME", ""), os.environ.get("HOME", "")
        if os.path.isabs(told):  # noqa: PTH117 - a word of the environment, no path yet
            return Path(told, "freshlegs")
        if os.path.isabs(home):  # noqa: PTH117 - as above
            return Path(home, ".config", "freshlegs")
    from platformdirs import user_config_path  # noqa: PLC0415 - twelve milliseconds

    return user_config_path("freshlegs", appauthor=False)


def aside(text: str) -> None:
    """Say on standard error what must be known, quiet or not. Where nobody can hear it, work goes on all the same."""
    from freshlegs.visible import visible  # noqa: PLC0415 - only where there is something to say

    try:
        sys.stderr.write(visible(text, lines=True) + "\n")
        sys.stderr.flush()
    except OSError:
        let_go(sys.stderr)


def let_go(stream: TextIO) -> None:
    """Send what is still unwritten to nowhere, so that Python does not stumble over it when it ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def clock_ms() -> int:
    """Read the machine's clock, in milliseconds since 1970: for ids, never for an order."""
    return time.time_ns() // 1_000_000


def iso_day(text: str, what: str) -> dt.date:
    """Read a date like 2026-03-09. Raises CallRefused."""
    try:
        day = dt.date.fromisoformat(text) if DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise CallRefused(tr("{what} is a date like 2026-03-09, not {text!a}", what=what, text=text))
    return held_day(day, what)


def held_day(day: dt.date, what: str, units: Units = "km") -> dt.date:
    """Give the day if a journal can hold it and what lies round it. Raises CallRefused."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        named = typed_date(day, units)
        raise CallRefused(tr("{what} {day} lies outside the years that a journal can hold", what=what, day=named))
    return day


def split_call(words: list[str], call: Call | None = None) -> tuple[Call, list[str]]:
    """Take the options of every command out of the call, wherever they stand before a `--`. Raises CallRefused."""
    call, rest, queue = call or Call(), [], list(words)
    while queue:
        word = queue.pop(0)
        if word == "--":
            rest += [word, *queue]
            break
        name, equals, value = word.partition("=")
        if name in VALUED:
            if not equals:
                value = queue.pop(0) if queue else ""
            if not value or (not equals and value.startswith("--")):
                raise CallRefused(tr("{option} needs a value", option=name))
            setattr(call, VALUED[name], value)
        elif word in FLAGS:
            setattr(call, FLAGS[word], True)
        else:
            rest.append(word)
    if call.today:
        iso_day(call.today, "--today")
    if call.units not in ("", "km", "mi"):  # said by every command, not only by those that show distances
        raise CallRefused(tr("--units is km or mi, not {text!a}", text=call.units))
    return call, rest


def pass_call(function: Any) -> Any:  # noqa: ANN401 - a decorator of click commands
    """Hand a command the options of every command."""
    import click  # noqa: PLC0415 - only where commands are declared: a plain call needs none

    return click.make_pass_decorator(Call, ensure=True)(function)
