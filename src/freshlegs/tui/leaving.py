"""However the screen is left, by a key, a signal, a closed window or a fault: what is half typed is kept first.

A signal is obeyed by the loop between two events, never in the midst of a write. The terminal is put back by Textual
where the loop still turns, and by the front door at the very end.
"""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

from rich.console import RenderableType
from rich.text import Text
from textual.driver import Driver

from freshlegs.errors import FreshlegsError
from freshlegs.language import tr
from freshlegs.tui.keygate import KeyGate
from freshlegs.tui.screens.drafting import Drafting
from freshlegs.visible import visible

LEAVE_ON = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")
HUNG_UP = 129
"""What a program ends with whose terminal went away: 128 and the number of SIGHUP."""
LISTEN_EVERY_S = 1.0
LEAVE_WITHIN_S = 3
"""What a signal leaves for the way out: a terminal that takes nothing any more (Ctrl+S, a hung line) is not waited for.
Whoever runs the app says what SIGALRM does then."""


class Leaving(KeyGate):
    """An app that loses nothing when it ends, and that can be stopped and woken."""

    fault: BaseException | None = None
    """What ended the screen, where that was a fault of ours: the front door tells it once the terminal is back."""
    _is_resting = False

    def on_mount(self) -> None:
        """Listen to signals, and to the terminal where there is one."""
        if self.is_headless or threading.current_thread() is not threading.main_thread():
            return
        for name in LEAVE_ON:
            self._on_leaving(name)
        self._on_signal("SIGTSTP", self._rest)
        self._on_signal("SIGCONT", self._wake)
        if self.is_web:
            self.set_interval(LISTEN_EVERY_S, self._listen_to_browser)

    def _on_signal(self, name: str, meet: Callable[[int], None]) -> None:
        number = getattr(signal, name, None)
        if number is not None:
            with suppress(NotImplementedError):  # a system without signals of this kind
                asyncio.get_running_loop().add_signal_handler(number, meet, int(number))

    def _on_leaving(self, name: str) -> None:
        """Leave on a signal, also where the loop stands still because the terminal takes nothing any more."""
        number, loop = getattr(signal, name, None), asyncio.get_running_loop()

        def leave(number: int, _frame: object) -> None:
            if hasattr(signal, "alarm"):
                signal.alarm(LEAVE_WITHIN_S)
            with suppress(RuntimeError):  # the loop has ended: we are leaving already
                loop.call_soon_threadsafe(self._leave_on, number)

        if number is not None:
            signal.signal(number, leave)

    def keep_drafts(self) -> None:
        """Keep what stands in an open form or line."""
        if self.screen_stack:
            for screen in self.screen_stack:
                if isinstance(screen, Drafting):
                    with suppress(FreshlegsError):
                        screen.keep_drafts()

    def on_exit_app(self) -> None:
        """Keep what is half typed however it ends, by a key or because a terminal or a tab of a browser is gone."""
        self.keep_drafts()

    def _leave_on(self, number: int) -> None:
        """Leave as a signal asks: with the terminal as it was found and what is half typed kept, and that at once."""
        self.keep_drafts()
        self.exit(return_code=128 + number)

    def action_help_quit(self) -> None:
        """Say how to leave where Ctrl+C was pressed, as Textual does, in the runner's language."""
        known = self.active_bindings.items()
        if key := next((key for key, active in known if active.binding.action in ("quit", "app.quit")), ""):
            self.notify(tr("Press [b]{key}[/b] to quit the app", key=key), title=tr("Do you want to quit?"))

    # -- stopped and woken -------------------------------------------------------------------------------------

    def _rest(self, number: int) -> None:
        """Give the terminal back and stop, as Ctrl+Z asks."""
        del number
        self.keep_drafts()
        if self._driver is not None and not self._is_resting:
            self._is_resting = True
            self._driver.suspend_application_mode()
        os.kill(os.getpid(), signal.SIGSTOP)

    def _wake(self, number: int) -> None:
        """Take the terminal again and draw everything: whoever had it meanwhile left it in a state of their own."""
        del number
        if self._driver is None:
            return
        if not self._is_resting:
            # stopped without a word: the terminal is given back first, else its raw state would be taken for the
            # one in which it was found
            self._driver.suspend_application_mode()
        self._is_resting = False
        self._driver.resume_application_mode()
        self.refresh(layout=True)
        for screen in self.screen_stack:
            screen.refresh(layout=True)

    # -- the terminal's driver ---------------------------------------------------------------------------------

    def get_driver_class(self) -> type[Driver]:
        """Give the driver that Textual would take; its one for Unix terminals is ours."""
        found = super().get_driver_class()
        if found.__name__ != "LinuxDriver":
            return found
        from freshlegs.tui.driver import SleepingDriver  # noqa: PLC0415 - there is none on Windows

        return SleepingDriver

    # -- a terminal that is gone -------------------------------------------------------------------------------

    def _listen_to_browser(self) -> None:
        """Leave where nobody is at the other end of the pipe to a browser's server."""
        if sys.__stdin__ is not None:
            end = select.poll()
            end.register(sys.__stdin__.fileno(), select.POLLHUP)
            if any(told & select.POLLHUP for _, told in end.poll(0)):
                self._hang_up()

    def _hang_up(self) -> None:
        self.exit(return_code=HUNG_UP)

    def panic(self, *renderables: RenderableType) -> None:
        """Leave: this is how the reader of keys tells that it can't read any more, with or without a signal (nohup)."""
        del renderables
        self._hang_up()

    # -- trouble that nobody met -------------------------------------------------------------------------------

    def _handle_exception(self, error: Exception) -> None:
        """Leave with its sentence on known trouble that nobody met, with one line on a fault of ours."""
        known = getattr(error, "error", error)  # Textual wraps what a worker met
        if isinstance(known, FreshlegsError):
            self.keep_what_can_be_kept()
            self.exit(return_code=known.exit_code, message=Text(f"freshlegs: {visible(str(known))}"))
        elif isinstance(known, BrokenPipeError) and self.is_web:
            self._hang_up()  # the server of the browser is gone, before the next look at it
        else:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Leave without a word of what was in memory (R18)."""
        if self.fault is None:
            self.fault = self._exception
            self.keep_what_can_be_kept()
        self._close_messages_no_wait()

    def keep_what_can_be_kept(self) -> None:
        """Keep the drafts where nobody knows what still works."""
        with suppress(Exception):  # the fault may lie in what keeps the drafts: the screen must be left all the same
            self.keep_drafts()
