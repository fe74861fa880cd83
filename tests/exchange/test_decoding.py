"""Many files are read in processes beside this one: the same steps in the same order, whatever becomes of them."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from exchange.made import fit_file, gpx, session, track
from freshlegs.exchange import intake
from freshlegs.exchange.decoding import LARGEST, decoding
from freshlegs.exchange.intake import FileRead, read_path, read_source
from freshlegs.exchange.limits import MEGABYTE
from freshlegs.exchange.steps import Home, Source, source_of
from freshlegs.exchange.weighing import WORTH, is_worth_it, processors, weight_of
from freshlegs.exchange.zones import on_this_machine

HOME = Home(on_this_machine)
DECODE: Callable[[bytes, str], list[FileRead]] = partial(intake._decoded, "km", {}, 0)


def here(source: Source) -> list[FileRead]:
    return list(read_source(source, HOME))


@pytest.fixture
def files() -> list[tuple[str, Source]]:
    """Some sound files, and some that are refused, in an order of their own."""
    made = {f"{n}.fit": fit_file(session(avg_hr=140 + n), serial=n + 1) if n % 4 else b"cut off" * n for n in range(20)}
    made["a.gpx"], made["b.gpx"] = gpx(*track()), b"<gpx>"
    return [(name, source_of(data, f"years/{name}")) for name, data in made.items()]


def test_files_come_back_in_order_as_they_would_be_read_here(files: list[tuple[str, Source]]) -> None:
    with decoding(DECODE, here) as pool:
        told = list(pool.read(files))
    assert [name for name, _ in told] == [name for name, _ in files]
    assert [steps[0].found for _, steps in told] == [here(source)[0].found for _, source in files]
    assert [steps[0].error for _, steps in told] == [here(source)[0].error for _, source in files]
    assert {steps[0].path for _, steps in told} == {source.path for _, source in files}


def test_what_a_lost_process_leaves_is_read_here(files: list[tuple[str, Source]]) -> None:
    with decoding(DECODE, here) as pool:
        steps = pool.read(files)
        told = [next(steps)]
        assert pool._pool
        for number in list(pool._pool._processes):
            os.kill(number, signal.SIGKILL)
        told += steps
    assert [one[0].found for _, one in told] == [here(source)[0].found for _, source in files]


def test_processes_never_hear_an_interrupt(files: list[tuple[str, Source]]) -> None:
    with decoding(DECODE, here) as pool:
        steps = pool.read(files)
        told = [next(steps)]
        assert pool._pool
        for number in list(pool._pool._processes):
            os.kill(number, signal.SIGINT)
        told += steps
        assert pool._pool is not None
    assert len(told) == len(files)


def test_a_file_that_is_too_large_to_hand_over_is_read_here() -> None:
    large = Source("large.fit", LARGEST + 1, source_of(b"x").open)
    with decoding(DECODE, here) as pool:
        ((_, (step,)),) = pool.read([("large.fit", large)])
    assert step.error == "byte 0: is no FIT file"


def test_only_many_files_are_worth_processes() -> None:
    def years(name: str, megabytes: int) -> list[Source]:
        return [Source(name, MEGABYTE, source_of(b"").open)] * megabytes

    assert (weight_of("a/B.FIT.gz"), weight_of("a.gpx"), weight_of("a.csv")) == (1, 12, 0)
    worth = WORTH // MEGABYTE
    assert is_worth_it(years("a.fit", worth)) is (processors() > 1)
    assert is_worth_it(years("a.gpx", worth // 12 + 1)) is (processors() > 1)
    assert not is_worth_it([*years("a.fit", worth // 2), *years("a.csv", worth)])


def test_a_folder_of_years_comes_to_the_same_in_several_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: list[tuple[str, Source]]
) -> None:
    for name, source in files:
        (tmp_path / name).write_bytes(source.read())
    (tmp_path / "runs.csv").write_text("date,km\n2026-03-08,5\n")
    alone = list(read_path(tmp_path, HOME, "years"))
    monkeypatch.setattr(intake, "is_worth_it", lambda _: True)
    assert list(read_path(tmp_path, HOME, "years")) == alone
    steps = read_path(tmp_path, HOME, "years")
    assert next(steps) == alone[0]
    steps.close()  # type: ignore[attr-defined]  # a generator: stopping is not asking for more
