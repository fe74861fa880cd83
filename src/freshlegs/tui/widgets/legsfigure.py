"""The legs as a drawing: a front and a back view of hips and legs, as outlines that are drawn at any size.

Each part is a stack of spans down the left leg: (y, outer, inner), with y from 0 (waist) to 18 (toes) and the edges
counted from the middle line, 0 to 8; the right leg is its mirror. The front is seen as in a mirror, so that left is
left in both views. Drawn in quarters of a cell, with a gap between parts.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from freshlegs.models.ranges import Side

View = Literal["front", "back"]
Span = tuple[float, float, float]

TALL, HALF = 18.0, 8.0
SHAPES: dict[View, dict[str, tuple[Span, ...]]] = {
    "front": {
        "hip": ((0, 4.9, 1.9), (0.6, 5.3, 2.1), (2, 6.5, 2.6), (3.2, 7.2, 3.3), (3.9, 7.4, 3.8)),
        "groin": ((0.6, 2.1, 0), (2, 2.6, 0), (3.2, 3.3, 0), (3.9, 3.8, 0), (4.3, 2.6, 0), (4.6, 1.9, 0.9)),
        "itb": ((3.9, 7.5, 6.1), (6, 7.2, 6.0), (7.5, 6.7, 5.7), (9, 6.0, 5.0)),
        "quad": ((3.9, 6.1, 3.8), (4.6, 6.1, 3.0), (6.5, 6.0, 2.6), (7.5, 5.7, 2.3), (9, 5.0, 2.1)),
        "adductor": ((4.6, 3.0, 0.3), (6.5, 2.6, 0.8), (7.5, 2.3, 1.1), (9, 2.1, 1.6)),
        "knee": ((9, 5.9, 1.8), (9.6, 5.8, 1.8), (10.4, 5.7, 1.9), (11, 5.4, 2.1)),
        "shin": ((11, 5.5, 2.0), (12.3, 5.9, 1.7), (13.6, 5.4, 2.0), (15, 4.6, 2.5)),
        "ankle": ((15, 4.7, 2.4), (15.6, 4.6, 2.5), (16, 4.8, 2.4)),
        "foot": ((16, 5.0, 2.2), (17, 6.1, 1.6)),
        "toes": ((17, 6.3, 1.5), (17.6, 6.7, 1.3), (18, 6.7, 1.3)),
    },
    "back": {
        "lower back": ((0, 4.9, 0), (0.7, 4.8, 0), (2.2, 5.9, 0)),
        "glute": ((2.2, 6.2, 0), (3.4, 7.2, 0), (4.4, 7.4, 0), (5.0, 7.3, 0.2), (5.3, 6.4, 0.9)),
        "hamstring": ((5.3, 7.3, 0.5), (7, 6.8, 0.9), (8.5, 6.1, 1.4), (10, 5.6, 1.9)),
        "calf": ((10, 5.5, 2.0), (11.6, 6.1, 1.5), (12.8, 5.8, 1.7), (14.4, 4.8, 2.4)),
        "achilles": ((14.4, 4.5, 2.7), (15.2, 4.3, 2.9), (16, 4.5, 2.7)),
        "heel": ((16, 4.8, 2.4), (16.5, 5.0, 2.2), (17, 5.0, 2.2)),
        "arch": ((17, 5.5, 1.7), (17.6, 6.0, 1.5), (18, 5.9, 1.5)),
    },
}
VIEW_OF: dict[str, View] = {part: view for view, shapes in SHAPES.items() for part in shapes}


class Spot(NamedTuple):
    """A part on one side: what one cell of the drawing mostly shows."""

    part: str
    side: Side


class Cell(NamedTuple):
    """One cell: which of its quarters are drawn (1 and 2 above, 4 and 8 below), and of which part."""

    quarters: int
    spot: Spot | None


def span_at(part: str, y: float) -> tuple[float, float] | None:
    """Give the outer and the inner edge of a part at a height."""
    shape = SHAPES[VIEW_OF[part]][part]
    for (upper, outer, inner), (lower, outer_to, inner_to) in pairwise(shape):
        if upper <= y < lower:
            share = (y - upper) / (lower - upper)
            return outer + (outer_to - outer) * share, inner + (inner_to - inner) * share
    return None


def _part_at(view: View, x: float, y: float) -> str | None:
    for part in SHAPES[view]:
        edges = span_at(part, y)
        if edges and edges[1] <= x < edges[0]:
            return part
    return None


@lru_cache(maxsize=8)
def cells_of(view: View, width: int, height: int) -> tuple[tuple[Cell, ...], ...]:
    """Draw a view in `height` rows of `width` cells; the width is even."""
    half = _half(view, width, height * 2)
    return tuple(_row(half[2 * row], half[2 * row + 1], width) for row in range(height))


def _half(view: View, columns: int, rows: int) -> list[list[str | None]]:
    """Give the left half in quarters of a cell, from the outside in; a part gives way where the next begins."""
    points = [
        [_part_at(view, HALF * (1 - (column + 0.5) / columns), TALL * (row + 0.5) / rows) for column in range(columns)]
        for row in range(rows)
    ]

    def gives_way(row: int, column: int) -> bool:
        here = points[row][column]
        inward = points[row][column + 1] if column + 1 < columns else here
        below = points[row + 1][column] if row + 1 < rows else here
        return inward not in (None, here) or below not in (None, here)

    return [
        [None if gives_way(row, column) else points[row][column] for column in range(columns)] for row in range(rows)
    ]


def _row(upper: list[str | None], lower: list[str | None], width: int) -> tuple[Cell, ...]:
    cells = []
    for column in range(width // 2):
        pairs = (upper[2 * column : 2 * column + 2], lower[2 * column : 2 * column + 2])
        quarters = [*pairs[0], *pairs[1]]
        drawn = sum(1 << place for place, part in enumerate(quarters) if part)
        known = Counter(part for part in quarters if part)
        cells.append((drawn, known.most_common(1)[0][0] if known else None))
    left = [Cell(drawn, Spot(part, "left") if part else None) for drawn, part in cells]
    right = [Cell(_mirrored(drawn), Spot(part, "right") if part else None) for drawn, part in reversed(cells)]
    if left and left[-1].spot and right[0].quarters == _mirrored(left[-1].quarters):
        left[-1] = Cell(left[-1].quarters & 0b0101, left[-1].spot)  # the gap along the middle line
    return (*left, *right)


def _mirrored(quarters: int) -> int:
    return (quarters & 0b0101) << 1 | (quarters & 0b1010) >> 1


@lru_cache(maxsize=64)
def middle_of(spot: Spot) -> tuple[float, float]:
    """Give the middle of a part in its view: x from 0 to 16, left to right, and y from 0 to 18."""
    shape = SHAPES[VIEW_OF[spot.part]][spot.part]
    y = (shape[0][0] + shape[-1][0]) / 2
    outer, inner = span_at(spot.part, y) or (0.0, 0.0)
    across = (outer + inner) / 2
    return HALF - across if spot.side == "left" else HALF + across, y
