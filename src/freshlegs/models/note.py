"""Words about a day or a week, and days that are entries without being sessions: rest, sick, travel."""

from __future__ import annotations

import datetime as dt

from freshlegs.models.ranges import DayMark, RecordId, Scope, Words
from freshlegs.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A day's note, or with scope "week" that of its week."""

    date: dt.date
    text: Words
    id: RecordId = ""
    scope: Scope = "day"
    mark: DayMark | None = None
