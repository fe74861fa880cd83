"""A real journal and the real screen, driven by real keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from freshlegs.demo import season
from freshlegs.journal import Journal
from freshlegs.tui.app import FreshlegsApp
from freshlegs.weeks import MONDAY
from hands import MOMENT, TODAY, Open


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "journal.db", clock_ms=lambda: MOMENT, create=True) as opened:
        yield opened


@pytest.fixture
def season_journal(journal: Journal) -> Journal:
    journal.admit(season(TODAY, 90), "made a season")
    return journal


@pytest.fixture
def opened() -> Open:
    """Give a function that opens the screen on a journal at a size, past the first questions."""

    @asynccontextmanager
    async def open_on(
        journal: Journal,
        size: tuple[int, int] = (120, 36),
        *,
        demo: bool = True,
        week_starts: int = MONDAY,
        clock: Callable[[], dt.date] = lambda: TODAY,
    ) -> AsyncIterator[Pilot[None]]:
        app = FreshlegsApp(journal, clock, demo=demo)
        app.week_starts = week_starts
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            yield pilot

    return open_on
