"""TCX: each activity of the file, its laps added up (the last track point is no better, and wrong in real files)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from freshlegs.errors import ImportRefused
from freshlegs.exchange.activity import Activity, Stretch
from freshlegs.exchange.limits import MOST_POINTS, MOST_SESSIONS
from freshlegs.exchange.markup import Listener, exhaust, listen
from freshlegs.exchange.numerals import number_of
from freshlegs.exchange.settling import found_of, never_set
from freshlegs.exchange.sports import sport_of
from freshlegs.exchange.steps import Found, Home, NothingHere, Source
from freshlegs.exchange.zones import utc_of
from freshlegs.language import tr
from freshlegs.units import Units, grouped, typed_date

FORMAT = "tcx"
LAP_NUMBERS = {"TotalTimeSeconds": "timer_s", "DistanceMeters": "distance_m"}


def read(source: Source, home: Home) -> Iterator[Found]:
    """Read every activity. Raises ImportRefused or NothingHere."""
    laps = _Laps()
    exhaust(listen(source, laps))
    if not laps.activities:
        raise NothingHere(tr("holds a course, not an activity") if laps.courses else tr("holds no activity"))
    for place, one in enumerate(laps.activities):
        yield found_of(one.activity(laps.warnings if not place else [], home.units), home)


class _Lap:
    """One lap as it is told."""

    def __init__(self) -> None:
        self.timer_s: float | None = None
        self.distance_m: float | None = None
        self.avg_hr: float | None = None
        self.max_hr: float | None = None


class _One:
    """One activity as it is told."""

    def __init__(self, sport: str) -> None:
        self.sport = sport
        self.id = self.device = self.serial = self.notes = ""
        self.start: dt.datetime | None = None
        self.first: dt.datetime | None = None
        self.last: dt.datetime | None = None
        self.place: tuple[float, float] | None = None
        self.far: float | None = None
        self.laps: list[_Lap] = []

    def activity(self, warnings: list[str], units: Units = "km") -> Activity:
        """Give what the laps come to. Raises ImportRefused."""
        start = self._start(warnings, units)
        distances = [lap.distance_m for lap in self.laps if lap.distance_m is not None]
        times = [lap.timer_s for lap in self.laps if lap.timer_s is not None]
        hearts = [(lap.avg_hr, lap.timer_s or 0.0) for lap in self.laps if lap.avg_hr]
        whole = sum(seconds for _, seconds in hearts)
        elapsed = (self.last - (self.start or self.first)).total_seconds() if self.last and self.first else None
        return Activity(
            source=FORMAT,
            device=" ".join(filter(None, (self.device, self.serial)))[:100],
            sport=sport_of(self.sport),
            start_utc=start,
            position=self.place,
            distance_m=sum(distances) if distances else self.far,
            timer_s=sum(times) if times else None,
            elapsed_s=elapsed,
            avg_hr=sum(beats * seconds for beats, seconds in hearts) / whole if whole else None,
            max_hr=max((lap.max_hr for lap in self.laps if lap.max_hr), default=None),
            notes=self.notes,
            laps=tuple(Stretch(distance_m=lap.distance_m, timer_s=lap.timer_s, avg_hr=lap.avg_hr) for lap in self.laps),
            warnings=tuple(warnings),
        )

    def _start(self, warnings: list[str], units: Units) -> dt.datetime:
        """Give the start: that of the first lap, unless its clock was never set and the name knows better."""
        start, named = self.start or self.first or utc_of(self.id), utc_of(self.id)
        if start is None:
            raise ImportRefused(tr("an activity in it tells no start"))
        if never_set(start.date()) and named and not never_set(named.date()):
            day = typed_date(start.date(), units)
            warnings.append(tr("its clock was never set: it says {day}; the start was taken from its name", day=day))
            return named
        return start


class _Laps(Listener):
    """Hears activities and their laps."""

    def __init__(self) -> None:
        super().__init__()
        self.activities: list[_One] = []
        self.path: list[str] = []
        self.north: float | None = None
        self.points = self.courses = 0

    def begins(self, name: str, attributes: Mapping[str, str]) -> None:
        self.path.append(name)
        if name == "Activity":
            if len(self.activities) >= MOST_SESSIONS:
                raise ImportRefused(tr("holds more than {n} activities", n=MOST_SESSIONS))
            self.activities.append(_One(str(attributes.get("Sport", ""))))
        elif name == "Course":
            self.courses += 1
        elif name == "Lap" and self._inside:
            self._inside.laps.append(_Lap())
            self._inside.start = self._inside.start or utc_of(str(attributes.get("StartTime", "")))
        elif name == "Trackpoint":
            self.points += 1
            if self.points > MOST_POINTS:
                raise ImportRefused(tr("holds more than {n} points", n=grouped(f"{MOST_POINTS:,}")))

    @property
    def _inside(self) -> _One | None:
        return self.activities[-1] if self.activities and "Activity" in self.path else None

    def ends(self, name: str, text: str) -> None:
        self.path.pop()
        one = self._inside
        if not one or not self.path:
            return
        around = self.path[-1]
        if around == "Trackpoint":
            self._point(one, name, text)
        elif around == "Lap" and name in LAP_NUMBERS and one.laps:
            setattr(one.laps[-1], LAP_NUMBERS[name], number_of(text))
        elif name == "Value" and around in ("AverageHeartRateBpm", "MaximumHeartRateBpm") and one.laps:
            setattr(one.laps[-1], "avg_hr" if around.startswith("A") else "max_hr", number_of(text) or None)
        elif around == "Position":
            self._place(one, name, text)
        elif around == "Creator" and name in ("Name", "UnitId"):
            one.device, one.serial = (text, one.serial) if name == "Name" else (one.device, text)
        elif around == "Activity" and name in ("Notes", "Id"):
            self._word(one, name, text)

    def _word(self, one: _One, name: str, text: str) -> None:
        if name == "Id":
            one.id = text
        else:
            one.notes = text

    def _point(self, one: _One, name: str, text: str) -> None:
        if name == "Time":
            moment = utc_of(text)
            if moment is None:
                raise ImportRefused(tr("{cell!r} is no time", cell=text[:40]))
            one.first = min(one.first or moment, moment)
            one.last = max(one.last or moment, moment)
        elif name == "DistanceMeters":
            far = number_of(text)
            one.far = max(one.far or 0.0, far) if far is not None else one.far

    def _place(self, one: _One, name: str, text: str) -> None:
        if name == "LatitudeDegrees":
            self.north = number_of(text)
        elif name == "LongitudeDegrees" and not one.place:
            east = number_of(text)
            if self.north is not None and east is not None and abs(self.north) <= 90 and abs(east) <= 180:  # noqa: PLR2004 - degrees
                one.place = (self.north, east)
