"""Where a journal should not lie: in folders that a sync program copies."""

from __future__ import annotations

from pathlib import Path

import pytest

from freshlegs.journal import warnings_about


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Work)/notes", "Dropbox"),
        ("OneDrive - University/x", "OneDrive"),
        ("Nextcloud/a/b", "Nextcloud"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Google Drive", "Google Drive"),
    ],
)
def test_a_sync_folder_is_known_by_its_name(tmp_path: Path, folder: str, program: str) -> None:
    (warning,) = warnings_about(tmp_path / folder / "journal.db")
    assert f"is in a folder that {program} copies" in warning


def test_syncthing_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    (tmp_path / "shared" / "running").mkdir()
    (warning,) = warnings_about(tmp_path / "shared" / "running" / "journal.db")
    assert "Syncthing" in warning


def test_conflict_copies_are_named(tmp_path: Path) -> None:
    names = [
        "journal.sync-conflict-20261122-073000-ABCDEFG.db",
        "journal (conflicted copy 2026-11-22).db",
        "journal (1).db",
    ]
    for name in ("journal.db", "journals.txt", "other (1).db", *names):
        (tmp_path / name).touch()
    (warning,) = warnings_about(tmp_path / "journal.db")
    assert all(name in warning for name in names)
    assert "other (1).db" not in warning


def test_a_folder_of_ones_own_gives_no_warning(tmp_path: Path) -> None:
    (tmp_path / "journal.db").touch()
    assert warnings_about(tmp_path / "journal.db") == ()
    assert warnings_about(tmp_path / "nowhere" / "journal.db") == ()
