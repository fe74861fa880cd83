"""What the import says of its keys at each stage, by those that the runner has given them."""

from __future__ import annotations

from typing import Literal

from textual.dom import DOMNode

from freshlegs.language import mark, tr
from freshlegs.tui.keynames import key_told

HINTS = {
    "path": mark("Enter brings it in, {path-complete} completes the path, {import-leave} leaves."),
    "reading": mark("{import-leave} stops; what has been read so far is kept."),
    "asking": mark(
        "{import-join} join them, {import-apart} keep both, {import-join-all} join all that are left, "
        "{import-apart-all} keep all that are left; {import-leave} as {import-apart-all}."
    ),
    "storing": mark("Storing ..."),
    "done": mark("{import-leave} closes."),
}
USUAL = {
    "path-complete": "Tab", "import-leave": "Esc", "import-join": "y", "import-apart": "n",
    "import-join-all": "a", "import-apart-all": "N",
}  # fmt: skip
"""The actions that the hints name, with their usual keys."""
State = Literal["path", "reading", "asking", "storing", "done"]


def hint(node: DOMNode, state: State) -> str:
    """Say what the keys do now."""
    return tr(HINTS[state], **{name: key_told(node, name, usual) for name, usual in USUAL.items()})
