"""The journal: the only room that speaks SQL."""

from __future__ import annotations

from freshlegs.journal.admitting import Admitted
from freshlegs.journal.changes import Step
from freshlegs.journal.places import warnings_about
from freshlegs.journal.store import Journal, NothingLeft

__all__ = ["Admitted", "Journal", "NothingLeft", "Step", "warnings_about"]
