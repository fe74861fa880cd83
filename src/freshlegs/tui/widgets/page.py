"""A page of words about a day that is folded and drawn anew, once, however many things have changed."""

from __future__ import annotations

import datetime as dt

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from freshlegs.models import Window
from freshlegs.tui.widgets.folding import folded
from freshlegs.units import Units


class DayPage(ScrollView, can_focus=True):
    """What the pages about a day share: the day, the journal's window, and one line under the cursor.

    A page says in `lines` what stands on it, and notes in `rows` where each thing that can be chosen begins. It is one
    drawn widget: its lines are folded when they are drawn, so that the first picture holds them, and the screen is laid
    out anew only where a scrollbar comes, goes, or measures other lines.
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
        self._due = True
        self._drawn: list[Content] = []
        self._strips: dict[int, Strip] = {}

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

    @property
    def text(self) -> str:
        """The words that stand on the page."""
        self._settle()
        return "\n".join(line.plain for line in self._drawn)

    # -- drawing -----------------------------------------------------------------------------------------------

    def redraw(self) -> None:
        """Draw soon, and once."""
        self._due = True
        self.refresh()

    def _settle(self) -> None:
        """Fold the lines anew where something has changed since."""
        if self._due and self.size:
            self._due = False
            self._strips.clear()
            self._drawn = self.lines()
            if self._virtual != self.virtual_size:
                self.call_next(self._measure)

    @property
    def _virtual(self) -> Size:
        """What there is to scroll over; nothing where all has room, whatever the lines are."""
        return Size(0, height) if (height := len(self._drawn)) > self.scrollable_content_region.height else Size(0, 0)

    def _measure(self) -> None:
        self.virtual_size = self._virtual

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        self._settle()
        row = y + self.scroll_offset.y
        if row not in self._strips:
            self._strips[row] = self._strip(row)
        return self._strips[row]

    def _strip(self, row: int) -> Strip:
        line = self._drawn[row] if row < len(self._drawn) else Content("")
        if (selection := self.text_selection) and (span := selection.get_span(row)):
            start, end = span
            line = line.stylize(self.screen.get_visual_style("screen--selection"), start, len(line) if end < 0 else end)
        strip = Strip(line.render_segments(self.visual_style), line.cell_length)
        strip = strip.adjust_cell_length(self.scrollable_content_region.width, self.rich_style)
        return strip.apply_offsets(0, row)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Give the words that the mouse has marked."""
        return selection.extract(self.text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Mark other words."""
        del selection
        self._strips.clear()
        self.refresh()

    def choose(self, place: int) -> None:
        """Put the cursor on another thing and bring it into view."""
        self._settle()
        if self.rows:
            self.chosen = max(0, min(len(self.rows) - 1, place))
            self.scroll_to_region(Region(0, self.rows[self.chosen], 1, 4), animate=False)

    # -- what has changed --------------------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Draw again in the colours of another theme."""
        self.app.theme_changed_signal.subscribe(self, lambda _theme: self.redraw())

    def on_resize(self, _event: events.Resize) -> None:
        """Draw for another width."""
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
