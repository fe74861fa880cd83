"""Trends: what the whole journal shows over time. It is counted in a thread, so that no key waits for fifty years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import var

from freshlegs.errors import FreshlegsError
from freshlegs.lookback import whole_history
from freshlegs.rules.history import History
from freshlegs.tui.screens.desk import PLACES, Desk
from freshlegs.tui.widgets.history import HistoryPage
from freshlegs.tui.widgets.keyline import KeyLine
from freshlegs.tui.widgets.topline import TopLine


class TrendsScreen(Desk):
    """The journal over time."""

    PLACE = "trends"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.go('day')", "back", id="trends-back", tooltip="Back to the day"),
    ]

    history: var[History | None] = var(None)

    @dataclass
    class Counted(Message):
        """The history was counted, or there was trouble, in a sentence."""

        history: History | None
        trouble: str = ""

    def compose(self) -> ComposeResult:
        """Lay out the pages."""
        yield TopLine(PLACES, self.PLACE, demo=self.demo).data_bind(Desk.today)
        yield HistoryPage(units=self.units, id="history").data_bind(TrendsScreen.history)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin to count."""
        self.count()

    def watch_days(self) -> None:
        """Count again what was changed."""
        if self.is_mounted:
            self.count()

    @work(thread=True, exclusive=True)
    def count(self) -> None:
        """Read the whole journal on a connection of its own and count."""
        try:
            with self.journal.again() as journal:
                counted = self.Counted(whole_history(journal, self.today, self.runner))
        except FreshlegsError as error:
            counted = self.Counted(None, str(error))
        self.post_message(counted)

    @on(Counted)
    def show(self, message: Counted) -> None:
        """Hand the page what was counted."""
        self.history = message.history
        if message.trouble:
            self.say_once(message.trouble)
