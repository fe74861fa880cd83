"""An entry in words: a headline, its details, its note, and nothing that was told left out of the whole look."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawn import ANY_OF, ANY_RECORD, patient
from freshlegs.models import Cross, Entry, Lap, Muscle, Note, Pain, Plan, Record, Run, Runner, Wellness
from freshlegs.telling.entries import (
    details,
    headline,
    note_of,
    particulars,
    plain_word,
    plan_words,
    race_words,
    sore_spots,
    sore_words,
    title_of,
)

DAY = dt.date(2026, 11, 21)
TOE = Pain(site="other", nrs=1, name="toe")


def run(**more: Any) -> Run:
    told: dict[str, Any] = {"date": DAY, "distance_m": 30_150} | more
    return Run(**told)


def look(**more: Any) -> Wellness:
    return Wellness(date=DAY, **more)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (run(type="long", duration_s=10_270), "long  30.1 km  2:51:10  5:41 /km"),
        (run(), "run  30.1 km"),
        (run(distance_m=0, duration_s=600), "run  0.0 km  10:00"),
        (Cross(date=DAY, cross_kind="bike", distance_m=25_000, duration_s=3_900), "bike  25.0 km  1:05:00"),
        (Cross(date=DAY, cross_kind="other", duration_s=1_200), "cross-training  20:00"),
        (look(), "check-in"),
        (Plan(date=DAY, type="long", distance_m=28_000, rpe_target=4), "plan:  long 28.0 km RPE 4"),
        (Plan(date=DAY, type="rest"), "plan:  rest"),
        (Note(date=DAY, text="x"), "note"),
        (Note(date=DAY, text="x", scope="week"), "note for the week"),
        (Note(date=DAY, text="rest", mark="rest"), "rest day"),
    ],
)
def test_the_headline_says_what_it_was(entry: Entry, words: str) -> None:
    assert headline(entry) == words


def test_miles_are_miles_throughout() -> None:
    told = run(type="long", duration_s=10_270)
    assert headline(told, "mi") == "long  18.7 mi  2:51:10  9:08 /mi"
    assert title_of(told, "mi") == "long 18.7 mi 2:51:10 9:08 /mi on 2026-11-21"
    assert plan_words(Plan(date=DAY, type="easy", distance_m=8_047), "mi") == "easy 5.0 mi"


def test_a_run_tells_effort_pain_shoes_and_tags() -> None:
    told = run(
        start="2026-11-21T07:30:00+01:00", rpe=6, avg_hr=148, max_hr=171, ascent_m=80, descent_m=75, legs_after="worse",
        pain_site="achilles", pain_side="left", pain_before=1, pain_during=3, pain_after=0, pain_trend="eased",
        altered_gait=True, shoes="pegasus", tags=("club", "hill"), notes="heavy from 25",
    )  # fmt: skip
    assert details(told) == (
        "07:30 · RPE 6 · 148/171 bpm · +80 m -75 m · legs worse",
        "left Achilles before 1 during 3 after 0 · eased · limped",
        "@pegasus #club #hill",
    )
    assert note_of(told) == "heavy from 25"
    assert details(run()) == ()


def test_a_pain_without_a_place_is_told_too() -> None:
    assert details(run(pain_during=4)) == ("pain during 4",)
    assert details(run(altered_gait=False)) == ("no limp",)
    assert details(run(pain_trend="returned")) == ("pain · came back",)


def test_a_check_in_tells_what_was_answered_and_what_was_not_is_silent() -> None:
    told = look(
        soreness=4, muscles=(Muscle(part="quad", nrs=4, side="both"),), sleep_h=6.5, sleep_quality=3, fatigue=2,
        pains=(Pain(site="knee", nrs=3, side="left", flags=("swelling", "rest_pain")), TOE),
        stress=4, mood=5, readiness=7, illness=("runny_nose",), alerts=("chest_pain",), temp_c=37.9, resting_hr=48,
        hrv_rmssd=61.5, painkiller_24h=True, air_temp_c=28.0,
    )  # fmt: skip
    assert details(told) == (
        "legs 4/10 · quad 4 · left knee 3 (swelling, rest pain) · toe 1",
        "slept 6.5 h · sleep 3/5 · fatigue 2/5 · stress 4/5 · mood 5/5 · readiness 7/10",
        "runny nose · chest pain · 37.9 C · resting 48 bpm · rMSSD 61.5 ms · painkiller · forecast 28 C",
    )
    assert details(look(air_temp_c=28.0, dew_point_c=19.5)) == ("forecast 28 C · dew point 19.5 C",)
    assert details(look()) == ()


def test_asked_and_answered_with_none_is_said() -> None:
    none = look(soreness=0, muscles=(), pains=(), illness=(), alerts=(), painkiller_24h=False)
    assert details(none) == ("legs 0/10 · no sore muscle · no pain", "not ill · no alarm sign · no painkiller")


def test_soreness_on_one_side_tells_where() -> None:
    assert details(look(soreness=4, soreness_one_sided=True, soreness_site="calf")) == ("legs 4/10 one-sided, calf",)
    assert details(look(soreness=4, soreness_site="calf")) == ("legs 4/10 calf",)


def test_a_marked_day_repeats_its_mark_only_if_more_was_said() -> None:
    assert note_of(Note(date=DAY, text="sick", mark="sick")) == ""
    assert note_of(Note(date=DAY, text="flu again", mark="sick")) == "flu again"


def test_a_whole_look_tells_laps_and_where_it_came_from() -> None:
    told = run(moving_s=2_900, legs_before="same", source="x.fit", laps=(Lap(distance_m=1_000, duration_s=300), Lap()))
    assert particulars(told) == (
        "moving 48:20",
        "legs before: same",
        "lap 1: 1.00 km · 5:00",
        "lap 2: nothing told",
        "from x.fit",
    )
    assert particulars(Plan(date=DAY, type="easy", done_by="mine")) == ("done: mine",)
    assert particulars(look()) == ()


def test_words_of_the_format_are_said_as_people_write_them() -> None:
    assert [plain_word(word) for word in ("plantar_heel", "itb", "sore_throat")] == ["heel", "ITB", "sore throat"]
    assert sore_words(Muscle(part="lower_back", nrs=2, side="right")) == "right lower back 2"
    assert sore_spots(look(pains=(Pain(site="knee", nrs=1),), muscles=(Muscle(part="quad", nrs=2),))) == (
        Muscle(part="quad", nrs=2),
        Pain(site="knee", nrs=1),
    )


@patient
@given(record=ANY_RECORD, units=st.sampled_from(["km", "mi"]))
def test_any_entry_can_be_told(record: Record, units: Any) -> None:
    if isinstance(record, Runner):
        return
    assert headline(record, units)
    assert str(record.date) in title_of(record, units)
    assert all((*details(record, units), *particulars(record, units)))
    assert isinstance(note_of(record), str)


SAID = {
    Run: {
        "rpe",
        "avg_hr",
        "max_hr",
        "ascent_m",
        "pain_during",
        "shoes",
        "notes",
        "source",
        "legs_after",
        "legs_before",
    },
    Cross: {"rpe", "avg_hr", "max_hr", "notes", "source"},
    Wellness: {"soreness", "sleep_h", "fatigue", "mood", "resting_hr", "hrv_rmssd", "temp_c", "readiness", "notes"},
}


@patient
@given(data=st.data(), kind=st.sampled_from(sorted(SAID, key=lambda cls: cls.__name__)))
def test_what_differs_is_told_differently(data: st.DataObject, kind: type) -> None:
    """A field that is told, and not told, never look alike in the whole look at an entry."""
    entry = data.draw(ANY_OF[kind])
    name = data.draw(st.sampled_from(sorted(SAID[kind])))
    if not getattr(entry, name) and getattr(entry, name) != 0:
        return
    told = {field: getattr(entry, field) for field in type(entry).__dataclass_fields__}
    silent = kind(**{**told, name: None})
    if name == "ascent_m" and entry.ascent_m == 0:
        return
    assert whole(entry) != whole(silent), json.dumps(name)


def whole(entry: Entry) -> tuple[Any, ...]:
    return headline(entry), details(entry), particulars(entry), note_of(entry)


def test_a_race_is_counted_down() -> None:
    race = Plan(date=dt.date(2026, 3, 29), type="race", distance_m=42_195)
    assert race_words(race, dt.date(2026, 3, 6)) == "race 42.2 km in 23 days"
    assert race_words(race, dt.date(2026, 3, 28), "mi") == "race 26.2 mi tomorrow"
    assert race_words(race, race.date) == "race 42.2 km today"
