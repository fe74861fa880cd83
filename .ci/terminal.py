"""Runs a command in a terminal of its own, presses a key once the screen shows what it should, hands on its exit code.

`python3 .ci/terminal.py PATTERN KEY COMMAND...`. Needs nothing but Python, so that it can watch an installation too.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time

ROWS, COLUMNS = 36, 120
PATIENCE_S = 420
"""How long the command may take to show the pattern: it may install something first."""
LEAVING_S = 30
SEQUENCE = re.compile(r"\x1b\[[0-9;?<>=$ ]*[A-Za-z~]|\x1b[PX^_\]].*?(?:\x1b\\|\x07)|\x1b.", re.DOTALL)
LAST = 4000


def watch(terminal: int, pattern: re.Pattern[str], key: str) -> tuple[bool, str]:
    """Read until the command ends; tell whether the pattern was seen, and all that was shown, as plain text."""
    seen, shown, until = False, "", time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        if not select.select([terminal], [], [], 1.0)[0]:
            continue
        try:
            piece = os.read(terminal, 65_536)
        except OSError:  # how Linux says that nobody is at the other end any more
            piece = b""
        if not piece:
            return seen, shown
        shown += SEQUENCE.sub("", piece.decode("utf-8", "replace"))
        if not seen and pattern.search(shown):
            seen, until = True, time.monotonic() + LEAVING_S
            os.write(terminal, key.encode())
    return False, shown


def main() -> int:
    """Run the command of the call; 1 where the screen never showed the pattern or the key did not end it."""
    pattern, key, command = re.compile(sys.argv[1], re.DOTALL), sys.argv[2], sys.argv[3:]
    child, terminal = pty.fork()
    if not child:
        os.execvpe(command[0], command, {**os.environ, "TERM": "xterm-256color"})  # noqa: S606 - the call's own words
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    seen, shown = watch(terminal, pattern, key)
    if not seen:
        os.kill(child, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if not seen or code:
        print(shown[-LAST:])
        print(f"{'' if seen else 'never '}seen: {pattern.pattern!r}; left with {code}")
        return code or 1
    print(f"shown: {pattern.pattern!r}; left on {key!r} with {code}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
