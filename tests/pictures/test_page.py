"""A period as a page: all that was told stands on it, nothing of it acts, nothing is fetched."""

from __future__ import annotations

import datetime as dt
import re
from html.parser import HTMLParser

import pytest

from freshlegs.models import Cross, Muscle, Note, Pain, Plan, Record, Run, Runner, Wellness
from freshlegs.pictures.page import Period, write_page
from freshlegs.rules.history import history_of
from freshlegs.rules.trends import begin_of, trends_of
from freshlegs.units import Units
from told import TODAY, Journal

VOID = {"meta", "rect", "circle", "path", "br"}
HOSTILE = "</blockquote><script src=https://evil.example></script><img src=x onerror=alert(1)> [/] \x1b[2J & \u202e"


class Read(HTMLParser):
    """What a browser makes of a page: its tags, their attributes, its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.told: list[tuple[str, str | None]] = []
        self.words = ""
        self.open: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.told += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.told += attrs

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def page_of(journal: Journal, records: list[Record], units: Units = "km", asked: str = "") -> str:
    window = journal.window
    trends = trends_of(window, begin_of(None, window.first_day, TODAY), TODAY, journal.runner)
    history = history_of(window, TODAY, journal.runner)
    return "".join(write_page(records, Period(trends=trends, history=history, units=units, asked=asked)))


@pytest.fixture
def journal() -> Journal:
    return Journal().ran_every(2, weeks=9).ran(8, 24, 140, rpe=6, type="long").hurt("knee", 3, 7).hurt("knee", 1, 5)


def records(words: str) -> list[Record]:
    return [
        Runner(age=44),
        Run(date=TODAY, distance_m=8000, duration_s=2880, shoes=words, tags=(words,), notes=words, source=words),
        Cross(date=TODAY, cross_kind="walk", duration_s=1800, notes=words),
        Wellness(date=TODAY, pains=(Pain(site="other", nrs=3, name=words),), muscles=(Muscle(part="calf", nrs=2),)),
        Plan(date=TODAY, type="long", distance_m=20_000, notes=words),
        Note(date=TODAY - dt.timedelta(days=-1), text=words, scope="week"),
    ]


def test_a_page_tells_the_sums_what_was_sore_and_every_entry(journal: Journal) -> None:
    read = Read(page_of(journal, records("heavy from 6")))
    assert "32 runs · 334.0 km" in read.words
    for words in ("Soreness and pain", "Week by week", "Day by day", "Recovery run: yes or no?", "Mon 15 Jun 2026"):
        assert words in read.words
    assert read.words.count("heavy from 6") == 8
    assert read.tags.count("svg") == 8
    assert read.tags.count("article") == 5
    assert "age" not in read.words.split("Day by day")[1], "the profile is nobody's business"


def test_the_table_of_what_was_sore_counts_days(journal: Journal) -> None:
    page = page_of(journal, [])
    (row,) = re.findall(r"<tr><td>knee</td>.*", page)
    assert Read(row.replace("</tr>", "</tr>")).words == "knee213/10Wed 10 Jun 2026"


def test_nothing_that_a_runner_wrote_acts(journal: Journal) -> None:
    benign, hostile = (Read(page_of(journal, records(words))) for words in ("fine", HOSTILE))
    assert hostile.tags == benign.tags
    assert [name for name, _ in hostile.told] == [name for name, _ in benign.told]
    assert "<script src=https://evil.example>" in hostile.words
    assert "\x1b" not in hostile.words
    assert "␛[2J" in hostile.words


def test_a_page_asks_no_other_machine_for_anything(journal: Journal) -> None:
    page = page_of(journal, records("fine"))
    read = Read(page)
    assert not {name for name, _ in read.told} & {"src", "href", "srcset", "data", "action", "background"}
    assert {told for _, told in read.told if told and "://" in told} == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"url\(|@import|@font-face|<script|<link|<base", page)
    assert "default-src 'none'" in page


def test_a_query_is_named_and_an_empty_journal_is_no_trouble() -> None:
    assert "Only what is found by: knee>2 <b>" in Read(page_of(Journal(), [], asked="knee>2 <b>")).words
    assert "No part was said to be sore." in Read(page_of(Journal(), [])).words


def test_the_same_journal_gives_the_same_page_in_the_runners_units(journal: Journal) -> None:
    assert page_of(journal, records("x")) == page_of(journal, records("x"))
    words = Read(page_of(journal, records("x"), "mi")).words
    assert "207.5 mi" in words
    assert "5.0 mi" in words
