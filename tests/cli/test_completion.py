"""completion: the Tab key of bash, zsh and fish; quick, silent, and never a journal made."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from freshlegs.cli.commands import COMMANDS
from freshlegs.cli.completion import SHELLS, quoted
from freshlegs.journal import schema
from shell import SEEN_BY_CHILDREN, SUNDAY, Shell


@pytest.fixture
def logged(shell: Shell) -> Shell:
    """A shell with a long run, a ride and a plan."""
    shell("add", "yesterday 30k 2:51:10 rpe 6 long #club #hills @pegasus -- heavy from 25")
    shell("add", '-2d 8k @"road two" #club')
    shell("plan", "add", "sat 28k long")
    return shell


class Tab:
    """A runner who presses Tab, in a shell that asks as its script does."""

    def __init__(self, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
        self._shell = shell
        self._monkeypatch = monkeypatch
        monkeypatch.setenv("FRESHLEGS_JOURNAL", str(shell.journal))
        monkeypatch.setenv("FRESHLEGS_TODAY", SUNDAY)

    def _asks(self, how: str, code: int | None, **variables: str) -> str:
        with self._monkeypatch.context() as patch:
            for name, value in {"_FRESHLEGS_COMPLETE": f"{how}_complete", **variables}.items():
                patch.setenv(name, value)
            told = self._shell.bare(code=code)
        assert told.err == ""
        return told.out

    def bash(self, line: str, word: str | None = None, *, code: int | None = 0) -> list[str]:
        """Give what bash is offered; `word` is what it takes for the last word, where it has cut that."""
        cut = line.rpartition(" ")[2] if word is None else word
        told = self._asks("bash", code, COMP_LINE=f"freshlegs {line}", COMP_NAME="freshlegs", COMP_WORD=cut)
        return [line.partition(",")[2] for line in told.splitlines()]

    def zsh(self, line: str) -> dict[str, str]:
        """Give what zsh is offered, with what it says beside each."""
        words = ["freshlegs", *line.split(" ")]
        lines = self._asks("zsh", 0, COMP_WORDS=" ".join(words), COMP_CWORD=str(len(words) - 1)).splitlines()
        return dict(zip(lines[1::3], lines[2::3], strict=True))

    def fish(self, line: str) -> list[str]:
        """Give what fish is offered, with what it says beside each behind a tab."""
        last = line.rpartition(" ")[2]
        told = self._asks("fish", 0, COMP_WORDS=f"freshlegs {line}", COMP_CWORD=last)
        return [line.partition(",")[2] for line in told.splitlines()]


@pytest.fixture
def tab(logged: Shell, monkeypatch: pytest.MonkeyPatch) -> Tab:
    return Tab(logged, monkeypatch)


def test_every_command_is_offered_with_what_it_does(tab: Tab) -> None:
    assert tab.bash("") == list(COMMANDS)
    assert tab.bash("tr") == ["trends"]
    assert tab.zsh("sho")["shoes"] == COMMANDS["shoes"][1]
    assert tab.fish("sho")[1] == f"shoes\t{COMMANDS['shoes'][1]}"
    assert tab.bash("plan ") == ["add", "repeat", "rm", "take"]


def test_options_are_offered_those_of_every_command_too(tab: Tab) -> None:
    assert tab.bash("advise --") == [
        "--on", "--what-if", "--help", "--journal", "--today", "--units", "--json", "--plain", "--quiet",
        "--allow-network-drive",
    ]  # fmt: skip
    assert tab.bash("--ver") == ["--version"]
    assert tab.bash("--units ") == ["km", "mi"]
    assert tab.bash("export --format ")[:2] == ["jsonl", "csv"]
    assert tab.bash("export --format=h", "h") == ["html"]
    assert tab.zsh("export --format=h") == {"--format=html": "_"}


def test_days_are_offered_by_name_and_by_date(tab: Tab) -> None:
    assert tab.bash("week t") == ["today", "tuesday", "thursday"]
    assert tab.bash("week 2026-11-2") == ["2026-11-22", "2026-11-21", "2026-11-20"]
    assert tab.zsh("history --since 2026-11-20") == {"2026-11-20": "Fri 20 Nov 2026"}
    assert tab.bash("advise --on 2026-11-2")[:2] == ["2026-11-23", "2026-11-24"]
    assert "tomorrow" in tab.bash("plan take ")
    assert tab.bash("month ")[:2] == ["2026-11", "2026-10"]
    assert tab.bash("add yes") == ["yesterday"]
    assert tab.bash("--today 2026-03-09 week 2026-03-0")[0] == "2026-03-09"


def test_entries_are_offered_by_their_ids_with_what_they_are(tab: Tab, logged: Shell) -> None:
    run = next(record["id"] for record in logged.records() if record.get("type") == "long" and "rpe" in record)
    assert tab.zsh(f"show {run[:-2]}") == {run: "Sat 21 Nov 2026: long  30.0 km  2:51:10  5:42 /km"}
    assert f"{run}\tSat 21 Nov 2026: long  30.0 km  2:51:10  5:42 /km" in tab.fish("rm ")
    assert tab.bash(f"edit {run[-8:]}") == [run], "the end of an id is enough"
    assert len(tab.bash("show ")) == len([record for record in logged.records() if record["kind"] != "profile"])
    assert tab.bash("plan rm ") == [logged.id_of("plan")]


def test_tags_and_shoes_of_the_journal_are_offered(tab: Tab) -> None:
    assert tab.bash("add 5k @p", "p") == ["pegasus"]
    assert tab.bash("add 5k @", "@") == ["@pegasus", '@\\"road\\ two\\"']
    assert tab.bash("log #h") == ["\\#hills"]
    assert tab.fish("add 5k #c") == ["#club"]
    assert tab.bash('add "yesterday 5k #c', "yesterday 5k #c") == ["yesterday 5k #club"]
    assert tab.bash("add 5k -- #c") == []
    assert tab.bash("log since:yes", "yes") == ["yesterday"]


def test_files_rules_and_the_profile_are_offered_too(tab: Tab) -> None:
    for line in ("restore b", "import b", "export -o b", "--journal b"):
        assert tab.bash(line) == ["b"], line
    assert "R1" in tab.bash("evidence R")
    assert tab.bash("profile decl") == ["declared_runs_per_week", "declared_weekly_km", "declared_weekly_mi"]


@pytest.mark.parametrize("value", ["#club", '@"road two"', "it's", "a\\b", "$(x)`y`", "übung", "100%", "a!b;c&d|e"])
@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
def test_bash_reads_what_is_offered_back_to_the_letter(shell: Shell, value: str) -> None:
    for opened in ("", "'", '"'):
        line = f"printf %s {opened}{quoted(value, opened)}{opened}"
        read = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=True, timeout=60)  # noqa: S607 - the bash of the machine
        assert read.stdout == value, line
    assert not shell.journal.exists()


# -- silent, whatever is wrong


ASKING = ("show ", "add #c", "log @p", "rm 0", "week ", "")


def test_no_journal_is_made_and_nothing_said_where_there_is_none(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    tab = Tab(shell, monkeypatch)
    for line in ASKING:
        tab.bash(line, code=None)
    assert list(shell.journal.parent.iterdir()) == []


@pytest.mark.parametrize(
    "line", ["bogus x", "--bogus=", "--today nonsense show ", "--units furlong show ", 'add "', "show \udcff", "rm '"]
)
def test_a_line_that_is_no_call_is_answered_with_nothing(tab: Tab, line: str) -> None:
    tab.bash(line, code=None)


@pytest.mark.parametrize("wrong", ["text", "folder", "dangling", "newer", "held", "config", "rotten"])
def test_a_journal_that_is_in_no_state_to_be_read_is_passed_over(tab: Tab, logged: Shell, wrong: str) -> None:
    file = logged.journal
    holder = sqlite3.connect(file, isolation_level=None)
    if wrong == "newer":
        holder.execute("PRAGMA user_version = 99")
    elif wrong == "held":
        holder.execute("BEGIN EXCLUSIVE")
    elif wrong == "config":
        logged.config.write_text("nonsense = [\n")
    elif wrong == "rotten":
        file.write_bytes(file.read_bytes()[:5000] + b"\xff" * 20_000)
    else:
        file.unlink()
        if wrong == "text":
            file.write_text("dear diary")
        elif wrong == "folder":
            file.mkdir()
        else:
            file.symlink_to(file.with_name("gone"))
    with closing(holder):
        for line in ASKING:
            tab.bash(line, code=None)


def test_a_journal_of_an_older_program_is_not_brought_up_to_date_by_a_tab(
    tab: Tab, logged: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    before = logged.journal.read_bytes()
    assert tab.bash("show ", code=1) == []
    assert logged.journal.read_bytes() == before


def test_looking_changes_nothing_beside_the_journal(tab: Tab, logged: Shell) -> None:
    def held() -> dict[Path, bytes]:
        return {file: file.read_bytes() for file in sorted(logged.journal.parent.rglob("*")) if file.is_file()}

    before = held()
    assert tab.bash("show ")
    assert tab.bash("add #c")
    assert held() == before


def test_what_is_no_question_of_a_shell_s_is_refused(tab: Tab) -> None:
    for asked in ("bash_bogus", "tcsh_complete", "1"):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("_FRESHLEGS_COMPLETE", asked)
            assert (tab._shell.bare(code=1).out) == ""


# -- the scripts


@pytest.mark.parametrize("shell_name", SHELLS)
def test_the_script_is_printed_and_no_shell_started_for_it(
    shell: Shell, shell_name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    script = shell("completion", shell_name).out
    assert f"_FRESHLEGS_COMPLETE={shell_name}_complete" in script
    monkeypatch.setenv("_FRESHLEGS_COMPLETE", f"{shell_name}_source")
    assert shell.bare().out == script
    assert not shell.journal.exists()


def test_a_shell_that_is_not_known_is_refused(shell: Shell) -> None:
    assert "'tcsh' is not one of 'bash', 'zsh', 'fish'" in shell("completion", "tcsh", code=2).err


class Bash:
    """A real bash on a terminal of its own, with the script loaded."""

    def __init__(self, shell: Shell, place: Path) -> None:
        program = place / "bin" / "freshlegs"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec {sys.executable} -m freshlegs "$@"\n')
        program.chmod(0o755)
        (place / "script").write_text(shell("completion", "bash").out)
        env = {
            **os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONPATH": SEEN_BY_CHILDREN,
            "FRESHLEGS_JOURNAL": str(shell.journal), "FRESHLEGS_TODAY": SUNDAY, "TERM": "dumb", "LC_ALL": "C.UTF-8",
        }  # fmt: skip
        pexpect = pytest.importorskip("pexpect")
        words = ["--norc", "--noprofile", "-i"]
        self._child: Any = pexpect.spawn("bash", words, env=env, encoding="utf-8", dimensions=(30, 250), timeout=60)
        self._child.delaybeforesend = None
        self._child.sendline("set +o history; bind 'set enable-bracketed-paste off' 'set bell-style none'; PS1='%'")
        self._child.sendline(f"source {place}/script; echo re''ady")
        self._child.expect_exact("ready\r\n%")

    def becomes(self, line: str) -> list[str]:
        """Type a line, press Tab, and give the words as bash reads them."""
        self._child.send(f"{line}\t\x01printf '<%s>' \x05; echo '<'E''ND\r")
        self._child.expect_exact("<END\r\n")
        return re.findall(r"<([^<>]*)>", self._child.before.rpartition("\r\n")[2])

    def leave(self) -> str:
        """Give all that is left on the screen."""
        self._child.sendline("exit")
        self._child.expect(__import__("pexpect").EOF)
        return str(self._child.before)


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
def test_in_a_real_bash_the_tab_key_writes_on(logged: Shell, tmp_path: Path) -> None:
    bash = Bash(logged, tmp_path)
    ride = logged.records()[0]["id"]
    for typed, read in (
        ("freshlegs tod", ["freshlegs", "today"]),
        ("freshlegs add 30k @peg", ["freshlegs", "add", "30k", "@pegasus"]),
        ('freshlegs add "30k #hi', ["freshlegs", "add", "30k #hills"]),
        ("freshlegs log since:yes", ["freshlegs", "log", "since:yesterday"]),
        ("freshlegs export --format=m", ["freshlegs", "export", "--format=md"]),
        (f"freshlegs show {ride[-6:]}", ["freshlegs", "show", ride]),
        (f"freshlegs restore {tmp_path}/scr", ["freshlegs", "restore", f"{tmp_path}/script"]),
        ("freshlegs bogus x", ["freshlegs", "bogus", "x"]),
    ):
        assert bash.becomes(typed) == read
    assert bash.leave().strip() in ("%exit\r\nexit", "exit\r\nexit")
