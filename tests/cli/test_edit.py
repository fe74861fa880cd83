"""edit: what is said of an entry changes, the rest stays."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from shell import Shell

RUN = "yesterday 30k 2:51:10 rpe 6 long #club @pegasus -- heavy from 25"


def only(shell: Shell, kind: str) -> dict[str, Any]:
    (found,) = [record for record in shell.records() if record["kind"] == kind]
    return found


def test_the_field_that_is_said_changes_and_the_rest_stays(shell: Shell) -> None:
    shell("add", RUN)
    before = only(shell, "run")
    told = shell("edit", before["id"][-8:], "rpe 7 -- new note")
    assert told.out.startswith("changed: Sat 21 Nov 2026: long  30.0 km  2:51:10")
    assert only(shell, "run") == before | {"rpe": 7, "notes": "new note"}
    assert shell("undo").out.startswith("Undone: changed long 30.0 km")
    assert only(shell, "run") == before


@pytest.mark.parametrize(
    ("words", "change"),
    [
        (["rpe", "7"], {"rpe": 7}),
        (["28k"], {"distance_m": 28_000}),
        (["2:50:00"], {"duration_s": 10_200}),
        (["-2d"], {"date": "2026-11-20"}),
        (["easy", "--", "a", "--json"], {"type": "easy", "notes": "a --json"}),
        (["@vaporfly"], {"shoes": "vaporfly"}),
        (["hr", "148"], {"avg_hr": 148}),
    ],
)
def test_many_fields_of_a_run_can_be_said(shell: Shell, words: list[str], change: dict[str, Any]) -> None:
    shell("add", RUN)
    before = only(shell, "run")
    shell("edit", before["id"], *words)
    assert only(shell, "run") == before | change


def test_a_dry_run_changes_nothing(shell: Shell) -> None:
    shell("add", RUN)
    before = shell.records()
    told = shell("edit", shell.id_of("run"), "--dry-run", "rpe 9")
    assert told.out.startswith("understood:")
    assert "RPE 9" in told.out
    assert shell.records() == before
    assert len(shell("changes").out.splitlines()) == 1


def test_an_edit_as_json_gives_the_entry_as_it_is_now(shell: Shell) -> None:
    shell("add", RUN)
    told = shell("edit", "--json", shell.id_of("run"), "rpe 2").json
    assert told == {"schema": "freshlegs.entries/1", "records": [only(shell, "run")]}


def test_a_check_in_a_ride_a_plan_and_a_note_can_be_changed(shell: Shell) -> None:
    for words in (["check", "sleep 7 fatigue 3 no pain"], ["add", "ride 25k 1h05"], ["add", "-- slept badly"]):
        shell(*words)
    shell("plan", "add", "sat 28k long")
    shell("edit", shell.id_of("wellness"), "fatigue 4 left knee 2")
    shell("edit", shell.id_of("cross"), "rpe 4")
    shell("edit", shell.id_of("plan"), "24k")
    shell("edit", shell.id_of("note"), "-- slept well")
    look = only(shell, "wellness")
    assert (look["sleep_h"], look["fatigue"], look["pains"]) == (7, 4, [{"site": "knee", "nrs": 2, "side": "left"}])
    assert (only(shell, "cross")["rpe"], only(shell, "cross")["distance_m"]) == (4, 25_000)
    assert (only(shell, "plan")["distance_m"], only(shell, "plan")["date"]) == (24_000, "2026-11-28")
    assert only(shell, "note")["text"] == "slept well"


@pytest.mark.parametrize(
    ("words", "hint"),
    [("nonsense", "^^^^^^^^"), ("rpe 11", "rpe"), ("tomorrow", "^^^^^^^^"), ("", "say what is to change")],
)
def test_what_cannot_be_read_changes_nothing(shell: Shell, words: str, hint: str) -> None:
    shell("add", RUN)
    before = shell.records()
    assert hint in shell("edit", shell.id_of("run"), words, code=2).err.lower()
    assert shell.records() == before


def test_an_entry_that_is_not_there_can_not_be_changed(shell: Shell) -> None:
    assert "No entry has an id" in shell("edit", "3f2a", "rpe 7", code=2).err
    assert not shell.journal.exists()


@pytest.fixture
def pen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Give a function that makes a line of Python the runner's editor: `file` is what it is given."""
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))

    def choose(does: str) -> None:
        line = f"import sys, pathlib; file = pathlib.Path(sys.argv[1]); {does}"
        monkeypatch.setenv("EDITOR", shlex.join([sys.executable, "-c", line]))

    return choose


def test_a_note_is_written_in_the_runner_s_own_editor(shell: Shell, pen: Callable[[str], None], tmp_path: Path) -> None:
    shell("add", RUN)
    pen("file.write_text(file.read_text() + ', then light\\n')")
    told = shell("edit", shell.id_of("run"), "--editor")
    assert only(shell, "run")["notes"] == "heavy from 25, then light"
    assert "heavy from 25, then light" in told.out
    assert list((tmp_path / "run" / "freshlegs").iterdir()) == []
    shell("undo")
    assert only(shell, "run")["notes"] == "heavy from 25"


def test_an_unchanged_note_is_no_step(shell: Shell, pen: Callable[[str], None]) -> None:
    shell("add", RUN)
    pen("file.write_text('')")
    assert shell("edit", shell.id_of("run"), "--editor").err == "Nothing was changed.\n"
    assert only(shell, "run")["notes"] == "heavy from 25"


def test_a_note_that_can_t_be_kept_stays_where_it_was_written(shell: Shell, pen: Callable[[str], None]) -> None:
    shell("add", RUN)
    pen("file.write_text('mine\\0')")
    told = shell("edit", shell.id_of("run"), "--editor", code=1)
    assert "What you wrote is kept in" in told.err
    assert Path(told.err.strip().rpartition(" ")[2]).read_text(encoding="utf-8") == "mine\0"


def test_the_editor_writes_the_note_alone(shell: Shell) -> None:
    shell("add", RUN)
    assert "leave the words" in shell("edit", shell.id_of("run"), "--editor", "rpe 7", code=2).err
