"""The two cursors: the terminal's own, which nobody sees and some have read to them, and the one drawn in a field."""

from __future__ import annotations

from textual import on
from textual.app import App
from textual.events import DescendantFocus
from textual.geometry import Offset
from textual.widgets import Input


class Pointing(App[None]):
    """An app whose cursors stand where the keys go. A widget may say where within it: `cursor_screen_offset`."""

    plain: bool = False
    """Whether the terminal shows few colours or none."""

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's own cursor stands, unseen: on what has the keys, for those to whom its line is read."""
        focused = self.screen.focused
        if focused is None:
            return Offset(0, 0)
        region = focused.content_region
        spot: Offset = getattr(focused, "cursor_screen_offset", region.offset)
        return region.offset + (spot - region.offset).clamp(region.width, region.height)

    @cursor_position.setter
    def cursor_position(self, told: Offset) -> None:
        """Leave aside what Textual tells as a text changes: where the field then stands is known once it is drawn."""

    @on(DescendantFocus)
    def hold_cursor(self, event: DescendantFocus) -> None:
        """Keep a field's cursor in sight where nothing is to move, and where no colour tells which field it is."""
        if (self.plain or self.animation_level == "none") and isinstance(event.widget, Input):
            event.widget.cursor_blink = False
