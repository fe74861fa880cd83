"""The program in a real terminal: a pty, with an emulator that reads what is drawn."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from freshlegs.journal import Journal
from freshlegs.models import Run

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

SIZE = (36, 120)
PATIENCE_S = 60


class Terminal:
    """A terminal with the program in it."""

    def __init__(self, place: Path, *words: str) -> None:
        self.screen = pyte.Screen(SIZE[1], SIZE[0])
        self.stream = pyte.ByteStream(self.screen)
        self.drawn = b""
        env = {**os.environ, "TMPDIR": str(place), "TERM": "xterm-256color", "XDG_DATA_HOME": str(place / "data")}
        env.pop("FRESHLEGS_JOURNAL", None)
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
        pytest.fail("it never came:\n" + "\n".join(line.rstrip() for line in self.screen.display))

    def leave(self) -> int:
        """Press q and give the exit code."""
        self.child.send("q")
        while self.read():
            pass
        self.child.close()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -1)


def test_the_demo_runs_in_a_terminal_and_leaves_nothing_behind(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "demo", "--today", "2026-03-08")
    terminal.until(lambda picture: "RECOVERY RUN" in picture and "? keys" in picture)
    terminal.child.send("\x1b[D")
    terminal.until(lambda picture: "Sat 7 Mar, yesterday" in picture)
    assert terminal.leave() == 0
    for ending in (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l"):
        assert ending in terminal.drawn
    assert not list(tmp_path.glob("freshlegs-demo-*"))


def test_a_first_run_is_logged_on_a_fresh_machine(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "--today", "2026-03-08")
    terminal.until(lambda picture: "Three questions" in picture)
    terminal.child.send("\x1b")
    terminal.until(lambda picture: "Advice for today" in picture and "Three questions" not in picture)
    terminal.child.send("ayesterday 30k 2:51:10 rpe 6 long\r")
    terminal.until(lambda picture: "7●" in picture and "Saved" in picture)
    terminal.child.send("slegs 3\r")
    picture = terminal.until(lambda picture: "legs 3/10 ->" in picture)
    assert "30.0 km yesterday" in picture
    assert terminal.leave() == 0
    with Journal.open(tmp_path / "data" / "freshlegs" / "journal.db", clock_ms=lambda: 0) as journal:
        assert [entry.distance_m for entry in journal.newest(5) if isinstance(entry, Run)] == [30_000]
