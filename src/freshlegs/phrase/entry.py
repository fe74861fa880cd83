"""Reading one entry of a line, word by word, with a reason and a suggestion for what can't be read."""

from __future__ import annotations

import re

from freshlegs.errors import WordsUnclear
from freshlegs.language import mark, tr
from freshlegs.phrase.numbers import AT_DIGIT, AT_SIGN
from freshlegs.phrase.reader import MOST_TROUBLES, Reader
from freshlegs.phrase.reading import Trouble
from freshlegs.phrase.vocabulary import UNSURE
from freshlegs.phrase.worded import AT_WORD
from freshlegs.phrase.words import nearest, phrases_at

_SKIP = re.compile(r"(?:[\s,&()~]|[.!:](?=\s|$))*")
_REPEATS = re.compile(r"[0-9]{1,3}[x×*][0-9][\w.,:']{0,20}")
_A_SCORE = re.compile(r"\s{1,3}(?:10|[0-9])(?!\w|[.,:/][0-9]|\s{0,3}(?:k|km|mi|min|h)\b)")
OWN_WORDS = mark("Words of your own go after --.")
"""What ends a sentence where the line has a place for them, told; a form has another."""


def read_entry(reader: Reader) -> None:
    """Read to the end of the reader's line, or until there are more troubles than are told. Never raises."""
    while len(reader.troubles) < MOST_TROUBLES:
        reader.pos = reader.past(_SKIP, reader.pos)
        if reader.pos >= len(reader.line):
            return
        start = reader.pos
        try:
            if not _read_one(reader):
                _unread(reader)
        except WordsUnclear as unclear:
            reader.refuse(unclear.start, unclear.end, str(unclear))
            reader.pos = max(unclear.end, start + 1)


def _read_one(reader: Reader) -> bool:
    """Read one thing; tell whether there was one."""
    first = reader.line[reader.pos]
    if first in AT_SIGN:
        return AT_SIGN[first](reader)
    return any(read(reader) for read in (AT_DIGIT if "0" <= first <= "9" else AT_WORD))


def _unread(reader: Reader) -> None:
    """Refuse the word at which reading stands, with a near word where there is one."""
    start, end = reader.pos, reader.word_end()
    words = reader.line[start:end]
    asked = next((known for known in (words, *_phrases(reader)) if known.casefold() in UNSURE), None)
    reader.pos = end
    near = nearest(words.casefold())
    if near and near.casefold() == words.casefold():
        near = None  # a word that is known, in a place where it says nothing
    if asked is not None:
        question, suggestion = UNSURE[asked.casefold()]
        reader.refuse(start, start + len(asked), tr(question), suggestion)
    elif _REPEATS.fullmatch(words):
        tag = re.sub(r"\W", "-", words)
        message = tr("'{words}': repeats go after --, or into a tag: {tag}.", words=words, tag=f"#{tag}")
        reader.refuse(start, end, message, f"#{tag}")
    elif not near and _A_SCORE.match(reader.line, end):
        reader.refuse(start, end, _no_part(words))
    elif not _stretched(reader, start, end):
        meant = tr("I can't read '{words}': did you mean '{near}'?", words=_cut(words), near=near) if near else ""
        reader.refuse(start, end, meant or _cant_read(words), near)


def _cant_read(words: str) -> str:
    unread = tr("I can't read '{words}'.", words=_cut(words))
    return f"{unread} {tr(OWN_WORDS)}"


def _no_part(words: str) -> str:
    return tr(
        "I can't read '{words}'. A part that has no word here goes in quotes: {quoted} joint 3.",
        words=_cut(words),
        quoted=f'"{_cut(words)}"',
    )


def _phrases(reader: Reader) -> list[str]:
    return [phrase for phrase, _ in phrases_at(reader.line, reader.pos)]


def _stretched(reader: Reader, start: int, end: int) -> bool:
    """Stretch the last trouble over a further unreadable word right behind it."""
    last = reader.troubles[-1] if reader.troubles else None
    if not last or last.suggestion or reader.line[last.end : start].strip():
        return False
    before = reader.line[last.start : last.end]
    if last.message not in (_cant_read(before), _no_part(before)):
        return False
    words = reader.line[last.start : end]
    reader.troubles[-1] = Trouble(last.start, end, _cant_read(words))
    return True


def _cut(words: str) -> str:
    longest = 60
    return words if len(words) <= longest else words[: longest - 1] + "…"
