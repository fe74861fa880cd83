"""The front door: whatever the call, an exit code of the contract and a sentence, never a word of Python."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from freshlegs.cli.call import split_call
from freshlegs.cli.commands import COMMANDS, run
from freshlegs.errors import FreshlegsError
from freshlegs.journal import opening
from shell import SEEN_BY_CHILDREN, Process, Shell, Terminal, nobody

RUN = "yesterday 30k 2:51:10 rpe 6 long -- heavy from 25"
EXIT_CODES = {0, 1, 2, 3}

OPTIONS = ["--json", "--plain", "-q", "--", "-h", "--help", "--dry-run", "--on", "--what-if", "--from", "--to", "-n"]
VALUES = ["-", "0", "-1", "1e9", "5k", "rpe", "-2d", "none", "race", "''", "2026-11-21", "2026-13-01", "yesterday"]
CALL_WORDS = st.one_of(
    st.sampled_from(sorted(COMMANDS.keys() - {"serve"})),  # which would not end
    st.sampled_from([*OPTIONS, "add", "rm", "--units", "mi", "--today", "--force="]),
    st.sampled_from(VALUES),
    st.text(st.characters(exclude_characters="\0"), max_size=12).filter(lambda word: "journal" not in word),
)


@pytest.mark.parametrize("word", ["today", "week", "advise", "--version"])
def test_a_plain_call_says_what_the_reader_of_options_would_say(
    shell: Shell, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shell("add", RUN)
    plainly = shell(word).out
    call, rest = split_call(["--journal", str(shell.journal), "--today", shell.today, word])
    capsys.readouterr()

    assert run(call, rest) == 0
    assert capsys.readouterr().out == plainly


@pytest.mark.parametrize("line", ["add 5k 30min", "add 5k tmepo", "sore left knee 2, quads 4", "check as usual"])
def test_plain_words_are_logged_as_those_with_an_option_are(
    shell: Shell, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    plainly = shell(*line.split(), "--plain", code=None)
    shell("undo", code=None)
    call, rest = split_call(["--journal", str(shell.journal), "--today", shell.today, "--plain", *line.split()])
    try:
        code = run(call, rest)
    except FreshlegsError as error:
        code, said = error.exit_code, str(error)
        assert said in plainly.err
    told = capsys.readouterr().out

    assert code == plainly.code
    assert re.sub("id .*", "", told) == re.sub("id .*", "", plainly.out)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(CALL_WORDS, max_size=6))
@example(words=["add", "--", "\udcff"])
@example(words=["show", "\udcff"])
@example(words=["log", "\udcff"])
@example(words=["log", '"'])
@example(words=["profile", "age", "[" * 9999])
@example(words=["profile", "usual_pain", "=,="])
@example(words=["add", "()" * 3000])
def test_no_call_makes_the_program_stumble(shell: Shell, words: list[str]) -> None:
    """A screen can't open here, so the words may be anything."""
    assert shell(*words, code=None).code in EXIT_CODES


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["bogus"], "No such command: bogus"),
        (["tody"], "Did you mean today?"),
        (["--bogus"], "No such option"),
        (["today", "--bogus"], "No such option"),
        (["add", "--bogus", "5k"], "No such option"),
        (["add", "--bogus=3", "5k"], "No such option"),
        (["today", "extra"], "unexpected extra argument"),
        (["log", "-n", "0"], "not in the range"),
        (["log", "-n", "many"], "not a valid integer"),
        (["rm"], "Missing argument"),
        (["show"], "Missing argument"),
        (["import"], "needs a PATH"),
        (["edit"], "Missing argument"),
        (["edit", "3f2a"], "say what is to change"),
        (["add"], "say what to log"),
        (["plan", "bogus"], "No such command"),
        (["plan", "--from", "sat", "rm", "x"], "--from belongs to plan alone"),
        (["export", "--format", "docx"], "is not"),
        (["export", "--from", "2026-02-01", "--to", "2026-01-01"], "lies after"),
        (["demo", "--days", "0"], "not in the range"),
        (["month", "2026-13"], "a month is written like 2026-11"),
        (["month", "0000-01"], "a month is written like 2026-11"),
    ],
)
def test_wrong_words_of_the_call_exit_with_two_and_say_why(shell: Shell, words: list[str], hint: str) -> None:
    told = shell(*words, code=2)
    assert hint in told.err
    assert told.out == ""


def test_every_command_has_a_help_of_a_sentence_and_an_example(shell: Shell) -> None:
    for command in COMMANDS:
        told = shell(command, "--help")
        assert f"Example: freshlegs {command}" in told.out.replace("\n  ", " "), command
        assert told.err == ""
    for words in (["plan", "add"], ["plan", "rm"]):
        assert f"Example: freshlegs {' '.join(words)}" in shell(*words, "--help").out
    assert shell("add", "-h").out == shell("add", "--help").out
    assert "not a medical" in " ".join(shell("--help").out.split())


def test_the_help_lists_each_command_once(shell: Shell) -> None:
    lines = shell("--help").out.splitlines()
    for command in COMMANDS:
        assert sum(line.startswith(f"  {command} ") for line in lines) == 1, command


def test_the_version_is_told(shell: Shell) -> None:
    assert shell("--version").out.startswith("freshlegs, version ")


@pytest.mark.parametrize("words", [[], ["demo"], ["demo", "--days", "30"], ["--json"]])
def test_without_a_terminal_the_screen_refuses_at_once(shell: Shell, words: list[str], tmp_path: Path) -> None:
    told = shell(*words, code=2)
    assert "needs a terminal" in told.err
    assert list(tmp_path.iterdir()) == []


# -- journals that can't be used


READING = (["today"], ["week"], ["month"], ["log"], ["log", "heavy"], ["advise"], ["plan"], ["changes"], ["export"])
WRITING = (["add", RUN], ["sore", "no pain"], ["undo"], ["redo"], ["rm", "x"], ["profile", "age", "40"])


def spoil(kind: str, path: Path) -> None:
    """Put something that is no journal in its place."""
    if kind == "empty":
        path.touch()
    elif kind == "text":
        path.write_text("dear diary\n" * 100)
    elif kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "foreign":
        with closing(sqlite3.connect(path)) as other:
            other.execute("CREATE TABLE places (id INTEGER PRIMARY KEY, url TEXT)")
    elif kind == "dangling":
        path.symlink_to(path.with_name("gone"))
    else:
        path.symlink_to(path)


@pytest.mark.parametrize("kind", ["empty", "text", "folder", "pipe", "foreign", "dangling", "circle"])
def test_what_is_no_journal_is_refused_and_left_as_it_was(shell: Shell, kind: str) -> None:
    spoil(kind, shell.journal)
    before = shell.journal.read_bytes() if shell.journal.is_file() else None
    for words in (*READING, *WRITING):
        told = shell(*words, code=1)
        assert told.out == ""
        assert len(told.err.splitlines()) == 1, told.err
        assert str(shell.journal) in told.err
    assert (shell.journal.read_bytes() if shell.journal.is_file() else None) == before
    assert [path.name for path in shell.journal.parent.iterdir()] == [shell.journal.name]


def test_a_journal_of_a_newer_program_is_left_alone(shell: Shell) -> None:
    shell("add", RUN)
    with closing(sqlite3.connect(shell.journal)) as newer:
        newer.execute("PRAGMA user_version = 99")
    before = shell.journal.read_bytes()
    for words in (["today"], ["add", "5k"], ["export"]):
        assert "newer freshlegs" in shell(*words, code=1).err
    assert shell.journal.read_bytes() == before


def test_a_journal_that_another_program_holds_is_named(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell("add", RUN)
    monkeypatch.setitem(opening.PRAGMAS, "busy_timeout", ("50", 50))
    with closing(sqlite3.connect(shell.journal, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for words in (["add", "5k"], ["today"]):
            told = shell(*words, code=1)
            assert "Another program has held" in told.err
            assert told.out == ""
        other.execute("ROLLBACK")
    shell("add", "5k")


def test_a_journal_that_may_not_be_written_can_be_read(shell: Shell, tmp_path: Path) -> None:
    shell("add", RUN)
    shell.journal.chmod(0o444)
    tmp_path.chmod(0o555)
    with nobody(tmp_path):
        assert "30.0 km" in shell("log").out
        told = shell("add", "5k", code=1)
        assert "can't be written here" in told.err
        assert "Nothing was stored" in told.err
    tmp_path.chmod(0o755)
    assert len(shell.records()) == 1


def test_a_journal_that_may_not_be_read_is_named(shell: Shell, tmp_path: Path) -> None:
    shell("add", RUN)
    shell.journal.chmod(0)
    with nobody(tmp_path):
        for words in (["today"], ["add", "5k"]):
            assert str(shell.journal) in shell(*words, code=1).err


# -- streams that are closed, full or gone


def test_a_reader_who_has_had_enough_is_no_trouble(process: Process) -> None:
    process("add", RUN, "-q")
    words = [sys.executable, "-m", "freshlegs", "--journal", str(process.journal)]
    for command in ("export", "--help", "today"):
        read, write = os.pipe()
        os.close(read)
        env = {**os.environ, "PYTHONPATH": SEEN_BY_CHILDREN}
        told = subprocess.run([*words, command], stdout=write, stderr=subprocess.PIPE, env=env, check=False)
        os.close(write)
        assert (told.returncode, told.stderr) == (0, b""), command


def test_news_that_nobody_can_hear_stop_no_work(process: Process) -> None:
    assert process(line="{fl} add 5k 2>/dev/full").returncode == 0
    assert process(line="{fl} add 6k 2>&-").returncode == 0
    assert len(process("export").stdout.splitlines()) == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_output_is_said_and_exits_with_one(process: Process) -> None:
    process("add", RUN)
    for command in ("today", "export", "log --json", "--help"):
        told = process(line=f"{{fl}} {command} >/dev/full")
        assert told.returncode == 1, command
        assert told.stderr == "freshlegs: standard output: No space left on device\n", command


def test_closed_streams_are_no_riddle(process: Process) -> None:
    assert process(line="{fl} add 5k <&-").returncode == 0
    asked = process(line="{fl} add <&-")
    assert (asked.returncode, asked.stderr) == (2, "freshlegs: say what to log, or - to read it from standard input\n")
    closed = process(line="{fl} add 6k >&-")
    assert (closed.returncode, closed.stderr.count("\n")) == (1, 1)
    assert "Standard output is closed" in closed.stderr
    assert len(process("export").stdout.splitlines()) == 1


def test_a_poor_terminal_gets_plain_signs(process: Process) -> None:
    env = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    process("add", "5k 30min -- 5 × 1000 ✓")
    assert process("advise", env=env).stdout.isascii()
    told = process("log", env=env)
    assert (told.returncode, told.stderr) == (0, "")
    assert "\\u2713" in told.stdout


def test_on_a_terminal_add_asks_what_was_done(process: Process) -> None:
    terminal = Terminal(process, "add")
    terminal.read_until(b"What did you do?")
    terminal.type_in(b"5k 30min rpe 3\r")
    assert terminal.ends() == 0
    assert b"5.0 km" in terminal.seen
    assert b"\x1b[1m" in terminal.seen


def test_an_interrupted_command_exits_with_130_and_stores_nothing(process: Process) -> None:
    terminal = Terminal(process, "add")
    terminal.read_until(b"What did you do?")
    terminal.interrupt()
    assert terminal.ends() == 130
    assert b"Interrupted." in terminal.seen
    assert b"Traceback" not in terminal.seen
    assert not process.journal.exists()


def test_the_end_of_typing_is_an_interruption_too(process: Process) -> None:
    terminal = Terminal(process, "sore")
    terminal.read_until(b"What is sore?")
    terminal.type_in(b"\x04")
    assert terminal.ends() == 130
