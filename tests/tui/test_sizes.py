"""What goes first where there is little room: never half a number, never the way out, never where one is."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from textual.events import Paste

from freshlegs.journal import Journal
from freshlegs.models import Plan, Run
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.widgets.advice import AdvicePane
from freshlegs.tui.widgets.form import EntryForm
from hands import TODAY, Open, seen, type_in, until

SMALL = (40, 12)
SIZES = [SMALL, (60, 20), (80, 24), (120, 36), (200, 60)]


@pytest.mark.parametrize("key", ["1", "2", "3", "4", "5"])
async def test_the_smallest_screen_says_where_one_is_what_day_it_is_and_that_nothing_is_kept(
    season_journal: Journal, opened: Open, key: str
) -> None:
    async with opened(season_journal, SMALL) as pilot:
        await pilot.press(key)
        top = seen(pilot).splitlines()[0]
        assert re.search(rf"\[{key} \w+\]", top)
        assert "DEMO" in top
        assert "Sun 8 Mar" in top


@pytest.mark.parametrize("size", [(30, 8), *SIZES])
@pytest.mark.parametrize("key", ["n", "c", "i", "p", "a", "slash"])
async def test_while_something_is_typed_the_way_out_and_the_help_are_named(
    season_journal: Journal, opened: Open, size: tuple[int, int], key: str
) -> None:
    async with opened(season_journal, size) as pilot:
        await pilot.press(key)
        last = seen(pilot).splitlines()[-1]
        assert re.search(r"Esc \w+  F1 keys", last)


@pytest.mark.parametrize("key", ["n", "p"])
@pytest.mark.parametrize("size", SIZES)
async def test_a_form_shows_the_whole_date_apart_from_what_stands_beside_it(
    season_journal: Journal, opened: Open, size: tuple[int, int], key: str
) -> None:
    async with opened(season_journal, size) as pilot:
        await pilot.press(key)
        assert re.search(r"Day +2026-03-08 +Kind", seen(pilot))


async def test_a_field_that_is_left_is_shown_from_its_beginning_and_says_that_more_follows(
    season_journal: Journal, opened: Open
) -> None:
    async with opened(season_journal, SMALL) as pilot:
        await pilot.press("n", *["down"] * 7)
        await type_in(pilot, "first 1 then 22 then 333 then 4444 end")
        assert "4444 end" in seen(pilot)
        await pilot.press("up")
        assert re.search(r"Note +first 1 then 22 then .*…", seen(pilot))
        assert "4444 end" not in seen(pilot)


async def test_pasted_characters_that_act_take_the_room_that_their_pictures_take(
    season_journal: Journal, opened: Open
) -> None:
    async with opened(season_journal, SMALL) as pilot:
        await pilot.press("n")
        pilot.app.post_message(Paste("8\x1b[31m\x1b[0m"))
        form = pilot.app.screen.query_one(EntryForm)
        await until(pilot, lambda: "8" in form.texts()["distance"])
        assert form.texts()["distance"] == "8\x1b[31m\x1b[0m"  # as it was pasted
        await pilot.press("down")
        assert {len(line) for line in seen(pilot).splitlines()[1:-1]} == {SMALL[0]}


async def test_the_log_never_parts_a_number_from_its_unit_and_says_that_more_follows(
    journal: Journal, opened: Open
) -> None:
    journal.add([Plan(date=TODAY, type="tempo", distance_m=10_000, rpe_target=7)])
    journal.add([Run(date=TODAY, distance_m=42_195, duration_s=12_600, type="race")])
    async with opened(journal, SMALL) as pilot:
        await pilot.press("4")
        assert re.search(r"plan:  tempo 10\.0 km …\s*$", seen(pilot), re.MULTILINE)


async def test_the_week_under_an_open_line_shows_the_chosen_day(season_journal: Journal, opened: Open) -> None:
    for back, shown, hidden in ((0, "Su ", "Mo █"), (6, "Mo ", "Sa █")):
        async with opened(season_journal, (80, 24)) as pilot:
            screen = pilot.app.screen
            assert isinstance(screen, DayScreen)
            screen.go_to(TODAY - dt.timedelta(days=back))
            await pilot.press("a")
            rows = [line[1:39] for line in seen(pilot).splitlines()]
            week = rows[next(place for place, line in enumerate(rows) if "Week 10" in line) :]
            assert any(line.startswith(f" {shown}") for line in week)
            assert not any(line.startswith(f" {hidden}") for line in week)
            assert any("───" in line for line in week[1:-1])


async def test_the_trends_say_that_there_are_more_pages(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal, SMALL) as pilot:
        await pilot.press("3")
        assert seen(pilot).splitlines()[1].split() == ["[Distance]", "Form", "Soreness", "…"]
        await pilot.press("shift+tab")
        assert seen(pilot).splitlines()[1].split()[0] == "…"
        assert "[Recovery run?]" in seen(pilot)


async def test_advice_is_folded_anew_where_a_scrollbar_takes_its_column(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal, (120, 36)) as pilot:
        await pilot.resize_terminal(120, 24)
        await pilot.pause()
        pane = pilot.app.screen.query_one(AdvicePane)
        assert pane.show_vertical_scrollbar
        await until(
            pilot, lambda: max(len(line.plain) for line in pane.lines()) <= pane.scrollable_content_region.width
        )
        drawn = pane.text.split("\n")
        assert max(map(len, drawn)) <= pane.scrollable_content_region.width


@pytest.mark.parametrize("size", SIZES)
async def test_help_is_folded_at_the_width_and_says_how_it_is_closed(
    season_journal: Journal, opened: Open, size: tuple[int, int]
) -> None:
    async with opened(season_journal, size) as pilot:
        await pilot.press("?")
        await until(pilot, lambda: "Keys here" in seen(pilot))
        picture = seen(pilot)
        assert "Esc closes" in picture
        under = next(line for line in picture.splitlines() if "First day of the" in line)
        if "week" not in under:
            following = picture.splitlines()[picture.splitlines().index(under) + 1]
            assert following.index("week") == under.index("First")
