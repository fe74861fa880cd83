"""Whether two sources tell of the same activity.

In this order: ids decide; else starts within three minutes, sports that can be one, and either times that overlap or a
like length in time and metres; where only the clock on the wall is known, that one; where clocks differ by a zone but
agree in minutes and seconds, the two are only probably the same, which is for the runner to say. A start alone is
nothing: watches record false starts a minute before the run.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from freshlegs.exchange.activity import Activity
from freshlegs.models import Cross, Record, Run
from freshlegs.records import dataclass

Alike = Literal["same", "probable", "other"]

DEVICES = "fit"
"""Two watches that record one run give it two ids; a service gives two ids to two runs only."""
NEAR_S = 180
OVERLAP = 0.8
LIKE = 0.05
ZONE_S = 14 * 3600
"""Clocks of two zones differ by no more."""
ALIKE_IN_ANY_ZONE = 0.03
SECONDS_APART = 2
HOUR = 3600


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells an activity from others."""

    source: str
    source_id: str
    links: tuple[str, ...]
    kind: str
    """The sport; "other" where the source names none."""
    utc: dt.datetime | None
    wall: dt.datetime | None
    distance_m: float | None
    elapsed_s: float | None


def identity_of(record: Record, activity: Activity | None = None) -> Identity | None:
    """Give what identifies a record, by what its source told where that is known; None for what is no activity."""
    if not isinstance(record, Run | Cross):
        return None
    start = dt.datetime.fromisoformat(record.start) if record.start and "T" in record.start else None
    utc = start.astimezone(dt.UTC) if start and start.tzinfo else None
    wall = start.replace(tzinfo=None) if start else None
    kind = "run" if isinstance(record, Run) else record.cross_kind
    if activity is None:
        source, _, source_id = (record.source or "").partition(" ")
        return Identity(source, source_id, (), kind, utc, wall, record.distance_m, record.duration_s)
    long = activity.elapsed_s or activity.timer_s
    ids = activity.source, activity.source_id, activity.links
    kind = kind if activity.sport.word else "other"
    return Identity(*ids, kind, activity.start_utc or utc, wall, activity.distance_m, long)


def alike(one: Identity, other: Identity) -> Alike:
    """Tell whether two are the same activity. It makes no difference which is named first."""
    told = _by_ids(one, other)
    if told or not _can_be_one(one.kind, other.kind):
        return told or "other"
    apart = _apart(one, other)
    if apart is None:
        return "other"
    if abs(apart) <= NEAR_S:
        return "same" if _overlap(one, other, apart) or _like(one, other, LIKE) else "other"
    zoned = one.utc is None or other.utc is None
    odd = abs(apart) % HOUR
    same_minute = min(odd, HOUR - odd, abs(odd - HOUR / 2)) <= SECONDS_APART
    if zoned and abs(apart) <= ZONE_S and same_minute and _like(one, other, ALIKE_IN_ANY_ZONE):
        return "probable"
    return "other"


def _by_ids(one: Identity, other: Identity) -> Alike | None:
    names = [
        {*each.links, f"{each.source} {each.source_id}"} if each.source_id else {*each.links} for each in (one, other)
    ]
    if names[0] & names[1]:
        return "same"
    if one.source == other.source != DEVICES and one.source_id and other.source_id:
        return "other"
    return None


def _can_be_one(one: str, other: str) -> bool:
    return one == other or "other" in (one, other)


def _apart(one: Identity, other: Identity) -> float | None:
    """Give the seconds from one start to the other: between moments, else between clocks on the wall."""
    if one.utc and other.utc:
        return (other.utc - one.utc).total_seconds()
    return (other.wall - one.wall).total_seconds() if one.wall and other.wall else None


def _overlap(one: Identity, other: Identity, apart: float) -> bool:
    if not one.elapsed_s or not other.elapsed_s:
        return False
    common = min(one.elapsed_s, apart + other.elapsed_s) - max(0.0, apart)
    return common >= OVERLAP * min(one.elapsed_s, other.elapsed_s) and _lasted_alike(one, other)


def _lasted_alike(one: Identity, other: Identity) -> bool:
    """Tell a false start within the run's own minutes from the run: it is not a fraction of it."""
    longer, shorter = max(one.elapsed_s or 0, other.elapsed_s or 0), min(one.elapsed_s or 0, other.elapsed_s or 0)
    return shorter * 3 >= longer or near(one.distance_m, other.distance_m, LIKE)


def _like(one: Identity, other: Identity, within: float) -> bool:
    return near(one.elapsed_s, other.elapsed_s, within) and near(one.distance_m, other.distance_m, within)


def near(one: float | None, other: float | None, within: float) -> bool:
    """Tell whether two lengths differ by no more than a part of the larger; what is not told is near nothing."""
    if one is None or other is None:
        return False
    return abs(one - other) <= within * max(one, other)
