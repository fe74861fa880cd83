"""A run, as the runner told it or a watch recorded it."""

from __future__ import annotations

import datetime as dt

from freshlegs.models.ranges import (
    STRANGERS_REFUSED,
    Bpm,
    Climb,
    LapSeconds,
    Legs,
    Metres,
    Nrs,
    PainTrend,
    RecordId,
    Rpe,
    RunPainSite,
    RunType,
    Seconds,
    Side,
    Word,
    Words,
)
from freshlegs.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lap:
    """One lap: metres, seconds, beats a minute."""

    __pydantic_config__ = STRANGERS_REFUSED

    distance_m: Metres | None = None
    duration_s: LapSeconds | None = None
    avg_hr: Bpm | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run; `None` means not told. `start` is "07:30" or ISO 8601 with its offset."""

    date: dt.date
    distance_m: Metres
    id: RecordId = ""
    start: Word | None = None
    duration_s: Seconds | None = None
    moving_s: Seconds | None = None
    rpe: Rpe | None = None
    type: RunType | None = None
    avg_hr: Bpm | None = None
    max_hr: Bpm | None = None
    ascent_m: Climb | None = None
    descent_m: Climb | None = None
    altered_gait: bool | None = None
    pain_site: RunPainSite | None = None
    pain_side: Side | None = None
    pain_before: Nrs | None = None
    pain_during: Nrs | None = None
    pain_after: Nrs | None = None
    pain_trend: PainTrend | None = None
    legs_before: Legs | None = None
    legs_after: Legs | None = None
    shoes: Word | None = None
    tags: tuple[Word, ...] = ()
    notes: Words | None = None
    laps: tuple[Lap, ...] = ()
    source: Word | None = None
