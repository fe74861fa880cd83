"""week: a week at a glance."""

from __future__ import annotations

import click

from freshlegs.cli.call import Call, pass_call


@click.command(context_settings={"ignore_unknown_options": True})  # "-3d" is a day
@click.argument("date", required=False)
@pass_call
def week(call: Call, date: str | None) -> None:
    """Show a week at a glance: that of today, or of DATE.

    Example: freshlegs week "last mon", or: freshlegs week 2026-11-02
    """
    from freshlegs.cli.glance import print_week  # noqa: PLC0415 - a wrong call does not wait for the rules

    print_week(call, date)
