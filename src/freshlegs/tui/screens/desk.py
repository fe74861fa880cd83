"""What a screen on a journal stands on: the chosen day, what was read round it, midnight, other windows' changes.

`PLACES` names the screens that a number key leads to; the app makes them, and they hand the chosen day on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.events import ScreenResume
from textual.geometry import Size
from textual.reactive import Reactive, var
from textual.screen import Screen
from textual.widget import Widget

from freshlegs.errors import FreshlegsError
from freshlegs.journal import Journal
from freshlegs.language import mark, tr, trc
from freshlegs.models import Plan, Record, Runner, Window
from freshlegs.rules.reach import OLDER_RUNS, WINDOW_DAYS
from freshlegs.tui.keynames import live_bindings
from freshlegs.tui.widgets.calendar import grid_of
from freshlegs.tui.widgets.marks import UNICODE, Marks
from freshlegs.tui.widgets.topline import Place, TopLine
from freshlegs.units import Units, manner_of
from freshlegs.visible import visible
from freshlegs.weeks import MONDAY

if TYPE_CHECKING:
    from freshlegs.lookback import LimitOf

AHEAD = dt.timedelta(days=14)
LAST_WEEK = dt.timedelta(days=7)
LOOK_ROUND_S = 1.0
FIRST_DAY, LAST_DAY = dt.date(1902, 1, 1), dt.date(2199, 11, 30)
TOAST_S = 4

PLACES = (
    Place("1", "day", mark("Day"), mark("The day with its month, its week and its advice")),
    Place("2", "week", mark("Week"), mark("The week: planned and done, its sums beside other weeks")),
    Place("3", "trends", mark("Trends"), mark('What the journal shows over time; "Recovery run: yes or no?"')),
    Place("4", "log", mark("Log"), mark("Every entry, newest first, found as you type")),
    Place("5", "legs", mark("Legs"), mark("How each part of the legs is, on a figure to walk over")),
)

ANYWHERE: tuple[Binding, ...] = (
    Binding(
        "ctrl+p",
        "command_palette",
        mark("commands"),
        id="palette-anywhere",
        show=False,
        priority=True,
        tooltip=mark("Every command by name, also where text is typed"),
    ),
)
"""The app's own, which hold before those of what has the focus."""


class Desk(Screen[None]):
    """The state of a screen: a few immutable values that the panes are handed."""

    PLACE: ClassVar[str] = ""
    _was_shown = False
    limit_of: LimitOf | None = None
    """How far each pair of shoes may run, where the runner has said so."""
    pictures_at: Callable[[], Path] | None = None
    """Gives the folder that pictures are saved in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(place.key, f"app.go('{place.name}')", place.title, id=place.name, show=False, tooltip=place.about)
            for place in PLACES
        ),
        Binding(
            "slash",
            "app.search",
            mark("search"),
            id="search",
            tooltip=mark("Search the log: knee>2 long since:2025-06"),
        ),
        Binding("question_mark,f1", "help", mark("keys"), id="help", tooltip=mark("Every key of where you are")),
        Binding(
            "colon",
            "app.command_palette",
            mark("commands"),
            id="palette",
            show=False,
            tooltip=mark("Every command by name"),
        ),
        Binding(
            "f9",
            "app.bring_in",
            mark("import"),
            id="import",
            show=False,
            tooltip=mark("Import: bring in files of a watch, an export, a folder"),
        ),
        Binding("f8", "app.change_light", mark("light or dark"), id="light", show=False, tooltip=mark("Light or dark")),
        Binding(
            "f7",
            "app.choose_theme",
            mark("theme"),
            id="theme",
            show=False,
            tooltip=mark("Other colours: choose a theme"),
        ),
        Binding("q", "app.quit", mark("quit"), id="quit", tooltip=mark("Leave; everything is stored already")),
    ]
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it for the instance
        (0, "-slim"),
        (80, "-narrow"),
        (110, "-wide"),
        (160, "-huge"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-short"), (34, "-tall")]  # noqa: RUF012 - likewise

    focused = Reactive[Widget | None](None, repaint=False)
    """As Textual's, but that who has the keys is seen on that widget: nothing else is drawn anew for it."""
    day: var[dt.date] = var(dt.date(2000, 1, 1))
    today: var[dt.date] = var(dt.date(2000, 1, 1))
    days: var[Window | None] = var(None)
    runner: var[Runner] = var(Runner())
    pending: var[tuple[Record, ...]] = var(())
    race: var[Plan | None] = var(None)

    def __init__(  # noqa: PLR0913 - all that the app hands on, by its name
        self,
        journal: Journal,
        clock: Callable[[], dt.date],
        *,
        marks: Marks = UNICODE,
        units: Units | None = None,
        usual_units: Units = "km",
        week_starts: int = MONDAY,
        demo: bool = False,
        day: dt.date | None = None,
    ) -> None:
        super().__init__()
        self.journal = journal
        self.clock = clock
        self.marks = marks
        self.week_starts = week_starts
        self.demo = demo
        self._read_first = self._read_last = dt.date(2000, 1, 1)
        self._version = journal.data_version()
        self._trouble = ""
        self.usual_units = usual_units
        runner = journal.runner()
        self._profile_units = runner.units
        self.units: Units = units or manner_of(usual_units).of(runner.units)
        today = clock()
        self.set_reactive(Desk.today, today)
        self.set_reactive(Desk.day, self.validate_day(day or today))
        self.set_reactive(Desk.runner, runner.spoken_to_in(self.units))
        self.set_reactive(Desk.race, journal.next_race(today))
        self.set_reactive(Desk.days, self._window(self.day, today))

    def fit(self, size: Size) -> None:
        """Take the classes of a size before all is styled; Textual gives them after that, and styles all again."""
        for breakpoints, extent in (
            (self.HORIZONTAL_BREAKPOINTS, size.width),
            (self.VERTICAL_BREAKPOINTS, size.height),
        ):
            *_, name = (name for least, name in breakpoints or [] if extent >= least)
            self.add_class(name, update=False)

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Come up. The first time all was styled as it was mounted, and is not styled once more."""
        event.refresh_styles, self._was_shown = self._was_shown, True

    def top_line(self) -> TopLine:
        """Make the first line; who composes it binds it to the day."""
        return TopLine(PLACES, self.PLACE, units=self.units, week_starts=self.week_starts, demo=self.demo)

    def on_mount(self) -> None:
        """Begin to look round."""
        self.set_interval(LOOK_ROUND_S, self.look_round)

    def _window(self, day: dt.date, today: dt.date) -> Window:
        """Read what the calendar, the week and the advice of a day can see."""
        grid = grid_of(day, self.week_starts)
        self._read_first, self._read_last = grid[0], grid[-1]
        since = grid[0] - dt.timedelta(days=WINDOW_DAYS) - LAST_WEEK
        until = max(grid[-1], min(today, grid[-1] + AHEAD)) + AHEAD
        return self.journal.window(since, until, OLDER_RUNS)

    def _read_runner(self) -> Runner:
        """Read the profile: the runner is spoken to in the units that are shown, which a new word of theirs changes."""
        runner = self.journal.runner()
        if runner.units != self._profile_units:
            self._profile_units = runner.units
            self.units = manner_of(self.usual_units).of(runner.units)
        return runner.spoken_to_in(self.units)

    def reload(self) -> None:
        """Read the journal again: the file is the truth, there is no second copy to keep in step."""
        try:
            self.runner = self._read_runner()
            self.race = self.journal.next_race(self.today)
            self.days = self._window(self.day, self.today)
            self._version = self.journal.data_version()
        except FreshlegsError as error:
            self.say_once(str(error))

    def come_back(self, day: dt.date, units: Units) -> None:
        """Go on where another screen was left, which may have written."""
        self.units = units
        self.day = day
        self.reload()

    @property
    def is_storing(self) -> bool:
        """Whether something was handed over and is not stored yet: keys wait for it."""
        return False

    def left_at(self) -> object:
        """Give what this screen wants to be handed when it is opened again."""
        return None

    def take_up(self, left: object) -> None:
        """Go on with what it had when it was left; before it is shown."""
        del left

    def validate_day(self, day: dt.date) -> dt.date:
        """Keep to the years that a journal can hold."""
        return max(FIRST_DAY, min(LAST_DAY, day))

    def watch_day(self, day: dt.date) -> None:
        """Read on where the day lies outside what was read."""
        if self.is_mounted and not self._read_first <= day <= self._read_last:
            try:
                self.days = self._window(day, self.today)
            except FreshlegsError as error:
                self.say_once(str(error))

    def look_round(self) -> None:
        """See midnight, and what another window wrote."""
        today = self.clock()
        if today != self.today:
            follow = self.day == self.today
            self.today = today
            if follow:
                self.day = today
            self.reload()
        try:
            if self.journal.data_version() != self._version:
                self.reload()
        except FreshlegsError as error:
            self.say_once(str(error))

    def action_help(self) -> None:
        """Show every key of where the runner is."""
        from freshlegs.tui.screens.help import KINDS, HelpScreen  # noqa: PLC0415 - not before it is asked for

        rows: dict[str, tuple[str, str]] = {}
        for active in live_bindings(self):
            binding = active.binding
            if binding.id and binding.description:
                keys, _ = rows.get(binding.action, ("", ""))
                key = self.app.get_key_display(binding)
                rows[binding.action] = (f"{keys} {key}".strip(), tr(binding.tooltip or binding.description))
        marks = [(self.marks.kinds[word], trc("a kind of day", word)) for word in KINDS]
        marks += [(self.marks.sore, tr("sore or in pain, 3 or more")), (self.marks.planned, tr("planned"))]
        self.app.push_screen(HelpScreen(tuple(rows.values()), tuple(marks)))

    def say_once(self, text: str) -> None:
        """Show what goes on being wrong, once."""
        if text != self._trouble:
            self._trouble = text
            self.say(text, bad=True)

    def say(self, text: str, *, bad: bool = False) -> None:
        """Show a sentence for a few seconds."""
        words = visible(text[:1].upper() + text[1:])
        self.app.notify(words, severity="warning" if bad else "information", markup=False, timeout=TOAST_S)
