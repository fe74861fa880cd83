"""Whether some files are worth more than one process: what they weigh, and how many processors there are."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import PurePosixPath

from freshlegs.exchange.limits import MEGABYTE
from freshlegs.exchange.steps import Source

WEIGHTS = {".fit": 1, ".gpx": 12, ".tcx": 12}
"""What a byte of a file costs to read, next to one of a watch's; other files are not read apart."""
WORTH = 192 * MEGABYTE
"""So much, weighed, takes some five seconds to read: several times what processes take to begin."""


def weight_of(name: str) -> int:
    """Give what a byte of a file costs, by its name; 0 where it is not read apart."""
    return WEIGHTS.get(PurePosixPath(name.casefold().removesuffix(".gz")).suffix, 0)


def is_worth_it(sources: Iterable[Source]) -> bool:
    """Tell whether some files are enough for more than one process, and whether this one may use two processors."""
    return processors() > 1 and sum(source.size * weight_of(source.name) for source in sources) >= WORTH


def processors() -> int:
    """Give how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
