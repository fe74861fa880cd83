"""The morning check-in: a form that one key a question answers; what is seldom answered is typed as elsewhere.

A key that is a whole answer ("3", or "-" for ten) moves on to the next open question, and the last one saves. Half an
hour of sleep is typed as ever: 7 . 5 and 7 : 3 0 go back to the hours by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from freshlegs.errors import EntryRefused
from freshlegs.language import mark, markc, tr, trc
from freshlegs.models import Record, Wellness
from freshlegs.phrase import AS_USUAL
from freshlegs.records import replace
from freshlegs.rules.advice import Question
from freshlegs.tui.keynames import key_told
from freshlegs.tui.widgets.fields import Field, Setting
from freshlegs.tui.widgets.fieldwords import field_word
from freshlegs.tui.widgets.form import EntryForm
from freshlegs.tui.widgets.formpage import FieldInput
from freshlegs.tui.widgets.forms import CHECK_FIELDS, SORE, score_field
from freshlegs.tui.widgets.sorefields import write_sore

TEN = "-"
NRS = "0123456789" + TEN
BEST_FIVE = "12345"
LEGS = score_field("soreness", markc("field", "Legs"), "0-10")
HURTS = replace(
    SORE,
    label=markc("field", "Hurts"),
    hint=mark("0 nothing, or left knee 3"),
    keys=tuple(key for key in SORE.keys if key != "soreness"),
    write=lambda look, setting: write_sore(replace(look, soreness=None), setting),
)
QUESTIONS = (LEGS, HURTS, *(field for field in CHECK_FIELDS if field is not SORE))

KEYS: Mapping[str, str] = {
    "soreness": NRS,
    "sore": "0",
    "sleep_h": "023456789",  # 1 may become 10
    "sleep_quality": BEST_FIVE,
    "fatigue": BEST_FIVE,
    "mood": BEST_FIVE,
    "stress": BEST_FIVE,
    "illness": "0",
}
"""The keys that are a whole answer, by question."""

SAID: Mapping[str, Mapping[str, str]] = {
    "soreness": {TEN: "10"},
    "sore": {TEN: "10", "0": "no pain"},
    "illness": {"0": "none"},
}
"""What stands in the field for a key, where that is not the key."""

USUAL: Mapping[str, str] = {
    "sore": "no pain",
    **{key: "none" if value == [] else str(value) for key, value in AS_USUAL.items() if key != "pains"},
}

ASKED: Mapping[Question, tuple[str, ...]] = {
    "soreness_and_pain": ("soreness", "sore"),
    "pains": ("sore",),
    "soreness": ("soreness",),
    "illness": ("illness",),
    "sleep_and_fatigue": ("sleep_h", "fatigue"),
}
"""The questions that answer what the advice asks for."""

LAST_FIGURE = re.compile(r"[0-9](?:[.,]|[:h][0-5])$", re.ASCII)
"""Hours of sleep that one more figure makes whole."""
WORDS: Mapping[str, str] = {
    "soreness": mark("How sore are the legs? 0 not at all, 10 the worst there is (-)"),
    "sore": mark("Does anything hurt? 0 nothing; else where and how much: left knee 3, achilles 2"),
    "sleep_h": mark("Hours slept, like 7, 7.5 or 7:30"),
    "sleep_quality": mark("Sleep: 1 none to speak of, 2 restless, 3 slow to come, 4 good, 5 very restful"),
    "fatigue": mark("How fresh? 1 always tired, 2 more tired than normal, 3 normal, 4 fresh, 5 very fresh"),
    "mood": mark("Mood: 1 down or irritable, 2 snappy, 3 less keen than usual, 4 good, 5 very good"),
    "stress": mark("Stress: 1 highly stressed, 2 stressed, 3 normal, 4 relaxed, 5 very relaxed"),
    "illness": mark("Any sign of illness? 0 none; else which: sore throat, fever"),
}
"""The questions in words, shown where the cursor is. The five steps: McLean and others 2010, in short."""


class KeyInput(FieldInput):
    """A field in which one key may be the whole answer."""

    async def _on_key(self, event: events.Key) -> None:
        form = self.parent
        if not isinstance(form, CheckForm) or not event.is_printable or event.character is None:
            return
        if form.takes(self, event.character):
            event.stop()
            event.prevent_default()

    @property
    def is_open(self) -> bool:
        """Whether what is typed now replaces all that stands there."""
        return not self.value or self.selected_text == self.value


class CheckForm(EntryForm):
    """The check-in of a morning."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f5",
            "usual",
            mark("All as usual"),
            id="form-usual",
            tooltip=mark("Answer all that is open as usual, and save"),
        ),
    ]

    def __init__(
        self,
        setting: Setting,
        *,
        asked: Question | None = None,
        measured: frozenset[str] = frozenset(),
        replaces: Wellness | None = None,
        rev: int | None = None,
        texts: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(
            Wellness,
            setting,
            replaces=replaces,
            rev=rev,
            texts=texts,
            draft="" if replaces else f"wellness {setting.day}",
        )
        self.fields = ordered(("sore",) if setting.joints else ASKED.get(asked, ()) if asked else (), measured)
        self._hours: KeyInput | None = None
        self._one: KeyInput | None = None
        self._asked_ten = False
        self._moved_on = False

    def make_input(self, field: Field, text: str, hint: str) -> FieldInput:
        """Make a field that one key answers, where one can."""
        kind = KeyInput if field.name in KEYS else FieldInput
        return kind(field, text, hint, self.action_save)

    @property
    def first_input(self) -> FieldInput:
        """Begin with the first open question."""
        questions = [entry for entry in self.inputs() if entry.field.name in KEYS]
        return next((entry for entry in questions if not entry.value), questions[0])

    @property
    def keys(self) -> str:
        """Name the key that answers all."""
        usual, more = key_told(self, "form-usual", "F5"), key_told(self, "form-more", "F3")
        return " · ".join((tr("Enter save"), tr("{key} as usual", key=usual), tr("{key} more", key=more)))

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        """Say the question that the cursor is on."""
        self.say(self._question())

    def remark(self, records: tuple[Record, ...]) -> str:
        """Go on saying the question that the cursor is on."""
        del records
        return self._question()

    def _question(self) -> str:
        here = self.screen.focused
        if not isinstance(here, FieldInput):
            return ""
        if here.has_class("-wrong") and (text := here.value.strip()):
            try:
                self.read_field(here.field, text)
            except EntryRefused as error:
                return str(error)
        return tr(WORDS.get(here.field.name, ""))

    def takes(self, entry: KeyInput, key: str) -> bool:
        """Take a key that is a whole answer, and go on; tell whether it was one."""
        name, hours, one = entry.field.name, self._hours, self._one
        asked, self._one, self._asked_ten, self._moved_on = self._asked_ten, None, False, False
        if one and one is not entry and entry.is_open and (key == TEN or (key == "0" and not asked)):
            self._ask_ten(one, key)
        elif name == "sleep_h" and LAST_FIGURE.search(entry.value) and key.isdigit():
            self._answer(entry, entry.value + key)
        elif name == "sleep_h" and entry.value[-1:] in (":", "h") and key.isdigit():
            self._go_on_in(entry, key)
        elif hours and hours is not entry and key in ".,:h" and entry.is_open and hours.value.isdigit():
            self.screen.set_focus(hours)
            self._go_on_in(hours, key)
        elif entry.is_open and key in self._keys_of(name):
            self._hours = entry if name == "sleep_h" else None
            self._one = entry if key == "1" and TEN in self._keys_of(name) else None
            self._answer(entry, SAID.get(name, {}).get(key, key))
        else:
            self._hours = None
            return False
        return True

    def _go_on_in(self, hours: KeyInput, key: str) -> None:
        hours.value += key
        hours.cursor_position = len(hours.value)

    def _ask_ten(self, one: KeyInput, key: str) -> None:
        """After a 1 a 0 may be its second figure, so that it has to be said twice; a - makes the 1 a 10."""
        if key == TEN:
            one.value = "10"
        else:
            self._one, self._asked_ten = one, True
            label = trc("field", one.field.label)
            self.say(tr("{label} 1 or 10? - makes it 10; 0 once more leaves it, and answers 0 here", label=label))

    def _keys_of(self, name: str) -> str:
        return NRS if name == "sore" and len(self.setting.joints) == 1 else KEYS[name]

    def _answer(self, entry: KeyInput, text: str) -> None:
        if entry.field.name == "sore" and self.setting.joints and text == SAID["sore"]["0"]:
            text = "0"  # the joint that was asked about is told by name
        entry.value = field_word(text)
        entry.cursor_position = len(entry.value)
        if self.replaces:
            return
        entries = [one for one in self.inputs() if one.field.name in KEYS]
        place = entries.index(entry)
        following = next((one for one in entries[place + 1 :] + entries[:place] if not one.value.strip()), None)
        self._moved_on = True
        if following:
            self.screen.set_focus(following)
        elif measure := self._open_measure():
            self.screen.set_focus(measure)
        else:
            self.action_save()

    def action_step(self, by: int) -> None:
        """Go to another question; a Tab right after an answer that went on by itself goes no further."""
        moved_on, self._moved_on = self._moved_on, False
        if not (moved_on and by > 0):
            super().action_step(by)

    def _open_measure(self) -> FieldInput | None:
        """Give a number that this runner tells on other mornings and has not told yet."""
        return next((one for one in self.inputs() if one.field.measured and not one.value), None)

    def action_usual(self) -> None:
        """Answer all that is open as usual, and save."""
        for entry in self.inputs():
            if not entry.value.strip() and entry.field.name in USUAL:
                entry.value = field_word(USUAL[entry.field.name])
        self.action_save()


def ordered(first: tuple[str, ...], measured: frozenset[str]) -> tuple[Field, ...]:
    """Give the questions: those named first, and what this runner measures not folded away."""
    shown = [
        replace(field, folded=False, measured=True) if field.name in measured and field.name not in KEYS else field
        for field in QUESTIONS
    ]
    front = sorted((field for field in shown if field.name in first), key=lambda field: first.index(field.name))
    return (*front, *(field for field in shown if field.name not in first))
