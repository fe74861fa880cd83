"""H: heat. Too hot and humid for hard running, and how much slower the pace cap gets (6.9).

Without a dew point the sum is unknown and the pace stays as it is; from 35 degrees on H1 fires all the same.
"""

from __future__ import annotations

from freshlegs.rules.case import Case
from freshlegs.rules.firing import EASY, Fact, Firing, Warmth
from freshlegs.rules.thresholds import HEAT, HOTTEST_PERCENT, THRESHOLDS

_H1 = THRESHOLDS["H1"]


def heat_sum(case: Case) -> float | None:
    """Give temperature plus dew point in degrees Fahrenheit, None where one is unknown."""
    air, dew = case.today.air_temp_c, case.today.dew_point_c
    return None if air is None or dew is None else round((air + dew) * 1.8 + 64, 6)


def slower_percent(case: Case) -> float:
    """Give how many percent slower the pace cap is for the heat."""
    warmth = heat_sum(case)
    if warmth is None:
        return 0.0
    return next((percent for most, percent in HEAT if warmth <= most), HOTTEST_PERCENT)


def too_hot(case: Case) -> Firing | None:
    """H1: too hot for hard running."""
    warmth, air = heat_sum(case), case.today.air_temp_c
    if air is None or not (warmth > _H1["sum_f"] if warmth is not None else air >= _H1["air_c"]):
        return None
    facts: dict[str, Fact] = {"t": Warmth(air)}
    if case.today.dew_point_c is not None:
        facts["d"] = Warmth(case.today.dew_point_c)
    return Firing(rule="H1", ceiling=EASY, variant="" if "d" in facts else "dry", facts=facts)
