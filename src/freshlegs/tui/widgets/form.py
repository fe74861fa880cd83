"""The entry form in the day pane: short, forgiving, read with the same words as everywhere else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from textual.widgets import Input

from freshlegs.errors import EntryRefused, FreshlegsError
from freshlegs.language import decimal, tr
from freshlegs.models import KIND_OF, Entry, Plan, Record, Run
from freshlegs.models.doubts import doubts
from freshlegs.models.wire import json_value
from freshlegs.tui.widgets.fields import Field, Setting, rest_of
from freshlegs.tui.widgets.formpage import FieldInput, Form
from freshlegs.tui.widgets.forms import FIELDS, SORE
from freshlegs.units import METRES_PER, distance_number, duration_text, pace_text, typed_date

TRIO = ("distance", "duration", "pace")
HURTING = ("type", "pain_site")
"""The fields that tell of a test run or a pain: with them the fields of a pain are shown."""


class EntryForm(Form):
    """The form of one kind of entry."""

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
        fields = tuple(field for field in FIELDS[kind] if not (replaces and field is SORE and kind is Run))
        super().__init__(draft or (f"edit {replaces.id}" if replaces else KIND_OF[kind]), fields, setting, texts)
        self.kind = kind
        self.replaces = replaces
        self.rev = rev
        self._typed: list[str] = []

    def stored_text(self, field: Field) -> str:
        """Give what the entry says, or the day for a new one."""
        if self.replaces:
            return field.write(self.replaces, self.setting)
        return typed_date(self.setting.day, self.setting.units) if field.name == "day" else ""

    def on_mount(self) -> None:
        """Remember which two of distance, time and pace are told already."""
        texts = self.texts()
        self._typed = [name for name in ("duration", "distance") if texts.get(name)]
        self._unfold_pain()

    @property
    def first_input(self) -> FieldInput:
        """Where the runner begins: how far, or what comes after the day."""
        entries = list(self.inputs())
        named = [entry for entry in entries if entry.field.name == "distance" and entry.display]
        return (named or [entry for entry in entries if entry.field.name != "day"])[0]

    def filled(self, records: tuple[Record, ...]) -> Form.Filled:
        """Hand over the records, and what the first of them replaces."""
        return self.Filled(records, self.replaces, self.rev)

    # -- reading -------------------------------------------------------------------------------------------------

    def read(self) -> tuple[Record, ...]:
        """Read the whole form. Raises EntryRefused, whose `field` is a field's name."""
        from freshlegs.models.door import read_record  # noqa: PLC0415 - pydantic waits until something enters

        told: dict[str, Any] = rest_of(self.replaces, self.fields) if self.replaces else {}
        beside: dict[str, Any] = {}
        for entry in self.inputs():
            text = entry.value.strip()
            if self.replaces and entry.value == entry.field.write(self.replaces, self.setting):
                # untouched: what the field can't show is kept too
                told.update({key: json_value(getattr(self.replaces, key)) for key in entry.field.keys})
                continue
            if not text:
                continue
            found = dict(self.read_field(entry.field, text))
            found.pop("pace_s_per_km", None)
            (beside if entry.field is SORE and self.kind is Run else told).update(found)
        told.setdefault("date", self.setting.day.isoformat())
        if self.kind is Plan and "type" not in told:
            raise EntryRefused(tr("Which kind? Write easy, recovery, long, tempo, race, rest, walk ..."), "type")
        if self.kind is Run and "distance_m" not in told:
            raise EntryRefused(tr("How far? A run needs its distance, like {far}", far=decimal("8.5")), "distance")
        records = [self._through_door(read_record, {"kind": KIND_OF[self.kind], **told})]
        if beside:
            records.append(self._through_door(read_record, {"kind": "wellness", "date": told["date"], **beside}))
        return tuple(records)

    def _through_door(self, read_record: Any, told: dict[str, Any]) -> Record:  # noqa: ANN401 - a function imported late
        try:
            record: Record = read_record(told)
        except EntryRefused as error:
            raise self.refused(error) from None
        for doubt in doubts(record, self.setting.today, self.setting.units):
            if doubt.impossible:
                field = next((field for field in self.fields if doubt.field in field.keys), None)
                raise EntryRefused(doubt.text, field.name if field else "")
        return record

    # -- what follows from a field -------------------------------------------------------------------------------

    def follow(self, field: Field) -> None:
        """Fill in the third of distance, time and pace; show the fields of a pain where there is one."""
        if field.name in TRIO:
            self._complete(field.name)
        if field.name in HURTING:
            self._unfold_pain()

    def action_empty(self) -> None:
        """Empty every field but the day."""
        super().action_empty()
        self._typed.clear()

    def _unfold_pain(self) -> None:
        """Show the fields of a pain for a test run, or where it is told what hurts."""
        fields = {entry.field.name: entry for entry in self.inputs()}
        if set(HURTING) <= set(fields):
            kind, site = (fields[name] for name in HURTING)
            self.set_class(bool(site.value.strip()) or self._says(kind, {"type": "test"}), "-hurting")

    def _says(self, entry: FieldInput, told: Mapping[str, Any]) -> bool:
        try:
            return entry.field.read(entry.value.strip(), self.setting) == told
        except FreshlegsError:
            return False

    def _complete(self, name: str) -> None:
        """Give the third quantity from the two that were typed last."""
        if name in self._typed:
            self._typed.remove(name)
        fields = {entry.field.name: entry for entry in self.inputs()}
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
