"""The ranges and vocabularies of the record format, each written once.

Units: metres, seconds, beats a minute, degrees Celsius, numeric rating scale (NRS) 0-10, Borg CR10 RPE 0-10.
Source: rule book, section 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

from freshlegs.records import dataclass

if TYPE_CHECKING:
    from annotated_types import BaseMetadata

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


@dataclass(frozen=True, slots=True)
class Limits:
    """What a number or a text keeps to.

    pydantic and hypothesis ask for it in annotated_types' words; these are made only then, since their import costs
    more than the start of Python.
    """

    ge: float | None = None
    gt: float | None = None
    le: float | None = None
    max_length: int | None = None

    @property
    def __is_annotated_types_grouped_metadata__(self) -> Literal[True]:
        return True

    def __iter__(self) -> Iterator[BaseMetadata]:
        from annotated_types import Ge, Gt, Le, MaxLen  # noqa: PLC0415 - as said above

        told = ((Ge, self.ge), (Gt, self.gt), (Le, self.le), (MaxLen, self.max_length))
        return (limit(value) for limit, value in told if value is not None)  # type: ignore[arg-type]  # numbers all


STRANGERS_REFUSED = {"extra": "forbid"}
"""What a nested noun tells pydantic (which only the door imports): a key that is not a field is an error."""

RecordId = Annotated[str, Limits(max_length=64)]
Words = Annotated[str, Limits(max_length=LONGEST_TEXT)]
Word = Annotated[str, Limits(max_length=200)]
Metres = Annotated[int, Limits(ge=0, le=300_000)]
Seconds = Annotated[int, Limits(ge=60, le=172_800)]
LapSeconds = Annotated[int, Limits(ge=0, le=172_800)]
Climb = Annotated[int, Limits(ge=0, le=20_000)]
Rpe = Annotated[int, Limits(ge=0, le=10)]
Nrs = Annotated[int, Limits(ge=0, le=10)]
Bpm = Annotated[int, Limits(ge=25, le=250)]
McLean = Annotated[int, Limits(ge=1, le=5)]
Readiness = Annotated[int, Limits(ge=0, le=10)]
SleepHours = Annotated[float, Limits(ge=0, le=16)]
Rmssd = Annotated[float, Limits(gt=0, le=500)]
BodyTemp = Annotated[float, Limits(ge=30, le=45)]
AirTemp = Annotated[float, Limits(ge=-60, le=60)]
Age = Annotated[int, Limits(ge=14, le=99)]
MaxHr = Annotated[int, Limits(ge=120, le=230)]
PaceSeconds = Annotated[int, Limits(ge=120, le=600)]
UsualNrs = Annotated[int, Limits(ge=0, le=1)]
WeekMetres = Annotated[int, Limits(gt=0, le=400_000)]
WeekRuns = Annotated[float, Limits(gt=0, le=21)]
RaceMetres = Annotated[int, Limits(gt=0, le=300_000)]
RaceSeconds = Annotated[int, Limits(ge=60, le=172_800)]
