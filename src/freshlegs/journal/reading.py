"""What a journal can be asked: windows, days, searches."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import cast

from freshlegs.errors import JournalUnusable, NoSuchEntry
from freshlegs.journal.ordering import clock_of, in_order, place
from freshlegs.journal.rows import ENTRY_SHAPES, can_be_asked
from freshlegs.journal.troubles import REPLACED, damaged
from freshlegs.journal.walking import Walking
from freshlegs.language import tr, trn
from freshlegs.models import Cross, Entry, Note, Plan, Record, Run, Runner, Wellness, Window
from freshlegs.models.shoes import Worn

KINDS_OF_A_DAY = tuple(shape.kind for shape in ENTRY_SHAPES)
SPANS = "WHERE date BETWEEN ? AND ?"
LIVE = "WHERE deleted = 0"
RACE = "type = 'race' AND done_by IS NULL"
WORN = (
    "SELECT shoes, sum(distance_m), count(*), min(date), max(date) FROM run "
    "WHERE deleted = 0 AND shoes IS NOT NULL GROUP BY shoes ORDER BY max(date) DESC, shoes"
)


class Reading(Walking):
    """The reading half of a journal."""

    def window(self, since: dt.date, until: dt.date, older_runs: int = 8) -> Window:
        """Give the entries of [since, until], and the last `older_runs` runs before, all in the order of their days."""
        days = (since.isoformat(), until.isoformat())
        with self._reads():
            older = self._live("run", f"{LIVE} AND date < ? ORDER BY date DESC, n DESC LIMIT ?", (days[0], older_runs))
            return Window(
                since=since,
                until=until,
                first_day=self._first_day(),
                runs=cast("tuple[Run, ...]", (*in_order(older), *in_order(self._live("run", SPANS, days)))),
                crosses=cast("tuple[Cross, ...]", in_order(self._live("cross", SPANS, days))),
                mornings=cast("tuple[Wellness, ...]", in_order(self._live("wellness", SPANS, days))),
                plans=cast("tuple[Plan, ...]", in_order(self._live("plan", SPANS, days))),
                notes=cast("tuple[Note, ...]", in_order(self._live("note", SPANS, days))),
            )

    def runner(self) -> Runner:
        """Give the profile, an empty one where nothing was told."""
        with self._reads():
            for record in self._live("profile", LIVE, ()):
                return cast("Runner", record)
        return Runner()

    def entry(self, entry_id: str) -> Entry | None:
        """Give the entry with that id, None where there is none or it was removed."""
        with self._reads():
            held = self._held(entry_id)
        return cast("Entry", held[1].record) if held and not held[1].deleted and held[0].kind != "profile" else None

    def rev_of(self, entry_id: str) -> int:
        """Give an entry's revision, to change it only if nobody else has meanwhile. Raises NoSuchEntry."""
        with self._reads():
            held = self._held(entry_id)
        if not held or held[1].deleted:
            raise NoSuchEntry(tr("No entry has the id {id}.", id=entry_id))
        return held[1].rev

    def day(self, date: dt.date, kinds: Sequence[str] = KINDS_OF_A_DAY) -> tuple[Entry, ...]:
        """Give a day's entries, or those of some kinds, in the order in which a day lists them."""
        day = date.isoformat()
        with self._reads():
            found = [record for kind in kinds for record in self._live(kind, SPANS, (day, day))]
        return cast("tuple[Entry, ...]", in_order(found))

    def next_race(self, day: dt.date) -> Plan | None:
        """Give the first planned race on or after a day that is not run yet."""
        with self._reads():
            for record in self._live("plan", f"{LIVE} AND {RACE} AND date >= ? ORDER BY date LIMIT 1", (str(day),)):
                return cast("Plan", record)
        return None

    def newest(self, limit: int, before: Entry | None = None) -> tuple[Entry, ...]:
        """Give the newest entries, newest first; with `before`, those that follow it in that order."""
        found: list[Record] = []
        with self._reads():
            for shape in ENTRY_SHAPES:
                order = f"ORDER BY date DESC, {clock_of(shape)} DESC, id DESC LIMIT ?"
                if before is None:
                    found += self._live(shape.kind, f"{LIVE} {order}", (limit,))
                else:
                    day = before.date.isoformat()
                    found += self._live(shape.kind, f"{LIVE} AND date < ? {order}", (day, limit))
                    found += (e for e in self._live(shape.kind, SPANS, (day, day)) if place(e) < place(before))
        found.sort(key=place, reverse=True)
        return cast("tuple[Entry, ...]", tuple(found[:limit]))

    def first_day(self) -> dt.date | None:
        """Give the date of the first entry of training; None in a journal of plans and bare notes alone."""
        with self._reads():
            return self._first_day()

    def data_version(self) -> int:
        """Give a number that changes when another program has written. Raises JournalUnusable: file replaced."""
        with self._reads():
            if self._opened is not None and not self._same_file(self._opened):
                raise JournalUnusable(tr(REPLACED, file=self._path))
            return int(self._conn.execute("PRAGMA data_version").fetchone()[0])

    def tags(self) -> tuple[str, ...]:
        """Give every tag in use, the most used first."""
        return self._names(
            "SELECT value FROM (SELECT tags FROM run WHERE deleted = 0 UNION ALL "
            "SELECT tags FROM cross_session WHERE deleted = 0), json_each(tags) "
            "GROUP BY value ORDER BY count(*) DESC, value"
        )

    def shoes(self) -> tuple[str, ...]:
        """Give every pair of shoes, the last worn first."""
        return self._names(
            "SELECT shoes FROM run WHERE deleted = 0 AND shoes IS NOT NULL "
            "GROUP BY shoes ORDER BY max(date) DESC, shoes"
        )

    def worn(self) -> tuple[Worn, ...]:
        """Give what each pair of shoes has been through, the last worn first; without those whose dates are damaged."""
        with self._reads():
            rows = self._all(WORN)
        found = []
        for shoes, distance_m, runs, first, last in rows:
            try:
                days = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
            except ValueError:
                self._damaged["shoes", shoes] = damaged(self._path)
                continue
            found.append(Worn(shoes=shoes, distance_m=distance_m, runs=runs, first=days[0], last=days[1]))
        return tuple(found)

    def find_id(self, part: str) -> str:
        """Give the id that begins or ends with the part, if one alone does. Raises NoSuchEntry."""
        found: set[str] = set()
        with self._reads():
            for shape in ENTRY_SHAPES if part and can_be_asked(part) else ():
                asked = {"part": part, "after": part + "\U0010ffff", "length": len(part)}
                found.update(str(row[0]) for row in self._all(FIND_ID[shape.table], asked))
        if part in found:
            return part
        if len(found) != 1:
            raise NoSuchEntry(_not_one(len(found), part))
        return found.pop()

    def drafts(self) -> dict[str, str]:
        """Give the unfinished forms: form -> what was typed, as it was kept."""
        with self._reads():
            return dict(self._all("SELECT form, body FROM draft ORDER BY form"))

    # Within a reading

    def _first_day(self) -> dt.date | None:
        found: list[str] = []
        for table in ("run", "cross_session", "wellness", "note"):
            found += (str(row[0]) for row in self._all(FIRST_DAY[table]))
        try:
            return dt.date.fromisoformat(min(found)) if found else None
        except ValueError:
            self._damaged["first day", 0] = damaged(self._path)
            return None

    def _names(self, query: str) -> tuple[str, ...]:
        with self._reads():
            return tuple(str(row[0]) for row in self._all(query))


def _not_one(many: int, part: str) -> str:
    """Say that none or several entries have an id that was begun."""
    if not many:
        return tr("No entry has an id that begins or ends with {part}.", part=ascii(part))
    return trn(
        "{n} entry has an id that begins or ends with {part}.",
        "{n} entries have an id that begins or ends with {part}.",
        many,
        part=ascii(part),
    )


FIND_ID = {
    shape.table: f"SELECT id FROM {shape.table} WHERE deleted = 0 "  # noqa: S608 - our own constants
    "AND (id BETWEEN :part AND :after OR substr(id, -:length) = :part)"
    for shape in ENTRY_SHAPES
}
FIRST_DAY = {
    shape.table: f"SELECT date FROM {shape.table} WHERE deleted = 0 "  # noqa: S608 - the same
    f"{'AND mark IS NOT NULL ' if shape.kind == 'note' else ''}ORDER BY date LIMIT 1"
    for shape in ENTRY_SHAPES
}
"""Of the notes only marked days (rest, sick, travel) are entries of training: a shopping list begins no journal."""
