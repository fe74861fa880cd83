"""A pair of shoes and what it has been through."""

from __future__ import annotations

import datetime as dt

from freshlegs.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Worn:
    """A pair of shoes: its name as the runner wrote it, the metres and the runs in it, its first and its last day.

    `limit_m` is how far the runner lets it run, None where nothing was said.
    """

    shoes: str
    distance_m: int
    runs: int
    first: dt.date
    last: dt.date
    limit_m: int | None = None

    @property
    def is_spent(self) -> bool:
        """Whether it has run as far as it may."""
        return self.limit_m is not None and self.distance_m >= self.limit_m
