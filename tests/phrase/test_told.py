"""What is said about a line is told in the runner's language; what is typed, and what is kept, stays as it is."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest

from freshlegs.models.ranges import Alert, Legs, PainFlag, PainTrend, Part, RunPainSite, RunType, Side, Site, Symptom
from freshlegs.phrase import read_checkin, read_phrase
from freshlegs.phrase.query import read_query
from freshlegs.phrase.queryparts import KINDS as QUERY_KINDS
from freshlegs.phrase.queryparts import TYPES as QUERY_TYPES
from freshlegs.phrase.reading import KINDS_TOLD, LEGS_TOLD, RUNS_TOLD, SIGNS_TOLD, TYPES_TOLD
from freshlegs.phrase.soreparts import COURSE, FLAG_TOLD, PARTS, PLACES, SIDED, TREND_TOLD
from freshlegs.phrase.vocabulary import WHEN

TODAY = dt.date(2026, 11, 22)


@pytest.mark.usefixtures("german")
def test_a_line_is_read_back_in_german_and_kept_as_ever() -> None:
    reading = read_phrase("8,5k long left knee before 1 during 3 eased limped", TODAY)
    told = [one.text for one in reading.said]
    assert {"langer Lauf", "Knie links: vorher 1 dabei 3 ließ nach", "gehinkt"} < set(told)
    assert reading.records == (
        {"kind": "run", "date": "2026-11-22", "distance_m": 8500, "type": "long", "altered_gait": True}
        | {"pain_site": "knee", "pain_side": "left", "pain_before": 1, "pain_during": 3, "pain_trend": "eased"},
    )


@pytest.mark.usefixtures("german")
def test_what_cannot_be_read_is_said_in_german_with_the_words_to_type() -> None:
    assert read_phrase("30k tmepo", TODAY).troubles[0].message == "„tmepo“ kann ich nicht lesen: Meinst du „tempo“?"
    assert read_checkin("7", TODAY).troubles[0].message == "„7“ wovon? Schreib legs 7, sleep 7 oder left knee 7."


@pytest.mark.usefixtures("german")
def test_words_that_cannot_be_read_are_still_one_question() -> None:
    (trouble,) = read_phrase("5k vrrm blorb easy", TODAY).troubles
    assert trouble.message == "„vrrm blorb“ kann ich nicht lesen. Eigene Worte kommen hinter --."


@pytest.mark.usefixtures("german")
def test_numbers_are_shown_with_a_comma_and_read_with_either_sign() -> None:
    comma, point = (read_checkin(f"sleep 6{sign}5", TODAY) for sign in ",.")
    assert comma.records == point.records == ({"kind": "wellness", "date": "2026-11-22", "sleep_h": 6.5},)
    assert comma.said[0].text == point.said[0].text == "Schlaf 6,5"


@pytest.mark.usefixtures("german")
def test_a_query_is_told_in_german() -> None:
    said = [one.text for one in read_query("dist>21.5k type:long,tempo -left knee>2", TODAY).said]
    assert said == ["Distanz > 21,5 km", "Art: lang oder Tempo", "nicht Knie links > 2"]


def test_every_word_of_the_record_format_can_be_told() -> None:
    places = {*get_args(Site), *get_args(RunPainSite), *get_args(Part)} - {"muscle"}
    assert {place.replace("_", " ") for place in places} | PARTS.keys() <= PLACES.keys()
    assert set(get_args(Side)) == SIDED.keys()
    assert set(get_args(PainFlag)) == FLAG_TOLD.keys()
    assert {*get_args(Symptom), *get_args(Alert)} == SIGNS_TOLD.keys()
    assert set(get_args(PainTrend)) == TREND_TOLD.keys()
    assert COURSE.keys() == WHEN.keys()
    assert set(get_args(RunType)) == RUNS_TOLD.keys()
    assert set(QUERY_TYPES) == TYPES_TOLD.keys()
    assert set(QUERY_KINDS.values()) == KINDS_TOLD.keys()
    assert {f"{moment}: {how}" for moment, how in LEGS_TOLD} == {
        f"legs_{moment}: {how}" for moment in ("before", "after") for how in get_args(Legs)
    }
