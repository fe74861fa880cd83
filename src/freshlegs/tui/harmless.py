"""The second gate before the terminal: nothing that is drawn acts, and nothing is drawn that the line can't carry."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from freshlegs.visible import acts, plain, visible


class Harmless(LineFilter):
    """The second gate: whatever reaches the screen as text carries no control character (the first is `shown`).

    It takes Textual's own filters with it: each that a line goes through by itself costs every line of every picture.
    """

    def __init__(self, before: Sequence[LineFilter] = (), encoding: str = "") -> None:
        """Take the filters that go before, and what an ASCII terminal can carry; "" where it can draw all signs."""
        super().__init__()
        self.before = tuple(before)
        self.encoding = encoding

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Make what acts visible in every piece of a line; draw in ASCII where there is no more."""
        for other in self.before:
            segments = other.apply(segments, background)
        return [
            Segment(self._harmless(piece.text), piece.style, piece.control)
            if not piece.control and (acts(piece.text) or (self.encoding and not piece.text.isascii()))
            else piece
            for piece in segments
        ]

    def _harmless(self, text: str) -> str:
        return plain(visible(text), self.encoding) if self.encoding else visible(text)
