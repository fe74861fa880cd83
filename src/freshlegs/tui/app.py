"""The full-screen program: themes, the gate that keeps text harmless, and the first screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.app import SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.command import CommandPalette, Provider
from textual.filter import LineFilter
from textual.screen import Screen

from freshlegs.errors import FreshlegsError, WordsUnclear
from freshlegs.journal import Journal
from freshlegs.language import tr, trc
from freshlegs.models import Runner
from freshlegs.tui.harmless import Harmless
from freshlegs.tui.keynames import key_name
from freshlegs.tui.leaving import Leaving
from freshlegs.tui.moving import Moving
from freshlegs.tui.pointing import Pointing
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.screens.desk import ANYWHERE, Desk
from freshlegs.tui.themes import DARK, OURS, UNKNOWN_COLOURS, faint_for, inks_for, other_light, theme_named
from freshlegs.tui.widgets.marks import ASCII, UNICODE, Marks
from freshlegs.tui.widgets.sheets import wear
from freshlegs.units import Units
from freshlegs.visible import visible
from freshlegs.weeks import MONDAY

if TYPE_CHECKING:
    from freshlegs.exchange.editor import Editor
    from freshlegs.lookback import LimitOf

SCREENS = {"week": "WeekScreen", "trends": "TrendsScreen", "log": "LogScreen", "legs": "LegsScreen"}
"""The screens that open over the day's, each in a module of its name, which waits until then."""


LOOK_AFTER_S = 600
TROUBLES_S, TROUBLES_SHOWN = 20, 5
"""How long several sentences may stand, and how many."""


def _actions() -> type[Provider]:
    from freshlegs.tui.palette import ActionProvider  # noqa: PLC0415 - once it is opened

    return ActionProvider


class FreshlegsApp(Moving, Leaving, Pointing):
    """freshlegs, full screen, on one journal."""

    TITLE = "freshlegs"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar[set[Callable[[], type[Provider]]]] = {_actions}  # type: ignore[assignment]  # Textual's own union
    editor: Callable[[], Editor] | None = None
    """Gives the runner's editor, where there is a terminal for it."""
    encoding: str = "utf-8"
    """What the terminal's end of the line can carry."""
    limit_of: LimitOf | None = None
    """Gives how far a pair of shoes may run, where the runner has said so."""
    pictures_at: Callable[[], Path] | None = None
    """Gives the folder that pictures are saved in."""
    week_starts: int = MONDAY
    usual_units: Units = "km"
    """How distances are shown where neither the call nor the profile says it."""
    troubles: tuple[str, ...] = ()
    """What is to be told as the screen opens, a sentence each."""
    offers_tour: bool = False
    """Whether it says how to be shown round."""
    before_import: Callable[[Journal], None] | None = None
    """Makes a backup of what an import will change; raises FreshlegsError where it can't."""
    look_after: Callable[[], str] | None = None
    """Makes the day's backup if there is none yet, and says what stood in its way; may be called from any thread."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, system=True, priority=True),
        *ANYWHERE,
    ]

    def __init__(
        self,
        journal: Journal,
        clock: Callable[[], dt.date],
        *,
        marks: Marks = UNICODE,
        units: Units | None = None,
        demo: bool = False,
        theme: str = "",
    ) -> None:
        super().__init__()
        self.journal = journal
        self.clock = clock
        self.marks = marks
        self.units = units
        self.demo = demo
        self._harmless = Harmless()
        self._left: dict[str, object] = {}
        self._told = ""
        self._given: dict[str, str] = {}
        for ours in OURS:
            self.register_theme(ours)
        for name in UNKNOWN_COLOURS:
            self.unregister_theme(name)
        try:
            self.theme = theme_named(theme or DARK.name)
        except WordsUnclear as error:
            self.theme, self.troubles = DARK.name, (str(error),)

    def get_css_variables(self) -> dict[str, str]:
        """Give a theme of Textual's the colours that it has no word for, and inks that can be read."""
        variables = super().get_css_variables()
        if self.current_theme not in OURS:
            variables |= inks_for(variables)
        self.theme_variables = variables | faint_for(variables)
        return self.theme_variables

    def refresh_css(self, animate: bool = True) -> None:
        """Style all anew; before there is a screen the styles are only to be read with other colours, once it comes."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Put the gate behind Textual's own filters."""
        before, encoding = tuple(super().get_line_filters()), self.encoding if self.marks is ASCII else ""
        if (self._harmless.before, self._harmless.encoding) != (before, encoding):
            self._harmless = Harmless(before, encoding)
        return [self._harmless]

    def get_key_display(self, binding: Binding) -> str:
        """Name keys as they stand on a keyboard, everywhere; of an action that was given others the first of these."""
        given = self._given.get(binding.id or "", binding.key).split(",")
        named = key_name(binding.key if binding.key in given else given[0])
        return trc("keys", binding.key_display or "") or named

    def give_keys(self, given: Mapping[str, str]) -> None:
        """Put other keys in the place of the usual ones: names of actions, with their keys as Textual calls them."""
        self._given = dict(given)
        self.set_keymap(self._given)
        self.keys_changed()

    def push_screen(self, *screen: Any, **how: Any) -> Any:  # noqa: ANN401 - handed on as it is
        """Open a screen over the others; the sheet of these is read before the first."""
        wear(self, "pages")
        return super().push_screen(*screen, **how)

    @property
    def is_storing(self) -> bool:
        """Whether the screen is storing what was entered."""
        return isinstance(self.screen, Desk) and self.screen.is_storing

    def get_default_screen(self) -> Screen[None]:
        """Open on the day."""
        screen = self._made(DayScreen)
        if isinstance(screen, DayScreen):
            screen.keys_wait = lambda: self.keys_wait
            screen.pen = self._written if self.editor else None
        return screen

    @contextmanager
    def _written(self, text: str) -> Iterator[str | None]:
        """Hand the terminal to the runner's editor, and take it back before anything is stored."""
        from freshlegs.exchange.editor import written  # noqa: PLC0415 - only where an editor is called

        if self.editor is None:
            raise FreshlegsError(tr("There is no editor here."))
        with ExitStack() as stack:
            try:
                with self.suspend():
                    new = stack.enter_context(written(text, self.editor()))
            except SuspendNotSupported:
                raise FreshlegsError(tr("This terminal can't be handed to an editor.")) from None
            yield new

    def _made(self, kind: type[Desk], here: Desk | None = None) -> Desk:
        """Make a screen, on the day of the one that it opens over."""
        units, day = (here.units, here.day) if here else (self.units, None)
        screen = kind(
            self.journal,
            self.clock,
            marks=self.marks,
            units=units,
            usual_units=self.usual_units,
            week_starts=self.week_starts,
            demo=self.demo,
            day=day,
        )
        screen.limit_of, screen.pictures_at = self.limit_of, self.pictures_at
        screen.fit(self.size)
        return screen

    async def action_go(self, name: str) -> None:
        """Show another of the screens, on the same day; the day's own stays beneath the others."""
        here = self.screen
        if not isinstance(here, Desk) or name == here.PLACE:
            return
        if here.PLACE != DayScreen.PLACE:
            self._left[here.PLACE] = here.left_at()
            await self.pop_screen()
            if isinstance(self.screen, Desk):
                self.screen.come_back(here.day, here.units)
        if name != DayScreen.PLACE:
            kind: type[Desk] = getattr(import_module(f"freshlegs.tui.screens.{name}"), SCREENS[name])
            screen = self._made(kind, here)
            screen.take_up(self._left.get(name))
            await self.push_screen(screen)

    async def action_search(self) -> None:
        """Open the log with the cursor in its search line."""
        here = self.screen
        await self.action_go("log")
        from freshlegs.tui.screens.log import LogScreen  # noqa: PLC0415 - once it is opened

        if isinstance(self.screen, LogScreen):
            self.screen.search_anew(fresh=self.screen is not here)

    def action_bring_in(self) -> None:
        """Open the import over the screen; the screens behind show what it brought."""
        from freshlegs.tui.screens.importing import ImportScreen  # noqa: PLC0415 - with all that reads files

        here = self.screen
        if isinstance(here, Desk):
            screen = ImportScreen(self.journal, self.clock(), units=here.units, marks=self.marks)
            screen.before = self.before_import
            self.push_screen(screen, lambda _: here.reload())

    async def action_year(self) -> None:
        """Open the days of a year as a map."""
        await self.action_go("trends")
        from freshlegs.tui.screens.trends import TrendsScreen  # noqa: PLC0415 - once it is opened

        if isinstance(self.screen, TrendsScreen):
            self.screen.page = "year"

    def on_mount(self) -> None:
        """Ask the three questions where the journal is new."""
        self.set_class(self.plain, "-plain")
        self.set_interval(LOOK_AFTER_S, self.look_after_journal)
        if self.troubles:
            more = len(self.troubles) - TROUBLES_SHOWN
            rest = [tr("And {more} more: freshlegs config", more=more)] if more > 0 else []
            said = (*self.troubles[:TROUBLES_SHOWN], *rest)
            words = visible("\n".join(said), lines=True)
            self.notify(words, severity="warning", markup=False, timeout=TROUBLES_S)
        if not self.journal.newest(1) and not self.demo and self.journal.runner() == Runner():
            from freshlegs.tui.screens.welcome import WelcomeScreen  # noqa: PLC0415 - once it is opened

            self.push_screen(WelcomeScreen(self.usual_units), self._welcomed)
        elif self.offers_tour and isinstance(self.screen, DayScreen):
            self.screen.offer_tour()

    def look_after_journal(self) -> None:
        """See to the day's backup where the screen stays open for days and something was written."""
        if self.look_after and self.journal.wrote:
            self.journal.wrote = False  # a day on which nothing is written needs none
            self._back_up(self.look_after)

    @work(thread=True, exclusive=True)
    def _back_up(self, look_after: Callable[[], str]) -> None:
        trouble = look_after()
        if trouble and trouble != self._told:
            self._told = trouble
            self.notify(visible(trouble), severity="warning", markup=False)

    async def _welcomed(self, runner: Runner | None) -> None:
        try:
            if runner:
                self.journal.set_runner(runner, tr("answered the first questions"))
        except FreshlegsError as error:
            self.notify(visible(str(error)), severity="warning", markup=False)
        if isinstance(self.screen, DayScreen):
            self.screen.reload()
            await self.screen.action_tour()

    def action_command_palette(self) -> None:
        """Open the palette, and say the way out of it."""
        if not CommandPalette.is_open(self):  # type: ignore[arg-type]  # any app, says Textual, and types one of objects
            from freshlegs.tui.palette import Palette  # noqa: PLC0415 - once it is opened

            self.push_screen(Palette(placeholder=tr("A command, or a day; Esc leaves")))

    def action_change_light(self) -> None:
        """Change between light and dark."""
        self.theme = other_light(self.theme, dark=self.current_theme.dark)

    def action_choose_theme(self) -> None:
        """Choose among all themes by name; it holds until the screen is left."""
        from textual.theme import ThemeProvider  # noqa: PLC0415 - once it is opened

        from freshlegs.tui.palette import Palette  # noqa: PLC0415 - likewise

        self.push_screen(Palette([ThemeProvider], placeholder=tr("Search for themes…")))
