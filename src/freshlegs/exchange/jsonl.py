"""JSON Lines, our own record format: the reader is strict and bounded, the writer gives the same bytes again.

Source: the contract's record format. A file is read whole before anything of it is stored.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NoReturn

from freshlegs.errors import EntryRefused, ImportRefused
from freshlegs.exchange.limits import LARGEST_FILE, LONGEST_LINE, MOST_RECORDS
from freshlegs.models import Record
from freshlegs.models.door import read_record
from freshlegs.models.wire import json_line, record_of

FORMAT = "jsonl"


def read_file(path: Path) -> tuple[Record, ...]:
    """Read every record of a file. Raises ImportRefused, naming the line, or OSError."""
    if not path.is_file():
        raise ImportRefused(
            "is a folder" if path.is_dir() else "there is no such file" if not path.exists() else "is no plain file"
        )
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise ImportRefused(f"is {size // 1024 // 1024} MB long; {LARGEST_FILE // 1024 // 1024} MB at most")
    return tuple(read_lines(path.read_bytes()))


def read_lines(data: bytes) -> Iterator[Record]:
    """Read the records of a file's bytes, one a line; empty lines are passed over. Raises ImportRefused."""
    count = 0
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        count += 1
        where = f"line {number}"
        if count > MOST_RECORDS:
            raise ImportRefused(f"more than {MOST_RECORDS:,} records", where)
        if len(line) > LONGEST_LINE:
            raise ImportRefused("longer than a megabyte", where)
        try:
            yield read_record(_object_of(line, where))
        except EntryRefused as error:
            raise ImportRefused(str(error), where) from None
    if not count:
        raise ImportRefused("holds no record")


def _object_of(line: bytes, where: str) -> Any:  # noqa: ANN401 - a JSON value is of any of six types
    try:
        return json.loads(line.decode("utf-8"), parse_constant=_no_number, object_pairs_hook=_once)
    except UnicodeDecodeError as error:
        raise ImportRefused(f"byte {error.start + 1} is not UTF-8", where) from None
    except json.JSONDecodeError as error:
        raise ImportRefused(f"column {error.colno} is not JSON ({error.msg})", where) from None
    except (ValueError, RecursionError) as error:
        raise ImportRefused(
            "a number of too many digits" if isinstance(error, ValueError) else "nested too deep", where
        ) from None


def _no_number(word: str) -> NoReturn:
    raise EntryRefused(f"{word} is not a number")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise EntryRefused(f"{json.dumps(twice)[:60]} is said twice", twice[:60])
    return told


def write_lines(records: Iterable[Record]) -> Iterator[str]:
    """Give each record as its line, in the order that they come."""
    return (json_line(record_of(record)) + "\n" for record in records)
