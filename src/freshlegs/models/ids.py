"""UUIDv7 keys: sortable by the moment they were made, unique on any machine (RFC 9562, section 5.7)."""

from __future__ import annotations

import os
from collections.abc import Callable

LAST_MS = (1 << 47) - 1
"""The last millisecond that a clock is believed (in the year 6429): half of what a key can hold."""


def id_maker(clock_ms: Callable[[], int]) -> Callable[[], str]:
    """Give a function that makes UUIDv7 texts which grow with every call, even where the clock stands or goes back."""
    last = 0

    def new_id() -> str:
        nonlocal last
        last = max(min(max(clock_ms(), 0), LAST_MS) << 12, last + 1)
        return uuid7_text(last, int.from_bytes(os.urandom(8), "big"))

    return new_id


def uuid7_text(moment: int, chance: int) -> str:
    """Give a UUIDv7's text: `moment` is 48 bits of milliseconds and 12 of counting, `chance` 62 random bits or more."""
    number = (moment >> 12) << 80 | 7 << 76 | (moment & 0xFFF) << 64 | 2 << 62 | chance & (1 << 62) - 1
    digits = f"{number:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
