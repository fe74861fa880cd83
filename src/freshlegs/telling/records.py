"""Advice and weeks as JSON objects, in the fixed words of the contract."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from freshlegs.language import in_english
from freshlegs.rules.advice import VERDICTS, Advice, PlannedDay
from freshlegs.rules.week import Glance, Sums, Week
from freshlegs.telling.weekday import ToldDay


def advice_record(advice: Advice, today: dt.date) -> dict[str, Any]:
    """Give an advice as "freshlegs.advice/1"."""
    dose = advice.dose
    return {
        "schema": "freshlegs.advice/1",
        "date": today.isoformat(),
        "for": advice.day.isoformat(),
        "verdict": advice.verdict,
        "urgent": advice.urgent,
        "test_run": advice.test_run,
        "dose": {
            "distance_km_low": dose.distance_km_low,
            "distance_km_max": dose.distance_km_max,
            "minutes_max": dose.minutes_max,
            "rpe_max": dose.rpe_max,
            "hr_bpm_max": dose.hr_bpm_max,
            "pace_s_per_km_not_faster_than": dose.pace_s_per_km_not_faster_than,
        },
        "reasons": [
            {
                "rule": reason.rule,
                "ceiling": VERDICTS[reason.ceiling],
                "grade": reason.grade,
                "fact": reason.fact,
                "effect": reason.effect,
                "text": reason.text,
                "source": reason.source,
            }
            for reason in advice.reasons
        ],
        "alternatives": list(advice.alternatives),
        "confidence": {"level": advice.level, "score": round(advice.score, 2)},
        "ask_for": advice.ask_for,
        "disclaimer": advice.disclaimer,
    }


def plan_record(days: tuple[PlannedDay, ...], today: dt.date) -> dict[str, Any]:
    """Give the planned week as "freshlegs.week/1"."""
    return {
        "schema": "freshlegs.week/1",
        "days": [
            {
                "date": day.date.isoformat(),
                "planned": day.planned,
                "ceiling": day.advice.verdict,
                "mark": day.mark,
                "advice": advice_record(day.advice, today),
            }
            for day in days
        ],
    }


def week_record(week: Week) -> dict[str, Any]:
    """Give a week's sums as "freshlegs.week_sums/1": metres, seconds, arbitrary units of load.

    `monday` is the contract's word for its first day, whichever day the runner's weeks begin on.
    """
    return {
        "schema": "freshlegs.week_sums/1",
        "monday": week.first.isoformat(),
        "distance_m": week.distance_m,
        "duration_s": week.duration_s,
        "load": round(week.load, 1),
        "runs": week.runs,
        "easy_share": _rounded(week.easy_share),
        "relaxed_m": week.relaxed_m,
        "hard_days": week.hard_days,
        "longest_m": week.longest_m,
        "planned_m": week.planned_m,
        "unlogged_days": [day.isoformat() for day in week.unlogged],
        "monotony": _rounded(week.monotony),
        "strain": _rounded(week.strain),
        "days": [
            {
                "date": (week.first + dt.timedelta(days=place)).isoformat(),
                "kind": look.kind,
                "distance_m": look.distance_m,
                "duration_s": look.duration_s,
                "rpe": look.rpe,
                "soreness": look.soreness,
                "pain": look.pain,
                "planned": look.planned,
                "done": look.done,
            }
            for place, look in enumerate(week.days)
        ],
    }


def glance_record(glance: Glance, days: Sequence[ToldDay], notes: Sequence[str]) -> dict[str, Any]:
    """Give a week beside others as "freshlegs.week_sums/2": all of /1, and what the screen shows besides."""
    told = week_record(glance.week) | {"schema": "freshlegs.week_sums/2"}
    with in_english():
        planned = [day.planned or None for day in days]
    more = [
        {
            "pace_s_per_km": _rounded(day.pace_s_per_km),
            "load": round(load, 1),
            "sleep_h": day.look.sleep_h,
            "plan": plan,
            "mark": day.ahead.mark if day.ahead else None,
        }
        for day, load, plan in zip(days, glance.week.loads, planned, strict=True)
    ]
    return told | {
        "long_share": _rounded(glance.week.long_share),
        "relaxed_share": _rounded(glance.week.relaxed_share),
        "before": _sums_record(glance.before),
        "mean": _sums_record(glance.mean),
        "mean_of": glance.weeks,
        "notes": list(notes),
        "days": [day | added for day, added in zip(told["days"], more, strict=True)],
    }


def _sums_record(sums: Sums | None) -> dict[str, Any] | None:
    return None if sums is None else {name: _rounded(value) for name, value in asdict(sums).items()}


def month_record(first: dt.date, weeks: Sequence[Week]) -> dict[str, Any]:
    """Give a month as "freshlegs.month/1": every week that has a day of it, whole, as `week_record` gives it."""
    return {
        "schema": "freshlegs.month/1",
        "month": first.isoformat()[:7],
        "weeks": [week_record(week) for week in weeks],
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 2)
