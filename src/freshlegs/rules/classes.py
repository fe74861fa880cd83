"""Run classes: what a run was to the legs, 1 easy .. 6 marathon or beyond.

Fixed distances allow 50 m of GPS slack. Source: rule book, section 4.3 (all grade C).
"""

from __future__ import annotations

from freshlegs.models import Run
from freshlegs.rules.thresholds import THRESHOLDS, at_least

SESSIONS = frozenset({"tempo", "intervals", "hills", "race"})
"""Types that are hard where the runner's own effort does not say otherwise."""

EASY, MODERATE, BIG, VERY, HALF, MARATHON = range(1, 7)
"""The classes: easy, moderate, long or hard, very long or very hard, half-marathon race, marathon or beyond."""

_HARD = THRESHOLDS["hard"]
_LONG = THRESHOLDS["long"]
_CLASS = THRESHOLDS["classes"]


def is_hard(run: Run, hr_max: int | None) -> bool:
    """Whether a run was HARD. The runner's own RPE beats the label: a tempo at RPE 4 is not."""
    if (run.descent_m or 0) >= _HARD["descent_m"]:
        return True
    if run.rpe is not None:
        return run.rpe >= _HARD["rpe"] or (run.rpe >= _HARD["rpe_of_a_session"] and run.type in SESSIONS)
    if run.type in SESSIONS:
        return True
    return bool(run.avg_hr and hr_max) and 100 * (run.avg_hr or 0) >= _HARD["heart_percent"] * (hr_max or 0)


def is_long(run: Run, minutes: float, usual_m: float | None) -> bool:
    """Whether a run was LONG, given its minutes and the median run of the 28 days before it (None: unknown)."""
    distance_m = run.distance_m
    if minutes >= _LONG["minutes"] or distance_m >= at_least(_LONG["distance_m"]):
        return True
    if run.type == "long" and (
        distance_m >= at_least(_LONG["called_long_m"]) or minutes >= _LONG["called_long_minutes"]
    ):
        return True
    if usual_m is None:
        return distance_m >= at_least(_LONG["unknown_m"])
    return 100 * distance_m >= _LONG["usual_percent"] * usual_m and distance_m >= at_least(_LONG["least_m"])


def is_marathon(run: Run, minutes: float) -> bool:
    """Whether a run was class 6: a marathon or beyond, or a race of four hours."""
    return run.distance_m >= at_least(_CLASS["marathon_m"]) or (
        run.type == "race" and minutes >= _CLASS["marathon_minutes"]
    )


def class_of(run: Run, minutes: float, *, long: bool, hard: bool) -> int:
    """Give a run's class, 1 to 6."""
    distance_m = run.distance_m
    race = run.type == "race"
    if is_marathon(run, minutes):
        return MARATHON
    if race and distance_m >= at_least(_CLASS["half_m"]):
        return HALF
    very_long = distance_m >= at_least(_CLASS["very_long_m"]) or minutes >= _CLASS["very_long_minutes"]
    if very_long or (long and hard) or (race and distance_m >= at_least(_CLASS["big_race_m"])):
        return VERY
    if long or hard:
        return BIG
    if (run.rpe or 0) >= _CLASS["moderate_rpe"] or minutes >= _CLASS["moderate_minutes"]:
        return MODERATE
    return EASY
