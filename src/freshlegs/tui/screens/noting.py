"""Long words: the note of an entry or of a day, written in the runner's own editor."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import ClassVar

from textual.binding import Binding, BindingType

from freshlegs.errors import FreshlegsError
from freshlegs.language import mark, tr
from freshlegs.logbook import Kept, keep, records_of, reword
from freshlegs.telling.entries import note_of
from freshlegs.tui.screens.entering import Entering
from freshlegs.tui.widgets.day import DayEntries

Pen = Callable[[str], AbstractContextManager[str | None]]
"""Hands a text to the editor; gives the new one, or None where nothing is to be stored. Raises FreshlegsError."""


class Noting(Entering):
    """The part of a screen that hands notes to the editor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f4",
            "write_note",
            mark("write"),
            id="write-note",
            show=False,
            tooltip=mark("Write the note of the entry under the cursor, or of the day, in your editor"),
        ),
    ]

    pen: Pen | None = None

    def action_write_note(self) -> None:
        """Let the runner write on at the entry under the cursor; on a day without entries, a note of the day."""
        if self.pen is None or self.is_writing:
            return
        entry = self.query_one(DayEntries).entry
        try:
            rev = self.journal.rev_of(entry.id) if entry else None
            entry = self.journal.entry(entry.id) if entry else None  # as it stands now
            with self.pen(note_of(entry) if entry else "") as text:
                if text is None:
                    self.say(tr("Nothing was changed."))
                    return
                kept = reword(self.journal, entry, text, self.units, rev) if entry else self._noted(text)
        except FreshlegsError as error:
            self.say(str(error), bad=True)
            return
        self.reload()
        self.say(tr("Saved: {title}", title=kept.title))

    def _noted(self, text: str) -> Kept:
        told = {"kind": "note", "date": self.day.isoformat(), "text": text}
        records, warnings = records_of((told,), self.today, self.units)
        return keep(self.journal, records, self.units, warnings)
