"""The ranges and vocabularies of the record format, each written once.

Units: metres, seconds, beats a minute, degrees Celsius, numeric rating scale (NRS) 0-10, Borg CR10 RPE 0-10.
Source: rule book, section 3.
"""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import Ge, Gt, Le, MaxLen

RunType = Literal["easy", "recovery", "long", "tempo", "intervals", "hills", "race", "test", "other"]
CrossKind = Literal["walk", "bike", "swim", "core", "strength", "other"]
PlanType = Literal[
    "easy", "recovery", "long", "tempo", "intervals", "hills", "race", "test", "other", "rest", "walk", "cross"
]
Site = Literal[
    "knee", "ankle", "hip", "groin", "back", "shin", "foot", "thigh", "pelvis", "calf",
    "achilles", "plantar_heel", "patellar_tendon", "hamstring_tendon", "other",
]  # fmt: skip
RunPainSite = Literal[
    "knee", "ankle", "hip", "groin", "back", "shin", "foot", "thigh", "pelvis", "calf",
    "achilles", "plantar_heel", "patellar_tendon", "hamstring_tendon", "other", "muscle",
]  # fmt: skip
Part = Literal[
    "foot", "arch", "toes", "calf", "shin", "itb", "quad", "hamstring", "adductor", "hip", "glute", "lower_back",
    "other",
]  # fmt: skip
Side = Literal["left", "right", "both"]
PainFlag = Literal[
    "focal_bone", "night_pain", "rest_pain", "swelling", "locking", "giving_way", "hot_red",
    "cannot_bear_weight", "numbness", "limp",
]  # fmt: skip
PainTrend = Literal["eased", "same", "continued", "returned", "worsened"]
Legs = Literal["better", "same", "worse"]
Symptom = Literal[
    "fever", "chills", "muscle_aches", "chest_cough", "short_of_breath", "vomiting", "diarrhoea", "malaise",
    "swollen_glands", "runny_nose", "blocked_nose", "sneezing", "sore_throat", "mild_headache",
]  # fmt: skip
Alert = Literal[
    "chest_pain", "faint", "palpitations", "breathless", "collapse_heat", "dark_urine", "calf_swelling"
]  # fmt: skip
Scope = Literal["day", "week"]
DayMark = Literal["rest", "sick", "travel"]
UnitSystem = Literal["km", "mi"]

SITE_OF_PART: dict[Part, Site] = {
    "foot": "foot", "arch": "foot", "toes": "foot", "calf": "calf", "shin": "shin", "itb": "thigh", "quad": "thigh",
    "hamstring": "thigh", "adductor": "groin", "hip": "hip", "glute": "hip", "lower_back": "back", "other": "other",
}  # fmt: skip
"""The site at which a muscle's one-sided soreness is read as a pain (rule book, 3.3)."""

LONGEST_TEXT = 100_000

STRANGERS_REFUSED = {"extra": "forbid"}
"""What a nested noun tells pydantic (which only the door imports): a key that is not a field is an error."""

RecordId = Annotated[str, MaxLen(64)]
Words = Annotated[str, MaxLen(LONGEST_TEXT)]
Word = Annotated[str, MaxLen(200)]
Metres = Annotated[int, Ge(0), Le(300_000)]
Seconds = Annotated[int, Ge(60), Le(172_800)]
LapSeconds = Annotated[int, Ge(0), Le(172_800)]
Climb = Annotated[int, Ge(0), Le(20_000)]
Rpe = Annotated[int, Ge(0), Le(10)]
Nrs = Annotated[int, Ge(0), Le(10)]
Bpm = Annotated[int, Ge(25), Le(250)]
McLean = Annotated[int, Ge(1), Le(5)]
Readiness = Annotated[int, Ge(0), Le(10)]
SleepHours = Annotated[float, Ge(0), Le(16)]
Rmssd = Annotated[float, Gt(0), Le(500)]
BodyTemp = Annotated[float, Ge(30), Le(45)]
AirTemp = Annotated[float, Ge(-60), Le(60)]
Age = Annotated[int, Ge(14), Le(99)]
MaxHr = Annotated[int, Ge(120), Le(230)]
PaceSeconds = Annotated[int, Ge(120), Le(600)]
UsualNrs = Annotated[int, Ge(0), Le(1)]
WeekMetres = Annotated[int, Gt(0), Le(400_000)]
WeekRuns = Annotated[float, Gt(0), Le(21)]
RaceMetres = Annotated[int, Gt(0), Le(300_000)]
RaceSeconds = Annotated[int, Ge(60), Le(172_800)]
