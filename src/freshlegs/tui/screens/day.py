"""The main screen: calendar, week, day and advice side by side; it owns the state and decides what the panes ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.geometry import Size
from textual.reactive import var

from freshlegs.errors import FreshlegsError
from freshlegs.language import mark, tr
from freshlegs.logbook import remove
from freshlegs.models import Runner
from freshlegs.tui.screens.counsel import Counsel
from freshlegs.tui.screens.desk import Desk
from freshlegs.tui.screens.noting import Noting
from freshlegs.tui.screens.touring import PANES, Touring
from freshlegs.tui.widgets.advice import AdvicePane
from freshlegs.tui.widgets.calendar import CalendarPane, moved_by_months
from freshlegs.tui.widgets.day import DayEntries, DayPane
from freshlegs.tui.widgets.keyline import KeyLine
from freshlegs.tui.widgets.outlook import Outlook
from freshlegs.tui.widgets.week import WeekPane

LOOK_AGAIN_S = 0.02
FRONTS = tuple(f"-front-{name}" for name in PANES)
EDITING = "-editing"
FRAMES_OF_A_FORM = ("panes", "entries")
FRAMES = (*FRAMES_OF_A_FORM, "left", "day", "calendar", "week", "advice")


class DayScreen(Touring, Counsel, Noting):
    """One day with its month, its week and its advice."""

    PLACE = "day"
    AUTO_FOCUS = "CalendarPane"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "undo", mark("undo"), id="undo", tooltip=mark("Undo the last change, whatever it was")),
        Binding(
            "d",
            "delete",
            mark("delete"),
            id="delete",
            tooltip=mark("Delete the entry under the cursor; undo brings it back"),
        ),
        Binding("t", "today", mark("today"), id="today", tooltip=mark("Go to today")),
        Binding("U", "redo", mark("redo"), id="redo", show=False, tooltip=mark("Redo what was undone")),
        Binding("pageup,left_square_bracket", "month(-1)", mark("A month back"), id="month-back", show=False),
        Binding("pagedown,right_square_bracket", "month(1)", mark("A month on"), id="month-on", show=False),
        Binding("left_curly_bracket", "month(-12)", mark("A year back"), id="year-back", show=False),
        Binding("right_curly_bracket", "month(12)", mark("A year on"), id="year-on", show=False),
        Binding("v", "app.year", mark("The year as a map of days"), id="year", show=False),
        Binding("tab", "pane(1)", mark("The next pane"), id="pane-on", show=False),
        Binding("shift+tab", "pane(-1)", mark("The previous pane"), id="pane-back", show=False),
    ]

    told_day: var[dt.date] = var(dt.date(2000, 1, 1))
    """The day that is told beside the calendar: the chosen one, but for the moment until its cursor is drawn."""
    keys_wait: Callable[[], bool] = staticmethod(lambda: False)
    """Tells whether more keys have come already."""
    _is_behind = False

    def fit(self, size: Size) -> None:
        """Put the calendar in front, where one pane is."""
        super().fit(size)
        self.add_class(FRONTS[0], update=False)

    def compose(self) -> ComposeResult:
        """Lay out the panes; app.tcss says where each size puts them."""
        outlook = Outlook()
        self.set_reactive(DayScreen.told_day, self.day)
        yield self.top_line().data_bind(Desk.today)
        with Container(id="panes"):
            with Vertical(id="left"):
                yield CalendarPane(self.marks, units=self.units, week_starts=self.week_starts, id="calendar").data_bind(
                    Desk.day, Desk.today, Desk.days, Desk.runner, Desk.race
                )
                yield WeekPane(
                    self.marks, units=self.units, week_starts=self.week_starts, outlook=outlook, id="week"
                ).data_bind(Desk.today, Desk.days, Desk.runner, day=DayScreen.told_day)
            yield DayPane(self.marks, units=self.units, id="day").data_bind(
                Desk.today, Desk.days, day=DayScreen.told_day
            )
            yield AdvicePane(units=self.units, outlook=outlook, id="advice").data_bind(
                Desk.today, Desk.days, Desk.runner, Desk.pending, day=DayScreen.told_day
            )
        yield KeyLine()

    def on_mount(self) -> None:
        """Say what was left unfinished, and how to begin."""
        if self.focused is None:  # Textual gives the keys to nothing where the terminal itself has not got them
            self.set_focus(self.query_one(CalendarPane))
        self.offer_drafts()
        if self.journal.runner() != Runner():
            self.say_how_to_begin()

    def watch_runner(self, before: Runner, runner: Runner) -> None:
        """Measure in other units where the runner has chosen others, here or elsewhere."""
        if self.is_mounted and runner.units != before.units:
            self.units = runner.units or "km"
            self.query_one(CalendarPane).units = self.units
            self.query_one(WeekPane).units = self.units
            self.query_one(WeekPane).redraw()
            self.query_one(DayEntries).units = self.units
            self.query_one(AdvicePane).units = self.units
            self.query_one(DayEntries).redraw()  # its entries are the same: nothing else tells it to

    # -- moving ------------------------------------------------------------------------------------------------

    def watch_day(self, day: dt.date) -> None:
        """Let the calendar's cursor be drawn first."""
        super().watch_day(day)
        if self.is_mounted and not self._is_behind:
            self._is_behind = True
            self.call_after_refresh(self.catch_up)

    def catch_up(self) -> None:
        """Tell the chosen day in every pane; not while more keys wait, which may leave it again."""
        if self.keys_wait():
            self.set_timer(LOOK_AGAIN_S, self.catch_up)
        else:
            self.tell_day()

    def tell_day(self) -> None:
        """Tell the chosen day in every pane, at once."""
        self._is_behind = False
        self.told_day = self.day

    @on(CalendarPane.DayChosen)
    def choose_day(self, message: CalendarPane.DayChosen) -> None:
        """Show another day."""
        self.day = message.day

    def go_to(self, day: dt.date) -> None:
        """Show a day that was named."""
        self.day = day

    def action_today(self) -> None:
        """Go to today."""
        self.day = self.today

    def action_month(self, by: int) -> None:
        """Go some months back or on."""
        self.day = moved_by_months(self.day, by)

    def action_pane(self, by: int) -> None:
        """Go to the next pane."""
        if not self.is_writing:
            here = next((place for place, name in enumerate(PANES) if self.query_one(f"#{name}").has_focus), 0)
            self.to_front((here + by) % len(PANES))

    def to_front(self, place: int, *, editing: bool = False) -> None:
        """Put a pane in front: where there is room for one only, it is the one that is seen.

        Only the frames that app.tcss arranges by this are styled anew: with all that they hold it takes as long as a
        screen that is opened.
        """
        self.remove_class(*FRONTS, EDITING, update=False)
        self.add_class(FRONTS[place], *[EDITING] * editing, update=False)
        alone = self.has_class("-slim") or self.has_class("-low")
        for name in FRAMES if alone else FRAMES_OF_A_FORM:
            self.app.stylesheet.apply(self.query_one(f"#{name}"))
        if not editing:
            self.set_focus(self.query_one(f"#{PANES[place]}"))

    # -- changes -----------------------------------------------------------------------------------------------

    def action_delete(self) -> None:
        """Delete the entry under the cursor."""
        entry = self.query_one(DayEntries).entry
        if entry is None:
            self.say(tr("Nothing to delete on this day."))
            return
        self._change(lambda: remove(self.journal, entry, self.units), self.brought_back)

    def action_undo(self) -> None:
        """Undo the last change."""
        self._change(self.journal.undo, lambda title: tr("Undone: {title}", title=title))

    def action_redo(self) -> None:
        """Redo what was undone last."""
        self._change(self.journal.redo, lambda title: tr("Done again: {title}", title=title))

    def _change(self, do: Callable[[], str], words: Callable[[str], str]) -> None:
        try:
            title = do()
        except FreshlegsError as error:
            self.say(str(error))
            return
        self.reload()
        self.say(words(title))
