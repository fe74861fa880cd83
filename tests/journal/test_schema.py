"""The tables keep exactly what the models allow, and are exactly what they are known to be."""

from __future__ import annotations

import datetime as dt
import math
import sqlite3
from collections.abc import Iterator
from dataclasses import MISSING, fields
from itertools import chain
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import pytest
from annotated_types import Ge, Gt, Le, MaxLen

from freshlegs.journal import schema
from freshlegs.journal.rows import SHAPES, Stored
from freshlegs.models import Lap, Muscle, Pain, Race

FLAT = {("profile", "race"): ("race_distance_m", "race_time_s", "race_date")}


def stored_columns() -> Iterator[tuple[str, str, Any, bool]]:
    """Give every column that a model's field is stored in: table, column, the field's type, whether it must be told."""
    parts: tuple[tuple[str, type], ...] = (("lap", Lap), ("pain", Pain), ("muscle", Muscle))
    for table, cls in chain(((shape.table, shape.cls) for shape in SHAPES.values()), parts):
        hints = get_type_hints(cls, include_extras=True)
        for field in fields(cls):
            must = field.default is MISSING
            if field.name in {"laps", "muscles", "pains", "id"}:
                continue
            if (table, field.name) not in FLAT:
                yield table, field.name, hints[field.name], must
                continue
            race = get_type_hints(Race, include_extras=True)
            for column, name in zip(FLAT[table, field.name], ("distance_m", "time_s", "date"), strict=True):
                yield table, column, race[name], False


COLUMNS = tuple(stored_columns())


def without_none(hint: Any) -> Any:
    if get_origin(hint) is UnionType or type(None) in get_args(hint):
        (hint,) = (one for one in get_args(hint) if one is not NoneType)
    return hint


def good_and_bad(hint: Any) -> tuple[list[Stored], list[Stored]]:
    """Give values at the very edge of a type, inside and outside."""
    hint = without_none(hint)
    if get_origin(hint) is Literal:
        return list(get_args(hint)), ["nonsense", ""]
    if get_origin(hint) is tuple:
        return ["[]", '["a"]'], ["", "a", "{}"]
    if hint is bool:
        return [0, 1], [2, -1]
    if hint is dt.date:
        return ["2024-02-29", "0001-01-01", "9999-12-31"], ["2026-02-29", "2026-2-1", "21.11.2026", ""]
    assert get_origin(hint) is Annotated
    of, *groups = get_args(hint)
    rules = [rule for group in groups for rule in group]
    if of is str:
        (longest,) = (rule.max_length for rule in rules if isinstance(rule, MaxLen))
        return ["a" * longest, "é🏃" * (longest // 2)], ["a" * (longest + 1), "a\0b"]
    return edges(of, rules)


def edges(of: type, rules: list[Any]) -> tuple[list[Stored], list[Stored]]:
    good: list[Stored] = []
    bad: list[Stored] = []
    for rule in rules:
        edge: Any = rule.le if isinstance(rule, Le) else rule.ge if isinstance(rule, Ge) else rule.gt
        up = 1 if isinstance(rule, Le) else -1
        good.append(math.nextafter(edge, -up * math.inf) if of is float else edge - up)
        bad.append(math.nextafter(edge, up * math.inf) if of is float else edge + up)
        (bad if isinstance(rule, Gt) else good).append(edge)
    return good, bad


def accepts(table: str, column: str, value: Stored) -> bool:
    """Tell whether the table takes a row with that value, everything that must be told being told."""
    conn = sqlite3.connect(":memory:", isolation_level=None)
    schema.make(conn)
    row: dict[str, Stored] = {
        name: good_and_bad(hint)[0][0] for of, name, hint, must in COLUMNS if of == table and must
    }
    if column in {"race_distance_m", "race_time_s"}:
        row |= {"race_distance_m": 10_000, "race_time_s": 3000}
    if table in {"lap", "pain", "muscle"}:
        row |= {"parent": 1, "place": 0}
    else:
        row |= {"id": "a", "rev": 1, "deleted": 0, "sum": "0" * 64}
    if table == "profile":
        row["medical_hold"] = 0
    if table == "note":
        row["scope"] = "day"
    row[column] = value
    try:
        query = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})"  # noqa: S608 - ours
        conn.execute(query, tuple(row.values()))
    except sqlite3.IntegrityError:
        return False
    finally:
        conn.close()
    return True


@pytest.mark.parametrize(("table", "column", "hint", "must"), COLUMNS, ids=[f"{one[0]}.{one[1]}" for one in COLUMNS])
def test_a_table_takes_what_its_model_takes_and_no_more(table: str, column: str, hint: Any, must: bool) -> None:
    good, bad = good_and_bad(hint)
    assert good
    assert bad
    assert [value for value in good if not accepts(table, column, value)] == []
    assert [value for value in bad if accepts(table, column, value)] == []
    optional = not must and column not in {"medical_hold", "scope"}
    assert accepts(table, column, None) is optional or column in {"race_distance_m", "race_time_s"}


def test_a_race_has_a_distance_and_a_time_or_neither() -> None:
    assert not accepts("profile", "race_distance_m", None)
    assert not accepts("profile", "race_time_s", None)


def test_a_wrong_type_is_refused_not_kept_as_it_came() -> None:
    assert not accepts("run", "rpe", "hard")
    assert not accepts("run", "distance_m", 10.5)
    assert not accepts("wellness", "sleep_h", "eight")


def test_the_history_is_only_ever_added_to() -> None:
    conn = sqlite3.connect(":memory:", isolation_level=None)
    schema.make(conn)
    conn.execute("INSERT INTO step (key, device, at, title, action) VALUES ('k', 'd', 'a', 't', 'do')")
    conn.execute(
        "INSERT INTO changes (step, kind, record, field, new, sum) VALUES (1, 'run', 'a', '', '{}', ?)", ("0" * 64,)
    )
    for statement in (
        "UPDATE step SET title = 'x'",
        "DELETE FROM step",
        "UPDATE changes SET old = 1",
        "DELETE FROM changes",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="the history is only ever added to"):
            conn.execute(statement)
    conn.close()


def test_migrations_make_the_known_tables_and_nothing_else() -> None:
    conn = sqlite3.connect(":memory:", isolation_level=None)
    schema.migrate(conn)
    assert schema.differences(conn, schema.VERSION) == ()
    assert conn.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)
    assert conn.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
    assert conn.execute("SELECT name FROM _sqlite_migrations").fetchall() == [("m001_tables",)]
    strict = conn.execute(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    ).fetchall()
    assert {name for name, is_strict in strict if not is_strict} == {"sqlite_schema", "_sqlite_migrations"}
    conn.close()
