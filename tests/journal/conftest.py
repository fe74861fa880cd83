"""What the tests of this room share: a clock that ticks, a file that is not there yet, and any record that can be."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import fields
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pytest
from annotated_types import Ge, Gt, Le, MaxLen
from hypothesis import strategies as st

from freshlegs.journal import Journal
from freshlegs.models import KINDS, Lap, Muscle, Pain, Race, UsualPain

START_MS = 1_774_000_000_000
NOBODY = 65_534

Clock = Callable[[], int]


WRITABLE = st.characters(codec="utf-8", exclude_characters="\0")


def any_of(hint: Any) -> st.SearchStrategy[Any]:
    """Any value that a field's type and range allow."""
    if get_origin(hint) in {Union, UnionType}:
        return st.one_of([any_of(one) for one in get_args(hint)])
    if get_origin(hint) is tuple:
        one = get_args(hint)[0]
        apart = (lambda usual: usual.site) if one is UsualPain else None
        return st.lists(any_of(one), max_size=4, unique_by=apart).map(tuple)
    if get_origin(hint) is not Annotated:
        return st.from_type(hint)
    of, *groups = get_args(hint)
    rules = [rule for group in groups for rule in group]
    if of is str:
        return st.text(WRITABLE, max_size=min(rule.max_length for rule in rules if isinstance(rule, MaxLen)))
    low: Any = next(rule.ge if isinstance(rule, Ge) else rule.gt for rule in rules if isinstance(rule, Ge | Gt))
    above = any(isinstance(rule, Gt) for rule in rules)
    high: Any = next(rule.le for rule in rules if isinstance(rule, Le))
    return st.floats(low, high, exclude_min=above) if of is float else st.integers(low + above, high)


def every_field(cls: type) -> st.SearchStrategy[Any]:
    """Any such noun that keeps its ranges, every field told or not; the journal gives the id."""
    hints = get_type_hints(cls, include_extras=True)
    return st.builds(cls, **{field.name: any_of(hints[field.name]) for field in fields(cls) if field.name != "id"})


for noun in (Lap, Pain, Muscle, Race, UsualPain, *KINDS.values()):
    st.register_type_strategy(noun, every_field(noun))


@pytest.fixture
def clock() -> Clock:
    """Milliseconds that go on by one a call, like a machine's, but the same each time."""
    now = iter(range(START_MS, START_MS + 10**9))
    return lambda: next(now)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


@pytest.fixture
def journal(path: Path, clock: Clock) -> Iterator[Journal]:
    with Journal.open(path, clock_ms=clock, create=True) as opened:
        yield opened


@pytest.fixture
def sunday() -> dt.date:
    return dt.date(2026, 11, 22)


@pytest.fixture
def as_nobody(tmp_path: Path) -> Callable[[], AbstractContextManager[None]]:
    """Root may read and write everywhere: a stretch of being somebody who may not."""

    @contextmanager
    def stretch() -> Iterator[None]:
        if os.geteuid():
            yield
            return
        for folder in tmp_path.parents:
            if folder.name.startswith(("pytest-", "popen-")):  # the folders of pytest and of its workers
                folder.chmod(0o755)
        os.setresuid(NOBODY, NOBODY, 0)
        try:
            yield
        finally:
            os.setresuid(0, 0, 0)

    return stretch
