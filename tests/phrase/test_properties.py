"""Whatever is typed, pasted or fuzzed: a line is read without a raise, at once, and every place lies within it."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.models.door import read_record
from freshlegs.phrase import Known, Reading, read_checkin, read_phrase, read_plan, read_soreness
from freshlegs.phrase.words import SENSES
from freshlegs.units import Units
from manners import manners

TODAY = dt.date(2026, 11, 22)
READERS = (read_phrase, read_soreness, read_checkin)
KNOWN = Known(tags=("club", "track"), shoes=("pegasus",))

SCRAPS = [
    *sorted(SENSES), "30k", "2:51:10", "7:30", "58min", "5:40/km", "12 km/h", "--", ";", "#a", "@b", '@"a b"', '"x"',
    "+4m", "-3m", "-2d", "+4/-3 m", "10", "3", "12/3", "12.3.", "sat", "last mon", "8 mar", "2026-03-12", "rpe6",
    "hr 148/172", "1h05", "12:75", "31.2.", "99999d", "-9999w", "3 days ago", "at 7:30", "in 45:30", "fever 38.5",
    "d+ 20", "K", "ſ", "İ", "\x00", "\ud800", "'", "’", "°", "½", "−", "—", "\n", "\t",
]  # fmt: skip
texts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(SCRAPS), max_size=12).map(" ".join),
    st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=3)), max_size=12).map("".join),
)


def assert_sound(text: str, reading: Reading) -> None:
    places = [(said.start, said.end) for said in reading.said]
    for start, end in places + [(trouble.start, trouble.end) for trouble in reading.troubles]:
        assert 0 <= start <= end <= len(text)
    assert reading.records or reading.troubles
    assert all(trouble.message.strip() for trouble in reading.troubles)


@settings(max_examples=400, deadline=None)
@given(texts, manners)
def test_no_line_raises_and_what_is_read_passes_the_door(text: str, shown: Units) -> None:
    for read in READERS:
        reading = read(text, TODAY, units=shown, known=KNOWN)
        assert_sound(text, reading)
        if not reading.troubles:
            for record in reading.records:
                read_record(record)
    assert_sound(text, read_plan(text, TODAY, units=shown))


@settings(max_examples=100, deadline=None)
@given(texts, st.sampled_from([dt.date.min, dt.date.max, dt.date(2024, 2, 29)]))
def test_no_day_is_too_early_or_too_late_to_be_today(text: str, today: dt.date) -> None:
    for read in READERS:
        assert_sound(text, read(text, today))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(SCRAPS), max_size=6), st.text(max_size=40))
def test_a_note_is_kept_to_the_letter_whatever_stands_before_it(scraps: list[str], note: str) -> None:
    head = " ".join(scrap for scrap in scraps if scrap not in ("--", "\x00", "\ud800"))
    note = note.replace("\x00", "")
    kept = [said.text for said in read_phrase(f"8k {head} -- {note}", TODAY).said if said.field == "notes"]
    assert kept == ([f"note: {note}"] if note.strip() else [])


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["8k", "50min", "easy", "rpe 3", "#club", "@pegasus", "sat", "hr 140"]), unique=True))
def test_the_order_of_words_does_not_matter(parts: list[str]) -> None:
    assert read_phrase(" ".join(parts), TODAY).records == read_phrase(" ".join(sorted(parts)), TODAY).records


TRAPS = [
    "1", "a", "1 ", "a ", "left ", "left knee ", "1:", '"', '@"', ";", "- ", "--", "#", "3.", "9 mar ", "x1 ", "½",
    "走", "the day before yesterday ", "before 1 ", "12/3 ", "legs ", "sore ", "pain ", "\n", "+1/-", "1h 5 ", "ß",
]  # fmt: skip


@pytest.mark.parametrize("trap", TRAPS)
def test_no_alphabet_makes_reading_slow(trap: str) -> None:
    as_long_as_read, pasted = (trap * 2_000)[:1_990], (trap * 65_536)[:65_536]
    assert min(_seconds(as_long_as_read) for _ in range(5)) / len(READERS) < 0.25
    assert min(_seconds(pasted) for _ in range(5)) / len(READERS) < 0.05


def _seconds(line: str) -> float:
    start = time.perf_counter()
    for read in READERS:
        read(line, TODAY, known=KNOWN)
    return time.perf_counter() - start


def test_a_runners_line_is_read_between_two_keystrokes() -> None:
    line = (
        "yesterday 7:30 long 30k 2:51:10 rpe 6 hr 148/172 +450 m left calf 3, right knee 2 swollen #club @pegasus " * 2
    )
    assert min(_seconds(line[:200]) for _ in range(9)) / len(READERS) < 0.02


def test_reading_words_needs_no_pydantic_and_no_screen() -> None:
    code = "import freshlegs.phrase, sys; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"pydantic", "textual", "sqlite_utils", "sqlite3", "difflib", "lark", "parsy"} & set(loaded)
