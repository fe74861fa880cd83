"""Whole seasons with good mornings: the rules don't nag (rule book, 8.5)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from freshlegs.models import Plan, Run, Runner, Wellness, Window
from freshlegs.rules.advise import advise
from freshlegs.rules.ahead import mark_of
from freshlegs.rules.case import Case
from freshlegs.rules.diary import DAY, Diary

MONDAY = dt.date(2026, 1, 5)

Session = tuple[Any, float, int]
"""Type, km, RPE."""


@dataclass
class Told:
    """What a day was told: its plan, its ceiling, its mark, and the rules that fired."""

    planned: Any
    ceiling: int
    mark: str
    rules: tuple[str, ...]
    cap_km: float | None


def lived(days: int, plan: Callable[[int], Session | None], runner: Runner | None = None) -> list[Told]:
    """Live by the plan, every morning well, and keep what each morning said."""
    runs: list[Run] = []
    mornings: list[Wellness] = []
    told: list[Told] = []
    for index in range(days):
        day, session = MONDAY + index * DAY, plan(index)
        mornings.append(Wellness(date=day, soreness=0, pains=(), fatigue=4, sleep_h=8.0, illness=()))
        plans = () if session is None else (Plan(date=day, type=session[0], distance_m=round(1000 * session[1])),)
        window = Window(
            since=MONDAY, until=day, first_day=MONDAY, runs=tuple(runs), mornings=tuple(mornings), plans=plans
        )
        case = Case(Diary(window, day, runner or Runner()), day)
        advice = advise(window, day, case.runner)
        mark = mark_of(plans[0], advice) if plans else "ok"
        rules = tuple(reason.rule for reason in advice.reasons)
        told.append(Told(session and session[0], advice.rank, mark, rules, advice.dose.distance_km_max))
        if session is not None:
            kind, km, rpe = session
            runs.append(Run(date=day, distance_m=round(1000 * km), duration_s=round(360 * km), rpe=rpe, type=kind))
    return told


KNOWN = Runner(declared_weekly_m=24_000, declared_runs_per_week=3)


def test_three_runs_a_week_never_meet_a_ceiling() -> None:
    by_weekday: dict[int, Session] = {1: ("easy", 8, 3), 3: ("easy", 8, 3), 5: ("easy", 8, 4)}
    told = lived(56, lambda index: by_weekday.get(index % 7), KNOWN)
    assert {one.mark for one in told} == {"ok"}
    assert all(one.ceiling >= 3 for one in told if one.planned)


def test_five_kilometres_a_day_never_meet_a_ceiling() -> None:
    told = lived(56, lambda _: ("easy", 5, 3), replace(KNOWN, declared_weekly_m=35_000, declared_runs_per_week=7))
    assert {one.mark for one in told} == {"ok"}
    assert {one.rules for one in told} == {("D1",)}


def test_eight_kilometres_a_day_hear_of_sameness_once_a_week() -> None:
    told = lived(57, lambda _: ("easy", 8, 4), replace(KNOWN, declared_weekly_m=56_000, declared_runs_per_week=7))
    said = [index for index, one in enumerate(told) if "L4" in one.rules]
    assert said == [8, 15, 22, 29, 36, 43, 50]


def test_a_beginner_never_meets_a_ceiling_below_the_plan() -> None:
    def beginning(index: int) -> Session | None:
        return ("easy", round(3 + 0.1 * (index // 7), 1), 3) if index % 7 in {1, 3, 6} else None

    told = lived(56, beginning)
    assert {one.mark for one in told} == {"ok"}
    assert all(one.ceiling >= 3 for one in told)


LONG_KM = (18, 19, 21, 16, 22, 24, 26, 18, 27, 29, 31, 20, 30, 32, 33, 24, 16, 42.2)


def marathon_plan(index: int) -> Session | None:
    """Eighteen weeks, five runs each: easy, tempo, easy, easy, and the long run on Sunday; the last is the race."""
    week, weekday = divmod(index, 7)
    if weekday == 6:
        return ("race", 42.2, 9) if week == 17 else ("long", LONG_KM[week], 4)
    sessions: dict[int, Session] = {1: ("easy", 10, 3), 2: ("tempo", 12, 7), 3: ("easy", 8, 3), 5: ("easy", 10, 3)}
    return sessions.get(weekday)


def test_a_marathon_plan_is_never_swapped() -> None:
    runner = Runner(declared_weekly_m=58_000, declared_runs_per_week=5)

    def habit_then_plan(index: int) -> Session | None:
        return marathon_plan(index - 28) if index >= 28 else marathon_plan(index % 7)

    told = lived(28 + 126, habit_then_plan, runner)[28:]
    assert sum(one.planned is not None for one in told) == 90
    marks = Counter((one.planned, one.mark) for one in told if one.mark != "ok")
    assert not [planned for planned, mark in marks if mark == "swap"]
    assert marks["easy", "trim"] == 18
    assert all("R1" in one.rules for one in told if (one.planned, one.mark) == ("easy", "trim"))
    jumps = [one for one in told if "L1" in one.rules]
    assert jumps[-1].planned == "race"
    assert jumps[-1].mark == "note"
    assert set(marks) <= {("easy", "trim"), ("long", "trim"), ("long", "note"), ("race", "note")}


def test_after_the_marathon_the_rules_let_the_runner_back_in_three_weeks() -> None:
    def until_the_race(index: int) -> Session | None:
        return ("race", 42.2, 9) if index == 27 else ("easy", 8, 3) if index < 27 else None

    told = lived(56, until_the_race, KNOWN)
    after = [one.ceiling for one in told[28:50]]
    assert after[:15] == [1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3]
    assert "R3" not in told[49].rules
