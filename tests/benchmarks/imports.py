"""What bringing years in costs, against the bare parser on the same files, and against half as many of them.

`python tests/benchmarks/imports.py` makes 1,000 watch files of an hour each, a point a second as most watches write,
in a folder of its own, adds copies of real ones where FRESHLEGS_SHARED has them, and prints the ratios. The bare parser
is our own: checksum and messages, or the elements of a track, no record made and nothing stored. Budget 1.2 on one
core, in processor time; with two cores the clock on the wall must tell less than with one, where there is enough to
read (an hour of a track takes as long as sixty of a watch's own files).
"""

from __future__ import annotations

import datetime as dt
import os
import resource
import shutil
import struct
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from exchange.made import ENUM, MORNING, S32, U8, U16, U32, U32Z, Fit, gpx, point, session, stamp
from freshlegs.errors import ImportRefused
from freshlegs.exchange.fit import WANTED
from freshlegs.exchange.fitbytes import files_in
from freshlegs.exchange.gathering import Gathering
from freshlegs.exchange.intake import read_path
from freshlegs.exchange.markup import Listener, exhaust, listen
from freshlegs.exchange.steps import Home, source_of
from freshlegs.exchange.storing import store
from freshlegs.exchange.zones import on_this_machine
from freshlegs.journal import Journal

FILES = 1_000
POINTS = 3_600
ROWS = 10_000
ROUNDS = 3
BUDGET = 1.2
SHARED = Path(os.environ.get("FRESHLEGS_SHARED", Path(__file__).parents[3] / "shared")) / "realdata" / "fit"
POINT = ((253, 4, U32), (0, 4, S32), (1, 4, S32), (5, 4, U32), (2, 2, U16), (6, 2, U16), (3, 1, U8), (4, 1, U8))


def hour(start: dt.datetime, points: int) -> bytes:
    """Give the file of a run of an hour, with eight laps."""
    fit = Fit()
    fit.say(0, [(0, ENUM, 4), (1, U16, 1), (2, U16, 3113), (3, U32Z, 123), (4, U32, stamp(start))])
    fit.define(1, 20, POINT)
    for n in range(points):
        fit.body += struct.pack("<BIiiIHHBB", 1, stamp(start) + n, 52 << 23, 13 << 23, n * 280, 2500, 2800, 150, 85)
    for lap in range(8):
        begun = stamp(start) + lap * 450
        fit.say(19, [(253, U32, begun), (2, U32, begun), (7, U32, 450_000), (8, U32, 450_000), (9, U32, 125_000)], 2)
    fit.say(18, session(start))
    return fit.file()


def made(folder: Path) -> None:
    """Make the years: a run every third day, and a tenth as many real files under other names."""
    folder.mkdir()
    for n in range(FILES):
        start = MORNING - dt.timedelta(days=3 * n, minutes=17 * (n % 60))
        (folder / f"{n:04}.fit").write_bytes(hour(start, POINTS))
    for n, file in enumerate(sorted(SHARED.glob("*.fit"))) if SHARED.is_dir() else ():
        shutil.copy(file, folder / f"real {n}.fit")


def tracks(folder: Path) -> None:
    """Make a tenth as many tracks of an hour."""
    folder.mkdir()
    for n in range(FILES // 10):
        day = MORNING - dt.timedelta(days=n)
        points = (point(k, hr=150, moment=day + dt.timedelta(seconds=k)) for k in range(POINTS))
        (folder / f"{n:04}.gpx").write_bytes(gpx(*points))


def bare_tracks(folder: Path) -> None:
    """Hear the elements of every track, and no more."""
    for file in sorted(folder.iterdir()):
        exhaust(listen(source_of(file.read_bytes()), Listener()))


def bare(folder: Path) -> None:
    """Read the messages of every file, and no more."""
    for file in sorted(folder.iterdir()):
        with suppress(ImportRefused):  # a real file that is refused is part of the measure
            for _ in files_in(file.read_bytes(), WANTED):
                pass


def brought(folder: Path) -> None:
    """Bring every file into a journal of its own."""
    with TemporaryDirectory() as name, Journal.open(Path(name) / "j.db", clock_ms=lambda: 0, create=True) as journal:
        gathered = Gathering(Home(on_this_machine))
        for step in read_path(folder, Home(on_this_machine)):
            gathered.take(step)
        store(journal, [gathered], "years", MORNING.date())


def table(folder: Path) -> None:
    """Make a table of ten thousand runs."""
    folder.mkdir()
    rows = "".join(
        f"{MORNING.date() - dt.timedelta(days=n)},07:30,{5 + n % 25}.{n % 10},{30 + n % 90}:00,{n % 10},felt good\n"
        for n in range(ROWS)
    )
    (folder / "runs.csv").write_text(f"date,start,distance_km,duration,rpe,notes\n{rows}", "utf-8")


def bare_table(folder: Path) -> None:
    """Read the cells of a table, and no more."""
    import csv  # noqa: PLC0415 - what is measured

    with (folder / "runs.csv").open(encoding="utf-8", newline="") as stream:
        for _ in csv.DictReader(stream):
            pass


WAYS = {"bare tracks": bare_tracks, "bare": bare, "import": brought, "bare table": bare_table, "table": brought}


class Cost(NamedTuple):
    """What a process took: seconds of processors, its own and its children's, seconds on the wall, megabytes."""

    processor_s: float
    wall_s: float
    megabytes: int


def in_a_process(way: str, folder: Path, cores: set[int]) -> Cost:
    """Do it in a process of its own."""
    words = [sys.executable, __file__, way, str(folder), ",".join(map(str, cores))]
    done = subprocess.run(words, check=True, capture_output=True, text=True, env=os.environ)
    processor, wall, memory = done.stdout.split()
    return Cost(float(processor), float(wall), int(memory))


def main() -> int:
    """Measure and print; fail where the budget is broken."""
    cores = sorted(os.sched_getaffinity(0))
    one, two = {cores[0]}, set(cores[:2])
    with TemporaryDirectory() as name:
        years, half, rows = Path(name) / "years", Path(name) / "half", Path(name) / "rows"
        made(years)
        half.mkdir()
        for file in sorted(years.iterdir())[::2]:
            shutil.copy(file, half)
        table(rows)
        tracks(Path(name) / "tracks")
        runs = {
            "bare tracks, one core": ("bare tracks", Path(name) / "tracks", one),
            "tracks, one core": ("import", Path(name) / "tracks", one),
            "tracks, two cores": ("import", Path(name) / "tracks", two),
            "bare parser, one core": ("bare", years, one),
            "import, one core": ("import", years, one),
            "import, two cores": ("import", years, two),
            "import of half as many": ("import", half, one),
            "10,000 rows, csv alone": ("bare table", rows, one),
            "10,000 rows, import": ("table", rows, one),
        }
        found: dict[str, list[Cost]] = {what: [] for what in runs}
        for _ in range(ROUNDS):
            for what, (way, folder, held) in runs.items():
                found[what].append(in_a_process(way, folder, held))
    best = {what: Cost(*map(min, zip(*told, strict=True))) for what, told in found.items()}
    base = best["bare parser, one core"]
    for what, cost in best.items():
        ratio = cost.processor_s / base.processor_s
        told = f"{cost.processor_s:6.2f} s x {ratio:5.2f}   {cost.wall_s:6.2f} s on the wall   {cost.megabytes} MB"
        print(f"{what:<24} {told}")
    alone, shared = best["tracks, one core"], best["tracks, two cores"]
    kept = best["import, one core"].processor_s <= BUDGET * base.processor_s and shared.wall_s < alone.wall_s
    print("kept" if kept else "BROKEN")
    return 0 if kept else 1


def measure(way: str, folder: Path, cores: set[int]) -> None:
    """Do it in this process and print what it took."""
    os.sched_setaffinity(0, cores)
    begun = time.perf_counter()
    WAYS[way](folder)
    wall = time.perf_counter() - begun
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(sum(one.ru_utime + one.ru_stime for one in used), wall, used[0].ru_maxrss // 1024)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(sys.argv[1], Path(sys.argv[2]), {int(core) for core in sys.argv[3].split(",")})
        sys.exit(0)
    sys.exit(main())
