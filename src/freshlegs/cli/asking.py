"""What is probably one run by two clocks, asked of the runner at a terminal before anything is stored."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from freshlegs.cli.call import Call, aside
from freshlegs.language import markc, tr, trc
from freshlegs.units import Units

if TYPE_CHECKING:
    from freshlegs.exchange.gathering import Gathering, Pair
    from freshlegs.exchange.likely import Likely

YES, NO, ALL, NONE = ("y", "yes"), ("n", "no"), ("a", "all"), ("N", "none")
"""The answers; of all of them only the last minds its capital."""
ANSWERS = (
    markc("answer", "y"), markc("answer", "yes"), markc("answer", "n"), markc("answer", "no"),
    markc("answer", "a"), markc("answer", "all"), markc("answer", "N"), markc("answer", "none"),
)  # fmt: skip
"""The same as the runner's language has them; the English ones count in every language."""


def answered(call: Call, paths: Sequence[Gathering]) -> Sequence[Gathering]:
    """Ask of each pair; give the paths with what the runner agreed to joined. Ctrl+C, or an end, keeps the rest apart.

    Raises JournalUnusable.
    """
    from freshlegs.exchange.likely import agreed, likely  # noqa: PLC0415 - only where something enters

    with call.reading() as journal:
        asked, units = likely(paths, journal), call.units_of(journal)
    pairs: list[Pair] = []
    try:
        for pair in _agreed(asked, units):
            pairs.append(pair)  # noqa: PERF402 - those before an interrupt count
    except (KeyboardInterrupt, EOFError):
        aside(f"\n{tr('The others are kept apart.')}")
    return agreed(paths, pairs)


def _agreed(asked: Sequence[Likely], units: Units) -> Iterator[Pair]:
    for place, one in enumerate(asked):
        first, second = one.facts(units)
        aside(tr("Probably one run, by two clocks ({n} of {of}):", n=place + 1, of=len(asked)))
        aside(f"  {first}\n  {second}")
        answer = _answer()
        if answer in ALL:
            yield from (other.pair for other in asked[place:])
        elif answer in YES:
            yield one.pair
        if answer in (*ALL, *NONE):
            return


def _answer() -> str:
    """Read one answer, asking until it is one. Raises EOFError."""
    own = {trc("answer", word): word for word in ANSWERS}
    while True:
        sys.stderr.write(tr("Join them? [y]es [n]o [a]ll [N]one: "))
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        words = line.strip()
        answer = own.get(words) or own.get(words.lower()) or (words if words in NONE else words.lower())
        if answer in (*YES, *NO, *ALL, *NONE):
            return answer
