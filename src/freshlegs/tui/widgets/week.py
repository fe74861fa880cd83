"""The week pane: a bar a day, what kind of day it was, and the sums beside last week's."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from freshlegs.models import Plan, Runner, Window
from freshlegs.rules.marks import DayLook
from freshlegs.rules.week import Week, monday_of, weeks_of
from freshlegs.telling.entries import plan_words
from freshlegs.telling.week import summary
from freshlegs.tui.widgets.calendar import DAYS, SORE_FROM
from freshlegs.tui.widgets.marks import KIND_WORDS, UNICODE, Marks, bar
from freshlegs.units import Units, distance_number

ONE_WEEK = dt.timedelta(days=7)
LEAST_SCALE_M = 10_000


class WeekPane(Widget):
    """The week of the chosen day."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"week--{word}" for word in KIND_WORDS),
        "week--head",
        "week--chosen",
        "week--muted",
        "week--sore",
        "week--future",
    }

    day: reactive[dt.date] = reactive(dt.date(2000, 1, 1))
    today: reactive[dt.date] = reactive(dt.date(2000, 1, 1))
    days: reactive[Window | None] = reactive(None, layout=True)
    runner: reactive[Runner] = reactive(Runner())

    def __init__(self, marks: Marks = UNICODE, *, units: Units = "km", id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self.marks = marks
        self.units: Units = units
        self._for: tuple[object, ...] = ()
        self._weeks: tuple[Week, Week] | None = None

    def watch_day(self, day: dt.date) -> None:
        """Name the week on the frame."""
        self.border_title = f"Week {day.isocalendar().week}"

    def weeks(self) -> tuple[Week, Week] | None:
        """Give the week and the one before, summed once for each week and each reading."""
        monday = monday_of(self.day)
        key = (id(self.days), monday, self.today, self.runner)
        if self.days is not None and key != self._for:
            self._for = key
            this, before = weeks_of(self.days, (monday, monday - ONE_WEEK), self.runner, self.today)
            self._weeks = (this, before)
        return self._weeks

    def _part(self, text: str, name: str) -> Content:
        return Content.styled(text, self.get_visual_style(f"week--{name}"))

    def render(self) -> Content:
        """Draw seven lines and the sums."""
        weeks = self.weeks()
        if weeks is None:
            return Content("")
        week, before = weeks
        longest = max(LEAST_SCALE_M, *(look.distance_m for look in week.days))
        lines = [self._day_line(place, look, longest) for place, look in enumerate(week.days)]
        lines += [self._part(line, "muted") for line in summary(week, before, self.units)]
        return Content("\n").join(lines)

    def _day_line(self, place: int, look: DayLook, longest: int) -> Content:
        day = self.day - dt.timedelta(days=self.day.weekday() - place)
        width = max(6, self.content_size.width - 27)
        label = self._part(f"{DAYS[place]} ", "chosen" if day == self.day else "head")
        if not look.distance_m and look.planned and day >= self.today:
            return Content.assemble(label, self._part(f"{self.marks.planned} {self._planned(day)}", "future"))
        drawn = bar(look.distance_m / longest, width, self.marks) if look.distance_m else " " * width
        amount = distance_number(look.distance_m, self.units) if look.distance_m else ""
        worst = max(look.soreness or 0, look.pain or 0)
        return Content.assemble(
            label,
            self._part(drawn, look.kind),
            self._part(f"{amount:>5} ", "none"),
            self._part("" if look.kind == "none" else look.kind.ljust(9), look.kind),
            self._part(f"RPE {look.rpe}" if look.rpe is not None else "     ", "muted"),
            self._part(f" {self.marks.sore}{worst}" if worst >= SORE_FROM else "", "sore"),
        )

    def _planned(self, day: dt.date) -> str:
        plan = (
            next((plan for plan in self.days.plans if plan.date == day and not plan.done_by), None)
            if self.days
            else None
        )
        return plan_words(plan, self.units) if isinstance(plan, Plan) else "planned"
