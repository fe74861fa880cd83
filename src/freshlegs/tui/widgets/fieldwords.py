"""Words that stand in a form's fields, in the language that is spoken; read back in it, or in English.

A runner sees "Erholung" and may type it, or "recovery": what is stored is the word of the record format.
"""

from __future__ import annotations

from collections.abc import Sequence

from freshlegs.language import markc, trc

WORDS = (
    markc("in a field", "easy"), markc("in a field", "recovery"), markc("in a field", "long"),
    markc("in a field", "tempo"), markc("in a field", "intervals"), markc("in a field", "hills"),
    markc("in a field", "race"), markc("in a field", "test"), markc("in a field", "other"),
    markc("in a field", "rest"), markc("in a field", "walk"), markc("in a field", "bike"), markc("in a field", "swim"),
    markc("in a field", "core"), markc("in a field", "strength"), markc("in a field", "cross"),
    markc("in a field", "better"), markc("in a field", "same"), markc("in a field", "worse"),
    markc("in a field", "eased"), markc("in a field", "continued"), markc("in a field", "returned"),
    markc("in a field", "worsened"), markc("in a field", "y"), markc("in a field", "n"), markc("in a field", "none"),
    markc("in a field", "no pain"), markc("in a field", "legs"), markc("in a field", "yes"),
    markc("in a field", "half marathon"),
)  # fmt: skip
"""Every word that a field may hold of itself; parts of the body and signs of illness are told as everywhere."""


def field_word(word: str) -> str:
    """Give a word of the record format as a field holds it; what is none of them stays as it is."""
    return trc("in a field", word)


def meant_by(text: str, words: Sequence[str]) -> list[str]:
    """Give those of the words that a text may mean, as they are told or in English: the whole, else a beginning.

    A beginning of one word in the one language and of another in the other means both: then it is asked.
    """
    low = folded(text)
    names = {word: (folded(field_word(word)), word) for word in words}
    whole = [word for word, told in names.items() if told[0] == low] or [word for word in words if word == low]
    return whole or [word for word, told in names.items() if any(name.startswith(low) for name in told)]


def folded(text: str) -> str:
    """Give a text without its capitals, its words a space apart."""
    return " ".join(text.casefold().split())
