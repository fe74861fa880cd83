"""A page of words about a day that redraws itself whole, once, however many things have changed."""

from __future__ import annotations

import datetime as dt

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content, Span
from textual.geometry import Region
from textual.reactive import reactive
from textual.widgets import Static

from freshlegs.models import Window
from freshlegs.tui.widgets.folding import folded
from freshlegs.units import Units


class DayPage(VerticalScroll, can_focus=True):
    """What the pages about a day share: the day, the journal's window, and one line under the cursor.

    A page says in `lines` what stands on it, and notes in `rows` where each thing that can be chosen begins.
    """

    STYLES = "page"

    day: reactive[dt.date] = reactive(dt.date(2000, 1, 1))
    today: reactive[dt.date] = reactive(dt.date(2000, 1, 1))
    days: reactive[Window | None] = reactive(None)
    chosen: reactive[int] = reactive(0)

    def __init__(self, *, units: Units = "km", id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self.units: Units = units
        self.rows: list[int] = []
        self._due = False
        self._drawn: list[tuple[str, tuple[Span, ...]]] = []

    def compose(self) -> ComposeResult:
        """Hold one text."""
        yield Static("", classes="page-text")

    def lines(self) -> list[Content]:
        """Give the lines of the page."""
        raise NotImplementedError

    def part(self, text: str, name: str) -> Content:
        """Give words in the style of one of the page's classes."""
        return Content.styled(text, self.get_visual_style(f"{self.STYLES}--{name}"))

    def hung(self, line: Content, indent: int = 3) -> list[Content]:
        """Fold a line at the page's width, its further lines indented under the first."""
        width = self.scrollable_content_region.width
        return folded(line, width, indent) if width > indent else [line]

    def redraw(self) -> None:
        """Draw soon, and once."""
        if not self._due and self.is_mounted:
            self._due = True
            self.call_next(self._draw)

    def _draw(self) -> None:
        """Draw what has changed; a new layout of the screen only where the height has, for it costs the most."""
        self._due = False
        lines = self.lines()
        drawn = [(line.plain, tuple(line.spans)) for line in lines]  # == of Content looks at the words alone
        if drawn != self._drawn:
            taller = len(drawn) != len(self._drawn)
            self._drawn = drawn
            self.query_one(".page-text", Static).update(Content("\n").join(lines), layout=taller)

    def choose(self, place: int) -> None:
        """Put the cursor on another thing and bring it into view."""
        if self.rows:
            self.chosen = max(0, min(len(self.rows) - 1, place))
            self.scroll_to_region(Region(0, self.rows[self.chosen], 1, 4), animate=False)

    def on_mount(self) -> None:
        """Draw again in the colours of another theme."""
        self.app.theme_changed_signal.subscribe(self, lambda _theme: self.redraw())

    def on_resize(self, _event: events.Resize) -> None:
        """Draw for another width; this is the first drawing too."""
        self.redraw()

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
