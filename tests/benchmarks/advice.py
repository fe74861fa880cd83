"""What an advice costs on fifty years of daily entries, against one year: the window's reading included.

`python tests/benchmarks/advice.py` makes both journals in a folder of its own and prints the ratios; budget 1.2.
"""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from freshlegs.cli.counsel import window_for
from freshlegs.demo import season
from freshlegs.journal import Journal
from freshlegs.rules.advise import advise
from ratios import measured, told

DAY = dt.date(2026, 3, 8)
YEARS = (1, 50)
BUDGET = 1.2
MOMENT = 1_772_928_000_000


def made(folder: Path, years: int) -> Path:
    """Make a journal with an entry or two for every day."""
    file = folder / f"{years}.db"
    with Journal.open(file, clock_ms=lambda: MOMENT, create=True) as journal:
        journal.admit(season(DAY, 365 * years), "a season")
    return file


def one_advice(file: Path) -> Callable[[], object]:
    """Open the journal, read the window and judge the day."""

    def do() -> object:
        with Journal.open(file, clock_ms=lambda: MOMENT) as journal:
            return advise(window_for(journal, DAY), DAY, journal.runner())

    return do


def one_call(file: Path) -> Callable[[], object]:
    """Call the program as a shell would."""
    words = [sys.executable, "-m", "freshlegs", "--journal", str(file), "--today", DAY.isoformat(), "advise"]

    def do() -> object:
        return subprocess.run(words, check=True, capture_output=True, env=os.environ)

    return do


def main() -> int:
    """Measure and print; fail where the budget is broken."""
    with TemporaryDirectory() as name:
        files = {years: made(Path(name), years) for years in YEARS}
        print({years: file.stat().st_size for years, file in files.items()}, "bytes")
        within = measured({f"{years} years, in one process": one_advice(file) for years, file in files.items()}, 200)
        calls = measured({f"{years} years, freshlegs advise": one_call(file) for years, file in files.items()}, 40)
    kept = [
        told(within, f"{YEARS[0]} years, in one process", BUDGET),
        told(calls, f"{YEARS[0]} years, freshlegs advise", BUDGET),
    ]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
