"""The journal over time, drawn: one drawing a page, its dates below and what is under the cursor marked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import pairwise

from freshlegs.language import mark, tr, trn
from freshlegs.rules.fitness import FitnessDay
from freshlegs.rules.trends import SHORT_SLEEP_H
from freshlegs.telling.axes import (
    Frame,
    Scale,
    Slots,
    date_axis,
    framed,
    gutter_of,
    rows_for,
    scale_to,
    slots_of,
)
from freshlegs.telling.drawing import Canvas, Row, lying
from freshlegs.telling.heatcells import day_cells, sore_strips
from freshlegs.telling.trends import Page, View, metres, place_of
from freshlegs.units import date_text, distance_text, from_to, pace_text
from freshlegs.visible import cut

ONE_DAY = dt.timedelta(days=1)
SIDE = 2
"""The columns of a scale beside its ticks."""
LEAST_HEIGHT = 4
LONGEST_NAME = 24
WIDEST_MONTH = 14
DATE = len("15 Jul 2026")
LINE, OTHER_LINE = "*", "o"
NO_LOAD = mark("No load known yet: log a run with its RPE.")
NO_PACE = mark("No month yet with three easy runs of which time and heart rate were told.")
NO_SLEEP = mark("No hours of sleep told in this time: the check-in ({key}) asks for them.")
NO_SHOES = mark("No shoes named yet: @pegasus in a run's line, or the form's field.")


def drawing(view: View, page: Page) -> tuple[Row, ...]:
    """Draw a page."""
    draw: dict[Page, Callable[[View], tuple[Row, ...]]] = {
        "distance": _distance,
        "form": _form,
        "soreness": sore_strips,
        "pace": _pace,
        "sleep": _sleep,
        "shoes": _shoes,
        "year": day_cells,
    }
    return draw[page](view)


def _spread(view: View, gutter: int) -> Slots:
    return slots_of(len(view.trends.spans), view.width - gutter - SIDE, view.slot)


# Distance


def _distance(view: View) -> tuple[Row, ...]:
    spans = view.trends.spans
    scale = scale_to(0, max(metres(span.distance_m, view.units) for span in spans) or 1)
    gutter = gutter_of((scale,), view.units)
    slots = _spread(view, gutter)
    canvas = Canvas(slots.width, rows_for(scale, max(LEAST_HEIGHT, view.height - 3), bars=True), view.signs)
    for place in range(slots.begin, slots.end):
        span = spans[place]
        style = "cursor" if view.marked and place == view.slot else "running" if span.running else "bar"
        share = scale.share(metres(span.distance_m, view.units))
        canvas.bar(slots.column(place), max(1, slots.cell - 1), share, style)
    below = date_axis(view.firsts, slots)
    under = view.under(slots, view.slot)
    return framed(canvas, Frame(scale, view.units, below=below, cursor=under, gutter=gutter, bars=True))


# Fitness, fatigue and form


def _form(view: View) -> tuple[Row, ...]:
    """Draw fitness and fatigue, and under them form on a scale of its own."""
    days = {day.date: day for day in view.trends.fitness}
    if not days:
        return (((tr(NO_LOAD), "muted"),),)
    both = [level for day in days.values() for level in (day.fitness, day.fatigue)]
    forms = [day.form_percent for day in days.values()]
    height = max(2 * LEAST_HEIGHT, view.height - 6)
    beneath_rows = height * 2 // 5
    levels = scale_to(min(both), max(both), ticks=min(5, height - beneath_rows - 1))
    form = scale_to(min(0.0, *forms), max(0.0, *forms), ticks=beneath_rows - 1)
    gutter = gutter_of((levels, form), "AU")
    slots = _spread(view, gutter)
    above = Canvas(slots.width, rows_for(levels, height - beneath_rows), view.signs)
    beneath = Canvas(slots.width, rows_for(form, beneath_rows), view.signs)
    dots = _daily(view, slots)

    def shares(scale: Scale, told: Callable[[FitnessDay], float]) -> list[float | None]:
        return [scale.share(told(days[day])) if day in days else None for day in dots]

    above.line(shares(levels, lambda day: day.fatigue), "line2", OTHER_LINE, dotted=True)
    above.line(shares(levels, lambda day: day.fitness), "line", LINE)
    beneath.level(form.share(0), "axis")
    beneath.line(shares(form, lambda day: day.form_percent), "line3", LINE)
    below = date_axis(view.firsts, slots)
    first = framed(above, Frame(levels, "AU", gutter=gutter))
    second = framed(beneath, Frame(form, "%", below=below, cursor=view.under(slots, view.slot), gutter=gutter))
    solid, loose = ("⣀⡠⠔ ", "⡀⠄⠂ ") if view.signs.dots else (f"{LINE} ", f"{OTHER_LINE} ")
    fitness, fatigue, name = tr("fitness"), tr("fatigue"), tr("form")
    head: Row = (*first[0], (f"  {solid}{fitness}", "line"), (f"   {loose}{fatigue}", "line2"))
    return (head, *first[1:], (*second[0], (f"  {name}", "line3")), *second[1:])


def _daily(view: View, slots: Slots) -> list[dt.date | None]:
    """Give the day that each column of dots stands for; None after today."""
    spans, days = view.trends.spans[slots.begin : slots.end], []
    dots = 2 * slots.cell
    for span in spans:
        length = (span.last - span.first).days
        for dot in range(dots):
            day = span.first + ONE_DAY * (round(length * (dot + 1) / dots) if dots > 1 else length)
            days.append(day if day <= view.trends.today else None)
    return days


# Pace at easy heart rate


def _pace(view: View) -> tuple[Row, ...]:
    months = [month for month in view.trends.easy if month.enough]
    if not months:
        return (((tr(NO_PACE), "muted"),),)
    firsts = months_between(months[0].first, view.trends.today)
    known = {month.first: month for month in months}

    def named(tick: float) -> str:
        return pace_text(-tick).split(" ")[0]

    unit_paces = [-_pace_in(month.pace_s_per_km, view) for month in months]
    paces = scale_to(min(unit_paces), max(unit_paces), ticks=3)
    hearts = scale_to(min(month.hr_bpm for month in months), max(month.hr_bpm for month in months), ticks=2)
    gutter = max(gutter_of((paces,), f"/{view.units}", named), gutter_of((hearts,), "bpm"))
    place = place_of(firsts, view.cursor)
    slots = slots_of(len(firsts), view.width - gutter - SIDE, place, WIDEST_MONTH)
    height = max(2 * LEAST_HEIGHT, view.height - 8)
    above = Canvas(slots.width, rows_for(paces, height - height // 3), view.signs)
    beneath = Canvas(slots.width, rows_for(hearts, height // 3), view.signs)
    shown = firsts[slots.begin : slots.end]
    above_shares = [
        paces.share(-_pace_in(known[month].pace_s_per_km, view)) if month in known else None for month in shown
    ]
    heart_shares = [hearts.share(known[month].hr_bpm) if month in known else None for month in shown]
    above.line(_through(above_shares, slots.cell), "line", LINE)
    beneath.line(_through(heart_shares, slots.cell), "line3", LINE)
    below = date_axis(firsts, slots)
    first = framed(above, Frame(paces, f"/{view.units}", named, gutter=gutter))
    second = framed(beneath, Frame(hearts, "bpm", below=below, cursor=view.under(slots, place), gutter=gutter))
    pace, heart = tr("pace, the faster the higher"), tr("heart rate")
    return (
        (*first[0], (f"  {pace}", "line")),
        *first[1:],
        (*second[0], (f"  {heart}", "line3")),
        *second[1:],
    )


def _pace_in(pace_s_per_km: float, view: View) -> float:
    return pace_s_per_km * metres_in(view)


def metres_in(view: View) -> float:
    """Give how many kilometres the runner's unit is."""
    return 1 / metres(1000, view.units)


def months_between(first: dt.date, last: dt.date) -> list[dt.date]:
    """Give the first days of the months from that of `first` to that of `last`."""
    months = [first.replace(day=1)]
    while (after := (months[-1] + 31 * ONE_DAY).replace(day=1)) <= last:
        months.append(after)
    return months


def _through(shares: Sequence[float | None], cell: int) -> list[float | None]:
    """Give a value for each column of dots: straight from the middle of a span to that of the next, none over gaps."""
    dots = 2 * cell
    line: list[float | None] = [None] * (dots * len(shares))
    for place, share in enumerate(shares):
        line[place * dots + dots // 2] = share
    for place, (here, after) in enumerate(pairwise(shares)):
        if here is not None and after is not None:
            for dot in range(dots):
                line[place * dots + dots // 2 + dot] = here + (after - here) * dot / dots
    return line


# Sleep


def _sleep(view: View) -> tuple[Row, ...]:
    spans = view.trends.spans
    told = [span.sleep_h for span in spans if span.sleep_h is not None]
    if not told:
        return (((tr(NO_SLEEP, key=view.check_in), "muted"),),)
    scale = scale_to(min(SHORT_SLEEP_H, *told) - 0.5, max(SHORT_SLEEP_H, *told) + 0.5)
    gutter = gutter_of((scale,), "h")
    slots = _spread(view, gutter)
    canvas = Canvas(slots.width, rows_for(scale, max(LEAST_HEIGHT, view.height - 3)), view.signs)
    shown = spans[slots.begin : slots.end]
    shares = [None if span.sleep_h is None else scale.share(span.sleep_h) for span in shown]
    canvas.level(scale.share(SHORT_SLEEP_H), "axis")
    canvas.line(_through(shares, slots.cell), "line", LINE)
    below = date_axis(view.firsts, slots)
    return framed(canvas, Frame(scale, "h", below=below, cursor=view.under(slots, view.slot), gutter=gutter))


# Shoes


def _shoes(view: View) -> tuple[Row, ...]:
    """Draw a bar a pair, the last worn first."""
    shoes = view.trends.shoes
    if not shoes:
        return (((tr(NO_SHOES), "muted"),),)
    wide = min(LONGEST_NAME, max(len(worn.shoes) for worn in shoes), max(8, view.width // 4))
    most = max(worn.distance_m for worn in shoes) or 1
    told = [(distance_text(worn.distance_m, view.units), trn("{n} run", "{n} runs", worn.runs)) for worn in shoes]
    columns = [max(len(row[place]) for row in told) for place in range(2)]
    room = view.width - wide - sum(columns) - 6
    stretch = len("  ") + len(from_to(" " * DATE, " " * DATE))
    dates = room > stretch
    room -= stretch if dates else 0
    rows: list[Row] = []
    for worn, (distance, runs) in zip(shoes, told, strict=True):
        first, last = (f"{date_text(day, view.units):>{DATE}}" for day in (worn.first, worn.last))
        when = f"  {from_to(first, last)}" if dates else ""
        rows.append(
            (
                (f"{cut(worn.shoes, wide):<{wide}}  ", "label"),
                (lying(worn.distance_m / most, max(4, room), view.signs), "bar"),
                (f"  {distance:>{columns[0]}}  {runs:>{columns[1]}}", ""),
                (when, "muted"),
            )
        )
    return tuple(rows)
