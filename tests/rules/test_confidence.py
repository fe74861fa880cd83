"""How sure the advice is, and the one question of the day."""

from __future__ import annotations

from typing import Any

import pytest

from freshlegs.models import Pain
from told import Journal


def test_four_weeks_of_distances_alone_are_low(journal: Journal) -> None:
    for ago in range(2, 30, 3):
        journal.ran(ago, 6)
    advice = journal.advice
    assert (advice.score, advice.level, advice.ask_for) == (0.4, "low", "soreness_and_pain")
    assert "I only know your distances" in advice.reasons[0].text


def test_a_full_morning_is_sure(steady: Journal) -> None:
    advice = steady.woke().advice
    assert (advice.score, advice.level, advice.ask_for) == (1.0, "high", None)


@pytest.mark.parametrize(
    ("answers", "score"),
    [
        ({"soreness": 0}, 0.75), ({"pains": ()}, 0.75), ({"fatigue": 4}, 0.633333), ({"sleep_h": 8.0}, 0.633333),
        ({"sleep_quality": 4}, 0.633333), ({"illness": ()}, 0.633333),
    ],
)  # fmt: skip
def test_every_answer_makes_it_surer(steady: Journal, answers: dict[str, Any], score: float) -> None:
    assert steady.said(**answers).advice.score == score


@pytest.mark.parametrize(("days", "runs", "share"), [(28, 8, 1.0), (14, 8, 0.5), (28, 4, 0.5), (56, 12, 1.0)])
def test_a_longer_habit_makes_it_surer(journal: Journal, days: int, runs: int, share: float) -> None:
    for index in range(runs):
        journal.ran(8 + index % min(days - 8, 20), 6)
    journal.crossed(days)
    # Nothing within a week, no effort told: the habit alone.
    assert journal.advice.score == pytest.approx(0.3 * share)


@pytest.mark.parametrize(("ago", "score"), [(3, 0.1), (4, 0.05), (7, 0.05), (8, 0.0)])
def test_what_was_logged_lately_makes_it_surer(journal: Journal, ago: int, score: float) -> None:
    assert journal.crossed(ago).advice.score == pytest.approx(score)


@pytest.mark.parametrize(("ago", "score"), [(1, 0.1), (3, 0.1), (4, 0.05), (7, 0.05), (8, 0.0)])
def test_a_morning_told_lately_counts_as_logged(journal: Journal, ago: int, score: float) -> None:
    assert journal.said(ago, mood=4).advice.score == pytest.approx(score)
    assert journal.crossed(12).advice.score == pytest.approx(score)


@pytest.mark.parametrize(("ago", "lately"), [(1, 0.1), (3, 0.1), (4, 0.05), (7, 0.05), (8, 0.0)])
def test_a_run_or_a_walk_lately_counts_as_logged(fresh: type[Journal], ago: int, lately: float) -> None:
    assert fresh().crossed(ago, "walk").advice.score == pytest.approx(lately)
    assert fresh().ran(ago, 6).advice.score == pytest.approx(0.3 * ago / 28 / 8 + lately, abs=1e-6)


def test_plans_and_notes_tell_nothing(journal: Journal) -> None:
    assert journal.means(1, "easy", 8).noted(1, "rest").advice.score == 0


@pytest.mark.parametrize(
    ("told", "share"),
    [({"rpe": 3}, 1), ({"type": "easy"}, 1), ({"avg_hr": 140}, 0), ({}, 0)],
)
def test_known_effort_makes_it_surer(journal: Journal, told: dict[str, Any], share: int) -> None:
    journal.ran(8, 6).ran(5, 6, **told)
    known = 0.3 * 8 / 28 * 2 / 8 + 0.05
    assert journal.advice.score == pytest.approx(known + 0.2 * share, abs=1e-6)


def test_yesterday_s_effort_is_known_too(journal: Journal) -> None:
    known = 0.3 * 5 / 28 * 2 / 8 + 0.1
    assert journal.ran(5, 6).ran(1, 6, rpe=4).advice.score == pytest.approx(known + 0.1, abs=1e-6)


def test_a_heart_rate_tells_the_effort_where_its_maximum_is_measured(journal: Journal) -> None:
    without = journal.ran(5, 6, avg_hr=140).advice.score
    assert journal.who(hr_max=190).advice.score == pytest.approx(without + 0.2)


def test_yesterday_s_run_counts_among_the_month_s(journal: Journal) -> None:
    for ago in (1, 3, 5, 7, 9, 11, 13, 28):
        journal.ran(ago, 6)
    assert journal.advice.score == pytest.approx(0.3 + 0.1)


def test_three_quarters_are_sure(steady: Journal) -> None:
    advice = steady.said(soreness=0).advice
    assert (advice.score, advice.level) == (0.75, "high")


@pytest.mark.parametrize(
    ("runs", "answers", "score", "level"),
    [
        (4, {}, 0.45, "medium"), (3, {"illness": ()}, 0.445833, "low"),
        (7, {"soreness": 0, "illness": ()}, 0.745833, "medium"),
    ],
)  # fmt: skip
def test_a_hair_below_a_line_is_below_it(
    journal: Journal, runs: int, answers: dict[str, Any], score: float, level: str
) -> None:
    journal.crossed(40).said(**answers)
    for ago in range(2, 2 + runs):
        journal.ran(ago, 6, rpe=3)
    assert (journal.advice.score, journal.advice.level) == (score, level)


SAID_TODAY: dict[str, dict[str, Any]] = {
    "RF1": {"alerts": ("faint",)}, "RF2": {"pains": (Pain(site="back", nrs=1, flags=("focal_bone",)),)},
    "RF3": {"pains": (Pain(site="back", nrs=1, flags=("numbness",)),)},
    "RF4": {"pains": (Pain(site="back", nrs=1, flags=("limp",)),)}, "IL1": {"illness": ("fever",)},
    "IL3": {"illness": ("sneezing",)}, "P1": {"pains": (Pain(site="back", nrs=3),)},
    "P2": {"pains": (Pain(site="achilles", nrs=3),)}, "M1": {"soreness": 7},
}  # fmt: skip


@pytest.mark.parametrize("rule", SAID_TODAY)
def test_what_the_runner_reports_today_is_sure(journal: Journal, rule: str) -> None:
    journal.ran(2, 6).said(**SAID_TODAY[rule])
    assert (journal.advice.reasons[0].rule, journal.advice.level) == (rule, "high")


def test_sore_legs_are_sure_beside_what_yesterday_s_run_alone_would_say(journal: Journal) -> None:
    advice = journal.ran(2, 6).ran(1, 20).said(soreness=4).advice
    assert ({"M1", "R1"} <= {one.rule for one in advice.reasons if one.ceiling == 2}, advice.level) == (True, "high")


def test_what_today_says_against_the_days_before_is_sure_too(fresh: type[Journal]) -> None:
    risen = fresh().ran(1, 6).said(1, pains=()).said(pains=(Pain(site="back", nrs=1),))
    sore = fresh().ran(2, 6)
    for ago in range(5):
        sore.said(ago, soreness=3)
    held = fresh().ran(2, 6).who(medical_hold=True)
    for rule, journal in (("P3", risen), ("M2", sore), ("RF6", held)):
        assert (journal.advice.reasons[0].rule, journal.advice.level) == (rule, "high")


def test_what_the_rules_infer_is_as_sure_as_the_journal(journal: Journal) -> None:
    assert journal.ran(2, 6).ran(1, 20).advice.level == "low"


@pytest.mark.parametrize(
    ("answers", "question"),
    [
        ({}, "soreness_and_pain"),
        ({"soreness": 0}, "pains"),
        ({"pains": ()}, "soreness"),
        ({"soreness": 0, "pains": ()}, "illness"),
        ({"muscles": (), "pains": ()}, "illness"),
        ({"soreness": 0, "pains": (), "illness": ()}, "sleep_and_fatigue"),
        ({"soreness": 0, "pains": (), "illness": (), "fatigue": 4}, "sleep_and_fatigue"),
        ({"soreness": 0, "pains": (), "illness": (), "fatigue": 4, "sleep_quality": 3}, None),
    ],
)
def test_one_question_a_day(steady: Journal, answers: dict[str, Any], question: str | None) -> None:
    assert steady.said(**answers).advice.ask_for == question


@pytest.mark.parametrize(("told", "asked"), [({}, True), ({"rpe": 3}, False), ({"type": "easy"}, False)])
def test_yesterday_s_effort_is_asked_for(steady: Journal, told: dict[str, Any], asked: bool) -> None:
    assert (steady.ran(1, 8, **told).woke().advice.ask_for == "rpe_yesterday") == asked


def test_the_effort_of_the_day_before_yesterday_is_no_longer_asked_for(journal: Journal) -> None:
    assert journal.ran(2, 8).woke().advice.ask_for is None


def test_the_advice_tells_what_its_confidence_rests_on(fresh: type[Journal]) -> None:
    journal = fresh().ran_every(2, weeks=4).ran(1, 8, 48).woke()
    known = journal.advice.known
    assert (known.runs, known.soreness, known.pains, known.decided_by_word) == (15, True, True, False)
    assert known.effort_share == 0.75
    told = fresh().woke(soreness=4).advice
    assert (told.level, told.known.decided_by_word) == ("high", True)


def test_the_run_whose_effort_is_asked_for_is_named(steady: Journal) -> None:
    steady.ran(1, 8, id="short1").ran(1, 9, id="long1").ran(1, 12, rpe=3, id="told1").woke()
    assert (steady.advice.ask_for, steady.advice.asked_run) == ("rpe_yesterday", "long1")
    steady.runs = steady.runs[:-3]
    assert steady.advice.asked_run is None
