"""One gate for the runner's words: what acts on a terminal is made visible instead.

Control characters become their pictures (ESC is shown as ␛), C1 controls and what turns text round or hides it become
the replacement character. Nothing is dropped, so a text is always seen as it was typed.
"""

from __future__ import annotations

import re

ACTING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
PICTURES = {**{code: chr(0x2400 + code) for code in range(0x20)}, 0x7F: "\u2421"}
UNKNOWN = "\ufffd"


def visible(text: str, *, lines: bool = False) -> str:
    """Give the text with nothing in it that acts; with `lines` its line ends stay line ends."""
    return ACTING.sub(
        lambda found: "\n" if lines and found[0] == "\n" else PICTURES.get(ord(found[0]), UNKNOWN),
        text.replace("\r\n", "\n") if lines else text,
    )


def cut(text: str, length: int) -> str:
    """Give at most `length` characters, the last of them telling that more follows."""
    return text if len(text) <= length else text[: max(0, length - 1)] + "…"
