"""Any entry said as a phrase that reads back as itself.

A wellness record is read back by `read_checkin`, everything else by `read_phrase`. What the grammar can't say is left
out: ids, sources, laps, moving time; a start with a date or an offset; a course of pain without a number or a trend, or
its side without its site; tags, shoes and names with signs that end them; soreness that was asked to be one-sided and
is not; decimals after the sixth; a blank note. A sore muscle of unknown side is said, and read back, as of both sides.
A run faster than anyone can run is said, but not read back. A profile and a plan have no phrase.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from freshlegs.models import Cross, Muscle, Note, Pain, Record, Run, Wellness
from freshlegs.phrase.words import MEASURES
from freshlegs.phrase.worth import WARMTHS
from freshlegs.units import METRES_PER_MILE, Units, exact_degrees, height_number, manner_of, typed_date

FLAG_SAID = {
    "focal_bone": "pinpoint",
    "night_pain": "at night",
    "rest_pain": "at rest",
    "swelling": "swollen",
    "locking": "locking",
    "giving_way": "giving way",
    "hot_red": "hot",
    "cannot_bear_weight": "cannot bear weight",
    "numbness": "numb",
    "limp": "limp",
}
_SITE_SAID = {"plantar_heel": "heel", "calf": "calf joint", "back": "back joint"}
_MUSCLE_SAID = {name: f"{name} muscle" for name in ("foot", "shin", "hip", "other")}
_NUMBERS = ("soreness", "sleep_h", "sleep_quality", "fatigue", "stress", "mood", "readiness", "resting_hr", "hrv_rmssd",
            "temp_c", "air_temp_c", "dew_point_c")  # fmt: skip
_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_TAG = re.compile(r"[\w-]{1,100}")
_PLAIN_SHOES = re.compile(r"[^\s\"@#,;]{1,200}")
_QUOTABLE = re.compile(r"[^\"\n]{1,100}")


def say(record: Record, today: dt.date, units: Units = "km") -> str:
    """Say an entry as a phrase: "yesterday long 30k 2:51:10 rpe 6 -- heavy from 25". Without day it is today's."""
    if isinstance(record, Run):
        return _joined(_day(record.date, today, units), *_run(record, units), _note(record.notes))
    if isinstance(record, Cross):
        return _joined(_day(record.date, today, units), *_cross(record, units), _note(record.notes))
    if isinstance(record, Wellness):
        return _joined(
            _day(record.date, today, units), ", ".join(filter(None, _morning(record, units))), _note(record.notes)
        )
    if isinstance(record, Note):
        return _joined(_day(record.date, today, units), _noted(record))
    return ""


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _day(day: dt.date, today: dt.date, units: Units) -> str:
    if day == today:
        return ""
    return "yesterday" if (today - day).days == 1 else typed_date(day, units)


def _note(words: str | None) -> str:
    return f"-- {words}" if words and words.strip() else ""


def _noted(note: Note) -> str:
    if note.mark:
        return note.mark if note.text == note.mark else _joined(note.mark, _note(note.text))
    return f"week note {note.text}" if note.scope == "week" else _note(note.text)


def _run(run: Run, units: Units) -> Iterable[str]:
    yield _start(run.start)
    yield "other run" if run.type == "other" else run.type or ""
    yield distance_said(run.distance_m, units)
    yield _duration(run.duration_s)
    yield _measured("rpe", run.rpe)
    yield _measured("avg_hr", run.avg_hr)
    yield _measured("max_hr", run.max_hr)
    for sign, metres in (("+", run.ascent_m), ("-", run.descent_m)):
        yield f"{sign}{height_number(metres, units)}{manner_of(units).height}" if metres is not None else ""
    yield {True: "limped", False: "no limp", None: ""}[run.altered_gait]
    yield _track(run)
    yield f"legs before {run.legs_before}" if run.legs_before else ""
    yield f"legs after {run.legs_after}" if run.legs_after else ""
    yield _tags(run.tags)
    yield _shoes(run.shoes)


def _cross(cross: Cross, units: Units) -> Iterable[str]:
    yield _start(cross.start)
    yield "cross" if cross.cross_kind == "other" else cross.cross_kind
    yield distance_said(cross.distance_m, units) if cross.distance_m is not None else ""
    yield _duration(cross.duration_s)
    yield _measured("rpe", cross.rpe)
    yield _measured("avg_hr", cross.avg_hr)
    yield _measured("max_hr", cross.max_hr)
    yield _tags(cross.tags)


def _start(start: str | None) -> str:
    return f"at {start}" if start and _CLOCK.fullmatch(start) else ""


def distance_said(distance_m: int, units: Units) -> str:
    """Say a distance to the metre, in as few digits as will do: "30k", "18.64mi"."""
    if units == "km":
        return f"{_number(distance_m / 1000)}k"
    for places in range(7):
        text = f"{distance_m / METRES_PER_MILE:.{places}f}"
        if round(float(text) * METRES_PER_MILE) == distance_m:
            break
    return f"{text}mi"


def _duration(duration_s: int | None) -> str:
    """Say a duration so that it can be nothing else: "2:51:10", "58min", "22min30"."""
    if duration_s is None:
        return ""
    minutes, seconds = divmod(duration_s, 60)
    if minutes >= 60:  # noqa: PLR2004 - an hour
        return f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"
    return f"{minutes}min{seconds:02d}" if seconds else f"{minutes}min"


def _number(value: float) -> str:
    return f"{value:.6f}".rstrip("0").rstrip(".")


def _warmth(name: str, celsius: float | None, units: Units) -> str:
    """Say a temperature so that it is the same again: "air 24", "air 75.2F"."""
    if celsius is None or manner_of(units).degrees == "C":
        return _measured(name, celsius)
    text = exact_degrees(celsius, units)
    if text.endswith("C"):
        return f"{_measured(name, celsius)}C"
    return f"{MEASURES[name].example.rsplit(' ', 1)[0]} {text}F"


def _measured(name: str, value: float | None) -> str:
    """Say a number behind its name, in the words of its example: "rpe 6", "max hr 172"."""
    return f"{MEASURES[name].example.rsplit(' ', 1)[0]} {_number(value)}" if value is not None else ""


def _track(run: Run) -> str:
    """Say how a pain behaved: "left knee pain before 1 during 3 after 2 eased"."""
    told = (("before", run.pain_before), ("during", run.pain_during), ("after", run.pain_after))
    course = [f"{when} {nrs}" for when, nrs in told if nrs is not None]
    if run.pain_trend:
        course.append(run.pain_trend)
    if not course:
        return ""
    if run.pain_site is None:
        return _joined("pain", *course)
    place = "heel" if run.pain_site == "plantar_heel" else run.pain_site.replace("_", " ")
    return _joined(run.pain_side or "", place, "" if place == "muscle" else "pain", *course)


def _tags(tags: tuple[str, ...]) -> str:
    return " ".join(f"#{tag}" for tag in tags if _TAG.fullmatch(tag))


def _shoes(shoes: str | None) -> str:
    if not shoes:
        return ""
    if _PLAIN_SHOES.fullmatch(shoes) and not shoes[0].isdigit():
        return f"@{shoes}"
    return f'@"{shoes}"' if '"' not in shoes and "\n" not in shoes else ""


def _morning(told: Wellness, units: Units) -> Iterable[str]:
    for name in _NUMBERS:
        yield _warmth(name, getattr(told, name), units) if name in WARMTHS else _measured(name, getattr(told, name))
    if told.soreness_one_sided:
        place = "heel" if told.soreness_site == "plantar_heel" else (told.soreness_site or "").replace("_", " ")
        yield _joined("one-sided", place)
    yield from (_muscle(muscle) for muscle in told.muscles or ())
    yield "no sore muscles" if told.muscles == () else ""
    yield from (_pain(pain) for pain in told.pains or ())
    yield "no pain" if told.pains == () else ""
    yield from (symptom.replace("_", " ") for symptom in told.illness or ())
    yield "illness none" if told.illness == () else ""
    yield from (alert.replace("_", " ") for alert in told.alerts or ())
    yield "alerts none" if told.alerts == () else ""
    yield {True: "painkiller", False: "no painkiller", None: ""}[told.painkiller_24h]


def _muscle(muscle: Muscle) -> str:
    side = "" if muscle.side in (None, "both") else muscle.side or ""
    place = _MUSCLE_SAID.get(muscle.part, muscle.part.replace("_", " "))
    if muscle.part == "other" and _named(muscle.name):
        place = f'"{muscle.name}" muscle'
    return _joined(side, place, str(muscle.nrs))


def _pain(pain: Pain) -> str:
    place = _SITE_SAID.get(pain.site, pain.site.replace("_", " "))
    if pain.site == "other" and _named(pain.name):
        place = f'"{pain.name}"'
    return _joined(pain.side or "", place, str(pain.nrs), *(FLAG_SAID[flag] for flag in pain.flags))


def _named(name: str | None) -> bool:
    return bool(name and _QUOTABLE.fullmatch(name))
