"""What can go wrong, each a sentence that says what to do next.

Edges (the command line, a worker, a screen's action) catch `FreshlegsError` and show its text; nothing below them does.
"""

from __future__ import annotations

from collections.abc import Iterable

from freshlegs.language import tr


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give " Did you mean x?" with the nearest of the known words, "" where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is misspelt

    near = get_close_matches(word, [*known], 1)
    return tr(" Did you mean {word}?", word=near[0]) if near else ""


class FreshlegsError(Exception):
    """Known trouble, in one sentence for the runner."""

    exit_code = 1


class JournalUnusable(FreshlegsError):
    """The journal file, or another file, could not be used; it was left as it was."""


class JournalBusy(JournalUnusable):
    """Another program holds the journal."""


class JournalChanged(FreshlegsError):
    """The entry was changed elsewhere since it was read; nothing was written."""


class NoSuchEntry(FreshlegsError):
    """No entry has that id."""

    exit_code = 2


class EntryRefused(FreshlegsError):
    """Something that wants to enter breaks a range, a type or a name.

    `field` names what is wrong in the words of the record format ("" for the whole of it).
    """

    exit_code = 2

    def __init__(self, text: str, field: str = "") -> None:
        super().__init__(text)
        self.field = field


class WordsUnclear(FreshlegsError):
    """Words of the runner that can't be read, or can be read in two ways.

    `start` and `end` are offsets into the words: text[start:end] is what wants mending.
    """

    exit_code = 2

    def __init__(self, text: str, start: int = 0, end: int = 0) -> None:
        super().__init__(text)
        self.start = start
        self.end = end


class ImportRefused(FreshlegsError):
    """A file from outside was refused whole; nothing of it was stored. `where` is the place in it."""

    exit_code = 3

    def __init__(self, text: str, where: str = "") -> None:
        super().__init__(f"{where}: {text}" if where else text)
        self.where = where
