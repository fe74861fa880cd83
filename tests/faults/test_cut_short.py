"""Cut off at any moment, one of several at once, on a disk that refuses: what was acknowledged is there, once."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

import pytest

from shell import SEEN_BY_CHILDREN, Process
from words import held, word

STRACE = shutil.which("strace") or ""
POINTS = (("pwrite64", 2), ("pwrite64", 20), ("pwrite64", 45), ("fdatasync", 1), ("fdatasync", 3), ("unlink", 1))
FAULTS = ("signal=KILL", "error=ENOSPC", "error=EIO", "error=EROFS")


def started(process: Process, *words: str) -> subprocess.Popen[bytes]:
    env = {**os.environ, "PYTHONPATH": SEEN_BY_CHILDREN}
    return subprocess.Popen([*process.program, *words], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_killed_at_any_moment_nothing_acknowledged_is_lost_and_no_import_is_there_in_part(
    process: Process, batch: list[Path]
) -> None:
    dice = random.Random(6)  # noqa: S311 - the same moments each time
    acknowledged = {word(0)}
    for turn in range(1, 17):
        number, of_four = divmod(turn, 4)
        words = ("import", str(batch[number - 1])) if of_four == 0 else ("add", "5k 30min", "--", word(turn))
        with started(process, *words) as run:
            killer = threading.Timer(dice.uniform(0.05, 0.6), run.kill)
            killer.start()
            run.wait()
            killer.cancel()
        assert run.returncode in {0, -signal.SIGKILL}
        if run.returncode == 0:
            acknowledged |= {word(number * 1000 + n) for n in range(50)} if of_four == 0 else {word(turn)}
    there = held(process)
    assert acknowledged <= there
    for number in range(1, 5):
        assert len(there & {word(number * 1000 + n) for n in range(50)}) in {0, 50}
    assert process("add", "5k 30min", "--", word(99)).returncode == 0


def test_several_at_once_lose_and_double_nothing(process: Process) -> None:
    with ThreadPoolExecutor(4) as hands:
        told = list(hands.map(lambda number: process("add", "5k 30min", "--", word(number)), range(1, 13)))
    assert [(one.returncode, one.stderr) for one in told] == [(0, "")] * 12
    assert held(process) == {word(number) for number in range(13)}


def test_several_at_once_make_one_journal(tmp_path: Path) -> None:
    process = Process(tmp_path / "new.db")
    with ThreadPoolExecutor(4) as hands:
        told = list(hands.map(lambda number: process("add", "5k 30min", "--", word(number)), range(4)))
    assert [one.returncode for one in told] == [0] * 4, told
    assert sum("A new journal was made" in one.stderr for one in told) == 1
    assert held(process) == {word(number) for number in range(4)}


@pytest.mark.parametrize("room", [0, 8_192, 20_480])
def test_a_disk_that_is_full_says_so_reads_on_and_works_again(process: Process, room: int) -> None:
    expected, level = {word(0)}, process.journal.stat().st_size + room

    def fill() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (level, level))  # no file may grow beyond it

    for number in range(1, 20):
        told = process("add", "5k 30min", "--", word(number), preexec_fn=fill)
        if told.returncode:
            break
        expected.add(word(number))
    assert told.returncode == 1
    assert "Nothing was stored." in told.stderr
    assert told.stderr.count("\n") == 1
    assert process("export", preexec_fn=fill).stdout.count(word(0)) == 1
    assert held(process) == expected
    assert process("add", "5k 30min", "--", word(99)).returncode == 0
    assert held(process) == expected | {word(99)}


@pytest.mark.skipif(
    not STRACE or subprocess.run([STRACE, "-qq", "-o", os.devnull, "true"], check=False).returncode != 0,
    reason="needs strace, and leave to use it",
)
@pytest.mark.parametrize(("point", "fault"), product(POINTS, FAULTS), ids=str)
def test_a_fault_of_the_system_at_a_call_breaks_no_promise(
    process: Process, point: tuple[str, int], fault: str
) -> None:
    call, which = point
    inject = [STRACE, "-f", "-qq", "-o", os.devnull, "-e", f"inject={call}:{fault}:when={which}"]
    env = {**os.environ, "PYTHONPATH": SEEN_BY_CHILDREN}
    told = subprocess.run(
        [*inject, *process.program, "add", "5k 30min", "--", word(1)],
        env=env, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    there = held(process)
    assert word(0) in there
    assert "Traceback" not in told.stderr
    assert "fault in the program" not in told.stderr
    if told.returncode == 0:
        assert word(1) in there
    assert process("add", "5k 30min", "--", word(2)).returncode == 0
    assert held(process) == there | {word(2)}
