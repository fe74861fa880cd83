"""A believable season of marathon training that ends today, for `freshlegs demo`.

Every day is told from the plan (weeks.py) and from dice of its own, so a shorter season is the tail of a longer one.
Its runner writes in the language that is spoken when the season is made.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import count
from random import Random

from freshlegs.demo.mornings import checked_in, soreness_of
from freshlegs.demo.running import HALF_AGO, HALF_M, HALF_S, HR_MAX, MANNERS, Morning, air_c, cross_of, run_of
from freshlegs.demo.weeks import CROSSES, LAST_BUILD, RACE, REST, RUNS, SICK, TRAVEL, WEEK, Day, day_of
from freshlegs.demo.words import BACK_NOTES, RACE_AHEAD, REST_NOTES, TRAVEL_NOTES
from freshlegs.language import tr
from freshlegs.models import Cross, Entry, Note, Plan, Race, Record, Run, Runner
from freshlegs.models.ids import uuid7_text
from freshlegs.models.ranges import PlanType
from freshlegs.records import replace

SEED = 42_195
RACE_DAY = -20
"""The marathon to come, in days before today."""
RACE_GOAL_S = 13_200
RESTED, UNLOGGED = 0.4, 0.04
DAY_MS = 86_400_000
EPOCH = dt.date(1970, 1, 1).toordinal()
MOMENT = (1 << 60) - 1


def season(today: dt.date, days: int = 140) -> tuple[Record, ...]:
    """Give a season's records, oldest first: the profile, `days` days up to today, and the plans for what comes.

    The same arguments give the same records. Yesterday was the long run; today has its check-in and no run yet.
    """
    told: list[Record] = [_runner(today)]
    for ago in (*range(days - 1, -WEEK, -1), RACE_DAY):
        told += _entries(day_of(ago), today - dt.timedelta(days=ago))
    return tuple(told)


def _entries(day: Day, date: dt.date) -> Iterator[Entry]:
    """Give a day's entries in the order of the record format's kinds, its plan ticked off by what was done."""
    dice = Random(SEED * 1_000_000 + day.ago)  # noqa: S311 - a story's dice, nobody's secret
    keys, done_by = _keys(date, dice.getrandbits(62)), None
    morning = Morning(date, air_c(date, dice), soreness_of(day, dice))
    if day.ago > 0:
        for done in _done(day, morning, keys, dice):
            done_by = done_by or done.id
            yield done
    if day.ago >= 0 and (wellness := checked_in(day, morning, next(keys), dice)):
        yield wellness
    if day.ago <= WEEK:
        yield replace(_plan(day, date), id=next(keys), done_by=done_by)
    if day.ago > 0:
        yield from _notes(day, date, keys, dice)


def _keys(date: dt.date, chance: int) -> Iterator[str]:
    """Give UUIDv7 keys in the order of the days."""
    midnight_ms = (date.toordinal() - EPOCH) * DAY_MS
    for place in count():
        yield uuid7_text(((midnight_ms + place) << 12) & MOMENT, chance)


def _done(day: Day, morning: Morning, keys: Iterator[str], dice: Random) -> Iterator[Run | Cross]:
    """Give what was done, but for the easy day that nobody wrote down."""
    forgotten = dice.random() < UNLOGGED and day.ago > WEEK and day.row <= LAST_BUILD and not day.upset
    for session in day.sessions:
        if session.what in RUNS and not (forgotten and session.what == "e"):
            yield run_of(day, session, morning, next(keys), dice)
        elif session.what in CROSSES:
            yield cross_of(day, session, morning.date, next(keys), dice)


def _notes(day: Day, date: dt.date, keys: Iterator[str], dice: Random) -> Iterator[Note]:
    """Give the day's mark, where it had one, and at the end of a week the week's note."""
    what = day.sessions[0].what
    if what == SICK:
        yield Note(id=next(keys), date=date, text=tr(BACK_NOTES[day.back]), mark="sick")
    elif what == TRAVEL:
        yield Note(id=next(keys), date=date, text=tr(dice.choice(TRAVEL_NOTES)), mark="travel")
    elif what == REST and dice.random() < RESTED:
        yield Note(id=next(keys), date=date, text=tr(dice.choice(REST_NOTES)), mark="rest")
    if day.weekday == WEEK - 1 and day.week_note:
        yield Note(id=next(keys), date=date, text=tr(day.week_note), scope="week")


def _plan(day: Day, date: dt.date) -> Plan:
    """Give what the plan says for a day."""
    session = day.sessions[0]
    if session.what == RACE:
        goal = Plan(date=date, type="race", duration_s=RACE_GOAL_S, rpe_target=9, notes=tr(RACE_AHEAD))
        return replace(goal, distance_m=round(session.amount * 1000))
    if session.what in RUNS:
        manner = MANNERS[session.what]
        return Plan(date=date, type=manner.type, distance_m=round(session.amount * 1000), rpe_target=manner.rpe)
    if session.what in CROSSES:
        kind: PlanType = "walk" if session.what == "w" else "cross"
        return Plan(date=date, type=kind, duration_s=round(session.amount * 60))
    return Plan(date=date, type="rest")


def _runner(today: dt.date) -> Runner:
    half = Race(distance_m=HALF_M, time_s=HALF_S, date=today - dt.timedelta(days=HALF_AGO))
    return Runner(id=uuid7_text(0, SEED), hr_max=HR_MAX, race=half)
