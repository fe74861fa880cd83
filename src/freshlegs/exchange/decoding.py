"""Files read in processes of their own, a few ahead of whoever asks, where there are enough of them to be worth it.

What is read comes back in order. Nothing is stored here, and nothing is written: one process does that. A process that
is interrupted, killed or lost is none of the runner's business: its file is read in this one.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, redirect_stderr
from multiprocessing import get_context
from typing import Generic, TypeVar

from freshlegs.errors import ImportRefused
from freshlegs.exchange.limits import MEGABYTE
from freshlegs.exchange.steps import Source
from freshlegs.exchange.weighing import processors
from freshlegs.language import speak, spoken

Steps = TypeVar("Steps")
LARGEST = 8 * MEGABYTE
"""A larger file is not handed over."""
AHEAD = 4
"""Files a process that are handed over before the first of them is asked for."""
LOOK_EVERY_S = 1.0


class Decoding(Generic[Steps]):
    """Reads files apart: `decode` does it in another process, given bytes and path, `here` in this one."""

    def __init__(
        self, pool: ProcessPoolExecutor | None, decode: Callable[[bytes, str], Steps], here: Callable[[Source], Steps]
    ) -> None:
        self._pool = pool
        self._decode = decode
        self._here = here
        self._ahead = AHEAD * processors()

    def read(self, named: Iterable[tuple[str, Source]]) -> Iterator[tuple[str, Steps]]:
        """Give what each file holds, in order."""
        waiting: deque[tuple[str, Source, Future[Steps] | None]] = deque()
        for name, source in named:
            waiting.append((name, source, self._begun(source)))
            if len(waiting) >= self._ahead:
                yield self._done(*waiting.popleft())
        while waiting:
            yield self._done(*waiting.popleft())

    def _begun(self, source: Source) -> Future[Steps] | None:
        if self._pool is None or source.size > LARGEST:
            return None
        try:
            data = source.read()
            with _beginning():
                return self._pool.submit(self._decode, data, source.path)
        except (ImportRefused, OSError, BrokenProcessPool):
            return None  # said when it is read here

    def _done(self, name: str, source: Source, future: Future[Steps] | None) -> tuple[str, Steps]:
        try:
            if future is not None:
                return name, future.result()
        except BrokenProcessPool:
            self._pool = None
        return name, self._here(source)


@contextmanager
def decoding(decode: Callable[[bytes, str], Steps], here: Callable[[Source], Steps]) -> Iterator[Decoding[Steps]]:
    """Open as many processes as there are processors; they end with this, whatever ends it."""
    pool = _pool()
    try:
        yield Decoding(pool, decode, here)
    finally:
        if pool:
            pool.shutdown(wait=False, cancel_futures=True)


def _pool() -> ProcessPoolExecutor | None:
    """Give processes, None where the system has none to give."""
    try:
        with _beginning():
            return ProcessPoolExecutor(processors(), get_context("spawn"), _begin, (os.getpid(), spoken()))
    except (OSError, ImportError):
        return None


@contextmanager
def _beginning() -> Iterator[None]:
    """Let processes that begin within write where this one was begun to write, whatever a screen put in its place."""
    with redirect_stderr(sys.__stderr__), _deaf():
        yield


@contextmanager
def _deaf() -> Iterator[None]:
    """Let processes that begin within never hear Ctrl+C, which a terminal sends to all of them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(parent: int, language: str) -> None:
    """Tell all in the language of the process that asked, and end with it."""
    speak(language)
    _watch_parent(parent)


def _watch_parent(parent: int) -> None:
    """End when the process that asked is gone, however it went."""

    def watch() -> None:
        pause = threading.Event()
        while os.getppid() == parent:
            pause.wait(LOOK_EVERY_S)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()
