"""The arithmetic of training load: session RPE, fitness, fatigue and form, monotony and strain.

Load is RPE times minutes, in arbitrary units (AU; Foster 2001). Fitness (CTL) and fatigue (ATL) forget with 1/42 and
1/7 a day (the TrainingPeaks form of Banister's idea). Source: rule book, sections 3.5 and 4.2.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from freshlegs.averages import mean, spread
from freshlegs.models import Cross, Run
from freshlegs.models.ranges import RunType
from freshlegs.rules.thresholds import THRESHOLDS

_LOAD = THRESHOLDS["load"]
_GAPS = THRESHOLDS["gaps"]

USUAL_RPE: dict[RunType | None, int] = {
    "recovery": 2, "easy": 3, "test": 3, "long": 4, "hills": 7, "tempo": 7, "intervals": 8, "race": 9, "other": 4,
    None: 4,
}  # fmt: skip
"""The effort a run of a type is taken to have had where none was told."""

RPE_AT_HEART_PERCENT: tuple[tuple[int, int], ...] = ((70, 2), (80, 3), (85, 5), (88, 6), (92, 7))
"""Below this share of the measured maximum -> this effort; 8 from the last on."""


class Form(NamedTuple):
    """A day's load, fitness (CTL) and fatigue (ATL) in AU, and form in percent of the fitness before."""

    load: float
    fitness: float
    fatigue: float
    percent: float


def effort(run: Run, hr_max: int | None) -> int:
    """Give a run's RPE for its load: the runner's own, else what its type and heart rate suggest."""
    if run.rpe is not None:
        return run.rpe
    usual = USUAL_RPE[run.type]
    if run.avg_hr is None or hr_max is None:
        return usual
    share = 100 * run.avg_hr
    by_heart = next((rpe for percent, rpe in RPE_AT_HEART_PERCENT if share < percent * hr_max), 8)
    return max(usual, by_heart)


def cross_minutes(cross: Cross) -> float:
    """Give a session's minutes, 30 where none were told."""
    return _GAPS["cross_minutes"] if cross.duration_s is None else cross.duration_s / 60


def cross_load(cross: Cross) -> float:
    """Give a session's load in AU."""
    return (_GAPS["cross_rpe"] if cross.rpe is None else cross.rpe) * cross_minutes(cross)


def forms(loads: Sequence[float]) -> list[Form]:
    """Give each day's fitness, fatigue and form, both started at the mean load of the first 14 days."""
    if not loads:
        return []
    fitness = fatigue = mean(loads[: _LOAD["first_days"]])
    days: list[Form] = []
    for load in loads:
        before = fitness
        fitness += (load - fitness) / _LOAD["fitness_days"]
        fatigue += (load - fatigue) / _LOAD["fatigue_days"]
        percent = 100 * (fitness - fatigue) / before if before >= _LOAD["least_fitness"] else 0.0
        days.append(Form(load, fitness, fatigue, percent))
    return days


def monotony(loads: Sequence[float]) -> float:
    """Give mean over population standard deviation of a week's daily loads, at most 10 (Foster 1998)."""
    most = float(_LOAD["monotony_most"])
    if all(one == other for one, other in pairwise(loads)):
        return most
    return min(most, mean(loads) / spread(loads))


def strain(loads: Sequence[float]) -> float:
    """Give a week's load times its monotony, in AU (Foster 1998)."""
    return sum(loads) * monotony(loads)
