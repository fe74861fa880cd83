"""A note is written in the runner's own editor, in private, and nothing of it gets lost."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from freshlegs.errors import FreshlegsError
from freshlegs.exchange.editor import Editor, command_of, left_behind, written

POSIX = pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")


def editor(folder: Path, does: str) -> Editor:
    """An editor that is a line of Python: `file` is what it was given."""
    line = f"import sys, pathlib; file = pathlib.Path(sys.argv[1]); {does}"
    return Editor((sys.executable, "-c", line), folder / "private")


def test_what_was_written_is_given_and_the_folder_is_gone(tmp_path: Path) -> None:
    adds = editor(tmp_path, "file.write_text(file.read_text() + ' and better\\n')")
    with written("heavy", adds) as text:
        assert text == "heavy and better"
        assert left_behind(adds.folder)
    assert left_behind(adds.folder) == ()
    assert list(adds.folder.iterdir()) == []


@pytest.mark.parametrize(
    "does", ["pass", "file.write_text('')", "file.write_text(' \\n')", "file.write_text('old\\n')"]
)
def test_nothing_changed_or_nothing_left_is_not_stored(tmp_path: Path, does: str) -> None:
    with written("old", editor(tmp_path, does)) as text:
        assert text is None


def test_line_breaks_of_other_systems_are_ours(tmp_path: Path) -> None:
    with written("", editor(tmp_path, "file.write_bytes(b'\\xef\\xbb\\xbfone\\r\\ntwo\\r\\n')")) as text:
        assert text == "one\ntwo"


@POSIX
def test_nobody_else_can_read_what_is_written(tmp_path: Path) -> None:
    looks = editor(tmp_path, "file.write_text(oct(file.stat().st_mode)[-3:] + oct(file.parent.stat().st_mode)[-3:])")
    before = os.umask(0)
    try:
        with written("x", looks) as text:
            assert text == "600700"
    finally:
        os.umask(before)
    assert stat.S_IMODE(looks.folder.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("does", "words"),
    [
        ("file.write_text('mine'); sys.exit(3)", "ended with 3"),
        ("file.write_bytes(b'\\xff mine')", "not UTF-8"),
        ("file.write_text('mine' * 300_000)", "too much"),
        ("import os, signal; file.write_text('mine'); os.kill(os.getpid(), signal.SIGKILL)", "ended with -9"),
    ],
)
def test_an_editor_that_fails_leaves_its_text_and_says_where(tmp_path: Path, does: str, words: str) -> None:
    fails = editor(tmp_path, does)
    with pytest.raises(FreshlegsError, match=words) as raised, written("old", fails):
        pytest.fail("there is nothing to store")
    (file,) = left_behind(fails.folder)
    assert str(raised.value).endswith(f"What you wrote is kept in {file}")
    assert b"mine" in file.read_bytes()


def test_what_could_not_be_stored_is_kept_too(tmp_path: Path) -> None:
    writes = editor(tmp_path, "file.write_text('mine')")
    with pytest.raises(FreshlegsError, match=r"Disk full\. What you wrote is kept in"), written("old", writes):
        raise FreshlegsError("Disk full.")
    assert left_behind(writes.folder)[0].read_text() == "mine"


def test_an_editor_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with (
        pytest.raises(FreshlegsError, match="no-such-editor can't be started"),
        written("x", Editor(("no-such-editor",), tmp_path / "private")),
    ):
        pass


def test_the_editor_is_the_one_that_the_runner_chose() -> None:
    assert command_of({"EDITOR": "vi", "VISUAL": 'code --wait "my profile"'})[:2] == ("code", "--wait")
    assert command_of({"EDITOR": "emacs -nw"}) == ("emacs", "-nw")
    with pytest.raises(FreshlegsError, match="EDITOR can't be read"):
        command_of({"EDITOR": 'vi "'})


def test_without_an_editor_it_says_how_to_name_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(FreshlegsError, match="set EDITOR"):
        command_of({})


def test_nothing_is_left_behind_where_there_is_no_folder(tmp_path: Path) -> None:
    assert left_behind(tmp_path / "none") == ()
