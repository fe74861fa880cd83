"""How the demo's runner was of a morning: soreness that follows the load, sleep, the cold, the knee."""

from __future__ import annotations

from functools import lru_cache
from random import Random
from typing import Any

from freshlegs.demo.running import WARM_C, Morning
from freshlegs.demo.weeks import DOWNHILL, RACE, Day, day_of
from freshlegs.demo.words import MORNING_NOTES
from freshlegs.language import tr
from freshlegs.models import Muscle, Pain, Wellness
from freshlegs.models.ranges import Part, Symptom

KNEE_MORNINGS = {35: 3, 34: 3, 33: 3, 32: 2, 31: 1, 30: 1, 29: 1, 28: 2, 27: 1, 26: 1}
"""The left knee 0-10, by `back`: ten days."""
COLD_MORNINGS: dict[int, tuple[Symptom, ...]] = {63: ("sore_throat",), 62: ("runny_nose", "sore_throat")}
FEVER_MORNINGS: dict[int, tuple[tuple[Symptom, ...], float]] = {
    61: (("fever", "chills", "muscle_aches"), 38.6),
    60: (("fever", "malaise", "runny_nose"), 38.3),
    59: (("fever", "malaise"), 38.0),
}
"""Symptoms, and degrees Celsius, by `back`."""
STING = {"l": 0.0, DOWNHILL: 1.6, "t": 1.6, "i": 2.0, "h": 2.4}
"""How sore a session leaves the legs the morning after, before its length is counted."""
RACE_STING, LONG_FROM_KM, KM_A_POINT = 2.5, 10, 5
PARTS: tuple[Part, ...] = ("quad", "calf", "hamstring", "glute")
WORST, NAMED, HEAVY = 8, 3, 4
ASKED, ASKED_AT_REST, PAIN_ASKED, ILLNESS_ASKED, PULSE_TAKEN, REMARKED = 0.88, 0.65, 0.9, 0.9, 0.75, 0.08
SHORTEST_NIGHT, LONGEST_NIGHT = 5.0, 9.25
TODAY_SORE = 3
TODAY: dict[str, Any] = {
    "muscles": (Muscle(part="quad", nrs=TODAY_SORE, side="both"), Muscle(part="calf", nrs=2, side="left")),
    "fatigue": 3,
    "sleep_quality": 3,
    "stress": 4,
    "mood": 4,
    "sleep_h": 6.5,
    "resting_hr": 51,
    "notes": None,
}
"""What the advice reads first: sore but well, and nothing hurts."""


def soreness_of(day: Day, dice: Random) -> int:
    """Give how sore the legs are, 0-10: most of yesterday's sting, and the downhill's and the race's a day later."""
    if day.ago == 0:
        return TODAY_SORE
    sore = 0.85 * _sting(day.ago + 1) + 0.6 * _sting(day.ago + 2) + 0.2 * _sting(day.ago + 3)
    return max(0, min(WORST, round(sore + dice.gauss(0, 0.8))))


@lru_cache(maxsize=4)
def _sting(ago: int) -> float:
    run = day_of(ago).run
    if run is None:
        return 0
    far = max(0.0, run.amount - LONG_FROM_KM) / KM_A_POINT
    return far + (RACE_STING if run.what == RACE else STING.get(run.what, 0))


def checked_in(day: Day, morning: Morning, key: str, dice: Random) -> Wellness | None:
    """Give the morning's check-in, or None for a morning without one."""
    lately, sore = day.ago <= 1, morning.sore
    likely = ASKED if day.active else ASKED_AT_REST
    if dice.random() > likely and not (lately or day.upset):
        return None
    told: dict[str, Any] = {
        "soreness": sore,
        "muscles": _muscles(sore, dice) if sore >= NAMED else None,
        "pains": () if dice.random() < PAIN_ASKED or lately else None,
        "illness": () if dice.random() < ILLNESS_ASKED or lately else None,
        "fatigue": _of_five(4.2 - sore / 4, dice),
        "sleep_quality": _of_five(3.8, dice),
        "stress": _of_five(3.8, dice),
        "mood": _of_five(4.1 - sore / 10, dice),
        "sleep_h": _night(dice),
        "resting_hr": round(50 + sore / 3 + dice.gauss(0, 1.3)) if dice.random() < PULSE_TAKEN else None,
        "notes": tr(dice.choice(MORNING_NOTES)) if dice.random() < REMARKED else None,
    }
    told |= TODAY if day.ago == 0 else _forecast(morning.air_c, dice) | (_upset(day) if day.upset else {})
    return Wellness(id=key, date=morning.date, **told)


def _muscles(sore: int, dice: Random) -> tuple[Muscle, ...]:
    first, second = dice.sample(PARTS, 2)
    worst = Muscle(part=first, nrs=sore, side="both")
    return (worst, Muscle(part=second, nrs=sore - 1, side="both")) if sore >= HEAVY else (worst,)


def _of_five(usual: float, dice: Random) -> int:
    """Give a McLean answer 1-5 (5 best) near the usual one; 1 is kept for worse days than these."""
    return max(2, min(5, round(usual + dice.gauss(0, 0.5))))


def _night(dice: Random) -> float:
    """Give the hours slept, to the quarter."""
    return max(SHORTEST_NIGHT, min(LONGEST_NIGHT, round(4 * dice.gauss(7.4, 0.55)) / 4))


def _forecast(air: float, dice: Random) -> dict[str, Any]:
    """Note the forecast of a warm day."""
    if air < WARM_C or dice.random() > PULSE_TAKEN:
        return {}
    return {"air_temp_c": float(round(air)), "dew_point_c": float(round(air - dice.uniform(5, 12)))}


def _upset(day: Day) -> dict[str, Any]:
    """Put in the cold, the fever and the knee where life had them."""
    knee = KNEE_MORNINGS.get(day.back, 0)
    told: dict[str, Any] = {
        "pains": (Pain(site="knee", nrs=knee, side="left"),) if knee else (),
        "illness": COLD_MORNINGS.get(day.back, ()),
    }
    if day.back in FEVER_MORNINGS:
        illness, temp_c = FEVER_MORNINGS[day.back]
        told |= {"illness": illness, "temp_c": temp_c, "fatigue": 1, "mood": 2, "resting_hr": 64, "sleep_h": 9.0}
        told |= {"notes": None}
    return told
