"""Every key of where the runner is, from the bindings that are live, so that it can't be wrong."""

from __future__ import annotations

from textual.content import Content

from freshlegs.language import markc, tr
from freshlegs.telling.disclaimer import DISCLAIMER
from freshlegs.tui.screens.leaf import Leaf
from freshlegs.tui.widgets.folding import folded

INDENT = 2
KINDS = (
    markc("a kind of day", "long"), markc("a kind of day", "hard"), markc("a kind of day", "race"),
    markc("a kind of day", "easy"), markc("a kind of day", "recovery"), markc("a kind of day", "test"),
    markc("a kind of day", "cross"), markc("a kind of day", "rest"), markc("a kind of day", "sick"),
    markc("a kind of day", "travel"),
)  # fmt: skip
"""The kinds of days that have a mark."""


class HelpScreen(Leaf):
    """The keys of a screen, and what the marks mean."""

    def __init__(self, rows: tuple[tuple[str, str], ...], marks: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.rows = rows
        self.marks = marks

    @property
    def heading(self) -> str:
        """What stands on the frame."""
        return tr("Help")

    def lines(self, width: int) -> list[Content]:
        """Give the keys, the marks, and what can be typed."""
        key, head = self.ink("key"), self.ink("head")
        wide = max((len(name) for name, _ in self.rows), default=8) + 2

        def listed(rows: tuple[tuple[str, str], ...]) -> list[Content]:
            told = [Content.assemble((name.ljust(wide), key), words) for name, words in rows]
            return [line for row in told for line in folded(row, width, min(wide, width // 2))]

        further = [
            Content(""),
            Content.styled(tr("Quick add"), head),
            Content(
                tr("[day] [what] distance time-or-pace [rpe N] [hr N] [+N m] [soreness] [#tag] [@shoes] [-- note]")
            ),
            Content(tr("yesterday 30k 2:51:10 rpe 6 long left calf 3 -- heavy from 25")),
            Content(tr("8 km 6:30/km easy · ride 25k 1h05 · rest · left knee 3, quads 4")),
            Content(""),
            Content.styled(tr("Search"), head),
            Content(tr('words  "exact words"  -not  #tag  @shoes  type:long  kind:run  since:2025-06  on:yesterday')),
            Content("dist>21k  time>1h30  pace<5:30  rpe>=7  hr>150  sleep<6  fatigue<=2  left knee>2  sore calf"),
            Content(""),
            Content.styled(tr("Grades"), head),
            Content(
                tr("[A] several trials  [B] one relevant study  [C] consensus or our inference  [S] a runner's tale")
            ),
            Content(""),
            Content(tr(DISCLAIMER)),
        ]
        return [
            *(Content.styled(tr("Keys here"), head), *listed(self.rows)),
            *(Content(""), Content.styled(tr("Marks"), head), *listed(self.marks)),
            *(line for words in further for line in folded(words, width, INDENT)),
        ]
