"""How far an import has come: what is new so far and what the journal has, before anything is stored.

What is counted on the way is what the journal knew then; what an import came to is told by its end.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from freshlegs.exchange.gathering import Gathering, bare
from freshlegs.exchange.intake import FileRead
from freshlegs.exchange.matching import changed_in, matches_of
from freshlegs.journal import Journal
from freshlegs.language import tr, trn
from freshlegs.models import Record, Runner

LONGEST_PATH = 60


class Progress(NamedTuple):
    """A count of files and records."""

    files: int = 0
    of: int = 0
    """How many files there are, as far as is known."""
    new: int = 0
    known: int = 0
    refused: int = 0
    path: str = ""

    @property
    def share(self) -> float:
        """How much of it is done, 0 to 1."""
        return self.files / self.of if self.of else 0.0

    @property
    def place(self) -> str:
        """Where it has come to: the path, the end of a long one."""
        return self.path if len(self.path) <= LONGEST_PATH else f"...{self.path[-LONGEST_PATH:]}"

    def words(self, seconds: float) -> str:
        """Say it, with the files a second after so many seconds."""
        return tr(
            "{how_far}: {new} new, {known} known, {refused} left out",
            how_far=self._how_far(seconds),
            new=self.new,
            known=self.known,
            refused=self.refused,
        )

    def _how_far(self, seconds: float) -> str:
        if self.of <= 1:
            return trn("{n} read", "{n} read", self.files)
        if not seconds:
            return tr("{n} of {of} files", n=self.files, of=self.of)
        rate = f"{self.files / seconds:.0f}"
        return tr("{n} of {of} files, {rate} a second", n=self.files, of=self.of, rate=rate)


class Count:
    """Counts on as files are gathered."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._entries_of = cache(journal.day)
        self._looked = 0
        self.progress = Progress()

    def on(self, gathered: Gathering, step: FileRead) -> Progress:
        """Count what one more file brought. Raises JournalUnusable."""
        known, new = self._known(gathered), len(gathered.records) - self._looked
        self._looked = len(gathered.records)
        before = self.progress
        self.progress = Progress(
            files=max(before.files + 1, step.done),
            of=max(step.of, before.of),
            new=before.new + new - known,
            known=before.known + known,
            refused=before.refused + bool(step.error and not step.nothing),
            path=step.path,
        )
        return self.progress

    def _known(self, gathered: Gathering) -> int:
        records, activities = gathered.records[self._looked :], gathered.activities[self._looked :]
        same, _ = matches_of(records, activities, self._entries_of, changed=changed_in(self._journal))
        return sum(place in same or self._has(record) for place, record in enumerate(records))

    def _has(self, record: Record) -> bool:
        if isinstance(record, Runner):
            return self._journal.runner() != Runner()
        said = bare(record)
        return any(held.id == record.id or bare(held) == said for held in self._entries_of(record.date))
