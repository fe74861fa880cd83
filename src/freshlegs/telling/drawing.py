"""Drawing in characters, for screen and command line alike: bars in eighths, lines in braille, heat cells.

What is drawn is rows of pieces, a piece being a text and the name of its style; who shows it knows the colours. Each
set of signs has a twin in plain ASCII, and nothing is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil

from freshlegs.records import dataclass

Piece = tuple[str, str]
"""A text and the name of its style, "" for none."""
Row = tuple[Piece, ...]

BRAILLE = 0x2800
DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot of a cell, row by row from above, left and right."""
ACROSS, DOWN = len(DOTS[0]), len(DOTS)


@dataclass(frozen=True, slots=True)
class Signs:
    """One set of signs. `rising` and `lying` fill a cell step by step; `shades` are heat's, from nothing on.

    `scores` has a sign for each of 0 to 10. Without `dots` lines are drawn by the sign that they were given.
    """

    rising: str
    lying: str
    shades: str
    scores: str
    dots: bool
    upright: str
    level: str
    corner: str
    tick: str
    dashes: str
    cursor: str


SIGNS = Signs(
    rising=" ▁▂▃▄▅▆▇█",
    lying=" ▏▎▍▌▋▊▉█",
    shades="·░▒▓█",
    scores="·123456789X",
    dots=True,
    upright="│",
    level="─",
    corner="└",
    tick="┤",
    dashes="┈",
    cursor="▲",
)
PLAIN_SIGNS = Signs(
    rising=" .:#",
    lying=" #",
    shades=".-+x#",
    scores=".123456789X",
    dots=False,
    upright="|",
    level="-",
    corner="+",
    tick="+",
    dashes=".",
    cursor="^",
)


def text_of(row: Row) -> str:
    """Give a row's characters."""
    return "".join(text for text, _ in row)


class Canvas:
    """Cells to draw on; what is drawn later covers what was there, dots of braille join."""

    def __init__(self, width: int, height: int, signs: Signs = SIGNS) -> None:
        self.width, self.height, self.signs = max(0, width), max(0, height), signs
        self._cells = [[(" ", "")] * self.width for _ in range(self.height)]

    def put(self, x: int, y: int, text: str, style: str = "") -> None:
        """Write a text; what does not fit on the canvas is left out."""
        for place, sign in enumerate(text, x):
            if 0 <= place < self.width and 0 <= y < self.height:
                self._cells[y][place] = (sign, style)

    def bar(self, x: int, wide: int, share: float, style: str) -> None:
        """Draw an upright bar that fills a share (0..1) of the height; the least there is can be seen."""
        for y, sign in enumerate(column(share, self.height, self.signs)):
            if sign != " ":
                self.put(x, y, sign * wide, style)

    def hollow(self, x: int, wide: int, share: float, style: str) -> None:
        """Draw an upright bar of what is only meant, in whole cells of the faintest shade."""
        rows = ceil(max(0.0, min(1.0, share)) * self.height)
        for y in range(self.height - rows, self.height):
            self.put(x, y, self.signs.shades[1] * wide, style)

    def dot(self, across: int, down: int, style: str) -> None:
        """Set a dot, counted in dots (two a cell across, four down)."""
        x, y = across // ACROSS, down // DOWN
        if 0 <= x < self.width and 0 <= y < self.height:
            sign = self._cells[y][x][0]
            held = ord(sign) - BRAILLE if BRAILLE <= ord(sign) < BRAILLE + 256 else 0
            self._cells[y][x] = (chr(BRAILLE + (held | DOTS[down % DOWN][across % ACROSS])), style)

    def line(self, shares: Sequence[float | None], style: str, sign: str, *, dotted: bool = False) -> None:
        """Draw a line through shares (0 lowest .. 1 highest) of the height, one for each column of dots.

        A dotted one does not join its points. Without dots, `sign` stands once a cell.
        """
        if not self.signs.dots:
            for x in range(0, len(shares), ACROSS):
                share = next((one for one in shares[x : x + ACROSS] if one is not None), None)
                if share is not None:
                    self.put(x // ACROSS, row_of(share, self.height), sign, style)
            return
        before: int | None = None
        for across, share in enumerate(shares):
            here = None if share is None else row_of(share, self.height * DOWN)
            if here is not None:
                for down in {here, *_between(here, here if dotted or before is None else before)}:
                    self.dot(across, down, style)
            before = here

    def level(self, share: float, style: str) -> None:
        """Draw dashes across at a share of the height, behind what is there."""
        y = row_of(share, self.height)
        for x in range(self.width):
            if 0 <= y < self.height and self._cells[y][x][0] == " ":
                self._cells[y][x] = (self.signs.dashes, style)

    def rows(self) -> tuple[Row, ...]:
        """Give what was drawn."""
        return tuple(
            tuple(("".join(sign for sign, _ in cells), style) for style, cells in _runs(line)) for line in self._cells
        )


def _runs(line: Sequence[tuple[str, str]]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for style, cells in groupby(line, lambda cell: cell[1]):
        yield style, list(cells)


def row_of(share: float, height: int) -> int:
    """Give the row, from above, in which a share of the height lies."""
    return round((1 - max(0.0, min(1.0, share))) * (height - 1)) if height else 0


def _between(here: int, before: int) -> range:
    """Give the rows that join two neighbouring points, as near to the newer as goes."""
    return range(before + 1, here) if before < here else range(here + 1, before)


def column(share: float, height: int, signs: Signs = SIGNS) -> str:
    """Give an upright bar's cells from above: `share` (0..1) of the height in the steps that the signs have."""
    steps = len(signs.rising) - 1
    filled = round(max(0.0, min(1.0, share)) * height * steps)
    if share > 0:
        filled = max(1, filled)
    whole, part = divmod(filled, steps)
    cells = signs.rising[-1] * whole + (signs.rising[part] if part else "")
    return cells.ljust(height)[::-1]


def lying(share: float, width: int, signs: Signs = SIGNS) -> str:
    """Give a lying bar of `share` (0..1) of the width, in the steps that the signs have."""
    steps = len(signs.lying) - 1
    filled = round(max(0.0, min(1.0, share)) * width * steps)
    if share > 0:
        filled = max(1, filled)
    whole, part = divmod(filled, steps)
    return (signs.lying[-1] * whole + (signs.lying[part] if part else "")).ljust(width)


def heat(level: int, most: int, signs: Signs = SIGNS) -> str:
    """Give the sign of a level of heat, 0 to `most`."""
    return signs.shades[ceil(max(0, min(most, level)) * (len(signs.shades) - 1) / most)]
