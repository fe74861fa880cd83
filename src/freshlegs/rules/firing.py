"""What a rule says when it fires: the most it allows, and the facts it saw.

Texts are made of the facts later (texts.py); a rule knows no words and no units.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from math import inf
from typing import TypeVar

from freshlegs.records import dataclass, field, replace
from freshlegs.rules.advice import Grade

N = TypeVar("N", int, float)


REST, CROSS, RECOVERY, EASY, FREE = range(5)
"""The ranks of a ceiling, strict to free."""


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance among facts, in metres, shown in the runner's units."""

    metres: float


@dataclass(frozen=True, slots=True)
class Warmth:
    """A temperature among facts, in degrees Celsius, likewise."""

    celsius: float


Fact = str | int | float | dt.date | Distance | Warmth | tuple[str, ...]
"""What a text can show; a tuple is a list of words, a date is told from the day advised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps:
    """The most that is allowed: metres, minutes, RPE, beats a minute. `None`: no such cap."""

    distance_m: float | None = None
    minutes: int | None = None
    rpe: int | None = None
    hr_bpm: int | None = None

    def and_also(self, other: Caps) -> Caps:
        """Give the stricter of each."""
        return Caps(
            distance_m=_least(self.distance_m, other.distance_m),
            minutes=_least(self.minutes, other.minutes),
            rpe=_least(self.rpe, other.rpe),
            hr_bpm=_least(self.hr_bpm, other.hr_bpm),
        )


NO_CAPS = Caps()


@dataclass(frozen=True, slots=True, kw_only=True)
class Firing:
    """A rule that fired: its ceiling (0 rest .. 4 free), its caps, which of its texts, and the facts.

    `grade` is set where it depends on what was seen; `tie` orders equal firings of a rule, the greater first.
    """

    rule: str
    ceiling: int
    caps: Caps = NO_CAPS
    variant: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    grade: Grade | None = None
    test_run: bool = False
    tie: tuple[float | str, ...] = ()


def strictest(firings: Iterable[Firing]) -> Firing | None:
    """Give the strictest of a rule's firings, with the caps of all, or None of none (5, point 6)."""
    ranked = sorted(firings, key=lambda firing: firing.tie, reverse=True)
    if not ranked:
        return None
    first = min(ranked, key=_strictness)
    caps = NO_CAPS
    for firing in ranked:
        caps = caps.and_also(firing.caps)
    return replace(first, caps=caps)


def _strictness(firing: Firing) -> tuple[int, float, float]:
    caps = firing.caps
    return (
        firing.ceiling,
        inf if caps.distance_m is None else caps.distance_m,
        inf if caps.minutes is None else caps.minutes,
    )


def _least(one: N | None, other: N | None) -> N | None:
    return one if other is None else other if one is None else min(one, other)
