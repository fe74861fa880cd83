"""A runner at a shell, with a journal that is not there yet."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from shell import Process, Shell


@pytest.fixture(autouse=True)
def calm(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A home of one's own, no settings from outside, and all that a call changes put back."""
    ours = ("FRESHLEGS_JOURNAL", "FRESHLEGS_TODAY", "FRESHLEGS_CONFIG", "FRESHLEGS_ASCII")
    for name in (*ours, "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name in ("LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home" / "data"))
    monkeypatch.chdir(tmp_path)
    mask, hook = os.umask(0o022), sys.excepthook
    os.umask(mask)
    yield
    os.umask(mask)
    sys.excepthook = hook


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell with a journal that is not there yet."""
    return Shell(tmp_path / "journal.db", capsys, monkeypatch)


@pytest.fixture
def process(tmp_path: Path) -> Process:
    return Process(tmp_path / "journal.db")
