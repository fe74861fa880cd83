"""What runners say about themselves: one value of the profile at a time, from words and back."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.errors import EntryRefused, FreshlegsError, WordsUnclear
from freshlegs.models import Race, Runner, UsualPain
from freshlegs.models.ranges import Site
from freshlegs.phrase.oneself import Terms, changed, read_sites, read_value, sided_site, still_held, value_words
from freshlegs.units import UnitName, Units
from manners import DAY_FIRST, ISO, MONTH_FIRST

TODAY = dt.date(2026, 11, 22)
TERMS = Terms("km", TODAY)


@pytest.mark.parametrize(
    ("key", "words", "told"),
    [
        ("watch_sites", "knee", ["knee"]),
        ("watch_sites", "left knee and right Achilles", ["knee", "achilles"]),
        ("watch_sites", "Knees, heel, knee", ["knee", "plantar_heel"]),
        ("watch_sites", "patellar_tendon, ", ["patellar_tendon"]),
        ("usual_pain", "Knee", {"knee": 1}),
        ("usual_pain", "left knee = 1, hip=0", {"knee": 1, "hip": 0}),
        ("usual_pain", "left knee 1 and hamstring tendon 0", {"knee": 1, "hamstring_tendon": 0}),
        ("medical_hold", "Y", True),
        ("medical_hold", "off", False),
        ("cleared_date", "today", "2026-11-22"),
        ("cleared_date", "20 Nov", "2026-11-20"),
        ("cleared_date", "2026-11-30", "2026-11-30"),
        ("race", "10k 50:00", {"distance_m": 10_000, "time_s": 3_000}),
        ("race", "parkrun 25:00", None),
        ("threshold_pace_s_per_km", "275", 275),
        ("threshold_pace_s_per_km", "4:35", 275),
        ("declared_weekly_km", "50", 50),
        ("age", "40", 40),
        ("declared_runs_per_week", "3,5", 3.5),
    ],
)
def test_a_value_is_read_as_runners_say_it(key: str, words: str, told: object) -> None:
    if told is None:
        with pytest.raises(WordsUnclear):
            read_value(key, words, TERMS)
    else:
        assert read_value(key, words, TERMS) == {key: told}


def test_a_usual_week_with_its_unit_is_that_far_in_whichever_units() -> None:
    assert read_value("declared_weekly_mi", "50 km", TERMS) == {"declared_weekly_m": 50_000}
    assert changed(Runner(), "declared_weekly_mi", "30", TERMS).declared_weekly_m == 48_280
    assert changed(Runner(), "declared_weekly_km", "30 mi", TERMS).declared_weekly_m == 48_280


@pytest.mark.parametrize("site", get_args(Site))
def test_every_site_of_the_record_format_can_be_said(site: str) -> None:
    assert read_sites(site) == read_sites(site.replace("_", " ").upper()) == [site]


@pytest.mark.parametrize(("words", "told"), [("left knee", ("knee", "left")), ("heels", ("plantar_heel", None))])
def test_a_place_may_have_a_side(words: str, told: tuple[str, str | None]) -> None:
    assert sided_site(words) == told


@pytest.mark.parametrize("words", ["nose", "left", "knee 3", "itb", ""])
def test_what_is_no_site_is_refused_with_those_that_are(words: str) -> None:
    with pytest.raises(WordsUnclear, match="not one of knee, ankle"):
        sided_site(words)


def test_one_key_is_changed_or_forgotten_and_the_rest_stays() -> None:
    runner = changed(Runner(id="me", age=40), "race", "half marathon 1:45:00 2026-10-04", TERMS)
    assert runner == Runner(id="me", age=40, race=Race(distance_m=21_098, time_s=6_300, date=dt.date(2026, 10, 4)))
    assert changed(runner, "race", "NONE", TERMS) == Runner(id="me", age=40)


@pytest.mark.parametrize(("key", "words"), [("id", "x"), ("shoe_size", "44"), ("medical_hold", "perhaps")])
def test_a_key_or_a_value_that_is_not_known_is_refused(key: str, words: str) -> None:
    with pytest.raises(EntryRefused):
        changed(Runner(), key, words, TERMS)


RUNNERS = st.builds(
    Runner,
    age=st.none() | st.integers(14, 99),
    hr_max=st.none() | st.integers(120, 230),
    race=st.none()
    | st.builds(
        Race,
        distance_m=st.sampled_from([800, 1_609, 10_000, 21_098, 42_195, 299_990]),
        time_s=st.integers(60, 172_800),
        date=st.none() | st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1)),
    ),
    threshold_pace_s_per_km=st.none() | st.integers(120, 600),
    watch_sites=st.lists(st.sampled_from(get_args(Site)), unique=True).map(tuple),
    usual_pain=st.lists(
        st.builds(UsualPain, site=st.sampled_from(get_args(Site)), nrs=st.integers(0, 1)),
        unique_by=lambda pain: pain.site,
    ).map(lambda pains: tuple(sorted(pains, key=lambda pain: pain.site))),
    medical_hold=st.booleans(),
    cleared_date=st.none() | st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1)),
    declared_weekly_m=st.none() | st.integers(1, 400).map(lambda km: 1000 * km),
    declared_runs_per_week=st.none() | st.sampled_from([0.5, 3.0, 3.5, 21.0]),
    units=st.sampled_from([None, "km", "mi"]),
)


@given(runner=RUNNERS, units=st.sampled_from(["km", DAY_FIRST, MONTH_FIRST, ISO]))
def test_what_is_written_is_read_back_as_the_same_profile(runner: Runner, units: Units) -> None:
    again = Runner()
    for key in Runner.__slots__:
        if words := value_words(runner, key, units):
            told = "declared_weekly_km" if key == "declared_weekly_m" else key
            again = changed(again, told, words, Terms(units, TODAY))
    assert again == runner


@given(words=st.text(max_size=30), key=st.sampled_from(Runner.__slots__), units=st.sampled_from(get_args(UnitName)))
def test_any_words_are_read_or_refused_as_known_trouble(words: str, key: str, units: Any) -> None:
    with suppress(FreshlegsError):
        assert isinstance(changed(Runner(), key, words, Terms(units, TODAY)), Runner)


def test_a_clearance_while_on_hold_is_noticed_only_when_it_is_new() -> None:
    held = Runner(medical_hold=True)
    cleared = Runner(medical_hold=True, cleared_date=TODAY)
    assert still_held(held, cleared)
    assert not still_held(cleared, cleared)
    assert not still_held(held, Runner(cleared_date=TODAY))
