"""What of the settings only the screen can check: the names of themes, of actions and of keys."""

from __future__ import annotations

from collections.abc import Mapping

from freshlegs.cli.call import Call
from freshlegs.errors import WordsUnclear
from freshlegs.language import tr


def given_keys(call: Call) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """Give the keys that differ from the usual ones, by action as Textual takes them; and what is wrong with others."""
    settings = call.settings
    if not settings.keys and settings.preset == "default":
        return {}, ()
    from freshlegs.tui.keymap import keymap_of  # noqa: PLC0415 - the actions live with the screen

    made = keymap_of(settings.preset, settings.keys)
    return made.keys, tuple(_fault(call, f"keys.{name}", words) for name, words in made.faults)


def screen_faults(call: Call) -> tuple[str, ...]:
    """Give all that only the screen can know to be wrong, a sentence each."""
    settings, faults = call.settings, given_keys(call)[1]
    if not settings.theme:
        return faults
    from freshlegs.tui.themes import theme_named  # noqa: PLC0415 - the themes live with the screen

    try:
        theme_named(settings.theme)
    except WordsUnclear as error:
        return (_fault(call, "theme", tr("is no theme's name: {error}", error=error)), *faults)
    return faults


def _fault(call: Call, name: str, words: str) -> str:
    from freshlegs.settings.chosen import fault_at  # noqa: PLC0415 - only where there is a fault

    return fault_at(str(call.config_file), call.settings.lines.get(name), name, words)
