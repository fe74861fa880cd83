"""What a source says of one activity, exactly and in SI, and the record that the journal keeps of it.

All of the identity rules read these: the source and its own id, links to other sources' ids, start, distance, times.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from freshlegs.exchange.sports import Sport
from freshlegs.records import dataclass, field, names_of

NO_FILLING = ("source", "sport", "warnings", "guesses", "start_local")
"""What another source never fills in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One lap: metres, seconds, beats a minute."""

    distance_m: float | None = None
    timer_s: float | None = None
    avg_hr: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One activity as a source tells it; `None` means not told.

    `timer_s` is the time that the watch's clock ran (pauses out), `elapsed_s` from start to end, `moving_s` without
    standing still. A source tells the start as a moment (`start_utc`, aware), as a clock on the wall (`start_local`,
    naive), as both, or only the `day`.
    """

    source: str
    """The format or service: "fit", "gpx", "strava", "garmin"."""
    sport: Sport
    source_id: str = ""
    links: tuple[str, ...] = ()
    """Ids of the same activity elsewhere, as "garmin 4036098147"."""
    device: str = ""
    file: str = ""
    """The file of the same export that holds this activity."""
    start_utc: dt.datetime | None = None
    start_local: dt.datetime | None = None
    day: dt.date | None = None
    position: tuple[float, float] | None = None
    """Latitude and longitude of the start, in degrees."""
    distance_m: float | None = None
    timer_s: float | None = None
    elapsed_s: float | None = None
    moving_s: float | None = None
    avg_hr: float | None = None
    max_hr: float | None = None
    ascent_m: float | None = None
    descent_m: float | None = None
    rpe: float | None = None
    shoes: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""
    sore: str = ""
    """The words of a column that the runner wants to be searched for soreness."""
    laps: tuple[Stretch, ...] = ()
    warnings: tuple[str, ...] = field(default=())
    guesses: tuple[str, ...] = ()
    """What is said of a sport that the source does not name; nothing where a table's row names it."""

    @property
    def duration_s(self) -> float | None:
        """The time that the runner's watch shows: pauses out where the source tells."""
        return self.timer_s or self.elapsed_s

    def filled_from(self, other: Activity) -> dict[str, Any]:
        """Give what another source tells of this activity and this one does not."""
        silent = (None, "", ())
        names = [name for name in names_of(type(self)) if name not in NO_FILLING]
        return {
            name: getattr(other, name)
            for name in names
            if getattr(self, name) in silent and getattr(other, name) not in silent
        }
