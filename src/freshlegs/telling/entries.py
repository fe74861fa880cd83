"""An entry in words: a headline, its details, its note. Text only; who shows it makes it harmless (visible.py)."""

from __future__ import annotations

import datetime as dt

from freshlegs.models import Cross, Entry, Lap, Muscle, Note, Pain, Plan, Run, Wellness
from freshlegs.units import (
    Units,
    degrees_text,
    distance_text,
    duration_text,
    height_text,
    pace_of,
    pace_text,
    typed_date,
)

MCLEAN = ("fatigue", "stress", "mood")
TRENDS = {
    "eased": "eased",
    "same": "stayed the same",
    "continued": "went on",
    "returned": "came back",
    "worsened": "got worse",
}
SITE_WORDS = {
    "plantar_heel": "heel",
    "patellar_tendon": "patellar tendon",
    "hamstring_tendon": "hamstring tendon",
    "achilles": "Achilles",
    "lower_back": "lower back",
    "itb": "ITB",
}


def plain_word(word: str) -> str:
    """Give a word of the record format as people write it: "lower_back" is "lower back"."""
    return SITE_WORDS.get(word, word.replace("_", " "))


def headline(entry: Entry, units: Units = "km") -> str:
    """Give the first line of an entry."""
    if isinstance(entry, Run):
        return _spaced(entry.type or "run", *_amounts(entry.distance_m, entry.duration_s, units))
    if isinstance(entry, Cross):
        kind = "cross-training" if entry.cross_kind == "other" else entry.cross_kind
        return _spaced(kind, *_amounts(entry.distance_m, entry.duration_s, units, pace=False))
    if isinstance(entry, Wellness):
        return "check-in"
    if isinstance(entry, Plan):
        return _spaced("plan:", plan_words(entry, units))
    return {None: "note", "rest": "rest day", "sick": "sick", "travel": "travel"}[entry.mark] + (
        " for the week" if entry.scope == "week" else ""
    )


def heading_of(entry: Entry, units: Units = "km") -> str:
    """Give the first line of an entry for a page: "long · 30.0 km · 2:51:10", "plan: long 28.0 km"."""
    return headline(entry, units).replace(":  ", ": ").replace("  ", " · ")


def plan_words(plan: Plan, units: Units = "km") -> str:
    """Give a plan without the word: "long 28.0 km"."""
    effort = f"RPE {plan.rpe_target}" if plan.rpe_target is not None else ""
    return _spaced(plan.type, *_amounts(plan.distance_m, plan.duration_s, units, pace=False), effort, gap=" ")


def race_words(race: Plan, today: dt.date, units: Units = "km") -> str:
    """Say how far off a planned race is: "race 42.2 km in 23 days"."""
    days = (race.date - today).days
    when = {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")
    return _spaced("race", distance_text(race.distance_m, units) if race.distance_m else "", when, gap=" ")


def details(entry: Entry, units: Units = "km") -> tuple[str, ...]:
    """Give the further lines of an entry but its note."""
    if isinstance(entry, Run):
        return _told(_effort(entry, units), _run_pain(entry), _shoes_and_tags(entry))
    if isinstance(entry, Cross):
        return _told(_effort(entry, units), " ".join(f"#{tag}" for tag in entry.tags))
    if isinstance(entry, Wellness):
        return _told(_body(entry), _sleep_and_mood(entry), _health(entry, units))
    return ()


def particulars(entry: Entry, units: Units = "km") -> tuple[str, ...]:
    """Give what only a whole look at one entry shows: how it went before and within, and where it came from."""
    if isinstance(entry, Plan):
        return _told(f"done: {entry.done_by}" if entry.done_by else "")
    source = getattr(entry, "source", None)
    lines = [f"from {source}" if source else ""]
    if isinstance(entry, Run):
        lines[:0] = [
            f"moving {duration_text(entry.moving_s)}" if entry.moving_s else "",
            f"legs before: {entry.legs_before}" if entry.legs_before else "",
            *(f"lap {place}: {_lap_words(lap, units)}" for place, lap in enumerate(entry.laps, 1)),
        ]
    return _told(*lines)


def _lap_words(lap: Lap, units: Units) -> str:
    distance = distance_text(lap.distance_m, units, 2) if lap.distance_m is not None else ""
    duration = duration_text(lap.duration_s) if lap.duration_s is not None else ""
    return _dots(distance, duration, f"{lap.avg_hr} bpm" if lap.avg_hr is not None else "") or "nothing told"


def note_of(entry: Entry) -> str:
    """Give the runner's own words about an entry."""
    if isinstance(entry, Note):
        return "" if entry.mark and entry.text == entry.mark else entry.text
    return entry.notes or ""


def title_of(entry: Entry, units: Units = "km") -> str:
    """Name an entry for a title or an undo: "long 30.2 km on 2026-11-21"."""
    short = headline(entry, units).replace("  ", " ")
    return f"{short} on {typed_date(entry.date, units)}"


def _spaced(*words: str, gap: str = "  ") -> str:
    return gap.join(word for word in words if word)


def _told(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line)


def _dots(*words: str) -> str:
    return " · ".join(word for word in words if word)


def _amounts(distance_m: int | None, duration_s: int | None, units: Units, *, pace: bool = True) -> tuple[str, ...]:
    distance = distance_text(distance_m, units) if distance_m is not None else ""
    duration = duration_text(duration_s) if duration_s else ""
    per = pace_of(distance_m, duration_s) if pace and distance_m and duration_s else None
    return distance, duration, pace_text(per, units) if per else ""


def _effort(entry: Run | Cross, units: Units) -> str:
    hr = "/".join(str(bpm) for bpm in (entry.avg_hr, entry.max_hr) if bpm is not None)
    climb = ""
    if isinstance(entry, Run):
        both = (("+", entry.ascent_m), ("-", entry.descent_m))
        climb = " ".join(f"{sign}{height_text(metres, units)}" for sign, metres in both if metres)
    return _dots(
        (entry.start or "")[:5] if "T" not in (entry.start or "") else (entry.start or "")[11:16],
        f"RPE {entry.rpe}" if entry.rpe is not None else "",
        f"{hr} bpm" if hr else "",
        climb,
        f"legs {entry.legs_after}" if isinstance(entry, Run) and entry.legs_after else "",
    )


def _run_pain(run: Run) -> str:
    scores = [
        f"{when} {score}"
        for when, score in (("before", run.pain_before), ("during", run.pain_during), ("after", run.pain_after))
        if score is not None
    ]
    trend = TRENDS[run.pain_trend] if run.pain_trend else ""
    place = _spaced(run.pain_side or "", plain_word(run.pain_site or "pain"), gap=" ")
    told = bool(run.pain_site or run.pain_side or scores or trend)
    return _dots(
        _spaced(place, *scores, gap=" ") if told else "",
        trend,
        {None: "", True: "limped", False: "no limp"}[run.altered_gait],
    )


def _shoes_and_tags(run: Run) -> str:
    shoes = f"@{run.shoes}" if run.shoes else ""
    return _spaced(shoes, *(f"#{tag}" for tag in run.tags), gap=" ")


def spot_name(part: str, side: str | None, name: str | None = None) -> str:
    """Name a spot: "left calf", "quad", or by the runner's own name for it."""
    word = name or plain_word(part)
    return word if side in (None, "both") else f"{side} {word}"


def sore_words(part: Pain | Muscle) -> str:
    """Give one sore spot: "left calf 3"."""
    place = part.site if isinstance(part, Pain) else part.part
    flags = ", ".join(plain_word(flag) for flag in part.flags) if isinstance(part, Pain) else ""
    words = f"{spot_name(place, part.side, part.name)} {part.nrs}"
    return f"{words} ({flags})" if flags else words


def sore_spots(look: Wellness) -> tuple[Pain | Muscle, ...]:
    """Give all that is sore or hurts, muscles first."""
    return (*(look.muscles or ()), *(look.pains or ()))


def _body(look: Wellness) -> str:
    spots = [sore_words(spot) for spot in sore_spots(look)]
    legs = f"legs {look.soreness}/10" if look.soreness is not None else ""
    if look.soreness_one_sided or look.soreness_site:
        side = "one-sided, " if look.soreness_one_sided else ""
        legs = _spaced(legs, f"{side}{plain_word(look.soreness_site or 'other')}", gap=" ")
    quiet = ["no sore muscle" if look.muscles == () else "", "no pain" if look.pains == () else ""]
    return _dots(legs, *spots, *quiet)


def _sleep_and_mood(look: Wellness) -> str:
    words = [f"{name} {score}/5" for name in MCLEAN if (score := getattr(look, name)) is not None]
    hours = f"slept {look.sleep_h:g} h" if look.sleep_h is not None else ""
    quality = f"sleep {look.sleep_quality}/5" if look.sleep_quality is not None else ""
    ready = f"readiness {look.readiness}/10" if look.readiness is not None else ""
    return _dots(hours, quality, *words, ready)


def _health(look: Wellness, units: Units) -> str:
    ill = "not ill" if look.illness == () else ", ".join(plain_word(sign) for sign in look.illness or ())
    return _dots(
        ill,
        "no alarm sign" if look.alerts == () else ", ".join(plain_word(sign) for sign in look.alerts or ()),
        degrees_text(look.temp_c, units) if look.temp_c is not None else "",
        f"resting {look.resting_hr} bpm" if look.resting_hr is not None else "",
        f"rMSSD {look.hrv_rmssd:g} ms" if look.hrv_rmssd is not None else "",
        {None: "", True: "painkiller", False: "no painkiller"}[look.painkiller_24h],
        f"forecast {degrees_text(look.air_temp_c, units)}" if look.air_temp_c is not None else "",
        f"dew point {degrees_text(look.dew_point_c, units)}" if look.dew_point_c is not None else "",
    )
