"""profile: what the rules may know about the runner."""

from __future__ import annotations

import json
from typing import Any

import click

from freshlegs.cli.call import Call, pass_call
from freshlegs.cli.out import Printer
from freshlegs.language import mark, tr
from freshlegs.models import Runner
from freshlegs.models.wire import record_of
from freshlegs.phrase.oneself import FORGET, Terms, changed, still_held, stored_name, value_words
from freshlegs.units import Units

SILENT = ("schema", "kind", "id")
IN_WORDS = ("race", "watch_sites", "usual_pain", "medical_hold")
"""What is printed as it is told, not as it is stored."""
TRY = mark('Nothing told. Try: freshlegs profile watch_sites knee, or: freshlegs profile race "10k 50:00"')
HELD = mark("medical_hold is still on, and goes first; when they cleared you: freshlegs profile medical_hold no")


@click.command()
@click.argument("key", required=False)
@click.argument("value", required=False)
@pass_call
def profile(call: Call, key: str | None, value: str | None) -> None:
    """Show the profile, one KEY of it, or set KEY to VALUE ("none" forgets it); undo takes it back.

    Example: freshlegs profile race "10k 50:00"

    Keys: age, hr_max, race, threshold_pace_s_per_km (275 or 4:35), watch_sites (knee, achilles: joints that complain
    after long runs), usual_pain (knee=1: "my normal"), medical_hold (yes: a professional said no running),
    cleared_date (today, or 2026-11-20), declared_weekly_km, declared_runs_per_week, units.
    """
    stored = stored_name(key) if key else None
    with call.reading() as journal:
        runner, units = journal.runner(), call.units_of(journal)
    if key is not None and value is not None:
        terms = Terms(units, call.day)
        told = changed(runner, key, value, terms)  # what can't be is refused before a journal is made for it
        with call.writing() as journal:
            told = changed(journal.runner(), key, value, terms)
            forgotten = value.casefold() == FORGET
            title = tr("forgot {key}", key=key) if forgotten else tr("set {key} to {value}", key=key, value=value)
            told = journal.set_runner(told, title)
        if still_held(runner, told):
            call.note(tr(HELD))
        runner, stored = told, None
    _print(call, runner, stored, units)


def _print(call: Call, runner: Runner, key: str | None, units: Units) -> None:
    out = Printer(call)
    told: dict[str, Any] = {name: item for name, item in record_of(runner).items() if name not in SILENT}
    if call.json:
        out.json({"schema": "freshlegs.profile/1", **(told if key is None else {key: told.get(key)})})
        return
    shown = {name: item for name, item in told.items() if key in (None, name)}
    for name, item in shown.items():
        words = value_words(runner, name, units) if name in IN_WORDS else item
        out.line(f"{name} {words if isinstance(words, str | int | float) else json.dumps(words)}")
    if not shown:
        out.line(tr("{key}: not told", key=key) if key else tr(TRY), "dim")
