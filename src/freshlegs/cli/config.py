"""config: what is set, and where each comes from; the config file, made on demand; its schema for editors."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from freshlegs.cli.call import Call, aside, pass_call
from freshlegs.cli.given import given_keys, screen_faults
from freshlegs.cli.out import Printer, can_carry_signs, gives_mouse, theme_of_terminal
from freshlegs.errors import FreshlegsError
from freshlegs.language import ASKED, ENGLISH, in_english, language_of, mark, markc, tr, trc
from freshlegs.records import dataclass
from freshlegs.settings.table import ANY, SETTINGS, Setting, row_of

OURS, PROFILE, TERMINAL = markc("source", "default"), markc("source", "profile"), markc("source", "terminal")


@dataclass(frozen=True, slots=True)
class Held:
    """One setting as it holds: its name, its value, and where that comes from."""

    name: str
    value: object
    source: str
    row: Setting

    @property
    def words(self) -> str:
        """The value as it is read."""
        value = self.value
        if value is None:
            return "-"
        if isinstance(value, list):
            return " ".join(str(item) for item in value)
        return (
            str(value).lower() if isinstance(value, bool) else f"{value:g}" if isinstance(value, float) else str(value)
        )


@click.command()
@click.option(
    "--init", is_flag=True, help=mark("Make the config file, with every setting explained and none of them set.")
)
@click.option("--schema", "wants_schema", is_flag=True, help=mark("Print a JSON Schema of the file, for editors."))
@pass_call
def config(call: Call, *, init: bool, wants_schema: bool) -> None:
    """Show every setting, its value, and where it comes from: default, config file, environment or option.

    Example: freshlegs config --init
    """
    out = Printer(call)
    if wants_schema:
        from freshlegs.settings.schema import schema  # noqa: PLC0415 - only where it is asked for
        from freshlegs.tui.keys import key_rows  # noqa: PLC0415 - the actions live with the screen

        with in_english():
            out.json(schema((row.id, row.does) for row in key_rows()))
    elif init:
        _make(call.config_file)
        call.note(tr("A config file was made, in which nothing is set yet: {file}", file=call.config_file))
    else:
        _tell(call, out)


def _make(file: Path) -> None:
    """Write the config file, private. Raises FreshlegsError, also where there is one already."""
    from freshlegs.exchange.outfile import write_file  # noqa: PLC0415 - only where it is asked for
    from freshlegs.settings.sample import sample  # noqa: PLC0415 - as above

    if file.exists() or file.is_symlink():
        raise FreshlegsError(tr("{file} is there already; it was left as it is", file=file))
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        why = error.strerror or tr("the system refused")
        raise FreshlegsError(tr("{folder} could not be made: {why}", folder=file.parent, why=why)) from None
    write_file(file, [sample()], force=False)


def _tell(call: Call, out: Printer) -> None:
    file, held, faults = call.config_file, list(holds(call)), screen_faults(call)
    for fault in faults:
        aside(fault)
    if call.json:
        out.json(
            {
                "schema": "freshlegs.config/1",
                "file": str(file),
                "exists": file.exists(),
                "settings": [_told(call, one) for one in held],
                "faults": [*call.settings.faults, *faults],
            }
        )
        return
    told = str(file) if file.exists() else tr("{file} (not there; freshlegs config --init makes it)", file=file)
    out.line(told, "dim")
    wide, wider = (
        max(len(text) for text in texts) for texts in zip(*((one.name, one.words) for one in held), strict=True)
    )
    for one in held:
        out.line(f"{one.name:<{wide}}  {one.words:<{wider}}  {trc('source', one.source)}")


def _told(call: Call, one: Held) -> dict[str, Any]:
    line = call.settings.lines.get(one.name) if one.source == call.settings.place_of(one.name) else None
    value = str(one.value) if isinstance(one.value, Path) else one.value
    return {
        "name": one.name,
        "value": value,
        "from": one.source,
        "line": line,
        "takes": one.row.takes,
        "does": one.row.about,
    }


def holds(call: Call) -> Iterator[Held]:
    """Give every setting that has a value of its own, and every one that the runner gave a name to."""
    for row in SETTINGS:
        if row.leaf != ANY:
            yield _held(call, row)
        else:
            names = [name for name in call.settings.taken if row_of(name) == row]
            yield from (_from_file(call, name, row) for name in names if _can_hold(call, name))


def _held(call: Call, row: Setting) -> Held:
    """Give one setting: by option, environment, profile, file, terminal, or what is usual."""
    name, told = row.name, os.environ.get(row.variable, "") if row.variable else ""
    if name == "language":
        told = told.strip().casefold() if told.strip().casefold() in row.choices else ""  # what else it says is told
    option = {"units": call.units, "journal": call.journal}.get(name)
    source = row.option if option else row.variable if told else ""
    if not source and name in call.settings.taken:
        source = call.settings.place_of(name)
    if name == "journal":
        return Held(name, call.path, source or OURS, row)
    if option or told:
        return Held(name, option or (row.kind == "flag" or told), source, row)
    if found := _from_profile(call, row):
        return found
    chosen = _from_file(call, name, row) if source else None
    if chosen and (chosen.value or name == "mouse"):
        return chosen
    return _from_terminal(row) or chosen or Held(name, row.usual if row.usual != "" else None, OURS, row)


def _can_hold(call: Call, name: str) -> bool:
    """Whether the screen knows what was given a name in the file: an action that there is, keys that it can have."""
    table, _, leaf = name.rpartition(".")
    return table != "keys" or leaf in given_keys(call)[0]


def _from_file(call: Call, name: str, row: Setting) -> Held:
    value = call.settings.taken[name]
    return Held(name, list(value) if isinstance(value, tuple) else value, call.settings.place_of(name), row)


def _from_profile(call: Call, row: Setting) -> Held | None:
    """Give the units that the journal's own profile tells: they go before those of the file."""
    if row.name != "units":
        return None
    try:
        with call.reading() as journal:
            units = journal.runner().units
    except FreshlegsError:
        return None  # a journal that can't be opened says nothing, and is not what was asked for
    return Held(row.name, units, PROFILE, row) if units else None


def _from_terminal(row: Setting) -> Held | None:
    if row.name == "ascii" and not can_carry_signs():
        return Held(row.name, True, TERMINAL, row)
    if row.name == "mouse" and not gives_mouse():
        return Held(row.name, False, TERMINAL, row)
    if row.name == "language":
        return _from_environment(row)
    if row.name == "theme" and (theme := theme_of_terminal()):
        return Held(row.name, theme, TERMINAL, row)
    return None


def _from_environment(row: Setting) -> Held:
    """Give the language that the environment asks for, by the variable that does."""
    spoken = language_of(os.environ)
    named = next((name for name in ("LANGUAGE", *ASKED) if os.environ.get(name)), OURS)
    return Held(row.name, spoken, OURS if spoken == ENGLISH else named, row)
