"""What the runner reads: facts in words and in the runner's units."""

from __future__ import annotations

import datetime as dt

import pytest

from freshlegs.models import Pain
from freshlegs.rules.words import days_ago, listed, on_day
from told import Journal

DAY = dt.date(2026, 6, 15)


@pytest.mark.parametrize(("ago", "words"), [(0, "today"), (1, "yesterday"), (2, "on Sat 13 Jun"), (6, "on Tue 9 Jun")])
def test_a_date_is_told_from_the_day(ago: int, words: str) -> None:
    assert on_day(DAY - dt.timedelta(days=ago), DAY, "km") == words


def test_words_are_listed_as_people_do() -> None:
    assert [listed(["a", "b", "c"][:count]) for count in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert (days_ago(1), days_ago(4)) == ("yesterday", "4 days ago")


def test_a_runner_in_miles_reads_miles(daily: Journal) -> None:
    daily.ran(8, 17, 102, rpe=4).ran(1, 18, 108, rpe=4, type="long").woke().means(0, "long", 20).who(units="mi")
    assert daily.reason("R1").fact == "11.2 mi yesterday (long)"
    assert "A recovery run is optional: 2.25-3.7 mi, very slow." in daily.reason("R1").text
    assert daily.reason("L1").fact == "plan 12.4 mi, longest in a month 10.6 mi"
    assert daily.reason("L1").effect == "more than 10 % longer"
    hilly = Journal().ran_every(2, km=17).woke().means(0, "long", 20).who(units="mi")
    assert hilly.reason("L1").effect == "keep to 11.6 mi"


def test_the_free_day_offers_the_usual_run(daily: Journal) -> None:
    assert daily.woke().reason("D1").text == (
        "Nothing speaks against training as planned. No plan? An easy run of about 10.0 km."
    )


def test_every_running_verdict_lists_rest_and_walking(fresh: type[Journal]) -> None:
    for soreness in (0, 3, 4):
        advice = fresh().ran_every(2).woke(soreness=soreness).advice
        assert {"rest", "walk"} <= set(advice.alternatives)


@pytest.mark.parametrize(
    ("soreness", "alternatives"),
    [
        (0, ("rest", "walk", "recovery_run")), (3, ("rest", "walk", "recovery_run")), (4, ("rest", "walk")),
        (6, ("walk", "bike", "swim", "core", "rest")), (8, ("bike", "core")),
    ],
)  # fmt: skip
def test_every_verdict_names_what_is_as_right(steady: Journal, soreness: int, alternatives: tuple[str, ...]) -> None:
    assert steady.woke(soreness=soreness).advice.alternatives == alternatives


def test_after_a_limp_or_a_bone_pain_walking_is_not_named(fresh: type[Journal]) -> None:
    limped = fresh().ran_every(2, since=5).ran(2, 8, rpe=3, altered_gait=True).woke()
    held = fresh().ran_every(2).hurt("shin", 2, 3, flags=("focal_bone",)).woke()
    for rule, journal in (("RF4", limped), ("RF5", held)):
        assert journal.advice.reasons[0].rule == rule
        assert journal.advice.alternatives == ("bike", "swim", "rest")


def test_a_sore_knee_asks_for_the_bike_first_whatever_else_is_allowed(steady: Journal) -> None:
    assert steady.hurt("knee", 3).advice.alternatives == ("bike", "core", "swim", "walk", "rest")


def test_a_knee_too_sore_for_anything_is_left_to_daily_life(steady: Journal) -> None:
    assert steady.hurt("knee", 6).advice.alternatives == ("bike", "core")
    steady.mornings.clear()
    assert steady.hurt("knee", 6, illness=("fever",)).advice.alternatives == ()
    steady.mornings.clear()
    assert steady.hurt("knee", 6, alerts=("faint",)).advice.alternatives == ()


def test_numbers_of_days_are_told_in_words(fresh: type[Journal]) -> None:
    for hard, said in (
        ((2, 4, 6), "Three"),
        ((1, 2, 4, 6), "Four"),
        ((1, 2, 3, 4, 6), "Five"),
        (range(1, 7), "Six"),
        (range(1, 8), "Seven"),
    ):
        journal = fresh().ran_every(2)
        for ago in hard:
            journal.ran(ago, 6, 30, rpe=8, type="intervals")
        assert journal.woke().reason("L5").text.startswith(f"{said} hard days this week already.")
    for days, said in ((15, "Fifteen"), (22, "Twenty-two")):
        alike = fresh().ran(days + 3, 10, 60)
        for ago in range(1, days + 1):
            alike.ran(ago, 10, 60, rpe=4)
        assert alike.woke().reason("L4").text.startswith(f"{said} days in a row, all about the same.")


def test_two_signs_are_not_one(steady: Journal) -> None:
    text = steady.woke(alerts=("chest_pain", "faint")).reason("RF1").text
    assert text.startswith("Stop. Chest pain and fainting are not a training question.")


def test_every_reason_shows_its_grade(steady: Journal) -> None:
    steady.woke(soreness=4, mood=2, stress=2, illness=("sneezing",)).who(watch_sites=("knee",))
    assert {one.rule: one.grade for one in steady.advice.reasons} == {"M1": "C", "IL3": "B", "W1": "B"}
    assert steady.reason("W1").source.startswith("Saw 2016")


def test_on_a_rest_day_cycling_to_work_and_core_are_fine(steady: Journal) -> None:
    assert steady.woke(soreness=8).advice.alternatives == ("bike", "core")


def test_a_shorter_dose_makes_the_little_test_shorter(journal: Journal) -> None:
    journal.ran_every(2, km=5).hurt("knee", 4, 1).woke()
    assert journal.advice.dose.distance_km_max == 3.0
    assert journal.reason("P5").text == "Knee was 4/10 yesterday. One step up per day: today a test run of 2-3 km."


def test_all_reasons_are_kept_the_headline_first(daily: Journal) -> None:
    daily.ran(2, 12, 60, rpe=7).ran(1, 30, 183, rpe=4)
    daily.woke(soreness=4, fatigue=1, stress=2, mood=2, illness=("sneezing",))
    fired = list(daily.fired)
    assert fired[0] == "L2"
    assert fired[1:] == ["IL3", "M1", "W1", "L3", "L6", "R1"]


def test_a_hot_joint_is_called_by_its_name(steady: Journal) -> None:
    text = steady.hurt("knee", 2, flags=("swelling", "hot_red")).reason("RF3").text
    assert text.startswith("A hot joint needs looking at before it needs training. Rest and see a professional")


def test_a_note_says_that_it_is_one(steady: Journal) -> None:
    reason = steady.woke(fatigue=2).reason("W1")
    assert (reason.fact, reason.effect) == ("fatigue 2/5", "a note")


def test_a_knee_with_a_sign_below_the_verdict_gets_no_offer(steady: Journal) -> None:
    steady.ran(1, 20, 124, rpe=4, type="long").who(watch_sites=("knee",))
    steady.woke(pains=(Pain(site="ankle", nrs=4),), soreness=3, stress=1, mood=1)
    assert steady.advice.verdict == "cross_train"
    assert steady.reason("P0").text == (
        "The knee is fine: that alone would leave room for the little test; today there is more that speaks for less."
    )
    assert steady.reason("M1").text == "Legs a little sore (3/10): one reason more to do less."
    assert steady.reason("W1").text.endswith("One reason more to do less. A walk counts, for the legs and the head.")
    assert steady.reason("R1").text.endswith("Rest or a walk is just as right.")


def test_a_fine_knee_beside_a_sore_ankle_is_not_called_nothing_hurts(steady: Journal) -> None:
    steady.ran(1, 20, 124, rpe=4, type="long").who(watch_sites=("knee", "hip"))
    steady.woke(pains=(Pain(site="ankle", nrs=1),))
    assert steady.advice.test_run
    assert steady.reason("P0").text.startswith("The hip and knee are fine: try the little test, 4-5 km")
    assert steady.reason("P1").text.startswith("Ankle 1/10: that alone would leave room for easy running;")


def test_sore_legs_on_a_day_without_running_are_no_reason_to_run(steady: Journal) -> None:
    steady.woke(soreness=4, pains=(Pain(site="knee", nrs=4),))
    assert steady.reason("M1").effect == "at most a recovery run"
    assert "if you run" not in steady.reason("M1").text


def test_a_run_that_is_done_is_not_offered_again(daily: Journal) -> None:
    daily.ran(1, 11, 95, rpe=4, type="long").woke().ran(0, 2, 14, rpe=2, type="recovery")
    assert "A recovery run is optional: up to 4 km more, very slow." in daily.reason("R1").text
    daily.ran(0, 4, 28, rpe=2, type="recovery")
    assert daily.advice.dose.distance_km_max == 0.0
    assert daily.reason("R1").text.endswith("A recovery run was optional. Today's running is run.")


def test_on_a_free_day_no_more_than_what_is_left_is_offered(daily: Journal) -> None:
    daily.woke().ran(0, 8, 48)
    assert daily.reason("D1").text.endswith("An easy run of about 3.0 km.")
    daily.ran(0, 2.5, 15)
    assert daily.reason("D1").text == "Nothing speaks against training as planned. Today's running is run."
