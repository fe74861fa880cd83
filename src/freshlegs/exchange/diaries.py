"""Diaries of words: jrnl's text and JSON, tui-journal's JSON. Each entry becomes a note of its day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from freshlegs.errors import ImportRefused
from freshlegs.exchange.limits import MOST_RECORDS
from freshlegs.exchange.objectvalues import text
from freshlegs.exchange.settling import entered
from freshlegs.exchange.steps import Found, Home, NothingHere, Source
from freshlegs.exchange.tables import text_of
from freshlegs.exchange.zones import moment_of
from freshlegs.language import tr
from freshlegs.units import grouped

ENTRY = re.compile(r"\[(\d{4}-\d{2}-\d{2})[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?\]\s?(.*)")
NEARLY = re.compile(r"\[\d{4}-\d{1,2}[^\]]{0,30}\]\s\S")


def read(source: Source, home: Home) -> Iterator[Found]:
    """Read jrnl's text. Raises ImportRefused, naming the line."""
    del home
    day, lines, warnings, count = "", [""], list[str](), 0
    for number, line in enumerate(text_of(source).splitlines(), 1):
        found = ENTRY.match(line)
        if not found:
            if NEARLY.match(line):
                warnings.append(
                    tr(
                        "line {n}: {words!r} begins with no date; kept as words of the entry before",
                        n=number,
                        words=line[:30],
                    )
                )
            lines.append(line)
            continue
        if day:
            yield _note(day, "\n".join(lines), warnings)
        count += 1
        if count > MOST_RECORDS:
            raise ImportRefused(tr("more than {n} entries", n=grouped(f"{MOST_RECORDS:,}")), tr("line {n}", n=number))
        if moment_of(f"{found[1]}T00:00") is None:
            raise ImportRefused(tr("{day} is no day of the calendar", day=found[1]), tr("line {n}", n=number))
        day, lines, warnings = found[1], [found[2]], []
    if not day:
        raise NothingHere(tr("holds no entry"))
    yield _note(day, "\n".join(lines), warnings)


def read_jrnl(items: Sequence[Mapping[str, Any]], home: Home) -> Iterator[Found]:
    """Read the entries of jrnl's JSON. Raises ImportRefused."""
    del home
    for place, item in enumerate(items, 1):
        day = moment_of(f"{text(item, 'date')[:10]}T00:00")
        if day is None:
            raise ImportRefused(tr("tells no date"), tr("entry {n}", n=place))
        words = "\n".join(filter(None, (text(item, "title"), text(item, "body"))))
        if words:
            yield _note(day.date().isoformat(), words, [])


def read_tui_journal(items: Sequence[Mapping[str, Any]], home: Home) -> Iterator[Found]:
    """Read the entries of tui-journal's JSON: a day that was typed is kept as midnight UTC. Raises ImportRefused."""
    for place, item in enumerate(items, 1):
        moment = moment_of(text(item, "date"))
        if moment is None:
            raise ImportRefused(tr("tells no date"), tr("entry {n}", n=place))
        utc = moment.replace(tzinfo=dt.UTC) if moment.tzinfo is None else moment.astimezone(dt.UTC)
        day = utc.date() if utc.time() == dt.time() else home.local(utc).date()
        listed = item.get("tags")
        tags = [f"#{tag}" for tag in listed if isinstance(tag, str)] if isinstance(listed, list) else []
        words = "\n".join(filter(None, (text(item, "title"), text(item, "content"), " ".join(tags))))
        if words:
            yield _note(day.isoformat(), words, [])


def _note(day: str, words: str, warnings: list[str]) -> Found:
    record = entered("note", {"date": day, "text": words.strip() or "-"}, warnings)
    return Found(record=record, warnings=tuple(warnings))
