"""Folding a line of words at a width, so that what belongs together stays together: "+243 m", "6:50 /km", "run [C]"."""

from __future__ import annotations

import re

from rich.cells import cell_len
from textual.content import Content

UNITS = r"(?:/?(?:km|mi)|m|ft|min|h|bpm|ms|AU|%|°?[CF]|last wk)"
HELD = re.compile(
    rf"(?<=[0-9]) (?={UNITS}(?![\w/]))"  # a number and its unit
    r"|(?<=\bRPE) (?=[0-9])"
    r"| (?=\[[A-Z]\])"  # a grade and the word before it
    r"|(?<=->) "  # what follows an arrow
    r"| (?=·)"  # a dot between facts ends a line rather than begins one
)
"""Spaces at which no line is folded."""

BREAK = re.compile(r" +")


def folded(line: Content, width: int, indent: int = 0) -> list[Content]:
    """Fold a line into lines of at most `width` cells, all but the first indented."""
    width = max(width, indent + 2)
    if cell_len(line.plain) <= width:
        return [line]
    lines: list[Content] = []
    for start, end in _places(line.plain, width, indent):
        piece = line[start:end]
        lines.append(piece.pad_left(indent) if lines else piece)
    return lines


def _places(text: str, width: int, indent: int) -> list[tuple[int, int]]:
    """Give where each line begins and ends."""
    places: list[tuple[int, int]] = []
    start, end, room = 0, 0, width
    for first, last in _words(text):
        if cell_len(text[start:last]) <= room:
            end = last
            continue
        if end > start and text[start:end].strip():
            places.append((start, end))
            start, room = first, width - indent
        while cell_len(text[start:last]) > room:  # a word that is wider than the page
            cut = _cut(text, start, room)
            places.append((start, cut))
            start, room = cut, width - indent
        end = last
    return [*places, (start, end)]


def _words(text: str) -> list[tuple[int, int]]:
    """Give where each word that is not broken begins and ends; the blanks before the first belong to it."""
    held = {found.start() for found in HELD.finditer(text)}
    first = len(text) - len(text.lstrip(" "))
    words, start = [], 0
    for found in BREAK.finditer(text, first):
        if found.start() in held:
            continue
        words.append((start, found.start()))
        start = found.end()
    return [*words, (start, len(text))] if start < len(text) else words


def _cut(text: str, start: int, room: int) -> int:
    """Give how far a word fits."""
    cut = start + 1
    while cut < len(text) and cell_len(text[start : cut + 1]) <= room:
        cut += 1
    return cut
