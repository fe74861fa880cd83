"""GoldenCheetah's own JSON: one activity a file, its samples added up; names and values may end in blanks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from freshlegs.errors import ImportRefused
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.objectvalues import inner, number, text
from freshlegs.exchange.settling import found_of
from freshlegs.exchange.sports import sport_of
from freshlegs.exchange.steps import Found, Home
from freshlegs.exchange.zones import utc_of
from freshlegs.language import tr

FORMAT = "goldencheetah"


def read_objects(items: Sequence[Mapping[str, Any]], home: Home) -> Iterator[Found]:
    """Read each activity. Raises ImportRefused."""
    for item in items:
        ride = inner(item, "RIDE")
        start = utc_of(text(ride, "STARTTIME").replace("/", "-"))
        if start is None:
            raise ImportRefused(tr("tells no start"))
        tags = inner(ride, "TAGS")
        listed = ride.get("SAMPLES")
        samples = [one for one in listed if isinstance(one, Mapping)] if isinstance(listed, list) else []
        hearts = [beats for one in samples if (beats := number(one, "HR"))]
        far = [km for one in samples if (km := number(one, "KM")) is not None]
        times = [seconds for one in samples if (seconds := number(one, "SECS")) is not None]
        words = (text(tags, "Workout Title"), text(tags, "Notes") or text(tags, "Objective"))
        yield found_of(
            Activity(
                source=FORMAT,
                device=text(ride, "DEVICETYPE"),
                sport=sport_of(text(tags, "Sport"), text(tags, "SubSport")),
                start_utc=start,
                distance_m=max(far) * 1000 if far else None,
                elapsed_s=max(times) - min(times) + (number(ride, "RECINTSECS") or 0) if times else None,
                avg_hr=sum(hearts) / len(hearts) if hearts else None,
                max_hr=max(hearts, default=None),
                rpe=_rpe(tags),
                notes="\n".join(dict.fromkeys(filter(None, words))),
            ),
            home,
        )


def _rpe(tags: Mapping[str, Any]) -> float | None:
    """Give the RPE that was typed; 0 stands for none."""
    words = text(tags, "RPE")
    return float(words) if words.isascii() and words.isdigit() and 0 < int(words) <= 10 else None  # noqa: PLR2004 - CR10
