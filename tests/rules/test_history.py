"""Recovery run: yes or no? What the runner's own days show."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from freshlegs.rules.history import AfterChoice, History, Spread, history_of, like_yesterday, spread_of
from told import Journal


def seen(journal: Journal, **more: Any) -> History:
    return history_of(journal.window, journal.today, journal.runner, **more)


def after(journal: Journal, choice: str, **more: Any) -> AfterChoice:
    return next(row for row in seen(journal, **more).after if row.choice == choice)


def sundays(journal: Journal, weeks: int, *, km: float = 18, first: int = 8) -> list[int]:
    """Run long every Sunday; give how many days ago the Mondays after are."""
    for week in range(weeks):
        journal.ran(first + 7 * week, km, 6 * km, rpe=4, type="long")
    return [first - 1 + 7 * week for week in range(weeks)]


def test_what_was_done_the_day_after_is_counted(journal: Journal) -> None:
    days = sundays(journal, 6)
    journal.ran(days[0], 5, 34, rpe=2).ran(days[1], 8, 50, rpe=3).crossed(days[2], "walk").crossed(days[3], "bike")
    journal.ran(days[4], 17, 100, rpe=4)
    assert {row.choice: row.times for row in seen(journal).after} == {
        "easy_run": 2, "walk": 1, "cross": 1, "big_day": 1, "rest": 2,
    }  # fmt: skip
    assert seen(journal).big_days == 7


def test_a_run_goes_before_a_session_and_a_bike_before_a_walk(journal: Journal) -> None:
    days = sundays(journal, 2)
    journal.ran(days[0], 5, 34, rpe=2).crossed(days[0], "bike").crossed(days[1], "walk").crossed(days[1], "core")
    assert (after(journal, "easy_run").times, after(journal, "cross").times) == (1, 1)


def test_soreness_stands_side_by_side_before_and_after(journal: Journal) -> None:
    for index, day in enumerate(sundays(journal, 5)):
        journal.ran(day, 5, 34, rpe=2)
        journal.woke(day, soreness=4 + index % 2).woke(day - 1, soreness=2 + index % 3).woke(day - 2, soreness=1)
    row = after(journal, "easy_run")
    assert row.soreness_that_morning == Spread(5, 4, 4, 5)
    assert row.soreness_next_morning == Spread(5, 3, 2, 3)
    assert row.soreness_second_morning == Spread(5, 1, 1, 1)
    assert row.pain_next_morning == Spread(5, 0, 0, 0)


def test_below_five_it_is_too_few_to_tell(journal: Journal) -> None:
    for day in sundays(journal, 5)[:4]:
        journal.ran(day, 5, 34, rpe=2).woke(day - 1, soreness=3)
    row = after(journal, "easy_run")
    assert (row.times, row.soreness_next_morning) == (4, Spread(4))
    assert not row.soreness_next_morning.enough
    assert row.pain_second_morning == Spread(0)


def test_mornings_not_told_are_not_counted_as_none() -> None:
    assert spread_of([None, 3, None, 4, 5, 3, 4]) == Spread(5, 4, 3, 4)
    assert spread_of([None] * 9) == Spread(0)


def test_only_days_like_a_certain_one_can_be_asked_for(journal: Journal) -> None:
    sundays(journal, 3)
    journal.ran(40, 30, 183, rpe=4)
    assert (seen(journal).big_days, seen(journal, classes={4}).big_days) == (4, 1)


def test_yesterday_s_long_run_waits_for_what_is_done_today(journal: Journal) -> None:
    sundays(journal, 1, first=0)
    assert seen(journal).big_days == 0


def test_how_long_soreness_lasts_after_the_longest_runs(journal: Journal) -> None:
    for index, monday in enumerate(sundays(journal, 6, km=28)):
        for later, soreness in enumerate((6, 4, 3 if index % 2 else 2, 1)):
            journal.woke(monday - later, soreness=soreness)
    journal.ran(60, 12, 72)
    spell = seen(journal).soreness
    assert (spell.runs, spell.from_m) == (6, 25_200)
    assert spell.days == Spread(6, 2.5, 2, 3)


def test_a_spell_with_a_gap_or_another_big_day_is_left_out(journal: Journal) -> None:
    days = sundays(journal, 6, km=28)
    for monday in days[:5]:
        journal.woke(monday, soreness=5).woke(monday - 1, soreness=1)
    journal.woke(days[5], soreness=5)
    assert seen(journal).soreness.days.count == 5
    journal.ran(days[0], 18, 108)
    assert seen(journal).soreness.days == Spread(4)


def test_an_empty_journal_has_no_history(journal: Journal) -> None:
    history = seen(journal)
    assert (history.big_days, history.soreness.runs) == (0, 0)
    assert all(row.times == 0 for row in history.after)


@pytest.mark.parametrize("years", [10])
def test_ten_years_are_read_quickly(journal: Journal, years: int) -> None:
    for week in range(52 * years):
        journal.ran(7 * week + 1, 18, 108, rpe=4, type="long").ran(7 * week + 4, 8, 48, rpe=3)
    assert seen(journal).big_days == 52 * years - 1  # yesterday's long run is not over yet


def test_one_marathon_does_not_stand_for_the_longest_kind(journal: Journal) -> None:
    for monday in sundays(journal, 6, km=28):
        for later, soreness in enumerate((5, 4, 1)):
            journal.woke(monday - later, soreness=soreness)
    journal.ran(60, 42.2, 240, rpe=9, type="race")
    spell = seen(journal).soreness
    assert (spell.runs, spell.from_m) == (7, 25_200)
    assert spell.days == Spread(6, 2, 2, 2)


def test_the_history_can_begin_later_and_knows_its_ends(journal: Journal) -> None:
    sundays(journal, 6)
    first = journal.today - dt.timedelta(days=8 + 7 * 2)
    later = seen(journal, first=first)
    assert (later.big_days, later.first, later.last) == (3, first, journal.today - dt.timedelta(days=8))
    assert seen(journal).big_days == 6


def test_a_day_after_a_long_run_is_held_beside_others_like_it(journal: Journal) -> None:
    sundays(journal, 6)
    assert like_yesterday(journal.window, journal.today, journal.runner) is None
    journal.ran(1, 18, 108, rpe=4, type="long")
    seen_before = like_yesterday(journal.window, journal.today, journal.runner)
    assert seen_before is not None
    assert seen_before.big_days == 6
    journal.ran(1, 33, 200, rpe=5)  # of a kind that this journal has never seen
    assert like_yesterday(journal.window, journal.today, journal.runner) is None
