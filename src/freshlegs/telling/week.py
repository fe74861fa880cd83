"""A week's sums in words: beside last week's and the mean of four, never a judgement."""

from __future__ import annotations

import datetime as dt

from freshlegs.language import decimal, markc, tr, trc
from freshlegs.rules.week import Glance, Sums, Week
from freshlegs.telling.columns import Table
from freshlegs.units import Units, distance_number, distance_text, hours_text, stretch_text
from freshlegs.weeks import week_number

ONE_WEEK = dt.timedelta(days=7)
SUMS = (
    markc("column", "time"),
    markc("column", "load"),
    markc("column", "easy/hard"),
    markc("column", "relaxed"),
    markc("column", "long run"),
    markc("column", "hard days"),
)
"""What is summed, beside the distance."""


def summary(week: Week, before: Week, units: Units = "km") -> tuple[str, ...]:
    """Give up to three short lines: distance against last week, time and kinds of effort, days without an entry."""
    first = [
        f"{distance_number(week.distance_m, units)} {units}",
        tr("{far} last wk", far=distance_number(before.distance_m, units)),
    ]
    if week.easy_share is not None:
        first.append(tr("{share} % easy", share=f"{week.easy_share * 100:.0f}"))
    second = []
    if week.duration_s:
        second.append(f"{hours_text(week.duration_s)} h")
    if week.relaxed_m:
        second.append(tr("{far} relaxed", far=distance_number(week.relaxed_m, units)))
    if week.hard_days:
        second.append(tr("{n} hard", n=week.hard_days))
    third = [unlogged_words(week)] if week.unlogged else []
    return tuple(" · ".join(words) for words in (first, second, third) if words)


def week_title(week: Week, units: Units) -> str:
    """Name a week: "Week 47, Mon 16 Nov to Sun 22 Nov 2026"."""
    return tr("Week {n}, {days}", n=week.number, days=stretch_text(week.first, week.last, units))


def sums_table(glance: Glance, units: Units = "km") -> Table:
    """Give the week's sums beside those of the last week and the mean of up to four before it."""
    head = ("", units, *(trc("column", name) for name in SUMS))
    rows = tuple((name, *_sums(sums, units)) for name, sums in _beside(glance))
    return Table(tr("Sums"), head, rows)


def _beside(glance: Glance) -> list[tuple[str, Sums]]:
    """Give the week, the one before it and the mean of several, as far as the journal reaches, by name."""
    first = glance.week.first
    beside = [(_week_name(first), glance.this)]
    if glance.before:
        beside.append((_week_name(first - ONE_WEEK), glance.before))
    if glance.mean and glance.weeks > 1:
        beside.append((tr("mean of {n}", n=glance.weeks), glance.mean))
    return beside


def _week_name(first: dt.date) -> str:
    return tr("week {n}", n=week_number(first, first.weekday()))


def _sums(sums: Sums, units: Units) -> tuple[str, ...]:
    easy = f"{sums.easy_share * 100:.0f}/{100 - round(sums.easy_share * 100)} %" if sums.easy_share is not None else "-"
    return (
        distance_number(sums.distance_m, units),
        hours_text(sums.duration_s),
        f"{sums.load:.0f}",
        easy,
        distance_number(sums.relaxed_m, units),
        f"{sums.long_share * 100:.0f} %" if sums.long_share is not None else "-",
        decimal(f"{sums.hard_days:.2g}"),
    )


def further(glance: Glance, units: Units = "km") -> tuple[str, ...]:
    """Give the days without an entry, what was planned, and monotony and strain with what they are."""
    lines = []
    if words := unlogged_words(glance.week):
        lines.append(words)
    if glance.week.planned_m:
        lines.append(tr("planned {far} of running", far=distance_text(glance.week.planned_m, units)))
    told = [
        (name, sums.monotony, sums.strain)
        for name, sums in _beside(glance)
        if sums.monotony is not None and sums.strain is not None
    ]
    if told:
        monotony = ", ".join(f"{decimal(f'{value:.2f}')} ({name})" for name, value, _ in told)
        strain = ", ".join(f"{value:.0f} ({name})" for name, _, value in told)
        lines.append(tr("monotony {told}: the mean of the daily loads over their spread", told=monotony))
        lines.append(tr("strain {told}: the week's load times its monotony", told=strain))
    return tuple(lines)


def unlogged_words(week: Week) -> str:
    """Say how many days that are over hold nothing, "" where all do."""
    return tr("{n} of 7 days unlogged", n=len(week.unlogged)) if week.unlogged else ""
