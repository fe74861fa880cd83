"""What a rule rests on: the page that `freshlegs evidence` prints, over the screen."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from freshlegs.telling.evidence import Page
from freshlegs.tui.widgets.folding import folded

INDENT = 2


class EvidenceScreen(ModalScreen[None]):
    """One page of evidence, to be scrolled."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,f1,q,enter", "dismiss", "Close", id="evidence-close"),
        Binding("down,j", "scroll(2)", "On", show=False),
        Binding("up,k", "scroll(-2)", "Back", show=False),
        Binding("pagedown,space", "scroll(12)", "A page on", show=False),
        Binding("pageup", "scroll(-12)", "A page back", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"help--head"}

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def compose(self) -> ComposeResult:
        """One scrolling page."""
        with VerticalScroll(id="help"):
            yield Static("", id="help-text")

    def on_mount(self) -> None:
        """Name the page on its frame."""
        self.query_one("#help", VerticalScroll).border_title = Content(self.page.title)
        self.call_after_refresh(self._write)

    def on_resize(self, _event: events.Resize) -> None:
        """Fold it for another width."""
        self.call_after_refresh(self._write)

    def _write(self) -> None:
        width = self.query_one("#help", VerticalScroll).scrollable_content_region.width
        head = self.get_visual_style("help--head")
        lines: list[Content] = []
        for title, words in self.page.sections:
            lines += [Content(""), Content.styled(title, head)]
            for line in words:
                lines += folded(Content(line), width, INDENT)
        self.query_one("#help-text", Static).update(Content("\n").join(lines[1:]))

    def action_scroll(self, by: int) -> None:
        """Move the page."""
        self.query_one("#help", VerticalScroll).scroll_relative(y=by, animate=False)
