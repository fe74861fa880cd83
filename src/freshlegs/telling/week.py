"""A week's sums in words: beside last week's, never a judgement."""

from __future__ import annotations

from freshlegs.rules.week import Week
from freshlegs.units import Units, distance_number, duration_text


def summary(week: Week, before: Week, units: Units = "km") -> tuple[str, ...]:
    """Give two short lines: distance against last week and its easy share; relaxed distance, hard days, longest."""
    total = distance_number(week.distance_m, units)
    last = distance_number(before.distance_m, units)
    first = f"{total} {units}, {last} last week"
    if week.easy_share is not None and week.distance_m:
        first += f" · {week.easy_share * 100:.0f} % easy"
    second = []
    if week.duration_s:
        second.append(duration_text(week.duration_s))
    if week.relaxed_m:
        second.append(f"{distance_number(week.relaxed_m, units)} relaxed")
    if week.hard_days:
        second.append(f"{week.hard_days} hard")
    if week.unlogged:
        second.append(f"{len(week.unlogged)} of 7 unlogged")
    return (first, " · ".join(second)) if second else (first,)
