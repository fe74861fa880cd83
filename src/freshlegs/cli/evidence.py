"""evidence: what each rule rests on, and how good that is."""

from __future__ import annotations

import shutil
import sys
import textwrap

import click

from freshlegs.cli.call import Call, pass_call
from freshlegs.cli.out import Printer
from freshlegs.telling.evidence import evidence_record, overview, page_of, subject_of

LEAST_WIDTH, MOST_WIDTH = 40, 100


@click.command()
@click.argument("asked", nargs=-1, metavar="[ID]")
@pass_call
def evidence(call: Call, asked: tuple[str, ...]) -> None:
    """List the rules with their grades; with ID one page of a rule (R1), a text (T-REPAIR) or a study (Frandsen).

    Example: freshlegs evidence L1
    """
    units = call.shown_units or call.usual_units
    subject = subject_of(" ".join(asked)) if asked else None
    out = Printer(call)
    if call.json:
        out.json(evidence_record(subject, units))
        return
    page = page_of(subject, units) if subject else overview()
    out.line(page.title, "bold")
    for head, lines in page.sections:
        out.line()
        out.line(head, "dim")
        for line in lines:
            if out.plain:
                out.facts(line, "  ")
            else:
                for folded in _folded(line):
                    out.line(folded)


def _folded(line: str) -> list[str]:
    """Fold a line for a terminal; a pipe gets it whole."""
    if not sys.stdout.isatty():
        return [f"  {line}"]
    width = max(LEAST_WIDTH, min(MOST_WIDTH, shutil.get_terminal_size().columns))
    return textwrap.wrap(line, width, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)
