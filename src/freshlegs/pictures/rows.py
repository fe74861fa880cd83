"""Rows, as pictures: the shoes by their distance, and what was done after long and hard days."""

from __future__ import annotations

from freshlegs.language import decimal, tr, trn
from freshlegs.pictures.plot import RIGHT, TOP, WIDE, Plot, titled
from freshlegs.pictures.sheet import Sheet
from freshlegs.rules.history import ENOUGH, AfterChoice, History, Spread
from freshlegs.telling.axes import Scale
from freshlegs.telling.charts import NO_SHOES
from freshlegs.telling.history import (
    CHOICE_WORDS,
    MORNINGS,
    TITLE,
    TOO_FEW,
    closing,
    opening,
    pains_of,
    soreness_of,
    spread_text,
)
from freshlegs.telling.trends import View
from freshlegs.units import Units, date_text, distance_text, from_to
from freshlegs.visible import cut

ROW = 28
NAMES, NUMBERS = 190, 340
LONGEST_NAME = 24
RECOVERY = "recovery"
"""What the picture of "Recovery run: yes or no?" is called."""
NRS = Scale(0, 10, (0, 2, 4, 6, 8, 10))
PANEL, BETWEEN = 220, 28


def shoe_bars(view: View) -> Sheet | str:
    """Draw a bar a pair, the last worn first."""
    shoes = view.trends.shoes
    if not shoes:
        return tr(NO_SHOES)
    sheet = Sheet(WIDE, TOP + ROW * len(shoes) + 12)
    most = max(worn.distance_m for worn in shoes) or 1
    room = WIDE - NAMES - NUMBERS - RIGHT
    for row, worn in enumerate(shoes):
        y = TOP + ROW * row
        words = f"{distance_text(worn.distance_m, view.units)}, {trn('{n} run', '{n} runs', worn.runs)}"
        dates = from_to(date_text(worn.first, view.units), date_text(worn.last, view.units))
        long = room * worn.distance_m / most
        sheet.text(NAMES - 12, y + 14, cut(worn.shoes, LONGEST_NAME), "strong", "end")
        sheet.rect((NAMES, y, max(1, long), ROW - 10), "bar", f"{worn.shoes}: {words}", turn=2)
        sheet.text(NAMES + long + 10, y + 13, words)
        sheet.text(WIDE - RIGHT, y + 13, dates, "small quiet", "end")
    return sheet


def recovery(history: History, units: Units = "km", *, alone: bool = True) -> str:
    """Give "Recovery run: yes or no?" as SVG: medians and middle halves by what was done, morning by morning."""
    told = [row for row in history.after if row.times]
    notes = list(closing(history, units))
    high = 34 + ROW * len(told) + 40
    sheet = Sheet(WIDE, TOP + (2 * high if told else 0) + 20 * len(notes))
    titled(sheet, tr(TITLE), opening(history, units))
    if told:
        _table(sheet, TOP, tr("Soreness of the muscles, 0-10"), [(row, soreness_of(row)) for row in told])
        _table(sheet, TOP + high, tr("Worst pain, 0-10"), [(row, pains_of(row)) for row in told])
    for place, words in enumerate(notes):
        sheet.text(20, TOP + (2 * high if told else 0) + 20 * place, words, "quiet")
    return sheet.svg(tr(TITLE), opening(history, units), alone=alone)


def _table(sheet: Sheet, top: float, title: str, rows: list[tuple[AfterChoice, tuple[Spread, ...]]]) -> None:
    sheet.text(20, top, title, "strong")
    for morning, name in enumerate(MORNINGS):
        plot = Plot(sheet, top + 30, ROW * len(rows), NRS, NAMES + morning * (PANEL + BETWEEN), PANEL)
        sheet.text(plot.left, top + 18, tr(name), "quiet")
        for tick in NRS.ticks:
            x = plot.left + plot.wide * NRS.share(tick)
            sheet.line(((x, plot.top), (x, plot.bottom)), "grid")
            sheet.text(x, plot.bottom + 14, decimal(f"{tick:g}"), "small quiet", "middle")
        for place, (row, spreads) in enumerate(rows):
            _spread(plot, plot.top + ROW * (place + 0.5), row, spreads[morning])
    for place, (row, _) in enumerate(rows):
        words = tr("{what}, {n} times", what=tr(CHOICE_WORDS[row.choice]), n=row.times)
        sheet.text(NAMES - 16, top + 30 + ROW * (place + 0.5) + 4, words, "", "end")


def _spread(plot: Plot, y: float, row: AfterChoice, spread: Spread) -> None:
    """Draw the median as a dot on its middle half; or say that there are too few."""
    if row.times < ENOUGH or spread.median is None or spread.low is None or spread.high is None:
        plot.sheet.text(plot.left + 4, y + 4, tr(TOO_FEW), "small quiet")
        return
    low, middle, high = (plot.left + plot.wide * NRS.share(value) for value in (spread.low, spread.median, spread.high))
    plot.sheet.line(((low, y), (high, y)), "line wide")
    plot.sheet.dot((middle, y), 5, "dot-line", spread_text(spread))
    words = spread_text(spread)
    if high + 6.5 * len(words) < plot.left + plot.wide:
        plot.sheet.text(high + 10, y + 4, words, "small")
    else:
        plot.sheet.text(low - 10, y + 4, words, "small", "end")
