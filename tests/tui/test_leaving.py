"""However the screen is left: the terminal is as it was found, what was half typed is there, the exit code says why."""

from __future__ import annotations

import datetime as dt
import os
import signal
from pathlib import Path

import pytest

from emulator import MODE, SIZE, Terminal
from freshlegs.journal import Journal
from freshlegs.models import Run
from shell import Process
from shell import Terminal as Line

WORDS = ("--today", "2026-03-08")
PRIVATE = "left knee, and nobody is to know"
FAULTY = f"""
from freshlegs.__main__ import main
from freshlegs.tui.screens.day import DayScreen


def stumble(self):
    secret = {PRIVATE!r}
    raise KeyError(secret)


DayScreen.action_today = stumble
main()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "journal.db"
    with Journal.open(path, clock_ms=lambda: 0, create=True) as journal:
        journal.add([Run(date=dt.date(2026, 3, 1), distance_m=8000)])
    return path


def opened(file: Path, **more: str) -> Terminal:
    """The screen on that journal, once it shows the day."""
    terminal = Terminal(file.parent, "--journal", str(file), *WORDS, **more)
    terminal.until(lambda picture: "Advice for today" in picture and "? keys" in picture)
    return terminal


def half_typed(file: Path) -> Terminal:
    """The screen with the form of a run that is half filled in, the last key not a second old."""
    terminal = opened(file)
    terminal.child.send("n21.1\t1:45:00")
    terminal.until(lambda picture: "1:45:00" in picture)
    return terminal


def draft(file: Path) -> str:
    with Journal.open(file, clock_ms=lambda: 0) as journal:
        return journal.drafts().get("run", "")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"])
def test_a_signal_is_obeyed_with_nothing_lost(file: Path, name: str) -> None:
    number = getattr(signal, name)
    terminal = half_typed(file)
    assert not terminal.is_as_found()
    terminal.child.kill(number)
    assert terminal.ends() == 128 + number
    assert terminal.is_as_found()
    assert "1:45:00" in draft(file)


def test_a_window_that_is_closed_ends_the_program_with_nothing_lost(file: Path) -> None:
    assert half_typed(file).vanish() == 128 + signal.SIGHUP
    assert "1:45:00" in draft(file)


def test_a_terminal_that_goes_away_without_a_signal_ends_the_program_too(file: Path) -> None:
    line = Line(Process(file))
    line.read_until(b"Advice for today")
    line.type_in(b"n21.1\t1:45:00")
    line.read_until(b"1:45:00")
    assert line.vanishes() == 128 + signal.SIGHUP
    assert "1:45:00" in draft(file)


@pytest.mark.parametrize("name", ["SIGTSTP", "SIGSTOP"])
def test_stopped_and_woken_it_goes_on_where_it_was(file: Path, name: str) -> None:
    terminal = half_typed(file)
    pid = terminal.child.pid
    terminal.child.kill(getattr(signal, name))
    assert os.WIFSTOPPED(os.waitpid(pid, os.WUNTRACED)[1])
    if name == "SIGTSTP":
        while not terminal.is_as_found():
            assert terminal.read()
        assert "1:45:00" in draft(file)
    terminal.screen.reset()  # the shell had the terminal meanwhile
    terminal.child.kill(signal.SIGCONT)
    terminal.until(lambda picture: "1:45:00" in picture and "Advice for today" in picture)
    terminal.child.send("\t\tand on")
    terminal.until(lambda picture: "and on" in picture)
    terminal.child.send("\x1b")
    terminal.until(lambda picture: "Distance" not in picture and "a add" in picture)
    assert terminal.leave() == 0
    assert terminal.is_as_found()


def test_a_storm_of_sizes_ends_in_the_last_one(file: Path) -> None:
    terminal = half_typed(file)
    for turn in range(300):
        terminal.child.setwinsize(1 + turn % 50, 1 + turn * 7 % 200)
        if turn % 10 == 0:
            terminal.read()
    terminal.child.setwinsize(*SIZE)
    terminal.screen.reset()
    terminal.until(lambda picture: all(words in picture for words in ("Advice for today", "1:45:00", "F1 keys")))
    terminal.child.send("\x1b")
    terminal.until(lambda picture: "a add" in picture)
    assert terminal.leave() == 0
    assert terminal.is_as_found()


@pytest.mark.parametrize("where", ["", "a", "n"])
def test_a_megabyte_pasted_is_refused_and_nothing_stumbles(file: Path, where: str) -> None:
    terminal = opened(file)
    terminal.child.send(where)
    terminal.pour("\x1b[200~" + "heavy legs again, [b]and so on[/b]\n" * 30_000 + "\x1b[201~")
    if where:
        terminal.until(lambda picture: "characters are too many" in picture)
    terminal.child.kill(signal.SIGTERM)
    assert terminal.ends() == 128 + signal.SIGTERM
    assert terminal.is_as_found()
    with Journal.open(file, clock_ms=lambda: 0) as journal:
        assert len(journal.newest(5)) == 1


def test_a_flood_of_keys_does_not_hold_up_the_end(file: Path) -> None:
    terminal = opened(file)
    terminal.child.send("a")
    terminal.pour("heavy legs again " * 100)
    terminal.until(lambda picture: "heavy legs" in picture)
    terminal.child.kill(signal.SIGTERM)
    assert terminal.ends() == 128 + signal.SIGTERM
    assert terminal.is_as_found()
    with Journal.open(file, clock_ms=lambda: 0) as journal:
        assert "heavy legs" in "".join(journal.drafts().values())


def test_a_terminal_that_takes_nothing_any_more_is_not_waited_for(file: Path) -> None:
    terminal = half_typed(file)
    process = terminal.child.ptyproc
    for turn in range(60):  # each of them is drawn, and nobody reads
        terminal.child.setwinsize(30 + turn % 2, 150 + turn)
        os.sched_yield()
        terminal.child.send("x")
    terminal.child.kill(signal.SIGTERM)
    assert os.waitstatus_to_exitcode(os.waitpid(process.pid, 0)[1]) in (128 + signal.SIGTERM, 128 + signal.SIGALRM)
    assert "1:45:00" in draft(file)


def test_a_fault_of_ours_is_one_line_and_a_page_without_a_private_word(file: Path) -> None:
    state = file.parent / "state"
    terminal = Terminal(file.parent, "--journal", str(file), *WORDS, program=("-c", FAULTY), XDG_STATE_HOME=str(state))
    terminal.until(lambda picture: "Advice for today" in picture and "? keys" in picture)
    terminal.child.send("a12k 70min")
    terminal.until(lambda picture: "12k 70min" in picture)
    terminal.child.send("\x1b")
    terminal.until(lambda picture: "a add" in picture)
    before = len(terminal.drawn)
    terminal.child.send("t")
    assert terminal.ends() == 1
    assert terminal.is_as_found()
    (page,) = (state / "freshlegs" / "faults").iterdir()
    said = MODE.sub(b"", terminal.drawn[before:].rpartition(b"\x1b[?1004l")[2]).decode()
    assert said.strip() == (
        "freshlegs: a fault in the program itself (KeyError at <string>:8); what was stored is safe. "
        f"More about it, and no word of yours: {page}"
    )
    told = page.read_text()
    assert "builtins.KeyError\n" in told
    assert " stumble\n" in told
    assert "textual/app.py:" in told
    for private in (PRIVATE, "secret", "12k 70min", str(file.parent), str(Path.home())):
        assert private not in told + said.replace(str(page), "")
    assert page.stat().st_mode & 0o777 == 0o600
    assert page.parent.stat().st_mode & 0o777 == 0o700
    with Journal.open(file, clock_ms=lambda: 0) as journal:
        assert "12k 70min" in "".join(journal.drafts().values())
