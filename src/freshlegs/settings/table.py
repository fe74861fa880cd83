"""All settings, a row each: the one place that knows their names, what they take, and what they do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from freshlegs.language import mark, tr
from freshlegs.records import dataclass
from freshlegs.weeks import WEEK_STARTS

Kind = Literal["choice", "flag", "text", "path", "distance", "keys"]
TAKES: Mapping[Kind, str] = MappingProxyType(
    {
        "flag": mark("true or false"),
        "text": mark("a text"),
        "path": mark("a path in full"),
        "distance": mark("a number above 0"),
        "keys": mark('a key like "A" or "F10", or a list of keys'),
    }
)
"""What a setting takes that takes no choice."""
ANY = "*"
"""The last part of a name that the runner gives: a pair of shoes, an action."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `name` is its path in the file; `usual` is what holds where nobody says otherwise, "" for nothing.

    `sample` is a value of it as the file would say it; `option` and `variable` go before the file. `about` is told by
    `tr` where it is shown.
    """

    name: str
    kind: Kind
    about: str
    usual: str | bool = ""
    sample: str | bool | int = ""
    choices: tuple[str, ...] = ()
    option: str = ""
    variable: str = ""
    sample_name: str = ""

    @property
    def table(self) -> str:
        """The table of the file that it stands in, "" for the top."""
        return self.name.rpartition(".")[0]

    @property
    def leaf(self) -> str:
        """Its name in that table; `*` where the runner gives it."""
        return self.name.rpartition(".")[2]

    @property
    def takes(self) -> str:
        """What it takes, in words."""
        choices = tr(" or ").join(f'"{choice}"' for choice in self.choices)
        return choices or tr(TAKES[self.kind])


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "units", "choice", mark("how distances are shown in a journal whose profile does not say"),
        "km", "mi", ("km", "mi"), option="--units",
    ),
    Setting(
        "climb", "choice", mark("how climbs are shown; without it ft where distances are in mi"),
        sample="ft", choices=("m", "ft"),
    ),
    Setting(
        "temperature", "choice", mark("how temperatures are shown; without it f where distances are in mi"),
        sample="f", choices=("c", "f"),
    ),
    Setting(
        "dates", "choice",
        mark("the order of every date that is shown, 2026-03-12, 12 Mar 2026 or Mar 12 2026, and of 12/3 "
        "where it is typed; without it 12 Mar 2026, 2026-03-12 in fields, and 12/3 is asked"), sample="month-first",
        choices=("iso", "day-first", "month-first"),
    ),
    Setting(
        "week_starts", "choice", mark("the day on which a week begins, everywhere"),
        "monday", "sunday", tuple(WEEK_STARTS),
    ),
    Setting(
        "language", "choice",
        mark("the language of the screen, of commands and of their help; without it the one that the "
        "environment asks for (LC_ALL, LC_MESSAGES, LANG), or en"), sample="de", choices=("en", "de"),
        variable="FRESHLEGS_LANGUAGE",
    ),
    Setting(
        "theme", "text",
        mark("the screen's colours, by a name that F7 shows; without it dark, or light where the terminal "
        "says so (COLORFGBG)"), sample="safe-dark", variable="FRESHLEGS_THEME",
    ),
    Setting(
        "ascii", "flag", mark("marks, drawings and frames in plain ASCII, whatever the terminal can show"),
        usual=False, sample=True, variable="FRESHLEGS_ASCII",
    ),
    Setting(
        "motion", "choice",
        mark("whether anything on the screen moves by itself: with none the cursor of a field does not "
        "blink, and what scrolls is there at once"), "full", "none", ("full", "none"), variable="TEXTUAL_ANIMATIONS",
    ),
    Setting(
        "mouse", "flag",
        mark("whether the screen takes the mouse; false leaves it to the terminal, as in GNU screen, which "
        "would hold an Esc back"), True, sample=False,
    ),
    Setting(
        "journal", "path", mark("the journal's file"), sample="~/running/journal.db",
        option="--journal", variable="FRESHLEGS_JOURNAL",
    ),
    Setting(
        "keys.preset", "choice",
        mark("a whole set of keys to begin with"), "default", "vim", ("default", "vim", "emacs"),
    ),
    Setting(
        f"keys.{ANY}", "keys", mark("the key or the keys of an action, by its name in `freshlegs keys`"),
        sample="A", sample_name="add",
    ),
    Setting("shoes.limit_km", "distance", mark("how far a pair may run before it is to be retired"), sample=800),
    Setting("shoes.limit_mi", "distance", mark("the same in miles"), sample=500),
    Setting(
        f"shoes.limits_km.{ANY}", "distance", mark("a pair's own limit, by its name"), sample=300, sample_name="racer",
    ),
    Setting(f"shoes.limits_mi.{ANY}", "distance", mark("the same in miles"), sample=200, sample_name="racer"),
)  # fmt: skip

BY_NAME: Mapping[str, Setting] = MappingProxyType({setting.name: setting for setting in SETTINGS})
TABLES = tuple(
    dict.fromkeys(
        ".".join(parts[:count])
        for parts in (setting.name.split(".") for setting in SETTINGS)
        for count in range(1, len(parts))
    )
)
"""The tables of the file: keys, shoes, shoes.limits_km ..."""


def setting_of(table: str, leaf: str) -> Setting | None:
    """Give the setting of a name in a table; None where there is none."""
    name = f"{table}.{leaf}" if table else leaf
    return BY_NAME.get(name) or BY_NAME.get(f"{table}.{ANY}")


def row_of(name: str) -> Setting | None:
    """Give the setting of a whole name, in which a name that the runner gave may have dots of its own."""
    given = (setting for setting in SETTINGS if setting.leaf == ANY and name.startswith(f"{setting.table}."))
    return BY_NAME.get(name) or next(given, None)


def known_in(table: str) -> tuple[str, ...]:
    """Give the names that stand in a table: its settings' and its tables'."""
    names = [setting.leaf for setting in SETTINGS if setting.table == table and setting.leaf != ANY]
    names += [name.rpartition(".")[2] for name in TABLES if name.rpartition(".")[0] == table]
    return tuple(dict.fromkeys(names))
