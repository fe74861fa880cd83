"""The command line: finds the command, runs it, and turns trouble into one sentence and an exit code.

Exit codes (contract): 0 done; 1 the journal or a file could not be used; 2 the words of the call were wrong; 3 an
import that left something out; 130 interrupted. Never a traceback.
"""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING

from freshlegs import __version__

if TYPE_CHECKING:
    from freshlegs.cli.call import Call

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
    said = sys.argv[1:] if words is None else words
    if said == ["--version"]:
        with suppress(AttributeError, OSError):  # what stands in its way is told as for any other call
            _print_version()
            sys.stdout.flush()
            return 0
    return _ended(said)


def _print_version() -> None:
    sys.stdout.write(f"freshlegs, version {__version__}\n")  # as click says it


def _ended(words: list[str]) -> int:
    """Run a call; give the exit code, having told what went wrong."""
    from freshlegs.cli.call import aside, let_go  # noqa: PLC0415 - --version needs nothing
    from freshlegs.errors import FreshlegsError  # noqa: PLC0415 - as above
    from freshlegs.language import tr  # noqa: PLC0415 - as above

    try:
        return _run(words)
    except KeyboardInterrupt:
        aside(tr("Interrupted."))
        return INTERRUPTED
    except FreshlegsError as error:
        aside(f"freshlegs: {error}")
        return error.exit_code
    except BrokenPipeError:
        let_go(sys.stdout)  # whoever read our output has had enough: nothing is wrong
        return 0
    except OSError as error:
        let_go(sys.stdout)
        aside(f"freshlegs: {error.filename or tr('standard output')}: {error.strerror or tr('can not be used')}")
        return 1


def _ready_streams() -> None:
    """See that what was closed by the caller can't be mistaken for a file of ours. Raises FreshlegsError."""
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - as long as the program
    if sys.stdout is None:
        from freshlegs.errors import FreshlegsError  # noqa: PLC0415 - as above
        from freshlegs.language import tr  # noqa: PLC0415 - as above

        raise FreshlegsError(tr("Standard output is closed: send it somewhere, or to /dev/null. Nothing was done."))
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - as long as the program
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _run(words: list[str]) -> int:
    from freshlegs.cli.call import COMPLETING, Call, split_call  # noqa: PLC0415 - as above

    completes, call = bool(os.environ.get(COMPLETING)), Call()
    _speak(call, in_english=completes or _asks_for_json(words))
    _ready_streams()
    call, rest = split_call(words, call)
    code, plain = 0, PLAIN.get(tuple(rest))
    if rest == ["--version"]:
        _print_version()
    elif plain and not completes:
        module, name = plain
        call.settings  # noqa: B018 - a fault in the config file is said by every command
        code = getattr(import_module(f"freshlegs.cli.{module}"), name)(call) or 0
    elif _is_said(rest) and not completes:
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


def _speak(call: Call, *, in_english: bool) -> None:
    """Settle the language before anything is said: the runner's, or English to a program."""
    from freshlegs.language import ENGLISH, speak  # noqa: PLC0415 - as above
    from freshlegs.settings import spoken_settings  # noqa: PLC0415 - as above

    if in_english:
        speak(ENGLISH)
    else:
        call.chosen = spoken_settings(call.config_file, os.environ)


def _asks_for_json(words: list[str]) -> bool:
    return "--json" in (words[: words.index("--")] if "--" in words else words)


def _is_said(words: list[str]) -> bool:
    """Tell whether a call is a runner's words alone, with nothing that could be an option."""
    said = words[:1] in (["add"], ["sore"], ["check"]) and len(words) > 1
    return said and not any(word.startswith("-") for word in words)


def tell_unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say in one line that a fault of ours was met, and where a page about it lies."""
    del kind
    from freshlegs.cli.fault import tell  # noqa: PLC0415 - only where there is a fault to tell

    tell(error.with_traceback(trace))


def _tell_of_thread(what: threading.ExceptHookArgs) -> None:
    if isinstance(what.exc_value, OSError) and what.thread and what.thread.name == TERMINAL_WRITER:
        return  # the terminal is gone: the screen leaves by itself
    tell_unexpected(what.exc_type, what.exc_value or what.exc_type(), what.exc_traceback)
