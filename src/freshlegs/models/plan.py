"""What the runner means to do on a day."""

from __future__ import annotations

import datetime as dt

from freshlegs.models.ranges import Metres, PlanType, RecordId, Rpe, Seconds, Words
from freshlegs.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One planned session; `done_by` is the id of the run or session that ticked it off."""

    date: dt.date
    type: PlanType
    id: RecordId = ""
    distance_m: Metres | None = None
    duration_s: Seconds | None = None
    rpe_target: Rpe | None = None
    notes: Words | None = None
    done_by: RecordId | None = None
