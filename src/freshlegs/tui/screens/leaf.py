"""A page over the screen, to be scrolled and closed: what help and evidence are written on."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from freshlegs.language import mark, tr
from freshlegs.tui.keynames import key_told
from freshlegs.tui.widgets.inks import Inked


class Leaf(Inked, ModalScreen[None]):
    """One scrolling page with a title on its frame."""

    STYLES = "help"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,f1,q,enter", "dismiss", mark("Close"), id="help-close"),
        Binding("down,j", "scroll(2)", mark("On"), show=False),
        Binding("up,k", "scroll(-2)", mark("Back"), show=False),
        Binding("pagedown,space", "scroll(12)", mark("A page on"), show=False),
        Binding("pageup", "scroll(-12)", mark("A page back"), show=False),
    ]

    def compose(self) -> ComposeResult:
        """One scrolling page."""
        with VerticalScroll(id="help"):
            yield Static("", id="help-text")

    @property
    def frame(self) -> VerticalScroll:
        """The frame round the page."""
        return self.query_one("#help", VerticalScroll)

    def on_mount(self) -> None:
        """Name the page on its frame, and how it is closed."""
        self.frame.border_title = Content(self.heading)
        self.frame.border_subtitle = tr("{key} closes", key=key_told(self, "help-close", "Esc"))

    def on_resize(self, _event: events.Resize) -> None:
        """Fold it at the width; this is the first writing too."""
        self.call_after_refresh(self._write)

    def _write(self) -> None:
        lines = self.lines(self.frame.scrollable_content_region.width)
        self.query_one("#help-text", Static).update(Content("\n").join(lines))

    @property
    def heading(self) -> str:
        """What stands on the frame."""
        raise NotImplementedError

    def lines(self, width: int) -> list[Content]:
        """Give the lines of the page, folded at a width."""
        raise NotImplementedError

    def action_scroll(self, by: int) -> None:
        """Move the page."""
        self.frame.scroll_relative(y=by, animate=False)
