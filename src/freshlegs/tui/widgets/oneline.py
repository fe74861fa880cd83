"""One line to type in. Every printable key types itself; a paste is taken whole or refused, never cut in silence."""

from __future__ import annotations

from collections.abc import Callable

from rich.cells import cell_len, set_cell_size
from rich.highlighter import Highlighter
from rich.segment import Segment
from rich.text import Text
from textual import events
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widgets import Input

from freshlegs.language import tr
from freshlegs.records import dataclass
from freshlegs.units import grouped
from freshlegs.visible import visible

LONGEST = 10_000
MORE = "…"


class OneLine(Input):
    """A line of text. `enter` is called at once on Enter, not by a message: the next key may be on its way already."""

    JOINT = " "
    """What stands between pasted lines."""

    virtual_size = Reactive(Size(0, 0))
    """As Textual's, but that what is typed in one line never changes where anything stands."""

    @dataclass
    class Overlong(Message):
        """Too much was pasted."""

        words: str

    def __init__(
        self,
        value: str,
        placeholder: str,
        *,
        enter: Callable[[], None],
        select: bool = True,
        highlighter: Highlighter | None = None,
        id: str | None = None,  # noqa: A002 - Textual's own word
    ) -> None:
        super().__init__(value, placeholder, id=id, select_on_focus=select, highlighter=highlighter)
        self._enter = enter

    def render_line(self, y: int) -> Strip:
        """Draw a line that is not typed in from its beginning, the end of it telling that more follows."""
        strip, width = super().render_line(y), self.scrollable_content_region.width
        value = visible(self.value)
        is_longer = cell_len(value or self.placeholder) > width
        if y or (self.value and self.has_focus) or not (is_longer or self.scroll_offset.x):
            return strip
        if self.value:
            words = set_cell_size(value, width - 1) + MORE if is_longer else value
            return Strip([Segment(words, self.rich_style)]).adjust_cell_length(width, self.rich_style)
        return Strip.join([strip.crop(0, width - 1), Strip([Segment(MORE, self.rich_style)])])

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where on the screen the next character goes; Textual's own is a cell beyond the end of what is typed."""
        typed = cell_len(visible(self.value[: self.cursor_position]))
        return self.content_region.offset + Offset(typed - self.scroll_offset.x, 0)

    @property
    def _value(self) -> Text:
        """What is typed as it is drawn: a character that acts as its picture, which has a width."""
        text = Text(visible(self.value), no_wrap=True, overflow="ignore", end="")
        return self.highlighter(text) if self.highlighter else text

    async def action_submit(self) -> None:
        """Hand over what was typed."""
        self._enter()

    def _on_paste(self, event: events.Paste) -> None:
        lines = [line.strip() for line in event.text.splitlines() if line.strip()]
        if len(event.text) > LONGEST:
            said = {"number": grouped(f"{len(event.text):,}"), "most": grouped(f"{LONGEST:,}")}
            words = tr("{number} characters are too many for one line; {most} at most", **said)
            self.post_message(self.Overlong(words))
        elif "\n" in event.text or "\r" in event.text:
            self.replace(self.JOINT.join(lines), *self.selection)
        else:
            return
        event.stop()
        event.prevent_default()
