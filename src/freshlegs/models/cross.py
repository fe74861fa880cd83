"""Cross-training: whatever moved the runner without being a run."""

from __future__ import annotations

import datetime as dt

from freshlegs.models.ranges import Bpm, CrossKind, Metres, RecordId, Rpe, Seconds, Word, Words
from freshlegs.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Cross:
    """One session of cross-training; `None` means not told."""

    date: dt.date
    cross_kind: CrossKind
    id: RecordId = ""
    start: Word | None = None
    duration_s: Seconds | None = None
    distance_m: Metres | None = None
    rpe: Rpe | None = None
    avg_hr: Bpm | None = None
    max_hr: Bpm | None = None
    tags: tuple[Word, ...] = ()
    notes: Words | None = None
    source: Word | None = None
