"""Axes in characters: what a chart's height stands for, how its spans of time lie across, and the frame with both."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import pairwise
from math import ceil, floor, log10

from freshlegs.language import decimal, tr
from freshlegs.records import dataclass
from freshlegs.telling.drawing import Canvas, Row, row_of
from freshlegs.units import MONTHS

TICKS = 5
"""The most steps that a scale has."""
WIDEST = 8
"""The most columns that a span takes."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What the bottom and the top of a chart stand for, and the values that are named beside it."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """Give how high a value lies, 0..1 within the scale."""
        return (value - self.low) / (self.high - self.low)


def scale_to(low: float, high: float, ticks: int = TICKS) -> Scale:
    """Give a scale that holds both values in no more steps than asked, each 1, 2, 2.5 or 5 times a power of ten."""
    if high <= low:
        high = low + 1
    size = 10.0 ** floor(log10((high - low) / max(1, ticks)))
    for step in (size, size * 2, size * 2.5, size * 5, size * 10, size * 20):
        bottom, top = floor(low / step + 1e-9), ceil(high / step - 1e-9)
        if top - bottom <= max(1, ticks):
            break
    return Scale(bottom * step, top * step, tuple(place * step for place in range(bottom, top + 1)))


def tick_text(value: float) -> str:
    """Give a tick as short as it goes."""
    return decimal(f"{value:.10g}")


@dataclass(frozen=True, slots=True)
class Slots:
    """How spans of time lie across a chart: `cell` columns each, `begin` to `end` of them shown."""

    cell: int
    begin: int
    end: int

    @property
    def width(self) -> int:
        """The columns that they take."""
        return self.cell * (self.end - self.begin)

    def column(self, slot: int) -> int:
        """Give the first column of a slot."""
        return (slot - self.begin) * self.cell


def slots_of(count: int, width: int, cursor: int, most: int = WIDEST) -> Slots:
    """Fit slots into a width: each as wide as there is room; where there is none for all, those round the cursor."""
    room = max(1, width)
    if count <= room:
        return Slots(max(1, min(most, room // max(1, count))), 0, count)
    begin = max(0, min(count - room, cursor - room + 1 + room // 4))
    return Slots(1, begin, begin + room)


def date_axis(firsts: Sequence[dt.date], slots: Slots) -> str:
    """Name the months, or where these have no room the years, under the slots in which they begin."""
    text = ""
    for slot, name in named_slots(firsts, slots):
        text = text.ljust(slots.column(slot)) + name
    return text.ljust(slots.width)


def named_slots(firsts: Sequence[dt.date], slots: Slots) -> list[tuple[int, str]]:
    """Give the slots that are named, and their names: of months, or as many of these or of years as have room."""
    shown = firsts[slots.begin : slots.end]
    for is_named in _AXES:
        names = [
            (place, name)
            for place, (before, first) in enumerate(zip((None, *shown), shown, strict=False), slots.begin)
            if (name := is_named(before, first)) and slots.column(place) + len(name) <= slots.width
        ]
        if all(slots.column(place) + len(name) < slots.column(after) for (place, name), (after, _) in pairwise(names)):
            break
    return names


def _by_months(step: int) -> Callable[[dt.date | None, dt.date], str]:
    """Give what names every so many months; January is named by its year."""

    def name(before: dt.date | None, first: dt.date) -> str:
        begun = before is not None and (before.year, before.month) != (first.year, first.month)
        if not begun or (first.month - 1) % step:
            return ""
        return str(first.year) if first.month == 1 else tr(MONTHS[first.month - 1])

    return name


def _by_years(step: int) -> Callable[[dt.date | None, dt.date], str]:
    def name(before: dt.date | None, first: dt.date) -> str:
        begun = before is not None and before.year != first.year
        return str(first.year) if begun and not first.year % step else ""

    return name


_AXES = (*map(_by_months, (1, 2, 3, 6)), *map(_by_years, (1, 2, 5, 10, 20, 50)))


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands round a drawing: its scale and how that is named, the unit over it, the dates below it.

    `cursor` is the first column under the cursor and how many there are; `gutter` the least width of the scale. A tick
    of `bars` stands at the last cell that a bar of its value fills, one of a line where the line would be.
    """

    scale: Scale
    unit: str
    named: Callable[[float], str] = tick_text
    below: str = ""
    cursor: tuple[int, int] | None = None
    gutter: int = 0
    bars: bool = False


def rows_for(scale: Scale, height: int, *, bars: bool = False) -> int:
    """Give how many of so many rows to draw on, so that the ticks lie evenly."""
    steps = len(scale.ticks) - 1
    return max(1, height // steps) * steps if bars else max(1, (height - 1) // steps) * steps + 1


def framed(canvas: Canvas, frame: Frame) -> tuple[Row, ...]:
    """Put the scale at the left of a drawing, and below it a line with the cursor, and the dates."""
    signs, scale = canvas.signs, frame.scale
    wide = max(frame.gutter, *(len(frame.named(tick)) for tick in scale.ticks))
    by_weight = sorted(scale.ticks[1:], key=lambda tick: tick == 0)  # where two share a row, zero is named
    height = canvas.height + frame.bars
    named = {row_of(scale.share(tick), height): frame.named(tick) for tick in by_weight}
    rows: list[Row] = [((f"{frame.unit:>{wide}}", "axis"),)]
    for y, row in enumerate(canvas.rows()):
        side = f"{named.get(y, ''):>{wide}} {signs.tick if y in named else signs.upright}"
        rows.append(((side, "axis"), *row))
    line = signs.level * canvas.width
    foot = f"{frame.named(scale.ticks[0]):>{wide}} {signs.corner}"
    if frame.cursor is None:
        rows.append(((foot + line, "axis"),))
    else:
        start, count = frame.cursor
        rows.append(((foot + line[:start], "axis"), (signs.cursor * count, "cursor"), (line[start + count :], "axis")))
    if frame.below:
        rows.append(((" " * (wide + 2) + frame.below, "axis"),))
    return tuple(rows)


def gutter_of(scales: Sequence[Scale], unit: str = "", named: Callable[[float], str] = tick_text) -> int:
    """Give the width that the ticks of several charts share, so that they stand under each other."""
    return max(len(unit), *(len(named(tick)) for scale in scales for tick in scale.ticks))
