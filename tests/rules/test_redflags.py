"""RF: what needs a doctor or physio before any training."""

from __future__ import annotations

import datetime as dt
from typing import Any, get_args

import pytest

from freshlegs.models import Pain
from freshlegs.models.ranges import Alert, Site
from freshlegs.rules.redflags import BONE, SICK_JOINT
from told import Journal


@pytest.mark.parametrize("alert", get_args(Alert))
def test_an_emergency_sign_means_rest_and_help_now(steady: Journal, alert: Any) -> None:
    advice = steady.woke(alerts=(alert,)).advice
    assert (advice.verdict, advice.urgent, advice.reasons[0].rule) == ("rest", True, "RF1")
    assert advice.disclaimer == "This is not a diagnosis. Please have it looked at."
    assert advice.alternatives == ()
    assert "emergency number" in advice.reasons[0].text
    assert advice.level == "high"


def test_the_sign_is_named_in_people_s_words(steady: Journal) -> None:
    advice = steady.woke(alerts=("chest_pain",)).advice
    assert advice.reasons[0].text.startswith("Stop. Chest pain is not a training question. Get medical help now")
    assert advice.reasons[0].fact == "chest pain today"


def test_no_alert_is_no_emergency(steady: Journal) -> None:
    advice = steady.woke(alerts=()).advice
    assert not advice.urgent
    assert advice.disclaimer is None


@pytest.mark.parametrize("site", get_args(Site))
def test_pain_to_point_at_on_a_bone_stops_running_at_any_site(steady: Journal, site: Any) -> None:
    assert steady.hurt(site, 1, flags=("focal_bone",)).fired["RF2"] == 0


@pytest.mark.parametrize("site", get_args(Site))
@pytest.mark.parametrize("flag", ["night_pain", "rest_pain"])
def test_pain_at_night_or_at_rest_counts_at_bones(steady: Journal, site: Any, flag: Any) -> None:
    assert ("RF2" in steady.hurt(site, 1, flags=(flag,)).fired) == (site in BONE)


@pytest.mark.parametrize(("ago", "fires"), [(0, True), (1, True), (3, True), (4, False)])
def test_a_bone_that_got_worse_on_a_run_stops_running_for_three_days(journal: Journal, ago: int, fires: bool) -> None:
    journal.ran_every(2, since=5).ran(ago, 8, rpe=3, pain_site="shin", pain_during=3, pain_trend="worsened").woke()
    assert ("RF2" in journal.fired) == fires
    assert ("RF5" in journal.fired) == (ago == 4)


@pytest.mark.parametrize(
    "told",
    [
        {"pain_site": "shin", "pain_during": 2, "pain_trend": "worsened"},
        {"pain_site": "shin", "pain_during": 3, "pain_trend": "continued"},
        {"pain_site": "knee", "pain_during": 3, "pain_trend": "worsened"},
        {"pain_site": "shin", "pain_trend": "worsened"},
    ],
)
def test_less_than_that_is_no_bone_flag(steady: Journal, told: dict[str, Any]) -> None:
    assert "RF2" not in steady.ran(1, 8, rpe=3, **told).woke().fired


def test_a_clearance_since_lifts_the_bone_of_a_run_but_not_that_of_a_morning(steady: Journal) -> None:
    steady.ran(2, 8, rpe=3, pain_site="shin", pain_during=3, pain_trend="worsened").woke()
    assert "RF2" not in steady.who(cleared_date=steady.day(2)).fired
    assert "RF2" in steady.who(cleared_date=steady.day(3)).fired
    assert "RF2" in steady.who(cleared_date=steady.today + dt.timedelta(days=1)).fired
    steady.mornings.clear()
    assert "RF2" in steady.hurt("shin", 2, flags=("night_pain",)).who(cleared_date=steady.today).fired


@pytest.mark.parametrize("flag", SICK_JOINT)
def test_a_sick_joint_is_rest_until_seen(steady: Journal, flag: Any) -> None:
    advice = steady.hurt("knee", 1, flags=(flag,)).advice
    assert (advice.reasons[0].rule, advice.rank) == ("RF3", 0)
    assert "needs looking at before it needs training" in advice.reasons[0].text


def test_who_limps_does_not_run(steady: Journal) -> None:
    assert steady.hurt("ankle", 1, flags=("limp",)).fired["RF4"] == 0


@pytest.mark.parametrize(("ago", "ceiling"), [(0, 0), (1, 0), (2, 1), (3, None)])
def test_a_limp_on_a_run_holds_for_two_days(journal: Journal, ago: int, ceiling: int | None) -> None:
    journal.ran_every(2, since=5).ran(ago, 8, rpe=3, altered_gait=True).woke()
    assert journal.fired.get("RF4") == ceiling


def test_a_clearance_lifts_the_limp_of_a_run_but_not_that_of_the_morning(steady: Journal) -> None:
    steady.ran(1, 8, rpe=3, altered_gait=True).woke().who(cleared_date=steady.day(1))
    assert "RF4" not in steady.fired
    steady.mornings.clear()
    assert "RF4" in steady.hurt("ankle", 1, flags=("limp",)).fired


@pytest.mark.parametrize(("ago", "held"), [(1, True), (14, True), (15, False)])
def test_an_emergency_sign_holds_for_two_weeks(steady: Journal, ago: int, held: bool) -> None:
    steady.woke(ago, alerts=("faint",)).woke()
    assert (steady.fired.get("RF5") == 0) == held
    assert not steady.advice.urgent


@pytest.mark.parametrize(("ago", "held"), [(1, True), (14, True), (15, False)])
def test_a_bone_pain_holds_off_running_for_two_weeks(steady: Journal, ago: int, held: bool) -> None:
    steady.hurt("shin", 2, ago, flags=("focal_bone",)).woke()
    assert (steady.fired.get("RF5") == 1) == held


@pytest.mark.parametrize(("ago", "held"), [(3, False), (4, True), (14, True), (15, False)])
def test_a_bone_of_a_run_holds_from_the_fourth_day(steady: Journal, ago: int, held: bool) -> None:
    steady.ran(ago, 8, rpe=3, pain_site="foot", pain_during=5, pain_trend="worsened").woke()
    assert (steady.fired.get("RF5") == 1) == held


@pytest.mark.parametrize(("ago", "held"), [(1, True), (2, True), (3, False)])
def test_a_sick_joint_holds_for_two_days(steady: Journal, ago: int, held: bool) -> None:
    steady.hurt("knee", 1, ago, flags=("swelling",)).woke()
    assert (steady.fired.get("RF5") == 1) == held


def test_a_clearance_of_that_day_or_later_ends_a_hold(steady: Journal) -> None:
    steady.woke(6, alerts=("palpitations",)).woke()
    assert "RF5" in steady.who(cleared_date=steady.day(7)).fired
    assert "RF5" not in steady.who(cleared_date=steady.day(6)).fired


def test_a_hold_says_what_and_when(steady: Journal) -> None:
    steady.woke(6, alerts=("chest_pain",)).woke()
    assert steady.reason("RF5").text == (
        "You noted chest pain on Tue 9 Jun. Nothing here says anyone has looked at it. Rest until cleared."
    )


def test_a_professional_s_no_goes_first(steady: Journal) -> None:
    advice = steady.woke().who(medical_hold=True).advice
    assert (advice.verdict, advice.reasons[0].rule, advice.level) == ("rest", "RF6", "high")


def test_red_flags_lead_whatever_else_fires(steady: Journal) -> None:
    steady.woke(
        soreness=9, pains=(Pain(site="knee", nrs=9, flags=("hot_red",)),), alerts=("faint",), illness=("fever",)
    )
    assert list(steady.fired)[:2] == ["RF1", "RF3"]
    assert "IL1" in steady.fired
