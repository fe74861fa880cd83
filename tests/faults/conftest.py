"""A journal with one entry, in a home of one's own, and the words by which an entry is known again."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from shell import Process
from words import word


@pytest.fixture
def process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Process:
    """The program, with a journal of one entry."""
    for name in [name for name in os.environ if name.startswith(("XDG_", "FRESHLEGS_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    made = Process(tmp_path / "journal.db")
    assert made("add", "5k 30min", "--", word(0)).returncode == 0
    return made


@pytest.fixture
def batch(tmp_path: Path) -> list[Path]:
    """Four files to import, of fifty runs each."""
    files = [tmp_path / f"batch{number}.jsonl" for number in range(1, 5)]
    for number, file in enumerate(files, 1):
        runs = (
            {"kind": "run", "date": "2026-11-01", "distance_m": 5000, "notes": word(number * 1000 + n)}
            for n in range(50)
        )
        file.write_text("".join(json.dumps(run) + "\n" for run in runs))
    return files
