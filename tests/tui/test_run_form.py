"""The form of a run guesses, and saves no guess that was not taken."""

from __future__ import annotations

import datetime as dt

import pytest

from freshlegs.journal import Journal
from freshlegs.models import Run
from freshlegs.tui.widgets.runform import RunForm
from hands import TODAY, Open, seen, type_in, until

USUAL = [
    Run(date=TODAY - dt.timedelta(weeks=weeks), distance_m=12_000, duration_s=4200, type="easy", shoes="pegasus")
    for weeks in (1, 2, 3)
]


@pytest.fixture
def usual(journal: Journal) -> Journal:
    journal.add(USUAL)
    return journal


async def test_the_usual_run_of_the_weekday_is_two_keys_away(usual: Journal, opened: Open) -> None:
    async with opened(usual) as pilot:
        await pilot.press("n")
        await until(pilot, lambda: "12 ?" in seen(pilot) and "easy ?" in seen(pilot))
        await pilot.press("f5", "4", "enter")
        await until(pilot, lambda: "Saved" in seen(pilot))
        (run,) = usual.day(TODAY)
        assert isinstance(run, Run)
        assert (run.distance_m, run.duration_s, run.type, run.shoes, run.rpe) == (12_000, 4200, "easy", "pegasus", 4)


async def test_a_guess_that_is_not_taken_is_not_stored(usual: Journal, opened: Open) -> None:
    async with opened(usual) as pilot:
        await pilot.press("n")
        await type_in(pilot, "8")
        await pilot.press("enter")
        await until(pilot, lambda: "Saved" in seen(pilot))
        (run,) = usual.day(TODAY)
        assert isinstance(run, Run)
        assert (run.distance_m, run.duration_s, run.type, run.shoes) == (8000, None, None, None)


async def test_the_kind_is_suggested_from_what_is_typed(usual: Journal, opened: Open) -> None:
    async with opened(usual) as pilot:
        await pilot.press("n")
        await type_in(pilot, "30")
        await until(pilot, lambda: "long ?" in seen(pilot))
        await pilot.press("f5")
        assert pilot.app.screen.query_one(RunForm).texts()["type"] == "long"
        assert pilot.app.screen.query_one(RunForm).texts()["shoes"] == ""


async def test_a_day_without_a_habit_has_no_guess(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("n", "f5")
        assert set(pilot.app.screen.query_one(RunForm).texts().values()) == {"", TODAY.isoformat()}


async def test_a_draft_comes_back_to_the_letter(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("n")
        await type_in(pilot, "21.1")
        await pilot.press("tab")
        await type_in(pilot, "1:45:00")
        before = pilot.app.screen.query_one(RunForm).texts()
        assert (before["distance"], before["pace"]) == ("21.1", "4:59")
        await pilot.press("escape", "n")
        await pilot.pause()
        assert pilot.app.screen.query_one(RunForm).texts() == before


async def test_an_emptied_form_stays_empty(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("n", "9", "escape", "n", "f6", "escape", "n")
        await pilot.pause()
        assert pilot.app.screen.query_one(RunForm).texts()["distance"] == ""


async def test_a_draft_opens_on_its_own_day(journal: Journal, opened: Open) -> None:
    async with opened(journal) as pilot:
        await pilot.press("n", "9", "escape", "left", "left", "n")
        await until(pilot, lambda: "Sun 8 Mar, today" in seen(pilot))
        assert pilot.app.screen.query_one(RunForm).texts()["day"] == TODAY.isoformat()
