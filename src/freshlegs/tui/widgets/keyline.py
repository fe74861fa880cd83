"""The last line: the keys of where the runner is, from the live bindings, so that a changed key shows everywhere."""

from __future__ import annotations

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from freshlegs.language import tr
from freshlegs.tui.keynames import key_name, live_bindings
from freshlegs.tui.widgets.inks import Inked

LATE = ("search",)
"""Held by every screen, and so told first by Textual; a screen's own keys go before them."""
ALWAYS = ("help", "quit")
"""Never clipped away, whatever the width; where quit would type itself, the way out of what is typed."""
WAYS_OUT = ("form-leave", "line-leave", "log-leave", "week-leave", "trends-back", "legs-leave")


class KeyLine(Inked, Widget):
    """One drawn line; a click presses the key."""

    STYLES = "keyline"

    def __init__(self) -> None:
        super().__init__()
        self._spots: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        """Follow the bindings of what has the focus."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _screen: Screen[object]) -> None:
        self.refresh()

    def _shown(self) -> list[Binding]:
        seen: dict[str, Binding] = {}
        for active in live_bindings(self.screen):
            typed = isinstance(self.app.focused, Input) and len(key_name(active.binding.key)) == 1
            if active.binding.show and active.enabled and active.binding.description and not typed:
                seen.setdefault(active.binding.action, active.binding)
        return list(seen.values())

    def render(self) -> Content:
        """Draw as many keys as there is room for; help and the way out stand at the right, always."""
        bindings = self._shown()
        always = [binding for binding in bindings if binding.id in ALWAYS]
        if "quit" not in {binding.id for binding in always}:
            always = [*(binding for binding in bindings if binding.id in WAYS_OUT), *always]
        others = sorted((one for one in bindings if one not in always), key=lambda one: one.id in LATE)
        right = sum(self._width(binding) for binding in always)
        parts: list[Content] = []
        self._spots, column = [], 1
        for binding in others:
            if column + self._width(binding) > self.size.width - right:
                break
            column = self._put(binding, column, parts)
        gap = max(0, self.size.width - right - column)
        parts.append(Content(" " * gap))
        column += gap
        for binding in always:
            column = self._put(binding, column, parts)
        return Content.assemble(" ", *parts)

    def _key(self, binding: Binding) -> str:
        return self.app.get_key_display(binding)

    def _width(self, binding: Binding) -> int:
        return len(self._key(binding)) + len(tr(binding.description)) + 3

    def _put(self, binding: Binding, column: int, parts: list[Content]) -> int:
        end = column + self._width(binding)
        self._spots.append((column, end, binding.key))
        parts.append(Content.styled(self._key(binding), self.ink("key")))
        parts.append(Content.styled(f" {tr(binding.description)}  ", self.ink("word")))
        return end

    def on_click(self, event: events.Click) -> None:
        """Press the key under the mouse."""
        for start, end, key in self._spots:
            if start <= event.x < end:
                self.app.simulate_key(key)
