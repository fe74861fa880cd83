"""The history: every write is a step, every step is rows in an insert-only log, and undo and redo read nothing else.

An added record is one row with field "" and all that it says; a changed field is a row with its old and its new value;
a removal is field "deleted". Undoing a step writes a step of its own, so the log only grows, and a second machine could
be sent exactly it.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple

from freshlegs.errors import JournalUnusable
from freshlegs.journal.rows import digest
from freshlegs.language import markc, tr, trc, trn
from freshlegs.models import Lap, Muscle, Pain, Race, Record, UsualPain
from freshlegs.models.wire import field_names, json_value, said_in
from freshlegs.units import distance_text

Action = Literal["do", "undo", "redo"]

WHOLE, REMOVED = "", "deleted"
"""The field of a row that tells of a record as a whole: that it came, that it was removed."""

_text_of = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


class Step(NamedTuple):
    """One thing that was done to the journal; `at` is UTC and only informs. An undo or redo names its target."""

    id: int
    device: str
    at: str
    title: str
    action: Action
    target: int | None


class Change(NamedTuple):
    """One row of the log: what a field was and what it became, as JSON values."""

    kind: str
    record: str
    field: str
    old: Any
    new: Any

    def inverse(self) -> Change:
        """Give the change that takes this one back."""
        if self.field == WHOLE:
            return Change(self.kind, self.record, REMOVED, old=False, new=True)
        return Change(self.kind, self.record, self.field, self.new, self.old)

    def again(self) -> Change:
        """Give the change that does this one once more, after it was taken back."""
        return Change(self.kind, self.record, REMOVED, old=True, new=False) if self.field == WHOLE else self


class Log:
    """The step that a transaction writes; it comes into being with its first change."""

    def __init__(self, conn: sqlite3.Connection, key: str, at_ms: int, title: str) -> None:
        self._conn = conn
        self.key = key
        self._at_ms = at_ms
        self.title = title
        self.action: Action = "do"
        self.target: int | None = None
        self.step: int | None = None
        """Its number in the log, once it has one."""

    @property
    def written(self) -> bool:
        """Whether there was anything to write."""
        return self.step is not None

    def tell(self, changes: Sequence[Change]) -> None:
        """Write changes into the log."""
        if not changes:
            return
        if self.step is None:
            self.step = self._begin()
        rows = []
        for change in changes:
            old = None if change.field == WHOLE else _text_of(change.old)
            told = (self.step, change.kind, change.record, change.field, old, _text_of(change.new))
            rows.append((*told, _seal(told)))
        self._conn.executemany(
            "INSERT INTO changes (step, kind, record, field, old, new, sum) VALUES (?, ?, ?, ?, ?, ?, ?)", rows
        )

    def _begin(self) -> int:
        device = self._conn.execute("SELECT value FROM meta WHERE key = 'device'").fetchone()
        at = dt.datetime.fromtimestamp(self._at_ms / 1000, dt.UTC).isoformat(timespec="milliseconds")
        told = (self.key, device[0] if device else "", at, self.title, self.action, self.target)
        cursor = self._conn.execute(
            "INSERT INTO step (key, device, at, title, action, target) VALUES (?, ?, ?, ?, ?, ?)", told
        )
        return int(cursor.lastrowid or 0)


def _seal(told: Sequence[object]) -> str:
    return digest([str(one) for one in told])


def came(kind: str, record: Record) -> Change:
    """Give the change that a new record is."""
    return Change(kind, record.id, WHOLE, None, said_in(record))


def between(kind: str, old: Record, new: Record) -> list[Change]:
    """Give the changes that lead from one record to another of the same id."""
    told = [(name, getattr(old, name), getattr(new, name)) for name in field_names(type(new))]
    return [
        Change(kind, new.id, name, json_value(before), json_value(after))
        for name, before, after in told
        if before != after
    ]


def of_step(conn: sqlite3.Connection, step: int) -> list[Change]:
    """Give a step's changes in their order. Raises JournalUnusable where one no longer reads as it was written."""
    rows = conn.execute(
        "SELECT step, kind, record, field, old, new, sum FROM changes WHERE step = ? ORDER BY seq", (step,)
    ).fetchall()
    changes = []
    for *told, checksum in rows:
        if _seal(told) != checksum:
            raise JournalUnusable(tr("The history of this step is damaged, so it can't be undone or redone."))
        _, kind, record, field, old, new = told
        changes.append(Change(kind, record, field, None if old is None else json.loads(old), json.loads(new)))
    return changes


def broken_rows(conn: sqlite3.Connection) -> int:
    """Count the rows of the log that no longer read as they were written."""
    rows = conn.execute("SELECT step, kind, record, field, old, new, sum FROM changes NOT INDEXED").fetchall()
    return sum(_seal(told) != checksum for *told, checksum in rows)


def told_by_log(conn: sqlite3.Connection) -> dict[tuple[str, str], tuple[dict[str, Any], bool]]:
    """Read the whole log: for each kind and id what the record says in the end, field by field, and if it is removed.

    Raises ValueError where a row is no JSON any more: then its checksum is wrong too.
    """
    told: dict[tuple[str, str], dict[str, Any]] = {}
    gone: dict[tuple[str, str], bool] = {}
    for kind, record, field, new in conn.execute("SELECT kind, record, field, new FROM changes ORDER BY seq"):
        key, value = (kind, record), json.loads(new)
        if field == WHOLE:
            told[key], gone[key] = value, False
        elif field == REMOVED:
            gone[key] = value
        elif _is_silent(kind, field, value):
            told.setdefault(key, {}).pop(field, None)
        else:
            told.setdefault(key, {})[field] = value
    return {key: (fields, gone.get(key, False)) for key, fields in told.items()}


def _is_silent(kind: str, field: str, value: Any) -> bool:  # noqa: ANN401 - a JSON value
    """Tell whether a field's new value says nothing, as `wire.is_silence` tells it of a record's."""
    empty_says_nothing = kind in ("run", "profile") or field == "tags"
    return value is None or (value == [] and empty_says_nothing) or (value is False and kind == "profile")


def value_of(field: str, data: Any) -> Any:  # noqa: ANN401 - any field of any model
    """Give a field's value from its JSON."""
    if data is None:
        return None
    if read := READERS.get(field):
        return read(data)
    return tuple(data) if isinstance(data, list) else data


def _race(data: dict[str, Any]) -> Race:
    day = data.get("date")
    return Race(**data | {"date": None if day is None else dt.date.fromisoformat(day)})


def _pains(data: list[dict[str, Any]]) -> tuple[Pain, ...]:
    return tuple(Pain(**item | {"flags": tuple(item.get("flags", ()))}) for item in data)


READERS: dict[str, Callable[[Any], Any]] = {
    "date": dt.date.fromisoformat,
    "cleared_date": dt.date.fromisoformat,
    "race": _race,
    "pains": _pains,
    "laps": lambda data: tuple(Lap(**item) for item in data),
    "muscles": lambda data: tuple(Muscle(**item) for item in data),
    "usual_pain": lambda data: tuple(UsualPain(site=site, nrs=nrs) for site, nrs in dict(data).items()),
}
"""The fields whose values JSON can't hold as they are."""


def next_undo(conn: sqlite3.Connection) -> Step | None:
    """Give the step that an undo would take back: the last that was done and not undone.

    After `undo of t` the steps still done are those that were done just before t: so look on from there.
    """
    before = 1 << 62
    while row := conn.execute(f"{STEPS} WHERE id < ? ORDER BY id DESC LIMIT 1", (before,)).fetchone():
        step = Step(*row)
        if step.action == "do":
            return step
        target = step.target or 0
        if step.action == "redo":
            return _step(conn, target)
        before = min(target, step.id)
    return None


def next_redo(conn: sqlite3.Connection) -> Step | None:
    """Give the step that a redo would do again: the last that was undone, with nothing new done since."""
    redone = 0
    for row in conn.execute(f"{STEPS} WHERE id > {LAST_DONE} ORDER BY id DESC").fetchall():
        step = Step(*row)
        if step.action == "redo":
            redone += 1
        elif redone:
            redone -= 1
        else:
            return _step(conn, step.target or 0)
    return None


def newest_steps(conn: sqlite3.Connection, limit: int) -> tuple[Step, ...]:
    """Give the last steps, newest first."""
    return tuple(Step(*row) for row in conn.execute(f"{STEPS} ORDER BY id DESC LIMIT ?", (limit,)).fetchall())


def _step(conn: sqlite3.Connection, step: int) -> Step | None:
    row = conn.execute(f"{STEPS} WHERE id = ?", (step,)).fetchone()
    return Step(*row) if row else None


STEPS = "SELECT id, device, at, title, action, target FROM step"
LAST_DONE = "(SELECT coalesce(max(id), 0) FROM step WHERE action = 'do')"


def title_of(verb: Verb, records: Sequence[Record]) -> str:
    """Say what was done to which records: "added run 30.0 km on 2026-11-21". It is kept as it was said."""
    if len(records) != 1:
        what = trn("{n} entry", "{n} entries", len(records))
        return trc("step", DONE[verb], what=what)
    record: Any = records[0]
    kind = getattr(record, "cross_kind", None) or WORDS_FOR.get(type(record).__name__, type(record).__name__.lower())
    distance = getattr(record, "distance_m", None)
    what = trc("step", WORDS[kind]) + (f" {distance_text(distance)}" if distance else "")
    if hasattr(record, "date"):
        what = trc("step", "{what} on {day}", what=what, day=record.date)
    return trc("step", DONE[verb], what=what)


Verb = Literal["added", "changed", "removed", "imported"]
DONE = {
    "added": markc("step", "added {what}"),
    "changed": markc("step", "changed {what}"),
    "removed": markc("step", "removed {what}"),
    "imported": markc("step", "imported {what}"),
}
WORDS_FOR = {"Wellness": "check-in", "Runner": "profile"}
WORDS = {
    "run": markc("step", "run"),
    "plan": markc("step", "plan"),
    "note": markc("step", "note"),
    "check-in": markc("step", "check-in"),
    "profile": markc("step", "profile"),
    "walk": markc("step", "walk"),
    "bike": markc("step", "bike"),
    "swim": markc("step", "swim"),
    "core": markc("step", "core"),
    "strength": markc("step", "strength"),
    "other": markc("step", "other"),
}
