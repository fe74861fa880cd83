"""The fields of the forms, one table a kind of entry: how each is read from a runner's words and written.

A form is a list of texts. `read` turns one text into keys of the record format (raising WordsUnclear or EntryRefused);
`write` turns an entry into that text. What is right is decided by the door; here is only where the words go.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from freshlegs.days import parse_clock, parse_day, parse_done_day
from freshlegs.errors import WordsUnclear
from freshlegs.language import decimal, mark, tr
from freshlegs.models import Cross, Entry, Plan, Run
from freshlegs.models.ranges import Site
from freshlegs.models.wire import json_value
from freshlegs.phrase import slept_at
from freshlegs.quantities import parse_distance, parse_duration, parse_pace
from freshlegs.records import dataclass
from freshlegs.telling.entries import told_word
from freshlegs.tui.widgets.fieldwords import field_word, folded, meant_by
from freshlegs.units import (
    Units,
    duration_text,
    exact_distance,
    pace_of,
    pace_text,
)

Told = Mapping[str, Any]
"""Keys of the record format, with what a text says for each."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a text needs to be read by: the day it is read on, the entry's day, the runner's units.

    `joints` are those that the form asks about first.
    """

    today: dt.date
    day: dt.date
    units: Units = "km"
    joints: tuple[Site, ...] = ()


Reader = Callable[[str, Setting], Told]
Writer = Callable[[Any, Setting], str]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form. `keys` are the names of the record format that it speaks for.

    `wide` takes a row of its own, `folded` is shown when asked for, `pain` too where there is one. `ask` gives the hint
    where it depends on the day ("" for the usual one). `measured` is a number that this runner tells on most mornings.
    """

    name: str
    label: str
    hint: str
    keys: tuple[str, ...]
    read: Reader
    write: Writer
    wide: bool = False
    folded: bool = False
    pain: bool = False
    measured: bool = False
    ask: Callable[[Setting], str] | None = None


def like(what: str, example: str) -> str:
    """Say what is to be written."""
    return tr("{what}, like {example}", what=what, example=example)


def whole_number(key: str, words: str, hint: str = "") -> Reader:
    """Read a whole number; its range is the door's business. `words` are marked, as is the `hint` in them."""

    def read(text: str, setting: Setting) -> Told:
        del setting
        if not (text.isascii() and text.isdigit() and len(text) < 6):  # noqa: PLR2004 - no scale has more digits
            raise WordsUnclear(like(tr(words, hint=tr(hint)), EXAMPLES.get(key, "5")), 0, len(text))
        return {key: int(text)}

    return read


EXAMPLES = {"avg_hr": "148", "resting_hr": "48"}


def decimal_number(key: str, words: str) -> Reader:
    """Read a number with a point or a comma."""

    def read(text: str, setting: Setting) -> Told:
        del setting
        plain = text.replace(",", ".", 1).removeprefix("-")
        if not (plain.isascii() and plain.replace(".", "", 1).isdigit() and len(plain) < 9):  # noqa: PLR2004 - likewise
            raise WordsUnclear(like(tr(words), decimal("7.5")), 0, len(text))
        return {key: -float(plain) if text.startswith("-") else float(plain)}

    return read


def one_of(key: str, words: tuple[str, ...]) -> Reader:
    """Read one word of a few; its beginning is enough where it is the only one that begins so."""

    def read(text: str, setting: Setting) -> Told:
        del setting
        fits = meant_by(text, words)
        if len(fits) != 1:
            raise WordsUnclear(tr("one of {words}", words=", ".join(map(field_word, fits or words))), 0, len(text))
        return {key: fits[0]}

    return read


def plain_text(key: str) -> Reader:
    """Take the words as they are."""
    return lambda text, _setting: {key: text}


ANSWERS = {"y": True, "yes": True, "j": True, "ja": True, "n": False, "no": False, "nein": False}


def yes_or_no(key: str) -> Reader:
    """Read y, yes, n or no."""

    def read(text: str, setting: Setting) -> Told:
        del setting
        answer = ANSWERS.get(text.lower())
        if answer is None:
            raise WordsUnclear(tr("y or n"), 0, len(text))
        return {key: answer}

    return read


def attribute(name: str) -> Writer:
    """Write an attribute as it stands."""

    def write(entry: Any, setting: Setting) -> str:  # noqa: ANN401 - any of the nouns
        del setting
        value = getattr(entry, name)
        if isinstance(value, bool):
            return field_word("y" if value else "n")
        return "" if value is None else decimal(f"{value:g}") if isinstance(value, float) else str(value)

    return write


def chosen(name: str) -> Writer:
    """Write an attribute that is one word of a few."""
    return lambda entry, _setting: field_word(getattr(entry, name) or "")


def read_day_field(text: str, setting: Setting) -> Told:
    """Read the day of what was done."""
    return {"date": parse_done_day(text, setting.today, units=setting.units).isoformat()}


def read_day_ahead(text: str, setting: Setting) -> Told:
    """Read the day of a plan."""
    return {"date": parse_day(text, setting.today, future=True, units=setting.units).isoformat()}


def read_slept(text: str, setting: Setting) -> Told:
    """Read hours of sleep: "7.5", or hours and minutes as a watch says them, "7:30", "7h30"."""
    said = slept_at(text, 0)
    if said and said[1] == len(text):
        return {"sleep_h": said[0]}
    return decimal_number("sleep_h", mark("hours"))(text, setting)


def read_tags(text: str, setting: Setting) -> Told:
    """Read tags, with or without #."""
    del setting
    return {"tags": [word.lstrip("#") for word in text.replace(",", " ").split() if word.lstrip("#")]}


NOTHING = ("kein", "keine", "keins", "nein")
"""What a German says for none, besides the word that is told."""


def read_list(key: str, signs: tuple[str, ...] = ()) -> Reader:
    """Read a list of words, of which `signs` are told; "none" is an answer too."""

    def read(text: str, setting: Setting) -> Told:
        del setting
        if folded(text) in ("none", "no", "-", *NOTHING, folded(field_word("none"))):
            return {key: []}
        words = (folded(word) for word in text.split(",") if word.strip())
        return {key: [_sign_of(word, signs) for word in words]}

    return read


def _sign_of(word: str, signs: tuple[str, ...]) -> str:
    """Give a sign by its name, in another language by a beginning of it too; what is none is left to the door."""
    told = {folded(told_word(sign)): sign for sign in signs}
    begun = [sign for name, sign in told.items() if name.startswith(word) and name != sign.replace("_", " ")]
    return told.get(word) or (begun[0] if len(begun) == 1 else word.replace(" ", "_"))


def write_list(name: str) -> Writer:
    """Write a list of words as they are read."""

    def write(entry: Any, setting: Setting) -> str:  # noqa: ANN401 - any of the nouns
        del setting
        value = getattr(entry, name)
        return "" if value is None else ", ".join(map(told_word, value)) or field_word("none")

    return write


def write_distance(entry: Run | Cross | Plan, setting: Setting) -> str:
    """Write a distance as a bare number of the runner's units."""
    return "" if entry.distance_m is None else exact_distance(entry.distance_m, setting.units)


def write_pace(run: Run, setting: Setting) -> str:
    """Write the pace that follows from distance and time."""
    pace = pace_of(run.distance_m, run.duration_s) if run.duration_s else None
    return pace_text(pace, setting.units).split(" ", maxsplit=1)[0] if pace else ""


def write_duration(entry: Run | Cross | Plan, setting: Setting) -> str:
    """Write a duration as runners do."""
    del setting
    return duration_text(entry.duration_s) if entry.duration_s else ""


def read_distance(text: str, setting: Setting) -> Told:
    """Read a distance; a bare number is in the runner's units."""
    return {"distance_m": parse_distance(text, setting.units, bare=True)}


def read_duration(text: str, setting: Setting) -> Told:
    """Read a duration; a bare number is minutes."""
    del setting
    return {"duration_s": parse_duration(text, bare=True)}


def read_pace(text: str, setting: Setting) -> Told:
    """Read a pace, which only serves to find distance or time."""
    return {"pace_s_per_km": parse_pace(text, setting.units)}


def read_start(text: str, setting: Setting) -> Told:
    """Read a time of day; what a watch wrote with its offset stays as it is."""
    del setting
    return {"start": text if "T" in text else parse_clock(text)}


def rest_of(entry: Entry, fields: tuple[Field, ...]) -> dict[str, Any]:
    """Give what an entry says that its form does not show, so that an edit never loses it."""
    shown = {key for field in fields for key in field.keys}
    kept = {name: getattr(entry, name) for name in type(entry).__slots__ if name not in shown}
    return {name: json_value(value) for name, value in kept.items() if value is not None and value != ""}
