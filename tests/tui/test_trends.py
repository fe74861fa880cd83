"""The other screens: how one gets there and back, and the runner's own history on Trends."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from textual.pilot import Pilot

from freshlegs.journal import Journal
from freshlegs.logbook import keep
from freshlegs.models import Run
from freshlegs.telling.trends import PAGES
from freshlegs.tui.app import FreshlegsApp
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.screens.trends import TrendsScreen
from freshlegs.tui.screens.week import WeekScreen
from freshlegs.tui.widgets.history import HistoryPage
from freshlegs.tui.widgets.marks import ASCII
from hands import TODAY, Open, seen, until
from shell import Shell


async def test_recovery_run_yes_or_no_is_asked_of_the_journal(season_journal: Journal, opened: Open) -> None:
    for size in ((80, 24), (120, 36)):
        async with opened(season_journal, size) as pilot:
            await pilot.press("3", "shift+tab")
            await until(pilot, lambda: "long or hard days" in seen(pilot))
            picture = seen(pilot)
            assert "[3 Trends]" in picture
            assert "Recovery run: yes or no?" in picture
            for words in ("ran easily", "cross-trained", "walked", "rested", "a day later", "Soreness of the muscles"):
                assert words in picture, (size, words)


async def test_a_narrow_terminal_gets_the_same_numbers_a_fact_a_line(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal, (44, 40)) as pilot:
        await pilot.press("3", "shift+tab")
        await until(pilot, lambda: "times:" in seen(pilot))
        assert all(len(line) <= 44 for line in seen(pilot).splitlines())


async def on_trends(pilot: Pilot[None], *keys: str) -> TrendsScreen:
    """Open Trends, wait until it has counted, press keys and give the screen."""
    await pilot.press("3")
    screen = pilot.app.screen
    assert isinstance(screen, TrendsScreen)
    await until(pilot, lambda: screen.trends is not None)
    await pilot.press(*keys)
    await pilot.pause()
    return screen


async def test_each_page_says_what_it_shows_in_which_unit_and_of_which_time(
    season_journal: Journal, opened: Open
) -> None:
    shows = {
        "distance": ("Distance a week, km · 13 weeks to 8 Mar 2026", "km", "2-8 Mar 2026 so far: "),
        "form": ("Fitness, fatigue and form · 13 weeks", "AU", "fitness", "fatigue", "form"),
        "soreness": ("28 days, 9 Feb to 8 Mar 2026", "worst", "calf", "13 weeks, the worst of each"),
        "pace": ("Pace at easy heart rate, min/km", "/km", "bpm", "heart rate"),
        "sleep": ("Hours of sleep, mean of each week", "h", "nights"),
        "shoes": ("pegasus", "runs", " to "),
        "year": ("Days by distance", "Mon", "none", "Sun 8 Mar 2026: "),
        "history": ("Recovery run: yes or no?", "ran easily"),
    }
    async with opened(season_journal, (80, 24)) as pilot:
        screen = await on_trends(pilot)
        for page in PAGES:
            assert screen.page == page
            for words in shows[page]:
                await until(pilot, lambda words=words: words in seen(pilot))  # type: ignore[misc]  # a sentence's words
            await pilot.press("tab")
        assert screen.page == "distance"


async def test_the_cursor_goes_along_the_weeks_and_its_numbers_stand_on_the_frame(
    season_journal: Journal, opened: Open
) -> None:
    async with opened(season_journal, (80, 24)) as pilot:
        screen = await on_trends(pilot, "left", "h")
        assert "16-22 Feb 2026: " in seen(pilot).splitlines()[-2]
        await pilot.press("tab", "right")
        assert "23 Feb-1 Mar 2026: fitness" in seen(pilot).splitlines()[-2]
        await pilot.press("pageup", "[", "]", "home", "home", "left")
        assert screen.trends
        assert screen.cursor == screen.trends.first
        await pilot.press("end")
        assert screen.cursor == TODAY


async def test_enter_goes_to_the_week_or_the_day_under_the_cursor(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal, (80, 24)) as pilot:
        await on_trends(pilot, "left", "left", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, WeekScreen))
        assert pilot.app.screen.day == dt.date(2026, 2, 16)  # type: ignore[attr-defined]  # seen above
        await on_trends(pilot, "shift+tab", "shift+tab", "t", "up", "left", "enter")
        await until(
            pilot, lambda: isinstance(here := pilot.app.screen, DayScreen) and here.day == TODAY - dt.timedelta(days=8)
        )


async def test_plus_and_minus_change_the_time_and_m_the_measure(season_journal: Journal, opened: Open) -> None:
    season_journal.admit((Run(date=TODAY - dt.timedelta(days=1000), distance_m=5000),), "once")
    async with opened(season_journal, (80, 24)) as pilot:
        screen = await on_trends(pilot)
        await until(pilot, lambda: "52 weeks to" in seen(pilot))
        await pilot.press("-", "-", "-")
        await until(pilot, lambda: "13 weeks to" in seen(pilot))
        await pilot.press("+", "+", "=", "+", "+")
        await until(pilot, lambda: "Distance a month" in seen(pilot))
        assert screen.trends
        assert screen.trends.spans[0].distance_m == 5000
        await pilot.press("shift+tab", "shift+tab", "m")
        assert "Days by load" in seen(pilot)
        await pilot.press("m", "tab", "m", "m")
        assert screen.measure == "soreness"


async def test_v_shows_the_year_of_the_calendar_and_trends_stay_where_they_were_left(
    season_journal: Journal, opened: Open
) -> None:
    async with opened(season_journal, (80, 24)) as pilot:
        await pilot.press("left", "v")
        await until(pilot, lambda: "Sat 7 Mar 2026: 30.2 km" in seen(pilot))
        await pilot.press("m", "-", "2", "3")
        await until(pilot, lambda: "Days by load · 13 weeks" in seen(pilot))


async def test_a_page_that_was_left_comes_back_alone(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        await pilot.press("3", "shift+tab", "1", "3")
        await until(pilot, lambda: "long or hard days" in seen(pilot))
        assert pilot.app.screen.query_one("#history").region.height > 30
        assert not pilot.app.screen.query_one("#trend").display
        await pilot.press("tab", "1", "3")
        await until(pilot, lambda: "Distance a week" in seen(pilot))
        assert not pilot.app.screen.query_one("#history").display


async def test_plain_signs_draw_the_same_pages(season_journal: Journal) -> None:
    app = FreshlegsApp(season_journal, lambda: TODAY, demo=True, marks=ASCII)
    async with app.run_test(size=(80, 24)) as pilot:
        await on_trends(pilot)
        for _ in range(len(PAGES) - 1):  # the last of them is words
            inner = [line[1:-2] for line in seen(pilot).splitlines()[3:-2]]  # beside them: frame and scrollbar
            assert all(line.replace("·", "").isascii() for line in inner), inner
            await pilot.press("tab")


async def test_a_click_on_a_page_s_name_shows_it(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal, (80, 24)) as pilot:
        screen = await on_trends(pilot)
        await pilot.click(offset=(seen(pilot).splitlines()[1].index("Sleep") + 1, 1))
        await until(pilot, lambda: screen.page == "sleep")


async def test_the_day_stays_chosen_from_screen_to_screen(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        await pilot.press("left", "left", "3")
        await until(pilot, lambda: isinstance(pilot.app.screen, TrendsScreen))
        await pilot.press("3", "escape")
        await until(
            pilot, lambda: isinstance(here := pilot.app.screen, DayScreen) and here.day == TODAY - dt.timedelta(days=2)
        )
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


async def test_the_shell_tells_the_numbers_that_stand_on_the_frames(
    season_journal: Journal, opened: Open, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    shell = Shell(season_journal.path, capsys, monkeypatch)
    shell.today = TODAY.isoformat()
    told = shell("trends").out
    async with opened(season_journal, (120, 36)) as pilot:
        await on_trends(pilot)
        for _ in range(len(PAGES) - 1):
            frame = seen(pilot).splitlines()[-2].strip("╰─╯ ")
            assert frame in told, frame
            await pilot.press("tab")
            await pilot.pause()


SAVED = [
    "freshlegs-days-soreness-2026-03-08.svg", "freshlegs-form-2026-03-08.svg", "freshlegs-recovery-2026-03-08.svg",
    "freshlegs-weekly-2026-03-08-2.svg", "freshlegs-weekly-2026-03-08.svg",
]  # fmt: skip


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    return folder


async def test_a_chart_is_saved_as_a_picture_and_never_over_another(
    season_journal: Journal, opened: Open, pictures: Path
) -> None:
    async with opened(season_journal) as pilot:
        assert isinstance(pilot.app, FreshlegsApp)
        pilot.app.pictures_at = lambda: pictures
        await on_trends(pilot, "x", "x", "tab", "x")
        await pilot.press("shift+tab", "shift+tab", "shift+tab", "m", "m", "x", "tab")
        await until(pilot, lambda: "long or hard days" in seen(pilot))
        await pilot.press("x")
        await until(pilot, lambda: len(names_in(pictures)) == len(SAVED))
        assert "Saved" in seen(pilot)
    assert names_in(pictures) == SAVED
    first, second = (pictures / name for name in SAVED[-2:])
    assert first.read_bytes() == second.read_bytes()
    assert "13 weeks to 8 Mar 2026" in first.read_text(encoding="utf-8")
    assert first.stat().st_mode & 0o777 == 0o600


async def test_a_folder_that_takes_no_picture_is_said(season_journal: Journal, opened: Open, pictures: Path) -> None:
    async with opened(season_journal) as pilot:
        assert isinstance(pilot.app, FreshlegsApp)
        pilot.app.pictures_at = lambda: pictures / "gone"
        await on_trends(pilot, "x")
        await until(pilot, lambda: "written" in seen(pilot))  # wherever the folder's length folds it
