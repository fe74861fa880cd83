"""What a query can ask of an entry, as frozen nouns: query.py reads them, the journal finds by them.

A condition holds where the entry itself says so; what a check-in says of sleep, soreness or mood holds for the runs and
the cross-training of its day as well. What was not told holds never.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from freshlegs.records import dataclass

MORNING = frozenset(
    {
        "sleep_h", "sleep_quality", "fatigue", "stress", "mood", "readiness", "resting_hr", "hrv_rmssd", "temp_c",
        "air_temp_c", "dew_point_c",
    }
)  # fmt: skip
"""The numbers that a check-in tells."""


class Within(NamedTuple):
    """A stretch of numbers; None is no end. `low_in` and `high_in` tell whether the ends belong to it."""

    low: float | None = None
    high: float | None = None
    low_in: bool = True
    high_in: bool = True


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand side by side in a note, a tag or the shoes' name; the last may only begin so.

    A lone word that names `types`, or begins so, holds for an entry of one of these types too.
    """

    text: str
    beginning: bool = False
    types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, whatever its case; with `beginning` any that begins so."""

    name: str
    beginning: bool = False


@dataclass(frozen=True, slots=True)
class Shoes:
    """Shoes by words of their name, from the start of a word: "pegasus" of "Old Pegasus 40"."""

    name: str
    beginning: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A number of an entry: a field of the record format, or "pace" in seconds a kilometre. A plan's are its own."""

    field: str
    within: Within


@dataclass(frozen=True, slots=True)
class Sore:
    """How sore (legs, or any muscle), or with `pain` how much any pain hurts, in a run too."""

    within: Within
    pain: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """How sore one part is, or how much it hurts, in a run too. `name` says which where the site is "other"."""

    within: Within
    muscle: str | None = None
    site: str | None = None
    name: str | None = None
    run_sites: tuple[str, ...] = ()
    side: str | None = None


@dataclass(frozen=True, slots=True)
class OfType:
    """Runs and plans of one of the types, cross-training of that kind, days of that mark."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfKind:
    """Entries of one of the record format's kinds."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """Days from the first to the last, both included."""

    since: dt.date | None = None
    until: dt.date | None = None


Asks = Words | Tag | Shoes | Number | Sore | Spot | OfType | OfKind | Dated


class Term(NamedTuple):
    """One condition; with `but_not` for entries of which it does not hold."""

    asks: Asks
    but_not: bool = False
