"""Every key of where the runner is, from the bindings that are live, so that it can't be wrong."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from freshlegs.telling.disclaimer import DISCLAIMER


class HelpScreen(ModalScreen[None]):
    """The keys of a screen, and what the marks mean."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,f1,q,enter", "dismiss", "Close", id="help-close"),
        Binding("down,j", "scroll(2)", "On", show=False),
        Binding("up,k", "scroll(-2)", "Back", show=False),
        Binding("pagedown,space", "scroll(12)", "A page on", show=False),
        Binding("pageup", "scroll(-12)", "A page back", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"help--key", "help--head"}

    def __init__(self, rows: tuple[tuple[str, str], ...], marks: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.rows = rows
        self.marks = marks

    def compose(self) -> ComposeResult:
        """One scrolling page."""
        with VerticalScroll(id="help"):
            yield Static("", id="help-text")

    def on_mount(self) -> None:
        """Write the page."""
        key, head = self.get_visual_style("help--key"), self.get_visual_style("help--head")
        width = max((len(name) for name, _ in self.rows), default=8) + 2
        lines = [Content.styled("Keys here", head)]
        lines += [Content.assemble((name.ljust(width), key), words) for name, words in self.rows]
        lines += [Content(""), Content.styled("Marks", head)]
        lines += [Content.assemble((sign.ljust(width), key), words) for sign, words in self.marks]
        lines += [
            Content(""),
            Content.styled("Quick add", head),
            Content("[day] [what] distance time-or-pace [rpe N] [hr N] [+N m] [soreness] [#tag] [@shoes] [-- note]"),
            Content("yesterday 30k 2:51:10 rpe 6 long left calf 3 -- heavy from 25"),
            Content("8 km 6:30/km easy · ride 25k 1h05 · rest · left knee 3, quads 4"),
            Content(""),
            Content.styled("Search", head),
            Content('words  "exact words"  -not  #tag  @shoes  type:long  kind:run  since:2025-06  on:yesterday'),
            Content("dist>21k  time>1h30  pace<5:30  rpe>=7  hr>150  sleep<6  fatigue<=2  left knee>2  sore calf"),
            Content(""),
            Content.styled("Grades", head),
            Content("[A] several trials  [B] one relevant study  [C] consensus or our inference  [S] a runner's tale"),
            Content(""),
            Content(DISCLAIMER),
        ]
        self.query_one("#help", VerticalScroll).border_title = "Help"
        self.query_one("#help-text", Static).update(Content("\n").join(lines))

    def action_scroll(self, by: int) -> None:
        """Move the page."""
        self.query_one("#help", VerticalScroll).scroll_relative(y=by, animate=False)
