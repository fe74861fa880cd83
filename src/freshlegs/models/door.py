"""The door: whatever enters (a form, a quick add, an import, a profile) becomes a record here, or is refused in words.

pydantic checks the types and the ranges that the models carry; the spellings of the record format are read before it,
its messages are put into our own words after it. Imported only when something enters: pydantic costs many starts of
Python.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from freshlegs.errors import EntryRefused
from freshlegs.models import KINDS, Record, Runner
from freshlegs.models.spellings import LARGEST, NESTED, SPELLINGS, check_day, shown, spelled
from freshlegs.models.wire import SCHEMA, field_names

DEEPEST = 8
"""Levels of lists and objects; a pain's flags are the deepest that a record has, at four."""
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
    plain = spelled(told, field_names(KINDS[kind]), kind)
    for name in ("id", "done_by"):
        if name in plain and not (isinstance(plain[name], str) and ID.fullmatch(plain[name])):
            raise EntryRefused(
                f"{name} {shown(plain[name])} may hold letters, digits and - _ . : only, 64 at most", name
            )
    for name in ("date", "cleared_date"):
        if name in plain:
            check_day(plain[name], name)
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


def _check_start(value: object) -> None:
    found = START.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise EntryRefused(f"start {shown(value)} is not a time like 07:30 or 2026-03-08T07:30:00+01:00", "start")
    if found["day"]:
        check_day(found["day"], "start")


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
