"""UUIDv7 keys: sortable by the moment they were made, unique on any machine (RFC 9562, section 5.7)."""

from __future__ import annotations

import os
from collections.abc import Callable


def id_maker(clock_ms: Callable[[], int]) -> Callable[[], str]:
    """Give a function that makes UUIDv7 texts which grow with every call, even where the clock stands or goes back."""
    last = 0

    def new_id() -> str:
        nonlocal last
        last = max((clock_ms() & (1 << 48) - 1) << 12, last + 1)
        random = int.from_bytes(os.urandom(8), "big") & (1 << 62) - 1
        number = (last >> 12) << 80 | 7 << 76 | (last & 0xFFF) << 64 | 2 << 62 | random
        digits = f"{number:032x}"
        return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"

    return new_id
