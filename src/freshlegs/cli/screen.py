"""The full screen, on the runner's journal or on a throw-away season."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from freshlegs.cli.call import Call, CallRefused, aside, clock_ms, pass_call
from freshlegs.cli.given import given_keys, screen_faults
from freshlegs.cli.out import carries_signs, theme_of_terminal

if TYPE_CHECKING:
    from freshlegs.tui.app import FreshlegsApp
    from freshlegs.tui.widgets.marks import Marks

DEMO_DAYS = 180


def need_terminal() -> None:
    """Refuse to start without a terminal: a screen that nobody sees would hang for ever."""
    if not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()):
        raise CallRefused("the screen needs a terminal; `freshlegs today`, `week`, `log` and `advise` work without one")


def open_screen(call: Call) -> int:
    """Open the journal, full screen; one that does not exist is made."""
    need_terminal()
    call.day  # noqa: B018 - a wrong --today is said before the screen opens
    with call.writing() as journal:
        from freshlegs.cli.daily import daily_trouble, keep_before_import  # noqa: PLC0415 - together with its only use
        from freshlegs.tui.app import FreshlegsApp  # noqa: PLC0415 - Textual is imported here and nowhere else

        app = FreshlegsApp(journal, lambda: call.day, marks=_marks(call), units=call.shown_units, theme=theme_for(call))
        app.limit_of, app.look_after = call.limit_of, lambda: daily_trouble(call)
        app.before_import = lambda journal: keep_before_import(call, journal)
        _furnish(app, call)
        code = run(app, mouse=call.settings.mouse)
        call.tell_damage(journal)
    return code


@click.command()
@click.option("--days", type=click.IntRange(1, 20_000), default=DEMO_DAYS, help="How long the season is.")
@pass_call
def demo(call: Call, days: int) -> int:
    """Open a believable season that ends today, in a throw-away journal that is gone afterwards.

    Example: freshlegs demo --days 90
    """
    need_terminal()
    today = call.day
    from freshlegs.demo import season  # noqa: PLC0415 - only the demo needs it
    from freshlegs.journal import Journal  # noqa: PLC0415 - as above
    from freshlegs.tui.app import FreshlegsApp  # noqa: PLC0415 - Textual is imported here and nowhere else

    folder = Path(tempfile.mkdtemp(prefix="freshlegs-demo-"))
    try:
        with Journal.open(folder / "demo.db", clock_ms=clock_ms, create=True) as journal:
            journal.admit(season(today, days), "made a demo season")
            app = FreshlegsApp(
                journal, lambda: call.day, marks=_marks(call), units=call.shown_units, demo=True, theme=theme_for(call)
            )
            _furnish(app, call)
            return run(app, mouse=call.settings.mouse)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(app: FreshlegsApp, *, mouse: bool = True) -> int:
    """Run the screen, leave the terminal as it was found, tell a fault; give the exit code."""
    with terminal_as_found():
        app.run(mouse=mouse)
    if app.fault is not None:
        from freshlegs.cli.fault import tell  # noqa: PLC0415 - only where there is a fault to tell

        tell(app.fault)
    return app.return_code or 0


def _furnish(app: FreshlegsApp, call: Call) -> None:
    """Tell the screen what the terminal can show, and where the runner's things lie."""
    app.encoding, app.plain = sys.stderr.encoding, _is_plain(app)
    app.editor, app.pictures_at = (lambda: call.editor), pictures_at
    app.week_starts, app.usual_units = call.settings.week_starts, call.usual_units
    if not os.environ.get("FRESHLEGS_THEME"):
        app.troubles = ()  # what is wrong with the theme of the file is told with its line
    faults = screen_faults(call)
    for fault in faults:
        aside(fault)
    app.troubles = (*app.troubles, *call.settings.faults, *faults)
    app.give_keys(given_keys(call)[0])


@contextmanager
def terminal_as_found() -> Iterator[None]:
    """Put the terminal's settings back at the very end, whatever was done to them meanwhile."""
    if sys.platform == "win32":
        yield
        return
    import termios  # noqa: PLC0415 - there is none on Windows

    found = termios.tcgetattr(sys.stdin.fileno())
    try:
        yield
    finally:
        with suppress(OSError, termios.error):  # the terminal is gone
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, found)


def _marks(call: Call) -> Marks:
    from freshlegs.tui.widgets.marks import ASCII, UNICODE  # noqa: PLC0415 - with the screen

    return UNICODE if carries_signs(call) else ASCII


def _is_plain(app: FreshlegsApp) -> bool:
    """Whether the terminal shows few colours (TERM=xterm) or none (NO_COLOR, TERM=dumb)."""
    return app.no_color or app.console.color_system in (None, "standard")


def pictures_at() -> Path:
    """Give the runner's folder of downloads, or the home where there is none."""
    from platformdirs import user_downloads_path  # noqa: PLC0415 - only where a picture is saved

    folder = user_downloads_path()
    return folder if folder.is_dir() else Path.home()


def theme_for(call: Call) -> str:
    """Give the theme that the runner wants, or the light one where the terminal says that its ground is light."""
    if chosen := os.environ.get("FRESHLEGS_THEME", "") or call.settings.theme:
        return chosen
    return theme_of_terminal()
