"""What a word may mean: one may have several senses, and the place in the line decides. The words: vocabulary.py."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from freshlegs.days import DAY_NAMES
from freshlegs.language import markc, trc
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
from freshlegs.phrase.vocabulary import (
    ALERTS,
    ANSWERS,
    CROSSES,
    FILLERS,
    GERMAN_WORDS,
    LABELS,
    MARKS,
    MEANT,
    SYMPTOMS,
    TRENDS,
    TYPES,
    WHEN,
)
from freshlegs.quantities import NAMED_DISTANCES, NAMED_DURATIONS, NUMBER

PARKRUN_M = 5000


DEGREES = r"(?P<celsius>°?c)|(?P<fahrenheit>°?f)"


class Sense(NamedTuple):
    """What a word may mean: `kind` says how it is read, `value` what it says."""

    kind: str
    value: Any = None


class Measure(NamedTuple):
    """A number that follows its name. `within` is the model's annotated range; `unit` a pattern that may follow."""

    field: str
    within: Any
    shown: str
    example: str
    unit: str = ""
    whole: bool = True

    @property
    def told(self) -> str:
        """What it is called, in the runner's language."""
        return trc("measure", self.shown)


_HEIGHTS = r"(?P<metres>m|hm|met(?:er|re)s?)|(?P<feet>ft|feet)"
MEASURES: dict[str, Measure] = {
    measure.field: measure
    for measure in (
        Measure("rpe", Rpe, markc("measure", "RPE"), "rpe 6"),
        Measure("avg_hr", Bpm, markc("measure", "heart rate"), "hr 148", r"bpm"),
        Measure("max_hr", Bpm, markc("measure", "highest heart rate"), "max hr 172", r"bpm"),
        Measure("ascent_m", Climb, markc("measure", "climb"), "+450 m", _HEIGHTS),
        Measure("descent_m", Climb, markc("measure", "descent"), "-300 m", _HEIGHTS),
        Measure("soreness", Nrs, markc("measure", "soreness of the legs"), "legs 3"),
        Measure("fatigue", McLean, markc("measure", "fatigue (5 best)"), "fatigue 4"),
        Measure("sleep_quality", McLean, markc("measure", "sleep quality (5 best)"), "quality 4"),
        Measure("stress", McLean, markc("measure", "stress (5 best)"), "stress 4"),
        Measure("mood", McLean, markc("measure", "mood (5 best)"), "mood 4"),
        Measure("readiness", Readiness, markc("measure", "readiness"), "readiness 7"),
        Measure("sleep_h", SleepHours, markc("measure", "sleep"), "sleep 7.5", r"h|hrs?|hours?", whole=False),
        Measure("resting_hr", Bpm, markc("measure", "resting heart rate"), "rhr 48", r"bpm"),
        Measure("hrv_rmssd", Rmssd, markc("measure", "HRV"), "hrv 65", r"ms", whole=False),
        Measure("temp_c", BodyTemp, markc("measure", "body temperature"), "temp 38.2", DEGREES, whole=False),
        Measure("air_temp_c", AirTemp, markc("measure", "air"), "air 24", DEGREES, whole=False),
        Measure("dew_point_c", AirTemp, markc("measure", "dew point"), "dew 16", DEGREES, whole=False),
    )
}


def _table() -> dict[str, tuple[Sense, ...]]:
    senses: dict[str, list[Sense]] = {}

    def put(words: Iterable[str], kind: str, value: object = None) -> None:
        for word in words:
            senses.setdefault(word, []).append(Sense(kind, value))

    def put_all(kind: str, rows: Mapping[Any, str]) -> None:
        for value, words in rows.items():
            put(words.split(", "), kind, value)

    put_all("label", LABELS)
    put_all("type", TYPES)
    put_all("cross", CROSSES)
    put_all("mark", MARKS)
    put_all("symptom", SYMPTOMS)
    put_all("alert", ALERTS)
    put_all("trend", TRENDS)
    put_all("answer", ANSWERS)
    put_all("side", SIDE_WORDS)
    put_all("flag", FLAG_WORDS)
    put_all("quality", QUALITY_WORDS)
    for words, part in PART_WORDS.items():
        put(words.split(", "), "part", part)
    for name, metres in NAMED_DISTANCES.items():
        put([name], "named", metres)
    for name, seconds in NAMED_DURATIONS.items():
        put([name], "duration", seconds)
    put(["parkrun", "park run"], "parkrun")
    put_all("when", WHEN)
    put(["as usual", "all as usual", "everything as usual", "usual", "all usual", "rest as usual"], "usual")
    for moment in ("before", "after"):
        for word in ("better", "same", "worse"):
            put(_legs_phrases(moment, word), "answer", (f"legs_{moment}", word))
    put(FILLERS.split(", "), "filler")
    return {word: tuple(found) for word, found in (_german(senses) | senses).items()}


def _german(senses: Mapping[str, list[Sense]]) -> dict[str, list[Sense]]:
    """Give the German words, each with the senses of the English one that it means."""
    return {word: senses[meant] for word, meant in MEANT.items()}


def _legs_phrases(moment: str, word: str) -> list[str]:
    """Give the ways to say how the legs were before or after a run."""
    said = [f"legs {moment} {word}", f"legs {word} {moment}", f"{moment} legs {word}", f"felt {word} {moment}"]
    if moment == "after":
        said += [f"legs {word}", f"felt {word}", f"legs felt {word}", f"legs feel {word}", f"feel {word}"]
        said += [f"legs the {word}", f"felt the {word}"] if word == "same" else []
    return said


SENSES = _table()
MOST_COMPARED = 300
_SAID = {word: senses[0].kind for word, senses in SENSES.items() if word not in GERMAN_WORDS}
_OFFERED = (*DAY_NAMES, *(word for word, kind in _SAID.items() if len(word) > 2 and kind != "filler"))  # noqa: PLR2004
"""What a slip of the finger may have meant."""
LONGEST_PHRASE = max(len(phrase.split()) for phrase in SENSES)
_WORD = re.compile(r"vo2(?:max)?|[a-zA-ZÀ-ɏ][a-zA-ZÀ-ɏ'’]{0,39}", re.IGNORECASE)
_JOINT = re.compile(r"[\s:=-]{1,9}")
_GLUED = re.compile(r"\w")


@lru_cache(maxsize=64)
def phrases_at(line: str, pos: int) -> tuple[tuple[str, int], ...]:
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
    return tuple(found[::-1])


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
    if not 3 <= len(word) <= 20:  # noqa: PLR2004 - shorter ones are near to everything
        return None
    return closest(word, (known for known in _OFFERED if set(known[:2]) & set(word[:2])), 0.7)


def closest(word: str, known: Iterable[str], cutoff: float) -> str | None:
    """Give the known word that is nearest to one, at most two letters longer or shorter, or None."""
    import difflib  # noqa: PLC0415 - only a slip of the finger needs it

    near = [other for other in known if abs(len(other) - len(word)) <= 2]  # noqa: PLR2004 - as the sentence above says
    best = difflib.get_close_matches(word, near[:MOST_COMPARED], n=1, cutoff=cutoff)
    return best[0] if best else None


NUMBER_AFTER = rf"[\s:=]{{0,9}}([-−]?{NUMBER})(?:\s{{0,3}}(?:/|of|out of)\s{{0,3}}(?:10|5)(?![0-9]))?"
"""The number behind a name: "rpe 6", "rpe6", "rpe: 6/10"."""
