"""The keys as data, read off the bindings: for `freshlegs keys`, the README and whoever checks them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding, BindingType

from freshlegs.tui.keynames import key_name
from freshlegs.tui.screens.counsel import Counsel
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.screens.desk import Desk
from freshlegs.tui.screens.entering import Entering
from freshlegs.tui.screens.importing import ImportScreen
from freshlegs.tui.screens.legs import LegsScreen
from freshlegs.tui.screens.lining import Lining
from freshlegs.tui.screens.log import LogScreen
from freshlegs.tui.screens.trends import TrendsScreen
from freshlegs.tui.screens.week import WeekScreen
from freshlegs.tui.widgets.advice import AdvicePane
from freshlegs.tui.widgets.calendar import CalendarPane
from freshlegs.tui.widgets.formpage import Form
from freshlegs.tui.widgets.legsmap import LegsMap
from freshlegs.tui.widgets.pathline import PathLine
from freshlegs.tui.widgets.quickadd import QuickAdd
from freshlegs.tui.widgets.trendpage import TrendPage
from freshlegs.tui.widgets.weekpage import WeekPage

WHERE: tuple[tuple[str, Iterable[BindingType]], ...] = (
    ("every screen", Desk.BINDINGS),
    ("day", Lining.BINDINGS),
    ("day", Entering.BINDINGS),
    ("day", Counsel.BINDINGS),
    ("day", DayScreen.BINDINGS),
    ("calendar", CalendarPane.BINDINGS),
    ("advice", AdvicePane.BINDINGS),
    ("form", Form.BINDINGS),
    ("line", QuickAdd.BINDINGS),
    ("week", WeekScreen.BINDINGS),
    ("week", WeekPage.BINDINGS),
    ("trends", TrendsScreen.BINDINGS),
    ("trends", TrendPage.BINDINGS),
    ("log", LogScreen.BINDINGS),
    ("legs", LegsScreen.BINDINGS),
    ("legs", LegsMap.BINDINGS),
    ("import", ImportScreen.BINDINGS),
    ("import", PathLine.BINDINGS),
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
                shown = binding.key_display
                keys = (shown,) if shown else tuple(key_name(key) for key in binding.key.split(","))
                rows.append(KeyRow(binding.id, where, keys, binding.tooltip or binding.description))
    return tuple(rows)
