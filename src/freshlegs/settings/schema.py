"""A JSON Schema of the config file, for editors that complete and check TOML by one (taplo, Even Better TOML)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from freshlegs.settings.reading import LONGEST_KM
from freshlegs.settings.table import ANY, SETTINGS, TABLES, Setting


def schema(actions: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Give the schema; `actions` are the names that a key can be given to, each with what it does."""
    root = _object("The settings of freshlegs")
    root = {"$schema": "http://json-schema.org/draft-07/schema#", "title": "freshlegs", **root}
    tables = {"": root}
    for name in TABLES:
        above, _, leaf = name.rpartition(".")
        tables[name] = tables[above]["properties"][leaf] = _object(f"[{name}]")
    for setting in SETTINGS:
        table = tables[setting.table]
        if setting.name == f"keys.{ANY}":
            table["properties"] |= {action: _value(setting) | {"description": does} for action, does in actions}
        elif setting.leaf == ANY:
            table["additionalProperties"] = _value(setting)
        else:
            table["properties"][setting.leaf] = _value(setting)
    return root


def _object(about: str) -> dict[str, Any]:
    return {"type": "object", "description": about, "additionalProperties": False, "properties": {}}


def _value(setting: Setting) -> dict[str, Any]:
    about: dict[str, Any] = {"description": setting.about, "examples": [setting.sample]}
    if setting.usual != "":
        about["default"] = setting.usual
    one_key = {"type": "string", "minLength": 1}
    takes: dict[str, dict[str, Any]] = {
        "choice": {"enum": list(setting.choices)},
        "flag": {"type": "boolean"},
        "text": {"type": "string"},
        "path": {"type": "string"},
        "distance": {"type": "number", "exclusiveMinimum": 0, "maximum": LONGEST_KM},
        "keys": {"anyOf": [one_key, {"type": "array", "items": one_key, "minItems": 1}]},
    }
    return takes[setting.kind] | about
