"""The keys as data, read off the bindings: for `freshlegs keys`, the README and whoever checks them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from textual.binding import Binding, BindingType

from freshlegs.language import markc
from freshlegs.records import dataclass
from freshlegs.tui.keynames import key_name
from freshlegs.tui.screens.counsel import Counsel
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.screens.desk import ANYWHERE, Desk
from freshlegs.tui.screens.entering import Entering
from freshlegs.tui.screens.importing import ImportScreen
from freshlegs.tui.screens.leaf import Leaf
from freshlegs.tui.screens.legs import LegsScreen
from freshlegs.tui.screens.lining import Lining
from freshlegs.tui.screens.log import LogScreen
from freshlegs.tui.screens.noting import Noting
from freshlegs.tui.screens.touring import Touring
from freshlegs.tui.screens.trends import TrendsScreen
from freshlegs.tui.screens.week import WeekScreen
from freshlegs.tui.screens.welcome import WelcomeScreen
from freshlegs.tui.widgets.advice import AdvicePane
from freshlegs.tui.widgets.calendar import CalendarPane
from freshlegs.tui.widgets.checkin import CheckForm
from freshlegs.tui.widgets.day import DayEntries
from freshlegs.tui.widgets.formpage import Form
from freshlegs.tui.widgets.legsmap import LegsMap
from freshlegs.tui.widgets.pathline import PathLine
from freshlegs.tui.widgets.quickadd import QuickAdd
from freshlegs.tui.widgets.runform import RunForm
from freshlegs.tui.widgets.tour import Tour
from freshlegs.tui.widgets.trendpage import TrendPage
from freshlegs.tui.widgets.weekpage import WeekPage

WHERE: tuple[tuple[str, Iterable[BindingType]], ...] = (
    (markc("keys of", "every screen"), Desk.BINDINGS),
    (markc("keys of", "anywhere"), ANYWHERE),
    (
        markc("keys of", "day"),
        (
            *Lining.BINDINGS,
            *Entering.BINDINGS,
            *Counsel.BINDINGS,
            *Noting.BINDINGS,
            *Touring.BINDINGS,
            *DayScreen.BINDINGS,
        ),
    ),
    (markc("keys of", "calendar"), CalendarPane.BINDINGS),
    (markc("keys of", "entries"), DayEntries.BINDINGS),
    (markc("keys of", "advice"), AdvicePane.BINDINGS),
    (markc("keys of", "form"), Form.BINDINGS),
    (markc("keys of", "run form"), RunForm.BINDINGS),
    (markc("keys of", "check-in"), CheckForm.BINDINGS),
    (markc("keys of", "line"), QuickAdd.BINDINGS),
    (markc("keys of", "week"), (*WeekScreen.BINDINGS, *WeekPage.BINDINGS)),
    (markc("keys of", "trends"), (*TrendsScreen.BINDINGS, *TrendPage.BINDINGS)),
    (markc("keys of", "log"), LogScreen.BINDINGS),
    (markc("keys of", "legs"), (*LegsScreen.BINDINGS, *LegsMap.BINDINGS)),
    (markc("keys of", "import"), (*ImportScreen.BINDINGS, *PathLine.BINDINGS)),
    (markc("keys of", "first questions"), WelcomeScreen.BINDINGS),
    (markc("keys of", "tour"), Tour.BINDINGS),
    (markc("keys of", "help"), Leaf.BINDINGS),
)
NONE_GIVEN: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One action: its name, where it holds, its keys, what it does."""

    id: str
    where: str
    keys: tuple[str, ...]
    does: str


@dataclass(frozen=True, slots=True)
class Action:
    """One action as its keys go: as Textual calls them, where they hold, and whether they can be others."""

    where: str
    keys: tuple[str, ...]
    does: str
    is_named: bool
    is_fixed: bool


def _bindings() -> Iterator[tuple[str, Binding]]:
    for where, bindings in WHERE:
        for binding in bindings:
            if isinstance(binding, Binding):
                yield where, binding


def key_rows(given: Mapping[str, str] = NONE_GIVEN) -> tuple[KeyRow, ...]:
    """Give every action that has a name, with the keys that it was given in the place of its own."""
    rows = []
    for where, binding in _bindings():
        if binding.id:
            told = given.get(binding.id, binding.key).split(",")
            keys = (binding.key_display,) if binding.key_display else tuple(key_name(key) for key in told)
            rows.append(KeyRow(binding.id, where, keys, binding.tooltip or binding.description))
    return tuple(rows)


def actions() -> dict[str, Action]:
    """Give every action by its name; one that has none by its place and what it does."""
    return {
        binding.id or f"{where}: {binding.key}": Action(
            where,
            tuple(binding.key.split(",")),
            binding.tooltip or binding.description,
            is_named=bool(binding.id),
            is_fixed=bool(binding.key_display) or not binding.id,
        )
        for where, binding in _bindings()
    }
