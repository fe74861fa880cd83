"""Heat in cells, as pictures: how sore the parts were, and the days by distance, load or soreness."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from freshlegs.language import tr, trc
from freshlegs.pictures.plot import BELOW, RIGHT, TOP, WIDE, Plot, write_dates
from freshlegs.pictures.sheet import HEAT, Sheet, on_level
from freshlegs.records import replace
from freshlegs.rules.soreness import Numbers, days_from, soreness_level, worst_of
from freshlegs.rules.trends import quarter_level, quarters_of
from freshlegs.telling.axes import Scale
from freshlegs.telling.heatcells import amount_of, amounts_told, sore_lines, strip_days, week_firsts
from freshlegs.telling.trends import View, reading, spans_text, worst_in
from freshlegs.units import date_text, day_text, weekday_text
from freshlegs.visible import cut
from freshlegs.weeks import place_in_week, weekdays_from

ONE_DAY = dt.timedelta(days=1)
WEEK = 7
NAMES = 150
"""The room of the parts' names."""
ROW, GAP = 24, 2
DAY_ROW, DAY_NAMES = 20, 56
LEAST_NUMBERED = 14
"""A narrower cell holds no number."""
LONGEST_NAME = 20
LEAST_SIDE = 0.35
NO_SCALE = Scale(0, 1, (0, 1))

Strip = tuple[str, Numbers]


def sore_map(view: View) -> Sheet | str:
    """Draw each sore part by the last 28 days, and by all spans."""
    trends = view.trends
    if worst_of(trends.worst) is None:
        return tr("No soreness told in this time: the check-in and the legs map ask for it.")
    seen = replace(view, cursor=trends.today)
    first, last = strip_days(seen, NAMES)
    days = [first + place * ONE_DAY for place in range((last - first).days + 1)]

    def by_days(numbers: Numbers) -> Numbers:
        return days_from(trends.first, numbers, first, last)

    def by_spans(numbers: Numbers) -> Numbers:
        return tuple(worst_in(trends, numbers, span) for span in trends.spans)

    lately, overall = (list(sore_lines(trends, of)) for of in (by_days, by_spans))
    between = TOP + ROW * len(lately) + 64
    sheet = Sheet(WIDE, between + ROW * len(overall) + 60)
    above, below = (_field(sheet, top, ROW * len(some)) for top, some in ((TOP, lately), (between, overall)))
    _draw(above, lately, [day_text(day, view.units) for day in days])
    for place, day in enumerate(days):
        x = above.across(place + 0.5, len(days))
        sheet.text(x, above.bottom + 14, weekday_text(day)[0], "small quiet", "middle")
    lately_told = tr("{n} days to {date}", n=len(days), date=date_text(last, view.units))
    sheet.text(above.left, above.top - 8, lately_told, "quiet")
    spans = tr("{spans}, the worst of each", spans=spans_text(len(trends.spans), trends.step))
    sheet.text(below.left, below.top - 8, spans, "quiet")
    _draw(below, overall, [reading(replace(view, cursor=span.first), "soreness") for span in trends.spans])
    write_dates(below, view.firsts, below.bottom + BELOW)
    _sore_key(sheet, below.left, below.bottom + 30)
    return sheet


def _field(sheet: Sheet, top: float, high: float) -> Plot:
    return Plot(sheet, top, high, NO_SCALE, NAMES, WIDE - NAMES - RIGHT)


def _draw(plot: Plot, strips: Sequence[Strip], told: Sequence[str]) -> None:
    for row, (name, numbers) in enumerate(strips):
        y = plot.top + row * ROW
        plot.sheet.text(plot.left - 10, y + ROW - 8, cut(name, LONGEST_NAME), "strong" if not row else "", "end")
        for place, nrs in enumerate(numbers):
            _sore_cell(plot, place, len(numbers), (y, ROW), nrs, f"{told[place]}: {name}" if not row else told[place])


def _sore_cell(plot: Plot, place: int, count: int, row: tuple[float, float], nrs: int | None, told: str) -> None:
    if nrs is None:
        return
    x, wide = plot.across(place, count), plot.wide / count
    y, high = row
    level = soreness_level(nrs)
    gap = min(GAP, wide / 4)
    plot.sheet.rect((x, y, wide - gap, high - GAP), f"sore{level}" if level else "level0", told, turn=2)
    if wide >= LEAST_NUMBERED:
        plot.sheet.text(x + (wide - gap) / 2, y + high / 2 + 3, str(nrs), on_level(level), "middle")


def _sore_key(sheet: Sheet, x: float, y: float) -> None:
    """Say what the colours stand for."""
    for nrs in range(11):
        level = soreness_level(nrs)
        sheet.rect((x + 22 * nrs, y, 20, 16), f"sore{level}" if level else "level0", turn=2)
        sheet.text(x + 22 * nrs + 10, y + 12, str(nrs), on_level(level), "middle")
    sheet.text(x + 22 * 11 + 8, y + 12, tr("the worst that was told, 0-10; blank: not told"), "quiet")


def day_map(view: View) -> Sheet:
    """Draw the days, a column a week."""
    days = view.trends.days
    starts = view.trends.week_starts
    firsts = week_firsts(view.trends)
    weeks = len(firsts)
    quarters = quarters_of([amount_of(view, day) for day in days])
    sheet = Sheet(WIDE, TOP + DAY_ROW * WEEK + 64)
    wide = min(DAY_ROW + 2.0, (WIDE - DAY_NAMES - RIGHT) / weeks) * weeks
    plot = Plot(sheet, TOP + 8, DAY_ROW * WEEK, NO_SCALE, DAY_NAMES, wide)
    write_dates(plot, firsts, plot.top - 6)
    for place, name in enumerate(weekdays_from(starts)):
        sheet.text(plot.left - 8, plot.top + DAY_ROW * place + 14, name, "quiet", "end")
    for day in days:
        week, row = (day.date - firsts[0]).days // WEEK, plot.top + DAY_ROW * place_in_week(day.date, starts)
        told = reading(replace(view, cursor=day.date), "year")
        if view.measure == "soreness":
            _sore_cell(plot, week, weeks, (row, DAY_ROW), day.sore, told)
        else:
            _heat_cell(plot, week, weeks, row, quarter_level(amount_of(view, day), quarters), told)
    if view.measure == "soreness":
        _sore_key(sheet, plot.left, plot.bottom + 14)
    else:
        _heat_key(sheet, plot, amounts_told(view, quarters))
    return sheet


def _heat_cell(plot: Plot, week: int, weeks: int, y: float, level: int, told: str) -> None:
    """Draw a day: the more, the deeper and the larger, so that it is not told by colour alone."""
    wide, high = plot.wide / weeks, DAY_ROW - GAP
    share = LEAST_SIDE + (1 - LEAST_SIDE) * level / len(HEAT)
    side, tall = (wide - min(GAP, wide / 4)) * share, high * share
    x, inset = plot.across(week, weeks) + (wide - side) / 2, (high - tall) / 2
    plot.sheet.rect((x, y + inset, side, tall), f"heat{level}" if level else "level0", told, turn=2)


def _heat_key(sheet: Sheet, plot: Plot, names: Sequence[str]) -> None:
    x = plot.left
    for level, word in enumerate((trc("amount", "none"), *names)):
        sheet.rect((x, plot.bottom + 16, 14, 14), f"heat{level}" if level else "level0", turn=2)
        sheet.text(x + 20, plot.bottom + 27, word, "quiet")
        x += 20 + 7 * len(word) + 24
