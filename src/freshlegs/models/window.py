"""What the rules can see of a journal: one windowed read."""

from __future__ import annotations

import datetime as dt

from freshlegs.models.cross import Cross
from freshlegs.models.note import Note
from freshlegs.models.plan import Plan
from freshlegs.models.run import Run
from freshlegs.models.wellness import Wellness
from freshlegs.records import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The entries of [since, until], and the few older ones that a rule may ask for.

    `first_day` is the date of the journal's very first entry of training (None without one): a run, another session, a
    morning, a day marked rest, sick or travel; a bare note or a plan is none. `runs` also holds the last runs before
    `since`, so that the usual run is known after a long break; they are no part of any load.
    """

    since: dt.date
    until: dt.date
    first_day: dt.date | None = None
    runs: tuple[Run, ...] = ()
    crosses: tuple[Cross, ...] = ()
    mornings: tuple[Wellness, ...] = ()
    plans: tuple[Plan, ...] = ()
    notes: tuple[Note, ...] = ()

    def that_morning(self, day: dt.date) -> Window:
        """Give the window as it was on the morning of a day, before the day's own sessions."""
        return replace(
            self,
            runs=tuple(run for run in self.runs if run.date != day),
            crosses=tuple(cross for cross in self.crosses if cross.date != day),
        )
