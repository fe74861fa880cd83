"""A sheet to draw on, given as SVG: shapes and words by the names of their styles, whole in itself.

Sizes are in pixels. Whatever is written passes `worded`, so that no word of the runner's is ever markup.
Source: SVG 1.1 (2nd edition); XML 1.0, section 2.2, for what a document may hold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Literal

from freshlegs.visible import visible

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, width and height."""

NO_CHARACTERS = re.compile("[\ufffe\uffff]")
"""What no XML may hold, beside what `visible` takes out."""

LIGHT = {
    "ground": "#fdfcf8", "ink": "#22282a", "quiet": "#586062", "grid": "#e4e1d8", "axis": "#858b8d",
    "bar": "#86ab63", "deep": "#3f6b1f", "now": "#c3d6b1", "line": "#3f6b1f", "line2": "#9a3f00", "line3": "#1f4f9c",
}  # fmt: skip
DARK = {
    "ground": "#1b2023", "ink": "#e6e4dc", "quiet": "#a3adb0", "grid": "#30373b", "axis": "#7c868a",
    "bar": "#5f8244", "deep": "#a5d47f", "now": "#3d5230", "line": "#8fbf6a", "line2": "#f0a066", "line3": "#8ab4f0",
}  # fmt: skip
HEAT = ("#b9cfa4", "#86ab63", "#55802f", "#2f5412")
SORE = ("#efe6c4", "#ecc75f", "#e0913f", "#bf4a20", "#8f1d12")
"""How sore, from level 1 on; what is written on the first three is dark, on the others light."""
DARK_WORDS = 3
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif"


def _inks(inks: dict[str, str]) -> str:
    rules = [f".ground {{ fill: {inks['ground']} }}", f"text {{ fill: {inks['ink']} }}"]
    rules += [f".{name} {{ fill: {inks[name]} }}" for name in ("quiet", "bar", "deep", "now")]
    rules += [f".{name} {{ stroke: {inks[name]} }}" for name in ("grid", "axis", "line", "line2", "line3")]
    rules += [f".dot-{name} {{ fill: {inks[name]} }}" for name in ("line", "line2", "line3")]
    rules += [f".level0 {{ fill: {inks['grid']} }}"]
    return " ".join(f".chart {rule}" for rule in rules)


STYLE = " ".join(
    [
        f".chart text {{ font-family: {FONT}; font-size: 12px }}",
        ".chart .title { font-size: 17px; font-weight: 600 } .chart .small { font-size: 10px }",
        ".chart .strong { font-weight: 600 }",
        ".chart .grid, .chart .axis { stroke-width: 1; fill: none }",
        ".chart .line, .chart .line2, .chart .line3 { stroke-width: 2; fill: none; stroke-linejoin: round }",
        ".chart .line2 { stroke-dasharray: 2 3 } .chart .dashed { stroke-dasharray: 5 4 }",
        ".chart .wide { stroke-width: 6; stroke-linecap: round; opacity: 0.45 }",
        _inks(LIGHT),
        *(f".chart .heat{level} {{ fill: {colour} }}" for level, colour in enumerate(HEAT, 1)),
        *(f".chart .sore{level} {{ fill: {colour} }}" for level, colour in enumerate(SORE, 1)),
        f"@media screen and (prefers-color-scheme: dark) {{ {_inks(DARK)} }}",
        # on the cells, whose colours stay
        f".chart text.on-pale {{ fill: {LIGHT['ink']} }} .chart text.on-deep {{ fill: #ffffff }}",
    ]
)
"""The colours by day and by night; a print is by day."""


def worded(text: str) -> str:
    """Give a text as a document may hold it: nothing in it is markup, nothing acts."""
    return escape(NO_CHARACTERS.sub("\ufffd", visible(text, lines=True)))


def number(value: float) -> str:
    """Give a length as short as a tenth of a pixel needs."""
    return f"{value:.1f}".removesuffix(".0")


def on_level(level: int) -> str:
    """Give the style of a number that stands on a cell of a level of soreness."""
    return "small quiet" if not level else "small on-pale" if level <= DARK_WORDS else "small on-deep"


class Sheet:
    """What is drawn, in its order; later covers earlier."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._parts: list[str] = []

    def text(self, x: float, y: float, words: str, style: str = "", anchor: Anchor = "start") -> None:
        """Write words with their baseline at `y`."""
        at = f' text-anchor="{anchor}"' if anchor != "start" else ""
        self._parts.append(f'<text x="{number(x)}" y="{number(y)}"{_class(style)}{at}>{worded(words)}</text>')

    def rect(self, box: Box, style: str, told: str = "", turn: float = 0) -> None:
        """Draw a filled rectangle; `told` is shown where it is pointed at, `turn` rounds its corners."""
        x, y, wide, high = map(number, box)
        turned = f' rx="{number(turn)}"' if turn else ""
        tag = f'<rect x="{x}" y="{y}" width="{wide}" height="{high}"{turned}{_class(style)}'
        self._parts.append(f"{tag}{_told('rect', told)}")

    def dot(self, at: Point, radius: float, style: str, told: str = "") -> None:
        """Draw a filled circle."""
        place = f'cx="{number(at[0])}" cy="{number(at[1])}" r="{number(radius)}"'
        self._parts.append(f"<circle {place}{_class(style)}{_told('circle', told)}")

    def line(self, points: Sequence[Point | None], style: str) -> None:
        """Draw a line through points; it is broken where there is none."""
        path, before = [], None
        for point in points:
            if point is not None:
                path.append(f"{'L' if before else 'M'}{number(point[0])} {number(point[1])}")
            before = point
        if path:
            self._parts.append(f'<path d="{"".join(path)}"{_class(style)}/>')

    def svg(self, title: str, about: str, *, alone: bool = True) -> str:
        """Give the sheet; one that stands `alone` brings its colours and its ground, else the page around has them."""
        size = f'viewBox="0 0 {number(self.width)} {number(self.height)}"'
        head = f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" {size}'
        parts = [f"<title>{worded(title)}</title>", f"<desc>{worded(about)}</desc>", *self._parts]
        if alone:
            head += f' width="{number(self.width)}" height="{number(self.height)}"'
            ground = f'<rect width="{number(self.width)}" height="{number(self.height)}" class="ground"/>'
            parts[2:2] = [f"<style>{STYLE}</style>", ground]
        return f"{head}>\n" + "\n".join(parts) + "\n</svg>\n"


def _class(style: str) -> str:
    return f' class="{style}"' if style else ""


def _told(tag: str, told: str) -> str:
    return f"><title>{worded(told)}</title></{tag}>" if told else "/>"
