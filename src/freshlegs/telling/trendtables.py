"""The numbers of Trends: a table for each page, what its numbers are, and all of it as JSON."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from itertools import groupby
from typing import Any

from freshlegs.language import decimal, mark, markc, tr, trc
from freshlegs.records import replace
from freshlegs.rules.soreness import worst_of
from freshlegs.rules.trends import SHORT_SLEEP_H, Span, Trends
from freshlegs.telling.columns import Table
from freshlegs.telling.heatcells import short_name
from freshlegs.telling.shoes import shoes_table
from freshlegs.telling.trends import (
    PAGES,
    STEPS,
    TOO_FEW,
    Page,
    percent,
    signed,
    sore_facts,
    span_text,
)
from freshlegs.units import Units, distance_number, hours_text, month_text, pace_text

ONE_DAY = dt.timedelta(days=1)
FORM_WORDS = mark(
    "Fitness and fatigue: the daily load (RPE times minutes, AU), forgotten over 42 and over 7 days. Form: fitness "
    "less fatigue, in percent of fitness. They describe the load; no rule follows them alone."
)
PACE_WORDS = mark(
    "Runs of RPE 4 or less (without RPE: easy and recovery runs) that were not hard and of which time and heart rate "
    "were told. Heat, hills and a tired day move them too."
)
SLEEP_WORDS = mark(
    "Hours of sleep as the check-ins told them; the dashes stand at the {hours} h below which the rules speak."
)
SORE_WORDS = mark("The worst that was told of a day or a week, 0-10, X for 10; blank: not told.")
COLUMNS = (
    markc("column", "time"), markc("column", "load"), markc("column", "runs"), markc("column", "longest"),
    markc("column", "easy"), markc("column", "relaxed"), markc("column", "hard days"), markc("column", "fitness"),
    markc("column", "fatigue"), markc("column", "form"), markc("column", "hours"), markc("column", "shortest"),
    markc("column", "nights"), markc("column", "worst"), markc("column", "parts"), markc("column", "sleep"),
    markc("column", "worst sore"), markc("column", "pace"), markc("column", "m a beat"), markc("column", "days run"),
    markc("column", "longest day"),
)  # fmt: skip
"""What is told of a span, a month or a day: the columns, by these names until they are shown."""


def table(trends: Trends, page: Page, units: Units = "km") -> Table | None:
    """Give a page's numbers, newest first; None where the drawing holds them all, or there are none."""
    if page == "pace":
        return _months(trends, units)
    if page == "shoes":
        return _shoes(trends, units)
    if page == "year":
        return _day_months(trends, units)
    spans = [span for span in reversed(trends.spans) if span.last >= (_begun(trends) or trends.today)]
    columns = {"distance": _distance_row, "form": _form_row, "sleep": _sleep_row, "soreness": _sore_row}.get(page)
    if columns is None or not spans:
        return None
    told = [columns(trends, span, units) for span in spans]
    rows = tuple((span_text(span, trends.step, units), *one.values()) for span, one in zip(spans, told, strict=True))
    return Table(_title(page), _head(STEPS[trends.step], *told[0]), rows)


def overview(trends: Trends, units: Units = "km") -> Table | None:
    """Give the spans with all their numbers in one table, newest first; None where nothing was told."""
    spans = [span for span in reversed(trends.spans) if span.last >= (_begun(trends) or trends.today + ONE_DAY)]
    told = [
        {
            **_distance_row(trends, span, units),
            **_form_row(trends, span, units),
            "sleep": _sleep_row(trends, span, units)["hours"],
            "worst sore": _sore_row(trends, span, units)["worst"],
        }
        for span in spans
    ]
    rows = tuple((span_text(span, trends.step, units), *one.values()) for span, one in zip(spans, told, strict=True))
    return Table("", _head(STEPS[trends.step], *told[0]), rows) if rows else None


def _title(page: Page) -> str:
    return tr(PAGES[page])


def _head(*names: str) -> tuple[str, ...]:
    return tuple(trc("column", name) for name in names)


def _begun(trends: Trends) -> dt.date | None:
    """Give the first day on which anything was told."""
    return next((day.date for day in trends.days if day.distance_m or day.load or day.sore is not None), None)


def _distance_row(_trends: Trends, span: Span, units: Units) -> dict[str, str]:
    return {
        units: distance_number(span.distance_m, units),
        "time": hours_text(span.duration_s),
        "load": f"{span.load:.0f}",
        "runs": str(span.runs),
        "longest": distance_number(span.longest_m, units),
        "easy": percent(span.easy_share) if span.easy_share is not None else "",
        "relaxed": distance_number(span.relaxed_m, units),
        "hard days": str(span.hard_days),
    }


def _form_row(_trends: Trends, span: Span, _units: Units) -> dict[str, str]:
    return {
        "load": f"{span.load:.0f}",
        "fitness": f"{span.fitness:.0f}" if span.fitness is not None else "",
        "fatigue": f"{span.fatigue:.0f}" if span.fatigue is not None else "",
        "form": f"{signed(span.form_percent)} %" if span.form_percent is not None else "",
    }


def _sleep_row(_trends: Trends, span: Span, _units: Units) -> dict[str, str]:
    return {
        "hours": decimal(f"{span.sleep_h:.1f}") if span.sleep_h is not None else "",
        "shortest": decimal(f"{span.shortest_h:g}") if span.shortest_h is not None else "",
        "nights": str(span.nights),
    }


def _sore_row(trends: Trends, span: Span, _units: Units) -> dict[str, str]:
    return {
        "worst": "" if span.sore is None else str(span.sore),
        "parts": ", ".join(sore_facts(trends, span, short_name)),
    }


def _months(trends: Trends, units: Units) -> Table | None:
    if not trends.easy:
        return None
    rows = tuple(
        (
            month_text(month.first, units),
            pace_text(month.pace_s_per_km, units),
            f"{month.hr_bpm:.0f}",
            decimal(f"{month.metres_per_beat:.2f}"),
            str(month.runs),
            distance_number(month.distance_m, units),
            "" if month.enough else tr(TOO_FEW),
        )
        for month in reversed(trends.easy)
    )
    return Table(_title("pace"), _head("month", "pace", "bpm", "m a beat", "runs", units, ""), rows)


def _day_months(trends: Trends, units: Units) -> Table | None:
    """Give the days summed by month, newest first, from the first month in which anything was told."""
    begun = _begun(trends)
    days = (day for day in trends.days if begun and day.date >= begun)
    rows = []
    for month, its in groupby(days, lambda day: day.date.replace(day=1)):
        several = list(its)
        sore = worst_of(day.sore for day in several)
        rows.append(
            (
                month_text(month, units),
                str(sum(day.distance_m > 0 for day in several)),
                distance_number(sum(day.distance_m for day in several), units),
                distance_number(max(day.distance_m for day in several), units),
                f"{sum(day.load for day in several):.0f}",
                "" if sore is None else str(sore),
            )
        )
    head = _head("month", "days run", units, "longest day", "load", "worst sore")
    return Table(_title("year"), head, tuple(reversed(rows))) if rows else None


def _shoes(trends: Trends, units: Units) -> Table | None:
    table = shoes_table(trends.shoes, units)
    return table and replace(table, title=_title("shoes"))


def words_of(page: Page) -> str:
    """Give what a page's numbers are, in a sentence or two."""
    return {
        "form": tr(FORM_WORDS),
        "pace": tr(PACE_WORDS),
        "sleep": tr(SLEEP_WORDS, hours=SHORT_SLEEP_H),
        "soreness": tr(SORE_WORDS),
    }.get(page, "")


def trends_record(trends: Trends) -> dict[str, Any]:
    """Give trends as "freshlegs.trends/1": metres, seconds, AU of load; spans, days, easy months, sore parts, shoes."""
    return {
        "schema": "freshlegs.trends/1",
        "first": trends.first.isoformat(),
        "last": trends.today.isoformat(),
        "step": trends.step,
        "spans": [_plain(asdict(span)) for span in trends.spans],
        "days": [_plain(asdict(day)) for day in trends.days],
        "fitness_days": [_plain(asdict(day)) for day in trends.fitness],
        "easy_months": [_plain(asdict(month)) for month in trends.easy],
        "sore_parts": [asdict(part) | {"numbers": list(part.numbers)} for part in trends.parts],
        "shoes": [_plain(asdict(worn)) for worn in trends.shoes],
    }


def _plain(told: dict[str, Any]) -> dict[str, Any]:
    """Give dates as texts and fractions with no more places than they are worth."""
    return {name: _value(value) for name, value in told.items()}


def _value(value: Any) -> Any:  # noqa: ANN401 - whatever a number of ours can be
    if isinstance(value, dt.date):
        return value.isoformat()
    return round(value, 3) if isinstance(value, float) else value
