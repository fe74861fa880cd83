"""Keys as they stand on a keyboard."""

from __future__ import annotations

NAMES = {
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "question_mark": "?",
    "slash": "/",
    "colon": ":",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "left": "Left",
    "right": "Right",
    "up": "Up",
    "down": "Down",
    "minus": "-",
    "plus": "+",
    "equals_sign": "=",
    "backspace": "Backspace",
    "delete": "Del",
}


def key_name(key: str) -> str:
    """Give a key as it stands on a keyboard."""
    return NAMES.get(key, key.upper() if key[:1] == "f" and key[1:].isdigit() else key)
