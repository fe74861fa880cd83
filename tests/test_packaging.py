"""What a stranger installs: the wheel holds the whole program and nothing else; whoever builds it gets these bytes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest

from freshlegs import __version__

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "freshlegs"
MANUAL = f"freshlegs-{__version__}.data/data/share/man/man1/freshlegs.1"


def build(target: str, source: Path, folder: Path, umask: int = -1) -> Path:
    """Build a wheel or a source archive and give its file."""
    call = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(call, cwd=source, check=True, capture_output=True, timeout=120, umask=umask)
    (built,) = folder.iterdir()
    return built


def unpacked(archive: Path, folder: Path) -> Path:
    """Unpack a source archive and give what it holds."""
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    return folder / f"freshlegs-{__version__}"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the source archive."""
    return build("sdist", ROOT, tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="module")
def source(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the source archive, unpacked."""
    return unpacked(archive, tmp_path_factory.mktemp("source"))


@pytest.fixture(scope="module")
def built(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file of the wheel that the source archive builds."""
    return build("wheel", source, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def wheel(built: Path) -> ZipFile:
    """Give that wheel, open."""
    return ZipFile(built)


def test_the_wheel_holds_the_whole_program_and_nothing_else(wheel: ZipFile) -> None:
    kept = {f"freshlegs/{file.relative_to(PACKAGE).as_posix()}" for file in PACKAGE.rglob("*") if file.is_file()}
    kept = {name for name in kept if "__pycache__" not in name}
    assert {"freshlegs/tui/app.tcss", "freshlegs/py.typed"} < kept
    info = f"freshlegs-{__version__}.dist-info"
    kept.add(MANUAL)
    assert {name for name in wheel.namelist() if not name.startswith(info)} == kept


def test_the_wheel_brings_the_man_page_to_where_man_looks_for_it(wheel: ZipFile) -> None:
    assert wheel.read(MANUAL) == (ROOT / "src" / "manual" / "freshlegs.1").read_bytes()


def test_the_wheel_carries_its_licence_its_version_and_its_command(wheel: ZipFile) -> None:
    info = f"freshlegs-{__version__}.dist-info"
    assert wheel.read(f"{info}/licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()
    told = Parser().parsestr(wheel.read(f"{info}/METADATA").decode("utf-8"))
    assert (told["Version"], told["License-Expression"], told["Requires-Python"]) == (__version__, "MIT", ">=3.11")
    assert "freshlegs = freshlegs.__main__:main" in wheel.read(f"{info}/entry_points.txt").decode("utf-8")


def test_a_runner_needs_six_libraries_and_nothing_of_the_tests(wheel: ZipFile) -> None:
    info = f"freshlegs-{__version__}.dist-info"
    told = Parser().parsestr(wheel.read(f"{info}/METADATA").decode("utf-8")).get_all("Requires-Dist", [])
    needed = {re.split(r"[<>=;\s]", line)[0] for line in told if "extra ==" not in line}
    assert needed == {"textual", "sqlite-utils", "pydantic", "platformdirs", "click", "defusedxml"}


def test_the_source_archive_can_be_read_tested_and_drawn(source: Path) -> None:
    for name in ("README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml", ".ci/run", "screenshots/take.py"):
        assert (source / name).is_file(), name
    assert (source / "tests" / Path(__file__).name).is_file()
    assert list((source / "screenshots").glob("*.svg"))


def test_somebody_else_builds_the_same_archives_to_the_byte(archive: Path, built: Path, tmp_path: Path) -> None:
    source = unpacked(archive, tmp_path / "elsewhere")
    for file in source.rglob("*"):
        file.chmod(file.stat().st_mode & 0o700)
        os.utime(file, (1_000_000_000, 1_000_000_000))
    assert build("sdist", source, tmp_path / "again", umask=0o077).read_bytes() == archive.read_bytes()
    assert build("wheel", source, tmp_path / "wheel", umask=0o077).read_bytes() == built.read_bytes()


def test_the_program_says_its_version_and_the_changelog_begins_with_it() -> None:
    call = [sys.executable, "-m", "freshlegs", "--version"]
    said = subprocess.run(call, check=True, capture_output=True, text=True, timeout=60).stdout
    assert said == f"freshlegs, version {__version__}\n"
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", changes, re.MULTILINE)[0] == __version__
