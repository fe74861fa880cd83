"""The spellings of the record format, brought to the names and units that are stored; part of the door.

Source: the contract's record format. Nothing is guessed: an unknown key, a thing said twice, a date that is none are
refused by name.
"""

from __future__ import annotations

import datetime as dt
import difflib
import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from freshlegs.errors import EntryRefused
from freshlegs.language import tr
from freshlegs.models.ranges import SITE_OF_PART

METRES = {"m": 1.0, "km": 1000.0, "mi": 1609.344}
SECONDS = {"s": 1.0, "min": 60.0}

SPELLINGS: dict[str, tuple[str, float]] = {
    **{f"distance_{unit}": ("distance_m", factor) for unit, factor in METRES.items()},
    **{f"declared_weekly_{unit}": ("declared_weekly_m", factor) for unit, factor in METRES.items()},
    **{
        f"{name}_{unit}": (f"{name}_s", factor)
        for name in ("duration", "moving", "time")
        for unit, factor in SECONDS.items()
    },
}
"""Every spelling of a length or a time -> the name it is stored under, and its factor to metres or seconds."""

PARTS = {"quads": "quad", "calves": "calf", "hamstrings": "hamstring", "adductors": "adductor", "glutes": "glute"}
"""Muscles as people say them."""
SITES_OF_PARTS: dict[str, str] = {str(part): str(site) for part, site in SITE_OF_PART.items()}

LARGEST = 1e9
"""No number of a record is larger."""
FIRST_YEAR, LAST_YEAR = 1900, 2199
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def spelled(told: Mapping[str, Any], names: tuple[str, ...], kind: str) -> dict[str, Any]:
    """Give the same under the stored names: km and miles become metres, minutes seconds."""
    plain: dict[str, Any] = {}
    for key, value in told.items():
        name, factor = SPELLINGS.get(key, (key, 0.0))
        if name not in names:
            raise EntryRefused(_no_key(key, names, kind), str(key))
        if name in plain:
            raise EntryRefused(tr("{name} is said twice, the second time as {key}", name=name, key=key), key)
        plain[name] = _scaled(value, factor, key) if factor else value
    return plain


def _scaled(value: object, factor: float, key: str) -> int:
    """Give a length or time as whole metres or seconds."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < LARGEST:
        raise EntryRefused(tr("{what} is not a number", what=f"{key} {shown(value)}"), key)
    return round(value * factor)


def _no_key(key: object, names: tuple[str, ...], kind: str) -> str:
    """Say that a key is none of a kind's, with a near one where there is one."""
    near = difflib.get_close_matches(str(key)[:80], [*names, *SPELLINGS, "kind", "schema"], 1)
    if near:
        said = tr("{key} is no key of a {kind} record; did you mean {near}?", key=shown(key), kind=kind, near=near[0])
    else:
        said = tr("{key} is no key of a {kind} record", key=shown(key), kind=kind)
    return said


def check_day(value: object, name: str) -> None:
    """Refuse what is no date of the calendar in the years that a journal holds."""
    if not isinstance(value, str) or not DAY.fullmatch(value):
        raise EntryRefused(tr("{name} {value} is not a date like 2026-03-08", name=name, value=shown(value)), name)
    try:
        day = dt.date.fromisoformat(value)
    except ValueError:
        raise EntryRefused(
            tr("{name} {value} is no day of the calendar", name=name, value=shown(value)), name
        ) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise EntryRefused(
            tr("{name} {day} lies outside {first}-{last}", name=name, day=value, first=FIRST_YEAR, last=LAST_YEAR),
            name,
        )


def _mend_race(race: object) -> object:
    if not isinstance(race, Mapping):
        raise EntryRefused(
            tr('race is an object with a distance and a time, like {"distance_km": 10, "time_min": 50}'), "race"
        )
    plain = spelled(
        {key: item for key, item in race.items() if item is not None}, ("distance_m", "time_s", "date"), "race"
    )
    if "date" in plain:
        check_day(plain["date"], "race.date")
    return plain


def _mend_usual(usual: object) -> object:
    """Treat a "my normal" above 1 as 1 (rule book, 3.1)."""
    if not isinstance(usual, Mapping):
        raise EntryRefused(tr('usual_pain is an object of sites, like {"knee": 1}'), "usual_pain")
    return [
        {"site": site, "nrs": min(nrs, 1) if isinstance(nrs, int | float) and not isinstance(nrs, bool) else nrs}
        for site, nrs in sorted(usual.items())
    ]


def _mend_muscles(muscles: object) -> object:
    if not isinstance(muscles, list):
        return muscles
    return [
        {**muscle, "part": PARTS.get(str(muscle.get("part")), muscle.get("part"))}
        if isinstance(muscle, Mapping)
        else muscle
        for muscle in muscles
    ]


def _mend_site(site: object) -> object:
    """Read a muscle's name as the site where its soreness is felt."""
    part = PARTS.get(str(site), str(site))
    return SITES_OF_PARTS.get(part, site)


def _mend_pains(pains: object) -> object:
    if not isinstance(pains, list):
        return pains
    return [
        {**pain, "site": _mend_site(pain["site"])} if isinstance(pain, Mapping) and "site" in pain else pain
        for pain in pains
    ]


def _mend_laps(laps: object) -> object:
    if not isinstance(laps, list):
        return laps
    names = ("distance_m", "duration_s", "avg_hr")
    return [spelled(lap, names, "lap") if isinstance(lap, Mapping) else lap for lap in laps]


NESTED: dict[str, Callable[[object], object]] = {
    "race": _mend_race,
    "usual_pain": _mend_usual,
    "soreness_site": _mend_site,
    "muscles": _mend_muscles,
    "pains": _mend_pains,
    "laps": _mend_laps,
}


def shown(value: object) -> str:
    """Give a value as a sentence can carry it: short, in quotes where it is text."""
    text = json.dumps(value, ensure_ascii=True, default=str)
    return text if len(text) <= 60 else text[:56] + " ..."  # noqa: PLR2004 - a sentence on one line
