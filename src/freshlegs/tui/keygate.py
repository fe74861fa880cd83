"""One key at a time: a key is sent on only when the one before it has done its work.

Textual sends each key to what has the focus when it arrives. Keys that come fast (a burst from a slow line, a stalled
machine) then reach what had the focus before a form opened or Tab moved on: letters meant for a note would delete runs.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import ExitStack

from textual import events
from textual.app import App
from textual.widget import Widget
from textual.widgets import Input

PATIENCE_S = 1.0
"""A key that was lost with a closing widget holds the others up no longer than this."""
LOOK_AGAIN_S = 0.01
HELD_S = 0.4
"""No picture is held back longer than this, however many keys wait."""


class KeyGate(App[None]):
    """An app that takes keys in turn."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: deque[events.Key] = deque()
        self._on_its_way: events.Key | None = None
        self._timed: events.Key | None = None
        self._picture: ExitStack | None = None

    @property
    def is_storing(self) -> bool:
        """Whether something that was entered is being stored: keys wait until the screen has closed it."""
        return False

    @property
    def keys_wait(self) -> bool:
        """Whether there are keys that have not been sent on."""
        return bool(self._keys)

    def before_key(self, key: str) -> None:
        """Do what has to be done before a key acts."""

    def only_goes_on(self, key: str) -> bool:
        """Whether a key only moves a cursor, so that its picture need not be seen where more keys wait."""
        del key
        return False

    def act_at_once(self, key: str) -> bool:
        """Do what a key is for, where nothing else can be meant by it; tell whether that was so."""
        del key
        return False

    async def on_event(self, event: events.Event) -> None:
        """Take keys in turn; all other events as ever."""
        if not isinstance(event, events.Key):
            await super().on_event(event)
        elif self._exit:
            return  # a flood of keys, as of a paste without brackets, does not hold up the end
        elif event.is_forwarded:
            # it has come up again from where it was sent: this is where bindings act
            await super().on_event(event)
            self._has_done(event)
        else:
            self._keys.append(event)
            await self._send_next()

    async def on_key(self, event: events.Key) -> None:
        """Give a letter that came up although a field has the focus to that field: it was typed ahead."""
        if event.is_printable and isinstance(self.focused, Input):
            event.prevent_default()
            event.stop()
            self.focused.post_message(events.Key(event.key, event.character))

    async def _send_next(self) -> None:
        while self._keys and not self._exit and await self._send_one():
            pass

    async def _send_one(self) -> bool:
        """Send a key on, if that may be; tell whether all that it was for is done already."""
        event = self._keys[0]
        waiting = self._on_its_way
        if waiting is not None and self._keys[-1].time - waiting.time < PATIENCE_S:
            self._watch(waiting)
            return False
        if self.is_storing:
            self.set_timer(LOOK_AGAIN_S, self._send_next)
            return False
        self._on_its_way = self._keys.popleft()
        self.before_key(event.key)
        self._hold_picture(hold=bool(self._keys) and self.only_goes_on(event.key))
        if self.act_at_once(event.key):
            self._on_its_way = None
            return True
        if self._keys:
            self._watch(event)
        target: Widget = self.focused or self.screen
        await super().on_event(event)
        if not event.is_forwarded or not target.call_later(self._landed, event):
            self._has_done(event)
        return False

    def _watch(self, waiting: events.Key) -> None:
        """See that a key that others wait for is not waited for without end: one timer a key."""
        if self._timed is not waiting:
            self._timed = waiting
            self.set_timer(PATIENCE_S, self._give_up_on(waiting))

    def _give_up_on(self, lost: events.Key) -> Callable[[], None]:
        """Give what ends the wait for a key, if it is still waited for then."""
        return lambda: self._has_done(lost)

    def _landed(self, event: events.Key) -> None:
        """Go on where the key was used up; one that was not comes up to the app, and goes on there."""
        if event._stop_propagation:  # noqa: SLF001 - Textual tells it in no other way
            self._has_done(event)

    def _has_done(self, event: events.Key) -> None:
        if event is self._on_its_way:
            self._on_its_way = None
            if self._keys:
                self.call_later(self._send_next)
            else:
                self._hold_picture(hold=False)

    def _hold_picture(self, *, hold: bool) -> None:
        """Draw nothing between keys that wait for each other, for a while."""
        if hold and self._picture is None:
            self._picture = ExitStack()
            self._picture.enter_context(self.batch_update())
            self.set_timer(HELD_S, self._picture.close)
        elif not hold and self._picture:
            self._picture.close()
            self._picture = None
