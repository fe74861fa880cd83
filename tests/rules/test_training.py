"""L: distance against the month, bigger weeks, sameness, hard days."""

from __future__ import annotations

from typing import Any

import pytest

from freshlegs.rules.case import Case
from freshlegs.rules.training import deep_form
from told import Journal


@pytest.mark.parametrize(
    ("plan", "x", "risk"),
    [(11.0, None, None), (11.1, "11", "64"), (13.0, "30", "64"), (13.1, "31", "52"), (20.0, "100", "52"),
     (20.1, "101", "128")],
)  # fmt: skip
def test_a_plan_longer_than_the_month_s_longest_is_noted(
    steady: Journal, plan: float, x: str | None, risk: str | None
) -> None:
    advice = steady.woke().means(0, "long", plan).advice
    assert advice.verdict == "train_as_planned"
    assert advice.dose.distance_km_max == 11.0
    assert (steady.fired.get("L1") == 4) == (x is not None)
    if x is not None:
        text = steady.reason("L1").text
        assert f"would be {x} % longer than your longest run of the last month (10.0 km)" in text
        assert f"went with {risk} % more overuse injuries. 11 km keeps you inside 10 %." in text


def test_yesterday_is_no_part_of_the_month_s_longest(steady: Journal) -> None:
    steady.ran(1, 14, 84, rpe=3, type="easy").woke().means(0, "long", 12)
    assert "L1" in steady.fired


def test_a_marathon_is_no_part_of_the_month_s_longest(steady: Journal) -> None:
    steady.ran(31, 42.2, 240, rpe=6, type="race").woke().means(0, "long", 15)
    assert steady.reason("L1").fact == "plan 15.0 km, longest in a month 10.0 km"


def test_a_month_without_any_distance_is_no_measure(journal: Journal) -> None:
    assert "L1" not in journal.ran(5, 0, 30).woke().fired
    assert "L1" not in journal.means(0, "easy").fired
    journal.means(0, "easy", 6)
    assert journal.reason("L1").text == "6.0 km planned, and no run of the last month has a distance."


@pytest.mark.parametrize("kind", ["cross", "walk", "rest"])
def test_a_walk_or_a_bike_tour_is_no_plan_that_is_too_long(steady: Journal, kind: Any) -> None:
    assert "L1" not in steady.woke().means(0, kind, 60).fired


def test_of_two_plans_the_longer_is_measured(steady: Journal) -> None:
    steady.woke().means(0, "easy", 5).means(0, "long", 14).means(0, "easy")
    assert steady.reason("L1").fact == "plan 14.0 km, longest in a month 10.0 km"


@pytest.mark.parametrize(
    ("km", "ceilings"),
    [
        (11.0, (None, None, None, None)),
        (11.1, (2, None, None, None)),
        (13.0, (2, None, None, None)),
        (13.1, (2, 3, None, None)),
        (20.0, (2, 3, None, None)),
        (20.1, (1, 2, 3, None)),
    ],
)
def test_a_jump_in_distance_asks_for_quiet_days(
    fresh: type[Journal], km: float, ceilings: tuple[int | None, ...]
) -> None:
    for ago, ceiling in enumerate(ceilings, 1):
        journal = fresh().ran_every(2, since=6).ran(ago, km, rpe=3).woke()
        assert journal.fired.get("L2") == ceiling


def test_a_jump_needs_four_runs_in_the_month_before_and_five_kilometres(fresh: type[Journal]) -> None:
    few = fresh().ran(20, 5, 30).ran(15, 5, 30).ran(10, 5, 30).ran(40, 5, 30).ran(1, 9, 54, rpe=3).woke()
    assert "L2" not in few.fired
    assert few.ran(5, 5, 30).fired["L2"] == 2
    short = fresh().ran_every(3, km=3).ran(1, 4.949, 30, rpe=3).woke()
    assert "L2" not in short.fired
    assert fresh().ran_every(3, km=3).ran(1, 4.95, 30, rpe=3).woke().fired["L2"] == 2


@pytest.mark.parametrize(("oldest", "jump"), [(31, False), (32, True)])
def test_a_jump_is_measured_against_the_thirty_days_before_the_run(
    fresh: type[Journal], oldest: int, jump: bool
) -> None:
    journal = fresh().ran_every(4, since=3, weeks=4).ran(oldest, 16, 96, rpe=3).ran(1, 16, 96, rpe=3).woke()
    assert ("L2" in journal.fired) == jump


@pytest.mark.parametrize(("km", "percent", "quiet"), [(12, 20, "one quiet day"), (14, 40, "two quiet days"),
                                                      (21, 110, "three quiet days")])  # fmt: skip
def test_the_quiet_days_are_told(steady: Journal, km: int, percent: int, quiet: str) -> None:
    steady.ran(1, km, 6 * km, rpe=3).woke()
    assert steady.reason("L2").text == (
        f"Yesterday's run was {percent} % longer than anything in the month before. Give it {quiet}."
    )


def test_of_two_jumps_that_ask_for_as_much_the_later_is_told(fresh: type[Journal]) -> None:
    journal = fresh().ran_every(2, since=6).ran(2, 21, 126, rpe=3).ran(1, 24, 144, rpe=3).woke()
    assert journal.reason("L2").fact.startswith("yesterday: 24.0 km, +14 %")


def test_a_run_as_long_the_day_before_makes_it_no_jump(fresh: type[Journal]) -> None:
    assert "L2" not in fresh().ran_every(2, since=6).ran(4, 16, 96).ran(3, 16, 96).woke().fired


def bigger_week(journal: Journal, km: float) -> Journal:
    """Run 10 km a week for three weeks, then a week of that distance in five runs; too gently for form to matter."""
    for week in (1, 2, 3):
        for day in (2, 6):
            journal.ran(7 * week + day, 5, 30, rpe=1)
    for ago in (2, 3, 4, 5, 6):
        journal.ran(ago, km / 5, 6 * km / 5, rpe=1)
    return journal.said(30, soreness=0)


@pytest.mark.parametrize(("km", "fires"), [(13.0, False), (13.05, True)])
def test_a_bigger_week_counts_when_it_is_felt(journal: Journal, km: float, fires: bool) -> None:
    assert ("L3" in bigger_week(journal, km).woke(fatigue=2).fired) == fires


def test_a_bigger_week_that_nobody_feels_is_fine(journal: Journal) -> None:
    assert "L3" not in bigger_week(journal, 20).woke().fired


def test_a_journal_of_less_than_four_weeks_knows_no_usual_week(journal: Journal) -> None:
    bigger_week(journal, 20).woke(fatigue=2)
    journal.mornings = [look for look in journal.mornings if look.date != journal.day(30)]
    assert journal.case.journal_days == 27
    assert "L3" not in journal.fired


def test_weeks_of_less_than_ten_kilometres_are_no_measure(fresh: type[Journal]) -> None:
    journal = fresh().said(30, soreness=0).ran(10, 9, rpe=1).ran(18, 9, rpe=1).ran(3, 9, rpe=1).ran(5, 9, rpe=1)
    assert "L3" not in journal.woke(fatigue=2).fired


@pytest.mark.parametrize(("days", "fires"), [(28, True), (27, False)])
def test_a_usual_week_is_known_from_the_28th_day_on(journal: Journal, days: int, fires: bool) -> None:
    for ago in (9, 11, 14, 17, 20, 23):
        journal.ran(ago, 5, 30, rpe=1)
    journal.ran(3, 20, 100, rpe=1).said(days, soreness=0)
    assert ("L3" in journal.woke(fatigue=2).fired) == fires


@pytest.mark.parametrize(("metres", "fires"), [(29_850, True), (29_849, False)])
def test_ten_kilometres_a_week_are_a_measure_with_fifty_metres_of_slack_each(
    journal: Journal, metres: int, fires: bool
) -> None:
    journal.said(30, soreness=0).ran(8, 10, rpe=1).ran(15, 10, rpe=1).ran(28, metres / 1000 - 20, rpe=1)
    journal.ran(29, 10, rpe=1)
    assert ("L3" in journal.ran(7, 20, 100, rpe=1).woke(fatigue=2).fired) == fires


@pytest.mark.parametrize(("ago", "fires"), [(1, True), (7, True), (8, False)])
def test_the_bigger_week_is_that_of_the_last_seven_days(journal: Journal, ago: int, fires: bool) -> None:
    for day in (10, 14, 17, 21, 24, 28):
        journal.ran(day, 6, 36, rpe=1)
    assert ("L3" in journal.ran(ago, 40, 200, rpe=1).said(30, soreness=0).woke(fatigue=2).fired) == fires


def test_a_bigger_week_says_by_how_much(journal: Journal) -> None:
    assert bigger_week(journal, 13.3).woke(fatigue=2).reason("L3").fact == "week +33 % and fatigue 2/5"


def test_deep_form_stays_deep_until_it_is_well_back(journal: Journal) -> None:
    for ago in range(60, 0, -1):
        journal.crossed(ago, "bike", duration_s=3600, rpe=8 if 9 < ago <= 16 else 4)
    diary = journal.diary
    by_day = {ago: diary.forms[(journal.day(ago) - diary.loads_from).days].percent for ago in range(60, 0, -1)}
    is_deep = {ago: deep_form(Case(diary, journal.day(ago - 1))) is not None for ago in by_day}
    deep = [ago for ago, percent in by_day.items() if percent <= -30]
    between = [ago for ago, percent in by_day.items() if -30 < percent <= -25]
    out = [ago for ago, percent in by_day.items() if percent > -25 and ago < min(deep)]
    assert deep
    assert [ago for ago in between if ago < min(deep)]
    assert out
    for ago in (*deep, *(ago for ago in between if ago < min(deep))):
        assert is_deep[ago]
    for ago in (*out, *(ago for ago in between if ago > max(deep))):
        assert not is_deep[ago]


def test_deep_form_and_a_flag_keep_it_easy(journal: Journal) -> None:
    for ago in range(60, 0, -1):
        journal.crossed(ago, "bike", duration_s=3600, rpe=4 if ago > 6 else 9)
    assert journal.woke(mood=2).fired["L3"] == 3
    assert journal.reason("L3").fact.startswith("form -")


def test_a_recovery_run_of_untold_effort_is_no_lighter_than_an_easy_one(fresh: type[Journal]) -> None:
    percents = []
    for told in (
        {"type": "recovery"},
        {"type": "recovery", "rpe": 3},
        {"type": "recovery", "rpe": 2},
        {"type": "easy"},
    ):
        journal = fresh()
        for ago in range(60, 1, -1):
            journal.crossed(ago, "bike", duration_s=3600, rpe=4 if ago > 6 else 9)
        form = deep_form(journal.ran(1, 6, 40, **told).case)
        percents.append(form and form.percent)
    assert percents[0] == percents[1] == percents[3]
    assert percents[2] != percents[0]


def alike(journal: Journal, days: int, km: float = 10) -> Journal:
    for ago in range(1, days + 1):
        journal.ran(ago, km, 6 * km, rpe=4, type="other")
    for ago in range(days + 2, days + 30, 2):
        journal.ran(ago, km, 6 * km, rpe=4, type="other")
    return journal.woke()


@pytest.mark.parametrize(("days", "said"), [(7, False), (8, True), (9, False), (14, False), (15, True), (22, True)])
def test_eight_days_alike_are_said_once_a_week(fresh: type[Journal], days: int, said: bool) -> None:
    assert ("L4" in alike(fresh(), days).fired) == said


def test_a_rest_day_silences_it(journal: Journal) -> None:
    alike(journal, 8).runs.remove(journal.runs[0])
    assert "L4" not in journal.fired


def test_a_daily_five_kilometres_is_no_monotony(journal: Journal) -> None:
    assert "L4" not in alike(journal, 8, km=5).fired


def test_a_varied_week_is_no_monotony(journal: Journal) -> None:
    for ago, km in enumerate((5, 20, 5, 20, 5, 20, 5, 20), 1):
        journal.ran(ago, km, 6 * km, rpe=4, type="other")
    assert "L4" not in journal.ran(20, 10).woke().fired


def rode_daily(journal: Journal, *minutes: float) -> Journal:
    """Ride eight days running at effort 2, the minutes told from two days ago back; nothing before."""
    for ago, one in enumerate((60, *minutes), 1):
        journal.crossed(ago, "bike", duration_s=round(60 * one), rpe=2)
    return journal.ran(12, 10, 60, rpe=3).woke()


@pytest.mark.parametrize(("last", "said"), [(80, True), (79.5, False)])
def test_sameness_begins_with_a_thousand_units_a_week(journal: Journal, last: float, said: bool) -> None:
    assert ("L4" in rode_daily(journal, 70, 70, 70, 70, 70, 70, last).fired) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [((37, 123, 37, 123, 37, 123, 80), True), ((36, 124, 36, 124, 36, 124, 80), False),
     ((160, 40, 40, 100, 100, 60, 60), True)],
)  # fmt: skip
def test_sameness_is_a_monotony_of_two_or_more(journal: Journal, minutes: tuple[float, ...], said: bool) -> None:
    assert ("L4" in rode_daily(journal, *minutes).fired) == said


def test_a_monotonous_week_asks_for_a_shorter_day(journal: Journal) -> None:
    advice = alike(journal, 8).advice
    assert (advice.verdict, advice.dose.distance_km_max) == ("easy_run", 6.0)
    assert advice.reasons[0].text.startswith("Eight days in a row, all about the same.")


@pytest.mark.parametrize(("days", "fires"), [((2, 4, 6), True), ((1, 3, 7), True), ((2, 4), False), ((2, 4, 8), False)])
def test_three_hard_days_in_seven_are_enough(steady: Journal, days: tuple[int, ...], fires: bool) -> None:
    for ago in days:
        steady.ran(ago, 6, 30, rpe=8, type="intervals")
    assert ("L5" in steady.woke().fired) == fires


def test_two_hard_runs_of_a_day_are_one_hard_day(steady: Journal) -> None:
    steady.ran(2, 6, 30, rpe=8).ran(2, 6, 30, rpe=8).ran(4, 6, 30, rpe=8).woke()
    assert "L5" not in steady.fired


def test_two_big_days_running_ask_for_a_day_without(daily: Journal) -> None:
    daily.ran(2, 12, 60, rpe=7, type="tempo").ran(1, 18, 108, rpe=4, type="long").woke()
    assert daily.fired["L6"] == 1
    assert daily.reason("L6").fact == "two big days: 22.0 km, 18.0 km"


def test_one_big_day_is_not_two(daily: Journal) -> None:
    assert "L6" not in daily.ran(1, 18, 108, rpe=4, type="long").woke().fired
    assert "L6" not in daily.ran(2, 8, 48, rpe=6).fired
