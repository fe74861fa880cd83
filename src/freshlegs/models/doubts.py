"""What is odd about an entry: said before it is stored, so that a slip of the finger is not kept as a record.

A doubt that can't be true is an error where the runner types; one that could be true is a warning. Files from outside
get both as warnings: what a watch recorded is kept and named.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from freshlegs.language import decimal, tr
from freshlegs.models import Cross, Record, Run, Wellness
from freshlegs.records import dataclass
from freshlegs.units import Units, duration_text, pace_of, pace_text, typed_date

FASTEST_S_PER_KM = 100
"""No one has held 1:40 a kilometre for a minute."""
FAST_S_PER_KM = 165
"""Faster than the world's best over 5 km."""
SLOW_S_PER_KM = 1500
LONG_RUN_S = 24 * 3600
FAR_M = 100_000


@dataclass(frozen=True, slots=True)
class Doubt:
    """One odd thing: the field it is about, a sentence, and whether it can't be true."""

    field: str
    text: str
    impossible: bool = False


def doubts(record: Record, today: dt.date, units: Units = "km") -> tuple[Doubt, ...]:
    """Give what is odd about a record on the day it is entered."""
    found: list[Doubt] = []
    if isinstance(record, Run | Cross | Wellness) and record.date > today:
        day = typed_date(record.date, units)
        found.append(Doubt("date", tr("{day} is still to come; plans go on days ahead", day=day), impossible=True))
    if isinstance(record, Run):
        found += _about_run(record)
    return tuple(found)


def _about_run(run: Run) -> list[Doubt]:
    found = [*_about_pace(run)]
    if run.duration_s and run.duration_s > LONG_RUN_S:
        long = tr("{time} is more than a day and a night", time=duration_text(run.duration_s))
        found.append(Doubt("duration_s", long))
    if run.distance_m > FAR_M:
        far = decimal(f"{run.distance_m / 1000:.1f}")
        found.append(Doubt("distance_m", tr("{far} km is an ultramarathon", far=far)))
    if run.distance_m == 0:
        found.append(Doubt("distance_m", tr("a run of 0 km")))
    if run.type == "test" and (run.pain_site is None or run.pain_before is None):
        bare = tr("a test run tells something only with its joint: knee before 0 during 1 after 0")
        found.append(Doubt("pain_before", bare))
    if run.avg_hr and run.max_hr and run.avg_hr > run.max_hr:
        above = tr("average heart rate {average} is above the maximum {most}", average=run.avg_hr, most=run.max_hr)
        found.append(Doubt("avg_hr", above))
    return found


def _about_pace(run: Run) -> Iterator[Doubt]:
    pace = pace_of(run.distance_m, run.duration_s) if run.duration_s else None
    if not pace:
        return
    if pace < FASTEST_S_PER_KM:
        yield Doubt("duration_s", tr("{pace} is faster than anyone can run", pace=pace_text(pace)), impossible=True)
    elif pace < FAST_S_PER_KM:
        yield Doubt("duration_s", tr("{pace} would be about a world record", pace=pace_text(pace)))
    elif pace > SLOW_S_PER_KM:
        yield Doubt("duration_s", tr("{pace} is slower than a stroll", pace=pace_text(pace)))
