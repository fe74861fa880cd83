"""The pages of Trends as pictures: what the screen draws in characters, drawn to be kept, printed or sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from freshlegs.language import decimal, mark, tr
from freshlegs.pictures.cells import day_map, sore_map
from freshlegs.pictures.plot import TOP, WIDE, Plot, titled
from freshlegs.pictures.rows import RECOVERY, shoe_bars
from freshlegs.pictures.sheet import Point, Sheet
from freshlegs.records import replace
from freshlegs.rules.trends import SHORT_SLEEP_H, EasyMonth, Step
from freshlegs.telling.axes import scale_to
from freshlegs.telling.charts import NO_LOAD, NO_PACE, metres_in, months_between
from freshlegs.telling.trends import (
    Measure,
    Page,
    View,
    heading,
    metres,
    period_text,
    reading,
)
from freshlegs.units import distance_number, pace_text

HIGH, FOOT = 240, 34
GAP = 64
BAR_SHARE = 0.76
MOST_NUMBERED = 27
NEWS = 40
WORN = mark("each pair, as far as it has run in all")
ALL_RUNS: Mapping[Step, str] = {
    "week": mark("all runs of a week"),
    "month": mark("all runs of a month"),
    "year": mark("all runs of a year"),
}

CHARTS: Mapping[str, tuple[Page, Measure]] = {
    "weekly": ("distance", "distance"),
    "form": ("form", "distance"),
    "soreness": ("soreness", "distance"),
    "pace": ("pace", "distance"),
    "sleep": ("sleep", "distance"),
    "shoes": ("shoes", "distance"),
    "days": ("year", "distance"),
    "days-load": ("year", "load"),
    "days-soreness": ("year", "soreness"),
}
"""The charts by their names, each a page of Trends, the days by one measure."""


def name_of(page: Page, measure: Measure) -> str:
    """Give what the picture of a page of Trends is called."""
    if page == "history":
        return RECOVERY
    return next(name for name, (its, by) in CHARTS.items() if its == page and (by == measure or page != "year"))


def chart(view: View, name: str, *, alone: bool = True) -> str:
    """Give a chart as SVG."""
    page, measure = CHARTS[name]
    seen = replace(view, measure=measure)
    draw: dict[Page, Callable[[View], Sheet | str]] = {
        "distance": _distance,
        "form": _form,
        "soreness": sore_map,
        "pace": _pace,
        "sleep": _sleep,
        "shoes": shoe_bars,
        "year": day_map,
    }
    drawn = draw[page](seen)
    title, about = heading(seen, page), period_text(seen) if page != "shoes" else tr(WORN)
    if isinstance(drawn, str):
        sheet = Sheet(WIDE, TOP + NEWS)
        sheet.text(20, TOP + 10, drawn)
        drawn = sheet
    titled(drawn, title, about)
    return drawn.svg(f"{title}, {about}", about_of(seen, page), alone=alone)


def about_of(view: View, page: Page) -> str:
    """Say the last of a chart's numbers, for whom can't see it."""
    return reading(replace(view, cursor=view.trends.today), page)


def _distance(view: View) -> Sheet:
    """Draw a bar a span, with its longest run at its foot."""
    spans = view.trends.spans
    sheet = Sheet(WIDE, TOP + HIGH + FOOT)
    most = max(metres(span.distance_m, view.units) for span in spans) or 1
    plot = Plot(sheet, TOP, HIGH, scale_to(0, most))
    plot.ruled(view.units)
    wide = plot.wide / len(spans)
    for place, span in enumerate(spans):
        x = plot.across(place + (1 - BAR_SHARE) / 2, len(spans))
        told = reading(replace(view, cursor=span.first), "distance")
        whole, longest = (plot.y(metres(value, view.units)) for value in (span.distance_m, span.longest_m))
        style = "now" if span.running else "bar"
        sheet.rect((x, whole, wide * BAR_SHARE, plot.bottom - whole), style, told)
        sheet.rect((x, longest, wide * BAR_SHARE, plot.bottom - longest), "deep", told)
        if len(spans) <= MOST_NUMBERED and span.distance_m:
            words = distance_number(span.distance_m, view.units)
            sheet.text(x + wide * BAR_SHARE / 2, whole - 4, words, "small", "middle")
    plot.dated(view.firsts)
    _key(sheet, (("bar", tr(ALL_RUNS[view.trends.step])), ("deep", tr("the longest of them")), ("now", tr("so far"))))
    return sheet


def _key(sheet: Sheet, told: Sequence[tuple[str, str]]) -> None:
    """Say what each colour stands for, at the right of the title."""
    x = WIDE - 20.0
    for style, words in reversed(told):
        x -= 6.2 * len(words)
        sheet.text(x, 48, words, "quiet")
        x -= 16
        if style.startswith(("line", "axis")):
            sheet.line(((x - 10, 44), (x + 10, 44)), style)
        else:
            sheet.rect((x, 38, 11, 11), style)
        x -= 24


def _form(view: View) -> Sheet | str:
    """Draw fitness and fatigue by days, and form under them."""
    days = view.trends.fitness
    if not days:
        return tr(NO_LOAD)
    sheet = Sheet(WIDE, TOP + HIGH + GAP + HIGH / 2 + FOOT)
    both = [level for day in days for level in (day.fitness, day.fatigue)]
    forms = [day.form_percent for day in days]
    above = Plot(sheet, TOP, HIGH, scale_to(min(both), max(both)))
    below = Plot(sheet, TOP + HIGH + GAP, HIGH / 2, scale_to(min(0.0, *forms), max(0.0, *forms), ticks=3))
    above.ruled("AU")
    below.ruled(tr("form, %"))
    below.rule(0, "axis")
    spans = view.trends.spans
    whole = (spans[-1].last - view.trends.first).days + 1

    def along(day: dt.date) -> float:
        return above.across((day - view.trends.first).days + 0.5, whole)

    above.sheet.line([(along(day.date), above.y(day.fatigue)) for day in days], "line2")
    above.sheet.line([(along(day.date), above.y(day.fitness)) for day in days], "line")
    below.sheet.line([(along(day.date), below.y(day.form_percent)) for day in days], "line3")
    below.dated(view.firsts)
    _key(sheet, (("line", tr("fitness, 42 days")), ("line2", tr("fatigue, 7 days")), ("line3", tr("form"))))
    return sheet


def _pace(view: View) -> Sheet | str:
    """Draw a point a month: pace, the faster the higher, and heart rate under it."""
    months = [month for month in view.trends.easy if month.enough]
    if not months:
        return tr(NO_PACE)
    firsts = months_between(months[0].first, view.trends.today)
    known = {month.first: month for month in months}
    sheet = Sheet(WIDE, TOP + HIGH + GAP + HIGH / 2 + FOOT)
    paces = [-month.pace_s_per_km * metres_in(view) for month in months]
    hearts = [month.hr_bpm for month in months]
    above = Plot(sheet, TOP, HIGH, scale_to(min(paces), max(paces), ticks=4))
    below = Plot(sheet, TOP + HIGH + GAP, HIGH / 2, scale_to(min(hearts), max(hearts), ticks=3))
    above.ruled(f"/{view.units}", lambda tick: pace_text(-tick).split(" ")[0])
    below.ruled("bpm")
    told = [known.get(first) for first in firsts]
    _months(view, above, told, lambda month: -month.pace_s_per_km * metres_in(view), "line")
    _months(view, below, told, lambda month: month.hr_bpm, "line3")
    below.dated(firsts)
    _key(sheet, (("line", tr("pace, the faster the higher")), ("line3", tr("heart rate"))))
    return sheet


def _months(
    view: View, plot: Plot, months: Sequence[EasyMonth | None], value: Callable[[EasyMonth], float], style: str
) -> None:
    points = [
        (plot.across(place + 0.5, len(months)), plot.y(value(month))) if month else None
        for place, month in enumerate(months)
    ]
    words = [reading(replace(view, cursor=month.first), "pace") if month else "" for month in months]
    _points(plot.sheet, points, words, style)


def _points(sheet: Sheet, points: Sequence[Point | None], told: Sequence[str], style: str) -> None:
    sheet.line(points, style)
    for point, words in zip(points, told, strict=True):
        if point:
            sheet.dot(point, 3.5, f"dot-{style}", words)


def _sleep(view: View) -> Sheet | str:
    """Draw a point a span, and a dashed line where the rules begin to speak."""
    spans = view.trends.spans
    told = [span.sleep_h for span in spans if span.sleep_h is not None]
    if not told:
        return tr("No hours of sleep told in this time: the check-in asks for them.")
    sheet = Sheet(WIDE, TOP + HIGH + FOOT)
    plot = Plot(sheet, TOP, HIGH, scale_to(min(SHORT_SLEEP_H, *told) - 0.5, max(SHORT_SLEEP_H, *told) + 0.5))
    plot.ruled("h")
    plot.rule(SHORT_SLEEP_H, "axis dashed")
    points = [
        None if span.sleep_h is None else (plot.across(place + 0.5, len(spans)), plot.y(span.sleep_h))
        for place, span in enumerate(spans)
    ]
    words = [reading(replace(view, cursor=span.first), "sleep") for span in spans]
    _points(sheet, points, words, "line")
    plot.dated(view.firsts)
    below_it = tr("{hours} h: below it the rules speak", hours=decimal(f"{SHORT_SLEEP_H:g}"))
    _key(sheet, (("line", tr("mean of the nights told")), ("axis dashed", below_it)))
    return sheet
