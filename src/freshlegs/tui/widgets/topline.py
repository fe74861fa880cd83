"""The first line: the program's name, the screens with their keys, the date. A click on a screen goes there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from freshlegs.language import mark, tr
from freshlegs.records import dataclass
from freshlegs.tui.widgets.inks import Inked
from freshlegs.units import Units, day_text, short_day_text
from freshlegs.weeks import MONDAY, week_number

DEMO = mark("DEMO: nothing here is kept")


@dataclass(frozen=True, slots=True)
class Place:
    """A screen: its key, its name, its title, and what it shows; words are marked."""

    key: str
    name: str
    title: str
    about: str


class TopLine(Inked, Widget):
    """One drawn line; as the width shrinks the words go, then the other screens' names, last the date."""

    STYLES = "topline"

    today: reactive[dt.date] = reactive(dt.date(2000, 1, 1))

    def __init__(
        self,
        places: Sequence[Place],
        here: str,
        *,
        units: Units = "km",
        week_starts: int = MONDAY,
        demo: bool = False,
    ) -> None:
        super().__init__()
        self.units: Units = units
        self.places = tuple(places)
        self.here = here
        self.week_starts = week_starts
        self.demo = demo
        self._spots: list[tuple[int, int, str]] = []

    def render(self) -> Content:
        """Draw the line in the longest words that fit."""
        day = self.today
        week = tr("week {number}", number=week_number(day, self.week_starts))
        dates = (
            f"{day_text(day, self.units)} · {week} ",
            f"{day_text(day, self.units)} ",
            f"{short_day_text(day, self.units)} ",
        )
        names = (" freshlegs ", "")
        demos = (f"  {tr(DEMO)} ", " DEMO ") if self.demo else ("",)
        width = self.size.width
        choices = [(name, demo, date) for demo in demos for date in dates for name in names]
        choices.sort(key=lambda words: -sum(map(len, words)))
        tabs = self._tabs()
        room = width - sum(map(len, tabs))
        if room < sum(map(len, choices[-1])):
            tabs = self._tabs(short=True)
            room = width - sum(map(len, tabs))
        name, demo, date = next((words for words in choices if sum(map(len, words)) <= room), ("", demos[-1], ""))
        parts = [Content.styled(name, self.ink("here")) if name else Content("")]
        column = len(name)
        self._spots = []
        for place, tab in zip(self.places, tabs, strict=True):
            self._spots.append((column, column + len(tab), place.name))
            parts.append(Content.styled(tab, self.ink("here" if place.name == self.here else "place")))
            column += len(tab)
        parts.append(Content.styled(demo, self.ink("demo")))
        gap = max(0, width - column - len(demo) - len(date))
        return Content.assemble(*parts, " " * gap, date)

    def _tabs(self, *, short: bool = False) -> list[str]:
        """Name the screens, the one that is shown in brackets; short, the others by their keys alone."""
        return [
            f"[{place.key} {tr(place.title)}]"
            if place.name == self.here
            else f" {place.key} "
            if short
            else f" {place.key} {tr(place.title)} "
            for place in self.places
        ]

    async def on_click(self, event: events.Click) -> None:
        """Go to the screen under the mouse."""
        for start, end, name in self._spots:
            if start <= event.x < end:
                await self.run_action(f"app.go('{name}')")
