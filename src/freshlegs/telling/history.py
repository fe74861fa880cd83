"""Recovery run, yes or no? In words: what a runner's own journal shows of the days after long and hard ones.

Counts, medians and the middle half side by side; "too few to tell" below five; never a claim of cause.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from freshlegs.rules.history import ENOUGH, NO_CAUSE, AfterChoice, Choice, History, Spread
from freshlegs.rules.marks import SORE_FROM
from freshlegs.rules.words import counted
from freshlegs.telling.columns import Table
from freshlegs.units import Units, day_text, distance_text

TITLE = "Recovery run: yes or no?"
CHOICE_WORDS: dict[Choice, str] = {
    "easy_run": "ran easily",
    "cross": "cross-trained",
    "walk": "walked",
    "rest": "rested",
    "big_day": "long or hard again",
}
MORNINGS = ("morning after", "a day later", "two days later")
TOO_FEW = "too few to tell"
HOW_TO_READ = "Each cell: the median, in brackets the middle half, of how many mornings told."


def opening(history: History, units: Units) -> str:
    """Give the first sentence: how many days are looked at, or that there are too few."""
    if not history.first or not history.last:
        return "No long or hard day is over yet: there is nothing to tell."
    days = counted(history.big_days, "long or hard day")
    first, last = day_text(history.first, units), day_text(history.last, units)
    since = f"{first} to {last}" if history.big_days > 1 else last
    few = ": too few to tell much" if history.big_days < ENOUGH else ""
    return f"What you did the day after {days} ({since}), and how the legs were{few}."


def tables(history: History) -> tuple[Table, ...]:
    """Give what was done and how often, then soreness and the worst pain on the mornings around, by what was done."""
    if not history.big_days:
        return ()
    told = [(row, soreness_of(row), pains_of(row)) for row in history.after]
    head = ("the day after", "times", *MORNINGS)
    return (
        Table("Soreness of the muscles, 0-10", head, tuple(_row(row, sore) for row, sore, _ in told)),
        Table("Worst pain of a joint, tendon or bone, 0-10", head, tuple(_row(row, pain) for row, _, pain in told)),
    )


def soreness_of(row: AfterChoice) -> tuple[Spread, ...]:
    """Give the soreness of the three mornings."""
    return row.soreness_that_morning, row.soreness_next_morning, row.soreness_second_morning


def pains_of(row: AfterChoice) -> tuple[Spread, ...]:
    """Give the worst pain of the three mornings."""
    return row.pain_that_morning, row.pain_next_morning, row.pain_second_morning


def _mornings(row: AfterChoice) -> list[dict[str, Any]]:
    from dataclasses import asdict  # noqa: PLC0415 - only for programs, and slow to import

    return [
        {"days_later": later, "soreness": asdict(sore), "pain": asdict(pain)}
        for later, (sore, pain) in enumerate(zip(soreness_of(row), pains_of(row), strict=True), 1)
    ]


def _row(row: AfterChoice, mornings: tuple[Spread, ...]) -> tuple[str, ...]:
    cells = map(spread_text, mornings) if row.times >= ENOUGH else (TOO_FEW, *[""] * (len(mornings) - 1))
    return (CHOICE_WORDS[row.choice], str(row.times), *cells)


def spread_text(spread: Spread) -> str:
    """Give a spread as "3 (2-4) of 28", or that there are too few."""
    if spread.median is None:
        return f"{TOO_FEW} ({spread.count})"
    return f"{_number(spread.median)} ({_half(spread)}) of {spread.count}"


def _half(spread: Spread) -> str:
    return f"{_number(spread.low or 0)}-{_number(spread.high or 0)}"


def _number(value: float) -> str:
    return f"{round(value, 1):g}"


def closing(history: History, units: Units = "km") -> Iterator[str]:
    """Give how long soreness lasts after the longest runs, how to read the cells, and what they don't say."""
    spell, days = history.soreness, history.soreness.days
    if spell.runs:
        runs = f"{counted(spell.runs, 'day')} with {distance_text(spell.from_m, units)} or more"
        if days.median is None:
            lasted = f"{TOO_FEW} how long soreness lasts ({days.count} told)"
        else:
            unit = "day" if days.median == 1 else "days"
            span = f"{_number(days.median)} {unit} ({_half(days)})"
            lasted = f"soreness of {SORE_FROM} or more lasted {span} of {days.count} told"
        yield f"After your longest kind, {runs}: {lasted}."
    if history.big_days:
        yield HOW_TO_READ
        yield NO_CAUSE


def like_this(history: History) -> Iterator[str]:
    """Give the short form for a day like those: "11 times like this: ran easily 7, legs 2 a day later"."""
    if not history.big_days:
        return
    yield f"You, {counted(history.big_days, 'time')} like this:"
    for row in history.after:
        if row.times:
            legs = row.soreness_next_morning
            later = f", legs {_number(legs.median)} a day later" if legs.median is not None else f", {TOO_FEW}"
            yield f"{CHOICE_WORDS[row.choice]} {row.times}{later}"


def history_record(history: History) -> dict[str, Any]:
    """Give the history as "freshlegs.history/1"; a spread of fewer than five has no median."""
    from dataclasses import asdict  # noqa: PLC0415 - as above

    spell = history.soreness
    return {
        "schema": "freshlegs.history/1",
        "big_days": history.big_days,
        "first": history.first.isoformat() if history.first else None,
        "last": history.last.isoformat() if history.last else None,
        "after": [{"choice": row.choice, "times": row.times, "mornings": _mornings(row)} for row in history.after],
        "soreness_spell": {"runs": spell.runs, "from_m": spell.from_m, "days": asdict(spell.days)},
        "note": NO_CAUSE,
    }
