"""The line of a screen's pages: their names, the one that is shown marked. A click shows another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from freshlegs.language import tr
from freshlegs.records import dataclass
from freshlegs.tui.widgets.inks import Inked

MORE = " … "


class Tabs(Inked, Widget):
    """One drawn line; where there is no room for all names, those round the shown one, and that there are more."""

    STYLES = "tabs"

    page: reactive[str] = reactive("")

    @dataclass
    class Chosen(Message):
        """A page's name was clicked."""

        page: str

    def __init__(self, pages: Mapping[Any, str], *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self.pages = dict(pages)
        self._spots: list[tuple[int, int, str]] = []

    def render(self) -> Content:
        """Draw the names."""
        told = ((page, tr(name)) for page, name in self.pages.items())
        names = [(page, f"[{name}]" if page == self.page else f" {name} ") for page, name in told]
        here = next((place for place, (page, _) in enumerate(names) if page == self.page), 0)
        first, last = self._fitting([len(name) for _, name in names], here)
        parts, column, self._spots = [], 0, []
        if first:
            parts.append(Content.styled(MORE, self.ink("other")))
            column = len(MORE)
        for page, name in names[first:last]:
            parts.append(Content.styled(name, self.ink("here" if page == self.page else "other")))
            self._spots.append((column, column + len(name), page))
            column += len(name)
        if last < len(names):
            parts.append(Content.styled(MORE, self.ink("other")))
        return Content.assemble(*parts)

    def _fitting(self, widths: list[int], here: int) -> tuple[int, int]:
        """Give the first name that has room beside the shown one, and the one after the last."""

        def fits(first: int, last: int) -> bool:
            more = (first > 0) + (last < len(widths))
            return sum(widths[first:last]) + more * len(MORE) <= self.size.width

        first, last = here, here + 1
        while first and fits(first - 1, last):
            first -= 1
        while last < len(widths) and fits(first, last + 1):
            last += 1
        return first, last

    def on_click(self, event: events.Click) -> None:
        """Show the page under the mouse."""
        for start, end, page in self._spots:
            if start <= event.x < end:
                self.post_message(self.Chosen(page))
