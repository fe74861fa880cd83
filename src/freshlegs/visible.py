"""One gate for the runner's words: what acts on a terminal is made visible instead.

Control characters become their pictures (ESC is shown as ␛), C1 controls and what turns text round or hides it become
the replacement character. Nothing is dropped, so a text is always seen as it was typed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

ACTING = "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
PICTURES = {**{code: chr(0x2400 + code) for code in range(0x20)}, 0x7F: "\u2421"}
UNKNOWN = "\ufffd"
_LINES, _EDGES = "─━┄┅┈┉╌╍═╴╶╸╺╼╾▔", "│┃┆┇┊┋╎╏║╵╷╹╻╽╿▉▊▋▌▍▎▏▐▕"
PLAIN = {
    **dict.fromkeys(range(0x2500, 0x2580), "+"),
    **dict.fromkeys(range(0x2580, 0x25A0), "#"),
    **str.maketrans(dict.fromkeys(_LINES, "-") | dict.fromkeys(_EDGES, "|")),
    **str.maketrans({"·": "-", "–": "-", "—": "-", "…": ".", "„": '"', "“": '"', "”": '"', "×": "x"}),
    **str.maketrans({"🔎": "> ", "═": "=", "°": " ", "▁": "_"}),
}
"""Our own signs and frames in plain ASCII, each as wide as it was: for what can carry no more."""


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(ACTING)


def acts(text: str) -> bool:
    """Tell whether anything in a text would act on a terminal."""
    return not text.isprintable() and _acting().search(text) is not None


def visible(text: str, *, lines: bool = False) -> str:
    """Give the text with nothing in it that acts; with `lines` its line ends stay line ends."""
    if text.isprintable():  # so are nearly all, and a pattern takes longer to make than a page to say
        return text
    return _acting().sub(
        lambda found: "\n" if lines and found[0] == "\n" else PICTURES.get(ord(found[0]), UNKNOWN),
        text.replace("\r\n", "\n") if lines else text,
    )


def plain(text: str, encoding: str) -> str:
    """Give the text with our own signs in ASCII and its letters as an encoding can carry them, as wide as it was."""
    text = text.translate(PLAIN)
    return text if text.isascii() else "".join(_carried(letter, encoding) for letter in text)


def _carried(letter: str, encoding: str) -> str:
    """Give a letter, or as many question marks as it has cells."""
    try:
        letter.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        wide = unicodedata.east_asian_width(letter) in "WF"
        return "" if unicodedata.combining(letter) else "??" if wide else "?"
    return letter


def cut(text: str, length: int) -> str:
    """Give at most `length` characters, the last of them telling that more follows."""
    return text if len(text) <= length else text[: max(0, length - 1)] + "…"
