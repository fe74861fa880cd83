"""One gate for the runner's words: what acts on a terminal is made visible, and nothing is dropped."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from freshlegs.visible import acts, cut, plain, visible

ANY_TEXT = st.text(st.characters())


@given(ANY_TEXT)
def test_nothing_that_acts_gets_through_and_nothing_is_dropped(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    for was, now in zip(text, shown, strict=True):
        assert unicodedata.category(now) not in ("Cc", "Cs", "Zl", "Zp")
        assert unicodedata.bidirectional(now) not in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
        assert now == was or acts(was)


@given(ANY_TEXT)
def test_the_gate_may_be_passed_twice(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    assert visible(visible(text, lines=True), lines=True) == visible(text, lines=True)


@given(ANY_TEXT)
def test_line_ends_stay_line_ends_where_they_may(text: str) -> None:
    assert visible(text, lines=True) == "\n".join(visible(line) for line in text.replace("\r\n", "\n").split("\n"))


def test_what_acts_is_shown_as_its_picture() -> None:
    assert visible("\x1b[31m\x07\t\x7f\x9b\u202e\ud800") == "␛[31m␇␉␡���"


def test_words_of_any_script_and_emoji_stay_as_typed() -> None:
    for words in ("[/] [red]", "👩‍👩‍👧 👍🏽 1️⃣", "הרגל רכה", "नी", "e\u0301", "می‌خواهم", "½ – …"):
        assert visible(words) == words


@given(ANY_TEXT, st.integers(0, 20))
def test_a_cut_text_says_that_more_follows(text: str, length: int) -> None:
    shown = cut(text, length)
    assert len(shown) <= max(length, 1)
    assert shown == text or shown.endswith("…")
    assert text.startswith(shown.removesuffix("…")) or shown == text


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_what_an_ascii_terminal_is_told_is_ascii(text: str) -> None:
    assert plain(text, "ascii").isascii()


@given(st.text(st.sampled_from("─│╭╯┤═▀█▏▁░·–…“”×°🔎aé雨\u0301")))
def test_plain_signs_are_as_wide_as_those_whose_place_they_take(text: str) -> None:
    assert cell_len(plain(text, "ascii")) == cell_len(text)


def test_a_runner_s_letters_stay_where_the_line_can_carry_them() -> None:
    assert plain("╭─ “é雨” … ─╮", "utf-8") == '+- "é雨" . -+'
    assert plain("╭─ “é雨” … ─╮", "latin-1") == '+- "é??" . -+'
    assert plain("„Ja“", "ascii") == '"Ja"'
    assert plain("é", "no such encoding") == "?"
