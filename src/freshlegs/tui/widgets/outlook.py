"""What was judged is kept until it is asked anew: the cursor moves without judging the same days again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Generic, TypeVar

from freshlegs.models import Runner, Window
from freshlegs.rules.advice import PlannedDay
from freshlegs.rules.advise import week_ahead

T = TypeVar("T")

WEEK = 7


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

    def is_known(self, days: Window, today: dt.date, runner: Runner) -> bool:
        """Whether the week has been judged."""
        return self._week.holds(days, today, runner)

    def week(self, days: Window, today: dt.date, runner: Runner) -> tuple[PlannedDay, ...]:
        """Give seven days from today."""
        return self._week.of(lambda: week_ahead(days, today, runner), days, today, runner)
