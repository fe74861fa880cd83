"""Where lies what is kept between two calls and is neither the journal nor a setting."""

from __future__ import annotations

from pathlib import Path


def state_folder() -> Path:
    """Give the folder of the pages of faults and of what editors write in."""
    from platformdirs import user_state_path  # noqa: PLC0415 - only where there is something to keep

    return user_state_path("freshlegs", appauthor=False)
