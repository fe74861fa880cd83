"""How the runner is, of a morning: soreness, pains, sleep, mood, illness."""

from __future__ import annotations

import datetime as dt

from freshlegs.models.ranges import (
    STRANGERS_REFUSED,
    AirTemp,
    Alert,
    BodyTemp,
    Bpm,
    McLean,
    Nrs,
    PainFlag,
    Part,
    Readiness,
    RecordId,
    Rmssd,
    Side,
    Site,
    SleepHours,
    Symptom,
    Word,
    Words,
)
from freshlegs.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pain:
    """A joint, tendon, bone or one-sided pain, now or walking. `name` says which where the site is "other"."""

    __pydantic_config__ = STRANGERS_REFUSED

    site: Site
    nrs: Nrs
    side: Side | None = None
    flags: tuple[PainFlag, ...] = ()
    name: Word | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Muscle:
    """A sore muscle. `name` says which where the part is "other"."""

    __pydantic_config__ = STRANGERS_REFUSED

    part: Part
    nrs: Nrs
    side: Side | None = None
    name: Word | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wellness:
    """One look at oneself. A `None` was not asked; an empty tuple was asked and answered with none.

    `fatigue`, `sleep_quality`, `stress` and `mood` are McLean items 1-5, 5 best; `readiness` 0-10, 10 best.
    """

    date: dt.date
    id: RecordId = ""
    soreness: Nrs | None = None
    soreness_one_sided: bool | None = None
    soreness_site: Site | None = None
    muscles: tuple[Muscle, ...] | None = None
    pains: tuple[Pain, ...] | None = None
    fatigue: McLean | None = None
    sleep_quality: McLean | None = None
    stress: McLean | None = None
    mood: McLean | None = None
    sleep_h: SleepHours | None = None
    readiness: Readiness | None = None
    resting_hr: Bpm | None = None
    hrv_rmssd: Rmssd | None = None
    illness: tuple[Symptom, ...] | None = None
    temp_c: BodyTemp | None = None
    alerts: tuple[Alert, ...] | None = None
    painkiller_24h: bool | None = None
    air_temp_c: AirTemp | None = None
    dew_point_c: AirTemp | None = None
    notes: Words | None = None
    source: Word | None = None
