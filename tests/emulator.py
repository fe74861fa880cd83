"""A real terminal for the tests: a pty, with an emulator that reads what is drawn."""

from __future__ import annotations

import os
import re
import sys
import termios
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

SIZE = (36, 120)
PATIENCE_S = 60
SET_OUTSIDE = (
    "FRESHLEGS_JOURNAL", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "LC_ALL", "LC_CTYPE",
    "LC_MESSAGES", "LANG", "LANGUAGE", "FRESHLEGS_LANGUAGE", "STY", "TEXTUAL_ANIMATIONS", "COLUMNS", "LINES",
)  # fmt: skip
"""The last two are left by readline in what starts the tests, and would be taken for the terminal's size."""
PROGRAM = ("-m", "freshlegs")
MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
KEYS_PUSHED, KEYS_POPPED = re.compile(rb"\x1b\[>[0-9]+u"), b"\x1b[<u"
ON_AT_REST = {"7", "25"}
"""The modes that are on in a terminal that nobody uses: it wraps lines and shows its cursor."""


class Terminal:
    """A terminal with the program in it."""

    def __init__(self, place: Path, *words: str, program: Sequence[str] = PROGRAM, **variables: str) -> None:
        self.screen = pyte.Screen(SIZE[1], SIZE[0])
        self.stream = pyte.ByteStream(self.screen)
        self.drawn = b""
        env = {**os.environ, "TMPDIR": str(place), "TERM": "xterm-256color", "XDG_DATA_HOME": str(place / "data")}
        for name in SET_OUTSIDE:
            env.pop(name, None)
        env |= variables
        self.child = pexpect.spawn(sys.executable, [*program, *words], dimensions=SIZE, timeout=PATIENCE_S, env=env)
        self.child.delaybeforesend = None
        self.found = termios.tcgetattr(self.child.child_fd)

    def read(self) -> bool:
        """Take in what was drawn; give whether the program still runs."""
        try:
            piece = self.child.read_nonblocking(65536, timeout=0.1)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.drawn += piece
        self.stream.feed(piece)
        return True

    def until(self, holds: Callable[[str], bool]) -> str:
        """Read until the picture is as wanted."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            picture = "\n".join(self.screen.display)
            if holds(picture):
                return picture
            if not self.read():
                break
        self.child.close(force=True)
        pytest.fail("it never came:\n" + "\n".join(line.rstrip() for line in self.screen.display))

    def settle(self) -> None:
        """Read until nothing more has come for a while."""
        drawn = -1
        while drawn != len(self.drawn):
            drawn = len(self.drawn)
            for _ in range(4):
                self.read()

    def pour(self, text: str) -> None:
        """Send more than a terminal holds, reading on meanwhile."""
        sender = threading.Thread(target=self.child.send, args=(text,))
        sender.start()
        while sender.is_alive():
            self.read()

    def leave(self) -> int:
        """Press q and give the exit code."""
        self.child.send("q")
        return self.ends()

    def ends(self) -> int:
        """Read to the end and give the exit code; a negative one is a signal's."""
        end = time.monotonic() + PATIENCE_S
        while self.read():
            if time.monotonic() > end:
                self.child.close(force=True)
                pytest.fail("it never left:\n" + "\n".join(line.rstrip() for line in self.screen.display))
        self.left = termios.tcgetattr(self.child.child_fd)
        self.child.close()
        return int(-self.child.signalstatus if self.child.exitstatus is None else self.child.exitstatus)

    def vanish(self) -> int:
        """Close the window under the program, which is sent SIGHUP by that; give its exit code."""
        process = self.child.ptyproc
        process.fileobj.close()
        process.wait()
        process.closed = self.child.closed = True
        process.fd = self.child.child_fd = -1
        return int(-process.signalstatus if process.exitstatus is None else process.exitstatus)

    def is_as_found(self) -> bool:
        """Whether the terminal is as it was before the program: its settings, and each mode that was ever switched."""
        now = self.left if self.child.closed else termios.tcgetattr(self.child.child_fd)
        last = {
            number: how == b"h" for numbers, how in MODE.findall(self.drawn) for number in numbers.decode().split(";")
        }
        keys_given_back = len(KEYS_PUSHED.findall(self.drawn)) == self.drawn.count(KEYS_POPPED)
        return now == self.found and keys_given_back and {number for number, on in last.items() if on} <= ON_AT_REST
