"""Values of other programs' JSON, as what they must be or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

LARGEST = 1e15


def number(told: Mapping[str, Any], *names: str) -> float | None:
    """Give the first of the names that holds a number."""
    for name in names:
        value = told.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < LARGEST:
            return float(value)
    return None


def text(told: Mapping[str, Any], *names: str) -> str:
    """Give the first of the names that holds words or a whole number, as words without blanks around them."""
    for name in names:
        value = told.get(name)
        if isinstance(value, str) and value.strip():
            return value.strip()
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) < LARGEST:
            return str(value)
    return ""


def inner(told: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Give the object under a name; an empty one where there is none."""
    value = told.get(name)
    return value if isinstance(value, Mapping) else {}


def over(value: float | None, by: float) -> float | None:
    """Divide what is told."""
    return None if value is None else value / by
