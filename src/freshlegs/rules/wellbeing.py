"""W: how the runner feels. Flags of tiredness, none of which decides alone (6.5).

One flag is a note. A standard deviation (SD) is that of the population, the only one that the book defines (4.2).
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log

from freshlegs.averages import mean, spread
from freshlegs.language import decimal, tr
from freshlegs.records import dataclass
from freshlegs.rules.case import Case
from freshlegs.rules.firing import FREE, Firing
from freshlegs.rules.thresholds import THRESHOLDS, band
from freshlegs.rules.words import number_said

_NOTHING = 1e-9
_W1 = THRESHOLDS["W1"]


@dataclass(frozen=True, slots=True)
class Flag:
    """One sign of tiredness, in plain words; being very tired counts twice."""

    words: str
    about: str
    counts: int = 1


def flags(case: Case) -> tuple[Flag, ...]:
    """Give this morning's flags."""
    return (*_told(case), *_slept(case), *_measured(case))


def _told(case: Case) -> Iterator[Flag]:
    today = case.today
    if today.fatigue is not None and today.fatigue <= _W1["fatigue"]:
        very = today.fatigue <= _W1["very_tired"]
        yield Flag(tr("fatigue {n}/5", n=today.fatigue), "fatigue", 2 if very else 1)
    if today.stress is not None and today.stress <= _W1["stress"]:
        yield Flag(tr("stress {n}/5", n=today.stress), "stress")
    if today.mood is not None and today.mood <= _W1["mood"]:
        yield Flag(tr("mood {n}/5", n=today.mood), "mood")
    if today.readiness is not None and today.readiness <= _W1["readiness"]:
        yield Flag(tr("readiness {n}/10", n=today.readiness), "readiness")


def _slept(case: Case) -> Iterator[Flag]:
    today = case.today
    if today.sleep_h is not None and today.sleep_h < _W1["sleep_h"]:
        yield Flag(tr("slept {hours} h", hours=number_said(today.sleep_h)), "sleep")
    elif today.sleep_quality is not None and today.sleep_quality <= _W1["sleep_quality"]:
        yield Flag(tr("sleep quality {n}/5", n=today.sleep_quality), "sleep")
    hours = [case.morning(days).sleep_h for days in range(1, _W1["nights"] + 1)]
    known = [night for night in hours if night is not None]
    if len(known) >= _W1["nights_known"] and mean(known) < _W1["nights_h"]:
        short = decimal(f"{mean(known):.1f}")
        yield Flag(tr("{hours} h of sleep a night for two weeks", hours=short), "nights")


def _measured(case: Case) -> Iterator[Flag]:
    above = _heart_above(case)
    if above is not None:
        yield Flag(tr("resting heart rate {beats} above your usual", beats=f"{above:.0f}"), "heart")
    if _hrv_below(case):
        yield Flag(tr("heart rate variability below your usual"), "hrv")


def _heart_above(case: Case) -> float | None:
    """Give how far the resting heart rate is above the four weeks before, if that is a flag."""
    now = case.today.resting_hr
    values = [case.morning(days).resting_hr for days in range(1, _W1["heart_days"] + 1)]
    known = [value for value in values if value is not None]
    if now is None or len(known) < _W1["heart_values"]:
        return None
    above = now - mean(known)
    return above if above >= max(_W1["heart_bpm"], _W1["heart_sd_percent"] * spread(known) / 100) else None


def _hrv_below(case: Case) -> bool:
    """Whether the mean of the last week's lnRMSSD is below its usual by half a standard deviation."""
    before = _ln_hrv(case, _W1["hrv_days"], 1)
    base = _ln_hrv(case, _W1["hrv_base_first"], _W1["hrv_base_last"])
    if len(before) < _W1["hrv_values"] or len(base) < _W1["hrv_base_values"]:
        return False
    week = [*before, *_ln_hrv(case, 0, 0)]
    # equal is not below: a steady heart must not be flagged for the last bit of a sum
    return mean(base) - _W1["hrv_sd_percent"] * spread(base) / 100 - mean(week) > _NOTHING


def _ln_hrv(case: Case, first: int, last: int) -> list[float]:
    values = (case.morning(days).hrv_rmssd for days in range(last, first + 1))
    return [log(value) for value in values if value is not None]


def tired(case: Case) -> Firing | None:
    """W1: one flag is a note, two keep it easy, four make it a recovery run."""
    seen = flags(case)
    count = sum(flag.counts for flag in seen)
    ceiling = band("W1", count)
    if ceiling is None:
        return None
    stressed = any(flag.about == "stress" for flag in seen)
    variant = ("note" if ceiling == FREE else "") + ("stress" if stressed else "")
    return Firing(rule="W1", ceiling=ceiling, variant=variant, facts={"n": count, "flags": words(seen)})


def words(seen: tuple[Flag, ...]) -> tuple[str, ...]:
    """Give the words of flags."""
    return tuple(flag.words for flag in seen)
