"""The keys that go from day to day: what need not be done for each of them where more are waiting."""

from __future__ import annotations

from textual.actions import parse
from textual.binding import ActiveBinding

from freshlegs.tui.keygate import KeyGate
from freshlegs.tui.screens.day import DayScreen
from freshlegs.tui.widgets.calendar import MOVES, CalendarPane


class Moving(KeyGate):
    """An app whose calendar keeps up with a key that is held down."""

    _moves: dict[str, ActiveBinding] = {}  # noqa: RUF012 - never changed, only replaced
    _moves_of: tuple[object, object] = (None, None)

    def keys_changed(self) -> None:
        """Ask anew which keys move: the runner has other ones."""
        self._moves_of = (None, None)

    def before_key(self, key: str) -> None:
        """See that every pane tells the day that a key is about, but for those that only go on."""
        if isinstance(here := self.screen, DayScreen) and not self.only_goes_on(key):
            here.tell_day()

    def only_goes_on(self, key: str) -> bool:
        """Whether a key moves a cursor; asked of the bindings once for each focus."""
        here = (self.screen, self.focused)
        if self._moves_of != here:
            known = self.screen.active_bindings.items()
            self._moves = {name: active for name, active in known if active.binding.action.startswith(MOVES)}
            self._moves_of = here
        return key in self._moves

    def act_at_once(self, key: str) -> bool:
        """Move the calendar's cursor: it has no other use for the key, which need not go from hand to hand."""
        if not (self.only_goes_on(key) and isinstance(self.focused, CalendarPane)):
            return False
        _, name, words = parse(self._moves[key].binding.action)
        getattr(self.focused, f"action_{name}")(*words)
        return True
