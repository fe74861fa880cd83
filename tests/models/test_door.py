"""The door: whatever enters becomes a record, or is refused in one sentence that names the field."""

from __future__ import annotations

import math
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawn import ANY_RECORD, JSON, patient
from freshlegs.errors import EntryRefused
from freshlegs.models import Cross, Lap, Muscle, Note, Pain, Plan, Race, Record, Run, Runner, UsualPain, Wellness
from freshlegs.models.door import read_profile, read_record
from freshlegs.models.ranges import Site
from freshlegs.models.wire import record_of

RUN: dict[str, Any] = {"kind": "run", "date": "2026-03-08", "distance_km": 10}
MORNING: dict[str, Any] = {"kind": "wellness", "date": "2026-03-08"}

KEYS = st.sampled_from(
    sorted({*RUN, "rpe", "pains", "muscles", "laps", "race", "usual_pain", "tags", "start", "id", "x"})
)


def read_run(**more: Any) -> Run:
    record = read_record(RUN | more)
    assert isinstance(record, Run)
    return record


def read_look(**more: Any) -> Wellness:
    record = read_record(MORNING | more)
    assert isinstance(record, Wellness)
    return record


@patient
@given(record=ANY_RECORD)
def test_whatever_is_written_is_read_back_as_it_was(record: Record) -> None:
    assert read_record(record_of(record)) == record


@settings(deadline=None, max_examples=300)
@given(kind=st.sampled_from(["run", "cross", "wellness", "plan", "note", "profile"]), told=st.dictionaries(KEYS, JSON))
def test_nothing_that_json_can_hold_makes_the_door_stumble(kind: str, told: dict[str, Any]) -> None:
    for data in ({"kind": kind, **told}, RUN | told, MORNING | told, told, [told]):
        said = what_the_door_says(data)
        assert said is None or (said and "\n" not in said)


def what_the_door_says(data: object) -> str | None:
    try:
        read_record(data)
    except EntryRefused as refusal:
        return str(refusal)
    return None


@pytest.mark.parametrize(
    ("told", "distance_m"),
    [
        ({"distance_m": 12_345}, 12_345),
        ({"distance_km": 12.3456}, 12_346),
        ({"distance_km": 0}, 0),
        ({"distance_mi": 18.64}, 29_998),
        ({"distance_mi": 26.2188}, 42_195),
    ],
)
def test_a_distance_is_said_in_any_unit_and_kept_to_a_metre(told: dict[str, Any], distance_m: int) -> None:
    run = read_record({"kind": "run", "date": "2026-03-08", **told})
    assert isinstance(run, Run)
    assert run.distance_m == distance_m


def test_times_are_said_in_minutes_or_seconds() -> None:
    run = read_run(duration_min=50.25, moving_s=3000, laps=[{"distance_km": 1, "duration_min": 5}, {"avg_hr": 140}])
    assert (run.duration_s, run.moving_s) == (3015, 3000)
    assert run.laps == (Lap(distance_m=1000, duration_s=300), Lap(avg_hr=140))


def test_what_is_not_said_is_not_known() -> None:
    run = read_run(rpe=None, notes=None)
    assert (run.rpe, run.notes, run.id, run.tags) == (None, None, "", ())


def test_asked_and_answered_with_none_is_not_the_same_as_not_asked() -> None:
    assert read_look(pains=[], illness=[], alerts=[], muscles=[]) == Wellness(
        date=read_look().date, pains=(), illness=(), alerts=(), muscles=()
    )
    silent = read_look(pains=None)
    assert (silent.pains, silent.illness, silent.alerts, silent.muscles) == (None, None, None, None)


def test_pains_and_muscles_are_read_with_their_parts() -> None:
    look = read_look(
        pains=[{"site": "knee", "nrs": 3, "side": "left", "flags": ["swelling", "locking"]}],
        muscles=[{"part": "quads", "nrs": 4}, {"part": "other", "nrs": 1, "name": "sartorius"}],
    )
    assert look.pains == (Pain(site="knee", nrs=3, side="left", flags=("swelling", "locking")),)
    assert look.muscles == (Muscle(part="quad", nrs=4), Muscle(part="other", nrs=1, name="sartorius"))


@pytest.mark.parametrize(("said", "site"), [("quads", "thigh"), ("calves", "calf"), ("glute", "hip"), ("knee", "knee")])
def test_a_muscle_is_read_as_the_site_where_it_is_felt(said: str, site: Site) -> None:
    assert read_look(soreness_site=said, pains=[{"site": said, "nrs": 3}]) == Wellness(
        date=read_look().date, soreness_site=site, pains=(Pain(site=site, nrs=3),)
    )


def test_every_site_is_its_own_site() -> None:
    assert [read_look(soreness_site=site).soreness_site for site in get_args(Site)] == list(get_args(Site))


def test_whole_numbers_may_be_written_with_a_point() -> None:
    assert read_run(rpe=7.0, laps=[{"distance_m": 1000.0}]) == read_run(rpe=7, laps=[{"distance_m": 1000}])
    assert read_look(sleep_h=7, pains=[{"site": "knee", "nrs": 2.0}]).sleep_h == 7.0


def test_no_degree_below_zero_is_just_zero() -> None:
    assert str(read_look(dew_point_c=-0.0).dew_point_c) == "0.0"


def test_a_profile_is_read_in_its_own_spellings() -> None:
    runner = read_record(
        {"kind": "profile", "race": {"distance_km": 10, "time_min": 50, "date": "2026-01-01"},
         "usual_pain": {"knee": 3, "hip": 0}, "declared_weekly_mi": 30, "watch_sites": ["knee"], "medical_hold": False}
    )  # fmt: skip
    assert isinstance(runner, Runner)
    assert runner.race == Race(distance_m=10_000, time_s=3_000, date=read_look().date.replace(month=1, day=1))
    assert runner.usual_pain == (UsualPain(site="hip", nrs=0), UsualPain(site="knee", nrs=1))
    assert (runner.declared_weekly_m, runner.watch_sites) == (48_280, ("knee",))
    assert read_profile({"age": 40, "hr_max": None}) == Runner(age=40)


def test_plans_crosses_and_notes_are_read() -> None:
    day = read_look().date
    told = {"date": "2026-03-08"}
    assert read_record(told | {"kind": "plan", "type": "rest"}) == Plan(date=day, type="rest")
    assert read_record(told | {"kind": "cross", "cross_kind": "swim", "duration_min": 30}) == Cross(
        date=day, cross_kind="swim", duration_s=1800
    )
    assert read_record(told | {"kind": "note", "text": "taper", "scope": "week"}) == Note(
        date=day, text="taper", scope="week"
    )


@pytest.mark.parametrize(
    "start",
    ["00:00", "23:59", "07:30:15", "07:30:15.25", "2026-03-08T07:30+01:00", "2016-09-25T16:02:39Z", "07:30-09:30"],
)
def test_a_start_is_kept_as_it_was_told(start: str) -> None:
    assert read_run(start=start).start == start


@pytest.mark.parametrize(
    ("more", "field", "words"),
    [
        ({"rpe": 11}, "rpe", "rpe 11 is more than 10, the most that can be"),
        ({"rpe": -1}, "rpe", "rpe -1 is less than 0, the least that can be"),
        ({"rpe": 7.5}, "rpe", "rpe 7.5 is not a whole number"),
        ({"rpe": True}, "rpe", "rpe true is not a whole number"),
        ({"rpe": "7"}, "rpe", 'rpe "7" is not a whole number'),
        ({"rpe": 10**300}, "rpe", "is more than 10"),
        ({"distance_km": 300.001}, "distance_m", "distance_m 300001 (distance_km 300.001) is more than 300000"),
        ({"distance_km": -1}, "distance_m", "is less than 0"),
        ({"distance_km": True}, "distance_km", "distance_km true is not a number"),
        ({"distance_km": 1e300}, "distance_km", "is not a number"),
        ({"distance_m": 5}, "distance_m", "distance_m is said twice"),
        ({"duration_min": 0.5}, "duration_s", "duration_s 30 (duration_min 0.5) is less than 60"),
        ({"duration_min": 2881}, "duration_s", "is more than 172800"),
        ({"type": "joging"}, "type", "is not one of 'easy', 'recovery'"),
        ({"altered_gait": "yes"}, "altered_gait", "is not true or false"),
        ({"tags": "club"}, "tags", "is not a list"),
        ({"tags": [1]}, "tags.0", "is not a text"),
        ({"laps": [{"speed": 3}]}, "speed", "is no key of a lap record"),
        ({"notes": 5}, "notes", "is not a text"),
        ({"notes": "x" * 100_001}, "notes", "is longer than 100000 characters"),
        ({"shoes": "x" * 201}, "shoes", "is longer than 200 characters"),
        ({"notes": "a\0b"}, "notes", "the text of notes holds a NUL"),
        ({"notes": "\ud800"}, "notes", "half a character"),
        ({"\udc00": 1}, "", "half a character"),
        ({"sleep_h": math.nan}, "sleep_h", "NaN is not a number"),
        ({"avg_hr": math.inf}, "avg_hr", "Infinity is not a number"),
        ({"Date": 1}, "Date", "did you mean date?"),
        ({"distnce_km": 1}, "distnce_km", "did you mean distance_km?"),
        ({"zzz": 1}, "zzz", '"zzz" is no key of a run record'),
        ({"date": "2026-3-8"}, "date", "is not a date like 2026-03-08"),
        ({"date": "2026-02-30"}, "date", "is no day of the calendar"),
        ({"date": "1899-12-31"}, "date", "lies outside 1900-2199"),
        ({"date": "٢٠٢٦-٠٣-٠٨"}, "date", "is not a date"),
        ({"date": 20260308}, "date", "is not a date"),
        ({"date": "1" * 10_000}, "date", "is not a date"),
        ({"start": "7:30"}, "start", "is not a time like 07:30"),
        ({"start": "24:00"}, "start", "is not a time"),
        ({"start": "07:30+25:00"}, "start", "is not a time"),
        ({"start": "2026-02-30T07:30"}, "start", "is no day of the calendar"),
        ({"start": 730}, "start", "is not a time"),
        ({"id": "a b"}, "id", "may hold letters"),
        ({"id": ""}, "id", "may hold letters"),
        ({"id": "x" * 65}, "id", "64 at most"),
        ({"id": 5}, "id", "may hold letters"),
        ({"schema": "freshlegs.record/2"}, "schema", "is not known here"),
        ({"kind": "jog"}, "kind", "is not one of run, cross, wellness, plan, note, profile"),
        ({"kind": ["run"]}, "kind", "is not one of"),
    ],
)  # fmt: skip
def test_what_breaks_a_range_a_type_or_a_name_is_refused_by_name(more: dict[str, Any], field: str, words: str) -> None:
    with pytest.raises(EntryRefused) as refusal:
        read_record(RUN | more)
    assert refusal.value.field == field
    assert words in str(refusal.value)
    assert len(str(refusal.value)) < 500


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"pains": [{"site": "knee"}]}, "pains.0.nrs"),
        ({"pains": [{"site": "knee", "nrs": 3, "flag": 1}]}, "pains.0.flag"),
        ({"pains": [{"site": "knee", "nrs": 3}, {"site": "nose", "nrs": 3}]}, "pains.1.site"),
        ({"pains": [{"site": ["knee"], "nrs": 3}]}, "pains.0.site"),
        ({"pains": [3]}, "pains.0"),
        ({"pains": {"site": "knee", "nrs": 3}}, "pains"),
        ({"pains": [{"site": "knee", "nrs": 3, "flags": ["sore"]}]}, "pains.0.flags.0"),
        ({"muscles": [{"part": "knee", "nrs": 3}]}, "muscles.0.part"),
        ({"illness": "none"}, "illness"),
        ({"illness": ["flu"]}, "illness.0"),
        ({"fatigue": 0}, "fatigue"),
        ({"sleep_h": 16.5}, "sleep_h"),
        ({"temp_c": 20}, "temp_c"),
        ({"hrv_rmssd": 0}, "hrv_rmssd"),
        ({"text": "x"}, "text"),
    ],
)
def test_a_check_in_names_the_part_that_is_wrong(told: dict[str, Any], field: str) -> None:
    with pytest.raises(EntryRefused) as refusal:
        read_look(**told)
    assert refusal.value.field == field


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"age": 13}, "age"), ({"race": {"distance_km": 10}}, "race.time_s"), ({"race": 5}, "race"),
        ({"race": {"distance_km": 10, "time_min": 50, "place": 1}}, "place"), ({"usual_pain": ["knee"]}, "usual_pain"),
        ({"usual_pain": {"nose": 1}}, "usual_pain.0.site"), ({"usual_pain": {"knee": -1}}, "usual_pain.0.nrs"),
        ({"cleared_date": "soon"}, "cleared_date"), ({"date": "2026-03-08"}, "date"), ({"units": "miles"}, "units"),
    ],
)  # fmt: skip
def test_a_profile_names_the_key_that_is_wrong(told: dict[str, Any], field: str) -> None:
    with pytest.raises(EntryRefused) as refusal:
        read_profile(told)
    assert refusal.value.field == field


@pytest.mark.parametrize("data", [None, 5, "run", [], [RUN], True])
def test_what_is_no_object_is_no_record(data: object) -> None:
    with pytest.raises(EntryRefused, match="a record is a JSON object"):
        read_record(data)


@pytest.mark.parametrize("key", ["distance_km", "date"])
def test_what_a_run_needs_is_asked_for(key: str) -> None:
    with pytest.raises(EntryRefused, match="a run record needs"):
        read_record({name: value for name, value in RUN.items() if name != key})


def test_what_is_nested_too_deep_is_refused_before_anything_else() -> None:
    deep: Any = []
    for _ in range(2000):
        deep = [deep]
    for data in (RUN | {"tags": deep}, {"schema": deep}, {"kind": deep}, RUN | {"distance_km": deep}):
        with pytest.raises(EntryRefused, match="nested too deep"):
            read_record(data)
