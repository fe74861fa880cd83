"""The door: whatever enters (a form, a quick add, an import, a profile) becomes a record here, or is refused in words.

The spellings of the record format are read first. What is then plainly as the models say is taken; the rest is read or
refused by pydantic, which is imported only then: it costs many starts of Python.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from freshlegs.errors import EntryRefused
from freshlegs.language import tr
from freshlegs.models import KINDS, Record, Runner
from freshlegs.models.plainly import plainly
from freshlegs.models.spellings import LARGEST, NESTED, check_day, shown, spelled
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
        raise EntryRefused(tr('a record is a JSON object, like {"kind": "run", "date": "2026-03-08", ...}'))
    _check_text(data)
    told = {key: value for key, value in data.items() if value is not None}
    if (schema := told.pop("schema", SCHEMA)) != SCHEMA:
        raise EntryRefused(
            tr("schema {value} is not known here; this program reads {schema}", value=shown(schema), schema=SCHEMA),
            "schema",
        )
    kind = told.pop("kind", None)
    if not isinstance(kind, str) or kind not in KINDS:
        raise EntryRefused(tr("kind {value} is not one of {kinds}", value=shown(kind), kinds=", ".join(KINDS)), "kind")
    return _read(kind, told)


def read_profile(told: Mapping[str, object]) -> Runner:
    """Read a profile from its fields. Raises EntryRefused."""
    _check_text(told)
    record = _read("profile", {key: value for key, value in told.items() if value is not None})
    if not isinstance(record, Runner):
        raise EntryRefused(tr("a profile was expected"))
    return record


def _read(kind: str, told: dict[str, Any]) -> Record:
    plain = spelled(told, field_names(KINDS[kind]), kind)
    for name in ("id", "done_by"):
        if name in plain and not (isinstance(plain[name], str) and ID.fullmatch(plain[name])):
            said = {"name": name, "value": shown(plain[name])}
            raise EntryRefused(tr("{name} {value} may hold letters, digits and - _ . : only, 64 at most", **said), name)
    for name in ("date", "cleared_date"):
        if name in plain:
            check_day(plain[name], name)
    if "start" in plain:
        _check_start(plain["start"])
    for name, mend in NESTED.items():
        if name in plain:
            plain[name] = mend(plain[name])
    plain = {name: whole(value) for name, value in plain.items()}
    record: Record | None = plainly(KINDS[kind], plain)
    if record is None:
        from freshlegs.models.strictly import strictly  # noqa: PLC0415 - pydantic costs many starts of Python

        record = strictly(kind, plain, told)
    return record


def _check_text(value: object, name: str = "", depth: int = 0) -> None:
    """Refuse what SQLite and a terminal can't carry unharmed: NUL and lone surrogates; and what is nested too deep."""
    if depth > DEEPEST:
        raise EntryRefused(tr("a record is nested too deep"))
    if isinstance(value, str):
        if BAD_TEXT.search(value):
            raise EntryRefused(_unkept(name), name)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            _check_text(key, "", depth + 1)
            _check_text(item, name or str(key), depth + 1)
    elif isinstance(value, list | tuple):
        for item in value:
            _check_text(item, name, depth + 1)
    elif isinstance(value, float) and not abs(value) < LARGEST:
        raise EntryRefused(tr("{name} {value} is not a number that can be kept", name=name, value=shown(value)), name)


def _unkept(name: str) -> str:
    """Say that a text, or a name, can't be kept."""
    if name:
        return tr(
            "the text of {name} holds a NUL or half a character (a lone surrogate); no journal can keep it", name=name
        )
    return tr("a name holds a NUL or half a character (a lone surrogate); no journal can keep it")


def _check_start(value: object) -> None:
    found = START.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise EntryRefused(
            tr("start {value} is not a time like 07:30 or 2026-03-08T07:30:00+01:00", value=shown(value)), "start"
        )
    if found["day"]:
        check_day(found["day"], "start")


def whole(value: object) -> object:
    """Give the same with 4.0 as 4: JSON writers differ, the scales are whole."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, Mapping):
        return {key: whole(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [whole(item) for item in value]
    return value
