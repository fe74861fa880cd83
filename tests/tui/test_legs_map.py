"""The legs map, by real keys and the mouse on a real journal."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from freshlegs.journal import Journal
from freshlegs.models import Muscle, Pain, Wellness
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.screens.legs import LegsScreen
from freshlegs.tui.widgets.legsdrawing import Drawing
from freshlegs.tui.widgets.legsmap import LegsMap
from freshlegs.tui.widgets.legspane import LegsPane
from freshlegs.tui.widgets.marks import ASCII, UNICODE, Marks
from freshlegs.tui.widgets.sorespots import Place
from hands import TODAY, Open, burst, seen, until

YESTERDAY = TODAY - dt.timedelta(days=1)
PICTURES = {
    "legs-80x24": ((80, 24), ("C", "r", "6")),
    "legs-120x36": ((120, 36), ("C", "r", "6", "K", "l", "3", "s")),
}
FOLDER = Path(__file__).parent / "snapshots"


@asynccontextmanager
async def on_the_map(
    opened: Open, journal: Journal, size: tuple[int, int] = (120, 36), *, marks: Marks = UNICODE, day: dt.date = TODAY
) -> AsyncIterator[Pilot[None]]:
    """Open the legs of a day over the day's own screen."""
    async with opened(journal, size) as pilot:
        screen = LegsScreen(journal, lambda: TODAY, marks=marks)
        screen.day = day
        await pilot.app.push_screen(screen)
        yield pilot


def legs(pilot: Pilot[None]) -> LegsMap:
    screen = pilot.app.screen
    assert isinstance(screen, LegsScreen)
    return screen.map


async def saved(pilot: Pilot[None]) -> None:
    """Wait until the day is shown again, and the app has done what it does then."""
    await until(pilot, lambda: isinstance(pilot.app.screen, DayScreen))
    done = asyncio.Event()
    pilot.app.call_later(done.set)
    await done.wait()


def sayings(pilot: Pilot[None]) -> str:
    return " ".join(note.message for note in pilot.app._notifications)


def look_of(journal: Journal, day: dt.date = TODAY) -> Wellness:
    (look,) = (entry for entry in journal.day(day) if isinstance(entry, Wellness))
    return look


async def test_two_sore_spots_join_the_morning_and_leave_the_rest_of_it_alone(journal: Journal, opened: Open) -> None:
    journal.write(added=[Wellness(date=TODAY, sleep_h=6.5, illness=("runny_nose",))])
    async with on_the_map(opened, journal) as pilot:
        await pilot.press("K", "l", "3", "C", "r", "4", "enter")
        await saved(pilot)
        assert "left knee 3" in seen(pilot)
    look = look_of(journal)
    assert look.pains == (Pain(site="knee", nrs=3, side="left"),)
    assert look.muscles == (Muscle(part="calf", nrs=4, side="right"),)
    assert (look.sleep_h, look.illness) == (6.5, ("runny_nose",))
    assert journal.undo() == f"right calf 4, left knee 3 on {TODAY}"
    assert (look_of(journal).pains, look_of(journal).sleep_h) == (None, 6.5)


async def test_keys_typed_faster_than_the_screen_all_arrive(journal: Journal, opened: Open) -> None:
    async with on_the_map(opened, journal) as pilot:
        burst(pilot, "o", "7", "down", "minus", "s", "enter")
        await saved(pilot)
    look = look_of(journal)
    assert look.muscles == (Muscle(part="quad", nrs=7, side="both"),)
    assert look.pains == (Pain(site="knee", nrs=10, side="both", flags=("swelling",)),)


async def test_arrows_letters_sides_and_tab_move_the_cursor(journal: Journal, opened: Open) -> None:
    journal.write(added=[Wellness(date=YESTERDAY, pains=(Pain(site="knee", nrs=4, side="left"),))])
    async with on_the_map(opened, journal) as pilot:
        assert legs(pilot).place == Place("knee", "left")
        await pilot.press("down")
        assert legs(pilot).place == Place("shin", "left")
        await pilot.press("A", "o")
        assert legs(pilot).place == Place("achilles", "both")
        assert seen(pilot).count("[ ]") == 2
        await pilot.press("tab")
        assert legs(pilot).place == Place("knee", "left")
        await pilot.press("right")
        assert legs(pilot).place == Place("knee", "right")
        await pilot.press("shift+tab")
        assert legs(pilot).place == Place("knee", "left")


async def test_a_kind_of_its_own_and_flags_are_asked_only_where_they_matter(journal: Journal, opened: Open) -> None:
    async with on_the_map(opened, journal) as pilot:
        await pilot.press("C", "l", "3")
        assert "swollen" not in seen(pilot)
        await pilot.press("s")
        assert legs(pilot).spots == (Muscle(part="calf", nrs=3, side="left"),)
        await pilot.press("t")
        assert legs(pilot).place == Place("achilles", "left")
        assert "swollen" in seen(pilot)
        assert "locking" not in seen(pilot)
        await pilot.press("h", "K", "l", "m")
        assert "no muscle to be sore at the knee" in sayings(pilot)
        await pilot.press("2", "k", "g", "g", "S", "3", "p", "enter")
        await saved(pilot)
    assert set(look_of(journal).pains or ()) == {
        Pain(site="achilles", nrs=3, side="left", flags=("hot_red",)),
        Pain(site="knee", nrs=2, side="left", flags=("locking",)),
        Pain(site="shin", nrs=3, side="left", flags=("focal_bone",)),
    }
    assert look_of(journal).muscles is None


async def test_what_the_day_says_is_shown_and_each_side_can_be_changed(journal: Journal, opened: Open) -> None:
    journal.write(added=[Wellness(date=TODAY, muscles=(Muscle(part="quad", nrs=4, side="both"),), soreness=4)])
    async with on_the_map(opened, journal) as pilot:
        assert seen(pilot).count("[4]") == 3  # both legs, and on the scale
        await pilot.press("l", "0", "enter")
        await saved(pilot)
    told = look_of(journal)
    assert set(told.muscles or ()) == {
        Muscle(part="quad", nrs=0, side="left"),
        Muscle(part="quad", nrs=4, side="right"),
    }
    assert told.soreness == 4


async def test_a_spot_taken_off_was_never_said_and_nothing_else_answers_for_the_rest(
    journal: Journal, opened: Open
) -> None:
    knee = Pain(site="knee", nrs=4, side="left")
    journal.write(added=[Wellness(date=TODAY, pains=(knee,), sleep_h=7)])
    async with on_the_map(opened, journal) as pilot:
        await pilot.press("backspace", "enter")
        await saved(pilot)
    assert look_of(journal).pains is None
    async with on_the_map(opened, journal) as pilot:
        await pilot.press("Q", "3", "n", "enter")
        await saved(pilot)
    look = look_of(journal)
    assert (look.pains, look.muscles, look.sleep_h) == ((), (Muscle(part="quad", nrs=3, side="both"),), 7)


async def test_better_or_worse_counts_from_the_day_before(journal: Journal, opened: Open) -> None:
    journal.write(added=[Wellness(date=YESTERDAY, pains=(Pain(site="knee", nrs=4, side="left"),))])
    async with on_the_map(opened, journal) as pilot:
        told = []
        for _ in range(4):
            await pilot.press("v")
            told.append([spot.nrs for spot in legs(pilot).spots])
        assert told == [[3], [5], [4], [3]]
        assert "so better" in seen(pilot)
        await pilot.press("Q", "v")
        assert "says nothing of the left quad" in sayings(pilot)
        assert len(legs(pilot).spots) == 1


async def test_a_part_of_its_own_name_is_asked_for_it(journal: Journal, opened: Open) -> None:
    async with on_the_map(opened, journal) as pilot:
        await pilot.press("O", "r", "3", *"Bunion [/] o4", "enter", "enter")
        await saved(pilot)
    assert look_of(journal).pains == (Pain(site="other", nrs=3, side="right", name="Bunion [/] o4"),)
    async with on_the_map(opened, journal) as pilot:
        assert legs(pilot).place == Place("other", "right", "Bunion [/] o4")
        await pilot.press("5", "right", "4", "escape", "escape")
        await saved(pilot)
    assert [pain.nrs for pain in look_of(journal).pains or ()] == [3]


async def test_esc_keeps_what_was_set_as_a_draft_that_comes_back(journal: Journal, opened: Open) -> None:
    journal.write(added=[Wellness(date=TODAY, muscles=(Muscle(part="quad", nrs=4, side="both"),))])
    async with on_the_map(opened, journal) as pilot:
        await pilot.press("l", "2", "escape")
        await saved(pilot)
    assert look_of(journal).muscles == (Muscle(part="quad", nrs=4, side="both"),)
    async with on_the_map(opened, journal) as pilot:
        await pilot.pause()
        assert "what you had typed before" in sayings(pilot)
        await pilot.press("enter")
        await saved(pilot)
    assert len(look_of(journal).muscles or ()) == 2
    assert journal.drafts() == {}
    async with on_the_map(opened, journal) as pilot:
        assert not legs(pilot).is_touched
        await pilot.press("enter")
        await saved(pilot)
        assert "Nothing has changed" in sayings(pilot)


async def test_a_click_on_another_screen_keeps_what_was_just_set(journal: Journal, opened: Open) -> None:
    async with on_the_map(opened, journal) as pilot:
        await pilot.press("4")
        pilot.app.call_later(pilot.app.run_action, "app.go('day')")
        await saved(pilot)
    assert list(journal.drafts()) == [f"legs {TODAY}"]
    assert journal.day(TODAY) == ()


async def test_another_day_has_its_own_legs_and_a_day_to_come_has_none(journal: Journal, opened: Open) -> None:
    async with on_the_map(opened, journal, day=TODAY + dt.timedelta(days=3)) as pilot:
        assert pilot.app.screen.day == TODAY  # type: ignore[attr-defined]  # the legs' screen
        await pilot.press("3", "[", "C", "l", "5", "]")
        assert legs(pilot).spots == (Muscle(part="quad", nrs=3, side="both"),)
        await pilot.press("[", "enter")
        await saved(pilot)
    assert look_of(journal, YESTERDAY).muscles == (Muscle(part="calf", nrs=5, side="left"),)
    assert list(journal.drafts()) == [f"legs {TODAY}"]


async def test_what_another_window_writes_meanwhile_stays(journal: Journal, opened: Open) -> None:
    journal.write(added=[Wellness(date=TODAY, pains=(Pain(site="knee", nrs=4, side="left"),))])
    async with on_the_map(opened, journal) as pilot:
        await pilot.press("C", "l", "2")
        with journal.again() as other:
            (look,) = (entry for entry in other.day(TODAY) if isinstance(entry, Wellness))
            other.write(added=[Wellness(date=TODAY, sleep_h=5, pains=(Pain(site="hip", nrs=2, side="right"),))])
        pilot.app.screen.look_round()  # type: ignore[attr-defined]  # the legs' screen
        await pilot.press("enter")
        await saved(pilot)
    told = [entry for entry in journal.day(TODAY) if isinstance(entry, Wellness)]
    hip = Pain(site="hip", nrs=2, side="right")
    assert {spot for one in told for spot in one.pains or ()} == {*(look.pains or ()), hip}
    assert [spot for one in told for spot in one.muscles or ()] == [Muscle(part="calf", nrs=2, side="left")]


async def test_the_mouse_chooses_a_part_a_number_and_a_flag(journal: Journal, opened: Open) -> None:
    async with on_the_map(opened, journal, (80, 24)) as pilot:
        drawing = legs(pilot).query_one(Drawing)
        knee = next(
            (x, y)
            for y in range(drawing.size.height)
            for x in range(drawing.size.width)
            if drawing._spot_at(x, y) == ("knee", "right")
        )
        await pilot.click(Drawing, offset=(knee[0] + 1, knee[1]))
        assert legs(pilot).place == Place("knee", "right")
        pane = legs(pilot).query_one(LegsPane)
        inset = pane.content_region.offset - pane.region.offset
        await pilot.click(LegsPane, offset=(inset.x + 3 * 6 + 1, inset.y + 1))
        await pilot.pause()
        row, flag = min(pane._flag_rows.items())
        await pilot.click(LegsPane, offset=(inset.x + 4, inset.y + row))
        assert legs(pilot).spots == (Pain(site="knee", nrs=6, side="right", flags=(flag,)),)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 60), (20, 6)])
async def test_the_map_stands_at_every_size_in_both_sets_of_signs(
    season_journal: Journal, opened: Open, size: tuple[int, int]
) -> None:
    for marks in (UNICODE, ASCII):
        season_journal.drop_draft(f"legs {TODAY}")
        async with on_the_map(opened, season_journal, size, marks=marks) as pilot:
            await pilot.press("C", "l", "4", "O", "K")
            legs(pilot).place = Place("calf", "left")
            await pilot.pause()
            picture = seen(pilot)
            if size[0] >= 40:
                assert "[4]" in picture
                assert "left calf" in picture
            if marks is ASCII:
                drawn = "\n".join(line[1:17] for line in picture.splitlines()[3:-2])
                assert drawn.isascii()


@pytest.mark.parametrize("name", PICTURES)
async def test_the_map_looks_as_it_did(season_journal: Journal, opened: Open, name: str) -> None:
    size, keys = PICTURES[name]
    async with on_the_map(opened, season_journal, size) as pilot:
        await pilot.press(*keys)
        pane = legs(pilot).query_one(LegsPane)
        await until(pilot, lambda: bool(pane._drawn))
        await pilot.pause()
        # the first line is not the map's
        picture = "\n".join(seen(pilot).splitlines()[1:]) + "\n"
    file = FOLDER / f"{name}.txt"
    if os.environ.get("FRESHLEGS_SNAPSHOTS") == "write":
        file.write_text(picture, encoding="utf-8")
    assert picture == file.read_text(encoding="utf-8")


async def test_a_one_and_a_nought_are_ten(season_journal: Journal, opened: Open) -> None:
    async with on_the_map(opened, season_journal, (120, 36)) as pilot:
        await pilot.press("K", "l", "1", "0")
        assert getattr(legs(pilot).spot, "nrs", None) == 10
        await pilot.press("1", "right", "left", "0")
        assert getattr(legs(pilot).spot, "nrs", None) == 0
