"""The demo's season: believable, the same every time, and fit for any journal."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter, defaultdict
from statistics import mean, median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.demo import season
from freshlegs.models import Cross, Entry, Note, Plan, Record, Run, Runner, Wellness
from freshlegs.models.door import read_record
from freshlegs.models.wire import json_line, record_of

TODAY = dt.date(2026, 11, 22)
SEASON = season(TODAY)
THREE_SEASONS = season(TODAY, 3 * 26 * 7)
A_DAY = dt.timedelta(days=1)


def runs_of(records: tuple[Record, ...]) -> list[Run]:
    return [record for record in records if isinstance(record, Run)]


def mornings_of(records: tuple[Record, ...]) -> dict[dt.date, Wellness]:
    return {record.date: record for record in records if isinstance(record, Wellness)}


def days_ago(entry: Entry) -> int:
    return (TODAY - entry.date).days


def words_of(records: tuple[Record, ...]) -> list[str]:
    told = [record.text if isinstance(record, Note) else getattr(record, "notes", None) for record in records]
    return [words for words in told if words]


def test_the_season_ends_today_with_a_check_in_and_nothing_run_yet() -> None:
    days = {entry.date for entry in SEASON if isinstance(entry, Run | Cross | Wellness | Note)}
    assert max(days) == TODAY
    assert min(days) >= TODAY - 139 * A_DAY
    assert [type(entry) for entry in SEASON if not isinstance(entry, Runner) and entry.date == TODAY] == [
        Wellness,
        Plan,
    ]


def test_yesterday_was_the_long_run() -> None:
    run = runs_of(SEASON)[-1]
    assert (run.date, run.distance_m, run.duration_s) == (TODAY - A_DAY, 30_200, 2 * 3600 + 51 * 60 + 10)
    assert (run.type, run.rpe, run.notes) == ("long", 6, "heavy from 25")


def test_the_long_run_is_no_jump_on_the_month_before() -> None:
    month = [run.distance_m for run in runs_of(SEASON) if 2 <= days_ago(run) <= 31]
    assert max(month) < 30_200 <= 1.10 * max(month)


def test_todays_check_in_answers_what_the_advice_asks() -> None:
    runner = SEASON[0]
    assert isinstance(runner, Runner)
    assert runner.watch_sites == ()
    morning = mornings_of(SEASON)[TODAY]
    assert (morning.soreness, morning.pains, morning.illness) == (3, (), ())
    assert (morning.sleep_h, morning.fatigue) == (6.5, 3)


def test_the_profile_names_the_half_marathon_that_was_run() -> None:
    runner = SEASON[0]
    assert isinstance(runner, Runner)
    assert runner.race
    raced = [run for run in runs_of(SEASON) if run.date == runner.race.date]
    assert [(run.type, run.distance_m, run.duration_s) for run in raced] == [("race", runner.race.distance_m, 6300)]


@pytest.mark.parametrize("day", [TODAY, dt.date(2024, 2, 29), dt.date(2025, 7, 8)])
def test_every_record_passes_the_door_and_comes_back_the_same(day: dt.date) -> None:
    for record in season(day, 400):
        assert read_record(json.loads(json_line(record_of(record)))) == record


def test_every_record_has_a_key_of_its_own() -> None:
    keys = [record.id for record in THREE_SEASONS]
    assert len(set(keys)) == len(keys)
    assert all(
        re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", key) for key in keys
    )


def test_the_same_arguments_give_the_same_season() -> None:
    assert season(TODAY) == SEASON


@given(days=st.integers(1, 546))
@settings(max_examples=25, deadline=None)
def test_a_shorter_season_is_the_tail_of_a_longer_one(days: int) -> None:
    since = TODAY - days * A_DAY
    tail = [record for record in THREE_SEASONS if isinstance(record, Runner) or record.date > since]
    assert season(TODAY, days) == tuple(tail)


def test_a_season_of_one_day_is_a_morning_and_what_comes() -> None:
    assert Counter(type(record) for record in season(TODAY, 1)) == {Runner: 1, Wellness: 1, Plan: 8}


def test_fifty_years_hold_a_hundred_marathons() -> None:
    runs = runs_of(season(TODAY, 20_000))
    assert runs[0].date < dt.date(1972, 3, 1)
    assert 105 <= sum(run.distance_m == 42_200 for run in runs) <= 111


def test_every_week_holds_between_15_and_75_km() -> None:
    week_m: dict[int, int] = defaultdict(int)
    for run in runs_of(THREE_SEASONS):
        week_m[(days_ago(run) - 1) // 7] += run.distance_m
    assert sorted(week_m) == list(range(78))
    assert 15_000 <= min(week_m.values()) <= max(week_m.values()) <= 75_000


def test_the_weeks_grow_from_about_42_to_about_60_km() -> None:
    first = sum(run.distance_m for run in runs_of(THREE_SEASONS) if 134 <= days_ago(run) <= 140)
    last = sum(run.distance_m for run in runs_of(SEASON) if 1 <= days_ago(run) <= 7)
    assert 40_000 <= first <= 47_000
    assert 56_000 <= last <= 64_000


@pytest.mark.parametrize("weekday", range(7))
def test_no_week_of_the_calendar_has_two_long_runs(weekday: int) -> None:
    longs = [run.date.isocalendar()[:2] for run in runs_of(season(TODAY + weekday * A_DAY, 364)) if run.type == "long"]
    assert len(longs) > 35
    assert len(set(longs)) == len(longs)


def test_the_season_has_every_kind_of_run_and_of_cross_training() -> None:
    kinds = Counter(run.type for run in runs_of(SEASON))
    assert set(kinds) == {"easy", "recovery", "long", "tempo", "intervals", "hills", "race", "test"}
    assert kinds["recovery"] >= 10
    crosses = {entry.cross_kind for entry in SEASON if isinstance(entry, Cross)}
    assert crosses >= {"bike", "walk", "core"}


def test_a_parkrun_is_run_on_saturdays_only() -> None:
    parkruns = [
        run.date.weekday()
        for days in range(7)
        for run in runs_of(season(TODAY + days * A_DAY, 200))
        if "parkrun" in run.tags
    ]
    assert parkruns
    assert set(parkruns) == {5}


def test_the_knee_complains_for_ten_days_after_a_long_descent() -> None:
    sore = [morning for morning in mornings_of(SEASON).values() if morning.pains]
    scores = [pain.nrs for morning in sore for pain in morning.pains or ()]
    assert [days_ago(morning) for morning in sore] == list(range(35, 25, -1))
    assert (scores[0], scores[-1]) == (3, 1)
    (downhill,) = [run for run in runs_of(SEASON) if days_ago(run) == 36]
    assert (downhill.type, downhill.pain_site, downhill.pain_during) == ("long", "knee", 3)
    assert (downhill.descent_m or 0) > 500
    between = [type(entry) for entry in SEASON if isinstance(entry, Run | Cross) and 33 <= days_ago(entry) <= 35]
    assert set(between) == {Cross}


def test_the_knee_is_tested_with_short_runs_that_note_before_during_and_after() -> None:
    tests = [run for run in runs_of(SEASON) if run.type == "test"]
    assert len(tests) == 2
    for run in tests:
        assert 4000 <= run.distance_m <= 5500
        assert None not in (run.pain_before, run.pain_during, run.pain_after)


def test_a_cold_becomes_a_fever_of_three_days_in_bed() -> None:
    mornings = mornings_of(SEASON)
    fever = [day for day, morning in mornings.items() if "fever" in (morning.illness or ())]
    assert len(fever) == 3
    assert mornings[fever[0] - A_DAY].illness == ("runny_nose", "sore_throat")
    assert mornings[fever[-1] + A_DAY].illness == ()
    assert {entry.date for entry in SEASON if isinstance(entry, Note) and entry.mark == "sick"} == set(fever)
    assert not {run.date for run in runs_of(SEASON)} & {*fever, fever[-1] + A_DAY}


def test_soreness_follows_the_long_run() -> None:
    mornings = mornings_of(THREE_SEASONS)
    long_days = {run.date for run in runs_of(THREE_SEASONS) if run.type == "long"}
    after = [morning.soreness or 0 for day, morning in mornings.items() if day - A_DAY in long_days]
    later = [morning.soreness or 0 for day, morning in mornings.items() if day in long_days]
    assert mean(after) > mean(later) + 1


def test_easy_runs_get_faster_and_recovery_runs_stay_slower() -> None:
    easy = [run for run in runs_of(SEASON) if run.type == "easy" and run.duration_s]
    paces = [(run.duration_s or 0) / run.distance_m for run in easy]
    recovery = [(run.duration_s or 0) / run.distance_m for run in runs_of(SEASON) if run.type == "recovery"]
    assert median(paces[:10]) > median(paces[-10:])
    assert min(recovery) > median(paces)


def test_most_mornings_are_told_and_some_days_hold_nothing() -> None:
    assert 0.75 * 140 < len(mornings_of(SEASON)) < 140
    told = {entry.date for entry in SEASON if not isinstance(entry, Runner) and entry.date <= TODAY}
    assert 2 <= 140 - len(told) <= 20
    assert sum(morning.pains == () for morning in mornings_of(SEASON).values()) > 80


def test_a_recovery_run_tells_how_the_legs_were_and_most_were_not_worse() -> None:
    legs = Counter(run.legs_after for run in runs_of(SEASON) if run.type == "recovery")
    assert legs["better"] > legs["worse"]
    assert [run.legs_after for run in runs_of(SEASON) if run.type == "recovery"][-5:].count("worse") < 3


def test_the_runner_rests_now_and_then_and_writes_about_weeks() -> None:
    notes = [entry for entry in SEASON if isinstance(entry, Note)]
    assert sum(note.mark == "rest" for note in notes) >= 3
    assert sum(note.scope == "week" for note in notes) >= 5


def test_the_runners_words_are_not_only_ascii_and_twice_in_brackets() -> None:
    words = " ".join(words_of(SEASON))
    assert {"é", "ü", "雨"} <= set(words)
    assert sum("[" in text for text in words_of(SEASON)) == 2


def test_past_plans_are_ticked_off_by_what_was_done_that_day() -> None:
    done = {entry.id: entry.date for entry in SEASON if isinstance(entry, Run | Cross)}
    plans = [entry for entry in SEASON if isinstance(entry, Plan)]
    past = [plan for plan in plans if plan.date < TODAY]
    assert len(past) == 7
    for plan in past:
        if plan.type == "rest":
            assert plan.done_by is None
        else:
            assert done[plan.done_by or ""] == plan.date
    assert not any(plan.done_by for plan in plans if plan.date >= TODAY)


def test_the_week_ahead_is_planned_and_the_marathon_too() -> None:
    ahead = [entry for entry in SEASON if isinstance(entry, Plan) and entry.date >= TODAY]
    assert [plan.type for plan in ahead] == ["recovery", "easy", "tempo", "rest", "easy", "cross", "long", "race"]
    assert [days_ago(plan) for plan in ahead] == [0, -1, -2, -3, -4, -5, -6, -20]
    assert ahead[-1].distance_m == 42_200
