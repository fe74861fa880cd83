"""doctor --report: what helps to find a fault of ours, and nothing that is private."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from freshlegs.cli.fault import write_page
from shell import Shell

HELD = {
    "run": "1 (removed 0)", "cross": "0 (removed 0)", "wellness": "1 (removed 0)", "plan": "0 (removed 0)",
    "note": "0 (removed 1)", "profile": "0 (removed 0)",
}  # fmt: skip
SECRET = "zzyzx"  # noqa: S105 - a word that would show


@pytest.fixture
def secretive(shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shell:
    """A runner all of whose own words, names and places hold one word, and whose number is 7777."""
    folder = tmp_path / SECRET
    folder.mkdir()
    shell.journal = folder / f"{SECRET}.db"
    shell.config = folder / f"{SECRET}.toml"
    monkeypatch.setenv("FRESHLEGS_CONFIG", str(shell.config))
    monkeypatch.setenv("FRESHLEGS_THEME", SECRET)
    monkeypatch.setenv("EDITOR", f"/opt/{SECRET}")
    monkeypatch.setenv("TMUX", f"/run/{SECRET},1,0")
    monkeypatch.setenv("XDG_STATE_HOME", str(folder / "state"))
    shell.config.write_text(f'theme = 7777\n{SECRET} = "{SECRET}"\n[shoes.limits_km]\n{SECRET} = "{SECRET}"\n')
    shell("add", f"yesterday 7777m 50min #{SECRET} @{SECRET} -- {SECRET}")
    shell("add", f"note {SECRET}")
    shell("check", "legs 3 left knee 4 illness fever")
    shell("rm", shell.id_of("note"))
    try:
        int(SECRET)
    except ValueError as error:
        write_page(error)
    return shell


def test_a_report_holds_no_word_no_day_no_number_and_no_place_of_the_runner_s(secretive: Shell, tmp_path: Path) -> None:
    told = secretive("doctor", "--report").out
    for private in (SECRET, "7777", "knee", "fever", "2026", str(tmp_path), tmp_path.name, os.environ["HOME"]):
        assert private not in told, private
    assert told.isprintable() or "\n" in told


def test_a_report_says_what_helps_to_find_a_fault(secretive: Shell) -> None:
    told = secretive("doctor", "--report").out
    assert re.search(r"^freshlegs \S+: a report without a private word\n\nPython 3\.\d+\.\d+, SQLite 3\.", told)
    for line in (
        "set: FRESHLEGS_CONFIG, FRESHLEGS_THEME, TMUX, EDITOR, XDG_DATA_HOME, XDG_STATE_HOME",
        "file 600, folder 755",
        f"records: {', '.join(f'{kind} {held}' for kind, held in HELD.items())}",
        "pages: sound",
        "backups: 1 daily; 0 of a damaged journal",
        "  line 1: theme",
        "  line 2: a key or a line that is none of ours",
        "  line 4: shoes",
        "builtins.ValueError",
    ):
        assert line in told.splitlines(), line
    assert "version 1, " in told
    assert "test_report.py:" in told
    assert secretive("doctor", "--report", "--json").json == {
        "schema": "freshlegs.report/1",
        "lines": told.removesuffix("\n").split("\n"),
    }


def test_a_report_changes_nothing(secretive: Shell) -> None:
    def held() -> dict[Path, bytes]:
        folder = secretive.journal.parent
        return {file: file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}

    before = held()
    secretive("doctor", "--report")
    assert held() == before


def test_a_report_of_a_journal_that_is_none_says_only_what_kind_of_trouble_it_is(secretive: Shell) -> None:
    secretive.journal.write_text(SECRET)
    told = secretive("doctor", "--report").out
    assert "it can't be read: JournalUnusable" in told.splitlines()
    assert SECRET not in told


def test_where_there_is_nothing_yet_a_report_says_so(shell: Shell) -> None:
    lines = shell("doctor", "--report").out.splitlines()
    for line in ("journal: none yet", "config file: none", "no fault was met here"):
        assert line in lines
    assert list(shell.journal.parent.iterdir()) == []


def test_whatever_came_to_stand_on_a_page_of_a_fault_is_not_passed_on(secretive: Shell) -> None:
    (page,) = (secretive.journal.parent / "state" / "freshlegs" / "faults").iterdir()
    page.write_text(page.read_text() + f"my {SECRET}\n  /home/{SECRET} x\nTERM={SECRET} \x1b[2J\n")
    told = secretive("doctor", "--report").out
    assert "builtins.ValueError" in told
    assert SECRET not in told
