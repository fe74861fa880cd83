"""A page with drawings: rows of pieces, each in the ink of its style."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from freshlegs.language import tr
from freshlegs.telling.columns import Table
from freshlegs.telling.drawing import Row
from freshlegs.tui.shown import shown
from freshlegs.tui.widgets.page import DayPage


class DrawnPage(DayPage):
    """What the pages that draw share. Names of shoes and parts are the runner's words: all goes through the gate."""

    _titles = ("", "")

    def drawn(self, rows: Iterable[Row]) -> list[Content]:
        """Give drawn rows as lines in colour."""
        return [
            Content.assemble(*(shown(text, self.ink(style)) for text, style in row)) if row else Content("")
            for row in rows
        ]

    def titled(self, title: str, below: str) -> None:
        """Write on the frame, above and below, after the page that is being drawn; what has no room is cut there."""
        if (title, below) != self._titles:
            self._titles = (title, below)
            self.call_next(self._write_titles)

    def _write_titles(self) -> None:
        title, below = self._titles
        self.border_title = shown(title) if title else None
        self.border_subtitle = shown(below) if below else None

    def tabled(self, table: Table, most: int | None = None) -> list[Content]:
        """Give a table with as many of its columns as there is room for, and no more than its first rows."""
        width, wide = self.scrollable_content_region.width, len(table.head)
        shown_rows = Table(table.title, table.head, table.rows[:most])
        while wide > 2 and not shown_rows.first(wide).fits(width):  # noqa: PLR2004 - a name and a number
            wide -= 1
        fitting = shown_rows.first(wide)
        return [
            shown(fitting.aligned(fitting.head), self.ink("head")),
            *(shown(fitting.aligned(row)) for row in fitting.rows),
            *(
                [self.part(tr("and {n} before", n=len(table.rows) - most), "muted")]
                if most and table.rows[most:]
                else ()
            ),
        ]
