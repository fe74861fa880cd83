"""RF: what needs a doctor or physio before any training."""

from __future__ import annotations

import datetime as dt
from typing import Any, get_args

import pytest

from freshlegs.models import Pain
from freshlegs.models.ranges import Alert, Site
from told import Journal

BONE = {"shin", "foot", "hip", "groin", "thigh", "pelvis"}
SICK_JOINT = {
    "swelling": "A swollen joint", "locking": "A locking joint", "giving_way": "A giving-way joint",
    "hot_red": "A hot joint", "cannot_bear_weight": "A joint that cannot bear weight", "numbness": "A numb joint",
}  # fmt: skip


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


def test_a_bone_pain_says_where_and_how(fresh: type[Journal]) -> None:
    morning = fresh().ran_every(2).hurt("shin", 2, flags=("night_pain",))
    assert morning.reason("RF2").fact == "shin: pain at night"
    worse: dict[str, Any] = {"rpe": 3, "pain_during": 4, "pain_trend": "worsened"}
    runs = (
        fresh().ran_every(2, since=5).ran(3, 8, pain_site="shin", **worse).ran(2, 8, pain_site="foot", **worse).woke()
    )
    assert runs.reason("RF2").fact == "foot: worse while running"
    assert runs.hurt("hip", 1, flags=("focal_bone",)).reason("RF2").fact == "hip: pinpoint pain on the bone"


def test_a_sick_joint_says_where_and_what(steady: Journal) -> None:
    assert steady.hurt("knee", 2, flags=("locking",)).reason("RF3").fact == "knee: locking"


def test_several_signs_are_named_in_the_same_order_whatever_order_they_were_told_in(steady: Journal) -> None:
    told: tuple[Alert, ...] = ("faint", "chest_pain", "dark_urine", "calf_swelling", "breathless")
    for alerts in (told, told[::-1]):
        assert steady.woke(alerts=alerts).reason("RF1").fact == (
            "breathlessness out of proportion, a swollen calf, chest pain, dark urine and fainting today"
        )
        steady.mornings.clear()


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
    assert advice.reasons[0].text.startswith(f"{SICK_JOINT[flag]} needs looking at before it needs training")


def test_who_limps_does_not_run(steady: Journal) -> None:
    assert steady.hurt("ankle", 1, flags=("limp",)).fired["RF4"] == 0


@pytest.mark.parametrize(("ago", "ceiling"), [(0, 0), (1, 0), (2, 1), (3, None)])
def test_a_limp_on_a_run_holds_for_two_days(journal: Journal, ago: int, ceiling: int | None) -> None:
    journal.ran_every(2, since=5).ran(ago, 8, rpe=3, altered_gait=True).woke()
    assert journal.fired.get("RF4") == ceiling


def test_the_last_limp_counts_and_is_told(fresh: type[Journal]) -> None:
    twice = fresh().ran_every(2, since=5)
    for ago in (2, 1):
        twice.ran(ago, 8, rpe=3, altered_gait=True)
    assert (twice.woke().fired["RF4"], twice.reason("RF4").fact) == (0, "limped yesterday")
    assert twice.reason("RF4").text == "If you limp, you do not run. Rest today, see how walking feels tomorrow."
    once = fresh().ran_every(2, since=5).ran(2, 8, rpe=3, altered_gait=True).woke()
    assert once.reason("RF4").text == (
        "If you limp, you do not run. You limped on Sat 13 Jun: see how walking feels before you run."
    )


def test_a_clearance_lifts_the_limp_of_a_run_but_not_that_of_the_morning(steady: Journal) -> None:
    steady.ran(1, 8, rpe=3, altered_gait=True).woke().who(cleared_date=steady.day(1))
    assert "RF4" not in steady.fired
    assert "RF4" not in steady.who(cleared_date=steady.today).fired
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


def test_a_hold_names_the_last_of_the_signs(fresh: type[Journal]) -> None:
    bone = (
        fresh().ran_every(2).hurt("shin", 2, 5, flags=("focal_bone",)).hurt("shin", 2, 3, flags=("night_pain",)).woke()
    )
    assert bone.reason("RF5").fact == "shin: bone pain on Fri 12 Jun, not cleared"
    assert bone.reason("RF5").text.startswith("You noted bone pain (shin) on Fri 12 Jun.")
    assert bone.reason("RF5").text.endswith("No running; cycling or swimming are fine if painless until cleared.")
    told: tuple[Alert, ...] = ("faint", "chest_pain", "dark_urine", "calf_swelling", "breathless")
    for alerts in (told, told[::-1]):
        several = fresh().ran_every(2).woke(8, alerts=("palpitations",)).woke(4, alerts=alerts).woke()
        assert several.reason("RF5").fact == (
            "breathlessness out of proportion, a swollen calf, chest pain, dark urine and fainting on Thu 11 Jun, "
            "not cleared"
        )
    run = fresh().ran_every(2, since=6).ran(5, 8, pain_site="foot", pain_during=5, pain_trend="worsened").woke()
    assert run.reason("RF5").fact == "foot: bone pain on Wed 10 Jun, not cleared"


def test_a_professional_s_no_goes_first(steady: Journal) -> None:
    advice = steady.woke().who(medical_hold=True).advice
    assert (advice.verdict, advice.reasons[0].rule, advice.level) == ("rest", "RF6", "high")


def test_red_flags_lead_whatever_else_fires(steady: Journal) -> None:
    steady.woke(
        soreness=9, pains=(Pain(site="knee", nrs=9, flags=("hot_red",)),), alerts=("faint",), illness=("fever",)
    )
    assert list(steady.fired)[:2] == ["RF1", "RF3"]
    assert steady.advice.urgent
    assert steady.advice.disclaimer
    assert "IL1" in steady.fired


def test_a_red_flag_names_the_side_where_it_is_known(fresh: type[Journal]) -> None:
    bad = (Pain(site="shin", nrs=2, side="left", flags=("focal_bone",)), Pain(site="shin", nrs=4, side="right"))
    assert fresh().ran_every(2).woke(pains=bad).reason("RF2").fact == "left shin: pinpoint pain on the bone"
    assert fresh().ran_every(2).woke(3, pains=bad).woke().reason("RF5").fact.startswith("left shin: bone pain on")
    knee = (Pain(site="knee", nrs=1, side="left", name="kneecap", flags=("locking",)), Pain(site="knee", nrs=3))
    assert fresh().ran_every(2).woke(pains=knee).reason("RF3").fact == "left kneecap: locking"
    told: dict[str, Any] = {"pain_site": "foot", "pain_side": "right", "pain_during": 5, "pain_trend": "worsened"}
    assert fresh().ran_every(2, since=5).ran(1, 8, **told).woke().reason("RF2").fact.startswith("right foot: worse")
    assert fresh().ran_every(2, since=6).ran(5, 8, **told).woke().reason("RF5").fact.startswith("right foot: bone")
