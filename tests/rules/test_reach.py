"""How much of a journal the rules can see: what is older changes no advice."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.models import Run, Runner, Window
from freshlegs.rules.advise import advise, week_ahead, what_if
from freshlegs.rules.case import Case
from freshlegs.rules.diary import Diary
from freshlegs.rules.load import forms
from freshlegs.rules.reach import OLDER_RUNS, WINDOW_DAYS, needs_older_runs
from freshlegs.rules.training import deep_form
from lives import DAY, SEEDS, TODAY, Life, runners
from told import Journal


def older_years(seed: int) -> tuple[Run, ...]:
    """Give runs of some years, two a day at times, with breaks of weeks to a year and a half."""
    chance = random.Random(seed)  # noqa: S311 a generator of examples
    runs: list[Run] = []
    day = TODAY - chance.choice((20, 90, 200, 380, 401, 450, 900)) * DAY
    while day > TODAY - 1600 * DAY:
        for _ in range(chance.choice((1, 1, 1, 2))):
            metres = chance.choice((5000, 8000, 12_000, 18_000, 30_000))
            seconds = chance.choice((None, metres * chance.choice((300, 360, 420)) // 1000))
            runs.append(Run(date=day, distance_m=metres, duration_s=seconds, rpe=chance.choice((None, 2, 3, 7))))
        day -= chance.choice((1, 1, 2, 3, 3, 7, 40 if chance.random() < 0.05 else 2)) * DAY
    return tuple(runs)


def as_read(whole: Window, day: dt.date) -> Window:
    """Read the journal as far back as the rules say that they can see."""
    since = day - WINDOW_DAYS * DAY
    older = sorted((run for run in whole.runs if run.date < since), key=lambda run: (run.date, run.distance_m))
    return replace(
        whole,
        since=since,
        runs=(*older[-OLDER_RUNS:], *(run for run in whole.runs if run.date >= since)),
        crosses=tuple(cross for cross in whole.crosses if cross.date >= since),
        mornings=tuple(look for look in whole.mornings if look.date >= since),
    )


@given(seed=SEEDS, runner=runners, gap=st.booleans())
@settings(max_examples=100, deadline=None)
def test_what_is_older_than_the_window_changes_no_advice(seed: int, runner: Runner, gap: bool) -> None:
    lately = Life(seed).window()
    older = older_years(seed)
    first = min(run.date for run in older)
    runs = older if gap else (*older, *lately.runs)
    whole = replace(lately, since=first, first_day=first, runs=runs)
    part = as_read(whole, TODAY)
    assert len(part.runs) <= len(whole.runs)
    assert advise(part, TODAY, runner) == advise(whole, TODAY, runner)
    assert what_if(part, TODAY, runner) == what_if(whole, TODAY, runner)


@given(seed=SEEDS, runner=runners, timed=st.booleans(), gap=st.booleans())
@settings(max_examples=150, deadline=None)
def test_where_no_older_runs_are_needed_they_change_nothing(seed: int, runner: Runner, timed: bool, gap: bool) -> None:
    lately = Life(seed).window()
    older = older_years(seed)
    runs = older if gap else (*older, *lately.runs)
    if timed:
        runs = tuple(replace(run, duration_s=run.duration_s or run.distance_m * 36 // 100) for run in runs)
    first = min(run.date for run in older)
    whole = replace(lately, since=first, first_day=first, runs=runs)
    part = as_read(whole, TODAY)
    bare = replace(part, runs=tuple(run for run in part.runs if run.date >= part.since))
    if not needs_older_runs(bare, TODAY):
        assert advise(bare, TODAY, runner) == advise(whole, TODAY, runner)
        assert week_ahead(bare, TODAY, runner) == week_ahead(whole, TODAY, runner)


def test_a_steady_year_needs_no_older_runs_and_a_long_break_does(journal: Journal) -> None:
    journal.ran_every(2, weeks=70)
    window = replace(journal.window, since=journal.day(WINDOW_DAYS))
    bare = replace(window, runs=tuple(run for run in window.runs if run.date >= window.since))
    assert not needs_older_runs(bare, journal.today)
    assert needs_older_runs(replace(bare, runs=bare.runs[:4]), journal.today)
    back = replace(bare, runs=tuple(run for run in bare.runs if (journal.today - run.date).days < 60))
    assert needs_older_runs(back, journal.today)
    untimed = replace(bare, runs=tuple(replace(run, duration_s=None) for run in bare.runs))
    assert needs_older_runs(untimed, journal.today)


def test_fitness_has_forgotten_its_start_after_the_window() -> None:
    one, other = (forms([start] * 14 + [100.0] * (WINDOW_DAYS - 14))[-1].fitness for start in (0.0, 200.0))
    assert abs(one - other) / 200 < 1e-4


@pytest.mark.parametrize("weeks", [60, 61, 70])
def test_a_streak_older_than_the_window_is_said_once_a_week(journal: Journal, weeks: int) -> None:
    for ago in range(1, 7 * weeks):
        journal.ran(ago, 10, 60, rpe=4, type="other")
    whole = journal.window
    said = []
    for later in range(14):
        day = journal.today + later * DAY
        more = tuple(Run(date=journal.today + ahead * DAY, distance_m=10_000, rpe=4) for ahead in range(later))
        part = as_read(replace(whole, runs=whole.runs + more, until=day), day)
        said.append("L4" in {reason.rule for reason in advise(part, day, journal.runner).reasons})
    assert sum(said) == 2
    assert said[:7] == said[7:]


def test_a_journal_that_begins_in_the_window_starts_with_its_own_first_weeks(journal: Journal) -> None:
    journal.ran(30, 10, 60, rpe=3)
    assert journal.diary.loads_from == journal.day(30)
    early = replace(journal.window, since=journal.day(WINDOW_DAYS))
    assert Diary(early, journal.today, journal.runner).loads_from == journal.day(30)
    assert advise(early, journal.today, journal.runner) == journal.advice


def test_a_window_that_does_not_say_its_first_day_begins_with_its_first_entry(fresh: type[Journal]) -> None:
    for journal in (
        fresh().ran(12, 8).ran(9, 8).crossed(5),
        fresh().ran(5, 8).crossed(12),
        fresh().ran(5, 8).woke(12).woke(3),
    ):
        window = replace(journal.window, first_day=None)
        assert Case(Diary(window, journal.today, journal.runner), journal.today).journal_days == 12


def test_a_bare_note_begins_no_journal_and_a_day_marked_sick_does(fresh: type[Journal]) -> None:
    for first_told in (True, False):
        shopping = fresh().noted(30, text="new shoes").ran(5, 8)
        sick = fresh().noted(30, "sick").ran(5, 8)
        days = []
        for journal in (shopping, sick):
            window = journal.window if first_told else replace(journal.window, first_day=None)
            days.append(Case(Diary(window, journal.today, journal.runner), journal.today).journal_days)
        assert days == [5, 30]


@pytest.mark.parametrize("days", [WINDOW_DAYS, WINDOW_DAYS + 14, 1000])
def test_a_wider_window_gives_the_same_form_to_the_last_digit(journal: Journal, days: int) -> None:
    for ago in range(1, 1200):
        if ago < 8 or (ago > 500 and ago % 2):
            journal.ran(ago, 8, 48, rpe=8 if ago < 8 else 3)
    journal.woke(fatigue=2)
    whole, since = journal.window, journal.day(days)
    part = replace(whole, since=since, runs=tuple(run for run in whole.runs if run.date >= since))
    forms_seen = [deep_form(Case(Diary(window, TODAY, journal.runner), TODAY)) for window in (part, whole)]
    assert forms_seen[0] == forms_seen[1]


def test_what_is_merely_planned_begins_no_journal(journal: Journal) -> None:
    assert journal.means(20, "easy", 8).case.journal_days == 0


def test_the_first_day_is_that_of_the_journal_not_of_the_window(journal: Journal) -> None:
    window = replace(journal.ran(5, 8).window, first_day=journal.day(900))
    said = {reason.rule for reason in advise(window, journal.today, journal.runner).reasons}
    assert said == {"N1"}
