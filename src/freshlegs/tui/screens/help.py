"""Every key of where the runner is, from the bindings that are live, so that it can't be wrong."""

from __future__ import annotations

from textual.content import Content

from freshlegs.telling.disclaimer import DISCLAIMER
from freshlegs.tui.screens.leaf import Leaf
from freshlegs.tui.widgets.folding import folded

INDENT = 2


class HelpScreen(Leaf):
    """The keys of a screen, and what the marks mean."""

    def __init__(self, rows: tuple[tuple[str, str], ...], marks: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.rows = rows
        self.marks = marks

    heading = "Help"

    def lines(self, width: int) -> list[Content]:
        """Give the keys, the marks, and what can be typed."""
        key, head = self.ink("key"), self.ink("head")
        wide = max((len(name) for name, _ in self.rows), default=8) + 2

        def listed(rows: tuple[tuple[str, str], ...]) -> list[Content]:
            told = [Content.assemble((name.ljust(wide), key), words) for name, words in rows]
            return [line for row in told for line in folded(row, width, min(wide, width // 2))]

        further = [
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
        return [
            *(Content.styled("Keys here", head), *listed(self.rows)),
            *(Content(""), Content.styled("Marks", head), *listed(self.marks)),
            *(line for words in further for line in folded(words, width, INDENT)),
        ]
