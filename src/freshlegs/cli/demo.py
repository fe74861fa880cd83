"""demo: the full screen on a throw-away season."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import click

from freshlegs.cli.call import Call, clock_ms, pass_call
from freshlegs.cli.screen import (
    app_class,
    furnish,
    marks_of,
    need_terminal,
    run,
    settle_colour,
    takes_mouse,
    theme_for,
)
from freshlegs.language import mark, tr

DEMO_DAYS = 180


@click.command()
@click.option("--days", type=click.IntRange(1, 20_000), default=DEMO_DAYS, help=mark("How long the season is."))
@pass_call
def demo(call: Call, days: int) -> int:
    """Open a believable season that ends today, in a throw-away journal that is gone afterwards.

    Example: freshlegs demo --days 90
    """
    need_terminal()
    settle_colour()
    today = call.day
    from freshlegs.demo import season  # noqa: PLC0415 - only the demo needs it
    from freshlegs.journal import Journal  # noqa: PLC0415 - as above

    folder = Path(tempfile.mkdtemp(prefix="freshlegs-demo-"))
    try:
        with Journal.open(folder / "demo.db", clock_ms=clock_ms, create=True) as journal:
            journal.admit(season(today, days), tr("made a demo season"))
            app = app_class()(
                journal,
                lambda: call.day,
                marks=marks_of(call),
                units=call.shown_units,
                demo=True,
                theme=theme_for(call),
            )
            app.offers_tour = True
            furnish(app, call)
            return run(app, lambda: shutil.rmtree(folder, ignore_errors=True), mouse=takes_mouse(call))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
