"""Where in the text of a TOML file a key stands, and what of it can be read where some of its lines can't.

tomllib tells a line only of what it can't read at all. The scan looks for a key at the beginning of a line under its
table's head; a text of several lines that looks like one can mislead it about the number, never about a value.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

_PART = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
_PATH = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_HEAD = re.compile(rf"[ \t]*\[\[?[ \t]*({_PATH})[ \t]*\]")
_KEY = re.compile(rf"[ \t]*({_PATH})[ \t]*=")
_PARTS = re.compile(_PART)
_AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")

Place = tuple[str, ...]


def lines_of(text: str) -> dict[Place, int]:
    """Give the line, from 1, on which each key and each table is said first."""
    found: dict[Place, int] = {}
    table: Place = ()
    for number, line in enumerate(text.split("\n"), start=1):
        if head := _HEAD.match(line):
            table = _parts(head[1])
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            found.setdefault((*table, *_parts(key[1])), number)
    return found


def _parts(path: str) -> Place:
    """Give the parts of a dotted key. What is escaped in a quoted one stays so, as no name of shoes has any."""
    return tuple(part[1:-1] if part[0] in "\"'" else part for part in _PARTS.findall(path))


def read_toml(text: str) -> tuple[dict[str, Any] | None, list[tuple[int, str]]]:
    """Give what can be read of a TOML text, None where nothing can, and each line that can't, with the reason.

    A line that can't be read is left out, a head with all that stands under it: it must not be taken for another's.
    """
    lines = f"{text}\n".split("\n")
    faults: list[tuple[int, str]] = []
    while True:
        try:
            return tomllib.loads("\n".join(lines)), faults
        except tomllib.TOMLDecodeError as error:
            reason = str(error)
            told = _AT_LINE.search(reason)
            number = int(told[1]) if told and told[1] else _unclosed(lines)
            faults.append((number, _AT_LINE.sub("", reason)))
            if not lines[number - 1] or len(faults) > _MOST:
                return None, faults
            for left_out in [*_with_it(lines, number - 1)]:
                lines[left_out] = ""


def _unclosed(lines: list[str]) -> int:
    """Give the line, from 1, of the last quote that nothing closes: Python tells only that the text has ended."""
    odd = (any(line.count(quote) % 2 for quote in ("'", '"""')) for line in reversed(lines))
    return len(lines) - next((place for place, found in enumerate(odd) if found), 0)


_MOST = 50
"""A file with more faults than this was never meant as TOML."""


def _with_it(lines: list[str], place: int) -> Iterator[int]:
    """Give the places of what goes with a faulty line: under a head, all up to the next."""
    yield place
    if lines[place].lstrip().startswith("["):
        for under in range(place + 1, len(lines)):
            if lines[under].lstrip().startswith("["):
                return
            yield under
