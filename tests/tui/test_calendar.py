"""The calendar on the screen."""

from __future__ import annotations

import datetime as dt

from freshlegs.journal import Journal
from freshlegs.models import Plan
from hands import TODAY, Open, seen, until


async def test_the_frame_counts_down_to_the_next_race(journal: Journal, opened: Open) -> None:
    day = TODAY + dt.timedelta(days=23)
    journal.add([Plan(date=day, type="race", distance_m=42_195), Plan(date=TODAY, type="easy")])
    async with opened(journal) as pilot:
        assert "★ race 42.2 km in 23 days" in seen(pilot)
        await pilot.press("u")
        await until(pilot, lambda: "★ race 42.2 km" not in seen(pilot))
