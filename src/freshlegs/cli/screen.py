"""The full screen, on the runner's journal."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from freshlegs.cli.call import Call, CallRefused, aside
from freshlegs.cli.given import given_keys, screen_faults
from freshlegs.cli.out import carries_signs, gives_mouse, refuses_colour, theme_of_terminal
from freshlegs.language import tr

if TYPE_CHECKING:
    from freshlegs.tui.app import FreshlegsApp
    from freshlegs.tui.widgets.marks import Marks

QUICKER = {"ESCDELAY": "25", "TEXTUAL_FPS": "120"}
"""What Textual is told where the runner says nothing else: how many ms an Esc may be the beginning of another key's
sequence (its own 100 are felt at every form), and how often a second it may draw (at 60 a day's advice waits 17 ms)."""
STUCK = 128 + 14
"""What a screen ends with that was asked to leave and could not: 128 and the number of SIGALRM."""
BROWSER = "textual.drivers.web_driver:WebDriver"
"""The driver by which Textual draws for a browser."""


def need_terminal() -> None:
    """Refuse to start without a terminal or a browser: a screen that nobody sees would hang for ever."""
    if is_in_browser():
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()):
        raise CallRefused(
            tr("the screen needs a terminal; `freshlegs today`, `week`, `log` and `advise` work without one")
        )


def is_in_browser() -> bool:
    """Whether `freshlegs serve` has started this program for a tab of a browser."""
    return os.environ.get("TEXTUAL_DRIVER", "") == BROWSER


def settle_colour() -> None:
    """Say in the one word that Textual knows whether colour is wanted; to it an empty one is a refusal too."""
    if refuses_colour():
        os.environ["NO_COLOR"] = "1"
    else:
        os.environ.pop("NO_COLOR", None)


def open_screen(call: Call) -> int:
    """Open the journal, full screen; one that does not exist is made."""
    need_terminal()
    settle_colour()
    call.day  # noqa: B018 - a wrong --today is said before the screen opens
    with call.writing() as journal:
        from freshlegs.cli.daily import daily_trouble, keep_before_import  # noqa: PLC0415 - together with its only use
        from freshlegs.cli.left import texts_left  # noqa: PLC0415 - as above

        app = app_class()(
            journal, lambda: call.day, marks=marks_of(call), units=call.shown_units, theme=theme_for(call)
        )
        app.limit_of, app.look_after = call.settings.limit_of, lambda: daily_trouble(call)
        app.before_import = lambda journal: keep_before_import(call, journal)
        furnish(app, call)
        app.troubles = (*texts_left(call), *app.troubles)
        code = run(app, mouse=takes_mouse(call))
        call.tell_damage(journal)
    return code


def app_class() -> type[FreshlegsApp]:
    """Give the screen's class. Textual is imported here and nowhere else."""
    ours = {name: value for name, value in QUICKER.items() if not os.environ.get(name)}
    os.environ.update(ours)
    from freshlegs.tui.app import FreshlegsApp  # noqa: PLC0415 - as said above

    for name in ours:
        del os.environ[name]  # the runner's editor has its own
    return FreshlegsApp


def run(app: FreshlegsApp, at_last: Callable[[], None] = lambda: None, *, mouse: bool = True) -> int:
    """Run the screen, leave the terminal as it was found, tell a fault; give the exit code.

    `at_last` is done where the way out is blocked and the process is ended from within.
    """
    with terminal_as_found() as give_back, _server_gone():
        if hasattr(signal, "SIGALRM"):

            def end(*_: object) -> None:
                app.keep_what_can_be_kept()
                give_back()
                at_last()
                os._exit(app.return_code or STUCK)

            signal.signal(signal.SIGALRM, end)
        app.run(mouse=mouse)
        if hasattr(signal, "SIGALRM"):
            signal.alarm(0)
    if app.fault is not None:
        from freshlegs.cli.fault import tell  # noqa: PLC0415 - only where there is a fault to tell

        tell(app.fault)
    return app.return_code or 0


@contextmanager
def _server_gone() -> Iterator[None]:
    """Leave in silence where the server of a browser is gone: there is nobody left to draw for."""
    try:
        yield
    except BrokenPipeError:
        if not is_in_browser():
            raise


def furnish(app: FreshlegsApp, call: Call) -> None:
    """Tell the screen what the terminal can show, and where the runner's things lie."""
    app.encoding, app.plain = sys.stderr.encoding, _is_plain(app)
    app.editor, app.pictures_at = (lambda: call.editor), pictures_at
    if is_still(call):
        app.animation_level = "none"
    app.week_starts, app.usual_units = call.settings.week_starts, call.usual_units
    if not os.environ.get("FRESHLEGS_THEME"):
        app.troubles = ()  # what is wrong with the theme of the file is told with its line
    faults = screen_faults(call)
    for fault in faults:
        aside(fault)
    app.troubles = (*app.troubles, *call.settings.faults, *faults)
    app.give_keys(given_keys(call)[0])


@contextmanager
def terminal_as_found() -> Iterator[Callable[[], None]]:
    """Put the terminal's settings back at the very end, whatever was done to them meanwhile; or earlier, by a call."""
    if sys.platform == "win32" or is_in_browser():
        yield lambda: None
        return
    import termios  # noqa: PLC0415 - there is none on Windows

    found = termios.tcgetattr(sys.stdin.fileno())

    def give_back() -> None:
        with suppress(OSError, termios.error):  # the terminal is gone
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, found)

    try:
        yield give_back
    finally:
        give_back()


def marks_of(call: Call) -> Marks:
    """Give the signs that the terminal can show."""
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


def takes_mouse(call: Call) -> bool:
    """Whether the screen takes the mouse: as the config file says, and else where the terminal gives it."""
    return call.settings.mouse if "mouse" in call.settings.taken else gives_mouse()


def is_still(call: Call) -> bool:
    """Whether nothing is to move: by Textual's own variable, or by the config file."""
    return (os.environ.get("TEXTUAL_ANIMATIONS", "").lower() or call.settings.motion) == "none"


def theme_for(call: Call) -> str:
    """Give the theme that the runner wants, or the light one where the terminal says that its ground is light."""
    if chosen := os.environ.get("FRESHLEGS_THEME", "") or call.settings.theme:
        return chosen
    return theme_of_terminal()
