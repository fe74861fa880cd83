"""What a line of words was read as: the records, the read-back, and what could not be read, each with its place."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from freshlegs.language import markc, trc
from freshlegs.records import dataclass

CANT_KEEP = re.compile("[\x00\ud800-\udfff]")
"""Characters that no journal can keep: NUL, and halves of one."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing understood: text[start:end] says `field`, shown as `text`. The field "hint" is advice, not content."""

    start: int
    end: int
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """What can't be read, or in two ways: text[start:end] wants mending; `suggestion` would do in its place."""

    start: int
    end: int
    message: str
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What the journal already holds: a new tag or shoe that is nearly one of these gets a hint."""

    tags: tuple[str, ...] = ()
    shoes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A line as read. `records` are plain record-format dicts for the door; it may be saved if `troubles` is empty.

    `assumed` tells for each record which of its fields nobody said: "as usual" filled them in, and what is known better
    stays.
    """

    records: tuple[dict[str, object], ...] = ()
    said: tuple[Said, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    assumed: tuple[frozenset[str], ...] = ()


class Fact(NamedTuple):
    """One thing said, before it is known which record it belongs to. The name tells what the value is."""

    name: str
    value: Any
    start: int
    end: int


SIGNS_TOLD = {
    "fever": markc("symptom", "symptom fever"),
    "chills": markc("symptom", "symptom chills"),
    "muscle_aches": markc("symptom", "symptom muscle aches"),
    "chest_cough": markc("symptom", "symptom chest cough"),
    "short_of_breath": markc("symptom", "symptom short of breath"),
    "vomiting": markc("symptom", "symptom vomiting"),
    "diarrhoea": markc("symptom", "symptom diarrhoea"),
    "malaise": markc("symptom", "symptom malaise"),
    "swollen_glands": markc("symptom", "symptom swollen glands"),
    "runny_nose": markc("symptom", "symptom runny nose"),
    "blocked_nose": markc("symptom", "symptom blocked nose"),
    "sneezing": markc("symptom", "symptom sneezing"),
    "sore_throat": markc("symptom", "symptom sore throat"),
    "mild_headache": markc("symptom", "symptom mild headache"),
    "chest_pain": markc("symptom", "alert chest pain"),
    "faint": markc("symptom", "alert faint"),
    "palpitations": markc("symptom", "alert palpitations"),
    "breathless": markc("symptom", "alert breathless"),
    "collapse_heat": markc("symptom", "alert collapse heat"),
    "dark_urine": markc("symptom", "alert dark urine"),
    "calf_swelling": markc("symptom", "alert calf swelling"),
}
RUNS_TOLD = {
    "easy": markc("run", "easy run"),
    "recovery": markc("run", "recovery run"),
    "long": markc("run", "long run"),
    "tempo": markc("run", "tempo run"),
    "intervals": markc("run", "intervals"),
    "hills": markc("run", "hills"),
    "race": markc("run", "race"),
    "test": markc("run", "test run"),
    "other": markc("run", "other"),
}
TYPES_TOLD = {
    "easy": markc("type", "easy"),
    "recovery": markc("type", "recovery"),
    "long": markc("type", "long"),
    "tempo": markc("type", "tempo"),
    "intervals": markc("type", "intervals"),
    "hills": markc("type", "hills"),
    "race": markc("type", "race"),
    "test": markc("type", "test"),
    "other": markc("type", "other"),
    "walk": markc("type", "walk"),
    "bike": markc("type", "bike"),
    "swim": markc("type", "swim"),
    "core": markc("type", "core"),
    "strength": markc("type", "strength"),
    "cross": markc("type", "cross"),
    "rest": markc("type", "rest"),
    "sick": markc("type", "sick"),
    "travel": markc("type", "travel"),
}
KINDS_TOLD = {
    "run": markc("records", "runs"),
    "cross": markc("records", "cross-training"),
    "wellness": markc("records", "check-ins"),
    "plan": markc("records", "plans"),
    "note": markc("records", "notes"),
}
LEGS_TOLD = {
    ("legs_before", "better"): markc("legs", "legs before: better"),
    ("legs_before", "same"): markc("legs", "legs before: same"),
    ("legs_before", "worse"): markc("legs", "legs before: worse"),
    ("legs_after", "better"): markc("legs", "legs after: better"),
    ("legs_after", "same"): markc("legs", "legs after: same"),
    ("legs_after", "worse"): markc("legs", "legs after: worse"),
}
"""What the record format's words are called in the read-back, in the runner's language."""


def type_told(word: str) -> str:
    """Tell a kind of run, of cross-training, of plan or of day in a word: "long", "walk", "rest"."""
    return trc("type", TYPES_TOLD[word])


def one_of(words: list[str]) -> str:
    """Tell a choice: "runs or plans"."""
    *others, last = words
    return trc("choice", "{one} or {other}", one=one_of(others), other=last) if others else last
