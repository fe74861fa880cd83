"""GPX: one activity a file, its tracks and segments together, unless half a day lies between two tracks.

Distance is measured on the sphere between neighbours of a segment; the time counts from the first timed point to the
last, and as moving what the segments cover, since a watch begins a new one after a pause. A point without a place is
passed over; a heart rate is whatever element is called `hr`, under any prefix.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from math import asin, cos, radians, sin, sqrt

from freshlegs.errors import ImportRefused
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.limits import MOST_POINTS, MOST_SESSIONS
from freshlegs.exchange.markup import Listener, exhaust, listen
from freshlegs.exchange.numerals import number_of
from freshlegs.exchange.settling import found_of
from freshlegs.exchange.sports import RUN, UNNAMED, Sport, sport_of
from freshlegs.exchange.steps import Found, Home, NothingHere, Source
from freshlegs.exchange.zones import utc_of
from freshlegs.language import tr, trn
from freshlegs.records import dataclass, field
from freshlegs.units import grouped

FORMAT = "gpx"
EARTH_M = 6_371_000.0
FASTEST_RUN_M_PER_S = 6.9
"""Faster on average is no run: the world's best over 1500 m."""
HEART = range(25, 251)
APART = dt.timedelta(hours=12)
"""Tracks of one outing lie closer together."""


def read(source: Source, home: Home) -> Iterator[Found]:
    """Read the activity, or each of several. Raises ImportRefused or NothingHere."""
    points = _Points()
    exhaust(listen(source, points))
    outings = points.outings()
    if len(outings) > MOST_SESSIONS:
        raise ImportRefused(tr("holds more than {n} activities", n=MOST_SESSIONS))
    for place, outing in enumerate(outings):
        yield found_of(outing.activity(points.creator, () if place else tuple(points.warnings)), home)


@dataclass(slots=True)
class _Track:
    """What the points of a track, or of several of one outing, come to."""

    name: str = ""
    words: str = ""
    sport: str = ""
    points: int = 0
    placeless: int = 0
    backwards: int = 0
    timed: int = 0
    place: tuple[float, float] | None = None
    first: dt.datetime | None = None
    last: dt.datetime | None = None
    distance_m: float = 0.0
    moving_s: float = 0.0
    hearts: list[int] = field(default_factory=list)

    def joins(self, other: _Track) -> bool:
        """Tell whether another track, told behind this one, belongs to the same outing."""
        if not (self.first and self.last and other.first and other.last):
            return True
        return other.first - self.last < APART and self.first - other.last < APART

    def add(self, other: _Track) -> None:
        """Take another track in."""
        for name in ("points", "placeless", "timed", "distance_m", "moving_s", "hearts"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in ("name", "words", "sport", "place"):
            setattr(self, name, getattr(self, name) or getattr(other, name))
        overlap = bool(self.last and other.first and other.first < self.last)
        self.backwards += other.backwards + overlap
        self.first = min(filter(None, (self.first, other.first)), default=None)
        self.last = max(filter(None, (self.last, other.last)), default=None)

    def activity(self, creator: str, warnings: tuple[str, ...]) -> Activity:
        """Give what was told. Raises ImportRefused."""
        if not self.first or not self.last or self.timed < 2:  # noqa: PLR2004 - a start and an end
            raise ImportRefused(tr("holds one point") if self.timed else _timeless(self.points))
        elapsed = (self.last - self.first).total_seconds()
        return Activity(
            source=FORMAT,
            device=creator[:100],
            sport=self._sport(elapsed),
            start_utc=self.first,
            position=self.place,
            distance_m=self.distance_m if self.place else None,
            elapsed_s=elapsed,
            moving_s=self.moving_s,
            avg_hr=sum(self.hearts) / len(self.hearts) if self.hearts else None,
            max_hr=max(self.hearts, default=None),
            notes="\n".join(filter(None, (self.name, self.words if self.words != self.name else ""))),
            warnings=(*warnings, *self._oddities()),
            guesses=() if self.sport else (self._guess(elapsed),),
        )

    def _sport(self, elapsed: float) -> Sport:
        if self.sport:
            return sport_of(self.sport)
        return UNNAMED if self.distance_m > FASTEST_RUN_M_PER_S * max(elapsed, 1) else RUN

    def _oddities(self) -> Iterator[str]:
        if self.placeless:
            yield trn(
                "{n} of {of} points have no place; they were passed over",
                "{n} of {of} points have no place; they were passed over",
                self.placeless,
                of=self.points,
            )
        if self.backwards:
            yield trn("{n} of its times run backwards", "{n} of its times run backwards", self.backwards)

    def _guess(self, elapsed: float) -> str:
        if self._sport(elapsed).kind == "run":
            return tr("names no sport; taken for a run")
        return tr("names no sport; taken for other cross-training: no run is so fast")


def _timeless(points: int) -> str:
    return trn("none of its {n} points tells a time", "none of its {n} points tells a time", points)


class _Points(Listener):
    """Hears points and adds them up, track by track."""

    def __init__(self) -> None:
        super().__init__()
        self.creator = ""
        self.tracks: list[_Track] = []
        self.path: list[str] = []
        self.points = self.routes = 0
        self.before: tuple[float, float] | None = None
        self.begun: dt.datetime | None = None
        self.name = self.words = ""

    def outings(self) -> list[_Track]:
        """Give the tracks, those of one outing as one. Raises NothingHere."""
        self._pause()
        if not self.points:
            raise NothingHere(tr("holds a route, not an activity") if self.routes else tr("holds no track"))
        outings: list[_Track] = []
        for track in self.tracks:
            if outings and outings[-1].joins(track):
                outings[-1].add(track)
            else:
                outings.append(track)
        outings[0].name, outings[0].words = outings[0].name or self.name, outings[0].words or self.words
        return outings

    def begins(self, name: str, attributes: Mapping[str, str]) -> None:
        self.path.append(name)
        if name == "trkpt":
            self._point(attributes)
        elif name == "trkseg":
            self._pause()
        elif name == "trk":
            self._pause()
            self.tracks.append(_Track())
        elif name == "rtept":
            self.routes += 1
        elif name == "gpx":
            self.creator = attributes.get("creator", "")

    def ends(self, name: str, text: str) -> None:
        self.path.pop()
        around = self.path[-1] if self.path else ""
        if around == "trkpt" and name == "time":
            self._time(text)
        elif name == "hr" and "trkpt" in self.path and self.tracks:
            beats = number_of(text)
            if beats and round(beats) in HEART:
                self.tracks[-1].hearts.append(round(beats))
        elif around in ("trk", "metadata"):
            self._word(around, name, text)

    def _word(self, around: str, name: str, text: str) -> None:
        heard = self.tracks[-1] if around == "trk" else self
        if name == "name":
            heard.name = heard.name or text
        elif name in ("desc", "cmt"):
            heard.words = heard.words or text
        elif name == "type" and isinstance(heard, _Track):
            heard.sport = heard.sport or text

    def _pause(self) -> None:
        self.before = None
        if self.begun and self.tracks and (last := self.tracks[-1].last):
            self.tracks[-1].moving_s += max(0.0, (last - self.begun).total_seconds())
        self.begun = None

    def _point(self, attributes: Mapping[str, str]) -> None:
        if not self.tracks:
            self.tracks.append(_Track())
        track = self.tracks[-1]
        self.points += 1
        track.points += 1
        if self.points > MOST_POINTS:
            raise ImportRefused(tr("holds more than {n} points", n=grouped(f"{MOST_POINTS:,}")))
        north, east = (number_of(attributes.get(name, "")) for name in ("lat", "lon"))
        if north is None or east is None or abs(north) > 90 or abs(east) > 180:  # noqa: PLR2004 - degrees
            track.placeless += 1
            return
        here = (north, east)
        track.place = track.place or here
        if self.before:
            track.distance_m += _metres(self.before, here)
        self.before = here

    def _time(self, text: str) -> None:
        moment, track = utc_of(text), self.tracks[-1]
        if moment is None:
            raise ImportRefused(tr("{cell!r} is no time", cell=text[:40]))
        track.timed += 1
        if track.last and moment < track.last:
            track.backwards += 1
        track.first = min(track.first or moment, moment)
        track.last = max(track.last or moment, moment)
        self.begun = self.begun or moment


def _metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    north, east = radians(one[0]), radians(one[1])
    to_north, to_east = radians(other[0]), radians(other[1])
    half = sin((to_north - north) / 2) ** 2 + cos(north) * cos(to_north) * sin((to_east - east) / 2) ** 2
    return 2 * EARTH_M * asin(sqrt(min(1.0, half)))
