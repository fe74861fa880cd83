"""The journal for those who only read it: without what writes, undoes and mends, which they need not wait for."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from freshlegs.journal import opening, places
from freshlegs.journal.reading import Reading


class Reader(Reading):
    """One runner's file. Belongs to the thread that opened it; use it in a `with`, or close it."""

    _allow_network_drive = False

    def __init__(
        self,
        conn: sqlite3.Connection,
        path: Path,
        opened: os.stat_result | None,
        *,
        writable: bool,
        clock_ms: Callable[[], int],
    ) -> None:
        super().__init__(conn, path, opened)
        self._writable = writable
        self._clock_ms = clock_ms

    @classmethod
    def open(cls, path: Path, *, clock_ms: Callable[[], int], allow_network_drive: bool = False) -> Self:
        """Open a journal. One that does not exist is empty, and nothing is made.

        `clock_ms` gives milliseconds since 1970, for what an older version has to be brought up to date with. Raises
        JournalUnusable or JournalBusy, having written nothing.
        """
        real = places.real_path(path)
        if real is None:
            return cls(opening.in_memory(), path, None, writable=False, clock_ms=clock_ms)
        conn, writable = opening.open_file(real, clock_ms, allow_network_drive=allow_network_drive)
        journal = cls(conn, real, real.stat(), writable=writable, clock_ms=clock_ms)
        journal._allow_network_drive = allow_network_drive
        return journal

    @classmethod
    def glance(cls, path: Path) -> Self:
        """Open a journal for one short look: it is neither made, mended, brought up to date, nor waited for.

        One that does not exist is empty. Raises JournalUnusable, JournalBusy.
        """
        real = places.real_path(path)
        conn = opening.in_memory() if real is None else opening.glance(real)
        return cls(conn, path, real.stat() if real else None, writable=False, clock_ms=lambda: 0)

    def again(self) -> Self:
        """Open the same file once more, for another thread. Raises JournalUnusable or JournalBusy."""
        return self.open(self._path, clock_ms=self._clock_ms, allow_network_drive=self._allow_network_drive)

    def close(self) -> None:
        """Let go of the file."""
        self._conn.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The file, every link followed."""
        return self._path

    @property
    def exists(self) -> bool:
        """Whether there is a file: else the journal is empty and can't be written."""
        return self._opened is not None

    @property
    def writable(self) -> bool:
        """Whether the file and its folder may be written."""
        return self._writable
