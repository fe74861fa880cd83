"""The style sheets of what is opened later: each is read once, when it is needed first."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from textual.app import App

FOLDER = Path(__file__).parents[1]


def wear(app: App[Any], name: Literal["entry", "pages"]) -> None:
    """See that a sheet is read, before what it is about is made."""
    sheet = str(FOLDER / f"{name}.tcss")
    if not app.stylesheet.has_source(sheet):
        app.stylesheet.read(sheet)
        app.stylesheet.parse()
