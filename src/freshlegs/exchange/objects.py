"""JSON documents of other programs: told apart by what they hold, each read by its own small reader."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NoReturn, TypeGuard

from freshlegs.errors import ImportRefused
from freshlegs.exchange import diaries, garminjson, goldencheetah, polar, stravajson
from freshlegs.exchange.intervals import mornings_of
from freshlegs.exchange.limits import LARGEST_OBJECT, MOST_RECORDS, MOST_VALUES, megabytes
from freshlegs.exchange.steps import Found, Held, Home, NothingHere, Source
from freshlegs.language import tr
from freshlegs.units import grouped

Told = Mapping[str, Any]
Objects = Callable[[Sequence[Told], Home], Iterator[Held]]


def read(source: Source, home: Home) -> Iterator[Held]:
    """Read a document of a kind that is known. Raises ImportRefused or NothingHere."""
    told = document_of(source)
    for holds, items_of, reader in KINDS:
        items = items_of(told)
        if items and holds(items[0]):
            if len(items) > MOST_RECORDS:
                raise ImportRefused(tr("more than {n} records", n=grouped(f"{MOST_RECORDS:,}")))
            strange = next((place for place, item in enumerate(items, 1) if not _is_object(item)), None)
            if strange:
                raise ImportRefused(tr("is no object as the others are"), tr("item {n}", n=strange))
            yield from reader(items, home)
            return
    raise NothingHere(tr("is JSON of no kind that is read here"))


def document_of(source: Source) -> object:
    """Read JSON, bounded. Raises ImportRefused."""
    data = source.read(LARGEST_OBJECT)
    if data.count(b",") + data.count(b"[") + data.count(b"{") > MOST_VALUES:
        size = megabytes(len(data))
        raise ImportRefused(tr("holds more than {n} values in its {size}", n=grouped(f"{MOST_VALUES:,}"), size=size))
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise ImportRefused(tr("is not UTF-8"), tr("byte {n}", n=error.start + 1)) from None
    except json.JSONDecodeError as error:
        raise ImportRefused(tr("is not JSON ({reason})", reason=error.msg), tr("line {n}", n=error.lineno)) from None
    except RecursionError:
        raise ImportRefused(tr("is nested too deep")) from None
    except ValueError:
        raise ImportRefused(tr("holds a number of too many digits")) from None


def _no_number(word: str) -> NoReturn:
    raise ImportRefused(tr("{word} is not a number", word=word))


def _is_object(value: object) -> TypeGuard[Told]:
    return isinstance(value, Mapping)


def _holds(*names: str) -> Callable[[object], bool]:
    return lambda item: _is_object(item) and all(name in item for name in names)


def _itself(told: object) -> Sequence[Any]:
    return told if isinstance(told, list) else [told]


def _under(name: str) -> Callable[[object], Sequence[Any]]:
    """Give the list under a name, of an object or of a list of such."""

    def items_of(told: object) -> Sequence[Any]:
        outer = told if isinstance(told, list) else [told]
        lists = [item[name] for item in outer[:MOST_RECORDS] if _is_object(item) and isinstance(item.get(name), list)]
        return [item for inner in lists for item in inner]

    return items_of


def _mornings(items: Sequence[Told], home: Home) -> Iterator[Found]:
    del home
    return mornings_of({str(name).casefold(): value for name, value in item.items()} for item in items)


KINDS: tuple[tuple[Callable[[object], bool], Callable[[object], Sequence[Any]], Objects], ...] = (
    (_holds("RIDE"), _itself, goldencheetah.read_objects),
    (_holds("activityId", "beginTimestamp"), _under("summarizedActivitiesExport"), garminjson.read_exported),
    (_holds("activityId", "startTimeLocal"), _under("activityList"), garminjson.read_listed),
    (_holds("activityId", "startTimeLocal"), _itself, garminjson.read_listed),
    (_holds("start_date", "elapsed_time"), _itself, stravajson.read_objects),
    (_holds("startTime", "duration", "exercises"), _itself, polar.read_objects),
    (_holds("content", "date"), _under("entries"), diaries.read_tui_journal),
    (_holds("body", "date"), _under("entries"), diaries.read_jrnl),
    (_holds("content", "date", "title"), _itself, diaries.read_tui_journal),
    (_holds("id", "ctl"), _itself, _mornings),
    (_holds("id", "restingHR"), _itself, _mornings),
)
"""What the first item holds, where the items lie, and who reads them."""
