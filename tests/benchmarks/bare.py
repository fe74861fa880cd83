"""Bare Textual apps that others are measured against: `bare.py hello|calendar|input|form|sheet|panes`; ctrl+q leaves.

hello      one line of text: what any Textual app costs
calendar   a month drawn by one widget, a cursor in it
input      one field
form       `a` opens a page of eight fields, Esc closes it
sheet      our panes, empty, with our style sheet: what it costs whoever has it
panes      four panes full of words over one field; Esc out of it brings `a`, which opens eight fields in the place of
           one of them, Esc closes these. It reads keys as we do: what is left is the time that Textual takes to draw
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.geometry import Region
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, Static

FIRST_FRAME = "the first frame"
WIDE, HIGH, WEEK, DAYS, LINES = 12, 3, 7, 42, 60
FIELDS = ("date", "km", "time", "rpe", "heart", "feel", "shoes", "note")
SHEET = Path(__file__).parents[2] / "src/freshlegs/tui/app.tcss"
STEPS = {"right": 1, "left": -1, "down": WEEK, "up": -WEEK}


class Month(Widget, can_focus=True):
    """Six weeks, two cells of which are drawn anew at a step."""

    DEFAULT_CSS = "Month { width: 1fr; height: 1fr; }"
    at = 10

    def on_key(self, event: events.Key) -> None:
        if step := STEPS.get(event.key):
            before, self.at = self.at, (self.at + step) % DAYS
            for day in (before, self.at):
                self.refresh(Region(day % WEEK * WIDE, day // WEEK * HIGH, WIDE, HIGH))

    def render_line(self, y: int) -> Strip:
        week, line = divmod(y, HIGH)
        plain = self.rich_style
        if week >= DAYS // WEEK:
            return Strip.blank(self.size.width, plain)
        days = range(week * WEEK, week * WEEK + WEEK)
        words = [
            f"{day:>2} easy {day % 7 + 4} km" if not line else f" load {day * 3}" if line == 1 else "" for day in days
        ]
        styles = [plain + Style(reverse=True) if day == self.at else plain for day in days]
        cells = [Segment(f"{text:<{WIDE}.{WIDE}}", style) for text, style in zip(words, styles, strict=True)]
        return Strip(cells, WIDE * WEEK).adjust_cell_length(self.size.width, plain)


class Page(ModalScreen[None]):
    """Eight fields."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", "close")]
    DEFAULT_CSS = "Page Vertical { width: 60; height: auto; border: round $primary; }"

    def compose(self) -> ComposeResult:
        with Vertical():
            for name in FIELDS:
                yield Static(f"the field {name}")
                yield Input(placeholder=name, compact=True)


class Pane(Widget, can_focus=True):
    """An empty frame."""

    def render_line(self, y: int) -> Strip:
        del y
        return Strip.blank(self.size.width, self.rich_style)


class CalendarPane(Pane): ...


class WeekPane(Pane): ...


class DayEntries(Pane): ...


class AdvicePane(Pane): ...


class Sheet(App[None]):
    """Four empty panes in our frames."""

    CSS_PATH = SHEET
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+q", "quit", "quit")]

    def get_css_variables(self) -> dict[str, str]:
        own = dict.fromkeys(re.findall(r"\$([a-z-]+)", SHEET.read_text("utf-8")), "#888888")
        return own | super().get_css_variables()

    def compose(self) -> ComposeResult:
        yield Static(FIRST_FRAME, id="said")
        with Container(id="panes"):
            with Vertical(id="left"):
                yield CalendarPane()
                yield WeekPane()
            with Vertical(id="day"):
                yield DayEntries(id="entries")
            yield AdvicePane()

    def on_key(self, event: events.Key) -> None:
        if event.key == "x":
            self.query_one("#said", Static).update("the answer")


class Panes(App[None]):
    """Four panes full of words, a field below them, and a form in one of them."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        ("ctrl+q", "quit", "quit"),
        ("a", "fill", "fill"),
        ("escape", "leave", "leave"),
    ]
    CSS = """
    #panes { layout: grid; grid-size: 3 1; grid-columns: 39 1fr 1fr; height: 1fr; }
    .pane { border: round $primary; padding: 0 1; height: 1fr; }
    #form { height: auto; }
    """

    def __init__(self) -> None:
        from freshlegs.tui.driver import SleepingDriver  # noqa: PLC0415 - the others know nothing of ours

        super().__init__(driver_class=SleepingDriver)

    def compose(self) -> ComposeResult:
        words = "\n".join(f"line {number} of a pane that is full of words" for number in range(LINES))
        with Container(id="panes"):
            with Vertical():
                yield Static(words, classes="pane")
                yield Static(words, classes="pane")
            with Vertical(classes="pane", id="day"):
                yield Static(f"{FIRST_FRAME}\n{words}", id="entries")
            yield Static(words, classes="pane")
        yield Input(compact=True, id="line")

    async def action_fill(self) -> None:
        self.query_one("#entries").display = False
        fields = [Input(placeholder=name, compact=True) for name in FIELDS]
        await self.query_one("#day").mount(Vertical(*fields, id="form"))
        fields[0].focus()

    def action_leave(self) -> None:
        self.set_focus(None)
        for form in self.query("#form"):
            form.display = False
            form.remove()
            self.query_one("#entries").display = True


class Bare(App[None]):
    """One of them."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+q", "quit", "quit"), ("a", "page", "page")]

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    def compose(self) -> ComposeResult:
        if self.kind == "calendar":
            yield Month()
        elif self.kind == "input":
            yield Input(placeholder=FIRST_FRAME)
        else:
            yield Static(FIRST_FRAME, id="said")

    def on_key(self, event: events.Key) -> None:
        if event.key == "x" and self.kind == "hello":
            self.query_one("#said", Static).update("the answer")

    def action_page(self) -> None:
        if self.kind == "form":
            self.push_screen(Page())


if __name__ == "__main__":
    kind = sys.argv[1]
    app: App[None] = Sheet() if kind == "sheet" else Panes() if kind == "panes" else Bare(kind)
    app.run()
