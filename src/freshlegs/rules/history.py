"""Recovery run: yes or no? What this runner's own journal shows of the days after long and hard days.

Counts, medians and the middle half side by side, by what was done; "too few to tell" below five. Who is sorer rests
more often, so the morning of the choice stands beside the mornings after it: these numbers show what was, never what
caused it. A day without a session counts as rest; the day after the last long one only counts once it is over.
Soreness lasts while it is at 3 or more, where the rules begin to speak; a spell that a morning without an answer or
another long or hard day interrupts is left out. The own longest kind are the long runs of at least nine tenths of the
fifth longest: one marathon among many 30 km runs shall not stand for them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from typing import Literal

from freshlegs.averages import quartiles
from freshlegs.language import mark
from freshlegs.models import Runner, Window
from freshlegs.records import dataclass
from freshlegs.rules.classes import BIG, HALF, MARATHON, VERY
from freshlegs.rules.diary import DAY, Diary
from freshlegs.rules.marks import SORE_FROM, worst_soreness

Choice = Literal["easy_run", "cross", "walk", "rest", "big_day"]

CHOICES: tuple[Choice, ...] = ("easy_run", "cross", "walk", "rest", "big_day")

ENOUGH = 5
"""Fewer of a kind are too few to tell."""

BIG_DAYS = frozenset({BIG, VERY, HALF, MARATHON})

LONGEST_SHARE = 0.9
"""A run of at least this share of the fifth longest is of the runner's own longest kind."""

LONGEST_SPELL = 10

NO_CAUSE = mark("This is what your journal shows, not what caused it: on sorer mornings one rests more often.")


@dataclass(frozen=True, slots=True)
class Spread:
    """How many values, their median, and where their middle half lies; None where they are too few to tell."""

    count: int
    median: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def enough(self) -> bool:
        """Whether there are enough to say anything."""
        return self.count >= ENOUGH


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterChoice:
    """What was done the day after a long or hard day: how often, and soreness and pain (NRS) around it.

    `that_morning` is the morning of the choice itself, `next_morning` and `second_morning` are one and two days later.
    """

    choice: Choice
    times: int
    soreness_that_morning: Spread
    soreness_next_morning: Spread
    soreness_second_morning: Spread
    pain_that_morning: Spread
    pain_next_morning: Spread
    pain_second_morning: Spread


@dataclass(frozen=True, slots=True, kw_only=True)
class SorenessSpell:
    """How many days soreness lasted after the runner's longest runs: of `runs` such runs, from `from_m` metres on."""

    runs: int
    from_m: int
    days: Spread


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The days after the long and hard days of a journal, from `first` to `last`, and how long soreness lasts."""

    big_days: int
    first: dt.date | None
    last: dt.date | None
    after: tuple[AfterChoice, ...]
    soreness: SorenessSpell


def history_of(
    window: Window, last: dt.date, runner: Runner, classes: Collection[int] = BIG_DAYS, first: dt.date | None = None
) -> History:
    """Give what the journal shows up to a day, from `first` on; `classes` (3 to 6) narrows it to certain days.

    What a run was rests on the 90 days before it: a window should hold these too.
    """
    diary = Diary(window, last, runner)
    days = sorted({run.date for run in diary.runs if first is None or run.date >= first})
    big = [day for day in days if day + DAY < last and diary.class_on(day) in classes]
    chosen = [(day + DAY, _choice(diary, day + DAY)) for day in big]
    return History(
        big_days=len(big),
        first=big[0] if big else None,
        last=big[-1] if big else None,
        after=tuple(_after(diary, choice, [day for day, done in chosen if done == choice]) for choice in CHOICES),
        soreness=_soreness(diary, days),
    )


def like_yesterday(window: Window, day: dt.date, runner: Runner) -> History | None:
    """Give what was done after days like the day before; None where that was no big day, or too few are like it."""
    like = Diary(window, day, runner).class_on(day - DAY)
    if like not in BIG_DAYS:
        return None
    history = history_of(window, day, runner, {like})
    return history if history.big_days >= ENOUGH else None


def _choice(diary: Diary, day: dt.date) -> Choice:
    if diary.runs_on(day):
        return "big_day" if diary.class_on(day) >= BIG else "easy_run"
    kinds = {cross.cross_kind for cross in diary.crosses_on.get(day, ())}
    if not kinds:
        return "rest"
    return "walk" if kinds == {"walk"} else "cross"


def _after(diary: Diary, choice: Choice, days: list[dt.date]) -> AfterChoice:
    def sore(later: int) -> Spread:
        return spread_of(_sore_on(diary, day + later * DAY) for day in days)

    def pain(later: int) -> Spread:
        return spread_of(_pain_on(diary, day + later * DAY) for day in days)

    return AfterChoice(
        choice=choice,
        times=len(days),
        soreness_that_morning=sore(0),
        soreness_next_morning=sore(1),
        soreness_second_morning=sore(2),
        pain_that_morning=pain(0),
        pain_next_morning=pain(1),
        pain_second_morning=pain(2),
    )


def spread_of(values: Iterable[int | None]) -> Spread:
    """Give the spread of the values that were told."""
    told = sorted(value for value in values if value is not None)
    if len(told) < ENOUGH:
        return Spread(len(told))
    low, middle, high = quartiles(told)
    return Spread(len(told), middle, low, high)


def _sore_on(diary: Diary, day: dt.date) -> int | None:
    return worst_soreness(diary.looks_on.get(day, ()))


def _pain_on(diary: Diary, day: dt.date) -> int | None:
    morning = diary.morning(day)
    numbers = [pain.nrs for pain in morning.pains]
    return max(numbers, default=0) if numbers or morning.pains_answered else None


def _soreness(diary: Diary, days: Sequence[dt.date]) -> SorenessSpell:
    """Give how long soreness lasted after the days with a run of the runner's own longest kind."""
    longest = {
        day: max((run.distance_m for run in diary.runs_on(day) if diary.is_long(run)), default=0) for day in days
    }
    ranked = sorted(filter(None, longest.values()), reverse=True)[:ENOUGH]
    from_m = round(LONGEST_SHARE * ranked[-1]) if ranked else 0
    kind = [day for day, metres in longest.items() if from_m and metres >= from_m]
    return SorenessSpell(runs=len(kind), from_m=from_m, days=spread_of(_spell(diary, day) for day in kind))


def _spell(diary: Diary, day: dt.date) -> int | None:
    """Give the days until soreness after a run was below 3, None where the journal does not tell."""
    for later in range(1, LONGEST_SPELL + 1):
        soreness = _sore_on(diary, day + later * DAY)
        if soreness is None:
            return None
        if soreness < SORE_FROM:
            return later - 1
        if diary.class_on(day + later * DAY) >= BIG:
            return None
    return LONGEST_SPELL
