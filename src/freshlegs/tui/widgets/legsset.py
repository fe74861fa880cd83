"""What the legs map holds: where the cursor is, what is set, and what of it the journal does not say yet."""

from __future__ import annotations

import datetime as dt
from typing import cast

from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive

from freshlegs.models import Window
from freshlegs.phrase.soreparts import PARTS, Nature
from freshlegs.records import dataclass
from freshlegs.tui.widgets.legspane import DAYS_BACK
from freshlegs.tui.widgets.sorespots import (
    Line,
    Place,
    Spot,
    Spots,
    began_at,
    kept_of,
    lines_of,
    looks_on,
    meant,
    nature_of,
    place_of,
    said_of,
    spots_of,
    without,
)


class LegsSet(Horizontal):
    """The half of the legs map that holds what is set. Nothing of it reaches the journal before it is handed over."""

    day: reactive[dt.date] = reactive(dt.date(2000, 1, 1))
    today: reactive[dt.date] = reactive(dt.date(2000, 1, 1))
    days: reactive[Window | None] = reactive(None)
    spots: reactive[Spots] = reactive(())
    place: reactive[Place] = reactive(Place("quad", "both"))
    nature: reactive[Nature] = reactive("muscle")
    others: reactive[tuple[str | None, ...]] = reactive((None,))
    nothing_else: reactive[bool] = reactive(default=False)

    @dataclass
    class Changed(Message):
        """What is set has changed."""

    def __init__(self, day: dt.date, days: Window | None, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self.set_reactive(LegsSet.day, day)
        self.set_reactive(LegsSet.days, days)
        self.before: Spots = ()

    def watch_days(self) -> None:
        """Take in what was read again; what is set here stays."""
        if self.is_mounted:
            place, nature = self.place, self.nature
            self.begin(self.gone, self.said, nothing_else=self.nothing_else)
            self.go(place, nature)

    def begin(self, gone: Spots = (), said: Spots = (), *, nothing_else: bool = False) -> None:
        """Begin with what the journal says of the day, and what a draft takes off it and adds to it."""
        self.before = spots_of(looks_on(self.days, self.day))
        self.nothing_else = nothing_else
        kept = tuple(spot for spot in self.before if spot not in gone)
        for spot in said:
            kept = without(kept, kept_of(spot), place_of(spot).side)
        self.spots = (*kept, *said)
        self.go(began_at(self.days, self.day, self.spots, DAYS_BACK))
        self._find_others()

    @property
    def gone(self) -> Spots:
        """What the journal says and the map no longer."""
        return tuple(spot for spot in self.before if spot not in self.spots)

    @property
    def said(self) -> Spots:
        """What the map says and the journal not yet."""
        return tuple(spot for spot in self.spots if spot not in self.before)

    @property
    def is_touched(self) -> bool:
        """Whether there is anything to save."""
        return bool(self.gone or self.said or self.nothing_else)

    @property
    def spot(self) -> Spot | None:
        """What is set at the cursor."""
        return said_of(self.spots, self.place, self.nature)

    def put(self, spots: Spots) -> None:
        """Set other spots."""
        self.spots = spots
        self._find_others()
        self.refresh_bindings()
        self.post_message(self.Changed())

    def _find_others(self) -> None:
        """Name all that has no part of its own and was sore lately, and last the place of a new one."""
        lately = [line.place.name for line in self.lately() if line.place.part == "other"]
        now = [place_of(spot).name for spot in self.spots if place_of(spot).part == "other"]
        self.others = (*dict.fromkeys(name for name in (*now, *lately) if name), None)

    def lately(self) -> tuple[Line, ...]:
        """Give how the parts were that were sore lately, and the one at the cursor first."""
        return lines_of(self.days, self.day, DAYS_BACK, self.spots, self.place)

    def go(self, place: Place, nature: Nature | None = None) -> None:
        """Put the cursor on a place; of what is set there the worst is meant, unless a nature is told."""
        said = said_of(self.spots, place)
        usual = meant(place, cast("Nature", PARTS[place.part].usual))[1]
        self.place = place
        self.nature = nature or (nature_of(said) if said else usual)
        self.refresh_bindings()
