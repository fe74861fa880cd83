"""Everyday words and what they mean in the record format. One word may have several senses; the place decides.

Vocabularies: models/ranges.py; legs and body parts: soreparts.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from freshlegs.models.ranges import (
    AirTemp,
    BodyTemp,
    Bpm,
    Climb,
    McLean,
    Nrs,
    Readiness,
    Rmssd,
    Rpe,
    SleepHours,
)
from freshlegs.phrase.soreparts import FLAG_WORDS, PART_WORDS, QUALITY_WORDS, SIDE_WORDS
from freshlegs.quantities import NAMED_DISTANCES, NUMBER

PARKRUN_M = 5000
STRONG, MIDDLE, WEAK = 3, 2, 1
"""How firmly a word says the kind of a run: "trail jog" is easy, a "recovery jog" is recovery."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word may mean: `kind` says how it is read, `value` what it says."""

    kind: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A number that follows its name. `within` is the model's annotated range; `unit` a pattern that may follow."""

    field: str
    within: Any
    shown: str
    example: str
    unit: str = ""
    whole: bool = True


MEASURES: dict[str, Measure] = {
    measure.field: measure
    for measure in (
        Measure("rpe", Rpe, "RPE", "rpe 6"),
        Measure("avg_hr", Bpm, "heart rate", "hr 148", r"bpm"),
        Measure("max_hr", Bpm, "highest heart rate", "max hr 172", r"bpm"),
        Measure("ascent_m", Climb, "climb", "+450 m", r"m|hm|met(?:er|re)s?|(?P<feet>ft|feet)"),
        Measure("descent_m", Climb, "descent", "-300 m", r"m|hm|met(?:er|re)s?|(?P<feet>ft|feet)"),
        Measure("soreness", Nrs, "soreness of the legs", "legs 3"),
        Measure("fatigue", McLean, "fatigue (5 best)", "fatigue 4"),
        Measure("sleep_quality", McLean, "sleep quality (5 best)", "quality 4"),
        Measure("stress", McLean, "stress (5 best)", "stress 4"),
        Measure("mood", McLean, "mood (5 best)", "mood 4"),
        Measure("readiness", Readiness, "readiness", "readiness 7"),
        Measure("sleep_h", SleepHours, "sleep", "sleep 7.5", r"h|hrs?|hours?", whole=False),
        Measure("resting_hr", Bpm, "resting heart rate", "rhr 48", r"bpm"),
        Measure("hrv_rmssd", Rmssd, "HRV", "hrv 65", r"ms", whole=False),
        Measure("temp_c", BodyTemp, "body temperature", "temp 38.2", r"°?c|(?P<fahrenheit>°?f)", whole=False),
        Measure("air_temp_c", AirTemp, "air", "air 24", r"°?c|(?P<fahrenheit>°?f)", whole=False),
        Measure("dew_point_c", AirTemp, "dew point", "dew 16", r"°?c|(?P<fahrenheit>°?f)", whole=False),
    )
}

_LABELS = {
    "rpe": "rpe, effort, exertion, borg",
    "avg_hr": "hr, avg hr, average hr, mean hr, hr avg, heart rate, avg heart rate, average heart rate, pulse",
    "max_hr": "max hr, hr max, maxhr, hrmax, max heart rate, maximum heart rate, max",
    "ascent_m": "climb, climbed, ascent, gain, elevation, elevation gain, elev, vert",
    "descent_m": "descent, drop, downhill",
    "soreness": "soreness, sore, legs, leg, leg soreness, legs soreness, sore legs, legs sore, muscle soreness, doms, "
    "soreness legs",
    "fatigue": "fatigue",
    "sleep_quality": "quality, sleep quality, quality of sleep, sleepquality",
    "stress": "stress",
    "mood": "mood",
    "readiness": "readiness, ready",
    "sleep_h": "sleep, slept, hours of sleep, sleep hours",
    "resting_hr": "rhr, resting hr, resting heart rate, resting pulse, morning hr, hr rest, rest hr",
    "hrv_rmssd": "hrv, rmssd, hrv rmssd",
    "temp_c": "temp, temperature, body temp, body temperature",
    "air_temp_c": "air, air temp, air temperature, outside, outside temp",
    "dew_point_c": "dew, dew point, dewpoint",
}

_TYPES: dict[tuple[str, int], str] = {
    ("easy", STRONG): "easy, easy run, ez, aerobic, easy pace",
    ("easy", MIDDLE): "jog, jogging, jogged, easy jog, slow jog",
    ("recovery", STRONG): "recovery, recovery run, recovery jog, recover, shakeout, shake out, shakeout run, regen, "
    "easy recovery, easy recovery run",
    ("long", STRONG): "long, long run, longrun, long one, lr, lsd",
    ("tempo", STRONG): "tempo, tempo run, threshold, threshold run, lt, marathon pace, half marathon pace, race pace, mp, "
    "cruise intervals",
    ("intervals", STRONG): "intervals, interval, interval session, track, track session, track workout, fartlek, reps, "
    "repeats, speed, speedwork, speed work, speed session, vo2, vo2max, track intervals",
    ("hills", STRONG): "hills, hill, hill repeats, hill reps, hill sprints, hill intervals, uphill repeats",
    ("race", STRONG): "race, raced, racing, time trial, tt, competition",
    ("test", STRONG): "test, test run, little test, trial run",
    ("other", STRONG): "other run, other kind",
    ("other", WEAK): "trail, trails, trail run, treadmill, steady, steady run, progression, progression run, club run, "
    "social run, commute, run commute",
}
_CROSSES = {
    "walk": "walk, walked, walking, hike, hiked, hiking, stroll, strolled, dog walk, walk with the dog, nordic walking, "
    "march, marched",
    "bike": "ride, rode, riding, bike, biked, biking, bike ride, cycle, cycled, cycling, bicycle, spin, spinning, "
    "indoor bike, indoor ride, mtb, gravel, turbo, turbo trainer, easy spin, spin class, biking commute",
    "swim": "swim, swam, swimming, open water swim, laps",
    "core": "core, core work, core workout, core session, abs, plank, planks, trunk",
    "strength": "strength, strength training, strength work, gym, weights, weight training, lift, lifted, lifting, "
    "weightlifting, crossfit, squats",
    "other": "yoga, pilates, stretch, stretching, stretched, mobility, foam roll, foam rolling, row, rowed, rowing, erg, "
    "elliptical, cross trainer, crosstrainer, aqua jog, aqua jogging, aquajog, pool run, pool running, "
    "deep water running, ski, skiing, cross country skiing, skating, climbing, bouldering, football, soccer, tennis, "
    "basketball, volleyball, badminton, dance, dancing, stairmaster, cross, cross training, crosstraining, xt, cardio, "
    "physio, paddling, kayak",
}
_MARKS = {
    "rest": "rest, rest day, restday, day off, off, off day, no run, no running, full rest",
    "sick": "sick, sick day, ill",
    "travel": "travel, travel day, travelling, traveling, travelled, traveled",
}
_SYMPTOMS = {
    "fever": "fever, feverish",
    "chills": "chills, shivering, shivers",
    "muscle_aches": "muscle aches, body aches, aching body, achy",
    "chest_cough": "chest cough, cough, coughing, chesty cough, chesty",
    "short_of_breath": "short of breath, shortness of breath",
    "vomiting": "vomiting, vomited, vomit, threw up",
    "diarrhoea": "diarrhoea, diarrhea, the runs",
    "malaise": "malaise, unwell, feeling ill, feel ill",
    "swollen_glands": "swollen glands, swollen lymph nodes",
    "runny_nose": "runny nose, running nose, sniffles",
    "blocked_nose": "blocked nose, stuffy nose, stuffed nose, congested, congestion",
    "sneezing": "sneezing, sneeze, sneezes",
    "sore_throat": "sore throat, throat sore, scratchy throat",
    "mild_headache": "mild headache, headache, slight headache",
}
_ALERTS = {
    "chest_pain": "chest pain, pain in the chest",
    "faint": "faint, fainted, fainting, passed out",
    "palpitations": "palpitations, heart racing",
    "breathless": "breathless, breathlessness",
    "collapse_heat": "collapse heat, heat collapse, collapsed, collapse in the heat, collapsed in the heat, heat stroke",
    "dark_urine": "dark urine, cola urine",
    "calf_swelling": "calf swelling, swollen calf",
}
_TRENDS = {
    "eased": "eased, easing, eased off, eases, went away, warmed up, better",
    "same": "same, stayed, stayed the same, unchanged, the same",
    "continued": "continued, went on, persisted, stayed on",
    "returned": "returned, came back, back again",
    "worsened": "worsened, worse, got worse, worsening",
}
_ANSWERS: dict[tuple[str, Any], str] = {
    ("pains", ()): "no pain, no pains, nothing hurts, nothing hurt, pain none, pains none, no pain anywhere, pain free, "
    "painfree, painless, nothing painful, pain no",
    ("soreness", 0): "no soreness, not sore, nothing sore, soreness none, sore none, legs fresh, fresh legs",
    ("muscles", ()): "no sore muscles, muscles none, no muscle sore",
    ("illness", ()): "illness none, no illness, not ill, not sick, healthy, no symptoms, symptoms none, illness no",
    ("alerts", ()): "alerts none, no alerts, no alarms",
    ("painkiller_24h", True): "painkiller, painkillers, painkiller yes, ibuprofen, paracetamol, aspirin, naproxen, "
    "acetaminophen, nsaid, took a painkiller",
    ("painkiller_24h", False): "no painkiller, no painkillers, painkiller no, painkiller none, painkillers none",
    ("altered_gait", True): "limped, limping, limp, limped home, had to limp",
    ("altered_gait", False): "no limp, not limping, no limping, not limped, didn't limp, didnt limp, did not limp",
    ("soreness_one_sided", True): "one sided, one side, one side only",
}
_FILLERS = (
    "run, ran, running, went running, in, for, took, time, total, at, with, and, a, an, of, my, the, was, felt, feel, "
    "did, went, had, on, pace, about, around, approx, ca, average, avg, then, plus, morning, afternoon, evening, noon, "
    "lunch, lunchtime, morning run, evening run, night run, lunch run, distance, duration, session, workout, day, "
    "illness, symptoms, alerts, sport, kind, type, but, otherwise, pain, pains"
)
RUN_FILLERS = frozenset(
    {"run", "ran", "running", "went running", "morning run", "evening run", "night run", "lunch run"}
)
"""Words that add nothing but that it was a run."""

UNSURE: dict[str, tuple[str, str | None]] = {
    "hard": ("How hard, from 0 to 10? Write rpe 7, or the kind: tempo, intervals, hills.", None),
    "moderate": ("How hard, from 0 to 10? Write rpe 4.", None),
    "strides": ("Strides have no field of their own; a tag finds them again.", "#strides"),
    "cold": ("A cold shows how? Write runny nose, blocked nose, sneezing, sore throat or headache.", None),
    "flu": ("Which symptoms? Write fever, chills, muscle aches or cough.", None),
    "tired": ("How tired, from 1 to 5 where 5 is fresh? Write fatigue 2.", None),
    "note": ("A note goes after two dashes, to the letter.", "--"),
    "notes": ("A note goes after two dashes, to the letter.", "--"),
    "—": ("A note goes after two dashes, to the letter.", "--"),
    "–": ("A note goes after two dashes, to the letter.", "--"),
    "-": ("A note goes after two dashes, to the letter.", "--"),
}
"""Words that say something, but not enough: the question, and what would do."""


def _table() -> dict[str, tuple[Sense, ...]]:
    senses: dict[str, list[Sense]] = {}

    def put(words: Iterable[str], kind: str, value: object = None) -> None:
        for word in words:
            senses.setdefault(word, []).append(Sense(kind, value))

    def put_all(kind: str, rows: Mapping[Any, str]) -> None:
        for value, words in rows.items():
            put(words.split(", "), kind, value)

    put_all("label", _LABELS)
    put_all("type", _TYPES)
    put_all("cross", _CROSSES)
    put_all("mark", _MARKS)
    put_all("symptom", _SYMPTOMS)
    put_all("alert", _ALERTS)
    put_all("trend", _TRENDS)
    put_all("answer", _ANSWERS)
    put_all("side", SIDE_WORDS)
    put_all("flag", FLAG_WORDS)
    put_all("quality", QUALITY_WORDS)
    for words, part in PART_WORDS.items():
        put(words.split(", "), "part", part)
    for name, metres in NAMED_DISTANCES.items():
        put([name], "named", metres)
    put(["parkrun", "park run"], "parkrun")
    put(["before", "during", "after"], "when")
    put(["as usual", "all as usual", "everything as usual", "usual", "all usual", "rest as usual"], "usual")
    for moment in ("before", "after"):
        for word in ("better", "same", "worse"):
            put(_legs_phrases(moment, word), "answer", (f"legs_{moment}", word))
    put(_FILLERS.split(", "), "filler")
    return {word: tuple(found) for word, found in senses.items()}


def _legs_phrases(moment: str, word: str) -> list[str]:
    """Give the ways to say how the legs were before or after a run."""
    said = [f"legs {moment} {word}", f"legs {word} {moment}", f"{moment} legs {word}", f"felt {word} {moment}"]
    if moment == "after":
        said += [f"legs {word}", f"felt {word}", f"legs felt {word}", f"legs feel {word}", f"feel {word}"]
        said += [f"legs the {word}", f"felt the {word}"] if word == "same" else []
    return said


SENSES = _table()
LONGEST_PHRASE = max(len(phrase.split()) for phrase in SENSES)
_WORD = re.compile(r"vo2(?:max)?|[a-zA-ZÀ-ɏ][a-zA-ZÀ-ɏ'’]{0,39}", re.IGNORECASE)
_JOINT = re.compile(r"[\s:=-]{1,9}")
_GLUED = re.compile(r"\w")


def phrases_at(line: str, pos: int) -> list[tuple[str, int]]:
    """Give the words that begin at a place, joined by single blanks, as (phrase, end), the longest first."""
    found: list[tuple[str, int]] = []
    words: list[str] = []
    while len(words) < LONGEST_PHRASE:
        word = _WORD.match(line, pos)
        if not word:
            break
        words.append(word[0].casefold().replace("’", "'"))
        found.append((" ".join(words), word.end()))
        joint = _JOINT.match(line, word.end())
        if not joint:
            break
        pos = joint.end()
    return found[::-1]


def sense_at(
    line: str, pos: int, kinds: frozenset[str], rivals: frozenset[str] = frozenset()
) -> tuple[Sense, int] | None:
    """Give the longest phrase at a place that has a sense of one of these kinds: (sense, end).

    None too where a longer phrase has a sense of a rival kind. Only a label may touch what follows: "rpe6".
    """
    for phrase, end in phrases_at(line, pos):
        for sense in SENSES.get(phrase, ()):
            if sense.kind in kinds and (sense.kind in _TOUCHING or not _GLUED.match(line, end)):
                return sense, end
        if rivals and any(sense.kind in rivals for sense in SENSES.get(phrase, ())):
            return None
    return None


_TOUCHING = frozenset({"label", "when"})


@lru_cache(maxsize=256)
def nearest(word: str) -> str | None:
    """Give the known single word that a misspelt one may have meant, or None. Source: difflib's ratio."""
    import difflib  # noqa: PLC0415 - only a slip of the finger needs it, the first frame doesn't

    if not 3 <= len(word) <= 20:  # noqa: PLR2004 - shorter ones are near to everything
        return None
    near = [known for known in SENSES if abs(len(known) - len(word)) <= 2 and set(known[:2]) & set(word[:2])]  # noqa: PLR2004
    best = difflib.get_close_matches(word, near, n=1, cutoff=0.7)
    return best[0] if best else None


NUMBER_AFTER = rf"[\s:=]{{0,9}}([-−]?{NUMBER})(?:\s{{0,3}}(?:/|of|out of)\s{{0,3}}(?:10|5)(?![0-9]))?"
"""The number behind a name: "rpe 6", "rpe6", "rpe: 6/10"."""
