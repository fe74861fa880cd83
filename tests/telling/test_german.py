"""What is told of a journal in German: shown words and numbers are, what programs and fields read is as ever."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest

from freshlegs.language import in_english
from freshlegs.models import Muscle, Pain, Run, Runner, Wellness
from freshlegs.models.ranges import Alert, CrossKind, PainFlag, Part, PlanType, RunPainSite, RunType, Symptom
from freshlegs.models.totals import Totals
from freshlegs.rules.marks import Kind
from freshlegs.rules.week import glance_at
from freshlegs.telling.entries import BODY, KIND, SESSION, details, headline, plain_word, sore_told, sore_words
from freshlegs.telling.heatcells import SHORT
from freshlegs.telling.records import glance_record
from freshlegs.telling.totals import totals_words
from freshlegs.telling.week import week_title
from freshlegs.telling.weekday import days_table, facts_of, told_days
from told import Journal

DAY = dt.date(2026, 11, 22)


@pytest.mark.usefixtures("german")
def test_a_run_and_a_morning_are_told_in_german() -> None:
    run = Run(
        date=DAY, type="long", distance_m=30_150, duration_s=10_270, pain_site="knee", pain_side="left", pain_after=2
    )
    assert headline(run) == "lang  30,1 km  2:51:10  5:41 /km"
    assert details(run) == ("Knie links nachher 2",)
    morning = Wellness(date=DAY, soreness=3, pains=(Pain(site="achilles", side="right", nrs=2),), sleep_h=7.5)
    assert details(morning) == ("Beine 3/10 · Achillessehne rechts 2", "7,5 h geschlafen")


@pytest.mark.usefixtures("german")
def test_a_sore_spot_is_typed_in_english_whatever_is_spoken() -> None:
    spot = Muscle(part="calf", side="left", nrs=3)
    assert (sore_told(spot), sore_words(spot)) == ("Wade links 3", "left calf 3")


@pytest.mark.usefixtures("german")
def test_a_week_is_told_in_german_and_its_record_is_not() -> None:
    journal = Journal().ran(7, 10, 60, rpe=3).woke(5, soreness=3, sleep_h=6.5).means(5, "intervals", 12)
    monday = dt.date(2026, 6, 8)
    glance = glance_at(journal.window, monday, Runner(), journal.today)
    days = told_days(glance, journal.window, {})
    assert week_title(glance.week, "km") == "Woche 24, Mo 8 Jun bis So 14 Jun 2026"
    assert facts_of(days[0]) == ["locker", "10,0 km", "1:00:00", "6:00 /km", "RPE 3", "Belastung 180"]
    assert days_table(days, "").head == (
        "Tag",
        "km",
        "Zeit",
        "Pace",
        "Art",
        "RPE",
        "Last",
        "Beine",
        "Schmerz",
        "Schlaf",
    )
    assert days[2].planned == "Intervalle 12,0 km"
    with in_english():
        english = glance_record(glance, days, ())
    assert glance_record(glance, days, ()) == english
    assert english["days"][2]["plan"] == "intervals 12.0 km"


@pytest.mark.usefixtures("german")
def test_large_numbers_have_the_signs_of_the_language() -> None:
    assert totals_words(Totals(entries=1204, runs=1, distance_m=9_876_500, duration_s=0)) == (
        "1.204 Einträge · 1 Lauf · 9.876,5 km"
    )


def test_every_word_of_the_record_format_can_be_told() -> None:
    parts = {plain_word(word) for kind in (Part, RunPainSite) for word in get_args(kind)}
    assert {plain_word(word) for kind in (PainFlag, Symptom, Alert) for word in get_args(kind)} | parts <= set(BODY)
    assert parts - {"muscle"} <= set(SHORT)
    assert {*get_args(RunType), *get_args(PlanType), *get_args(CrossKind)} <= set(SESSION)
    assert {*get_args(Kind), *get_args(PlanType)} - {"none"} <= set(KIND)
