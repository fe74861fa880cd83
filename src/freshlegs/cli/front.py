"""The command line: finds the command, runs it, and turns trouble into one sentence and an exit code.

Exit codes (contract): 0 done; 1 the journal or a file could not be used; 2 the words of the call were wrong; 3 an
import that left something out; 130 interrupted. Never a traceback.
"""

from __future__ import annotations

import os
import sys
import threading
from importlib import import_module
from types import TracebackType

from freshlegs import __version__
from freshlegs.cli.call import COMPLETING, aside, let_go, split_call
from freshlegs.errors import FreshlegsError

INTERRUPTED = 130
TERMINAL_WRITER = "textual-output"
"""Textual's thread that writes to the terminal."""

PLAIN = {
    (): ("screen", "open_screen"),
    ("today",): ("day", "print_today"),
    ("week",): ("glance", "print_week"),
    ("advise",): ("counsel", "give_advice"),
}
"""The calls of every day, which say nothing more than themselves: what reads words and options does not keep them."""


def main(words: list[str] | None = None) -> int:
    """Run one call and give its exit code."""
    os.umask(0o077)
    sys.excepthook, threading.excepthook = tell_unexpected, _tell_of_thread
    try:
        _ready_streams()
        return _run(sys.argv[1:] if words is None else words)
    except KeyboardInterrupt:
        aside("Interrupted.")
        return INTERRUPTED
    except FreshlegsError as error:
        return _tell(str(error), error.exit_code)
    except BrokenPipeError:
        let_go(sys.stdout)  # whoever read our output has had enough: nothing is wrong
        return 0
    except OSError as error:
        let_go(sys.stdout)
        return _tell(f"{error.filename or 'standard output'}: {error.strerror or 'can not be used'}", 1)


def _ready_streams() -> None:
    """See that what was closed by the caller can't be mistaken for a file of ours. Raises FreshlegsError."""
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - as long as the program
    if sys.stdout is None:
        raise FreshlegsError("Standard output is closed: send it somewhere, or to /dev/null. Nothing was done.")
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - as long as the program
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _run(words: list[str]) -> int:
    call, rest = split_call(words)
    code, plain = 0, PLAIN.get(tuple(rest))
    if rest == ["--version"]:
        sys.stdout.write(f"freshlegs, version {__version__}\n")  # as click says it
    elif plain and not os.environ.get(COMPLETING):
        module, name = plain
        call.settings  # noqa: B018 - a fault in the config file is said by every command
        code = getattr(import_module(f"freshlegs.cli.{module}"), name)(call) or 0
    elif _is_said(rest):
        from freshlegs.cli.logged import log_words  # noqa: PLC0415 - only where something is logged

        call.settings  # noqa: B018 - as above
        log_words(call, rest[0], [("", " ".join(rest[1:]))])
    else:
        from freshlegs.cli.commands import run  # noqa: PLC0415 - only for more words

        code = run(call, rest)
    sys.stdout.flush()
    if call.wrote:
        from freshlegs.cli.daily import keep_daily  # noqa: PLC0415 - only where something was written

        keep_daily(call)
    return int(code)


def _is_said(words: list[str]) -> bool:
    """Tell whether a call is a runner's words alone, with nothing that could be an option."""
    said = words[:1] in (["add"], ["sore"], ["check"]) and len(words) > 1
    return said and not any(word.startswith("-") for word in words) and not os.environ.get(COMPLETING)


def _tell(text: str, code: int) -> int:
    aside(f"freshlegs: {text}")
    return code


def tell_unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say in one line that a fault of ours was met, and where a page about it lies."""
    del kind
    from freshlegs.cli.fault import tell  # noqa: PLC0415 - only where there is a fault to tell

    tell(error.with_traceback(trace))


def _tell_of_thread(what: threading.ExceptHookArgs) -> None:
    if isinstance(what.exc_value, OSError) and what.thread and what.thread.name == TERMINAL_WRITER:
        return  # the terminal is gone: the screen leaves by itself
    tell_unexpected(what.exc_type, what.exc_value or what.exc_type(), what.exc_traceback)
