"""A week's sums in words: beside last week's, never a judgement."""

from __future__ import annotations

from freshlegs.rules.week import Week
from freshlegs.units import Units, distance_number, hours_text


def summary(week: Week, before: Week, units: Units = "km") -> tuple[str, ...]:
    """Give up to three short lines: distance against last week, time and kinds of effort, days without an entry."""
    first = [
        f"{distance_number(week.distance_m, units)} {units}",
        f"{distance_number(before.distance_m, units)} last wk",
    ]
    if week.easy_share is not None:
        first.append(f"{week.easy_share * 100:.0f} % easy")
    second = []
    if week.duration_s:
        second.append(f"{hours_text(week.duration_s)} h")
    if week.relaxed_m:
        second.append(f"{distance_number(week.relaxed_m, units)} relaxed")
    if week.hard_days:
        second.append(f"{week.hard_days} hard")
    third = [f"{len(week.unlogged)} of 7 days unlogged"] if week.unlogged else []
    return tuple(" · ".join(words) for words in (first, second, third) if words)
