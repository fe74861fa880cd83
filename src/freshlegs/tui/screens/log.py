"""The log: every entry, newest first, found as one types. The journal is searched in a thread, so that no key waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message

from freshlegs.errors import FreshlegsError
from freshlegs.language import mark, tr
from freshlegs.models import Entry, Runner
from freshlegs.models.totals import Totals
from freshlegs.phrase.query import Query, read_query
from freshlegs.records import dataclass
from freshlegs.telling.totals import totals_words
from freshlegs.tui.screens.desk import Desk
from freshlegs.tui.widgets.keyline import KeyLine
from freshlegs.tui.widgets.loglist import LogList
from freshlegs.tui.widgets.searchline import SearchLine

PAGE = 100
SLOW_S = 0.3
"""A search that lasts longer says so."""
NOTHING, EMPTY = mark("No entry is like this."), mark("Nothing logged yet.")


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """What is looked for: a query, and round which entry; with `today` round today's, with `last` from the end."""

    query: Query
    round: Entry | None = None
    today: bool = False
    last: bool = False


class Lane:
    """One search at a time: what was wanted last comes next, what was overtaken meanwhile never."""

    def __init__(self, begin: Callable[[Wanted], object]) -> None:
        self._begin = begin
        self.wanted: Wanted | None = None
        self.is_busy = False

    def ask(self, wanted: Wanted) -> None:
        """Look for something, now or when the search that is under way has ended."""
        self.wanted = wanted
        if not self.is_busy:
            self.is_busy = True
            self._begin(wanted)

    def has_ended(self, wanted: Wanted) -> bool:
        """Tell whether what has ended is what is still wanted; else begin that."""
        self.is_busy = wanted is not self.wanted
        if self.is_busy and self.wanted:
            self._begin(self.wanted)
        return not self.is_busy


class LogScreen(Desk):
    """Every entry, or those that a query finds."""

    PLACE = "log"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", mark("the day"), id="log-open", tooltip=mark("Go to the day of the entry")),
        Binding("escape", "step_out", mark("back"), id="log-leave",
                tooltip=mark("Empty the search line, then back to the day")),
        Binding("tab,shift+tab", "cross_over", mark("list or line"), id="log-over", show=False,
                tooltip=mark("The list, the line")),
        Binding("up,k", "move(-1)", mark("The entry above"), id="log-up", show=False),
        Binding("down,j", "move(1)", mark("The entry below"), id="log-down", show=False),
        Binding("pageup", "move(0, -1)", mark("A page back"), id="log-page-up", show=False),
        Binding("pagedown", "move(0, 1)", mark("A page on"), id="log-page-down", show=False),
        Binding("home", "edge(False)", mark("The newest entry"), id="log-first", show=False),
        Binding("end", "edge(True)", mark("The oldest entry"), id="log-last", show=False),
    ]  # fmt: skip

    _left: tuple[str, Entry | None] = ("", None)

    @dataclass
    class Found(Message):
        """A page was found, or there was trouble, in a sentence. `above` and `below`: more lie beyond it."""

        wanted: Wanted
        entries: tuple[Entry, ...] = ()
        chosen: int = 0
        above: bool = False
        below: bool = False
        trouble: str = ""

    @dataclass
    class FoundMore(Message):
        """A further page was found, beyond an entry."""

        query: Query
        edge: Entry
        entries: tuple[Entry, ...]
        up: bool
        trouble: str = ""

    @dataclass
    class Counted(Message):
        """All that a query finds was counted."""

        wanted: Wanted
        totals: Totals | None
        trouble: str = ""

    def compose(self) -> ComposeResult:
        """Lay out the line and the list."""
        yield self.top_line().data_bind(Desk.today)
        yield SearchLine(self._read, self.marks, value=self._left[0])
        yield LogList(self.marks, units=self.units, id="loglist")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin on the list, where it was left."""
        self._finding = Lane(self._find)
        self._counting = Lane(self._count)
        self.set_focus(self.query_one(LogList))
        query = self.query_one(SearchLine).query_read
        self._look_for(Wanted(query, self._left[1], today=not (query.terms or self._left[1])))

    def left_at(self) -> tuple[str, Entry | None]:
        """Give what is asked, and the entry under the cursor."""
        return self.query_one(SearchLine).text, self.query_one(LogList).entry

    def take_up(self, left: object) -> None:
        """Go on there."""
        if isinstance(left, tuple):
            self._left = left

    def reload(self) -> None:
        """Search again: the journal has changed."""
        super().reload()
        if self.is_mounted:
            self._look_for(Wanted(self.query_one(SearchLine).query_read, self.query_one(LogList).entry))

    def watch_runner(self, before: Runner, runner: Runner) -> None:
        """Measure in other units where the runner has chosen others elsewhere."""
        if self.is_mounted and runner.units != before.units:
            self.units = runner.units or "km"
            self.query_one(LogList).units = self.units

    def _read(self, text: str) -> Query:
        return read_query(text, self.today, units=self.units)

    # -- searching ---------------------------------------------------------------------------------------------

    @on(SearchLine.Changed)
    def search(self, message: SearchLine.Changed) -> None:
        """Look for what is asked now."""
        self._look_for(Wanted(message.query, today=not message.query.terms))

    def _look_for(self, wanted: Wanted) -> None:
        self._finding.ask(wanted)
        self.set_timer(SLOW_S, self._say_slow)

    def _say_slow(self) -> None:
        if self._finding.is_busy:
            self.query_one(LogList).border_subtitle = tr("searching ...")

    @work(thread=True)
    def _find(self, wanted: Wanted) -> None:
        """Find a page on a connection of its own."""
        try:
            with self.journal.again() as journal:
                if wanted.last:
                    page = journal.find(wanted.query, PAGE, up=True)
                    found = self.Found(wanted, page, len(page) - 1, above=len(page) == PAGE)
                else:
                    above = journal.find(wanted.query, PAGE // 2, wanted.round, up=True) if wanted.round else ()
                    page = journal.find(wanted.query, PAGE, above[-1] if above else None)
                    more = len(above) == PAGE // 2
                    found = self.Found(wanted, (*above, *page), len(above), above=more, below=len(page) == PAGE)
        except FreshlegsError as error:
            found = self.Found(wanted, trouble=str(error))
        self.post_message(found)

    @on(Found)
    def take_found(self, message: Found) -> None:
        """Show what was found, then begin to count."""
        if not self._finding.has_ended(message.wanted):
            return
        entries = self.query_one(LogList)
        entries.border_subtitle = ""
        if message.trouble:
            self.say_once(message.trouble)
            return
        entries.empty = tr(NOTHING if message.wanted.query.text.strip() else EMPTY)
        chosen = message.chosen
        if message.wanted.today:  # of everything: the plans lie above
            chosen = next((place for place, one in enumerate(message.entries) if one.date <= self.today), 0)
        entries.show(message.entries, chosen, above=message.above, below=message.below)
        self._counting.ask(message.wanted)

    @work(thread=True)
    def _count(self, wanted: Wanted) -> None:
        """Count all that is found, on a connection of its own."""
        try:
            with self.journal.again() as journal:
                counted = self.Counted(wanted, journal.totals(wanted.query))
        except FreshlegsError as error:
            counted = self.Counted(wanted, None, str(error))
        self.post_message(counted)

    @on(Counted)
    def show_totals(self, message: Counted) -> None:
        """Write the totals under the list."""
        if not self._counting.has_ended(message.wanted):
            return
        if message.trouble:
            self.say_once(message.trouble)
        if message.totals and not self._finding.is_busy:
            self.query_one(LogList).border_subtitle = self._totalled(message.totals)

    def _totalled(self, totals: Totals) -> str:
        return f" {self.marks.dot} ".join(totals_words(totals, self.units).split(" · "))

    @on(LogList.Near)
    def fetch(self, message: LogList.Near) -> None:
        """Read on beyond what is held."""
        self._fetch(self.query_one(SearchLine).query_read, message.edge, message.up)

    @work(thread=True)
    def _fetch(self, query: Query, edge: Entry, up: bool) -> None:
        try:
            with self.journal.again() as journal:
                found = self.FoundMore(query, edge, journal.find(query, PAGE, edge, up=up), up)
        except FreshlegsError as error:
            found = self.FoundMore(query, edge, (), up, str(error))
        self.post_message(found)

    @on(FoundMore)
    def take_more(self, message: FoundMore) -> None:
        """Lengthen the list, if it still ends there and is of that query."""
        if message.trouble:
            self.say_once(message.trouble)
        entries = self.query_one(LogList)
        ends = entries.entries[:1] if message.up else entries.entries[-1:]
        if message.query is self.query_one(SearchLine).query_read and message.edge in ends:
            entries.extend(message.entries, up=message.up, more=len(message.entries) == PAGE)

    # -- keys --------------------------------------------------------------------------------------------------

    def search_anew(self, *, fresh: bool) -> None:
        """Go to the search line; a `fresh` search writes over what stands there."""
        line = self.query_one(SearchLine).line
        self.set_focus(line)
        if fresh:
            line.action_select_all()

    def action_cross_over(self) -> None:
        """Go from the list to the line, or back."""
        line = self.query_one(SearchLine).line
        self.set_focus(self.query_one(LogList) if line.has_focus else line)

    async def action_step_out(self) -> None:
        """Empty the line; leave where it is empty already."""
        line = self.query_one(SearchLine)
        if line.text:
            line.clear()
        else:
            await self.app.run_action("app.go('day')")

    def action_move(self, rows: int, pages: int = 0) -> None:
        """Move the cursor of the list."""
        self.query_one(LogList).move(rows, pages)

    def action_edge(self, last: bool) -> None:
        """Go to the oldest entry, or to the newest."""
        entries = self.query_one(LogList)
        if entries.reaches(last=last):
            entries.choose(len(entries.entries) if last else 0)
        else:
            self._look_for(Wanted(self.query_one(SearchLine).query_read, last=last))

    async def action_open(self) -> None:
        """Go to the day of the entry under the cursor."""
        if entry := self.query_one(LogList).entry:
            self.day = entry.date
            await self.app.run_action("app.go('day')")

    @on(LogList.Opened)
    def open_clicked(self, message: LogList.Opened) -> None:
        """Go to the day of the entry; not from within this handler, for the screen ends with it."""
        self.day = message.entry.date
        self.app.call_later(self.app.run_action, "app.go('day')")
