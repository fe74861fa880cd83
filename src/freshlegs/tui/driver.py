"""The terminal's driver, reading keys without a poll.

Textual's own looks ten times a second whether it is to end and whether an Esc stood alone: leaving waits for two such
looks, Esc for one, and a screen that nobody touches wakes the machine. This one sleeps until there is something to do.
"""

from __future__ import annotations

import asyncio
import os
import selectors
import signal
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Lock
from typing import TYPE_CHECKING, Any

from textual import constants
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from textual.app import App

AT_ONCE = 4096
"""Bytes that are read in one go."""
SURELY_OVER_S = 0.002
"""A look a moment too early would find an Esc still open."""


class Waking(Event):
    """An event that also wakes whoever sleeps on its pipe."""

    def __init__(self) -> None:
        super().__init__()
        self._guard = Lock()
        self._wake: int | None = None

    @contextmanager
    def pipe(self) -> Iterator[int]:
        """Give an end of a pipe that can be read once the event is set."""
        with self._guard:
            woken_by, self._wake = os.pipe()
        try:
            yield woken_by
        finally:
            with self._guard:
                os.close(woken_by)
                os.close(self._wake)
                self._wake = None

    def set(self) -> None:
        """Set it, and wake."""
        super().set()
        with self._guard:
            if self._wake is not None:
                os.write(self._wake, b"\0")


def _soon(loop: asyncio.AbstractEventLoop, tell: Callable[..., object], *told: object) -> None:
    with suppress(RuntimeError):  # the loop has ended
        loop.call_soon_threadsafe(tell, *told)


class SleepingDriver(LinuxDriver):
    """Textual's driver for terminals, but for how it waits for keys."""

    def __init__(self, app: App[Any], **more: Any) -> None:  # noqa: ANN401 - handed on as they are
        super().__init__(app, **more)
        self.exit_event: Waking = Waking()

    def start_application_mode(self) -> None:
        """Take the terminal over. The loop reads its size: signals that come within one another tell it backwards."""
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's
        if callable(tell := signal.getsignal(signal.SIGWINCH)):
            loop = asyncio.get_running_loop()
            signal.signal(signal.SIGWINCH, lambda number, frame: _soon(loop, tell, number, frame))

    def run_input_thread(self) -> None:
        """Read keys until the screen is left. A terminal that is gone raises EOFError or OSError."""
        parser, decode = XTermParser(self._debug), getincrementaldecoder("utf-8")().decode
        with self.exit_event.pipe() as woken_by, selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(woken_by, selectors.EVENT_READ)
            is_open = False
            while not self.exit_event.is_set():
                ready = selector.select(constants.ESCAPE_DELAY + SURELY_OVER_S if is_open else None)
                if is_open := any(key.fd == self.fileno for key, _ in ready):
                    for event in parser.feed(decode(self._read())):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)

    def _read(self) -> bytes:
        if data := os.read(self.fileno, AT_ONCE):
            return data
        raise EOFError
