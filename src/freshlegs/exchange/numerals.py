"""Numbers and times of other programs' files: digits only, bounded, or None. Nothing is guessed."""

from __future__ import annotations

import re

NUMBER = re.compile(r"[+-]?\d{1,12}(?:\.\d{0,60})?(?:[eE][+-]?\d{1,2})?", re.ASCII)
LARGEST = 1e15
LONGEST = 80


def number_of(text: str) -> float | None:
    """Read a plain number with a decimal point; None for anything else."""
    words = text.strip()
    if len(words) > LONGEST or not NUMBER.fullmatch(words):
        return None
    value = float(words)
    return value if abs(value) < LARGEST else None


CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,9}))?", re.ASCII)
SIXTY = 60
GROUPS = re.compile(r"[+-]?\d{1,3}(?:[.,' ]\d{3})+", re.ASCII)


def seconds_of(text: str) -> float | None:
    """Read "1:06:06", "26:42", "00:08:02.2" or "00:00:02,8"; None for anything else."""
    found = CLOCK.fullmatch(text.strip()[:LONGEST])
    if not found or int(found[3]) >= SIXTY or (found[1] and int(found[2]) >= SIXTY):
        return None
    return int(found[1] or 0) * 3600 + int(found[2]) * SIXTY + int(found[3]) + float(f"0.{found[4] or 0}")


def readings_of(text: str) -> tuple[tuple[str, float], ...]:
    """Give what a number may mean: each reading with its decimal sign, "" where it has none."""
    words = text.strip().strip("'").replace("\u00a0", "").replace("\u202f", "")[:LONGEST]
    signs = [sign for sign in words if sign in ".,"]
    if not signs:
        value = number_of(words)
        return () if value is None else (("", value),)
    found = []
    last = signs[-1]
    other = "," if last == "." else "."
    if words.count(last) == 1:
        value = number_of(words.replace(other, "").replace(last, "."))
        found += [(last, value)] if value is not None else []
    if GROUPS.fullmatch(words) and len(set(signs)) == 1:
        value = number_of(words.replace(last, ""))
        found += [(other, value)] if value is not None else []
    return tuple(found)


def read_with(text: str, sign: str) -> float | None:
    """Read a number whose decimal sign is known; the other sign parts groups."""
    words = text.strip().strip("'").replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
    other = "," if sign == "." else "."
    if words.count(sign) > 1 or (
        other in words and not re.fullmatch(rf"[+-]?\d{{1,3}}(\{other}\d{{3}})+(\{sign}\d+)?", words)
    ):
        return None
    return number_of(words.replace(other, "").replace(sign, "."))
