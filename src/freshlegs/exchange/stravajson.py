"""Strava's API lists: the local start wears a false Z, so the offset comes from both starts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from freshlegs.errors import ImportRefused
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.objectvalues import inner, number, text
from freshlegs.exchange.settling import held_of
from freshlegs.exchange.sports import sport_of
from freshlegs.exchange.steps import Held, Home
from freshlegs.exchange.zones import moment_of, utc_of, wall_of
from freshlegs.language import tr

FORMAT = "strava"
PUSHED = re.compile(r"garmin_(?:push|ping)_(\d{1,20})", re.ASCII)


def read_objects(items: Sequence[Mapping[str, Any]], home: Home) -> Iterator[Held]:
    """Read each activity. Raises ImportRefused."""
    for place, item in enumerate(items, 1):
        start = utc_of(text(item, "start_date"))
        if start is None:
            raise ImportRefused(tr("tells no start"), tr("activity {n}", n=place))
        local = moment_of(text(item, "start_date_local"))
        link = PUSHED.match(text(item, "external_id"))
        elapsed = number(item, "elapsed_time")
        yield held_of(
            Activity(
                source=FORMAT,
                source_id=text(item, "id"),
                links=(f"garmin {link[1]}",) if link else (),
                device=text(item, "device_name"),
                sport=sport_of(text(item, "type"), text(item, "sport_type")),
                start_utc=start,
                start_local=wall_of(start, local.replace(tzinfo=None)) if local else None,
                distance_m=number(item, "distance"),
                timer_s=number(item, "moving_time") or elapsed,
                elapsed_s=elapsed,
                avg_hr=number(item, "average_heartrate"),
                max_hr=number(item, "max_heartrate"),
                ascent_m=number(item, "total_elevation_gain"),
                rpe=number(item, "perceived_exertion"),
                shoes=text(inner(item, "gear"), "name"),
                notes="\n".join(
                    filter(None, (text(item, "name"), text(item, "description"), text(item, "private_note")))
                ),
            ),
            home,
            tr("activity {n}", n=place),
        )
