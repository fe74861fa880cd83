"""The command palette: every action of the screen by its name, and "go to 2026-03-14"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Awaitable, Callable
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from freshlegs.tui.keynames import live_bindings
from freshlegs.tui.screens.day import DayScreen

DAY = re.compile(r"(?:go to )?(\d{4}-\d{2}-\d{2})", re.ASCII)


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

    async def discover(self) -> Hits:
        """Show all actions while nothing is typed."""
        for title, key, act in self._actions():
            yield DiscoveryHit(title, act, help=f"key {key}")

    async def search(self, query: str) -> Hits:
        """Find actions by any of their letters, and days by their date."""
        if (found := DAY.fullmatch(query.strip())) and isinstance(self.screen, DayScreen):
            try:
                day = dt.date.fromisoformat(found[1])
            except ValueError:
                return
            yield Hit(1.0, f"Go to {day}", partial(self.screen.go_to, day), help="show this day")
        matcher = self.matcher(query)
        for title, key, act in self._actions():
            if score := matcher.match(title):
                yield Hit(score, matcher.highlight(title), act, help=f"key {key}")
