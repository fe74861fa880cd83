"""What the runner chose; without a file that is all there is to import."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from freshlegs.records import dataclass, field
from freshlegs.units import Dates, Degrees, HeightUnit, Manner, UnitName
from freshlegs.weeks import MONDAY

NONE: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Settings:
    """What the runner chose, and what could not be read of it, a sentence each; `week_starts` as in weeks.py.

    `taken` holds what was read, by its name in the file, and `lines` where it stands there.
    """

    units: UnitName | None = None
    climb: HeightUnit | None = None
    temperature: Degrees | None = None
    dates: Dates | None = None
    week_starts: int = MONDAY
    language: str = ""
    theme: str = ""
    ascii: bool = False
    motion: str = "full"
    mouse: bool = True
    journal: Path | None = None
    preset: str = "default"
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NONE)
    shoes_limit_m: int | None = None
    shoe_limits_m: Mapping[str, int] = field(default_factory=lambda: NONE)
    faults: tuple[str, ...] = ()
    file: Path | None = field(default=None, compare=False)
    taken: Mapping[str, Any] = field(default_factory=lambda: NONE, compare=False)
    lines: Mapping[str, int] = field(default_factory=lambda: NONE, compare=False)

    @property
    def manner(self) -> Manner:
        """How things are shown in a journal whose profile names no units."""
        return Manner(self.units or "km", height=self.climb, degrees=self.temperature, dates=self.dates)

    def limit_of(self, shoes: str) -> int | None:
        """Give how far a pair of shoes shall run, in metres; None where no limit was set."""
        return self.shoe_limits_m.get(shoes.casefold(), self.shoes_limit_m)

    def place_of(self, name: str) -> str:
        """Give the file and the line on which a setting stands: "config.toml:3"."""
        return place_of(self.file.name if self.file else "", self.lines.get(name))


def place_of(file: str, line: int | None) -> str:
    """Give a place in a file as editors know it: "config.toml:3"."""
    return f"{file}:{line}" if line else file


def fault_at(file: str, line: int | None, name: str, words: str) -> str:
    """Give the sentence of what is wrong with a setting: "config.toml:3: theme is no theme's name."."""
    return f"{place_of(file, line)}: {name} {words}{'' if words.endswith(('.', '?')) else '.'}"
