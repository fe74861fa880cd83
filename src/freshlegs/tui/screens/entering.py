"""Writing on a screen: the forms and the line, what they store, and the drafts of what is not finished."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.timer import Timer

from freshlegs.errors import FreshlegsError
from freshlegs.logbook import Kept, edit, keep, records_of
from freshlegs.models import Entry, Plan, Run, Wellness
from freshlegs.models.doubts import doubts
from freshlegs.phrase import Known, Reading, read_checkin, read_phrase, read_plan, read_soreness
from freshlegs.tui.screens.desk import Desk
from freshlegs.tui.widgets.day import DayEntries, DayPane
from freshlegs.tui.widgets.fields import Setting
from freshlegs.tui.widgets.form import EntryForm, RunForm
from freshlegs.tui.widgets.keyline import KeyLine
from freshlegs.tui.widgets.quickadd import Asking, QuickAdd

DRAFT_AFTER_S = 1.0
WARM_UP_S = 0.4
LINES_KEPT = 50
FORM_KEYS = "Enter save · F3 more · Esc leave"
SAME_AGAIN = ("type", "distance", "duration", "pace", "shoes", "tags")
READERS = {"add": read_phrase, "sore": read_soreness, "check": read_checkin}


class Entering(Desk):
    """The half of a screen that writes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "ask('add')", "add", id="add", tooltip="Quick add: one line, read back as you type"),
        Binding("n", "new_run", "new run", id="log-run", tooltip="Log a run in the form"),
        Binding("s", "ask('sore')", "sore", id="log-soreness", tooltip="Soreness and pain, in one line"),
        Binding("c", "check_in", "check-in", id="check-in", tooltip="The morning check-in"),
        Binding("e", "edit", "edit", id="edit", tooltip="Edit the entry under the cursor"),
        Binding("p", "plan", "plan", id="plan", tooltip="Plan a session on the chosen day"),
        Binding("y", "duplicate", "duplicate", id="duplicate", show=False, tooltip="Log the same run again, today"),
    ]

    _draft: Timer | None = None
    _lines: tuple[str, ...] = ()

    def on_mount(self) -> None:
        """Import what the first entry needs after the first frame, so that it does not wait."""
        self.set_timer(WARM_UP_S, self._warm_up)

    @work(thread=True, exit_on_error=False)
    def _warm_up(self) -> None:
        from freshlegs.models import door  # noqa: PLC0415 - after the first frame

        del door

    # -- forms -------------------------------------------------------------------------------------------------

    @property
    def form(self) -> EntryForm | None:
        """The form that is open."""
        forms = self.query(EntryForm)
        return forms.first() if forms else None

    @property
    def line(self) -> QuickAdd | None:
        """The line that is open."""
        lines = self.query(QuickAdd)
        return lines.first() if lines else None

    @property
    def is_storing(self) -> bool:
        """Whether something was handed over and is not closed yet."""
        return any(widget.handed_over for widget in (self.form, self.line) if widget)

    def _setting(self) -> Setting:
        return Setting(self.today, self.day, self.units)

    async def action_new_run(self) -> None:
        """Open the form of a run."""
        await self._open(RunForm(self._setting(), texts=self._draft_of("run")))

    async def action_check_in(self) -> None:
        """Open the morning check-in of the chosen day, or the one that is there already."""
        entries = self.query_one(DayEntries).entries
        look = next((entry for entry in entries if isinstance(entry, Wellness)), None)
        if look:
            await self._edit(look)
            return
        name = f"wellness {self.day}"
        await self._open(EntryForm(Wellness, self._setting(), texts=self._draft_of(name), draft=name))

    async def action_plan(self) -> None:
        """Open the form of a plan."""
        await self._open(EntryForm(Plan, self._setting(), texts=self._draft_of("plan")))

    async def action_edit(self) -> None:
        """Open the entry under the cursor."""
        entry = self.query_one(DayEntries).entry
        if entry is None:
            self.say("Nothing to edit on this day.")
            return
        await self._edit(entry)

    async def _edit(self, entry: Entry) -> None:
        """Open an entry as it stands in the journal now; saving it refuses to write over a later change."""
        try:
            rev = self.journal.rev_of(entry.id)
            now = self.journal.entry(entry.id)
        except FreshlegsError as error:
            self.say(str(error), bad=True)
            return
        texts = self._draft_of(f"edit {entry.id}")
        await self._open(EntryForm(type(entry), self._setting(), replaces=now or entry, rev=rev, texts=texts))

    async def action_duplicate(self) -> None:
        """Open a new form that says the same as the run under the cursor, for today."""
        entry = self.query_one(DayEntries).entry
        if not isinstance(entry, Run):
            self.say("Only a run can be logged again.")
            return
        texts = EntryForm(Run, self._setting(), replaces=entry).first_texts()
        same = {name: texts[name] for name in SAME_AGAIN}
        form = EntryForm(Run, self._setting(), texts={**same, "day": self.today.isoformat()}, draft="run again")
        await self._open(form)

    async def _open(self, form: EntryForm) -> None:
        """Open a form. It has the focus when this returns, so that no key typed ahead goes astray."""
        if self.form or self.line:
            return
        self.to_front(1)
        pane = self.query_one(DayPane)
        await pane.mount(form)
        self.set_focus(form.first_input)
        self.add_class("-editing")
        pane.border_subtitle = FORM_KEYS

    def close_writing(self) -> None:
        """Close what is open and go back to the calendar."""
        self._stop_draft()
        for widget in (self.form, self.line):
            if widget:
                widget.remove()
        self.remove_class("-editing")
        self.query_one(DayPane).border_subtitle = ""
        self.pending = ()
        self.to_front(0)

    def to_front(self, place: int) -> None:
        """Put a pane in front. The screen that has panes says how."""
        raise NotImplementedError

    @on(EntryForm.Changed)
    def weigh(self, message: EntryForm.Changed) -> None:
        """Show what the advice would be; keep a draft a second after the last key."""
        self.pending = message.records
        self._draft_soon()

    @on(EntryForm.Filled)
    def take_form(self, message: EntryForm.Filled) -> None:
        """Store what was filled in."""
        form = self.form
        if form is None:
            return
        odd = tuple(doubt.text for record in message.records for doubt in doubts(record, self.today))
        try:
            if message.replaces:
                kept = edit(self.journal, message.records, self.units, message.rev)
            else:
                kept = keep(self.journal, message.records, self.units, odd)
        except FreshlegsError as error:
            form.take_back(str(error))
            return
        self._keep_draft(form.form_name, {})
        self._saved(kept)

    @on(EntryForm.Left)
    def leave_form(self, message: EntryForm.Left) -> None:
        """Keep what was typed as a draft."""
        if message.texts is not None:
            said = {name: text for name, text in message.texts.items() if name != "day" and text.strip()}
            self._keep_draft(message.form, message.texts if said else {})
        self.close_writing()

    def _saved(self, kept: Kept) -> None:
        # the cursor stays: who logs yesterday's run this morning wants to see what that says of today
        self.close_writing()
        self.reload()
        self.say(f"Saved: {kept.title}")
        for warning in kept.warnings:
            self.say(warning, bad=True)

    # -- the line ----------------------------------------------------------------------------------------------

    async def action_ask(self, asking: Asking) -> None:
        """Open the line."""
        if self.form or self.line:
            return
        day = self.day if asking == "add" else min(self.day, self.today)
        draft = self._draft_of(f"line {asking} {day}") or {}
        try:
            read = self._reader(asking, day)
        except FreshlegsError as error:
            self.say(str(error), bad=True)
            return
        line = QuickAdd(asking, read, day, value=draft.get("line", ""), earlier=self._lines)
        await self.mount(line, before=self.query_one(KeyLine))
        self.set_focus(line.line)

    def _reader(self, asking: Asking, day: dt.date) -> Callable[[str], Reading]:
        """Give the grammar of a line; a line that names no day is about the chosen one."""
        if day > self.today:
            return lambda text: read_plan(text, self.today, units=self.units, day=day)
        known = Known(tags=self.journal.tags(), shoes=self.journal.shoes())
        read = READERS[asking]
        return lambda text: read(text, self.today, units=self.units, known=known, day=day)

    @on(QuickAdd.Typed)
    def weigh_line(self, message: QuickAdd.Typed) -> None:
        """Show what the advice would be if the line were logged."""
        self._draft_soon()
        self.pending = ()
        if message.reading.records and not message.reading.troubles:
            try:
                self.pending = records_of(message.reading.records, self.today)[0]
            except FreshlegsError as error:
                message.line.say(str(error))

    @on(QuickAdd.Entered)
    def take_line(self, message: QuickAdd.Entered) -> None:
        """Store what the line says."""
        try:
            records, warnings = records_of(message.reading.records, self.today)
            kept = keep(self.journal, records, self.units, warnings)
        except FreshlegsError as error:
            message.line.take_back(str(error))
            return
        self._keep_draft(message.line.draft_name, {})
        self._lines = (*self._lines[1 - LINES_KEPT :], message.text)
        self._saved(kept)

    @on(QuickAdd.Left)
    def leave_line(self, message: QuickAdd.Left) -> None:
        """Keep the line as a draft."""
        self._keep_draft(message.name, {"line": message.text} if message.text.strip() else {})
        self.close_writing()

    # -- drafts ------------------------------------------------------------------------------------------------

    def _draft_soon(self) -> None:
        self._stop_draft()
        self._draft = self.set_timer(DRAFT_AFTER_S, self.keep_drafts)

    def _stop_draft(self) -> None:
        if self._draft:
            self._draft.stop()
            self._draft = None

    def keep_drafts(self) -> None:
        """Keep what stands in an open form or line, so that nothing typed is lost."""
        if self.form and self.form.is_touched:
            self._keep_draft(self.form.form_name, self.form.texts())
        if self.line and (text := self.line.text).strip():
            self._keep_draft(self.line.draft_name, {"line": text})

    def _keep_draft(self, name: str, texts: dict[str, str]) -> None:
        try:
            if texts:
                self.journal.keep_draft(name, json.dumps(texts))
            else:
                self.journal.drop_draft(name)
        except FreshlegsError as error:
            self.say(str(error), bad=True)

    def _draft_of(self, name: str) -> dict[str, str] | None:
        try:
            body = self.journal.drafts().get(name)
            texts = json.loads(body) if body else None
        except (FreshlegsError, ValueError):
            return None
        if not isinstance(texts, dict):
            return None
        self.say("Here is what you had typed before.")
        return {str(key): str(value) for key, value in texts.items()}
