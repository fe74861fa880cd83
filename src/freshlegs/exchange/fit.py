"""FIT: the sessions of a watch's file, each an activity; several sessions and chained files come out one by one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from freshlegs.errors import ImportRefused
from freshlegs.exchange.activity import Activity, Stretch
from freshlegs.exchange.fitbytes import FitFile, Message, Track, Value, files_in
from freshlegs.exchange.fitwords import ANOTHER, FILE_TYPES, MAKERS, SPORTS, SUB_SPORTS
from freshlegs.exchange.limits import MOST_SESSIONS
from freshlegs.exchange.settling import found_of
from freshlegs.exchange.sports import sport_of
from freshlegs.exchange.steps import Found, Home, NothingHere, Source
from freshlegs.exchange.zones import wall_of
from freshlegs.language import tr, trc, trn
from freshlegs.records import replace
from freshlegs.units import duration_text

FORMAT = "fit"
FILE_ID, SESSION, LAP, ACTIVITY = 0, 18, 19, 34
WANTED = frozenset({FILE_ID, SESSION, LAP, ACTIVITY})
ACTIVITY_FILE = 4

FILE_KIND, FILE_MAKER, FILE_PRODUCT, FILE_SERIAL, FILE_MADE = 0, 1, 2, 3, 4
START, NORTH, EAST, SPORT, SUB_SPORT, ELAPSED, TIMER, DISTANCE = 2, 3, 4, 5, 6, 7, 8, 9
AVG_HR, MAX_HR, ASCENT, DESCENT, FIRST_LAP, LAPS, MOVING, EFFORT = 16, 17, 22, 23, 25, 26, 59, 193
LAP_AVG_HR, LOCAL_TIME = 15, 5
"""Field numbers: of the file's head, of a session (elapsed, timer and distance of a lap too), of a lap, of the end."""

EPOCH = dt.datetime(1989, 12, 31, tzinfo=dt.UTC)
CLOCK_SET = 0x10000000
"""A smaller time counts from when the watch was switched on."""
DEGREES = 180 / 2**31
LONGEST_S = 172_800
CLOSE_ENOUGH = 1.02
"""Elapsed time and timer may differ by what rounding does."""


def read(source: Source, home: Home) -> Iterator[Found]:
    """Read every session. Raises ImportRefused or NothingHere."""
    files = tuple(files_in(source.read(), WANTED))
    other_kinds = [refusal for file in files if (refusal := _other_kind(file))]
    activities = [activity for file in files if not _other_kind(file) for activity in activities_of(file)]
    if not activities:
        raise other_kinds[0] if other_kinds else _without_session(files[0].track.points)
    if len(activities) > MOST_SESSIONS:
        raise ImportRefused(tr("holds more than {n} sessions", n=MOST_SESSIONS))
    for place, activity in enumerate(activities, 1):
        several = f"{activity.source_id} {place}" if activity.source_id and place > 1 else activity.source_id
        yield found_of(replace(activity, source_id=several), home)


def _without_session(points: int) -> ImportRefused:
    return ImportRefused(
        trn(
            "holds {n} points and no session: the recording was never finished",
            "holds {n} points and no session: the recording was never finished",
            points,
        )
    )


def _other_kind(file: FitFile) -> NothingHere | None:
    kind = _head(file).get(FILE_KIND, ACTIVITY_FILE)
    if kind == ACTIVITY_FILE:
        return None
    told = trc("kind of FIT file", FILE_TYPES.get(_int(kind), ANOTHER))
    return NothingHere(tr("is a FIT file of {kind}, not of an activity", kind=told))


def _head(file: FitFile) -> dict[int, Value]:
    return next((message.fields for message in file.messages if message.number == FILE_ID), {})


def activities_of(file: FitFile) -> list[Activity]:
    """Give the activities of one file; none for a chained one that only adds heart beats. Raises ImportRefused."""
    sessions = [message for message in file.messages if message.number == SESSION]
    if not sessions and file.track.points:
        raise _without_session(file.track.points)
    laps = [message for message in file.messages if message.number == LAP]
    end = next((message for message in file.messages if message.number == ACTIVITY), None)
    track = file.track if len(sessions) == 1 else replace(file.track, distance_cm=None)
    known = _Known(_head(file), end, track)
    return [_activity(session, _laps_of(session, laps, len(sessions)), known) for session in sessions]


class _Known(NamedTuple):
    """What a file says beside its sessions: its own identity, its end, its track."""

    head: dict[int, Value]
    end: Message | None
    track: Track


def _activity(session: Message, laps: Sequence[Message], known: _Known) -> Activity:
    told = session.fields
    warnings: list[str] = []
    timer, elapsed = _times(told, known.track, warnings)
    start, wall = _start(session, elapsed or timer, known, warnings)
    return Activity(
        source=FORMAT,
        source_id=_identity(known.head),
        device=_device(known.head),
        sport=sport_of(SPORTS.get(_int(told.get(SPORT)), "other"), SUB_SPORTS.get(_int(told.get(SUB_SPORT)), "")),
        start_utc=start,
        start_local=wall,
        position=_position(told),
        distance_m=_distance_m(told, known.track, warnings),
        timer_s=timer,
        elapsed_s=elapsed,
        moving_s=_scaled(told.get(MOVING), 1000),
        avg_hr=_number(told.get(AVG_HR)),
        max_hr=_number(told.get(MAX_HR)),
        ascent_m=_number(told.get(ASCENT)),
        descent_m=_number(told.get(DESCENT)),
        rpe=_scaled(told.get(EFFORT), 10),
        laps=tuple(_stretch(lap.fields) for lap in laps),
        warnings=tuple(warnings),
    )


def _distance_m(told: dict[int, Value], track: Track, warnings: list[str]) -> float | None:
    """Give the session's distance; without one that of the last point, if the session is the whole track."""
    if DISTANCE not in told and track.distance_cm:
        warnings.append(tr("tells no distance; that of its last point was taken"))
        return track.distance_cm / 100
    return _scaled(told.get(DISTANCE), 100)


def _times(told: dict[int, Value], track: Track, warnings: list[str]) -> tuple[float | None, float | None]:
    """Give timer and elapsed time; where they can't both be right, the one that the points bear out is the timer."""
    elapsed, timer = _scaled(told.get(ELAPSED), 1000), _scaled(told.get(TIMER), 1000)
    if timer is None or elapsed is None:
        return timer, elapsed
    if timer > elapsed * CLOSE_ENOUGH + 1:
        ran, within = duration_text(timer), duration_text(elapsed)
        if track.points < timer / 2:
            warnings.append(
                tr("its timer ran {timer} within {elapsed}: the two were taken for swapped", timer=ran, elapsed=within)
            )
            return elapsed, timer
        warnings.append(tr("its timer ran {timer} within {elapsed}; the timer was kept", timer=ran, elapsed=within))
    elif elapsed > LONGEST_S:
        warnings.append(
            tr(
                "lasted {days} days by its clock; its timer, {timer}, was kept",
                days=f"{elapsed / 86400:.0f}",
                timer=duration_text(timer),
            )
        )
    return timer, elapsed


def _start(
    session: Message, seconds: float | None, known: _Known, warnings: list[str]
) -> tuple[dt.datetime | None, dt.datetime | None]:
    """Give the start as a moment and as the clock on the wall, as far as they are told."""
    stamp, end = session.fields.get(START), known.end
    local = end.fields.get(LOCAL_TIME) if end else None
    wall_end = _moment(local).replace(tzinfo=None) if _is_set(local) else None
    if _is_set(stamp):
        start, last = _moment(stamp), _moment(end.stamp if end else None)
        wall = wall_of(last, wall_end) if wall_end and end and _is_set(end.stamp) else None
        return start, start.replace(tzinfo=None) + (wall - last.replace(tzinfo=None)) if wall else None
    long = dt.timedelta(seconds=seconds or 0)
    if wall_end:
        warnings.append(tr("its clock was not set; the start was worked out from its local time at the end"))
        return None, wall_end - long
    others = (
        (tr("tells no sound start; that of its first point was taken"), known.track.first),
        (tr("tells no sound start; that of its file was taken"), known.head.get(FILE_MADE)),
    )
    for said, other in others:
        if _is_set(other):
            warnings.append(said)
            return _moment(other), None
    if stamp is None:
        raise ImportRefused(tr("tells no start"))
    return _moment(stamp), None  # a day of 1989, and said to be so


def _laps_of(session: Message, laps: Sequence[Message], sessions: int) -> Sequence[Message]:
    if sessions == 1:
        return laps
    first, count = session.fields.get(FIRST_LAP), session.fields.get(LAPS)
    if first is None or count is None:
        return ()
    return laps[_int(first) : _int(first) + _int(count)]


def _stretch(told: dict[int, Value]) -> Stretch:
    return Stretch(
        distance_m=_scaled(told.get(DISTANCE), 100),
        timer_s=_scaled(told.get(TIMER), 1000),
        avg_hr=_number(told.get(LAP_AVG_HR)),
    )


def _position(told: dict[int, Value]) -> tuple[float, float] | None:
    north, east = told.get(NORTH), told.get(EAST)
    return (_int(north) * DEGREES, _int(east) * DEGREES) if north is not None and east is not None else None


def _identity(head: dict[int, Value]) -> str:
    """Give what tells a watch's file from all others: its maker, its serial number and when it was made."""
    if FILE_SERIAL not in head or FILE_MADE not in head:
        return ""
    return f"{_maker(head)} {_int(head[FILE_SERIAL])} {_int(head[FILE_MADE])}"


def _device(head: dict[int, Value]) -> str:
    parts = (_maker(head), head.get(FILE_PRODUCT), head.get(FILE_SERIAL))
    return " ".join(str(part) for part in parts if part is not None and not isinstance(part, bytes))


def _maker(head: dict[int, Value]) -> str:
    number = _int(head.get(FILE_MAKER))
    return MAKERS.get(number, f"maker {number}")


def _moment(stamp: Value | None) -> dt.datetime:
    return EPOCH + dt.timedelta(seconds=max(0, _int(stamp)))


def _is_set(stamp: Value | None) -> bool:
    return isinstance(stamp, int) and stamp >= CLOCK_SET


def _int(value: Value | None) -> int:
    return int(value) if isinstance(value, int | float) else -1


def _number(value: Value | None) -> float | None:
    return value if isinstance(value, int | float) else None


def _scaled(value: Value | None, by: int) -> float | None:
    return value / by if isinstance(value, int | float) else None
