"""A planned session in words, how it goes with its day, and what the day offers in its place."""

from __future__ import annotations

from freshlegs.language import decimal, mark, markc, tr, trc
from freshlegs.models import Plan
from freshlegs.models.ranges import PlanType
from freshlegs.rules.advice import Advice, Mark, PlannedDay
from freshlegs.rules.ahead import SEVERAL
from freshlegs.rules.dose import range_text
from freshlegs.units import METRES_PER, Units, duration_text, short_day_text

MARK_WORDS: dict[Mark, str] = {
    "ok": mark("fits"),
    "note": mark("fits, with a note"),
    "trim": mark("trim"),
    "swap": mark("swap"),
}
MARKED: dict[Mark, str] = {"ok": mark("fits"), "note": mark("note"), "trim": mark("trim"), "swap": mark("swap")}
"""A mark in one word, beside its sign."""

SESSIONS: dict[PlanType, str] = {
    "recovery": markc("session", "recovery run"),
    "easy": markc("session", "easy run"),
    "test": markc("session", "test run"),
    "long": markc("session", "long run"),
    "cross": markc("session", "cross-training"),
    "other": markc("session", "run"),
}
"""The kinds of plans that are called otherwise than in the record format."""

NOTHING_TO_SWAP = mark("Nothing to swap: only a session of the next seven days that is marked swap or trim can be.")
RACE = mark("That is a race: the rules speak against it, but it is yours to decide.")
TOO_FAR = mark("No forecast further than a week ahead.")
MINUTE_S = 60


def session_word(kind: PlanType) -> str:
    """Name a kind of session as runners do: "recovery run"."""
    return trc("session", SESSIONS.get(kind, kind))


def session_words(plan: Plan, units: Units = "km") -> str:
    """Name a planned session as runners do: "tempo 10 km", "walk 45 min"."""
    distance = f"{decimal(f'{round(plan.distance_m / METRES_PER[units], 1):g}')} {units}" if plan.distance_m else ""
    minutes, seconds = divmod(plan.duration_s or 0, MINUTE_S)
    duration = duration_text(plan.duration_s) if plan.duration_s and seconds else f"{minutes} min" if minutes else ""
    return " ".join(filter(None, (session_word(plan.type), distance, duration)))


def swap_title(plan: Plan, instead: Plan, units: Units = "km") -> str:
    """Name the change: "tempo 10 km became recovery run 6 km on Tue 24 Nov"."""
    old, new = session_words(plan, units), session_words(instead, units)
    return tr("{old} became {new} on {day}", old=old, new=new, day=short_day_text(plan.date, units))


def offer_words(instead: Plan, advice: Advice, units: Units = "km") -> str:
    """Say what a day offers, with the dose's range where the session is as long as that allows: "easy run 4-6 km"."""
    most_km = advice.dose.distance_km_max
    if instead.distance_m and most_km is not None and instead.distance_m == round(most_km * 1000):
        return f"{session_word(instead.type)} {range_text(advice.dose, units)}"
    return session_words(instead, units)


def planned_words(day: PlannedDay, units: Units = "km") -> str:
    """Say how a day's plan goes with its ceiling: "tempo 10 km -> swap: recovery run 4-6 km", "easy 8 km (fits)"."""
    if day.swap is None:
        return f"{day.planned} ({tr(MARK_WORDS[day.mark])})" if day.planned else ""
    plan, instead = day.swap
    fit, session, offer = tr(MARKED[day.mark]), session_words(plan, units), offer_words(instead, day.advice, units)
    if SEVERAL in (day.planned or ""):
        swapped = tr("{offer} for {session}", offer=offer, session=session)
        return f"{day.planned} -> {fit}: {swapped}"
    return f"{session} -> {fit}: {offer}"
