"""One line for a path: Tab goes on with what was begun, as far as only one way leads on, and names the ways."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from freshlegs.language import mark
from freshlegs.records import dataclass
from freshlegs.tui.widgets.oneline import OneLine

PLACEHOLDER = "~/Downloads/export.zip"


class PathLine(OneLine):
    """The line. `complete` gives what a beginning can go on to, `shared` what some of these have in common."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "tab", "complete", mark("complete"), id="path-complete", tooltip=mark("Complete the path that was begun")
        ),
    ]

    @dataclass
    class Offered(Message):
        """The ways in which the path can go on, by their names in its folder; none where there is none, or only one."""

        names: tuple[str, ...]

    def __init__(
        self,
        enter: Callable[[], None],
        complete: Callable[[str], tuple[str, ...]],
        shared: Callable[[tuple[str, ...]], str],
    ) -> None:
        super().__init__("", PLACEHOLDER, enter=enter, select=False, id="import-path")
        self._complete = complete
        self._shared = shared

    def action_complete(self) -> None:
        """Go on with the path as far as it is clear; name the ways where it is not."""
        found = self._complete(self.value)
        if found:
            self.value = self._shared(found)
            self.cursor_position = len(self.value)
        folder = len(os.path.split(self.value)[0])
        names = tuple(path[folder:].lstrip(os.sep) for path in found)
        self.post_message(self.Offered(names if len(names) > 1 else ()))
