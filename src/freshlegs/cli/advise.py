"""advise: recovery run, yes or no; the words of its call."""

from __future__ import annotations

import click

from freshlegs.cli.call import Call, pass_call
from freshlegs.language import mark


@click.command()
@click.option("--on", "on", metavar="DATE", help=mark("The day to advise on (today)."))
@click.option(
    "--what-if", "words", metavar="WORDS", help=mark('"If I log this, then what?": the advice for the day after.')
)
@pass_call
def advise(call: Call, on: str | None, words: str | None) -> None:
    """Recovery run, yes or no? What to do on a day, how much, and why; with --what-if, tomorrow's.

    A past day is told what was known on its morning, a day of the week ahead what follows if all goes as planned.

    Example: freshlegs advise --what-if "30k 3h rpe 4"
    """
    from freshlegs.cli.counsel import give_advice  # noqa: PLC0415 - a wrong call does not wait for the rules

    give_advice(call, on, words)
