"""The line on a screen: quick add, read back while it is typed, and what it stores."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from freshlegs.errors import FreshlegsError
from freshlegs.logbook import Kept, keep, records_of
from freshlegs.lookback import shoes
from freshlegs.models import Cross, Run
from freshlegs.phrase import Known, Reading, read_checkin, read_phrase, read_plan, read_soreness, say
from freshlegs.phrase.completing import completions
from freshlegs.telling.shoes import spent_words
from freshlegs.tui.screens.drafting import Drafting
from freshlegs.tui.widgets.keyline import KeyLine
from freshlegs.tui.widgets.quickadd import Asking, QuickAdd

LINES_KEPT = 50
LATELY = 40
"""How many entries back the line remembers what was done."""
READERS = {"add": read_phrase, "sore": read_soreness, "check": read_checkin}


class Lining(Drafting):
    """The part of a screen that has a line to type in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "ask('add')", "add", id="add", tooltip="Quick add: one line, read back as you type"),
        Binding(
            "S", "ask('sore')", "sore, a line", id="sore-line", show=False, tooltip="Soreness and pain, in one line"
        ),
    ]

    _lines: tuple[str, ...] = ()

    @property
    def line(self) -> QuickAdd | None:
        """The line that is open."""
        lines = self.query(QuickAdd)
        return lines.first() if lines else None

    @property
    def is_writing(self) -> bool:
        """Whether a form or a line is open."""
        return bool(self.line)

    def close_writing(self) -> None:
        """Close what is open. The screen that has panes says how."""
        raise NotImplementedError

    def _saved(self, kept: Kept) -> None:
        # the cursor stays: who logs yesterday's run this morning wants to see what that says of today
        self.close_writing()
        self.reload()
        self.say(f"Saved: {kept.title}" if kept.title else "Nothing changed.")
        for warning in (*kept.warnings, *self._spent(kept)):
            self.say(warning, bad=True)

    def _spent(self, kept: Kept) -> tuple[str, ...]:
        """Tell which shoes of what was stored have run as far as the runner lets them."""
        named = {record.shoes for record in kept.records if isinstance(record, Run)}
        if not self.limit_of or not any(named):
            return ()
        pairs = shoes(self.journal, self.limit_of)
        return tuple(spent_words(pair, self.units) for pair in pairs if pair.is_spent and pair.shoes in named)

    async def action_ask(self, asking: Asking) -> None:
        """Open the line."""
        if self.is_writing:
            return
        day = self.day if asking == "add" else min(self.day, self.today)
        draft = self._draft_of(f"line {asking} {day}") or {}
        try:
            known = Known(tags=self.journal.tags(), shoes=self.journal.shoes())
            earlier = (*self._said_before(), *self._lines) if asking == "add" else self._lines
        except FreshlegsError as error:
            self.say(str(error), bad=True)
            return
        read, complete = self._reader(asking, day, known), partial(completions, known=known)
        line = QuickAdd(asking, read, day, value=draft.get("line", ""), earlier=earlier, complete=complete)
        await self.mount(line, before=self.query_one(KeyLine))
        self.set_focus(line.line)

    def _reader(self, asking: Asking, day: dt.date, known: Known) -> Callable[[str], Reading]:
        """Give the grammar of a line; a line that names no day is about the chosen one."""
        if day > self.today:
            return lambda text: read_plan(text, self.today, units=self.units, day=day)
        read = READERS[asking]
        return lambda text: read(text, self.today, units=self.units, known=known, day=day)

    def _said_before(self) -> tuple[str, ...]:
        """Give what was done lately as lines that log the same again, the newest last."""
        done = (entry for entry in self.journal.newest(LATELY) if isinstance(entry, Run | Cross))
        said = (say(replace(entry, notes=None, start=None), entry.date, self.units) for entry in done)
        return tuple(dict.fromkeys(said))[::-1]

    @on(QuickAdd.Typed)
    def weigh_line(self, message: QuickAdd.Typed) -> None:
        """Show what the advice would be if the line were logged."""
        self._draft_soon()
        self.pending = ()
        if message.reading.records and not message.reading.troubles:
            try:
                self.pending = records_of(message.reading.records, self.today)[0]
            except FreshlegsError as error:
                message.line.say(str(error))

    @on(QuickAdd.Entered)
    def take_line(self, message: QuickAdd.Entered) -> None:
        """Store what the line says."""
        try:
            records, warnings = records_of(message.reading.records, self.today)
            kept = keep(self.journal, records, self.units, warnings, message.reading.assumed)
        except FreshlegsError as error:
            message.line.take_back(str(error))
            return
        self._keep_draft(message.line.draft_name, {})
        self._lines = (*self._lines[1 - LINES_KEPT :], message.text)
        self._saved(kept)

    @on(QuickAdd.Left)
    def leave_line(self, message: QuickAdd.Left) -> None:
        """Keep the line as a draft."""
        self._keep_draft(message.name, {"line": message.text} if message.text.strip() else {})
        self.close_writing()
