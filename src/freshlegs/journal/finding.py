"""Finding by a query: newest first, a page at a time, in either direction, and the totals of all that is found.

Where a query holds words, tags or shoes, the word index is walked, whose numbers go by day: its cost is that of the
entries that hold them. All else is walked by the indexes on the date, a few years from the newest on, then ever more,
until a page is full: what is rare is looked for in the whole table.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, cast

from freshlegs.journal.opened import Opened
from freshlegs.journal.ordering import clock_of, place
from freshlegs.journal.rows import ENTRY_SHAPES, KIND_BITS, N_BITS, Shape, row_behind
from freshlegs.models import Entry
from freshlegs.models.totals import Totals

if TYPE_CHECKING:
    from freshlegs.phrase.query import Query

AMONG = "n IN (SELECT value FROM json_each(?))"
AMONG_ROWS = AMONG.replace("?", ":rows")
DAY_BITS = KIND_BITS + N_BITS
FIRST_KEYS, MOST_KEYS, GROWTH = 200, 12_800, 4
"""How many numbers of the word index are looked at at once: few at first, then ever more."""
YEARS = (0, 2, 8)
"""How many years are looked at at once, before the whole is."""


class Spot(NamedTuple):
    """Where an entry stands in the journal's order, and where its row is."""

    date: str
    kind: int
    clock: str
    id: str
    n: int


class Walk(NamedTuple):
    """From where one goes on, and which way: down to the older entries, or up."""

    edge: Spot | None
    up: bool

    @property
    def order(self) -> str:
        """The direction in SQL."""
        return "ASC" if self.up else "DESC"

    def beyond(self, kind: int) -> str:
        """Give the condition on the entries of a kind that still lie ahead."""
        if self.edge is None:
            return ""
        sign = ">" if self.up else "<"
        if kind == self.edge.kind:
            clock = clock_of(ENTRY_SHAPES[kind])
            return f" AND date {sign}= :date AND (date, {clock}, id) {sign} (:date, :clock, :id)"
        on_the_day = (kind > self.edge.kind) is self.up
        return f" AND date {sign}{'=' if on_the_day else ''} :date"

    @property
    def values(self) -> dict[str, object]:
        """What that condition is bound to."""
        return {"date": self.edge.date, "clock": self.edge.clock, "id": self.edge.id} if self.edge else {}


class Finding(Opened):
    """The part of a journal that searches."""

    def find(self, query: Query, limit: int, before: Entry | None = None, *, up: bool = False) -> tuple[Entry, ...]:
        """Give the newest entries that a query finds, newest first; with `before` those that follow it in that order.

        With `up` those above it instead (without `before` the oldest of all), still newest first. Fewer than `limit`
        means that there are no more that way. Raises JournalUnusable, JournalBusy.
        """
        found: list[Entry] = []
        walk = Walk(_spot_of(before) if before else None, up)
        with self._reads():
            while len(found) < limit:
                missing = limit - len(found)
                spots = self._spots(query, walk, missing)
                found += self._entries(spots)
                if len(spots) < missing:
                    break
                walk = Walk(spots[-1], up)
        return tuple(reversed(found)) if up else tuple(found)

    def totals(self, query: Query) -> Totals:
        """Count all that a query finds. Every entry of a kind may have to be looked at."""
        from freshlegs.journal.asking import Condition, ready  # noqa: PLC0415 - brings the grammar: only to search

        entries, runs = 0, (0, 0, 0)
        with self._reads():
            ready(self._conn)
            for shape in ENTRY_SHAPES:
                asked = Condition(shape, query, whole=True)
                if asked.is_never:
                    continue
                sums = ", coalesce(sum(distance_m), 0), coalesce(sum(duration_s), 0)" if shape.kind == "run" else ""
                (found,) = self._all(f"SELECT count(*){sums} FROM {shape.table} WHERE {asked.sql}", asked.values)  # noqa: S608 - our own constants
                entries += found[0]
                if shape.kind == "run":
                    runs = cast("tuple[int, int, int]", found)
        return Totals(entries, *runs)

    def ids_of(self, query: Query) -> frozenset[str]:
        """Give the ids of all that a query finds."""
        with self._reads():
            return frozenset(spot.id for spot in self._spots(query, Walk(None, up=False), -1))

    # Within a reading

    def _entries(self, spots: list[Spot]) -> list[Entry]:
        """Give the sound ones of some rows, in their order."""
        held: dict[tuple[int, int], Entry] = {}
        for kind, shape in enumerate(ENTRY_SHAPES):
            if rows := [spot.n for spot in spots if spot.kind == kind]:
                for row in self._rows(shape, f"WHERE {AMONG}", (json.dumps(rows),)):
                    if not row.deleted:
                        held[kind, row.n] = cast("Entry", row.record)
        return [held[spot.kind, spot.n] for spot in spots if (spot.kind, spot.n) in held]

    def _spots(self, query: Query, walk: Walk, limit: int) -> list[Spot]:
        """Give where the next entries stand, as one walks; with a limit of -1 all of them."""
        from freshlegs.journal.asking import ready, ways  # noqa: PLC0415 - brings the grammar: only to search

        ready(self._conn)
        found: set[Spot] = set()
        for way, match in ways(query):
            found.update(self._worded_spots(way, match, walk, limit) if match else self._listed(way, walk, limit))
        ordered = sorted(found, reverse=not walk.up)
        return ordered if limit < 0 else ordered[:limit]

    def _listed(self, query: Query, walk: Walk, limit: int) -> list[Spot]:
        """Walk every kind by its days."""
        from freshlegs.journal.asking import Condition  # noqa: PLC0415 - as above

        found: list[Spot] = []
        for stretch in self._stretches(query, walk) if limit >= 0 else (None,):
            for kind, shape in enumerate(ENTRY_SHAPES):
                asked = Condition(shape, query, whole=stretch is None)
                if not asked.is_never:
                    names = f"date {walk.order}, {clock_of(shape)} {walk.order}, id {walk.order}"
                    tail = f"{asked.sql}{walk.beyond(kind)} ORDER BY {names} LIMIT :limit"
                    values = {**asked.values, **walk.values, **(stretch or {}), "limit": limit}
                    found += self._standing(
                        shape, kind, f"WHERE {tail}" if stretch else f"NOT INDEXED WHERE {tail}", values
                    )
            if 0 <= limit <= len(found):
                break
        return found

    def _stretches(self, query: Query, walk: Walk) -> Iterator[dict[str, object] | None]:
        """Give the years ahead in which a query can find, few at first, as what bounds a stretch; None is all."""
        from freshlegs.journal.asking import days_of  # noqa: PLC0415 - as above

        since, until = days_of(query)
        date = walk.edge.date if walk.edge else self._outermost(walk)
        date = max(date, since) if walk.up else min(date, until)
        if not date[:4].isdecimal():  # an empty journal, or a damaged row
            yield None
            return
        year = int(date[:4])
        for years in YEARS:
            low, high = (year, year + years) if walk.up else (year - years, year)
            yield _years(low, high)
            year = (high + 1) if walk.up else (low - 1)
            if (f"{year:04}-01-01" > until) if walk.up else (f"{max(year, 0):04}-12-31" < since):
                return
        yield None

    def _outermost(self, walk: Walk) -> str:
        """Give the date at which a walk begins."""
        end = "min" if walk.up else "max"
        found = (self._all(f"SELECT {end}(date) FROM {shape.table}")[0][0] for shape in ENTRY_SHAPES)  # noqa: S608 - our own constants
        dates = [str(date) for date in found if date is not None]
        return (min(dates) if walk.up else max(dates)) if dates else ""

    def _standing(self, shape: Shape, kind: int, tail: str, values: dict[str, object]) -> Iterator[Spot]:
        query = f"SELECT date, {clock_of(shape)}, id, n FROM {shape.table} {tail}"  # noqa: S608 - our own constants
        for date, clock, row_id, n in self._all(query, values):
            yield Spot(str(date), kind, str(clock), str(row_id), n)

    def _worded_spots(self, query: Query, match: str, walk: Walk, limit: int) -> list[Spot]:
        """Walk the word index, and ask the tables about what it holds."""
        from freshlegs.journal.asking import Condition, days_of  # noqa: PLC0415 - as above

        asked = [Condition(shape, query, worded=True) for shape in ENTRY_SHAPES]
        found: list[Spot] = []
        for keys in self._keys(match, walk, days_of(query)):
            for kind, condition in enumerate(asked):
                rows = [behind[1] for key in keys if (behind := row_behind(key)) and behind[0] is condition.shape]
                if rows and not condition.is_never:
                    tail = f"WHERE {AMONG_ROWS} AND {condition.sql}{walk.beyond(kind)}"
                    values = {**condition.values, **walk.values, **_bounds(keys), "rows": json.dumps(rows)}
                    found += self._standing(condition.shape, kind, tail, values)
            if 0 <= limit <= len(found):
                break
        return found

    def _keys(self, match: str, walk: Walk, days: tuple[str, str]) -> Iterator[list[int]]:
        """Give the numbers of the word index that hold the words, by whole days, ever more at once."""
        since, until = (_day(day) for day in days)
        if walk.edge:
            edge = dt.date.fromisoformat(walk.edge.date)
            since, until = (max(since, edge), until) if walk.up else (since, min(until, edge))
        lo, hi, many = since.toordinal() << DAY_BITS, ((until.toordinal() + 1) << DAY_BITS) - 1, FIRST_KEYS
        while lo <= hi:
            keys = self._of_words(match, lo, hi, f"ORDER BY rowid {walk.order} LIMIT {many}")
            if len(keys) == many:
                day = keys[-1] >> DAY_BITS
                rest = (keys[-1] + 1, ((day + 1) << DAY_BITS) - 1) if walk.up else (day << DAY_BITS, keys[-1] - 1)
                keys += self._of_words(match, *rest)
                lo, hi = ((day + 1) << DAY_BITS, hi) if walk.up else (lo, (day << DAY_BITS) - 1)
            else:
                lo = hi + 1
            if keys:
                yield keys
            many = min(many * GROWTH, MOST_KEYS)

    def _of_words(self, match: str, lo: int, hi: int, tail: str = "") -> list[int]:
        query = f"SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? {tail}"  # noqa: S608 - our own constants
        return [int(key) for (key,) in self._all(query, (match, lo, hi))]


def _day(text: str) -> dt.date:
    """Give the day that bounds a query; the first or the last there is where none does."""
    return dt.date.fromisoformat(text) if text[:1].isdecimal() else dt.date.max if text else dt.date.min


def _years(low: int, high: int) -> dict[str, object]:
    """Bound a stretch by years, both included."""
    first, last = dt.date(min(max(low, 1), 9999), 1, 1), dt.date(max(min(high, 9999), 1), 12, 31)
    keys = {"lo": first.toordinal() << DAY_BITS, "hi": ((last.toordinal() + 1) << DAY_BITS) - 1}
    return {"since": first.isoformat(), "until": last.isoformat(), **keys}


def _bounds(keys: list[int]) -> dict[str, object]:
    """Bound a stretch by numbers of the word index."""
    low, high = min(keys), max(keys)
    days = {name: dt.date.fromordinal(key >> DAY_BITS).isoformat() for name, key in (("since", low), ("until", high))}
    return {"lo": low, "hi": high, **days}


def _spot_of(entry: Entry) -> Spot:
    date, kind, clock, entry_id = place(entry)
    return Spot(date.isoformat(), kind, clock, entry_id, 0)
