"""Words about what stands in a field: how they are told, and how what is typed there stays English."""

from __future__ import annotations

from freshlegs.language import in_english, tr
from freshlegs.telling.entries import plain_word


def like(what: str, example: str) -> str:
    """Say what is to be written."""
    return tr("{what}, like {example}", what=what, example=example)


def typed_word(word: str) -> str:
    """Give a word of the record format as it is typed and read back: in English, whatever is spoken."""
    with in_english():
        return plain_word(word)
