"""Records of every kind that can enter, as hypothesis draws them: for the door, the files and the command line."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields
from typing import Any, get_args, get_type_hints

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from freshlegs.models import KINDS, Lap, Muscle, Pain, Race, Record, UsualPain
from freshlegs.models.ranges import Site

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))
CLOCKS = st.from_regex(r"\A([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?\Z")
OFFSETS = st.sampled_from(["", "Z", "+01:00", "-09:30", "+14:00"])
STARTS = st.one_of(CLOCKS, st.builds(lambda day, clock, off: f"{day}T{clock}{off}", DAYS, CLOCKS, OFFSETS))
IDS = st.from_regex(r"\A[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}\Z")
ODD_WORDS = [
    "[/]",
    "[red]",
    "\x1b[31mred",
    "\x1b]52;c;UFdORUQ=\x1b\\",
    "\r",
    "\t",
    "\u202egpj",
    "👩‍👩‍👧",
    "a\nb",
    "=1+1",
]
TEXTS = st.one_of(
    st.sampled_from(ODD_WORDS), st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40)
)


def told(cls: type) -> st.SearchStrategy[Any]:
    """Any such noun without an id, each field told or not, that the door lets in."""
    hints = get_type_hints(cls, include_extras=True)
    parts = {field.name: _value(field.name, hints[field.name]) for field in fields(cls) if field.name != "id"}
    return st.builds(cls, **parts)


def _value(name: str, hint: Any) -> st.SearchStrategy[Any]:
    if name not in SPECIAL:
        # the door knows no -0.0
        return st.from_type(hint).map(lambda value: value + 0 if isinstance(value, float) else value)
    return st.one_of(st.none(), SPECIAL[name]) if type(None) in get_args(hint) else SPECIAL[name]


def _usual_pains() -> st.SearchStrategy[tuple[UsualPain, ...]]:
    """The door writes them by site, each once."""
    scores = st.dictionaries(st.sampled_from(get_args(Site)), st.integers(0, 1), max_size=4)
    return scores.map(lambda told: tuple(UsualPain(site=site, nrs=told[site]) for site in sorted(told)))


SPECIAL: dict[str, st.SearchStrategy[Any]] = {
    "date": DAYS,
    "cleared_date": DAYS,
    "start": STARTS,
    "done_by": IDS,
    **dict.fromkeys(("notes", "text", "shoes", "source", "name"), TEXTS),
    "tags": st.lists(TEXTS, max_size=3).map(tuple),
    "usual_pain": _usual_pains(),
}
SPECIAL |= {
    "laps": st.lists(told(Lap), max_size=3).map(tuple),
    "pains": st.lists(told(Pain), max_size=3).map(tuple),
    "muscles": st.lists(told(Muscle), max_size=3).map(tuple),
    "race": told(Race),
}


ANY_OF: dict[type, st.SearchStrategy[Any]] = {cls: told(cls) for cls in KINDS.values()}
ANY_RECORD: st.SearchStrategy[Record] = st.one_of(list(ANY_OF.values()))

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
"""How a property of whole records is tried: they are large, and a machine may be busy."""

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
"""Whatever JSON can hold."""
