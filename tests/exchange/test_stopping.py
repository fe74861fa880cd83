"""An import that is stopped anywhere leaves a sound journal, and going on later comes to the same as never stopping."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.made import BERLIN, MORNING, fit_file, gpx, point, session, zipped
from exchange.test_objects import HEALTH
from exchange.test_spoiled import SOUND, SPOILING, spoiled
from freshlegs.exchange.gathering import Gathering
from freshlegs.exchange.intake import FileRead, read_path
from freshlegs.exchange.steps import Home, Stopped
from freshlegs.exchange.storing import Stored, store
from freshlegs.journal import Journal

EXAMPLES = int(os.environ.get("FRESHLEGS_EXAMPLES", "40"))
TODAY = dt.date(2026, 3, 9)
KINDS = [kind for kind in SOUND if kind not in ("zip", "gzip")]
FILES = st.lists(st.tuples(st.sampled_from(KINDS), st.none() | SPOILING), min_size=1, max_size=6)


def bring(journal: Journal, steps: Iterable[FileRead]) -> Stored:
    gathered = Gathering(BERLIN)
    for step in steps:
        gathered.take(step)
    return store(journal, [gathered], "years", TODAY)


def open_in(folder: str) -> Journal:
    return Journal.open(Path(folder) / "journal.db", clock_ms=lambda: 0, create=True)


def said(journal: Journal) -> list[str]:
    """Give all that a journal holds, whoever it is."""
    return sorted(repr(replace(record, id="")) for record in journal.every())


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(files=FILES, share=st.floats(0, 1))
def test_any_part_of_an_import_is_sound_and_what_comes_behind_it_doubles_nothing(
    files: list[tuple[str, list[tuple[float, int, bytes]] | None]], share: float
) -> None:
    with TemporaryDirectory() as years, TemporaryDirectory() as one, TemporaryDirectory() as two:
        for place, (kind, spoiling) in enumerate(files):
            data = SOUND[kind] if spoiling is None else spoiled(SOUND[kind], spoiling)
            (Path(years) / f"{place} {kind}").write_bytes(data)
        steps = list(read_path(Path(years), BERLIN))
        with open_in(one) as whole, open_in(two) as stopped:
            bring(whole, steps)
            bring(stopped, steps[: int(share * len(steps))])
            assert stopped.check() == ()
            bring(stopped, steps)
            assert stopped.check() == whole.check() == ()
            before = said(stopped)
            again = bring(stopped, steps)
            assert said(stopped) == before
            assert not any(file.records for file in again.files)


def test_what_was_stopped_and_gone_on_with_is_what_was_never_stopped(tmp_path: Path) -> None:
    days = [MORNING - dt.timedelta(days=n) for n in range(12)]
    files: dict[str, bytes | str] = {
        f"{n}.gpx": gpx(point(0, moment=day), point(9, moment=day + dt.timedelta(minutes=9)))
        for n, day in enumerate(days)
    }
    (tmp_path / "years.zip").write_bytes(zipped({**files, "a.fit": fit_file(session(), offset_h=1), "b.fit": b"x"}))
    steps = list(read_path(tmp_path / "years.zip", BERLIN))
    with TemporaryDirectory() as folder, open_in(folder) as journal:
        bring(journal, steps)
        whole = said(journal)
    for stop in range(len(steps) + 1):
        with TemporaryDirectory() as folder, open_in(folder) as journal:
            bring(journal, steps[:stop])
            bring(journal, steps)
            assert said(journal) == whole


@pytest.mark.parametrize("data", [SOUND["jsonl"] * 50, SOUND["csv"], HEALTH.encode() + b" " * 200_000])
def test_a_file_that_is_being_read_is_left_when_the_runner_stops_it(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "file").write_bytes(data)
    with pytest.raises(Stopped):
        list(read_path(tmp_path / "file", Home(stopped=lambda: True)))
