"""Any entry said as a phrase reads back as itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.models import Cross, Entry, Muscle, Note, Pain, Plan, Record, Run, Runner, Wellness
from freshlegs.models.door import read_record
from freshlegs.models.doubts import FASTEST_S_PER_KM
from freshlegs.models.ranges import (
    Alert,
    CrossKind,
    DayMark,
    Legs,
    PainFlag,
    PainTrend,
    Part,
    RunPainSite,
    RunType,
    Side,
    Site,
    Symptom,
)
from freshlegs.phrase import read_checkin, read_phrase, say
from freshlegs.units import Units
from manners import manners

TODAY = dt.date(2026, 11, 22)

days = st.dates(dt.date(2000, 1, 1), TODAY)
scores = st.integers(0, 10)
pulses = st.integers(25, 250)
mclean = st.none() | st.integers(1, 5)
clocks = st.times().map(lambda time: f"{time:%H:%M}")
tags = st.lists(st.from_regex(r"[\w-]{1,20}", fullmatch=True), max_size=3, unique=True).map(tuple)
names = st.text(st.characters(codec="utf-8", exclude_characters='"\n\x00'), min_size=1, max_size=20)
notes = st.none() | st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=60).filter(str.strip)


def one_of(words: object) -> st.SearchStrategy[str]:
    return st.sampled_from(get_args(words))


def maybe(told: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | told


def decimals(low: float, high: float) -> st.SearchStrategy[float | None]:
    return st.none() | st.floats(low, high).map(lambda value: round(value, 2))


runs = st.builds(
    Run,
    date=days,
    distance_m=st.integers(1, 300_000),
    start=maybe(clocks),
    duration_s=maybe(st.integers(60, 172_800)),
    rpe=maybe(scores),
    type=maybe(one_of(RunType)),
    avg_hr=maybe(pulses),
    max_hr=maybe(pulses),
    ascent_m=maybe(st.integers(0, 20_000)),
    descent_m=maybe(st.integers(0, 20_000)),
    altered_gait=maybe(st.booleans()),
    pain_site=maybe(one_of(RunPainSite)),
    pain_side=maybe(one_of(Side)),
    pain_before=maybe(scores),
    pain_during=maybe(scores),
    pain_after=maybe(scores),
    pain_trend=maybe(one_of(PainTrend)),
    legs_before=maybe(one_of(Legs)),
    legs_after=maybe(one_of(Legs)),
    shoes=maybe(names),
    tags=tags,
    notes=notes,
)
crosses = st.builds(
    Cross,
    date=days,
    cross_kind=one_of(CrossKind),
    start=maybe(clocks),
    duration_s=maybe(st.integers(60, 172_800)),
    distance_m=maybe(st.integers(1, 300_000)),
    rpe=maybe(scores),
    avg_hr=maybe(pulses),
    max_hr=maybe(pulses),
    tags=tags,
    notes=notes,
)
muscles = st.builds(Muscle, part=one_of(Part), nrs=scores, side=one_of(Side), name=maybe(names))
flags = st.lists(one_of(PainFlag), max_size=3, unique=True).map(tuple)
pains = st.builds(Pain, site=one_of(Site), nrs=scores, side=maybe(one_of(Side)), flags=flags, name=maybe(names))
mornings = st.builds(
    Wellness,
    date=days,
    soreness=maybe(scores),
    soreness_one_sided=st.sampled_from([None, True]),
    soreness_site=maybe(one_of(Site)),
    muscles=maybe(st.lists(muscles, max_size=3, unique_by=lambda one: (one.part, one.side)).map(tuple)),
    pains=maybe(st.lists(pains, max_size=3, unique_by=lambda one: (one.site, one.side)).map(tuple)),
    fatigue=mclean,
    sleep_quality=mclean,
    stress=mclean,
    mood=mclean,
    sleep_h=decimals(0, 16),
    readiness=maybe(scores),
    resting_hr=maybe(pulses),
    hrv_rmssd=decimals(0.01, 500),
    illness=maybe(st.lists(one_of(Symptom), max_size=3, unique=True).map(tuple)),
    temp_c=decimals(30, 45),
    alerts=maybe(st.lists(one_of(Alert), max_size=3, unique=True).map(tuple)),
    painkiller_24h=maybe(st.booleans()),
    air_temp_c=decimals(-60, 60),
    dew_point_c=decimals(-60, 60),
    notes=notes,
)
day_notes = st.builds(Note, date=days, text=notes.filter(bool), mark=maybe(one_of(DayMark)))
week_notes = st.builds(Note, date=days, text=notes.filter(bool), scope=st.just("week"))


def sayable(run: Run) -> Run:
    """Give the run without what no phrase can say; the docstring of saying.py names it."""
    if run.duration_s and run.duration_s * 1000 < FASTEST_S_PER_KM * run.distance_m:
        run = replace(run, duration_s=None)
    course = (run.pain_before, run.pain_during, run.pain_after, run.pain_trend)
    if all(told is None for told in course):
        run = replace(run, pain_site=None)
    return run if run.pain_site else replace(run, pain_side=None)


def read_back(entry: Entry, shown: Units) -> tuple[Record, ...]:
    words = say(entry, TODAY, shown)
    reading = (read_checkin if isinstance(entry, Wellness) else read_phrase)(words, TODAY, units=shown)
    assert reading.troubles == (), words
    return tuple(read_record(record) for record in reading.records)


@settings(max_examples=200, deadline=None)
@given(runs.map(sayable), manners)
def test_a_run_said_as_a_phrase_reads_back_as_itself(run: Run, shown: Units) -> None:
    assert read_back(run, shown) == (run,)


@settings(max_examples=150, deadline=None)
@given(crosses, manners)
def test_cross_training_said_as_a_phrase_reads_back_as_itself(cross: Cross, shown: Units) -> None:
    if cross.cross_kind in ("core", "strength"):
        cross = replace(cross, distance_m=None)
    assert read_back(cross, shown) == (cross,)


@settings(max_examples=200, deadline=None)
@given(mornings)
def test_a_morning_said_as_a_phrase_reads_back_as_itself(look: Wellness) -> None:
    if not look.soreness_one_sided:
        look = replace(look, soreness_site=None)
    if look.muscles:
        kept = tuple(one if one.part == "other" else replace(one, name=None) for one in look.muscles)
        look = replace(look, muscles=kept)
    if look.pains:
        look = replace(look, pains=tuple(one if one.site == "other" else replace(one, name=None) for one in look.pains))
    if look == Wellness(date=look.date):
        return
    assert read_back(look, "km") == (look,)


@settings(max_examples=150, deadline=None)
@given(day_notes | week_notes)
def test_a_note_said_as_a_phrase_reads_back_as_itself(note: Note) -> None:
    assert read_back(note, "km") == (note,)


RUN = Run(date=TODAY, distance_m=30_000, duration_s=10_270, type="long", rpe=6, notes="heavy from 25")
SAID: list[tuple[Entry, Units, str]] = [
    (RUN, "km", "long 30k 2:51:10 rpe 6 -- heavy from 25"),
    (RUN, "mi", "long 18.641mi 2:51:10 rpe 6 -- heavy from 25"),
    (Run(date=dt.date(2026, 11, 21), distance_m=8_000, duration_s=3_000), "km", "yesterday 8k 50min"),
    (Run(date=dt.date(2026, 3, 12), distance_m=8_046, duration_s=1_350), "km", "2026-03-12 8.046k 22min30"),
    (Cross(date=TODAY, cross_kind="bike", duration_s=3_900), "km", "bike 1:05:00"),
    (Note(date=TODAY, text="rest", mark="rest"), "km", "rest"),
    (Note(date=TODAY, text="slept", mark="rest"), "km", "rest -- slept"),
    (Note(date=TODAY, text="windy"), "km", "-- windy"),
    (Wellness(date=TODAY, pains=(), soreness=2), "km", "legs 2, no pain"),
    (
        Wellness(date=TODAY, pains=(Pain(site="knee", nrs=3, side="left", flags=("swelling",)),)),
        "km",
        "left knee 3 swollen",
    ),
]


@pytest.mark.parametrize(("entry", "shown", "words"), SAID)
def test_an_entry_is_said_as_a_runner_would(entry: Entry, shown: Units, words: str) -> None:
    assert say(entry, TODAY, shown) == words


def test_a_profile_and_a_plan_have_no_phrase_of_quick_add() -> None:
    assert say(Runner(), TODAY) == ""
    assert say(Plan(date=TODAY, type="easy"), TODAY) == ""
