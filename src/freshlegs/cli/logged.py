"""What add, sore and check do: a runner's words are read, all of them, and then stored and told."""

from __future__ import annotations

from collections.abc import Callable

from freshlegs.cli.call import Call
from freshlegs.cli.words import let_in, odd, tell_entries, understood
from freshlegs.models import Record
from freshlegs.phrase import Known, Reading, read_checkin, read_phrase, read_soreness
from freshlegs.units import Units

Reader = Callable[..., Reading]
READERS: dict[str, Reader] = {"add": read_phrase, "sore": read_soreness, "check": read_checkin}


def log_words(call: Call, command: str, lines: list[tuple[str, str]], *, dry_run: bool = False) -> None:
    """Store what lines say, each with its place; all or nothing. Raises WordsUnclear, CallRefused."""
    reader = READERS[command]
    with call.reading() as journal:
        units, known = call.units_of(journal), Known(journal.tags(), journal.shoes())
    # all of it is read before anything is stored, and stored as one: a line that can't be read leaves the journal alone
    records, warnings, assumed = _read(call, reader, lines, units, known)
    if dry_run:
        stored: tuple[Record, ...] = records
    else:
        from freshlegs.logbook import keep  # noqa: PLC0415 - together with the journal

        with call.writing() as journal:
            stored = keep(journal, records, units, assumed=assumed).records
    for warning in warnings:
        call.note(odd(warning, stored=not dry_run))
    tell_entries(call, stored, units, "understood" if dry_run else "stored")


def _read(
    call: Call, reader: Reader, lines: list[tuple[str, str]], units: Units, known: Known
) -> tuple[tuple[Record, ...], tuple[str, ...], tuple[frozenset[str], ...]]:
    records: list[Record] = []
    assumed: list[frozenset[str]] = []
    warnings: list[str] = []
    for where, line in lines:
        reading = understood(line, reader(line, call.day, units=units, known=known), where)
        found, odd = let_in(call, reading, where)
        records += found
        warnings += odd
        assumed += reading.assumed
    return tuple(records), tuple(warnings), tuple(assumed)
