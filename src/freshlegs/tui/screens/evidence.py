"""What a rule rests on: the page that `freshlegs evidence` prints, over the screen."""

from __future__ import annotations

from textual import events
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

    def on_mount(self) -> None:
        """Name the page on its frame."""
        self.frame.border_title = Content(self.page.title)
        self.call_after_refresh(self._write)

    def on_resize(self, _event: events.Resize) -> None:
        """Fold it for another width."""
        self.call_after_refresh(self._write)

    def _write(self) -> None:
        width = self.frame.scrollable_content_region.width
        head = self.get_visual_style("help--head")
        lines: list[Content] = []
        for title, words in self.page.sections:
            lines += [Content(""), Content.styled(title, head)]
            for line in words:
                lines += folded(Content(line), width, INDENT)
        self.write(lines[1:])
