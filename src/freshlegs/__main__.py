"""`python -m freshlegs` and the `freshlegs` command."""

from __future__ import annotations

import gc
import os
import sys
import threading
from contextlib import suppress

GARBAGE_AFTER = 50_000


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(GARBAGE_AFTER)  # what a start imports is no garbage: looking for some takes a twentieth of it
    try:
        from freshlegs.cli.front import main as run  # noqa: PLC0415 - nothing is imported before it is needed

        code = run()
    except KeyboardInterrupt:  # before or after the command itself, which has its own say
        code = 130
    if "textual" in sys.modules:
        leave_at_once(code)
    sys.exit(code)


def leave_at_once(code: int) -> None:
    """Leave without taking apart in memory all that a screen was: nothing of it is needed, and it takes a while."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()
    with suppress(OSError, ValueError):  # nobody reads any more
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
