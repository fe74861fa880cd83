"""Every command that the README names, wherever it stands in it: run here in its order, or told by whom it is."""

from __future__ import annotations

import datetime as dt
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from freshlegs.demo import season
from freshlegs.models.wire import json_line, record_of
from shell import SUNDAY, Shell

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
COMMAND = re.compile(r"(?:freshlegs|\.venv/bin/\S+|\.ci/run|man|pip|pipx|python|shiv|uvx)(?: |$)")

ELSEWHERE = {
    "freshlegs": "the full screen: tests/tui/test_terminal.py",
    ".venv/bin/freshlegs": "the same, installed: .ci/run",
    "freshlegs demo [--days N]": "the full screen: tests/tui/test_terminal.py",
    "freshlegs serve [--port N]": "goes on until Ctrl+C: tests/cli/test_serve.py",
    "freshlegs serve": "goes on until Ctrl+C: tests/cli/test_serve.py",
    "freshlegs backup --encrypt FILE": "asks for a passphrase on a terminal: tests/cli/test_backup.py",
    "pipx install .": "needs a registry, and what is not one of the tests' packages",
    "uvx --from . freshlegs": "needs a registry, and what is not one of the tests' packages",
    "pip install shiv": "needs a registry",
    "shiv -c freshlegs -o freshlegs.pyz -p '/usr/bin/env python3' .": "needs a registry",
    "pip install '.[web]'": "needs a registry",
    "pip install '.[age]'": "needs a registry",
    "man freshlegs": "tests/test_manual.py reads the page as man does",
    "python src/manual/write.py": "tests/test_manual.py",
    "python src/language/catalogue.py": "tests/test_language.py",
    "python src/language/untold.py": "tests/test_language.py",
    "python screenshots/take.py": "tests/test_screenshots.py",
    "python tests/benchmarks/instant.py": "measures for minutes",
    "python -c pass": "what is measured against",
    ".ci/run": "runs the tests",
}
"""The commands that no test can run or that another runs, by name, with the reason."""
MEANT = {
    "DATE": "2026-11-21", "YYYY-MM": "2026-11", "QUERY": "dist>5k", "WORDS": '"10k 1:08:00"', "PATH": "more.jsonl",
    "FILE": "kept.db", "KEY": "age", "VALUE": "40", "SHELL": "zsh", "/media/stick/": "", "[": "", "]": "",
}  # fmt: skip
"""What stands for the words in capitals; a part in brackets is said."""
OF_ITS_OWN = {
    "freshlegs evidence [ID]": "freshlegs evidence R1",
    "freshlegs export [--from DATE] [--to DATE] [--query QUERY] [-o FILE]": "freshlegs export --from DATE -o x.jsonl",
    "freshlegs restore": "freshlegs restore FILE",
}


def named() -> Iterator[str]:
    """Give every command that stands in a line of the README or in a block for a shell, in its order."""
    for block, code in re.findall(r"```(.*?)```|`([^`]+)`", README, re.DOTALL):
        lines = block.removeprefix("sh\n").splitlines() if block.startswith("sh\n") else [" ".join(code.split())]
        yield from (line for line in lines if COMMAND.match(line))


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Give a shell in a folder of its own, with some weeks in its journal."""
    monkeypatch.chdir(tmp_path)
    shell = Shell(tmp_path / "one.db", capsys, monkeypatch)
    records = (json_line(record_of(record)) for record in season(dt.date.fromisoformat(SUNDAY), 30))
    shell("import", "-", stdin="".join(f"{line}\n" for line in records))
    (tmp_path / "more.jsonl").write_text('{"kind": "note", "date": "2026-11-22", "text": "new"}\n', encoding="utf-8")
    return shell


def test_every_command_that_the_readme_names_does_what_it_says_in_its_order(shell: Shell) -> None:
    ran = 0
    for told in dict.fromkeys(named()):
        if told in ELSEWHERE:
            continue
        call = OF_ITS_OWN.get(told, told).partition(" > ")[0]
        for word, meant in {**MEANT, "ID": newest_run(shell)}.items():
            call = call.replace(word, meant)
        shell(*shlex.split(call)[1:], stdin="8k 50min\n")
        ran += 1
    assert ran > 40


def newest_run(shell: Shell) -> str:
    """Give the id of the newest run."""
    return str(next(one for one in shell("log", "type:run", "--json").json["records"] if one["kind"] == "run")["id"])


def test_what_is_run_elsewhere_is_named_in_the_readme() -> None:
    assert [told for told in (*ELSEWHERE, *OF_ITS_OWN) if told not in set(named())] == []
