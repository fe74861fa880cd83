"""Hands and eyes for the tests of the screen: real keys in, characters out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot

TODAY = dt.date(2026, 3, 8)
MOMENT = 1_772_960_000_000

Opened = AbstractAsyncContextManager[Pilot[None]]
Open = Callable[..., Opened]


def seen(pilot: Pilot[None]) -> str:
    """Give the screen as characters."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type a text, key by key."""
    await pilot.press(*text)
    await pilot.pause()


def burst(pilot: Pilot[None], *keys: str) -> None:
    """Press keys faster than the screen can follow, as a slow line delivers them."""
    for key in keys[0] if len(keys) == 1 else keys:
        named = _character_to_key(key) if len(key) == 1 else key
        pilot.app.post_message(Key(named, key if len(key) == 1 else None))


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Wait until something holds, for ten seconds at most, and assert that it does."""
    for _ in range(1000):
        if holds():
            break
        await pilot.pause(0.01)
    assert holds()
