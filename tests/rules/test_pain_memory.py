"""P4, P5, P8 and I1: how pain behaved on runs, one step up a day, the little test run."""

from __future__ import annotations

from typing import Any

import pytest

from freshlegs.models import Pain
from told import Journal

BEHAVED = [
    # site, during, trend, ceilings the day after and two days after
    ("knee", 6, "eased", 1, 1),
    ("knee", 6, None, 1, 1),
    ("knee", 1, "worsened", 1, 1),
    ("knee", 0, "worsened", None, None),
    ("knee", 3, "continued", 1, 1),
    ("knee", 3, "returned", 1, 1),
    ("knee", 2, "continued", None, None),
    ("knee", 3, "same", 1, None),
    ("knee", 3, None, 1, None),
    ("knee", 3, "eased", 3, None),
    ("knee", 2, "same", None, None),
    ("achilles", 3, "same", 2, None),
    ("achilles", 5, "continued", 2, None),
    ("achilles", 5, None, 2, None),
    ("achilles", 5, "eased", 3, None),
    ("achilles", 6, "same", 1, 1),
    ("achilles", 3, "worsened", 1, 1),
    ("achilles", 2, "same", None, None),
    ("muscle", 8, "worsened", None, None),
]


@pytest.mark.parametrize(("site", "during", "trend", "first", "second"), BEHAVED)
def test_how_pain_behaved_on_the_run_counts_for_two_days(
    fresh: type[Journal], site: Any, during: int, trend: Any, first: int | None, second: int | None
) -> None:
    for ago, ceiling in ((1, first), (2, second), (3, None)):
        journal = fresh().ran_every(2, since=4).woke()
        journal.ran(ago, 8, rpe=3, pain_site=site, pain_during=during, pain_trend=trend)
        assert journal.fired.get("P4") == ceiling


def test_pain_that_eased_caps_the_distance(steady: Journal) -> None:
    advice = steady.ran(1, 8, rpe=3, pain_site="knee", pain_during=3, pain_trend="eased").woke().advice
    assert (advice.verdict, advice.dose.distance_km_max) == ("easy_run", 7.5)


@pytest.mark.parametrize(
    ("during", "trend", "text"),
    [
        (3, "continued", "On Sunday the knee hurt and went on. Two days without running, then a step shorter."),
        (3, "worsened", "On Sunday the knee hurt and got worse. Two days without running, then a step shorter."),
        (7, "eased", "On Sunday the knee hurt 7/10. Two days without running, then a step shorter."),
        (3, "eased", "On Sunday the knee hurt 3/10. It went away in the warm-up: stay at this level, don't add."),
    ],
)
def test_the_run_s_pain_is_told_with_its_day(steady: Journal, during: int, trend: Any, text: str) -> None:
    steady.ran(1, 8, rpe=3, pain_site="knee", pain_during=during, pain_trend=trend).woke()
    assert steady.reason("P4").text == text


def test_the_side_and_the_trend_of_a_run_s_pain_are_told(steady: Journal) -> None:
    steady.ran(1, 8, rpe=3, pain_site="knee", pain_side="left", pain_during=3).woke()
    assert steady.reason("P4").fact == "left knee 3/10 yesterday, no trend told"


def test_of_two_runs_that_hurt_the_worse_is_told_and_of_two_alike_the_later(fresh: type[Journal]) -> None:
    for first, second, fact in ((6, 3, "knee 6/10 on Sat 13 Jun, went on"), (4, 4, "knee 4/10 yesterday, went on")):
        journal = fresh().ran_every(2, since=4)
        journal.ran(2, 8, rpe=3, pain_site="knee", pain_during=first, pain_trend="continued")
        journal.ran(1, 8, rpe=3, pain_site="knee", pain_during=second, pain_trend="continued").woke()
        assert journal.reason("P4").fact == fact


def test_a_run_without_pain_hides_no_other(steady: Journal) -> None:
    steady.ran(2, 8, rpe=3).ran(1, 5, rpe=3, pain_site="knee", pain_during=0)
    assert steady.ran(1, 8, rpe=3, pain_site="shin", pain_during=6).woke().fired["P4"] == 1


def test_pain_without_a_site_says_nothing(steady: Journal) -> None:
    assert "P4" not in steady.ran(1, 8, rpe=3, pain_during=7, pain_trend="worsened").woke().fired


@pytest.mark.parametrize(
    ("ago", "nrs", "ceiling"),
    [(1, 4, 2), (2, 4, 3), (3, 4, None), (1, 6, 1), (2, 6, 2), (3, 6, 3), (4, 6, None), (1, 2, None)],
)
def test_after_a_bad_knee_freedom_comes_back_one_step_a_day(
    steady: Journal, ago: int, nrs: int, ceiling: int | None
) -> None:
    steady.hurt("knee", nrs, ago).woke()
    assert steady.fired.get("P5") == ceiling


def test_the_second_step_is_the_little_test_run(steady: Journal) -> None:
    advice = steady.hurt("knee", 4, 1).woke().advice
    assert (advice.verdict, advice.test_run, advice.dose.distance_km_max) == ("recovery_run", True, 5.0)
    assert advice.reasons[0].text == "Knee was 4/10 yesterday. One step up per day: today a test run of 4-5 km."
    assert advice.reasons[0].grade == "S"


def test_the_recovery_run_of_sore_legs_is_no_test_run(steady: Journal) -> None:
    advice = steady.woke(soreness=4).advice
    assert (advice.verdict, advice.test_run) == ("recovery_run", False)


def test_a_tendon_at_three_is_remembered_for_a_day(steady: Journal) -> None:
    steady.hurt("achilles", 3, 1).woke()
    assert steady.fired == {"P5": 3}
    assert steady.reason("P5").grade == "C"
    assert not steady.advice.test_run


def test_the_memory_is_silent_where_today_is_as_bad(steady: Journal) -> None:
    assert "P5" not in steady.hurt("knee", 4, 1).hurt("knee", 4).fired
    steady.mornings.clear()
    assert "P5" not in steady.hurt("knee", 4, 2).hurt("knee", 1).fired


def test_a_tendon_that_begins_to_hurt_does_not_lift_the_test_run_s_cap(steady: Journal) -> None:
    before = steady.hurt("knee", 4, 1).woke().advice.dose
    steady.mornings.pop()
    after = steady.hurt("achilles", 3).advice
    assert [reason.rule for reason in after.reasons] == ["P2"]
    assert before.distance_km_max == after.dose.distance_km_max == 5.0


def test_a_painkiller_of_that_morning_counts_in_the_memory(steady: Journal) -> None:
    assert steady.hurt("knee", 2, 1, painkiller_24h=True).woke().fired == {"P5": 2}


def test_of_two_pains_of_a_morning_the_worse_is_remembered(steady: Journal) -> None:
    pains = (Pain(site="ankle", nrs=5), Pain(site="hip", nrs=2), Pain(site="knee", nrs=3))
    assert steady.woke(1, pains=pains).woke().fired == {"P5": 2}
    assert steady.reason("P5").fact == "ankle 5/10 yesterday, one step a day"


def test_of_two_bad_mornings_the_one_that_still_counts_is_told(steady: Journal) -> None:
    steady.hurt("knee", 6, 2).hurt("knee", 4, 1).woke()
    assert (steady.fired["P5"], steady.reason("P5").fact) == (2, "knee 4/10 yesterday, one step a day")


def test_a_sore_tendon_the_day_after_is_no_step_up_for_a_very_bad_knee(steady: Journal) -> None:
    assert steady.hurt("knee", 6, 2).hurt("achilles", 3, 1).woke().fired["P5"] == 2


def test_several_bad_mornings_do_not_add_up(steady: Journal) -> None:
    for ago in (5, 4, 3, 2):
        steady.hurt("knee", 4, ago)
    assert steady.woke().fired["P5"] == 3


def test_the_memory_ends_after_two_weeks_even_unanswered(steady: Journal) -> None:
    assert "P5" not in steady.hurt("knee", 6, 4).said(soreness=0).fired


def little_test(journal: Journal, ago: int, before: int, after: int | None, morning: int | None) -> Journal:
    journal.ran_every(2, since=5).ran(ago, 4.5, 30, rpe=2, type="test", pain_site="knee", pain_before=before,
                                      pain_after=after)  # fmt: skip
    if ago > 1:
        journal.woke()
    return journal.woke(ago - 1) if morning is None else journal.hurt("knee", morning, ago - 1)


@pytest.mark.parametrize(
    ("before", "after", "morning", "worse"),
    [(1, 2, 1, True), (1, 1, 2, True), (4, 4, 4, True), (3, 3, 3, False), (2, 1, 1, False), (2, None, 2, False)],
)
def test_a_test_run_fails_when_it_gets_worse(
    journal: Journal, before: int, after: int | None, morning: int, worse: bool
) -> None:
    fired = little_test(journal, 1, before, after, morning).fired
    assert ("P8" in fired, "I1" in fired) == (worse, not worse)


@pytest.mark.parametrize(("ago", "ceiling"), [(1, 1), (2, 1), (3, 2), (4, None)])
def test_a_failed_test_run_holds_for_three_days(fresh: type[Journal], ago: int, ceiling: int | None) -> None:
    assert little_test(fresh(), ago, 1, 3, 0).fired.get("P8") == ceiling


@pytest.mark.parametrize(("ago", "noted"), [(1, True), (3, True), (4, False)])
def test_a_passed_test_run_is_a_note_for_three_days(fresh: type[Journal], ago: int, noted: bool) -> None:
    assert (little_test(fresh(), ago, 2, 1, 0).fired.get("I1") == 4) == noted


def test_a_test_run_without_the_pain_before_tells_nothing(steady: Journal) -> None:
    fired = steady.ran(1, 4.5, 30, rpe=2, type="test", pain_site="knee", pain_after=5).woke().fired
    assert not {"P8", "I1"} & set(fired)


def test_a_test_run_that_only_the_night_made_worse_says_so(journal: Journal) -> None:
    reason = little_test(journal, 1, 1, 1, 3).reason("P8")
    assert reason.fact == "test run yesterday: 1 -> 1, next morning 3"
    assert reason.text.startswith("The test run made the knee worse (1 -> 1, next morning 3).")


def test_a_failed_test_run_says_so(journal: Journal) -> None:
    reason = little_test(journal, 1, 1, 3, 2).reason("P8")
    assert reason.fact == "test run yesterday: 1 -> 3"
    assert reason.text.startswith("The test run made the knee worse (1 -> 3, next morning 2).")


def tried(journal: Journal, ago: int, before: int, after: int, **more: Any) -> Journal:
    return journal.ran(ago, 4.5, 30, rpe=2, type="test", pain_site="knee", pain_before=before, pain_after=after, **more)


def test_the_side_of_a_tested_knee_is_told(steady: Journal) -> None:
    tried(steady, 1, 1, 3, pain_side="left").said(soreness=0)
    assert steady.reason("P8").text.startswith("The test run made the left knee worse (1 -> 3).")


def test_the_later_of_two_tests_is_told(fresh: type[Journal]) -> None:
    failed = tried(tried(fresh().ran_every(2, since=5), 2, 1, 5), 1, 1, 4).said(soreness=0)
    assert failed.reason("P8").fact == "test run yesterday: 1 -> 4"
    passed = tried(tried(fresh().ran_every(2, since=5), 3, 3, 3), 1, 2, 1).said(soreness=0)
    assert passed.reason("I1").fact == "test run yesterday: 2 -> 1"


def test_a_run_that_was_no_test_hides_no_test(steady: Journal) -> None:
    assert tried(steady.ran(3, 8, rpe=3), 2, 1, 4).said(soreness=0).fired["P8"] == 1


def test_a_test_that_nobody_followed_up_hides_no_other(steady: Journal) -> None:
    steady.ran(3, 4, 27, rpe=2, type="test", pain_site="hip", pain_before=1)
    assert tried(steady, 2, 1, 4).said(soreness=0).fired["P8"] == 1


def test_sore_legs_the_morning_after_do_not_fail_a_test_of_which_no_pain_was_told(fresh: type[Journal]) -> None:
    def tested() -> Journal:
        told: dict[str, Any] = {"type": "test", "pain_site": "knee", "pain_before": 1, "pain_after": 1}
        return fresh().ran_every(2, since=5).ran(1, 4.5, rpe=2, **told)

    sore: dict[str, Any] = {"soreness": 4, "soreness_one_sided": True, "soreness_site": "knee"}
    assert "P8" not in tested().said(**sore).fired
    assert "I1" in tested().said(**sore).fired
    assert tested().said(**sore, pains=()).fired["P8"] == 1
