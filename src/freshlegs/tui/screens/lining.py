"""The line on a screen: quick add, read back while it is typed, and what it stores."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from freshlegs.errors import FreshlegsError
from freshlegs.language import mark, tr
from freshlegs.logbook import Kept, keep, records_of
from freshlegs.models import Cross, Run
from freshlegs.records import replace
from freshlegs.tui.screens.drafting import Drafting
from freshlegs.tui.widgets.keyline import KeyLine
from freshlegs.tui.widgets.sheets import wear

if TYPE_CHECKING:
    from freshlegs.phrase import Known, Reading
    from freshlegs.tui.widgets.quickadd import Asking, QuickAdd

BARRED = "-barred"
LINES_KEPT = 50
LATELY = 40
"""How many entries back the line remembers what was done."""


class Lining(Drafting):
    """The part of a screen that has a line to type in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "ask('add')", mark("add"), id="add", tooltip=mark("Quick add: one line, read back as you type")),
        Binding(
            "S",
            "ask('sore')",
            mark("sore, a line"),
            id="sore-line",
            show=False,
            tooltip=mark("Soreness and pain, in one line"),
        ),
    ]

    _lines: tuple[str, ...] = ()
    _line: QuickAdd | None = None

    @property
    def line(self) -> QuickAdd | None:
        """The line that is open."""
        return self._line if self._line and self._line.parent else None

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
        self.say(tr("Saved: {title}", title=kept.title) if kept.title else tr("Nothing changed."))
        for warning in (*kept.warnings, *self._spent(kept)):
            self.say(warning, bad=True)

    def _spent(self, kept: Kept) -> tuple[str, ...]:
        """Tell which shoes of what was stored have run as far as the runner lets them."""
        named = {record.shoes for record in kept.records if isinstance(record, Run)}
        if not self.limit_of or not any(named):
            return ()
        from freshlegs.lookback import shoes  # noqa: PLC0415 - not before it is asked for
        from freshlegs.telling.shoes import spent_words  # noqa: PLC0415 - likewise

        pairs = shoes(self.journal, self.limit_of)
        return tuple(spent_words(pair, self.units) for pair in pairs if pair.is_spent and pair.shoes in named)

    async def action_ask(self, asking: Asking) -> None:
        """Open the line."""
        if self.is_writing:
            return
        from freshlegs.phrase import Known  # noqa: PLC0415 - what writes waits until it is opened
        from freshlegs.phrase.completing import completions  # noqa: PLC0415 - likewise
        from freshlegs.tui.widgets.quickadd import QuickAdd  # noqa: PLC0415 - likewise

        day = self.day if asking == "add" else min(self.day, self.today)
        draft = self._draft_of(f"line {asking} {day}") or {}
        try:
            known = Known(tags=self.journal.tags(), shoes=self.journal.shoes())
            earlier = (*self._said_before(), *self._lines) if asking == "add" else self._lines
        except FreshlegsError as error:
            self.say(str(error), bad=True)
            return
        wear(self.app, "entry")
        line = QuickAdd(
            asking,
            self._reader(asking, day, known),
            day,
            units=self.units,
            value=draft.get("line", ""),
            earlier=earlier,
            complete=lambda text: completions(text, known=known),
        )
        self._line = line
        await self.mount(line, before=self.query_one(KeyLine))
        self.set_focus(line.line)
        self._clear_bar(has_bar=True)

    def _clear_bar(self, *, has_bar: bool) -> None:
        """Keep what is told for a few seconds off the bar above the keys."""
        if self.has_class(BARRED) == has_bar:
            return
        self.set_class(has_bar, BARRED, update=False)
        for told in self.query("ToastRack"):
            self.app.stylesheet.apply(told)

    def _reader(self, asking: Asking, day: dt.date, known: Known) -> Callable[[str], Reading]:
        """Give the grammar of a line; a line that names no day is about the chosen one."""
        from freshlegs.phrase import read_checkin, read_phrase, read_plan, read_soreness  # noqa: PLC0415 - likewise

        if day > self.today:
            return lambda text: read_plan(text, self.today, units=self.units, day=day)
        read = {"add": read_phrase, "sore": read_soreness, "check": read_checkin}[asking]
        return lambda text: read(text, self.today, units=self.units, known=known, day=day)

    def _said_before(self) -> tuple[str, ...]:
        """Give what was done lately as lines that log the same again, the newest last."""
        from freshlegs.phrase import say  # noqa: PLC0415 - likewise

        done = (entry for entry in self.journal.newest(LATELY) if isinstance(entry, Run | Cross))
        said = (say(replace(entry, notes=None, start=None), entry.date, self.units) for entry in done)
        return tuple(dict.fromkeys(said))[::-1]

    def on_quick_add_typed(self, message: QuickAdd.Typed) -> None:
        """Show what the advice would be if the line were logged. A key that saved is told late."""
        if message.line.handed_over:
            return
        self._draft_soon()
        self.pending = ()
        if message.reading.records and not message.reading.troubles:
            try:
                self.pending = records_of(message.reading.records, self.today, self.units)[0]
            except FreshlegsError as error:
                message.line.say(str(error))

    def on_quick_add_entered(self, message: QuickAdd.Entered) -> None:
        """Store what the line says."""
        try:
            records, warnings = records_of(message.reading.records, self.today, self.units)
            kept = keep(self.journal, records, self.units, warnings, message.reading.assumed)
        except FreshlegsError as error:
            message.line.take_back(str(error))
            return
        self._keep_draft(message.line.draft_name, {})
        self._lines = (*self._lines[1 - LINES_KEPT :], message.text)
        self._saved(kept)

    def on_quick_add_left(self, message: QuickAdd.Left) -> None:
        """Keep the line as a draft."""
        self._keep_draft(message.name, {"line": message.text} if message.text.strip() else {})
        self.close_writing()
