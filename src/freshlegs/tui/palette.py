"""The command palette: every action of the screen by its name, and "go to 2026-03-14"."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from freshlegs.errors import WordsUnclear
from freshlegs.tui.keynames import live_bindings
from freshlegs.tui.screens.day import DayScreen
from freshlegs.units import typed_date

DAY = re.compile(r"(?:go to )?(.*[0-9].*)", re.ASCII)


NUMBERED = re.compile(r"[0-9]{1,4}([-./][0-9]{1,2})([-./][0-9]{0,4})?", re.ASCII)


class ActionProvider(Provider):
    """Finds the actions that are bound where the runner is."""

    def _actions(self) -> list[tuple[str, str, Callable[[], Awaitable[object]]]]:
        found: dict[str, tuple[str, str, Callable[[], Awaitable[object]]]] = {}
        for active in live_bindings(self.screen):
            binding = active.binding
            if binding.id and binding.description and binding.id not in ("palette", "palette-anywhere"):
                title = (binding.tooltip or binding.description).split(":", maxsplit=1)[0]
                act = partial(self.app.run_action, binding.action, active.node)
                found.setdefault(binding.action, (title, self.app.get_key_display(binding), act))
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
            title = f"Go to {typed_date(day, screen.units)}"
            yield Hit(1.0, title, partial(screen.go_to, day), help="show this day")
            return
        if NUMBERED.fullmatch(words):
            yield Hit(1.0, asked, lambda: None, help="which day?")

    async def discover(self) -> Hits:
        """Show all actions while nothing is typed."""
        for title, key, act in self._actions():
            yield DiscoveryHit(title, act, help=f"key {key}")

    async def search(self, query: str) -> Hits:
        """Find actions by any of their letters, and days by their date."""
        if (found := DAY.fullmatch(query.strip())) and isinstance(self.screen, DayScreen):
            for hit in self._days(self.screen, found[1]):
                yield hit
        matcher = self.matcher(query)
        for title, key, act in self._actions():
            if score := matcher.match(title):
                yield Hit(score, matcher.highlight(title), act, help=f"key {key}")
