""" "Recovery run: yes or no?" in words and as JSON."""

from __future__ import annotations

import datetime as dt

from freshlegs.models import Runner
from freshlegs.rules.history import AfterChoice, History, SorenessSpell, Spread, history_of
from freshlegs.telling.columns import Table
from freshlegs.telling.history import closing, history_record, like_this, opening, spread_text, tables
from told import Journal

DAY = dt.date(2026, 3, 9)


def a_year() -> History:
    """Thirty Sundays of 18 km: easy runs on the Mondays after most, sore mornings round them."""
    journal = Journal(DAY)
    for week in range(30):
        sunday = 8 + 7 * week
        journal.ran(sunday, 18, 108, rpe=4, type="long")
        for later, soreness in enumerate((4, 3, 1), 1):
            journal.woke(sunday - later, soreness=soreness, pains=None)
        if week % 10:
            journal.ran(sunday - 1, 5, 34, rpe=2)
    return history_of(journal.window, DAY, Runner())


def test_what_was_done_stands_side_by_side_with_counts_and_spread() -> None:
    sore, pain = tables(a_year())
    assert sore.head == ("the day after", "times", "morning after", "a day later", "two days later")
    assert sore.rows[0] == ("ran easily", "27", "4 (4-4) of 27", "3 (3-3) of 27", "1 (1-1) of 27")
    assert pain.rows[0] == ("ran easily", "27", *["too few to tell (0)"] * 3)


def test_below_five_of_a_kind_nothing_is_told_of_it() -> None:
    rested = next(row for row in tables(a_year())[0].rows if row[0] == "rested")
    assert rested == ("rested", "3", "too few to tell", "", "")
    assert "rested 3, too few to tell" in list(like_this(a_year()))


def test_a_day_like_those_is_told_in_a_few_words() -> None:
    assert list(like_this(a_year()))[:2] == ["You, 30 times like this:", "ran easily 27, legs 3 a day later"]
    assert list(like_this(history_of(Journal(DAY).window, DAY, Runner()))) == []


def test_the_first_sentence_says_what_is_looked_at() -> None:
    assert opening(a_year(), "km").startswith(
        "What you did the day after 30 long or hard days (Sun 10 Aug 2025 to Sun 1 Mar"
    )
    assert opening(history_of(Journal(DAY).window, DAY, Runner()), "km").startswith("No long or hard day is over yet")
    one = Journal(DAY).ran(4, 20, 125)
    assert opening(history_of(one.window, DAY, Runner()), "km") == (
        "What you did the day after 1 long or hard day (Thu 5 Mar 2026), and how the legs were: too few to tell much."
    )


def test_the_last_sentences_claim_no_cause() -> None:
    longest, how, cause = closing(a_year())
    assert longest == (
        "After your longest kind, 30 days with 16.2 km or more: soreness of 3 or more lasted 2 days (2-2) of 30 told."
    )
    assert "median" in how
    assert "not what caused it" in cause
    assert next(closing(a_year(), "mi")).startswith("After your longest kind, 30 days with 10.1 mi")


def test_halves_are_said_with_one_place() -> None:
    assert spread_text(Spread(8, 2.0, 1.25, 3.75)) == "2 (1.2-3.8) of 8"


def test_a_history_as_json_keeps_the_counts_of_what_is_too_few() -> None:
    told = history_record(a_year())
    assert (told["schema"], told["big_days"], told["last"]) == ("freshlegs.history/1", 30, "2026-03-01")
    easy = told["after"][0]
    assert (easy["choice"], easy["times"]) == ("easy_run", 27)
    assert easy["mornings"][1] == {
        "days_later": 2,
        "soreness": {"count": 27, "median": 3.0, "low": 3.0, "high": 3.0},
        "pain": {"count": 0, "median": None, "low": None, "high": None},
    }
    assert told["soreness_spell"]["days"]["median"] == 2


def test_no_word_of_it_is_a_percentage_or_a_promise() -> None:
    words = " ".join((opening(a_year(), "km"), *closing(a_year()), *like_this(a_year()))).lower()
    assert not any(word in words for word in ("%", "because", "recover faster", "repair", "readiness"))


def test_a_table_falls_into_facts_where_it_has_no_room() -> None:
    table = Table("T", ("what", "times", "legs"), (("ran", "3", "2 (1-3)"), ("rested", "12", "")))
    assert [table.fits(width) for width in (21, 22)] == [False, True]
    assert [table.aligned(row) for row in (table.head, *table.rows)] == [
        "what    times  legs", "ran     3      2 (1-3)", "rested  12",
    ]  # fmt: skip
    assert table.facts(table.rows[0]) == ("ran, times: 3", "ran, legs: 2 (1-3)")
    assert table.facts(table.rows[1]) == ("rested, times: 12",)


def test_a_spell_that_nobody_told_is_too_few() -> None:
    row = AfterChoice(
        choice="rest", times=0, soreness_that_morning=Spread(0), soreness_next_morning=Spread(0),
        soreness_second_morning=Spread(0), pain_that_morning=Spread(0), pain_next_morning=Spread(0),
        pain_second_morning=Spread(0),
    )  # fmt: skip
    seen = History(
        big_days=1, first=DAY, last=DAY, after=(row,), soreness=SorenessSpell(runs=1, from_m=9000, days=Spread(0))
    )
    assert next(closing(seen)) == (
        "After your longest kind, 1 day with 9.0 km or more: too few to tell how long soreness lasts (0 told)."
    )
