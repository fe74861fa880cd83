"""R and A: the days after long and hard runs."""

from __future__ import annotations

from typing import Any

import pytest

from freshlegs.rules.notes import said_lately
from told import Journal

BIG: dict[str, dict[str, Any]] = {
    "long or hard": {"km": 16, "minutes": 96, "rpe": 4, "type": "long"},
    "very long": {"km": 30, "minutes": 183, "rpe": 4, "type": "long"},
    "half": {"km": 21.1, "minutes": 108, "rpe": 9, "type": "race"},
    "marathon": {"km": 42.2, "minutes": 228, "rpe": 9, "type": "race"},
}
RULE = {"long or hard": "R1", "very long": "R1", "half": "R2", "marathon": "R3"}
AFTER: dict[str, dict[int, int]] = {
    "long or hard": {1: 2},
    "very long": {1: 2, 2: 3},
    "half": {1: 1, 2: 2, 3: 3, 4: 3},
    "marathon": {1: 1, 2: 1, 3: 1, 4: 2, 5: 2, 7: 2, 8: 3, 14: 3, 15: 4, 21: 4},
}


def after(kind: str, ago: int, **runner: Any) -> Journal:
    """Give a journal with that day, easy runs around it, and a good morning."""
    journal = Journal().who(**runner)
    for day in range(2, 60):
        if day != ago and day % 7 not in {1, 4}:
            journal.ran(day, 10, 60, rpe=3, type="easy")
    return journal.ran(ago, **BIG[kind]).woke()


@pytest.mark.parametrize("kind", BIG)
@pytest.mark.parametrize("ago", range(1, 24))
def test_the_days_after_a_big_day(kind: str, ago: int) -> None:
    expected = AFTER[kind].get(ago)
    if kind == "marathon" and 8 <= ago <= 14:
        expected = 3
    if kind == "marathon" and 15 <= ago <= 21:
        expected = 4
    if kind == "marathon" and ago == 6:
        expected = 2
    assert after(kind, ago).fired.get(RULE[kind]) == expected


@pytest.mark.parametrize("kind", ["very long", "half", "marathon"])
@pytest.mark.parametrize("ago", range(1, 24))
def test_from_fifty_on_it_is_a_day_more(kind: str, ago: int) -> None:
    older, younger = after(kind, ago, age=50), after(kind, max(1, ago - 1), age=49)
    expected = younger.fired.get(RULE[kind])
    assert older.fired.get(RULE[kind]) == expected
    assert (older.fired.get("A1") == 4) == (expected is not None and ago >= 2)


def test_the_day_after_a_long_run_is_the_same_at_any_age() -> None:
    assert "A1" not in after("long or hard", 2, age=70).fired
    assert "A1" not in after("very long", 1, age=70).fired


@pytest.mark.parametrize(
    ("ago", "km", "minutes", "rpe"),
    [(1, 0.0, 30, 3), (4, 5.0, 30, 2), (7, 5.0, 30, 2), (8, 10.0, 60, 4), (14, 10.0, 60, 4), (15, 11.0, None, 7)],
)
def test_after_a_marathon_the_dose_is_small(ago: int, km: float, minutes: int | None, rpe: int) -> None:
    dose = after("marathon", ago).advice.dose
    assert (dose.distance_km_max, dose.minutes_max, dose.rpe_max) == (km, minutes, rpe)


def test_in_the_third_week_after_a_marathon_only_the_effort_is_capped() -> None:
    assert after("marathon", 14).reason("R3").effect == "at most an easy run"
    assert after("marathon", 15).reason("R3").effect == "effort at most RPE 7"


def test_a_half_marathon_is_called_one() -> None:
    assert after("half", 2).reason("R2").fact == "21.1 km race 2 days ago (half-marathon race)"


def test_of_two_marathons_the_later_is_told(daily: Journal) -> None:
    for ago in (12, 10):
        daily.ran(ago, 42.2, 228, rpe=9, type="race")
    assert daily.woke().reason("R3").fact == "42.2 km race 10 days ago (marathon or beyond)"


def test_of_two_runs_of_a_day_the_weightier_is_told(daily: Journal) -> None:
    daily.ran(1, 12, 50, rpe=8, type="tempo").ran(1, 14, 84, rpe=3, type="easy").woke()
    assert daily.reason("R1").fact == "12.0 km tempo yesterday (hard)"
    daily.runs = daily.runs[:-2]
    assert daily.ran(1, 30, 180, rpe=4).ran(1, 3, 20, rpe=2).reason("R1").fact == "30.0 km yesterday (very long)"


def test_a_note_is_said_once_a_week() -> None:
    first, second = after("marathon", 15), after("marathon", 16)
    lately = [said_lately(one.case, one.advice) for one in (first, second)]
    assert lately == [frozenset(), {"R3"}]
    assert second.advice.dose.rpe_max == 7


def test_two_big_days_of_a_kind_are_one_reason(steady: Journal) -> None:
    steady.ran(2, 30, 183, rpe=4).ran(1, 16, 96, rpe=4).woke()
    assert steady.reason("R1").fact == "16.0 km yesterday (long)"
    assert steady.reason("R1").ceiling == 2


def test_the_recovery_run_is_an_offer_not_a_cure(daily: Journal) -> None:
    reason = daily.ran(8, 28, 170, rpe=4).ran(1, 30, 183, rpe=4, type="long").woke().reason("R1")
    assert reason.fact == "30.0 km yesterday (very long)"
    assert reason.effect == "at most a recovery run"
    assert reason.text == (
        "30.0 km yesterday. A recovery run is optional: 3.5-6 km, very slow. It won't repair your legs; it adds "
        "relaxed kilometres and practice on tired legs. Rest or a walk is just as right."
    )


def test_no_text_offers_the_run_that_another_rule_forbids(daily: Journal) -> None:
    text = daily.ran(1, 30, 183, rpe=4, type="long").woke(soreness=7).reason("R1").text
    assert "optional" not in text


@pytest.mark.parametrize(
    ("told", "fact"),
    [
        ({"km": 10, "rpe": 8, "type": "intervals"}, "10.0 km intervals yesterday (hard)"),
        ({"km": 10, "minutes": 92, "rpe": 3}, "10.0 km yesterday (long)"),
        ({"km": 16, "rpe": 7, "type": "long"}, "16.0 km yesterday (very long and hard)"),
        ({"km": 12, "rpe": 9, "type": "race"}, "12.0 km race yesterday (very hard)"),
    ],
)
def test_the_session_is_named(daily: Journal, told: dict[str, Any], fact: str) -> None:
    assert daily.ran(1, **told).woke().reason("R1").fact == fact


@pytest.mark.parametrize(("runs", "fires"), [(13, True), (14, False)])
def test_below_three_and_a_half_runs_a_week_the_day_after_is_off(journal: Journal, runs: int, fires: bool) -> None:
    journal.said(40, soreness=0).ran(1, 18, 108, rpe=4, type="long")
    for ago in range(3, 1 + 2 * runs, 2):
        journal.ran(ago, 10, 60, rpe=3, type="easy")
    assert (journal.woke().fired.get("R4") == 1) == fires


@pytest.mark.parametrize(("oldest", "fires"), [(28, False), (29, True)])
def test_the_habit_is_that_of_four_weeks(journal: Journal, oldest: int, fires: bool) -> None:
    journal.said(40, soreness=0).ran(1, 18, 108, rpe=4, type="long").ran(oldest, 10, 60, rpe=3)
    for ago in range(3, 27, 2):
        journal.ran(ago, 10, 60, rpe=3, type="easy")
    assert ("R4" in journal.woke().fired) == fires


def test_after_a_moderate_run_the_day_is_free_for_all(journal: Journal) -> None:
    for ago in (10, 14, 18, 22):
        journal.ran(ago, 5, 34, rpe=2, type="recovery", legs_after="worse")
    assert not {"R4", "R5"} & set(journal.said(40, soreness=0).ran(1, 6, 36, rpe=6, type="other").woke().fired)


def test_a_younger_journal_counts_its_own_weeks(journal: Journal) -> None:
    journal.said(21, soreness=0).ran(1, 18, 108, rpe=4, type="long")
    for ago in range(3, 21, 2):
        journal.ran(ago, 10, 60, rpe=3, type="easy")
    # Ten run days in three weeks are 3.3 a week.
    assert journal.woke().fired["R4"] == 1
    assert journal.reason("R4").fact == "3.3 runs a week"
    assert "R4" not in journal.ran(2, 10, 60, rpe=3).fired


def test_a_journal_of_less_than_three_weeks_does_not_know_the_habit(journal: Journal) -> None:
    for ago in (5, 9, 13, 17, 20):
        journal.ran(ago, 10, 60, rpe=3, type="easy")
    assert "R4" not in journal.ran(1, 18, 108, rpe=4, type="long").woke().fired


def test_two_runs_a_day_are_one_run_day(journal: Journal) -> None:
    journal.said(40, soreness=0).ran(1, 18, 108, rpe=4, type="long")
    for ago in range(3, 25, 2):
        journal.ran(ago, 5, 30, rpe=3, type="easy").ran(ago, 5, 30, rpe=3, type="easy")
    assert journal.woke().fired["R4"] == 1


def recovered(journal: Journal, *legs: Any, ago: int = 10) -> Journal:
    for index, felt in enumerate(legs):
        journal.ran(ago + 7 * index, 5, 34, rpe=2, type="recovery", legs_after=felt)
    return journal.ran(1, 10, 51, rpe=7, type="tempo").woke()


@pytest.mark.parametrize(
    ("legs", "fires"),
    [
        (("worse", "worse", "worse"), True),
        (("worse", "better", "worse", "same", "worse"), True),
        (("worse", "better", "worse", "same", "same", "worse"), False),
        (("worse", "worse"), False),
    ],
)
def test_recovery_runs_that_feel_bad_are_not_offered(daily: Journal, legs: tuple[Any, ...], fires: bool) -> None:
    assert (recovered(daily, *legs).fired.get("R5") == 1) == fires


def test_of_equal_recovery_runs_of_a_day_the_worse_is_among_the_last_five(daily: Journal) -> None:
    for legs in (("worse", "same"), ("same", "worse")):
        daily.runs = [run for run in daily.runs if run.type != "recovery" and run.date != daily.day(1)]
        for felt in legs:
            daily.ran(38, 5, 34, rpe=2, type="recovery", legs_after=felt)
        assert recovered(daily, "worse", "same", "same", "worse").fired["R5"] == 1
        daily.mornings.clear()


def test_recovery_runs_older_than_three_months_are_forgotten(daily: Journal) -> None:
    assert "R5" not in recovered(daily, "worse", "worse", "worse", ago=77).fired


def test_only_recovery_runs_tell_of_recovery_runs(daily: Journal) -> None:
    for ago in (10, 17, 24):
        daily.ran(ago, 5, 34, rpe=3, type="easy", legs_after="worse")
    assert "R5" not in recovered(daily).fired
    for ago in (11, 18, 25):
        daily.ran(ago, 5, 34, rpe=2, type="recovery")
    assert "R5" not in daily.fired


def test_a_recovery_run_on_the_evening_of_a_hard_day_is_one_of_the_last(daily: Journal) -> None:
    assert "R5" not in recovered(daily, "worse", "worse").fired
    assert "R5" in daily.ran(1, 5, 34, rpe=2, type="recovery", legs_after="worse").fired


def test_recovery_runs_of_three_months_are_remembered(daily: Journal) -> None:
    assert "R5" in recovered(daily, "worse", "worse", "worse", ago=76).fired


def test_better_legs_never_raise_a_ceiling(daily: Journal) -> None:
    assert recovered(daily, "better", "better", "better").advice.verdict == "recovery_run"
