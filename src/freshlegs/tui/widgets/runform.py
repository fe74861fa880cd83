"""The form of a run: with what is usual on such a day, and what the run would be called, as guesses that F5 takes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from textual.binding import Binding, BindingType

from freshlegs.errors import FreshlegsError
from freshlegs.language import mark, tr
from freshlegs.models import Run, Runner, Window
from freshlegs.rules.usual import called, usual_run
from freshlegs.tui.keynames import key_told
from freshlegs.tui.widgets.fields import Field, Setting
from freshlegs.tui.widgets.fieldwords import field_word
from freshlegs.tui.widgets.form import EntryForm
from freshlegs.tui.widgets.formpage import FieldInput

GUESSED = ("distance", "duration", "shoes", "type")
TELLING = frozenset({"day", "distance", "duration", "rpe", "type"})
"""The fields that a guess follows from."""


class RunForm(EntryForm):
    """The form of a new run."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f5",
            "guess",
            mark("As usual"),
            id="form-guess",
            tooltip=mark("Fill in what is usual, or what the run looks like"),
        ),
    ]

    def __init__(
        self, setting: Setting, days: Window | None, runner: Runner, *, texts: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(Run, setting, texts=texts)
        self.days = days
        self.runner = runner

    @property
    def keys(self) -> str:
        """Name the key that takes the guesses."""
        usual, more = key_told(self, "form-guess", "F5"), key_told(self, "form-more", "F3")
        return " · ".join((tr("Enter save"), tr("{key} as usual", key=usual), tr("{key} more", key=more)))

    def on_mount(self) -> None:
        """Begin with what is usual on the day."""
        self._guess()

    def follow(self, field: Field) -> None:
        """Guess anew from what was typed."""
        super().follow(field)
        if field.name in TELLING:
            self._guess()

    def action_guess(self) -> None:
        """Fill in the guesses where nothing stands; it saves nothing."""
        guesses = self._guesses()
        for entry in self._guessed():
            if not entry.value.strip() and (text := guesses.get(entry.field.name)):
                entry.value = text
        first = next((entry for entry in self.inputs() if entry.field.name == "rpe"), None)
        if first:
            self.screen.set_focus(first)

    def _guess(self) -> None:
        """Show the guesses where nothing stands yet."""
        guesses = self._guesses()
        for entry in self._guessed():
            guess = guesses.get(entry.field.name)
            entry.placeholder = f"{guess} ?" if guess else tr(entry.field.hint)

    def _guessed(self) -> Iterator[FieldInput]:
        return (entry for entry in self.inputs() if entry.field.name in GUESSED)

    def _guesses(self) -> dict[str, str]:
        """Give the usual run in words where no distance is told yet, else what the run would be called."""
        if self.days is None:
            return {}
        told = self._told()
        day = told.get("date", self.setting.day)
        if told.get("distance_m") is None:
            usual = usual_run(self.days, day)
            named = {field.name: field for field in self.fields}
            return {name: named[name].write(usual, self.setting) for name in GUESSED} if usual else {}
        run = Run(date=day, distance_m=told["distance_m"], duration_s=told.get("duration_s"), rpe=told.get("rpe"))
        kind = called(self.days, run, self.runner) if run.distance_m else None
        return {"type": field_word(kind)} if kind else {}

    def _told(self) -> dict[str, Any]:
        """Read what a guess follows from; what can't be read yet is not told."""
        told: dict[str, Any] = {}
        for entry in self.inputs():
            if entry.field.name in TELLING and (text := entry.value.strip()):
                try:
                    told |= entry.field.read(text, self.setting)
                except FreshlegsError:
                    continue
        if "date" in told:
            told["date"] = dt.date.fromisoformat(told["date"])
        return told
