"""The runner's choices, read from a TOML file that only the runner writes; a fault in it is told, the rest holds.

theme = "safe-dark"       # the screen's colours
week_starts = "sunday"    # or "saturday"; "monday" where nothing is said
[shoes]
limit_km = 800            # or limit_mi; a pair that has run so far is to be retired
[shoes.limits_km]
vaporfly = 300            # this pair's own
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from freshlegs.units import METRES_PER
from freshlegs.weeks import MONDAY, WEEK_STARTS

LONGEST_KM = 100_000
LARGEST_BYTES = 1_000_000
NONE: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Settings:
    """What the runner chose, and what could not be read of it, a sentence each; `week_starts` as in weeks.py."""

    week_starts: int = MONDAY
    shoes_limit_m: int | None = None
    shoe_limits_m: Mapping[str, int] = field(default_factory=lambda: NONE)
    theme: str = ""
    faults: tuple[str, ...] = ()

    def limit_of(self, shoes: str) -> int | None:
        """Give how far a pair of shoes shall run, in metres; None where no limit was set."""
        return self.shoe_limits_m.get(shoes.casefold(), self.shoes_limit_m)


def read_settings(file: Path) -> Settings:
    """Read the file. One that is not there says nothing; whatever is wrong in it is told, and the rest holds."""
    try:
        if not file.is_file():
            return Settings(faults=(f"{file} is no file; it was not read.",) if file.exists() else ())
        if file.stat().st_size > LARGEST_BYTES:
            return Settings(faults=(f"{file} is too large to be a config file; it was not read.",))
        import tomllib  # noqa: PLC0415 - most runners have no such file

        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        return Settings(faults=(f"{file} can't be read: {error.strerror}.",))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return Settings(faults=(f"{file} is no TOML, so none of it holds: {error}.",))
    return _Reading(file).settings(told)


class _Reading:
    """One reading of a file, with the faults as they come up."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._faults: list[str] = []

    def settings(self, told: Mapping[str, Any]) -> Settings:
        limit_m: int | None = None
        limits_m: dict[str, int] = {}
        top = self._table(told, "", ("week_starts", "theme", "shoes"))
        shoes = top.get("shoes", {})
        known = ("limit_km", "limit_mi", "limits_km", "limits_mi")
        for key, value in self._table(shoes, "shoes", known).items():
            unit = METRES_PER["mi" if key.endswith("mi") else "km"]
            if key.startswith("limits"):
                for name, limit in self._items(value, f"shoes.{key}"):
                    if metres := self._metres(limit, unit, f"shoes.{key}.{name}"):
                        limits_m[name.casefold()] = metres
            else:
                limit_m = self._metres(value, unit, f"shoes.{key}") or limit_m
        theme = self._words(top.get("theme", ""), "theme")
        week_starts = self._week_starts(top.get("week_starts", "monday"))
        return Settings(week_starts, limit_m, MappingProxyType(limits_m), theme, tuple(self._faults))

    def _words(self, value: object, path: str) -> str:
        if isinstance(value, str):
            return value
        self._fault(path, f"is a text in quotes, not {value!a}")
        return ""

    def _table(self, told: object, path: str, known: tuple[str, ...]) -> dict[str, Any]:
        """Give the keys of a table that are known; say which are not."""
        found = dict(self._items(told, path))
        for key in [key for key in found if key not in known]:
            self._fault(f"{path}.{key}".lstrip("."), f"is no setting.{_meant(key, known)}")
            del found[key]
        return found

    def _items(self, told: object, path: str) -> Iterator[tuple[str, Any]]:
        if isinstance(told, Mapping):
            yield from told.items()
        else:
            self._fault(path, f"is a table, written [{path}]")

    def _metres(self, value: object, unit: float, path: str) -> int | None:
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= LONGEST_KM:
            return round(value * unit)
        self._fault(path, f"is a number above 0, not {value!a}")
        return None

    def _week_starts(self, value: object) -> int:
        word = value.casefold() if isinstance(value, str) else ""
        if word not in WEEK_STARTS:
            self._fault("week_starts", f"is a day, not {value!a}.{_meant(word, tuple(WEEK_STARTS))}")
        return WEEK_STARTS.get(word, MONDAY)

    def _fault(self, path: str, words: str) -> None:
        self._faults.append(f"{self._file}: {path} {words}{'' if words.endswith(('.', '?')) else '.'}")


def _meant(word: str, known: tuple[str, ...]) -> str:
    """Give the known word that is nearest, or all of them."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is misspelt

    near = get_close_matches(word, known, 1)
    return f" Did you mean {near[0]}?" if near else f" Known here: {', '.join(known)}."
