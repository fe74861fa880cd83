"""An entry in words: a headline, its details, its note. Text only; who shows it makes it harmless (visible.py)."""

from __future__ import annotations

from freshlegs.models import Cross, Entry, Muscle, Note, Pain, Plan, Run, Wellness
from freshlegs.units import Units, distance_text, duration_text, pace_of, pace_text

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


def plan_words(plan: Plan, units: Units = "km") -> str:
    """Give a plan without the word: "long 28.0 km"."""
    effort = f"RPE {plan.rpe_target}" if plan.rpe_target is not None else ""
    return _spaced(plan.type, *_amounts(plan.distance_m, plan.duration_s, units, pace=False), effort, gap=" ")


def details(entry: Entry, units: Units = "km") -> tuple[str, ...]:
    """Give the further lines of an entry but its note."""
    if isinstance(entry, Run):
        return _told(_effort(entry), _run_pain(entry), _shoes_and_tags(entry))
    if isinstance(entry, Cross):
        return _told(_effort(entry), " ".join(f"#{tag}" for tag in entry.tags))
    if isinstance(entry, Wellness):
        return _told(_body(entry), _sleep_and_mood(entry), _health(entry))
    del units
    return ()


def note_of(entry: Entry) -> str:
    """Give the runner's own words about an entry."""
    if isinstance(entry, Note):
        return "" if entry.mark and entry.text == entry.mark else entry.text
    return entry.notes or ""


def title_of(entry: Entry, units: Units = "km") -> str:
    """Name an entry for a title or an undo: "long 30.2 km on 2026-11-21"."""
    short = headline(entry, units).replace("  ", " ")
    return f"{short} on {entry.date}"


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


def _effort(entry: Run | Cross) -> str:
    hr = "/".join(str(bpm) for bpm in (entry.avg_hr, entry.max_hr) if bpm is not None)
    climb = ""
    if isinstance(entry, Run):
        climb = " ".join(
            f"{sign}{metres} m" for sign, metres in (("+", entry.ascent_m), ("-", entry.descent_m)) if metres
        )
    return _dots(
        (entry.start or "")[:5] if "T" not in (entry.start or "") else (entry.start or "")[11:16],
        f"RPE {entry.rpe}" if entry.rpe is not None else "",
        f"{hr} bpm" if hr else "",
        climb,
        f"legs {entry.legs_after}" if isinstance(entry, Run) and entry.legs_after else "",
    )


def _run_pain(run: Run) -> str:
    if not run.pain_site:
        return "limped" if run.altered_gait else ""
    scores = [
        f"{when} {score}"
        for when, score in (("before", run.pain_before), ("during", run.pain_during), ("after", run.pain_after))
        if score is not None
    ]
    return _dots(
        _spaced(run.pain_side or "", plain_word(run.pain_site), *scores, gap=" "),
        TRENDS[run.pain_trend] if run.pain_trend else "",
        "limped" if run.altered_gait else "",
    )


def _shoes_and_tags(run: Run) -> str:
    shoes = f"@{run.shoes}" if run.shoes else ""
    return _spaced(shoes, *(f"#{tag}" for tag in run.tags), gap=" ")


def sore_words(part: Pain | Muscle) -> str:
    """Give one sore spot: "left calf 3"."""
    place = part.site if isinstance(part, Pain) else part.part
    side = "" if part.side in (None, "both") else part.side or ""
    flags = ", ".join(plain_word(flag) for flag in part.flags) if isinstance(part, Pain) else ""
    words = _spaced(side, part.name or plain_word(place), str(part.nrs), gap=" ")
    return f"{words} ({flags})" if flags else words


def sore_spots(look: Wellness) -> tuple[Pain | Muscle, ...]:
    """Give all that is sore or hurts, muscles first."""
    return (*(look.muscles or ()), *(look.pains or ()))


def _body(look: Wellness) -> str:
    spots = [sore_words(spot) for spot in sore_spots(look)]
    legs = f"legs {look.soreness}/10" if look.soreness is not None else ""
    if look.soreness_one_sided:
        legs = _spaced(legs, f"one-sided, {plain_word(look.soreness_site or 'other')}", gap=" ")
    quiet = "no pain" if look.pains == () else ""
    return _dots(legs, *spots, quiet)


def _sleep_and_mood(look: Wellness) -> str:
    words = [f"{name} {score}/5" for name in MCLEAN if (score := getattr(look, name)) is not None]
    hours = f"slept {look.sleep_h:g} h" if look.sleep_h is not None else ""
    quality = f"sleep {look.sleep_quality}/5" if look.sleep_quality is not None else ""
    ready = f"readiness {look.readiness}/10" if look.readiness is not None else ""
    return _dots(hours, quality, *words, ready)


def _health(look: Wellness) -> str:
    ill = "not ill" if look.illness == () else ", ".join(plain_word(sign) for sign in look.illness or ())
    return _dots(
        ill,
        ", ".join(plain_word(sign) for sign in look.alerts or ()),
        f"{look.temp_c:g} C" if look.temp_c is not None else "",
        f"resting {look.resting_hr} bpm" if look.resting_hr is not None else "",
        f"rMSSD {look.hrv_rmssd:g} ms" if look.hrv_rmssd is not None else "",
        "painkiller" if look.painkiller_24h else "",
        f"forecast {look.air_temp_c:g} C" if look.air_temp_c is not None else "",
    )
