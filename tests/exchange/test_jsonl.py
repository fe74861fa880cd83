"""JSON Lines: the reader is strict and bounded and names the line, the writer gives the same bytes again."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawn import ANY_RECORD, patient
from freshlegs.errors import ImportRefused
from freshlegs.exchange import jsonl
from freshlegs.exchange.jsonl import read_lines, read_stream, write_lines
from freshlegs.exchange.limits import LONGEST_LINE
from freshlegs.models import Record

RUN = b'{"kind": "run", "date": "2026-11-21", "distance_km": 30}'


@patient
@given(records=st.lists(ANY_RECORD, min_size=1, max_size=5))
def test_what_is_written_is_read_back_and_written_alike(records: list[Record]) -> None:
    written = "".join(write_lines(records)).encode()
    assert list(read_lines(written)) == records
    assert "".join(write_lines(read_lines(written))).encode() == written
    assert written.count(b"\n") == len(records)


@settings(deadline=None, max_examples=300)
@given(data=st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_any_bytes_are_read_or_refused_by_line(data: bytes) -> None:
    refusal = why_refused(data)
    assert refusal is None or refusal == "holds no record" or refusal.startswith("line ")


@settings(deadline=None, max_examples=300)
@given(cut=st.integers(0, len(RUN)), junk=st.binary(max_size=6), length=st.integers(0, 6))
def test_a_spoiled_record_is_read_or_refused_by_line(cut: int, junk: bytes, length: int) -> None:
    refusal = why_refused(RUN[:cut] + junk + RUN[cut + length :])
    assert refusal is None or refusal == "holds no record" or refusal.startswith("line ")


def why_refused(data: bytes) -> str | None:
    try:
        list(read_lines(data))
    except ImportRefused as refusal:
        return str(refusal)
    return None


def test_line_ends_blank_lines_and_a_byte_order_mark_are_passed_over() -> None:
    data = b"\xef\xbb\xbf" + RUN + b"\r\n\n   \r\n\t" + RUN
    assert len(list(read_lines(data))) == 2
    assert why_refused(RUN + b"\n\xef\xbb\xbf" + RUN) == (
        "line 2: column 1 is not JSON (Unexpected UTF-8 BOM (decode using utf-8-sig)); each record is one line"
    )


def test_the_place_of_a_fault_is_counted_with_blank_lines() -> None:
    assert str(why_refused(RUN + b"\n\n\n{}\n")).startswith("line 4: kind null")
    assert why_refused(b'\n{"kind": }') == "line 2: column 10 is not JSON (Expecting value); each record is one line"


@pytest.mark.parametrize(
    ("name", "limit", "hint"),
    [
        ("LARGEST_FILE", 150, "line 3: reaches beyond"),
        ("LONGEST_LINE", 50, "line 1: longer than a megabyte"),
        ("MOST_RECORDS", 2, "line 3: more than 2 records"),
        ("MOST_LINES", 2, "line 3: more than 2 lines"),
    ],
)
def test_a_limit_is_a_refusal_that_names_itself(
    monkeypatch: pytest.MonkeyPatch, name: str, limit: int, hint: str
) -> None:
    assert len(list(read_lines((RUN + b"\n") * 3))) == 3
    monkeypatch.setattr(jsonl, name, limit)
    assert str(why_refused((RUN + b"\n") * 3)).startswith(hint)


def test_no_more_of_a_stream_is_read_than_a_line_may_have() -> None:
    stream = io.BytesIO(b"x" * (10 << 20))
    with pytest.raises(ImportRefused, match="longer than a megabyte"):
        list(read_stream(stream))
    assert stream.tell() == LONGEST_LINE + 1


def test_a_line_without_an_end_is_read_too() -> None:
    assert len(list(read_lines(RUN))) == 1


def test_a_key_said_twice_is_named_however_many_there_are() -> None:
    keys = "".join(f'"k{place}": 1, ' for place in range(50_000))
    assert why_refused(f'{{{keys}"k7": 2}}'.encode()) == 'line 1: "k7" is said twice'
    assert why_refused(json.dumps({"x" * 200: 1}).encode()[:-1] + b', "' + b"x" * 200 + b'": 2}') is not None
