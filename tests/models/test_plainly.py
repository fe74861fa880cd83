"""What is plainly a record is taken without pydantic, and pydantic would have taken it just so."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from drawn import ANY_RECORD, JSON, patient
from freshlegs.errors import EntryRefused
from freshlegs.models import KIND_OF, KINDS, Record
from freshlegs.models.plainly import plainly
from freshlegs.models.spellings import NESTED
from freshlegs.models.strictly import strictly
from freshlegs.models.wire import field_names, record_of

NEAR = st.sampled_from(
    [None, True, False, -1, 0, 1, 5, 10, 11, 14, 16, 24, 25, 60, 250, 251, 500, 300_000, 300_001, 0.5, 2.25, 16.5, "",
     "x", "left", "knee", "easy", "km", "day", "2026-03-08", "2026-02-30", "x" * 64, "x" * 65, "x" * 201, [], ["knee"],
     [1], [None], {}, {"part": "calf", "nrs": 3}, [{"part": "calf", "nrs": 3}],
     [{"part": "calf", "nrs": 3, "x": 1}],
     [{"site": "knee", "nrs": 11}], [{"site": "knee", "nrs": 1, "flags": ["limp"]}], [{"site": "knee", "nrs": True}],
     {"distance_m": 10_000, "time_s": 3000}, {"distance_m": 10_000, "time_s": 3000, "date": None}]
)  # fmt: skip


def said(record: Record) -> dict[str, Any]:
    """Give what the door hands on of a record."""
    told = {key: value for key, value in record_of(record).items() if key not in ("schema", "kind")}
    return {key: NESTED[key](value) if key in NESTED else value for key, value in told.items()}


def by_pydantic(kind: str, told: dict[str, Any]) -> Record | None:
    try:
        return strictly(kind, told, told)
    except EntryRefused:
        return None


@patient
@given(record=ANY_RECORD)
def test_every_record_that_is_in_order_is_taken_and_as_pydantic_takes_it(record: Record) -> None:
    kind = KIND_OF[type(record)]
    taken = plainly(type(record), said(record))
    assert taken == record
    assert repr(taken) == repr(by_pydantic(kind, said(record)))


@settings(deadline=None, max_examples=400)
@given(record=ANY_RECORD, data=st.data())
def test_what_pydantic_refuses_is_never_taken_and_the_rest_as_it_takes_it(record: Record, data: st.DataObject) -> None:
    kind = KIND_OF[type(record)]
    names = st.sampled_from([*field_names(KINDS[kind]), "stranger"])
    told = said(record) | data.draw(st.dictionaries(names, NEAR | JSON, max_size=2))
    for name in data.draw(st.sets(names, max_size=1)):
        told.pop(name, None)
    try:
        json.dumps(told, allow_nan=False)
    except ValueError:
        return  # the door lets no such number so far
    taken = plainly(KINDS[kind], told)
    if taken is not None:
        assert repr(taken) == repr(by_pydantic(kind, told))
