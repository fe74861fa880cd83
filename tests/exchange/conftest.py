"""A runner at a shell, who brings files in."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from shell import Shell


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    """A shell in an empty folder, with a journal that is not there yet."""
    for name in ("FRESHLEGS_JOURNAL", "FRESHLEGS_TODAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.chdir(tmp_path)
    mask = os.umask(0o022)
    yield Shell(tmp_path / "journal.db", capsys, monkeypatch)
    os.umask(mask)
