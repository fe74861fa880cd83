"""What a screen does with the advice: put it in the place of a plan, and show what a reason rests on."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from freshlegs.errors import FreshlegsError
from freshlegs.language import mark, tr
from freshlegs.logbook import repeat_week, take
from freshlegs.models import Plan
from freshlegs.telling.plans import NOTHING_TO_SWAP, RACE, session_words
from freshlegs.tui.keynames import key_told
from freshlegs.tui.screens.entering import Entering
from freshlegs.tui.widgets.advice import AdvicePane
from freshlegs.weeks import first_of_week


class Counsel(Entering):
    """The half of a screen that advises."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "x",
            "take_advice",
            mark("take the advice"),
            id="take-advice",
            show=False,
            tooltip=mark("Take the advice: what it allows in the place of the session that is planned"),
        ),
        Binding(
            "P",
            "repeat_week",
            mark("repeat the week"),
            id="repeat-week",
            show=False,
            tooltip=mark("Plan the chosen week once more, a week later"),
        ),
    ]

    _race: Plan | None = None
    """The race that the runner was asked about."""

    def action_take_advice(self) -> None:
        """Put the day's ceiling in the place of a session that is marked swap or trim; a race only when asked twice."""
        weighed = self.query_one(AdvicePane).weighed() if self.day >= self.today else None
        swap = weighed.swap if weighed else None
        if swap is None:
            self._race = None
            self.say(tr(NOTHING_TO_SWAP))
            return
        plan, instead = swap
        if plan.type == "race" and self._race != plan:
            self._race = plan
            session, key = session_words(instead, self.units), key_told(self, "take-advice", "x")
            again = tr("{key} again puts {session} in its place.", key=key, session=session)
            self.say(f"{tr(RACE)} {again}", bad=True)
            return
        self._race = None
        try:
            title = take(self.journal, plan, instead, self.units).title
        except FreshlegsError as error:
            self.say(str(error), bad=True)
            return
        self.reload()
        self.say(self.brought_back(title))

    def action_repeat_week(self) -> None:
        """Plan the chosen week once more, a week later."""
        try:
            title = repeat_week(self.journal, first_of_week(self.day, self.week_starts), units=self.units).title
        except FreshlegsError as error:
            self.say(str(error))
            return
        self.reload()
        self.say(tr("{title}; {key} takes it back", title=title, key=key_told(self, "undo", "u")))

    @on(AdvicePane.EvidenceAsked)
    def show_evidence(self, message: AdvicePane.EvidenceAsked) -> None:
        """Show what a rule rests on."""
        from freshlegs.telling.evidence import page_of, subject_of  # noqa: PLC0415 - not before it is asked for
        from freshlegs.tui.screens.evidence import EvidenceScreen  # noqa: PLC0415 - likewise

        self.app.push_screen(EvidenceScreen(page_of(subject_of(message.rule), self.units)))
