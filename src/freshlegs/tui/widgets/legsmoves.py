"""Ways over the legs map: from part to part by arrows, as they lie in the drawing, and by a part's first letter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Literal

from freshlegs.language import trc
from freshlegs.models.ranges import Side
from freshlegs.phrase.soreparts import DRAWN
from freshlegs.telling.entries import plain_word, spot_name, told_word
from freshlegs.tui.widgets.legsfigure import HALF, VIEW_OF, Spot, middle_of
from freshlegs.tui.widgets.sorespots import Place

Way = Literal["left", "right", "up", "down"]
SIDES: tuple[Side, ...] = ("left", "right")
BACK_AT = 20.0
"""Where the back view begins, beside the front view's 16."""
LEAST = {"left": 0.9, "right": 0.9, "up": 1.0, "down": 1.0}
ASIDE = {"left": 4.0, "right": 4.0, "up": 2.0, "down": 2.0}
"""How much further a part seems that lies off the way."""
FURTHEST_ASIDE = {"left": 2.6, "right": 2.6, "up": HALF, "down": HALF}
FORWARD: dict[Way, Callable[[float, float], tuple[float, float]]] = {
    "left": lambda across, down: (-across, abs(down)),
    "right": lambda across, down: (across, abs(down)),
    "up": lambda across, down: (-down, abs(across)),
    "down": lambda across, down: (down, abs(across)),
}


def letters() -> tuple[str, ...]:
    """Give the letters that the parts' names begin with, in the language that is spoken."""
    return tuple(sorted({told_word(part)[0].upper() for part in (*DRAWN, "other")}))


LETTERS = tuple(sorted({plain_word(part)[0].upper() for part in (*DRAWN, "other")}))
SPOTS = tuple(Spot(part, side) for part in DRAWN for side in SIDES)


def name_of(place: Place) -> str:
    """Name a place: "left calf"."""
    return spot_name(place.part, place.side, place.name)


def short_name(place: Place) -> str:
    """Name a place without its side, where there is little room."""
    return place.name or trc("short", plain_word(place.part))  # marked in telling/heatcells.py


@lru_cache(maxsize=64)
def _at(spot: Spot) -> tuple[float, float]:
    x, y = middle_of(spot)
    return x + (BACK_AT if VIEW_OF[spot.part] == "back" else 0), y


@lru_cache(maxsize=256)
def _next(spot: Spot, way: Way) -> Spot | None:
    x, y = _at(spot)
    found: tuple[float, Spot] | None = None
    for other in SPOTS:
        ahead, aside = FORWARD[way](_at(other)[0] - x, _at(other)[1] - y)
        near = ahead >= LEAST[way] and aside <= FURTHEST_ASIDE[way]
        if near and (way in SIDES or VIEW_OF[other.part] == VIEW_OF[spot.part]):
            far = ahead + ASIDE[way] * aside
            found = min(found or (far, other), (far, other))
    return found[1] if found else None


def moved(place: Place, way: Way, others: Sequence[str | None]) -> Place:
    """Give the place that lies on the way. `others` are the names under "other", which stand below the feet.

    Both sides stay both on the way up and down; to the left or right they become that side.
    """
    if place.part == "other":
        return _from_other(place, way, others)
    if place.side == "both" and way in SIDES:
        return place._replace(side="left" if way == "left" else "right")
    there = _next(Spot(place.part, place.sides[0]), way)
    if there is None:
        return Place("other", place.side, others[0]) if way == "down" else place
    return Place(there.part, place.side if place.side == "both" else there.side)


def _from_other(place: Place, way: Way, others: Sequence[str | None]) -> Place:
    here = others.index(place.name) if place.name in others else 0
    if way == "up":
        return Place("toes" if here == 0 else "arch", place.side)
    if way == "down":
        return place
    return place._replace(name=others[max(0, min(len(others) - 1, here + (1 if way == "right" else -1)))])


def jumped(place: Place, letter: str, lately: Iterable[str]) -> Place:
    """Give the next part whose name begins with a letter, on the same side; those that were sore lately come first."""
    named = [part for part in (*DRAWN, "other") if told_word(part)[0].upper() == letter]
    first = list(dict.fromkeys(part for part in lately if part in named))
    order = [*first, *(part for part in named if part not in first)]
    here = order.index(place.part) if place.part in order else -1
    return Place(order[(here + 1) % len(order)], place.side)
