"""What the shell says in plain words is what the screens show: `today`, `month`, `log`, `history` beside theirs.

`week` and `trends` are held beside their screens where these are tested.
"""

from __future__ import annotations

import re

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from freshlegs.journal import Journal
from freshlegs.tui.widgets.advice import AdvicePane
from freshlegs.tui.widgets.calendar import CalendarPane
from freshlegs.tui.widgets.day import DayEntries
from freshlegs.tui.widgets.history import HistoryPage
from freshlegs.tui.widgets.loglist import LogList
from freshlegs.tui.widgets.marks import UNICODE
from hands import TODAY, Open, seen, until
from shell import Shell

TALL = (160, 140)
CELL = re.compile(r"(.+), (times|.+ (?:later|after)): (.+)")
LEADS = re.compile("^(why|or|sure|ask|plan)  +|^plan (?=[^:]*\\()")


@pytest.fixture
def shell(season_journal: Journal, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    told = Shell(season_journal.path, capsys, monkeypatch)
    told.today = TODAY.isoformat()
    told("add", "8k 53min easy rpe 3 #club @pegasus -- [b]heavy[/b] from 5, then fine")
    return told


def words_on(pilot: Pilot[None], kind: type[Widget]) -> str:
    """Give what stands on a pane as one line, without its frame and its marks."""
    region, wide = pilot.app.screen.query_one(kind).region, pilot.app.size.width
    lines = [line.ljust(wide)[region.x : region.right] for line in seen(pilot).splitlines()[region.y : region.bottom]]
    return plain(" ".join(lines))


def plain(text: str) -> str:
    return " ".join(re.sub('[│╭╮╰╯─┌┐└┘▔▁▎▊“”"•●▲○·]', " ", text).split()).casefold()


def missing(told: list[str], shown: str) -> list[str]:
    return [fact for fact in told if plain(fact) not in shown]


async def test_today_is_told_as_it_is_shown(season_journal: Journal, opened: Open, shell: Shell) -> None:
    lines = [LEADS.sub("", line) for line in shell("today", "--plain").out.splitlines() if line.strip()]
    day, race, *told = (line.split(": short")[0] for line in lines)
    assert len(told) > 40
    async with opened(season_journal, TALL) as pilot:
        await until(pilot, lambda: "Tomorrow" in seen(pilot))
        assert day.replace(",", " ·") in seen(pilot)
        assert race in seen(pilot)
        shown = f"{words_on(pilot, DayEntries)} {words_on(pilot, AdvicePane)}"
        assert not missing(told, shown), (missing(told, shown), shown)


async def test_a_month_is_told_as_it_is_shown(season_journal: Journal, opened: Open, shell: Shell) -> None:
    lines = shell("month", "--plain").out.splitlines()
    days = [found.groups() for line in lines if (found := re.match(r"\w+ (\d+) \w+ \d+: (\w+)(.*)", line))]
    weeks = [found.groups() for line in lines if (found := re.match(r"Week (\d+): ([\d.]+) km", line))]
    assert len(days) > 10
    assert len(weeks) == 6
    async with opened(season_journal, TALL) as pilot:
        region = pilot.app.screen.query_one(CalendarPane).region
        rows = [line[region.x : region.right] for line in seen(pilot).splitlines()[region.y : region.bottom]]
    grid = {row[2:4].strip(): row for row in rows if re.match(r"│ [ \d]\d ", row)}
    assert [word[:3] for word in rows[0].split()[1:3]] == ["Mar", "202"]
    assert lines[0] == "Mar 2026"
    for number, metres in weeks:
        assert grid[number].rstrip("│ ").endswith(f"{float(metres):.0f}" if float(metres) else "")
    cells = {
        found[1]: found[2]
        for row in grid.values()
        for found in re.finditer(r"(?<!\d)(\d{1,2})([^\d\s])", row[4:])
        if row not in (min(grid.values()), max(grid.values())) or int(found[1]) < 20
    }
    for day, kind, rest in days:
        is_planned = rest.endswith("planned") or kind == "sore"
        mark = UNICODE.planned if is_planned else UNICODE.kinds[kind]
        assert day not in cells or cells[day] == mark, (day, kind, rest)
    assert len([day for day, _, _ in days if day in cells]) > 6


async def test_what_was_done_after_long_days_is_told_as_it_is_shown(
    season_journal: Journal, opened: Open, shell: Shell
) -> None:
    told = [line for line in shell("history", "--plain").out.splitlines() if line.strip()]
    cells = [found.groups() for line in told if (found := CELL.fullmatch(line))]
    words = [line for line in told if not CELL.fullmatch(line)]
    assert len(cells) > 20
    async with opened(season_journal, TALL) as pilot:
        await pilot.press("3", "shift+tab")
        await until(pilot, lambda: "not what caused" in seen(pilot))
        assert not missing(words, f"{plain(seen(pilot))} {words_on(pilot, HistoryPage)}")
        rows = [plain(line) for line in seen(pilot).splitlines()]
        for row, _, cell in cells:
            assert any(line.startswith(row) and cell in line for line in rows), (row, cell)


@pytest.mark.parametrize("query", ["dist>25k", "#club", "knee>0"])
async def test_the_log_finds_on_the_screen_what_it_finds_in_the_shell(
    season_journal: Journal, opened: Open, shell: Shell, query: str
) -> None:
    entries = [
        part
        for line in shell("log", query).out.splitlines()
        for part in ([line[:16].strip()] if re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-", line) else [line])
        if not line.startswith("    ")
    ]
    assert len(entries) > 2
    async with opened(season_journal, TALL) as pilot:
        await pilot.press("slash", *query)
        await until(pilot, lambda: entries[-1] in seen(pilot))
        shown = words_on(pilot, LogList)
        assert not missing(entries, shown), (missing(entries, shown), shown)
        days = re.findall(r"\w{3} \d{1,2} \w{3} 202\d", shown)
        assert days == list(dict.fromkeys(line.casefold() for line in entries if re.match(r"\w{3} \d+ \w{3} 20", line)))
