"""The transaction of a journal: all of a step is stored or nothing is, and a trouble says so in one sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property

from freshlegs.errors import EntryRefused, FreshlegsError, JournalUnusable
from freshlegs.journal import opening
from freshlegs.journal.changes import Log
from freshlegs.journal.reader import Reader
from freshlegs.journal.troubles import NOT_WRITABLE, TROUBLES, in_words
from freshlegs.language import mark, tr
from freshlegs.models.ids import id_maker


class Transacting(Reader):
    """A journal that can hold a transaction open: what is written within is one step."""

    wrote = False
    """Whether a step was written since it was opened."""
    _pages_checked = False
    _schema_seen: int | None = None
    _whole: Log | None = None

    @cached_property
    def _new_id(self) -> Callable[[], str]:
        return id_maker(self._clock_ms)

    @contextmanager
    def one_step(self, title: str) -> Iterator[None]:
        """Make one step of all that is written within: stored whole or not at all, and taken back by one undo.

        Of a part that is refused nothing stays; the others do, where whoever called goes on. Raises JournalUnusable.
        """
        with self._writes(title) as log:
            self._whole = log
            try:
                yield
            finally:
                self._whole = None

    @contextmanager
    def _writes(self, title: str) -> Iterator[Log]:
        if self._whole is not None:
            with self._part(self._whole):
                yield self._whole
            return
        log = Log(self._conn, self._new_id(), self._clock_ms(), title)
        with self._transaction(log):
            yield log

    @contextmanager
    def _part(self, log: Log) -> Iterator[None]:
        """Write a part of a step, all of it or nothing."""
        conn, before = self._conn, log.step
        conn.execute("SAVEPOINT part")
        try:
            yield
        except BaseException as error:
            if conn.in_transaction:
                conn.execute("ROLLBACK TO part")
            log.step = before
            if isinstance(error, sqlite3.IntegrityError):
                raise self._not_stored(error) from error
            if isinstance(error, OverflowError):
                raise EntryRefused(tr(TOO_LARGE)) from None
            raise
        finally:
            if conn.in_transaction:
                conn.execute("RELEASE part")

    @contextmanager
    def _transaction(self, log: Log | None = None) -> Iterator[None]:
        """Write all of it or nothing. Raises with one sentence that says that nothing was stored."""
        conn = self._conn
        try:
            self._make_ready()
            conn.execute("BEGIN IMMEDIATE")
            self._look_at_schema()
            yield
            if log is None or log.written:
                self._commit(log)
                self.wrote = self.wrote or log is not None
        except TROUBLES as error:
            raise self._not_stored(error) from error
        except OverflowError:
            raise EntryRefused(tr(TOO_LARGE)) from None
        except BrokenPipeError:
            raise  # nobody reads what is printed meanwhile: no trouble of the journal's
        except OSError as error:
            what = error.filename or self._path
            raise JournalUnusable(tr("{file} is gone or can't be reached; nothing was stored.", file=what)) from error
        finally:
            self._roll_back()

    def _commit(self, log: Log | None) -> None:
        """Commit; where that fails, look whether it is there all the same before saying so."""
        try:
            self._conn.execute("COMMIT")
        except TROUBLES:
            self._roll_back()
            if log is None or not self._is_there(log):
                raise

    def _is_there(self, log: Log) -> bool:
        try:
            return bool(self._conn.execute("SELECT 1 FROM step WHERE key = ?", (log.key,)).fetchone())
        except TROUBLES as error:
            raise JournalUnusable(
                tr(
                    "{trouble} It is not known whether this was stored: look before you enter it again.",
                    trouble=in_words(error, self._path),
                )
            ) from error

    def _roll_back(self) -> None:
        if self._conn.in_transaction:
            with suppress(*TROUBLES):  # whoever opens the journal next rolls back what is left
                self._conn.execute("ROLLBACK")

    def _not_stored(self, error: sqlite3.Error | UnicodeDecodeError) -> FreshlegsError:
        trouble = in_words(error, self._path)
        trouble.args = (tr("{trouble} Nothing was stored.", trouble=trouble),)
        return trouble

    def _make_ready(self) -> None:
        """Before the first write: refuse what can't be written, and what is damaged."""
        if self._opened is None:
            raise JournalUnusable(tr("There is no journal at {file} yet: add an entry to make one.", file=self._path))
        if not self._writable:
            trouble = tr(NOT_WRITABLE, file=self._path)
            raise JournalUnusable(tr("{trouble} Nothing was stored.", trouble=trouble))
        if not self._pages_checked:
            opening.check_pages(self._conn, self._path)
            self._pages_checked = True

    def _look_at_schema(self) -> None:
        """Refuse to write where a newer freshlegs, or a stranger, has changed the tables since this one opened it."""
        (seen,) = self._conn.execute("PRAGMA schema_version").fetchone()
        if seen != self._schema_seen:
            version = opening.check_ours(self._conn, self._path)
            opening.check_schema(self._conn, self._path, version)
            self._schema_seen = seen


TOO_LARGE = mark("A number is too large to be kept; nothing was stored.")
