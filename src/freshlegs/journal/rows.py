"""Rows and nouns: how a record lies in its table, and the seal (sha256) by which a damaged one is known.

A seal covers kind, id and whatever is not NULL, named, as stored, with the parts in their order; so it stays the same
when a later version adds a column. It is no secret: it tells damage, not malice.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from freshlegs.errors import EntryRefused
from freshlegs.language import tr
from freshlegs.models import KINDS, Entry, Lap, Muscle, Pain, Race, Record, Runner, UsualPain
from freshlegs.models.wire import field_names

if TYPE_CHECKING:
    from hashlib import sha256
else:
    try:  # hashlib loads OpenSSL, which takes a fifth of a start of Python; Python's own random.py goes round it too
        from _sha2 import sha256
    except ImportError:
        try:
            from _sha256 import sha256  # before Python 3.12
        except ImportError:
            from hashlib import sha256

Stored = str | int | float | None
Parts = dict[str, list[tuple[Stored, ...]]]  # an entry's parts by field: each the stored values of one row

BOOLEANS = frozenset({"altered_gait", "soreness_one_sided", "painkiller_24h", "medical_hold"})
DAYS = frozenset({"date", "cleared_date", "race_date"})
LISTS = frozenset({"tags", "illness", "alerts", "watch_sites", "flags"})
NEVER_NONE = frozenset({"tags", "watch_sites", "usual_pain", "flags"})  # "asked, none" is as "not asked": NULL
REALS = frozenset({"sleep_h", "hrv_rmssd", "temp_c", "air_temp_c", "dew_point_c", "declared_runs_per_week"})

_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class PartShape(NamedTuple):
    """One table of parts: the record's field, the class, its columns; `asked` where no rows may mean "none"."""

    field: str
    table: str
    cls: type[Lap | Pain | Muscle]
    columns: tuple[str, ...]
    asked: bool
    select: str
    insert: str
    delete: str


class Shape(NamedTuple):
    """One table of records: its kind, its columns beside n, id, rev, deleted and sum, and its tables of parts."""

    kind: str
    table: str
    cls: type
    columns: tuple[str, ...]
    parts: tuple[PartShape, ...]
    select: str
    insert: str
    update: str
    mark: str


def _part(field: str, table: str, cls: type[Lap | Pain | Muscle], asked: bool) -> PartShape:
    columns = field_names(cls)
    names = ", ".join(columns)
    return PartShape(
        field=field,
        table=table,
        cls=cls,
        columns=columns,
        asked=asked,
        # Every name in these statements is a constant of this program; values are always bound.
        select=f"SELECT parent, {names} FROM {table} WHERE parent IN ",  # noqa: S608
        insert=f"INSERT INTO {table} (parent, place, {names}) VALUES (?, ?{', ?' * len(columns)})",  # noqa: S608
        delete=f"DELETE FROM {table} WHERE parent = ?",  # noqa: S608
    )


PARTS: dict[str, tuple[PartShape, ...]] = {
    "run": (_part("laps", "lap", Lap, asked=False),),
    "wellness": (_part("muscles", "muscle", Muscle, asked=True), _part("pains", "pain", Pain, asked=True)),
}
TABLE_NAMES = {"cross": "cross_session"}


def _shape(kind: str) -> Shape:
    parts = {part.field: part for part in PARTS.get(kind, ())}
    columns: list[str] = []
    for name in field_names(KINDS[kind]):
        if name in parts:
            columns += [f"{name}_asked"] if parts[name].asked else []
        elif name == "race":
            columns += ["race_distance_m", "race_time_s", "race_date"]
        elif name != "id":
            columns.append(name)
    table = TABLE_NAMES.get(kind, kind)
    names = ", ".join(columns)
    return Shape(
        kind=kind,
        table=table,
        cls=KINDS[kind],
        columns=tuple(columns),
        parts=tuple(parts.values()),
        select=f"SELECT n, id, rev, deleted, sum, {names} FROM {table} ",  # noqa: S608
        insert=f"INSERT INTO {table} (id, rev, deleted, sum, {names}) VALUES (?, 1, 0, ?{', ?' * len(columns)})",  # noqa: S608
        mark=f"UPDATE {table} SET rev = rev + 1, deleted = ?, sum = ? WHERE n = ?",  # noqa: S608
        update=f"UPDATE {table} SET rev = rev + 1, deleted = ?, sum = ?, "  # noqa: S608
        + ", ".join(f"{name} = ?" for name in columns)
        + " WHERE n = ?",
    )


SHAPES: dict[str, Shape] = {kind: _shape(kind) for kind in KINDS}
ENTRY_SHAPES = tuple(shape for kind, shape in SHAPES.items() if kind != "profile")
"""The kinds that have a date, in the order in which a day lists them; a kind's place is its code in the word index."""


class Row(NamedTuple):
    """A record as stored: values beside the columns of its shape, and its parts."""

    id: str
    values: tuple[Stored, ...]
    parts: Parts


def row_of(record: Record, shape: Shape) -> Row:
    """Give a record as it is stored. Raises EntryRefused for what no table could carry."""
    parts: Parts = {}
    flat: dict[str, Any] = {}
    for part in shape.parts:
        items = getattr(record, part.field)
        parts[part.field] = [_values(part.columns, item) for item in items or ()]
        flat[f"{part.field}_asked"] = None if items is None else 1
    if isinstance(record, Runner) and record.race:
        flat |= {"race_distance_m": record.race.distance_m, "race_time_s": record.race.time_s}
        flat["race_date"] = record.race.date
    values = tuple(_stored(name, flat[name] if name in flat else getattr(record, name, None)) for name in shape.columns)
    return Row(checked_text("id", record.id), values, parts)


def _values(columns: tuple[str, ...], item: object) -> tuple[Stored, ...]:
    return tuple(_stored(name, getattr(item, name)) for name in columns)


def _stored(name: str, value: Any) -> Stored:  # noqa: ANN401 - any field of any model
    if value is None or (value == () and name in NEVER_NONE):
        return None
    if name in REALS:
        return _real(name, value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str):
        return checked_text(name, value)
    if isinstance(value, tuple):
        plain = [(pain.site, pain.nrs) for pain in value] if name == "usual_pain" else value
        return checked_text(name, _compact(plain))
    return int(value)


def _real(name: str, value: float) -> float:
    if value - value != 0:
        raise EntryRefused(tr("{name} is not a number that can be kept.", name=name), name)
    return float(value) + 0.0  # SQLite keeps no minus zero


def checked_text(name: str, text: str) -> str:
    """Give a text that a journal can keep. Raises EntryRefused for NUL and lone surrogates."""
    if "\0" in text:
        raise EntryRefused(tr("{name} holds a NUL, which no journal can keep.", name=name), name)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise EntryRefused(
            tr("{name} holds half a character (a lone surrogate), which no journal can keep.", name=name), name
        ) from None
    return text


def can_be_asked(text: str) -> bool:
    """Tell whether a text could be in a journal at all, so that SQLite can be asked for it."""
    return "\0" not in text and not any("\ud800" <= character <= "\udfff" for character in text)


def digest(told: Sequence[str]) -> str:
    """Give the sha256 of some texts, each apart from the next, in hexadecimal."""
    return sha256("\0".join(told).encode("utf-8", "surrogateescape")).hexdigest()


def seal(shape: Shape, row_id: str, values: Sequence[Stored], parts: Parts, deleted: bool) -> str:
    """Give the checksum of a record as stored."""
    told = [f"{name}={value}" for name, value in zip(shape.columns, values, strict=True) if value is not None]
    for part in shape.parts:
        for place, item in enumerate(parts.get(part.field, ())):
            told.append(f"{part.table} {place}")
            told += [f"{name}={value}" for name, value in zip(part.columns, item, strict=True) if value is not None]
    if deleted:
        told.append("deleted")
    return digest((shape.kind, f"{row_id}", *told))


def record_of(shape: Shape, row_id: str, values: Sequence[Stored], parts: Parts) -> Record:
    """Give the record of a row whose seal was right."""
    told: dict[str, Any] = dict(zip(shape.columns, values, strict=True))
    told["id"] = row_id
    for name, read in READERS[shape.kind]:
        if (value := told[name]) is not None:
            told[name] = read(value)
        elif name in NEVER_NONE:
            told[name] = ()
    for part in shape.parts:
        items = parts.get(part.field)
        known = told.pop(f"{part.field}_asked") if part.asked else 1
        told[part.field] = None if known is None else tuple(map(MAKERS[part.table], items)) if items else ()
    if shape.kind == "profile":
        _gather_race(told)
    record: Record = shape.cls(**told)
    return record


def _gather_race(told: dict[str, Any]) -> None:
    distance, time, day = told.pop("race_distance_m"), told.pop("race_time_s"), told.pop("race_date")
    told["race"] = None if distance is None else Race(distance_m=distance, time_s=time, date=day)


@lru_cache(maxsize=1024)
def _list(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _usual(text: str) -> tuple[UsualPain, ...]:
    return tuple(UsualPain(site=site, nrs=nrs) for site, nrs in json.loads(text))


def _lap(row: tuple[Any, ...]) -> Lap:
    return Lap(distance_m=row[0], duration_s=row[1], avg_hr=row[2])


def _pain(row: tuple[Any, ...]) -> Pain:
    return Pain(site=row[0], nrs=row[1], side=row[2], flags=_list(row[3] or "[]"), name=row[4])  # type: ignore[arg-type]


def _muscle(row: tuple[Any, ...]) -> Muscle:
    return Muscle(part=row[0], nrs=row[1], side=row[2], name=row[3])


MAKERS: dict[str, Callable[[tuple[Any, ...]], Lap | Pain | Muscle]] = {"lap": _lap, "pain": _pain, "muscle": _muscle}


def _reader(name: str) -> Callable[[Any], Any] | None:
    if name == "usual_pain":
        return _usual
    if name in LISTS:
        return _list
    if name in DAYS:
        return dt.date.fromisoformat
    return bool if name in BOOLEANS else None


READERS: dict[str, tuple[tuple[str, Callable[[Any], Any]], ...]] = {
    kind: tuple((name, read) for name in shape.columns if (read := _reader(name))) for kind, shape in SHAPES.items()
}
"""For each kind, the columns that are not simply what they hold."""


def words_of(record: Record) -> str:
    """Give what a search may find of a record: notes, tags, shoes."""
    said = (getattr(record, name, None) or "" for name in ("notes", "text", "shoes"))
    return " ".join((*said, *getattr(record, "tags", ()))).strip()


KIND_BITS, N_BITS = 3, 37


def row_key(ordinal: int, code: int, n: int) -> int:
    """Give a row's number among all kinds: the day's ordinal, the kind's place among the shapes, the row."""
    return ordinal << (KIND_BITS + N_BITS) | code << N_BITS | n


def ordinal_of(key: int) -> int:
    """Give the day behind such a number."""
    return key >> (KIND_BITS + N_BITS)


def words_key(record: Entry, n: int) -> int:
    """Give an entry's number in the word index: day, kind, row; so the index itself lists the newest first."""
    code = next(code for code, shape in enumerate(ENTRY_SHAPES) if shape.cls is type(record))
    return row_key(record.date.toordinal(), code, n)


def row_behind(key: int) -> tuple[Shape, int] | None:
    """Give the shape and the row number behind such a number; None for one that we never gave."""
    code = (key >> N_BITS) & ((1 << KIND_BITS) - 1)
    return (ENTRY_SHAPES[code], key & ((1 << N_BITS) - 1)) if code < len(ENTRY_SHAPES) else None
