"""A runner's journal, told in days before the day advised."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Self

from freshlegs.models import Cross, Note, Pain, Plan, Run, Runner, Wellness, Window
from freshlegs.rules.advice import Advice, PlannedDay, Reason
from freshlegs.rules.advise import advise, week_ahead, what_if
from freshlegs.rules.case import Case
from freshlegs.rules.diary import Diary

TODAY = dt.date(2026, 6, 15)


@dataclass
class Journal:
    """A journal on a Monday in June; `ago` counts days before it, below 0 is to come."""

    today: dt.date = TODAY
    runner: Runner = field(default_factory=Runner)
    runs: list[Run] = field(default_factory=list)
    crosses: list[Cross] = field(default_factory=list)
    mornings: list[Wellness] = field(default_factory=list)
    plans: list[Plan] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def day(self, ago: int) -> dt.date:
        return self.today - dt.timedelta(days=ago)

    def ran(self, ago: int, km: float, minutes: float | None = None, **more: Any) -> Self:
        duration_s = None if minutes is None else round(60 * minutes)
        self.runs.append(Run(date=self.day(ago), distance_m=round(1000 * km), duration_s=duration_s, **more))
        return self

    def ran_every(self, days: int, *, km: float = 10, weeks: float = 6, since: int = 2, **more: Any) -> Self:
        """Run easily every so many days, the last of them `since` days ago."""
        told: dict[str, Any] = {"rpe": 3, "type": "easy"} | more
        for ago in range(since, round(7 * weeks) + 1, days):
            self.ran(ago, km, 6 * km, **told)
        return self

    def crossed(self, ago: int, kind: Any = "walk", **more: Any) -> Self:
        self.crosses.append(Cross(date=self.day(ago), cross_kind=kind, **more))
        return self

    def woke(self, ago: int = 0, **answers: Any) -> Self:
        """Answer everything of a morning, all well but for what is said."""
        well: dict[str, Any] = {"soreness": 0, "pains": (), "fatigue": 4, "sleep_h": 8.0, "illness": ()}
        self.mornings.append(Wellness(date=self.day(ago), **(well | answers)))
        return self

    def said(self, ago: int = 0, **answers: Any) -> Self:
        """Answer only what is said."""
        self.mornings.append(Wellness(date=self.day(ago), **answers))
        return self

    def hurt(self, site: Any, nrs: int, ago: int = 0, *, flags: tuple[Any, ...] = (), **answers: Any) -> Self:
        return self.woke(ago, pains=(Pain(site=site, nrs=nrs, flags=flags),), **answers)

    def means(self, ago: int, kind: Any, km: float | None = None, **more: Any) -> Self:
        distance_m = None if km is None else round(1000 * km)
        self.plans.append(Plan(date=self.day(ago), type=kind, distance_m=distance_m, **more))
        return self

    def noted(self, ago: int, mark: Any = None, text: str = "") -> Self:
        self.notes.append(Note(date=self.day(ago), text=text, mark=mark))
        return self

    def who(self, **more: Any) -> Self:
        self.runner = Runner(**more)
        return self

    @property
    def window(self) -> Window:
        marked = [note for note in self.notes if note.mark]
        logged: list[Run | Cross | Wellness | Note] = [*self.runs, *self.crosses, *self.mornings, *marked]
        first = min((entry.date for entry in logged), default=None)
        return Window(
            since=first or self.today,
            until=self.day(-7),
            first_day=first,
            runs=tuple(self.runs),
            crosses=tuple(self.crosses),
            mornings=tuple(self.mornings),
            plans=tuple(self.plans),
            notes=tuple(self.notes),
        )

    @property
    def diary(self) -> Diary:
        return Diary(self.window, self.today, self.runner)

    @property
    def case(self) -> Case:
        return Case(self.diary, self.today)

    @property
    def advice(self) -> Advice:
        return advise(self.window, self.today, self.runner)

    @property
    def tomorrow(self) -> Advice:
        return what_if(self.window, self.today, self.runner)

    @property
    def week(self) -> tuple[PlannedDay, ...]:
        return week_ahead(self.window, self.today, self.runner)

    @property
    def fired(self) -> dict[str, int]:
        """The ceiling of every rule that fired, the headline first."""
        return {reason.rule: reason.ceiling for reason in self.advice.reasons}

    def reason(self, rule: str) -> Reason:
        return next(reason for reason in self.advice.reasons if reason.rule == rule)
