"""What is probably one run by two clocks: asked at a terminal, named in a pipe, joined by the runner's word alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from exchange.made import fit_file, session
from exchange.test_tables import GARMIN
from shell import Process, Terminal

RUN = '{"kind": "run", "date": "2026-03-08", "start": "09:30", "distance_km": 10, "duration_min": 50}\n'


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """A watch's file, and a table of a service by a clock two hours on."""
    (tmp_path / "a.fit").write_bytes(fit_file(session(), offset_h=1))
    (tmp_path / "b.csv").write_text(GARMIN["English"].format("10.00").replace("07:30:00", "09:30:00"), "utf-8")
    return str(tmp_path / "a.fit"), str(tmp_path / "b.csv")


def runs(process: Process) -> int:
    return len(process("export").stdout.splitlines())


@pytest.mark.parametrize(("answer", "left"), [("y", 1), ("YES", 1), ("a", 1), ("n", 2), ("none", 2), ("N", 2)])
def test_a_runner_at_a_terminal_is_asked_of_each_pair(
    process: Process, files: tuple[str, str], answer: str, left: int
) -> None:
    for paths in ((files[0],), (files[1],)):
        terminal = Terminal(process, "import", *paths)
        if paths[0] == files[1]:
            terminal.read_until(b"[N]one: ")
            assert b"(1 of 1)" in terminal.seen
            assert b"Sun 8 Mar 2026 09:30" in terminal.seen
            assert b"07:30" in terminal.seen
            terminal.type_in(f"perhaps\r{answer}\r".encode())
        assert terminal.ends() == 0, terminal.seen
    assert runs(process) == left
    assert json.loads(process("undo", "--json").stdout)["undone"] == "imported b.csv"
    assert runs(process) == 1


def test_two_paths_of_one_call_are_asked_of_too(process: Process, files: tuple[str, str]) -> None:
    terminal = Terminal(process, "import", *files)
    terminal.read_until(b"[N]one: ")
    terminal.type_in(b"y\r")
    assert terminal.ends() == 0
    assert runs(process) == 1


def test_ctrl_c_at_a_question_keeps_the_runs_apart_and_what_was_read(process: Process, files: tuple[str, str]) -> None:
    terminal = Terminal(process, "import", *files)
    terminal.read_until(b"[N]one: ")
    terminal.interrupt()
    assert terminal.ends() == 0
    assert b"The others are kept apart." in terminal.seen
    assert runs(process) == 2


def test_all_answers_for_what_is_left_and_what_was_answered_stands(process: Process, tmp_path: Path) -> None:
    folder = tmp_path / "years"
    folder.mkdir()
    rows = GARMIN["English"].format("10.00").replace("07:30:00", "09:30:00").splitlines(keepends=True)
    (folder / "b.csv").write_text(
        rows[0] + "".join(rows[1].replace("2026-03-08", f"2026-03-0{day}") for day in (5, 6, 7)), "utf-8"
    )
    lines = (RUN.replace("03-08", f"03-0{day}").replace("09:30", f"2026-03-0{day}T07:30:00") for day in (5, 6, 7))
    process("import", "-", input="".join(lines))
    before = runs(process)
    terminal = Terminal(process, "import", str(folder))
    terminal.read_until(b"(1 of 3)")
    terminal.type_in(b"n\r")
    terminal.read_until(b"(2 of 3)")
    terminal.type_in(b"a\r")
    assert terminal.ends() == 0
    assert runs(process) == before + 1


@pytest.mark.parametrize("flag", ["-q", "--json", "--yes-probable", "--dry-run"])
def test_a_call_that_wants_no_question_gets_none(process: Process, files: tuple[str, str], flag: str) -> None:
    terminal = Terminal(process, "import", flag, *files)
    assert terminal.ends() == 0
    assert b"[N]one" not in terminal.seen
    assert runs(process) == {"--yes-probable": 1, "--dry-run": 0}.get(flag, 2)


def test_nobody_is_asked_beside_a_watched_folder(process: Process, files: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "sync").mkdir()
    for file in files:
        Path(file).rename(tmp_path / "sync" / Path(file).name)
    terminal = Terminal(process, "import", "--watch", str(tmp_path / "sync"))
    terminal.read_until(b"2 added")
    terminal.interrupt()
    assert terminal.ends() == 130
    assert b"[N]one" not in terminal.seen
    assert b"both were kept" in terminal.seen
