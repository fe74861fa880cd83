"""The entry form in the day pane: short, forgiving, read with the same words as everywhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Label

from freshlegs.errors import EntryRefused, FreshlegsError, WordsUnclear
from freshlegs.models import KIND_OF, Entry, Record, Run
from freshlegs.models.doubts import doubts
from freshlegs.models.wire import json_value
from freshlegs.tui.shown import shown
from freshlegs.tui.widgets.fields import Field, Setting, rest_of
from freshlegs.tui.widgets.forms import FIELDS, SORE
from freshlegs.tui.widgets.oneline import OneLine
from freshlegs.units import METRES_PER, distance_number, duration_text, pace_text

TRIO = ("distance", "duration", "pace")


class FieldInput(OneLine):
    """One field of a form."""

    def __init__(self, field: Field, value: str, enter: Callable[[], None]) -> None:
        super().__init__(value, field.hint, enter=enter, id=f"field-{field.name}")
        self.field = field


class EntryForm(VerticalScroll, can_focus=False):
    """The form of one kind of entry. Posts `Filled` when it is whole, `Changed` while it is typed, `Left` on Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "save", "Save", id="form-save"),
        Binding("escape", "leave", "Leave it as a draft", id="form-leave"),
        Binding("f3", "unfold", "More fields", id="form-more"),
        Binding("f6", "empty", "Empty the form", id="form-empty", show=False),
        Binding("up,shift+tab", "step(-1)", "The field before", id="form-back", show=False),
        Binding("down,tab", "step(1)", "The next field", id="form-on", show=False),
    ]

    @dataclass
    class Filled(Message):
        """The runner saved: the records, and the entry that the first of them replaces."""

        records: tuple[Record, ...]
        replaces: Entry | None
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
        self,
        kind: type[Entry],
        setting: Setting,
        *,
        replaces: Entry | None = None,
        rev: int | None = None,
        texts: Mapping[str, str] | None = None,
        draft: str = "",
    ) -> None:
        super().__init__(id="form")
        self.rev = rev
        self._draft = draft
        self.handed_over = False
        self._said = ""
        self.kind = kind
        self.setting = setting
        self.replaces = replaces
        self.fields = tuple(field for field in FIELDS[kind] if not (replaces and field is SORE and kind is Run))
        self._first_texts = dict(texts or {})
        self._typed: list[str] = []
        self._known_texts: dict[str, str] = {}

    @property
    def form_name(self) -> str:
        """The name that a draft of this form is kept under."""
        if self._draft:
            return self._draft
        return f"edit {self.replaces.id}" if self.replaces else KIND_OF[self.kind]

    def compose(self) -> ComposeResult:
        """Lay out two short fields or one wide a row."""
        column = 0
        for field in self.fields:
            classes = " ".join(name for name, told in (("-wide", field.wide), ("-folded", field.folded)) if told)
            if field.wide and column:
                yield Label("", classes="form--gap")
                yield Label("", classes="form--gap")
                column = 0
            yield Label(field.label, markup=False, classes=f"form--label {classes}")
            entry = FieldInput(field, self._first_text(field), self.action_save)
            entry.add_class(*classes.split())
            yield entry
            column = 0 if field.wide else (column + 1) % 2
        yield Label("", id="form-message", markup=False)

    def _first_text(self, field: Field) -> str:
        if field.name in self._first_texts:
            return self._first_texts[field.name]
        if self.replaces:
            return field.write(self.replaces, self.setting)
        return self.setting.day.isoformat() if field.name == "day" else ""

    def first_texts(self) -> dict[str, str]:
        """Give what stands in each field when the form opens."""
        return {field.name: self._first_text(field) for field in self.fields}

    def on_mount(self) -> None:
        """Remember how it began."""
        self._known_texts = self.texts()
        self._typed = [name for name in ("duration", "distance") if self._known_texts.get(name)]

    @property
    def first_input(self) -> FieldInput:
        """Where the runner begins: how far, or what comes after the day."""
        entries = list(self._inputs())
        named = [entry for entry in entries if entry.field.name == "distance" and entry.display]
        return (named or [entry for entry in entries if entry.field.name != "day"])[0]

    def _inputs(self) -> Iterator[FieldInput]:
        return iter(self.query(FieldInput))

    def texts(self) -> dict[str, str]:
        """Give what stands in each field."""
        return {entry.field.name: entry.value for entry in self._inputs()}

    @property
    def is_touched(self) -> bool:
        """Whether anything was typed since the form opened."""
        return self.texts() != self._known_texts

    # -- reading -------------------------------------------------------------------------------------------------

    def _read(self) -> tuple[Record, ...]:
        """Read the whole form. Raises WordsUnclear or EntryRefused, whose `field` is a field's name."""
        from freshlegs.models.door import read_record  # noqa: PLC0415 - pydantic waits until something enters

        told: dict[str, Any] = rest_of(self.replaces, self.fields) if self.replaces else {}
        beside: dict[str, Any] = {}
        for entry in self._inputs():
            text = entry.value.strip()
            if self.replaces and entry.value == entry.field.write(self.replaces, self.setting):
                # untouched: what the field can't show is kept too
                told.update({key: json_value(getattr(self.replaces, key)) for key in entry.field.keys})
                continue
            if not text:
                continue
            try:
                found = dict(entry.field.read(text, self.setting))
            except FreshlegsError as error:
                raise EntryRefused(f"{entry.field.label}: {error}", entry.field.name) from None
            found.pop("pace_s_per_km", None)
            (beside if entry.field is SORE and self.kind is Run else told).update(found)
        told.setdefault("date", self.setting.day.isoformat())
        if self.kind is Run and "distance_m" not in told:
            raise EntryRefused("How far? A run needs its distance, like 8.5", "distance")
        records = [self._through_door(read_record, {"kind": KIND_OF[self.kind], **told})]
        if beside:
            records.append(self._through_door(read_record, {"kind": "wellness", "date": told["date"], **beside}))
        return tuple(records)

    def _through_door(self, read_record: Any, told: dict[str, Any]) -> Record:  # noqa: ANN401 - a function imported late
        try:
            record: Record = read_record(told)
        except EntryRefused as error:
            key = error.field.split(".", maxsplit=1)[0]
            field = next((field for field in self.fields if key in field.keys), None)
            raise EntryRefused(
                f"{field.label}: {error}" if field else str(error), field.name if field else ""
            ) from None
        for doubt in doubts(record, self.setting.today):
            if doubt.impossible:
                field = next((field for field in self.fields if doubt.field in field.keys), None)
                raise EntryRefused(doubt.text, field.name if field else "")
        return record

    # -- what the runner does ------------------------------------------------------------------------------------

    @on(Input.Changed)
    def take_change(self, message: Input.Changed) -> None:
        """Fill in the third of distance, time and pace; tell what the form would say."""
        message.stop()
        if isinstance(message.input, FieldInput) and message.input.field.name in TRIO:
            self._complete(message.input.field.name)
        try:
            records = self._read()
        except FreshlegsError:
            records = ()
        else:
            self._say("")
        self.post_message(self.Changed(records))

    def _complete(self, name: str) -> None:
        """Give the third quantity from the two that were typed last."""
        if name in self._typed:
            self._typed.remove(name)
        fields = {entry.field.name: entry for entry in self._inputs()}
        if not set(TRIO) <= set(fields):
            return
        if fields[name].value.strip():
            self._typed.append(name)
        self._typed = self._typed[-2:]
        if len(self._typed) < 2:  # noqa: PLR2004 - two of three
            return
        third = next(trio for trio in TRIO if trio not in self._typed)
        try:
            told = {
                key: value
                for two in self._typed
                for key, value in fields[two].field.read(fields[two].value.strip(), self.setting).items()
            }
        except FreshlegsError:
            return
        text = self._third(third, told)
        if text:
            with fields[third].prevent(Input.Changed):
                fields[third].value = text

    def _third(self, third: str, told: Mapping[str, Any]) -> str:
        metres, seconds, pace = told.get("distance_m"), told.get("duration_s"), told.get("pace_s_per_km")
        units = self.setting.units
        if third == "pace" and metres and seconds:
            return pace_text(seconds * 1000 / metres, units).split(" ", maxsplit=1)[0]
        if third == "duration" and metres and pace:
            return duration_text(metres * pace / 1000)
        if third == "distance" and seconds and pace:
            return distance_number(seconds * 1000 / pace, units, 2) if METRES_PER[units] else ""
        return ""

    @on(Input.Blurred)
    def check_field(self, message: Input.Blurred) -> None:
        """Check a field as it is left; what was typed stays."""
        message.stop()
        if not isinstance(message.input, FieldInput):
            return
        entry = message.input
        try:
            if text := entry.value.strip():
                entry.field.read(text, self.setting)
        except WordsUnclear as error:
            entry.add_class("-wrong")
            self._say(f"{entry.field.label}: {error}")
        else:
            entry.remove_class("-wrong")

    @on(OneLine.Overlong)
    def refuse_paste(self, message: OneLine.Overlong) -> None:
        """Say why a paste was not taken."""
        message.stop()
        self._say(message.words)

    def action_save(self) -> None:
        """Save the form, or say what is wrong and where."""
        try:
            records = self._read()
        except EntryRefused as error:
            self._say(str(error))
            wrong = next((entry for entry in self._inputs() if entry.field.name == error.field), None)
            if wrong:
                self.set_class(wrong.field.folded or self.has_class("-unfolded"), "-unfolded")
                wrong.add_class("-wrong")
                self.screen.set_focus(wrong)
            return
        self.handed_over = True
        self.post_message(self.Filled(records, self.replaces, self.rev))

    def action_leave(self) -> None:
        """Leave the form; the screen keeps the draft."""
        self.handed_over = True
        self.post_message(self.Left(self.form_name, self.texts() if self.is_touched else None))

    def action_unfold(self) -> None:
        """Show the fields that are seldom needed, or fold them away."""
        self.toggle_class("-unfolded")

    def action_empty(self) -> None:
        """Empty every field but the day."""
        for entry in self._inputs():
            entry.value = self.setting.day.isoformat() if entry.field.name == "day" else ""
        self._typed.clear()
        self.screen.set_focus(self.first_input)

    def action_step(self, by: int) -> None:
        """Go to the next or previous field that is shown."""
        entries: list[Widget] = [entry for entry in self._inputs() if entry.display]
        here = self.screen.focused
        if here in entries:
            self.screen.set_focus(entries[(entries.index(here) + by) % len(entries)])

    def _say(self, text: str) -> None:
        if text != self._said:
            self._said = text
            self.query_one("#form-message", Label).update(shown(text))

    def take_back(self, text: str) -> None:
        """Go on with a form that could not be stored, and say why."""
        self.handed_over = False
        self._say(text)


class RunForm(EntryForm):
    """The form of a run."""

    def __init__(
        self, setting: Setting, *, replaces: Run | None = None, texts: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(Run, setting, replaces=replaces, texts=texts)
