"""JSON Lines, our own record format: the reader is strict and bounded, the writer gives the same bytes again.

Source: the contract's record format. A file is read whole before anything of it is stored.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, NoReturn

from freshlegs.errors import EntryRefused, ImportRefused
from freshlegs.exchange.limits import LARGEST_FILE, LONGEST_LINE, MOST_LINES, MOST_RECORDS, megabytes
from freshlegs.language import tr
from freshlegs.models import Record
from freshlegs.models.wire import json_line, record_of
from freshlegs.units import grouped

if TYPE_CHECKING:
    from freshlegs.exchange.steps import Found, Home, Source

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read(source: Source, home: Home) -> Iterator[Found]:
    """Read the records of a file, as every other reader does. Raises ImportRefused."""
    from freshlegs.exchange.steps import Found  # noqa: PLC0415 - writing needs none of what reads other formats

    del home
    if source.size > LARGEST_FILE:
        raise ImportRefused(
            tr("is {size} long; {limit} at most", size=megabytes(source.size), limit=megabytes(LARGEST_FILE))
        )
    with source.open() as stream:
        yield from (Found(record=record) for record in read_stream(stream))


def read_lines(data: bytes) -> Iterator[Record]:
    """Read the records of a file's bytes, one a line; empty lines are passed over. Raises ImportRefused."""
    return read_stream(io.BytesIO(data))


def read_stream(stream: BinaryIO) -> Iterator[Record]:
    """Read the records of a stream, one a line, never more of it than is allowed. Raises ImportRefused."""
    from freshlegs.models.door import read_record  # noqa: PLC0415 - writing needs no pydantic

    count = read = 0
    for number, line in enumerate(iter(lambda: stream.readline(LONGEST_LINE + 1), b""), 1):
        where = tr("line {n}", n=number)
        read += len(line)
        if len(line) > LONGEST_LINE:
            raise ImportRefused(tr("longer than a megabyte"), where)
        if number > MOST_LINES:
            raise ImportRefused(tr("more than {n} lines", n=grouped(f"{MOST_LINES:,}")), where)
        if read > LARGEST_FILE:
            raise ImportRefused(tr("reaches beyond {limit} at most", limit=megabytes(LARGEST_FILE)), where)
        words = (line.removeprefix(BYTE_ORDER_MARK) if number == 1 else line).strip()
        if not words:
            continue
        count += 1
        if count > MOST_RECORDS:
            raise ImportRefused(tr("more than {n} records", n=grouped(f"{MOST_RECORDS:,}")), where)
        try:
            yield read_record(_object_of(words, where))
        except EntryRefused as error:
            raise ImportRefused(str(error), where) from None
    if not count:
        raise ImportRefused(tr("holds no record"))


def _object_of(line: bytes, where: str) -> Any:  # noqa: ANN401 - a JSON value is of any of six types
    try:
        return json.loads(line.decode("utf-8"), parse_constant=_no_number, object_pairs_hook=_once)
    except UnicodeDecodeError as error:
        raise ImportRefused(tr("byte {n} is not UTF-8", n=error.start + 1), where) from None
    except json.JSONDecodeError as error:
        said = tr("column {n} is not JSON ({reason}); each record is one line", n=error.colno, reason=error.msg)
        raise ImportRefused(said, where) from None
    except RecursionError:
        raise ImportRefused(tr("nested too deep"), where) from None
    except ValueError:
        raise ImportRefused(tr("a number of too many digits"), where) from None


def _no_number(word: str) -> NoReturn:
    raise EntryRefused(tr("{word} is not a number", word=word))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) != len(pairs):
        seen: set[str] = set()
        twice = next(name for name, _ in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]
        raise EntryRefused(tr("{name} is said twice", name=json.dumps(twice)[:60]), twice[:60])
    return told


def write_lines(records: Iterable[Record]) -> Iterator[str]:
    """Give each record as its line, in the order that they come."""
    return (json_line(record_of(record)) + "\n" for record in records)
