"""What speed rests on, in exact numbers: modules that a command imports, statements and rows that a key asks for.

`python tests/benchmarks/counts.py` prints each with the most that it may be, and exits with 1 where one is more. Unlike
times these are the same on every machine, so CI runs it at every change. A budget may be raised by whoever says why.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from freshlegs.demo import season
from freshlegs.journal import Journal
from freshlegs.tui.app import FreshlegsApp
from freshlegs.tui.screens.desk import Desk
from probe import environment

DAY = dt.date(2026, 3, 18)
MOMENT = 1_773_792_000_000
YEARS = {"a year": 1, "50 years": 50}
ASKED = """
import sys
from freshlegs.cli.front import main
main(sys.argv[1:])
sys.stdout.flush()
print(sum(name.partition(".")[0] == "freshlegs" for name in sys.modules), file=sys.stderr)
"""
MODULES = {"--version": 3, "today": 85, "week": 86, "advise": 79, "month": 91, "log": 74, "add 5k 30min": 118}
"""The most modules of ours that each command may import; month and log have the readers of options too."""
ROWS = {
    "the first frame": (51, 1010),
    "a day": (0, 0),
    "a week": (0, 0),
    "a month": (16, 1040),
    "Esc from a form": (3, 0),
}
"""The most statements and rows that each may ask for, however long the journal is."""
KEYS = {"a day": ("left",), "a week": ("up",), "a month": ("pageup",), "Esc from a form": ("n", "escape")}


class Counting:
    """Statements and rows of a journal's connection."""

    def __init__(self, journal: Journal) -> None:
        self.statements = self.rows = 0
        journal._conn.set_trace_callback(self._statement)
        journal._conn.row_factory = self._row

    def _statement(self, words: str) -> None:
        del words
        self.statements += 1

    def _row(self, cursor: object, row: tuple[Any, ...]) -> tuple[Any, ...]:
        del cursor
        self.rows += 1
        return row

    def taken(self) -> tuple[int, int]:
        """Give what was counted, and begin anew."""
        counted = self.statements, self.rows
        self.statements = self.rows = 0
        return counted


async def screen(file: Path) -> dict[str, tuple[int, int]]:
    """Count what the screen asks its journal for."""
    with Journal.open(file, clock_ms=lambda: MOMENT) as journal:
        counting = Counting(journal)
        app = FreshlegsApp(journal, lambda: DAY)
        # the look at what others wrote comes with the second, not with a key
        with patch.object(Desk, "look_round", lambda _: None):
            return await _keys(app, counting)


async def _keys(app: FreshlegsApp, counting: Counting) -> dict[str, tuple[int, int]]:
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        found = {"the first frame": counting.taken()}
        for what, keys in KEYS.items():
            await pilot.press(*keys)
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            found[what] = counting.taken()
    return found


def commands(file: Path) -> Iterator[tuple[str, int, int]]:
    """Count what commands import."""
    for words, most in MODULES.items():
        of_all = () if words == "--version" else ("--journal", str(file), "--today", DAY.isoformat())
        call = (sys.executable, "-c", ASKED, *of_all, *words.split(" ", 1))
        told = subprocess.run(**environment(call), check=False, capture_output=True, text=True)
        yield f"{words}: modules", int(told.stderr.split()[-1]), most


def counts(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Give each number with the most that it may be."""
    for name, years in YEARS.items():
        file = folder / f"{years}.db"
        with Journal.open(file, clock_ms=lambda: MOMENT, create=True) as journal:
            journal.admit(season(DAY, 365 * years))
        for what, (statements, rows) in asyncio.run(screen(file)).items():
            yield f"{what}, {name}: statements", statements, ROWS[what][0]
            yield f"{what}, {name}: rows", rows, ROWS[what][1]
    yield from commands(folder / "1.db")


def main() -> int:
    """Count, print, compare."""
    with TemporaryDirectory() as name:
        told = list(counts(Path(name)))
    for what, number, most in told:
        print(f"{what:<44} {number:>6}  (<= {most}){'' if number <= most else '  BROKEN'}")
    return 0 if all(number <= most for _, number, most in told) else 1


if __name__ == "__main__":
    sys.exit(main())
