"""A runner's words in a call: read by the grammar, refused with a caret under what is wrong, told as stored."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from freshlegs.cli.call import Call, CallRefused
from freshlegs.cli.out import Printer
from freshlegs.errors import EntryRefused, FreshlegsError, WordsUnclear
from freshlegs.language import markc, tr, trc
from freshlegs.models import Record, Runner
from freshlegs.models.wire import record_of
from freshlegs.phrase import Reading, Trouble
from freshlegs.telling.entries import details, headline, note_of
from freshlegs.units import Units, day_text
from freshlegs.visible import visible

SCHEMA = "freshlegs.entries/1"
BEFORE, LONGEST_SHOWN = 60, 300
"""Characters shown before the place of a trouble, and in all."""
MOST_BYTES = 4 * 1024 * 1024
"""What `-` reads at most: a runner's whole life in lines of quick add."""


def stdin_lines() -> list[tuple[str, str]]:
    """Give the lines of standard input that say something, each with its place. Raises CallRefused, FreshlegsError."""
    try:
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
    except OSError as error:
        raise FreshlegsError(tr("standard input can't be read: {why}", why=error.strerror)) from None
    if len(data) > MOST_BYTES:
        raise CallRefused(tr("standard input holds over {n} MB: import such a file", n=MOST_BYTES // 1024 // 1024))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CallRefused(tr("line {n} of standard input is not UTF-8", n=line)) from None
    numbered = enumerate(text.replace("\r\n", "\n").split("\n"), 1)
    lines = [(tr("line {n}: ", n=number), line) for number, line in numbered if line.strip()]
    if not lines:
        raise CallRefused(tr("standard input holds no words to log"))
    return lines


def understood(line: str, reading: Reading, where: str = "") -> Reading:
    """Give the reading if all of it was understood. Raises WordsUnclear, with a caret under what was not."""
    if reading.troubles:
        trouble = reading.troubles[0]
        raise WordsUnclear(where + pointed(line, trouble), trouble.start, trouble.end)
    if not reading.records:
        raise WordsUnclear(f"{where}{tr('There is nothing in these words to log.')}")
    return reading


def let_in(call: Call, reading: Reading, where: str = "") -> tuple[tuple[Record, ...], tuple[str, ...]]:
    """Bring what was understood through the door: the records, and what is odd about them. Says its hints aside."""
    from freshlegs.logbook import records_of  # noqa: PLC0415 - pydantic waits until something enters

    for said in reading.said:
        if said.field == "hint":
            call.note(f"{where}{said.text}")
    try:
        return records_of(reading.records, call.day, call.usual_units)
    except EntryRefused as error:
        raise WordsUnclear(f"{where}{error}") from None


def pointed(line: str, trouble: Trouble) -> str:
    """Say what can't be read, with a caret under it."""
    hint = tr(" (did you mean {words}?)", words=trouble.suggestion) if _adds(trouble) else ""
    first = max(0, trouble.start - BEFORE)
    last = first + LONGEST_SHOWN
    shown = visible(line[first:last])
    carets = "^" * max(1, min(trouble.end, last) - trouble.start)
    return f"{trouble.message}{hint}\n  {shown}\n  {' ' * (trouble.start - first)}{carets}"


def _adds(trouble: Trouble) -> bool:
    """Tell whether the suggestion says more than the message."""
    return trouble.suggestion is not None and trouble.suggestion not in trouble.message


def odd(warning: str, *, stored: bool) -> str:
    """Say what is odd about an entry."""
    return tr("Odd, but stored: {warning}", warning=warning) if stored else tr("Odd: {warning}", warning=warning)


DONE = (
    markc("entry", "understood"), markc("entry", "stored"), markc("entry", "changed"), markc("entry", "planned"),
)  # fmt: skip
"""What is done with entries."""


def tell_entries(call: Call, records: Sequence[Record], units: Units, verb: str) -> None:
    """Print entries as they were understood and stored."""
    out = Printer(call)
    if call.json:
        out.json({"schema": SCHEMA, "records": [record_of(record) for record in records]})
        return
    if call.quiet:
        return
    for record in records:
        if isinstance(record, Runner):
            continue
        out.line(f"{trc('entry', verb)}: {day_text(record.date, units)}: {headline(record, units)}", "bold")
        for line in details(record, units):
            out.facts(line, "    ")
        if words := note_of(record):
            out.paragraph(words)
        if record.id:
            out.line(f"    id {record.id}", "dim")
