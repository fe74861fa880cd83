"""Keys: UUIDv7, and each later one is greater, whatever the clock does."""

from __future__ import annotations

import re
import uuid
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from freshlegs.models.ids import LAST_MS, id_maker, uuid7_text

UUID7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@given(st.lists(st.integers(-(1 << 63), 1 << 63), min_size=2, max_size=50))
def test_keys_grow_even_where_the_clock_stands_goes_back_or_is_mad(moments: list[int]) -> None:
    clock = iter(moments)
    new_id = id_maker(lambda: next(clock))
    keys = [new_id() for _ in moments]
    assert all(UUID7.fullmatch(key) for key in keys)
    assert all(earlier < later for earlier, later in pairwise(keys))


def test_a_key_tells_its_millisecond() -> None:
    key = id_maker(lambda: 1_774_000_000_000)()
    assert int(key.replace("-", "")[:12], 16) == 1_774_000_000_000
    assert uuid.UUID(key).version == 7


def test_thousands_of_keys_of_one_millisecond_grow() -> None:
    new_id = id_maker(lambda: 1_774_000_000_000)
    keys = [new_id() for _ in range(10_000)]
    assert keys == sorted(set(keys))


def test_two_makers_at_the_same_moment_give_different_keys() -> None:
    assert id_maker(lambda: 1)() != id_maker(lambda: 1)()


def test_the_last_moment_still_leaves_room() -> None:
    new_id = id_maker(lambda: 1 << 62)
    assert UUID7.fullmatch(new_id())
    assert all(len(uuid7_text(moment, 0)) == 36 for moment in (0, (LAST_MS << 12) + 4096))
