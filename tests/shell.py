"""A runner at a shell: the program called within this process, with its output, its errors and its exit code."""

from __future__ import annotations

import io
import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from freshlegs.cli.front import main
from offline.sitecustomize import FOLDER

SOURCE = Path(__file__).parents[1] / "src"
SEEN_BY_CHILDREN = os.pathsep.join((str(FOLDER), str(SOURCE)))
"""The PYTHONPATH of a program that a test starts: the source, behind the guard against networks."""
SUNDAY = "2026-11-22"
NOBODY = 65_534
WEST, EAST = "<-12>12", "<+14>-14"
"""The two ends of the world's clocks, 26 hours apart: never the same day."""


@dataclass(frozen=True)
class Told:
    """What a call came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document that was printed."""
        return json.loads(self.out)

    def said_no_python(self) -> bool:
        """Whether no word of the machine's got through to the runner."""
        return not any(
            word in self.out + self.err for word in ("Traceback", "Error(", "fault in the program", 'File "')
        )


class Shell:
    """Calls the program as a shell would. Each call opens the journal anew, as a process would.

    `config` is where its config file would lie: nobody has written one yet.
    """

    def __init__(self, journal: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.journal = journal
        self.config = journal.with_name("config.toml")
        self.today = SUNDAY
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        monkeypatch.setenv("FRESHLEGS_CONFIG", str(self.config))

    def __call__(self, *words: str, stdin: bytes | str = b"", code: int | None = 0) -> Told:
        """Call with the journal and the day of this shell, and see that it ends as it should."""
        return self.bare("--journal", str(self.journal), "--today", self.today, *words, stdin=stdin, code=code)

    def bare(self, *words: str, stdin: bytes | str = b"", code: int | None = 0) -> Told:
        """Call with nothing but these words."""
        data = stdin.encode() if isinstance(stdin, str) else stdin
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        self._capsys.readouterr()
        found = main(list(words))
        told = Told(found, *self._capsys.readouterr())
        assert told.said_no_python(), told
        assert code is None or found == code, told
        return told

    def records(self) -> list[dict[str, Any]]:
        """Give all that the journal holds, as an export says it."""
        return [json.loads(line) for line in self("export").out.splitlines()]

    def id_of(self, kind: str) -> str:
        """Give the id of the one record of a kind."""
        (found,) = [record for record in self.records() if record["kind"] == kind]
        return str(found["id"])


@dataclass(frozen=True)
class Process:
    """The program as a process of its own, for what only a process shows."""

    journal: Path

    @property
    def program(self) -> list[str]:
        """How it is called."""
        return [sys.executable, "-m", "freshlegs", "--journal", str(self.journal), "--today", SUNDAY]

    def __call__(self, *words: str, line: str = "", **more: Any) -> subprocess.CompletedProcess[str]:
        """Run it; with `line`, as a line of a shell in which {fl} stands for the program with its journal."""
        told = ["/bin/sh", "-c", line.replace("{fl}", " ".join(self.program))] if line else [*self.program, *words]
        env = {**os.environ, "PYTHONPATH": SEEN_BY_CHILDREN, **more.pop("env", {})}
        return subprocess.run(told, env=env, capture_output=True, text=True, timeout=60, check=False, **more)


@contextmanager
def interruptible() -> Iterator[None]:
    """Start what can be interrupted: tests may run where interrupts are ignored, and children inherit that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class Terminal:
    """The program on a terminal of its own, with a runner who reads and types."""

    def __init__(self, process: Process, *words: str, **variables: str) -> None:
        self._fd, child = pty.openpty()
        env = {**os.environ, "PYTHONPATH": SEEN_BY_CHILDREN, "TERM": "xterm-256color", **variables}
        with interruptible():
            self._child = subprocess.Popen(
                [*process.program, *words], stdin=child, stdout=child, stderr=child, env=env, start_new_session=True
            )
        os.close(child)
        self.seen = b""

    def read_until(self, words: bytes) -> None:
        """Read until the words have come."""
        while words not in self.seen:
            assert self._read(), self.seen

    def type_in(self, keys: bytes) -> None:
        os.write(self._fd, keys)

    def interrupt(self) -> None:
        """Interrupt it; the key behind wakes it, should it have begun to wait in just that moment."""
        self._child.send_signal(signal.SIGINT)
        self.type_in(b"\r")

    def ends(self) -> int:
        """Read to the end; give the exit code."""
        while self._read():
            pass
        os.close(self._fd)
        return self._child.wait(60)

    def vanishes(self) -> int:
        """Close the window under the program, which is sent no signal: the terminal is not its own. Give its code."""
        os.close(self._fd)
        return self._child.wait(60)

    def _read(self) -> bytes:
        """Give what came, nothing once the other end is closed."""
        ready, _, _ = select.select([self._fd], [], [], 60)
        if not ready:
            self._child.kill()
            self._child.wait()
            os.close(self._fd)
        assert ready, self.seen
        try:
            piece = os.read(self._fd, 4096)
        except OSError:
            return b""
        self.seen += piece
        return piece


@contextmanager
def nobody(folder: Path) -> Iterator[None]:
    """A stretch of being somebody who may not: root may read and write everywhere."""
    if os.geteuid():
        yield
        return
    for above in folder.parents:
        if above.name.startswith(("pytest-", "popen-")):  # the folders of pytest and of its workers
            above.chmod(0o755)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@contextmanager
def travels(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """A stretch of being taken to other zones, with what takes the machine there; it is at home again afterwards."""
    try:
        with monkeypatch.context() as away:
            yield lambda zone: away.setenv("TZ", zone)
    finally:
        time.tzset()
