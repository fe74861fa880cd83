"""The form about the runner: what the rules may know of the person, in the day pane like the others.

Its fields are read and written by the words of phrase/oneself.py, as on the command line. What is not touched stays as
it is stored; an emptied field is forgotten, as is one that says "none".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from freshlegs.errors import EntryRefused
from freshlegs.language import decimal, mark, markc, tr
from freshlegs.models import Record, Runner
from freshlegs.models.wire import record_of
from freshlegs.phrase.oneself import FORGET, Terms, Told, read_value, still_held, through_door, value_words
from freshlegs.records import replace
from freshlegs.telling.entries import told_word
from freshlegs.tui.widgets.fields import Field, Setting
from freshlegs.tui.widgets.fieldwords import field_word, folded
from freshlegs.tui.widgets.formpage import FieldInput, Form
from freshlegs.tui.widgets.sorefields import told_or
from freshlegs.units import UnitName, manner_of

HELD = mark("On hold goes first: while it says yes, no running")


def _about(key: str, label: str, hint: str, *, wide: bool = False) -> Field:
    """Make the field for one key of the profile; a hint may name the runner's unit."""

    def read(text: str, setting: Setting) -> Told:
        if folded(text) in (FORGET, folded(field_word(FORGET))):
            return {}
        said = f"declared_weekly_{setting.units}" if key == "declared_weekly_m" else key
        return read_value(said, text, Terms(setting.units, setting.today))

    def write(runner: Runner, setting: Setting) -> str:
        english = value_words(runner, key, setting.units)
        return told_or(english, lambda: _told(runner, key, english), lambda text: read(text, setting))

    def ask(setting: Setting) -> str:
        return tr(hint, units=setting.units)

    return Field(key, label, hint, (key,), read, write, wide=wide, ask=ask)


def _told(runner: Runner, key: str, english: str) -> str:
    """Give a value of the profile in the language that is spoken."""
    match key:
        case "watch_sites":
            return ", ".join(map(told_word, runner.watch_sites))
        case "usual_pain":
            return ", ".join(f"{told_word(pain.site)}={pain.nrs}" for pain in runner.usual_pain)
        case "race":
            return english.replace("half marathon", field_word("half marathon"))
        case "declared_runs_per_week":
            return decimal(english)
        case _:
            return field_word(english)


FIELDS = (
    _about("watch_sites", markc("field", "Watched"), mark("joints that complain: knee"), wide=True),
    _about("usual_pain", markc("field", "Normal"), mark("a usual 1/10: knee"), wide=True),
    _about("medical_hold", markc("field", "On hold"), mark("yes: told not to run"), wide=True),
    _about("cleared_date", markc("field", "Cleared"), mark("today ...")),
    _about("age", markc("field", "Age"), mark("years")),
    _about("race", markc("field", "Race"), mark("10k 50:00, and its date"), wide=True),
    _about("threshold_pace_s_per_km", markc("field", "Thresh."), "min/{units}"),
    _about("hr_max", markc("field", "HR max"), mark("measured")),
    _about("declared_weekly_m", markc("field", "Week"), "{units}"),
    _about("declared_runs_per_week", markc("field", "in runs"), mark("how many")),
    _about("units", markc("field", "Units"), mark("km or mi")),
)


class AboutForm(Form):
    """The form about the runner."""

    TITLE = mark("About you")

    def __init__(self, runner: Runner, setting: Setting, *, texts: Mapping[str, str] | None = None) -> None:
        super().__init__("about you", FIELDS, setting, texts)
        self.runner = runner

    def stored_text(self, field: Field) -> str:
        """Give what the profile says."""
        return field.write(self.runner, self.setting)

    def blank_text(self, field: Field) -> str:
        """Begin anew with what is stored: this form is never empty, and a draft is thrown away so."""
        return self.stored_text(field)

    def terms(self) -> Setting:
        """Read distances and paces in the units that are chosen just now."""
        chosen = next((entry.value.strip() for entry in self.inputs() if entry.field.name == "units"), "")
        chosen_name: UnitName | None = "mi" if chosen == "mi" else "km" if chosen == "km" else None
        units = manner_of(self.setting.units).of(chosen_name)
        return replace(self.setting, units=units)

    def read(self) -> tuple[Record, ...]:
        """Read the profile as the form would leave it. Raises EntryRefused, whose `field` is a field's name."""
        told = {name: item for name, item in record_of(self.runner).items() if name not in ("schema", "kind")}
        for entry in self._changed():
            told.pop(entry.field.name, None)
            if text := entry.value.strip():
                told |= self.read_field(entry.field, text)
        try:
            return (through_door(told),)
        except EntryRefused as error:
            raise self.refused(error) from None

    def remark(self, records: tuple[Record, ...]) -> str:
        """Say that a professional's "no running" still stands where only the clearance was told."""
        return tr(HELD) if still_held(self.runner, cast("Runner", records[0])) else ""

    def draft(self) -> dict[str, str]:
        """Keep only what was changed, so that a draft never brings back what is told elsewhere meanwhile."""
        return {entry.field.name: entry.value for entry in self._changed()}

    def _changed(self) -> list[FieldInput]:
        return [entry for entry in self.inputs() if entry.value != self.stored_text(entry.field)]
