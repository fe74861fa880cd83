"""How far, how long, how hard: the verdict's base dose under every cap that fired (rule book, section 7).

Distances are floored to 0.1 km, so a cap is never rounded up; what was already run on the day comes off. The low end is
60 % of the cap, at least 2 km, rounded to 0.5 km (for a runner in miles to 0.25 mi), and never above the cap.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from math import floor

from freshlegs.language import tr
from freshlegs.records import replace
from freshlegs.rules.advice import VERDICTS, Dose, Verdict
from freshlegs.rules.case import Case
from freshlegs.rules.firing import Caps, Firing
from freshlegs.rules.pace import not_faster_than
from freshlegs.rules.thresholds import THRESHOLDS
from freshlegs.rules.words import number_said, short_range
from freshlegs.units import METRES_PER, METRES_PER_MILE, Units

_DOSE = THRESHOLDS["dose"]
_P5 = THRESHOLDS["P5"]

LITTLE_TEST_M = (_P5["test_least_m"], _P5["test_m"])
"""The little test run, from and to."""

LEAST_KM = 0.2
"""Less than this is no run."""

LEAST_MORE_KM = 1.0
"""Less than this is not worth lacing up again for."""

RUNNING = frozenset({"recovery_run", "easy_run", "train_as_planned"})

BASE: dict[Verdict, Caps] = {
    "rest": Caps(distance_m=0, minutes=0, rpe=0),
    "cross_train": Caps(distance_m=0, minutes=45, rpe=3),
    "recovery_run": Caps(minutes=40, rpe=2),
    "easy_run": Caps(minutes=75, rpe=4),
    "train_as_planned": Caps(rpe=10),
}


QUICK_MIN_PER_KM = 5


def dose_of(
    case: Case, verdict: Verdict, firings: Iterable[Firing], done_m: int, *, longest_holds: bool = True
) -> Dose:
    """Give the dose of a verdict under the caps of all that fired, in the units of the contract.

    L1's cap, 1.10 times the month's longest, holds but for a race in the plan view (`longest_holds`).
    """
    caps = reduce(Caps.and_also, (firing.caps for firing in firings), _base(case, verdict, longest_holds=longest_holds))
    if verdict == "rest":
        return Dose(distance_km_max=0.0, minutes_max=0, rpe_max=0)
    if verdict not in RUNNING:
        return Dose(distance_km_max=0.0, minutes_max=caps.minutes, rpe_max=caps.rpe, hr_bpm_max=caps.hr_bpm)
    most_m = None if caps.distance_m is None else _floored(max(0, _floored(caps.distance_m) - done_m))
    return Dose(
        distance_km_low=None if most_m is None else round(_low(most_m, case.runner.units or "km") / 1000, 3),
        distance_km_max=None if most_m is None else most_m / 1000,
        minutes_max=caps.minutes,
        rpe_max=caps.rpe,
        hr_bpm_max=caps.hr_bpm,
        pace_s_per_km_not_faster_than=_pace(case, verdict),
    )


def _base(case: Case, verdict: Verdict, *, longest_holds: bool) -> Caps:
    base = BASE[verdict]
    if verdict not in RUNNING:
        return base
    hr_max, usual_m = case.runner.hr_max, case.usual_m
    if case.longest_m is not None and longest_holds:
        base = base.and_also(Caps(distance_m=_DOSE["longest_percent"] * case.longest_m / 100))
    if verdict == "recovery_run":
        base = base.and_also(Caps(distance_m=recovery_m(usual_m), hr_bpm=_beats(hr_max, "recovery_heart_percent")))
    elif verdict == "easy_run":
        base = base.and_also(Caps(distance_m=usual_m, hr_bpm=_beats(hr_max, "easy_heart_percent")))
    return base


def recovery_m(usual_m: float) -> float:
    """Give the length of a recovery run: 60 % of the usual run, 3 to 8 km, never more than the usual run."""
    share = _DOSE["recovery_percent"] * usual_m / 100
    return min(_DOSE["recovery_most_m"], max(_DOSE["recovery_least_m"], share), usual_m)


def _beats(hr_max: int | None, share: str) -> int | None:
    return None if hr_max is None else hr_max * _DOSE[share] // 100


def _pace(case: Case, verdict: Verdict) -> int | None:
    if verdict == "recovery_run":
        return not_faster_than(case, "recovery")
    return not_faster_than(case, "easy") if verdict == "easy_run" else None


def _floored(distance_m: float) -> int:
    """Floor metres to 0.1 km."""
    return floor(distance_m / 100) * 100


def _low(most_m: float, units: Units) -> float:
    step_m = 500.0 if units == "km" else METRES_PER_MILE / 4
    low_m = max(float(_DOSE["low_least_m"]), _DOSE["low_percent"] * most_m / 100)
    return min(most_m, round(low_m / step_m) * step_m)


def range_text(dose: Dose, units: Units = "km") -> str:
    """Give a dose's distances as people write them: "3.5-6 km", "up to 2 km", "" without a distance.

    The upper end is floored, never rounded up; steps of 0.1 km, or 0.1 mi (the low end 0.25 mi).
    """
    if dose.distance_km_max is None:
        return ""
    most = tenths(dose.distance_km_max * 1000, units)
    low = round((dose.distance_km_low or 0) * 1000 / METRES_PER[units], 2)
    if 0 < low < most:
        return f"{number_said(low)}-{number_said(most)} {units}"
    return tr("up to {most} {units}", most=number_said(most), units=units)


def tenths(metres: float, units: Units) -> float:
    """Give a distance in its unit, floored to a tenth: a rule's number is never rounded up."""
    return floor(round(metres * 10 / METRES_PER[units], 6)) / 10


def room_left(dose: Dose, done_m: int = 0) -> bool:
    """Tell whether the dose of a running day leaves a run worth the name, or another one where one was done."""
    return dose.distance_km_max is None or dose.distance_km_max >= (LEAST_MORE_KM if done_m else LEAST_KM)


def range_left(dose: Dose, done_m: int, units: Units = "km") -> str:
    """Give a dose's distances, what is left of them where a run was done already: "up to 2 km more"."""
    text = range_text(replace(dose, distance_km_low=None) if done_m else dose, units)
    return tr("{distance} more", distance=text) if text and done_m else text


def little_test_range(dose: Dose, done_m: int = 0, units: Units = "km") -> str:
    """Give the length of the little test run, "4-5 km", which a shorter dose makes shorter; "" where none is left."""
    most = dose.distance_km_max
    if not room_left(dose, done_m):
        return ""
    if most is not None and most * 1000 < LITTLE_TEST_M[1]:
        return range_left(dose, done_m, units)
    return short_range(*LITTLE_TEST_M, units)


def minutes_bind(dose: Dose) -> bool:
    """Tell whether the minutes are over long before the least of the kilometres: then those only mislead."""
    return bool(
        dose.minutes_max and dose.distance_km_low and dose.distance_km_low * QUICK_MIN_PER_KM >= dose.minutes_max
    )


def rank_of(verdict: Verdict) -> int:
    """Give the rank of a verdict, 0 rest .. 4 train as planned."""
    return VERDICTS.index(verdict)
