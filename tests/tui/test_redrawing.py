"""Of a pane only what has changed is drawn again: so it must be seen that nothing stays that is no longer so."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from textual import events
from textual.pilot import Pilot

from freshlegs.journal import Journal
from freshlegs.tui.widgets.lined import Lined
from hands import Open, seen

Way = Callable[[Pilot[None]], Awaitable[None]]


def keys(*pressed: str) -> Way:
    async def press(pilot: Pilot[None]) -> None:
        for key in pressed:
            await pilot.press(key)
            await pilot.pause()

    return press


async def the_terminal_is_left_and_comes_back(pilot: Pilot[None]) -> None:
    for event in (events.AppBlur(), events.AppFocus()):
        pilot.app.post_message(event)
        await pilot.pause()


async def the_window_shrinks_and_grows(pilot: Pilot[None]) -> None:
    for height in (33, 3, 36):
        await pilot.resize_terminal(120, height)
        await pilot.pause()


WAYS: dict[str, Way] = {
    "help": keys("question_mark", "escape"),
    "palette": keys("colon", "escape"),
    "another screen": keys("2", "1"),
    "all panes": keys("tab", "tab", "tab"),
    "a form": keys("n", "escape"),
    "evidence": keys("tab", "tab", "question_mark", "escape", "tab"),
    "another window": the_terminal_is_left_and_comes_back,
    "another size": the_window_shrinks_and_grows,
}


@pytest.mark.parametrize("name", WAYS)
async def test_after_whatever_was_done_the_panes_tell_the_chosen_day(
    season_journal: Journal, opened: Open, name: str
) -> None:
    async with opened(season_journal) as pilot:
        await WAYS[name](pilot)
        await pilot.press("h")
        for _ in range(3):  # the calendar first, then what follows it
            await pilot.pause()
        drawn = seen(pilot)

        for pane in pilot.app.screen.query(Lined):
            pane.redraw_anew()
        await pilot.pause()

        assert drawn == seen(pilot)
