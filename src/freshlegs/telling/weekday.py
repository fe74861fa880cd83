"""The days of a week, told: what was done and how, how the body was, what is planned and whether it fits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from freshlegs.language import decimal, mark, tr, trc
from freshlegs.models import Entry, Plan, Window
from freshlegs.records import dataclass
from freshlegs.rules.advice import PlannedDay
from freshlegs.rules.ahead import RUN_TYPE, weightiest_first
from freshlegs.rules.marks import DayLook
from freshlegs.rules.week import Glance, Week
from freshlegs.telling.columns import Table
from freshlegs.telling.entries import kind_word, plan_words
from freshlegs.telling.plans import MARKED, planned_words
from freshlegs.units import (
    Units,
    distance_number,
    distance_text,
    duration_text,
    pace_of,
    pace_text,
    short_day_text,
    weekday_text,
)

FACTS = (
    mark("RPE {n}"),
    mark("load {n}"),
    mark("sore {n}"),
    mark("pain {n}"),
    mark("slept {n} h"),
)
"""What a day's numbers are called where each stands alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDay:
    """A day of the week in words, "" where there is nothing to say.

    `plan` and `amount` are of the weightiest plan, `plan_m` the metres of all planned runs.
    """

    look: DayLook
    name: str
    distance: str
    time: str
    pace: str
    pace_s_per_km: float | None
    rpe: str
    load: str
    sore: str
    pain: str
    sleep: str
    plan: str
    amount: str
    plan_m: int
    plans: tuple[Plan, ...]
    units: Units
    ahead: PlannedDay | None

    @property
    def planned(self) -> str:
        """All that is planned, in the language that is spoken when it is asked for."""
        return " + ".join(plan_words(plan, self.units) for plan in self.plans)

    @property
    def done(self) -> str:
        """What kind of day it was."""
        return "" if self.look.kind == "none" else kind_word(self.look.kind)

    @property
    def fit(self) -> str:
        """How the plan of a coming day goes with it, in a word."""
        return tr(MARKED[self.ahead.mark]) if self.ahead and self.ahead.planned else ""


def told_days(
    glance: Glance, window: Window, ahead: Mapping[dt.date, PlannedDay], units: Units = "km"
) -> tuple[ToldDay, ...]:
    """Give the seven days; `ahead` holds the coming ones that were judged."""
    week = glance.week
    return tuple(
        _told(look, load, window, ahead.get(look.date), units) for look, load in zip(week.days, week.loads, strict=True)
    )


def _told(look: DayLook, load: float, window: Window, ahead: PlannedDay | None, units: Units) -> ToldDay:
    plans = weightiest_first([plan for plan in window.plans if plan.date == look.date])
    first = plans[0] if plans else None
    pace = _pace(window, look.date)
    return ToldDay(
        look=look,
        name=f"{weekday_text(look.date)} {look.date.day}",
        distance=distance_number(look.distance_m, units) if look.distance_m else "",
        time=duration_text(look.duration_s) if look.duration_s else "",
        pace=pace_text(pace, units).split(" ")[0] if pace else "",
        pace_s_per_km=pace,
        rpe="" if look.rpe is None else str(look.rpe),
        load=f"{load:.0f}" if load else "",
        sore="" if look.soreness is None else str(look.soreness),
        pain="" if look.pain is None else str(look.pain),
        sleep="" if look.sleep_h is None else decimal(f"{look.sleep_h:g}"),
        plan=kind_word(first.type) if first else "",
        amount=_amount(first, units) if first else "",
        plan_m=sum(plan.distance_m or 0 for plan in plans if plan.type in RUN_TYPE),
        plans=tuple(plans),
        units=units,
        ahead=ahead if ahead and ahead.planned else None,
    )


def _amount(plan: Plan, units: Units) -> str:
    if plan.distance_m:
        return distance_text(plan.distance_m, units)
    return f"{round(plan.duration_s / 60)} min" if plan.duration_s else ""


def _pace(window: Window, day: dt.date) -> float | None:
    """Give the pace of a day's timed runs together, seconds a kilometre."""
    timed = [(run.distance_m, run.duration_s) for run in window.runs if run.date == day and run.duration_s]
    return pace_of(sum(metres for metres, _ in timed), sum(seconds or 0 for _, seconds in timed))


def facts_of(day: ToldDay, units: Units = "km") -> list[str]:
    """Give a day as facts, for where seven columns have no room."""
    told = (
        day.done,
        f"{day.distance} {units}" if day.distance else "",
        day.time,
        f"{day.pace} /{units}" if day.pace else "",
        *(
            tr(words, n=text) if text else ""
            for words, text in zip(FACTS, (day.rpe, day.load, day.sore, day.pain, day.sleep), strict=True)
        ),
    )
    return [words for words in told if words]


def days_table(days: tuple[ToldDay, ...], title: str, units: Units = "km") -> Table:
    """Give the days as a table, without the columns in which nothing stands."""
    columns = (
        (trc("column", "day"), [day.name for day in days]),
        (units, [day.distance for day in days]),
        (trc("column", "time"), [day.time for day in days]),
        (trc("column", "pace"), [day.pace for day in days]),
        (trc("column", "done"), [day.done for day in days]),
        ("RPE", [day.rpe for day in days]),
        (trc("column", "load"), [day.load for day in days]),
        (trc("column", "sore"), [day.sore for day in days]),
        (trc("column", "pain"), [day.pain for day in days]),
        (trc("column", "sleep"), [day.sleep for day in days]),
    )
    head, rows = zip(*((name, cells) for name, cells in columns if any(cells)), strict=True)
    return Table(title, head, tuple(zip(*rows, strict=True)))


def plan_lines(days: tuple[ToldDay, ...], units: Units = "km") -> tuple[str, ...]:
    """Give each planned day in a line: what was done of it, or for a coming day what it allows."""
    lines = []
    for day in days:
        if not day.planned:
            continue
        words = planned_words(day.ahead, units) if day.ahead else _past(day)
        lines.append(f"{short_day_text(day.look.date, units)}: {words}")
    return tuple(lines)


def _past(day: ToldDay) -> str:
    return tr("{plan} (done)", plan=day.planned) if day.look.done else day.planned


def entries_on(window: Window, day: dt.date) -> tuple[Entry, ...]:
    """Give what the window holds of a day, but for the plans that were ticked off and the notes of weeks."""
    plans = (plan for plan in window.plans if not plan.done_by)
    notes = (note for note in window.notes if note.scope == "day")
    entries: tuple[Entry, ...] = (*window.runs, *window.crosses, *window.mornings, *plans, *notes)
    return tuple(entry for entry in entries if entry.date == day)


def week_notes(window: Window, week: Week) -> tuple[str, ...]:
    """Give the words about the week itself."""
    return tuple(note.text for note in window.notes if note.scope == "week" and week.first <= note.date <= week.last)
