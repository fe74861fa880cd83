"""Soreness that notes tell, read only where the runner asks for it: a part and a number from 0 to 10, nothing less.

What is not said with a number stays in the note alone, and is counted. The grammar that reads it is that of quick add.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from freshlegs.errors import ImportRefused, WordsUnclear
from freshlegs.exchange.settling import entered
from freshlegs.exchange.steps import Found, Held, Said
from freshlegs.language import tr, trn
from freshlegs.models import Run
from freshlegs.phrase import read_soreness
from freshlegs.phrase.body import Sore, sore_at
from freshlegs.visible import cut

OF_TEN = re.compile(r"(?<=[0-9])\s?(?:/|out of)\s?10\b")
WORD = re.compile(r"(?<!\w)\w")
ENDS = re.compile(r"\s*(?:$|[.,;:!?)\n]|and\b|but\b)")
"""What may follow a number that is a score: "knee 3 miles in" tells none."""
DENIED = re.compile(r"(?:\b(?:no|not|without|never)|n't)\s+(?:\w+\s+)?$", re.IGNORECASE)
HURTS = re.compile(r"\b(?:sore|soreness|pains?|painful|hurt|hurts|hurting|aches?|aching|achy|niggle)\b", re.IGNORECASE)
LONGEST = 4_000
"""Characters of a note that are looked through."""


def searched(held: Iterator[Held], *, sole: bool = False) -> Iterator[Held]:
    """Give what a file holds, and behind each activity the check-in that its words tell.

    `sole` searches only the words that a column was named for, else the activity's notes.
    """
    silent = 0
    for one in held:
        yield one
        if not isinstance(one, Found) or one.activity is None:
            continue
        words = one.activity.sore if sole else one.activity.notes
        spots, unnumbered = spots_in(words[:LONGEST])
        silent += unnumbered and not spots
        if spots and (found := _check_in(one, spots)):
            yield found
    if silent:
        yield Said(
            trn(
                "{n} of its notes tell of soreness without a number from 0 to 10; they were kept as notes alone",
                "{n} of its notes tell of soreness without a number from 0 to 10; they were kept as notes alone",
                silent,
            )
        )


def spots_in(words: str) -> tuple[tuple[str, ...], bool]:
    """Give what notes say of sore parts with a number, each in its own words; and whether some are without one."""
    line = OF_TEN.sub("", " ".join(words.split()))
    spots: list[str] = []
    unnumbered, done = False, 0
    for place in WORD.finditer(line):
        if place.start() < done or not (sore := _sore_at(line, place.start())):
            continue
        told = line[sore.start : sore.end]
        if DENIED.search(line[max(0, sore.start - 20) : sore.start]):
            done = sore.end
        elif sore.nrs is None or not _ends(line, sore.end):
            around = line[max(0, sore.start - 20) : sore.end + 20]
            unnumbered = unnumbered or HURTS.search(around) is not None
        else:
            spots.append(told)
            done = sore.end
    return tuple(spots), unnumbered


def _sore_at(line: str, start: int) -> Sore | None:
    try:
        sore = sore_at(line, start)
    except WordsUnclear:
        return None
    return sore if sore and sore.part and not sore.tracked else None


def _ends(line: str, end: int) -> bool:
    return ENDS.match(line, end) is not None or _sore_at(line, end + 1) is not None


def _check_in(one: Found, spots: tuple[str, ...]) -> Found | None:
    """Give the check-in of the activity's day; None where its words say two things of a part."""
    day: dt.date = one.record.date  # type: ignore[union-attr]  # an activity is no profile
    reading = read_soreness(", ".join(spots), day, day=day)
    if reading.troubles or len(reading.records) != 1:
        return None
    source = f"notes of a {'run' if isinstance(one.record, Run) else 'session'}"
    warnings: list[str] = []
    try:
        record = entered("wellness", {**reading.records[0], "source": source}, warnings)
    except ImportRefused:
        return None
    said = tr("read in its notes: {words}", words=cut(", ".join(spots), 100))
    return Found(record=record, warnings=(said, *warnings))
