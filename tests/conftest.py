"""What holds for every test: nothing goes over a network."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from offline.sitecustomize import ATTEMPTS, FOLDER


@pytest.fixture(scope="session", autouse=True)
def children_stay_at_home() -> Iterator[None]:
    """Have every Python that a test starts load the same guard."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(FOLDER), prepend=os.pathsep)
        yield


@pytest.fixture(autouse=True)
def nothing_went_out() -> Iterator[None]:
    """See that no call was tried, not even one whose refusal nobody heard of."""
    ATTEMPTS.clear()
    yield
    assert ATTEMPTS == []
