"""What is not a run: cross-training, rest, illness, travel, and notes."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from freshlegs.phrase import read_phrase

TODAY = dt.date(2026, 11, 22)

SPORTS: list[tuple[str, str]] = [
    ("walk", "walk"),
    ("walked", "walk"),
    ("hike", "walk"),
    ("hiking", "walk"),
    ("dog walk", "walk"),
    ("ride", "bike"),
    ("rode", "bike"),
    ("bike", "bike"),
    ("bike ride", "bike"),
    ("cycling", "bike"),
    ("spin", "bike"),
    ("MTB", "bike"),
    ("swim", "swim"),
    ("swam", "swim"),
    ("core", "core"),
    ("abs", "core"),
    ("plank", "core"),
    ("gym", "strength"),
    ("strength", "strength"),
    ("weights", "strength"),
    ("weight training", "strength"),
    ("yoga", "other"),
    ("pilates", "other"),
    ("stretching", "other"),
    ("foam rolling", "other"),
    ("row", "other"),
    ("elliptical", "other"),
    ("cross-training", "other"),
    ("aqua jogging", "other"),
    ("football", "other"),
]

CROSSES: list[tuple[str, dict[str, Any]]] = [
    ("walk 40min", {"cross_kind": "walk", "duration_s": 2_400}),
    ("walk", {"cross_kind": "walk"}),
    ("walk 40:00", {"cross_kind": "walk", "duration_s": 2_400}),
    ("ride 25k 1h05", {"cross_kind": "bike", "distance_m": 25_000, "duration_s": 3_900}),
    ("ride 25k 1:05:00", {"cross_kind": "bike", "distance_m": 25_000, "duration_s": 3_900}),
    ("ride 1h at 25 km/h", {"cross_kind": "bike", "distance_m": 25_000, "duration_s": 3_600}),
    ("easy ride 1h", {"cross_kind": "bike", "duration_s": 3_600}),
    ("core 20min", {"cross_kind": "core", "duration_s": 1_200}),
    ("20min core", {"cross_kind": "core", "duration_s": 1_200}),
    ("yesterday swim 1500m 32:00", {
        "date": "2026-11-21", "cross_kind": "swim", "distance_m": 1_500, "duration_s": 1_920,
    }),
    ("swim 1000 yards 25min", {"cross_kind": "swim", "distance_m": 914, "duration_s": 1_500}),
    ("7:30 swim 1500m 32min", {
        "start": "07:30", "cross_kind": "swim", "distance_m": 1_500, "duration_s": 1_920,
    }),
    ("7pm yoga 1h", {"start": "19:00", "cross_kind": "other", "duration_s": 3_600}),
    ("gym 1h rpe 6 #legs hr 110", {
        "cross_kind": "strength", "duration_s": 3_600, "rpe": 6, "tags": ["legs"], "avg_hr": 110,
    }),
    ("hike 12 mi 5h -- with Ana; rain", {
        "cross_kind": "walk", "distance_m": 19_312, "duration_s": 18_000, "notes": "with Ana; rain",
    }),
]  # fmt: skip

DAYS: list[tuple[str, dict[str, Any]]] = [
    ("rest", {"mark": "rest", "text": "rest"}),
    ("Rest day", {"mark": "rest", "text": "rest"}),
    ("day off", {"mark": "rest", "text": "rest"}),
    ("no run", {"mark": "rest", "text": "rest"}),
    ("sick", {"mark": "sick", "text": "sick"}),
    ("ill", {"mark": "sick", "text": "sick"}),
    ("travel", {"mark": "travel", "text": "travel"}),
    ("travelling", {"mark": "travel", "text": "travel"}),
    ("yesterday rest", {"mark": "rest", "text": "rest", "date": "2026-11-21"}),
    ("rest -- slept all day", {"mark": "rest", "text": "slept all day"}),
    ("travel -- Oslo; night train", {"mark": "travel", "text": "Oslo; night train"}),
    ("-- slept badly", {"text": "slept badly"}),
    ("-- 8k 50min", {"text": "8k 50min"}),
    ("yesterday -- slept badly", {"text": "slept badly", "date": "2026-11-21"}),
    ("note slept badly; 3 beers -- ok", {"text": "slept badly; 3 beers -- ok"}),
    ("note: slept badly", {"text": "slept badly"}),
    ("Note  two blanks", {"text": " two blanks"}),
    ("-2d note 8k 50min", {"text": "8k 50min", "date": "2026-11-20"}),
    ("week note good week", {"text": "good week", "scope": "week"}),
    ("last mon week note good week", {"text": "good week", "scope": "week", "date": "2026-11-09"}),
]


def told_by(words: str, kind: str) -> dict[str, object]:
    reading = read_phrase(words, TODAY)
    assert reading.troubles == ()
    (record,) = reading.records
    assert record.pop("kind") == kind
    return {key: value for key, value in record.items() if (key, value) != ("date", TODAY.isoformat())}


@pytest.mark.parametrize(("words", "sport"), SPORTS)
def test_a_runner_names_another_sport(words: str, sport: str) -> None:
    assert told_by(f"{words} 45min rpe 3", "cross") == {"cross_kind": sport, "duration_s": 2_700, "rpe": 3}


@pytest.mark.parametrize(("words", "told"), CROSSES)
def test_cross_training_needs_neither_distance_nor_time(words: str, told: dict[str, object]) -> None:
    assert told_by(words, "cross") == told


@pytest.mark.parametrize(("words", "told"), DAYS)
def test_a_day_without_a_session_is_an_entry_too(words: str, told: dict[str, object]) -> None:
    assert told_by(words, "note") == told


def test_sick_with_its_symptoms_is_a_marked_day_and_a_look_at_oneself() -> None:
    marked, looked = read_phrase("sick fever temp 38.5 -- in bed", TODAY).records
    assert marked == {"kind": "note", "date": "2026-11-22", "text": "in bed", "mark": "sick"}
    assert looked == {"kind": "wellness", "date": "2026-11-22", "temp_c": 38.5, "illness": ["fever"]}


def test_a_word_that_another_sport_does_not_keep_is_hinted_at_and_not_lost_in_silence() -> None:
    reading = read_phrase("long ride 3h", TODAY)
    hints = [said.text for said in reading.said if said.field == "hint"]
    assert hints == ["'long' is not kept here; rpe tells how hard it was"]
