"""The journals with which most tests of the rules begin."""

from __future__ import annotations

import pytest

from told import Journal


@pytest.fixture
def journal() -> Journal:
    """An empty journal."""
    return Journal()


@pytest.fixture
def steady() -> Journal:
    """A journal of six weeks with 10 easy km every other day, the last two days ago; nothing yesterday or today."""
    return Journal().ran_every(2)


@pytest.fixture
def daily() -> Journal:
    """A journal of six weeks with 10 easy km five days in seven, today's morning not told, no run yesterday."""
    journal = Journal()
    for ago in range(2, 43):
        if ago % 7 not in {1, 4}:
            journal.ran(ago, 10, 60, rpe=3, type="easy")
    return journal


@pytest.fixture
def fresh() -> type[Journal]:
    """What begins a journal of its own."""
    return Journal
