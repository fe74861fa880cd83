"""Sets of keys for hands that are used to other programs. What a set does not name keeps its keys.

Each gives keys beside the usual ones, which go on working but where another action of the set has taken them. What
the footer shows has its usual key first.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Keys = tuple[str, ...]

VIM: Mapping[str, Keys] = MappingProxyType(
    {
        "add": ("a", "o"),
        "redo": ("ctrl+r", "U"),
        "pane-on": ("tab", "ctrl+w"),
        "week-first": ("0", "circumflex_accent", "home"),
        "week-last": ("dollar_sign", "end"),
        "month-back": ("ctrl+b", "pageup", "left_square_bracket"),
        "month-on": ("ctrl+f", "pagedown", "right_square_bracket"),
        "week-page-first": ("0", "circumflex_accent", "home"),
        "week-page-last": ("dollar_sign", "end"),
        "week-page-back": ("ctrl+b", "left_square_bracket", "pageup"),
        "week-page-on": ("ctrl+f", "right_square_bracket", "pagedown"),
        "trends-first": ("g", "0", "home"),
        "trends-last": ("G", "dollar_sign", "end", "t"),
        "trends-back-four": ("ctrl+b", "pageup", "left_square_bracket"),
        "trends-on-four": ("ctrl+f", "pagedown", "right_square_bracket"),
        "log-first": ("g", "home"),
        "log-last": ("G", "end"),
        "log-page-up": ("ctrl+b", "pageup"),
        "log-page-down": ("ctrl+f", "pagedown"),
        "legs-day-back": ("ctrl+b", "left_square_bracket", "pageup"),
        "legs-day-on": ("ctrl+f", "right_square_bracket", "pagedown"),
    }
)

_ON, _BACK, _UP, _DOWN = "ctrl+f", "ctrl+b", "ctrl+p", "ctrl+n"
_PAGE_ON, _PAGE_BACK, _FIRST, _LAST, _CANCEL = "ctrl+v", "alt+v", "ctrl+a", "ctrl+e", "ctrl+g"

EMACS: Mapping[str, Keys] = MappingProxyType(
    {
        "palette-anywhere": ("alt+x",),
        "search": ("slash", "ctrl+s"),
        "undo": ("u", "ctrl+underscore"),
        "redo": ("U", "alt+underscore"),
        "delete": ("d", "ctrl+d"),
        "day-back": (_BACK, "left", "h"),
        "day-on": (_ON, "right", "l"),
        "week-back": (_UP, "up", "k"),
        "week-on": (_DOWN, "down", "j"),
        "week-first": (_FIRST, "home"),
        "week-last": (_LAST, "end"),
        "month-back": (_PAGE_BACK, "pageup", "left_square_bracket"),
        "month-on": (_PAGE_ON, "pagedown", "right_square_bracket"),
        "entry-up": (_UP, "up", "k"),
        "entry-down": (_DOWN, "down", "j"),
        "reason-up": (_UP, "up", "k"),
        "reason-down": (_DOWN, "down", "j"),
        "form-back": (_UP, "up", "shift+tab"),
        "form-on": (_DOWN, "down", "tab"),
        "form-leave": ("escape", _CANCEL),
        "line-leave": ("escape", _CANCEL),
        "tour-on": ("enter", _ON, "right", "space", "tab"),
        "tour-back": ("backspace", _BACK, "left", "shift+tab"),
        "tour-leave": ("escape", _CANCEL),
        "line-earlier": (_UP, "up"),
        "line-later": (_DOWN, "down"),
        "week-leave": ("escape", _CANCEL),
        "week-day-back": (_BACK, "left", "h"),
        "week-day-on": (_ON, "right", "l"),
        "week-page-up": (_UP, "up", "k"),
        "week-page-down": (_DOWN, "down", "j"),
        "week-page-first": (_FIRST, "home"),
        "week-page-last": (_LAST, "end"),
        "week-page-back": (_PAGE_BACK, "left_square_bracket", "pageup"),
        "week-page-on": (_PAGE_ON, "right_square_bracket", "pagedown"),
        "trends-back": ("escape", _CANCEL),
        "trends-back-one": (_BACK, "left", "h"),
        "trends-on-one": (_ON, "right", "l"),
        "trends-up": (_UP, "up", "k"),
        "trends-down": (_DOWN, "down", "j"),
        "trends-first": (_FIRST, "home"),
        "trends-last": (_LAST, "end", "t"),
        "trends-back-four": (_PAGE_BACK, "pageup", "left_square_bracket"),
        "trends-on-four": (_PAGE_ON, "pagedown", "right_square_bracket"),
        "log-leave": ("escape", _CANCEL),
        "log-up": (_UP, "up", "k"),
        "log-down": (_DOWN, "down", "j"),
        "log-first": ("alt+less_than_sign", "home"),
        "log-last": ("alt+greater_than_sign", "end"),
        "log-page-up": (_PAGE_BACK, "pageup"),
        "log-page-down": (_PAGE_ON, "pagedown"),
        "legs-leave": ("escape", _CANCEL),
        "legs-left": (_BACK, "left"),
        "legs-right": (_ON, "right"),
        "legs-up": (_UP, "up"),
        "legs-down": (_DOWN, "down"),
        "legs-day-back": (_PAGE_BACK, "left_square_bracket", "pageup"),
        "legs-day-on": (_PAGE_ON, "right_square_bracket", "pagedown"),
        "import-leave": ("escape", _CANCEL),
        "help-close": ("escape", _CANCEL, "question_mark", "f1", "q", "enter"),
    }
)

PRESETS: Mapping[str, Mapping[str, Keys]] = MappingProxyType({"default": {}, "vim": VIM, "emacs": EMACS})
