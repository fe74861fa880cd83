"""Lines folded so that what belongs together stays together."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from freshlegs.tui.widgets.folding import folded


def lines(text: str, width: int, indent: int = 0) -> list[str]:
    return [line.plain for line in folded(Content(text), width, indent)]


@pytest.mark.parametrize(
    ("text", "width", "told"),
    [
        ("07:40 · RPE 6 · 148/163 bpm · +243 m -246 m", 30, ["07:40 · RPE 6 · 148/163 bpm ·", "+243 m -246 m"]),
        ("07:40 · RPE 6 · 148/163 bpm · +797 ft -807 ft", 37, ["07:40 · RPE 6 · 148/163 bpm · +797 ft", "-807 ft"]),
        ("07:40 · RPE 6 · 148/163 bpm · +243 m -246 m", 21, ["07:40 · RPE 6 ·", "148/163 bpm · +243 m", "-246 m"]),
        ("no faster than 6:50 /km", 19, ["no faster than", "6:50 /km"]),
        ("at most a recovery run [C]", 23, ["at most a recovery", "run [C]"]),
        ("30.2 km yesterday -> at most an easy run", 20, ["30.2 km yesterday", "-> at most an easy", "run"]),
        ("week +40 % and mood 2/5", 10, ["week +40 %", "and mood", "2/5"]),
        ("5 mornings", 6, ["5", "mornin", "gs"]),
    ],
)
def test_numbers_keep_their_units_and_words_are_whole(text: str, width: int, told: list[str]) -> None:
    assert lines(text, width) == told


def test_further_lines_are_indented() -> None:
    assert lines("R1  30.2 km yesterday", 12, 4) == ["R1  30.2 km", "    yesterda", "    y"]


def test_a_word_wider_than_the_page_is_cut_by_cells() -> None:
    assert lines("漢字漢字漢", 4) == ["漢字", "漢字", "漢"]


def test_styles_stay_where_they_were() -> None:
    told = folded(Content.assemble("Or   ", ("rest, or a walk", "bold")), 16, 5)
    styled = [line.plain[span.start : span.end] for line in told for span in line.spans if span.style == "bold"]
    assert styled == ["rest, or a", "walk"]


@settings(deadline=None)
@given(text=st.text("ab 1·[C]->kmRPE漢 ", max_size=60), width=st.integers(8, 30), indent=st.integers(0, 5))
@example(text="   ", width=8, indent=0)
@example(text="  x" + "y" * 40, width=8, indent=5)
def test_no_line_is_wider_than_the_page_and_nothing_is_lost(text: str, width: int, indent: int) -> None:
    told = lines(text, width, indent)
    assert all(cell_len(line.rstrip()) <= width for line in told)
    assert "".join("".join(told).split()) == "".join(text.split())
