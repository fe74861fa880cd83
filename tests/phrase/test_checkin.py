"""The morning check-in in words."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from freshlegs.phrase import AS_USUAL, read_checkin

TODAY = dt.date(2026, 11, 22)

LOOKS: list[tuple[str, dict[str, Any]]] = [
    ("sleep 6.5 fatigue 2 illness none", {"sleep_h": 6.5, "fatigue": 2, "illness": []}),
    ("sleep 6.5", {"sleep_h": 6.5}),
    ("sleep 6,5", {"sleep_h": 6.5}),
    ("sleep 6.5h", {"sleep_h": 6.5}),
    ("slept 7 hours", {"sleep_h": 7}),
    ("sleep 7h30", {"sleep_h": 7.5}),
    ("sleep 7:30", {"sleep_h": 7.5}),
    ("sleep 7h 30min", {"sleep_h": 7.5}),
    ("7h of sleep", {"sleep_h": 7}),
    ("sleep=7", {"sleep_h": 7}),
    ("sleep 0", {"sleep_h": 0}),
    ("quality 4", {"sleep_quality": 4}),
    ("sleep quality 4", {"sleep_quality": 4}),
    ("quality 4/5", {"sleep_quality": 4}),
    ("fatigue 2", {"fatigue": 2}),
    ("stress 2", {"stress": 2}),
    ("mood 5", {"mood": 5}),
    ("readiness 7", {"readiness": 7}),
    ("rhr 48", {"resting_hr": 48}),
    ("resting hr 48", {"resting_hr": 48}),
    ("resting heart rate 48 bpm", {"resting_hr": 48}),
    ("hrv 65", {"hrv_rmssd": 65}),
    ("hrv 65.4 ms", {"hrv_rmssd": 65.4}),
    ("rmssd 65", {"hrv_rmssd": 65}),
    ("temp 38.2", {"temp_c": 38.2}),
    ("temp 38,2 °C", {"temp_c": 38.2}),
    ("temp 101F", {"temp_c": 38.33}),
    ("temp 101", {"temp_c": 38.33}),
    ("fever 101.3", {"temp_c": 38.5, "illness": ["fever"]}),
    ("air 24 dew 18", {"air_temp_c": 24, "dew_point_c": 18}),
    ("air -5", {"air_temp_c": -5}),
    ("dew point −2", {"dew_point_c": -2}),
    ("painkiller", {"painkiller_24h": True}),
    ("ibuprofen", {"painkiller_24h": True}),
    ("no painkiller", {"painkiller_24h": False}),
    ("illness none", {"illness": []}),
    ("illness: none", {"illness": []}),
    ("no illness", {"illness": []}),
    ("healthy", {"illness": []}),
    ("not sick", {"illness": []}),
    ("fever", {"illness": ["fever"]}),
    ("illness fever, chills", {"illness": ["fever", "chills"]}),
    ("cough", {"illness": ["chest_cough"]}),
    ("runny nose, sore throat", {"illness": ["runny_nose", "sore_throat"]}),
    ("runny nose sore throat headache", {"illness": ["runny_nose", "sore_throat", "mild_headache"]}),
    ("muscle aches, swollen glands", {"illness": ["muscle_aches", "swollen_glands"]}),
    ("stuffy nose sneezing", {"illness": ["blocked_nose", "sneezing"]}),
    ("vomiting diarrhea", {"illness": ["vomiting", "diarrhoea"]}),
    ("chest pain", {"alerts": ["chest_pain"]}),
    ("dark urine", {"alerts": ["dark_urine"]}),
    ("swollen calf", {"alerts": ["calf_swelling"]}),
    ("fainted, palpitations", {"alerts": ["faint", "palpitations"]}),
    ("legs 2 no pain sleep 7.5 quality 4 fatigue 3 stress 4 mood 4 illness none", {
        "soreness": 2, "pains": [], "sleep_h": 7.5, "sleep_quality": 4, "fatigue": 3, "stress": 4, "mood": 4,
        "illness": [],
    }),
    ("quality 4 stress 2 mood 5 legs 3 pain none rhr 48 hrv 65 painkiller temp 38.2 runny nose, sore throat", {
        "sleep_quality": 4, "stress": 2, "mood": 5, "soreness": 3, "pains": [], "resting_hr": 48, "hrv_rmssd": 65,
        "painkiller_24h": True, "temp_c": 38.2, "illness": ["runny_nose", "sore_throat"],
    }),
    ("left knee 3 sore throat", {"pains": [{"site": "knee", "nrs": 3, "side": "left"}], "illness": ["sore_throat"]}),
    ("left knee 3 swollen, swollen glands", {
        "pains": [{"site": "knee", "nrs": 3, "side": "left", "flags": ["swelling"]}], "illness": ["swollen_glands"],
    }),
    ("as usual", AS_USUAL),
    ("all as usual", AS_USUAL),
    ("as usual sleep 7", AS_USUAL | {"sleep_h": 7}),
    ("as usual but fatigue 2", AS_USUAL | {"fatigue": 2}),
    ("quads 4, rest as usual", AS_USUAL | {"muscles": [{"part": "quad", "nrs": 4, "side": "both"}]}),
    ("fever, otherwise as usual", AS_USUAL | {"illness": ["fever"]}),
    ("sleep 6 -- woke at 3", {"sleep_h": 6, "notes": "woke at 3"}),
    ("-- woke at 3", {"notes": "woke at 3"}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told"), LOOKS)
def test_a_runner_says_how_the_morning_is(words: str, told: dict[str, object]) -> None:
    reading = read_checkin(words, TODAY)
    assert reading.troubles == ()
    assert reading.records == ({"kind": "wellness", "date": "2026-11-22", **told},)


def test_a_look_of_yesterday_can_be_told_late() -> None:
    assert read_checkin("yesterday fatigue 2", TODAY).records[0]["date"] == "2026-11-21"


def test_none_asked_and_none_answered_stay_apart() -> None:
    assert "pains" not in read_checkin("sleep 7", TODAY).records[0]
    assert read_checkin("no pain", TODAY).records[0]["pains"] == []
