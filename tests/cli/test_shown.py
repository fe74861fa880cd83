"""Text that must never act: whatever a note, a tag or a shoe holds, the shell shows it harmlessly and whole."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from freshlegs.visible import visible
from shell import Shell

ACTING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
"""All that acts on a terminal, but for the line ends that are our own."""

WORDS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=40)
HOSTILE = [
    "\x1b]52;c;UFdORUQ=\x1b\\", "\x1b]0;OWNED\x07", "\x1b]8;;https://evil\x1b\\x\x1b]8;;\x1b\\", "\x1b[2J\x1b[H",
    "\x9b31m", "\x9d0;OWNED\x9c", "real\rFAKE", "secret\x08\x08", "\u202egpj.exe", "\u2066x\u2069", "\x7f", "\x1bc",
]  # fmt: skip
MARKUP = [
    "left knee [bad] today", "[/] half", "[/sick]", "[x] done [ ] todo", "[link=https://evil.example]a[/link]",
    "[@click=app.quit]press[/]", "[red]trail[/red] [not easy]", "plan[week=3] [5:30] [1,2]", "\\[a] C:\\ \\", "[", "[/",
    "{a} %s ${b} $c", '[a="b] c', "[b]bold[/b]", "*a* _b_ `c` # d", "👩‍👩‍👧 הרגל e\u0301",
]  # fmt: skip

a_shell = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def taken_in(shell: Shell, words: str) -> None:
    """Put the words wherever a runner's words can stand, into a new journal."""
    shell.journal.unlink(missing_ok=True)
    day = "2026-11-22"
    records = [
        {"kind": "run", "date": day, "distance_km": 5, "shoes": words, "tags": [words, words], "notes": words,
         "source": words},
        {"kind": "cross", "date": day, "cross_kind": "other", "tags": [words], "notes": words, "source": words},
        {"kind": "wellness", "date": day, "notes": words, "pains": [{"site": "other", "nrs": 3, "name": words}],
         "muscles": [{"part": "other", "nrs": 3, "name": words}]},
        {"kind": "plan", "date": day, "type": "easy", "notes": words},
        {"kind": "note", "date": day, "text": words},
    ]  # fmt: skip
    shell("import", "-", stdin="".join(json.dumps(record) + "\n" for record in records))


@a_shell
@given(words=WORDS)
@example(words="\x1b]52;c;UFdORUQ=\x1b\\")
@example(words="a\r\nb\x0b\x0c\x85\u2028c")
def test_no_command_lets_a_control_character_through(shell: Shell, words: str) -> None:
    taken_in(shell, words)
    commands = [[name] for name in ("today", "log", "week", "month", "plan", "advise", "changes", "export")]
    commands += [["show", record["id"]] for record in shell.records()]
    commands += [["log", "--", words], ["today", "--plain"], ["today", "--json"], ["log", "--json"]]
    commands += [["add", "--dry-run", "5k", "--", words]]
    for command in commands:
        told = shell(*command, code=None)
        assert not ACTING.search(told.out), command
        assert not ACTING.search(told.err), command


@pytest.mark.parametrize("words", MARKUP)
def test_harmless_words_are_shown_as_they_were_typed(shell: Shell, words: str) -> None:
    shell("add", f"5k -- {words}")
    assert f"    {words}\n" in shell("log").out
    assert f"    {words}\n" in shell("today").out
    assert shell("log", "--json").json["records"][0]["notes"] == words


@pytest.mark.parametrize("words", HOSTILE)
def test_acting_words_are_shown_as_pictures_and_kept_as_typed(shell: Shell, words: str) -> None:
    told = shell("add", "5k", "--", words)
    assert f"    {visible(words)}\n" in told.out
    assert shell("log", "--json").json["records"][0]["notes"] == words
    assert words not in shell("log", "--json").out


@pytest.mark.parametrize("words", HOSTILE)
def test_errors_repeat_no_acting_word(shell: Shell, words: str) -> None:
    calls = [["add", f"5k {words}"], [words], ["show", words], ["advise", "--on", words], ["profile", words, "1"]]
    calls += [["--units", words, "today"], ["import", words], ["month", words], [f"--{words}"]]
    calls += [["profile", "age", words], ["edit", words, "rpe 7"], ["plan", "add", words]]
    for call in calls:
        told = shell(*call, code=None)
        assert told.code in (2, 3), call
        assert not ACTING.search(told.out + told.err), call


def test_a_note_of_several_lines_is_indented_line_by_line(shell: Shell) -> None:
    shell("add", "5k", "--", "heavy\nfrom 25")
    assert "    heavy\n    from 25\n" in shell("log").out
