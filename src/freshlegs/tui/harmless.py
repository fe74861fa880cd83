"""The second gate before the terminal: nothing that is drawn acts, and nothing is drawn that the line can't carry."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from freshlegs.visible import acts, plain, visible


class Harmless(LineFilter):
    """The second gate: whatever reaches the screen as text carries no control character (the first is `shown`)."""

    encoding = ""
    """What an ASCII terminal can carry of the runner's letters; "" where it can draw all signs."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Make what acts visible in every piece of a line; draw in ASCII where there is no more."""
        del background
        return [
            Segment(self._harmless(piece.text), piece.style, piece.control)
            if not piece.control and (acts(piece.text) or (self.encoding and not piece.text.isascii()))
            else piece
            for piece in segments
        ]

    def _harmless(self, text: str) -> str:
        return plain(visible(text), self.encoding) if self.encoding else visible(text)
