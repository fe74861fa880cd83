"""Themes: our own six, and what Textual's own need so that every word on them can be read.

A theme of ours says each colour itself. For one of Textual's the inks that it has no word for are made of those that it
has, and each is moved towards black or white until it stands out against every ground. The colours of the safe pair
are apart for eyes that see no red, no green or no blue, too (simulated as Machado, Oliveira and Fernandes 2009 say).
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from freshlegs.errors import WordsUnclear
from freshlegs.language import tr

PREFIX = "freshlegs-"
LEAST_CONTRAST = 4.5
"""WCAG 2.1, success criterion 1.4.3 (AA)."""
LEAST_OF_SHAPES = 3.0
"""WCAG 2.1, 1.4.11: for what is drawn, not written."""
LINEAR_UP_TO = 0.04045
"""Up to here a part of an sRGB colour goes straight."""
STEPS = 20
GROUNDS = ("background", "surface", "panel", "chosen")
INKS = {
    "foreground": "foreground",
    "primary": "primary",
    "secondary": "secondary",
    "accent": "accent",
    "error": "error",
    "success": "success",
    "warning": "warning",
    "quiet": "foreground",
    "sore": "warning",
    "run-long": "primary",
    "run-hard": "error",
    "run-race": "accent",
    "run-easy": "success",
    "run-recovery": "secondary",
    "run-cross": "warning",
}
"""Each colour that something is written in, and the one of a theme of Textual's that it is made of."""
CHOSEN_SHARE, QUIET_SHARE, FAINT_SHARE = 0.25, 0.35, 0.5

DARK = Theme(
    name=f"{PREFIX}dark",
    dark=True,
    primary="#8fbf6a",
    secondary="#78bbc0",
    accent="#e0a458",
    foreground="#e6e4dc",
    background="#14181a",
    surface="#1b2023",
    panel="#252c30",
    success="#8fbf6a",
    warning="#e0a458",
    error="#f48c80",
    variables={
        "run-long": "#8ab4f0",
        "run-hard": "#f48c80",
        "run-race": "#d79be8",
        "run-easy": "#8fbf6a",
        "run-recovery": "#6fc3b8",
        "run-cross": "#e0c068",
        "quiet": "#a3adb0",
        "sore": "#f0a066",
        "chosen": "#304126",
    },
)
LIGHT = Theme(
    name=f"{PREFIX}light",
    dark=False,
    primary="#3f6b1f",
    secondary="#1c6470",
    accent="#8a4b00",
    foreground="#22282a",
    background="#f7f5ef",
    surface="#fdfcf8",
    panel="#e9e6dc",
    success="#3f6b1f",
    warning="#8a4b00",
    error="#a5261b",
    variables={
        "run-long": "#1f4f9c",
        "run-hard": "#a5261b",
        "run-race": "#7b2f91",
        "run-easy": "#3f6b1f",
        "run-recovery": "#0e6660",
        "run-cross": "#735500",
        "quiet": "#586062",
        "sore": "#9a3f00",
        "chosen": "#cfe3bd",
    },
)
CONTRAST_DARK = Theme(
    name=f"{PREFIX}contrast-dark",
    dark=True,
    primary="#ffffff",
    secondary="#7ff0ff",
    accent="#ffd84a",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    success="#8dff7a",
    warning="#ffd84a",
    error="#ff9c8f",
    variables={
        "run-long": "#9cc8ff",
        "run-hard": "#ff9c8f",
        "run-race": "#f0a8ff",
        "run-easy": "#8dff7a",
        "run-recovery": "#7ff0ff",
        "run-cross": "#ffe36b",
        "quiet": "#d0d0d0",
        "sore": "#ffb066",
        "chosen": "#003a7a",
    },
)
CONTRAST_LIGHT = Theme(
    name=f"{PREFIX}contrast-light",
    dark=False,
    primary="#000000",
    secondary="#003f4a",
    accent="#5a2a00",
    foreground="#000000",
    background="#ffffff",
    surface="#ffffff",
    panel="#eeeeee",
    success="#0a4a00",
    warning="#5a2a00",
    error="#7a0000",
    variables={
        "run-long": "#00307a",
        "run-hard": "#7a0000",
        "run-race": "#54006b",
        "run-easy": "#0a4a00",
        "run-recovery": "#003f4a",
        "run-cross": "#4a3800",
        "quiet": "#333333",
        "sore": "#6b2500",
        "chosen": "#ffe08a",
    },
)
SAFE_DARK = Theme(
    name=f"{PREFIX}safe-dark",
    dark=True,
    primary="#6fab92",
    secondary="#8fd4e8",
    accent="#fecc02",
    foreground="#e8e8e4",
    background="#14181a",
    surface="#1b2023",
    panel="#252c30",
    success="#6fab92",
    warning="#fecc02",
    error="#ff8f6b",
    variables={
        "run-long": "#4cf1ff",
        "run-hard": "#e68648",
        "run-race": "#b787fb",
        "run-easy": "#6fab92",
        "run-recovery": "#dcffbe",
        "run-cross": "#fecc02",
        "quiet": "#9aa5a8",
        "sore": "#ff9fb4",
        "chosen": "#22364a",
    },
)
SAFE_LIGHT = Theme(
    name=f"{PREFIX}safe-light",
    dark=False,
    primary="#0050e3",
    secondary="#104245",
    accent="#532001",
    foreground="#22282a",
    background="#f7f5ef",
    surface="#fdfcf8",
    panel="#e9e6dc",
    success="#104245",
    warning="#775e00",
    error="#8a1f00",
    variables={
        "run-long": "#0050e3",
        "run-hard": "#775e00",
        "run-race": "#a420a5",
        "run-easy": "#104245",
        "run-recovery": "#310c57",
        "run-cross": "#532001",
        "quiet": "#525a5c",
        "sore": "#9a2a4a",
        "chosen": "#cfe0f0",
    },
)
OURS = (DARK, LIGHT, CONTRAST_DARK, CONTRAST_LIGHT, SAFE_DARK, SAFE_LIGHT)
PAIRS = tuple(zip(OURS[::2], OURS[1::2], strict=True))
OTHER_LIGHT = {one.name: other.name for dark, light in PAIRS for one, other in ((dark, light), (light, dark))}
"""Each theme of ours, and its twin by day or by night."""
UNKNOWN_COLOURS = tuple(name for name, theme in BUILTIN_THEMES.items() if theme.ansi)
"""The themes in the terminal's own colours: nobody knows what these are, so nobody can see that they can be read."""


def theme_named(words: str) -> str:
    """Give the theme that is meant: a name, with or without our "freshlegs-". Raises WordsUnclear."""
    names = [*(theme.name for theme in OURS), *(name for name in BUILTIN_THEMES if name not in UNKNOWN_COLOURS)]
    word = words.strip().casefold()
    for name in (f"{PREFIX}{word}", word):
        if name in names:
            return name
    known = [name.removeprefix(PREFIX) for name in names]
    near = get_close_matches(word, known, 1)
    name = ascii(words)
    raise WordsUnclear(
        tr("No theme is called {name}. Did you mean {other}?", name=name, other=near[0])
        if near
        else tr("No theme is called {name}. There are {themes}.", name=name, themes=", ".join(known))
    )


def other_light(name: str, *, dark: bool) -> str:
    """Give a theme's twin by the other light; of a theme of Textual's ours."""
    return OTHER_LIGHT.get(name) or (LIGHT.name if dark else DARK.name)


def faint_for(variables: Mapping[str, str]) -> dict[str, str]:
    """Give the colour of what is drawn to be looked through, the figure of the legs, as faint as may be seen."""
    ink, surface = (Color.parse(variables[name]) for name in ("secondary", "surface"))
    return {"figure": readable(ink.blend(surface, FAINT_SHARE, alpha=1), [surface], LEAST_OF_SHAPES).hex}


def readable(ink: Color, grounds: list[Color], least: float = LEAST_CONTRAST) -> Color:
    """Give the ink, moved towards black or white as far as it takes to be read on all grounds."""
    end = max((Color.parse(name) for name in ("white", "black")), key=lambda end: weakest(end, grounds))
    moves = (ink.blend(end, step / STEPS, alpha=1) for step in range(STEPS))
    return next((moved for moved in moves if weakest(moved, grounds) >= least), end)


def weakest(ink: Color, grounds: list[Color]) -> float:
    """Give the contrast of an ink with the ground from which it stands out least."""
    return min(contrast(ink, ground) for ground in grounds)


def contrast(one: Color, other: Color) -> float:
    """Give the contrast of two colours, 1 to 21 (WCAG 2.1)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    """Give the relative luminance, 0 to 1 (WCAG 2.1)."""
    red, green, blue = (_linear(part) for part in colour.normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= LINEAR_UP_TO else ((part + 0.055) / 1.055) ** 2.4


def inks_for(variables: Mapping[str, str]) -> dict[str, str]:
    """Give our colours made of those of a theme of Textual's."""
    told = {name: Color.parse(variables[name]) for name in (*INKS.values(), *GROUNDS[:-1])}
    told["chosen"] = told["surface"].blend(told["primary"], CHOSEN_SHARE, alpha=1)
    grounds = [told[name] for name in GROUNDS]
    quiet = told["foreground"].blend(told["surface"], QUIET_SHARE, alpha=1)
    inks = {name: quiet if name == "quiet" else told[source] for name, source in INKS.items()}
    return {"chosen": told["chosen"].hex, **{name: readable(ink, grounds).hex for name, ink in inks.items()}}
