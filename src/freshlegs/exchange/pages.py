"""The journal as Markdown, day by day, to read or print; the runner's words stay words, whatever signs they hold.

It is in English whatever the runner speaks.
Source: CommonMark 0.31: any ASCII punctuation may be escaped; blocks begin at the start of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from freshlegs.language import in_english
from freshlegs.models import Entry, Record, Runner
from freshlegs.telling.entries import details, heading_of, note_of, particulars
from freshlegs.units import Units, day_text
from freshlegs.visible import visible

ACTS = re.compile(r"[\\`*_{}\[\]<>#|~&$]")
"""What stands for something within a line."""
BEGINS = re.compile(r"^(\d{1,9})?([-+=.)])", re.MULTILINE)
"""What makes a list, a rule or a heading of a line that it begins."""
HARD_BREAK = "  \n"


def write_days(records: Iterable[Record], units: Units = "km") -> Iterator[str]:
    """Give a heading, then each day with its entries; `records` come in the order of their days."""
    yield "# Running journal\n"
    entries = (record for record in records if not isinstance(record, Runner))
    for day, held in groupby(entries, lambda entry: entry.date):
        with in_english():
            heading = f"\n## {day_text(day, units)}\n"
        yield heading
        for entry in held:
            with in_english():
                told = "".join(_told(entry, units))
            yield told


def _told(entry: Entry, units: Units) -> Iterator[str]:
    yield f"\n- **{escaped(heading_of(entry, units))}**\n"
    for line in (*details(entry, units), *particulars(entry, units)):
        yield f"  - {escaped(line)}\n"
    if (words := note_of(entry)).strip():
        yield f"\n{_quoted(words)}"


def _quoted(words: str) -> str:
    """Give a note as a quotation: its lines and its empty lines stay as they are."""
    lines = [escaped(line) for line in words.replace("\r\n", "\n").split("\n")]
    ends = [HARD_BREAK if line and after else "\n" for line, after in zip(lines, [*lines[1:], ""], strict=True)]
    return "".join(f"  > {line}".rstrip() + end for line, end in zip(lines, ends, strict=True))


def escaped(line: str) -> str:
    """Give one line of words in which nothing is Markdown."""
    plain = visible(" ".join(line.split())) if line.split() else ""
    return BEGINS.sub(r"\1\\\2", ACTS.sub(lambda found: f"\\{found[0]}", plain))
