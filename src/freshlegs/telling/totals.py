"""What a search came to, in words."""

from __future__ import annotations

from freshlegs.language import trn
from freshlegs.models.totals import Totals
from freshlegs.units import METRES_PER, Units, grouped, hours_text


def totals_words(totals: Totals, units: Units = "km") -> str:
    """Give the sums of what was found: "1,204 entries · 803 runs · 9,876.5 km · 812:30 h"."""
    entries, runs = totals.entries, totals.runs
    told = [trn("{n} entry", "{n} entries", entries, n=grouped(f"{entries:,}"))]
    if runs:
        told.append(trn("{n} run", "{n} runs", runs, n=grouped(f"{runs:,}")))
        told.append(f"{grouped(f'{totals.distance_m / METRES_PER[units]:,.1f}')} {units}")
    if totals.duration_s:
        told.append(f"{hours_text(totals.duration_s)} h")
    return " · ".join(told)
