"""What a journal's search finds, for the tests of other rooms."""

from __future__ import annotations

import datetime as dt

from freshlegs.journal import Journal
from freshlegs.models import Entry
from freshlegs.phrase.query import read_query


def found(journal: Journal, words: str, limit: int = 50) -> tuple[Entry, ...]:
    """Find by a query, read on a day that does not matter."""
    return journal.find(read_query(words, dt.date(2026, 11, 22)), limit)
