"""The journal over time in words: what stands under the cursor, the tables, the drawings, JSON."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest

from freshlegs.models import Muscle, Pain
from freshlegs.models.shoes import Worn
from freshlegs.rules.trends import Trends, begin_of, trends_of
from freshlegs.telling.charts import drawing
from freshlegs.telling.drawing import PLAIN_SIGNS, text_of
from freshlegs.telling.trends import PAGES, Page, View, heading, period_text, reading, span_text
from freshlegs.telling.trendtables import table, trends_record, words_of
from told import TODAY, Journal

DRAWN: tuple[Page, ...] = tuple(page for page in PAGES if page != "history")
SHOES = (
    Worn(shoes="pegasus [x]", distance_m=300_000, runs=31, first=dt.date(2026, 1, 2), last=TODAY),
    Worn(shoes="a very long name of a pair of shoes", distance_m=1000, runs=1, first=TODAY, last=TODAY),
)


@pytest.fixture
def journal() -> Journal:
    return Journal()


@pytest.fixture
def trends(journal: Journal) -> Trends:
    journal.ran_every(2, weeks=12, avg_hr=136).ran(8, 24, 140, rpe=4, type="long").ran(3, 10, 45, rpe=8)
    for ago in range(60):
        journal.woke(ago, sleep_h=7.0 + ago % 3 / 2)
    journal.said(1, muscles=(Muscle(part="calf", nrs=4, side="left"),), pains=(Pain(site="knee", nrs=10),))
    first = begin_of(52, journal.window.first_day, journal.today)
    return trends_of(journal.window, first, journal.today, journal.runner, SHOES)


def under(trends: Trends, page: Page, ago: int = 1, width: int = 200) -> str:
    return reading(View(trends=trends, cursor=TODAY - dt.timedelta(days=ago)), page, width)


def test_the_numbers_under_the_cursor(trends: Trends) -> None:
    assert under(trends, "distance") == "8-14 Jun 2026: 40.0 km · 4 runs · longest 10.0 · 3:45 h · 80 % easy · 1 hard"
    assert under(trends, "distance", 0) == "15-21 Jun 2026 so far: 0.0 km"
    assert under(trends, "form").startswith("8-14 Jun 2026: fitness ")
    assert under(trends, "soreness") == "8-14 Jun 2026: knee 10 · left calf 4"
    assert under(trends, "pace", 30) == "May 2026: 6:00 /km · 136 bpm · 15 runs · 1.23 m a beat"
    assert under(trends, "sleep") == "8-14 Jun 2026: 7.5 h · 7 nights · shortest 7 h"
    assert under(trends, "year", 3) == "Fri 12 Jun 2026: 10.0 km · load 360 · sore 0"
    assert under(trends, "shoes") == ""


def test_where_there_is_no_room_the_last_numbers_go(trends: Trends) -> None:
    assert under(trends, "distance", width=40) == "8-14 Jun 2026: 40.0 km · 4 runs"
    assert under(trends, "distance", width=1) == "8-14 Jun 2026: 40.0 km"


def test_a_span_is_named_by_its_days_its_month_or_its_year(trends: Trends) -> None:
    span = trends.spans[-2]
    assert span_text(span, "month", "km") == "Jun 2026"
    assert span_text(span, "year", "km") == "2026"
    assert (
        span_text(replace(span, first=dt.date(2026, 5, 29), last=dt.date(2026, 6, 4)), "week", "km")
        == "29 May-4 Jun 2026"
    )
    assert period_text(View(trends=trends, cursor=TODAY)) == "13 weeks to 15 Jun 2026"


@pytest.mark.parametrize("page", DRAWN)
@pytest.mark.parametrize("width", [10, 34, 76, 180])
def test_every_page_is_drawn_at_every_width_and_stays_within_it(trends: Trends, page: Page, width: int) -> None:
    for signs in (PLAIN_SIGNS, View(trends=trends, cursor=TODAY).signs):
        for height in (3, 12, 22):
            view = View(trends=trends, cursor=TODAY, width=width, height=height, signs=signs)
            lines = [text_of(row) for row in drawing(view, page)]
            assert lines
            if width >= 34:
                assert max(map(len, lines)) <= width, (page, width)
            if signs is PLAIN_SIGNS:
                assert all(line.replace("…", "").isascii() for line in lines)


@pytest.mark.parametrize("page", DRAWN)
def test_an_empty_journal_is_drawn_too(journal: Journal, page: Page) -> None:
    empty = trends_of(journal.window, begin_of(52, None, TODAY), TODAY, journal.runner)
    view = View(trends=empty, cursor=TODAY)
    assert drawing(view, page)
    assert heading(view, page)
    assert page == "shoes" or reading(view, page)
    numbers = table(empty, page)
    assert numbers is None or len(numbers.rows) == 1


def test_where_no_sleep_was_told_the_key_of_the_check_in_is_named(journal: Journal) -> None:
    empty = trends_of(journal.window, begin_of(52, None, TODAY), TODAY, journal.runner)
    view = View(trends=empty, cursor=TODAY)
    for one, key in ((view, "c"), (replace(view, check_in="F9"), "F9")):
        (row,) = drawing(one, "sleep")
        assert f"the check-in ({key}) asks for them." in text_of(row)


def test_the_cursor_is_marked_by_a_sign_too(trends: Trends) -> None:
    for page in DRAWN:
        view = View(trends=trends, cursor=TODAY, signs=PLAIN_SIGNS, width=60)
        marked = any("^" in text_of(row) for row in drawing(view, page))
        assert marked == (page != "shoes"), page
        assert not any("^" in text_of(row) for row in drawing(replace(view, marked=False), page))


def test_tables_hold_the_numbers_newest_first(trends: Trends) -> None:
    distance = table(trends, "distance")
    assert distance
    assert distance.head == ("week", "km", "time", "load", "runs", "longest", "easy", "relaxed", "hard days")
    assert distance.rows[1] == ("8-14 Jun 2026", "40.0", "3:45", "900", "4", "10.0", "80 %", "30.0", "1")
    assert len(distance.rows) == 13
    miles = table(trends, "distance", "mi")
    assert miles
    assert miles.rows[1][1] == "24.9"
    pace = table(trends, "pace", "mi")
    assert pace
    assert pace.rows[1][:3] == ("May 2026", "9:39 /mi", "136")
    shoes = table(trends, "shoes")
    assert shoes
    assert shoes.rows[0] == ("pegasus [x]", "300.0 km", "31 runs", "2 Jan 2026", "15 Jun 2026")
    days = table(trends, "year")
    assert days
    assert [row[0] for row in days.rows] == ["Jun 2026", "May 2026", "Apr 2026", "Mar 2026"]


def test_what_the_numbers_are_is_said_without_a_judgement() -> None:
    assert "no rule follows them alone" in words_of("form")
    assert "7 h" in words_of("sleep")
    assert words_of("distance") == ""


def test_trends_as_json_say_the_same(trends: Trends) -> None:
    told = trends_record(trends)
    assert json.loads(json.dumps(told)) == told
    assert (told["schema"], told["step"], told["last"]) == ("freshlegs.trends/1", "week", "2026-06-15")
    assert told["spans"][-2]["distance_m"] == 40_000
    assert {part["part"]: max(filter(None, part["numbers"])) for part in told["sore_parts"]} == {"calf": 4, "knee": 10}
    assert len(told["days"]) == len(told["sore_parts"][0]["numbers"]) == 7 * 12 + 1
