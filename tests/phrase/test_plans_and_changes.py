"""What is planned, and what is changed of an entry, in the same words."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from freshlegs.models import Cross, Entry, Muscle, Note, Pain, Plan, Run, Wellness
from freshlegs.phrase import read_change, read_plan

TODAY = dt.date(2026, 11, 22)

PLANS: list[tuple[str, dict[str, Any]]] = [
    ("sat 28k long", {"date": "2026-11-28", "type": "long", "distance_m": 28_000}),
    ("sun 8k easy", {"date": "2026-11-22", "type": "easy", "distance_m": 8_000}),
    ("tomorrow easy 45min", {"date": "2026-11-23", "type": "easy", "duration_s": 2_700}),
    ("tue rest", {"date": "2026-11-24", "type": "rest"}),
    ("wed walk 40min", {"date": "2026-11-25", "type": "walk", "duration_s": 2_400}),
    ("wed ride 1h", {"date": "2026-11-25", "type": "cross", "duration_s": 3_600}),
    ("next tue tempo 10k 4:30/km", {
        "date": "2026-11-24", "type": "tempo", "distance_m": 10_000, "duration_s": 2_700,
    }),
    ("+2w race half marathon rpe 9 -- Oslo", {
        "date": "2026-12-06", "type": "race", "distance_m": 21_098, "rpe_target": 9, "notes": "Oslo",
    }),
    ("12 Mar marathon race", {"date": "2027-03-12", "type": "race", "distance_m": 42_195}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told"), PLANS)
def test_a_runner_says_what_is_planned(words: str, told: dict[str, object]) -> None:
    reading = read_plan(words, TODAY)
    assert reading.troubles == ()
    assert reading.records == ({"kind": "plan", **told},)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("sat 28k", "Which kind?"),
        ("sat 28k long #club", "A plan keeps no '#club'"),
        ("sat 28k long 7am", "A plan keeps no '7am'"),
        ("sat sick", "is no plan"),
        ("sat left knee 3", "A plan keeps no"),
        ("sat", "Which kind?"),
    ],
)
def test_a_plan_keeps_what_a_plan_can_hold(words: str, reason: str) -> None:
    assert reason in read_plan(words, TODAY).troubles[0].message


RUN = Run(date=dt.date(2026, 11, 20), distance_m=10_000, duration_s=3_000, id="r1", rpe=5, type="easy", tags=("club",))
LOOK = Wellness(
    date=TODAY,
    id="w1",
    fatigue=3,
    muscles=(Muscle(part="quad", nrs=4, side="both"),),
    pains=(Pain(site="knee", nrs=3, side="left"),),
)

CHANGES: list[tuple[Entry, str, dict[str, Any]]] = [
    (RUN, "rpe 7", {"rpe": 7}),
    (RUN, "8.2k", {"distance_m": 8_200}),
    (RUN, "48:30", {"duration_s": 2_910}),
    (RUN, "5:30/km", {"duration_s": 3_300}),
    (RUN, "55min 5:00/km", {"distance_m": 11_000, "duration_s": 3_300}),
    (RUN, "yesterday tempo", {"date": "2026-11-21", "type": "tempo"}),
    (RUN, "#track limped", {"tags": ["club", "track"], "altered_gait": True}),
    (RUN, "-- windy", {"notes": "windy"}),
    (Cross(date=TODAY, id="c1", cross_kind="bike", duration_s=3_600), "1h10 rpe 4", {"duration_s": 4_200, "rpe": 4}),
    (LOOK, "fatigue 4", {"fatigue": 4}),
    (LOOK, "left knee 1, calves 2", {
        "pains": [{"site": "knee", "nrs": 1, "side": "left"}],
        "muscles": [{"part": "quad", "nrs": 4, "side": "both"}, {"part": "calf", "nrs": 2, "side": "both"}],
    }),
    (LOOK, "no pain", {"pains": []}),
    (Note(date=TODAY, id="n1", text="rest", mark="rest"), "sick -- fever", {"mark": "sick", "text": "fever"}),
    (Plan(date=dt.date(2026, 11, 28), id="p1", type="long", distance_m=28_000), "24k", {"distance_m": 24_000}),
    (Plan(date=dt.date(2026, 11, 28), id="p1", type="long"), "sun", {"date": "2026-11-22"}),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "words", "told"), CHANGES)
def test_what_is_said_takes_the_place_of_what_was(entry: Entry, words: str, told: dict[str, object]) -> None:
    reading = read_change(words, entry, TODAY)
    assert reading.troubles == ()
    (record,) = reading.records
    assert record["id"] == entry.id
    unchanged = read_change("-- x", entry, TODAY).records[0]
    changed = {key for key in {*record, *unchanged} - {"notes", "text"} if record.get(key) != unchanged.get(key)}
    assert {key: record[key] for key in told} == told
    assert changed <= set(told)


@pytest.mark.parametrize(
    ("entry", "words", "reason"),
    [
        (RUN, "", "What is to change?"),
        (RUN, "left knee 3", "A run keeps no 'left knee 3'"),
        (RUN, "walk", "A run keeps no 'walk'"),
        (LOOK, "8k", "belongs to a run"),
        (RUN, "tomorrow", "has not come yet"),
        (RUN, "3:00", "a time of day or a duration?"),
    ],
)
def test_a_change_keeps_the_entry_what_it_is(entry: Entry, words: str, reason: str) -> None:
    assert reason in read_change(words, entry, TODAY).troubles[0].message
