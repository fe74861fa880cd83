"""A page of Trends: a drawing with a cursor, the numbers under it on the frame, all numbers below in a table."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region
from textual.reactive import reactive

from freshlegs.language import mark, tr
from freshlegs.rules.trends import Trends
from freshlegs.telling.charts import drawing
from freshlegs.telling.trends import Measure, Page, View, heading, period_text, reading
from freshlegs.telling.trendtables import table, words_of
from freshlegs.tui.keynames import key_told
from freshlegs.tui.widgets.drawnpage import DrawnPage
from freshlegs.tui.widgets.marks import UNICODE, Marks, signs_of
from freshlegs.tui.widgets.outlook import Kept
from freshlegs.units import Units
from freshlegs.weeks import place_in_week

READING = mark("Reading the journal ...")
MOST_ROWS, TABLE_ROWS = 22, 8
"""A drawing's most rows, and how many rows of numbers are worth making it lower for."""
MOST_NUMBERS = 120
LEVELS = tuple(range(6))


class TrendPage(DrawnPage):
    """One page; it is handed what was counted, and the day of its cursor."""

    STYLES = "trend"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "screen.move(-1)", mark("The week before"), id="trends-back-one", show=False),
        Binding("right,l", "screen.move(1)", mark("The week after"), id="trends-on-one", show=False),
        Binding(
            "pageup,left_square_bracket", "screen.move(-4)", mark("Four weeks back"), id="trends-back-four", show=False
        ),
        Binding(
            "pagedown,right_square_bracket", "screen.move(4)", mark("Four weeks on"), id="trends-on-four", show=False
        ),
        Binding("home", "screen.edge(0)", mark("The first week"), id="trends-first", show=False),
        Binding("end,t", "screen.edge(1)", mark("The last week"), id="trends-last", show=False),
        Binding(
            "up,k",
            "step(-1)",
            mark("Up"),
            id="trends-up",
            show=False,
            tooltip=mark("Up the page; among the days: a day back"),
        ),
        Binding(
            "down,j",
            "step(1)",
            mark("Down"),
            id="trends-down",
            show=False,
            tooltip=mark("Down the page; among the days: a day on"),
        ),
    ]

    trends: reactive[Trends | None] = reactive(None)
    page: reactive[Page] = reactive("distance")
    measure: reactive[Measure] = reactive("distance")
    reading: reactive[bool] = reactive(default=False)

    def __init__(self, marks: Marks = UNICODE, *, units: Units = "km", id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(units=units, id=id)
        self.signs = signs_of(marks)
        self._numbers: Kept[list[Content]] = Kept()

    def watch_trends(self) -> None:
        """Draw what was counted."""
        self.redraw()

    def watch_page(self) -> None:
        """Draw another page from its top."""
        self.scroll_home(animate=False)
        self.redraw()

    def watch_reading(self) -> None:
        """Say that another time is being read, or that it was."""
        self.redraw()

    def watch_measure(self) -> None:
        """Draw the days by something else."""
        self.redraw()

    def watch_day(self) -> None:
        """Move the cursor; among the days its row is brought into view, other pages stay where they are."""
        if self.page == "year" and self.is_mounted:
            row = place_in_week(self.day, self.trends.week_starts) if self.trends else 0
            self.scroll_to_region(Region(0, row, 1, 3), animate=False)
        self.redraw()

    def action_step(self, by: int) -> None:
        """Move among the days, or the page itself."""
        if self.page == "year":
            self.screen.move_days(by)  # type: ignore[attr-defined]  # the screen that has this page
        else:
            self.scroll_relative(y=by, animate=False)

    def _view(self, trends: Trends) -> View:
        region = self.scrollable_content_region
        return View(
            trends=trends,
            cursor=self.day,
            units=self.units,
            measure=self.measure,
            width=region.width,
            height=min(MOST_ROWS, region.height - (TABLE_ROWS if region.height > MOST_ROWS else 0)),
            signs=self.signs,
            check_in=key_told(self, "check-in", "c"),
        )

    def lines(self) -> list[Content]:
        """Draw the page."""
        if self.page == "history":
            return []  # a page of its own
        if self.trends is None:
            self.titled("", "")
            return [self.part(tr(READING), "muted")]
        view = self._view(self.trends)
        room = self.size.width - 6
        title = heading(view, self.page)
        period = period_text(view)
        if self.reading:
            period = tr("{period} · reading another ...", period=period)
        self.titled(f"{title} · {period}" if self.page != "shoes" else title, reading(view, self.page, room))
        lines = self.drawn(drawing(view, self.page))
        if words := words_of(self.page):
            lines += [Content(""), *self.hung(self.part(words, "muted"), 0)]
        if self.page != "shoes":
            lines += self._numbers.of(self._table, self.trends, self.page, self.units, view.width)
        return lines

    def _table(self) -> list[Content]:
        """Give the page's numbers, the newest of them, made once however often the cursor moves."""
        numbers = table(self.trends, self.page, self.units) if self.trends else None
        return [Content(""), *self.tabled(numbers, MOST_NUMBERS)] if numbers else []
