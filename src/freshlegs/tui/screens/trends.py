"""Trends: what the journal shows over time. It is counted in threads, so that no key waits for fifty years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import var
from textual.worker import get_current_worker

from freshlegs.errors import FreshlegsError
from freshlegs.journal import Journal
from freshlegs.language import mark, tr
from freshlegs.lookback import trends, whole_history
from freshlegs.records import dataclass
from freshlegs.rules.history import History
from freshlegs.rules.trends import Trends
from freshlegs.telling.trends import MEASURES, PAGES, PERIODS, USUAL_PERIOD, Measure, Page, View, place_of
from freshlegs.tui.screens.desk import Desk
from freshlegs.tui.widgets.calendar import moved_by_months
from freshlegs.tui.widgets.history import HistoryPage
from freshlegs.tui.widgets.keyline import KeyLine
from freshlegs.tui.widgets.tabs import Tabs
from freshlegs.tui.widgets.trendpage import TrendPage

NAMES: tuple[Page, ...] = tuple(PAGES)
ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Left:
    """What was looked at."""

    page: Page
    period: int | None
    measure: Measure


class TrendsScreen(Desk):
    """The journal over time, a page at a time, with one cursor for all of them."""

    PLACE = "trends"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "page(1)", mark("next"), id="trends-page-on", tooltip=mark("The next page")),
        Binding("shift+tab", "page(-1)", mark("The page before"), id="trends-page-back", show=False),
        Binding(
            "plus,equals_sign", "period(1)", mark("longer"), id="trends-longer", tooltip=mark("Look at a longer time")
        ),
        Binding("minus", "period(-1)", mark("shorter"), id="trends-shorter", tooltip=mark("Look at a shorter time")),
        Binding(
            "m", "measure", mark("measure"), id="trends-measure", tooltip=mark("The days by distance, load or soreness")
        ),
        Binding("x", "save", mark("save"), id="trends-save", tooltip=mark("Save the chart as a picture (SVG)")),
        Binding(
            "enter",
            "open",
            mark("go there"),
            id="trends-open",
            tooltip=mark("Go to the day or the week under the cursor"),
        ),
        Binding("escape", "app.go('day')", mark("back"), id="trends-back", tooltip=mark("Back to the day")),
    ]

    page: var[Page] = var[Page]("distance")
    measure: var[Measure] = var[Measure]("distance")
    period: var[int | None] = var[int | None](USUAL_PERIOD)
    cursor: var[dt.date] = var(dt.date(2000, 1, 1))
    trends: var[Trends | None] = var(None)
    reading: var[bool] = var(default=False)
    history: var[History | None] = var(None)

    @dataclass
    class Counted(Message):
        """Something was counted, or there was trouble, in a sentence."""

        what: Trends | History | None
        trouble: str = ""

    def compose(self) -> ComposeResult:
        """Lay out the pages."""
        self.cursor = min(self.day, self.today)
        yield self.top_line().data_bind(Desk.today)
        yield Tabs(PAGES, id="pages").data_bind(TrendsScreen.page)
        yield TrendPage(self.marks, units=self.units, id="trend").data_bind(
            TrendsScreen.trends, TrendsScreen.page, TrendsScreen.measure, TrendsScreen.reading, day=TrendsScreen.cursor
        )
        yield HistoryPage(units=self.units, id="history").data_bind(TrendsScreen.history)
        yield KeyLine()

    def left_at(self) -> Left:
        """Give the page, the time and the measure that were looked at."""
        return Left(self.page, self.period, self.measure)

    def take_up(self, left: object) -> None:
        """Look at them again."""
        if isinstance(left, Left):
            self.page, self.period, self.measure = left.page, left.period, left.measure

    def on_mount(self) -> None:
        """Show the page that was left, and begin to count."""
        self.watch_page(self.page)
        self.count_all()

    def watch_days(self) -> None:
        """Count again what was changed."""
        if self.is_mounted:
            self.count_all()

    def watch_today(self) -> None:
        """Count up to the new day."""
        if self.is_mounted:
            self.count_all()

    def watch_page(self, page: Page) -> None:
        """Show a page, and give it the keys."""
        is_history = page == "history"
        for shown, widget in ((not is_history, self.query("#trend")), (is_history, self.query("#history"))):
            widget.set(display=shown)
            if shown:
                widget.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what does something on this page."""
        del parameters
        if action == "measure":
            return self.page == "year"
        if action == "period":
            return self.page not in ("shoes", "history")
        return action != "open" or self.page not in ("shoes", "history")

    # -- counting ----------------------------------------------------------------------------------------------

    def count_all(self) -> None:
        """Count anew, over the time that is looked at and over the whole journal."""
        self.reading = True
        self.count()
        self.count_history()

    @work(thread=True, exclusive=True, group="trends")
    def count(self) -> None:
        """Read the time that is looked at, on a connection of its own, and count."""
        weeks, starts = self.period, self.week_starts
        self._count(lambda journal: trends(journal, self.today, self.runner, weeks, self.limit_of, week_starts=starts))

    @work(thread=True, exclusive=True, group="history")
    def count_history(self) -> None:
        """Read the whole journal and count what was done after long and hard days."""
        self._count(lambda journal: whole_history(journal, self.today, self.runner))

    def _count(self, look: Callable[[Journal], Trends | History]) -> None:
        try:
            with self.journal.again() as journal:
                counted = self.Counted(look(journal))
        except FreshlegsError as error:
            counted = self.Counted(None, str(error))
        if not get_current_worker().is_cancelled:  # something else was asked meanwhile
            self.post_message(counted)

    @on(Counted)
    def show(self, message: Counted) -> None:
        """Hand the pages what was counted."""
        if not isinstance(message.what, History):
            self.reading = False
        if isinstance(message.what, Trends):
            self.trends = message.what
            self.cursor = max(message.what.first, min(self.cursor, message.what.today))
        elif isinstance(message.what, History):
            self.history = message.what
        if message.trouble:
            self.say_once(message.trouble)

    # -- moving ------------------------------------------------------------------------------------------------

    @on(Tabs.Chosen)
    def choose_page(self, message: Tabs.Chosen) -> None:
        """Show the page that was clicked."""
        self.page = next(page for page in NAMES if page == message.page)
        self.refresh_bindings()

    def action_page(self, by: int) -> None:
        """Show the next page, or the one before."""
        self.page = NAMES[(NAMES.index(self.page) + by) % len(NAMES)]
        self.refresh_bindings()

    def action_period(self, by: int) -> None:
        """Look at a longer or a shorter time."""
        place = max(0, min(len(PERIODS) - 1, PERIODS.index(self.period) + by))
        if PERIODS[place] != self.period:
            self.period = PERIODS[place]
            self.reading = True
            self.count()

    def action_measure(self) -> None:
        """Show the days by something else."""
        self.measure = MEASURES[(MEASURES.index(self.measure) + 1) % len(MEASURES)]

    def action_move(self, by: int) -> None:
        """Move the cursor by weeks, or by what a column stands for."""
        if self.trends is None:
            return
        if self.page == "year":
            self.move_days(7 * by)
        elif self.page == "pace":
            self._put(moved_by_months(self.cursor, by))
        else:
            firsts = [span.first for span in self.trends.spans]
            self._put(firsts[max(0, min(len(firsts) - 1, place_of(firsts, self.cursor) + by))])

    def move_days(self, by: int) -> None:
        """Move the cursor by days."""
        self._put(self.cursor + by * ONE_DAY)

    def action_edge(self, end: int) -> None:
        """Move the cursor to the beginning or the end."""
        if self.trends is not None:
            self._put(self.trends.today if end else self.trends.first)

    def _put(self, day: dt.date) -> None:
        if self.trends is not None:
            self.cursor = max(self.trends.first, min(self.trends.today, day))

    # -- saving ------------------------------------------------------------------------------------------------

    def action_save(self) -> None:
        """Save the chart as a picture, in a file that is not there yet."""
        from freshlegs.exchange.outfile import free_name, write_file  # noqa: PLC0415 - only where something is saved
        from freshlegs.pictures.charts import name_of  # noqa: PLC0415 - as above

        drawn = self._drawn()
        if drawn is None or self.pictures_at is None:
            self.say(tr("There is nothing to save yet."))
            return
        try:
            stem = f"freshlegs-{name_of(self.page, self.measure)}-{self.today}"
            file = free_name(self.pictures_at(), stem, ".svg")
            write_file(file, [drawn], force=False)
        except FreshlegsError as error:
            self.say(str(error), bad=True)
        else:
            self.say(tr("Saved: {file}", file=file))

    def _drawn(self) -> str | None:
        """Draw the page as a picture; None while it is being counted."""
        from freshlegs.pictures.charts import chart, name_of  # noqa: PLC0415 - only where something is saved
        from freshlegs.pictures.rows import recovery  # noqa: PLC0415 - as above

        if self.page == "history":
            return recovery(self.history, self.units) if self.history else None
        if self.trends is None:
            return None
        view = View(trends=self.trends, cursor=self.cursor, units=self.units, marked=False)
        return chart(view, name_of(self.page, self.measure))

    async def action_open(self) -> None:
        """Go to the day under the cursor, or to the week."""
        self.day = self.cursor
        await self.run_action(f"app.go('{'day' if self.page in ('year', 'pace') else 'week'}')")
