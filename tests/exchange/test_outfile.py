"""A file is written whole or not at all, private, and never over another one unless asked."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from freshlegs.errors import FreshlegsError
from freshlegs.exchange.outfile import write_file
from shell import nobody


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_private_and_holds_every_byte(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        length = write_file(tmp_path / "out", ["wärm\r\n", "up\n"], force=False)
    finally:
        os.umask(before)
    assert (tmp_path / "out").read_bytes() == "wärm\r\nup\n".encode()
    assert length == 10
    assert oct((tmp_path / "out").stat().st_mode & 0o777) == "0o600"
    assert names(tmp_path) == ["out"]


def test_another_file_stands_unless_it_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(FreshlegsError, match="exists already"):
        write_file(tmp_path / "out", ["x"], force=False)
    assert (tmp_path / "out").read_text() == "mine"
    write_file(tmp_path / "out", ["x"], force=True)
    assert (tmp_path / "out").read_text() == "x"
    assert names(tmp_path) == ["out"]


@pytest.mark.parametrize("force", [True, False])
def test_a_writing_that_breaks_off_leaves_what_was_there(tmp_path: Path, force: bool) -> None:
    if force:
        (tmp_path / "out").write_text("mine")

    def breaking() -> Iterator[str]:
        yield "half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "out", breaking(), force=force)
    assert names(tmp_path) == (["out"] if force else [])
    assert not force or (tmp_path / "out").read_text() == "mine"


def test_a_file_that_somebody_makes_meanwhile_is_left_alone(tmp_path: Path) -> None:
    def meanwhile() -> Iterator[str]:
        (tmp_path / "out").write_text("theirs")
        yield "mine"

    with pytest.raises(FreshlegsError, match="exists already"):
        write_file(tmp_path / "out", meanwhile(), force=False)
    assert (tmp_path / "out").read_text() == "theirs"
    assert names(tmp_path) == ["out"]


def test_a_link_stays_and_the_file_behind_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    write_file(tmp_path / "link", ["new"], force=True)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_what_is_no_plain_file_is_never_written_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "dangling").symlink_to("gone")
    for name, hint in (("pipe", "no plain file"), (".", "is a folder")):
        with pytest.raises(FreshlegsError, match=hint):
            write_file(tmp_path / name, ["x"], force=True)
    with pytest.raises(FreshlegsError, match="exists already"):
        write_file(tmp_path / "dangling", ["x"], force=False)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(FreshlegsError, match="no/out could not be written: No such file"):
        write_file(tmp_path / "no" / "out", ["x"], force=False)
    with nobody(tmp_path), pytest.raises(FreshlegsError, match="out could not be written: Permission denied"):
        write_file(Path("/out"), ["x"], force=False)


def test_a_long_name_leaves_room_for_the_part(tmp_path: Path) -> None:
    write_file(tmp_path / ("x" * 250), ["x"], force=False)
    assert names(tmp_path) == ["x" * 250]
