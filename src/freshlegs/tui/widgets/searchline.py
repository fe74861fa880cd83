"""The search line: a query, read back as it is typed."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from freshlegs.language import mark, tr
from freshlegs.phrase.query import Query
from freshlegs.records import dataclass
from freshlegs.tui.shown import shown
from freshlegs.tui.widgets.inks import Inked
from freshlegs.tui.widgets.marks import UNICODE, Marks
from freshlegs.tui.widgets.oneline import OneLine
from freshlegs.tui.widgets.quickadd import Underline

PLACEHOLDER = mark("knee>2 long since:2025-06 @pegasus heavy")
HINT = mark("words  dist>21k  pace<5:30  rpe>=7  sore calf  #tag  type:race  on:2026-03")


class SearchLine(Inked, Vertical):
    """The bar above the list. Posts `Changed` at every change of what is asked."""

    STYLES = "quickadd"

    @dataclass
    class Changed(Message):
        """Something else is asked now."""

        query: Query

    def __init__(self, read: Callable[[str], Query], marks: Marks = UNICODE, *, value: str = "") -> None:
        super().__init__(id="search")
        self.marks = marks
        self._read = read
        self._value = value
        self._underline = Underline()
        self.query_read = read(value)

    def compose(self) -> ComposeResult:
        """Hold the line, and below it what was understood."""
        self.border_title = tr("Search")
        yield OneLine(
            self._value, tr(PLACEHOLDER), enter=_pass_on, select=False, highlighter=self._underline, id="search-line"
        )
        yield Static("", id="search-said")

    def on_mount(self) -> None:
        """Say what stands there already."""
        self.line.cursor_position = len(self._value)
        self._tell()

    @property
    def line(self) -> OneLine:
        """The input of the bar."""
        return self.query_one(OneLine)

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self.line.value

    def clear(self) -> None:
        """Ask for everything again."""
        self.line.value = ""

    @on(Input.Changed)
    def take_change(self, message: Input.Changed) -> None:
        """Read the line again."""
        message.stop()
        if self.line.value == self.query_read.text:
            return  # what it was given to begin with
        self.query_read = self._read(self.line.value)
        self._tell()
        self.post_message(self.Changed(self.query_read))

    @on(OneLine.Overlong)
    def refuse_paste(self, message: OneLine.Overlong) -> None:
        """Say why a paste was not taken."""
        message.stop()
        self._say([shown(message.words, self.ink("trouble"))])

    def _tell(self) -> None:
        """Show what was understood and what was not; what is wrong stands first where there is one line only."""
        query = self.query_read
        self._underline.spans = tuple((trouble.start, trouble.end) for trouble in query.troubles)
        self.line.refresh()
        wrong = self.ink("trouble")
        lines = [shown(trouble.message, wrong) for trouble in query.troubles[:1]]
        if query.said:
            words = f" {self.marks.dot} ".join(said.text for said in query.said)
            lines.append(shown(words, self.ink("said")))
        self._say(lines or [shown(tr(HINT), self.ink("muted"))])

    def _say(self, lines: list[Content]) -> None:
        self.query_one("#search-said", Static).update(Content("\n").join(lines))


def _pass_on() -> None:
    """Leave Enter to the screen: the search is done already."""
    raise SkipAction
