"""Quick add on the screen: words completed from the journal's own, lines of before brought back."""

from __future__ import annotations

import datetime as dt

from freshlegs.journal import Journal
from freshlegs.models import Run
from freshlegs.tui.widgets.quickadd import QuickAdd
from hands import TODAY, Open, seen, type_in

RAN = [
    Run(date=TODAY - dt.timedelta(days=3), distance_m=12_000, duration_s=3480, type="intervals", tags=("club",)),
    Run(date=TODAY - dt.timedelta(days=1), distance_m=8000, duration_s=2880, shoes="peg asus", notes="dull"),
]


async def test_tab_completes_tags_and_shoes_of_the_journal_in_turn(journal: Journal, opened: Open) -> None:
    journal.add(RAN)
    async with opened(journal) as pilot:
        await pilot.press("a")
        await type_in(pilot, "8k #c")
        assert "Tab: #club" in seen(pilot)
        await pilot.press("tab")
        line = pilot.app.screen.query_one(QuickAdd)
        assert line.text == "8k #club"
        await type_in(pilot, " @p")
        await pilot.press("tab")
        assert line.text == '8k #club @"peg asus"'
        await type_in(pilot, " in")
        await pilot.press("tab", "tab")
        assert line.text.startswith('8k #club @"peg asus" in')
        assert line.text.endswith(line._offered[1][1])
        await pilot.press("shift+tab")
        assert line.text.endswith(line._offered[0][1])


async def test_tab_in_the_middle_of_a_line_leaves_what_follows(journal: Journal, opened: Open) -> None:
    journal.add(RAN)
    async with opened(journal) as pilot:
        await pilot.press("a")
        await type_in(pilot, "8k inter rpe 8")
        await pilot.press(*["left"] * 6, "tab")
        assert pilot.app.screen.query_one(QuickAdd).text == "8k intervals rpe 8"


async def test_up_brings_back_what_was_done_before_this_start(journal: Journal, opened: Open) -> None:
    journal.add(RAN)
    async with opened(journal) as pilot:
        await pilot.press("a", "up")
        line = pilot.app.screen.query_one(QuickAdd)
        assert line.text == '8k 48min @"peg asus"'
        await pilot.press("up")
        assert line.text == "intervals 12k 58min #club"
        await pilot.press("down", "down")
        assert line.text == ""
