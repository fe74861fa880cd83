"""A plot: a part of a sheet with a scale at its left and time along it, as spans beside each other or as days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from freshlegs.pictures.sheet import Point, Sheet
from freshlegs.records import dataclass
from freshlegs.telling.axes import Scale, Slots, named_slots, tick_text

WIDE = 960
LEFT, RIGHT, MARGIN = 56, 20, 20
TOP = 90
"""Where a plot begins below the title of its sheet."""
LETTER = 7
"""About as wide is a letter."""
BESIDE, BASELINE, BELOW = 8, 4, 18


@dataclass(frozen=True, slots=True)
class Plot:
    """Where values lie: a box on the sheet, and what its height stands for."""

    sheet: Sheet
    top: float
    high: float
    scale: Scale
    left: float = LEFT
    wide: float = WIDE - LEFT - RIGHT

    def y(self, value: float) -> float:
        """Give how far down a value lies."""
        return self.top + (1 - self.scale.share(value)) * self.high

    @property
    def bottom(self) -> float:
        """How far down its foot lies."""
        return self.top + self.high

    def across(self, slot: float, count: int) -> float:
        """Give how far along the beginning of one of so many spans lies."""
        return self.left + slot * self.wide / max(1, count)

    def ruled(self, unit: str, named: Callable[[float], str] = tick_text) -> None:
        """Draw a line for each tick with its name, and the unit over them."""
        for tick in self.scale.ticks:
            self.rule(tick, "grid")
            self.sheet.text(self.left - BESIDE, self.y(tick) + BASELINE, named(tick), "quiet", "end")
        self.sheet.text(MARGIN, self.top - BELOW, unit, "quiet")

    def rule(self, value: float, style: str) -> None:
        """Draw a line across at a value."""
        ends: tuple[Point, Point] = ((self.left, self.y(value)), (self.left + self.wide, self.y(value)))
        self.sheet.line(ends, style)

    def dated(self, firsts: Sequence[dt.date]) -> None:
        """Name months or years along the foot."""
        write_dates(self, firsts, self.bottom + BELOW)


def write_dates(plot: Plot, firsts: Sequence[dt.date], y: float) -> None:
    """Name months or years where they begin, as many as have room."""
    cell = max(1, int(plot.wide / max(1, len(firsts)) / LETTER))
    for slot, name in named_slots(firsts, Slots(cell, 0, len(firsts))):
        plot.sheet.text(plot.across(slot, len(firsts)), y, name, "quiet")


def titled(sheet: Sheet, title: str, about: str) -> None:
    """Write what a sheet shows, and of which time."""
    sheet.text(MARGIN, 28, title, "title")
    sheet.text(MARGIN, 48, about, "quiet")
