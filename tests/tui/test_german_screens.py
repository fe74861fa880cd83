"""The screens in German: what they say, and that a command is found by its German words and by its English ones."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from freshlegs.demo import season
from freshlegs.journal import Journal
from freshlegs.language import speak, tr
from freshlegs.tui.keymap import keymap_of
from freshlegs.tui.keys import actions
from freshlegs.tui.palette import _named
from freshlegs.tui.widgets.legskeys import LEGS_KEYS
from freshlegs.tui.widgets.quickadd import QuickAdd
from hands import TODAY, Open, seen, until

pytestmark = pytest.mark.usefixtures("german")


def test_a_key_that_is_taken_is_told_with_its_place() -> None:
    (fault,) = keymap_of("default", {"add": ("n",)}).faults
    assert fault == ("add", "kann nicht n sein: das ist schon log-run (Tag: „Einen Lauf im Formular eintragen“)")


def test_what_has_a_title_in_english_has_one_in_german() -> None:
    titled = {action.does for action in actions().values() if ":" in action.does}
    assert {tr(does) for does in titled if ":" not in tr(does)} == set()


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_two_commands_of_the_legs_map_have_one_title(language: str) -> None:
    speak(language)
    titles = [_named(binding)[0] for binding in LEGS_KEYS if binding.id]
    assert len(set(titles)) == len(titles)


async def test_the_palette_finds_a_command_by_german_words_by_english_ones_and_by_its_name(
    journal: Journal, opened: Open
) -> None:
    async with opened(journal) as pilot:
        await pilot.press(":", *"log-run")
        await until(pilot, lambda: "Einen Lauf im Formular eintragen" in seen(pilot))
        await pilot.press(*["backspace"] * 7, *"xxyyz")
        await until(pilot, lambda: "Nichts gefunden" in seen(pilot))
        await pilot.press(*["backspace"] * 5, *"schnell")
        await until(pilot, lambda: "Schnelleingabe" in seen(pilot))
        await pilot.press(*["backspace"] * 7, *"quick add")
        await until(pilot, lambda: "Schnelleingabe" in seen(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: bool(pilot.app.screen.query(QuickAdd)))


async def test_help_names_the_keys_and_the_marks(journal: Journal, opened: Open) -> None:
    async with opened(journal, (120, 80)) as pilot:
        await pilot.press("?")
        await until(pilot, lambda: "Tasten hier" in seen(pilot))
        assert "Im Verlauf suchen: knee>2 long since:2025-06" in seen(pilot)
        assert "Muskelkater oder Schmerz, 3 oder mehr" in seen(pilot)


ENGLISH = re.compile(
    r"\b(Save|Saved|Week|Month|Legs|Log|Day|Today|Yesterday|Advice|Sure|Why|Keys?|Help|Search|Close|"
    r"Leave|Back|Next|Done|Note|Sleep|Mood|sore|pain|easy|recovery run|race|rest day|hard|none|not told|worse|better|"
    r"the|and|with|of|runs?|weeks?|days?|months?|years?)\b"
)
TYPED = ("knee>2", "sore calf", "type:race", "rest ·", "yesterday 30k")
"""What a line of German holds that is typed in English."""


async def test_no_screen_has_a_word_of_english_or_a_line_that_is_too_long(journal: Journal, opened: Open) -> None:
    journal.admit(season(TODAY, 90), tr("made a demo season"))
    async with opened(journal, (80, 24)) as pilot:
        for keys in (
            ("escape",), ("2",), ("3",), *[("tab",)] * 7, ("4",), ("5",), ("l", "3"), ("?",), ("pagedown",),
            ("escape", "escape", "c"), ("escape", "n", "f3"), ("escape", "p"), ("escape", "i"),
            ("escape", "tab", "tab", "enter"),
        ):  # fmt: skip
            await pilot.press(*keys)
            await pilot.pause()
            lines = seen(pilot).splitlines()
            assert max(map(cell_len, lines)) <= 80
            said = [line for line in lines if not any(words in line for words in TYPED)]
            assert [line for line in said if ENGLISH.search(line)] == [], keys
