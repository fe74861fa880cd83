"""Name the words in the source that no catalogue knows: python src/language/untold.py [ROOM ...].

A word in quotes counts where it looks like something that is said: two words or more, or one that begins with a
capital. Docstrings, what is raised by `assert`, and what stands in `tr`, `trn`, `trc`, `mark` or `markc` don't.
"""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

HOUSE = Path(__file__).parents[1] / "freshlegs"
TOLD = {"tr", "trn", "trc", "mark", "markc"}
SAID = re.compile(r"[A-Za-z]{2,}[,.:;]? [a-z]{1,}|^[A-Z][a-z]+\b|^ ?[a-z]{2,}: ?$")
NO_SAYING = re.compile(r"SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE|ORDER BY|\(\?[P:<]")


class Finder(ast.NodeVisitor):
    """Collects what is said outside of the catalogue."""

    def __init__(self) -> None:
        self.found: list[tuple[int, str]] = []

    def visit_Call(self, node: ast.Call) -> None:
        """Pass over what is told."""
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name not in TOLD:
            self.generic_visit(node)
            return
        for part in node.keywords:
            self.visit(part.value)

    def visit_Expr(self, node: ast.Expr) -> None:
        """Pass over docstrings."""
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """Take a string with places as a whole."""
        text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        self._take(node.lineno, text)
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        """Take a plain string."""
        if isinstance(node.value, str):
            self._take(node.lineno, node.value)

    def _take(self, line: int, text: str) -> None:
        if SAID.search(text) and not NO_SAYING.search(text):
            self.found.append((line, text))


def main(rooms: list[str]) -> None:
    """Print each as an editor finds it: file, line, words."""
    for file in sorted(HOUSE.rglob("*.py")):
        parts = file.relative_to(HOUSE).parts
        if rooms and ("-".join(parts[:-1]) or "house") not in rooms:
            continue
        finder = Finder()
        finder.visit(ast.parse(file.read_text(encoding="utf-8")))
        for line, text in finder.found:
            print(f"{file.relative_to(HOUSE.parent.parent)}:{line}: {text!r}")


if __name__ == "__main__":
    main(sys.argv[1:])
