"""How one entry is printed, for every command that prints some."""

from __future__ import annotations

from freshlegs.cli.out import Printer
from freshlegs.models import Entry
from freshlegs.telling.entries import details, headline, note_of
from freshlegs.units import Units


def print_entry(out: Printer, entry: Entry, units: Units) -> None:
    """Print an entry with its details and the runner's words."""
    out.line(f"  {headline(entry, units)}", "bold")
    for line in details(entry, units):
        out.facts(line, "    ")
    if words := note_of(entry):
        out.paragraph(words)
