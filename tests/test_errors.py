"""What can go wrong: each a sentence and an exit code of the contract."""

from __future__ import annotations

import pytest

from freshlegs import errors
from freshlegs.errors import EntryRefused, FreshlegsError, ImportRefused, WordsUnclear


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("FreshlegsError", 1), ("JournalUnusable", 1), ("JournalBusy", 1), ("JournalChanged", 1), ("NoSuchEntry", 2),
        ("EntryRefused", 2), ("WordsUnclear", 2), ("ImportRefused", 3),
    ],
)  # fmt: skip
def test_every_trouble_has_its_exit_code(name: str, code: int) -> None:
    trouble: type[FreshlegsError] = getattr(errors, name)
    assert issubclass(trouble, FreshlegsError)
    assert trouble.exit_code == code


def test_a_trouble_tells_its_place() -> None:
    assert str(ImportRefused("is no number", "line 3")) == "line 3: is no number"
    assert str(ImportRefused("is a folder")) == "is a folder"
    assert EntryRefused("x", "rpe").field == "rpe"
    assert (WordsUnclear("x", 3, 8).start, WordsUnclear("x", 3, 8).end) == (3, 8)
