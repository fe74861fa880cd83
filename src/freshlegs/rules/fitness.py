"""Fitness, fatigue and form day by day: the curve behind the trends. Numbers to look at; no rule follows them alone."""

from __future__ import annotations

import datetime as dt

from freshlegs.models import Runner, Window
from freshlegs.records import dataclass
from freshlegs.rules.diary import DAY, Diary


@dataclass(frozen=True, slots=True, kw_only=True)
class FitnessDay:
    """A day's load, fitness (CTL, 42 days) and fatigue (ATL, 7 days) in AU, and form in percent of fitness."""

    date: dt.date
    load: float
    fitness: float
    fatigue: float
    form_percent: float


def fitness_days(window: Window, first: dt.date, last: dt.date, runner: Runner) -> tuple[FitnessDay, ...]:
    """Give the days from `first` to `last` of which the window knows a load; it should reach back as reach.py says."""
    diary = Diary(window, last, runner)
    days = (
        FitnessDay(
            date=diary.loads_from + offset * DAY,
            load=form.load,
            fitness=form.fitness,
            fatigue=form.fatigue,
            form_percent=form.percent,
        )
        for offset, form in enumerate(diary.forms)
    )
    return tuple(day for day in days if day.date >= first)
