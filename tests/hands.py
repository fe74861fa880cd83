"""Hands and eyes for the tests of the screen: real keys in, characters out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

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
