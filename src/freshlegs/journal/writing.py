"""Writing a journal: each call is one transaction and one step, stored whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from freshlegs.errors import EntryRefused, JournalChanged, JournalUnusable, NoSuchEntry
from freshlegs.journal.changes import REMOVED, Change, Log, between, came, title_of, value_of
from freshlegs.journal.opened import Held
from freshlegs.journal.rows import SHAPES, Shape, can_be_asked, row_of, seal, words_key, words_of
from freshlegs.journal.transacting import Transacting
from freshlegs.language import tr, trc
from freshlegs.models import KIND_OF, Record, Runner, kind_word
from freshlegs.records import replace
from freshlegs.units import Units, typed_date


class Writing(Transacting):
    """The writing half of a journal."""

    def add(self, records: Iterable[Record], title: str = "") -> tuple[Record, ...]:
        """Store new records; give them back with their ids. Raises EntryRefused, JournalUnusable."""
        return self.write(added=records, title=title)

    def change(self, record: Record, rev: int | None = None, title: str = "") -> Record:
        """Put the record in the place of the one with its id; with `rev`, only if it is still of that revision.

        Raises NoSuchEntry, JournalChanged, EntryRefused, JournalUnusable.
        """
        with self._writes(title or title_of("changed", [record])) as log:
            self._put(record, rev, log)
        return record

    def write(
        self,
        added: Iterable[Record] = (),
        changed: Iterable[Record] = (),
        title: str = "",
        revs: Mapping[str, int] | None = None,
        removed: Iterable[str] = (),
        units: Units = "km",
    ) -> tuple[Record, ...]:
        """Store new records, put changed ones in their places and remove others, as one step that undo takes back.

        With `revs` (id -> revision) a record is changed only if it is still of that revision; `units` is how a refusal
        shows its day. Gives the new records and the changed ones. Raises NoSuchEntry, JournalChanged, EntryRefused,
        JournalUnusable.
        """
        given, other = tuple(added), tuple(changed)
        new = tuple(record if record.id else replace(record, id=self._new_id()) for record in given)
        with self._writes(title or title_of("added" if new else "changed", [*new, *other])) as log:
            for record in given:
                if record.id and self._kind_of_id(record.id):
                    raise EntryRefused(tr("The journal has an entry with the id {id} already.", id=record.id), "id")
            self._insert_all(new, log)
            for record in other:
                self._put(record, (revs or {}).get(record.id), log, units)
            self._remove_all(removed, log)
        return (*new, *other)

    def new_id(self) -> str:
        """Give an id for an entry that others point to before it is stored."""
        return self._new_id()

    def remove(self, ids: Sequence[str], title: str = "") -> None:
        """Remove entries, all of them or none; an undo brings them back. Raises NoSuchEntry, JournalUnusable."""
        with self._writes(title) as log:
            self._remove_all(ids, log)

    def set_runner(self, runner: Runner, title: str = "") -> Runner:
        """Store the profile; give it back with its id. Raises EntryRefused, JournalUnusable."""
        shape = SHAPES["profile"]
        with self._writes(title or trc("step", "changed the profile")) as log:
            for held in self._rows(shape, "WHERE deleted = 0", ()):
                kept = replace(runner, id=held.record.id)
                if changes := between(shape.kind, held.record, kept):
                    self._update(shape, held, kept, deleted=False)
                    log.tell(changes)
                return kept
            new = runner if runner.id else replace(runner, id=self._new_id())
            self._insert_all((new,), log)
        return new

    # Within a transaction

    def _put(self, record: Record, rev: int | None, log: Log, units: Units = "km") -> None:
        shape, held = self._must_hold(record.id)
        if shape.cls is not type(record):
            raise EntryRefused(
                tr(
                    "{id} is a {kind}, and stays one: remove it and add the other.",
                    id=record.id,
                    kind=kind_word(shape.kind),
                ),
                "kind",
            )
        if rev is not None and rev != held.rev:
            raise JournalChanged(_changed_elsewhere(shape.kind, held.record, units))
        changes = between(shape.kind, held.record, record)
        if changes:
            self._update(shape, held, record, deleted=False)
        log.tell(changes)

    def _remove_all(self, ids: Iterable[str], log: Log) -> None:
        held = [self._must_hold(entry_id) for entry_id in dict.fromkeys(ids)]
        log.title = log.title or title_of("removed", [one.record for _, one in held])
        for shape, one in held:
            self._update(shape, one, one.record, deleted=True)
        log.tell([Change(shape.kind, one.record.id, REMOVED, old=False, new=True) for shape, one in held])

    def _insert_all(self, records: Sequence[Record], log: Log) -> None:
        for record in records:
            self._insert(SHAPES[KIND_OF[type(record)]], record)
        log.tell([came(KIND_OF[type(record)], record) for record in records])

    def _insert(self, shape: Shape, record: Record) -> None:
        row = row_of(record, shape)
        checksum = seal(shape, row.id, row.values, row.parts, deleted=False)
        n = self._conn.execute(shape.insert, (row.id, checksum, *row.values)).lastrowid
        self._insert_parts(shape, n, row.parts)
        self._index(record, n)

    def _update(self, shape: Shape, held: Held, record: Record, *, deleted: bool) -> None:
        """Write a record over the one held. What is damaged is never held, so it is never written over."""
        row = row_of(record, shape)
        checksum = seal(shape, row.id, row.values, row.parts, deleted)
        if not held.deleted:
            self._unindex(held.record, held.n)
        if record is held.record:
            self._conn.execute(shape.mark, (deleted, checksum, held.n))
        else:
            self._conn.execute(shape.update, (deleted, checksum, *row.values, held.n))
            for part in shape.parts:
                self._conn.execute(part.delete, (held.n,))
            self._insert_parts(shape, held.n, row.parts)
        if not deleted:
            self._index(record, held.n)

    def _insert_parts(self, shape: Shape, n: int | None, parts: dict[str, list[tuple[Any, ...]]]) -> None:
        for part in shape.parts:
            if items := parts[part.field]:
                self._conn.executemany(part.insert, [(n, place, *item) for place, item in enumerate(items)])

    def _index(self, record: Record, n: int | None) -> None:
        if not isinstance(record, Runner) and n is not None and (words := words_of(record)):
            self._conn.execute("INSERT INTO words (rowid, body) VALUES (?, ?)", (words_key(record, n), words))

    def _unindex(self, record: Record, n: int) -> None:
        if not isinstance(record, Runner) and (words := words_of(record)):
            self._conn.execute(
                "INSERT INTO words (words, rowid, body) VALUES ('delete', ?, ?)", (words_key(record, n), words)
            )

    def _kind_of_id(self, record_id: str) -> str | None:
        for kind, query in HAS_ID.items() if can_be_asked(record_id) else ():
            if self._conn.execute(query, (record_id,)).fetchone():
                return kind
        return None

    def _must_hold(self, record_id: str) -> tuple[Shape, Held]:
        """Give the live record with that id. Raises NoSuchEntry, JournalUnusable where it is damaged."""
        held = self._held(record_id)
        if held is None and self._kind_of_id(record_id):
            raise JournalUnusable(
                tr("The entry {id} is damaged, and is not written over: restore a backup.", id=record_id)
            )
        if held is None or held[1].deleted:
            raise NoSuchEntry(tr("No entry has the id {id}.", id=record_id))
        return held

    def _apply(self, changes: Sequence[Change]) -> None:
        """Write what an undo or redo changes, record by record; of several changes to one field the last one stays."""
        by_record: dict[tuple[str, str], dict[str, Any]] = {}
        for change in changes:
            by_record.setdefault((change.kind, change.record), {})[change.field] = change.new
        for (kind, record_id), fields in by_record.items():
            shape = SHAPES[kind]
            held = next(self._rows(shape, "WHERE id = ?", (record_id,)), None)
            if held is None:
                raise JournalUnusable(
                    tr("The entry {id} is damaged, so this step can't be undone or redone.", id=record_id)
                )
            deleted = fields.pop(REMOVED, held.deleted)
            told = {name: value_of(name, data) for name, data in fields.items()}
            self._update(shape, held, replace(held.record, **told) if told else held.record, deleted=deleted)


def _changed_elsewhere(kind: str, record: Record, units: Units) -> str:
    """Say that an entry is no longer as it was looked at."""
    if isinstance(record, Runner):
        return tr("The profile was changed elsewhere meanwhile; nothing was written. Look at it again, then change it.")
    return tr(
        "The {kind} of {day} was changed elsewhere meanwhile; nothing was written. Look at it again, then change it.",
        kind=kind_word(kind),
        day=typed_date(record.date, units),
    )


HAS_ID = {shape.kind: f"SELECT 1 FROM {shape.table} WHERE id = ?" for shape in SHAPES.values()}  # noqa: S608 - constants
