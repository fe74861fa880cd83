"""Quick add: one line in the runner's words, read back while it is typed; nothing is saved by guessing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import ClassVar, Literal

from rich.highlighter import Highlighter
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from freshlegs.language import mark, tr
from freshlegs.phrase import Reading
from freshlegs.phrase.completing import Completion
from freshlegs.records import dataclass
from freshlegs.tui.keynames import key_told
from freshlegs.tui.shown import shown
from freshlegs.tui.widgets.inks import Inked
from freshlegs.tui.widgets.oneline import OneLine
from freshlegs.units import Units, short_day_text

Asking = Literal["add", "sore", "check"]
LEAST_ROWS = 2
"""As app.tcss says."""
PROMPTS: dict[Asking, tuple[str, str]] = {
    "add": (mark("Add for {day}"), mark("30k 2:51:10 rpe 6 long left calf 3 -- heavy from 25")),
    "sore": (mark("Sore for {day}"), mark("left knee 3, quads 4   or   no pain")),
    "check": (mark("Check-in for {day}"), mark("legs 3 no pain sleep 7.5 fatigue 3 mood 4 illness none")),
}


class Underline(Highlighter):
    """Underlines the places that can't be read."""

    spans: tuple[tuple[int, int], ...] = ()

    def highlight(self, text: Text) -> None:
        """Mark the places in the text."""
        for start, end in self.spans:
            text.stylize("underline bold", start, max(end, start + 1))


class LineInput(OneLine):
    """The line. What can't be read is underlined; pasted lines become entries of one line."""

    JOINT = "; "

    def __init__(self, value: str, placeholder: str, enter: Callable[[], None]) -> None:
        self.underline = Underline()
        super().__init__(value, placeholder, enter=enter, select=False, highlighter=self.underline, id="line")


class QuickAdd(Inked, Vertical):
    """The bar above the keys. Posts `Typed` at every change, `Entered` on Enter, `Left` on Esc."""

    STYLES = "quickadd"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", mark("Leave"), id="line-leave"),
        Binding("f2", "enter", mark("Save"), id="line-save"),
        Binding(
            "tab", "complete(1)", mark("complete"), id="line-complete", tooltip=mark("Complete the word that was begun")
        ),
        Binding("shift+tab", "complete(-1)", mark("The completion before"), id="line-complete-back", show=False),
        Binding("up", "recall(-1)", mark("Earlier lines"), id="line-earlier", show=False),
        Binding("down", "recall(1)", mark("Later lines"), id="line-later", show=False),
    ]

    @dataclass
    class Typed(Message):
        """The line changed; what it says now."""

        line: QuickAdd
        reading: Reading

    @dataclass
    class Entered(Message):
        """The runner pressed Enter on a line that reads well."""

        line: QuickAdd
        reading: Reading
        text: str

    @dataclass
    class Left(Message):
        """The runner went out of the line; its text is kept."""

        name: str
        text: str

    def __init__(  # noqa: PLR0913 - all but the first three by their names
        self,
        asking: Asking,
        read: Callable[[str], Reading],
        day: dt.date,
        *,
        units: Units = "km",
        value: str = "",
        earlier: tuple[str, ...] = (),
        complete: Callable[[str], tuple[Completion, ...]] = lambda _: (),
    ) -> None:
        super().__init__(id="quickadd")
        self.handed_over = False
        self.asking = asking
        self.day = day
        self.units: Units = units
        self._read = read
        self._value = value
        self._earlier = earlier
        self._place = len(earlier)
        self._unfinished = ""
        self._complete = complete
        self._offered: tuple[Completion, ...] = ()
        self._offered_for = ""
        self._turn = -1
        self._is_behind = False

    def compose(self) -> ComposeResult:
        """Hold the line, and below it what was understood."""
        title, placeholder = PROMPTS[self.asking]
        self.border_title = tr(title, day=short_day_text(self.day, self.units))
        yield LineInput(self._value, tr(placeholder), self.action_enter)
        yield Static("", id="said")

    def on_mount(self) -> None:
        """Begin at the end of what stands there."""
        self.line.cursor_position = len(self._value)
        self._tell()

    @property
    def line(self) -> LineInput:
        """The input of the bar."""
        return self.query_one(LineInput)

    @property
    def draft_name(self) -> str:
        """The name that this line is kept under while it is unfinished: it belongs to its day."""
        return f"line {self.asking} {self.day}"

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self.line.value

    @on(Input.Changed)
    def take_change(self, message: Input.Changed) -> None:
        """Read the line again, once what was typed is seen, and once for all that was typed meanwhile."""
        message.stop()
        self._turn = -1
        if not self._is_behind:
            self._is_behind = True
            self.call_after_refresh(self._catch_up)

    def _catch_up(self) -> None:
        self._is_behind = False
        if not self.handed_over:
            self.post_message(self.Typed(self, self._tell()))

    @on(OneLine.Overlong)
    def refuse_paste(self, message: OneLine.Overlong) -> None:
        """Say why a paste was not taken."""
        message.stop()
        self.say(message.words)

    def action_enter(self) -> None:
        """Hand the line over if all of it can be read."""
        reading = self._tell()
        if not reading.troubles and reading.records:
            self.handed_over = True
            self.post_message(self.Entered(self, reading, self.text))

    def action_leave(self) -> None:
        """Go out; the text is kept."""
        self.handed_over = True
        self.post_message(self.Left(self.draft_name, self.text))

    def action_recall(self, by: int) -> None:
        """Bring an earlier line back."""
        lines = (*self._earlier, self._unfinished)
        if self._place == len(self._earlier):
            self._unfinished = self.text
        place = max(0, min(len(self._earlier), self._place + by))
        if place != self._place:
            self._place = place
            self.line.value = self._unfinished if place == len(self._earlier) else lines[place]
            self.line.cursor_position = len(self.text)

    def action_complete(self, by: int) -> None:
        """Go on with the word at the cursor; pressed again, in another way."""
        line = self.line
        before, after = line.value[: line.cursor_position], line.value[line.cursor_position :]
        if self._turn < 0 or not self._offered:
            self._offered, self._offered_for = self._complete(before), before
        if self._offered:
            self._turn = (self._turn + by) % len(self._offered) if self._turn >= 0 else 0
            start, word = self._offered[self._turn]
            begun = self._offered_for[:start] + word
            with line.prevent(Input.Changed):
                line.value = begun + after
            line.cursor_position = len(begun)
            self.post_message(self.Typed(self, self._tell()))

    def _tell(self) -> Reading:
        """Show what was understood, what was not, and how the word at the cursor may go on."""
        reading = self._read(self.line.value)
        self.line.underline.spans = tuple((trouble.start, trouble.end) for trouble in reading.troubles)
        self.line.refresh()
        lines = []
        if reading.said:
            words = " · ".join(said.text for said in reading.said)
            lines.append(shown(words, self.ink("said")))
        if self.line.value.strip():
            for trouble in reading.troubles[:2]:
                told = trouble.suggestion is None or trouble.suggestion in trouble.message
                hint = "" if told else tr(" (did you mean {word}?)", word=trouble.suggestion)
                lines.append(shown(f"{trouble.message}{hint}", self.ink("trouble")))
        muted = self._further() if self.line.value.strip() else self._hint()
        if muted:
            lines.append(shown(muted, self.ink("muted")))
        self._write(Content("\n").join(lines))
        return reading

    def _hint(self) -> str:
        leave, earlier = key_told(self, "line-leave", "Esc"), key_told(self, "line-earlier", "Up")
        return tr("Enter saves, {leave} leaves, {earlier} brings earlier lines back", leave=leave, earlier=earlier)

    def _further(self) -> str:
        """Give the completions in words, the one that stands in the line marked."""
        if self._turn < 0:
            self._offered = self._complete(self.line.value[: self.line.cursor_position])
        words = [f"[{word}]" if place == self._turn else word for place, (_, word) in enumerate(self._offered)]
        return f"Tab: {'  '.join(words)}" if words else ""

    def take_back(self, text: str) -> None:
        """Go on with a line that could not be stored, and say why."""
        self.handed_over = False
        self.say(text)

    def say(self, text: str) -> None:
        """Show a sentence under the line."""
        self._write(shown(text, self.ink("trouble")))

    def _write(self, words: Content) -> None:
        """Write under the line; the screen is laid out anew only where that takes more rows, or fewer."""
        said = self.query_one("#said", Static)
        width = said.content_size.width
        rows = max(words.get_height({}, width), LEAST_ROWS) if width else 0
        said.update(words, layout=rows != said.content_size.height)
