"""The legs map: go to a part, say with a digit how it feels. It is handed a day and what the journal says of it.

What is set stands here until Enter hands it over; nothing reaches the journal before.
"""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.geometry import Offset
from textual.message import Message

from freshlegs.language import mark, tr
from freshlegs.models import Pain, Window
from freshlegs.models.ranges import PainFlag, Side
from freshlegs.phrase.soreparts import Nature
from freshlegs.records import dataclass
from freshlegs.rules.spots import flags_asked
from freshlegs.telling.entries import told_word
from freshlegs.tui.widgets.legsdrawing import Drawing
from freshlegs.tui.widgets.legskeys import LEGS_KEYS
from freshlegs.tui.widgets.legsmoves import LETTERS, Way, jumped, letters, moved, name_of
from freshlegs.tui.widgets.legspane import LegsPane
from freshlegs.tui.widgets.legsset import LegsSet
from freshlegs.tui.widgets.marks import UNICODE, Marks
from freshlegs.tui.widgets.oneline import OneLine
from freshlegs.tui.widgets.sorespots import (
    ONE_DAY,
    felt,
    flagged,
    kept_at,
    kept_of,
    looks_on,
    meant,
    natures_at,
    said_of,
    told_on,
    turned,
    without,
)
from freshlegs.units import Units, near_day_text

WORST = 10
KINDS: dict[str, Nature] = {"muscle": "muscle", "joint": "pain", "bone": "pain", "tendon": "tendon"}
NO_SUCH = {
    "muscle": mark("There is no muscle to be sore at the {part}."),
    "joint": mark("There is no joint to be sore at the {part}."),
    "bone": mark("There is no bone to be sore at the {part}."),
    "tendon": mark("There is no tendon to be sore at the {part}."),
}
BETTER, WORSE, THE_SAME = -1, 1, 0


class LegsMap(LegsSet, can_focus=True):
    """The drawing, and beside it what is set. Posts `Changed` at every change, `Entered` on Enter, `Left` on Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [*LEGS_KEYS]

    @dataclass
    class Entered(Message):
        """The runner is done."""

    @dataclass
    class Left(Message):
        """The runner went out."""

    @dataclass
    class Puzzled(Message):
        """A key could not be followed: why."""

        words: str

    def __init__(
        self,
        marks: Marks = UNICODE,
        *,
        units: Units = "km",
        day: dt.date,
        days: Window | None,
        id: str | None = None,  # noqa: A002 - Textual's own word
    ) -> None:
        super().__init__(day, days, id=id)
        self.marks = marks
        self.units: Units = units
        self.handed_over = False
        self._pressed = self._before = ""
        self._waiting: int | None = None
        for letter in sorted({*letters()} - {*LETTERS}):  # parts have other names in another language
            self._bindings.bind(letter, "jump", "jump", show=False)

    def compose(self) -> ComposeResult:
        """Hold the drawing with the line for a name under it, and the pane beside it."""
        with Vertical(id="legs-left"):
            yield Drawing(self.marks, id="legs-drawing").data_bind(LegsMap.spots, LegsMap.place, LegsMap.others)
            yield OneLine("", tr("which part? a name of its own"), enter=self._named, id="legs-name")
        yield LegsPane(self.marks, units=self.units, id="legs-pane").data_bind(
            LegsMap.day, LegsMap.today, LegsMap.days, LegsMap.spots, LegsMap.place, LegsMap.nature,
            LegsMap.nothing_else,
        )  # fmt: skip

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where on the screen the part is named that the figure's cursor is on."""
        return self.query_one(LegsPane).cursor_screen_offset

    def on_mount(self) -> None:
        """Name the panes."""
        self.query_one("#legs-left").border_title = tr("Legs")
        self._title()

    def watch_day(self) -> None:
        """Name another day."""
        self._title()

    def watch_today(self) -> None:
        """Midnight has passed."""
        self._title()

    def _title(self) -> None:
        if self.is_mounted:
            self.query_one(LegsPane).border_title = near_day_text(self.day, self.today, self.units)

    # -- moving ---------------------------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Note the key: a digit or a letter is its own meaning."""
        self._before, self._pressed = self._pressed, "-" if event.key == "minus" else event.character or ""

    def action_move(self, way: Way) -> None:
        """Go to the part that lies on the way."""
        self.go(moved(self.place, way, self.others))

    def action_jump(self) -> None:
        """Go to the next part that begins with the letter."""
        if self._pressed in letters():
            self.go(jumped(self.place, self._pressed, [line.place.part for line in self.lately()]))

    def action_side(self, side: Side) -> None:
        """Go to one side or take both."""
        self.go(self.place._replace(side=side))

    def action_lately(self, by: int) -> None:
        """Go to another part that was sore lately."""
        places = sorted({line.place for line in self.lately() if any(line.numbers)} | {self.place}, key=str)
        self.go(places[(places.index(self.place) + by) % len(places)])

    @on(Drawing.Pressed)
    def go_there(self, message: Drawing.Pressed) -> None:
        """Go to the part that was clicked."""
        message.stop()
        self.focus()
        self.go(message.place)

    # -- saying ---------------------------------------------------------------------------------------------------

    def action_feel(self) -> None:
        """Set how it feels."""
        if self._pressed == "-" or self._pressed.isdecimal():
            ten = self._pressed == "-" or (self._pressed == "0" and self._before == "1")
            self.rate(WORST if ten else int(self._pressed))

    @on(LegsPane.Rated)
    def take_rating(self, message: LegsPane.Rated) -> None:
        """Set the number that was clicked."""
        message.stop()
        self.rate(message.nrs)

    def rate(self, nrs: int) -> None:
        """Set a number at the cursor; what has no part of its own is asked for its name first."""
        if self.place.part == "other" and not self.place.name and self.spot is None:
            self._waiting = nrs
            self.add_class("-naming")
            self.query_one(OneLine).focus()
            return
        said = self.spot
        flags = said.flags if isinstance(said, Pain) and nrs else ()
        self.put(felt(self.spots, self.place, self.nature, nrs, flags))

    def _named(self) -> None:
        """Take the name of what has no part of its own."""
        line = self.query_one(OneLine)
        name, nrs = " ".join(line.value.split()), self._waiting
        self._stop_naming()
        if name and nrs is not None:
            self.go(*meant(self.place._replace(name=name), self.nature))
            self.rate(nrs)

    def _stop_naming(self) -> None:
        self.query_one(OneLine).value = ""
        self._waiting = None
        self.remove_class("-naming")
        self.focus()

    def action_kind(self, word: str) -> None:
        """Say what it is that hurts: what is set becomes that, else the next digit means that."""
        nature = KINDS[word]
        there, kind = meant(self.place, nature)
        if kind not in natures_at(there) or (nature != "pain" and nature not in natures_at(self.place)):
            self.post_message(self.Puzzled(tr(NO_SUCH[word], part=told_word(self.place.part))))
            return
        said = self.spot
        if said and not said_of(self.spots, there, kind):
            self.put(turned(self.spots, self.place, said, nature))
        self.go(there, kind)

    def action_than_yesterday(self) -> None:
        """Set one less than the day before, then one more, then the same."""
        kept = kept_at(self.place, self.nature)
        before = told_on(looks_on(self.days, self.day - ONE_DAY), kept, self.place.side) if kept else None
        if before is None:
            self.post_message(
                self.Puzzled(tr("The day before says nothing of the {place}.", place=name_of(self.place)))
            )
            return
        steps = list(dict.fromkeys(max(0, min(WORST, before + by)) for by in (BETTER, WORSE, THE_SAME)))
        said = self.spot
        here = steps.index(said.nrs) if said and said.nrs in steps else -1
        self.rate(steps[(here + 1) % len(steps)])

    def action_nothing_else(self) -> None:
        """Say that nothing else is sore and nothing else hurts."""
        self.nothing_else = not self.nothing_else
        self.post_message(self.Changed())

    def action_take_off(self) -> None:
        """Take what is set at the cursor off the map."""
        if said := self.spot:
            self.put(without(self.spots, kept_of(said), self.place.side))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave flags their keys only where they are asked; while a name is typed the keys of the map rest."""
        if self.handed_over or (self.has_class("-naming") and action not in ("enter", "leave")):
            return False
        if action == "flag":
            said = self.spot
            return said is not None and parameters[0] in flags_asked(said)
        return True

    def action_flag(self, flag: PainFlag) -> None:
        """Put a flag up, or take it down."""
        said = self.spot
        if isinstance(said, Pain) and flag in flags_asked(said):
            self.put(flagged(self.spots, self.place, said, flag))

    @on(LegsPane.Flagged)
    def take_flag(self, message: LegsPane.Flagged) -> None:
        """Put up the flag that was clicked."""
        message.stop()
        self.action_flag(message.flag)

    # -- leaving --------------------------------------------------------------------------------------------------

    def action_enter(self) -> None:
        """Hand over what is set."""
        if self.has_class("-naming"):
            self._named()
        self.handed_over = True
        self.post_message(self.Entered())

    def action_leave(self) -> None:
        """Go out: of the name first, if one is asked."""
        if self.has_class("-naming"):
            self._stop_naming()
        else:
            self.handed_over = True
            self.post_message(self.Left())
