"""The parts of a query, each read at its place: words, #tag, @shoes, since:2025-06, type:long, dist>21k, sore calf."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain
from typing import get_args

from freshlegs.language import tr, trc
from freshlegs.models.ranges import CrossKind, DayMark, PlanType, RunType
from freshlegs.phrase.comparing import CONDITION, comparison_at, part_at, place_asked, spot_of, unread
from freshlegs.phrase.periods import period_at
from freshlegs.phrase.queryreader import QueryReader
from freshlegs.phrase.reading import CANT_KEEP, KINDS_TOLD, one_of, type_told
from freshlegs.phrase.terms import Dated, OfKind, OfType, Shoes, Tag, Term, Within, Words
from freshlegs.phrase.words import SENSES, closest
from freshlegs.units import day_text

TYPES = tuple(dict.fromkeys(chain(*map(get_args, (RunType, CrossKind, PlanType, DayMark)))))
BARE_TYPES = frozenset(TYPES) - {"other", "test", "cross"}
"""Types that a word alone means too, beside the word itself."""
LEAST = 3
"""A word of fewer letters may become any type."""
KINDS = {
    **dict.fromkeys(("run", "runs"), "run"),
    **dict.fromkeys(("cross", "cross-training", "session"), "cross"),
    **dict.fromkeys(("check", "check-in", "checkin", "morning", "wellness"), "wellness"),
    **dict.fromkeys(("plan", "plans", "planned"), "plan"),
    **dict.fromkeys(("note", "notes"), "note"),
}
OFFERED_KINDS = "run, cross, check, plan, note"
KEYS = {
    **dict.fromkeys(("since", "from"), "since"),
    **dict.fromkeys(("until", "to"), "until"),
    **dict.fromkeys(("on", "in"), "on"),
    **{name: name for name in ("type", "kind", "tag", "shoes")},
}

_KEY = re.compile(r"([a-z]{2,20}):(?!//)", re.IGNORECASE)
_QUOTED = re.compile(r'"([^"]*)("?)')
_TAG = re.compile(r"#([^\s,;\"#]*)")
_SHOES = re.compile(r'@(?:"([^"]*)("?)|([^\s,;"]*))')
_SORE = re.compile(r"sore\s{1,9}(?=\S)", re.IGNORECASE)
_WORD = re.compile(r'[^\s,;"]+')
_NAME = re.compile(r"[\w-]+")
_CHOICES = re.compile(r"[\w,-]*")


def _unkept(reader: QueryReader) -> bool:
    """Refuse what no journal holds: NUL and halves of a character."""
    word = _WORD.match(reader.text, reader.pos)
    found = CANT_KEEP.search(word[0]) if word else None
    if not word or not found:
        return False
    at = word.start() + found.start()
    return reader.refuse(at, word.end(), tr("A character here is in no journal. Take it out."))


def _quoted(reader: QueryReader) -> bool:
    """Read "exact words"; while the second quote is not typed yet, the last word may go on."""
    found = _QUOTED.match(reader.text, reader.pos)
    return bool(found) and _words(reader, found[1], found.end(), open_end=not found[2]) if found else False


def _words(reader: QueryReader, words: str, end: int, *, open_end: bool, lone: bool = False) -> bool:
    plain = CANT_KEEP.sub(" ", words).strip()
    if not any(character.isalnum() for character in plain):
        bare = tr("'{words}' holds no letter and no digit to look for.", words=plain) if plain else tr("Which words?")
        return reader.refuse(reader.start, end, bare)
    beginning = open_end and reader.is_open(end) and not words[-1:].isspace()
    types = _types_of(plain.casefold(), beginning=beginning) if lone else ()
    said = trc("query", " or type ").join((f'"{plain}"', *map(type_told, types)))
    return reader.take(Term(Words(plain, beginning, types), bool(reader.minus)), end, said)


def _types_of(word: str, *, beginning: bool) -> tuple[str, ...]:
    """Give the types that a word names, or that one begins which is still typed."""
    if word in BARE_TYPES or not beginning or len(word) < LEAST:
        return (word,) if word in BARE_TYPES else ()
    return tuple(name for name in TYPES if name in BARE_TYPES and name.startswith(word))


def _tag(reader: QueryReader) -> bool:
    """Read #club."""
    found = _TAG.match(reader.text, reader.pos)
    return _tagged(reader, found[1], found.end()) if found else False


def _tagged(reader: QueryReader, name: str, end: int) -> bool:
    if not any(character.isalnum() for character in name):
        return reader.refuse(reader.start, end, tr("Which tag? Write #club."))
    return reader.take(
        Term(Tag(name, reader.is_open(end)), bool(reader.minus)), end, trc("read back", "tag {tag}", tag=f"#{name}")
    )


def _shoes(reader: QueryReader) -> bool:
    """Read @pegasus and @"two words"."""
    found = _SHOES.match(reader.text, reader.pos)
    if not found:
        return False
    name = found[3] if found[1] is None else found[1]
    return _in_shoes(reader, name, found.end(), closed=bool(found[2]))


def _in_shoes(reader: QueryReader, name: str, end: int, *, closed: bool = False) -> bool:
    plain = CANT_KEEP.sub(" ", name).strip()
    if not any(character.isalnum() for character in plain):
        return reader.refuse(reader.start, end, tr('Which shoes? Write @pegasus, or @"two words".'))
    beginning = not closed and reader.is_open(end)
    return reader.take(
        Term(Shoes(plain, beginning), bool(reader.minus)), end, trc("read back", "shoes {shoes}", shoes=plain)
    )


def _keyed(reader: QueryReader) -> bool:
    """Read since:2025-06, until:, on:, type:long, kind:run."""
    found = _KEY.match(reader.text, reader.pos)
    key = KEYS.get(found[1].casefold()) if found else None
    if not found or not key:
        return False
    return _KEYED[key](reader, key, found.end())


def _dated(reader: QueryReader, key: str, pos: int) -> bool:
    if reader.minus:
        opposite = {"since": "until", "until": "since"}.get(key, "since")
        message = tr("A day can't be turned round with a minus. Write {key} instead.", key=f"{opposite}:")
        return reader.refuse(reader.start, _token_end(reader, pos), message)
    found = period_at(reader.text, pos, reader.today, reader.units)
    if not found:
        message = tr("Which day, month or year? Write {key}:2025-06, {key}:2026-03-08 or {key}:yesterday.", key=key)
        return reader.refuse(reader.start, _token_end(reader, pos), message)
    (first, last), end = found
    asks = Dated(first if key != "until" else None, last if key != "since" else None)
    one, other = day_text(first, reader.units), day_text(last, reader.units)
    if key == "since":
        said = trc("read back", "from {day}", day=one)
    elif key == "until":
        said = trc("read back", "up to {day}", day=other)
    else:
        said = one if first == last else trc("read back", "{first} to {last}", first=one, last=other)
    return reader.take(Term(asks), end, said)


def _typed(reader: QueryReader, _key: str, pos: int) -> bool:
    names, end = _choices(reader, pos)
    strange = next((name for name in names if name not in TYPES), None)
    if strange is None and names:
        return reader.take(
            Term(OfType(names), bool(reader.minus)),
            end,
            trc("read back", "type {types}", types=one_of([*map(type_told, names)])),
        )
    near = _near_type(strange) if strange else None
    choices = tr("Types: {types}.", types=", ".join(TYPES))
    return _no_choice(reader, end, ("type", strange, near), choices, "type:long")


def _near_type(word: str) -> str | None:
    """Give the type that another word means in a quick add line, or that is nearest to it."""
    for sense in SENSES.get(word, ()):
        if sense.kind in ("type", "cross", "mark"):
            return str(sense.value[0] if sense.kind == "type" else sense.value)
    return closest(word, TYPES, 0.6)


def _kinds(reader: QueryReader, _key: str, pos: int) -> bool:
    names, end = _choices(reader, pos)
    strange = next((name for name in names if name not in KINDS), None)
    if strange is None and names:
        kinds = tuple(dict.fromkeys(KINDS[name] for name in names))
        shown = one_of([trc("records", KINDS_TOLD[kind]) for kind in kinds])
        return reader.take(Term(OfKind(kinds), bool(reader.minus)), end, shown)
    if strange in TYPES:
        message = tr("'{words}' is a type: did you mean type:{words}?", words=strange)
        return reader.refuse(reader.start, end, message, f"type:{strange}")
    near = closest(strange, KINDS, 0.6) if strange else None
    return _no_choice(reader, end, ("kind", strange, near), tr("Kinds: {kinds}.", kinds=OFFERED_KINDS), "kind:run")


def _no_choice(
    reader: QueryReader, end: int, said: tuple[str, str | None, str | None], choices: str, example: str
) -> bool:
    """Explain a word behind a key that is none of its words."""
    key, strange, near = said
    if not strange:
        which = tr("Which type? Write {example}.", example=example)
        if key == "kind":
            which = tr("Which kind? Write {example}.", example=example)
        return reader.refuse(reader.start, end, f"{which} {choices}")
    meant = f"{key}:{near}" if near else None
    if meant:
        message = tr("There is no {key} '{words}': did you mean {meant}?", key=key, words=strange, meant=meant)
    else:
        unknown = tr("There is no {key} '{words}'.", key=key, words=strange)
        message = f"{unknown} {choices}"
    return reader.refuse(reader.start, end, message, meant)


def _choices(reader: QueryReader, pos: int) -> tuple[tuple[str, ...], int]:
    """Read the words behind a key, parted by commas."""
    found = _CHOICES.match(reader.text, pos)
    names = found[0].casefold().split(",") if found else []
    return tuple(dict.fromkeys(name for name in names if name)), found.end() if found else pos


def _tag_named(reader: QueryReader, _key: str, pos: int) -> bool:
    end = _token_end(reader, pos)
    return _tagged(reader, reader.text[pos:end].lstrip("#"), end)


def _shoes_named(reader: QueryReader, _key: str, pos: int) -> bool:
    end = _token_end(reader, pos)
    return _in_shoes(reader, reader.text[pos:end].lstrip("@"), end)


_KEYED: dict[str, Callable[[QueryReader, str, int], bool]] = {
    **dict.fromkeys(("since", "until", "on"), _dated),
    "type": _typed,
    "kind": _kinds,
    "tag": _tag_named,
    "shoes": _shoes_named,
}


def _compared(reader: QueryReader) -> bool:
    """Read dist>21k, left knee>2, and "sore knee>2", which is the same."""
    sore = _SORE.match(reader.text, reader.pos)
    for pos in (reader.pos, *([sore.end()] if sore else [])):
        found = comparison_at(reader.text, pos, reader.units)
        if found:
            asks, end, words = found
            return reader.take(Term(asks, bool(reader.minus)), end, words)
    return False


def _sore(reader: QueryReader) -> bool:
    """Read "sore calf": any soreness or pain there."""
    sore = _SORE.match(reader.text, reader.pos)
    part = part_at(reader.text, sore.end()) if sore else None
    if not part or not part.part:
        return False
    asks = spot_of(part.part, part.side, Within(low=1))
    said = trc("read back", "sore {place}", place=place_asked(part.part, part.side))
    return reader.take(Term(asks, bool(reader.minus)), part.end, said)


def _no_comparison(reader: QueryReader) -> bool:
    """Explain what looks like a comparison and is none."""
    found = CONDITION.match(reader.text, reader.pos)
    if not found:
        return False
    unclear, near = unread(reader.text, found)
    return reader.refuse(reader.start, unclear.end, str(unclear), near)


def _no_key(reader: QueryReader) -> bool:
    """Explain a key that is none."""
    found = _KEY.match(reader.text, reader.pos)
    if not found:
        return False
    end = _token_end(reader, found.end())
    rest = reader.text[found.end() : end]
    near = closest(found[1].casefold(), (*KEYS, "dist", "time", "pace", "sleep"), 0.6)
    meant = f"{near}:{rest}" if near and rest else None
    if meant:
        message = tr("'{key}' is not known: did you mean {meant}?", key=f"{found[1]}:", meant=meant)
    else:
        message = tr(
            "'{key}' is not known. Known are since:, until:, on:, type:, kind:; words with a colon go in quotes.",
            key=f"{found[1]}:",
        )
    return reader.refuse(reader.start, end, message, meant)


def _word(reader: QueryReader) -> bool:
    """Read a word of the full text."""
    found = _WORD.match(reader.text, reader.pos)
    end = found.end() if found else reader.pos + 1
    word = reader.text[reader.pos : end]
    return _words(reader, word, end, open_end=True, lone=True)


def _token_end(reader: QueryReader, pos: int) -> int:
    found = _WORD.match(reader.text, pos)
    return found.end() if found else pos


PARTS: tuple[Callable[[QueryReader], bool], ...] = (
    _quoted, _unkept, _tag, _shoes, _keyed, _compared, _sore, _no_comparison, _no_key, _word,
)  # fmt: skip
"""The readings of a part, in the order in which they are tried; the last reads anything."""
