"""Whatever the umask: what the program writes is the runner's alone, and the runner's words are nowhere else."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from freshlegs.exchange.outfile import write_file
from freshlegs.journal import Journal
from freshlegs.models import Run
from shell import Process
from words import word

CANARY = "canary-words-for-nobody"
EDITOR = f"import pathlib, sys; pathlib.Path(sys.argv[1]).write_text('{CANARY}')"


@pytest.fixture
def open_to_all() -> Iterator[None]:
    """The loosest of umasks, as some containers have it."""
    before = os.umask(0)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> set[str]:
    """Name what group or others may read, write or enter below a folder."""
    return {str(place.relative_to(folder)) for place in folder.rglob("*") if place.lstat().st_mode & 0o077}


def test_a_journal_and_what_lies_beside_it_meanwhile_is_the_runner_s_alone(tmp_path: Path, open_to_all: None) -> None:
    assert open_to_all is None
    file = tmp_path / "home" / "freshlegs" / "journal.db"
    with Journal.open(file, clock_ms=lambda: 0, create=True, make_folder=True) as journal:
        journal.keep_draft("run", CANARY)
        with journal.one_step("added a season"):
            journal.add([Run(date=dt.date(2026, 11, 1), distance_m=5000 + n, notes=word(n)) for n in range(2000)])
            assert {place.name for place in file.parent.iterdir()} == {"journal.db", "journal.db-journal"}
            assert open_to_others(tmp_path) == set()
        assert open_to_others(tmp_path) == set()


def test_a_file_that_is_being_written_is_the_runner_s_alone(tmp_path: Path, open_to_all: None) -> None:
    assert open_to_all is None
    seen: list[Path] = []

    def pieces() -> Iterator[str]:
        yield CANARY
        seen.extend(tmp_path.iterdir())
        assert open_to_others(tmp_path) == set()

    write_file(tmp_path / "out.jsonl", pieces(), force=False)
    assert len(seen) == 1
    assert open_to_others(tmp_path) == set()


def test_no_command_leaves_a_word_or_a_file_where_others_find_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    loose = {"HOME": str(home), "TMPDIR": str(tmp_path), "EDITOR": f"{sys.executable} -c x"}
    loose |= {name: "" for name in os.environ if name.startswith("XDG_")}
    process = Process(home / "journal.db")
    out = home / "out"
    for words in (
        ("add", "5k 30min", "--", CANARY),
        ("export", "-o", f"{out}.jsonl"),
        ("export", "--format", "csv", "-o", f"{out}.csv"),
        ("export", "--format", "md", "-o", f"{out}.md"),
        ("export", "--format", "html", "-o", f"{out}.html"),
        ("import", f"{out}.jsonl"),
        ("today",),
        ("undo",),
        ("redo",),
    ):
        told = process(*words, env=loose, umask=0)
        assert told.returncode == 0, told
    assert open_to_others(home) == set()
    assert [place.name for place in tmp_path.iterdir()] == ["home"]
    files = [place for place in home.rglob("*") if place.is_file() and place.parent.name != "journal.db.backups"]
    holding = {place.name for place in files if CANARY.encode() in place.read_bytes()}
    assert holding == {"journal.db", "out.jsonl", "out.csv", "out.md", "out.html"}
    assert {place.name for place in files} == holding
