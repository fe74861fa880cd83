"""The page "Recovery run: yes or no?": what the journal shows of the days after long and hard ones."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive

from freshlegs.language import mark, tr
from freshlegs.rules.history import History
from freshlegs.telling.columns import Table
from freshlegs.telling.history import TITLE, closing, opening, tables
from freshlegs.tui.widgets.page import DayPage

READING = mark("Reading the journal ...")


class HistoryPage(DayPage):
    """The page; it is handed the history once that is counted."""

    STYLES = "history"

    history: reactive[History | None] = reactive(None)

    def on_mount(self) -> None:
        """Name the page."""
        self.border_title = tr(TITLE)

    def watch_history(self) -> None:
        """Draw what was counted."""
        self.redraw()

    def lines(self) -> list[Content]:
        """Say what was done, how often, and how the legs were."""
        if self.history is None:
            return [self.part(tr(READING), "muted")]
        lines = self._folded(opening(self.history, self.units))
        for table in tables(self.history):
            lines += [Content(""), self.part(table.title, "title"), *self._table(table)]
        lines.append(Content(""))
        for sentence in closing(self.history, self.units):
            lines += self._folded(sentence)
        return lines

    def _folded(self, sentence: str) -> list[Content]:
        return self.hung(Content(sentence), 0)

    def _table(self, table: Table) -> list[Content]:
        if table.fits(self.scrollable_content_region.width):
            return [self.part(table.aligned(table.head), "head"), *(Content(table.aligned(row)) for row in table.rows)]
        lines: list[Content] = []
        for row in table.rows:
            lines.append(self.part(row[0], "head"))
            for fact in table.facts(row):
                lines += self.hung(Content(f"  {fact.removeprefix(f'{row[0]}, ')}"), 4)
        return lines
