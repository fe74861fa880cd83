"""How far an import is, on one line of standard error."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from freshlegs.cli.call import Call
from freshlegs.cli.out import is_dumb
from freshlegs.language import tr

if TYPE_CHECKING:
    from freshlegs.exchange.intake import FileRead

EVERY_S = 0.2
BAR = 20


class Progress:
    """How far an import is, on one line of standard error where that is a terminal."""

    def __init__(self, call: Call) -> None:
        self.shows = sys.stderr.isatty() and not (call.quiet or call.plain or is_dumb())
        self.told = 0.0
        self.refused = 0
        self.begun = time.monotonic()

    def tell(self, step: FileRead, records: int) -> None:
        """Say how many files are done, and how fast."""
        now = time.monotonic()
        self.refused += bool(step.error and not step.nothing)
        if self.shows and step.of > 1 and now - self.told > EVERY_S:
            rate = step.done / max(now - self.begun, EVERY_S)
            drawn = f"[{'#' * round(BAR * step.done / step.of):<{BAR}}]"
            counts = tr(
                "{done} of {of} files, {rate:.0f} a second: {records} records, {refused} left out",
                done=step.done,
                of=step.of,
                rate=rate,
                records=records,
                refused=self.refused,
            )
            sys.stderr.write(f"\r{drawn} {counts} \x1b[K")
            sys.stderr.flush()
            self.told = now

    def end(self) -> None:
        """Take the line away."""
        if self.told:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
