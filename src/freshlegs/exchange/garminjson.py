"""Garmin's JSON: the account export (milliseconds, centimetres) and the list that Garmin Connect gives (metres)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from freshlegs.errors import ImportRefused
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.objectvalues import inner, number, over, text
from freshlegs.exchange.settling import held_of
from freshlegs.exchange.sports import sport_of
from freshlegs.exchange.steps import Held, Home
from freshlegs.exchange.zones import moment_of, utc_of, utc_of_ms, wall_of
from freshlegs.language import tr

FORMAT = "garmin"


def read_exported(items: Sequence[Mapping[str, Any]], home: Home) -> Iterator[Held]:
    """Read the account export's summaries. Raises ImportRefused."""
    for place, item in enumerate(items, 1):
        began, local = number(item, "beginTimestamp", "startTimeGmt"), number(item, "startTimeLocal")
        start = utc_of_ms(began) if began is not None else None
        wall = utc_of_ms(local) if local is not None else None
        if start is None:
            raise ImportRefused(tr("tells no start"), tr("activity {n}", n=place))
        yield held_of(
            Activity(
                **_words(item),
                sport=sport_of(text(item, "activityType"), text(item, "sportType")),
                start_utc=start,
                start_local=wall_of(start, wall.replace(tzinfo=None)) if wall else None,
                distance_m=over(number(item, "distance"), 100),
                timer_s=over(number(item, "duration"), 1000),
                elapsed_s=over(number(item, "elapsedDuration"), 1000),
                moving_s=over(number(item, "movingDuration"), 1000),
                avg_hr=number(item, "avgHr"),
                max_hr=number(item, "maxHr"),
            ),
            home,
            tr("activity {n}", n=place),
        )


def read_listed(items: Sequence[Mapping[str, Any]], home: Home) -> Iterator[Held]:
    """Read Garmin Connect's list, in which only the elapsed time is in milliseconds. Raises ImportRefused."""
    for place, item in enumerate(items, 1):
        start, local = utc_of(text(item, "startTimeGMT")), moment_of(text(item, "startTimeLocal"))
        if start is None and local is None:
            raise ImportRefused(tr("tells no start"), tr("activity {n}", n=place))
        wall = local.replace(tzinfo=None) if local else None
        yield held_of(
            Activity(
                **_words(item),
                sport=sport_of(text(inner(item, "activityType"), "typeKey")),
                start_utc=start,
                start_local=wall_of(start, wall) if start and wall else wall,
                distance_m=number(item, "distance"),
                timer_s=number(item, "duration"),
                elapsed_s=over(number(item, "elapsedDuration"), 1000),
                moving_s=number(item, "movingDuration"),
                avg_hr=number(item, "averageHR"),
                max_hr=number(item, "maxHR"),
                ascent_m=number(item, "elevationGain"),
                descent_m=number(item, "elevationLoss"),
            ),
            home,
            tr("activity {n}", n=place),
        )


def _words(item: Mapping[str, Any]) -> dict[str, Any]:
    """Give what both say alike: the id, the name, what it felt like."""
    number_of_id = text(item, "activityId")
    name, words = text(item, "activityName", "name"), text(item, "description")
    return {
        "source": FORMAT,
        "source_id": number_of_id,
        "links": (f"garmin {number_of_id}",) if number_of_id else (),
        "device": text(item, "deviceId"),
        "rpe": over(number(item, "workoutRpe", "directWorkoutRpe"), 10),
        "notes": "\n".join(filter(None, (name, words if words != name else ""))),
    }
