"""The list of the log: one drawn widget that holds the pages round what is seen, and asks for more near an end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from freshlegs.models import Cross, Entry, Plan, Run, Wellness
from freshlegs.records import dataclass
from freshlegs.telling.entries import details, headline, note_of
from freshlegs.tui.shown import shown
from freshlegs.tui.widgets.folding import folded
from freshlegs.tui.widgets.inks import Inked
from freshlegs.tui.widgets.marks import UNICODE, Marks, sign_of
from freshlegs.units import Units, date_text, day_text, manner_of, short_date_text, weekday_text

MOST_KEPT = 1_000
"""Entries that are held at once; those farthest from the cursor are let go, and read again when they are wanted."""
WIDE = 72
HEADLINE = 36
"""The cells that a headline has before a note, where there is room."""
PADDED = (Run, Cross, Plan)
LONGEST_WORDS = 300
WHEEL = 3


class LogList(Inked, Widget, can_focus=True):
    """The entries found, newest first, one under the cursor. Posts `Near` when it comes near an end that goes on."""

    STYLES = "loglist"

    @dataclass
    class Near(Message):
        """More is wanted beyond an entry, upwards or down."""

        edge: Entry
        up: bool

    @dataclass
    class Opened(Message):
        """The runner clicked on the entry under the cursor."""

        entry: Entry

    def __init__(self, marks: Marks = UNICODE, *, units: Units = "km", id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self.marks = marks
        self.units: Units = units
        self.entries: tuple[Entry, ...] = ()
        self.empty = ""
        self._top = 0
        self._chosen = 0
        self._more_above = self._more_below = False
        self._waits = False

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        return self.entries[self._chosen] if self.entries else None

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where on the screen the entry under the cursor stands."""
        return self.content_region.offset + Offset(0, self._chosen - self._top)

    def reaches(self, *, last: bool) -> bool:
        """Tell whether the last entry of all is held, or the first."""
        return not (self._more_below if last else self._more_above)

    def show(self, entries: Sequence[Entry], chosen: int = 0, *, above: bool = False, below: bool = False) -> None:
        """Show other entries; `above` and `below` tell whether more lie beyond them."""
        self.entries = tuple(entries)
        self._more_above, self._more_below = above, below
        self._waits = False
        self._top = 0
        self.choose(chosen)

    def extend(self, entries: Sequence[Entry], *, up: bool, more: bool) -> None:
        """Take more entries at an end; those at the other end are let go where it gets too many."""
        self._waits = False
        if up:
            self.entries = (*entries, *self.entries)
            self._more_above = more
            self._chosen += len(entries)
            self._top += len(entries)
            if len(self.entries) > MOST_KEPT:
                self.entries, self._more_below = self.entries[:MOST_KEPT], True
        else:
            self.entries = (*self.entries, *entries)
            self._more_below = more
            if (over := len(self.entries) - MOST_KEPT) > 0:
                self.entries, self._more_above = self.entries[over:], True
                self._chosen, self._top = self._chosen - over, self._top - over
        self.choose(self._chosen)

    def choose(self, place: int) -> None:
        """Put the cursor on another entry, bring it into view, and ask for more where an end is near."""
        self._chosen = max(0, min(len(self.entries) - 1, place))
        height = max(1, self.content_size.height)
        self._top = max(0, min(self._top, self._chosen, len(self.entries) - height), self._chosen - height + 1)
        self.refresh()
        near = 2 * height
        if self.entries and not self._waits:
            if self._more_below and self._chosen + near >= len(self.entries):
                self._ask(self.entries[-1], up=False)
            elif self._more_above and self._chosen < near:
                self._ask(self.entries[0], up=True)

    def _ask(self, edge: Entry, *, up: bool) -> None:
        self._waits = True
        self.post_message(self.Near(edge, up))

    def move(self, rows: int, pages: int = 0) -> None:
        """Move the cursor some entries or pages down, or up."""
        self.choose(self._chosen + rows + pages * max(1, self.content_size.height - 1))

    def on_resize(self, _event: events.Resize) -> None:
        """Keep the cursor in view."""
        self.choose(self._chosen)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Go on."""
        event.stop()
        self.move(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go back."""
        event.stop()
        self.move(-WHEEL)

    def on_click(self, event: events.Click) -> None:
        """Choose the entry under the mouse; a click on the chosen one opens it."""
        spot = event.get_content_offset(self)
        if spot is None or not 0 <= self._top + spot.y < len(self.entries):
            return
        if self._top + spot.y == self._chosen:
            self.post_message(self.Opened(self.entries[self._chosen]))
        self.choose(self._top + spot.y)

    # -- drawing -----------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Draw one entry."""
        width = self.content_size.width
        base = self.visual_style.rich_style
        place = self._top + y
        if place < len(self.entries):
            chosen = place == self._chosen
            segments = self._row(place, width, dated=y == 0 or chosen, chosen=chosen)
        else:
            segments = [Segment(self.empty, self.pen("muted"))] if y == 0 else []
        return Strip(segments).apply_style(base).adjust_cell_length(width, base)

    def _row(self, place: int, width: int, *, dated: bool, chosen: bool) -> list[Segment]:
        entry = self.entries[place]
        wide = width >= WIDE
        date = _dated(entry.date, self.units, wide=wide)
        told = dated or entry.date != self.entries[place - 1].date
        sign, name = sign_of(entry, self.marks)
        words, is_note = self._words(entry)
        parts = [
            (">" if chosen else " ", self.pen("chosen")),
            (f"{date if told else '':{len(date)}} ", self.pen("date")),
            (f"{sign} ", self.pen(name if name != "note" else "muted")),
        ]
        head = self._fitting(headline(entry, self.units), width - sum(cell_len(text) for text, _ in parts))
        padded = wide and words and isinstance(entry, PADDED)
        parts.append((head.ljust(HEADLINE if padded else 0), self.pen("headline")))
        room = width - sum(cell_len(text) for text, _ in parts) - 2
        if words and room > len(self.marks.more):
            parts.append((f"  {self._cut(words, room)}", self.pen("note" if is_note else "muted")))
        over = self.pen("chosen") if chosen else Style.null()
        segments = [Segment(text, style + over) for text, style in parts]
        return [*segments, Segment(" " * max(0, room + 2), over)] if chosen else segments

    def _words(self, entry: Entry) -> tuple[str, bool]:
        """Give what stands behind a headline: the note's first line, or what else is known; a check-in's answers."""
        note = note_of(entry).lstrip().split("\n", 1)[0][:LONGEST_WORDS]
        facts = f" {self.marks.dot} ".join(details(entry, self.units))
        if note and not isinstance(entry, Wellness):
            opening, closing = self.marks.quotes
            return shown(f"{opening}{note}{closing}").plain, True
        return shown(" ".join(filter(None, (facts, note)))).plain, False

    def _fitting(self, head: str, room: int) -> str:
        """Give as many of a headline's amounts as there is room for: a number is never cut."""
        if cell_len(head) <= room:
            return head
        first = folded(Content(head), room - 1 - len(self.marks.more))[0].plain.rstrip()
        return f"{first} {self.marks.more}" if head.startswith(f"{first} ") else self._cut(head, room)

    def _cut(self, words: str, room: int) -> str:
        """Give words in their room, the end of it telling that more follows."""
        if cell_len(words) <= room:
            return words
        return set_cell_size(words, room - len(self.marks.more)) + self.marks.more


def _dated(day: dt.date, units: Units, *, wide: bool) -> str:
    """Give a date, all of them of one width."""
    if manner_of(units).dates == "iso":
        return day_text(day, units) if wide else date_text(day, units)[2:]
    named = " ".join(f"{part:>2}" for part in short_date_text(day, units).split())
    return f"{weekday_text(day)} {named} {day.year}" if wide else f"{named} {day.year % 100:02}"
