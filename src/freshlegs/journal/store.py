"""The journal: everything that a runner's file can be asked and told."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from freshlegs.errors import FreshlegsError
from freshlegs.journal import changes, checking, making, opening, places
from freshlegs.journal.admitting import Admitting
from freshlegs.journal.changes import Action, Step
from freshlegs.journal.rows import SHAPES, checked_text, words_key, words_of
from freshlegs.models import Entry, Runner
from freshlegs.models.ids import id_maker


class NothingLeft(FreshlegsError):
    """There is no step to undo or redo."""


class Journal(Admitting):
    """One runner's file. Belongs to the thread that opened it; use it in a `with`, or close it."""

    created = False
    """Whether opening made the file."""
    _allow_network_drive = False

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock_ms: Callable[[], int],
        create: bool = False,
        make_folder: bool = False,
        allow_network_drive: bool = False,
    ) -> Self:
        """Open a journal. One that does not exist is made with `create`, else it is empty and nothing is made.

        `make_folder` makes its folder too, for the runner alone; `clock_ms` gives milliseconds since 1970 for ids and
        the history. Raises JournalUnusable or JournalBusy, having written nothing.
        """
        real = places.real_path(path)
        created = False
        if real is None and create:
            created = making.make(
                path, new_id=id_maker(clock_ms), make_folder=make_folder, allow_network_drive=allow_network_drive
            )
            real = places.real_path(path)
        if real is None:
            return cls(opening.in_memory(), path, None, writable=False, clock_ms=clock_ms)
        conn, writable = opening.open_file(real, allow_network_drive=allow_network_drive)
        journal = cls(conn, real, real.stat(), writable=writable, clock_ms=clock_ms)
        journal.created = created
        journal._allow_network_drive = allow_network_drive
        return journal

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

    # Taking back

    def undo(self) -> str:
        """Take back the last step that was done; give its title. Raises NothingLeft, JournalUnusable."""
        return self._take(changes.next_undo, "undo")

    def redo(self) -> str:
        """Do the last undone step again; give its title. Raises NothingLeft, JournalUnusable."""
        return self._take(changes.next_redo, "redo")

    def next_undo(self) -> str | None:
        """Give the title of what an undo would take back."""
        return self._title(changes.next_undo)

    def next_redo(self) -> str | None:
        """Give the title of what a redo would do again."""
        return self._title(changes.next_redo)

    def steps(self, limit: int = 50) -> tuple[Step, ...]:
        """Give the last steps of the history, newest first."""
        with self._reads():
            return changes.newest_steps(self._conn, limit)

    def _take(self, find: Callable[[sqlite3.Connection], Step | None], action: Action) -> str:
        with self._writes("") as log:
            step = find(self._conn)
            if step is None:
                raise NothingLeft(f"Nothing to {action}.")
            log.title, log.action, log.target = step.title, action, step.id
            told = changes.of_step(self._conn, step.id)
            turned = [one.inverse() for one in reversed(told)] if action == "undo" else [one.again() for one in told]
            self._apply(turned)
            log.tell(turned)
        return step.title

    def _title(self, find: Callable[[sqlite3.Connection], Step | None]) -> str | None:
        with self._reads():
            step = find(self._conn)
        return step.title if step else None

    # Unfinished forms

    def keep_draft(self, form: str, body: str) -> None:
        """Keep what is typed in an unfinished form. It is no step, and undo does not see it."""
        checked_text("body", body)
        with self._transaction():
            self._conn.execute(
                "INSERT INTO draft (form, body, at) VALUES (?, ?, ?) "
                "ON CONFLICT (form) DO UPDATE SET body = excluded.body, at = excluded.at",
                (form, body, str(self._clock_ms())),
            )

    def drop_draft(self, form: str) -> None:
        """Forget a form's draft: it was saved, or thrown away on purpose."""
        with self._transaction():
            self._conn.execute("DELETE FROM draft WHERE form = ?", (form,))

    # Health

    def check(self) -> tuple[str, ...]:
        """Look at everything: pages, indexes, seals, history, words. Give a sentence for each thing not sound."""
        with self._reads():
            worded = {words_key(record, n) for record, n in self._worded()}
            return (*checking.faults(self._conn, worded, all_sound=not self.damaged), *self.damaged)

    def rebuild_search(self) -> None:
        """Make the word index anew from the entries. It is no step: nothing that the runner wrote changes."""
        with self._transaction():
            self._conn.execute("INSERT INTO words (words) VALUES ('delete-all')")
            for record, n in self._worded():
                self._index(record, n)

    def _worded(self) -> list[tuple[Entry, int]]:
        """Give the live entries that have words, having looked at every row of every table."""
        held = [one for shape in SHAPES.values() for one in self._rows(shape, "NOT INDEXED", ())]
        live = ((one.record, one.n) for one in held if not one.deleted)
        return [(record, n) for record, n in live if not isinstance(record, Runner) and words_of(record)]
