"""A fault of the program itself, met at a shell: one line, and a page that holds no word of the runner's."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from shell import SEEN_BY_CHILDREN, SOURCE

PRIVATE = "left knee, and nobody is to know"
FAULTY = f"""
from freshlegs.__main__ import main
from freshlegs.journal import Journal


def stumble(self, *words):
    secret = {PRIVATE!r}
    try:
        {{}}[secret]
    except KeyError:
        raise ValueError(secret)


Journal.steps = stumble
main()
"""
DEEP = "def stumble(self, limit):\n    stumble(self, limit)"
"""Not with `*words`: Python 3.13.0 never ends such a recursion."""
IN_A_THREAD = f"""
import threading
from freshlegs.cli.front import main


def stumble():
    raise ValueError({PRIVATE!r})


main(["--version"])
thread = threading.Thread(target=stumble)
thread.start()
thread.join()
"""


def run(place: Path, program: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a program that stumbles, in a home of its own, where everyone may read what is made carelessly."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    env |= {"PYTHONPATH": SEEN_BY_CHILDREN, "HOME": str(place), "TERM": "xterm\x1b[31m", **variables}
    words = [sys.executable, "-c", program, "--journal", str(place / "journal.db"), "changes"]
    return subprocess.run(words, env=env, capture_output=True, text=True, timeout=60, check=False, umask=0)


def test_a_fault_is_one_line_and_a_page_without_a_private_word(tmp_path: Path) -> None:
    told = run(tmp_path, FAULTY)
    (page,) = (tmp_path / ".local" / "state" / "freshlegs" / "faults").iterdir()
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr == (
        "freshlegs: a fault in the program itself (ValueError at <string>:11); what was stored is safe. "
        f"More about it, and no word of yours: {page}\n"
    )
    text = page.read_text()
    assert "builtins.ValueError\n" in text
    assert "before that: builtins.KeyError\n" in text
    assert "  freshlegs/cli/mend.py:" in text
    assert "<string>:11 stumble\n" in text
    assert "Python 3." in text
    assert "SQLite 3." in text
    assert "TERM=xterm␛[31m\n" in text
    assert len(text.splitlines()) < 66
    for private in (PRIVATE, "knee", str(tmp_path), str(SOURCE.parent), "journal.db"):
        assert private not in text


def test_the_pages_are_the_runner_s_alone_and_the_last_five_are_kept(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "freshlegs" / "faults"
    for _ in range(2):
        assert run(tmp_path, FAULTY, XDG_STATE_HOME=str(tmp_path / "state")).returncode == 1
    assert sorted(page.name for page in folder.iterdir()) == ["fault-1.txt", "fault-2.txt"]
    for number in range(3, 12):
        (folder / f"fault-{number}.txt").touch()
    (folder / "mine.txt").touch()
    assert run(tmp_path, FAULTY, XDG_STATE_HOME=str(tmp_path / "state")).returncode == 1
    assert {page.name for page in folder.iterdir()} == {f"fault-{number}.txt" for number in range(8, 13)} | {"mine.txt"}
    assert (folder / "fault-12.txt").stat().st_mode & 0o777 == 0o600
    assert {place.stat().st_mode & 0o777 for place in (folder, folder.parent, folder.parent.parent)} == {0o700}


def test_where_no_page_can_be_written_the_line_is_said_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    told = run(tmp_path, FAULTY, XDG_STATE_HOME=str(tmp_path / "state"))
    assert (told.returncode, told.stderr) == (
        1,
        "freshlegs: a fault in the program itself (ValueError at <string>:11); what was stored is safe\n",
    )


def test_a_fault_without_end_is_still_one_page(tmp_path: Path) -> None:
    told = run(tmp_path, FAULTY.replace("def stumble(self, *words):", DEEP))
    assert told.returncode == 1
    assert told.stderr.count("\n") == 1
    (page,) = (tmp_path / ".local" / "state" / "freshlegs" / "faults").iterdir()
    assert "builtins.RecursionError\n" in page.read_text()
    assert len(page.read_text().splitlines()) < 66


def test_a_fault_in_a_thread_is_told_likewise(tmp_path: Path) -> None:
    told = run(tmp_path, IN_A_THREAD)
    assert told.stderr.count("\n") == 1
    assert "a fault in the program itself (ValueError at <string>:7)" in told.stderr
