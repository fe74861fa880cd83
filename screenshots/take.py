"""Takes the README's pictures: the real screen, on the demo's season of one fixed day, drawn as SVG.

`python screenshots/take.py [FOLDER]` writes them beside this file, or into FOLDER. The same program gives the same
bytes; a picture asks no other machine for anything.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.widgets import Input

from freshlegs.demo import season
from freshlegs.journal import Journal
from freshlegs.tui.app import FreshlegsApp

DAY = dt.date(2026, 3, 8)
MIDNIGHT_MS = 1_772_928_000_000
LINE = "8k 53min easy rpe 3 left calf 2 -- legs came round after 3 km"

FONT = re.compile(r"@font-face\s*\{[^}]*\}\s*")
REMARK = re.compile(r"<!--.*?-->\s*", re.DOTALL)
UNIQUE = re.compile(r"terminal-\d+")
ADDRESS = re.compile(r"https?://(?!www\.w3\.org/2000/svg\")")


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its name, the terminal's columns and rows, its theme, and what is pressed and typed before."""

    name: str
    size: tuple[int, int]
    theme: str = "dark"
    keys: tuple[str, ...] = ()


PICTURES = (
    Picture("main-120x36-dark", (120, 36)),
    Picture("main-120x36-light", (120, 36), theme="light"),
    Picture("main-80x24-dark", (80, 24)),
    Picture("main-80x24-light", (80, 24), theme="light"),
    Picture("quick-add-120x36-dark", (120, 36), keys=("a", *LINE)),
    Picture("check-in-120x36-dark", (120, 36), keys=("left", "c")),
    Picture("week-120x36-dark", (120, 36), keys=("2",)),
    Picture("trends-120x36-dark", (120, 36), keys=("3",)),
    Picture("recovery-120x36-dark", (120, 36), keys=("3", "shift+tab")),
    Picture("log-120x36-dark", (120, 36), keys=("slash", *"knee>0")),
    Picture("legs-120x36-dark", (120, 36), keys=("5", "K", "l", "3")),
)


async def take(picture: Picture, journal: Journal) -> str:
    """Open the screen on a journal, press the keys and give what it shows as SVG."""
    app = FreshlegsApp(journal, lambda: DAY, demo=True, theme=picture.theme)
    async with app.run_test(size=picture.size) as pilot:
        await pilot.press(*picture.keys)
        for _ in range(3):  # what threads count, and what follows from it
            await app.workers.wait_for_complete()
            await pilot.pause()
        for line in app.screen.query(Input):
            line.cursor_blink = False  # a cursor that is seen, whatever the moment
        await pilot.pause()
        return plain(app.export_screenshot(title="freshlegs demo", simplify=True), picture.name)


def plain(svg: str, name: str) -> str:
    """Take out what changes from run to run and what would be fetched from elsewhere. Raises ValueError."""
    svg = REMARK.sub("", FONT.sub("", UNIQUE.sub(name, svg)))
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)  # a blank at a word's edge is a column too
    if found := ADDRESS.search(svg):
        raise ValueError(f"{name} would fetch something from elsewhere: {svg[found.start() :][:60]!r}")
    return "\n".join(line.rstrip() for line in svg.splitlines() if line.strip()) + "\n"


async def take_all(folder: Path) -> tuple[Path, ...]:
    """Write every picture into a folder and give their files."""
    taken = []
    with TemporaryDirectory(prefix="freshlegs-pictures-") as place:
        for picture in PICTURES:
            file = Path(place) / f"{picture.name}.db"  # one each: what is typed is kept as a draft
            with Journal.open(file, clock_ms=lambda: MIDNIGHT_MS, create=True) as journal:
                journal.admit(season(DAY), "made a demo season")
                svg = await take(picture, journal)
            taken.append(folder / f"{picture.name}.svg")
            taken[-1].write_text(svg, encoding="utf-8")
    return tuple(taken)


def main() -> None:
    """Take the pictures and say where they are."""
    os.environ.pop("NO_COLOR", None)  # the pictures are in colour, whoever takes them
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    folder.mkdir(parents=True, exist_ok=True)
    for file in asyncio.run(take_all(folder)):
        print(file)


if __name__ == "__main__":
    main()
