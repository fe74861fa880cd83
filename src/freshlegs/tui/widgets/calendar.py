"""The calendar: a month drawn as one widget, with a mark and a colour for each day and the week's distance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import ClassVar, Self

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from freshlegs.language import mark, tr, trc
from freshlegs.models import Plan, Runner, Window
from freshlegs.records import dataclass
from freshlegs.rules.marks import DayLook, looks
from freshlegs.telling.entries import kind_word, race_words
from freshlegs.tui.widgets.inks import Inked
from freshlegs.tui.widgets.marks import UNICODE, Marks
from freshlegs.tui.widgets.outlook import Kept
from freshlegs.units import Units, distance_number, month_text
from freshlegs.weeks import MONDAY, first_of_week, last_of_month, place_in_week, week_number, weekdays_from

WEEKS = 6
WEEK_COLUMN = 3
SUM_COLUMN = 4
MOVES = ("move(", "edge(")
"""How the actions begin that go from day to day."""
NARROW, ROOMY = 4, 5
WEEK = 7
LONG_MONTHS = (
    mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"),
    mark("July"), mark("August"), mark("September"), mark("October"), mark("November"), mark("December"),
)  # fmt: skip
LEGEND = ("long", "hard", "easy", "recovery"), ("cross", "race", "rest")


Place = tuple[dt.date, bool | None, int]
"""A day, whether the cursor is on it, and how wide it is; or a week's first day and None, for its sum."""


def grid_of(day: dt.date, week_starts: int = MONDAY) -> tuple[dt.date, ...]:
    """Give the 42 days that show the month of `day`, in whole weeks."""
    start = first_of_week(day.replace(day=1), week_starts)
    return tuple(start + dt.timedelta(days=step) for step in range(WEEKS * WEEK))


def moved_by_months(day: dt.date, months: int) -> dt.date:
    """Give the same day so many months on, or the last of a shorter month."""
    count = day.year * 12 + day.month - 1 + months
    last = last_of_month(max(1900, min(2199, count // 12)), count % 12 + 1)
    return last.replace(day=min(day.day, last.day))


class CalendarPane(Inked, Widget, can_focus=True):
    """The month round the chosen day. Posts `DayChosen` when the runner moves."""

    STYLES = "calendar"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move(-1)", mark("A day back"), id="day-back", show=False, group=None),
        Binding("right,l", "move(1)", mark("A day on"), id="day-on", show=False),
        Binding("up,k", "move(-7)", mark("A week back"), id="week-back", show=False),
        Binding("down,j", "move(7)", mark("A week on"), id="week-on", show=False),
        Binding("home", "edge(0)", mark("First day of the week"), id="week-first", show=False),
        Binding("end", "edge(6)", mark("Last day of the week"), id="week-last", show=False),
    ]

    day: reactive[dt.date] = reactive(dt.date(2000, 1, 1), repaint=False)
    today: reactive[dt.date] = reactive(dt.date(2000, 1, 1))
    days: reactive[Window | None] = reactive(None)
    runner: reactive[Runner] = reactive(Runner())
    race: reactive[Plan | None] = reactive(None)

    @dataclass
    class DayChosen(Message):
        """The runner moved to a day."""

        day: dt.date

        def can_replace(self, message: Message) -> bool:
            """Of many that wait only the last says where the runner is."""
            return isinstance(message, CalendarPane.DayChosen)

    def __init__(
        self,
        marks: Marks = UNICODE,
        *,
        units: Units = "km",
        week_starts: int = MONDAY,
        id: str | None = None,  # noqa: A002 - Textual's own word
    ) -> None:
        super().__init__(id=id)
        self.marks = marks
        self.units: Units = units
        self.week_starts = week_starts
        self._looks: Kept[dict[dt.date, DayLook]] = Kept()
        self._month: Kept[tuple[dt.date, ...]] = Kept()
        self._drawn: dict[Place, list[Segment]] = {}

    def validate_day(self, day: dt.date) -> dt.date:
        """Keep to the years that a journal can hold."""
        return max(dt.date(1900, 1, 1), min(dt.date(2199, 12, 31), day))

    def watch_day(self, before: dt.date, day: dt.date) -> None:
        """Draw the two days that are not as they were; another month is named on the frame and drawn whole."""
        if (before.year, before.month) == (day.year, day.month) and not self._is_pointed:
            self.refresh(*map(self._spot_of, (before, day)))
            return
        self.border_title = month_text(day, self.units, LONG_MONTHS)
        self.refresh()

    def refresh(self, *regions: Region, **how: bool) -> Self:
        """Draw again; where all of it is, every part is made anew."""
        if not regions:
            self._drawn.clear()
        return super().refresh(*regions, **how)

    def notify_style_update(self) -> None:
        """Draw in the colours of another theme."""
        super().notify_style_update()
        self._drawn.clear()

    def _spot_of(self, day: dt.date) -> Region:
        row, column = divmod(self._grid.index(day), WEEK)
        return Region(WEEK_COLUMN + column * self._cell, row + 1, self._cell, 1)

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where on the screen the chosen day stands: its number's last digit."""
        return self.content_region.offset + self._spot_of(self.day).offset + Offset(1, 0)

    def watch_race(self) -> None:
        """Count the days to a race on the frame."""
        self._tell_race()

    def watch_today(self) -> None:
        """Count a day less."""
        self._tell_race()

    def _tell_race(self) -> None:
        words = race_words(self.race, self.today, self.units) if self.race and self.race.date >= self.today else ""
        self.border_subtitle = f"{self.marks.kinds['race']} {words}" if words else ""

    def action_move(self, by: int) -> None:
        """Go some days back or on."""
        self._go_to(self.day + dt.timedelta(days=by))

    def action_edge(self, place: int) -> None:
        """Go to the first or last day of the week."""
        self._go_to(first_of_week(self.day, self.week_starts) + dt.timedelta(days=place))

    def _go_to(self, day: dt.date) -> None:
        """Move the cursor at once; what else is told of the day may come a moment later."""
        self.day = day
        self.post_message(self.DayChosen(self.day))

    def on_click(self, event: events.Click) -> None:
        """Choose the day under the mouse."""
        spot = event.get_content_offset(self)
        if spot is None:
            return
        column, row = (spot.x - WEEK_COLUMN) // self._cell, spot.y - 1
        if 0 <= column < WEEK and 0 <= row < WEEKS and spot.x >= WEEK_COLUMN:
            self._go_to(self._grid[row * WEEK + column])

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002 - Textual's signature
        """Ask for the narrow grid."""
        return WEEK_COLUMN + 7 * NARROW + SUM_COLUMN

    @property
    def _grid(self) -> tuple[dt.date, ...]:
        first = self.day.replace(day=1)
        return self._month.of(lambda: grid_of(first, self.week_starts), first)

    @property
    def _cell(self) -> int:
        return ROOMY if self.content_size.width >= WEEK_COLUMN + 7 * ROOMY + SUM_COLUMN else NARROW

    @property
    def _is_pointed(self) -> bool:
        """Whether the row and the column of the chosen day are pointed to, for its colour may not be seen."""
        return self.app.has_class("-plain")

    def _look(self, day: dt.date) -> DayLook | None:
        days, runner = self.days, self.runner
        if days is None:
            return None
        grid = self._grid
        return self._looks.of(lambda: looks(days, grid[0], grid[-1], runner), days, grid[0], runner).get(day)

    def render_line(self, y: int) -> Strip:
        """Draw one row: the head, six weeks, two lines of legend."""
        width = self.content_size.width
        base = self.visual_style.rich_style
        if y == 0:
            segments = self._head()
        elif y <= WEEKS:
            segments = self._week(y - 1)
        else:
            segments = self._legend(y - WEEKS - 1)
        return Strip(segments).apply_style(base).adjust_cell_length(width, base)

    def _head(self) -> list[Segment]:
        cell = self._cell
        here = place_in_week(self.day, self.week_starts) if self._is_pointed else None
        days = enumerate(weekdays_from(self.week_starts))
        names = "".join(f"{name[:2]}{'<' if place == here else ''}".ljust(cell) for place, name in days)
        return [Segment(tr("wk ") + names + f"{self.units:>{SUM_COLUMN - 1}}", self.pen("head"))]

    def _week(self, row: int) -> list[Segment]:
        week = self._grid[row * WEEK :][:WEEK]
        sign = ">" if self._is_pointed and self.day in week else " "
        segments = [Segment(f"{week_number(week[0], self.week_starts):>2}{sign}", self.pen("head"))]
        for day in week:
            segments += self._kept((day, day == self.day, self._cell), self._drawn_cell)
        return segments + self._kept((week[0], None, 0), self._sum_of)

    def _kept(self, place: Place, draw: Callable[[dt.date], list[Segment]]) -> list[Segment]:
        """Give what was drawn once for as long as nothing but the cursor changes."""
        if place not in self._drawn:
            self._drawn[place] = draw(place[0])
        return self._drawn[place]

    def _sum_of(self, first: dt.date) -> list[Segment]:
        looks = filter(None, (self._look(first + dt.timedelta(days=step)) for step in range(WEEK)))
        metres = sum(look.distance_m for look in looks)
        text = distance_number(metres, self.units, 0) if metres else ""
        return [Segment(f"{text:>{SUM_COLUMN - 1}}", self.pen("sum"))]

    def _drawn_cell(self, day: dt.date) -> list[Segment]:
        look = self._look(day)
        kind = look.kind if look else "none"
        style = self.pen(kind)
        mark = self.marks.kinds[kind]
        if kind == "none" and look and look.planned:
            mark, style = self.marks.planned, self.pen("future")
        outside = day.month != self.day.month
        sore = bool(look and look.is_sore)
        number = self.pen("outside") if outside else Style.null()
        if day == self.today:
            number += self.pen("today")
        if outside:
            style += self.pen("outside")
        chosen = self.pen("chosen") if day == self.day else Style.null()
        parts = [
            Segment(f"{day.day:>2}", number + chosen),
            Segment(mark, style + chosen),
            Segment(self.marks.sore if sore else " ", self.pen("sore") + chosen),
        ]
        if self._cell > NARROW:
            parts.append(Segment(" " * (self._cell - NARROW)))
        return parts

    def _legend(self, line: int) -> list[Segment]:
        if line > 1:
            return []
        signs = [(self.marks.kinds[kind], kind, kind_word(kind)) for kind in LEGEND[line]]
        if line == 1:
            signs.append((self.marks.sore, "sore", trc("kind", "sore")))
        room = max(WEEK_COLUMN + WEEK * NARROW + SUM_COLUMN, self.content_size.width)
        gap = "  " if sum(len(word) + 4 for _, _, word in signs) - 2 <= room else " "
        segments = []
        for sign, name, word in signs:
            segments += [
                Segment(sign, self.pen(name)),
                Segment(f" {word}{'' if name == 'sore' else gap}", self.pen("head")),
            ]
        return segments
