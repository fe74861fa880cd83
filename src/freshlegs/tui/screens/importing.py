"""Import: a path, how far it has come, what is probably one run, and what became of every file.

Reading and storing are done in threads, each with a journal of its own. Esc stops the reading at any moment: what had
been read is stored as one step, the file that was being read is left out.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable
from threading import Event
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from freshlegs.errors import FreshlegsError
from freshlegs.exchange.counting import Count, Progress
from freshlegs.exchange.gathering import Gathering, Pair
from freshlegs.exchange.intake import all_told, read_path
from freshlegs.exchange.likely import Likely, agreed, likely, questions
from freshlegs.exchange.mapping import remembered_in
from freshlegs.exchange.paths import common_beginning, completions, is_journals, path_of
from freshlegs.exchange.reporting import named, sentences, sums_of
from freshlegs.exchange.steps import Home, Stopped
from freshlegs.exchange.storing import Stored, store
from freshlegs.exchange.zones import on_this_machine
from freshlegs.journal import Journal
from freshlegs.language import mark, tr
from freshlegs.records import dataclass
from freshlegs.tui.keynames import key_told
from freshlegs.tui.screens.importhints import State, hint
from freshlegs.tui.shown import shown
from freshlegs.tui.widgets.marks import UNICODE, Marks, bar
from freshlegs.tui.widgets.oneline import OneLine
from freshlegs.tui.widgets.pathline import PathLine
from freshlegs.units import Units

LOOK_EVERY_S = 0.1
MOST_NAMED = 20
BAR = 30
ABOUT = mark(
    "A file, a folder or an archive: of a watch, of a service, of freshlegs itself. What it is, its content tells."
)


class ImportScreen(ModalScreen[None]):
    """A modal that brings one path in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", mark("stop, or leave"), id="import-leave",
                tooltip=mark("Stop what is being read, or leave")),
        Binding("y", "answer('y')", mark("join"), id="import-join",
                tooltip=mark("The two are one run: join them")),
        Binding("n", "answer('n')", mark("keep both"), id="import-apart",
                tooltip=mark("The two are two runs: keep both")),
        Binding("a", "answer('a')", mark("join all"), id="import-join-all",
                tooltip=mark("Join these two and all that are left")),
        Binding("N", "answer('N')", mark("keep all"), id="import-apart-all",
                tooltip=mark("Keep these two and all that are left")),
        Binding("enter", "close", mark("close"), id="import-close", tooltip=mark("Close the report")),
    ]  # fmt: skip

    before: Callable[[Journal], None] | None = None
    """Keeps a copy of what will be changed; where it can't, nothing is stored."""

    @dataclass
    class Gathered(Message):
        """All that could be read was, or the runner stopped it: what it is and what is to be asked, or trouble."""

        paths: list[Gathering]
        asked: tuple[Likely, ...]
        trouble: str = ""

    @dataclass
    class Kept(Message):
        """It was stored, as a step that can be undone where something was new; or there was trouble."""

        stored: Stored | None
        undoable: bool = False
        trouble: str = ""

    def __init__(
        self, journal: Journal, today: dt.date, *, units: Units = "km", marks: Marks = UNICODE, folder: str = ""
    ) -> None:
        super().__init__()
        self.journal = journal
        self.today = today
        self.units: Units = units
        self.marks = marks
        self.state: State = "path"
        self._folder = folder
        self._stop = Event()
        self._progress = Progress()
        self._begun = 0.0
        self._title = ""
        self._paths: list[Gathering] = []
        self._asked: tuple[Likely, ...] = ()
        self._pairs: list[Pair] = []
        self._place = 0

    def compose(self) -> ComposeResult:
        """Hold the line, what it says of it, how far it has come, and the report."""
        with Vertical(id="import"):
            yield PathLine(self._begin, completions, common_beginning)
            yield Static(tr(ABOUT), id="import-said", markup=False)
            with VerticalScroll(id="import-report"):
                yield Static("", id="import-text", markup=False)
            yield Static(hint(self, "path"), id="import-hint", markup=False)

    def on_mount(self) -> None:
        """Begin with the path."""
        self.query_one("#import").border_title = tr("Import")
        self.line.value = self._folder
        self.line.focus()
        self.set_interval(LOOK_EVERY_S, self._tell_progress)

    def on_unmount(self) -> None:
        """Read no further for nobody."""
        self._stop.set()

    @property
    def line(self) -> PathLine:
        """The line of the path."""
        return self.query_one(PathLine)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what does something now."""
        del parameters
        if action == "answer":
            return self.state == "asking"
        return self.state == "done" if action == "close" else True

    # -- the path ----------------------------------------------------------------------------------------------

    @on(PathLine.Offered)
    def name_ways(self, message: PathLine.Offered) -> None:
        """Name the ways in which a path can go on."""
        more = len(message.names) - MOST_NAMED
        rest = [tr("and {more} more", more=more)] if more > 0 else []
        self._say("  ".join((*message.names[:MOST_NAMED], *rest)) or tr(ABOUT))

    @on(OneLine.Overlong)
    def refuse_paste(self, message: OneLine.Overlong) -> None:
        """Say why a paste was not taken."""
        self._say(message.words)

    def _begin(self) -> None:
        text = self.line.value.strip()
        if self.state != "path" or not text:
            return
        if not path_of(text).exists():
            self._say(tr("{path}: there is no such file or folder", path=text))
            return
        self._title = named([text])
        self._begun = asyncio.get_running_loop().time()
        self._turn_to("reading")
        self.read(text)

    # -- reading -----------------------------------------------------------------------------------------------

    @work(thread=True, exclusive=True, group="import")
    def read(self, text: str) -> None:
        """Read what lies there, file by file; nothing is stored."""
        try:
            with self.journal.again() as journal:
                gathered = self._gathered(journal, text)
                asked = () if self._stop.is_set() else likely([gathered], journal)
                told = self.Gathered([gathered], asked)
        except FreshlegsError as error:
            told = self.Gathered([], (), str(error))
        self.post_message(told)

    def _gathered(self, journal: Journal, text: str) -> Gathering:
        home = Home(
            on_this_machine,
            self.units,
            remembered=remembered_in(journal),
            closed=lambda path: is_journals(path, journal.path),
            stopped=self._stop.is_set,
        )
        gathered, count = Gathering(home), Count(journal)
        try:
            for step in all_told(text, lambda: read_path(path_of(text), home, text)):
                gathered.take(step)
                self._progress = count.on(gathered, step)
                if self._stop.is_set():
                    break
        except Stopped:
            pass  # within a file: it is left out, those before it stand
        return gathered

    def _tell_progress(self) -> None:
        if self.state != "reading":
            return
        progress = self._progress
        seconds = asyncio.get_running_loop().time() - self._begun
        drawn = f"{bar(progress.share, BAR, self.marks)} {progress.share:.0%}\n" if progress.of > 1 else ""
        words = Content(f"{drawn}{progress.words(seconds)}\n")
        self.query_one("#import-said", Static).update(words + shown(progress.place, "dim"))

    @on(Gathered)
    def go_on(self, message: Gathered) -> None:
        """Ask what is to be asked, or store."""
        if message.trouble:
            self._report(message.trouble, [])
            return
        self._tell_progress()
        self._paths, self._asked = message.paths, message.asked
        self._turn_to("asking")
        self._ask_next()

    # -- asking ------------------------------------------------------------------------------------------------

    def _ask_next(self) -> None:
        if self._place == len(self._asked):
            self._turn_to("storing")
            self.keep(agreed(self._paths, self._pairs))
            return
        told = questions(self._asked, self._pairs, self._place, self.units)
        self._write([shown(line, style) for line, style in told])
        self.query_one("#import-report", VerticalScroll).scroll_to(y=3 * self._place, animate=False)

    def action_answer(self, answer: str) -> None:
        """Take an answer, for one or for all that are left."""
        first = self._place
        self._place = len(self._asked) if answer in "aN" else first + 1
        if answer in "ya":
            self._pairs += [one.pair for one in self._asked[first : self._place]]
        self._ask_next()

    # -- storing -----------------------------------------------------------------------------------------------

    @work(thread=True, exclusive=True, group="import")
    def keep(self, paths: list[Gathering]) -> None:
        """Store what is new, as one step."""
        try:
            with self.journal.again() as journal:
                if self.before and any(gathered.records for gathered in paths):
                    self.before(journal)
                before = journal.steps(1)
                stored = store(journal, paths, self._title, self.today)
                told = self.Kept(stored, journal.steps(1) != before)
        except FreshlegsError as error:
            told = self.Kept(None, trouble=str(error))
        self.post_message(told)

    @on(Kept)
    def tell(self, message: Kept) -> None:
        """Say what became of every file."""
        if message.stored is None:
            self._report(message.trouble, [])
            return
        files, warnings = message.stored
        stopped = [tr("Stopped: what had been read so far was kept.")] if self._stop.is_set() else []
        back = [tr("One undo ({key}) takes it back.", key=key_told(self, "undo", "u"))] if message.undoable else []
        self._report(" ".join((*stopped, f"{sums_of(files).words}.", *back)), list(sentences(files, warnings)))

    def _report(self, sentence: str, lines: list[str]) -> None:
        self._turn_to("done")
        self._say(sentence[:1].upper() + sentence[1:])
        self._write([shown(line) for line in lines])
        self.query_one("#import-report").focus()

    # -- leaving -----------------------------------------------------------------------------------------------

    def action_leave(self) -> None:
        """Stop what is being read; join nothing more; or leave."""
        if self.state == "reading":
            self._stop.set()
        elif self.state == "asking":
            self.action_answer("N")
        elif self.state != "storing":
            self.dismiss(None)

    def action_close(self) -> None:
        """Leave the report."""
        self.dismiss(None)

    def _turn_to(self, state: State) -> None:
        self.state = state
        self.line.disabled = state != "path"
        self.query_one("#import-hint", Static).update(hint(self, state))
        self.set_class(state in ("asking", "done"), "-reporting")
        self.refresh_bindings()

    def _say(self, words: str) -> None:
        self.query_one("#import-said", Static).update(shown(words))

    def _write(self, lines: list[Content]) -> None:
        self.query_one("#import-text", Static).update(Content("\n").join(lines))
