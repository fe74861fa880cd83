"""What if, and the planned week."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from freshlegs.models import Cross, Plan, Run, Runner, Wellness, Window
from freshlegs.rules.advice import Advice
from freshlegs.rules.advise import told_of, tomorrow_if_followed, week_ahead, week_from, weigh, what_if
from freshlegs.rules.ahead import RANK, as_advised, done_as_planned, instead_of, mark_of
from freshlegs.rules.case import Case
from freshlegs.rules.diary import Diary
from lives import TODAY, journals, runners
from told import Journal

DAY = dt.timedelta(days=1)


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


def test_what_if_on_a_day_to_come_begins_with_the_days_before_it_as_planned(daily: Journal) -> None:
    daily.woke().means(0, "long", 18)
    tomorrow = daily.today + DAY
    rests = what_if(daily.window, tomorrow, daily.runner, today=daily.today)
    assert "L2" in {reason.rule for reason in rests.reasons}
    assert "L2" not in {reason.rule for reason in what_if(daily.window, tomorrow, daily.runner).reasons}


def test_a_week_that_begins_later_is_reached_through_the_days_before_it(daily: Journal) -> None:
    for ahead in range(14):
        daily.means(-ahead, "easy", 8)
    week = week_from(daily.woke().window, daily.day(-6), daily.today, daily.runner)
    assert [day.date for day in week] == [daily.day(-ahead) for ahead in range(6, 13)]
    assert week[0] == daily.week[6]
    assert not any(reason.rule == "C1" for day in week for reason in day.advice.reasons)


def test_a_week_that_begins_earlier_looks_back_at_what_each_morning_knew(daily: Journal) -> None:
    daily.ran(1, 30, 180, rpe=8, type="long").woke()
    week = week_from(daily.window, daily.day(2), daily.today, daily.runner)
    assert week[2:] == daily.week[:5]
    assert [day.date for day in week[:2]] == [daily.day(2), daily.day(1)]
    assert week[1].advice.done_m == 0
    assert week[1] == told_of(daily.window, daily.day(1), daily.today, daily.runner)
    long_ago = week_from(daily.window, daily.day(20), daily.today, daily.runner)
    assert [day.date for day in long_ago] == [daily.day(ago) for ago in range(20, 13, -1)]


def test_any_day_is_told_as_past_as_today_or_as_one_of_the_week(daily: Journal) -> None:
    daily.ran(0, 8, 48).woke().means(-1, "easy", 8)

    def told(ago: int) -> Any:
        return told_of(daily.window, daily.day(ago), daily.today, daily.runner)

    assert told(0) == daily.week[0] == weigh(daily.window, daily.today, daily.runner)
    assert told(0).advice.done_m == 8000
    assert told(-3) == daily.week[3]
    assert told_of(daily.window, daily.today, daily.day(-1), daily.runner).advice.done_m == 0


def test_a_race_morning_has_one_answer(daily: Journal) -> None:
    daily.woke().means(0, "race", 42.2).means(-1, "race", 42.2)
    assert told_of(daily.window, daily.today, daily.today, daily.runner).advice == daily.week[0].advice
    assert daily.week[0].advice.dose.distance_km_max is None
    assert daily.tomorrow.dose.distance_km_max is None


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


def test_a_plan_in_minutes_has_no_kilometres_to_be_too_many(daily: Journal) -> None:
    daily.woke().means(0, "long", duration_s=9000)
    assert marks(daily)[0] == "ok"
    assert {reason.rule for reason in daily.advice.reasons} == {"D1"}
    assert marks(daily)[1] == "swap" or daily.week[1].advice.rank < 4  # but the day after knows how far it was


def test_a_race_without_kilometres_has_no_cap(daily: Journal) -> None:
    daily.woke().means(0, "race", duration_s=9000)
    assert (marks(daily)[0], daily.week[0].advice.dose.distance_km_max) == ("ok", None)


def test_a_swap_is_no_longer_than_the_minutes_of_the_day_at_the_own_pace(fresh: type[Journal]) -> None:
    journal = fresh().ran_every(2, km=15).woke(soreness=3)
    assert (journal.advice.dose.distance_km_max, journal.advice.dose.minutes_max) == (15, 75)
    assert offered(journal, "long", 15) == ("easy", 12_500, None)


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


def test_a_race_day_has_no_cap_in_the_plan_view(daily: Journal) -> None:
    daily.woke().means(0, "race", 42.2)
    today = daily.week[0].advice
    assert daily.advice.dose.distance_km_max == 11
    assert today.dose.distance_km_max is None
    (noted,) = (reason for reason in today.reasons if reason.rule == "L1")
    assert (noted.ceiling, noted.effect) == (4, "a note: a race is not capped")
    assert "inside 10 %" not in noted.text
    assert daily.reason("L1").effect == "keep to 11 km"


def test_a_race_without_a_distance_is_long_enough(daily: Journal) -> None:
    daily.woke().means(0, "easy", 3).means(0, "race")
    assert daily.week[0].advice.dose.distance_km_max is None
    daily.plans.clear()
    assert daily.means(0, "walk", 20).week[0].advice.dose.distance_km_max == 11


def test_a_race_after_a_month_of_runs_without_a_distance_is_noted(fresh: type[Journal]) -> None:
    journal = fresh().ran_every(2, km=0).woke().means(0, "race", 10)
    (noted,) = (reason for reason in journal.week[0].advice.reasons if reason.rule == "L1")
    assert noted.text.endswith("A race is yours to decide.")


def test_a_race_keeps_the_caps_of_every_other_rule(daily: Journal) -> None:
    daily.woke(illness=("runny_nose",)).means(0, "race", 42.2)
    dose = daily.week[0].advice.dose
    assert (dose.distance_km_max, dose.minutes_max) == (10, 40)


def test_a_short_race_beside_a_long_run_lifts_no_cap(daily: Journal) -> None:
    daily.woke().means(0, "race", 10).means(0, "long", 25)
    assert daily.week[0].advice.dose.distance_km_max == 11
    assert daily.week[0].mark == "trim"


def offered(journal: Journal, kind: Any, km: float | None = None, **more: Any) -> tuple[Any, ...] | None:
    """Give what the day offers in the place of a plan: its type, metres and seconds."""
    journal.plans.clear()
    (day, *_) = journal.means(0, kind, km, **more).week
    return day.swap and (day.swap[1].type, day.swap[1].distance_m, day.swap[1].duration_s)


def test_a_swap_is_the_day_s_ceiling(daily: Journal) -> None:
    daily.ran(1, 16, 96, rpe=4, type="long").woke()
    assert offered(daily, "tempo", 10) == ("recovery", 6000, None)
    assert offered(daily, "easy", 8) == ("recovery", 6000, None)
    assert offered(daily, "recovery", 8) == ("recovery", 6000, None)
    assert offered(daily, "recovery", 6) is None
    assert offered(daily, "rest") is None


def test_a_swap_is_never_more_than_was_planned(daily: Journal) -> None:
    daily.ran(1, 16, 96, rpe=4, type="long").woke()
    assert offered(daily, "tempo", 4, duration_s=1300) == ("recovery", 4000, None)
    assert offered(daily, "tempo", duration_s=1800) == ("recovery", None, 1800)
    assert offered(daily, "tempo", duration_s=3600) == ("recovery", None, 2160)  # 6 km at 6:00
    assert offered(daily, "intervals") == ("recovery", 6000, None)


@pytest.mark.parametrize(("soreness", "kind", "duration_s"), [(6, "walk", 2700), (8, "rest", None)])
def test_a_run_that_is_forbidden_becomes_a_walk_or_a_rest(
    daily: Journal, soreness: int, kind: Any, duration_s: int | None
) -> None:
    daily.woke(soreness=soreness)
    assert offered(daily, "easy", 8, rpe_target=3) == (kind, None, duration_s)
    (day, *_) = daily.week
    assert day.swap
    assert day.swap[1].rpe_target is None


def test_with_a_sore_knee_the_bike_takes_the_run_s_place(daily: Journal) -> None:
    daily.hurt("knee", 4)
    assert offered(daily, "easy", 8) == ("cross", None, 2700)


def test_after_a_fever_it_is_a_short_walk(daily: Journal) -> None:
    daily.woke(1, illness=("fever",)).woke()
    assert offered(daily, "recovery", 5) == ("walk", None, 1200)
    assert offered(daily, "easy", duration_s=900) == ("walk", None, 900)


def test_a_watched_joint_gets_its_little_test_run(daily: Journal) -> None:
    daily.who(watch_sites=("knee",)).ran(1, 16, 96, rpe=4, type="long").woke()
    assert offered(daily, "tempo", 10) == ("test", 5000, None)


def test_where_the_minutes_are_over_first_the_swap_is_in_minutes(daily: Journal) -> None:
    daily.ran(16, 42.2, 240, rpe=9, type="race").woke(soreness=3).who(hr_max=190)
    assert daily.week[0].advice.dose.minutes_max == 75
    assert offered(daily, "tempo", 12) == ("easy", 10_000, None)
    daily.mornings.clear()
    daily.woke(ago=2, illness=("fever",)).woke()
    assert daily.week[0].advice.dose.minutes_max == 30
    assert offered(daily, "tempo", 10) == ("recovery", 4600, None)


def test_a_trimmed_long_run_stays_a_long_run_at_its_own_pace(daily: Journal) -> None:
    daily.woke()
    assert offered(daily, "long", 22, duration_s=8000, rpe_target=4) == ("long", 11_000, 4000)
    (day, *_) = daily.week
    assert day.swap
    assert (day.swap[1].id, day.swap[1].rpe_target) == (day.swap[0].id, 4)


def test_a_race_that_is_only_too_long_is_offered_nothing_else(daily: Journal) -> None:
    assert offered(daily.woke(), "race", 42.2) is None
    daily.mornings.clear()
    assert offered(daily.woke(soreness=6), "race", 42.2) == ("walk", None, 2700)


def test_what_was_ticked_off_or_run_is_not_swapped(daily: Journal) -> None:
    daily.woke(soreness=6).means(0, "tempo", 10)
    assert instead_of(daily.case, daily.plans[0], daily.advice)
    assert instead_of(daily.case, replace(daily.plans[0], done_by="r1"), daily.advice) is None
    daily.ran(0, 8, 48)
    assert instead_of(daily.case, daily.plans[0], daily.advice) is None


def test_of_two_sessions_the_weightiest_is_swapped_first(daily: Journal) -> None:
    daily.woke(soreness=6).means(0, "easy", 8).means(0, "tempo", 10)
    assert daily.week[0].swap
    assert daily.week[0].swap[0].type == "tempo"
    daily.means(0, "tempo", 12)
    (day, *_) = daily.week
    assert day.planned == "tempo 12.0 km + tempo 10.0 km + easy 8.0 km"
    assert day.swap
    assert day.swap[0].distance_m == 12_000


def test_a_bike_tour_has_no_distance_to_trim_and_no_note(daily: Journal) -> None:
    daily.woke(soreness=6).means(0, "cross", 40)
    assert marks(daily)[0] == "ok"
    daily.mornings.clear()
    noted = daily.woke().means(0, "race", 42.2).week[0].advice
    assert [mark_of(plan, noted) for plan in daily.plans] == ["ok", "note"]


def test_the_days_after_a_swap_are_judged_anew(daily: Journal) -> None:
    daily.woke().means(0, "long", 20).means(-1, "easy", 8)
    assert marks(daily)[:2] == ["trim", "trim"]
    swap = daily.week[0].swap
    assert swap
    daily.plans[0] = replace(swap[1], type="easy")
    assert marks(daily)[:2] == ["ok", "ok"]


def follows(journal: Journal) -> Advice:
    return tomorrow_if_followed(journal.window, journal.today, journal.runner)


def test_who_follows_the_plan_that_fits_has_the_tomorrow_of_the_week(daily: Journal) -> None:
    daily.woke().means(0, "intervals", 9)
    assert daily.week[0].mark == "ok"
    assert follows(daily) == daily.week[1].advice
    assert (follows(daily).verdict, follows(daily).reasons[0].rule) == ("recovery_run", "R1")


def test_who_follows_a_swap_has_the_tomorrow_of_what_was_offered(daily: Journal) -> None:
    daily.ran(1, 16, 96, rpe=4, type="long").woke().means(0, "intervals", 10)
    (today, *_) = daily.week
    assert today.swap
    daily.plans.clear()
    daily.plans.append(today.swap[1])
    taken = daily.week[1].advice
    daily.plans.clear()
    daily.means(0, "intervals", 10)
    assert follows(daily) == taken
    assert follows(daily).reasons[0].rule == "L2"  # not R1: no intervals were run


def test_who_follows_an_easy_day_keeps_to_its_minutes(fresh: type[Journal]) -> None:
    # 15 km at 6:00 would be 90 minutes, a long run; the day allows 75
    journal = fresh().ran_every(2, km=15).woke(soreness=3)
    assert (journal.advice.verdict, journal.advice.dose.minutes_max) == ("easy_run", 75)
    (plan,) = as_advised(journal.case)
    assert (plan.type, plan.distance_m) == ("easy", 12_500)
    assert "R1" not in {reason.rule for reason in follows(journal).reasons}


def test_with_a_free_hand_and_no_plan_the_usual_run_is_run(daily: Journal) -> None:
    (plan,) = as_advised(daily.woke().case)
    assert (plan.type, plan.distance_m, plan.duration_s) == ("easy", 10_000, None)


def test_who_has_run_already_does_not_run_again(daily: Journal) -> None:
    daily.ran(0, 8, 48, rpe=3).woke()
    assert follows(daily) == daily.tomorrow


def test_a_day_without_running_is_followed_by_a_walk_or_by_rest(daily: Journal) -> None:
    assert [plan.type for plan in as_advised(daily.woke(soreness=6).case)] == ["walk"]
    daily.mornings.clear()
    assert [plan.type for plan in as_advised(daily.woke(soreness=9).case)] == ["rest"]


@settings(max_examples=60, deadline=None)
@given(window=journals, runner=runners)
def test_taking_all_that_is_offered_leaves_nothing_to_take(window: Window, runner: Runner) -> None:
    plans = tuple(replace(plan, id=f"p{place}") for place, plan in enumerate(window.plans))
    for day in week_ahead(replace(window, plans=plans), TODAY, runner):
        swap = day.swap
        if swap is None:
            assert day.mark in {"ok", "note"} or day.advice.done_m
            continue
        plan, instead = swap
        assert instead != plan
        assert RANK[instead.type] <= day.advice.rank
        assert (instead.distance_m or 0) <= (plan.distance_m or 300_000)
        assert (instead.id, instead.date, instead.notes) == (plan.id, plan.date, plan.notes)
        assert instead_of(Case(Diary(window, TODAY, runner), day.date), instead, day.advice) is None
        assert mark_with(plans, plan, instead, window, runner) in {"ok", "note"}


def mark_with(plans: tuple[Plan, ...], plan: Plan, instead: Plan, window: Window, runner: Runner) -> str:
    """Give a day's mark once the offer was taken."""
    changed = tuple(instead if one is plan or one == plan else one for one in plans)
    week = week_ahead(replace(window, plans=changed), TODAY, runner)
    return next(day.mark for day in week if day.date == plan.date)
