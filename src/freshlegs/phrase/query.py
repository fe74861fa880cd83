"""A query in a runner's words: "knee>2 long since:2025-06 @pegasus heavy" -> what it asks, with what can't be read.

Never raises: a part that can't be read is named with its place and a reason, and all the others still filter. All parts
must hold; a minus before one turns it round. Distances, durations, paces and days are read as everywhere.
"""

from __future__ import annotations

import datetime as dt
import re

from freshlegs.errors import WordsUnclear
from freshlegs.language import tr
from freshlegs.phrase.queryparts import PARTS
from freshlegs.phrase.queryreader import QueryReader
from freshlegs.phrase.reading import Said, Trouble
from freshlegs.phrase.terms import Dated, Term
from freshlegs.records import dataclass
from freshlegs.units import Units, typed_date

LONGEST_QUERY = 1000
MOST_TERMS = 40

_GAP = re.compile(r"[\s,;]+")
_MINUS = re.compile(r"[-−](?=[^\s-])")


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for, all of it at once: no terms ask for everything. `said` and `troubles` have their places."""

    text: str = ""
    terms: tuple[Term, ...] = ()
    said: tuple[Said, ...] = ()
    troubles: tuple[Trouble, ...] = ()


def read_query(text: str, today: dt.date, *, units: Units = "km") -> Query:
    """Read a query. `units` is what a bare distance or pace is in, and how "12/3" is meant. Never raises."""
    reader = QueryReader(text[:LONGEST_QUERY], today, units)
    while _next(reader):
        start = reader.start
        try:
            any(read(reader) for read in PARTS)
        except WordsUnclear as unclear:
            reader.refuse(max(start, min(unclear.start, len(reader.text))), unclear.end, str(unclear))
    if len(text) > LONGEST_QUERY:
        message = tr("Only the first {most} characters of a query are read.", most=f"{LONGEST_QUERY:,}")
        reader.troubles.append(Trouble(LONGEST_QUERY, len(text), message))
    _see_that_days_can_be(reader)
    return Query(text, tuple(reader.terms), tuple(reader.said), tuple(reader.troubles))


def _next(reader: QueryReader) -> bool:
    """Go to the next part; tell whether there is one."""
    gap = _GAP.match(reader.text, reader.pos)
    reader.pos = gap.end() if gap else reader.pos
    if reader.pos >= len(reader.text):
        return False
    if len(reader.terms) + len(reader.troubles) >= MOST_TERMS:
        message = tr("A query has at most {most} parts; the rest is not read.", most=MOST_TERMS)
        reader.refuse(reader.pos, len(reader.text), message)
        return False
    minus = _MINUS.match(reader.text, reader.pos)
    reader.minus = int(bool(minus))
    reader.pos += reader.minus
    return True


def _see_that_days_can_be(reader: QueryReader) -> None:
    """Say so where no day can be after the one and before the other."""
    days = [term.asks for term in reader.terms if isinstance(term.asks, Dated)]
    since = max((one.since for one in days if one.since), default=None)
    until = min((one.until for one in days if one.until), default=None)
    if since and until and since > until:
        place = next(said for said in reversed(reader.said) if said.field == Dated.__name__)
        message = tr(
            "No day is both from {first} on and up to {last}.",
            first=typed_date(since, reader.units),
            last=typed_date(until, reader.units),
        )
        reader.troubles.append(Trouble(place.start, place.end, message))
