"""A page of words about a day, which scrolls."""

from __future__ import annotations

import datetime as dt

from textual import events
from textual.content import Content
from textual.geometry import Offset, Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from freshlegs.models import Window
from freshlegs.tui.widgets.folding import folded
from freshlegs.tui.widgets.lined import Lined
from freshlegs.units import Units


class DayPage(Lined, ScrollView, can_focus=True):
    """What the pages about a day share: the day, the journal's window, and one line under the cursor.

    A page says in `lines` what stands on it, and notes in `rows` where each thing that can be chosen begins. The screen
    is laid out anew only where a scrollbar comes, goes, or measures other lines.
    """

    day: reactive[dt.date] = reactive(dt.date(2000, 1, 1), repaint=False)
    today: reactive[dt.date] = reactive(dt.date(2000, 1, 1), repaint=False)
    days: reactive[Window | None] = reactive(None, repaint=False)
    chosen: reactive[int] = reactive(0, repaint=False)

    def __init__(self, *, units: Units = "km", id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self.units: Units = units
        self.rows: list[int] = []

    def part(self, text: str, name: str) -> Content:
        """Give words in one of the page's inks."""
        return Content.styled(text, self.ink(name))

    def hung(self, line: Content, indent: int = 3) -> list[Content]:
        """Fold a line at the page's width, its further lines indented under the first."""
        width = self.scrollable_content_region.width
        return folded(line, width, indent) if width > indent else [line]

    def settled(self) -> None:
        """Measure what there is to scroll over."""
        if self._virtual != self.virtual_size:
            self.call_next(self._measure)

    @property
    def _virtual(self) -> Size:
        """What there is to scroll over; nothing where all has room, whatever the lines are."""
        return Size(0, height) if (height := len(self._drawn)) > self.scrollable_content_region.height else Size(0, 0)

    def _measure(self) -> None:
        self.virtual_size = self._virtual

    def choose(self, place: int) -> None:
        """Put the cursor on another thing and bring it into view."""
        self.settle()
        if self.rows:
            self.chosen = max(0, min(len(self.rows) - 1, place))
            self.scroll_to_region(Region(0, self.rows[self.chosen], 1, 4), animate=False)

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where on the screen the line under the cursor begins."""
        row = self.rows[min(self.cursor_place, len(self.rows) - 1)] if self.rows else 0
        return self.content_region.offset + Offset(0, row) - self.scroll_offset

    @property
    def cursor_place(self) -> int:
        """The number of what is under the cursor."""
        return self.chosen

    # -- what has changed --------------------------------------------------------------------------------------

    def watch_show_vertical_scrollbar(self) -> None:
        """Fold anew where a scrollbar came or went: it takes its column from the words."""
        self.redraw()

    def watch_day(self) -> None:
        """Begin another day at its top."""
        self.chosen = 0
        self.scroll_home(animate=False)
        self.redraw()

    def watch_today(self) -> None:
        """Draw a new today."""
        self.redraw()

    def watch_days(self) -> None:
        """Draw what was read again."""
        self.redraw()

    def watch_chosen(self) -> None:
        """Move the cursor."""
        self.redraw()

    def on_focus(self, _event: events.Focus) -> None:
        """Show the cursor."""
        self.redraw()

    def on_blur(self, _event: events.Blur) -> None:
        """Hide the cursor."""
        self.redraw()
