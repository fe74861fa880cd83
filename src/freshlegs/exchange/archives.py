"""Archives: zip and gzip within limits; nothing is ever unpacked to a disk.

The entries are counted in the archive's own directory before it is read; sizes, ratio, overlap, names and encryption
are looked at before any entry is opened.
"""

from __future__ import annotations

import gzip
import io
import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import IO, BinaryIO, cast

from freshlegs.errors import ImportRefused
from freshlegs.exchange.limits import (
    HIGHEST_RATIO,
    LARGEST_FILE,
    LARGEST_TOTAL,
    LONGEST_PATH,
    MOST_ENTRIES,
    RATIO_COUNTS_FROM,
    megabytes,
)
from freshlegs.exchange.steps import Source, source_of
from freshlegs.language import tr
from freshlegs.records import dataclass
from freshlegs.units import grouped

STEP = 1024 * 1024
END = b"PK\x05\x06"
LARGE_END = b"PK\x06\x06"
END_REACH = 65_557
ENCRYPTED = 0x1
LINK = 0o120000
LOCAL_HEADER = 30
PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What exports are packed with. The others' readers take as much memory as a file asks for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of an archive: its name there, and its bytes or why they are refused."""

    name: str
    source: Source
    refusal: str = ""


def unzipped(source: Source) -> Source:
    """Give what a .gz holds. Raises ImportRefused."""
    pieces, length = [], 0
    try:
        with source.open() as packed, gzip.GzipFile(fileobj=packed) as stream:
            while piece := stream.read(STEP):
                length += len(piece)
                if length > LARGEST_FILE:
                    raise ImportRefused(tr("unpacks to more than {size}", size=megabytes(LARGEST_FILE)))
                if length > max(RATIO_COUNTS_FROM, source.size * HIGHEST_RATIO):
                    raise ImportRefused(tr("unpacks to more than {n} times its size", n=HIGHEST_RATIO))
                pieces.append(piece)
    except (OSError, EOFError, zlib.error):
        raise ImportRefused(tr("is no sound gzip file: it is damaged or cut off")) from None
    return source_of(b"".join(pieces), source.path)


@contextmanager
def entries_of(source: Source) -> Iterator[tuple[Entry, ...]]:
    """Open an archive and give its files, in its order. Raises ImportRefused."""
    with source.open() as stream:
        _check_count(stream)
        try:
            archive = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, OSError):
            raise ImportRefused(tr("is no sound zip archive")) from None
        with archive:
            infos = [info for info in archive.infolist() if not info.filename.endswith("/")]
            _check_whole(infos, source.size)
            yield tuple(_entries(archive, infos, source.path))


def _entries(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], path: str) -> Iterator[Entry]:
    seen: set[str] = set()
    for info in infos:
        name = info.filename
        if name.startswith("__MACOSX/") or name.rpartition("/")[2].startswith("."):
            continue
        refusal = _refusal(info) or (tr("an entry before it has the same name") if name in seen else "")
        seen.add(name)
        shown = name if not refusal else name[:LONGEST_PATH]
        yield Entry(name, Source(f"{path}/{shown}", info.file_size, partial(_opened, archive, info)), refusal)


def _refusal(info: zipfile.ZipInfo) -> str:
    """Say why an entry is not read, "" where it is."""
    return next((why for holds, why in _faults(info) if holds), "")


def _faults(info: zipfile.ZipInfo) -> Iterator[tuple[bool, str]]:
    name = info.filename
    yield not name, tr("has no name")
    parts = name.replace("\\", "/").split("/")
    leads_out = ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0]
    yield leads_out, tr("its name leads out of the archive")
    yield len(name) > LONGEST_PATH, tr("its name is longer than {n} characters", n=LONGEST_PATH)
    yield bool(info.flag_bits & ENCRYPTED), tr("is encrypted; unpack the archive first")
    yield (info.external_attr >> 16) & 0o170000 == LINK, tr("is a link")
    yield info.compress_type not in PACKINGS, tr("is packed in a way that is not read here")
    swells = info.file_size > RATIO_COUNTS_FROM and info.file_size > info.compress_size * HIGHEST_RATIO
    yield swells, tr("unpacks to more than {n} times its size", n=HIGHEST_RATIO)


def _opened(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    try:
        return cast("BinaryIO", _Checked(archive.open(info)))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError):
        raise ImportRefused(tr("is damaged in its archive, or packed in a way that is not read here")) from None


class _Checked(io.RawIOBase):
    """A stream of an entry, whose faults are refusals."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__()
        self._stream = stream

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False

    def read(self, size: int = -1) -> bytes:
        with _told():
            return self._stream.read(size)

    def readline(self, size: int | None = -1) -> bytes:
        with _told():  # the one of its class reads byte by byte
            return self._stream.readline(-1 if size is None else size)

    def close(self) -> None:
        self._stream.close()
        super().close()


@contextmanager
def _told() -> Iterator[None]:
    """Turn the faults of packed bytes into a refusal."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError):
        raise ImportRefused(tr("is damaged in its archive")) from None


def _check_count(stream: BinaryIO) -> None:
    """Refuse an archive of too many entries before any of them is looked at."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, size - END_REACH))
    tail = stream.read(END_REACH)
    at = tail.rfind(END)
    if at < 0 or at + 22 > len(tail):
        raise ImportRefused(tr("is a zip archive without its end: it is cut off"))
    count = int.from_bytes(tail[at + 10 : at + 12], "little")
    large = tail.rfind(LARGE_END)
    if count == 0xFFFF and large >= 0:  # noqa: PLR2004 - "look in the larger directory"
        count = int.from_bytes(tail[large + 32 : large + 40], "little")
    length = int.from_bytes(tail[at + 12 : at + 16], "little")
    if count > MOST_ENTRIES or (length != 0xFFFFFFFF and length > MOST_ENTRIES * (46 + LONGEST_PATH)):  # noqa: PLR2004 - 32 bits
        raise ImportRefused(tr("holds more than {n} files", n=grouped(f"{MOST_ENTRIES:,}")))
    stream.seek(0)


def _check_whole(infos: list[zipfile.ZipInfo], size: int) -> None:
    """Refuse entries that overlap, and a whole that is too large."""
    if len(infos) > MOST_ENTRIES:
        raise ImportRefused(tr("holds more than {n} files", n=grouped(f"{MOST_ENTRIES:,}")))
    end = 0
    for info in sorted(infos, key=lambda one: one.header_offset):
        if info.header_offset < end or info.header_offset + info.compress_size > size:
            raise ImportRefused(tr("its files overlap, as no packer writes them"))
        end = info.header_offset + LOCAL_HEADER + info.compress_size
    if sum(info.file_size for info in infos) > LARGEST_TOTAL:
        raise ImportRefused(tr("unpacks to more than {size}", size=megabytes(LARGEST_TOTAL)))
