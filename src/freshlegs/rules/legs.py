"""From the legs map to the rules: which sore muscle is soreness, and which is a pain on one side.

The book asks for one number of soreness for both legs, and reads one-sided soreness of 3 or more as a pain. The map
says more, so for each part:

- both sides known (entries left and right, or "both", or no side told, which is read as both): the greater counts as
  soreness when they differ by less than 3;
- one side at 3 or more and the other at least 3 lower (a side that is not listed is 0, for the map was asked): the
  greater is a pain at the part's site, the smaller counts as soreness;
- a lone side below 3 counts as soreness.

A choice: a side that is 3 or more below the other makes soreness one-sided. So more soreness on the better side can
turn a pain on one side (P1) into soreness of both legs (M1), which may be freer, although more soreness is nowhere else
freer (10.1, M1). Both readings are the book's: one-sided soreness of 3 or more is no DOMS, that of both legs is (3.3).

A runner's `soreness` and the map: the worse counts. An answered map answers for soreness, never for pains.
"""

from __future__ import annotations

from collections.abc import Iterable

from freshlegs.models import Muscle, Pain
from freshlegs.models.ranges import SITE_OF_PART, Part, Side

ONE_SIDED = 3
"""From here on, one-sided soreness is no ordinary soreness (3.3); also the difference that makes it one-sided."""


def read_legs(muscles: Iterable[Muscle]) -> tuple[int, tuple[Pain, ...]]:
    """Give the soreness of both legs (NRS 0-10) and the one-sided pains that a map of sore muscles says."""
    soreness = 0
    pains: list[Pain] = []
    for (part, name), (left, right) in _sides(muscles).items():
        low, high = sorted((left, right))
        if high >= ONE_SIDED and high - low >= ONE_SIDED:
            side: Side = "left" if left > right else "right"
            pains.append(Pain(site=SITE_OF_PART[part], nrs=high, side=side, name=name or part.replace("_", " ")))
            high = low
        soreness = max(soreness, high)
    return soreness, tuple(pains)


def _sides(muscles: Iterable[Muscle]) -> dict[tuple[Part, str], tuple[int, int]]:
    """Give each part's worst left and right."""
    sides: dict[tuple[Part, str], tuple[int, int]] = {}
    for muscle in muscles:
        key = (muscle.part, muscle.name or "")
        left, right = sides.get(key, (0, 0))
        if muscle.side != "right":
            left = max(left, muscle.nrs)
        if muscle.side != "left":
            right = max(right, muscle.nrs)
        sides[key] = (left, right)
    return sides
