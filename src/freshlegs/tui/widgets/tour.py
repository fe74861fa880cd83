"""The tour: a bar above the keys that tells in five steps what the panes are and which keys are theirs."""

from __future__ import annotations

import re
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from freshlegs.language import mark, markc, tr, trc
from freshlegs.records import dataclass
from freshlegs.tui.keynames import key_told
from freshlegs.tui.widgets.inks import Inked

USUAL = {
    "day-back": "left",
    "day-on": "right",
    "week-back": "up",
    "week-on": "down",
    "today": "t",
    "add": "a",
    "log-run": "n",
    "undo": "u",
    "check-in": "c",
    "log-soreness": "s",
    "pane-on": "tab",
    "reason-open": "enter",
    "reason-evidence": "question_mark",
    "help": "question_mark",
    "palette": "colon",
    "import": "f9",
    "week": "2",
    "trends": "3",
    "log": "4",
}
"""The actions that are told of, with the first of their keys."""
NAMED = re.compile(r"\{([a-z-]+)\}")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the pane that it is about, what that is called, and what is told, {actions} as their keys: marked."""

    pane: str
    title: str
    words: str


STEPS = (
    Step(
        "calendar",
        markc("tour", "the month"),
        mark(
            "A mark for each day. {day-back} {day-on} {week-back} {week-on} walk from day to day, {today} comes back "
            "to today; the other panes follow."
        ),
    ),
    Step(
        "entries",
        markc("tour", "the day"),
        mark(
            "Log a run: {add} takes one line like 8k 50min rpe 4, {log-run} opens a form. {undo} takes anything back."
            " Try it now if you like."
        ),
    ),
    Step(
        "entries",
        markc("tour", "the morning"),
        mark(
            "{check-in} is the check-in: legs, pain, sleep, a key each. {log-soreness} is a map of the legs: go to "
            "what is sore, and a digit says how much."
        ),
    ),
    Step(
        "advice",
        markc("tour", "the advice"),
        mark(
            "What to do, how far at most, why, and how sure that is. Later {pane-on} comes over here, {reason-open} "
            "opens a reason, {reason-evidence} what it rests on."
        ),
    ),
    Step(
        "calendar",
        markc("tour", "going on"),
        mark(
            "{help} names every key, {palette} finds every command; {week} {trends} {log} are the week, the years, "
            "the log. {import} brings old runs in, freshlegs demo shows a season."
        ),
    ),
)


class Tour(Inked, Static, can_focus=True):
    """The bar. Posts `Turned` at every step, `Left` on Esc and after the last."""

    STYLES = "tour"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,right,space,tab,l", "turn(1)", mark("on"), id="tour-on", tooltip=mark("The next step")),
        Binding("escape", "leave", mark("leave"), id="tour-leave", tooltip=mark("Leave the tour")),
        Binding(
            "backspace,left,shift+tab,h", "turn(-1)", mark("back"), id="tour-back", tooltip=mark("The step before")
        ),
    ]

    @dataclass
    class Turned(Message):
        """Another step is shown."""

        step: Step

    @dataclass
    class Left(Message):
        """The runner has left the tour, or come to its end."""

    def __init__(self) -> None:
        super().__init__("", id="tour", markup=False)
        self.place = 0
        self.handed_over = False

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return STEPS[self.place]

    def on_mount(self) -> None:
        """Begin with the first step."""
        self._tell()

    def action_turn(self, by: int) -> None:
        """Go a step on or back; on from the last is the end."""
        if self.place + by == len(STEPS):
            self.action_leave()
        elif self.place + by >= 0:
            self.place += by
            self._tell()
            self.post_message(self.Turned(self.step))

    def action_leave(self) -> None:
        """Leave it, at whatever step."""
        if not self.handed_over:
            self.handed_over = True
            self.post_message(self.Left())

    def on_click(self, _event: events.Click) -> None:
        """Go on."""
        self.action_turn(1)

    def _tell(self) -> None:
        about = {"number": self.place + 1, "steps": len(STEPS), "about": trc("tour", self.step.title)}
        self.border_title = tr("The tour, {number} of {steps}: {about}", **about)
        on, back = key_told(self, "tour-on", "enter"), key_told(self, "tour-back", "backspace")
        ways = [tr("{key} goes on", key=on) if self.place + 1 < len(STEPS) else tr("{key} ends it", key=on)]
        ways += [tr("{key} goes back", key=back)] * (self.place > 0)
        self.border_subtitle = " · ".join((*ways, tr("{key} leaves", key=key_told(self, "tour-leave", "escape"))))
        self.update(self._said())

    def _said(self) -> Content:
        """Give the words of the step, each action as the key that the runner has for it."""
        parts = NAMED.split(tr(self.step.words))
        style = self.ink("key")
        return Content.assemble(
            *(
                Content.styled(key_told(self, part, USUAL[part]), style) if place % 2 else Content(part)
                for place, part in enumerate(parts)
            )
        )
