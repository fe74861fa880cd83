"""What a search came to, in words."""

from __future__ import annotations

from freshlegs.models.totals import Totals
from freshlegs.units import METRES_PER, Units, hours_text


def totals_words(totals: Totals, units: Units = "km") -> str:
    """Give the sums of what was found: "1,204 entries · 803 runs · 9,876.5 km · 812:30 h"."""
    told = [_counted(totals.entries, "entry", "entries")]
    if totals.runs:
        told.append(_counted(totals.runs, "run", "runs"))
        told.append(f"{totals.distance_m / METRES_PER[units]:,.1f} {units}")
    if totals.duration_s:
        told.append(f"{hours_text(totals.duration_s)} h")
    return " · ".join(told)


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
