"""Recovery run, yes or no? In words: what a runner's own journal shows of the days after long and hard ones.

Counts, medians and the middle half side by side; "too few to tell" below five; never a claim of cause.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from freshlegs.language import decimal, mark, tr, trn
from freshlegs.rules.history import ENOUGH, NO_CAUSE, AfterChoice, Choice, History, Spread
from freshlegs.rules.marks import SORE_FROM
from freshlegs.telling.columns import Table
from freshlegs.units import Units, day_text, distance_text, from_to

TITLE = mark("Recovery run: yes or no?")
CHOICE_WORDS: dict[Choice, str] = {
    "easy_run": mark("ran easily"),
    "cross": mark("cross-trained"),
    "walk": mark("walked"),
    "rest": mark("rested"),
    "big_day": mark("long or hard again"),
}
MORNINGS = (mark("morning after"), mark("a day later"), mark("two days later"))
TOO_FEW = mark("too few to tell")
HOW_TO_READ = mark("Each cell: the median, in brackets the middle half, of how many mornings told.")


def opening(history: History, units: Units) -> str:
    """Give the first sentence: how many days are looked at, or that there are too few."""
    if not history.first or not history.last:
        return tr("No long or hard day is over yet: there is nothing to tell.")
    first, last = day_text(history.first, units), day_text(history.last, units)
    since = from_to(first, last) if history.big_days > 1 else last
    if history.big_days < ENOUGH:
        return trn(
            "What you did the day after {n} long or hard day ({since}), and how the legs were: too few to tell much.",
            "What you did the day after {n} long or hard days ({since}), and how the legs were: too few to tell much.",
            history.big_days,
            since=since,
        )
    return trn(
        "What you did the day after {n} long or hard day ({since}), and how the legs were.",
        "What you did the day after {n} long or hard days ({since}), and how the legs were.",
        history.big_days,
        since=since,
    )


def tables(history: History) -> tuple[Table, ...]:
    """Give what was done and how often, then soreness and the worst pain on the mornings around, by what was done."""
    if not history.big_days:
        return ()
    told = [(row, soreness_of(row), pains_of(row)) for row in history.after]
    head = (tr("the day after"), tr("times"), *(tr(name) for name in MORNINGS))
    return (
        Table(tr("Soreness of the muscles, 0-10"), head, tuple(_row(row, sore) for row, sore, _ in told)),
        Table(tr("Worst pain of a joint, tendon or bone, 0-10"), head, tuple(_row(row, pain) for row, _, pain in told)),
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
    cells = map(spread_text, mornings) if row.times >= ENOUGH else (tr(TOO_FEW), *[""] * (len(mornings) - 1))
    return (tr(CHOICE_WORDS[row.choice]), str(row.times), *cells)


def spread_text(spread: Spread) -> str:
    """Give a spread as "3 (2-4) of 28", or that there are too few."""
    if spread.median is None:
        return f"{tr(TOO_FEW)} ({spread.count})"
    return tr("{median} ({half}) of {n}", median=_number(spread.median), half=_half(spread), n=spread.count)


def _half(spread: Spread) -> str:
    return f"{_number(spread.low or 0)}-{_number(spread.high or 0)}"


def _number(value: float) -> str:
    return decimal(f"{round(value, 1):g}")


def closing(history: History, units: Units = "km") -> Iterator[str]:
    """Give how long soreness lasts after the longest runs, how to read the cells, and what they don't say."""
    spell, days = history.soreness, history.soreness.days
    if spell.runs:
        far = distance_text(spell.from_m, units)
        runs = trn("{n} day with {far} or more", "{n} days with {far} or more", spell.runs, far=far)
        if days.median is None:
            lasted = tr("too few to tell how long soreness lasts ({n} told)", n=days.count)
        else:
            lasted = trn(
                "soreness of {least} or more lasted {n} day ({half}) of {count} told",
                "soreness of {least} or more lasted {n} days ({half}) of {count} told",
                1 if days.median == 1 else 2,
                n=_number(days.median),
                least=SORE_FROM,
                half=_half(days),
                count=days.count,
            )
        yield tr("After your longest kind, {runs}: {lasted}.", runs=runs, lasted=lasted)
    if history.big_days:
        yield tr(HOW_TO_READ)
        yield tr(NO_CAUSE)


def like_this(history: History) -> Iterator[str]:
    """Give the short form for a day like those: "11 times like this: ran easily 7, legs 2 a day later"."""
    if not history.big_days:
        return
    yield trn("You, {n} time like this:", "You, {n} times like this:", history.big_days)
    for row in history.after:
        if row.times:
            legs = row.soreness_next_morning
            done = f"{tr(CHOICE_WORDS[row.choice])} {row.times}"
            median = legs.median
            later = tr(TOO_FEW) if median is None else tr("legs {n} a day later", n=_number(median))
            yield f"{done}, {later}"


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
