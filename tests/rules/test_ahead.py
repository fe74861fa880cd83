"""What if, and the planned week."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from freshlegs.models import Cross, Run, Wellness
from freshlegs.rules.advise import what_if
from freshlegs.rules.ahead import done_as_planned
from told import Journal


def marks(journal: Journal) -> list[str]:
    return [day.mark for day in journal.week]


def test_what_if_i_run_long_today(daily: Journal) -> None:
    run = Run(date=daily.day(5), distance_m=18_000, duration_s=6480, type="long")
    tomorrow = what_if(daily.woke().window, daily.today, daily.runner, [run])
    assert tomorrow.day == daily.day(-1)
    assert (tomorrow.verdict, tomorrow.reasons[0].rule) == ("recovery_run", "L2")
    assert daily.tomorrow.verdict == "train_as_planned"


def test_what_if_assumes_no_illness_and_nothing_else(daily: Journal) -> None:
    tomorrow = daily.woke(illness=("fever",)).tomorrow
    assert [reason.rule for reason in tomorrow.reasons] == ["IL2"]
    assert (tomorrow.rank, tomorrow.ask_for) == (1, "soreness_and_pain")


def test_what_if_a_run_is_changed_it_stands_in_its_own_place(daily: Journal) -> None:
    run = Run(date=daily.today, distance_m=18_000, duration_s=6480, type="long", id="r1")
    daily.runs.append(run)
    shorter = replace(run, distance_m=8000, duration_s=2880, type="easy")
    assert what_if(daily.woke().window, daily.today, daily.runner, [shorter]).verdict == "train_as_planned"


def test_what_if_takes_sessions_and_mornings_too(daily: Journal) -> None:
    added: list[Cross | Wellness] = [
        Cross(date=daily.today, cross_kind="bike"),
        Wellness(date=daily.today, soreness=8, id="w"),
    ]
    assert what_if(daily.window, daily.today, daily.runner, added).day == daily.day(-1)


def test_a_week_without_a_plan_is_seven_mornings(daily: Journal) -> None:
    week = daily.woke().week
    assert [day.date for day in week] == [daily.day(-ahead) for ahead in range(7)]
    assert {day.planned for day in week} == {None}
    assert set(marks(daily)) == {"ok"}


def test_intervals_the_day_after_a_long_run_are_swapped(daily: Journal) -> None:
    daily.ran(8, 17, 102, rpe=4, type="long").woke()
    daily.means(0, "long", 18).means(-1, "intervals", 10).means(-2, "easy", 8).means(-3, "rest")
    # The third day follows the plan as written: two big days, so no running.
    assert marks(daily)[:4] == ["ok", "swap", "swap", "ok"]
    assert daily.week[0].planned == "long 18.0 km"
    assert [reason.rule for reason in daily.week[1].advice.reasons] == ["R1"]


def test_an_easy_run_on_a_recovery_day_is_trimmed(daily: Journal) -> None:
    daily.woke().means(0, "tempo", 10).means(-1, "easy", 8)
    assert marks(daily)[:2] == ["ok", "trim"]


def test_a_run_that_is_only_too_long_is_trimmed(daily: Journal) -> None:
    daily.woke().means(0, "long", 11.06)
    assert marks(daily)[0] == "trim"
    daily.plans.clear()
    assert marks(daily.means(0, "long", 11.05))[0] == "note"
    daily.plans.clear()
    assert marks(daily.means(0, "long", 11))[0] == "ok"


def test_a_race_is_never_trimmed_only_annotated(daily: Journal) -> None:
    daily.woke().means(0, "race", 42.2)
    assert marks(daily)[0] == "note"
    assert "L1" in {reason.rule for reason in daily.week[0].advice.reasons}


@pytest.mark.parametrize(
    ("kind", "swapped"),
    [("rest", False), ("walk", False), ("cross", False), ("recovery", True), ("test", True), ("easy", True)],
)
def test_on_a_day_without_running_a_run_is_swapped(daily: Journal, kind: Any, swapped: bool) -> None:
    daily.woke(soreness=6).means(0, kind, 5)
    assert (marks(daily)[0] == "swap") == swapped


def test_on_a_rest_day_even_a_bike_tour_is_swapped(daily: Journal) -> None:
    assert marks(daily.woke(soreness=9).means(0, "cross"))[0] == "swap"


def test_planned_sessions_become_sessions(daily: Journal) -> None:
    daily.means(0, "tempo", 12, duration_s=3600).means(0, "walk", duration_s=1800, rpe_target=1).means(0, "rest")
    run, walk = sorted(done_as_planned(daily.case, daily.plans), key=lambda one: type(one).__name__, reverse=True)
    assert isinstance(run, Run)
    assert (run.type, run.rpe, run.distance_m, run.duration_s) == ("tempo", 7, 12_000, 3600)
    assert isinstance(walk, Cross)
    assert (walk.cross_kind, walk.duration_s, walk.rpe) == ("walk", 1800, 1)


def test_a_target_goes_before_the_type_s_effort(daily: Journal) -> None:
    (run,) = done_as_planned(daily.case, daily.means(0, "tempo", 12, rpe_target=4).plans)
    assert run.rpe == 4


def test_a_plan_in_minutes_is_as_long_as_the_own_pace_makes_it(daily: Journal) -> None:
    (run,) = done_as_planned(daily.case, daily.means(0, "easy", duration_s=3000).plans)
    assert isinstance(run, Run)
    assert run.distance_m == round(50 / 6 * 1000)


def test_a_plan_without_any_measure_is_the_usual_run(daily: Journal) -> None:
    (run,) = done_as_planned(daily.case, daily.means(0, "easy").plans)
    assert isinstance(run, Run)
    assert run.distance_m == 10_000


def test_what_was_done_is_not_done_twice(daily: Journal) -> None:
    daily.means(0, "easy", 8).means(0, "cross").ran(0, 8, 48)
    assert [type(one) for one in done_as_planned(daily.case, daily.plans)] == [Cross]
    daily.crossed(0)
    assert not list(done_as_planned(daily.case, daily.plans))
    ticked = replace(daily.plans[0], done_by="r1")
    daily.runs.pop()
    assert not list(done_as_planned(daily.case, [ticked]))


def test_a_planned_fever_free_week_leads_out_of_a_fever(daily: Journal) -> None:
    daily.woke(illness=("fever",))
    assert [day.advice.rank for day in daily.week] == [0, 1, 2, 2, 3, 3, 3]


def test_two_plans_of_a_day_are_both_told(daily: Journal) -> None:
    daily.woke().means(0, "cross").means(0, "easy", 8)
    assert daily.week[0].planned == "easy 8.0 km + cross"
