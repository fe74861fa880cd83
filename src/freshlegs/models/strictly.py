"""What is not plainly a record, read or refused by pydantic, whose messages are put into our own words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from freshlegs.errors import EntryRefused
from freshlegs.language import decimal, mark, tr, trc
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
    if first["type"] == "missing":
        return EntryRefused(tr("a {kind} record needs {field}", kind=kind, field=field), field)
    spelled = next((key for key in told if key != field and SPELLINGS.get(key, ("", 0))[0] == field), None)
    written = f" ({spelled} {shown(told[spelled])})" if spelled else ""
    return EntryRefused(_said(first, f"{field} {shown(first['input'])}{written}"), field)


def _said(found: ErrorDetails, what: str) -> str:
    """Say what is wrong with a value, which is named as it was written."""
    limit = next((found["ctx"][name] for name in LIMITS if name in found.get("ctx", ())), "")
    return tr(WORDS.get(found["type"], UNREADABLE), what=what, limit=_bare(limit))


def _bare(limit: object) -> str:
    """Give a limit as a sentence holds it; pydantic joins the last of several words by its English "or"."""
    if isinstance(limit, float):
        return decimal(f"{limit:g}")
    others, joint, last = str(limit).rpartition(" or ")
    return trc("choice", "{others} or {last}", others=others, last=last) if joint else last


LIMITS = ("ge", "gt", "le", "expected", "max_length")
UNREADABLE = mark("{what} can't be read")
WORDS = {
    "greater_than_equal": mark("{what} is less than {limit}, the least that can be"),
    "greater_than": mark("{what} must be more than {limit}"),
    "less_than_equal": mark("{what} is more than {limit}, the most that can be"),
    "literal_error": mark("{what} is not one of {limit}"),
    "string_too_long": mark("{what} is longer than {limit} characters"),
    "too_long": mark("{what} is longer than {limit}"),
    "int_type": mark("{what} is not a whole number"),
    "int_from_float": mark("{what} is not a whole number"),
    "int_parsing": mark("{what} is not a whole number"),
    "float_type": mark("{what} is not a number"),
    "bool_type": mark("{what} is not true or false"),
    "string_type": mark("{what} is not a text"),
    "tuple_type": mark("{what} is not a list"),
    "dataclass_type": mark("{what} is not an object"),
    "unexpected_keyword_argument": mark("{what} is no key that is known here"),
}
"""What is wrong with a value, by pydantic's name for it."""
