"""edit: what is said of an entry changes, the rest stays."""

from __future__ import annotations

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
