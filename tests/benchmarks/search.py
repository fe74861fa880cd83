"""What the first page of a search costs on fifty years of daily entries, against one year, and what its totals cost.

`python tests/benchmarks/search.py` makes both journals in a folder of its own (`--on FILE` searches that one instead).
What an index leads to keeps to the budget; what is rare has to look through every entry of its kind, and is only told.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory

from freshlegs.demo import season
from freshlegs.journal import Journal
from freshlegs.phrase.query import read_query
from ratios import measured, told

DAY = dt.date(2026, 3, 8)
YEARS = (1, 50)
BUDGET = 3.0
"""A page of fifty from one year holds fewer entries than one from fifty: this much more there is to read."""
PAGE = 50
MOMENT = 1_772_928_000_000
LED = ("", "heavy", "long", "#club", "@pegasus", "dist>21k", "rpe>=7", "sore>3", "kind:note", "since:2026 type:race")
RARE = ("dist>60k", "knee>9", "sleep<3", "-a dist>60k")


def made(folder: Path, years: int) -> Path:
    """Make a journal with an entry or two for every day."""
    file = folder / f"{years}.db"
    with Journal.open(file, clock_ms=lambda: MOMENT, create=True) as journal:
        journal.admit(season(DAY, 365 * years), "a season")
    return file


def page(file: Path, words: str) -> Callable[[], object]:
    """Open the journal and find the first page, as the log does at every key."""
    query = read_query(words, DAY)

    def do() -> object:
        with Journal.open(file, clock_ms=lambda: MOMENT) as journal:
            return journal.find(query, PAGE)

    return do


def sums(file: Path, words: str) -> Callable[[], object]:
    """Open the journal and count all that is found."""
    query = read_query(words, DAY)

    def do() -> object:
        with Journal.open(file, clock_ms=lambda: MOMENT) as journal:
            return journal.totals(query)

    return do


def tell(files: dict[str, Path]) -> bool:
    """Measure and print every query; tell whether those that an index leads keep within the budget."""
    kept = []
    for words in (*LED, *RARE):
        pages = {f"{words or 'everything'}, {name}": page(file, words) for name, file in files.items()}
        kept.append(told(measured(pages, 15), next(iter(pages)), BUDGET if words in LED else inf))
        for one in measured({name: sums(file, words) for name, file in files.items()}, 5).values():
            print(f"    its totals, {one.name}: {one.median_ms:.1f} ms")
    return all(kept)


def main(words: list[str]) -> int:
    """Measure the journal that is named, or two of our own."""
    if words[:1] == ["--on"]:
        return 0 if tell({words[1]: Path(words[1])}) else 1
    with TemporaryDirectory() as name:
        return 0 if tell({f"{years} years": made(Path(name), years) for years in YEARS}) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
