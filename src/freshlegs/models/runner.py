"""The runner: what the rules may know about the person. Everything is optional."""

from __future__ import annotations

import datetime as dt
from typing import cast

from freshlegs.models.ranges import (
    Age,
    MaxHr,
    PaceSeconds,
    RaceMetres,
    RaceSeconds,
    RecordId,
    Site,
    UnitSystem,
    UsualNrs,
    WeekMetres,
    WeekRuns,
)
from freshlegs.records import dataclass, replace
from freshlegs.units import Units


@dataclass(frozen=True, slots=True, kw_only=True)
class Race:
    """A race of the last six months. Without a date it is taken to be one."""

    distance_m: RaceMetres
    time_s: RaceSeconds
    date: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualPain:
    """A pain that is "my normal" (0 or 1 of 10) at a site."""

    site: Site
    nrs: UsualNrs


@dataclass(frozen=True, slots=True, kw_only=True)
class Runner:
    """The profile. `hr_max` is measured, never estimated; `units` is how distances are shown."""

    id: RecordId = ""
    age: Age | None = None
    hr_max: MaxHr | None = None
    race: Race | None = None
    threshold_pace_s_per_km: PaceSeconds | None = None
    watch_sites: tuple[Site, ...] = ()
    usual_pain: tuple[UsualPain, ...] = ()
    medical_hold: bool = False
    cleared_date: dt.date | None = None
    declared_weekly_m: WeekMetres | None = None
    declared_runs_per_week: WeekRuns | None = None
    units: UnitSystem | None = None

    def spoken_to_in(self, units: Units) -> Runner:
        """Give the same runner, to be spoken to in these units: the rules' texts take them from here."""
        return replace(self, units=cast("UnitSystem", units))  # a Manner passes for its name, and tells more
