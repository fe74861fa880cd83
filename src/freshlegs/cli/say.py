"""add, sore, check: a runner's words, read, shown and stored."""

from __future__ import annotations

import click

from freshlegs.cli.call import Call, pass_call
from freshlegs.cli.wordy import WordsCommand, lines_of
from freshlegs.language import mark, tr


@click.command(cls=WordsCommand)
@click.option("--dry-run", is_flag=True, help=mark("Only say what was understood."))
@click.pass_context
def add(ctx: click.Context, *, dry_run: bool) -> None:
    """Log a run, cross-training, rest or soreness in one line; "-" reads one entry a line from standard input.

    Example: freshlegs add "yesterday 30k 2:51:10 rpe 6 long left calf 3 -- heavy from 25"
    """
    _say(ctx, dry_run=dry_run, asking=tr("What did you do?"))


@click.command(cls=WordsCommand)
@click.option("--dry-run", is_flag=True, help=mark("Only say what was understood."))
@click.pass_context
def sore(ctx: click.Context, *, dry_run: bool) -> None:
    """Note what is sore or hurts today, 0 to 10, or that nothing does; it joins the day's check-in.

    Example: freshlegs sore "left knee 3, quads 4", or: freshlegs sore no pain
    """
    _say(ctx, dry_run=dry_run, asking=tr("What is sore?"))


@click.command(cls=WordsCommand)
@click.option("--dry-run", is_flag=True, help=mark("Only say what was understood."))
@click.pass_context
def check(ctx: click.Context, *, dry_run: bool) -> None:
    """Note how you are this morning: soreness 0 to 10, fatigue, sleep quality, stress and mood 1 to 5 (5 is best).

    Example: freshlegs check "legs 3 no pain sleep 6.5 fatigue 2 mood 4 illness none", or: freshlegs check as usual
    """
    _say(ctx, dry_run=dry_run, asking=tr("How are you?"))


@pass_call
def _say(call: Call, ctx: click.Context, *, dry_run: bool, asking: str) -> None:
    from freshlegs.cli.logged import log_words  # noqa: PLC0415 - a wrong call does not wait for the grammar

    log_words(call, str(ctx.command.name), lines_of(ctx, asking), dry_run=dry_run)
