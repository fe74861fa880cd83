"""An entry in words: a headline, its details, its note. Text only; who shows it makes it harmless (visible.py)."""

from __future__ import annotations

import datetime as dt

from freshlegs.language import decimal, in_english, mark, markc, tr, trc
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

MCLEAN = {"fatigue": mark("fatigue {n}/5"), "stress": mark("stress {n}/5"), "mood": mark("mood {n}/5")}
TRENDS = {
    "eased": mark("eased"),
    "same": mark("stayed the same"),
    "continued": mark("went on"),
    "returned": mark("came back"),
    "worsened": mark("got worse"),
}
SITE_WORDS = {
    "plantar_heel": "heel",
    "patellar_tendon": "patellar tendon",
    "hamstring_tendon": "hamstring tendon",
    "achilles": "Achilles",
    "lower_back": "lower back",
    "itb": "ITB",
}
NOTE_WORDS = {None: mark("note"), "rest": mark("rest day"), "sick": mark("sick"), "travel": mark("travel")}
SIDES = {"left": mark("left {part}"), "right": mark("right {part}"), "both": mark("both {part}")}
BODY = (
    markc("body", "knee"), markc("body", "ankle"), markc("body", "hip"), markc("body", "groin"),
    markc("body", "back"), markc("body", "shin"), markc("body", "foot"), markc("body", "thigh"),
    markc("body", "pelvis"), markc("body", "calf"), markc("body", "Achilles"), markc("body", "heel"),
    markc("body", "patellar tendon"), markc("body", "hamstring tendon"), markc("body", "other"),
    markc("body", "muscle"), markc("body", "arch"), markc("body", "toes"), markc("body", "ITB"),
    markc("body", "quad"), markc("body", "hamstring"), markc("body", "adductor"), markc("body", "glute"),
    markc("body", "lower back"), markc("body", "pain"), markc("body", "sore spot"), markc("body", "joint"),
    markc("body", "focal bone"), markc("body", "night pain"), markc("body", "rest pain"),
    markc("body", "worse running"), markc("body", "bone pain"), markc("body", "swelling"), markc("body", "locking"),
    markc("body", "giving way"), markc("body", "hot red"), markc("body", "cannot bear weight"),
    markc("body", "numbness"), markc("body", "limp"), markc("body", "fever"), markc("body", "chills"),
    markc("body", "muscle aches"), markc("body", "chest cough"), markc("body", "short of breath"),
    markc("body", "vomiting"), markc("body", "diarrhoea"), markc("body", "malaise"), markc("body", "swollen glands"),
    markc("body", "runny nose"), markc("body", "blocked nose"), markc("body", "sneezing"),
    markc("body", "sore throat"), markc("body", "mild headache"), markc("body", "chest pain"), markc("body", "faint"),
    markc("body", "palpitations"), markc("body", "breathless"), markc("body", "collapse heat"),
    markc("body", "dark urine"), markc("body", "calf swelling"),
)  # fmt: skip
"""Sites, parts, flags, signs of illness and alarm signs: taken into the catalogue, told by `told_word`."""
SESSION = (
    markc("session", "run"), markc("session", "easy"), markc("session", "recovery"), markc("session", "long"),
    markc("session", "tempo"), markc("session", "intervals"), markc("session", "hills"), markc("session", "race"),
    markc("session", "test"), markc("session", "other"), markc("session", "rest"), markc("session", "walk"),
    markc("session", "bike"), markc("session", "swim"), markc("session", "core"), markc("session", "strength"),
    markc("session", "cross"), markc("session", "cross-training"),
)  # fmt: skip
"""Types of runs, plans and other sport, told by `type_word`."""
KIND = (
    markc("kind", "long"), markc("kind", "hard"), markc("kind", "race"), markc("kind", "easy"),
    markc("kind", "recovery"), markc("kind", "test"), markc("kind", "cross"), markc("kind", "rest"),
    markc("kind", "sick"), markc("kind", "travel"), markc("kind", "tempo"), markc("kind", "intervals"),
    markc("kind", "hills"), markc("kind", "walk"), markc("kind", "other"),
)  # fmt: skip
"""Kinds of days and plans in narrow columns, told by `kind_word`."""
LEGS = (
    markc("legs", "better"), markc("legs", "same"), markc("legs", "worse"),
)  # fmt: skip
"""How the legs were before and after a run."""


def plain_word(word: str) -> str:
    """Give a word of the record format as people write it, in English, as it is typed: "lower_back" is "lower back"."""
    return SITE_WORDS.get(word, word.replace("_", " "))


def told_word(word: str) -> str:
    """Give a site, a part, a flag or a sign of illness of the record format as it is shown: "Rücken"."""
    return trc("body", plain_word(word))


def type_word(word: str) -> str:
    """Give a type of run, of plan or of other sport as it is shown."""
    return trc("session", word)


def kind_word(word: str) -> str:
    """Give the kind of a day or a plan in a short word, for a narrow column."""
    return trc("kind", word)


def headline(entry: Entry, units: Units = "km") -> str:
    """Give the first line of an entry."""
    if isinstance(entry, Run):
        return _spaced(type_word(entry.type or "run"), *_amounts(entry.distance_m, entry.duration_s, units))
    if isinstance(entry, Cross):
        kind = "cross-training" if entry.cross_kind == "other" else entry.cross_kind
        return _spaced(type_word(kind), *_amounts(entry.distance_m, entry.duration_s, units, pace=False))
    if isinstance(entry, Wellness):
        return tr("check-in")
    if isinstance(entry, Plan):
        return _spaced(tr("plan:"), plan_words(entry, units))
    what = tr(NOTE_WORDS[entry.mark])
    return tr("{what} for the week", what=what) if entry.scope == "week" else what


def heading_of(entry: Entry, units: Units = "km") -> str:
    """Give the first line of an entry for a page: "long · 30.0 km · 2:51:10", "plan: long 28.0 km"."""
    return headline(entry, units).replace(":  ", ": ").replace("  ", " · ")


def plan_words(plan: Plan, units: Units = "km") -> str:
    """Give a plan without the word: "long 28.0 km"."""
    effort = f"RPE {plan.rpe_target}" if plan.rpe_target is not None else ""
    return _spaced(
        type_word(plan.type), *_amounts(plan.distance_m, plan.duration_s, units, pace=False), effort, gap=" "
    )


def race_words(race: Plan, today: dt.date, units: Units = "km") -> str:
    """Say how far off a planned race is: "race 42.2 km in 23 days"."""
    days = (race.date - today).days
    when = tr("today") if not days else tr("tomorrow") if days == 1 else tr("in {n} days", n=days)
    return _spaced(type_word("race"), distance_text(race.distance_m, units) if race.distance_m else "", when, gap=" ")


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
        return _told(tr("done: {id}", id=entry.done_by) if entry.done_by else "")
    source = getattr(entry, "source", None)
    lines = [tr("from {source}", source=source) if source else ""]
    if isinstance(entry, Run):
        lines[:0] = [
            tr("moving {time}", time=duration_text(entry.moving_s)) if entry.moving_s else "",
            tr("legs before: {how}", how=trc("legs", entry.legs_before)) if entry.legs_before else "",
            *(tr("lap {n}: {how}", n=place, how=_lap_words(lap, units)) for place, lap in enumerate(entry.laps, 1)),
        ]
    return _told(*lines)


def _lap_words(lap: Lap, units: Units) -> str:
    distance = distance_text(lap.distance_m, units, 2) if lap.distance_m is not None else ""
    duration = duration_text(lap.duration_s) if lap.duration_s is not None else ""
    return _dots(distance, duration, f"{lap.avg_hr} bpm" if lap.avg_hr is not None else "") or tr("nothing told")


def note_of(entry: Entry) -> str:
    """Give the runner's own words about an entry."""
    if isinstance(entry, Note):
        return "" if entry.mark and entry.text == entry.mark else entry.text
    return entry.notes or ""


def title_of(entry: Entry, units: Units = "km") -> str:
    """Name an entry for a title or an undo: "long 30.2 km on 2026-11-21"."""
    short = headline(entry, units).replace("  ", " ")
    return tr("{entry} on {date}", entry=short, date=typed_date(entry.date, units))


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
        tr("legs {how}", how=trc("legs", entry.legs_after)) if isinstance(entry, Run) and entry.legs_after else "",
    )


WHEN = (mark("before {n}"), mark("during {n}"), mark("after {n}"))


def _run_pain(run: Run) -> str:
    scores = [
        tr(when, n=score)
        for when, score in zip(WHEN, (run.pain_before, run.pain_during, run.pain_after), strict=True)
        if score is not None
    ]
    trend = tr(TRENDS[run.pain_trend]) if run.pain_trend else ""
    place = _sided(told_word(run.pain_site or "pain"), run.pain_side)
    told = bool(run.pain_site or run.pain_side or scores or trend)
    return _dots(
        _spaced(place, *scores, gap=" ") if told else "",
        trend,
        {None: "", True: tr("limped"), False: tr("no limp")}[run.altered_gait],
    )


def _shoes_and_tags(run: Run) -> str:
    shoes = f"@{run.shoes}" if run.shoes else ""
    return _spaced(shoes, *(f"#{tag}" for tag in run.tags), gap=" ")


def spot_name(part: str, side: str | None, name: str | None = None) -> str:
    """Name a spot: "left calf", "quad", or by the runner's own name for it."""
    return _sided(name or told_word(part), None if side == "both" else side)


def _sided(word: str, side: str | None) -> str:
    return tr(SIDES[side], part=word) if side else word


def sore_words(part: Pain | Muscle) -> str:
    """Give one sore spot as it is typed: "left calf 3"."""
    with in_english():
        return sore_told(part)


def sore_told(part: Pain | Muscle) -> str:
    """Give one sore spot as it is shown."""
    place = part.site if isinstance(part, Pain) else part.part
    flags = ", ".join(told_word(flag) for flag in part.flags) if isinstance(part, Pain) else ""
    words = f"{spot_name(place, part.side, part.name)} {part.nrs}"
    return f"{words} ({flags})" if flags else words


def sore_spots(look: Wellness) -> tuple[Pain | Muscle, ...]:
    """Give all that is sore or hurts, muscles first."""
    return (*(look.muscles or ()), *(look.pains or ()))


def _body(look: Wellness) -> str:
    spots = [sore_told(spot) for spot in sore_spots(look)]
    legs = tr("legs {n}/10", n=look.soreness) if look.soreness is not None else ""
    if look.soreness_one_sided or look.soreness_site:
        part = told_word(look.soreness_site or "other")
        legs = _spaced(legs, tr("one-sided, {part}", part=part) if look.soreness_one_sided else part, gap=" ")
    quiet = [tr("no sore muscle") if look.muscles == () else "", tr("no pain") if look.pains == () else ""]
    return _dots(legs, *spots, *quiet)


def _sleep_and_mood(look: Wellness) -> str:
    words = [tr(told, n=score) for name, told in MCLEAN.items() if (score := getattr(look, name)) is not None]
    hours = tr("slept {n} h", n=decimal(f"{look.sleep_h:g}")) if look.sleep_h is not None else ""
    quality = tr("sleep {n}/5", n=look.sleep_quality) if look.sleep_quality is not None else ""
    ready = tr("readiness {n}/10", n=look.readiness) if look.readiness is not None else ""
    return _dots(hours, quality, *words, ready)


def _health(look: Wellness, units: Units) -> str:
    return _dots(
        tr("not ill") if look.illness == () else ", ".join(told_word(sign) for sign in look.illness or ()),
        tr("no alarm sign") if look.alerts == () else ", ".join(told_word(sign) for sign in look.alerts or ()),
        degrees_text(look.temp_c, units) if look.temp_c is not None else "",
        tr("resting {n} bpm", n=look.resting_hr) if look.resting_hr is not None else "",
        f"rMSSD {decimal(f'{look.hrv_rmssd:g}')} ms" if look.hrv_rmssd is not None else "",
        {None: "", True: tr("painkiller"), False: tr("no painkiller")}[look.painkiller_24h],
        tr("forecast {warmth}", warmth=degrees_text(look.air_temp_c, units)) if look.air_temp_c is not None else "",
        tr("dew point {warmth}", warmth=degrees_text(look.dew_point_c, units)) if look.dew_point_c is not None else "",
    )
