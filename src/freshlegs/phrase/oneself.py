"""What runners say about themselves, a value of the profile at a time: read from words, and written as it is read.

The form and the command line both come here, so that they can't differ. Ranges are the door's business.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import get_args

from freshlegs.days import parse_day
from freshlegs.errors import EntryRefused, WordsUnclear
from freshlegs.language import tr
from freshlegs.models import Race, Runner
from freshlegs.models.ranges import Site
from freshlegs.models.wire import field_names, record_of
from freshlegs.phrase.soreparts import PART_WORDS
from freshlegs.phrase.vocabulary import MEANT
from freshlegs.quantities import HALF_MARATHON_M, MARATHON_M, parse_distance, parse_duration, parse_number, parse_pace
from freshlegs.records import dataclass
from freshlegs.units import Units, duration_text, exact_distance, pace_text, typed_date

FORGET = "none"
YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
YES_NO = {"yes": True, "true": True, "on": True, "y": True, "no": False, "false": False, "off": False, "n": False}
YES_NO |= {"ja": True, "nein": False}
SITE_WORDS = {word: part.site for words, part in PART_WORDS.items() if part.site for word in words.split(", ")}
SITE_WORDS |= {word: SITE_WORDS[meant] for word, meant in MEANT.items() if meant in SITE_WORDS}
SIDED = re.compile(
    r"(?:(left|right|both|links|rechts|(?:link|recht)e[nrs]?)\s+)?(.*?)(?:\s+(links|rechts))?", re.DOTALL
)
SCORED = re.compile(r"(.*?)\s*(?:=\s*|\s(?=\d))(\S*)", re.ASCII)
NAMED_RACES = {HALF_MARATHON_M: "half marathon", MARATHON_M: "marathon"}
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
BARE = re.compile(r"[\d.,\s]*", re.ASCII)

Told = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Terms:
    """What the words of a value are read by: the runner's units, and the day on which they are said."""

    units: Units
    today: dt.date


def changed(runner: Runner, key: str, words: str, terms: Terms) -> Runner:
    """Give the profile with one key told anew, or forgotten. Raises EntryRefused, WordsUnclear."""
    stored = stored_name(key)
    told = {name: item for name, item in record_of(runner).items() if name not in ("schema", "kind", stored)}
    if words.casefold() != FORGET:
        told |= read_value(key, words, terms)
    return through_door(told)


def through_door(told: Told) -> Runner:
    """Give the profile that fields of the record format make. Raises EntryRefused."""
    from freshlegs.models.door import read_profile  # noqa: PLC0415 - pydantic waits until something enters

    return read_profile(told)


def stored_name(key: str) -> str:
    """Give the name under which a key of the profile is stored, in whichever unit it is said. Raises EntryRefused."""
    stored = "declared_weekly_m" if key in ("declared_weekly_km", "declared_weekly_mi") else key
    if stored not in field_names(Runner) or stored == "id":
        raise EntryRefused(
            tr("There is no key {key} in the profile; `freshlegs profile --help` lists them.", key=ascii(key))
        )
    return stored


def read_value(key: str, words: str, terms: Terms) -> Told:
    """Read a value of the profile: its key in the record format, and what is told under it. Raises WordsUnclear."""
    stored = stored_name(key)
    if stored == "declared_weekly_m" and not BARE.fullmatch(words):
        return {stored: parse_distance(words, terms.units)}
    return {key: READERS.get(stored, _number)(words, terms)}


def value_words(runner: Runner, key: str, units: Units) -> str:
    """Give a value of the profile as it is read, "" where it was not told."""
    value = getattr(runner, key)
    if value is None or value in ((), False):
        return ""
    write = WRITERS.get(key)
    return write(value, units) if write else f"{value:g}" if isinstance(value, float) else str(value)


def still_held(before: Runner, after: Runner) -> bool:
    """Whether a clearance was told while the professional's "no running" stands: that one goes first (RF6)."""
    return after.medical_hold and after.cleared_date is not None and after.cleared_date != before.cleared_date


def sided_site(words: str) -> tuple[str, str | None]:
    """Read where something hurts: "left knee" is ("knee", "left"). Raises WordsUnclear."""
    found = SIDED.fullmatch(" ".join(words.casefold().replace("_", " ").split()))
    before, place, behind = found.groups() if found else (None, "", None)
    side = before or behind
    site = SITE_WORDS.get(place)
    if site is None and words.isprintable():
        named = ", ".join(site_words(site) for site in get_args(Site) if site != "other")
        raise WordsUnclear(tr("'{words}' is not one of {names}", words=words[:40], names=named), 0, len(words))
    return site or words, MEANT.get(side or "", side)  # what can't be printed is the door's to refuse


def site_words(site: str) -> str:
    """Give a site as people write it: "plantar_heel" is "heel"."""
    return "heel" if site == "plantar_heel" else site.replace("_", " ")


def _number(words: str, terms: Terms) -> object:
    del terms
    value = parse_number(words)
    return int(value) if value.is_integer() else value


def _race(words: str, terms: Terms) -> object:
    """Read "10k 50:00", with the day of the race behind where it is told."""
    *first, last = words.split() or [""]
    told: dict[str, object] = {}
    timed = next((place for place, word in enumerate(first) if place and ":" in word), 0)
    if not timed and last.count("-") == 2:  # noqa: PLR2004 - a date's
        timed = len(first) - 1
    if timed > 0:
        told["date"] = _day(" ".join((*first[timed + 1 :], last)), terms)
        first, last = first[:timed], first[timed]
    if not first:
        message = tr('a race is a distance and a time, like "10k 50:00" or "half marathon 1:45:00 2026-10-04"')
        raise WordsUnclear(message, 0, len(words))
    far = " ".join(first)
    distance_m = parse_distance(MEANT.get(far.casefold(), far), terms.units, bare=True)
    return told | {"distance_m": distance_m, "time_s": parse_duration(last, bare=True)}


def _pace(words: str, terms: Terms) -> object:
    """Read 275 as seconds a kilometre, 4:35 as minutes and seconds in the runner's unit."""
    return round(parse_pace(words, terms.units)) if ":" in words else _number(words, terms)


def _listed(words: str) -> list[str]:
    return [word.strip() for word in words.replace(" and ", ",").split(",")]


def read_sites(words: str) -> list[str]:
    """Read joints and tendons: "knee, left achilles", "knees and heel". Raises WordsUnclear."""
    return list(dict.fromkeys(sided_site(word)[0] for word in _listed(words) if word))


def _usual_pain(words: str, terms: Terms) -> object:
    told: dict[str, object] = {}
    for pair in _listed(words):
        found = SCORED.fullmatch(pair)
        place, score = found.groups() if found else (pair, "1")
        told[sided_site(place)[0]] = _number(score, terms)
    return told


def _day(words: str, terms: Terms) -> object:
    if ISO_DAY.fullmatch(words):
        return words
    is_dated = YEAR.search(words) is not None  # then it is that day, come or still to come; else the latest of its name
    return parse_day(words, terms.today, future=is_dated, units=terms.units).isoformat()


READERS: dict[str, Callable[[str, Terms], object]] = {
    "race": _race,
    "threshold_pace_s_per_km": _pace,
    "watch_sites": lambda words, _: read_sites(words),
    "usual_pain": _usual_pain,
    "cleared_date": _day,
    "units": lambda words, _: words,
    "medical_hold": lambda words, _: YES_NO.get(words.casefold(), words),
}
"""How a value is read that is not a plain number."""


def _race_words(race: Race, units: Units) -> str:
    far = NAMED_RACES.get(race.distance_m) or f"{exact_distance(race.distance_m, units)} {units}"
    return " ".join((far, duration_text(race.time_s), *([typed_date(race.date, units)] if race.date else [])))


WRITERS: dict[str, Callable[..., str]] = {
    "race": _race_words,
    "threshold_pace_s_per_km": lambda pace, units: pace_text(pace, units).split(" ", maxsplit=1)[0],
    "watch_sites": lambda sites, _: ", ".join(map(site_words, sites)),
    "usual_pain": lambda pains, _: ", ".join(f"{site_words(pain.site)}={pain.nrs}" for pain in pains),
    "declared_weekly_m": lambda metres, units: f"{exact_distance(metres, units)} {units}",
    "medical_hold": lambda _told, _units: "yes",
    "cleared_date": typed_date,
}
"""How a value is written that is not itself a word or a number."""
