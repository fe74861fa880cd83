"""Planned sessions in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest

from freshlegs.models import Plan
from freshlegs.rules.advice import Mark, PlannedDay
from freshlegs.telling.plans import MARK_WORDS, MARKED, offer_words, planned_words, session_words, swap_title
from told import TODAY, Journal

TEMPO = Plan(date=TODAY, type="tempo", distance_m=10_000, id="p")


def after_a_long_run(kind: Any = "tempo", km: float | None = 10, **more: Any) -> PlannedDay:
    """Give the plan of a day that allows a recovery run of 3.5-6 km."""
    journal = Journal().ran_every(2, since=3).ran(1, 16, 96, rpe=4, type="long").woke()
    return journal.means(0, kind, km, **more).week[0]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({}, "tempo 10 km"),
        ({"type": "recovery", "distance_m": 5840}, "recovery run 5.8 km"),
        ({"type": "walk", "distance_m": None, "duration_s": 2700}, "walk 45 min"),
        ({"type": "long", "distance_m": 28_000, "duration_s": 10_270}, "long run 28 km 2:51:10"),
        ({"type": "rest", "distance_m": None}, "rest"),
    ],
)
def test_a_session_is_named_as_runners_do(told: dict[str, Any], words: str) -> None:
    assert session_words(replace(TEMPO, **told)) == words


def test_a_swap_is_named_by_both_sessions() -> None:
    day = after_a_long_run()
    assert day.swap
    assert swap_title(*day.swap) == "tempo 10 km became recovery run 6 km on Mon 15 Jun"
    assert swap_title(*day.swap, "mi") == "tempo 6.2 mi became recovery run 3.7 mi on Mon 15 Jun"


def test_a_plan_says_how_it_goes_with_its_day_and_what_the_day_offers() -> None:
    assert planned_words(after_a_long_run()) == "tempo 10 km -> swap: recovery run 3.5-6 km"
    assert planned_words(after_a_long_run(km=4)) == "tempo 4 km -> swap: recovery run 4 km"
    assert planned_words(after_a_long_run("easy", 8)) == "easy run 8 km -> trim: recovery run 3.5-6 km"
    assert planned_words(after_a_long_run("recovery", 5)) == "recovery 5.0 km (fits)"
    assert planned_words(Journal().woke().week[0]) == ""


def test_of_two_sessions_it_says_which_is_swapped() -> None:
    journal = Journal().ran_every(2, since=3).ran(1, 16, 96, rpe=4, type="long").woke()
    (day, *_) = journal.means(0, "tempo", 10).means(0, "cross", duration_s=1500).week
    assert planned_words(day) == "tempo 10.0 km + cross 25:00 -> swap: recovery run 3.5-6 km for tempo 10 km"


def test_an_offer_is_said_in_the_runner_s_units() -> None:
    day = after_a_long_run()
    assert day.swap
    assert offer_words(day.swap[1], day.advice, "mi") == "recovery run 2.17-3.7 mi"


def test_every_mark_has_its_words() -> None:
    assert set(MARK_WORDS) == set(MARKED) == set(get_args(Mark))
