"""The mark of each kind of day, beside which a colour is only a help. Every mark has an ASCII twin."""

from __future__ import annotations

from freshlegs.language import markc, trc
from freshlegs.models import Cross, Entry, Note, Plan, Run, Wellness
from freshlegs.records import dataclass
from freshlegs.telling.drawing import PLAIN_SIGNS, SIGNS, Signs


@dataclass(frozen=True, slots=True)
class Marks:
    """One set of signs. `kinds` goes by the rules' word for a day, `fit` by that for a plan.

    `scores` has a sign for each of 0 to 10, `quarters` one for each set of a cell's quarters (1, 2 above, 4, 8 below).
    """

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
    fit: dict[str, str]
    scores: str
    quarters: str

    @property
    def quotes(self) -> tuple[str, str]:
        """What stands round the runner's words, as the language has it."""
        opening, closing = self.quote
        return trc("opening quote", opening), trc("closing quote", closing)


KIND_WORDS = ("long", "hard", "race", "easy", "recovery", "test", "cross", "rest", "sick", "travel", "none")

UNICODE = Marks(
    kinds=dict(zip(KIND_WORDS, ("●", "▲", "★", "○", "~", "?", "+", "·", "×", ">", " "), strict=True)),
    sore="'",
    planned="□",
    bar="█",
    eighths=" ▏▎▍▌▋▊▉█",
    hollow="░",
    more="…",
    quote=(markc("opening quote", "“"), markc("closing quote", "”")),
    dot="·",
    dash="–",
    fit={"ok": "✓", "note": "!", "trim": "<", "swap": "⇄"},
    scores="·▁▂▂▃▄▅▆▆▇█",
    quarters=" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█",
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
    fit={"ok": "=", "note": "!", "trim": "<", "swap": "x"},
    scores=".123456789X",
    quarters=" ''\".|//.\\|\\_\\/:",
)


def bar(share: float, width: int, marks: Marks) -> str:
    """Draw a bar of `share` (0..1) of `width` cells, in eighths of a cell where the signs allow."""
    steps = len(marks.eighths) - 1
    filled = round(max(0.0, min(1.0, share)) * width * steps)
    whole, part = divmod(filled, steps)
    text = marks.bar * whole + (marks.eighths[part] if part else "")
    return text.ljust(width)


def signs_of(marks: Marks) -> Signs:
    """Give the signs of drawings that go with a set of marks."""
    return PLAIN_SIGNS if marks is ASCII else SIGNS


HARD_TYPES = {"tempo": "hard", "intervals": "hard", "hills": "hard"}


def sign_of(entry: Entry, marks: Marks) -> tuple[str, str]:
    """Give the mark of an entry by what it is called, and the name of its colour."""
    if isinstance(entry, Run):
        kind = HARD_TYPES.get(entry.type or "", entry.type if entry.type in marks.kinds else "easy")
        return marks.kinds[kind or "easy"], kind or "easy"
    if isinstance(entry, Cross):
        return marks.kinds["cross"], "cross"
    if isinstance(entry, Wellness):
        return marks.sore, "wellness"
    if isinstance(entry, Plan):
        return marks.planned, "plan"
    return marks.kinds[entry.mark or "rest"] if isinstance(entry, Note) else " ", "note"
