"""today --if-missing: a reminder for whatever runs already, and the examples of it in the README."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from shell import SEEN_BY_CHILDREN, SUNDAY, Shell

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
WATCHED = '{"kind": "wellness", "date": "2026-11-22", "sleep_h": 7.5, "resting_hr": 48, "source": "intervals"%s}\n'


def test_a_morning_that_is_not_logged_is_told_and_ends_with_one(shell: Shell) -> None:
    shell("add", "yesterday 30k 2:51:10 long rpe 6")
    told = shell("today", "--if-missing", code=1)
    assert told.out == shell("today").out
    assert "Recovery run" in told.out
    assert shell("today", "--if-missing", "--json", code=1).json == shell("today", "--json").json


@pytest.mark.parametrize("words", [["check", "sleep 7"], ["sore", "no pain"], ["add", "5k left calf 3"]], ids=" ".join)
def test_once_it_is_logged_nothing_is_said_until_the_next_morning(shell: Shell, words: list[str]) -> None:
    shell(*words)
    for format_ in ([], ["--json"], ["-q"]):
        told = shell("today", "--if-missing", *format_)
        assert (told.out, told.err) == ("", "")
    shell.today = "2026-11-23"
    assert shell("today", "--if-missing", code=1).out.startswith("Mon 23 Nov 2026")


def test_what_a_watch_brought_in_says_nothing_of_the_legs(shell: Shell) -> None:
    shell("import", "-", stdin=WATCHED % "")
    shell("today", "--if-missing", "-q", code=1)
    shell("import", "-", stdin=WATCHED % ', "fatigue": 3')
    shell("today", "--if-missing", "-q", code=0)


def test_quietly_it_only_ends_and_makes_no_journal(shell: Shell) -> None:
    told = shell("today", "--if-missing", "-q", code=1)
    assert (told.out, told.err) == ("", "")
    assert not shell.journal.exists()


def test_a_journal_that_cannot_be_used_is_said_on_standard_error_alone(shell: Shell) -> None:
    shell.journal.write_text("dear diary")
    told = shell("today", "--if-missing", "-q", code=1)
    assert told.out == ""
    assert "is no journal" in told.err


# -- the examples of the README, each run as what it is for would run it


def block(kind: str) -> str:
    """Give the README's one block of a kind."""
    (found,) = re.findall(rf"```{kind}\n(.*?)```", README, re.DOTALL)
    return str(found)


class Machine:
    """A machine on which freshlegs is installed, with a journal of a long run yesterday."""

    def __init__(self, shell: Shell, place: Path) -> None:
        shell("add", "yesterday 30k 2:51:10 long rpe 6")
        self.shell = shell
        program = place / "bin" / "freshlegs"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec {sys.executable} -m freshlegs "$@"\n')
        program.chmod(0o755)
        self.env = {
            "PATH": f"{program.parent}:/usr/local/bin:/usr/bin:/bin", "HOME": str(place),
            "PYTHONPATH": SEEN_BY_CHILDREN, "FRESHLEGS_JOURNAL": str(shell.journal), "FRESHLEGS_TODAY": SUNDAY,
        }  # fmt: skip

    def runs(self, words: str, program: str = "/bin/sh") -> str:
        """Run words of a shell; give what was printed, on both streams."""
        told = subprocess.run(
            [program, "-c", words],
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=60,
            check=False,
        )
        return told.stdout.decode()


@pytest.fixture
def machine(shell: Shell, tmp_path: Path) -> Machine:
    return Machine(shell, tmp_path)


def test_cron_mails_today_until_the_morning_is_logged(machine: Machine) -> None:
    (line,) = block("crontab").splitlines()
    *times, command = line.split(" ", 5)
    assert len(times) == 5
    mail = machine.runs(command)
    assert mail.startswith("Sun 22 Nov 2026, week 47\n")
    assert "\nRecovery run" in mail
    assert mail.isascii()
    machine.shell("check", "legs 3")
    assert machine.runs(command) == ""


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
def test_the_prompt_shows_a_mark_until_the_morning_is_logged(machine: Machine) -> None:
    prompts = 'shopt -s promptvars; $PROMPT_COMMAND; echo "${PS1@P}"; '
    assert machine.runs(block("bash") + prompts, "bash").startswith("legs? ")
    machine.shell("check", "legs 3")
    told = machine.runs(block("bash") + prompts + 'freshlegs() { echo "asked again"; }; ' + prompts, "bash")
    assert "legs? " not in told
    assert len(told.splitlines()) == 2, "once it is logged, the next prompt does not ask"


def test_the_status_line_shows_the_advice(machine: Machine) -> None:
    status = re.findall(r"#\((.*?)\)", block("tmux").replace("\\\\", "\\"))
    assert [machine.runs(command) for command in status] == ["legs?\n", "Recovery run: short and very slow\n"]
    machine.shell("check", "legs 3")
    assert machine.runs(status[0]) == ""


def test_tmux_can_read_its_example(machine: Machine, tmp_path: Path) -> None:
    if not (tmux := shutil.which("tmux", path=os.defpath + ":/usr/local/bin")):
        pytest.skip("no tmux here")
    (tmp_path / "tmux.conf").write_text(block("tmux"))
    asked = f"{tmux} -S {tmp_path}/t -f {tmp_path}/tmux.conf start-server \\; show -gv status-right"
    assert machine.runs(asked).count("#(freshlegs ") == 2
