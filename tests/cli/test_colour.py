"""Colour: where it is shown, and whose word counts, in the commands and on the screen, as the README tells it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from emulator import Terminal as Emulator
from freshlegs.demo import season
from freshlegs.models.wire import json_line, record_of
from shell import Process, Shell, Terminal

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
RUN = "yesterday 30k 2:51:10 rpe 6 long -- heavy from 25"
PIPED = {
    "": False, "FORCE_COLOR=1": True, "FORCE_COLOR=": False, "FORCE_COLOR=0": False, "CLICOLOR_FORCE=1": True,
    "CLICOLOR_FORCE=0": False, "CLICOLOR=1": False, "CLICOLOR=0 CLICOLOR_FORCE=1": True,
    "TERM=dumb FORCE_COLOR=1": True, "NO_COLOR=1 FORCE_COLOR=1 CLICOLOR_FORCE=1": False,
    "NO_COLOR= FORCE_COLOR=1": True,
}  # fmt: skip
SHOWN = {"": True, "NO_COLOR=": True, "NO_COLOR=1": False, "CLICOLOR=0": False, "CLICOLOR=1": True, "TERM=dumb": False}
RGB = re.compile(rb"[34]8;2;(\d+);(\d+);(\d+)")


def variables(text: str) -> dict[str, str]:
    return {name: value for name, _, value in (word.partition("=") for word in text.split())}


@pytest.mark.parametrize("told", PIPED)
def test_in_a_pipe_there_is_colour_only_where_it_is_forced(
    shell: Shell, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell("add", RUN)
    for name, value in variables(told).items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in shell("today").out) == PIPED[told]
    for never in ("--plain", "--json"):
        assert "\x1b" not in shell("today", never).out


@pytest.mark.parametrize("told", SHOWN)
def test_on_a_terminal_there_is_colour_unless_it_is_refused(process: Process, told: str) -> None:
    terminal = Terminal(process, "today", **variables(told))
    assert terminal.ends() == 0
    assert (b"\x1b[" in terminal.seen) == SHOWN[told]


@pytest.mark.parametrize(
    "told", ["", "NO_COLOR=", "FORCE_COLOR=1", "NO_COLOR=1", "CLICOLOR=0", "NO_COLOR=1 FORCE_COLOR=1"]
)
def test_the_screen_is_grey_where_colour_is_refused(tmp_path: Path, told: str) -> None:
    terminal = Emulator(tmp_path, "demo", "--today", "2026-03-08", COLORTERM="truecolor", **variables(told))
    terminal.until(lambda picture: "RECOVERY RUN" in picture and "? keys" in picture)
    assert terminal.leave() == 0
    coloured = [rgb for rgb in RGB.findall(terminal.drawn) if len(set(rgb)) > 1]
    assert bool(coloured) == (SHOWN.get(told, told == "FORCE_COLOR=1"))


def test_a_dumb_terminal_is_sent_no_sequence_by_an_import(process: Process, tmp_path: Path) -> None:
    lines = [json_line(record_of(record)) for record in season(dt.date(2026, 11, 22), 60)]
    for place in range(40):
        (tmp_path / f"{place}.jsonl").write_text("\n".join(lines[place::40]) + "\n")
    terminal = Terminal(process, "import", str(tmp_path), TERM="dumb")
    assert terminal.ends() == 0
    assert b"\x1b" not in terminal.seen


def test_the_readme_names_every_variable_that_is_tried_here() -> None:
    table = README.split("<!-- colour -->\n")[1].split("<!-- /colour -->")[0]
    named = {name for row in table.splitlines()[2:] for name in re.findall(r"[A-Z_]{4,}", row.split(" | ")[0])}
    tried = {name for told in (*PIPED, *SHOWN) for name in variables(told)}
    assert named == tried
