"""The runner gives keys to actions, by a preset or one by one; what can't be is told, the rest holds and shows."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.pilot import Pilot
from textual.widgets import Input

import freshlegs.tui
from freshlegs.journal import Journal
from freshlegs.models import Runner
from freshlegs.tui.app import FreshlegsApp
from freshlegs.tui.keymap import TOGETHER, clashes, keymap_of
from freshlegs.tui.keynames import key_meant, key_name
from freshlegs.tui.keys import actions, key_rows
from freshlegs.tui.presets import PRESETS
from freshlegs.tui.screens.help import HelpScreen
from freshlegs.tui.screens.log import LogScreen
from freshlegs.tui.widgets.advice import AdvicePane
from freshlegs.tui.widgets.keyline import KeyLine
from hands import TODAY, seen, type_in, until


@asynccontextmanager
async def with_keys(
    journal: Journal, preset: str = "default", *, size: tuple[int, int] = (120, 36), **told: str
) -> AsyncIterator[Pilot[None]]:
    """Open the screen with the keys of a preset, and some of one's own ("log_run" is log-run)."""
    made = keymap_of(preset, {name.replace("_", "-"): tuple(keys.split()) for name, keys in told.items()})
    assert made.faults == ()
    app = FreshlegsApp(journal, lambda: TODAY, demo=True)
    app.give_keys(made.keys)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield pilot


async def press(pilot: Pilot[None], *keys: str) -> str:
    await pilot.press(*keys)
    await pilot.pause()
    return seen(pilot)


def keyline(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(KeyLine).render().plain


def said(pilot: Pilot[None]) -> str:
    return " ".join(note.message for note in pilot.app._notifications)


# -- one by one


async def test_an_action_has_the_keys_that_it_was_given_and_no_longer_its_own(season_journal: Journal) -> None:
    async with with_keys(season_journal, add="A F12") as pilot:
        assert "Add for" not in await press(pilot, "a")
        for key in ("A", "f12"):
            assert "Add for " in await press(pilot, key)
            await type_in(pilot, "aA")
            assert pilot.app.screen.query_one(Input).value.endswith("aA")
            await press(pilot, "escape")
            await until(pilot, lambda: not pilot.app.screen.query(Input))


async def test_two_actions_may_change_their_keys(season_journal: Journal) -> None:
    async with with_keys(season_journal, add="n", log_run="a") as pilot:
        assert "Add for " in await press(pilot, "n")
        await press(pilot, "escape")
        assert "Distance" in await press(pilot, "a")


async def test_footer_help_palette_and_hints_show_the_keys_as_they_are(
    season_journal: Journal,
) -> None:
    async with with_keys(season_journal, add="A F12", undo="Ctrl+U", help="F10", log_run="ctrl+n") as pilot:
        line = keyline(pilot)
        assert line.split()[:2] == ["A", "add"]
        assert "F10 keys" in line
        assert "Ctrl+N new run" in line
        await press(pilot, "left", "d")
        assert "; Ctrl+U brings it back" in said(pilot)
        await press(pilot, "ctrl+u")
        assert "Undone: " in said(pilot)
        await press(pilot, "f10")
        assert isinstance(pilot.app.screen, HelpScreen)
        listed = {does: keys for keys, does in pilot.app.screen.rows}
        assert listed["Quick add: one line, read back as you type"] == "A F12"
        await press(pilot, "escape", "colon")
        assert "key A" in await press(pilot, *"quick")


async def test_the_hints_of_an_empty_day_and_of_forms_name_the_keys_as_they_are(journal: Journal) -> None:
    journal.set_runner(Runner(age=40), "told")
    async with with_keys(journal, add="A", log_run="F12", form_leave="Ctrl+L", form_more="F11", check_in="G") as pilot:
        assert "F12 new run   A quick add" in seen(pilot)
        assert "(G answers)" in " ".join(pilot.app.screen.query_one(AdvicePane).text.split())
        assert "Log the first run: A for one line, F12 for the form" in said(pilot)
        picture = await press(pilot, "f12")
        assert " · F11 " in picture
        assert "Ctrl+L leave" in keyline(pilot)
        await press(pilot, *"12", "ctrl+l")
        await until(pilot, lambda: not pilot.app.screen.query(Input))


async def test_the_order_of_the_footer_stays(season_journal: Journal) -> None:
    async with with_keys(season_journal, size=(200, 36)) as pilot:
        words = [word for word in keyline(pilot).split("  ") if word.strip()]
    async with with_keys(season_journal, size=(200, 36), add="A", log_soreness="W") as pilot:
        changed = [word for word in keyline(pilot).split("  ") if word.strip()]
    swapped = {" a add": " A add", "s sore": "W sore"}
    assert [swapped.get(word, word) for word in words] == changed


@pytest.mark.parametrize(
    ("told", "name", "words"),
    [
        ({"searh": "x"}, "searh", "is no action; `freshlegs keys` names them all. Did you mean search?"),
        ({"preste": "vim"}, "preste", "Did you mean preset?"),
        ({"add": "n"}, "add", 'can\'t be n: that is log-run already (day: "Log a run in the form")'),
        ({"add": "ctrl+p"}, "add", "can't be Ctrl+P: that is palette-anywhere already"),
        ({"search": "K"}, "search", "can't be K: that is a key of its own already (legs"),
        ({"add": "w", "log-run": "w"}, "log-run", "can't be w: that is add already"),
        ({"form-save": "s"}, "form-save", "can't be s alone: in a text field that types itself"),
        ({"log-leave": "Space"}, "log-leave", "can't be Space alone"),
        ({"line-leave": "F2"}, "line-leave", "can't be F2: that is line-save already"),
        ({"undo": "pgupp"}, "undo", "can't be 'pgupp': no key is called that. Did you mean pgup?"),
        ({"undo": "hyper+x"}, "undo", "no key is called that"),
        ({"quit": "Ctrl+C"}, "quit", "can't be Ctrl+C: that key always leaves"),
        ({"legs-feel": "x"}, "legs-feel", "can't have other keys: each of its keys means itself"),
    ],
)
def test_what_can_t_be_is_told_and_left_out(told: dict[str, str], name: str, words: str) -> None:
    made = keymap_of("default", {"today": ("Z",)} | {one: (keys,) for one, keys in told.items()})
    ((fault_of, fault),) = made.faults
    assert fault_of == name
    assert words in fault
    assert name not in made.keys
    assert made.keys["today"] == "Z"


def test_one_key_beside_others_may_type_itself() -> None:
    assert keymap_of("default", {"form-save": ("f2", "ctrl+s")}).faults == ()
    assert keymap_of("default", {"log-up": ("up", "w")}).faults == ()


def test_a_key_of_one_s_own_that_a_preset_has_taken_is_told() -> None:
    ((name, words),) = keymap_of("emacs", {"week-page-first": ("ctrl+n",)}).faults
    assert (name, "week-page-down already" in words) == ("week-page-first", True)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("[", "left_square_bracket"), ("/", "slash"), ("-", "minus"), (",", "comma"), ("+", "plus"), ("A", "A"),
        ("PgUp", "pageup"), ("page_up", "pageup"), ("Esc", "escape"), ("Del", "delete"), ("F10", "f10"),
        ("Ctrl+R", "ctrl+r"), ("ctrl+shift+pgup", "ctrl+shift+pageup"), ("Alt+<", "alt+less_than_sign"),
        ("Shift+a", "A"), ("shift+tab", "shift+tab"), ("ctrl+_", "ctrl+underscore"), ("alt++", "alt+plus"),
        ("question_mark", "question_mark"), ("Space", "space"), ("ß", "ß"),
        ("", None), ("hyper+x", None), ("nokey", None), ("<any>", None), ("ab", None), ("+a", None), ("ctrl+", None),
    ],
)  # fmt: skip
def test_a_key_is_a_sign_or_a_name(words: str, key: str | None) -> None:
    assert key_meant(words) == key
    assert key is None or key_meant(key_name(key)) == key


# -- presets


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_names_actions_that_there_are_and_puts_no_two_on_one_key(preset: str) -> None:
    assert clashes(preset) == []
    for name, keys in PRESETS[preset].items():
        assert keymap_of("default", {name: ("f24", *keys[1:])}).faults == () or name in actions()
        assert actions()[name].is_named
        assert all(key_meant(key) == key for key in keys)


async def test_vim(season_journal: Journal) -> None:
    async with with_keys(season_journal, "vim") as pilot:
        assert "Mon 2 Mar" in await press(pilot, "0")
        assert "today" in await press(pilot, "dollar_sign")
        assert "February 2026" in await press(pilot, "ctrl+b")
        assert "March 2026" in await press(pilot, "ctrl+f")
        assert "Add for " in await press(pilot, "o")
        await press(pilot, "escape")
        await press(pilot, "k", "d", "u")
        assert "Done again" in await press(pilot, "ctrl+r")
        await press(pilot, "u", "slash", "tab", "G")
        screen = pilot.app.screen
        assert isinstance(screen, LogScreen)
        last = seen(pilot)
        assert await press(pilot, "g") != last
        assert await press(pilot, "G") == last


async def test_emacs(season_journal: Journal) -> None:
    async with with_keys(season_journal, "emacs") as pilot:
        assert "Sat 7 Mar, yesterday" in await press(pilot, "ctrl+b")
        assert "Sat 28 Feb" in await press(pilot, "ctrl+p")
        assert "Sun 8 Mar, today" in await press(pilot, "ctrl+n", "ctrl+f")
        assert "February 2026" in await press(pilot, "alt+v")
        assert "March 2026" in await press(pilot, "ctrl+v")
        await press(pilot, "n")
        first = pilot.app.focused
        await press(pilot, "ctrl+n")
        assert isinstance(pilot.app.focused, Input)
        assert pilot.app.focused is not first
        await press(pilot, "ctrl+p")
        assert pilot.app.focused is first
        await press(pilot, "ctrl+g")
        assert not pilot.app.screen.query(Input)
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, LogScreen)
        await press(pilot, "ctrl+g")
        assert not isinstance(pilot.app.screen, LogScreen)
        assert "A command, or a day" in await press(pilot, "alt+x")


# -- every action


def test_every_binding_of_the_screen_that_has_a_name_is_told_once_and_has_its_place() -> None:
    for module in pkgutil.walk_packages(freshlegs.tui.__path__, "freshlegs.tui."):
        importlib.import_module(module.name)
    kinds = [FreshlegsApp]
    names: set[str] = set()
    seen_kinds: set[type[DOMNode]] = set()
    todo: list[type[DOMNode]] = [DOMNode, *kinds]
    while todo:
        kind = todo.pop()
        if kind not in seen_kinds:
            seen_kinds.add(kind)
            todo += kind.__subclasses__()
            if kind.__module__.startswith("freshlegs."):
                named = [one for one in kind.__dict__.get("BINDINGS", ()) if isinstance(one, Binding)]
                names |= {binding.id for binding in named if binding.id}
    told = [row.id for row in key_rows()]
    assert sorted(told) == sorted(names)
    assert {row.where for row in key_rows()} <= {place for places in TOGETHER for place in places}


def test_the_usual_keys_put_no_two_actions_on_one_key_but_where_they_are_meant_to() -> None:
    assert clashes("default") == []
