"""profile: what the rules may know about the runner."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import click

from freshlegs.cli.call import Call, CallRefused, pass_call
from freshlegs.cli.out import Printer
from freshlegs.errors import EntryRefused
from freshlegs.models import Runner
from freshlegs.models.wire import field_names, record_of
from freshlegs.units import Units

FORGET = "none"
SILENT = ("schema", "kind", "id")
TRY = 'Nothing told. Try: freshlegs profile watch_sites knee, or: freshlegs profile race "10k 50:00"'
YES_NO = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


@click.command()
@click.argument("key", required=False)
@click.argument("value", required=False)
@pass_call
def profile(call: Call, key: str | None, value: str | None) -> None:
    """Show the profile, one KEY of it, or set KEY to VALUE ("none" forgets it); undo takes it back.

    Example: freshlegs profile race "10k 50:00"

    Keys: age, hr_max, race, threshold_pace_s_per_km (275 or 4:35), watch_sites (knee, achilles), usual_pain (knee=1),
    medical_hold (yes), cleared_date, declared_weekly_km, declared_runs_per_week, units.
    """
    stored = _stored_name(key) if key else None
    if key is None or stored is None or value is None:
        with call.reading() as journal:
            runner = journal.runner()
    else:
        with call.reading() as journal:  # a value that can't be is refused before a journal is made for it
            _changed(journal.runner(), key, value, call.units_of(journal))
        with call.writing() as journal:
            runner = _changed(journal.runner(), key, value, call.units_of(journal))
            forgotten = value.casefold() == FORGET
            runner = journal.set_runner(runner, f"forgot {key}" if forgotten else f"set {key} to {value}")
    _print(call, runner, stored if value is None else None)


def _stored_name(key: str) -> str:
    """Give the name under which a key of the profile is stored, in whichever unit it is said. Raises EntryRefused."""
    stored = "declared_weekly_m" if key in ("declared_weekly_km", "declared_weekly_mi") else key
    if stored not in field_names(Runner) or stored == "id":
        raise EntryRefused(f"There is no key {key!a} in the profile; `freshlegs profile --help` lists them.")
    return stored


def _changed(runner: Runner, key: str, value: str, units: Units) -> Runner:
    from freshlegs.models.door import read_profile  # noqa: PLC0415 - pydantic waits until something enters

    told = {name: item for name, item in record_of(runner).items() if name not in ("schema", "kind")}
    told.pop(_stored_name(key), None)
    if value.casefold() != FORGET:
        told[key] = READERS.get(_stored_name(key), _number)(value, units)
    return read_profile(told)


def _number(value: str, units: Units) -> object:
    from freshlegs.models.door import whole  # noqa: PLC0415 - beside its only use
    from freshlegs.quantities import parse_number  # noqa: PLC0415 - as above

    del units
    return whole(parse_number(value))


def _race(value: str, units: Units) -> object:
    """Read "10k 50:00", with the day of the race behind where it is told."""
    from freshlegs.quantities import parse_distance, parse_duration  # noqa: PLC0415 - beside its only use

    *words, last = value.split() or [""]
    told: dict[str, object] = {}
    if len(words) > 1 and last.count("-") == 2:  # noqa: PLR2004 - a date's
        told["date"], last = last, words.pop()
    if not words:
        raise CallRefused('a race is a distance and a time, like "10k 50:00" or "half marathon 1:45:00 2026-10-04"')
    distance_m = parse_distance(" ".join(words), units, bare=True)
    return told | {"distance_m": distance_m, "time_s": parse_duration(last, bare=True)}


def _pace(value: str, units: Units) -> object:
    """Read 275 as seconds a kilometre, 4:35 as minutes and seconds in the runner's unit."""
    from freshlegs.quantities import parse_pace  # noqa: PLC0415 - beside its only use

    return round(parse_pace(value, units)) if ":" in value else _number(value, units)


def _sites(value: str, units: Units) -> object:
    del units
    return [word.strip() for word in value.split(",") if word.strip()]


def _usual_pain(value: str, units: Units) -> object:
    told: dict[str, object] = {}
    for pair in value.split(","):
        site, equals, score = (part.strip() for part in pair.partition("="))
        told[site] = _number(score, units) if equals else 1
    return told


READERS: dict[str, Callable[[str, Units], object]] = {
    "race": _race,
    "threshold_pace_s_per_km": _pace,
    "watch_sites": _sites,
    "usual_pain": _usual_pain,
    "cleared_date": lambda value, _: value,
    "units": lambda value, _: value,
    "medical_hold": lambda value, _: YES_NO.get(value.casefold(), value),
}
"""How a value is read that is not a plain number."""


def _print(call: Call, runner: Runner, key: str | None) -> None:
    out = Printer(call)
    told: dict[str, Any] = {name: item for name, item in record_of(runner).items() if name not in SILENT}
    if call.json:
        out.json({"schema": "freshlegs.profile/1", **(told if key is None else {key: told.get(key)})})
        return
    shown = {name: item for name, item in told.items() if key in (None, name)}
    for name, item in shown.items():
        out.line(f"{name} {item if isinstance(item, str | int | float) else json.dumps(item)}")
    if not shown:
        out.line(f"{key}: not told" if key else TRY, "dim")
