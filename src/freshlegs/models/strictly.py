"""What is not plainly a record, read or refused by pydantic, whose messages are put into our own words."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from freshlegs.errors import EntryRefused
from freshlegs.models import KINDS, Record
from freshlegs.models.spellings import SPELLINGS, shown


def strictly(kind: str, plain: Mapping[str, Any], told: Mapping[str, Any]) -> Record:
    """Read the record that `plain` says; `told` is the same as it was spelled. Raises EntryRefused."""
    try:
        record: Record = _adapter(kind).validate_json(json.dumps(plain), strict=True)
    except ValidationError as error:
        raise _in_words(error, kind, told) from None
    return record


def _adapter(kind: str) -> TypeAdapter[Any]:
    adapter = _ADAPTERS.get(kind)
    if adapter is None:
        adapter = _ADAPTERS[kind] = TypeAdapter(KINDS[kind])
    return adapter


_ADAPTERS: dict[str, TypeAdapter[Any]] = {}


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
