"""The tour: five steps over the screen, to be gone through or left, while every key does what it always does."""

from __future__ import annotations

import pytest

from freshlegs.journal import Journal
from freshlegs.models import Run
from freshlegs.tui.keys import actions
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.widgets.quickadd import QuickAdd
from freshlegs.tui.widgets.tour import NAMED, STEPS, USUAL, Tour
from hands import Open, burst, seen, until

SMALL, SHORT = (40, 12), (80, 24)
IN_FRONT = {"calendar": "March 2026", "entries": "Sun 8 Mar, today", "advice": "Advice for today"}


def test_the_tour_names_each_action_by_the_key_that_it_has() -> None:
    known = actions()
    named = {name for step in STEPS for name in NAMED.findall(step.words)}
    assert named == set(USUAL)
    assert all(known[name].keys[0] == key for name, key in USUAL.items())


@pytest.mark.parametrize("size", [(30, 8), SMALL, SHORT, (120, 36)])
async def test_a_newcomer_is_shown_round_in_five_steps_each_with_its_pane_in_front(
    journal: Journal, opened: Open, size: tuple[int, int]
) -> None:
    async with opened(journal, size, demo=False) as pilot:
        await pilot.press("escape")
        await until(pilot, lambda: bool(pilot.app.screen.query(Tour)))
        for place, step in enumerate(STEPS):
            await pilot.pause()
            picture = seen(pilot)
            assert f"The tour, {place + 1} of 5" in picture
            assert IN_FRONT[step.pane] in picture
            if size >= SMALL:
                assert step.words.split()[-1] in picture  # all of it can be read
                assert "Esc leave" in picture
            await pilot.press("enter")
        await until(pilot, lambda: not pilot.app.screen.query(Tour))
        assert pilot.app.focused is pilot.app.screen.query_one("#calendar")
        assert not pilot.app.screen.query(".-toured")
        assert not journal.newest(1)


async def test_the_tour_is_left_at_the_second_step_and_opened_again_by_name(journal: Journal, opened: Open) -> None:
    async with opened(journal, SHORT, demo=False) as pilot:
        await pilot.press("escape")
        await until(pilot, lambda: "1 of 5" in seen(pilot))
        await pilot.press("backspace", "right")
        await until(pilot, lambda: "2 of 5" in seen(pilot))
        burst(pilot, "escape", "right", "a")
        await until(pilot, lambda: bool(pilot.app.screen.query(QuickAdd)))  # what is typed ahead is not lost with it
        await pilot.press("escape")
        assert not pilot.app.screen.query(Tour)
        await pilot.press(":", *"the tour")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await until(pilot, lambda: "1 of 5" in seen(pilot))


async def test_what_the_tour_tells_of_can_be_tried_at_once_and_the_tour_goes_on_after_it(
    journal: Journal, opened: Open
) -> None:
    async with opened(journal, SHORT) as pilot:
        await pilot.press("T", "right", "a", *"8k 50min")
        assert "The tour" not in seen(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: "2 of 5" in seen(pilot))
        picture = seen(pilot)
        assert "Saved" in picture
        assert "Try it now if you like." in " ".join(picture.replace("│", "").split())  # nothing lies over it
        (run,) = journal.newest(5)
        assert isinstance(run, Run)
        await pilot.press("n", *"5", "escape", "enter")
        await until(pilot, lambda: "3 of 5" in seen(pilot))
        await pilot.click("#calendar")
        await pilot.press("backspace", "escape")
        await until(pilot, lambda: not pilot.app.screen.query(Tour))
        assert isinstance(pilot.app.screen, DayScreen)
        assert list(journal.drafts()) == ["run"]
