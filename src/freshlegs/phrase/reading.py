"""What a line of words was read as: the records, the read-back, and what could not be read, each with its place."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

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
