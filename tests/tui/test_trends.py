"""The other screens: how one gets there and back, and the runner's own history on Trends."""

from __future__ import annotations

import datetime as dt

from freshlegs.journal import Journal
from freshlegs.logbook import keep
from freshlegs.models import Run
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.screens.trends import TrendsScreen
from freshlegs.tui.widgets.history import HistoryPage
from hands import TODAY, Open, seen, until


async def test_recovery_run_yes_or_no_is_asked_of_the_journal(season_journal: Journal, opened: Open) -> None:
    for size in ((80, 24), (120, 36)):
        async with opened(season_journal, size) as pilot:
            await pilot.press("3")
            await until(pilot, lambda: "long or hard days" in seen(pilot))
            picture = seen(pilot)
            assert "[3 Trends]" in picture
            assert "Recovery run: yes or no?" in picture
            for words in ("ran easily", "cross-trained", "walked", "rested", "a day later", "Soreness of the muscles"):
                assert words in picture, (size, words)


async def test_a_narrow_terminal_gets_the_same_numbers_a_fact_a_line(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal, (44, 40)) as pilot:
        await pilot.press("3")
        await until(pilot, lambda: "times:" in seen(pilot))
        assert all(len(line) <= 44 for line in seen(pilot).splitlines())


async def test_the_day_stays_chosen_from_screen_to_screen(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        await pilot.press("left", "left", "3")
        await until(pilot, lambda: isinstance(pilot.app.screen, TrendsScreen))
        await pilot.press("3", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, DayScreen))
        assert pilot.app.screen.day == TODAY - dt.timedelta(days=2)  # type: ignore[attr-defined]  # seen above
        await pilot.press("3", "1")
        await until(pilot, lambda: isinstance(pilot.app.screen, DayScreen))


async def test_what_another_window_wrote_is_counted_again(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        await pilot.press("3")
        page = pilot.app.screen.query_one(HistoryPage)
        await until(pilot, lambda: page.history is not None)
        before = page.history.big_days if page.history else 0
        with season_journal.again() as other:
            keep(other, (Run(date=TODAY - dt.timedelta(days=3), distance_m=33_000),), "km")
        pilot.app.screen.look_round()  # type: ignore[attr-defined]  # a Desk's
        await until(pilot, lambda: page.history is not None and page.history.big_days == before + 1)


async def test_keys_typed_into_a_form_do_not_change_the_screen(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        await pilot.press("n", "3", "1")
        assert isinstance(pilot.app.screen, DayScreen)
        assert pilot.app.screen.form
        assert pilot.app.screen.form.texts()["distance"] == "31"


async def test_a_click_on_a_screen_s_name_goes_there(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        column = seen(pilot).splitlines()[0].index("3 Trends")
        await pilot.click(offset=(column + 2, 0))
        await until(pilot, lambda: isinstance(pilot.app.screen, TrendsScreen))
