"""Writing on a screen: the forms, and what they store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from freshlegs.errors import FreshlegsError, WordsUnclear
from freshlegs.language import mark, tr
from freshlegs.logbook import edit, keep, records_of, tell_about
from freshlegs.models import Entry, Plan, Run, Runner, Wellness
from freshlegs.records import replace
from freshlegs.rules.advice import Advice
from freshlegs.rules.advise import advise
from freshlegs.tui.screens.lining import Lining
from freshlegs.tui.widgets.day import DayEntries, DayPane
from freshlegs.tui.widgets.sheets import wear
from freshlegs.units import typed_date

if TYPE_CHECKING:
    from freshlegs.tui.widgets.checkin import CheckForm
    from freshlegs.tui.widgets.fields import Setting
    from freshlegs.tui.widgets.formpage import Form

SAME_AGAIN = ("type", "distance", "duration", "pace", "shoes", "tags")


class Entering(Lining):
    """The half of a screen that writes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new_run", mark("new run"), id="log-run", tooltip=mark("Log a run in the form")),
        Binding("s", "sore", mark("sore"), id="log-soreness", tooltip=mark("Soreness and pain on the legs map")),
        Binding("c", "check_in", mark("check-in"), id="check-in", tooltip=mark("The morning check-in")),
        Binding(
            "C",
            "check_in_usual",
            mark("as usual"),
            id="check-in-usual",
            show=False,
            tooltip=mark("Check-in: all as usual"),
        ),
        Binding("e", "edit", mark("edit"), id="edit", tooltip=mark("Edit the entry under the cursor")),
        Binding("p", "plan", mark("plan"), id="plan", tooltip=mark("Plan a session on the chosen day")),
        Binding(
            "i",
            "about",
            mark("about you"),
            id="about-you",
            show=False,
            tooltip=mark("About you: what the rules may know"),
        ),
        Binding(
            "y",
            "duplicate",
            mark("duplicate"),
            id="duplicate",
            show=False,
            tooltip=mark("Duplicate the run, for today"),
        ),
    ]

    _form: Form | None = None

    # -- forms -------------------------------------------------------------------------------------------------

    @property
    def form(self) -> Form | None:
        """The form that is open."""
        return self._form if self._form and self._form.parent else None

    @property
    def is_writing(self) -> bool:
        """Whether a form or a line is open."""
        return bool(self.form or self.line)

    @property
    def is_storing(self) -> bool:
        """Whether something was handed over and is not closed yet."""
        return any(widget.handed_over for widget in (self.form, self.line) if widget)

    def unfinished(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Give what stands in the open form or line."""
        if self.form and self.form.is_touched:
            yield self.form.form_name, self.form.draft()
        if self.line and (text := self.line.text).strip():
            yield self.line.draft_name, {"line": text}

    def _setting(self) -> Setting:
        from freshlegs.tui.widgets.fields import Setting  # noqa: PLC0415 - what writes waits until it is opened

        return Setting(self.today, self.day, self.units)

    async def action_new_run(self) -> None:
        """Open the form of a run; of the little test run where the day's advice offers one."""
        from freshlegs.tui.widgets.fieldwords import field_word  # noqa: PLC0415 - what writes waits until it is opened
        from freshlegs.tui.widgets.runform import RunForm  # noqa: PLC0415 - likewise
        from freshlegs.tui.widgets.sorefields import pain_words  # noqa: PLC0415 - likewise

        texts = self._draft_of("run")
        advice = self._advice()
        self._go_to_draft(texts)
        if texts is None and advice and advice.test_joint and not advice.done_m:
            where = pain_words(advice.test_joint, None, self._setting())
            texts = {"type": field_word("test"), "pain_site": where}
        await self._open(RunForm(self._setting(), self.days, self.runner, texts=texts))

    def _go_to_draft(self, texts: Mapping[str, str] | None, *, ahead: bool = False) -> None:
        """Show the day that a draft is about, so that nothing is logged on another day than the one that is seen."""
        from freshlegs.days import parse_day, parse_done_day  # noqa: PLC0415 - likewise

        told = (texts or {}).get("day", "")
        with suppress(WordsUnclear):
            self.day = (
                parse_day(told, self.today, future=True, units=self.units)
                if ahead
                else parse_done_day(told, self.today, units=self.units)
            )

    def _advice(self) -> Advice | None:
        """Give what the journal advises for the chosen day, if that has come."""
        return advise(self.days, self.day, self.runner) if self.days and self.day <= self.today else None

    async def action_check_in(self) -> None:
        """Open the morning check-in of the chosen day, or the one that is there; a joint is asked about first."""
        entries = self.query_one(DayEntries).entries
        look = next((entry for entry in entries if isinstance(entry, Wellness)), None)
        if look:
            await self._edit(look)
            return
        await self._open(self._check_form(self._draft_of(f"wellness {self.day}")))

    def _check_form(
        self, texts: Mapping[str, str] | None, replaces: Wellness | None = None, rev: int | None = None
    ) -> CheckForm:
        """Give the check-in: what the advice asks for first, a joint by name, and the numbers that are told often."""
        from freshlegs.rules.usual import measured_lately  # noqa: PLC0415 - what writes waits until it is opened
        from freshlegs.tui.widgets.checkin import CheckForm  # noqa: PLC0415 - likewise

        advice = self._advice()
        return CheckForm(
            replace(self._setting(), joints=advice.joints if advice else ()),
            asked=advice.ask_for if advice else None,
            measured=measured_lately(self.days, self.day) if self.days else frozenset(),
            replaces=replaces,
            rev=rev,
            texts=texts,
        )

    async def action_sore(self) -> None:
        """Open the legs map."""
        await self.run_action("app.go('legs')")

    def action_check_in_usual(self) -> None:
        """Store a morning like most; what was told of it already stays."""
        from freshlegs.phrase import read_checkin  # noqa: PLC0415 - what writes waits until it is opened

        reading = read_checkin("as usual", self.today, day=min(self.day, self.today))
        try:
            records, _ = records_of(reading.records, self.today, self.units)
            self._saved(keep(self.journal, records, self.units, assumed=reading.assumed))
        except FreshlegsError as error:
            self.say(str(error), bad=True)

    async def action_about(self) -> None:
        """Open the form about the runner."""
        from freshlegs.tui.widgets.about import AboutForm  # noqa: PLC0415 - what writes waits until it is opened

        try:
            runner = self.journal.runner()
        except FreshlegsError as error:
            self.say(str(error), bad=True)
            return
        await self._open(AboutForm(runner, self._setting(), texts=self._draft_of("about you")))

    async def action_plan(self) -> None:
        """Open the form of a plan."""
        from freshlegs.tui.widgets.form import EntryForm  # noqa: PLC0415 - what writes waits until it is opened

        texts = self._draft_of("plan")
        self._go_to_draft(texts, ahead=True)
        await self._open(EntryForm(Plan, self._setting(), texts=texts))

    async def action_edit(self) -> None:
        """Open the entry under the cursor."""
        entry = self.query_one(DayEntries).entry
        if entry is None:
            self.say(tr("Nothing to edit on this day."))
            return
        await self._edit(entry)

    async def _edit(self, entry: Entry) -> None:
        """Open an entry as it stands in the journal now; saving it refuses to write over a later change."""
        from freshlegs.tui.widgets.form import EntryForm  # noqa: PLC0415 - what writes waits until it is opened

        try:
            rev = self.journal.rev_of(entry.id)
            now = self.journal.entry(entry.id)
        except FreshlegsError as error:
            self.say(str(error), bad=True)
            return
        texts = self._draft_of(f"edit {entry.id}")
        now = now or entry
        if isinstance(now, Wellness):
            await self._open(self._check_form(texts, now, rev))
        else:
            await self._open(EntryForm(type(now), self._setting(), replaces=now, rev=rev, texts=texts))

    async def action_duplicate(self) -> None:
        """Open a new form that says the same as the run under the cursor, for today."""
        from freshlegs.tui.widgets.form import EntryForm  # noqa: PLC0415 - what writes waits until it is opened

        entry = self.query_one(DayEntries).entry
        if not isinstance(entry, Run):
            self.say(tr("Only a run can be logged again."))
            return
        texts = EntryForm(Run, self._setting(), replaces=entry).first_texts()
        same = {name: texts[name] for name in SAME_AGAIN}
        form = EntryForm(
            Run, self._setting(), texts={**same, "day": typed_date(self.today, self.units)}, draft="run again"
        )
        await self._open(form)

    async def _open(self, form: Form) -> None:
        """Open a form. It has the focus when this returns, so that no key typed ahead goes astray."""
        if self.is_writing:
            return
        wear(self.app, "entry")
        self.to_front(1, editing=True)
        pane = self.query_one(DayPane)
        self._form = form
        await pane.mount(form)
        self.set_focus(form.first_input)
        pane.border_subtitle = " · ".join(filter(None, (tr(form.TITLE), form.keys)))

    def close_writing(self) -> None:
        """Close what is open and go back to the calendar, in one picture: a widget is gone only a while after that."""
        open_now = [widget for widget in (self.form, self.line) if widget]
        self._stop_draft()
        self.query_one(DayPane).border_subtitle = ""
        self.pending = ()
        self._clear_bar(has_bar=False)
        self.to_front(0)
        for widget in open_now:
            widget.display = False
            widget.remove()

    def to_front(self, place: int, *, editing: bool = False) -> None:
        """Put a pane in front, with the keys unless a form is opened there. The screen that has panes says how."""
        raise NotImplementedError

    def on_form_changed(self, message: Form.Changed) -> None:
        """Show what the advice would be; keep a draft a second after the last key. A key that saved is told late."""
        if not self.form or self.form.handed_over:
            return
        self.pending = message.records
        self._draft_soon()

    def on_form_filled(self, message: Form.Filled) -> None:
        """Store what was filled in."""
        from freshlegs.models.doubts import doubts  # noqa: PLC0415 - what writes waits until it is opened
        from freshlegs.tui.widgets.about import AboutForm  # noqa: PLC0415 - likewise

        form = self.form
        if form is None:
            return
        odd = tuple(doubt.text for record in message.records for doubt in doubts(record, self.today, self.units))
        try:
            if isinstance(form, AboutForm) and isinstance(told := message.records[0], Runner):
                kept = tell_about(self.journal, form.runner, told)
            elif message.replaces:
                kept = edit(self.journal, message.records, self.units, message.rev)
            else:
                kept = keep(self.journal, message.records, self.units, odd)
        except FreshlegsError as error:
            form.take_back(str(error))
            return
        self._keep_draft(form.form_name, {})
        self._saved(kept)

    def on_form_left(self, message: Form.Left) -> None:
        """Keep what was typed as a draft."""
        if message.texts is not None:
            self._keep_draft(message.form, message.texts)
        self.close_writing()
