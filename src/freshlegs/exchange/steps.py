"""What every reader yields, and what it is told: one shape for all formats.

A reader is a function of a `Source` and a `Home` that yields `Found`s (and, among many, `LeftOut`s), or raises
`ImportRefused` with one sentence, or `NothingHere` for a sound file that holds nothing for a journal. It never touches
the journal.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from freshlegs.errors import FreshlegsError, ImportRefused
from freshlegs.exchange.activity import Activity
from freshlegs.exchange.limits import LARGEST_FILE, megabytes
from freshlegs.language import tr
from freshlegs.models import Record
from freshlegs.records import dataclass, field
from freshlegs.units import Units


class NothingHere(ImportRefused):
    """A sound file that holds nothing for a journal: a watch's settings, a course, a picture of an export."""


class Stopped(FreshlegsError):
    """The runner stopped an import; the file that was being read is left out, those before it stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One record that a file holds, what is odd about it, and what its source says of the activity, if it is one."""

    record: Record
    activity: Activity | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One of a file's many records that no journal can hold: where it stands, and why. The others come in."""

    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence about the whole file, told whether it adds anything or not."""

    text: str


@dataclass(frozen=True, slots=True)
class Mapped:
    """The runner's own map by which a table was read: its header as it stands there, our names -> the file's."""

    header: tuple[str, ...]
    columns: Mapping[str, str]


Held = Found | LeftOut | Said | Mapped


@dataclass(frozen=True, slots=True)
class Home:
    """What the runner is asked or has chosen: the clock on the wall at a moment, the unit, the map of columns."""

    local: Callable[[dt.datetime], dt.datetime] = lambda moment: moment
    """Gives an aware moment in the runner's zone; without one the day is taken in UTC."""
    units: Units = "km"
    columns: Mapping[str, str] = field(default_factory=dict)
    """Our names -> the file's, for tables that no reader knows: {"date": "Datum", "distance": "km"}."""
    remembered: Callable[[Sequence[str]], Mapping[str, str]] = lambda _: {}
    """Gives the map that a table with this header was read by before; {} where it was not."""
    closed: Callable[[Path], bool] = lambda _: False
    """Tells of a path that it may not be opened: the journal's own."""
    stopped: Callable[[], bool] = lambda: False
    """Tells whether the runner has stopped it; asked between two records, and along what is streamed."""


@dataclass(frozen=True, slots=True)
class Source:
    """Some bytes from outside, under the name that the runner knows: `archive.zip/inner/path`."""

    path: str
    size: int
    open: Callable[[], BinaryIO]
    beside: Callable[[str], Beside | None] = lambda _: None
    """Gives another file of the same export by its path there, and takes it out of those still to be read."""

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.replace("\\", "/").rpartition("/")[2]

    def head(self, length: int = 8192) -> bytes:
        """Give the first bytes."""
        with self.open() as stream:
            return stream.read(length)

    def read(self, limit: int = LARGEST_FILE) -> bytes:
        """Give all bytes. Raises ImportRefused where there are more than the limit."""
        if self.size > limit:
            raise ImportRefused(
                tr("is {size} long; {limit} at most", size=megabytes(self.size), limit=megabytes(limit))
            )
        with self.open() as stream:
            data = stream.read(self.size + 1)  # Python makes room for as much as is asked for
            if len(data) > self.size:  # it has grown since
                data += stream.read(limit + 1 - len(data))
        if len(data) > limit:
            raise ImportRefused(tr("is longer than {size}", size=megabytes(limit)))
        return data


class Beside(NamedTuple):
    """Another file of the same export: its name, and how it is read (which may be refused)."""

    name: str
    read: Callable[[Home], tuple[Found, ...]]


Reader = Callable[[Source, Home], Iterator[Held]]


def source_of(data: bytes, path: str = "a file") -> Source:
    """Give bytes that are in memory as a source."""
    return Source(path, len(data), lambda: io.BytesIO(data))
