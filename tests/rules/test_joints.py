"""Which joint the morning asks about first, and which one a test run is about."""

from __future__ import annotations

import pytest

from freshlegs.models import Run
from told import Journal


def test_a_runner_who_watches_nothing_is_asked_about_no_joint(journal: Journal) -> None:
    advice = journal.ran(1, 30, 170, rpe=6).advice
    assert (advice.ask_for, advice.joints) == ("soreness_and_pain", ())


def test_a_watched_knee_is_asked_about_after_a_long_run(journal: Journal) -> None:
    assert journal.who(watch_sites=("knee",)).ran(1, 30, 170, rpe=6).advice.joints == ("knee",)


def test_a_watched_knee_is_left_alone_after_an_easy_run(steady: Journal) -> None:
    assert steady.who(watch_sites=("knee",)).ran(1, 8, 48, rpe=3).advice.joints == ()


def test_watched_joints_are_asked_about_in_one_order(journal: Journal) -> None:
    journal.who(watch_sites=("knee", "achilles", "knee")).ran(1, 30, 170, rpe=6)
    assert journal.advice.joints == ("achilles", "knee")


def test_soreness_alone_is_no_answer_about_the_knee_and_pain_is(journal: Journal) -> None:
    journal.who(watch_sites=("knee",)).ran(1, 30, 170, rpe=6).said(soreness=2)
    assert (journal.advice.ask_for, journal.advice.joints) == ("pains", ("knee",))
    journal.said(pains=())
    assert journal.advice.joints == ()


def test_the_morning_after_a_test_run_its_joint_comes_first(journal: Journal) -> None:
    journal.who(watch_sites=("achilles",)).ran(1, 30, 170, rpe=6)
    journal.ran(1, 4.5, 30, type="test", pain_site="knee", pain_before=1)
    assert journal.advice.joints == ("knee", "achilles")


def test_a_test_run_before_yesterday_or_of_a_muscle_asks_nothing(steady: Journal) -> None:
    steady.ran(2, 4.5, 30, type="test", pain_site="knee", pain_before=1)
    steady.ran(1, 4.5, 30, type="test", pain_site="muscle", pain_before=1)
    steady.ran(1, 4.5, 30, type="easy", pain_site="knee", pain_before=1)
    assert steady.advice.joints == ()


def test_the_test_run_after_a_long_run_is_about_the_watched_joint(journal: Journal) -> None:
    journal.who(watch_sites=("knee", "hip")).ran(1, 30, 170, rpe=6).woke()
    assert (journal.advice.test_run, journal.advice.test_joint) == (True, "hip")


def test_the_test_run_after_a_bad_morning_is_about_what_hurt(steady: Journal) -> None:
    steady.who(watch_sites=("hip",)).hurt("knee", 4, 1).woke()
    assert (steady.advice.test_run, steady.advice.test_joint) == (True, "knee")


@pytest.mark.parametrize("today", [4, 7])
def test_what_forbids_running_offers_no_joint_to_test(journal: Journal, today: int) -> None:
    journal.who(watch_sites=("knee",)).ran(1, 30, 170, rpe=6).hurt("knee", today)
    assert (journal.advice.test_run, journal.advice.test_joint) == (False, None)


def test_the_order_of_entry_does_not_matter(fresh: type[Journal]) -> None:
    def told(*sites: str) -> Journal:
        journal = fresh().ran_every(2)
        journal.runs += [
            Run(date=journal.day(1), distance_m=4500, type="test", pain_site=site, pain_before=1)  # type: ignore[arg-type]  # all are sites
            for site in sites
        ]
        return journal

    assert told("knee", "hip").advice.joints == told("hip", "knee").advice.joints == ("hip", "knee")
