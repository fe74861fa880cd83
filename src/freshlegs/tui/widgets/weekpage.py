"""The week as a page: seven columns with plan and done, or where these have no room a day a row; and the sums."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import reactive

from freshlegs.language import mark, tr, trc
from freshlegs.models import Runner, Window
from freshlegs.records import dataclass
from freshlegs.rules.marks import SORE_FROM
from freshlegs.rules.week import Glance, glance_at
from freshlegs.telling.drawing import Canvas, Piece, Row
from freshlegs.telling.entries import details, headline, note_of
from freshlegs.telling.week import further, sums_table, unlogged_words, week_title
from freshlegs.telling.weekday import ToldDay, entries_on, facts_of, plan_lines, told_days, week_notes
from freshlegs.tui.shown import shown
from freshlegs.tui.widgets.drawnpage import DrawnPage
from freshlegs.tui.widgets.marks import UNICODE, Marks, signs_of
from freshlegs.tui.widgets.outlook import Kept, Outlook
from freshlegs.units import Units, near_day_text
from freshlegs.visible import cut
from freshlegs.weeks import MONDAY, first_of_week

LABEL, LEAST_CELL, MOST_CELL, MOST_BAR = 6, 9, 26, 14
LEAST_SCALE_M = 10_000
LOW, TALL = 22, 30
"""From so many rows on the bars are three high, and five."""
WEEK = 7
LONGEST_NOTE = 600


class WeekPage(DrawnPage):
    """The week of the chosen day, the day under the cursor."""

    STYLES = "week"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "screen.day(-1)", mark("The day before"), id="week-day-back", show=False),
        Binding("right,l", "screen.day(1)", mark("The day after"), id="week-day-on", show=False),
        Binding(
            "left_square_bracket,pageup",
            "screen.day(-7)",
            mark("week back"),
            id="week-page-back",
            tooltip=mark("The week before"),
        ),
        Binding(
            "right_square_bracket,pagedown",
            "screen.day(7)",
            mark("week on"),
            id="week-page-on",
            tooltip=mark("The week after"),
        ),
        Binding("home", "screen.edge(0)", mark("First day of the week"), id="week-page-first", show=False),
        Binding("end", "screen.edge(6)", mark("Last day of the week"), id="week-page-last", show=False),
        Binding(
            "up,k",
            "step(-1)",
            mark("Up"),
            id="week-page-up",
            show=False,
            tooltip=mark("Up the page; where a day is a row: a day back"),
        ),
        Binding(
            "down,j",
            "step(1)",
            mark("Down"),
            id="week-page-down",
            show=False,
            tooltip=mark("Down the page; where a day is a row: a day on"),
        ),
    ]

    runner: reactive[Runner] = reactive(Runner())

    @dataclass
    class DayChosen(Message):
        """A day was clicked."""

        day: dt.date

    def __init__(
        self,
        marks: Marks = UNICODE,
        *,
        units: Units = "km",
        week_starts: int = MONDAY,
        id: str | None = None,  # noqa: A002 - Textual's own word
    ) -> None:
        super().__init__(units=units, id=id)
        self.marks = marks
        self.week_starts = week_starts
        self.outlook = Outlook()
        self._glance: Kept[Glance] = Kept()
        self._drawn_first = dt.date(2000, 1, 1)
        self._cell, self._grid_rows = LEAST_CELL, 0

    @property
    def first(self) -> dt.date:
        """The first day of the week."""
        return first_of_week(self.day, self.week_starts)

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where on the screen the name of the day stands, at the head of its column or of its row."""
        column = 0 if self.rows else LABEL + (self.day - self.first).days * self._cell
        return super().cursor_screen_offset + Offset(column, 0)

    def watch_runner(self) -> None:
        """Sum for a changed profile."""
        self.redraw()

    def watch_day(self) -> None:
        """Move the cursor; another week begins at its top, and where a day is a row the row is brought into view."""
        if self.first != self._drawn_first:
            self.scroll_home(animate=False)
        else:
            self._choose_day()
        self.redraw()

    def _choose_day(self) -> None:
        self.choose((self.day - self.first).days)

    async def action_step(self, by: int) -> None:
        """Move the page, or where a day is a row the cursor."""
        if self.rows:
            await self.run_action(f"screen.day({by})")
        else:
            self.scroll_relative(y=by, animate=False)

    def glance(self, days: Window) -> Glance:
        """Give the week beside others, summed once for each week and each reading."""
        first, runner, today = self.first, self.runner, self.today
        return self._glance.of(lambda: glance_at(days, first, runner, today), days, first, today, runner)

    def on_click(self, event: events.Click) -> None:
        """Choose the day under the mouse."""
        at = event.screen_offset - self.content_region.offset
        row = at.y + round(self.scroll_offset.y)
        if self.rows:
            place = bisect_right(self.rows, row) - 1
        else:
            place = (at.x - LABEL) // self._cell if at.x >= LABEL and row < self._grid_rows else WEEK
        if 0 <= place < WEEK:
            self.post_message(self.DayChosen(self.first + dt.timedelta(days=place)))

    # -- drawing -----------------------------------------------------------------------------------------------

    def lines(self) -> list[Content]:
        """Draw the week and its sums."""
        if self.days is None:
            return []
        glance = self.glance(self.days)
        below = (unlogged_words(glance.week), near_day_text(self.day, self.today, self.units))
        self.titled(week_title(glance.week, self.units), " · ".join(filter(None, below)))
        days = told_days(glance, self.days, self.outlook.of_week(self, self.redraw), self.units)
        width = self.scrollable_content_region.width
        is_grid = width >= LABEL + WEEK * LEAST_CELL
        self.rows = []
        lines = self._grid(days, width) if is_grid else self._list(days)
        if not is_grid and self._drawn_first != glance.week.first:
            self.call_after_refresh(self._choose_day)
        self._drawn_first = glance.week.first
        return [*lines, Content(""), *self._sums(glance), *self._notes(glance), *self._day()]

    def _sums(self, glance: Glance) -> list[Content]:
        table = sums_table(glance, self.units)
        if table.fits(self.scrollable_content_region.width):
            lines = self.tabled(table)
        else:
            lines = [line for row in table.rows for line in self._facts(row[0], table.facts(row))]
        return lines + [
            line
            for words in further(glance, self.units)
            if words != unlogged_words(glance.week)  # that stands on the frame
            for line in self.hung(self.part(words, "muted"), 2)
        ]

    def _facts(self, name: str, facts: tuple[str, ...]) -> list[Content]:
        words = " · ".join(fact.removeprefix(f"{name}, ").replace(": ", " ", 1) for fact in facts)
        return [self.part(name, "head"), *self.hung(Content(f"  {words}"), 2)]

    def _notes(self, glance: Glance) -> list[Content]:
        """Give the words about the week."""
        words = week_notes(self.days, glance.week) if self.days else ()
        return [
            line
            for text in words
            for line in self.hung(shown(_on_one_line(text), self.ink("note-words"), limit=LONGEST_NOTE), 2)
        ]

    def _day(self) -> list[Content]:
        """Give the day under the cursor in words."""
        entries = entries_on(self.days, self.day) if self.days else ()
        lines = [Content(""), self.part(near_day_text(self.day, self.today, self.units), "title")]
        for entry in entries:
            lines += self.hung(shown(headline(entry, self.units)), 2)
            for detail in details(entry, self.units):
                lines += self.hung(Content.assemble("  ", shown(detail, self.ink("muted"))), 4)
            if words := note_of(entry):
                lines += self.hung(Content.assemble("  ", shown(words, self.ink("note-words"), limit=LONGEST_NOTE)), 4)
        return lines if entries else [*lines, self.part(tr("Nothing logged."), "muted")]

    # -- a day a row -------------------------------------------------------------------------------------------

    def _list(self, days: tuple[ToldDay, ...]) -> list[Content]:
        lines: list[Content] = []
        plans = dict(zip((day.name for day in days if day.planned), plan_lines(days, self.units), strict=True))
        for day in days:
            self.rows.append(len(lines))
            head = self._head(day, len(day.name) + 2)
            facts = facts_of(day, self.units)
            mark = shown(f"{self.marks.kinds[day.look.kind]} ", self.ink(day.look.kind))
            lines += self.hung(Content.assemble(self.drawn([(head,)])[0], mark, " · ".join(facts)), 4)
            if day.name in plans:
                words = plans[day.name].partition(": ")[2]
                lines += self.hung(self.part(f"    {self.marks.planned} {words}", "future"), 6)
        return lines

    # -- seven columns -----------------------------------------------------------------------------------------

    def _grid(self, days: tuple[ToldDay, ...], width: int) -> list[Content]:
        cell = self._cell = min(MOST_CELL, (width - LABEL) // WEEK)
        rows: list[Row] = [((" " * LABEL, ""), *(self._head(day, cell) for day in days))]
        rows += self._bars(days, cell)
        rows.append(self._row(trc("row", "done"), [self._done(day) for day in days], cell))
        for name, cells in (
            (self.units, [day.distance for day in days]),
            (trc("row", "time"), [day.time for day in days]),
            (trc("row", "pace"), [day.pace for day in days]),
            ("RPE", [day.rpe for day in days]),
            (trc("row", "load"), [day.load for day in days]),
        ):
            rows.append(self._row(name, [(text, "none") for text in cells], cell))
        rows.append(self._row(trc("row", "sore"), [self._score(day.sore) for day in days], cell))
        rows.append(self._row(trc("row", "pain"), [self._score(day.pain) for day in days], cell))
        rows.append(self._row(trc("row", "sleep"), [(day.sleep, "none") for day in days], cell))
        if any(day.plan for day in days):
            rows.append(self._row(trc("row", "plan"), [(day.plan, "future") for day in days], cell))
            rows.append(self._row("", [(day.amount, "future") for day in days], cell))
            rows.append(self._row("", [self._fit(day) for day in days], cell))
        self._grid_rows = len(rows)
        return self.drawn(rows)

    def _row(self, name: str, cells: list[Piece], cell: int) -> Row:
        return ((f"{name:<{LABEL}}", "head"), *((cut(text, cell - 1).ljust(cell), style) for text, style in cells))

    def _head(self, day: ToldDay, cell: int) -> Piece:
        is_here, is_today = day.look.date == self.day, day.look.date == self.today
        style = "chosen" if is_here else "today" if is_today else "head"
        return (f"{'>' if is_here else ''}{day.name}".ljust(cell), style)

    def _bars(self, days: tuple[ToldDay, ...], cell: int) -> tuple[Row, ...]:
        height = self.scrollable_content_region.height
        canvas = Canvas(WEEK * cell, 5 if height >= TALL else 3 if height >= LOW else 2, signs_of(self.marks))
        most = max(LEAST_SCALE_M, *(max(day.look.distance_m, day.plan_m) for day in days))
        wide = min(MOST_BAR, cell - 2)
        for place, day in enumerate(days):
            if day.look.date >= self.today:
                canvas.hollow(place * cell, wide, day.plan_m / most, "future")
            canvas.bar(place * cell, wide, day.look.distance_m / most, day.look.kind)
        return tuple(((" " * LABEL, ""), *row) for row in canvas.rows())

    def _done(self, day: ToldDay) -> Piece:
        kind = day.look.kind
        return (f"{self.marks.kinds[kind]} {day.done}".strip(), kind)

    def _score(self, told: str) -> Piece:
        is_bad = told.isdigit() and int(told) >= SORE_FROM
        return (f"{self.marks.sore}{told}" if is_bad else told, "sore" if is_bad else "muted")

    def _fit(self, day: ToldDay) -> Piece:
        if day.ahead:
            return (f"{self.marks.fit[day.ahead.mark]} {day.fit}", day.ahead.mark)
        return (trc("fit", "done") if day.look.done else "", "muted")


def _on_one_line(text: str) -> str:
    return tr("Note: {words}", words=" ".join(text.split()))
