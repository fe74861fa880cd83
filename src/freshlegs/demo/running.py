"""What the demo's runner made of a planned session: pace, heart rate, effort, climb, shoes, words."""

from __future__ import annotations

import datetime as dt
import math
from random import Random
from typing import Any, NamedTuple

from freshlegs.demo.weeks import DOWNHILL, LAST_BUILD, RACE, Day, Session
from freshlegs.demo.words import (
    BACK_NOTES,
    CLUB_RACE_NOTES,
    CROSS_NOTES,
    FAR_NOTES,
    HALF_BEFORE,
    HALF_NOTE,
    HOT_NOTES,
    MARATHON_NOTE,
    ONCE_NOTES,
    PARKRUN_NOTES,
    RUN_NOTES,
    SHOES,
    WORSE_NOTES,
)
from freshlegs.language import tr
from freshlegs.models import Cross, Run
from freshlegs.models.ranges import CrossKind, Legs, PainTrend, RunType
from freshlegs.records import dataclass

HR_MAX = 188


@dataclass(frozen=True, slots=True)
class Morning:
    """What a day begins with: the air in degrees Celsius, and soreness 0-10."""

    date: dt.date
    air_c: float
    sore: int


class Manner(NamedTuple):
    """How a kind of run is run: seconds a kilometre more than easy, share of the maximum heart rate, RPE, m/km up."""

    type: RunType
    slower_s_per_km: int
    heart: float
    rpe: int
    climb: float
    starts: tuple[str, ...]


EARLY = ("06:48", "06:55", "07:03", "07:12", "07:12", "07:20", "12:10", "18:05", "18:35")
MANNERS = {
    "r": Manner("recovery", 44, 0.645, 2, 4, EARLY),
    "e": Manner("easy", 0, 0.71, 3, 6, EARLY),
    "q": Manner("easy", -4, 0.72, 3, 5, EARLY),
    "l": Manner("long", -6, 0.75, 4, 8, ("07:40", "08:02", "08:15", "08:30", "09:05")),
    "d": Manner("long", 4, 0.76, 7, 14, ("07:40",)),
    "t": Manner("tempo", -32, 0.83, 7, 5, EARLY),
    "i": Manner("intervals", -22, 0.82, 8, 3, ("18:30", "18:35", "18:45", "19:00")),
    "h": Manner("hills", 14, 0.80, 7, 24, EARLY),
    "k": Manner("test", 50, 0.64, 2, 1, ("07:30", "08:00")),
}
RACES = {
    5: Manner("race", -60, 0.92, 9, 4, ("09:00",)),
    21: Manner("race", -46, 0.90, 9, 6, ("10:00",)),
    42: Manner("race", -24, 0.86, 10, 5, ("09:30",)),
}

HALF_AGO, HALF_M, HALF_S = 15, 21_100, 6300
"""This season's half marathon, on the dot."""
DESCENT_M = 690
"""What the ridge went down, the day the knee began."""

AS_IT_WAS: dict[int, dict[str, Any]] = {
    HALF_AGO: {"distance_m": HALF_M, "duration_s": HALF_S, "avg_hr": 170, "max_hr": 184},
    1: {"distance_m": 30_200, "duration_s": 10_270, "rpe": 6, "avg_hr": 148, "max_hr": 163, "start": "07:40"},
}
"""What the whole season leads to, by `ago`: the half marathon, and yesterday's 30.2 km in 2:51:10."""


def _knee(before: int, during: int, after: int, trend: PainTrend) -> dict[str, Any]:
    told = {"pain_site": "knee", "pain_side": "left", "pain_before": before, "pain_during": during}
    return told | {"pain_after": after, "pain_trend": trend}


KNEE = {
    36: _knee(0, 3, 3, "worsened"),
    32: _knee(1, 2, 1, "eased"),
    31: _knee(1, 1, 1, "same"),
    29: _knee(1, 2, 2, "returned"),
    27: _knee(1, 1, 0, "eased"),
    26: _knee(1, 0, 0, "eased"),
}
"""The left knee before, during and after a run, and which way it went, by `back`."""

CROSS_KINDS: dict[str, tuple[CrossKind, int, int, int]] = {
    "b": ("bike", 395, 3, 118),
    "w": ("walk", 92, 1, 92),
    "s": ("swim", 28, 3, 116),
    "c": ("core", 0, 4, 0),
}
"""Kind, metres a minute, RPE, heart rate."""

LEGS: tuple[Legs, ...] = ("better", "better", "better", "same", "same", "worse")
LEGS_SORE: tuple[Legs, ...] = ("better", "better", "same", "worse")
FAST = frozenset("tim")
REMARKS = dict(zip("reqltihkdwbcs", (0.55, 0.4, 0.5, 0.85, 0.7, 0.7, 0.7, 0, 0, 0.4, 0.5, 0.3, 0.6), strict=True))
"""How often the runner has something to say."""
LATELY = 8
"""Days within which nothing is left untold, so that the advice knows what it needs."""
SLOWEST_EASY, GAINED, FORGOTTEN, MOST_FORGOTTEN = 368, 22, 3, 60
"""Easy pace of the first week, what a season takes off it, what each season before adds, and the most of that."""
WARM_C, HOT_C, SORE, FAR_KM = 18, 25, 4, 26
MIDSUMMER_C, MIDWINTER_C, COLDEST_DAY, YEAR = 20, 2, 20, 365.25
SATURDAY, PARKRUN_KM = 5, 5
SELDOM, OFTEN = 0.07, 0.8


def air_c(date: dt.date, dice: Random) -> float:
    """Give the day's temperature where the demo's runner lives, degrees Celsius."""
    swing = math.cos(2 * math.pi * (date.timetuple().tm_yday - COLDEST_DAY) / YEAR)
    return (MIDSUMMER_C + MIDWINTER_C) / 2 - (MIDSUMMER_C - MIDWINTER_C) / 2 * swing + dice.gauss(0, 3)


def easy_pace(day: Day) -> float:
    """Give the runner's easy pace of that week, seconds a kilometre: fitter by the week, and by the season."""
    built = min(day.row, LAST_BUILD) / LAST_BUILD
    return SLOWEST_EASY - GAINED * built + min(MOST_FORGOTTEN, FORGOTTEN * day.season)


def run_of(day: Day, session: Session, morning: Morning, key: str, dice: Random) -> Run:
    """Give the run that came of a session."""
    manner = RACES[int(session.amount)] if session.what == RACE else MANNERS[session.what]
    distance_m = _distance(session, dice)
    warmth = max(0.0, morning.air_c - WARM_C)
    drag = 1 + 0.005 * warmth + (0.02 if morning.sore >= SORE else 0) + dice.uniform(-0.012, 0.012)
    ascent_m = round(session.amount * manner.climb * dice.uniform(0.6, 1.3))
    told: dict[str, Any] = {
        "distance_m": distance_m,
        "duration_s": round((easy_pace(day) + manner.slower_s_per_km) * drag * distance_m / 1000),
        "type": manner.type,
        "start": dice.choice(manner.starts),
        "rpe": _effort(session, manner, dice),
        "avg_hr": round(HR_MAX * manner.heart + 0.22 * session.amount + warmth / 2 + dice.gauss(0, 2)),
        "ascent_m": ascent_m,
        "descent_m": DESCENT_M if session.what == DOWNHILL else max(0, ascent_m + dice.randint(-6, 6)),
        "shoes": SHOES[day.season % len(SHOES)][session.what in FAST],
        "tags": _tags(session, morning.date, dice),
    }
    _tell_legs(told, day, session, morning, dice)
    _tell_peak(told, dice)
    _leave_gaps(told, day, dice)
    if day.upset and day.back in KNEE:
        told |= KNEE[day.back]
    return Run(id=key, date=morning.date, **(told | AS_IT_WAS.get(day.ago, {})))


def _distance(session: Session, dice: Random) -> int:
    """Give metres: races as measured, the rest as far as the loop was."""
    planned_m = session.amount * 1000
    return round(planned_m if session.what == RACE else planned_m + dice.randint(-3, 28) * 10)


def _effort(session: Session, manner: Manner, dice: Random) -> int:
    """Give the RPE: a long run's grows with its length, the rest is near its kind's."""
    if session.what == "l":
        return round(manner.rpe + (session.amount - 18) / 7)
    return manner.rpe + (dice.choice((-1, 0, 0, 0, 1)) if session.what in "eh" else 0)


def _tags(session: Session, date: dt.date, dice: Random) -> tuple[str, ...]:
    if session.what == RACE:
        return ("parkrun",) if _is_parkrun(session, date) else ("race",)
    if session.what in "lh":
        return dice.choice((("club",), ("trail",), ("club", "trail"), (), ()))
    return ("track",) if session.what == "i" else dice.choice((("commute",), ("club",), *[()] * 8))


def _is_parkrun(session: Session, date: dt.date) -> bool:
    """Tell whether a race is a parkrun: 5 km, of a Saturday. On any other day it is the club's."""
    return session.amount == PARKRUN_KM and date.weekday() == SATURDAY


def _tell_legs(told: dict[str, Any], day: Day, session: Session, morning: Morning, dice: Random) -> None:
    """Tell how the legs were after a recovery run, and the runner's words, which agree."""
    legs = dice.choice(LEGS_SORE if morning.sore >= SORE else LEGS) if session.what == "r" else None
    note = _note(day, session, morning, dice)
    if legs == "worse" and note:
        note = dice.choice(WORSE_NOTES)
    told |= {"legs_after": legs, "notes": note and tr(note)}


def _note(day: Day, session: Session, morning: Morning, dice: Random) -> str | None:
    if day.ago in ONCE_NOTES:
        return ONCE_NOTES[day.ago]
    if day.upset and day.back in BACK_NOTES:
        return BACK_NOTES[day.back]
    if session.what == RACE:
        return _race_note(day, session, morning.date, dice)
    if dice.random() >= REMARKS[session.what]:
        return None
    if morning.air_c > HOT_C and dice.random() < REMARKS["e"]:
        return dice.choice(HOT_NOTES)
    return dice.choice(RUN_NOTES[session.what] + (FAR_NOTES if session.amount >= FAR_KM else ()))


def _race_note(day: Day, session: Session, date: dt.date, dice: Random) -> str:
    if session.amount == PARKRUN_KM:
        return dice.choice(PARKRUN_NOTES if _is_parkrun(session, date) else CLUB_RACE_NOTES)
    if session.amount >= FAR_KM:
        return MARATHON_NOTE
    return HALF_NOTE if day.ago == HALF_AGO else HALF_BEFORE


def _tell_peak(told: dict[str, Any], dice: Random) -> None:
    if dice.random() < OFTEN:
        told["max_hr"] = min(HR_MAX - 1, told["avg_hr"] + dice.randint(8, 17))


def _leave_gaps(told: dict[str, Any], day: Day, dice: Random) -> None:
    """Leave out what a runner forgets now and then: the strap, the effort, how the legs were."""
    strap, effort, legs = dice.random(), dice.random(), dice.random()
    if day.ago <= LATELY:
        return
    if strap < SELDOM:
        told |= {"avg_hr": None, "max_hr": None}
    if effort < SELDOM and told["type"] == "easy":
        told["rpe"] = None
    if legs < SELDOM:
        told["legs_after"] = None


def cross_of(day: Day, session: Session, date: dt.date, key: str, dice: Random) -> Cross:
    """Give the cross-training that came of a session."""
    kind, metres_a_minute, rpe, heart = CROSS_KINDS[session.what]
    minutes = round(session.amount + dice.randint(-2, 5))
    remark = dice.choice(CROSS_NOTES[session.what]) if dice.random() < REMARKS[session.what] else None
    notes = BACK_NOTES.get(day.back, remark) if day.upset else remark
    return Cross(
        id=key,
        date=date,
        cross_kind=kind,
        duration_s=minutes * 60,
        distance_m=round(minutes * metres_a_minute * dice.uniform(9.2, 10.8) / 100) * 10 or None,
        rpe=rpe,
        avg_hr=heart + dice.randint(-6, 6) if heart else None,
        start=dice.choice(("07:30", "17:50", "18:20", "19:10")),
        notes=notes and tr(notes),
    )
