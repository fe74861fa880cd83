"""A screen that is never closed makes the day's backup all the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from freshlegs.cli.call import Call
from freshlegs.cli.daily import daily_trouble
from freshlegs.journal import Journal
from freshlegs.journal.places import folder_of
from freshlegs.journal.shelf import standing
from freshlegs.tui.app import FreshlegsApp
from hands import TODAY, Open, type_in


def put_in_the_way(folder: Path) -> None:
    folder.write_text("no folder", encoding="utf-8")


async def log_two_and_look_after(pilot: Pilot[None], app: FreshlegsApp) -> None:
    """Log two runs, and see to the day's backup after each."""
    for line in ("8k 50min", "9k 55min"):
        await pilot.press("a")
        await type_in(pilot, line)
        await pilot.press("enter")
        await pilot.pause()
        app.look_after_journal()
        await app.workers.wait_for_complete()
        await pilot.pause()


async def test_what_was_written_on_the_screen_is_backed_up_once_a_day(journal: Journal, opened: Open) -> None:
    call = Call(journal=str(journal.path), today=TODAY.isoformat())
    async with opened(journal) as pilot:
        app = pilot.app
        assert isinstance(app, FreshlegsApp)
        app.look_after = lambda: daily_trouble(call)
        app.look_after_journal()
        await app.workers.wait_for_complete()
        assert standing(journal.path) == (), "nothing was written"
        await log_two_and_look_after(pilot, app)
        (made,) = standing(journal.path)
        assert (made.at.date(), made.why, made.sound) == (TODAY, "daily", True)
        call.today = "2026-03-09"
        app.look_after_journal()
        await app.workers.wait_for_complete()
        assert standing(journal.path) == (made,), "on a day without a word nothing needs to be kept"


async def test_what_stands_in_its_way_is_said_once(
    journal: Journal, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = Call(journal=str(journal.path), today=TODAY.isoformat())
    put_in_the_way(folder_of(journal.path))
    async with opened(journal) as pilot:
        app = pilot.app
        assert isinstance(app, FreshlegsApp)
        app.look_after = lambda: daily_trouble(call)
        said: list[str] = []  # what is said goes away after a while
        monkeypatch.setattr(app, "notify", lambda words, **_: said.append(words))
        await log_two_and_look_after(pilot, app)
        assert len([words for words in said if "No backup of today" in words]) == 1
