"""A query as SQL: for each kind of entry the condition under which it is found, or that it never is.

Every name in these texts is a constant of this program; values are always bound, each under a name of its own. What is
looked at may be a stretch only: `:since` and `:until` bound its days, `:lo` and `:hi` its numbers of the word index.
"""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from collections.abc import Callable, Sequence

from freshlegs.journal.rows import ENTRY_SHAPES, KIND_BITS, N_BITS, Shape
from freshlegs.phrase.query import Query
from freshlegs.phrase.terms import (
    MORNING,
    Asks,
    Dated,
    Number,
    OfKind,
    OfType,
    Shoes,
    Sore,
    Spot,
    Tag,
    Term,
    Within,
    Words,
)

ALWAYS, NEVER = "1", "0"
LAST_KEY = (1 << 63) - 1
EVERYWHERE: dict[str, object] = {"lo": 0, "hi": LAST_KEY, "since": "", "until": "~"}
IN_STRETCH = "date BETWEEN :since AND :until"
IN_WORDS = f"SELECT rowid & {(1 << N_BITS) - 1} FROM words WHERE words MATCH {{0}} AND rowid BETWEEN :lo AND :hi"  # noqa: S608 - our own constants
OF_KIND = f"AND (rowid >> {N_BITS}) & {(1 << KIND_BITS) - 1} = {{0}}"
ON_THE_DAY = "date IN (SELECT date FROM wellness WHERE {0} AND ({1}))"
PACE = "duration_s * 1000.0 / distance_m"
RUN_SCORES = ("pain_before", "pain_during", "pain_after")
TYPE_COLUMNS = {"run": "type", "cross": "cross_kind", "plan": "type", "note": "mark"}
OF_A_DAY = ("run", "cross")
"""The kinds for which a check-in of their day speaks too."""

_TOKEN = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """Give a text without case and accents, as the word index compares it."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in apart if unicodedata.category(sign) != "Mn").casefold()


def tagged(tags: object, name: str, beginning: int) -> bool:
    """Tell whether a stored list of tags holds one."""
    try:
        held = json.loads(tags) if isinstance(tags, str) else []
    except ValueError:
        return False  # a damaged row
    told = [folded(str(tag)) for tag in held] if isinstance(held, list) else []
    return any(tag.startswith(name) for tag in told) if beginning else name in told


def named(shoes: object, name: str, beginning: int) -> bool:
    """Tell whether a name holds some words, side by side, of which the last may only begin so."""
    wanted = _TOKEN.findall(name)
    held = _TOKEN.findall(folded(shoes)) if isinstance(shoes, str) else []
    for place in range(len(held) - len(wanted) + 1):
        *first, last = held[place : place + len(wanted)]
        if first == wanted[:-1] and (last == wanted[-1] or (beginning and last.startswith(wanted[-1]))):
            return True
    return False


def ready(conn: sqlite3.Connection) -> None:
    """Give a connection what these conditions call."""
    conn.create_function("tagged", 3, tagged, deterministic=True)
    conn.create_function("named", 3, named, deterministic=True)


def match_of(query: Query) -> str:
    """Give what the word index must hold of every entry found; nothing where it can't tell."""
    return " AND ".join(text for term in query.terms if not term.but_not and (text := _required(term.asks)))


def _required(asks: Asks) -> str:
    if isinstance(asks, Words):
        return "" if asks.types else quoted(asks.text, beginning=asks.beginning)
    return quoted(asks.name, beginning=asks.beginning) if isinstance(asks, Tag | Shoes) else ""


def quoted(words: str, *, beginning: bool) -> str:
    """Give words as one phrase of the word index's own language, in which nothing of them is an operator."""
    plain = words.replace('"', " ")
    return f'"{plain}"' + ("*" if beginning else "")


def days_of(query: Query) -> tuple[str, str]:
    """Give the first and the last day that a query can find."""
    days = [term.asks for term in query.terms if isinstance(term.asks, Dated) and not term.but_not]
    since = max((str(one.since) for one in days if one.since), default=str(EVERYWHERE["since"]))
    return since, min((str(one.until) for one in days if one.until), default=str(EVERYWHERE["until"]))


class Condition:
    """What a query asks of one kind of entry, within a stretch or, with `whole`, of all there are.

    With `worded` the word index has answered `match_of` already. Of all there are, check-ins and their parts are looked
    through once, in a stretch those of its days.
    """

    def __init__(self, shape: Shape, query: Query, *, worded: bool = False, whole: bool = False) -> None:
        self.shape = shape
        self.values = dict(EVERYWHERE)
        self._worded = worded
        self._whole = whole
        self._live = "deleted = 0" if whole else f"deleted = 0 AND {IN_STRETCH}"
        self._turned = False
        parts = [self._term(term) for term in query.terms]
        self.is_never = NEVER in parts
        self.sql = " AND ".join([self._live, *(part for part in parts if part != ALWAYS)])

    def bind(self, value: object) -> str:
        """Give the name under which a value is bound."""
        name = f"v{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def _term(self, term: Term) -> str:
        self._turned = term.but_not
        said = _SQL[type(term.asks)](self, term.asks)
        if not term.but_not:
            return said if said in (ALWAYS, NEVER) else f"({said})"
        return {ALWAYS: NEVER, NEVER: ALWAYS}.get(said) or f"({said}) IS NOT TRUE"

    def _found(self, match: str) -> str:
        code = ENTRY_SHAPES.index(self.shape)
        return f"n IN ({IN_WORDS.format(self.bind(match))} {OF_KIND.format(code)})"

    def words(self, asks: Words) -> str:
        """Give the condition of words."""
        if self._worded and not asks.types and not self._turned:
            return ALWAYS
        found = self._found(quoted(asks.text, beginning=asks.beginning))
        column = TYPE_COLUMNS.get(self.shape.kind)
        return f"{self.of_type(OfType(asks.types))} OR {found}" if asks.types and column else found

    def tag(self, asks: Tag) -> str:
        """Give the condition of a tag."""
        return self._called("tags", "tagged", asks)

    def shoes(self, asks: Shoes) -> str:
        """Give the condition of shoes."""
        return self._called("shoes", "named", asks)

    def _called(self, column: str, function: str, asks: Tag | Shoes) -> str:
        if column not in self.shape.columns:
            return NEVER
        held = f"{function}({column}, {self.bind(folded(asks.name))}, {self.bind(int(asks.beginning))})"
        if self._worded and not self._turned:
            return held
        return f"{self._found(quoted(asks.name, beginning=asks.beginning))} AND {held}"

    def number(self, asks: Number) -> str:
        """Give the condition of a number: the entry's own, or of its day's check-in."""
        if asks.field in MORNING:
            return self._of_the_morning(self._within(asks.field, asks.within))
        if asks.field == "pace":
            return self._within(PACE, asks.within) if self.shape.kind == "run" else NEVER
        column = "rpe_target" if asks.field == "rpe" and self.shape.kind == "plan" else asks.field
        return self._within(column, asks.within) if column in self.shape.columns else NEVER

    def sore(self, asks: Sore) -> str:
        """Give the condition of soreness, or of any pain."""
        if asks.pain:
            return self._of_the_morning(self._part("pain", asks.within), self._run_scores(asks.within))
        return self._of_the_morning(f"{self._within('soreness', asks.within)} OR {self._part('muscle', asks.within)}")

    def spot(self, asks: Spot) -> str:
        """Give the condition of one part."""
        told = []
        if asks.muscle:
            told.append(self._part("muscle", asks.within, part=asks.muscle, side=asks.side, untold=True))
        if asks.site:
            told.append(self._part("pain", asks.within, site=asks.site, name=asks.name, side=asks.side))
        if asks.site and not asks.side and not asks.name:
            told.append(f"soreness_site = {self.bind(asks.site)} AND {self._within('soreness', asks.within)}")
        in_run = ""
        if asks.run_sites:
            sites = ", ".join(map(self.bind, asks.run_sites))
            side = f" AND pain_side IN ({self.bind(asks.side)}, 'both')" if asks.side else ""
            in_run = f"pain_site IN ({sites}){side} AND ({self._run_scores(asks.within)})"
        return self._of_the_morning(" OR ".join(told), in_run)

    def _of_the_morning(self, told: str, in_run: str = "") -> str:
        """Give the condition on a check-in: of itself, or for a session of one of its day."""
        if self.shape.kind == "wellness":
            return told
        if self.shape.kind not in OF_A_DAY:
            return NEVER
        of_day = ON_THE_DAY.format(self._live, told)
        return f"{of_day} OR ({in_run})" if in_run and self.shape.kind == "run" else of_day

    def _part(self, table: str, within: Within, *, untold: bool = False, **told: str | None) -> str:
        """Give the condition on one of a check-in's parts; `untold`: a side that was not told is both."""
        side = told.pop("side", None)
        parts = [f"{column} = {self.bind(value)}" for column, value in told.items() if value]
        if side:
            either = f"side IN ({self.bind(side)}, 'both')"
            parts.append(f"({either} OR side IS NULL)" if untold else either)
        where = " AND ".join([*parts, self._within("nrs", within)])
        if self._whole:
            return f"n IN (SELECT parent FROM {table} WHERE {where})"  # noqa: S608 - as the nameplate says
        return f"EXISTS (SELECT 1 FROM {table} WHERE parent = wellness.n AND {where})"  # noqa: S608 - as the nameplate says

    def _run_scores(self, within: Within) -> str:
        return " OR ".join(f"({self._within(column, within)})" for column in RUN_SCORES)

    def _within(self, column: str, within: Within) -> str:
        parts = []
        if within.low is not None:
            parts.append(f"{column} {'>=' if within.low_in else '>'} {self.bind(within.low)}")
        if within.high is not None:
            parts.append(f"{column} {'<=' if within.high_in else '<'} {self.bind(within.high)}")
        return " AND ".join(parts)

    def of_type(self, asks: OfType) -> str:
        """Give the condition of types."""
        column = TYPE_COLUMNS.get(self.shape.kind)
        return f"{column} IN ({', '.join(map(self.bind, asks.names))})" if column else NEVER

    def of_kind(self, asks: OfKind) -> str:
        """Give the condition of kinds: it holds for all of a table, or for none."""
        return ALWAYS if self.shape.kind in asks.names else NEVER

    def dated(self, asks: Dated) -> str:
        """Give the condition of days."""
        since = f"date >= {self.bind(asks.since.isoformat())}" if asks.since else ""
        until = f"date <= {self.bind(asks.until.isoformat())}" if asks.until else ""
        return " AND ".join(filter(None, (since, until))) or ALWAYS


_SQL: dict[type, Callable[..., str]] = {
    Words: Condition.words,
    Tag: Condition.tag,
    Shoes: Condition.shoes,
    Number: Condition.number,
    Sore: Condition.sore,
    Spot: Condition.spot,
    OfType: Condition.of_type,
    OfKind: Condition.of_kind,
    Dated: Condition.dated,
}


def ways(query: Query) -> Sequence[tuple[Query, str]]:
    """Give the ways to find: queries that together find what this one does, each with what the word index must hold.

    A word that names a type too is looked for once as a word, by the index, and once as a type, by date.
    """
    match = match_of(query)
    place = next((n for n, term in enumerate(query.terms) if _either(term)), None)
    if match or place is None:
        return ((query, match),)
    asks = query.terms[place].asks
    assert isinstance(asks, Words)  # noqa: S101 - `_either` says so
    worded = _with(query, place, Term(Words(asks.text, asks.beginning)))
    return ((worded, match_of(worded)), (_with(query, place, Term(OfType(asks.types))), ""))


def _either(term: Term) -> bool:
    return isinstance(term.asks, Words) and bool(term.asks.types) and not term.but_not


def _with(query: Query, place: int, term: Term) -> Query:
    return Query(query.text, (*query.terms[:place], term, *query.terms[place + 1 :]))
