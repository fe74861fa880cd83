"""Reading the config file: what was chosen, where it stands, and every fault at once, each with its line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from freshlegs.errors import FreshlegsError, did_you_mean
from freshlegs.language import mark, tr
from freshlegs.settings.chosen import Settings, fault_at, place_of
from freshlegs.settings.lines import lines_of, read_toml
from freshlegs.settings.table import SETTINGS, TABLES, Kind, Setting, known_in, setting_of
from freshlegs.units import METRES_PER, Degrees
from freshlegs.weeks import WEEK_STARTS

LONGEST_KM = 100_000
TEMPERATURES: Mapping[str | None, Degrees] = MappingProxyType({"c": "C", "f": "F"})


class _Unfit(FreshlegsError):
    """A value that its setting can't take; the sentence goes on from the setting's name."""


class Reading:
    """One reading of a file's text, with the faults as they come up."""

    def __init__(self, file: Path, text: str) -> None:
        self._file = file
        self._faults: list[tuple[int, str]] = []
        self._taken: dict[str, Any] = {}
        self._lines: dict[str, int] = {}
        told, unread = read_toml(text)
        self._told = told or {}
        self._where = lines_of(text)
        passed_over = mark("{place}: this is no TOML, and the line was passed over: {reason}.")
        left = (
            passed_over if told is not None else mark("{place}: this is no TOML, and none of the file holds: {reason}.")
        )
        for line, reason in unread:
            self._faults.append((line, tr(left, place=place_of(str(file), line), reason=reason)))

    def settings(self) -> Settings:
        """Take what can be taken. Faults come in the order of the file."""
        self._table(self._told, ())
        took = self._taken
        return Settings(
            units=took.get("units"),
            climb=took.get("climb"),
            temperature=TEMPERATURES.get(took.get("temperature")),
            dates=took.get("dates"),
            language=took.get("language", ""),
            week_starts=WEEK_STARTS[took.get("week_starts", "monday")],
            theme=took.get("theme", ""),
            ascii=took.get("ascii", False),
            motion=took.get("motion", "full"),
            mouse=took.get("mouse", True),
            journal=took.get("journal"),
            preset=took.get("keys.preset", "default"),
            keys=MappingProxyType({name: keys for name, keys in self._in("keys") if name != "preset"}),
            shoes_limit_m=([None, *(_metres(limit, name) for name, limit in self._in("shoes"))])[-1],
            shoe_limits_m=MappingProxyType(
                {
                    shoes.casefold(): _metres(limit, table)
                    for table in ("shoes.limits_km", "shoes.limits_mi")
                    for shoes, limit in self._in(table)
                }
            ),
            faults=tuple(words for _, words in sorted(self._faults, key=lambda fault: fault[0])),
            file=self._file,
            taken=MappingProxyType(took),
            lines=MappingProxyType(self._lines),
        )

    def _in(self, table: str) -> list[tuple[str, Any]]:
        """Give what was taken of a table itself."""
        names = ((name, name.removeprefix(f"{table}.")) for name in self._taken if name.startswith(f"{table}."))
        return [(leaf, self._taken[name]) for name, leaf in names if f"{table}.{leaf.partition('.')[0]}" not in TABLES]

    def _table(self, told: Mapping[str, Any], place: tuple[str, ...]) -> None:
        for key, value in told.items():
            here = (*place, key)
            name, setting = ".".join(here), setting_of(".".join(place), key)
            if name in TABLES:
                if isinstance(value, Mapping):
                    self._table(value, here)
                else:
                    self._fault(here, tr("is a table, written [{name}]", name=name))
            elif setting is None:
                self._fault(here, f"{tr('is no setting.')}{_meant(key, '.'.join(place))}")
            else:
                self._take(setting, here, value)

    def _take(self, setting: Setting, place: tuple[str, ...], value: object) -> None:
        name = ".".join(place)
        try:
            self._taken[name] = READERS[setting.kind](value, setting)
        except _Unfit as unfit:
            self._fault(place, str(unfit))
        else:
            self._lines[name] = self._line_of(place)

    def _line_of(self, place: tuple[str, ...]) -> int:
        """Give the line of a key; in an inline table that of the table."""
        return next(
            (self._where[place[:count]] for count in range(len(place), 0, -1) if place[:count] in self._where), 0
        )

    def _fault(self, place: tuple[str, ...], words: str) -> None:
        line = self._line_of(place)
        self._faults.append((line, fault_at(str(self._file), line, ".".join(place), words)))


def _no(value: object, setting: Setting) -> str:
    return tr("is {takes}, not {value!a}", takes=setting.takes, value=value)


def _metres(value: float, name: str) -> int:
    return round(value * METRES_PER["mi" if name.endswith("mi") else "km"])


def _choice(value: object, setting: Setting) -> str:
    word = value.casefold() if isinstance(value, str) else ""
    if word not in setting.choices:
        raise _Unfit(f"{_no(value, setting)}.{did_you_mean(word, setting.choices)}")
    return word


def _flag(value: object, setting: Setting) -> bool:
    if not isinstance(value, bool):
        raise _Unfit(tr("is {takes}, without quotes, not {value!a}", takes=setting.takes, value=value))
    return value


def _text(value: object, setting: Setting) -> str:
    if not isinstance(value, str):
        raise _Unfit(tr("is {takes} in quotes, not {value!a}", takes=setting.takes, value=value))
    return value


def _path(value: object, setting: Setting) -> Path:
    try:
        path = Path(_text(value, setting)).expanduser()
    except RuntimeError:
        path = Path()
    if not path.is_absolute():
        told = mark("is {takes}, like {sample}, not {value!a}")
        raise _Unfit(tr(told, takes=setting.takes, sample=setting.sample, value=value))
    return path


def _distance(value: object, setting: Setting) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= LONGEST_KM:
        return value
    raise _Unfit(_no(value, setting))


def _keys(value: object, setting: Setting) -> tuple[str, ...]:
    """Take one key or several; which keys there are is the screen's business."""
    keys = value if isinstance(value, list) else [value]
    if not keys or not all(isinstance(key, str) and key for key in keys):
        raise _Unfit(_no(value, setting))
    return tuple(keys)


READERS: Mapping[Kind, Callable[[object, Setting], Any]] = MappingProxyType(
    {"choice": _choice, "flag": _flag, "text": _text, "path": _path, "distance": _distance, "keys": _keys}
)


def _meant(word: str, table: str) -> str:
    """Give the known word that is nearest, the table or the store that a right one belongs to, or all of them."""
    from freshlegs.models import Runner  # noqa: PLC0415 - only where something is misspelt
    from freshlegs.models.wire import field_names  # noqa: PLC0415 - as above

    known = known_in(table)
    if near := did_you_mean(word, known):
        return near
    if elsewhere := next((setting.name for setting in SETTINGS if setting.leaf == word), None):
        above = elsewhere.rpartition(".")[0]
        told = mark(" Did you mean {name}, under [{table}]?")
        return tr(
            told if above else mark(" Did you mean {name}, above the first [table]?"), name=elsewhere, table=above
        )
    if word in (*field_names(Runner), "declared_weekly_km", "declared_weekly_mi"):
        return tr(" The profile holds it: freshlegs profile {word}.", word=word)
    return tr(" Known here: {names}.", names=", ".join(known))
