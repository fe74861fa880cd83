"""What commands print: through the gate, coloured only on a terminal that wants it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from freshlegs.cli.call import Call
from freshlegs.visible import PLAIN, visible

if TYPE_CHECKING:
    from freshlegs.telling.columns import Table

CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}
FACTS = " · "
"""What parts two facts that share a line."""


class Printer:
    """Writes lines to standard output."""

    def __init__(self, call: Call) -> None:
        self.plain = call.plain
        self.colour = not call.plain and wants_colour()
        self.signs = carries_signs(call)
        self.boxes = not call.plain and self.signs

    def line(self, text: str = "", style: str = "") -> None:
        """Print one line of words; nothing in it can act on a terminal."""
        safe = visible(text)
        if not self.signs:
            safe = safe.translate(PLAIN)
        if style and self.colour and safe:
            safe = f"\x1b[{';'.join(CODES[word] for word in style.split())}m{safe}\x1b[0m"
        sys.stdout.write(safe + "\n")

    def facts(self, text: str, indent: str = "", style: str = "") -> None:
        """Print a line of our own words; in plain output each of its facts on a line of its own."""
        for fact in text.split(FACTS) if self.plain else (text,):
            self.line(f"{indent}{fact}", style)

    def json(self, data: Any) -> None:  # noqa: ANN401 - anything that JSON can hold
        """Print one JSON document for people and programs alike: indented on a terminal, one line in a pipe."""
        from freshlegs.models.wire import json_line  # noqa: PLC0415 - together with its only use

        sys.stdout.write(json_line(data, 1 if sys.stdout.isatty() else None) + "\n")

    def table(self, table: Table, width: int) -> None:
        """Print a table under its title: side by side where there is room, else, and in plain output, a fact a line."""
        self.line(table.title, "bold")
        if self.plain or not table.fits(width):
            for row in table.rows:
                for fact in table.facts(row):
                    self.line(fact)
            return
        self.line(table.aligned(table.head), "dim")
        for row in table.rows:
            self.line(table.aligned(row))

    def paragraph(self, text: str, indent: str = "    ") -> None:
        """Print words of several lines, each indented."""
        for line in text.split("\n"):
            self.line(f"{indent}{line}")


def carries_signs(call: Call) -> bool:
    """Whether the output is to carry more than ASCII: by the runner's word, and whether it can."""
    return not (os.environ.get("FRESHLEGS_ASCII") or call.settings.ascii) and can_carry_signs()


def can_carry_signs() -> bool:
    """Whether the output can carry more than ASCII, by its encoding and the locale."""
    return _locale() not in ("C", "POSIX") and "utf" in (sys.stdout.encoding or "").lower()


def _locale() -> str:
    """Give the locale that the environment asks for; "" where it asks for none.

    Python puts UTF-8 in the place of C when it starts (PEP 538): what it has written into LC_CTYPE then says nothing.
    """
    letters = os.environ.get("LC_CTYPE", "")
    if sys.flags.utf8_mode and letters in ("C.UTF-8", "C.utf8", "UTF-8"):
        letters = ""
    return os.environ.get("LC_ALL") or letters or os.environ.get("LANG", "")


def wants_colour() -> bool:
    """Whether what is printed is to be coloured: the runner's word first, then whether a terminal would show it."""
    if refuses_colour():
        return False
    return _is_forced() or (sys.stdout.isatty() and not is_dumb())


def refuses_colour() -> bool:
    """Whether the runner wants no colour anywhere: NO_COLOR, or CLICOLOR=0 where nothing else forces it."""
    return bool(os.environ.get("NO_COLOR")) or (os.environ.get("CLICOLOR") == "0" and not _is_forced())


def is_dumb() -> bool:
    """Whether the terminal says that it can do nothing but take text."""
    return os.environ.get("TERM", "") == "dumb"


def _is_forced() -> bool:
    return any(os.environ.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE"))


def gives_mouse() -> bool:
    """Whether the terminal gives its mouse at no cost: GNU screen 4.9 then keeps a lone Esc until the next key."""
    return not os.environ.get("STY")


def theme_of_terminal() -> str:
    """Give the light theme where the terminal says that its ground is light (COLORFGBG), else ""."""
    return "light" if os.environ.get("COLORFGBG", "").rpartition(";")[2] in ("7", "15") else ""
