from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations

import pytest
from rich.segment import Segment
from textual.color import Color
from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.theme import BUILTIN_THEMES, Theme

from freshlegs.errors import WordsUnclear
from freshlegs.journal import Journal
from freshlegs.tui.app import FreshlegsApp
from freshlegs.tui.themes import OURS, SAFE_DARK, SAFE_LIGHT, UNKNOWN_COLOURS, contrast, theme_named
from hands import TODAY, Open, seen

TEXT, GRAPHICS = 4.5, 3.0
SHAPES = range(0x2500, 0x2600), range(0x2800, 0x2900)
KEYS = {
    "day": (),
    "reasons": ("tab", "tab", "enter"),
    "run form": ("n", *"12", "tab", *"x"),
    "quick add": ("a", *"8k 6:30/km easy kne 3"),
    "check-in": ("c", "3"),
    "about you": ("i",),
    "week": ("2",),
    "distance": ("3",),
    "form": ("3", "tab"),
    "soreness": ("3", "tab", "tab"),
    "days": ("3", "shift+tab", "shift+tab", "up"),
    "soreness of days": ("3", "shift+tab", "shift+tab", "m", "m"),
    "recovery run": ("3", "shift+tab"),
    "log": ("slash", *"knee>0"),
    "log's list": ("4", "tab", "down"),
    "legs": ("5", "K", "l", "3"),
    "help": ("question_mark",),
    "palette": ("colon", *"go"),
    "themes": ("f7",),
}
SOME = ("day", "quick add")
"""What is looked at in Textual's own themes too, which take a while to put on."""
OTHERS = [name for name in BUILTIN_THEMES if name not in UNKNOWN_COLOURS]


def drawn(pilot: Pilot[None]) -> Iterator[Segment]:
    """Give what is drawn; what lies dimmed beneath a page that is open is not meant to be read."""
    screen = pilot.app.screen
    pages = [page.region for page in screen.query("#help, #--input, CommandList")] or [screen.region]
    strips = screen._compositor.render_strips()
    for page in pages:
        for strip in strips[page.y : page.bottom]:
            yield from strip.crop(page.x, page.right)


def too_weak(pilot: Pilot[None]) -> set[tuple[str, str, str, str, float]]:
    """Give what can't be read: the theme, the words, their colour, the ground's, the contrast."""
    weak = set()
    for piece in drawn(pilot):
        style = piece.style
        if not piece.text.strip() or style is None or style.color is None or style.bgcolor is None:
            continue
        ink, ground = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
        if style.reverse:
            ink, ground = ground, ink
        if not piece.text.strip(" ▔▁▊▎"):
            continue  # the palette's own rules, which tell nothing
        shapes = all(sign == " " or any(ord(sign) in some for some in SHAPES) for sign in piece.text)
        ratio = contrast(ink, ground)
        if ratio < (GRAPHICS if shapes else TEXT):
            weak.add((pilot.app.theme, piece.text.strip(), ink.hex, ground.hex, round(ratio, 2)))
    return weak


async def weak_in(pilot: Pilot[None], page: str, themes: list[str]) -> set[tuple[str, str, str, str, float]]:
    weak = set()
    for name in themes:
        palette = isinstance(pilot.app.screen, CommandPalette)
        if palette:  # it takes its colours when it is opened
            await pilot.press("escape")
        pilot.app.theme = name
        await pilot.pause()
        if palette:
            await pilot.press(*KEYS[page])
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
        weak |= too_weak(pilot)
    return weak


@pytest.mark.parametrize("name", KEYS)
async def test_every_word_can_be_read_in_every_theme(season_journal: Journal, opened: Open, name: str) -> None:
    async with opened(season_journal, (120, 40)) as pilot:
        await pilot.press(*KEYS[name])
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        pilot.app.notify("Saved", severity="warning")
        pilot.app.notify("Saved")
        assert sum(len(piece.text.strip()) for piece in drawn(pilot)) > 100
        assert await weak_in(pilot, name, [theme.name for theme in OURS]) == set()
        if name in SOME:
            assert await weak_in(pilot, name, OTHERS) == set()


@pytest.mark.parametrize("name", OTHERS)
async def test_a_theme_of_textuals_keeps_its_ground(journal: Journal, name: str) -> None:
    async with FreshlegsApp(journal, lambda: TODAY, demo=True, theme=name).run_test() as pilot:
        told = BUILTIN_THEMES[name].background
        if told:
            assert Color.parse(pilot.app.theme_variables["background"]) == Color.parse(told)
        assert pilot.app.theme == name


# Machado, Oliveira, Fernandes 2009: no red, no green, no blue, in linear RGB
SIGHTS = {
    "all": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
APART = 20
"""In CIELAB (1976); two that are 2.3 apart can just be told from each other side by side."""


def lab(colour: Color, sight: str) -> tuple[float, float, float]:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear, strict=True)))) for row in SIGHTS[sight]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    along, up, deep = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * up - 16, 500 * (along - up), 200 * (up - deep)


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", [SAFE_DARK, SAFE_LIGHT], ids=lambda theme: theme.name)
def test_the_safe_pair_tells_kinds_of_days_apart_for_every_eye(theme: Theme, sight: str) -> None:
    inks = {name: told for name, told in theme.variables.items() if name.startswith("run-")}
    colours = {name: lab(Color.parse(told), sight) for name, told in inks.items()}
    assert len(colours) == 6
    near = {pair: math.dist(colours[pair[0]], colours[pair[1]]) for pair in combinations(colours, 2)}
    assert min(near.values()) >= APART, min(near, key=lambda pair: near[pair])


def test_the_contrast_is_that_of_the_guideline() -> None:
    black, white, grey = (Color.parse(name) for name in ("#000000", "#ffffff", "#767676"))
    assert round(contrast(black, white), 2) == round(contrast(white, black), 2) == 21.0
    assert round(contrast(grey, white), 2) == 4.54
    assert contrast(grey, grey) == 1


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("dark", "freshlegs-dark"),
        ("Light", "freshlegs-light"),
        (" safe-dark ", "freshlegs-safe-dark"),
        ("freshlegs-contrast-light", "freshlegs-contrast-light"),
        ("nord", "nord"),
    ],
)
def test_a_theme_goes_by_its_name_with_or_without_ours(words: str, name: str) -> None:
    assert theme_named(words) == name


def test_a_name_that_is_none_is_told_what_was_meant() -> None:
    with pytest.raises(WordsUnclear, match="Did you mean contrast-dark"):
        theme_named("contrst-dark")
    with pytest.raises(WordsUnclear, match="There are dark, light"):
        theme_named("xyz")
    with pytest.raises(WordsUnclear):
        theme_named("textual-ansi")


async def test_a_wrong_theme_is_said_and_the_screen_opens(journal: Journal) -> None:
    async with FreshlegsApp(journal, lambda: TODAY, demo=True, theme="darck").run_test(notifications=True) as pilot:
        await pilot.pause()
        assert pilot.app.theme == "freshlegs-dark"
        assert "mean dark?" in seen(pilot)


async def test_f8_turns_to_the_same_theme_by_the_other_light(journal: Journal) -> None:
    async with FreshlegsApp(journal, lambda: TODAY, demo=True, theme="safe-light").run_test() as pilot:
        await pilot.press("f8")
        assert pilot.app.theme == "freshlegs-safe-dark"
        pilot.app.theme = "nord"
        await pilot.press("f8")
        assert pilot.app.theme == "freshlegs-light"


async def test_a_theme_is_chosen_by_name(journal: Journal) -> None:
    async with FreshlegsApp(journal, lambda: TODAY, demo=True).run_test() as pilot:
        await pilot.press("f7", *"contrast-light")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.theme == "freshlegs-contrast-light"
