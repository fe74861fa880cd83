"""The log on the screen: found as one types, read page by page, and the way to a day and back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from freshlegs.journal import Journal
from freshlegs.models import Entry, Note, Run, Wellness
from freshlegs.phrase.query import Query
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.screens.log import Lane, LogScreen, Wanted
from freshlegs.tui.widgets.loglist import MOST_KEPT, LogList
from freshlegs.tui.widgets.searchline import SearchLine
from hands import TODAY, Open, burst, seen, type_in, until

DAY = dt.timedelta(days=1)


def entries_of(pilot: Pilot[None]) -> LogList:
    return pilot.app.screen.query_one(LogList)


def totals(pilot: Pilot[None], words: str) -> Callable[[], bool]:
    return lambda: isinstance(pilot.app.screen, LogScreen) and words in str(entries_of(pilot).border_subtitle)


def lines_of(pilot: Pilot[None]) -> list[str]:
    return [line.text for line in pilot.app.screen.query(SearchLine)]


def many_runs(many: int) -> list[Entry]:
    return [Run(date=TODAY - n * DAY, distance_m=5000 + n, id=f"run{n}", notes="heavy" * (n % 2)) for n in range(many)]


async def test_what_is_typed_right_behind_a_slash_is_searched(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        burst(pilot, "/", *"dist>25k -plan:x type:long")
        await until(pilot, lambda: lines_of(pilot) == ["dist>25k -plan:x type:long"])
        await until(pilot, lambda: len(entries_of(pilot).entries) < 30)
        assert all(one.type == "long" for one in entries_of(pilot).entries)  # type: ignore[union-attr]  # runs and plans
        picture = seen(pilot)
        assert "distance > 25 km" in picture
        assert "'plan:' is not known" in picture
        assert "[4 Log]" in picture


async def test_esc_clears_then_leaves_and_enter_goes_to_the_day(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal, (80, 24)) as pilot:
        await pilot.press("slash")
        await type_in(pilot, "type:race kind:run")
        await until(pilot, totals(pilot, "2 entries"))
        await pilot.press("down")
        race = entries_of(pilot).entry
        assert isinstance(race, Run)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(here := pilot.app.screen, DayScreen) and here.day == race.date)
        await pilot.press("4")
        await until(pilot, totals(pilot, "2 entries"))
        assert entries_of(pilot).entry == race, "one comes back to where one was"
        await pilot.press("escape")
        await until(pilot, lambda: len(entries_of(pilot).entries) > 2)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, DayScreen))


async def test_a_new_search_writes_over_the_one_before(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        burst(pilot, "/", *"kind:run", "tab", "1", "/", *"type:long")
        await until(pilot, lambda: lines_of(pilot) == ["type:long"])
        await pilot.press("tab", "slash", *",race")
        assert lines_of(pilot) == ["type:long,race"]


async def test_the_log_begins_with_today_and_the_plans_lie_above(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        await pilot.press("4")
        await until(pilot, lambda: bool(entries_of(pilot).entries))
        assert entries_of(pilot).has_focus
        chosen = entries_of(pilot).entry
        assert chosen
        assert chosen.date <= TODAY < entries_of(pilot).entries[0].date
        await pilot.press("home")
        assert entries_of(pilot).entry == season_journal.newest(1)[0]


async def test_a_long_journal_is_read_page_by_page_to_its_very_end(journal: Journal, opened: Open) -> None:
    journal.add(many_runs(330))
    async with opened(journal, (80, 24)) as pilot:
        await pilot.press("4")
        await until(pilot, totals(pilot, "330 entries"))
        assert len(entries_of(pilot).entries) <= 200
        for _ in range(30):
            await pilot.press("pagedown")
            await pilot.pause()
        await until(pilot, lambda: len(entries_of(pilot).entries) == 330)
        assert [entry.id for entry in entries_of(pilot).entries] == [f"run{n}" for n in range(330)]
        await pilot.press("escape", "slash", *"heavy", "tab", "end")
        await until(pilot, lambda: (one := entries_of(pilot).entry) is not None and one.id == "run329")
        await until(pilot, totals(pilot, "165 entries"))
        for _ in range(20):
            await pilot.press("pageup")
            await pilot.pause()
        await until(pilot, lambda: (one := entries_of(pilot).entry) is not None and one.id == "run1")
        await pilot.press("home")
        assert entries_of(pilot).entries[0].id == "run1"


async def test_another_window_s_change_is_found_and_the_cursor_stays(journal: Journal, opened: Open) -> None:
    journal.add(many_runs(20))
    async with opened(journal) as pilot:
        await pilot.press("4")
        await until(pilot, totals(pilot, "20 entries"))
        await pilot.press("down", "down")
        with journal.again() as other:
            other.add([Note(date=TODAY, text="from elsewhere")])
        pilot.app.screen.look_round()  # type: ignore[attr-defined]  # a Desk's
        await until(pilot, totals(pilot, "21 entries"))
        assert entries_of(pilot).entry is not None
        assert entries_of(pilot).entry.id == "run2"  # type: ignore[union-attr]  # seen above
        assert "from elsewhere" in seen(pilot)


async def test_words_of_the_runner_are_shown_and_never_act(journal: Journal, opened: Open) -> None:
    notes = ["[/] [red]x[/red]", "\x1b[31mred", "\u202egpj", "first\nsecond", "a" * 5000, "漢字" * 60]
    journal.add([Run(date=TODAY - n * DAY, distance_m=5000, notes=note) for n, note in enumerate(notes)])
    for size in ((120, 36), (80, 24), (40, 12)):
        async with opened(journal, size) as pilot:
            await pilot.press("4")
            await until(pilot, totals(pilot, "6 entries"))
            picture = seen(pilot)
            assert "\x1b" not in picture
            assert "\u202e" not in picture
            if size[0] >= 80:
                assert "[/] [red]x[/red]" in picture
                assert "“first”" in picture
            await pilot.press("slash", *"[/] \\", "escape")
            await until(pilot, totals(pilot, "6 entries"))


async def test_a_click_chooses_and_a_second_one_goes_there(journal: Journal, opened: Open) -> None:
    journal.add(many_runs(5))
    async with opened(journal, (80, 24)) as pilot:
        await pilot.press("4")
        await until(pilot, totals(pilot, "5 entries"))
        await pilot.click(LogList, offset=(10, 3))
        assert entries_of(pilot).entry == entries_of(pilot).entries[2]
        await pilot.click(LogList, offset=(10, 3))
        await until(pilot, lambda: isinstance(here := pilot.app.screen, DayScreen) and here.day == TODAY - 2 * DAY)


async def test_an_empty_journal_says_so(journal: Journal, opened: Open) -> None:
    async with opened(journal, (60, 20)) as pilot:
        await pilot.press("4", "down", "end", "pageup", "enter")
        await until(pilot, lambda: "Nothing logged yet." in seen(pilot))
        await pilot.press("slash", "x")
        await until(pilot, lambda: "No entry is like this." in seen(pilot))


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (120, 36), (200, 60)])
async def test_no_number_is_cut_at_any_size(journal: Journal, opened: Open, size: tuple[int, int]) -> None:
    run = Run(date=TODAY, distance_m=21_100, duration_s=7384, type="intervals", notes="strong")
    journal.add([run, Wellness(date=TODAY, soreness=3, sleep_h=7.5)])
    async with opened(journal, size) as pilot:
        await pilot.press("4")
        await until(pilot, totals(pilot, "2 entries"))
        line = next(line for line in seen(pilot).splitlines() if "intervals" in line)
        assert "21.1 km" in line
        assert ("2:03:04" in line) == ("2:03" in line)
        assert "2 entries · 1 run · 21.1 km · 2:03 h" in seen(pilot)


def test_searches_that_were_overtaken_are_never_begun() -> None:
    begun: list[Wanted] = []
    lane = Lane(begun.append)
    first, second, third = (Wanted(Query(text)) for text in ("a", "ab", "abc"))
    for wanted in (first, second, third):
        lane.ask(wanted)
    assert begun == [first]
    assert not lane.has_ended(first)
    assert begun == [first, third]
    assert lane.has_ended(third)
    assert not lane.is_busy


def test_what_lies_far_from_the_cursor_is_let_go() -> None:
    runs = tuple(replace(run, id=f"run{n}") for n, run in enumerate(many_runs(MOST_KEPT)))
    held = LogList()
    held.show(runs, MOST_KEPT - 1, below=True)
    held.extend(many_runs(100), up=False, more=True)
    assert len(held.entries) == MOST_KEPT
    assert held.entry == runs[-1]
    held.extend(many_runs(100), up=True, more=False)
    assert len(held.entries) == MOST_KEPT
    assert held.entry == runs[-1]
    assert not held.reaches(last=True)
    assert held.reaches(last=False)
