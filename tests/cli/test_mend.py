"""rm, undo, redo, changes: every change can be taken back, in a later process too."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from shell import Process, Shell


def distances(shell: Shell) -> list[int]:
    return [record["distance_m"] for record in shell.records()]


def test_an_entry_is_deleted_by_a_piece_of_its_id_and_brought_back(shell: Shell) -> None:
    shell("add", "5k")
    entry = shell.id_of("run")
    assert shell("rm", entry[-5:]).out == "deleted run 5.0 km on 2026-11-22\n"
    assert shell.records() == []
    assert shell("undo").out == "Undone: deleted run 5.0 km on 2026-11-22\n"
    assert shell.id_of("run") == entry


def test_several_are_deleted_as_one_step_and_told_as_one(shell: Shell) -> None:
    shell("add", "-", stdin="5k\n6k\n7k\n")
    ids = [record["id"] for record in shell.records()]
    told = shell("rm", "--json", *ids[:2], ids[0])
    assert told.json == {"schema": "freshlegs.change/1", "done": "deleted run 5.0 km on 2026-11-22 and 1 more"}
    assert distances(shell) == [7_000]
    shell("undo")
    assert distances(shell) == [5_000, 6_000, 7_000]


def test_one_id_that_is_not_there_deletes_nothing(shell: Shell) -> None:
    shell("add", "5k")
    assert "No entry has an id" in shell("rm", shell.id_of("run"), "3f2a", code=2).err
    assert distances(shell) == [5_000]


def test_undo_and_redo_go_through_all_steps(shell: Shell) -> None:
    for words in ("5k", "6k", "7k"):
        shell("add", words)
    for left in ([5_000, 6_000], [5_000], []):
        shell("undo")
        assert distances(shell) == left
    assert "Nothing to undo" in shell("undo", code=1).err
    for left in ([5_000], [5_000, 6_000]):
        assert shell("redo").out.startswith("Done again: added run")
        assert distances(shell) == left
    shell("add", "8k")
    assert "Nothing to redo" in shell("redo", code=1).err


def test_changes_are_taken_back_by_a_later_process(process: Process) -> None:
    process("add", "5k 30min")
    process("profile", "age", "40")
    assert process("undo").stdout == "Undone: set age to 40\n"
    assert process("undo").stdout == "Undone: added run 5.0 km 30:00 6:00 /km on 2026-11-22\n"
    assert process("export").stdout == ""
    assert process("redo").returncode == 0
    assert '"distance_m": 5000' in process("export").stdout


def test_an_import_is_one_step(shell: Shell) -> None:
    lines = "".join(f'{{"kind": "run", "date": "2026-11-{day:02d}", "distance_km": 5}}\n' for day in range(1, 20))
    shell("import", "-", stdin=lines)
    assert shell("undo").out == "Undone: imported standard input\n"
    assert shell.records() == []
    shell("redo")
    assert len(shell.records()) == 19


def test_the_history_tells_what_was_done(shell: Shell) -> None:
    assert shell("changes").out == "Nothing was changed yet.\n"
    shell("add", "5k")
    shell("undo")
    told = shell("changes", "--json").json
    assert told["schema"] == "freshlegs.changes/1"
    assert [(step["action"], step["title"]) for step in told["changes"]] == [
        ("undo", "added run 5.0 km on 2026-11-22"),
        ("do", "added run 5.0 km on 2026-11-22"),
    ]
    assert shell("changes").out.splitlines()[0].endswith("  undo: added run 5.0 km on 2026-11-22")
    assert len(shell("changes", "-n", "1").out.splitlines()) == 1


@pytest.mark.parametrize("command", ["undo", "redo"])
def test_without_a_journal_there_is_nothing_to_take_back(shell: Shell, command: str) -> None:
    assert "There is no journal" in shell(command, code=1).err
    assert not shell.journal.exists()


def test_a_damaged_entry_is_named_and_never_shown_as_whole(shell: Shell) -> None:
    shell("add", "5k -- heavy from the start")
    shell("add", "6k")
    entry = next(record["id"] for record in shell.records() if "notes" in record)
    with closing(sqlite3.connect(shell.journal, isolation_level=None)) as spoiler:
        spoiler.execute("UPDATE run SET notes = 'light from the start' WHERE notes IS NOT NULL")
    for command in ("today", "week", "log", "export"):
        told = shell(command, code=1 if command == "export" else 0)
        assert "is damaged" in told.err, command
        assert "light from" not in told.out
    assert "is damaged" in shell("show", entry, code=1).err
    assert "is damaged" in shell("rm", entry, code=1).err
    assert len(shell("export", code=1).out.splitlines()) == 1
