"""What each command imports: reading stays quick, and nothing but the screen knows Textual."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from shell import SOURCE, Process

HEAVY = ("textual", "rich", "pydantic", "sqlite_utils", "numpy", "platformdirs", "click_default_group")
ASKED = """
import sys
from freshlegs.cli.front import main
code = main(sys.argv[1:])
sys.stdout.flush()
print(code, *sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def imported(journal: Path, *words: str, code: str = "0") -> set[str]:
    """Call in a process of its own that ends so, and give the top-level modules that it came to hold."""
    env = {**os.environ, "PYTHONPATH": str(SOURCE)}
    program = [sys.executable, "-c", ASKED, "--journal", str(journal), "--today", "2026-11-22", *words]
    told = subprocess.run(program, env=env, capture_output=True, text=True, timeout=60, check=False)
    ended, *modules = told.stderr.splitlines()[-1].split()
    assert ended == code, told
    return set(modules)


@pytest.fixture
def journal(process: Process) -> Path:
    process(line="printf '%s\\n' '-2d 8k 48min easy' 'yesterday 30k 2:51:10 long left knee 2 -- heavy' | {fl} add - -q")
    return process.journal


@pytest.mark.parametrize(
    "words",
    [
        ["today"], ["week"], ["month"], ["trends"], ["history"], ["log"], ["log", "heavy knee>2"],
        ["advise"], ["advise", "--on", "sat"], ["plan"],
        ["evidence", "R1"],
        ["export"], ["export", "--format", "csv"], ["export", "--format", "md"], ["export", "--format", "ics"],
        ["export", "--format", "html"], ["export", "--format", "svg"],
        ["changes"], ["profile"], ["path"], ["undo"], ["--help"], ["--version"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_reading_and_taking_back_import_nothing_heavy(journal: Path, words: list[str]) -> None:
    assert not imported(journal, *words) & set(HEAVY)


@pytest.mark.parametrize("line", ["today", "week", "advise", "--version", "add 5k 30min", "sore left knee 2"])
def test_the_calls_of_every_day_wait_for_no_reader_of_options(journal: Path, line: str) -> None:
    assert not imported(journal, *line.split()) & {"click", "dataclasses", "inspect", *HEAVY}


def test_showing_and_deleting_an_entry_import_nothing_heavy(journal: Path, process: Process) -> None:
    entry = process("log", "--json").stdout.partition('"id": "')[2][:36]
    for command in ("show", "rm"):
        assert not imported(journal, command, entry) & set(HEAVY)


@pytest.mark.parametrize(
    "words", [["add", "5k 30min"], ["sore", "no pain"], ["check", "sleep 7"], ["profile", "age", "40"]], ids=" ".join
)
def test_what_is_in_order_enters_without_anything_heavy(journal: Path, words: list[str]) -> None:
    assert not imported(journal, *words) & set(HEAVY)


def test_what_is_out_of_order_is_refused_by_pydantic_and_by_nothing_heavier(journal: Path) -> None:
    assert {name for name in imported(journal, "profile", "age", "4", code="2") if name in HEAVY} == {"pydantic"}


def test_advice_needs_no_door_and_adding_no_rules(journal: Path) -> None:
    program = "import sys; from freshlegs.cli.front import main; main(sys.argv[1:]); print(*sys.modules)"
    env = {**os.environ, "PYTHONPATH": str(SOURCE)}
    asked = [sys.executable, "-c", program, "--journal", str(journal), "--today", "2026-11-22"]
    added = subprocess.run([*asked, "add", "6k"], env=env, capture_output=True, text=True, timeout=60, check=True)
    assert "freshlegs.rules.book" not in added.stdout.split()
    assert "freshlegs.models.door" in added.stdout.split()


def test_a_prompt_that_asks_whether_the_morning_is_logged_waits_for_no_rule(journal: Path, process: Process) -> None:
    process("check", "legs 2")
    program = "import sys; from freshlegs.cli.front import main; main(sys.argv[1:]); print(*sys.modules)"
    env = {**os.environ, "PYTHONPATH": str(SOURCE)}
    asked = [sys.executable, "-c", program, "--journal", str(journal), "--today", "2026-11-22", "today", "--if-missing"]
    told = subprocess.run(asked, env=env, capture_output=True, text=True, timeout=60, check=True).stdout.split()
    assert "freshlegs.rules.checkin" in told
    assert not {"freshlegs.rules.book", "freshlegs.phrase.reader", *HEAVY} & set(told)


@pytest.mark.parametrize("line", ["", "to", "show ", "rm ", "add 5k #", "log since:", "week --", "week "])
def test_the_tab_key_waits_for_nothing_heavy(journal: Path, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_FRESHLEGS_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_LINE", f"freshlegs --journal {journal} {line}")
    assert not imported(journal) & {"subprocess", *HEAVY}


def test_a_list_of_entries_waits_for_no_rule(journal: Path) -> None:
    program = "import sys; from freshlegs.cli.front import main; main(sys.argv[1:]); print(*sys.modules)"
    env = {**os.environ, "PYTHONPATH": str(SOURCE)}
    asked = [sys.executable, "-c", program, "--journal", str(journal), "log"]
    told = subprocess.run(asked, env=env, capture_output=True, text=True, timeout=60, check=True).stdout.split()
    assert "freshlegs.cli.entry" in told
    assert "freshlegs.rules.book" not in told
