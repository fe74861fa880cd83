"""profile: what the rules may know about the runner."""

from __future__ import annotations

import json
from typing import Any

import click

from freshlegs.cli.call import Call
from freshlegs.cli.front import pass_call
from freshlegs.cli.out import Printer
from freshlegs.errors import EntryRefused
from freshlegs.models import Runner
from freshlegs.models.wire import field_names, record_of

LISTS = ("watch_sites",)


@click.command()
@click.argument("key", required=False)
@click.argument("value", required=False)
@pass_call
def profile(call: Call, key: str | None, value: str | None) -> None:
    """Show the profile, one KEY of it, or set KEY to VALUE ("none" forgets it).

    Keys: age, hr_max, race (10 km 50:00), threshold_pace_s_per_km, watch_sites, usual_pain (knee=1), medical_hold,
    cleared_date, declared_weekly_km, declared_runs_per_week, units.
    """
    if value is not None and key is not None:
        with call.writing() as journal:
            told = {
                name: item for name, item in record_of(journal.runner()).items() if name not in ("schema", "kind", "id")
            }
            runner = _changed(told, key, value, journal.runner().id)
            journal.set_runner(runner, f"set {key} to {value}" if value != "none" else f"forgot {key}")
    else:
        with call.reading() as journal:
            runner = journal.runner()
    _print(call, runner, key if value is None else None)


def _changed(told: dict[str, Any], key: str, value: str, runner_id: str) -> Runner:
    from freshlegs.models.door import SPELLINGS, read_profile  # noqa: PLC0415 - pydantic waits until something enters

    stored = SPELLINGS.get(key, (key, 0))[0]
    if stored not in field_names(Runner) or stored == "id":
        raise EntryRefused(f"There is no key {key!r} in the profile.")
    told.pop(stored, None)
    if value.lower() != "none":
        told[key] = _value_of(stored, value)
    if runner_id:
        told["id"] = runner_id
    return read_profile(told)


def _value_of(key: str, value: str) -> object:
    from freshlegs.quantities import parse_distance, parse_duration  # noqa: PLC0415 - beside its use

    if key == "race":
        distance, _, time = value.strip().rpartition(" ")
        return {"distance_m": parse_distance(distance, bare=True), "time_s": parse_duration(time, bare=True)}
    if key in LISTS:
        return [word.strip() for word in value.split(",") if word.strip()]
    if key == "usual_pain":
        pairs = [pair.partition("=") for pair in value.split(",")]
        return {site.strip(): int(score) if score.strip().isdigit() else 1 for site, _, score in pairs}
    if key in ("cleared_date", "units"):
        return value
    if key == "medical_hold":
        return {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}.get(
            value.lower(), value
        )
    try:
        return json.loads(value)
    except ValueError:
        raise EntryRefused(f"{key} takes a number, not {value!r}.") from None


def _print(call: Call, runner: Runner, key: str | None) -> None:
    out = Printer(call)
    told = {name: item for name, item in record_of(runner).items() if name not in ("schema", "kind", "id")}
    if key is not None and key not in field_names(Runner):
        raise EntryRefused(f"There is no key {key!r} in the profile.")
    if call.json:
        out.json({"schema": "freshlegs.profile/1", **(told if key is None else {key: told.get(key)})})
        return
    for name, item in told.items():
        if key in (None, name):
            out.line(f"{name} {item if isinstance(item, str | int | float) else json.dumps(item)}")
    if not told:
        out.line('Nothing told. Try: freshlegs profile watch_sites knee, or: freshlegs profile race "10k 50:00"', "dim")
