"""A widget made of lines, of which only those are drawn again that are no longer as they were."""

from __future__ import annotations

from itertools import zip_longest

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from freshlegs.tui.widgets.inks import Inked

NOWHERE = Size(-1, -1)
EMPTY = Content("")


class Lined(Inked, Widget):
    """Says in `lines` what stands on it, at the width that it has when it is drawn.

    What has changed is asked for once, however much it is, before the next picture. The first picture, and that of
    another size, hold their lines already.
    """

    _is_titling = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._due = False
        self._drawn: list[Content] = []
        self._drawn_at = NOWHERE
        self._strips: dict[int, Strip] = {}

    def lines(self) -> list[Content]:
        """Give the lines."""
        raise NotImplementedError

    @property
    def text(self) -> str:
        """The words of all lines, seen or not."""
        self.settle()
        return "\n".join(line.plain for line in self._drawn)

    def redraw(self) -> None:
        """Draw soon, and once."""
        if self._drawn_at == NOWHERE:
            self.refresh()  # of what was styled anew not every picture is drawn anew: where no rule says otherwise now
        elif not self._due:
            self._due = True
            self.call_next(self.settle)

    def redraw_anew(self) -> None:
        """Draw every line in another look."""
        self._drawn_at = NOWHERE
        self.refresh()

    def settle(self, *, drawing: bool = False) -> None:
        """See that the lines are those of now, and that they are seen; `drawing` tells that they are being drawn."""
        room = self.scrollable_content_region.size
        if not room:
            self._due, self._drawn_at = False, NOWHERE
            return
        if not (self._due or room != self._drawn_at):
            return
        self._due = False
        before, is_new = self._drawn, room != self._drawn_at
        self._drawn, self._drawn_at = self.lines(), room
        if is_new:
            self._strips.clear()
            if not drawing:
                self.refresh()
        else:
            self._draw_rows(
                [
                    row
                    for row, (old, new) in enumerate(zip_longest(before, self._drawn, fillvalue=EMPTY))
                    if not old.is_same(new)
                ]
            )
        self.settled()

    def settled(self) -> None:
        """Follow what the lines are now."""

    def _draw_rows(self, rows: list[int]) -> None:
        top, (width, height) = round(self.scroll_offset.y), self._drawn_at
        for row in rows:
            self._strips.pop(row, None)
        if regions := [Region(0, row - top, width, 1) for row in rows if top <= row < top + height]:
            self.refresh(*regions)

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        if self.scrollable_content_region.size != self._drawn_at:
            self.settle(drawing=True)
        row = y + round(self.scroll_offset.y)
        if row not in self._strips:
            self._strips[row] = self._strip(row)
        return self._strips[row]

    def _strip(self, row: int) -> Strip:
        line = self._drawn[row] if row < len(self._drawn) else EMPTY
        if (selection := self.text_selection) and (span := selection.get_span(row)):
            start, end = span
            marked = self.screen.get_visual_style("screen--selection")
            line = line.stylize(marked, start, len(line) if end < 0 else end)
        strip = Strip(line.render_segments(self.visual_style), line.cell_length)
        return strip.adjust_cell_length(self._drawn_at.width, self.visual_style.rich_style).apply_offsets(0, row)

    def entitle(self, title: str) -> None:
        """Write on the frame, where it is not what stands there; only the frame's first row is drawn again."""
        if title != self.border_title:
            self._is_titling = True
            self.border_title = title
            self._is_titling = False

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Lined:
        """Draw again; a title is written on the frame's first row."""
        if self._is_titling:
            left, above = self.content_offset
            regions = (Region(-left, -above, self.outer_size.width, 1),)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Give the words that the mouse has marked."""
        return selection.extract(self.text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Mark other words."""
        del selection
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Draw in the colours of another theme, of a screen of another kind."""
        super().notify_style_update()
        self._drawn_at = NOWHERE

    def on_resize(self, _event: events.Resize) -> None:
        """Draw for another size."""
        self.redraw()
