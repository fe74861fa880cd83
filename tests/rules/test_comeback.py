"""C and N: coming back after days off, and a new journal."""

from __future__ import annotations

import pytest

from freshlegs.rules.firing import Firing
from freshlegs.rules.verdict import fired
from told import Journal


def back(off: int, day: int, *, km: float = 10) -> Journal:
    """Give a journal of a runner who took days off and ran 3 km again on the first day back, `day` days ago."""
    last = off + day + 1
    journal = Journal().ran_every(2, km=km, since=last, weeks=(last + 40) / 7)
    return (journal.ran(day, 3, 18, rpe=3, type="easy") if day else journal).woke()


@pytest.mark.parametrize(
    ("off", "day", "km"),
    [
        (5, 0, None), (6, 0, 5.0), (6, 2, 5.0), (6, 3, 7.5), (6, 5, 7.5), (6, 6, None),
        (28, 0, 5.0), (28, 13, 5.0), (28, 14, 7.5), (28, 27, 7.5), (28, 28, None), (29, 0, 3.3),
        (30, 0, 3.3), (30, 9, 3.3), (30, 10, 5.0), (30, 19, 5.0), (30, 20, 7.5), (30, 29, 7.5), (30, 30, None),
        (200, 0, 3.3), (200, 27, 3.3), (200, 28, 5.0), (200, 56, 7.5), (200, 83, 7.5), (200, 84, None),
    ],
)  # fmt: skip
def test_days_off_ask_for_a_shorter_start(off: int, day: int, km: float | None) -> None:
    journal = back(off, day)
    # Run every other day since, so that there is no new gap.
    for ago in range(day - 2, 1, -2):
        journal.ran(ago, 3, 18, rpe=3, type="easy")
    assert ("C1" in journal.fired) == (km is not None)
    if km is not None:
        firing = next(one for one in _firings(journal) if one.rule == "C1")
        assert firing.caps.distance_m == 1000 * km
        assert journal.fired["C1"] == 3


def _firings(journal: Journal) -> list[Firing]:
    return fired(journal.case)


def test_the_start_is_never_below_two_kilometres() -> None:
    assert back(40, 0, km=4).advice.dose.distance_km_max == 2.0
    assert _firings(back(40, 0, km=4))[0].caps.distance_m == 2000


def test_the_usual_run_is_that_of_the_four_weeks_before_the_gap(journal: Journal) -> None:
    for ago in (40, 45, 50):
        journal.ran(ago, 20, 120)
    for ago in (11, 14, 17):
        journal.ran(ago, 8, 48)
    assert journal.woke().advice.dose.distance_km_max == 4.0


def test_with_fewer_than_three_the_last_eight_runs_tell(journal: Journal) -> None:
    for ago in (38, 42, 46, 50, 54, 58):
        journal.ran(ago, 20, 120)
    journal.ran(14, 8, 48).ran(10, 8, 48)
    assert _firings(journal.woke())[0].caps.distance_m == 10_000


def test_the_last_eight_are_eight(journal: Journal) -> None:
    for ago, km in ((10, 8), (14, 8), (38, 8), (42, 8), (46, 20), (50, 20), (54, 20), (58, 20), (62, 20)):
        journal.ran(ago, km, 6 * km)
    assert _firings(journal.woke())[0].caps.distance_m == 7000


@pytest.mark.parametrize(("oldest", "cap_m"), [(38, 5000), (39, 6000)])
def test_the_four_weeks_before_a_break_end_with_its_last_run(journal: Journal, oldest: int, cap_m: int) -> None:
    journal.ran(11, 8, 48).ran(15, 10, 60).ran(oldest, 30, 150).ran(60, 12, 72).ran(64, 12, 72).ran(68, 12, 72)
    assert _firings(journal.woke())[0].caps.distance_m == cap_m


def test_of_several_gaps_the_lowest_cap_holds(journal: Journal) -> None:
    journal.ran_every(2, since=60, weeks=14)
    journal.ran(19, 3, 18, rpe=3).ran(17, 3, 18, rpe=3).ran(15, 3, 18, rpe=3)
    advice = journal.woke().advice
    assert [one.fact for one in advice.reasons if one.rule == "C1"] == ["14 days off"]
    # 50 % of 3 km is 1.5 km, and 2 km are the least; the older gap alone would allow 5 km.
    assert advice.dose.distance_km_max == 2.0


@pytest.mark.parametrize(
    ("before", "since", "told"),
    [(54, (13, 12, 3), ("40 days off", "33 % of usual")), (19, (8,), ("7 days off", "50 % of usual"))],
)
def test_of_two_breaks_at_the_least_distance_the_smaller_share_is_told(
    journal: Journal, before: int, since: tuple[int, ...], told: tuple[str, str]
) -> None:
    journal.ran_every(2, km=2.5, since=before, weeks=12)
    for ago in since:
        journal.ran(ago, 2.5, 15)
    reason = journal.woke().reason("C1")
    assert (reason.fact, reason.effect) == told
    assert journal.advice.dose.distance_km_max == 2.0


def test_a_break_right_after_the_first_run_is_a_break(journal: Journal) -> None:
    journal.ran(30, 10, 60).ran(10, 6, 36).ran(8, 6, 36).ran(5, 6, 36).ran(2, 6, 36).woke()
    assert journal.reason("C1").fact == "19 days off"


def test_after_a_long_break_not_two_days_running() -> None:
    assert back(42, 1).fired["C2"] == 1
    assert "C2" not in back(42, 2).fired
    assert "C2" not in back(28, 1).fired


def test_every_other_day_holds_for_a_third_of_the_break(fresh: type[Journal]) -> None:
    for first, fires in ((9, True), (10, False)):
        journal = fresh().ran_every(2, since=first + 31, weeks=14).ran(first, 3, 18).ran(1, 3, 18).woke()
        assert ("C2" in journal.fired) == fires


@pytest.mark.parametrize(("runs", "first", "fires"), [(2, 20, True), (3, 20, False), (3, 7, False), (3, 6, True)])
def test_a_new_journal_starts_easy_and_short(journal: Journal, runs: int, first: int, fires: bool) -> None:
    for ago in range(2, 2 + runs):
        journal.ran(ago, 3, 18, rpe=3)
    assert ("N1" in journal.said(first, soreness=0).woke().fired) == fires


def test_this_morning_s_run_makes_no_journal_older(journal: Journal) -> None:
    journal.ran(2, 3, 18).ran(9, 3, 18).ran(0, 3, 18).woke()
    assert journal.reason("N1").fact.startswith("2 runs in")


def test_a_declared_usual_week_makes_it_known(journal: Journal) -> None:
    advice = journal.who(declared_weekly_m=40_000, declared_runs_per_week=4).woke().advice
    assert "N1" not in {reason.rule for reason in advice.reasons}
    assert journal.case.usual_m == 10_000


def test_an_empty_journal_offers_half_an_hour(journal: Journal) -> None:
    advice = journal.advice
    assert (advice.verdict, advice.level, advice.ask_for) == ("easy_run", "low", "soreness_and_pain")
    assert (advice.dose.distance_km_max, advice.dose.minutes_max) == (5.0, 30)
    assert advice.reasons[0].fact == "0 runs in 0 days logged"


def test_the_longest_run_before_yesterday_bounds_a_new_runner(journal: Journal) -> None:
    firing = next(one for one in _firings(journal.ran(2, 4, 24).ran(1, 9, 54).woke()) if one.rule == "N1")
    assert (firing.caps.distance_m, firing.caps.minutes) == (4000, 30)


@pytest.mark.parametrize(("km", "most_m"), [(None, 5000), (2, 3000), (3.4, 3400)])
def test_a_new_runner_gets_three_kilometres_at_least(journal: Journal, km: float | None, most_m: int) -> None:
    if km:
        journal.ran(3, km)
    firing = next(one for one in _firings(journal.woke()) if one.rule == "N1")
    assert firing.caps.distance_m == most_m


def test_one_run_and_one_day_are_said_as_one(journal: Journal) -> None:
    assert journal.ran(1, 5).reason("N1").fact == "1 run in 1 day logged"
    assert journal.ran(3, 5).reason("N1").fact == "2 runs in 3 days logged"
