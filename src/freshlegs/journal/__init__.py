"""The journal: the only room that speaks SQL. Whoever only reads takes `Reader`, and waits for nothing else."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from freshlegs.journal.admitting import Admitted
    from freshlegs.journal.changes import Step
    from freshlegs.journal.places import warnings_about
    from freshlegs.journal.reader import Reader
    from freshlegs.journal.store import Journal, NothingLeft

__all__ = ["Admitted", "Journal", "NothingLeft", "Reader", "Step", "warnings_about"]

_PLACES = {
    "Admitted": "admitting",
    "Journal": "store",
    "NothingLeft": "store",
    "Reader": "reader",
    "Step": "changes",
    "warnings_about": "places",
}


def __getattr__(name: str) -> object:
    """Fetch what is asked for, once it is."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
