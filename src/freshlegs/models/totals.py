"""What a search came to, all of it."""

from __future__ import annotations

from freshlegs.records import dataclass


@dataclass(frozen=True, slots=True)
class Totals:
    """How many entries were found, how many of them are runs, and the metres and seconds of these runs."""

    entries: int = 0
    runs: int = 0
    distance_m: int = 0
    duration_s: int = 0
