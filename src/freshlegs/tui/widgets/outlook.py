"""What was judged is kept until it is asked anew: the cursor moves without judging the same days again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar

from freshlegs.models import Runner, Window
from freshlegs.rules.advice import PlannedDay
from freshlegs.rules.advise import week_ahead
from freshlegs.weeks import first_of_week

T = TypeVar("T")

WEEK = 7
ONE_DAY = dt.timedelta(days=1)


class WeekShown(Protocol):
    """A pane that shows the week of a day."""

    @property
    def day(self) -> dt.date: ...  # noqa: D102 - as on every pane
    @property
    def today(self) -> dt.date: ...  # noqa: D102 - as above
    @property
    def week_starts(self) -> int: ...  # noqa: D102 - as above
    @property
    def days(self) -> Window | None: ...  # noqa: D102 - as above
    @property
    def runner(self) -> Runner: ...  # noqa: D102 - as above
    def call_after_refresh(self, callback: Callable[[], None], *args: Any, **kwargs: Any) -> bool: ...  # noqa: ANN401, D102 - Textual's


class Kept(Generic[T]):
    """One answer and what it was the answer to. What was asked is held on to, so that nothing else can pass for it."""

    def __init__(self) -> None:
        self._asked: tuple[object, ...] = ()
        self._answer: T | None = None

    def holds(self, *asked: object) -> bool:
        """Whether this was asked last."""
        return self._answer is not None and self._asked == asked

    def of(self, judge: Callable[[], T], *asked: object) -> T:
        """Give the answer, judged where something else was asked before."""
        if self._answer is None or self._asked != asked:
            self._answer = judge()
            self._asked = asked
        return self._answer


class Outlook:
    """The week ahead, judged once for each reading of the journal and shared by the panes that show it."""

    def __init__(self) -> None:
        self._week: Kept[tuple[PlannedDay, ...]] = Kept()
        self._looking: set[WeekShown] = set()

    def is_known(self, days: Window, today: dt.date, runner: Runner) -> bool:
        """Whether the week has been judged."""
        return self._week.holds(days, today, runner)

    def week(self, days: Window, today: dt.date, runner: Runner) -> tuple[PlannedDay, ...]:
        """Give seven days from today."""
        return self._week.of(lambda: week_ahead(days, today, runner), days, today, runner)

    def of_week(self, pane: WeekShown, redraw: Callable[[], object]) -> dict[dt.date, PlannedDay]:
        """Give the coming days of a pane's week that hold a plan, once judged: that waits for its first picture."""
        days, begun, today = pane.days, first_of_week(pane.day, pane.week_starts), pane.today
        first, last = max(begun, today), min(begun, today) + (WEEK - 1) * ONE_DAY
        if days is None or not any(first <= plan.date <= last for plan in days.plans):
            return {}
        if self.is_known(days, today, pane.runner):
            return {day.date: day for day in self.week(days, today, pane.runner)}
        if pane not in self._looking:
            self._looking.add(pane)
            pane.call_after_refresh(lambda: self._look(pane, redraw))
        return {}

    def _look(self, pane: WeekShown, redraw: Callable[[], object]) -> None:
        self._looking.discard(pane)
        if pane.days is not None:
            self.week(pane.days, pane.today, pane.runner)
            redraw()
