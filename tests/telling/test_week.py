"""A week in words: its days, its sums beside other weeks, monotony and strain with what they are."""

from __future__ import annotations

import datetime as dt

from freshlegs.models import Note, Runner
from freshlegs.rules.week import Glance, glance_at
from freshlegs.telling.records import glance_record
from freshlegs.telling.week import further, sums_table, week_title
from freshlegs.telling.weekday import ToldDay, days_table, facts_of, plan_lines, told_days, week_notes
from told import Journal

MONDAY = dt.date(2026, 6, 8)


def week(journal: Journal) -> tuple[Glance, tuple[ToldDay, ...]]:
    """Give last week as it is told on the journal's Monday."""
    glance = glance_at(journal.window, MONDAY, Runner(), journal.today)
    return glance, told_days(glance, journal.window, {})


def trained() -> Journal:
    journal = Journal().ran_every(3, weeks=5, since=9)
    journal.ran(7, 10, 60, rpe=3).ran(5, 12, 58, rpe=8, type="intervals").ran(2, 6, 38, rpe=2).ran(2, 2, 12, rpe=2)
    return journal.crossed(4, "bike", duration_s=1800, rpe=3).woke(5, soreness=3, sleep_h=6.5).means(5, "intervals", 12)


def test_a_day_is_told_with_its_pace_over_all_its_runs() -> None:
    _, days = week(trained())
    assert facts_of(days[0]) == ["easy", "10.0 km", "1:00:00", "6:00 /km", "RPE 3", "load 180"]
    assert facts_of(days[2])[-3:] == ["sore 3", "pain 0", "slept 6.5 h"]
    assert days[5].pace == "6:15"
    assert (days[3].done, days[3].pace, days[1].done) == ("cross", "", "")
    assert (days[2].plan, days[2].amount, days[2].planned) == ("intervals", "12.0 km", "intervals 12.0 km")
    assert [day.plan_m for day in days] == [0, 0, 12_000, 0, 0, 0, 0]
    _, in_miles = glance_and_miles()
    assert in_miles[0].pace == "9:39"


def glance_and_miles() -> tuple[Glance, tuple[ToldDay, ...]]:
    journal = trained()
    glance = glance_at(journal.window, MONDAY, Runner(), journal.today)
    return glance, told_days(glance, journal.window, {}, "mi")


def test_the_days_table_has_only_the_columns_that_hold_something() -> None:
    _, days = week(trained())
    table = days_table(days, "Week")
    assert table.head == ("day", "km", "time", "pace", "done", "RPE", "load", "sore", "pain", "sleep")
    assert days_table(week(Journal())[1], "Week").head == ("day",)
    assert len(table.rows) == 7


def test_the_sums_stand_beside_last_week_and_the_mean_of_four() -> None:
    glance, _ = week(trained())
    table = sums_table(glance)
    assert [row[0] for row in table.rows] == ["week 24", "week 23", "mean of 4"]
    assert table.rows[0][1:5] == ("30.0", "3:18", "834", "65/35 %")
    assert week_title(glance.week, "km") == "Week 24, Mon 8 Jun to Sun 14 Jun 2026"


def test_a_young_journal_is_compared_with_what_there_is() -> None:
    first, _ = week(Journal().ran(2, 8, 48, rpe=3))
    assert [row[0] for row in sums_table(first).rows] == ["week 24"]
    assert (first.before, first.mean, first.weeks) == (None, None, 0)
    second, _ = week(Journal().ran(9, 8, 48, rpe=3).ran(2, 8, 48, rpe=3))
    assert [row[0] for row in sums_table(second).rows] == ["week 24", "week 23"]


def test_monotony_and_strain_come_with_what_they_are_and_no_judgement() -> None:
    glance, _ = week(trained())
    lines = further(glance)
    assert lines[0] == "4 of 7 days unlogged".replace("4", str(len(glance.week.unlogged)))
    assert lines[1] == "planned 12.0 km of running"
    assert lines[2].startswith("monotony ")
    assert lines[2].endswith(": the mean of the daily loads over their spread")
    assert "(week 24)" in lines[2]
    assert lines[3].endswith(": the week's load times its monotony")
    assert not any(word in " ".join(lines) for word in ("high", "risk", "danger", "too much"))


def test_what_was_planned_is_said_to_be_done() -> None:
    _, days = week(trained())
    assert plan_lines(days) == ("Wed 10 Jun: intervals 12.0 km (done)",)


def test_the_words_about_the_week_are_its_own() -> None:
    journal = trained()
    journal.notes += [
        Note(date=MONDAY, text="a good week", scope="week"),
        Note(date=MONDAY, text="a day", scope="day"),
        Note(date=MONDAY - dt.timedelta(days=1), text="the week before", scope="week"),
    ]
    assert week_notes(journal.window, week(journal)[0].week) == ("a good week",)


def test_a_week_as_json_says_all_that_the_first_did_and_more() -> None:
    glance, days = week(trained())
    told = glance_record(glance, days, ["a good week"])
    assert told["schema"] == "freshlegs.week_sums/2"
    assert told["before"]["distance_m"] == glance.before.distance_m if glance.before else False
    assert (told["mean_of"], told["notes"], told["long_share"]) == (4, ["a good week"], 0.4)
    assert told["days"][2] == told["days"][2] | {"pace_s_per_km": 290.0, "load": 464.0, "sleep_h": 6.5, "mark": None}
    assert told["days"][2]["plan"] == "intervals 12.0 km"
