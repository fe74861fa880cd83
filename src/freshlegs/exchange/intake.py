"""Whatever is named for an import, read file by file: a generator of steps, for the command line and the screen alike.

A file, a folder or an archive; archives in archives. Tables come before the files that they name, so that a row and its
file become one record. Stopping is not asking for more. Nothing here touches the journal.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from freshlegs.errors import ImportRefused
from freshlegs.exchange.archives import entries_of, unzipped
from freshlegs.exchange.limits import (
    DEEPEST_ARCHIVE,
    DEEPEST_FOLDER,
    LARGEST_NESTED,
    MOST_ENTRIES,
    MOST_RECORDS,
    megabytes,
)
from freshlegs.exchange.recognising import GZIP, ZIP, reader_of, recognised
from freshlegs.exchange.steps import (
    Beside,
    Found,
    Held,
    Home,
    LeftOut,
    Mapped,
    NothingHere,
    Said,
    Source,
    Stopped,
    source_of,
)
from freshlegs.exchange.weighing import is_worth_it, weight_of
from freshlegs.exchange.zones import on_this_machine
from freshlegs.language import mark, tr
from freshlegs.records import dataclass, field, replace
from freshlegs.units import Units, grouped
from freshlegs.visible import visible

if TYPE_CHECKING:
    from freshlegs.exchange.decoding import Decoding

TABLES_FIRST = (".csv", ".json")
THE_JOURNAL = mark("is the journal itself; export it from another one, and import that file")
PASSED_OVER = ("thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class FileRead:
    """One file is done: what it holds, or why it was left out; `nothing` where it is sound and not for a journal."""

    path: str
    format: str = ""
    found: tuple[Found, ...] = ()
    left_out: tuple[str, ...] = ()
    """What of the file no journal can hold, each a sentence; the rest is found."""
    said: tuple[str, ...] = ()
    """What is to be known of the whole file."""
    mapped: tuple[Mapped, ...] = ()
    """The runner's own map by which it was read, if it was."""
    error: str | None = None
    nothing: bool = False
    done: int = 0
    """How many files of the same path are done."""
    of: int = 0
    """How many there are, as far as is known."""


def read_path(path: Path, home: Home, shown: str = "", kind: str = "") -> Iterator[FileRead]:
    """Read a file, a folder or an archive; one step a file. `kind` is the format that the runner named for a file.

    Raises ImportRefused where the path is none of them, or OSError.
    """
    name = shown or str(path)
    if home.closed(path):
        raise ImportRefused(tr(THE_JOURNAL))
    if path.is_dir():
        yield from _read_box(_Box.of_folder(path, name, home), home, 0)
    elif not path.is_file():
        try:
            path.stat()  # says why it can't be had, where that is known
        except FileNotFoundError:
            raise ImportRefused(tr("there is no such file")) from None
        raise ImportRefused(tr("is no plain file"))
    else:
        yield from read_source(Source(name, path.stat().st_size, lambda: path.open("rb")), home, kind)


def all_told(name: str, read: Callable[[], Iterator[FileRead]]) -> Iterator[FileRead]:
    """Give the steps of a path; one that can't be read at all is a step that says so."""
    try:
        yield from read()
    except ImportRefused as error:
        yield FileRead(name, error=str(error))
    except OSError as error:
        yield FileRead(name, error=error.strerror or tr("can't be read"))


def read_together(sources: Mapping[str, Source], home: Home) -> Iterator[FileRead]:
    """Read some files of one folder by their paths in it, as those of one export."""
    yield from _read_box(_Box(dict(sources)), home, 0)


def read_source(source: Source, home: Home, kind: str = "") -> Iterator[FileRead]:
    """Read one file or archive that was named by itself."""
    for step in _read_member(source, home, kind=kind, depth=0):
        yield replace(step, nothing=False) if step.path == source.path else step


def _read_member(source: Source, home: Home, *, kind: str = "", depth: int) -> Iterator[FileRead]:
    """Read a file; an archive becomes a step for each of its files."""
    try:
        plain, kind = _plain(source, kind)
        if kind == ZIP:
            yield from _read_archive(plain, home, depth)
            return
        held = tuple(_limited(_searched(reader_of(kind)(plain, home), home, kind), home))
    except ImportRefused as error:
        yield FileRead(source.path, kind, error=visible(str(error)), nothing=isinstance(error, NothingHere))
    except OSError as error:
        yield FileRead(source.path, kind, error=error.strerror or tr("can't be read"))
    else:
        found = tuple(one for one in held if isinstance(one, Found))
        left = tuple(visible(one.text) for one in held if isinstance(one, LeftOut))
        if found:
            said = tuple(visible(one.text) for one in held if isinstance(one, Said))
            mapped = tuple(one for one in held if isinstance(one, Mapped))
            yield FileRead(source.path, kind, found, left_out=left, said=said, mapped=mapped)
        else:
            yield FileRead(source.path, kind, error=left[0] if left else tr("holds no record"), nothing=not left)


def _searched(held: Iterator[Held], home: Home, kind: str) -> Iterator[Held]:
    """Search a format's notes for soreness where the runner asks for it; any other table has a column named for it."""
    if "soreness" not in home.columns or kind == "csv":
        return held
    from freshlegs.exchange.sorenotes import searched  # noqa: PLC0415 - the grammar waits until it is asked for

    return searched(held)


def _plain(source: Source, kind: str) -> tuple[Source, str]:
    """Give a file unpacked, and its format."""
    kind = kind or recognised(source)
    if kind == GZIP:
        inner = replace(unzipped(source), beside=source.beside)
        return inner, recognised(inner)
    return source, kind


def _limited(held: Iterator[Held], home: Home) -> Iterator[Held]:
    for count, one in enumerate(held):
        if home.stopped():
            raise Stopped(tr("The import was stopped."))
        if count >= MOST_RECORDS:
            raise ImportRefused(tr("more than {n} records", n=grouped(f"{MOST_RECORDS:,}")))
        yield one


def _read_archive(source: Source, home: Home, depth: int) -> Iterator[FileRead]:
    if depth >= DEEPEST_ARCHIVE:
        raise ImportRefused(tr("archives are nested deeper than {n}; unpack it first", n=DEEPEST_ARCHIVE))
    if depth and source.size > LARGEST_NESTED:
        size = megabytes(source.size)
        raise ImportRefused(tr("is an archive of {size} in another; unpack that one, import its folder", size=size))
    inner = source if depth == 0 else source_of(source.read(LARGEST_NESTED), source.path)
    with entries_of(inner) as entries:
        for entry in entries:
            if entry.refusal:
                yield FileRead(entry.source.path, error=entry.refusal)
        yield from _read_box(
            _Box({entry.name: entry.source for entry in entries if not entry.refusal}), home, depth + 1
        )


@dataclass(slots=True)
class _Box:
    """The files of a folder or an archive by their path in it, and those that a table has taken for its rows."""

    members: dict[str, Source]
    taken: set[str] = field(default_factory=set)

    @classmethod
    def of_folder(cls, folder: Path, shown: str, home: Home) -> _Box:
        """List a folder. Raises ImportRefused where it holds too many files."""
        members: dict[str, Source] = {}
        for path in files_below(folder, home.closed):
            inside = path.relative_to(folder).as_posix()
            if len(members) >= MOST_ENTRIES:
                raise ImportRefused(tr("holds more than {n} files", n=grouped(f"{MOST_ENTRIES:,}")))
            members[inside] = source_of_path(path, f"{shown.rstrip(os.sep)}/{inside}")
        return cls(members)

    def with_neighbours(self, name: str) -> Source:
        """Give a file that can reach the others of its export."""

        def beside(other: str) -> Beside | None:
            inside = posixpath.normpath(posixpath.join(posixpath.dirname(name), other))
            source = self.members.get(inside)
            if source is None or inside in self.taken:
                return None
            self.taken.add(inside)
            return Beside(other, lambda home: _records_of(source, home))

        return replace(self.members[name], beside=beside)


def source_of_path(path: Path, shown: str) -> Source:
    """Give a file of this machine, under the name that the runner knows. Raises OSError."""
    return Source(shown, path.stat().st_size, lambda: path.open("rb"))


def files_below(folder: Path, closed: Callable[[Path], bool], depth: int = 0) -> Iterator[Path]:
    """Give the plain files below a folder in their order; links, hidden files and what is closed are passed over."""
    if depth > DEEPEST_FOLDER:
        raise ImportRefused(tr("folders are nested deeper than {n}", n=DEEPEST_FOLDER))
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.is_symlink() or path.name.casefold() in PASSED_OVER or closed(path):
            continue
        if path.is_dir():
            yield from files_below(path, closed, depth + 1)
        elif path.is_file():
            yield path


def _records_of(source: Source, home: Home) -> tuple[Found, ...]:
    plain, kind = _plain(source, "")
    if kind == ZIP:
        raise ImportRefused(tr("is an archive"))
    return tuple(one for one in _limited(reader_of(kind)(plain, home), home) if isinstance(one, Found))


def _read_box(box: _Box, home: Home, depth: int) -> Iterator[FileRead]:
    order = sorted(box.members, key=lambda name: (not name.casefold().endswith(TABLES_FIRST), name.count("/"), name))
    places = {name: place for place, name in enumerate(order, 1)}
    with _apart(box, home, depth) as pool:
        for alike, names in groupby(order, lambda name: bool(pool) and weight_of(name) > 0):
            named = ((name, box.with_neighbours(name)) for name in names if name not in box.taken)
            for name, steps in pool.read(named) if pool and alike else _one_by_one(box, named, home, depth):
                for step in steps:
                    yield replace(step, done=places[name], of=len(order))


def _apart(box: _Box, home: Home, depth: int) -> AbstractContextManager[Decoding[list[FileRead]] | None]:
    """Give processes that read ahead, where the files are worth it."""
    if home.local is not on_this_machine or not is_worth_it(box.members.values()):
        return nullcontext()
    from freshlegs.exchange.decoding import decoding  # noqa: PLC0415 - only where there is much to read

    return decoding(
        partial(_decoded, home.units, dict(home.columns), depth),
        lambda source: list(_read_member(source, home, depth=depth)),
    )


def _decoded(units: Units, columns: Mapping[str, str], depth: int, data: bytes, path: str) -> list[FileRead]:
    """Read a file of a watch in a process of its own."""
    return list(_read_member(source_of(data, path), Home(on_this_machine, units, columns), depth=depth))


def _one_by_one(
    box: _Box, named: Iterable[tuple[str, Source]], home: Home, depth: int
) -> Iterator[tuple[str, Iterator[FileRead]]]:
    for name, source in named:
        yield name, _with_taken(box, source, home, depth)


def _with_taken(box: _Box, source: Source, home: Home, depth: int) -> Iterator[FileRead]:
    """Read a file; what it took of its neighbours is left for them where it could not be read."""
    before = set(box.taken)
    for step in _read_member(source, home, depth=depth):
        if step.error:
            box.taken &= before
        yield step
