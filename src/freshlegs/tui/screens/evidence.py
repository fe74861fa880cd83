"""What a rule rests on: the page that `freshlegs evidence` prints, over the screen."""

from __future__ import annotations

from textual.content import Content

from freshlegs.telling.evidence import Page
from freshlegs.tui.screens.leaf import Leaf
from freshlegs.tui.widgets.folding import folded

INDENT = 2


class EvidenceScreen(Leaf):
    """One page of evidence, to be scrolled."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    @property
    def heading(self) -> str:
        """What stands on the frame."""
        return self.page.title

    def lines(self, width: int) -> list[Content]:
        """Give the sections, each under its title."""
        head = self.ink("head")
        lines: list[Content] = []
        for title, words in self.page.sections:
            lines += [Content(""), Content.styled(title, head)]
            for line in words:
                lines += folded(Content(line), width, INDENT)
        return lines[1:]
