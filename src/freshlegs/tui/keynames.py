"""Keys as they stand on a keyboard: how they are shown, and which is meant by a name."""

from __future__ import annotations

from typing import Any

from textual.binding import ActiveBinding, Binding
from textual.dom import DOMNode
from textual.keys import REPLACED_KEYS, Keys, key_to_character
from textual.screen import Screen

NAMES = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "left": "Left",
    "right": "Right",
    "up": "Up",
    "down": "Down",
    "backspace": "Backspace",
    "delete": "Del",
    "insert": "Ins",
}
MEANT = {name.casefold(): key for key, name in NAMES.items()} | {
    "return": "enter", "page_up": "pageup", "page_down": "pagedown", "comma": "comma",
}  # fmt: skip
"""Names beside Textual's own."""
MODIFIERS = ("ctrl", "alt", "shift")
KNOWN = frozenset(key.value for key in Keys if not key.value.startswith("<"))


def key_name(key: str) -> str:
    """Give a key as it stands on a keyboard: "PgUp", "[", "Ctrl+R"."""
    *modifiers, last = key.split("+")
    name = NAMES.get(last) or _sign(last) or last
    name = name.upper() if last[:1] == "f" and last[1:].isdigit() else name
    return "+".join(
        (*(modifier.title() for modifier in modifiers), name.upper() if modifiers and len(name) == 1 else name)
    )


def key_meant(words: str) -> str | None:
    """Give the key, as Textual calls it, that is meant by a sign or a name: "[", "PgUp", "Ctrl+R", "f10"."""
    if len(words) == 1:
        return "comma" if words == "," else _named(words)
    told = words.casefold().replace(" ", "")
    *modifiers, last = [*told[:-2].split("+"), "+"] if told.endswith("++") else told.split("+")
    if any(modifier not in MODIFIERS for modifier in modifiers):
        return None
    if modifiers == ["shift"] and len(last) == 1 and last.isalpha():
        return last.upper()
    key = MEANT.get(last) or (_named(last) if len(last) == 1 else last)
    if key not in KNOWN and _sign(key) is None:
        return None
    return "+".join((*(modifier for modifier in MODIFIERS if modifier in modifiers), key))


def _named(sign: str) -> str:
    """Give the name that Textual has for the key of a sign."""
    (binding,) = Binding.make_bindings([Binding(sign, "")])
    return binding.key


def is_typed(key: str) -> bool:
    """Whether a key types itself in a text field."""
    return key == "space" or _sign(key) is not None


def _sign(key: str) -> str | None:
    """Give the sign that a key types; None where it types none."""
    sign = key_to_character(REPLACED_KEYS.get(key, key))
    return sign if sign and sign.isprintable() else None


def key_told(node: DOMNode, action: str, usual: str) -> str:
    """Give the key of an action for a sentence about it: the usual one, or what the runner has put in its place."""
    return node.app.get_key_display(Binding(usual, "", id=action))


def live_bindings(screen: Screen[Any]) -> list[ActiveBinding]:
    """Give what holds where the runner is, in the order of its declaration: Textual puts what was given others last."""
    live = list(screen.active_bindings.values())
    nodes = list(dict.fromkeys(active.node for active in live))
    places = {
        node: {binding.id or key: -place for place, (key, binding) in enumerate(reversed([*node._bindings]))}  # noqa: SLF001 - Textual tells them in no other way
        for node in nodes
    }
    return sorted(
        live, key=lambda one: (nodes.index(one.node), places[one.node].get(one.binding.id or one.binding.key, 0))
    )
