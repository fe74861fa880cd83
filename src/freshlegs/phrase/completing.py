"""How a word that was begun may go on: the journal's own tags and shoes, then the words that the grammar knows."""

from __future__ import annotations

import re

from freshlegs.phrase.reading import Known
from freshlegs.phrase.vocabulary import GERMAN_WORDS
from freshlegs.phrase.words import SENSES

MOST = 8
LEAST = 2
"""A word of one letter may become anything."""
KINDS = ("type", "cross", "part", "side", "label", "mark", "symptom", "flag", "alert", "named", "trend", "usual")
"""The senses whose words are offered, those of a run first."""

_BEGUN = re.compile(r"(?P<tag>#[\w-]*)$|(?P<shoes>@(?:\"[^\"]*|[^\s\"@#,;]*))$|(?P<word>(?<![\w#@/.])[^\W\d_]+)$")
_PLAIN = re.compile(r"[^\s\"@#,;]+")

Completion = tuple[int, str]
"""Where the word begins that is replaced up to the cursor, and what replaces it."""


def completions(text: str, known: Known) -> tuple[Completion, ...]:
    """Give how the end of a text may go on, the likeliest first; none within a note, or where nothing was begun."""
    found = _BEGUN.search(text)
    if not found or re.search(r"(?:^|\s)--", text):
        return ()
    start, begun = found.start(), found[0].casefold()
    if found["tag"] is not None:
        offered = [f"#{tag}" for tag in known.tags]
    elif found["shoes"] is not None:
        begun = begun.replace('"', "")
        offered = [f"@{name}" if _PLAIN.fullmatch(name) else f'@"{name}"' for name in known.shoes]
    else:
        offered = list(_WORDS) if len(begun) >= LEAST else []
    fitting = [word for word in offered if word.replace('"', "").casefold().startswith(begun)]
    return tuple((start, word) for word in fitting if word.casefold() != found[0].casefold())[:MOST]


def _words() -> tuple[str, ...]:
    place = {kind: number for number, kind in enumerate(KINDS)}
    ranked = [
        (min(place[sense.kind] for sense in senses if sense.kind in place), number, word)
        for number, (word, senses) in enumerate(SENSES.items())
        if " " not in word and word not in GERMAN_WORDS and any(sense.kind in place for sense in senses)
    ]
    return tuple(word for _, _, word in sorted(ranked))


_WORDS = _words()
