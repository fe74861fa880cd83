"""Every way in which a runner can be shown things."""

from __future__ import annotations

from itertools import product
from typing import get_args

from hypothesis import strategies as st

from freshlegs.units import Dates, Degrees, HeightUnit, Manner, UnitName

MANNERS = tuple(
    Manner(name, height=height, degrees=degrees, dates=dates)
    for name, height, degrees, dates in product(
        get_args(UnitName), (None, *get_args(HeightUnit)), (None, *get_args(Degrees)), (None, *get_args(Dates))
    )
)
DAY_FIRST, MONTH_FIRST, ISO = Manner(dates="day-first"), Manner(dates="month-first"), Manner(dates="iso")

manners = st.sampled_from(MANNERS)
