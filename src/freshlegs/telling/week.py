"""A week's sums in words: beside last week's and the mean of four, never a judgement."""

from __future__ import annotations

import datetime as dt

from freshlegs.rules.week import Glance, Sums, Week
from freshlegs.telling.columns import Table
from freshlegs.units import Units, distance_number, distance_text, hours_text, stretch_text
from freshlegs.weeks import week_number

ONE_WEEK = dt.timedelta(days=7)


def summary(week: Week, before: Week, units: Units = "km") -> tuple[str, ...]:
    """Give up to three short lines: distance against last week, time and kinds of effort, days without an entry."""
    first = [
        f"{distance_number(week.distance_m, units)} {units}",
        f"{distance_number(before.distance_m, units)} last wk",
    ]
    if week.easy_share is not None:
        first.append(f"{week.easy_share * 100:.0f} % easy")
    second = []
    if week.duration_s:
        second.append(f"{hours_text(week.duration_s)} h")
    if week.relaxed_m:
        second.append(f"{distance_number(week.relaxed_m, units)} relaxed")
    if week.hard_days:
        second.append(f"{week.hard_days} hard")
    third = [unlogged_words(week)] if week.unlogged else []
    return tuple(" · ".join(words) for words in (first, second, third) if words)


def week_title(week: Week, units: Units) -> str:
    """Name a week: "Week 47, Mon 16 Nov to Sun 22 Nov 2026"."""
    return f"Week {week.number}, {stretch_text(week.first, week.last, units)}"


def sums_table(glance: Glance, units: Units = "km") -> Table:
    """Give the week's sums beside those of the last week and the mean of up to four before it."""
    head = ("", units, "time", "load", "easy/hard", "relaxed", "long run", "hard days")
    rows = tuple((name, *_sums(sums, units)) for name, sums in _beside(glance))
    return Table("Sums", head, rows)


def _beside(glance: Glance) -> list[tuple[str, Sums]]:
    """Give the week, the one before it and the mean of several, as far as the journal reaches, by name."""
    first = glance.week.first
    beside = [(_week_name(first), glance.this)]
    if glance.before:
        beside.append((_week_name(first - ONE_WEEK), glance.before))
    if glance.mean and glance.weeks > 1:
        beside.append((f"mean of {glance.weeks}", glance.mean))
    return beside


def _week_name(first: dt.date) -> str:
    return f"week {week_number(first, first.weekday())}"


def _sums(sums: Sums, units: Units) -> tuple[str, ...]:
    easy = f"{sums.easy_share * 100:.0f}/{100 - round(sums.easy_share * 100)} %" if sums.easy_share is not None else "-"
    return (
        distance_number(sums.distance_m, units),
        hours_text(sums.duration_s),
        f"{sums.load:.0f}",
        easy,
        distance_number(sums.relaxed_m, units),
        f"{sums.long_share * 100:.0f} %" if sums.long_share is not None else "-",
        f"{sums.hard_days:.2g}",
    )


def further(glance: Glance, units: Units = "km") -> tuple[str, ...]:
    """Give the days without an entry, what was planned, and monotony and strain with what they are."""
    lines = []
    if words := unlogged_words(glance.week):
        lines.append(words)
    if glance.week.planned_m:
        lines.append(f"planned {distance_text(glance.week.planned_m, units)} of running")
    told = [
        (name, sums.monotony, sums.strain)
        for name, sums in _beside(glance)
        if sums.monotony is not None and sums.strain is not None
    ]
    if told:
        monotony = ", ".join(f"{value:.2f} ({name})" for name, value, _ in told)
        strain = ", ".join(f"{value:.0f} ({name})" for name, _, value in told)
        lines.append(f"monotony {monotony}: the mean of the daily loads over their spread")
        lines.append(f"strain {strain}: the week's load times its monotony")
    return tuple(lines)


def unlogged_words(week: Week) -> str:
    """Say how many days that are over hold nothing, "" where all do."""
    return f"{len(week.unlogged)} of 7 days unlogged" if week.unlogged else ""
