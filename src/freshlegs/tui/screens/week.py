"""The week: planned and done side by side, its sums beside the last week's and the mean of four."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from freshlegs.language import mark
from freshlegs.models import Runner
from freshlegs.tui.screens.desk import Desk
from freshlegs.tui.widgets.keyline import KeyLine
from freshlegs.tui.widgets.weekpage import WeekPage
from freshlegs.weeks import first_of_week

ONE_DAY = dt.timedelta(days=1)


class WeekScreen(Desk):
    """The week of the chosen day."""

    PLACE = "week"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "today", mark("today"), id="week-today", tooltip=mark("The week of today")),
        Binding(
            "enter", "app.go('day')", mark("the day"), id="week-open", tooltip=mark("Go to the day under the cursor")
        ),
        Binding("escape", "app.go('day')", mark("back"), id="week-leave", show=False, tooltip=mark("Back to the day")),
    ]

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        yield self.top_line().data_bind(Desk.today)
        yield WeekPage(self.marks, units=self.units, week_starts=self.week_starts, id="week-page").data_bind(
            Desk.day, Desk.today, Desk.days, Desk.runner
        )
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin on the page."""
        self.query_one(WeekPage).focus()

    def watch_runner(self, before: Runner, runner: Runner) -> None:
        """Measure in other units where the runner has chosen others elsewhere."""
        if self.is_mounted and runner.units != before.units:
            self.units = runner.units or "km"
            page = self.query_one(WeekPage)
            page.units = self.units
            page.redraw()

    @on(WeekPage.DayChosen)
    def choose_day(self, message: WeekPage.DayChosen) -> None:
        """Put the cursor on the day that was clicked."""
        self.day = message.day

    def action_day(self, by: int) -> None:
        """Go some days back or on."""
        self.day += by * ONE_DAY

    def action_edge(self, place: int) -> None:
        """Go to the first or the last day of the week."""
        self.day = first_of_week(self.day, self.week_starts) + place * ONE_DAY

    def action_today(self) -> None:
        """Go to today."""
        self.day = self.today
