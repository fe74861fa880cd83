"""The journal as Markdown, read by another program: days, entries, and the runner's words as words."""

from __future__ import annotations

import datetime as dt
import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from drawn import ANY_OF, TEXTS, patient
from freshlegs.exchange.pages import write_days
from freshlegs.models import KINDS, Note, Record, Run, Runner, Wellness
from freshlegs.visible import visible

SUNDAY = dt.date(2026, 11, 22)
ANY_ENTRY: st.SearchStrategy[Record] = st.one_of([ANY_OF[cls] for cls in KINDS.values() if cls is not Runner])
OURS = {
    "heading_open", "heading_close", "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close",
    "paragraph_open", "paragraph_close", "inline", "blockquote_open", "blockquote_close",
}  # fmt: skip
WITHIN = {"text", "text_special", "softbreak", "hardbreak", "strong_open", "strong_close"}
NASTY = st.text(st.sampled_from("#*_`[]()<>!|~&$-+=.1) \n\tax:\\\"'"), max_size=40)


def page_of(*records: Record) -> str:
    return "".join(write_days(records))


def read(page: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)


def words_in(tokens: list[Token], quoted: bool) -> list[str]:
    """Give the words of the quotations, or of all else."""
    found, depth = [], 0
    for token in tokens:
        depth += (token.type == "blockquote_open") - (token.type == "blockquote_close")
        if token.type == "inline" and bool(depth) is quoted:
            found.append(
                "".join("\n" if child.type.endswith("break") else child.content for child in token.children or ())
            )
    return found


def said(text: str) -> list[str]:
    """Give a text's words as they should be read: line by line, blanks made one."""
    lines = (visible(" ".join(line.split())) for line in text.replace("\r\n", "\n").split("\n"))
    return [line for line in lines if line]


@patient
@given(words=st.one_of(NASTY, TEXTS))
def test_a_note_stays_the_words_that_were_typed(words: str) -> None:
    tokens = read(page_of(Note(date=SUNDAY, text=words)))
    told = "\n".join(words_in(tokens, quoted=True)).split("\n")
    assert [line for line in told if line] == said(words)


@patient
@given(records=st.lists(st.one_of(ANY_ENTRY, NASTY.map(lambda tag: Run(date=SUNDAY, distance_m=1, tags=(tag,)))),
                        max_size=4))  # fmt: skip
def test_nothing_of_an_entry_becomes_markdown(records: list[Record]) -> None:
    tokens = read(page_of(*records))
    assert {token.type for token in tokens} <= OURS
    assert {child.type for token in tokens for child in token.children or ()} <= WITHIN
    assert sum(token.type == "heading_open" and token.tag == "h1" for token in tokens) == 1


def test_a_day_is_a_heading_with_its_entries_below() -> None:
    run = Run(date=SUNDAY, distance_m=30_200, duration_s=10_270, rpe=6, type="long", notes="heavy\n\nfrom 25 *up*")
    morning = Wellness(date=SUNDAY + dt.timedelta(days=1), sleep_h=7)
    assert page_of(Runner(age=40), run, morning) == (
        "# Running journal\n\n## Sun 22 Nov 2026\n\n- **long · 30.2 km · 2:51:10 · 5:40 /km**\n  - RPE 6\n\n"
        "  > heavy\n  >\n  > from 25 \\*up\\*\n\n## Mon 23 Nov 2026\n\n- **check-in**\n  - slept 7 h\n"
    )


def test_the_units_are_the_runners() -> None:
    assert "**run · 3.1 mi**" in "".join(write_days([Run(date=SUNDAY, distance_m=5_000)], "mi"))


def test_a_lists_number_at_the_start_of_a_line_stays_a_number() -> None:
    page = page_of(Note(date=SUNDAY, text="1. warm up\n2) run\n- rest\n5 km"))
    assert re.findall(r"> (.*)", page) == ["1\\. warm up  ", "2\\) run  ", "\\- rest  ", "5 km"]
