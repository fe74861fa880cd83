"""An activity as the journal keeps it: the runner's local day, whole metres and seconds, a run or cross-training.

What the record format can't hold is left out by name, one warning each; without a day or, for a run, a distance that
can be kept, the activity is refused.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from freshlegs.errors import EntryRefused, ImportRefused
from freshlegs.exchange.activity import Activity, Stretch
from freshlegs.exchange.limits import MOST_LAPS
from freshlegs.exchange.sports import Sport
from freshlegs.exchange.steps import Found, Held, Home, LeftOut
from freshlegs.exchange.zones import local_of
from freshlegs.language import tr
from freshlegs.models import Record
from freshlegs.units import typed_date
from freshlegs.visible import cut

NEEDED = ("date", "kind", "cross_kind", "type", "text")
LEAST_S = 60
"""No record has a shorter duration."""
EARLIEST = 1970
UNSET = (dt.date(1989, 12, 31), dt.date(1990, 1, 3)), (dt.date(1970, 1, 1), dt.date(1970, 1, 3))
"""The days that a clock tells which was never set: those after its zero."""
MOST_DROPPED = 12
TRAVELLING = ("run", "walk", "bike")


def found_of(activity: Activity, home: Home) -> Found:
    """Give the record of an activity. Raises ImportRefused."""
    warnings = [*activity.warnings, *activity.guesses]
    start = _start_of(activity, home, warnings)
    day = start.date() if start else activity.day
    if day is None:
        raise ImportRefused(tr("tells no day"))
    if day.year < EARLIEST:
        named = typed_date(day, home.units)
        raise ImportRefused(tr("is of {day}: the clock that wrote it was wrong, and no day can be told", day=named))
    if not activity.sport.known:
        warnings.append(_unknown(activity.sport))
    told = _measured(activity, warnings) | {
        "date": day.isoformat(),
        "start": start.isoformat(timespec="seconds") if start else None,
        "rpe": round(activity.rpe) if activity.rpe else None,
        "tags": list(dict.fromkeys([*activity.sport.tags, *activity.tags])),
        "notes": activity.notes.strip() or None,
        "source": cut(" ".join(filter(None, (activity.source, activity.source_id or activity.device))), 200),
    }
    told |= _run_only(activity, told, warnings) if activity.sport.kind == "run" else {"cross_kind": activity.sport.kind}
    kind = "run" if activity.sport.kind == "run" else "cross"
    return Found(record=entered(kind, told, warnings), activity=activity, warnings=tuple(warnings))


def _unknown(sport: Sport) -> str:
    word = cut(sport.word, 60)
    if sport.kind == "run":
        return tr("the sport {sport!r} is not known here; taken for a run", sport=word)
    return tr("the sport {sport!r} is not known here; kept as other cross-training", sport=word)


def held_of(activity: Activity, home: Home, where: str) -> Held:
    """Give the record of one activity among many, or say where one stands that no journal can hold, and why."""
    try:
        return found_of(activity, home)
    except ImportRefused as error:
        return LeftOut(tr("{where}: left out: {reason}", where=where, reason=error))


def entered(kind: str, told: Mapping[str, Any], warnings: list[str]) -> Record:
    """Bring what a source tells through the door; what can't be kept is left out, with a warning.

    Raises ImportRefused where the record can't be without it.
    """
    from freshlegs.models.door import read_record  # noqa: PLC0415 - pydantic waits until something enters

    plain = {name: value for name, value in told.items() if value is not None and value != []}
    for _ in range(MOST_DROPPED):
        try:
            return read_record({"kind": kind} | plain)
        except EntryRefused as error:
            field = error.field.partition(".")[0]
            if field not in plain or field in NEEDED or (kind == "run" and field == "distance_m"):
                raise ImportRefused(str(error)) from None
            warnings.append(tr("{reason}; left out", reason=error))
            del plain[field]
    raise ImportRefused(tr("too little of it can be kept"))


def _start_of(activity: Activity, home: Home, warnings: list[str]) -> dt.datetime | None:
    """Give the start on the runner's wall, with its offset where the source tells a moment."""
    utc, wall = activity.start_utc, activity.start_local
    if utc and wall:
        offset = wall - utc.replace(tzinfo=None)
        start: dt.datetime | None = wall.replace(tzinfo=dt.timezone(offset))
    elif utc:
        start = local_of(utc, activity.position, home)
    else:
        start = wall
    if start and never_set(start.date()):
        warnings.append(tr("its clock was never set: it says {day}", day=typed_date(start.date(), home.units)))
    return start


def never_set(day: dt.date) -> bool:
    """Tell whether a clock says this day because it was never set."""
    return any(first <= day <= last for first, last in UNSET)


def _measured(activity: Activity, warnings: list[str]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "distance_m": _whole(activity.distance_m),
        "duration_s": _whole(activity.duration_s),
        "avg_hr": _whole(activity.avg_hr) or None,
        "max_hr": _whole(activity.max_hr) or None,
    }
    if told["distance_m"] is None and activity.sport.kind in TRAVELLING:
        is_run = activity.sport.kind == "run"
        warnings.append(tr("tells no distance; kept as a run of 0 km") if is_run else tr("tells no distance"))
    seconds = told["duration_s"]
    if seconds is not None and seconds < LEAST_S:
        warnings.append(tr("lasted {n} s; no duration under a minute is kept", n=seconds))
        told["duration_s"] = None
    return told


def _run_only(activity: Activity, told: dict[str, Any], warnings: list[str]) -> dict[str, Any]:
    """Give what a run holds more than cross-training, distance first: a run has one."""
    moving = _whole(activity.moving_s)
    kept = told["duration_s"]
    return {
        "distance_m": told["distance_m"] or 0,
        "moving_s": moving if moving and kept and LEAST_S <= moving < kept else None,
        "ascent_m": _whole(activity.ascent_m),
        "descent_m": _whole(activity.descent_m),
        "shoes": cut(activity.shoes.strip(), 200) or None,
        "laps": _laps_of(activity.laps, warnings),
    }


def _laps_of(laps: tuple[Stretch, ...], warnings: list[str]) -> list[dict[str, int]]:
    if len(laps) <= 1:
        return []
    if len(laps) > MOST_LAPS:
        warnings.append(tr("{n} laps; more than {most} are not kept", n=len(laps), most=MOST_LAPS))
        return []
    told = [
        {"distance_m": _whole(lap.distance_m), "duration_s": _whole(lap.timer_s), "avg_hr": _whole(lap.avg_hr) or None}
        for lap in laps
    ]
    return [{name: value for name, value in lap.items() if value is not None} for lap in told]


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)
