"""Frozen nouns: what a journal holds. Nothing here reads a clock, a file or a screen."""

from __future__ import annotations

from freshlegs.language import markc, trc
from freshlegs.models.cross import Cross
from freshlegs.models.note import Note
from freshlegs.models.plan import Plan
from freshlegs.models.run import Lap, Run
from freshlegs.models.runner import Race, Runner, UsualPain
from freshlegs.models.wellness import Muscle, Pain, Wellness
from freshlegs.models.window import Window

Entry = Run | Cross | Wellness | Plan | Note
"""A record with a date."""

Record = Entry | Runner
"""Whatever one line of the record format can say."""

KINDS: dict[str, type[Run | Cross | Wellness | Plan | Note | Runner]] = {
    "run": Run,
    "cross": Cross,
    "wellness": Wellness,
    "plan": Plan,
    "note": Note,
    "profile": Runner,
}
"""The record format's word for each kind, in the order in which a day lists them."""

KIND_WORDS = {
    "run": markc("record", "run"),
    "cross": markc("record", "cross"),
    "wellness": markc("record", "wellness"),
    "plan": markc("record", "plan"),
    "note": markc("record", "note"),
    "profile": markc("record", "profile"),
}
"""What a kind is called in a sentence; told by `kind_word`."""


def kind_word(kind: str) -> str:
    """Tell what kind of record something is; a word that is none stays as it is."""
    return trc("record", KIND_WORDS[kind]) if kind in KIND_WORDS else kind


KIND_OF: dict[type, str] = {cls: kind for kind, cls in KINDS.items()}

__all__ = [
    "KINDS",
    "KIND_OF",
    "Cross",
    "Entry",
    "Lap",
    "Muscle",
    "Note",
    "Pain",
    "Plan",
    "Race",
    "Record",
    "Run",
    "Runner",
    "UsualPain",
    "Wellness",
    "Window",
    "kind_word",
]
