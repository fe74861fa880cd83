"""The journal over time in words and numbers: what each page is called, what stands under the cursor."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from freshlegs.language import decimal, mark, markc, tr, trc, trn
from freshlegs.records import dataclass
from freshlegs.rules.soreness import Numbers, SorePart, days_from, worst_of
from freshlegs.rules.trends import EasyMonth, Span, Step, TrendDay, Trends
from freshlegs.telling.axes import Slots
from freshlegs.telling.drawing import SIGNS, Signs
from freshlegs.telling.entries import spot_name
from freshlegs.units import (
    METRES_PER,
    Units,
    date_text,
    day_text,
    distance_number,
    distance_text,
    hours_text,
    month_text,
    pace_text,
    span_of_days,
)

Page = Literal["distance", "form", "soreness", "pace", "sleep", "shoes", "year", "history"]
Measure = Literal["distance", "load", "soreness"]

PAGES: Mapping[Page, str] = {
    "distance": mark("Distance"),
    "form": mark("Form"),
    "soreness": mark("Soreness"),
    "pace": mark("Easy pace"),
    "sleep": mark("Sleep"),
    "shoes": mark("Shoes"),
    "year": mark("Days"),
    "history": mark("Recovery run?"),
}
"""The pages in their order, and what they are called on their tab."""
MEASURES: tuple[Measure, ...] = ("distance", "load", "soreness")
PERIODS: tuple[int | None, ...] = (13, 26, 52, 104, None)
"""How many weeks can be looked at; None: the whole journal."""
USUAL_PERIOD = 52

TOO_FEW = mark("too few to tell")
STEPS: Mapping[Step, str] = {
    "week": markc("column", "week"),
    "month": markc("column", "month"),
    "year": markc("column", "year"),
}
DISTANCES: Mapping[Step, str] = {
    "week": mark("Distance a week, {unit}"),
    "month": mark("Distance a month, {unit}"),
    "year": mark("Distance a year, {unit}"),
}
SLEEPS: Mapping[Step, str] = {
    "week": mark("Hours of sleep, mean of each week"),
    "month": mark("Hours of sleep, mean of each month"),
    "year": mark("Hours of sleep, mean of each year"),
}
DAYS_BY: Mapping[Measure, str] = {
    "distance": mark("Days by distance"),
    "load": mark("Days by load"),
    "soreness": mark("Days by soreness"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is looked at and how: the trends, the day of the cursor, units, the room in columns and rows, signs."""

    trends: Trends
    cursor: dt.date
    units: Units = "km"
    measure: Measure = "distance"
    width: int = 80
    height: int = 12
    signs: Signs = SIGNS
    marked: bool = True
    check_in: str = "c"
    """The key of the check-in, which is named where it would tell more."""

    @property
    def slot(self) -> int:
        """The span under the cursor."""
        return place_of(self.firsts, self.cursor)

    @property
    def span(self) -> Span:
        """The span under the cursor."""
        return self.trends.spans[self.slot]

    @property
    def month(self) -> EasyMonth | None:
        """The month of easy runs under the cursor; None where it holds none."""
        first = self.cursor.replace(day=1)
        return next((month for month in self.trends.easy if month.first == first), None)

    @property
    def day(self) -> TrendDay:
        """The day under the cursor."""
        days = self.trends.days
        return days[max(0, min(len(days) - 1, (self.cursor - days[0].date).days))]

    @property
    def firsts(self) -> list[dt.date]:
        """The first days of the spans."""
        return [span.first for span in self.trends.spans]

    def under(self, slots: Slots, place: int) -> tuple[int, int] | None:
        """Give the first column under the cursor and how many there are; None where it is not shown."""
        return (slots.column(place), slots.cell) if self.marked and slots.begin <= place < slots.end else None


def place_of(firsts: Sequence[dt.date], day: dt.date) -> int:
    """Give the place of the span in which a day lies, the nearest where it lies outside."""
    return max(0, min(len(firsts) - 1, bisect_right(firsts, day) - 1))


def span_text(span: Span, step: str, units: Units) -> str:
    """Name a span: "16-22 Nov 2026", "Nov 2026", "2026"; one that is not over is told to be so far."""
    if step == "year":
        name = str(span.first.year)
    elif step == "month":
        name = month_text(span.first, units)
    else:
        name = span_of_days(span.first, span.last, units)
    return tr("{span} so far", span=name) if span.running else name


def spans_text(count: int, step: Step) -> str:
    """Count spans: "52 weeks"."""
    if step == "year":
        return trn("{n} year", "{n} years", count)
    if step == "month":
        return trn("{n} month", "{n} months", count)
    return trn("{n} week", "{n} weeks", count)


def heading(view: View, page: Page) -> str:
    """Say what a page shows, in which unit, and of which time."""
    trends, unit = view.trends, view.units
    what: dict[Page, str] = {
        "distance": tr(DISTANCES[trends.step], unit=unit),
        "form": tr("Fitness, fatigue and form"),
        "soreness": tr("Soreness and pain by part"),
        "pace": tr("Pace at easy heart rate, min/{unit}", unit=unit),
        "sleep": tr(SLEEPS[trends.step]),
        "shoes": tr("Shoes"),
        "year": tr(DAYS_BY[view.measure]),
        "history": "",
    }
    return what[page]


def period_text(view: View) -> str:
    """Say which time is looked at: "52 weeks to 22 Nov 2026"."""
    trends = view.trends
    weeks = (trends.today - trends.first).days // 7 + 1
    return trn("{n} week to {date}", "{n} weeks to {date}", weeks, date=date_text(trends.today, view.units))


# Under the cursor


def reading(view: View, page: Page, width: int = 200) -> str:
    """Give the numbers under the cursor in one line, as many of them as there is room for."""
    tell = {
        "distance": _distance_read,
        "form": _form_read,
        "soreness": _soreness_read,
        "pace": _pace_read,
        "sleep": _sleep_read,
        "year": _day_read,
    }.get(page)
    if tell is None:
        return ""
    name, *facts = tell(view)
    while len(facts) > 1 and len(name) + 2 + len(" · ".join(facts)) > width:
        facts.pop()
    return f"{name}: {' · '.join(facts)}"


def _distance_read(view: View) -> list[str]:
    span = view.span
    facts = [distance_text(span.distance_m, view.units)]
    if span.runs:
        longest = distance_number(span.longest_m, view.units)
        facts += [trn("{n} run", "{n} runs", span.runs), tr("longest {far}", far=longest)]
    if span.duration_s:
        facts.append(f"{hours_text(span.duration_s)} h")
    if span.easy_share is not None:
        facts.append(tr("{share} % easy", share=f"{span.easy_share * 100:.0f}"))
    if span.hard_days:
        facts.append(tr("{n} hard", n=span.hard_days))
    return [_name(view), *facts]


def _form_read(view: View) -> list[str]:
    span = view.span
    if span.fitness is None or span.fatigue is None or span.form_percent is None:
        return [_name(view), tr("before the journal")]
    levels = [
        tr("fitness {n}", n=f"{span.fitness:.0f}"),
        tr("fatigue {n}", n=f"{span.fatigue:.0f}"),
        tr("form {n} %", n=signed(span.form_percent)),
    ]
    return [_name(view), *levels, tr("load {n}", n=f"{span.load:.0f}")]


def _soreness_read(view: View) -> list[str]:
    return [_name(view), *sore_facts(view.trends, view.span)]


def sore_facts(trends: Trends, span: Span, named: Callable[[SorePart], str] | None = None) -> list[str]:
    """Give the parts that were sore in a span, the worst first: "left calf 3", "quad 2"."""
    parts = [(worst_in(trends, part.numbers, span) or 0, (named or part_name)(part)) for part in trends.parts]
    told = [f"{name} {nrs}" for nrs, name in sorted(parts, key=lambda one: -one[0]) if nrs]
    if told:
        return told
    if span.sore:
        return [tr("{n}, no part named", n=span.sore)]
    return [tr("not told") if span.sore is None else tr("nothing sore")]


def worst_in(trends: Trends, numbers: Numbers, span: Span) -> int | None:
    """Give the worst of some numbers, one a day of the trends, in a span."""
    return worst_of(days_from(trends.first, numbers, span.first, span.last))


def part_name(part: SorePart) -> str:
    """Name a part: "left calf", "quad"."""
    return spot_name(part.part, part.side, part.name)


def _pace_read(view: View) -> list[str]:
    month = view.month
    if month is None:
        return [month_text(view.cursor, view.units), tr("no such run")]
    facts = [pace_text(month.pace_s_per_km, view.units), f"{month.hr_bpm:.0f} bpm"]
    few = f" ({tr(TOO_FEW)})" if not month.enough else ""
    return [
        month_text(month.first, view.units),
        *facts,
        f"{trn('{n} run', '{n} runs', month.runs)}{few}",
        tr("{far} m a beat", far=decimal(f"{month.metres_per_beat:.2f}")),
    ]


def _sleep_read(view: View) -> list[str]:
    span = view.span
    if span.sleep_h is None or span.shortest_h is None:
        return [_name(view), tr("not told")]
    nights, shortest = trn("{n} night", "{n} nights", span.nights), decimal(f"{span.shortest_h:g}")
    return [_name(view), f"{decimal(f'{span.sleep_h:.1f}')} h", nights, tr("shortest {n} h", n=shortest)]


def _day_read(view: View) -> list[str]:
    day = view.day
    facts = [distance_text(day.distance_m, view.units) if day.distance_m else tr("no run")]
    if day.load:
        facts.append(tr("load {n}", n=f"{day.load:.0f}"))
    if day.sore is not None:
        facts.append(trc("worst", "sore {n}", n=day.sore))
    return [day_text(day.date, view.units), *facts]


def _name(view: View) -> str:
    return span_text(view.span, view.trends.step, view.units)


def signed(value: float) -> str:
    """Give a whole number with its sign: "+4", "-22", "0"."""
    return f"{round(value):+d}" if round(value) else "0"


def percent(share: float) -> str:
    """Give a share of 1 in percent."""
    return f"{share * 100:.0f} %"


def metres(value: float, units: Units) -> float:
    """Give metres in the runner's unit."""
    return value / METRES_PER[units]
