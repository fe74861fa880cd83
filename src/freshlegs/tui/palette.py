"""The command palette: every action of the screen by its name, and "go to 2026-03-14"."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from rich.align import Align
from rich.text import Text
from textual.binding import Binding
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.widgets.option_list import Option

from freshlegs.errors import WordsUnclear
from freshlegs.language import tr
from freshlegs.records import dataclass
from freshlegs.tui.keynames import live_bindings
from freshlegs.tui.screens.day import DayScreen
from freshlegs.units import typed_date

DAY = re.compile(r"(?:go to )?(.*[0-9].*)", re.ASCII)


NUMBERED = re.compile(r"[0-9]{1,4}([-./][0-9]{1,2})([-./][0-9]{0,4})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Command:
    """An action that can be chosen: its title, the names that find it too, a word on its key, and what it does."""

    title: str
    names: tuple[str, ...]
    key: str
    act: Callable[[], Awaitable[object]]


def _named(binding: Binding) -> tuple[str, tuple[str, ...]]:
    """Give the title of an action; where that is not English, its English one and its name beside it."""
    does = binding.tooltip or binding.description
    english, told = does.split(":", maxsplit=1)[0], tr(does)
    if told == does:
        return english, ()
    return told.split(":", maxsplit=1)[0] if ":" in does else told, (english, binding.id or "")


class ActionProvider(Provider):
    """Finds the actions that are bound where the runner is."""

    def _actions(self) -> list[Command]:
        found: dict[str, Command] = {}
        for active in live_bindings(self.screen):
            binding = active.binding
            if binding.id and binding.description and binding.id not in ("palette", "palette-anywhere"):
                act = partial(self.app.run_action, binding.action, active.node)
                key = tr("key {key}", key=self.app.get_key_display(binding))
                found.setdefault(binding.action, Command(*_named(binding), key, act))
        return list(found.values())

    def _days(self, screen: DayScreen, words: str) -> Iterator[Hit]:
        """Find the day that is meant, the last one before the coming; one that could be two is asked."""
        from freshlegs.days import parse_day  # noqa: PLC0415 - not before the first frame

        asked = ""
        for future in (False, True):
            try:
                day = parse_day(words, screen.today, future=future, units=screen.units)
            except WordsUnclear as unclear:
                asked = str(unclear)
                continue
            title = tr("Go to {day}", day=typed_date(day, screen.units))
            yield Hit(1.0, title, partial(screen.go_to, day), help=tr("show this day"))
            return
        if NUMBERED.fullmatch(words):
            yield Hit(1.0, asked, lambda: None, help=tr("which day?"))

    async def discover(self) -> Hits:
        """Show all actions while nothing is typed."""
        for one in self._actions():
            yield DiscoveryHit(one.title, one.act, help=one.key)

    async def search(self, query: str) -> Hits:
        """Find actions by any of their letters, and days by their date."""
        if (found := DAY.fullmatch(query.strip())) and isinstance(self.screen, DayScreen):
            for hit in self._days(self.screen, found[1]):
                yield hit
        matcher = self.matcher(query)
        for one in self._actions():
            if score := max(map(matcher.match, (one.title, *one.names))):
                yield Hit(score, matcher.highlight(one.title), one.act, help=one.key)


class Palette(CommandPalette):
    """Textual's palette, which says in the runner's language that nothing was found."""

    def _start_no_matches_countdown(self, search_value: str) -> None:
        self._stop_no_matches_countdown()
        self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, lambda: self._say_none(search_value))

    def _say_none(self, sought: str) -> None:
        if sought:
            words = Align.center(Text(tr("No matches found"), style="not bold"))
            self.query_one(CommandList).add_option(Option(words, disabled=True, id=self._NO_MATCHES))
        self._list_visible = bool(sought)
