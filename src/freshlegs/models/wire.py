"""Records as the record format writes them: one JSON object a line, SI names, only what was told.

Source: the contract's record format, "freshlegs.record/1". Reading is the door's business.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

from freshlegs.models import KIND_OF, Record, Run, Runner, UsualPain
from freshlegs.records import is_record, names_of

SCHEMA = "freshlegs.record/1"

UNSAFE = "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
"""Characters that act instead of being read: controls, C1, bidirectional and invisible ones, line separators."""


def record_of(record: Record) -> dict[str, Any]:
    """Give a record as the JSON object that the format writes, in a fixed order of keys."""
    told: dict[str, Any] = {"schema": SCHEMA, "kind": KIND_OF[type(record)]}
    if record.id:
        told["id"] = record.id
    return told | said_in(record)


def said_in(record: Record) -> dict[str, Any]:
    """Give all that a record says but its id: field by field, as JSON values, silence left out."""
    told: dict[str, Any] = {}
    for name in field_names(type(record)):
        value = getattr(record, name)
        if name == "id" or is_silence(record, name, value):
            continue
        told[name] = json_value(value)
    return told


def is_silence(record: Record, name: str, value: object) -> bool:
    """Tell whether a field says nothing. An empty list speaks only where "asked, none" differs from "not asked"."""
    if value is None:
        return True
    if value == ():
        return isinstance(record, Run | Runner) or name == "tags"
    return isinstance(record, Runner) and value is False


def field_names(cls: type) -> tuple[str, ...]:
    """Give a model's field names in the order in which they are written."""
    names = _NAMES.get(cls)
    if names is None:
        names = _NAMES[cls] = names_of(cls)
    return names


_NAMES: dict[type, tuple[str, ...]] = {}


PLAIN = frozenset({str, int, float, bool, type(None)})


def json_value(value: object) -> Any:  # noqa: ANN401 - a JSON value is of any of six types
    """Give a field's value as JSON holds it."""
    if type(value) in PLAIN:
        return value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        if value and isinstance(value[0], UsualPain):
            return {pain.site: pain.nrs for pain in value}
        return [json_value(item) for item in value]
    if is_record(value):
        told = {name: getattr(value, name) for name in field_names(type(value))}
        return {name: json_value(item) for name, item in told.items() if item is not None and item != ()}
    return value


def json_line(data: object, indent: int | None = None) -> str:
    """Give JSON text in which nothing can act on a terminal: control and bidirectional characters are escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False)
    if text.replace("\n", "" if indent else "\n").isprintable():
        return text
    return re.sub(UNSAFE, lambda found: found[0] if found[0] == "\n" and indent else f"\\u{ord(found[0]):04x}", text)
