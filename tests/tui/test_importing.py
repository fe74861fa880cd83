"""Import on the screen: a path by Tab, a count on the way, Esc at any moment, a report, and one undo."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest
from textual.pilot import Pilot

from exchange.made import MORNING, fit_file, gpx, point, session, track, zipped
from exchange.test_tables import GARMIN
from freshlegs.errors import JournalUnusable
from freshlegs.exchange import intake
from freshlegs.journal import Journal
from freshlegs.models import Run
from freshlegs.tui.app import FreshlegsApp
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.screens.importing import ImportScreen
from hands import TODAY, Open, seen, until


@pytest.fixture
def sync(tmp_path: Path) -> Path:
    """A folder as a watch leaves it: a run of today, one by another clock, and a file that is cut off."""
    folder = tmp_path / "sync"
    folder.mkdir()
    (folder / "a.fit").write_bytes(fit_file(session(), offset_h=1))
    (folder / "cut off.fit").write_bytes(fit_file(session())[:-5])
    return folder


def by_another_clock(folder: Path) -> None:
    told = GARMIN["English"].format("10.00").replace("07:30:00", "09:30:00")
    (folder / "b.csv").write_text(told, "utf-8")


def says(pilot: Pilot[None], words: str) -> bool:
    """Tell whether the screen says some words, wherever it folds them."""
    return "".join(words.split()) in "".join(seen(pilot).replace("│", "").split())


async def bring(pilot: Pilot[None], path: Path) -> ImportScreen:
    """Open the import, name a path and press Enter."""
    await pilot.press("f9")
    screen = pilot.app.screen
    assert isinstance(screen, ImportScreen)
    screen.line.value = str(path)
    await pilot.press("enter")
    return screen


async def test_a_folder_comes_in_and_the_report_names_what_was_left_out(
    journal: Journal, opened: Open, sync: Path
) -> None:
    async with opened(journal, (80, 24)) as pilot:
        screen = await bring(pilot, sync)
        await until(pilot, lambda: screen.state == "done")
        await pilot.pause()
        assert says(pilot, "1 added, 0 known already, 1 of 2 files left out. One undo (u) takes it back.")
        assert says(pilot, "cut off.fit: left out, nothing of it was stored: byte 0: is cut off")
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, DayScreen)
        assert "10.0 km" in seen(pilot)
        await pilot.press("u")
        assert journal.day(TODAY) == ()
        assert "10.0 km" not in seen(pilot)


async def test_what_the_journal_has_is_counted_as_known_and_is_no_step(
    journal: Journal, opened: Open, sync: Path
) -> None:
    async with opened(journal) as pilot:
        for told in ("1 added, 0 known", "0 added, 1 known"):
            screen = await bring(pilot, sync)
            await until(pilot, lambda: screen.state == "done")  # noqa: B023 - waited for within this turn
            await pilot.pause()
            assert says(pilot, told)
            assert says(pilot, "One undo") is told.startswith("1")
            await pilot.press("escape")
        assert screen._progress[:5] == (2, 2, 0, 1, 1)
        assert len(journal.steps()) == 1


async def test_tab_goes_on_with_a_path_as_far_as_it_is_clear(journal: Journal, opened: Open, sync: Path) -> None:
    (sync / "activities").mkdir()
    (sync / ".hidden").touch()
    async with opened(journal) as pilot:
        await pilot.press("f9")
        screen = pilot.app.screen
        assert isinstance(screen, ImportScreen)
        screen.line.value = str(sync)[:-2]
        await pilot.press("tab")
        assert screen.line.value == f"{sync}{os.sep}"
        await pilot.press("tab")
        assert says(pilot, f"a.fit  activities{os.sep}  cut off.fit")
        await pilot.press("c", "tab")
        assert screen.line.value == f"{sync / 'cut off.fit'}"
        await pilot.press("x", "tab")
        assert screen.line.value == f"{sync / 'cut off.fitx'}"


async def test_a_path_that_is_not_there_is_said_and_can_be_mended(journal: Journal, opened: Open, sync: Path) -> None:
    async with opened(journal) as pilot:
        screen = await bring(pilot, sync / "[nowhere]")
        assert says(pilot, "[nowhere]: there is no such file or folder")
        assert screen.state == "path"
        screen.line.value = str(journal.path)
        await pilot.press("enter")
        await until(pilot, lambda: screen.state == "done")
        await pilot.pause()
        assert says(pilot, "is the journal itself")


async def test_escape_stops_a_long_import_and_what_came_so_far_is_kept_as_one_step(
    journal: Journal, opened: Open, tmp_path: Path
) -> None:
    days = (MORNING - dt.timedelta(days=n) for n in range(4_000))
    tracks = {f"{n:04}.gpx": gpx(point(0, moment=day), point(9, moment=day)) for n, day in enumerate(days)}
    (tmp_path / "years.zip").write_bytes(zipped(tracks))
    async with opened(journal) as pilot:
        screen = await bring(pilot, tmp_path / "years.zip")
        await until(pilot, lambda: "of 4000 files" in seen(pilot) and " 0 of" not in seen(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: screen.state == "done")
        await pilot.pause()
        assert says(pilot, "Stopped: what had been read so far was kept.")
        kept = [record for record in journal.every() if isinstance(record, Run)]
        assert 0 < len(kept) < 4_000
        assert says(pilot, f"{len(kept)} added")
        assert journal.check() == ()
        assert journal.undo() == "imported years.zip"
        assert list(journal.every()) == []


@pytest.mark.parametrize(("keys", "runs"), [(("y",), 1), (("a",), 1), (("n",), 2), (("N",), 2), (("escape",), 2)])
async def test_what_is_probably_one_run_is_asked_before_anything_is_stored(
    journal: Journal, opened: Open, sync: Path, keys: tuple[str, ...], runs: int
) -> None:
    by_another_clock(sync)
    async with opened(journal) as pilot:
        screen = await bring(pilot, sync)
        await until(pilot, lambda: screen.state == "asking")
        await pilot.pause()
        assert says(pilot, "1 of 1: probably one run, by two clocks?")
        assert says(pilot, "Sun 8 Mar 2026 09:30 · run 10.0 km")
        assert journal.day(TODAY) == ()
        await pilot.press(*keys)
        await until(pilot, lambda: screen.state == "done")
        assert len(journal.day(TODAY)) == runs
        journal.undo()
        assert journal.day(TODAY) == ()


async def test_years_come_in_by_several_processes_under_a_screen_too(
    journal: Journal, opened: Open, sync: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "is_worth_it", lambda _: True)
    async with opened(journal) as pilot:
        screen = await bring(pilot, sync)
        await until(pilot, lambda: screen.state == "done")
        await pilot.pause()
        assert says(pilot, "1 added, 0 known already, 1 of 2 files left out.")


async def test_the_palette_finds_the_import_on_every_screen(season_journal: Journal, opened: Open) -> None:
    async with opened(season_journal) as pilot:
        for key in "1345":
            await pilot.press(key)
            await pilot.pause()
            await pilot.press("colon", *"import")
            await until(pilot, lambda: "Import" in seen(pilot))
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, ImportScreen))
            await pilot.press("escape")


async def test_an_import_of_a_track_without_a_name_says_so_in_the_report(
    journal: Journal, opened: Open, tmp_path: Path
) -> None:
    (tmp_path / "[red]a.gpx").write_bytes(gpx(*track(), kind=""))
    async with opened(journal) as pilot:
        screen = await bring(pilot, tmp_path / "[red]a.gpx")
        await until(pilot, lambda: screen.state == "done")
        await pilot.pause()
        assert says(pilot, "[red]a.gpx: 2026-03-08: names no sport; taken for a run")


async def test_what_will_be_changed_is_kept_before(journal: Journal, opened: Open, sync: Path) -> None:
    kept: list[int] = []
    async with opened(journal) as pilot:
        assert isinstance(pilot.app, FreshlegsApp)
        pilot.app.before_import = lambda journal: kept.append(len(journal.day(TODAY)))
        screen = await bring(pilot, sync)
        await until(pilot, lambda: screen.state == "done")
        assert kept == [0]
        assert len(journal.day(TODAY)) == 1


async def test_where_no_copy_can_be_kept_nothing_comes_in(journal: Journal, opened: Open, sync: Path) -> None:
    def refuse(_: Journal) -> None:
        raise JournalUnusable("The disk is full: no backup could be made.")

    async with opened(journal) as pilot:
        assert isinstance(pilot.app, FreshlegsApp)
        pilot.app.before_import = refuse
        screen = await bring(pilot, sync)
        await until(pilot, lambda: screen.state == "done")
        await pilot.pause()
        assert says(pilot, "no backup could be made")
        assert journal.day(TODAY) == ()
