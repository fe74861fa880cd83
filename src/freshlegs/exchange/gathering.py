"""The files of one path, gathered to one step for the journal, and what became of each.

Within a file two equal runs stay two; the same run in two files of the path is one: the n-th such of a file is the
n-th of all, and activities that two files tell differently are joined by the rules of identity: the better measured
stands, the other fills what it does not tell. What the journal knows already is its own affair.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from freshlegs.errors import ImportRefused
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.identity import Identity, alike, identity_of
from freshlegs.exchange.intake import FileRead
from freshlegs.exchange.settling import found_of
from freshlegs.exchange.steps import Found, Home, Mapped
from freshlegs.language import tr, trn
from freshlegs.models import Record, Runner
from freshlegs.records import dataclass, field, replace
from freshlegs.units import Units, typed_date

Outcome = Literal["added", "known", "refused", "nothing"]
TOLD_WARNINGS = 20
BETTER = {"fit": 0, "tcx": 1, "gpx": 2}
"""Which source measures best; all others come behind."""


Pair = tuple[Record, Record]
"""Two tellings of what may be one activity, their ids left out: what the runner is asked about, and agrees to."""


class Doubtful(NamedTuple):
    """What two files tell and is only probably one: the places of both, and what each told first."""

    place: int
    other_place: int
    told: Record
    other: Record


def bare(record: Record) -> Record:
    """Give what a record says, whoever it is."""
    return replace(record, id="")


@dataclass(slots=True)
class Settled:
    """What became of one file."""

    path: str
    outcome: Outcome
    records: list[str] = field(default_factory=list)
    known: int = 0
    left_out: int = 0
    warnings: list[str] = field(default_factory=list)
    error: str | None = None


@dataclass(slots=True)
class _File:
    """One file that was read: where its records stand among all, and what is odd about each."""

    path: str
    places: list[int] = field(default_factory=list)
    joined: list[int] = field(default_factory=list)
    """The places of activities that other files had told before."""
    taken_for: list[tuple[int, str]] = field(default_factory=list)
    """Of these, the places of those that are so by the runner's word, and what is to be said of each."""
    warnings: list[tuple[str, ...]] = field(default_factory=list)
    left_out: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    error: str | None = None
    nothing: bool = False


@dataclass(slots=True)
class _Known:
    """An activity that a file told: where its record stands, and what identifies it."""

    place: int
    file: _File
    identity: Identity
    activity: Activity
    record: Record
    """As it was told first."""


class Gathering:
    """Takes files as they are read; `records` is what they hold together."""

    def __init__(self, home: Home, *, joins_probable: bool = False, agreed: frozenset[Pair] = frozenset()) -> None:
        self.records: list[Record] = []
        self.activities: list[Activity | None] = []
        """What the sources say of each record that is an activity."""
        self._home = home
        self.joins_probable = joins_probable
        """Whether the runner said that what is probably the same is."""
        self.doubtful: list[Doubtful] = []
        """What the runner may be asked about."""
        self._agreed = agreed
        self._steps: list[FileRead] = []
        self._known: dict[dt.date, list[_Known]] = {}
        self._files: list[_File] = []
        self._places: dict[Record, list[int]] = {}

    def __len__(self) -> int:
        return len(self._files)

    def again(self, agreed: frozenset[Pair]) -> Gathering:
        """Gather the same files once more, with what the runner has agreed to since."""
        other = Gathering(self._home, joins_probable=self.joins_probable, agreed=agreed)
        for step in self._steps:
            other.take(step)
        return other

    @property
    def units(self) -> Units:
        """How the runner is shown what is said of the files."""
        return self._home.units

    @property
    def maps(self) -> list[Mapped]:
        """The runner's own maps by which tables were read."""
        return [one for step in self._steps for one in step.mapped]

    def joins(self, told: Record, other: Record) -> bool:
        """Tell whether the runner said that two tellings which are probably of one activity are."""
        return self.joins_probable or (bare(told), bare(other)) in self._agreed

    def path_of(self, place: int) -> str:
        """Name the first file that told what stands at a place."""
        return next((file.path for file in self._files if place in file.places), "")

    def take(self, step: FileRead) -> None:
        """Take one file."""
        self._steps.append(step)
        file = _File(step.path, left_out=step.left_out, said=step.said, error=step.error, nothing=step.nothing)
        self._files.append(file)
        counts: Counter[Record] = Counter()
        for found in step.found:
            same = self._places.setdefault(found.record, [])
            nth, counts[found.record] = counts[found.record], counts[found.record] + 1
            odd = list(found.warnings)
            if nth == len(same):
                same.append(self._place_of(found, file, odd))
            file.places.append(same[nth])
            file.warnings.append(tuple(odd))

    def _place_of(self, found: Found, file: _File, odd: list[str]) -> int:
        """Give the place of a record that no file has said in these words: a new one, or that of the same activity."""
        identity = identity_of(found.record, found.activity)
        if identity is None or found.activity is None or isinstance(found.record, Runner):
            self.records.append(found.record)
            self.activities.append(None)
            return len(self.records) - 1
        same, probable = self._alike(identity, found.record.date, file)
        place = len(self.records)
        if probable and not same:
            path = probable.file.path
            if self.joins(found.record, probable.record):
                same = probable
                words = tr("probably the same as in {path}, by another clock; taken for it, as you said", path=path)
                file.taken_for.append((probable.place, f"{self._named(found.record)}{words}"))
            else:
                odd.append(tr("probably the same as in {path}, by another clock; both were kept", path=path))
                self.doubtful.append(Doubtful(place, probable.place, found.record, probable.record))
        if same:
            self._join(same, found.activity)
            file.joined.append(same.place)
            return same.place
        self.records.append(found.record)
        self.activities.append(found.activity)
        known = _Known(place, file, identity, found.activity, found.record)
        self._known.setdefault(found.record.date, []).append(known)
        return place

    def _alike(self, identity: Identity, day: dt.date, file: _File) -> tuple[_Known | None, _Known | None]:
        """Give the activity of another file that is the same, and one that only probably is."""
        probable = None
        for known in self._around(day):
            free = known.file is not file and known.place not in file.places
            told = alike(identity, known.identity) if free else "other"
            if told == "same":
                return known, probable
            if told == "probable":
                probable = probable or known
        return None, probable

    def _around(self, day: dt.date) -> list[_Known]:
        days = (day + dt.timedelta(days=shift) for shift in (0, -1, 1))
        return [known for near in days for known in self._known.get(near, ())]

    def _join(self, known: _Known, activity: Activity) -> None:
        """Let the better measured of two tellings stand, filled from the other."""
        first, second = known.activity, activity
        if BETTER.get(second.source, len(BETTER)) < BETTER.get(first.source, len(BETTER)):
            first, second = second, first
        links = tuple(dict.fromkeys((*first.links, *second.links, f"{second.source} {second.source_id}".strip())))
        sport = second.sport if first.sport.kind == "other" or not first.sport.word else first.sport
        whole = replace(first, **first.filled_from(second) | {"links": links, "sport": sport})
        try:
            self.records[known.place] = found_of(whole, self._home).record
        except ImportRefused:
            return
        known.activity = self.activities[known.place] = whole

    def settled(
        self, ids: Sequence[str], is_new: Sequence[bool], doubts: Callable[[Record], Sequence[str]]
    ) -> list[Settled]:
        """Give what became of each file: `ids` and `is_new` answer for `records`, in their order."""
        answered: set[int] = set()
        return [self._settle(file, ids, is_new, doubts, answered) for file in self._files]

    def refused(self, reason: str) -> list[Settled]:
        """Give what became of each file where the journal refused them all."""
        return [Settled(file.path, "refused", error=file.error or reason) for file in self._files]

    def _settle(
        self,
        file: _File,
        ids: Sequence[str],
        is_new: Sequence[bool],
        doubts: Callable[[Record], Sequence[str]],
        answered: set[int],
    ) -> Settled:
        if file.nothing:
            return Settled(file.path, "nothing", warnings=[file.error or tr("holds nothing for a journal")])
        if file.error:
            return Settled(file.path, "refused", error=file.error)
        new = [place for place in file.places if is_new[place] and place not in answered]
        answered.update(new)
        fresh = set(new)
        warnings = [
            f"{self._named(self.records[place])}{text}"
            for place, odd in zip(file.places, file.warnings, strict=True)
            if place in fresh
            for text in (*odd, *doubts(self.records[place]))
        ]
        outcome: Outcome = "added" if new else "known"
        kept, known = [ids[place] for place in new], len(file.places) - len(new)
        doubled = sum(is_new[place] for place in file.joined)
        once = [_kept_once(doubled)] if doubled else []
        taken = [text for place, text in file.taken_for if is_new[place]]
        told = [*file.said, *shortened(file.left_out), *once, *shortened(taken), *shortened(warnings)]
        return Settled(file.path, outcome, kept, known, len(file.left_out), told)

    def _named(self, record: Record) -> str:
        return tr("profile: ") if isinstance(record, Runner) else f"{typed_date(record.date, self.units)}: "


def shortened(warnings: Sequence[str]) -> list[str]:
    """Give the first of many warnings, and how many more there are."""
    more = len(warnings) - TOLD_WARNINGS
    return [*warnings[:TOLD_WARNINGS], *([_and_more(more)] if more > 0 else [])]


def _and_more(n: int) -> str:
    return trn("and {n} more like these", "and {n} more like these", n)


def _kept_once(n: int) -> str:
    return trn(
        "{n} of its activities are in other files too; each was kept once",
        "{n} of its activities are in other files too; each was kept once",
        n,
    )
