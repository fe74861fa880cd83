"""Apple Health's export.xml: its workouts, streamed; the records around them (gigabytes) are passed over.

The zone of a workout is the one that it names; without it the phone's own, which is all that the times then tell.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from freshlegs.errors import ImportRefused
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.limits import LARGEST_STREAMED
from freshlegs.exchange.markup import Listener, listen
from freshlegs.exchange.numerals import number_of
from freshlegs.exchange.settling import held_of
from freshlegs.exchange.sports import sport_of
from freshlegs.exchange.steps import Held, Home, NothingHere, Source, Stopped
from freshlegs.exchange.zones import moment_of, zoned
from freshlegs.language import tr
from freshlegs.units import METRES_PER_MILE

FORMAT = "apple-health"
METRES = {"km": 1000.0, "mi": METRES_PER_MILE, "m": 1.0, "yd": 0.9144, "ft": 0.3048, "cm": 0.01}
SECONDS = {"min": 60.0, "s": 1.0, "sec": 1.0, "hr": 3600.0, "h": 3600.0}
DISTANCES = "HKQuantityTypeIdentifierDistance"
HEART = "HKQuantityTypeIdentifierHeartRate"


def read(source: Source, home: Home) -> Iterator[Held]:
    """Read each workout. Raises ImportRefused or NothingHere."""
    workouts = _Workouts()
    count = 0
    for _ in listen(source, workouts, LARGEST_STREAMED, doctype=True):
        if home.stopped():
            raise Stopped(tr("The import was stopped."))
        for activity in workouts.drained():
            count += 1
            _take_route(source, activity)
            yield held_of(activity, home, tr("workout {n}", n=count))
    for activity in workouts.drained():
        count += 1
        _take_route(source, activity)
        yield held_of(activity, home, tr("workout {n}", n=count))
    if not count:
        raise NothingHere(tr("holds no workout"))


def _take_route(source: Source, activity: Activity) -> None:
    """Take a workout's track out of the files still to be read: it is the same activity."""
    if activity.file:
        source.beside(activity.file.lstrip("/"))


class _Workouts(Listener):
    """Hears workouts and what stands in them."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[Activity] = []
        self.told: dict[str, str] | None = None

    def drained(self) -> list[Activity]:
        """Give what was heard since the last time."""
        done, self.done = self.done, []
        return done

    def begins(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Workout":
            self.told = dict(attributes.items())
        elif self.told is None:
            return
        elif name == "WorkoutStatistics":
            self._statistic(dict(attributes.items()))
        elif name == "MetadataEntry":
            self.told[str(attributes.get("key", ""))] = str(attributes.get("value", ""))
        elif name == "FileReference":
            self.told["file"] = str(attributes.get("path", ""))

    def _statistic(self, one: dict[str, str]) -> None:
        told = self.told
        if told is None:
            return
        kind = one.get("type", "")
        if kind.startswith(DISTANCES) and "totalDistance" not in told:
            told["totalDistance"], told["totalDistanceUnit"] = one.get("sum", ""), one.get("unit", "")
        elif kind == HEART:
            told["average"], told["maximum"] = one.get("average", ""), one.get("maximum", "")

    def ends(self, name: str, text: str) -> None:
        del text
        if name == "Workout" and self.told is not None:
            self.done.append(_activity(self.told))
            self.told = None


def _activity(told: Mapping[str, str]) -> Activity:
    """Give a workout's activity. Raises ImportRefused."""
    start, end = moment_of(told.get("startDate", "")), moment_of(told.get("endDate", ""))
    if start is None or start.tzinfo is None:
        raise ImportRefused(tr("{cell!r} is no moment that Apple Health writes", cell=told.get("startDate", "")[:40]))
    utc = start.astimezone(dt.UTC)
    climb = told.get("HKElevationAscended", "").split()
    return Activity(
        source=FORMAT,
        device=told.get("sourceName", "")[:60],
        sport=sport_of(told.get("workoutActivityType", "")),
        file=told.get("file", ""),
        start_utc=utc,
        start_local=zoned(utc, told.get("HKTimeZone", "")) or start.replace(tzinfo=None),
        distance_m=_in(METRES, told.get("totalDistance", ""), told.get("totalDistanceUnit", "")),
        timer_s=_in(SECONDS, told.get("duration", ""), told.get("durationUnit", "min")),
        elapsed_s=(end.astimezone(dt.UTC) - utc).total_seconds() if end and end.tzinfo else None,
        avg_hr=number_of(told.get("average", "")),
        max_hr=number_of(told.get("maximum", "")),
        ascent_m=_in(METRES, *climb) if len(climb) == 2 else None,  # noqa: PLR2004 - a number and its unit
    )


def _in(units: Mapping[str, float], text: str, unit: str) -> float | None:
    value, factor = number_of(text), units.get(unit.strip())
    return None if value is None or factor is None else value * factor
