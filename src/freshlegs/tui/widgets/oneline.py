"""One line to type in. Every printable key types itself; a paste is taken whole or refused, never cut in silence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rich.highlighter import Highlighter
from textual import events
from textual.message import Message
from textual.widgets import Input

LONGEST = 10_000


class OneLine(Input):
    """A line of text. `enter` is called at once on Enter, not by a message: the next key may be on its way already."""

    JOINT = " "
    """What stands between pasted lines."""

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
        super().__init__(value, placeholder, id=id, compact=True, select_on_focus=select, highlighter=highlighter)
        self._enter = enter

    async def action_submit(self) -> None:
        """Hand over what was typed."""
        self._enter()

    def _on_paste(self, event: events.Paste) -> None:
        lines = [line.strip() for line in event.text.splitlines() if line.strip()]
        if len(event.text) > LONGEST:
            words = f"{len(event.text):,} characters are too many for one line; {LONGEST:,} at most"
            self.post_message(self.Overlong(words))
        elif "\n" in event.text or "\r" in event.text:
            self.replace(self.JOINT.join(lines), *self.selection)
        else:
            return
        event.stop()
        event.prevent_default()
