"""The README's pictures are taken from the program as it is, and show no more than it does."""

from __future__ import annotations

import re
import sys
from html import unescape
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from freshlegs.cli.counsel import window_for
from freshlegs.demo import season
from freshlegs.journal import Journal
from freshlegs.rules.advise import advise
from freshlegs.telling.advice import HEADLINES

ROOT = Path(__file__).parent.parent
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def camera() -> ModuleType:
    """Give screenshots/take.py as a module."""
    spec = spec_from_file_location("take", ROOT / "screenshots" / "take.py")
    assert spec
    assert spec.loader
    module = sys.modules["take"] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def pictures(camera: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Take all pictures anew; their texts by name."""
    folder = tmp_path_factory.mktemp("pictures")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["take.py", str(folder)])
        patch.setenv("NO_COLOR", "1")  # whoever takes them may want none
        camera.main()
    return {file.stem: file.read_text(encoding="utf-8") for file in folder.iterdir()}


def words_of(svg: str) -> str:
    """Give what a picture shows, as plain words."""
    return unescape(" ".join(text.text or "" for text in ET.fromstring(svg).iter(f"{SVG}text"))).replace("\xa0", " ")  # noqa: S314 - our own


def headline_of(camera: ModuleType, folder: Path) -> str:
    """Give the advice's headline for the day of the pictures."""
    with Journal.open(folder / "oracle.db", clock_ms=lambda: 0, create=True) as journal:
        journal.admit(season(camera.DAY), "made a demo season")
        return HEADLINES[advise(window_for(journal, camera.DAY), camera.DAY, journal.runner()).verdict]


def test_every_picture_shows_the_advice_in_colour(pictures: dict[str, str], camera: ModuleType, tmp_path: Path) -> None:
    headline = headline_of(camera, tmp_path)
    assert set(pictures) == {picture.name for picture in camera.PICTURES}
    for name, svg in pictures.items():
        assert headline in words_of(svg) or not name.startswith(("main", "quick-add")), name
        assert len(set(re.findall(r"fill: ?#[0-9a-f]{6}", svg))) > (
            8 if name.startswith(("main", "quick-add")) else 4
        ), name


def test_no_picture_asks_another_machine_for_anything(pictures: dict[str, str]) -> None:
    for name, svg in pictures.items():
        outside = re.findall(r"https?:[^\s\"]*|url\([^#][^)]*|@import|@font-face|href", svg)
        assert outside == ["http://www.w3.org/2000/svg"], name  # the name of the format, fetched by nobody


def test_the_picture_of_quick_add_reads_the_line_back(pictures: dict[str, str]) -> None:
    shown = words_of(pictures["quick-add-120x36-dark"])
    assert "8k 53min easy rpe 3 left calf 2" in shown
    assert "6:38 /km" in shown
    assert "left calf 2/10" in shown


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("check-in", "How sore are the legs"),
        ("week", "mean of 4"),
        ("trends", "Distance"),
        ("recovery", "a day later"),
        ("log", "knee > 0"),
        ("legs", "28 days"),
    ],
)
def test_every_screen_has_a_picture_of_what_it_is_for(pictures: dict[str, str], name: str, words: str) -> None:
    assert words in words_of(pictures[f"{name}-120x36-dark"])


def test_the_readme_has_pictures_that_are_taken(camera: ModuleType) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"screenshots/([\w-]+)\.svg", readme))
    assert shown
    assert shown <= {picture.name for picture in camera.PICTURES}
    assert {file.stem for file in (ROOT / "screenshots").glob("*.svg")} == {one.name for one in camera.PICTURES}


async def test_the_same_program_gives_the_same_picture(camera: ModuleType, tmp_path: Path) -> None:
    taken = []
    for turn in ("once", "again"):
        with Journal.open(tmp_path / f"{turn}.db", clock_ms=lambda: camera.MIDNIGHT_MS, create=True) as journal:
            journal.admit(season(camera.DAY), "made a demo season")
            taken.append(await camera.take(camera.PICTURES[2], journal))
    assert taken[0] == taken[1]
