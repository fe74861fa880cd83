"""The ink of everything that a pane writes: what it is called there, and how it is written, in Textual's words.

A theme says what the colours are. Textual would have these as component classes, each of which it styles for each
widget, whether anything is written in it or not: that was a seventh of the first picture's time.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, cast

from rich.style import Style

if TYPE_CHECKING:
    from textual.widget import Widget

KINDS = {
    "long": "bold $run-long",
    "hard": "bold $run-hard",
    "race": "bold $run-race",
    "easy": "$run-easy",
    "test": "$run-easy",
    "recovery": "$run-recovery",
    "cross": "$run-cross",
}
"""What the rules call a day."""
MARKED_DAYS = KINDS | {"rest": "$quiet", "travel": "$quiet", "sick": "$run-hard", "none": "$foreground"}
ENTRIES = KINDS | {"wellness": "bold $sore", "plan": "$quiet", "note": "italic $secondary", "muted": "$quiet"}
UNDER_THE_CURSOR = "bold $foreground on $chosen"
SAID = {"said": "$secondary", "trouble": "$accent", "muted": "$quiet"}
KEY = "bold $accent"
HEADING = "bold $quiet"

INKS: Mapping[str, Mapping[str, str]] = {
    "topline": {"here": "bold $foreground", "place": "$quiet", "demo": KEY},
    "keyline": {"key": KEY, "word": "$foreground"},
    "tour": {"key": KEY},
    "help": {"key": KEY, "head": HEADING},
    "quickadd": SAID,
    "tabs": {"here": "bold $foreground", "other": "$quiet"},
    "calendar": {
        **MARKED_DAYS,
        "head": "$quiet",
        "sum": "$foreground",
        "outside": "$quiet",
        "today": "bold underline $accent",
        "chosen": UNDER_THE_CURSOR,
        "sore": "bold $sore",
        "future": "$quiet",
    },
    "week": {
        **MARKED_DAYS,
        "head": "$quiet",
        "title": "bold",
        "today": "bold underline $foreground",
        "chosen": KEY,
        "muted": "$quiet",
        "sore": "bold $sore",
        "future": "$quiet",
        "note-words": "italic $secondary",
        "ok": "$quiet",
        "note": "$quiet",
        "trim": "$accent",
        "swap": "bold $accent",
    },
    "day": {**ENTRIES, "headline": "bold", "chosen": "bold on $chosen", "head": HEADING, "key": KEY},
    "loglist": {**ENTRIES, "headline": "$foreground", "chosen": "bold on $chosen", "date": "$quiet"},
    "advice": {
        "rest": "bold $run-long",
        "cross": "bold $run-cross",
        "recovery": "bold $run-recovery",
        "easy": "bold $run-easy",
        "train": "bold $primary",
        "urgent": "bold $error",
        "dose": "bold $foreground",
        "head": HEADING,
        "muted": "$quiet",
        "reason": "$accent",
        "chosen": UNDER_THE_CURSOR,
        "pending": "bold $secondary",
    },
    "history": {"title": "bold", "head": "$quiet", "muted": "$quiet"},
    "trend": {
        "bar": "$run-easy",
        "running": "$run-recovery",
        "cursor": KEY,
        "axis": "$quiet",
        "head": "$quiet",
        "muted": "$quiet",
        "label": "$foreground",
        "line": "$run-easy",
        "line2": "$sore",
        "line3": "$run-long",
        "chosen": "bold $background on $accent",
        "heat0": "$quiet",
        **dict.fromkeys(("heat1", "heat2", "heat3", "heat4"), "$run-easy"),
        "sore0": "$quiet",
        "sore1": "$foreground on $panel",
        "sore2": "$background on $run-cross",
        "sore3": "bold $background on $sore",
        "sore4": "bold $background on $sore",
        "sore5": "bold $background on $error",
    },
    "legs": {
        "fine": "$figure",
        "light": "$run-cross",
        "sore": "$sore",
        "bad": "$error",
        "cursor": "$primary",
        "caption": "$quiet",
        "label": "bold",
    },
    "legspane": {
        "name": "bold $foreground",
        "muted": "$quiet",
        "key": KEY,
        "chosen": UNDER_THE_CURSOR,
        "head": HEADING,
        "sore": "$sore",
    },
}
"""By what a widget calls its inks (`STYLES`), and what it writes. What is not named is written like all else."""
PLAIN = {("calendar", "chosen"), ("week", "chosen"), ("trend", "chosen")}
"""What is turned round where there are few colours or none: it would not be seen else."""


class Inked:
    """What writes in inks: a widget, or a screen that is one page."""

    STYLES: ClassVar[str] = ""

    def ink(self, name: str) -> str:
        """Give an ink in words: what is drawn with it has the theme's colours whenever it is drawn."""
        words = INKS[self.STYLES].get(name, "")
        turned = (self.STYLES, name) in PLAIN and cast("Widget", self).app.has_class("-plain")
        return f"reverse {words}" if turned else words

    def pen(self, name: str) -> Style:
        """Give an ink for what is drawn in segments."""
        words = self.ink(name)
        return cast("Widget", self).app.stylesheet.parse_style(words).rich_style if words else Style.null()
