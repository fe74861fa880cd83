"""What taking everything out costs of 1, 10 and 50 years of daily entries: processor time, and memory at the most.

`python tests/benchmarks/exports.py` makes the journals in a folder of its own. Memory may not grow with the years by
more than a few bytes a record; time may grow as the records do.
"""

from __future__ import annotations

import sys
import time
import tracemalloc
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from advice import MOMENT, made
from freshlegs.cli.export import HELD, writer_of
from freshlegs.journal import Journal
from freshlegs.models import KINDS, Record

YEARS = (1, 10, 50)
BYTES_A_RECORD = 100
SLOWER_A_RECORD = 1.3


def export(file: Path, kind: str) -> tuple[int, int]:
    """Write all that a format holds to nowhere; give how many records that were, and how many letters."""
    held = tuple(KINDS[name] for name in HELD[kind])
    count = [0]
    with Journal.open(file, clock_ms=lambda: MOMENT) as journal:
        records = _counted((record for record in journal.every() if isinstance(record, held)), count)
        length = sum(map(len, writer_of(kind)(records, "km")))
    return count[0], length


def _counted(records: Iterable[Record], count: list[int]) -> Iterator[Record]:
    for record in records:
        count[0] += 1
        yield record


def main() -> int:
    """Measure and print; fail where memory or the time of a record grows with the years."""
    kept = True
    with TemporaryDirectory() as name:
        files = {years: made(Path(name), years) for years in YEARS}
        for kind in HELD:
            costs = []
            for years, file in files.items():
                export(file, kind)  # what only the first one pays
                begun = time.process_time()
                count, length = export(file, kind)
                seconds = time.process_time() - begun
                tracemalloc.start()
                export(file, kind)
                peak = tracemalloc.get_traced_memory()[1]
                tracemalloc.stop()
                costs.append((count, seconds, peak))
                out = f"{count:>6} records, {length / 1e6:5.2f} MB"
                print(f"{kind:<6} {years:>3} years {out}  {seconds:6.2f} s  {peak / 1e6:5.2f} MB of memory")
            (few, short, small), *_, (many, long, large) = costs
            kept &= large - small <= BYTES_A_RECORD * (many - few) and long / many <= SLOWER_A_RECORD * short / few
    print("kept" if kept else "BROKEN")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
