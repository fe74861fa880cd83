"""Any keys in any order at any size: nothing breaks, and the journal stays sound.

FRESHLEGS_FUZZ_SEED, FRESHLEGS_FUZZ_KEYS and FRESHLEGS_FUZZ_RESIZES choose a run; a failing one prints how to play it
again.
"""

from __future__ import annotations

import os
import random
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input

from freshlegs.journal import Journal
from freshlegs.tui.keys import WHERE
from freshlegs.tui.screens.desk import Desk
from freshlegs.tui.screens.leaf import Leaf
from hands import Open, seen, until

SEED = int(os.environ.get("FRESHLEGS_FUZZ_SEED", "20261122"))
KEYS = int(os.environ.get("FRESHLEGS_FUZZ_KEYS", "160"))
RESIZES = int(os.environ.get("FRESHLEGS_FUZZ_RESIZES", "40"))
SMALLEST, LARGEST = (30, 8), (220, 70)
TOLD = 60
"""The last steps that a failing run tells."""
CHECKED_EVERY = 500

KEYS_OF = [binding.key for _, bindings in WHERE for binding in bindings if isinstance(binding, Binding)]
NAMED = [binding.key for _, bindings in WHERE for binding in bindings if isinstance(binding, Binding)]
BOUND = sorted({key for keys in NAMED for key in keys.split(",")} - {"q"})
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;-+/@#[](){}<>?!'\"äß雨…"
OTHERS = ("escape", "enter", "tab", "shift+tab", "backspace", "delete", "home", "end", "ctrl+c", "ctrl+z", "f9", "f10")
RARE = ("q", "ctrl+q")
PHRASES = (
    ("a", "yesterday 30k 2:51:10 rpe 6 long left calf 3 -- heavy from 25", "enter"),
    ("a", "8 km 6:30/km easy", "enter"),
    ("n", "12", "tab", "58", "f3", "f2"),
    ("c", "3", "0", "7", "4", "4", "4", "4", "0"),
    ("p", "28", "tab", "2:30:00", "f2"),
    ("i", "left knee", "f2"),
    ("s", "K", "l", "3", "C", "r", "4", "enter"),
    ("slash", "knee>2 long since:2025-06", "enter"),
    ("colon", "go to 2026-03-01", "enter"),
    ("n", "[red]x[/", "escape"),
)
PASTES = ("8k 50min rpe 4\n10k easy\r\n", "[/]\x1b[31m", "雨 " * 40, "x" * 12_000, "")
WAY_OUT = re.compile(r"(?:\?|F1) keys|Esc")


@dataclass
class Play:
    """A run that can be played again: its seed, and the last of what was done."""

    seed: int
    done: deque[str] = field(default_factory=lambda: deque(maxlen=TOLD))
    steps: int = 0
    size: tuple[int, int] = (80, 24)

    def told(self) -> str:
        """Say how to play it again."""
        return (
            f"seed {self.seed}, step {self.steps}, at {self.size[0]}x{self.size[1]}; "
            f"FRESHLEGS_FUZZ_SEED={self.seed} FRESHLEGS_FUZZ_KEYS={KEYS} FRESHLEGS_FUZZ_RESIZES={RESIZES}; "
            f"the last steps: {' '.join(self.done)}"
        )


def steps_of(seed: int) -> Iterator[str]:
    """Give keys, and sizes as "size 40x12", and pastes as "paste N", by a seed alone."""
    dice = random.Random(seed)  # noqa: S311 - a play that can be repeated, no secret
    keys, sizes = KEYS, RESIZES
    while keys > 0 or sizes > 0:
        if dice.randrange(keys + sizes) < sizes:
            sizes -= 1
            yield f"size {dice.randint(SMALLEST[0], LARGEST[0])}x{dice.randint(SMALLEST[1], LARGEST[1])}"
            continue
        few = tuple(_some_keys(dice))[:keys]
        keys -= len(few)
        yield from few


def _some_keys(dice: random.Random) -> Iterator[str]:
    kind = dice.random()
    if kind < 0.02:
        for part in dice.choice(PHRASES):
            yield from (part,) if part.isalnum() and not part.isdigit() else part
    elif kind < 0.03:
        yield f"paste {dice.randrange(len(PASTES))}"
    elif kind < 0.035:
        yield dice.choice(RARE)
    else:
        pool = BOUND if kind < 0.6 else LETTERS if kind < 0.85 else OTHERS
        yield dice.choice(pool)


def drawn_size(pilot: Pilot[None]) -> tuple[int, int]:
    """Give the width and the height of what is drawn, as wide as the widest line with its blanks."""
    strips = pilot.app.screen._compositor.render_strips()
    return max(strip.cell_length for strip in strips), len(strips)


async def take(pilot: Pilot[None], step: str, play: Play) -> None:
    """Do one step."""
    play.steps += 1
    play.done.append(step)
    word, _, told = step.partition(" ")
    if word == "size" and told:
        width, height = map(int, told.split("x"))
        play.size = (width, height)
        await pilot.resize_terminal(width, height)
        await until(pilot, lambda: drawn_size(pilot) == (width, height))  # it is laid out anew a little later
    elif word == "paste" and told:
        pilot.app.post_message(Paste(PASTES[int(told)]))
        await pilot.pause()
    else:
        await pilot.press(step)


def check(pilot: Pilot[None], play: Play) -> None:
    """See that the screen is whole, and that it tells the way on or out."""
    lines = seen(pilot).split("\n")
    assert drawn_size(pilot) == play.size
    screen = pilot.app.screen
    if isinstance(screen, Desk):
        assert WAY_OUT.search(lines[-1]), lines[-1]
        assert isinstance(pilot.app.focused, Input) or "q quit" in lines[-1], lines[-1]
    elif isinstance(screen, Leaf):  # on its frame, over which a sentence may lie for a few seconds
        assert screen.frame.border_subtitle == "Esc closes"


async def play_on(steps: Iterator[str], journal: Journal, opened: Open, play: Play) -> bool:
    """Play until the program is left; give whether steps are left."""
    async with opened(journal, play.size) as pilot:
        for step in steps:
            await take(pilot, step, play)
            if not pilot.app.is_running or pilot.app._exit:
                return True
            check(pilot, play)
            if not play.steps % CHECKED_EVERY:
                assert journal.check() == ()
    return False


async def test_nothing_breaks_whatever_is_pressed_at_whatever_size(
    season_journal: Journal, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    play = Play(SEED)
    steps = steps_of(SEED)
    is_whole = False
    try:
        while await play_on(steps, season_journal, opened, play):
            assert season_journal.check() == ()
        assert season_journal.check() == ()
        is_whole = True
    finally:
        if not is_whole:
            print(play.told())  # noqa: T201 - pytest shows it where the test fails
