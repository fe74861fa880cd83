"""Finding by a query is filtering every entry, one by one: here in plain Python, on random journals."""

from __future__ import annotations

import datetime as dt
import itertools
import re
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.journal import Journal
from freshlegs.journal.ordering import place
from freshlegs.models import Cross, Entry, Muscle, Note, Pain, Plan, Run, Wellness
from freshlegs.models.totals import Totals
from freshlegs.phrase.query import Query, read_query
from freshlegs.phrase.terms import (
    MORNING,
    Dated,
    Number,
    OfKind,
    OfType,
    Shoes,
    Sore,
    Spot,
    Tag,
    Within,
    Words,
)
from freshlegs.units import pace_of

TODAY = dt.date(2026, 3, 8)
KINDS = {Run: "run", Cross: "cross", Wellness: "wellness", Plan: "plan", Note: "note"}


# -- every entry, one by one ------------------------------------------------------------------------------------


def tokens(text: str) -> list[str]:
    apart = "".join(sign for sign in unicodedata.normalize("NFD", text) if unicodedata.category(sign) != "Mn")
    return re.findall(r"[^\W_]+", apart.casefold())


def stand_in(held: list[str], wanted: list[str], *, beginning: bool) -> bool:
    for at in range(len(held) - len(wanted) + 1):
        there = held[at : at + len(wanted)]
        if there == wanted or (beginning and there[:-1] == wanted[:-1] and there[-1].startswith(wanted[-1])):
            return True
    return False


def inside(within: Within, value: float | None) -> bool:
    if value is None:
        return False
    low = within.low is None or value > within.low or (within.low_in and value == within.low)
    return low and (within.high is None or value < within.high or (within.high_in and value == within.high))


def said_by(entry: Entry) -> list[str]:
    told = [getattr(entry, name, None) or "" for name in ("notes", "text", "shoes")]
    return tokens(" ".join((*told, *getattr(entry, "tags", ()))))


def type_of(entry: Entry) -> str | None:
    if isinstance(entry, Run | Plan):
        return entry.type
    if isinstance(entry, Cross):
        return entry.cross_kind
    return entry.mark if isinstance(entry, Note) else None


def sided(side: str | None, told: str | None, *, untold: bool = False) -> bool:
    return side is None or told in (side, "both") or (untold and told is None)


def look_says(look: Wellness, asks: Any) -> bool:
    muscles, pains = look.muscles or (), look.pains or ()
    if isinstance(asks, Number):
        return asks.field in MORNING and inside(asks.within, getattr(look, asks.field))
    if isinstance(asks, Sore):
        if asks.pain:
            return any(inside(asks.within, pain.nrs) for pain in pains)
        return inside(asks.within, look.soreness) or any(inside(asks.within, one.nrs) for one in muscles)
    if isinstance(asks, Spot):
        at_site = asks.site and not asks.side and not asks.name and look.soreness_site == asks.site
        return (
            any(
                one.part == asks.muscle and sided(asks.side, one.side, untold=True) and inside(asks.within, one.nrs)
                for one in muscles
            )
            or any(
                pain.site == asks.site
                and asks.name in (None, pain.name)
                and sided(asks.side, pain.side)
                and inside(asks.within, pain.nrs)
                for pain in pains
            )
            or bool(at_site and inside(asks.within, look.soreness))
        )
    return False


def run_hurts(run: Run, within: Within) -> bool:
    return any(inside(within, score) for score in (run.pain_before, run.pain_during, run.pain_after))


def says(entry: Entry, asks: Any, looks: list[Wellness]) -> bool:  # noqa: PLR0911, C901 - one line a noun
    if isinstance(asks, Words):
        is_type = type_of(entry) in asks.types
        return is_type or stand_in(said_by(entry), tokens(asks.text), beginning=asks.beginning)
    if isinstance(asks, Tag):
        held = ["".join(tokens(tag)) for tag in getattr(entry, "tags", ())]
        name = "".join(tokens(asks.name))
        return any(tag == name or (asks.beginning and tag.startswith(name)) for tag in held)
    if isinstance(asks, Shoes):
        shoes = tokens(getattr(entry, "shoes", None) or "")
        return stand_in(shoes, tokens(asks.name), beginning=asks.beginning)
    if isinstance(asks, OfType):
        return type_of(entry) in asks.names
    if isinstance(asks, OfKind):
        return KINDS[type(entry)] in asks.names
    if isinstance(asks, Dated):
        return (asks.since or dt.date.min) <= entry.date <= (asks.until or dt.date.max)
    if isinstance(entry, Wellness):
        return look_says(entry, asks)
    if isinstance(asks, Number) and asks.field not in MORNING:
        if asks.field == "pace":
            told = isinstance(entry, Run) and entry.duration_s and pace_of(entry.distance_m, entry.duration_s)
            return inside(asks.within, told or None)
        name = "rpe_target" if asks.field == "rpe" and isinstance(entry, Plan) else asks.field
        return inside(asks.within, getattr(entry, name, None))
    if isinstance(entry, Run | Cross) and any(look_says(look, asks) for look in looks if look.date == entry.date):
        return True
    if isinstance(entry, Run) and isinstance(asks, Sore):
        return asks.pain and run_hurts(entry, asks.within)
    if isinstance(entry, Run) and isinstance(asks, Spot):
        there = entry.pain_site in asks.run_sites and sided(asks.side, entry.pain_side)
        return there and run_hurts(entry, asks.within)
    return False


def filtered(entries: list[Entry], query: Query) -> list[Entry]:
    looks = [entry for entry in entries if isinstance(entry, Wellness)]
    found = [e for e in entries if all(says(e, term.asks, looks) is not term.but_not for term in query.terms)]
    return sorted(found, key=place, reverse=True)


# -- random journals and queries --------------------------------------------------------------------------------

DAYS = st.one_of(st.dates(dt.date(2026, 3, 1), dt.date(2026, 3, 9)), st.dates(dt.date(1990, 1, 1), dt.date(2027, 1, 1)))
WORDS = ("heavy", "legs", "long", "café", "Heavily", "easy", "club", "pegasus", "rest")
NOTES = st.none() | st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
TAGS = st.lists(st.sampled_from(["club", "Clubrun", "café", "hills"]), max_size=2, unique=True).map(tuple)
SHOES = st.none() | st.sampled_from(["pegasus", "Old Pegasus 40", "clifton", "heavy café"])
NRS = st.none() | st.integers(0, 6)
SCORE = st.integers(0, 6)
SIDES = st.sampled_from([None, "left", "right", "both"])
STARTS = st.sampled_from([None, "07:30", "18:15", "2026-03-08T06:00:00+01:00"])
SITES = st.sampled_from(["knee", "calf", "achilles", "thigh"])
MUSCLES = st.builds(Muscle, part=st.sampled_from(["calf", "quad"]), nrs=SCORE, side=SIDES)
PAINS = st.builds(Pain, site=SITES, nrs=SCORE, side=SIDES) | st.builds(
    Pain, site=st.just("other"), nrs=SCORE, name=st.sampled_from(["itb", "toe"])
)
METRES = st.sampled_from([0, 5000, 9960, 10_000, 21_098, 30_000])
SECONDS = st.sampled_from([None, 1800, 3000, 5430, 10_200])
ENTRIES: st.SearchStrategy[Entry] = st.one_of(
    st.builds(
        Run, date=DAYS, distance_m=METRES, duration_s=SECONDS, rpe=NRS, notes=NOTES, tags=TAGS, shoes=SHOES,
        start=STARTS, type=st.sampled_from([None, "long", "easy", "race"]), avg_hr=st.sampled_from([None, 140, 160]),
        pain_site=st.none() | SITES, pain_side=SIDES, pain_before=NRS, pain_during=NRS,
    ),
    st.builds(
        Cross, date=DAYS, cross_kind=st.sampled_from(["bike", "walk"]), duration_s=SECONDS, rpe=NRS, notes=NOTES,
        tags=TAGS, start=STARTS,
    ),
    st.builds(
        Wellness, date=DAYS, soreness=NRS, soreness_site=st.none() | SITES, fatigue=st.none() | st.integers(1, 5),
        sleep_h=st.sampled_from([None, 5.5, 6.0, 7.5]), notes=NOTES,
        muscles=st.none() | st.lists(MUSCLES, max_size=2).map(tuple),
        pains=st.none() | st.lists(PAINS, max_size=2).map(tuple),
    ),
    st.builds(
        Plan, date=DAYS, type=st.sampled_from(["long", "easy", "rest"]), distance_m=st.none() | METRES,
        rpe_target=NRS, notes=NOTES,
    ),
    st.builds(
        Note, date=DAYS, text=NOTES.map(lambda text: text or "x"), mark=st.sampled_from([None, "rest", "travel"])
    ),
)  # fmt: skip
PARTS = [
    *WORDS, "hea", "lon", "res", "cafe",
    '"heavy legs"', '"legs heavy', "#club", "#cafe", "@pegasus", "@peg", '@"pegasus 40"',
    "dist>10k", "dist=10k", "dist<=21.1", "time>50min", "time=1h30", "pace<5:30", "pace>=5:00", "rpe>=3", "rpe<2",
    "hr>150", "sleep<6", "sleep>=6", "fatigue<=2", "sore>3", "sore=0", "pain>2", "knee>2", "left knee>=1", "calf>=3",
    "sore calf", "sore left calf", "quad<3", "achilles>0", "itb>1", "type:long", "type:long,bike,rest", "kind:run",
    "kind:check,note", "since:2026-03-04", "until:2026-03-06", "on:2026-03", "since:2000", "until:1999",
]  # fmt: skip
TERMS = st.tuples(st.booleans(), st.sampled_from(PARTS)).map(lambda one: f"-{one[1]}" if one[0] else one[1])
QUERIES = st.lists(TERMS, max_size=3).map(" ".join)


@contextmanager
def journal_of(entries: list[Entry]) -> Iterator[tuple[Journal, list[Entry]]]:
    ticks = itertools.count(1_774_000_000_000)
    with (
        tempfile.TemporaryDirectory() as folder,
        Journal.open(Path(folder) / "j.db", clock_ms=lambda: next(ticks), create=True) as journal,
    ):
        yield journal, cast("list[Entry]", list(journal.add(entries)))


@settings(max_examples=60, deadline=None)
@given(st.lists(ENTRIES, min_size=1, max_size=25), st.lists(QUERIES, min_size=6, max_size=6))
def test_finding_is_filtering_every_entry(told: list[Entry], asked: list[str]) -> None:
    with journal_of(told) as (journal, entries):
        for text in asked:
            query = read_query(text, TODAY)
            wanted = filtered(entries, query)
            assert list(journal.find(query, 100)) == wanted, text
            assert journal.ids_of(query) == {entry.id for entry in wanted}, text
            runs = [entry for entry in wanted if isinstance(entry, Run)]
            sums = Totals(
                len(wanted), len(runs), sum(run.distance_m for run in runs), sum(run.duration_s or 0 for run in runs)
            )
            assert journal.totals(query) == sums, text


@settings(max_examples=30, deadline=None)
@given(st.lists(ENTRIES, min_size=1, max_size=25), QUERIES, st.integers(1, 4))
def test_pages_follow_each_other_both_ways(told: list[Entry], text: str, page: int) -> None:
    with journal_of(told) as (journal, entries):
        query = read_query(text, TODAY)
        wanted = filtered(entries, query)
        for up in (False, True):
            found: list[Entry] = []
            edge = None
            while True:
                more = journal.find(query, page, edge, up=up)
                found = [*more, *found] if up else [*found, *more]
                if len(more) < page:
                    break
                edge = more[0] if up else more[-1]
            assert found == wanted, (text, up)


@pytest.mark.parametrize("many", [150, 900])
def test_many_entries_with_a_word_come_in_their_order(many: int) -> None:
    runs: list[Entry] = [
        Run(date=TODAY - dt.timedelta(days=n // 3), distance_m=1000 + n, notes="heavy", start=f"{n % 7 + 10}:00")
        for n in range(many)
    ]
    with journal_of(runs) as (journal, entries):
        query = read_query("heavy dist>1.02", TODAY)
        wanted = filtered(entries, query)
        assert list(journal.find(query, 1000)) == wanted
        assert list(journal.find(query, 30)) == wanted[:30]
        assert list(journal.find(query, 30, wanted[99])) == wanted[100:130]
        assert list(journal.find(query, 30, wanted[99], up=True)) == wanted[69:99]
        assert list(journal.find(query, 30, up=True)) == wanted[-30:]


def test_a_word_that_names_a_type_finds_the_type_and_the_word(journal: Journal) -> None:
    journal.add(
        [
            Run(date=TODAY, distance_m=30_000, type="long", id="by type"),
            Run(date=TODAY, distance_m=5000, notes="a long day", id="by word"),
            Run(date=TODAY, distance_m=5000, notes="short", id="neither"),
        ]
    )
    assert journal.ids_of(read_query("long", TODAY)) == {"by type", "by word"}
    assert journal.ids_of(read_query('"long"', TODAY)) == {"by word"}
    assert journal.ids_of(read_query("type:long", TODAY)) == {"by type"}
    assert journal.ids_of(read_query("-long", TODAY)) == {"neither"}


def test_a_bad_night_is_found_with_the_runs_of_its_day(journal: Journal) -> None:
    journal.add(
        [
            Wellness(date=TODAY, sleep_h=5.0, id="night"),
            Run(date=TODAY, distance_m=30_000, type="long", id="run"),
            Note(date=TODAY, text="tired", id="note"),
            Run(date=TODAY - dt.timedelta(days=1), distance_m=8000, id="before"),
        ]
    )
    assert journal.ids_of(read_query("sleep<6", TODAY)) == {"night", "run"}
    assert journal.ids_of(read_query("sleep<6 long", TODAY)) == {"run"}
    assert journal.ids_of(read_query("sleep<6 kind:check", TODAY)) == {"night"}


def test_what_was_changed_or_removed_is_found_as_it_is_now(journal: Journal) -> None:
    (run,) = journal.add([Run(date=TODAY, distance_m=8000, notes="heavy", tags=("club",))])
    assert isinstance(run, Run)
    journal.change(replace(run, notes="light", tags=("track",), distance_m=9000))
    for text, many in (("heavy", 0), ("light", 1), ("#club", 0), ("#track dist>8.5k", 1)):
        assert len(journal.find(read_query(text, TODAY), 5)) == many, text
    journal.remove([run.id])
    assert journal.find(read_query("", TODAY), 5) == ()
    assert journal.totals(read_query("light", TODAY)) == Totals()


@pytest.mark.parametrize("text", ["", "heavy", "dist>1", "since:2020", "knee>2", "long"])
def test_an_empty_journal_is_searched_in_peace(journal: Journal, text: str) -> None:
    query = read_query(text, TODAY)
    assert journal.find(query, 5) == journal.find(query, 5, up=True) == ()
    assert journal.totals(query) == Totals()


ODD = [
    "①",
    "½",
    "ͰͰ",
    "a*b",
    "NEAR(a b)",
    "a AND b",
    "col:x",
    "^a",
    "a+b",
    "'",
    "ß",
    "İ",
    "ꟊ",
    "x\u0301",
    "中文",
    "{a}",
]


@pytest.mark.parametrize("word", ODD)
def test_no_word_is_an_operator_of_the_index(journal: Journal, word: str) -> None:
    journal.add([Run(date=TODAY, distance_m=1000, notes=f"so {word} it was", tags=("a",), shoes="b")])
    for text in (word, f'"{word}"', f"-{word}", f"#{word}", f"@{word}", f"heavy {word}"):
        query = read_query(text, TODAY)
        assert len(journal.find(query, 5)) == journal.totals(query).entries, text


def test_a_damaged_row_is_left_out_and_the_page_is_full_all_the_same(journal: Journal) -> None:
    journal.add([Run(date=TODAY, distance_m=1000 + n, id=f"run{n}", tags=("club",)) for n in range(9)])
    journal._conn.execute("UPDATE run SET tags = '[broken]' WHERE id = 'run8'")
    assert [entry.id for entry in journal.find(read_query("dist>0.5", TODAY), 3)] == ["run7", "run6", "run5"]
    assert [entry.id for entry in journal.find(read_query("#club", TODAY), 2)] == ["run7", "run6"]
    assert "run8" in journal.damaged[0]
