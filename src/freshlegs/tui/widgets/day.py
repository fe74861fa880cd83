"""The day pane: what was logged on the chosen day and the one before; the entry form opens in it."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive

from freshlegs.language import mark, markc, tr, trc
from freshlegs.models import Entry, Plan, Run, Window
from freshlegs.telling.entries import details, headline, note_of
from freshlegs.tui.keynames import key_told
from freshlegs.tui.shown import LONGEST, shown
from freshlegs.tui.widgets.marks import UNICODE, Marks, sign_of
from freshlegs.tui.widgets.page import DayPage
from freshlegs.units import Units, near_day_text, short_day_text

MOST_SHOWN = 40
FIRST_WORDS = 600
"""What is shown of a note that is not under the cursor."""
ONE_DAY = dt.timedelta(days=1)
LIT = "-lit"


def entries_on(days: Window | None, day: dt.date) -> tuple[Entry, ...]:
    """Give what a window holds of a day, in the order in which a day is told."""
    if days is None:
        return ()
    every: tuple[tuple[Entry, ...], ...] = (days.plans, days.mornings, days.runs, days.crosses, days.notes)
    return tuple(
        entry
        for entries in every
        for entry in entries
        if entry.date == day and not (isinstance(entry, Plan) and entry.done_by)
    )


BEGINNINGS = (
    ("log-run", "n", markc("in the day", "new run")),
    ("add", "a", markc("in the day", "quick add")),
    ("check-in", "c", markc("in the day", "check-in")),
)
AHEAD = ("add", "a", markc("in the day", "plan it: 28k long")), ("plan", "p", markc("in the day", "the form"))


class DayEntries(DayPage):
    """The entries of a day, one under the cursor."""

    STYLES = "day"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "step(-1)", mark("The entry above"), id="entry-up", show=False),
        Binding("down,j", "step(1)", mark("The entry below"), id="entry-down", show=False),
    ]

    def __init__(self, marks: Marks = UNICODE, *, units: Units = "km", id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(units=units, id=id)
        self.marks = marks
        self._moved = False

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of the chosen day."""
        return entries_on(self.days, self.day)

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor; a run first where nothing was chosen."""
        entries = self.entries
        return entries[self._place(entries)] if entries else None

    @property
    def cursor_place(self) -> int:
        """The number of the entry under the cursor."""
        return self._place(self.entries)

    def _place(self, entries: tuple[Entry, ...]) -> int:
        if self._moved:
            return min(self.chosen, len(entries) - 1)
        return next((place for place, entry in enumerate(entries) if isinstance(entry, Run)), 0)

    def watch_day(self) -> None:
        """Begin another day at its run."""
        self._moved = False
        super().watch_day()

    def action_step(self, by: int) -> None:
        """Go to another entry, or scroll where there is none."""
        if entries := self.entries:
            place = self._place(entries)
            self._moved = True
            self.choose(place + by)
            self.redraw()  # the place may be the one that it was by number
        else:
            self.scroll_relative(y=by, animate=False)

    def lines(self) -> list[Content]:
        """Tell the day, then the day before."""
        self.rows = []
        lines: list[Content] = []
        entries = self.entries
        chosen = self._place(entries)
        for place, entry in enumerate(entries[:MOST_SHOWN]):
            self.rows.append(len(lines))
            meant = place == chosen
            lines += self._entry_lines(entry, meant=meant, chosen=meant and self.has_focus)
        if (more := len(entries) - MOST_SHOWN) > 0:
            lines.append(self.part(tr("and {more} more: freshlegs log lists them all", more=more), "muted"))
        if not lines:
            lines = self._empty_lines()
        if before := entries_on(self.days, self.day - ONE_DAY):
            named = short_day_text(self.day - ONE_DAY, self.units)
            title = tr("Yesterday") if self.day == self.today else tr("The day before, {day}", day=named)
            lines += [Content(""), self.part(title, "head")]
            for entry in before[:MOST_SHOWN]:
                lines += self._entry_lines(entry)
        return lines

    def _empty_lines(self) -> list[Content]:
        if self.day > self.today:
            return [self.part(tr("Still to come."), "muted"), self._keys(*AHEAD)]
        words = tr("Nothing logged yet.") if self.day == self.today else tr("Nothing logged.")
        return [self.part(words, "muted"), self._keys(*BEGINNINGS)]

    def _keys(self, *ways: tuple[str, str, str]) -> Content:
        """Name keys: of each the action, its usual key and a marked word for it."""
        parts = [
            part
            for action, usual, word in ways
            for part in (
                self.part(key_told(self, action, usual), "key"),
                self.part(f" {trc('in the day', word)}   ", "muted"),
            )
        ]
        return Content.assemble(*parts)

    def _entry_lines(self, entry: Entry, *, meant: bool = False, chosen: bool = False) -> list[Content]:
        sign, name = sign_of(entry, self.marks)
        head = Content.assemble(
            self.part(">", "chosen" if chosen else "muted") if meant else " ",
            self.part(sign, name),
            self.part(" ", name),
            shown(headline(entry, self.units), self.ink("chosen" if chosen else "headline")),
        )
        lines = self.hung(head)
        for line in details(entry, self.units):
            lines += self.hung(shown(f"   {line}"))
        if words := note_of(entry):
            opening, closing = self.marks.quotes
            style = self.ink("note")
            limit = LONGEST if chosen else FIRST_WORDS
            for words_line in shown(f"   {opening}{words}{closing}", style, limit=limit, lines=True).split("\n"):
                lines += self.hung(words_line)
        return lines


class DayPane(Vertical):
    """The frame round a day: its entries, or the form that is open on it."""

    day: reactive[dt.date] = reactive(dt.date(2000, 1, 1))
    today: reactive[dt.date] = reactive(dt.date(2000, 1, 1))
    days: reactive[Window | None] = reactive(None)

    def __init__(self, marks: Marks = UNICODE, *, units: Units = "km", id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self.marks = marks
        self.units: Units = units

    def compose(self) -> ComposeResult:
        """Hold the entries; a form is mounted beside them when it is asked for."""
        yield DayEntries(self.marks, units=self.units, id="entries").data_bind(DayPane.day, DayPane.today, DayPane.days)

    def on_mount(self) -> None:
        """Follow the keys: a form that is closed under them tells nothing of it any more."""
        self.watch(self.screen, "focused", self.light, init=False)

    def light(self) -> None:
        """Light the frame while what it holds has the keys.

        A `:focus-within` would style all the fields of a form anew at every Tab.
        """
        focused = self.screen.focused
        within = focused is not None and self in focused.ancestors
        if within != self.has_class(LIT):
            self.set_class(within, LIT, update=False)
            self.app.stylesheet.apply(self)

    def watch_day(self) -> None:
        """Name the day on the frame."""
        self._entitle()

    def watch_today(self) -> None:
        """Midnight has passed."""
        self._entitle()

    def _entitle(self) -> None:
        self.border_title = near_day_text(self.day, self.today, self.units)
