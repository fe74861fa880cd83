"""How slow: the pace that an easy or a recovery run should not beat, in seconds a kilometre.

From a race of the last six months (a race without a date is taken to be one; six months are 183 days), else from the
threshold pace, else from the runner's own easy runs; otherwise words only. Heat makes it slower.
Source: Daniels & Gilbert 1979; rule book, section 7.
"""

from __future__ import annotations

from math import exp, sqrt
from typing import Literal

from freshlegs.averages import median
from freshlegs.models import Run
from freshlegs.rules.case import Case
from freshlegs.rules.heat import slower_percent
from freshlegs.rules.thresholds import THRESHOLDS

Gentle = Literal["recovery", "easy"]

_PACE = THRESHOLDS["pace"]


def oxygen(speed_m_per_min: float) -> float:
    """Give VO2 in ml/kg/min at a speed in m/min."""
    return -4.60 + 0.182258 * speed_m_per_min + 0.000104 * speed_m_per_min**2


def share_held(minutes: float) -> float:
    """Give the share of VO2max that is held for that long."""
    return 0.8 + 0.1894393 * exp(-0.012778 * minutes) + 0.2989558 * exp(-0.1932605 * minutes)


def speed_at(vo2: float) -> float:
    """Give the speed in m/min at which that VO2 is used."""
    return (-0.182258 + sqrt(0.182258**2 + 4 * 0.000104 * (4.60 + vo2))) / (2 * 0.000104)


def vdot_of_race(distance_m: float, time_s: float) -> float:
    """Give the VDOT of a race."""
    minutes = time_s / 60
    return oxygen(distance_m / minutes) / share_held(minutes)


def vdot_of_threshold(pace_s_per_km: float) -> float:
    """Give the VDOT of a threshold pace, which uses 88 % of it."""
    return oxygen(60_000 / pace_s_per_km) * 100 / _PACE["threshold_percent"]


def vdot(case: Case) -> float | None:
    """Give the runner's VDOT, None where neither a race nor a threshold pace tells it."""
    race = case.runner.race
    if race and (race.date is None or 0 <= (case.day - race.date).days <= _PACE["race_days"]):
        return vdot_of_race(race.distance_m, race.time_s)
    threshold = case.runner.threshold_pace_s_per_km
    return None if threshold is None else vdot_of_threshold(threshold)


def slowest_own(case: Case) -> float | None:
    """Give the median pace of the runner's own easy runs of the six weeks before yesterday, None below three."""
    paces = [
        run.duration_s * 1000 / run.distance_m
        for run in case.runs(_PACE["own_days"], 2)
        if run.duration_s and run.distance_m and was_easy(run)
    ]
    return median(paces) if len(paces) >= _PACE["own_runs"] else None


def was_easy(run: Run) -> bool:
    """Whether a run was easy by its effort, or by its type where no effort was told (7)."""
    return run.type in {"easy", "recovery"} if run.rpe is None else run.rpe <= _PACE["own_rpe"]


def not_faster_than(case: Case, run: Gentle) -> int | None:
    """Give the pace cap of an easy or a recovery run in whole seconds a kilometre, None where nothing tells it."""
    fitness = vdot(case)
    if fitness is not None:
        pace = 60_000 / speed_at(_PACE[f"{run}_vdot_percent"] / 100 * fitness)
    else:
        own = slowest_own(case)
        if own is None:
            return None
        pace = own * _PACE[f"own_{run}_percent"] / 100
    return round(pace * (1 + slower_percent(case) / 100))
