"""Journals as earlier programs left them, each kept for ever: every one opens, with every row and every step."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from freshlegs.errors import JournalUnusable
from freshlegs.journal import Journal, schema
from freshlegs.models.wire import said_in

KEPT = Path(__file__).parent / "kept"
"""One journal for each text that the tables ever had, and what `export` told of it then."""
NAMES = [file.name.partition(".")[0] for file in sorted(KEPT.glob("*.db.gz"))]


@pytest.fixture(params=NAMES)
def told(request: pytest.FixtureRequest, path: Path) -> list[dict[str, object]]:
    """What one of them held; the journal itself is put in place."""
    path.write_bytes(gzip.decompress((KEPT / f"{request.param}.db.gz").read_bytes()))
    return [json.loads(line) for line in (KEPT / f"{request.param}.jsonl").read_text(encoding="utf-8").splitlines()]


def records(journal: Journal) -> list[dict[str, object]]:
    return sorted((said_in(record) | {"id": record.id} for record in journal.every()), key=lambda one: str(one["id"]))


def test_it_opens_with_every_row(path: Path, clock: Callable[[], int], told: list[dict[str, object]]) -> None:
    with Journal.open(path, clock_ms=clock) as journal:
        expected = sorted(
            ({key: one[key] for key in one.keys() - {"schema", "kind"}} for one in told), key=lambda one: str(one["id"])
        )
        assert records(journal) == expected
        assert journal.check() == ()


def test_it_is_written_on_and_its_steps_are_taken_back_to_the_first(
    path: Path, clock: Callable[[], int], told: list[dict[str, object]]
) -> None:
    with Journal.open(path, clock_ms=clock) as journal:
        while journal.next_undo():
            journal.undo()
        assert records(journal) == []
        while journal.next_redo():
            journal.redo()
        assert len(records(journal)) == len(told)
        assert journal.check() == ()


def test_what_was_never_made_by_any_program_is_still_refused(
    path: Path, clock: Callable[[], int], told: list[dict[str, object]]
) -> None:
    assert told
    with Journal.open(path, clock_ms=clock) as journal:
        journal._conn.execute("CREATE TRIGGER evil AFTER INSERT ON run BEGIN DELETE FROM run; END")
    with pytest.raises(JournalUnusable, match=r"not built as freshlegs builds a journal \('evil'\)"):
        Journal.open(path, clock_ms=clock)


def test_every_text_that_the_tables_ever_had_is_kept(path: Path, clock: Callable[[], int]) -> None:
    kept = []
    for name in NAMES:
        path.write_bytes(gzip.decompress((KEPT / f"{name}.db.gz").read_bytes()))
        with Journal.open(path, clock_ms=clock) as journal:
            kept.append(dict(journal._conn.execute("SELECT name, sql FROM sqlite_schema").fetchall()))
    known = [tables for of in (schema.KNOWN, schema.EARLIER) for tables in of.values()]
    assert all(any(tables.items() <= one.items() for one in kept) for tables in known)
