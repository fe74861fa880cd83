"""A real terminal for the tests: a pty, with an emulator that reads what is drawn."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

SIZE = (36, 120)
PATIENCE_S = 60
SET_OUTSIDE = ("FRESHLEGS_JOURNAL", "NO_COLOR", "COLORTERM", "LC_ALL", "LC_CTYPE", "LANG")


class Terminal:
    """A terminal with the program in it."""

    def __init__(self, place: Path, *words: str, **variables: str) -> None:
        self.screen = pyte.Screen(SIZE[1], SIZE[0])
        self.stream = pyte.ByteStream(self.screen)
        self.drawn = b""
        env = {**os.environ, "TMPDIR": str(place), "TERM": "xterm-256color", "XDG_DATA_HOME": str(place / "data")}
        for name in SET_OUTSIDE:
            env.pop(name, None)
        env |= variables
        self.child = pexpect.spawn(
            sys.executable, ["-m", "freshlegs", *words], dimensions=SIZE, timeout=PATIENCE_S, env=env
        )
        self.child.delaybeforesend = None

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

    def leave(self) -> int:
        """Press q and give the exit code."""
        self.child.send("q")
        end = time.monotonic() + PATIENCE_S
        while self.read():
            if time.monotonic() > end:
                self.child.close(force=True)
                pytest.fail("it never left:\n" + "\n".join(line.rstrip() for line in self.screen.display))
        self.child.close()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -1)
