"""The keys as data, read off the bindings: for `freshlegs keys`, the README and whoever checks them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding, BindingType

from freshlegs.tui.keynames import key_name
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.screens.desk import Desk
from freshlegs.tui.screens.entering import Entering
from freshlegs.tui.screens.trends import TrendsScreen
from freshlegs.tui.widgets.advice import AdvicePane
from freshlegs.tui.widgets.calendar import CalendarPane
from freshlegs.tui.widgets.form import EntryForm
from freshlegs.tui.widgets.quickadd import QuickAdd

WHERE: tuple[tuple[str, Iterable[BindingType]], ...] = (
    ("every screen", Desk.BINDINGS),
    ("day", Entering.BINDINGS),
    ("day", DayScreen.BINDINGS),
    ("calendar", CalendarPane.BINDINGS),
    ("advice", AdvicePane.BINDINGS),
    ("form", EntryForm.BINDINGS),
    ("line", QuickAdd.BINDINGS),
    ("trends", TrendsScreen.BINDINGS),
)


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One action: its name, where it holds, its keys, what it does."""

    id: str
    where: str
    keys: tuple[str, ...]
    does: str


def key_rows() -> tuple[KeyRow, ...]:
    """Give every action that has a name."""
    rows = []
    for where, bindings in WHERE:
        for binding in bindings:
            if isinstance(binding, Binding) and binding.id:
                keys = tuple(key_name(key) for key in binding.key.split(","))
                rows.append(KeyRow(binding.id, where, keys, binding.tooltip or binding.description))
    return tuple(rows)
