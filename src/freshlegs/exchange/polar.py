"""Polar Flow's account export: training-session-*.json, the start by the clock on the wall with its offset."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from freshlegs.errors import ImportRefused
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.objectvalues import inner, number, text
from freshlegs.exchange.settling import found_of
from freshlegs.exchange.sports import sport_of
from freshlegs.exchange.steps import Found, Home
from freshlegs.exchange.zones import moment_of
from freshlegs.language import tr

FORMAT = "polar"
LONG = re.compile(r"P(?:(\d{1,3})D)?T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,7}(?:\.\d{1,9})?)S)?", re.ASCII)
FURTHEST_MIN = 14 * 60


def read_objects(items: Sequence[Mapping[str, Any]], home: Home) -> Iterator[Found]:
    """Read each session. Raises ImportRefused."""
    for item in items:
        exercises = [one for one in item["exercises"] if isinstance(one, Mapping)] if item["exercises"] else []
        first: Mapping[str, Any] = exercises[0] if exercises else {}
        wall = moment_of(text(item, "startTime"))
        if wall is None:
            raise ImportRefused(tr("tells no start"))
        wall = wall.replace(tzinfo=None)
        minutes = (
            number(item, "timeZoneOffset")
            if "timeZoneOffset" in item
            else number(first, "timezoneOffset", "timeZoneOffset")
        )
        utc = (
            (wall - dt.timedelta(minutes=minutes)).replace(tzinfo=dt.UTC)
            if minutes is not None and abs(minutes) <= FURTHEST_MIN
            else None
        )
        end = moment_of(text(item, "stopTime"))
        yield found_of(
            Activity(
                source=FORMAT,
                source_id=text(inner(item, "identifier"), "id"),
                device=text(item, "deviceId", "productName"),
                sport=sport_of(_sport(first)),
                start_utc=utc,
                start_local=wall,
                distance_m=number(item, "distance"),
                timer_s=_seconds(text(item, "duration")),
                elapsed_s=(end.replace(tzinfo=None) - wall).total_seconds() if end else None,
                avg_hr=number(item, "averageHeartRate") or number(first, "averageHeartRate"),
                max_hr=number(item, "maximumHeartRate") or number(first, "maximumHeartRate"),
                ascent_m=number(first, "ascent"),
                descent_m=number(first, "descent"),
                notes="\n".join(filter(None, (text(item, "name"), text(item, "note")))),
            ),
            home,
        )


def _sport(exercise: Mapping[str, Any]) -> str:
    return text(exercise, "sport") or text(inner(exercise, "sport"), "name")


def _seconds(words: str) -> float | None:
    found = LONG.fullmatch(words)
    if not found:
        return None
    days, hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return days * 86400 + hours * 3600 + minutes * 60 + seconds
