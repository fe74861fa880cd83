"""Every key of where the runner is, from the bindings that are live, so that it can't be wrong."""

from __future__ import annotations

from textual.content import Content

from freshlegs.telling.disclaimer import DISCLAIMER
from freshlegs.tui.screens.leaf import Leaf


class HelpScreen(Leaf):
    """The keys of a screen, and what the marks mean."""

    def __init__(self, rows: tuple[tuple[str, str], ...], marks: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.rows = rows
        self.marks = marks

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
        self.frame.border_title = "Help"
        self.write(lines)
