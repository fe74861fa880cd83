"""Pictures of the screen in characters. FRESHLEGS_SNAPSHOTS=write draws them anew: look before you keep them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual.widgets import Input

from freshlegs.journal import Journal
from hands import Open, seen

PICTURES = {
    "main-40x12": ((40, 12), ()),
    "main-80x24": ((80, 24), ()),
    "main-120x36": ((120, 36), ()),
    "form-80x24": ((80, 24), ("n", *"12", "tab", *"58", "f3")),
    "form-120x36": ((120, 36), ("n", *"12", "tab", *"58", "f3")),
    "quick-add-80x24": ((80, 24), ("a", *"8k 6:30/km easy legs 3")),
    "check-in-80x24": ((80, 24), ("c",)),
    "check-in-120x36": ((120, 36), ("c",)),
    "log-80x24": ((80, 24), ("slash", *"knee>0")),
    "log-120x36": ((120, 36), ("slash", *"long kne>2", "tab", "down")),
    "week-80x24": ((80, 24), ("2", "left")),
    "week-120x36": ((120, 36), ("2", "]", "[")),
    "distance-80x24": ((80, 24), ("3", "left")),
    "distance-120x36": ((120, 36), ("3", "left")),
    "form-of-weeks-120x36": ((120, 36), ("3", "tab")),
    "soreness-80x24": ((80, 24), ("3", "tab", "tab")),
    "days-80x24": ((80, 24), ("3", "shift+tab", "shift+tab", "up")),
    "days-120x36": ((120, 36), ("3", "shift+tab", "shift+tab", "up")),
}
FOLDER = Path(__file__).parent / "snapshots"


@pytest.mark.parametrize("name", PICTURES)
async def test_the_screen_looks_as_it_did(season_journal: Journal, opened: Open, name: str) -> None:
    size, keys = PICTURES[name]
    async with opened(season_journal, size) as pilot:
        await pilot.press(*keys)
        for _ in range(3):  # what threads look for, and what follows from it
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False
        await pilot.pause()
        picture = seen(pilot) + "\n"
    file = FOLDER / f"{name}.txt"
    if os.environ.get("FRESHLEGS_SNAPSHOTS") == "write":
        FOLDER.mkdir(exist_ok=True)
        file.write_text(picture, encoding="utf-8")
    assert picture == file.read_text(encoding="utf-8")
