"""The mark of each kind of day, beside which a colour is only a help. Every mark has an ASCII twin."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marks:
    """One set of signs. `kinds` goes by the rules' word for a day."""

    kinds: dict[str, str]
    sore: str
    planned: str
    bar: str
    eighths: str
    hollow: str
    more: str
    quote: tuple[str, str]
    dot: str
    dash: str


KIND_WORDS = ("long", "hard", "race", "easy", "recovery", "test", "cross", "rest", "sick", "travel", "none")

UNICODE = Marks(
    kinds=dict(zip(KIND_WORDS, ("●", "▲", "★", "○", "~", "?", "+", "·", "×", ">", " "), strict=True)),
    sore="'",
    planned="□",
    bar="█",
    eighths=" ▏▎▍▌▋▊▉█",
    hollow="░",
    more="…",
    quote=("“", "”"),
    dot="·",
    dash="–",
)
ASCII = Marks(
    kinds=dict(zip(KIND_WORDS, ("@", "^", "*", "o", "~", "?", "+", ".", "x", ">", " "), strict=True)),
    sore="'",
    planned="[",
    bar="#",
    eighths=" #",
    hollow="-",
    more="..",
    quote=('"', '"'),
    dot="-",
    dash="-",
)


def bar(share: float, width: int, marks: Marks) -> str:
    """Draw a bar of `share` (0..1) of `width` cells, in eighths of a cell where the signs allow."""
    steps = len(marks.eighths) - 1
    filled = round(max(0.0, min(1.0, share)) * width * steps)
    whole, part = divmod(filled, steps)
    text = marks.bar * whole + (marks.eighths[part] if part else "")
    return text.ljust(width)
