"""The only way from the runner's words to a widget: harmless, never markup (R15)."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

from freshlegs.language import tr
from freshlegs.visible import cut, visible

LONGEST = 2000
"""What a pane shows of one text; the rest is counted, so that a huge note never makes a key wait."""


def shown(text: str, style: str | Style = "", *, limit: int = LONGEST, lines: bool = False) -> Content:
    """Give words as content that can't act: control characters as pictures, brackets as brackets."""
    safe = visible(text[: limit + 1], lines=lines)
    if len(text) > limit:
        safe = tr("{text} ({number} characters more)", text=cut(safe, limit), number=len(text) - limit)
    return Content.styled(safe, style) if style else Content(safe)
