"""A form in the day pane: a page of fields that are filled in with words, moved through, saved or left as a draft.

What the fields are about, and how they are read as one, is each form's own: form.py (an entry), about.py (the runner).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Label

from freshlegs.errors import EntryRefused, FreshlegsError
from freshlegs.language import mark, tr, trc
from freshlegs.models import Entry, Record
from freshlegs.records import dataclass
from freshlegs.tui.keynames import key_told
from freshlegs.tui.shown import shown
from freshlegs.tui.widgets.fields import Field, Setting, Told
from freshlegs.tui.widgets.oneline import OneLine
from freshlegs.units import manner_of, typed_date


class FieldInput(OneLine):
    """One field of a form."""

    def __init__(self, field: Field, value: str, hint: str, enter: Callable[[], None]) -> None:
        super().__init__(value, hint, enter=enter, id=f"field-{field.name}")
        self.field = field


class Form(VerticalScroll, can_focus=False):
    """A form. Posts `Filled` when it is whole, `Changed` while it is typed, `Left` on Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "save", mark("Save"), id="form-save"),
        Binding("escape", "leave", mark("leave"), id="form-leave", tooltip=mark("Leave it as a draft")),
        Binding("f3", "unfold", mark("More fields"), id="form-more"),
        Binding("f6", "empty", mark("Empty the form"), id="form-empty", show=False),
        Binding("up,shift+tab", "step(-1)", mark("The field before"), id="form-back", show=False),
        Binding("down,tab", "step(1)", mark("The next field"), id="form-on", show=False),
    ]
    TITLE: ClassVar[str] = ""
    """What the form is about, where that is not the day."""

    @dataclass
    class Filled(Message):
        """The runner saved: the records, and the entry that the first of them replaces."""

        records: tuple[Record, ...]
        replaces: Entry | None = None
        rev: int | None = None

    @dataclass
    class Changed(Message):
        """The runner typed: what the form would say now (nothing while it can't be read)."""

        records: tuple[Record, ...]

    @dataclass
    class Left(Message):
        """The runner left the form: what was typed, for a draft under the form's name; None where nothing was."""

        form: str
        texts: dict[str, str] | None

    def __init__(
        self, name: str, fields: tuple[Field, ...], setting: Setting, texts: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(id="form")
        self.form_name = name
        self.fields = fields
        self.setting = setting
        self.handed_over = False
        self._emptied = False
        self._said = ""
        self._first_texts = dict(texts or {})
        self._known_texts: dict[str, str] = {}
        self._followed: dict[str, str] = {}
        self.set_class(manner_of(setting.units).order is not None, "-worded")

    # -- what each form says for itself ----------------------------------------------------------------------------

    def stored_text(self, field: Field) -> str:
        """Give what stands in a field before anything is typed."""
        raise NotImplementedError

    def blank_text(self, field: Field) -> str:
        """Give what stands in a field of the emptied form."""
        return typed_date(self.setting.day, self.setting.units) if field.name == "day" else ""

    def terms(self) -> Setting:
        """Give what the words are read by."""
        return self.setting

    def read(self) -> tuple[Record, ...]:
        """Read the whole form. Raises EntryRefused, whose `field` is a field's name."""
        raise NotImplementedError

    def filled(self, records: tuple[Record, ...]) -> Filled:
        """Give the message that hands the form over."""
        return self.Filled(records)

    def remark(self, records: tuple[Record, ...]) -> str:
        """Give what is to be said of a form that can be read, if anything."""
        del records
        return ""

    def draft(self) -> dict[str, str]:
        """Give the texts that a draft keeps, none where all is empty."""
        texts = self.texts()
        return texts if any(text.strip() for name, text in texts.items() if name != "day") else {}

    @property
    def first_input(self) -> FieldInput:
        """Where the runner begins."""
        return next(self.inputs())

    # -- the page --------------------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Lay out two short fields or one wide a row."""
        column = 0
        for field in self.fields:
            marks = (("-wide", field.wide), ("-folded", field.folded), ("-pain", field.pain))
            classes = " ".join(name for name, told in marks if told)
            if field.wide and column:
                yield Label("", classes="form--gap")
                yield Label("", classes="form--gap")
                column = 0
            yield Label(trc("field", field.label), markup=False, classes=f"form--label {classes}")
            hint = field.ask(self.setting) if field.ask else ""
            entry = self.make_input(field, self.first_text(field), hint or tr(field.hint))
            entry.add_class(*classes.split(), update=False)  # it is styled when it is mounted
            yield entry
            column = 0 if field.wide else (column + 1) % 2
        yield Label("", id="form-message", markup=False)

    def make_input(self, field: Field, text: str, hint: str) -> FieldInput:
        """Make the input of a field."""
        return FieldInput(field, text, hint, self.action_save)

    def on_mount(self) -> None:
        """Remember how it began."""
        self._known_texts = self.texts()
        self._followed = dict(self._known_texts)

    def first_text(self, field: Field) -> str:
        """Give what stands in a field when the form opens: a draft's text, or what is stored."""
        return self._first_texts.get(field.name, self.stored_text(field))

    def first_texts(self) -> dict[str, str]:
        """Give what stands in each field when the form opens."""
        return {field.name: self.first_text(field) for field in self.fields}

    def inputs(self) -> Iterator[FieldInput]:
        """Give the fields as they are typed in."""
        return iter(self.query(FieldInput))

    def texts(self) -> dict[str, str]:
        """Give what stands in each field."""
        return {entry.field.name: entry.value for entry in self.inputs()}

    @property
    def is_touched(self) -> bool:
        """Whether anything was typed since the form opened."""
        return self.texts() != self._known_texts

    @property
    def keys(self) -> str:
        """What the frame says of the keys."""
        ways = [tr("Enter save")]
        if any(field.folded for field in self.fields):
            ways.append(tr("{key} more", key=key_told(self, "form-more", "F3")))
        return " · ".join((*ways, tr("{key} leave", key=key_told(self, "form-leave", "Esc"))))

    # -- reading ---------------------------------------------------------------------------------------------------

    def read_field(self, field: Field, text: str) -> Told:
        """Read one field. Raises EntryRefused with its label before the words, and its name."""
        try:
            return field.read(text, self.terms())
        except FreshlegsError as error:
            raise EntryRefused(f"{trc('field', field.label)}: {error}", field.name) from None

    def refused(self, error: EntryRefused) -> EntryRefused:
        """Give what the door refused in the form's own names."""
        key = error.field.split(".", maxsplit=1)[0]
        field = next((field for field in self.fields if key in field.keys), None)
        if field is None:
            return EntryRefused(str(error), "")
        return EntryRefused(f"{trc('field', field.label)}: {error}", field.name)

    # -- what the runner does ----------------------------------------------------------------------------------------

    @on(Input.Changed)
    def take_change(self, message: Input.Changed) -> None:
        """Tell what the form would say."""
        message.stop()
        if isinstance(message.input, FieldInput) and message.value != self._followed.get(message.input.field.name):
            # what stands there from the start was not typed: nothing follows from it
            self._followed[message.input.field.name] = message.value
            self.follow(message.input.field)
        try:
            records = self.read()
        except FreshlegsError:
            records = ()
        else:
            self.say(self.remark(records))
        self.post_message(self.Changed(records))

    def follow(self, field: Field) -> None:
        """Do what follows from a change of one field."""

    @on(Input.Blurred)
    def check_field(self, message: Input.Blurred) -> None:
        """Check a field as it is left; what was typed stays."""
        message.stop()
        if not isinstance(message.input, FieldInput):
            return
        entry = message.input
        try:
            if text := entry.value.strip():
                self.read_field(entry.field, text)
        except EntryRefused as error:
            entry.add_class("-wrong")
            self.say(str(error))
        else:
            entry.remove_class("-wrong")

    @on(OneLine.Overlong)
    def refuse_paste(self, message: OneLine.Overlong) -> None:
        """Say why a paste was not taken."""
        message.stop()
        self.say(message.words)

    def action_save(self) -> None:
        """Save the form, or say what is wrong and where."""
        try:
            records = self.read()
        except EntryRefused as error:
            self.say(str(error))
            wrong = next((entry for entry in self.inputs() if entry.field.name == error.field), None)
            if wrong:
                self.set_class((wrong.field.folded and not wrong.display) or self.has_class("-unfolded"), "-unfolded")
                wrong.add_class("-wrong")
                self.screen.set_focus(wrong)
            return
        self.handed_over = True
        self.post_message(self.filled(records))

    def action_leave(self) -> None:
        """Leave the form; the screen keeps the draft."""
        self.handed_over = True
        self.post_message(self.Left(self.form_name, self.draft() if self.is_touched or self._emptied else None))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer more fields only where there are more."""
        del parameters
        return action != "unfold" or any(field.folded for field in self.fields)

    def action_unfold(self) -> None:
        """Show the fields that are seldom needed, or fold them away."""
        self.toggle_class("-unfolded")

    def action_empty(self) -> None:
        """Begin anew: every field empty but the day; what was kept as a draft is thrown away on leaving."""
        self._emptied = True
        for entry in self.inputs():
            entry.value = self.blank_text(entry.field)
        self.screen.set_focus(self.first_input)

    def action_step(self, by: int) -> None:
        """Go to the next or previous field that is shown."""
        entries: list[Widget] = [entry for entry in self.inputs() if entry.display]
        here = self.screen.focused
        if here in entries:
            self.screen.set_focus(entries[(entries.index(here) + by) % len(entries)])

    def say(self, text: str) -> None:
        """Say something under the fields."""
        if text != self._said:
            self._said = text
            self.query_one("#form-message", Label).update(shown(text))

    def take_back(self, text: str) -> None:
        """Go on with a form that could not be stored, and say why."""
        self.handed_over = False
        self.say(text)
