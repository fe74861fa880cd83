"""What is typed and not finished: kept a second after the last key, when it is left and when the program ends."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import suppress

from textual.timer import Timer

from freshlegs.errors import FreshlegsError
from freshlegs.language import mark, tr
from freshlegs.tui.keynames import key_told
from freshlegs.tui.screens.desk import Desk
from freshlegs.units import short_day_text

DRAFT_AFTER_S = 1.0


DRAFTS = {
    "run": (mark("a run"), "log-run", "n"),
    "run again": (mark("a run"), "duplicate", "y"),
    "plan": (mark("a plan"), "plan", "p"),
    "about you": (mark("about you"), "about-you", "i"),
    "wellness": (mark("the check-in of {day}"), "check-in", "c"),
    "line add": (mark("a line for {day}"), "add", "a"),
    "line sore": (mark("a line for {day}"), "sore-line", "S"),
    "legs": (mark("the legs of {day}"), "log-soreness", "s"),
    "edit": (mark("a change of an entry"), "edit", "e"),
}
"""What a draft is called, {day} being its own, and the action that takes it up with its usual key."""


class Drafting(Desk):
    """The part of a screen that loses nothing that was typed."""

    _draft: Timer | None = None

    def offer_drafts(self) -> None:
        """Name what was left unfinished, whatever ended the program then."""
        with suppress(FreshlegsError):
            words = [word for name in self.journal.drafts() if (word := self._draft_words(name))]
            if words:
                self.say(tr("Left unfinished: {drafts}.", drafts=", ".join(words)))

    def _draft_words(self, name: str) -> str:
        """Say what a draft is of, and which key takes it up; "" of what no screen knows."""
        of, _, rest = (name, "", "") if name in DRAFTS else name.rpartition(" ")
        if of not in DRAFTS:
            return ""
        words, action, usual = DRAFTS[of]
        day = ""
        with suppress(ValueError):
            day = short_day_text(dt.date.fromisoformat(rest), self.units)
        return f"{tr(words, day=day)} ({key_told(self, action, usual)})"

    def brought_back(self, title: str) -> str:
        """Say what was done, and which key brings back what was there before."""
        return tr("{title}; {key} brings it back", title=title, key=key_told(self, "undo", "u"))

    def unfinished(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Give what stands in what is open, under the names of its drafts; no texts: there is nothing to keep."""
        raise NotImplementedError

    def keep_drafts(self) -> None:
        """Keep what stands in an open form or line, so that nothing typed is lost."""
        for name, texts in self.unfinished():
            self._keep_draft(name, texts)

    def _draft_soon(self) -> None:
        self._stop_draft()
        self._draft = self.set_timer(DRAFT_AFTER_S, self.keep_drafts)

    def _stop_draft(self) -> None:
        if self._draft:
            self._draft.stop()
            self._draft = None

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
        self.say(tr("Here is what you had typed before."))
        return {str(key): str(value) for key, value in texts.items()}
