"""The week on its own screen, driven by real keys."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from freshlegs.journal import Journal
from freshlegs.logbook import keep
from freshlegs.models import Note, Run
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.screens.desk import Desk
from freshlegs.tui.screens.week import WeekScreen
from hands import TODAY, Open, seen, until
from shell import Shell


def day_of(pilot: object) -> dt.date:
    screen = pilot.app.screen  # type: ignore[attr-defined]  # a pilot's
    assert isinstance(screen, Desk)
    return screen.day


async def test_the_week_says_what_was_planned_and_done(season_journal: Journal, opened: Open) -> None:
    keep(season_journal, (Note(date=TODAY, text="tired but [good]", scope="week"),), "km")
    for size in ((80, 24), (120, 36)):
        async with opened(season_journal, size) as pilot:
            await pilot.press("2")
            await until(pilot, lambda: "fits" in seen(pilot) or "swap" in seen(pilot))
            lines = seen(pilot).splitlines()
            assert "[2 Week]" in lines[0]
            assert "Week 10, Mon 2 Mar to Sun 8 Mar 2026" in lines[1]
            rows = {line[2:8].strip() for line in lines}
            assert {"done", "km", "time", "pace", "RPE", "load", "sore", "pain", "sleep", "plan"} <= rows, size
            for words in ("easy/hard", "relaxed", "long run", "hard days", "week 10", "week 9", "mean of 4"):
                assert words in seen(pilot), (size, words)
            await pilot.press(*["down"] * 9)
            for words in ("monotony", "strain", "Note: tired but [good]"):
                assert words in seen(pilot), (size, words)


async def test_keys_go_through_days_and_weeks(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal, (80, 24)) as pilot:
        await pilot.press("2", "left", "left")
        assert day_of(pilot) == TODAY - dt.timedelta(days=2)
        await pilot.press("[", "pageup", "]", "l")
        assert day_of(pilot) == TODAY - dt.timedelta(days=8)
        assert "Week 9," in seen(pilot)
        await pilot.press("home")
        assert day_of(pilot) == dt.date(2026, 2, 23)
        await pilot.press("end", "h", "t")
        assert day_of(pilot) == TODAY
        await pilot.press("]")
        assert "Week 11," in seen(pilot)


async def test_a_click_chooses_a_day(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal, (80, 24)) as pilot:
        await pilot.press("2")
        await pilot.pause()
        lines = seen(pilot).splitlines()
        await pilot.click(offset=(lines[2].index("Wed 4"), 7))
        await until(pilot, lambda: day_of(pilot) == dt.date(2026, 3, 4))
        await pilot.click(offset=(lines[2].index("Wed 4"), 21))  # among the sums
        assert day_of(pilot) == dt.date(2026, 3, 4)
    async with opened(season_journal, (40, 24)) as pilot:
        await pilot.press("2", "home", "end")
        await pilot.pause()
        row = next(row for row, line in enumerate(seen(pilot).splitlines()) if "Sat 7" in line)
        await pilot.click(offset=(20, row + 1))
        await until(pilot, lambda: day_of(pilot) == dt.date(2026, 3, 7))


async def test_enter_goes_to_the_day_under_the_cursor(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal, (80, 24)) as pilot:
        await pilot.press("2", "left", "left", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, DayScreen))
        assert day_of(pilot) == TODAY - dt.timedelta(days=2)


async def test_forty_columns_get_a_day_a_row(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal, (40, 24)) as pilot:
        await pilot.press("2", "home")
        await pilot.pause()
        lines = seen(pilot).splitlines()
        assert all(len(line) <= 40 for line in lines)
        assert any(line.startswith("│ >Mon 2") for line in lines)
        await pilot.press("down", "j")
        assert day_of(pilot) == dt.date(2026, 3, 4)
        await pilot.press("]")
        await until(pilot, lambda: re.search(r"time [0-9]{1,2}:[0-9]{2} ", seen(pilot)) is not None)


async def test_what_another_window_wrote_shows(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal, (80, 24)) as pilot:
        await pilot.press("2")
        with season_journal.again() as other:
            keep(other, (Run(date=TODAY - dt.timedelta(days=2), distance_m=77_000, duration_s=27_000),), "km")
        screen = pilot.app.screen
        assert isinstance(screen, WeekScreen)
        screen.look_round()
        await until(pilot, lambda: "7:30:00" in seen(pilot))


async def test_an_empty_week_is_no_trouble(journal: Journal, opened: Open) -> None:
    async with opened(journal, (80, 24)) as pilot:
        await pilot.press("2", "[", "]", "left", "3", "tab", "right", "2")
        await until(pilot, lambda: "Nothing logged." in seen(pilot))


async def test_the_shell_says_what_the_screen_shows(
    season_journal: Journal, opened: Open, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = Shell(season_journal.path, capsys, monkeypatch)
    shell.today = TODAY.isoformat()
    told = shell("week", "--plain").out.splitlines()
    facts = [found.groups() for line in told if (found := re.fullmatch(r"(\w{3} \d+), (\w+): (.+)", line))]
    assert len(facts) > 30
    async with opened(season_journal, (120, 50)) as pilot:
        await pilot.press("2")
        await until(pilot, lambda: "fits" in seen(pilot))
        lines = seen(pilot).splitlines()
    rows = {line[2:8].strip(): line for line in reversed(lines)}
    head = next(line for line in lines if "Mon 2" in line and "Tue 3" in line)
    for day, name, fact in facts:
        column = head.index(day) - (head[head.index(day) - 1] == ">")
        assert rows[name][column:].lstrip("'●▲○~+·? ").startswith(fact), (day, name, fact)
    sums = [line for line in told if line.startswith(("week ", "mean of ")) and ": " in line]
    for name, _, fact in (re.split(r", (?=[\w/ ]+: )|: ", line) for line in sums):
        assert fact in next(line for line in lines if line[2:].startswith(name)), (name, fact)
    for words in ("monotony", "strain", "planned"):
        line = next(line for line in told if line.startswith(words))
        assert line in "\n".join(lines), line
