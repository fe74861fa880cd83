"""The forms: which fields each kind of entry has, in the order in which they are filled."""

from __future__ import annotations

from typing import get_args

from freshlegs.language import mark, markc
from freshlegs.models import Cross, Entry, Note, Plan, Run, Wellness
from freshlegs.models.ranges import Alert, Symptom
from freshlegs.records import replace
from freshlegs.tui.widgets.fields import (
    Field,
    Reader,
    Writer,
    attribute,
    chosen,
    decimal_number,
    one_of,
    plain_text,
    read_day_ahead,
    read_day_field,
    read_distance,
    read_duration,
    read_list,
    read_pace,
    read_slept,
    read_start,
    read_tags,
    whole_number,
    write_distance,
    write_duration,
    write_list,
    write_pace,
    yes_or_no,
)
from freshlegs.tui.widgets.measures import ask_climb, ask_degrees, read_climb, read_degrees, write_climb, write_degrees
from freshlegs.tui.widgets.sorefields import ask_sore, read_pain_site, read_sore, write_pain_site, write_sore
from freshlegs.units import typed_date

KINDS = ("easy", "recovery", "long", "tempo", "intervals", "hills", "race", "test", "other")
CROSS_KINDS = ("walk", "bike", "swim", "core", "strength", "other")
PLAN_TYPES = (*KINDS, "rest", "walk", "cross")
LEGS_WORDS = ("better", "same", "worse")
TRENDS = ("eased", "same", "continued", "returned", "worsened")
SORE_KEYS = ("soreness", "soreness_one_sided", "soreness_site", "muscles", "pains")


def _of(key: str, label: str, hint: str, read: Reader, write: Writer | None = None) -> Field:
    """Make a field for one key, named like it."""
    return Field(key, label, hint, (key,), read, write or attribute(key))


def score_field(key: str, label: str, hint: str = "0-10") -> Field:
    """Make the field of a whole number."""
    return _of(key, label, hint, whole_number(key, mark("a number, {hint}"), hint))


def _number(key: str, label: str, hint: str) -> Field:
    return _of(key, label, hint, decimal_number(key, hint))


def _degrees(key: str, label: str) -> Field:
    field = _of(key, label, mark("degrees"), read_degrees(key), write_degrees(key))
    return replace(field, ask=ask_degrees(key))


def _answer(key: str, label: str) -> Field:
    return _of(key, label, mark("y or n"), yes_or_no(key))


def _choice(key: str, label: str, hint: str, words: tuple[str, ...]) -> Field:
    return _of(key, label, hint, one_of(key, words), chosen(key))


def _wide(field: Field) -> Field:
    return replace(field, wide=True)


def _folded(*fields: Field) -> tuple[Field, ...]:
    return tuple(replace(field, folded=True) for field in fields)


def _of_a_pain(*fields: Field) -> tuple[Field, ...]:
    return tuple(replace(field, pain=True) for field in _folded(*fields))


DAY = Field(
    "day",
    markc("field", "Day"),
    mark("today"),
    ("date",),
    read_day_field,
    lambda entry, setting: typed_date(entry.date, setting.units),
)
DISTANCE = Field(
    "distance", markc("field", "Distance"), mark("10 or 6mi"), ("distance_m",), read_distance, write_distance
)
DURATION = Field("duration", markc("field", "Time"), "45:30", ("duration_s",), read_duration, write_duration)
PACE = Field("pace", markc("field", "Pace"), "5:40", (), read_pace, write_pace)
START = _of("start", markc("field", "Start"), "07:30", read_start)
RPE = _of("rpe", "RPE", "0-10", whole_number("rpe", mark("how hard, 0-10")))
HEART = _of("avg_hr", markc("field", "HR"), "bpm", whole_number("avg_hr", mark("beats a minute")))
NOTE = _wide(_of("notes", markc("field", "Note"), mark("in your own words"), plain_text("notes")))
TAGS = _of(
    "tags",
    markc("field", "Tags"),
    "#club #trail",
    read_tags,
    lambda entry, _: " ".join(f"#{tag}" for tag in entry.tags),
)
SHOES = _of("shoes", markc("field", "Shoes"), "pegasus", lambda text, _: {"shoes": text.lstrip("@")})
CLIMB = Field(
    "climb", markc("field", "Climb"), "+450 -300", ("ascent_m", "descent_m"), read_climb, write_climb, ask=ask_climb
)
SORE = Field(
    "sore",
    markc("field", "Sore"),
    mark("calf 3, quads 4, no pain"),
    SORE_KEYS,
    read_sore,
    write_sore,
    wide=True,
    ask=ask_sore,
)
PAIN_AT = Field(
    "pain_site",
    markc("field", "Pain at"),
    mark("left knee"),
    ("pain_site", "pain_side"),
    read_pain_site,
    write_pain_site,
)

RUN_FIELDS = (
    DAY,
    _choice("type", markc("field", "Kind"), mark("easy ..."), KINDS),
    DISTANCE,
    DURATION,
    PACE,
    RPE,
    HEART,
    _choice("legs_after", markc("field", "Legs"), mark("same ..."), LEGS_WORDS),
    SORE,
    NOTE,
    *_folded(START, CLIMB, SHOES, TAGS),
    *_of_a_pain(
        PAIN_AT,
        _choice("pain_trend", markc("field", "It"), mark("eased ..."), TRENDS),
        score_field("pain_before", markc("field", "Before")),
        score_field("pain_during", markc("field", "While")),
        score_field("pain_after", markc("field", "After")),
        _answer("altered_gait", markc("field", "Limp")),
    ),
)
CROSS_FIELDS = (
    DAY,
    _choice("cross_kind", markc("field", "Kind"), mark("walk, bike ..."), CROSS_KINDS),
    DURATION,
    DISTANCE,
    RPE,
    HEART,
    START,
    TAGS,
    NOTE,
)
CHECK_FIELDS = (
    SORE,
    _of("sleep_h", markc("field", "Slept"), mark("hours"), read_slept),
    score_field("sleep_quality", markc("field", "Sleep"), mark("5 is best")),
    score_field("fatigue", markc("field", "Fatigue"), mark("5 is best")),
    score_field("mood", markc("field", "Mood"), mark("5 is best")),
    score_field("stress", markc("field", "Stress"), mark("5 is best")),
    _wide(
        _of(
            "illness",
            markc("field", "Ill"),
            mark("none, or which signs"),
            read_list("illness", get_args(Symptom)),
            write_list("illness"),
        )
    ),
    NOTE,
    *_folded(
        score_field("resting_hr", markc("field", "RHR"), "bpm"),
        score_field("readiness", markc("field", "Ready"), mark("0-10 best")),
        _number("hrv_rmssd", "rMSSD", "ms"),
        _answer("painkiller_24h", markc("field", "Painkill")),
        _degrees("temp_c", markc("field", "Temp")),
        _degrees("air_temp_c", markc("field", "Forecast")),
        _degrees("dew_point_c", markc("field", "Dew")),
        _wide(
            _of(
                "alerts",
                markc("field", "Alarm"),
                mark("none, or chest pain ..."),
                read_list("alerts", get_args(Alert)),
                write_list("alerts"),
            )
        ),
    ),
)
PLAN_FIELDS = (
    replace(DAY, read=read_day_ahead),
    _choice("type", markc("field", "Kind"), mark("easy ..."), PLAN_TYPES),
    DISTANCE,
    DURATION,
    _of("rpe_target", "RPE", "0-10", whole_number("rpe_target", mark("how hard, 0-10"))),
    NOTE,
)
NOTE_FIELDS = (DAY, _wide(_of("text", markc("field", "Note"), mark("in your own words"), plain_text("text"))))

FIELDS: dict[type[Entry], tuple[Field, ...]] = {
    Run: RUN_FIELDS,
    Cross: CROSS_FIELDS,
    Wellness: CHECK_FIELDS,
    Plan: PLAN_FIELDS,
    Note: NOTE_FIELDS,
}
"""The form of each kind of entry."""
