"""The shape of an advice: what to do on a day, how much, and why. Fixed words are those of the contract."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from freshlegs.language import mark
from freshlegs.models import Plan
from freshlegs.models.ranges import Site
from freshlegs.records import dataclass, field

Verdict = Literal["rest", "cross_train", "recovery_run", "easy_run", "train_as_planned"]
VERDICTS: tuple[Verdict, ...] = ("rest", "cross_train", "recovery_run", "easy_run", "train_as_planned")
"""Strict to free; the place in this tuple is the rank of a ceiling."""

SHOWN_AS: dict[Verdict, str] = {
    "rest": mark("Rest day"),
    "cross_train": mark("Cross-train or walk (no running)"),
    "recovery_run": mark("Recovery run: short and very slow"),
    "easy_run": mark("Easy run"),
    "train_as_planned": mark("Train as planned (hard is fine)"),
}

Grade = Literal["A", "B", "C", "S", "-"]
Level = Literal["high", "medium", "low"]
Question = Literal["soreness_and_pain", "pains", "soreness", "rpe_yesterday", "illness", "sleep_and_fatigue"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """How far, how long, how hard, how slow, at most. `None`: no such cap applies. Pace in seconds a kilometre."""

    distance_km_low: float | None = None
    distance_km_max: float | None = None
    minutes_max: int | None = None
    rpe_max: int | None = None
    hr_bpm_max: int | None = None
    pace_s_per_km_not_faster_than: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One rule that fired: the fact it saw, the effect it has, its plain words, grade and source.

    `ceiling` is a rank (0 rest .. 4 train as planned).
    """

    rule: str
    ceiling: int
    grade: Grade
    fact: str
    effect: str
    text: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the confidence rests on (8.2): runs of the last 4 weeks, the share whose effort is known, this morning.

    `effort_share` is 0 to 1, of the last week's runs or else of the last 4 weeks'. `decided_by_word`: what decides is
    what the runner reported today or switched on.
    """

    runs: int = 0
    effort_share: float = 0.0
    soreness: bool = False
    pains: bool = False
    decided_by_word: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What the panel says for a day. `reasons` holds every rule that fired, the headline first.

    `joints` are those that the question means first, `test_joint` the one that a test run is about. `done_m` is what
    was already run on the day, in metres, taken off the dose. `known` is what level and score rest on, `asked_run` the
    id of the run of yesterday whose effort is asked for ("" where it has none).
    """

    day: dt.date
    verdict: Verdict
    dose: Dose
    reasons: tuple[Reason, ...]
    alternatives: tuple[str, ...] = ()
    level: Level = "low"
    score: float = 0.0
    ask_for: Question | None = None
    joints: tuple[Site, ...] = ()
    urgent: bool = False
    test_run: bool = False
    test_joint: Site | None = None
    disclaimer: str | None = None
    done_m: int = field(default=0)
    known: Known = Known()
    asked_run: str | None = None

    @property
    def rank(self) -> int:
        """The ceiling as a rank, 0 rest .. 4 train as planned."""
        return VERDICTS.index(self.verdict)


Mark = Literal["ok", "trim", "swap", "note"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDay:
    """A day of the week ahead: the plan's words (or None), the ceiling, how they go together, and the advice.

    `swap` is what the day offers in the place of a session that is marked swap or trim: the weightiest such plan, and
    the same plan with the day's ceiling in it. `said` holds the rules of the notes that were said lately.
    """

    date: dt.date
    planned: str | None
    mark: Mark
    advice: Advice
    swap: tuple[Plan, Plan] | None = None
    said: frozenset[str] = frozenset()
