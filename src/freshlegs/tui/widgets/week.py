"""The week pane: a bar a day, what kind of day it was, and the sums beside last week's."""

from __future__ import annotations

import datetime as dt

from textual.content import Content
from textual.reactive import reactive

from freshlegs.language import tr
from freshlegs.models import Runner, Window
from freshlegs.rules.advice import PlannedDay
from freshlegs.rules.ahead import weightiest_first
from freshlegs.rules.marks import DayLook
from freshlegs.rules.week import Week, weeks_of
from freshlegs.telling.entries import kind_word, plan_words
from freshlegs.telling.plans import MARKED
from freshlegs.telling.week import summary
from freshlegs.tui.widgets.lined import Lined
from freshlegs.tui.widgets.marks import UNICODE, Marks, bar
from freshlegs.tui.widgets.outlook import Kept, Outlook
from freshlegs.units import Units, distance_number, weekday_text
from freshlegs.visible import cut
from freshlegs.weeks import MONDAY, first_of_week, place_in_week, week_number

ONE_WEEK = dt.timedelta(days=7)
LEAST_SCALE_M = 10_000


class WeekPane(Lined):
    """The week of the chosen day."""

    STYLES = "week"

    day: reactive[dt.date] = reactive(dt.date(2000, 1, 1), repaint=False)
    today: reactive[dt.date] = reactive(dt.date(2000, 1, 1), repaint=False)
    days: reactive[Window | None] = reactive(None, repaint=False)
    runner: reactive[Runner] = reactive(Runner(), repaint=False)

    def __init__(
        self,
        marks: Marks = UNICODE,
        *,
        units: Units = "km",
        week_starts: int = MONDAY,
        outlook: Outlook | None = None,
        id: str | None = None,  # noqa: A002 - Textual's own word
    ) -> None:
        super().__init__(id=id)
        self.marks = marks
        self.units: Units = units
        self.week_starts = week_starts
        self.outlook = outlook or Outlook()
        self._weeks: Kept[tuple[Week, ...]] = Kept()

    def watch_day(self, day: dt.date) -> None:
        """Name the week on the frame."""
        self.entitle(tr("Week {number}", number=week_number(day, self.week_starts)))
        self.redraw()

    def watch_today(self) -> None:
        """Draw a new today."""
        self.redraw()

    def watch_days(self) -> None:
        """Draw what was read again."""
        self.redraw()

    def watch_runner(self) -> None:
        """Sum for a changed profile."""
        self.redraw()

    def weeks(self, days: Window) -> tuple[Week, ...]:
        """Give the week and the one before, summed once for each week and each reading."""
        first, runner, today = first_of_week(self.day, self.week_starts), self.runner, self.today
        firsts = (first, first - ONE_WEEK)
        return self._weeks.of(lambda: weeks_of(days, firsts, runner, today), days, first, today, runner)

    def _part(self, text: str, name: str) -> Content:
        return Content.styled(text, self.ink(name))

    def lines(self) -> list[Content]:
        """Draw seven lines and the sums; where there is room for fewer, the days round the chosen one."""
        if self.days is None:
            return []
        week, before = self.weeks(self.days)
        ahead = self.outlook.of_week(self, self.redraw)
        longest = max(LEAST_SCALE_M, *(look.distance_m for look in week.days))
        room = max(1, min(len(week.days), self.content_size.height))
        place = place_in_week(self.day, self.week_starts)
        first = max(0, min(place - room // 2, len(week.days) - room))
        lines = [self._day_line(look, longest, ahead) for look in week.days[first : first + room]]
        return [*lines, *(self._part(line, "muted") for line in summary(week, before, self.units))]

    def _day_line(self, look: DayLook, longest: int, ahead: dict[dt.date, PlannedDay]) -> Content:
        day = look.date
        width = max(6, self.content_size.width - 27)
        label = self._part(f"{weekday_text(day)[:2]} ", "chosen" if day == self.day else "head")
        if not look.distance_m and look.planned and day >= self.today:
            return Content.assemble(label, self._plan_line(day, ahead.get(day)))
        drawn = bar(look.distance_m / longest, width, self.marks) if look.distance_m else " " * width
        amount = distance_number(look.distance_m, self.units) if look.distance_m else ""
        return Content.assemble(
            label,
            self._part(drawn, look.kind),
            self._part(f"{amount:>5} ", "none"),
            self._part("" if look.kind == "none" else kind_word(look.kind).ljust(9), look.kind),
            self._part(f"RPE {look.rpe}" if look.rpe is not None else "     ", "muted"),
            self._part(f" {self.marks.sore}{look.worst}" if look.is_sore else "", "sore"),
        )

    def _plan_line(self, day: dt.date, ahead: PlannedDay | None) -> Content:
        """Draw what is planned, and at the right how it goes with what the day allows."""
        words = f"{self.marks.planned} {self._planned(day)}"
        if ahead is None:
            return self._part(words, "future")
        told = f" {self.marks.fit[ahead.mark]} {tr(MARKED[ahead.mark])}"
        room = max(8, self.content_size.width - 3 - len(told))
        return Content.assemble(self._part(cut(words, room).ljust(room), "future"), self._part(told, ahead.mark))

    def _planned(self, day: dt.date) -> str:
        plans = [plan for plan in self.days.plans if plan.date == day and not plan.done_by] if self.days else []
        return plan_words(weightiest_first(plans)[0], self.units) if plans else tr("planned")
