"""The door: whatever enters (a form, a quick add, an import, a profile) becomes a record here, or is refused in words.

pydantic checks the types and the ranges that the models carry; the spellings of the record format are read before it,
its messages are put into our own words after it. Imported only when something enters: pydantic costs many starts of
Python.
"""

from __future__ import annotations

import datetime as dt
import difflib
import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from freshlegs.errors import EntryRefused
from freshlegs.models import KINDS, Record, Runner
from freshlegs.models.ranges import SITE_OF_PART
from freshlegs.models.wire import SCHEMA, field_names

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
DEEPEST = 8
"""Levels of lists and objects; a pain's flags are the deepest that a record has, at four."""
FIRST_YEAR, LAST_YEAR = 1900, 2199
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
START = re.compile(
    r"((?P<day>\d{4}-\d{2}-\d{2})T)?([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)?",
    re.ASCII,
)
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}", re.ASCII)
BAD_TEXT = re.compile("[\x00\ud800-\udfff]")


def read_record(data: object) -> Record:
    """Read one record of the format from what JSON gave.

    Raises EntryRefused with one sentence that names the field; nothing is guessed, nothing unknown is passed over.
    """
    if not isinstance(data, Mapping):
        raise EntryRefused('a record is a JSON object, like {"kind": "run", "date": "2026-03-08", ...}')
    _check_text(data)
    told = {key: value for key, value in data.items() if value is not None}
    if (schema := told.pop("schema", SCHEMA)) != SCHEMA:
        raise EntryRefused(f"schema {shown(schema)} is not known here; this program reads {SCHEMA}", "schema")
    kind = told.pop("kind", None)
    if not isinstance(kind, str) or kind not in KINDS:
        raise EntryRefused(f"kind {shown(kind)} is not one of {', '.join(KINDS)}", "kind")
    return _read(kind, told)


def read_profile(told: Mapping[str, object]) -> Runner:
    """Read a profile from its fields. Raises EntryRefused."""
    _check_text(told)
    record = _read("profile", {key: value for key, value in told.items() if value is not None})
    if not isinstance(record, Runner):
        raise EntryRefused("a profile was expected")
    return record


def _read(kind: str, told: dict[str, Any]) -> Record:
    plain = _spelled(told, field_names(KINDS[kind]), kind)
    for name in ("id", "done_by"):
        if name in plain and not (isinstance(plain[name], str) and ID.fullmatch(plain[name])):
            raise EntryRefused(
                f"{name} {shown(plain[name])} may hold letters, digits and - _ . : only, 64 at most", name
            )
    for name in ("date", "cleared_date"):
        if name in plain:
            _check_day(plain[name], name)
    if "start" in plain:
        _check_start(plain["start"])
    for name, mend in NESTED.items():
        if name in plain:
            plain[name] = mend(plain[name])
    try:
        record: Record = _adapter(kind).validate_json(json.dumps(whole(plain)), strict=True)
    except ValidationError as error:
        raise _in_words(error, kind, told) from None
    return record


def _adapter(kind: str) -> TypeAdapter[Any]:
    adapter = _ADAPTERS.get(kind)
    if adapter is None:
        adapter = _ADAPTERS[kind] = TypeAdapter(KINDS[kind])
    return adapter


_ADAPTERS: dict[str, TypeAdapter[Any]] = {}


def _spelled(told: Mapping[str, Any], names: tuple[str, ...], kind: str) -> dict[str, Any]:
    """Give the same under the stored names: km and miles become metres, minutes seconds."""
    plain: dict[str, Any] = {}
    for key, value in told.items():
        name, factor = SPELLINGS.get(key, (key, 0.0))
        if name not in names:
            raise EntryRefused(f"{shown(key)} is no key of a {kind} record{_did_you_mean(key, names)}", str(key))
        if name in plain:
            raise EntryRefused(f"{name} is said twice, the second time as {key}", key)
        plain[name] = _scaled(value, factor, key) if factor else value
    return plain


def _scaled(value: object, factor: float, key: str) -> int:
    """Give a length or time as whole metres or seconds."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < LARGEST:
        raise EntryRefused(f"{key} {shown(value)} is not a number", key)
    return round(value * factor)


def _did_you_mean(key: object, names: tuple[str, ...]) -> str:
    known = [*names, *SPELLINGS, "kind", "schema"]
    near = difflib.get_close_matches(str(key)[:80], known, 1)
    return f"; did you mean {near[0]}?" if near else ""


def _check_text(value: object, name: str = "", depth: int = 0) -> None:
    """Refuse what SQLite and a terminal can't carry unharmed: NUL and lone surrogates; and what is nested too deep."""
    if depth > DEEPEST:
        raise EntryRefused("a record is nested too deep")
    if isinstance(value, str):
        if BAD_TEXT.search(value):
            said = f"the text of {name}" if name else "a name"
            raise EntryRefused(
                f"{said} holds a NUL or half a character (a lone surrogate); no journal can keep it", name
            )
    elif isinstance(value, Mapping):
        for key, item in value.items():
            _check_text(key, "", depth + 1)
            _check_text(item, name or str(key), depth + 1)
    elif isinstance(value, list | tuple):
        for item in value:
            _check_text(item, name, depth + 1)
    elif isinstance(value, float) and not abs(value) < LARGEST:
        raise EntryRefused(f"{name} {shown(value)} is not a number that can be kept", name)


def _check_day(value: object, name: str) -> None:
    if not isinstance(value, str) or not DAY.fullmatch(value):
        raise EntryRefused(f"{name} {shown(value)} is not a date like 2026-03-08", name)
    try:
        day = dt.date.fromisoformat(value)
    except ValueError:
        raise EntryRefused(f"{name} {shown(value)} is no day of the calendar", name) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise EntryRefused(f"{name} {value} lies outside {FIRST_YEAR}-{LAST_YEAR}", name)


def _check_start(value: object) -> None:
    found = START.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise EntryRefused(f"start {shown(value)} is not a time like 07:30 or 2026-03-08T07:30:00+01:00", "start")
    if found["day"]:
        _check_day(found["day"], "start")


def _mend_race(race: object) -> object:
    if not isinstance(race, Mapping):
        raise EntryRefused(
            'race is an object with a distance and a time, like {"distance_km": 10, "time_min": 50}', "race"
        )
    plain = _spelled(
        {key: item for key, item in race.items() if item is not None}, ("distance_m", "time_s", "date"), "race"
    )
    if "date" in plain:
        _check_day(plain["date"], "race.date")
    return plain


def _mend_usual(usual: object) -> object:
    """Treat a "my normal" above 1 as 1 (rule book, 3.1)."""
    if not isinstance(usual, Mapping):
        raise EntryRefused('usual_pain is an object of sites, like {"knee": 1}', "usual_pain")
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
    return [_spelled(lap, names, "lap") if isinstance(lap, Mapping) else lap for lap in laps]


NESTED: dict[str, Callable[[object], object]] = {
    "race": _mend_race,
    "usual_pain": _mend_usual,
    "soreness_site": _mend_site,
    "muscles": _mend_muscles,
    "pains": _mend_pains,
    "laps": _mend_laps,
}


def _in_words(error: ValidationError, kind: str, told: Mapping[str, Any]) -> EntryRefused:
    """Put pydantic's first finding into a runner's words."""
    first = error.errors(include_url=False)[0]
    field = ".".join(str(step) for step in first["loc"])
    words = WORDS.get(first["type"])
    what = words(first) if words else "can't be read"
    if first["type"] == "missing":
        return EntryRefused(f"a {kind} record needs {field}", field)
    spelled = next((key for key in told if key != field and SPELLINGS.get(key, ("", 0))[0] == field), None)
    written = f" ({spelled} {shown(told[spelled])})" if spelled else ""
    return EntryRefused(f"{field} {shown(first['input'])}{written} {what}", field)


def _limit(name: str, words: str) -> Callable[[ErrorDetails], str]:
    return lambda found: words.format(_bare(found["ctx"][name]))


def _bare(limit: object) -> object:
    return f"{limit:g}" if isinstance(limit, float) else limit


WORDS: dict[str, Callable[[ErrorDetails], str]] = {
    "greater_than_equal": _limit("ge", "is less than {}, the least that can be"),
    "greater_than": _limit("gt", "must be more than {}"),
    "less_than_equal": _limit("le", "is more than {}, the most that can be"),
    "literal_error": _limit("expected", "is not one of {}"),
    "string_too_long": _limit("max_length", "is longer than {} characters"),
    "too_long": _limit("max_length", "is longer than {}"),
    "int_type": lambda _: "is not a whole number",
    "int_from_float": lambda _: "is not a whole number",
    "int_parsing": lambda _: "is not a whole number",
    "float_type": lambda _: "is not a number",
    "bool_type": lambda _: "is not true or false",
    "string_type": lambda _: "is not a text",
    "tuple_type": lambda _: "is not a list",
    "dataclass_type": lambda _: "is not an object",
    "unexpected_keyword_argument": lambda _: "is no key that is known here",
}


def whole(value: object) -> object:
    """Give the same with 4.0 as 4: JSON writers differ, the scales are whole."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, Mapping):
        return {key: whole(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [whole(item) for item in value]
    return value


def shown(value: object) -> str:
    """Give a value as a sentence can carry it: short, in quotes where it is text."""
    text = json.dumps(value, ensure_ascii=True, default=str)
    return text if len(text) <= 60 else text[:56] + " ..."  # noqa: PLR2004 - a sentence on one line
