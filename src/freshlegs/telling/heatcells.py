"""Heat in cells: how sore the parts were by days and weeks, and the days of a year by distance, load or soreness."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence

from freshlegs.language import markc, tr, trc
from freshlegs.rules.soreness import Numbers, SorePart, days_from, soreness_level
from freshlegs.rules.trends import TrendDay, Trends, quarter_level, quarters_of
from freshlegs.telling.axes import date_axis, slots_of
from freshlegs.telling.drawing import Piece, Row, heat
from freshlegs.telling.entries import plain_word
from freshlegs.telling.trends import View, spans_text, worst_in
from freshlegs.units import distance_text, stretch_text, weekday_text
from freshlegs.visible import cut
from freshlegs.weeks import first_of_week, place_in_week, weekdays_from

ONE_DAY = dt.timedelta(days=1)
STRIP_DAYS = 28
LABEL = 13
MOST_HEAT = 4
WEEK = 7
SHORT = (
    markc("short", "foot"), markc("short", "arch"), markc("short", "toes"), markc("short", "calf"),
    markc("short", "shin"), markc("short", "ITB"), markc("short", "quad"), markc("short", "hamstring"),
    markc("short", "adductor"), markc("short", "hip"), markc("short", "glute"), markc("short", "lower back"),
    markc("short", "other"), markc("short", "knee"), markc("short", "ankle"), markc("short", "groin"),
    markc("short", "back"), markc("short", "thigh"), markc("short", "pelvis"), markc("short", "Achilles"),
    markc("short", "heel"), markc("short", "patellar tendon"), markc("short", "hamstring tendon"),
)  # fmt: skip
"""The parts in the room that a strip of cells has for their name."""
SHORT_SIDES = {"left": markc("short", "left {part}"), "right": markc("short", "right {part}")}
NAME = 3
INDENT = len(">") + NAME + len(" ")


def sore_strips(view: View) -> tuple[Row, ...]:
    """Draw each sore part by the last 28 days up to the cursor's span, and by all spans."""
    return (*_last_days(view), *_spans_sore(view))


def _last_days(view: View) -> Iterator[Row]:
    """Draw the 28 days up to the end of the span under the cursor, a cell a day."""
    trends = view.trends
    first, last = strip_days(view, view.width - LABEL - 1)
    count = (last - first).days + 1
    cell = max(1, min(3, (view.width - LABEL - 1) // count))
    dates = stretch_text(first, last, view.units, weekdays=False)
    yield ((cut(tr("{n} days, {dates}", n=count, dates=dates), view.width), "head"),)
    yield from _strips(view, cell, lambda numbers: days_from(trends.first, numbers, first, last))
    names = "".join(_centred(weekday_text(first + day * ONE_DAY)[0], cell) for day in range(count))
    yield ((" " * LABEL, ""), (names, "axis"))


def strip_days(view: View, room: int) -> tuple[dt.date, dt.date]:
    """Give the first and the last of the 28 days up to the end of the cursor's span, or of as many as have room."""
    last = min(view.span.last, view.trends.today)
    return max(view.trends.first, last - (max(1, min(STRIP_DAYS, room)) - 1) * ONE_DAY), last


def _spans_sore(view: View) -> Iterator[Row]:
    """Draw the worst of each span, a cell a span."""
    trends = view.trends
    slots = slots_of(len(trends.spans), view.width - LABEL - 1, view.slot, 3)
    spans = trends.spans[slots.begin : slots.end]

    def worst(numbers: Numbers) -> Numbers:
        return tuple(worst_in(trends, numbers, span) for span in spans)

    told = tr("{spans}, the worst of each", spans=spans_text(len(spans), trends.step))
    yield ((cut(told, view.width), "head"),)
    yield from _strips(view, slots.cell, worst)
    under = view.under(slots, view.slot)
    if under:
        yield ((" " * (LABEL + under[0]), ""), (view.signs.cursor * under[1], "cursor"))
    yield ((" " * LABEL, ""), (date_axis(view.firsts, slots), "axis"))


def _strips(view: View, cell: int, numbers_of: Callable[[Numbers], Numbers]) -> Iterator[Row]:
    """Draw the worst of all, and each part that was sore then."""
    for name, numbers in sore_lines(view.trends, numbers_of):
        yield _strip(view, name, numbers, cell)


def sore_lines(trends: Trends, of: Callable[[Numbers], Numbers]) -> Iterator[tuple[str, Numbers]]:
    """Give the worst of all, and each part that was sore, by name; `of` takes from a number a day those to be shown."""
    yield tr("worst"), of(trends.worst)
    for part in trends.parts:
        numbers = of(part.numbers)
        if any(numbers):
            yield short_name(part), numbers


def short_name(part: SorePart) -> str:
    """Name a part in few letters: "left calf", "quad"."""
    word = part.name or trc("short", plain_word(part.part))
    return trc("short", SHORT_SIDES[part.side], part=word) if part.side in SHORT_SIDES else word


def _strip(view: View, name: str, numbers: Numbers, cell: int) -> Row:
    cells: list[Piece] = [(cut(name, LABEL - 1).ljust(LABEL), "label")]
    cells += [_sore_cell(view, nrs, cell) for nrs in numbers]
    return _merged(cells)


def _sore_cell(view: View, nrs: int | None, cell: int) -> Piece:
    if nrs is None:
        return (" " * cell, "")
    sign = view.signs.scores[nrs]
    return (_centred(sign, cell), f"sore{soreness_level(nrs)}")


def _centred(sign: str, cell: int) -> str:
    """Give a sign in the middle of its cell, the left one of two middles."""
    return sign.rjust((cell + 1) // 2).ljust(cell)


def _merged(pieces: Sequence[Piece]) -> Row:
    """Join neighbours of one style."""
    row: list[Piece] = []
    for text, style in pieces:
        if row and row[-1][1] == style:
            row[-1] = (row[-1][0] + text, style)
        else:
            row.append((text, style))
    return tuple(row)


def day_cells(view: View) -> tuple[Row, ...]:
    """Draw the days as cells, a column a week, as many weeks as there is room for."""
    told = view.trends.days
    firsts = week_firsts(view.trends)
    at = (view.cursor - firsts[0]).days // WEEK
    slots = slots_of(len(firsts), view.width - INDENT - 1, at, 3)
    shown = (firsts[slots.begin], firsts[slots.end - 1] + WEEK * ONE_DAY)
    known = {day.date: day for day in told if shown[0] <= day.date < shown[1]}
    quarters = quarters_of([amount_of(view, day) for day in told])
    rows: list[Row] = [((" " * INDENT, ""), (date_axis(firsts, slots), "axis"))]
    row_here = place_in_week(view.cursor, view.trends.week_starts)
    for place, name in enumerate(weekdays_from(view.trends.week_starts)):
        here = view.marked and place == row_here
        pieces: list[Piece] = [(f"{'>' if here else ' '}{name:<{NAME}} ", "cursor" if here else "axis")]
        days = [known.get(first + place * ONE_DAY) for first in firsts[slots.begin : slots.end]]
        pieces += [_day_cell(view, day, slots.cell, quarters) for day in days]
        rows.append(_merged(pieces))
    if under := view.under(slots, at):
        rows.append(((" " * (INDENT + under[0]), ""), (view.signs.cursor * under[1], "cursor")))
    return (*rows, *_folded(_legend(view, quarters), view.width))


def week_firsts(trends: Trends) -> list[dt.date]:
    """Give the first day of each week, from that of the first day on."""
    first = first_of_week(trends.days[0].date, trends.week_starts)
    return [first + days * ONE_DAY for days in range(0, (trends.today - first).days + 1, WEEK)]


def amount_of(view: View, day: TrendDay) -> float:
    """Give what is measured of a day: metres, or AU of load."""
    return day.load if view.measure == "load" else float(day.distance_m)


def _day_cell(view: View, day: TrendDay | None, cell: int, quarters: Sequence[float]) -> Piece:
    if day is None:
        return (" " * cell, "")
    chosen = view.marked and day.date == view.cursor
    if view.measure == "soreness":
        text, style = _sore_cell(view, day.sore, cell)
    else:
        heavy = quarter_level(amount_of(view, day), quarters)
        sign = heat(heavy, MOST_HEAT, view.signs)
        text, style = (sign * (max(1, cell - 1) if heavy else 1)).ljust(cell), f"heat{heavy}"
    return (text, "chosen" if chosen else style)


def _legend(view: View, quarters: Sequence[float]) -> Iterator[Row]:
    """Say what each sign stands for."""
    if view.measure == "soreness":
        yield tuple((view.signs.scores[nrs], f"sore{soreness_level(nrs)}") for nrs in range(11))
        yield ((tr("the worst told, 0-10"), "muted"),)
        yield ((tr("blank: not told"), "muted"),)
        return
    nothing = trc("amount", "none")
    yield ((heat(0, MOST_HEAT, view.signs), "heat0"), (f" {nothing}", "muted"))
    for heavy, name in enumerate(amounts_told(view, quarters), 1):
        yield ((heat(heavy, MOST_HEAT, view.signs) * 2, f"heat{heavy}"), (f" {name}", "muted"))


def _folded(items: Iterable[Row], width: int) -> Iterator[Row]:
    """Put items side by side, as many a row as there is room for, under the first cells."""
    row: list[Piece] = []
    for item in items:
        if row and sum(len(text) for text, _ in (*row, *item)) + 2 > width:
            yield tuple(row)
            row = []
        row += [("  " if row else " " * INDENT, ""), *item]
    yield tuple(row)


def limit_text(view: View, limit: float) -> str:
    """Name a limit between quarters: "8.0 km", "312 AU"."""
    return f"{limit:.0f} AU" if view.measure == "load" else distance_text(limit, view.units)


def amounts_told(view: View, quarters: Sequence[float]) -> list[str]:
    """Name what lies between the quarters: "to 8.0 km", "over 20.0 km"; nothing where there are none."""
    names = [limit_text(view, limit) for limit in quarters]
    if not names:
        return []
    return [*(tr("to {limit}", limit=name) for name in names), tr("over {limit}", limit=names[-1])]
