"""What if, and planned days, at their edges: what stands in a session's place, and what is not run."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from freshlegs.models import Cross, Pain, Run, Wellness
from freshlegs.rules.advise import if_logged, what_if
from freshlegs.rules.ahead import done_as_planned, mark_of
from told import Journal


def what_if_told(journal: Journal, *added: Run | Cross | Wellness) -> dict[str, int]:
    tomorrow = what_if(journal.window, journal.today, journal.runner, added)
    return {reason.rule: reason.ceiling for reason in tomorrow.reasons}


def test_a_fever_that_has_gone_is_taken_to_stay_away_tomorrow(steady: Journal) -> None:
    steady.woke(2, illness=("fever",)).woke(1).woke()
    assert {reason.rule: reason.ceiling for reason in steady.tomorrow.reasons} == {"IL2": 2}


def test_what_if_my_knee_were_better_this_morning(steady: Journal) -> None:
    knee = Wellness(date=steady.today, id="w1", pains=(Pain(site="knee", nrs=6),), illness=())
    steady.mornings.append(knee)
    assert what_if_told(steady) == {"P5": 1}
    assert what_if_told(steady, replace(knee, pains=())) == {"D1": 4}


def test_what_if_today_s_bike_tour_were_left_out(fresh: type[Journal]) -> None:
    journal = fresh().ran_every(2, since=9)
    for ago in range(8):
        journal.crossed(ago, "bike", duration_s=3600, rpe=4, id=f"c{ago}")
    tour = journal.crosses[0]
    assert what_if_told(journal)["L4"] == 3
    assert what_if_told(journal, tour)["L4"] == 3
    assert "L4" not in what_if_told(journal, replace(tour, rpe=0))


def test_what_if_is_about_today_whatever_date_the_session_has(daily: Journal) -> None:
    long = Run(date=daily.day(20), distance_m=18_000, duration_s=6480, type="long")
    assert what_if_told(daily.woke(), long)["R1"] == 2


def test_of_two_runs_of_a_kind_the_longer_is_told_first(daily: Journal) -> None:
    daily.woke().means(0, "easy", 5).means(0, "easy", 8).means(0, "easy")
    assert daily.week[0].planned == "easy 8.0 km + easy 5.0 km + easy"


def test_of_two_sessions_the_one_that_goes_worst_marks_the_day(daily: Journal) -> None:
    daily.woke(soreness=4).means(0, "recovery", 4).means(0, "intervals", 8)
    assert daily.week[0].mark == "swap"
    daily.plans.clear()
    assert daily.means(0, "easy", 8).means(0, "intervals", 8).week[0].mark == "swap"


def test_a_long_bike_tour_is_not_trimmed_and_not_annotated(daily: Journal) -> None:
    daily.woke().means(0, "cross", 80)
    assert daily.week[0].mark == "ok"
    assert daily.means(0, "rest").week[0].mark == "ok"


def test_a_walk_beside_a_run_that_is_too_long_is_fine_itself(daily: Journal) -> None:
    daily.woke().means(0, "race", 42.2).means(0, "walk", 20)
    race, walk = daily.plans
    assert (mark_of(race, daily.week[0].advice), mark_of(walk, daily.week[0].advice)) == (
        "note",
        "ok",
    )


@pytest.mark.parametrize(("km", "mark"), [(11.05, "note"), (11.051, "trim")])
def test_fifty_metres_too_far_are_no_matter(daily: Journal, km: float, mark: str) -> None:
    assert daily.woke().means(0, "long", km).week[0].mark == mark


ASKS: dict[str, int] = {
    "rest": 0, "walk": 1, "cross": 1, "recovery": 2, "test": 2, "easy": 3, "long": 4, "tempo": 4, "intervals": 4,
    "hills": 4, "race": 4, "other": 4,
}  # fmt: skip


@pytest.mark.parametrize("kind", ASKS)
@pytest.mark.parametrize(("ceiling", "soreness"), enumerate((8, 6, 4, 3, 0)))
def test_a_session_that_asks_for_more_than_the_day_allows_is_swapped(
    fresh: type[Journal], kind: Any, ceiling: int, soreness: int
) -> None:
    journal = fresh().ran_every(2).woke(soreness=soreness).means(0, kind, 3)
    swapped = "trim" if (kind, ceiling) == ("easy", 2) else "swap"
    assert journal.week[0].advice.rank == ceiling
    assert journal.week[0].mark == (swapped if ASKS[kind] > ceiling else "ok")


@pytest.mark.parametrize("kind", [kind for kind, rank in ASKS.items() if rank > 1])
def test_every_planned_run_is_run_as_what_it_is(daily: Journal, kind: Any) -> None:
    (run,) = done_as_planned(daily.case, daily.means(0, kind, 8).plans)
    assert isinstance(run, Run)
    assert (run.type, run.distance_m) == (kind, 8000)


def test_a_race_beyond_the_cap_is_only_annotated(daily: Journal) -> None:
    daily.woke().means(0, "race", 42.2).means(0, "long", 42.2)
    race, long = daily.plans
    assert (mark_of(race, daily.advice), mark_of(long, daily.advice)) == ("note", "trim")


def test_a_plan_of_a_day_that_has_its_run_is_past(daily: Journal) -> None:
    daily.woke().means(0, "long", 11).ran(0, 11, 66, rpe=4)
    assert daily.week[0].mark == "ok"


def test_a_plan_without_a_distance_is_never_too_long(daily: Journal) -> None:
    assert daily.woke(soreness=3).means(0, "easy").week[0].mark == "ok"


@pytest.mark.parametrize(("kind", "crossed"), [("walk", "walk"), ("cross", "other")])
def test_a_planned_walk_is_a_walk_and_other_training_is_not_a_run(daily: Journal, kind: Any, crossed: str) -> None:
    (done,) = done_as_planned(daily.case, daily.means(0, kind, duration_s=1800, rpe_target=2).plans)
    assert isinstance(done, Cross)
    assert (done.cross_kind, done.date) == (crossed, daily.today)


def test_what_was_ticked_off_keeps_nothing_else_from_being_done(daily: Journal) -> None:
    daily.means(0, "tempo", 8, done_by="r1").means(0, "rest").means(0, "easy", 5).means(0, "cross")
    assert [type(one) for one in done_as_planned(daily.case, daily.plans)] == [Run, Cross]


def test_a_plan_of_many_hours_is_no_longer_than_a_run_can_be(daily: Journal) -> None:
    (run,) = done_as_planned(daily.case, daily.means(0, "easy", duration_s=48 * 3600).plans)
    assert isinstance(run, Run)
    assert run.distance_m == 300_000


def test_yesterday_s_run_logged_this_morning_changes_this_morning_s_advice(journal: Journal) -> None:
    journal.ran_every(2).woke(soreness=3).hurt("knee", 4)
    run = Run(date=journal.day(1), distance_m=5000, duration_s=1800)
    told = if_logged(journal.window, journal.today, journal.runner, (run,))
    assert (told.day, told.verdict) == (journal.today, "cross_train")


def test_runs_of_several_days_logged_together_stay_on_their_days(journal: Journal) -> None:
    journal.ran_every(2)
    long = Run(date=journal.day(1), distance_m=30_000, duration_s=10_800, rpe=5)
    easy = Run(date=journal.today, distance_m=5000, duration_s=1900, rpe=2)
    told = if_logged(journal.window, journal.today, journal.runner, (long, easy))
    assert told.day == journal.day(-1)
    assert {reason.rule for reason in told.reasons} >= {"R1"}
    assert "30.0 km 2 days ago" in " ".join(reason.fact for reason in told.reasons)


def test_a_morning_that_is_changed_is_weighed_in_the_place_of_the_old(journal: Journal) -> None:
    journal.ran_every(2)
    journal.mornings.append(Wellness(date=journal.today, id="a", soreness=8, pains=(), illness=()))
    better = replace(journal.mornings[-1], soreness=0)
    assert if_logged(journal.window, journal.today, journal.runner, (better,)).rank > 0
