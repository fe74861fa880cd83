"""How quick it is: each thing beside a bare program that does no more than it must, as ratios of one interleaved run.

`python tests/benchmarks/instant.py [--rounds 7] [--only WORDS] [--large] [--idle SECONDS] [--json FILE]`

Everything is seen from outside: through a terminal, or as a process of its own. Ratios are medians of the rounds'
ratios; the milliseconds stand beside them and travel nowhere. `--large` also makes journals of 100,000 entries and of
200,000 notes, which takes minutes. Exits with 1 where a budget is broken.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from freshlegs.cli.screen import QUICKER
from freshlegs.demo import season
from freshlegs.journal import Journal
from freshlegs.models import Note, Run
from freshlegs.phrase.query import read_query
from probe import Session, environment, started

PYTHON = sys.executable
OURS = (PYTHON, "-m", "freshlegs")
BARE = (PYTHON, str(Path(__file__).with_name("bare.py")))
DAY = dt.date(2026, 3, 8)
MOMENT = 1_772_928_000_000
SHOWN, HELLO = "Advice for today", "the first frame"
KEYS = ("right", "right", "down", "left", "left", "up")
KEYS_A_ROUND, BURST = 60, 120
LINE = "8k 6:30/km easy legs 3"
YEARS, FEW_YEARS = 50, 2
PANES = ("env", *(f"{name}={value}" for name, value in QUICKER.items()), *BARE, "panes")
FLOOR = None
"""The budget of what is no program of ours but shows what one can't do without."""
LIBRARY = "import bisect, contextlib, datetime, functools, json, pathlib, re, sqlite3, threading, typing"
ENTRIES, NOTES = 100_000, 200_000


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what, against what, the ratio, the most that it may be, and the medians in ms."""

    what: str
    against: str
    ratio: float
    budget: float | None
    ms: float
    base_ms: float

    @property
    def is_kept(self) -> bool:
        return self.budget is None or self.ratio <= self.budget

    def __str__(self) -> str:
        kept = "" if self.is_kept else "  BROKEN"
        times = f"{self.ms:9.1f} / {self.base_ms:9.1f}"
        most = "(floor)   " if self.budget is None else f"(<= {self.budget:4.2f})"
        return f"{self.what:<44} / {self.against:<26} {self.ratio:6.2f}  {most} {times}{kept}"


class Told:
    """Numbers of some things, a list of one a round for each."""

    def __init__(self) -> None:
        self.numbers: dict[str, list[list[float]]] = {}

    def add(self, name: str, *numbers: float) -> None:
        """Keep what a round gave."""
        self.numbers.setdefault(name, []).append(list(numbers))

    def row(self, what: str, name: str, base: str, budget: float | None, place: float = 0.5) -> Row:
        """Give the median of the rounds' ratios; `place` is what is taken of a round's numbers: 0.95 is p95."""
        pairs = list(zip(self.numbers[name], self.numbers[base], strict=True))
        ratio = statistics.median(at(one, place) / at(other, place) for one, other in pairs)
        flat = [[number for numbers in self.numbers[which] for number in numbers] for which in (name, base)]
        return Row(what, base, ratio, budget, at(flat[0], place), at(flat[1], place))


def at(numbers: Iterable[float], place: float) -> float:
    """Give the number that stands at a place between the least (0) and the most (1)."""
    told = sorted(numbers)
    return told[round(place * (len(told) - 1))]


def made(folder: Path, name: str, days: int) -> Path:
    """Make a journal of so many days; of none, an empty one."""
    file = folder / f"{name}.db"
    with Journal.open(file, clock_ms=lambda: MOMENT, create=True) as journal:
        journal.admit(season(DAY, days) if days else ())
    return file


def on(file: Path, *words: str) -> tuple[str, ...]:
    """Give a call of ours on a journal."""
    return (*OURS, "--journal", str(file), "--today", DAY.isoformat(), *words)


# -- the screen ------------------------------------------------------------------------------------------------


def starts(folder: Path, rounds: int) -> Iterator[Row]:
    """The first frame, the first answer, the way out, memory."""
    told = Told()
    season_of = {"hello": 0, "sheet": 0, "a season": 180, "no days": 1, "50 years": 365 * YEARS}
    files = {name: made(folder, name, days) for name, days in season_of.items() if days}
    for turn in range(rounds + 1):
        for name in season_of:
            bare = name not in files
            session = Session((*BARE, name) if bare else on(files[name]))
            frame = session.until(HELLO if bare else SHOWN)
            beyond = len(session.text)
            session.press("x" if bare else "left")
            ready = session.until("answer" if bare else "7 Mar", beyond)
            session.still(0.3)
            ended = session.leave("ctrl+q" if bare else "q")
            if turn:
                told.add(name, frame)
                for what, number in (("ready", ready), ("left", ended.after_ms), ("memory", ended.peak_mb)):
                    told.add(f"{name}, {what}", number)
    yield told.row("first frame of a season", "a season", "hello", 1.35)
    yield told.row("four empty panes with our style sheet", "sheet", "hello", FLOOR)
    yield told.row("ready for keys", "a season, ready", "hello, ready", 1.45)
    yield told.row("first frame of 50 years", "50 years", "no days", 1.05)
    yield told.row("quitting", "a season, left", "hello, left", 0.5)
    yield told.row("peak memory (MB)", "a season, memory", "hello, memory", 1.3)


def keys(folder: Path, rounds: int) -> Iterator[Row]:
    """A key in the calendar, many at once, typing a line."""
    told = Told()
    file = made(folder, "keys", 180)
    subjects = {
        "a bare calendar": ((*BARE, "calendar"), "load", "ctrl+q", KEYS),
        "the calendar": (on(file), SHOWN, "q", KEYS),
    }
    for _ in range(rounds):
        for name, (command, expect, leave, pressed) in subjects.items():
            session = started(command, expect)
            told.add(name, *_painted(session, pressed))
            begun = session.press(*(pressed * BURST)[:BURST])
            told.add(f"{name}, at once", session.still(0.5, 20.0) - begun)
            session.leave(leave)
        for name, command, expect, setup in (
            ("a bare field", (*BARE, "input"), HELLO, ()),
            ("a field below panes", PANES, HELLO, ()),
            ("a line", on(file), SHOWN, ("a",)),
        ):
            session = started(command, expect, *setup)
            told.add(name, *_painted(session, tuple(LINE)))
            session.leave()
    yield told.row("a key in the calendar", "the calendar", "a bare calendar", 1.6)
    yield told.row("the same, p95", "the calendar", "a bare calendar", 1.8, 0.95)
    yield told.row("120 keys at once", "the calendar, at once", "a bare calendar, at once", 1.5)
    yield told.row("typing a line with its advice, p95", "a line", "a bare field", 2.0, 0.95)
    yield told.row("typing below four bare panes, p95", "a field below panes", "a bare field", FLOOR, 0.95)


def _painted(session: Session, pressed: tuple[str, ...]) -> Iterator[float]:
    for place in range(KEYS_A_ROUND if len(pressed) == len(KEYS) else len(pressed)):
        session.still()
        if (painted := session.painted(pressed[place % len(pressed)])) is not None:
            yield painted


def escapes(folder: Path, rounds: int) -> Iterator[Row]:
    """Esc closes a form."""
    told = Told()
    file = made(folder, "escapes", 180)
    for _ in range(rounds):
        for name, command, expect, opens in (
            ("a bare form", (*BARE, "form"), HELLO, "a"),
            ("a form in a pane", PANES, HELLO, "a"),
            ("a form", on(file), SHOWN, "n"),
        ):
            session = started(command, expect, *(("esc",) if command is PANES else ()), opens, "esc")
            for _ in range(4):
                session.press(opens)
                session.still(0.4)
                if (closed := session.painted("esc")) is not None:
                    told.add(name, closed)
                session.still(0.4)
            session.leave()
    few = min(len(numbers) for numbers in told.numbers.values())
    told.numbers = {name: numbers[:few] for name, numbers in told.numbers.items()}
    yield told.row("Esc closes a form", "a form", "a bare form", 0.55)
    yield told.row("Esc closes eight fields in one of four bare panes", "a form in a pane", "a bare form", FLOOR)


# -- the shell -------------------------------------------------------------------------------------------------


def commands(folder: Path, rounds: int) -> Iterator[Row]:
    """What is read and added, against a start of Python, and on fifty years against one day."""
    few, fresh = made(folder, "one day", 1), folder / "added.db"
    many, some = made(folder, "years", 365 * YEARS), made(folder, "some years", 365 * FEW_YEARS)
    calls: dict[str, tuple[str, ...]] = {"python -c pass": (PYTHON, "-c", "pass")}
    calls |= {"the library": (PYTHON, "-c", LIBRARY), "click": (PYTHON, "-c", "import click")}
    reading = ("today", "week", "advise", "month", "log", "trends")
    for word in reading:
        calls[word] = on(few, word)
        calls[f"{word}, {YEARS} years"] = on(many, word)
        calls[f"{word}, {FEW_YEARS} years"] = on(some, word)
    calls |= {"--version": (*OURS, "--version"), "--help": (*OURS, "--help"), "add": on(fresh, "add", "5k 30min")}
    told = _run(calls, rounds, lambda: shutil.copyfile(few, fresh))
    for word in ("today", "week", "advise"):
        yield told.row(word, word, "python -c pass", 5.0)
    yield told.row("what they import of Python's own library", "the library", "python -c pass", FLOOR)
    yield told.row("add, durable", "add", "python -c pass", 8.0)
    yield told.row("--version", "--version", "python -c pass", 4.5)
    yield told.row("--help", "--help", "python -c pass", 4.5)
    yield told.row("click alone", "click", "python -c pass", FLOOR)
    for word in reading:
        yield told.row(f"{word} of {YEARS} years", f"{word}, {YEARS} years", word, 1.05)
        yield told.row(
            f"the same, beside {FEW_YEARS} years", f"{word}, {YEARS} years", f"{word}, {FEW_YEARS} years", FLOOR
        )


def _run(calls: Mapping[str, tuple[str, ...]], rounds: int, before: Callable[[], object]) -> Told:
    told = Told()
    for turn in range(rounds + 1):
        for name, call in calls.items():
            before()
            begun = time.perf_counter()
            subprocess.run(**environment(call), check=True, capture_output=True)
            if turn:
                told.add(name, (time.perf_counter() - begun) * 1000)
    return told


def large(folder: Path, rounds: int) -> Iterator[Row]:
    """Adding to 100,000 entries, finding a word in 200,000 notes."""
    empty, full = made(folder, "empty", 0), folder / "full.db"
    words = ("heavy", "light", "stiff", "fresh", "windy", "calf", "tempo", "river")
    with Journal.open(full, clock_ms=lambda: MOMENT, create=True) as journal:
        journal.admit(Run(date=DAY - dt.timedelta(days=n // 6), distance_m=5000 + n % 100) for n in range(ENTRIES))
    told = _run({"add to nothing": on(empty, "add", "5k"), "add to many": on(full, "add", "5k")}, rounds, lambda: None)
    yield told.row("add to 100,000 entries", "add to many", "add to nothing", 1.1)
    for name, count in (("in 20,000 notes", NOTES // 10), ("in 200,000 notes", NOTES)):
        file = folder / f"{count}.db"
        with Journal.open(file, clock_ms=lambda: MOMENT, create=True) as journal:
            journal.admit(
                Note(date=DAY - dt.timedelta(days=n // 11), text=f"{words[n % 8]} {words[n // 8 % 8]} number {n}")
                for n in range(count)
            )
        for _ in range(rounds * 3):
            with Journal.open(file, clock_ms=lambda: MOMENT) as journal:
                begun = time.perf_counter()
                journal.find(read_query("heavy", DAY), 50)
                told.add(name, (time.perf_counter() - begun) * 1000)
    yield told.row("a word, the newest 50", "in 200,000 notes", "in 20,000 notes", 1.5)


def idle(folder: Path, seconds: float) -> str:
    """Tell what a screen costs that nobody touches."""
    session = started(on(made(folder, "idle", 180)), SHOWN)
    session.still(2.0)
    before = _spent(session.pid)
    time.sleep(seconds)
    spent, woken = (now - then for now, then in zip(_spent(session.pid), before, strict=True))
    session.leave("q")
    return f"idle for {seconds:.0f} s: {100 * spent / seconds:.2f} % of a core, {woken / seconds:.1f} wake-ups a second"


def _spent(pid: int) -> tuple[float, float]:
    """Give CPU seconds and voluntary switches of all threads. Linux only."""
    ticks = sum(map(int, Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]))
    woken = sum(
        int(line.split()[1])
        for task in Path(f"/proc/{pid}/task").iterdir()
        for line in (task / "status").read_text().splitlines()
        if line.startswith("voluntary_ctxt_switches")
    )
    return ticks / os.sysconf("SC_CLK_TCK"), woken


PARTS = {"starts": starts, "keys": keys, "escapes": escapes, "commands": commands}


def main() -> int:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--only", choices=[*PARTS, "large"])
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--idle", type=float, default=0.0)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    wanted = {"large": large} if asked.only == "large" else PARTS | ({"large": large} if asked.large else {})
    rows: list[Row] = []
    with TemporaryDirectory() as name:
        for part, measure in wanted.items():
            if asked.only in (None, part):
                (folder := Path(name) / part).mkdir()
                for row in measure(folder, asked.rounds):
                    rows.append(row)
                    print(row, flush=True)
        if asked.idle:
            print(idle(Path(name), asked.idle))
    if asked.json:
        asked.json.write_text(json.dumps([asdict(row) for row in rows], indent=1) + "\n", encoding="utf-8")
    return 0 if all(row.is_kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
