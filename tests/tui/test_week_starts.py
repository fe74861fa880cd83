"""Where the runner's weeks begin on Sunday or Saturday, everything that shows a week agrees, screen and shell alike."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from textual.pilot import Pilot

from freshlegs.journal import Journal
from freshlegs.logbook import keep
from freshlegs.models import Note, Plan
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.screens.desk import Desk
from freshlegs.tui.screens.trends import TrendsScreen
from freshlegs.tui.screens.week import WeekScreen
from freshlegs.weeks import WEEK_STARTS, first_of_week
from hands import TODAY, Open, seen, until
from shell import Shell

DAY = dt.timedelta(days=1)
SUNDAY, SATURDAY = WEEK_STARTS["sunday"], WEEK_STARTS["saturday"]
SIZES = ((80, 24), (120, 36))
HEADS = {"sunday": "Su Mo Tu We Th Fr Sa", "saturday": "Sa Su Mo Tu We Th Fr"}


@pytest.fixture
def shell(journal: Journal, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell on the journal and its day, a Sunday."""
    monkeypatch.setenv("COLUMNS", "120")
    shell = Shell(journal.path, capsys, monkeypatch)
    shell.today = TODAY.isoformat()
    return shell


def begins_on(shell: Shell, word: str) -> Shell:
    shell.config.write_text(f'week_starts = "{word}"\n', encoding="utf-8")
    return shell


def desk(pilot: Pilot[None]) -> Desk:
    assert isinstance(pilot.app.screen, Desk)
    return pilot.app.screen


def calendar_of(picture: str) -> tuple[list[str], dict[str, tuple[list[str], str]]]:
    """Give the names at the calendar's head, and by its number each week's days and distance."""
    lines = [line.split("│")[1].strip() for line in picture.splitlines() if line.count("│") > 1]
    head = next(line for line in lines if line.startswith("wk "))
    weeks = {}
    for line in lines[lines.index(head) + 1 :][:6]:
        number, *days = re.findall(r"\d+", line)
        weeks[number] = (days[:7], days[7] if len(days) > 7 else "")
    return head.split()[1:8], weeks


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("word", ["sunday", "saturday"])
async def test_the_main_screen_the_month_and_the_week_agree(
    season_journal: Journal, opened: Open, shell: Shell, word: str, size: tuple[int, int]
) -> None:
    day, starts = TODAY - 2 * DAY, WEEK_STARTS[word]
    async with opened(season_journal, size, week_starts=starts) as pilot:
        await pilot.press("left", "left")
        await pilot.pause()
        picture = seen(pilot)
    first = first_of_week(day, starts)
    begins_on(shell, word)
    (of_month,) = [week for week in shell("month", "--json").json["weeks"] if week["monday"] == first.isoformat()]
    told = shell("week", day.isoformat(), "--json").json
    names, weeks = calendar_of(picture)
    held = [str((first + place * DAY).day) for place in range(7)]
    assert names == HEADS[word].split()
    assert weeks["10"] == (held, f"{told['distance_m'] / 1000:.0f}")
    assert {name: told[name] for name in ("distance_m", "runs", "load")}.items() <= of_month.items()
    assert "─ Week 10 ─" in picture
    pane = [line.split("│")[1] for line in picture[picture.index("Week 10") :].splitlines()[1:8]]
    assert [line.split()[0] for line in pane] == names
    assert f"{told['distance_m'] / 1000:.1f} km · {told['before']['distance_m'] / 1000:.1f} last wk" in picture
    assert shell("week", day.isoformat()).out.startswith(f"Week 10, {names[0]}")
    head, *rows = [line.split() for line in shell("month").out.splitlines()[1:]]
    assert head == ["wk", *names, "km"]
    assert [row[-1] for row in rows if row[0] == "10"] == [f"{told['distance_m'] / 1000:.1f}"]
    assert shell("today").out.startswith("Sun 8 Mar 2026, week 11\n")
    assert size[0] == 80 or picture.splitlines()[0].endswith("Sun 8 Mar 2026 · week 11")


async def test_home_and_end_go_to_the_ends_of_the_shown_week_and_a_click_to_its_day(
    season_journal: Journal, opened: Open
) -> None:
    async with opened(season_journal, (80, 24), week_starts=SUNDAY) as pilot:
        await pilot.press("end")
        assert desk(pilot).day == TODAY + 6 * DAY
        await pilot.press("home")
        assert desk(pilot).day == TODAY
        lines = seen(pilot).splitlines()
        row = next(row for row, line in enumerate(lines) if line.startswith("│ 10 "))
        await pilot.click(offset=(lines[row].index("10 ") + 3, row))
        await until(pilot, lambda: desk(pilot).day == dt.date(2026, 3, 1))
        await pilot.press("2", "end")
        assert desk(pilot).day == dt.date(2026, 3, 7)
        await pilot.press("home")
        assert desk(pilot).day == dt.date(2026, 3, 1)


@pytest.mark.parametrize("size", SIZES)
async def test_the_week_page_shows_that_week_and_its_note(
    season_journal: Journal, opened: Open, shell: Shell, size: tuple[int, int]
) -> None:
    notes = (Note(date=TODAY, text="begun well", scope="week"), Note(date=TODAY - DAY, text="the old", scope="week"))
    keep(season_journal, notes, "km")
    async with opened(season_journal, size, week_starts=SUNDAY) as pilot:
        await pilot.press("2")
        await until(pilot, lambda: "Week 11, Sun 8 Mar to Sat 14 Mar 2026" in seen(pilot))
        head = next(line for line in seen(pilot).splitlines() if "Sun 8" in line and "Mon 9" in line)
        assert head.index(">Sun 8") < head.index("Mon 9") < head.index("Sat 14")
        await pilot.click(offset=(head.index("Sat 14"), 7))
        await until(pilot, lambda: desk(pilot).day == TODAY + 6 * DAY)
        await pilot.press(*["down"] * 15)
        await until(pilot, lambda: "Note: begun well" in seen(pilot))
        assert "the old" not in seen(pilot)
    week = begins_on(shell, "sunday")("week", "--json").json
    assert (week["notes"], week["monday"]) == (["begun well"], "2026-03-08")


async def test_forty_columns_get_the_days_in_the_order_of_the_week(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal, (40, 24), week_starts=SATURDAY) as pilot:
        await pilot.press("2")
        await until(pilot, lambda: ">Sun 8" in seen(pilot))
        await pilot.press("home", "j")
        assert desk(pilot).day == TODAY
        lines = seen(pilot).splitlines()
        await pilot.click(offset=(6, next(row for row, line in enumerate(lines) if line.startswith("│ Sat 7 "))))
        await until(pilot, lambda: desk(pilot).day == TODAY - DAY)


@pytest.mark.parametrize("size", SIZES)
async def test_trends_count_the_same_weeks(
    season_journal: Journal, opened: Open, shell: Shell, size: tuple[int, int]
) -> None:
    spans = begins_on(shell, "sunday")("trends", "--json").json["spans"]
    assert len(spans) > 12
    assert {dt.date.fromisoformat(span["first"]).weekday() for span in spans} == {SUNDAY}
    for span in spans[-3:]:
        assert span["distance_m"] == shell("week", span["first"], "--json").json["distance_m"]
    async with opened(season_journal, size, week_starts=SUNDAY) as pilot:
        await pilot.press("3")
        trends = pilot.app.screen
        assert isinstance(trends, TrendsScreen)
        await until(pilot, lambda: "8-14 Mar 2026 so far: " in seen(pilot))
        assert f"{len(spans)} weeks to 8 Mar 2026" in seen(pilot)
        await pilot.press("left")
        await until(pilot, lambda: f"1-7 Mar 2026: {spans[-2]['distance_m'] / 1000:.1f} km" in seen(pilot))
        await pilot.press("shift+tab", "shift+tab")
        await until(pilot, lambda: trends.page == "year" and "Days by distance" in seen(pilot))
        rows = [line[2:6] for line in seen(pilot).splitlines() if re.match(r"│ [ >][A-Z][a-z]{2} ", line)]
        assert [row.strip(" >") for row in rows] == ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        await pilot.press("up")
        await until(pilot, lambda: ">Sat" in seen(pilot))  # the day before the Sunday under the cursor
        await pilot.press("shift+tab", "shift+tab", "shift+tab", "shift+tab", "shift+tab", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, WeekScreen) and "Week 9, Sun 22 Feb" in seen(pilot))


async def test_the_week_that_is_planned_again_is_the_week_that_is_shown(
    journal: Journal, opened: Open, shell: Shell
) -> None:
    monday, saturday = TODAY + DAY, TODAY - DAY
    journal.add([Plan(date=saturday, type="long"), Plan(date=TODAY, type="easy"), Plan(date=monday, type="walk")])
    async with opened(journal, week_starts=SUNDAY) as pilot:
        await pilot.press("P")
        await until(pilot, lambda: bool(journal.day(TODAY + 7 * DAY)))
    assert [bool(journal.day(day + 7 * DAY)) for day in (saturday, TODAY, monday)] == [False, True, True]
    assert "2026-03-07 in that of 2026-03-14" in begins_on(shell, "saturday")("plan", "repeat").out


async def test_a_plan_of_the_shown_week_is_judged_wherever_its_week_begins(journal: Journal, opened: Open) -> None:
    journal.add([Plan(date=TODAY + 6 * DAY, type="easy", distance_m=5000)])
    async with opened(journal, week_starts=SUNDAY) as pilot:
        await until(pilot, lambda: "easy 5.0 km" in seen(pilot) and "fits" in seen(pilot))
        assert isinstance(pilot.app.screen, DayScreen)
