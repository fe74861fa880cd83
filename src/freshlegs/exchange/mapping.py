"""The runner's map of a table's columns, kept in the journal for the next table with the same header.

It lies where unfinished forms lie: it is no entry and no step, an undo passes it by, and it goes with the file wherever
that goes. A header is known by its names in their order.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256

from freshlegs.exchange.steps import Mapped
from freshlegs.exchange.tables import plain
from freshlegs.journal import Journal, Reader

KEPT_UNDER = "columns of "
Maps = Callable[[Sequence[str]], Mapping[str, str]]


def remembered_in(journal: Reader) -> Maps:
    """Give what finds the map of a header among those that a journal keeps. Raises JournalUnusable."""
    kept = {name: body for name, body in journal.drafts().items() if name.startswith(KEPT_UNDER)}

    def remembered(header: Sequence[str]) -> Mapping[str, str]:
        try:
            told = json.loads(kept.get(_name(header), "{}"))
        except ValueError:
            return {}
        sound = isinstance(told, dict) and all(isinstance(theirs, str) for theirs in told.values())
        return told if sound else {}

    return remembered


def remember(journal: Journal, maps: Iterable[Mapped]) -> None:
    """Keep the maps that tables were read by. Raises JournalUnusable."""
    kept = journal.drafts()
    for one in maps:
        name, body = _name(one.header), json.dumps(dict(one.columns), ensure_ascii=False)
        if kept.get(name) != body:
            journal.keep_draft(name, body)


def forget(journal: Journal) -> int:
    """Forget all maps; give how many there were. Raises JournalUnusable."""
    names = [name for name in journal.drafts() if name.startswith(KEPT_UNDER)]
    for name in names:
        journal.drop_draft(name)
    return len(names)


def _name(header: Sequence[str]) -> str:
    names = "\n".join(plain(cell) for cell in header)
    return f"{KEPT_UNDER}{sha256(names.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"
