"""A word that was begun goes on as a tag or a shoe of the journal's own, or as a word that is known."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.phrase import Known, read_phrase
from freshlegs.phrase.completing import MOST, completions

KNOWN = Known(tags=("club", "trail", "Clubhouse"), shoes=("pegasus", "peg asus", "vaporfly"))


@pytest.mark.parametrize(
    ("text", "start", "words"),
    [
        ("8k #cl", 3, ["#club", "#Clubhouse"]),
        ("8k #", 3, ["#club", "#trail", "#Clubhouse"]),
        ("8k @pe", 3, ["@pegasus", '@"peg asus"']),
        ('8k @"peg', 3, ["@pegasus", '@"peg asus"']),
        ("8k @x", 3, []),
        ("8k #club", 3, ["#Clubhouse"]),
    ],
)
def test_tags_and_shoes_of_the_journal_are_offered(text: str, start: int, words: list[str]) -> None:
    found = completions(text, KNOWN)
    assert [word for _, word in found] == words
    assert {place for place, _ in found} <= {start}


@pytest.mark.parametrize(
    ("text", "first"),
    [("30k inter", "intervals"), ("left ham", "hamstring"), ("ach", "achilles"), ("rec", "recovery"), ("wal", "walk")],
)
def test_words_of_the_grammar_are_offered(text: str, first: str) -> None:
    assert completions(text, KNOWN)[0][1].startswith(first[:4])
    assert first in [word for _, word in completions(text, KNOWN)]


@pytest.mark.parametrize("text", ["", "8k ", "8", "8k -- rec", "-- #cl", "30k", "8k r", "easy"])
def test_nothing_is_offered_in_a_note_or_where_nothing_was_begun(text: str) -> None:
    assert completions(text, KNOWN) == () or text == "easy"
    assert len(completions(text, KNOWN)) <= MOST


@given(text=st.text(max_size=60))
def test_no_line_is_too_odd_to_be_completed(text: str) -> None:
    for start, word in completions(text, KNOWN):
        assert 0 <= start < len(text)
        assert word


@pytest.mark.parametrize("begun", ["8k #cl", "8k @pe", "8k rec", "8k int"])
def test_what_is_offered_can_be_read(begun: str) -> None:
    for start, word in completions(begun, KNOWN):
        assert not read_phrase(begun[:start] + word, dt.date(2026, 11, 22), known=KNOWN).troubles
