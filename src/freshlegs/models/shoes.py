"""A pair of shoes and what it has been through."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Worn:
    """A pair of shoes: its name as the runner wrote it, the metres and the runs in it, its first and its last day."""

    shoes: str
    distance_m: int
    runs: int
    first: dt.date
    last: dt.date
