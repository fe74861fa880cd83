"""The legs map as a screen: how each part of the legs is on a day, kept in the check-in of that day."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from freshlegs.errors import FreshlegsError
from freshlegs.language import mark, tr
from freshlegs.logbook import mark as mark_spots
from freshlegs.logbook import records_of
from freshlegs.models import Wellness
from freshlegs.models.wire import json_line, record_of
from freshlegs.tui.screens.desk import Desk
from freshlegs.tui.screens.drafting import Drafting
from freshlegs.tui.widgets.keyline import KeyLine
from freshlegs.tui.widgets.legsmap import LegsMap
from freshlegs.tui.widgets.sorespots import ONE_DAY, Spots, look_of, spots_of


class LegsScreen(Drafting):
    """One day's legs. Enter keeps what is set and goes back to the day; Esc goes back and keeps it as a draft."""

    PLACE = "legs"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left_square_bracket,pageup", "day(-1)", mark("A day back"), id="legs-day-back", show=False),
        Binding("right_square_bracket,pagedown", "day(1)", mark("A day on"), id="legs-day-on", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Lay out the map of the day."""
        yield self.top_line().data_bind(Desk.today)
        yield LegsMap(self.marks, units=self.units, day=self.day, days=self.days, id="legs").data_bind(
            Desk.day, Desk.today, Desk.days
        )
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin with what the day says, or with what was not saved."""
        self._begin()
        self.map.focus()

    def validate_day(self, day: dt.date) -> dt.date:
        """Keep to days that have come."""
        return min(super().validate_day(day), self.today)

    @property
    def map(self) -> LegsMap:
        """The legs map."""
        return self.query_one(LegsMap)

    @property
    def is_storing(self) -> bool:
        """Whether what was set was handed over and the map is not closed yet."""
        return self.map.handed_over

    def _begin(self) -> None:
        draft = self._draft_of(self._draft_name) or {}
        try:
            gone, said = (self._spots_of(draft[name]) if name in draft else () for name in ("gone", "said"))
        except (FreshlegsError, ValueError):
            gone, said = (), ()
        self.map.begin(gone, said, nothing_else=bool(draft.get("nothing_else")))

    def action_day(self, by: int) -> None:
        """Go to the legs of another day; what is set on this one is kept as a draft."""
        self._stop_draft()
        self.keep_drafts()
        before, self.day = self.day, self.day + by * ONE_DAY
        if self.day != before:
            self._begin()

    # -- what is set ---------------------------------------------------------------------------------------------

    @on(LegsMap.Changed)
    def draft_soon(self) -> None:
        """Keep a draft a second after the last change."""
        self._draft_soon()

    @on(LegsMap.Puzzled)
    def explain(self, message: LegsMap.Puzzled) -> None:
        """Say why a key could not be followed."""
        self.say(message.words)

    @on(LegsMap.Entered)
    def store(self) -> None:
        """Store what is set, and go back to the day."""
        self._stop_draft()
        try:
            words = self._stored() if self.map.is_touched else tr("Nothing has changed.")
            if self._draft_name in self.journal.drafts():
                self.journal.drop_draft(self._draft_name)
        except FreshlegsError as error:
            self.map.handed_over = False
            self.say(str(error), bad=True)
            return
        self.say(words)
        self._go_back()

    def _stored(self) -> str:
        legs = self.map
        said = look_of(legs.said, self.day)
        if legs.nothing_else:
            looks = look_of(legs.spots, self.day)
            said = Wellness(date=self.day, muscles=looks.muscles or (), pains=looks.pains or ())
        if said.muscles is not None or said.pains is not None:
            records, _ = records_of((record_of(said),), self.today, self.units)
            said = next(record for record in records if isinstance(record, Wellness))
        kept = mark_spots(self.journal, said, look_of(legs.gone, self.day), self.units)
        return tr("Saved: {title}", title=kept.title)

    @on(LegsMap.Left)
    def leave(self) -> None:
        """Go back to the day; what is set is kept as a draft."""
        self._stop_draft()
        self.keep_drafts()
        self._go_back()

    def on_screen_suspend(self) -> None:
        """Keep what was just set when another screen comes in front, whoever asked for it."""
        if self._draft:
            self._stop_draft()
            self.keep_drafts()

    def _go_back(self) -> None:
        """Let the app show the day: a screen that waited for its own end would wait for ever."""
        self.app.call_later(self.run_action, "app.go('day')")

    # -- drafts --------------------------------------------------------------------------------------------------

    @property
    def _draft_name(self) -> str:
        return f"legs {self.day}"

    def unfinished(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Give what is set and not saved; nothing, to forget a draft of which nothing is left."""
        legs = self.map
        if legs.is_touched:
            yield (
                self._draft_name,
                {
                    "said": json_line(record_of(look_of(legs.said, self.day))),
                    "gone": json_line(record_of(look_of(legs.gone, self.day))),
                    "nothing_else": "yes" if legs.nothing_else else "",
                },
            )
        elif self._draft_name in self.journal.drafts():
            yield self._draft_name, {}

    def _spots_of(self, text: str) -> Spots:
        """Read the spots of a draft, through the door as all that enters. Raises EntryRefused."""
        records, _ = records_of((json.loads(text),), self.today, self.units)
        return spots_of(record for record in records if isinstance(record, Wellness))
