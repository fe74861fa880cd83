"""Reading one sore or hurting part: "left calf 3", "knee left 3 swollen", "knee before 1 during 3 after 2 eased"."""

from __future__ import annotations

import re
from collections.abc import Callable

from freshlegs.errors import WordsUnclear
from freshlegs.language import tr
from freshlegs.phrase.soreparts import OTHER, BodyPart, place_told
from freshlegs.phrase.words import NUMBER_AFTER, Sense, sense_at
from freshlegs.quantities import number_of
from freshlegs.records import dataclass, field

WORST = 10
MOST_BEFORE_PART = 4
"""Words that may stand before the part they are about."""

_BODY = frozenset({"side", "part", "flag", "quality", "when", "trend"})
_FLAGS = frozenset({"flag"})
_RIVALS = frozenset({"symptom", "answer", "mark", "cross", "usual"})
"""A longer phrase of these kinds is no part of a part: "sore throat" after "left knee 3"."""
_BLANKS = re.compile(r"[\s:=]{0,9}")
_TO_FLAG = re.compile(r"\s{0,9}(?:,|\band\b|\bbut\b)\s{0,9}", re.IGNORECASE)
_SCORE = re.compile(rf"{NUMBER_AFTER}(?!\w|[.:/][0-9])")
_QUOTED = re.compile(r'"([^"\n]{1,100})"')


@dataclass(slots=True, eq=False, repr=False)
class Sore:
    """What was said of one part. `nature` is "muscle", "pain", "tendon", or "" where only the part's name tells."""

    start: int
    end: int
    part: BodyPart | None = None
    name: str | None = None
    side: str | None = None
    nature: str = ""
    nrs: int | None = None
    flags: list[str] = field(default_factory=list)
    track: dict[str, int] = field(default_factory=dict)
    trend: str | None = None
    unkept: list[str] = field(default_factory=list)
    about_pain: bool = False

    @property
    def tracked(self) -> bool:
        """Tell whether it was said how a pain behaved in a run."""
        return bool(self.track) or self.trend is not None

    @property
    def name_told(self) -> str:
        """Name it, in the runner's language: "left knee"."""
        side = self.side if self.side in ("left", "right") else None
        return place_told(self.name or (self.part.name if self.part else "pain"), side)

    @property
    def said_of(self) -> str:
        """Name it as it can be typed: "left knee"."""
        name = self.name or (self.part.name if self.part else "pain")
        return f"{self.side} {name}" if self.side in ("left", "right") else name


def sore_at(line: str, pos: int, last: BodyPart | None = None) -> Sore | None:
    """Read a part and what is said of it, from a place. `last` is the part before, for "left knee 3, right 2".

    Gives None where no part begins; a part without a number comes back with neither `nrs` nor `track`.
    """
    sore = Sore(pos, pos)
    steps = 0
    while (sore.part or sore.track or steps < MOST_BEFORE_PART) and (step := _step(line, sore)):
        sore.end = step
        steps += 1
    if sore.part is None and sore.side and sore.nrs is not None:
        sore.part = last
    if sore.part is None and not (sore.about_pain and sore.tracked):
        return None
    return sore


def _blanks(line: str, pos: int) -> int:
    found = _BLANKS.match(line, pos)
    return found.end() if found else pos


def _step(line: str, sore: Sore) -> int | None:
    """Read one more thing about the part; give where it ends, or None where there is no more."""
    pos = sore.end if sore.end == sore.start else _blanks(line, sore.end)
    found = sense_at(line, pos, _BODY, rivals=_RIVALS)
    if found:
        sense, end = found
        return _TAKES[sense.kind](line, sore, sense, end)
    quoted = _QUOTED.match(line, pos)
    if quoted and sore.part is None:
        sore.part, sore.name = OTHER, quoted[1]
        return quoted.end()
    return _score(line, sore, pos) or _far_flag(line, sore)


def _score(line: str, sore: Sore, pos: int) -> int | None:
    """Read the 0-10 of the part."""
    found = _SCORE.match(line, pos)
    if not found or sore.nrs is not None or sore.track or not (sore.part or sore.side):
        return None
    sore.nrs = _nrs(found)
    return found.end()


def _nrs(found: re.Match[str]) -> int:
    """Give the whole number from 0 to 10, or refuse it."""
    text = found[1].replace("−", "-")
    value = -1.0 if text.startswith("-") else number_of(text)
    if value != int(value) or not 0 <= value <= WORST:
        raise WordsUnclear(
            tr("Soreness and pain are whole numbers from 0 to 10, not {number}.", number=text), *found.span(1)
        )
    return int(value)


def _far_flag(line: str, sore: Sore) -> int | None:
    """Read a flag after a comma or an "and": "knee 3, swollen and hot"."""
    joint = _TO_FLAG.match(line, sore.end)
    if not joint or sore.nrs is None:
        return None
    found = sense_at(line, joint.end(), _FLAGS)
    return _take_flag(line, sore, *found) if found and not _answers(line, joint.end(), found[1]) else None


def _answers(line: str, pos: int, end: int) -> bool:
    """Tell whether a longer or weightier reading begins there: "limping" after a comma is about the run."""
    other = sense_at(line, pos, frozenset({"answer", "alert", "symptom", "part"}))
    return other is not None and other[1] >= end


def _take_side(line: str, sore: Sore, sense: Sense, end: int) -> int | None:
    if sore.side is not None:
        return None
    follows = sense_at(line, _blanks(line, end), _BODY)
    if sore.nrs is not None and follows and follows[0].kind == "part":
        return None
    sore.side = sense.value
    return end


def _take_part(line: str, sore: Sore, sense: Sense, end: int) -> int | None:
    if sore.part is not None or sore.nrs is not None or sore.track:
        return None
    sore.part = sense.value
    if sore.side is None and line[:end].casefold().endswith(_PLURALS):
        sore.side = "both"
    return end


_PLURALS = ("knees", "kneecaps", "ankles", "shins", "splints", "hips", "heels", "feet", "thighs", "groins")
"""Pains in both: "knees 3". (A muscle without a side is both anyway.)"""


def _take_quality(line: str, sore: Sore, sense: Sense, end: int) -> int | None:
    if sore.nrs is not None and _starts_other(line, end):
        return None
    if sense.value == "how":
        sore.unkept += line[sore.end : end].split()
        return end
    sore.about_pain = sore.about_pain or bool(sense.value)
    sore.nature = sore.nature or sense.value
    return end


def _starts_other(line: str, end: int) -> bool:
    """Tell whether a word after the number belongs to what follows: the "sore" of "knee 3 sore calf 4"."""
    pos = _blanks(line, end)
    return sense_at(line, pos, frozenset({"side", "part"})) is not None or _SCORE.match(line, pos) is not None


def _take_flag(_line: str, sore: Sore, sense: Sense, end: int) -> int | None:
    if sore.part is None and sore.side is None:
        return None
    if sense.value not in sore.flags:
        sore.flags.append(sense.value)
    return end


def _take_when(line: str, sore: Sore, sense: Sense, end: int) -> int | None:
    """Read "before 1", "during 3", "after 2"."""
    found = _SCORE.match(line, end)
    if not found or sense.value in sore.track or not (sore.part or sore.about_pain):
        return None
    sore.track[str(sense.value)] = _nrs(found)
    return found.end()


def _take_trend(line: str, sore: Sore, sense: Sense, end: int) -> int | None:
    """Read "eased", "got worse"; "better" only where it is clear that a pain in a run is meant."""
    clear = sore.about_pain or (sore.part and line[:end].casefold().endswith(_CLEAR_TRENDS))
    if sore.trend is not None or not (sore.track or (clear and sore.nrs is None)):
        return None
    sore.trend = sense.value
    return end


_CLEAR_TRENDS = ("eased", "eased off", "went away", "returned", "came back", "got worse", "worsened", "went on")

_TAKES: dict[str, Callable[[str, Sore, Sense, int], int | None]] = {
    "side": _take_side,
    "part": _take_part,
    "quality": _take_quality,
    "flag": _take_flag,
    "when": _take_when,
    "trend": _take_trend,
}
