"""Records as the format writes them: SI names, a fixed order, only what was told, and nothing that acts."""

from __future__ import annotations

import datetime as dt
import json
import re

from hypothesis import given
from hypothesis import strategies as st

from drawn import ANY_RECORD, patient
from freshlegs.models import Lap, Note, Pain, Record, Run, Runner, UsualPain, Wellness
from freshlegs.models.wire import json_line, record_of, said_in

DAY = dt.date(2026, 3, 8)
ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")


def test_a_record_says_what_was_told_in_the_order_of_the_format() -> None:
    run = Run(date=DAY, distance_m=10_000, id="mine", rpe=0, laps=(Lap(distance_m=1000), Lap()), tags=("club",))
    assert json_line(record_of(run)) == (
        '{"schema": "freshlegs.record/1", "kind": "run", "id": "mine", "date": "2026-03-08", "distance_m": 10000, '
        '"rpe": 0, "tags": ["club"], "laps": [{"distance_m": 1000}, {}]}'
    )


def test_asked_none_is_written_and_not_asked_is_not() -> None:
    assert said_in(Wellness(date=DAY, pains=(), illness=())) == {"date": "2026-03-08", "pains": [], "illness": []}
    assert said_in(Wellness(date=DAY)) == {"date": "2026-03-08"}
    assert said_in(Run(date=DAY, distance_m=0)) == {"date": "2026-03-08", "distance_m": 0}


def test_a_profile_writes_usual_pains_as_an_object_and_no_default() -> None:
    runner = Runner(usual_pain=(UsualPain(site="knee", nrs=1), UsualPain(site="hip", nrs=0)))
    assert said_in(runner) == {"usual_pain": {"knee": 1, "hip": 0}}
    assert said_in(Runner(medical_hold=True)) == {"medical_hold": True}
    assert said_in(Runner()) == {}


def test_a_pain_without_flags_writes_none() -> None:
    assert said_in(Wellness(date=DAY, pains=(Pain(site="knee", nrs=3),)))["pains"] == [{"site": "knee", "nrs": 3}]


@patient
@given(record=ANY_RECORD)
def test_every_line_is_json_that_says_the_same_and_nothing_in_it_acts(record: Record) -> None:
    line = json_line(record_of(record))
    assert not ACTING.search(line)
    assert json.loads(line) == record_of(record)


@given(st.text())
def test_indented_json_says_the_same_and_nothing_in_it_acts(words: str) -> None:
    text = json_line({"notes": words}, 1)
    assert json.loads(text) == {"notes": words}
    assert not ACTING.search(text.replace("\n", ""))


def test_two_equal_records_are_one_line() -> None:
    one, other = Note(date=DAY, text="x", scope="day"), Note(text="x", date=DAY)
    assert json_line(record_of(one)) == json_line(record_of(other))
