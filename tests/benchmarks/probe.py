"""A terminal that times the program in it: what it has painted, and when, seen from outside through a pty.

A frame counts when its words have come and no synchronized update is left open. What a terminal is asked (its modes,
where its cursor is) is answered, as a real one does. POSIX only.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

ROWS, COLUMNS = 36, 120
ESCAPED = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_].*?\x1b\\|[()*+#%][0-9A-Za-z]"
    rb"|[0-9=>78cDEHMNOZ<])",
    re.DOTALL,
)
MODE_ASKED = re.compile(rb"\x1b\[\?(\d+)\$p")
NAMES = {"right": "\x1b[C", "left": "\x1b[D", "up": "\x1b[A", "down": "\x1b[B", "esc": "\x1b", "ctrl+q": "\x11"}
NOT_OF_THE_PROGRAM = (
    "LINES", "COLUMNS", "PYTHONDONTWRITEBYTECODE", "NO_COLOR", "FRESHLEGS_JOURNAL", "FRESHLEGS_TODAY",
    "FRESHLEGS_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES",
)  # fmt: skip
PATIENCE_S = 30.0
STILL_S = 0.04
"""So long without output, and a key has had its effect."""


class NeverCame(Exception):
    """The program did not show what it was to show."""


@dataclass
class Ended:
    """How a program ended: after how many ms, with how much memory at its largest (MB), and CPU time (ms)."""

    after_ms: float
    peak_mb: float
    cpu_ms: float


@dataclass
class Session:
    """A program on a terminal; times are in ms since just before it was started."""

    command: Sequence[str]
    text: bytearray = field(default_factory=bytearray)
    last: float = 0.0
    _rest: bytes = b""
    _is_open: bool = False

    def __post_init__(self) -> None:
        env = {name: value for name, value in os.environ.items() if name not in NOT_OF_THE_PROGRAM}
        env |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        self._begun = time.perf_counter()
        self.pid, self._fd = pty.fork()
        size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
        if not self.pid:
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.execvpe(self.command[0], list(self.command), env)  # noqa: S606 - our own program, without a shell
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, size)

    def now(self) -> float:
        return (time.perf_counter() - self._begun) * 1000

    def pump(self, timeout_s: float) -> bool:
        """Read once; give whether anything came."""
        try:
            if not select.select([self._fd], [], [], max(0.0, timeout_s))[0]:
                return False
            data = os.read(self._fd, 1 << 16)
        except OSError:
            return False
        if not data:
            return False
        self.last = self.now()
        data, self._rest = self._rest + data, b""
        cut = data.rfind(b"\x1b")
        if cut >= 0 and not ESCAPED.match(data, cut):
            data, self._rest = data[:cut], data[cut:]
        begins, ends = data.rfind(b"\x1b[?2026h"), data.rfind(b"\x1b[?2026l")
        if begins != ends:
            self._is_open = begins > ends
        self._answer(data)
        self.text += ESCAPED.sub(b"", data)
        return True

    def _answer(self, data: bytes) -> None:
        for mode in MODE_ASKED.findall(data):
            self._write(b"\x1b[?%s;%s$y" % (mode, b"2" if mode == b"2026" else b"0"))
        if b"\x1b[6n" in data:
            self._write(b"\x1b[1;1R")
        if b"\x1b[c" in data:
            self._write(b"\x1b[?62;22c")

    def _write(self, data: bytes) -> None:
        os.write(self._fd, data)

    def until(self, words: str, beyond: int = 0) -> float:
        """Read until the words stand on the screen; give when the frame was whole, in ms."""
        end = time.perf_counter() + PATIENCE_S
        pattern = re.compile(words.encode())
        while not (pattern.search(self.text, beyond) and not self._is_open):
            if time.perf_counter() > end or (not self.pump(1.0) and self._has_ended()):
                raise NeverCame(f"{words!r} in {bytes(self.text[-600:])!r}")
        return self.last

    def _has_ended(self) -> bool:
        return os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None

    def press(self, *keys: str) -> float:
        """Send keys at once; give when."""
        at = self.now()
        self._write("".join(NAMES.get(key, key) for key in keys).encode())
        return at

    def painted(self, key: str) -> float | None:
        """Press a key; give the ms until the first whole frame after it, None where none came."""
        at = self.press(key)
        if not self.pump(0.5):
            return None
        while self._is_open and self.pump(0.2):
            pass
        return self.last - at

    def still(self, gap_s: float = STILL_S, most_s: float = 5.0) -> float:
        """Read until nothing came for a while; give when the last piece came."""
        end = time.perf_counter() + most_s
        while time.perf_counter() < end and self.pump(gap_s):
            pass
        return self.last

    def leave(self, *keys: str) -> Ended:
        """Press the keys that quit, or send a signal; wait for the end."""
        begun = self.now()
        if keys:
            self.press(*keys)
        else:
            os.kill(self.pid, signal.SIGTERM)
        while not self._has_ended():
            self.pump(0.002)
            if self.now() - begun > PATIENCE_S * 1000:
                os.kill(self.pid, signal.SIGKILL)
        _, _, usage = os.wait4(self.pid, 0)
        after = self.now() - begun
        os.close(self._fd)
        return Ended(after, usage.ru_maxrss / 1024, (usage.ru_utime + usage.ru_stime) * 1000)


def started(command: Sequence[str], expect: str, *setup: str) -> Session:
    """Give a program that has shown its first frame, has answered some keys, and is still."""
    session = Session(command)
    session.until(expect)
    session.still(0.3)
    for key in setup:
        session.press(key)
        session.still(0.3)
    return session


def environment(command: Sequence[str]) -> dict[str, Any]:
    """Give what a command without a terminal is run with."""
    return {
        "args": list(command),
        "env": {name: value for name, value in os.environ.items() if name not in NOT_OF_THE_PROGRAM},
    }
