"""The journal: everything that a runner's file can be asked and told."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from freshlegs.errors import FreshlegsError, JournalUnusable
from freshlegs.journal import changes, making, opening, places
from freshlegs.journal.admitting import Admitting
from freshlegs.journal.changes import Action, Step
from freshlegs.journal.opened import Held
from freshlegs.journal.rows import SHAPES, Shape, checked_text
from freshlegs.journal.troubles import damaged
from freshlegs.language import mark, tr
from freshlegs.models.ids import id_maker

if TYPE_CHECKING:
    from freshlegs.journal.census import Census
    from freshlegs.journal.checking import Fault


class NothingLeft(FreshlegsError):
    """There is no step to undo or redo."""


NOTHING_LEFT = {"undo": mark("Nothing to undo."), "redo": mark("Nothing to redo.")}


class Journal(Admitting):
    """One runner's file. Belongs to the thread that opened it; use it in a `with`, or close it."""

    created = False
    """Whether opening made the file."""

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
        created = False
        if create and places.real_path(path) is None:
            created = making.make(
                path, new_id=id_maker(clock_ms), make_folder=make_folder, allow_network_drive=allow_network_drive
            )
        journal = super().open(path, clock_ms=clock_ms, allow_network_drive=allow_network_drive)
        journal.created = created
        return journal

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
                raise NothingLeft(tr(NOTHING_LEFT[action]))
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

    def faults(self, *, thorough: bool = True) -> tuple[Fault, ...]:
        """Look at everything: pages, indexes, links, seals, history, words. Give each thing that is not sound.

        `thorough` also reads the history from its beginning, to see that it ends in what the journal holds: that
        takes as long as all the rest. Raises JournalUnusable where the file can't even be read.
        """
        from freshlegs.journal import checking  # noqa: PLC0415 - only for who looks at everything

        with self._reads():
            held = self._held_rows()
            found = checking.faults(self._conn, held, all_sound=not self.damaged, thorough=thorough)
            return (*found, *(checking.Fault("entries", text) for text in self.damaged))

    def check(self) -> tuple[str, ...]:
        """Give a sentence for each thing that is not sound; see `faults`."""
        return tuple(fault.text for fault in self.faults())

    def census(self) -> Census:
        """Count what the journal holds, for a report that tells nothing of it. Raises JournalUnusable."""
        from freshlegs.journal.census import census  # noqa: PLC0415 - as above

        with self._reads():
            return census(self._conn)

    def rebuild_search(self) -> None:
        """Make the word index anew from the entries. It is no step: nothing that the runner wrote changes."""
        from freshlegs.journal.checking import worded_of  # noqa: PLC0415 - as above

        with self._transaction():
            self._conn.execute("INSERT INTO words (words) VALUES ('delete-all')")
            for record, n in worded_of(self._held_rows()):
                self._index(record, n)

    def rebuild_indexes(self) -> None:
        """Make the indexes of the tables anew. Raises JournalUnusable where the pages themselves are damaged."""
        with self._transaction():
            if not opening.quick_check(self._conn):
                raise JournalUnusable(damaged(self._path))
            self._conn.execute("REINDEX")

    def copy_to(self, file: Path) -> None:
        """Copy the whole journal, history and all, into a new private file. Raises OSError, JournalUnusable."""
        from freshlegs.journal import copying  # noqa: PLC0415 - as above

        with self._reads_alone():
            copying.copy_to(self._conn, file)

    def copy_into(self, conn: sqlite3.Connection) -> None:
        """Copy the whole journal into another database. Raises JournalUnusable."""
        with self._reads_alone():
            self._conn.backup(conn)

    @contextmanager
    def _reads_alone(self) -> Iterator[None]:
        """Read while nobody writes."""
        with self._reads():
            self._conn.execute("SELECT count(*) FROM sqlite_schema").fetchall()
            yield

    @classmethod
    def read_copy(cls, conn: sqlite3.Connection, file: Path) -> Self:
        """Give the journal that a connection to a copy holds, to be read. Raises JournalUnusable: it holds none."""
        opening.check_copy(conn, file)
        return cls(conn, file, None, writable=False, clock_ms=lambda: 0)  # nothing is written that would need a time

    def _held_rows(self) -> list[tuple[Shape, Held]]:
        """Give every row of every table whose seal is right, removed ones too."""
        return [(shape, one) for shape in SHAPES.values() for one in self._rows(shape, "NOT INDEXED", ())]
