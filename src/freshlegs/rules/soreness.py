"""Soreness over time: each part of the legs by days, as it was told, and how heavy a number weighs.

A part stands where the legs map draws it, whatever hurts there (muscle, joint or tendon); its two sides are one line
where they were alike all along. A day on which muscles or pains were asked and the part was not named counts as 0.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from freshlegs.models import Muscle, Pain, Wellness, Window
from freshlegs.models.ranges import Side
from freshlegs.phrase.soreparts import Kept, home_of
from freshlegs.records import dataclass
from freshlegs.rules.marks import days_between, worst_soreness
from freshlegs.rules.thresholds import BANDS

Numbers = tuple[int | None, ...]
Home = tuple[str, str | None]

LEVELS = len(BANDS["M1"]) + 1
"""The highest level of soreness; 0 is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SorePart:
    """A part of the legs, its side, the runner's own name where it is "other", and a number a day (None: not told)."""

    part: str
    side: Side
    name: str | None
    numbers: Numbers


def soreness_level(nrs: int) -> int:
    """Give how heavy a number weighs: 0 none, 1 felt, then one more for each band of M1 that it meets."""
    return sum(nrs >= least for least, _ in BANDS["M1"]) + (nrs > 0)


def worst_of(numbers: Iterable[int | None]) -> int | None:
    """Give the worst number that was told, None of none."""
    return max((nrs for nrs in numbers if nrs is not None), default=None)


def worst_a_day(window: Window, first: dt.date, last: dt.date) -> Numbers:
    """Give the worst that was told of each day, of muscles and pains alike."""
    looks = _looks(window, first, last)
    return tuple(_worst(looks.get(day, ())) for day in days_between(first, last))


def sore_parts(window: Window, first: dt.date, last: dt.date) -> tuple[SorePart, ...]:
    """Give every part that was sore from `first` to `last`, the one that was sore on most days first."""
    looks, count = _looks(window, first, last), (last - first).days + 1
    asked: list[int | None] = [None] * count
    told: dict[tuple[Home, Side], dict[int, int]] = defaultdict(dict)
    for day, its in looks.items():
        place = (day - first).days
        if any(look.muscles is not None or look.pains is not None for look in its):
            asked[place] = 0
        for spot in (spot for look in its for spot in _spots(look)):
            for side in _sides(spot):
                its_days = told[_home(spot), side]
                its_days[place] = max(spot.nrs, its_days.get(place, 0))
    homes = dict.fromkeys(home for home, _ in told)
    parts = [part for home in homes for part in _lines(home, told, asked)]
    return tuple(sorted(parts, key=lambda part: (-sum(map(bool, part.numbers)), part.part, part.side)))


def _looks(window: Window, first: dt.date, last: dt.date) -> dict[dt.date, list[Wellness]]:
    looks: defaultdict[dt.date, list[Wellness]] = defaultdict(list)
    for look in window.mornings:
        if first <= look.date <= last:
            looks[look.date].append(look)
    return looks


def _worst(looks: Sequence[Wellness]) -> int | None:
    pains = [pain.nrs for look in looks for pain in look.pains or ()]
    asked = [0 for look in looks if look.pains is not None]
    return worst_of((worst_soreness(looks), *pains, *asked))


def _spots(look: Wellness) -> tuple[Muscle | Pain, ...]:
    return (*(look.muscles or ()), *(look.pains or ()))


def _home(spot: Muscle | Pain) -> Home:
    kept = Kept("muscles", spot.part, spot.name) if isinstance(spot, Muscle) else Kept("pains", spot.site, spot.name)
    return home_of(kept)


def _sides(spot: Muscle | Pain) -> tuple[Side, ...]:
    return ("left", "right") if spot.side in (None, "both") else (spot.side or "both",)


def _lines(
    home: Home, told: dict[tuple[Home, Side], dict[int, int]], asked: Sequence[int | None]
) -> Iterable[SorePart]:
    """Give a part as one line, or as two where its sides differ; a side that was never sore is left out."""
    part, name = home
    left, right = told.get((home, "left"), {}), told.get((home, "right"), {})
    sides: list[tuple[Side, dict[int, int]]] = [("both", left)] if left == right else [("left", left), ("right", right)]
    for side, numbers in sides:
        if any(numbers.values()):
            line = tuple(numbers.get(place, none) for place, none in enumerate(asked))
            yield SorePart(part=part, side=side, name=name, numbers=line)


def days_from(first: dt.date, numbers: Numbers, since: dt.date, until: dt.date) -> Numbers:
    """Give the numbers of `since` to `until` out of those from `first` on; days outside are not told."""
    begin, end = (since - first).days, (until - first).days + 1
    before, after = max(0, min(end, 0) - begin), max(0, end - max(begin, len(numbers)))
    return (*[None] * before, *numbers[max(0, begin) : max(0, end)], *[None] * after)
