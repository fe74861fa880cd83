"""What the calendar shows of a day: facts, side by side."""

from __future__ import annotations

import time
from typing import Any

import pytest

from freshlegs.models import Muscle, Note, Pain
from freshlegs.rules.marks import DayLook, look, looks
from told import Journal


def shown(journal: Journal, ago: int = 1) -> DayLook:
    return look(journal.window, journal.day(ago), journal.runner)


KINDS: list[tuple[dict[str, Any], str]] = [
    ({"km": 42.2, "rpe": 9, "type": "race"}, "race"), ({"km": 5, "rpe": 3, "type": "race"}, "race"),
    ({"km": 18, "minutes": 108}, "long"), ({"km": 18, "minutes": 108, "rpe": 8}, "long"),
    ({"km": 8, "rpe": 7}, "hard"), ({"km": 8, "type": "intervals"}, "hard"),
    ({"km": 4, "rpe": 2, "type": "test"}, "test"), ({"km": 6, "rpe": 3, "type": "recovery"}, "recovery"),
    ({"km": 6, "rpe": 2}, "recovery"), ({"km": 6, "rpe": 3}, "easy"), ({"km": 6}, "easy"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "kind"), KINDS)
def test_a_day_is_what_its_run_was(daily: Journal, told: dict[str, Any], kind: str) -> None:
    assert shown(daily.ran(1, **told)).kind == kind


def test_of_several_runs_the_weightiest_gives_the_kind(daily: Journal) -> None:
    seen = shown(daily.ran(1, 4, 26, rpe=2).ran(1, 18, 108, rpe=4).ran(1, 6, 30, rpe=8))
    assert (seen.kind, seen.distance_m, seen.duration_s, seen.rpe) == ("long", 28_000, 164 * 60, 8)


def test_without_a_run_it_is_the_session_or_the_mark(daily: Journal) -> None:
    assert shown(daily).kind == "none"
    assert shown(daily.noted(1, "travel")).kind == "travel"
    assert shown(daily.noted(1, "sick")).kind == "sick"
    assert shown(daily.noted(4, "rest"), 4).kind == "rest"
    assert shown(daily.crossed(1, "bike", duration_s=1800, rpe=3)) == DayLook(
        date=daily.day(1), kind="cross", duration_s=1800, rpe=3
    )


def test_soreness_and_pain_are_the_worst_told_and_none_when_nobody_asked(daily: Journal) -> None:
    assert (shown(daily).soreness, shown(daily).pain) == (None, None)
    assert (shown(daily.said(2, soreness=0, pains=()), 2).soreness, shown(daily, 2).pain) == (0, 0)
    daily.said(1, soreness=3, muscles=(Muscle(part="calf", nrs=6, side="left"),), pains=(Pain(site="knee", nrs=2),))
    assert (shown(daily).soreness, shown(daily).pain) == (6, 6)


def test_the_worst_of_several_muscles_is_the_day_s_soreness(daily: Journal) -> None:
    daily.said(1, muscles=(Muscle(part="quad", nrs=2), Muscle(part="calf", nrs=5), Muscle(part="shin", nrs=1)))
    daily.said(2, muscles=())
    assert (shown(daily).soreness, shown(daily, 2).soreness) == (5, 0)


def test_a_night_is_shown_with_its_day(daily: Journal) -> None:
    assert shown(daily.woke(1, sleep_h=6.5)).sleep_h == 6.5


def test_a_note_of_the_week_marks_no_day(daily: Journal) -> None:
    daily.notes.append(Note(date=daily.day(1), text="", mark="sick", scope="week"))
    assert shown(daily.noted(1, None, "slept at my aunt's")).kind == "none"


@pytest.mark.parametrize(
    ("kind", "done_by", "done"),
    [
        ("easy", "run", True), ("easy", "walk", False), ("recovery", "walk", True), ("recovery", "bike", False),
        ("walk", "walk", True), ("walk", "bike", False), ("cross", "bike", True), ("rest", None, True),
        ("rest", "run", False), ("easy", None, False), ("recovery", "run", True), ("cross", "walk", True),
        ("cross", "swim", True), ("cross", "core", True), ("cross", "strength", True), ("cross", "other", True),
        ("cross", "run", False), ("test", "run", True),
    ],
)  # fmt: skip
def test_a_walk_ticks_off_a_recovery_run(journal: Journal, kind: Any, done_by: Any, done: bool) -> None:
    journal.means(1, kind, 6)
    if done_by == "run":
        journal.ran(1, 6)
    elif done_by:
        journal.crossed(1, done_by)
    seen = shown(journal)
    assert (seen.planned, seen.done) == (kind, done)


def test_a_plan_that_was_ticked_off_is_done(journal: Journal) -> None:
    assert shown(journal.means(1, "easy", 8, done_by="r1")).done


def test_of_two_plans_the_weightier_is_shown_and_both_must_be_done(journal: Journal) -> None:
    journal.means(1, "cross").means(1, "tempo", 8).ran(1, 8)
    assert (shown(journal).planned, shown(journal).done) == ("tempo", False)
    assert shown(journal.crossed(1, "core")).done
    assert shown(journal.means(2, "walk").means(2, "race", 10), 2).planned == "race"


def test_a_month_is_looked_at_in_no_time(journal: Journal) -> None:
    for ago in range(400):
        journal.ran(ago, 8 + ago % 5, rpe=3).woke(ago, soreness=ago % 4)
    window = journal.window
    fastest = min(_seconds(lambda: looks(window, journal.day(41), journal.today, journal.runner)) for _ in range(20))
    assert fastest < 0.01


def _seconds(act: Any) -> float:
    begun = time.process_time()
    act()
    return time.process_time() - begun


def test_looks_tell_every_day_once(daily: Journal) -> None:
    seen = looks(daily.window, daily.day(30), daily.day(-5), daily.runner)
    assert list(seen) == [daily.day(ago) for ago in range(30, -6, -1)]
    assert all(seen[day] == look(daily.window, day, daily.runner) for day in seen)
