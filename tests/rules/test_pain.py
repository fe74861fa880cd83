"""P: joints, tendons, one side; this morning and against yesterday (P0 to P3, P6, P7)."""

from __future__ import annotations

from typing import Any

import pytest

from freshlegs.models import Pain, UsualPain
from told import Journal

JOINT = [(0, None), (1, 3), (2, 3), (3, 1), (5, 1), (6, 0), (10, 0)]
TENDON = [(0, None), (1, 3), (2, 3), (3, 2), (5, 2), (6, 0), (10, 0)]


@pytest.mark.parametrize(("nrs", "ceiling"), JOINT)
@pytest.mark.parametrize("site", ["knee", "ankle", "back", "other"])
def test_a_joint_s_pain_sets_the_ceiling(steady: Journal, site: Any, nrs: int, ceiling: int | None) -> None:
    assert steady.hurt(site, nrs).fired.get("P1") == ceiling


@pytest.mark.parametrize(("nrs", "ceiling"), TENDON)
@pytest.mark.parametrize("site", ["achilles", "plantar_heel", "patellar_tendon", "hamstring_tendon"])
def test_tendons_tolerate_some_load(steady: Journal, site: Any, nrs: int, ceiling: int | None) -> None:
    assert steady.hurt(site, nrs).fired.get("P2") == ceiling
    assert "P1" not in steady.fired


def test_the_knee_is_better_studied_than_the_ankle(steady: Journal) -> None:
    assert steady.hurt("knee", 3).reason("P1").grade == "B"
    steady.mornings.clear()
    assert steady.hurt("ankle", 3).reason("P1").grade == "C"


def test_two_sore_sites_are_one_reason_with_the_stricter_facts(steady: Journal) -> None:
    steady.woke(pains=(Pain(site="ankle", nrs=2), Pain(site="knee", nrs=4)))
    assert steady.reason("P1").fact == "knee 4/10"
    assert [reason.rule for reason in steady.advice.reasons] == ["P1"]


def test_left_and_right_knee_are_one_site_the_worse_counts(steady: Journal) -> None:
    steady.woke(pains=(Pain(site="knee", nrs=2, side="left"), Pain(site="knee", nrs=4, side="right")))
    assert steady.reason("P1").fact == "right knee 4/10"


def test_left_and_right_as_sore_are_told_alike_whatever_order_they_were_told_in(steady: Journal) -> None:
    left, right = (Pain(site="knee", nrs=4, side=side) for side in ("left", "right"))
    facts = []
    for pains in ((left, right), (right, left)):
        facts.append(steady.woke(pains=pains).reason("P1").fact)
        steady.mornings.clear()
    assert facts == ["right knee 4/10"] * 2


def test_two_spots_of_one_s_own_as_sore_are_told_alike_in_any_order(steady: Journal) -> None:
    sole, toe = (Pain(site="other", nrs=4, name=name) for name in ("sole", "toe"))
    facts = []
    for pains in ((sole, toe), (toe, sole)):
        facts.append(steady.woke(pains=pains).reason("P1").fact)
        steady.mornings.clear()
    assert facts == ["toe 4/10"] * 2


def test_cycling_and_core_are_named_first_for_a_joint(steady: Journal) -> None:
    assert steady.hurt("knee", 4).advice.alternatives[:2] == ("bike", "core")


@pytest.mark.parametrize(("nrs", "usual", "fires"), [(1, 1, False), (2, 1, True), (1, 0, True)])
def test_my_normal_counts_as_none(steady: Journal, nrs: int, usual: Any, fires: bool) -> None:
    steady.hurt("knee", nrs).who(usual_pain=(UsualPain(site="knee", nrs=usual),))
    assert ("P1" in steady.fired) == fires


def test_two_of_ten_is_nobody_s_normal(steady: Journal) -> None:
    steady.hurt("knee", 2).who(usual_pain=(UsualPain(site="knee", nrs=2),))
    assert steady.fired == {"P1": 3}


def test_one_sided_soreness_is_read_as_a_pain(steady: Journal) -> None:
    steady.woke(soreness=3, soreness_one_sided=True, soreness_site="calf")
    assert steady.fired == {"P1": 1}
    steady.mornings.clear()
    steady.woke(soreness=2, soreness_one_sided=True, soreness_site="calf")
    assert steady.fired == {"D1": 4}
    steady.mornings.clear()
    steady.woke(soreness=4, soreness_one_sided=True)
    assert steady.reason("P1").fact == "sore spot 4/10"


@pytest.mark.parametrize(
    ("before", "now", "ceiling"),
    [(3, 3, None), (3, 4, 1), (3, 5, 0), (0, 1, 1), (0, 2, 1), (1, 3, 0), (4, 2, None)],
)
def test_pain_up_since_yesterday_s_run_stops_running(
    steady: Journal, before: int, now: int, ceiling: int | None
) -> None:
    steady.ran(1, 8, rpe=3).hurt("knee", before, 1).hurt("knee", now)
    assert steady.fired.get("P3") == ceiling


def test_without_a_run_yesterday_a_rise_is_not_the_run_s_doing(steady: Journal) -> None:
    assert "P3" not in steady.hurt("knee", 0, 1).hurt("knee", 4).fired


def test_a_site_not_listed_yesterday_was_at_none(steady: Journal) -> None:
    assert steady.ran(1, 8, rpe=3).woke(1).hurt("knee", 1).fired["P3"] == 1


def test_the_run_s_own_before_stands_in_for_the_morning(steady: Journal) -> None:
    steady.ran(1, 8, rpe=3, pain_site="knee", pain_before=1).hurt("knee", 3)
    assert steady.fired["P3"] == 0
    assert steady.reason("P3").fact == "knee 1 -> 3 after yesterday's run"


def test_only_yesterday_s_run_and_only_the_same_site_are_a_baseline(steady: Journal) -> None:
    steady.ran(2, 8, rpe=3, pain_site="knee", pain_before=0).ran(1, 8, rpe=3, pain_site="ankle", pain_before=0)
    assert "P3" not in steady.ran(1, 4, rpe=3, pain_site="knee").hurt("knee", 4).fired


def test_of_two_runs_yesterday_the_lower_number_is_the_baseline(steady: Journal) -> None:
    for before in (3, 1):
        steady.ran(1, 4, rpe=3, pain_site="knee", pain_before=before)
    assert steady.hurt("knee", 3).reason("P3").fact == "knee 1 -> 3 after yesterday's run"


def test_the_greater_of_two_rises_is_told_and_no_steady_pain_hides_it(steady: Journal) -> None:
    before = (Pain(site="hip", nrs=6), Pain(site="knee", nrs=4))
    now = (*before[:1], Pain(site="knee", nrs=5), Pain(site="ankle", nrs=2))
    steady.ran(1, 8, rpe=3).woke(1, pains=before).woke(pains=now)
    assert steady.reason("P3").fact == "ankle 0 -> 2 after yesterday's run"


def test_what_nobody_told_yesterday_is_no_rise(steady: Journal) -> None:
    assert "P3" not in steady.ran(1, 8, rpe=3).said(1, soreness=0).hurt("knee", 4).fired


def test_a_rise_within_my_normal_is_silent(steady: Journal) -> None:
    steady.ran(1, 8, rpe=3).woke(1).hurt("knee", 1).who(usual_pain=(UsualPain(site="knee", nrs=1),))
    assert "P3" not in steady.fired


@pytest.mark.parametrize(("mornings", "fires"), [(4, False), (5, True)])
def test_five_of_ten_mornings_are_no_niggle(steady: Journal, mornings: int, fires: bool) -> None:
    for ago in range(9, 9 - mornings, -1):
        steady.hurt("hip", 3, ago)
    assert (steady.woke().fired.get("P6") == 1) == fires


def test_the_site_that_hurts_most_often_is_told(steady: Journal) -> None:
    for ago in range(1, 7):
        steady.woke(ago, pains=(Pain(site="hip", nrs=3), Pain(site="knee", nrs=3 if ago == 2 else 1)))
    assert steady.woke().reason("P6").fact == "hip 3+ on 6 of 10 mornings"


def test_mornings_older_than_ten_days_or_below_three_do_not_count(steady: Journal) -> None:
    for ago in (10, 8, 7, 6):
        steady.hurt("hip", 3, ago)
    assert "P6" not in steady.hurt("hip", 2, 5).hurt("hip", 3).fired


def test_five_mornings_at_two_sites_are_not_five(steady: Journal) -> None:
    for ago, site in ((9, "hip"), (7, "hip"), (5, "knee"), (3, "knee"), (1, "knee")):
        steady.hurt(site, 3, ago)
    assert "P6" not in steady.woke().fired


def test_a_painkiller_adds_two_points(steady: Journal) -> None:
    steady.hurt("knee", 2, painkiller_24h=True)
    assert steady.fired == {"P1": 1, "P7": 4}
    assert steady.reason("P1").fact == "knee 2/10 +2 painkiller"
    assert "knee 4/10" in steady.reason("P1").text.lower()


def test_a_painkiller_adds_nothing_to_nothing(steady: Journal) -> None:
    assert steady.hurt("knee", 0, painkiller_24h=True).fired == {"D1": 4}


def test_a_painkiller_for_one_small_pain_of_two_sites_is_noted(steady: Journal) -> None:
    pains = (Pain(site="knee", nrs=1), Pain(site="hip", nrs=0))
    assert steady.woke(pains=pains, painkiller_24h=True).fired["P7"] == 4


def test_a_painkiller_for_sore_legs_is_noted_too(steady: Journal) -> None:
    assert steady.woke(soreness=1, painkiller_24h=True).fired == {"M1": 3, "P7": 4}


def test_a_painkiller_lifts_my_normal_out_of_the_normal(steady: Journal) -> None:
    steady.hurt("knee", 1, painkiller_24h=True).who(usual_pain=(UsualPain(site="knee", nrs=1),))
    assert steady.fired["P1"] == 1


def test_ten_is_the_most(steady: Journal) -> None:
    assert "knee 10/10" in steady.hurt("knee", 9, painkiller_24h=True).reason("P1").text.lower()


def test_a_watched_knee_must_be_answered_after_a_long_run(steady: Journal) -> None:
    steady.ran(1, 20, 124, rpe=4, type="long").said(soreness=1).who(watch_sites=("knee",))
    assert steady.fired["P0"] == 1
    assert steady.advice.ask_for == "pains"
    assert steady.reason("P0").fact == "knee watched, 20.0 km yesterday, unanswered"


def test_a_watched_knee_answered_is_offered_the_little_test(steady: Journal) -> None:
    advice = steady.ran(1, 20, 124, rpe=4, type="long").woke(soreness=1).who(watch_sites=("knee",)).advice
    assert (advice.verdict, advice.test_run) == ("recovery_run", True)
    assert advice.dose.distance_km_max == 5.0
    assert steady.reason("P0").text.startswith("Nothing hurts: try the little test, 4-5 km, very slow, flat.")


def test_a_watched_knee_caps_the_day_whatever_the_number(steady: Journal) -> None:
    advice = steady.ran(1, 20, 124, rpe=4, type="long").hurt("achilles", 3).who(watch_sites=("achilles",)).advice
    assert advice.dose.distance_km_max == 5.0
    assert "waits for a morning at 2 or less" in steady.reason("P0").text


def test_a_watched_knee_that_hurts_a_little_is_tested_and_the_worst_of_two_decides(fresh: type[Journal]) -> None:
    for ankle, text in ((1, "Only 2/10: try the little test, 4-5 km"), (4, "Your ankle and knee: 4/10 this morning.")):
        journal = fresh().ran_every(2).ran(1, 20, 124, rpe=4, type="long").who(watch_sites=("knee", "ankle"))
        journal.woke(1, pains=(Pain(site="knee", nrs=2), Pain(site="ankle", nrs=ankle)))
        journal.woke(pains=(Pain(site="knee", nrs=2), Pain(site="ankle", nrs=ankle)))
        assert journal.reason("P0").text.startswith(text)


def test_after_an_easy_day_a_watched_knee_is_not_asked_for(steady: Journal) -> None:
    assert "P0" not in steady.ran(1, 8, 78, rpe=5).said(soreness=1).who(watch_sites=("knee",)).fired


def test_a_lasting_pain_names_its_side_unless_it_changes(fresh: type[Journal]) -> None:
    left, right = (Pain(site="knee", nrs=3, side=side) for side in ("left", "right"))
    one, both = fresh().ran_every(2), fresh().ran_every(2)
    for ago in range(5):
        one.woke(ago, pains=(left,))
        both.woke(ago, pains=(left if ago else right,))
    assert one.reason("P6").fact == "left knee 3+ on 5 of 10 mornings"
    assert both.reason("P6").fact == "knee 3+ on 5 of 10 mornings"
