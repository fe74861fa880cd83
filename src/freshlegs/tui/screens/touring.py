"""The tour over a screen: the pane that a step is about in front and lit, every key at work as ever."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.events import DescendantFocus

from freshlegs.language import mark, tr
from freshlegs.tui.keynames import key_told
from freshlegs.tui.screens.entering import Entering
from freshlegs.tui.widgets.keyline import KeyLine
from freshlegs.tui.widgets.sheets import wear

if TYPE_CHECKING:
    from freshlegs.tui.widgets.formpage import Form
    from freshlegs.tui.widgets.quickadd import Asking
    from freshlegs.tui.widgets.tour import Tour

PANES = ("calendar", "entries", "advice")
TOURED = "-toured"


class Touring(Entering):
    """The part of a screen that shows a newcomer round. What is opened meanwhile goes first; then the tour goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "T",
            "tour",
            mark("tour"),
            id="tour",
            show=False,
            tooltip=mark("The tour: five short steps over this screen"),
        ),
    ]

    _tour: Tour | None = None

    @property
    def tour(self) -> Tour | None:
        """The tour that is on."""
        return self._tour if self._tour and self._tour.parent else None

    @property
    def is_storing(self) -> bool:
        """Whether something was handed over and is not closed yet."""
        return super().is_storing or bool(self.tour and self.tour.handed_over)

    async def action_tour(self) -> None:
        """Begin the tour. It has the focus when this returns, so that no key typed ahead goes astray."""
        if self.is_writing or self.tour:
            return
        from freshlegs.tui.widgets.tour import Tour  # noqa: PLC0415 - once it is opened

        wear(self.app, "entry")
        self._tour = Tour()
        await self.mount(self._tour, before=self.query_one(KeyLine))
        self._show_tour()

    def offer_tour(self) -> None:
        """Say how to be shown round."""
        self.say(tr("New here? {key} is a tour in five steps.", key=key_told(self, "tour", "T")))

    async def action_ask(self, asking: Asking) -> None:
        """Open the line in the place of the tour."""
        await super().action_ask(asking)
        self._show_tour()

    async def _open(self, form: Form) -> None:
        await super()._open(form)
        self._show_tour()

    def close_writing(self) -> None:
        """Close what is open, and go on with the tour."""
        super().close_writing()
        self._show_tour(is_free=True)

    def _show_tour(self, *, is_free: bool = False) -> None:
        """Show the tour where nothing is being written, with the pane that it is about in front."""
        tour = self.tour
        if tour is None or tour.handed_over:
            return
        tour.display = is_free or not self.is_writing
        if tour.display:
            self.to_front(PANES.index(tour.step.pane))
            self._light(tour.step.pane)
            self.set_focus(tour)
            self._clear_bar(has_bar=True)

    def _light(self, name: str) -> None:
        """Light the frame of a pane as if it had the keys; of none where that is no name."""
        for pane in PANES:
            frame = self.query_one(f"#{'day' if pane == 'entries' else pane}")
            frame.set_class(pane == name, TOURED)

    @on(DescendantFocus)
    def _keep_keys(self, event: DescendantFocus) -> None:
        """Give the keys back to the tour after a click elsewhere."""
        tour = self.tour
        if tour and tour.display and event.widget is not tour and not tour.handed_over and not self.is_writing:
            self.set_focus(tour)

    def on_tour_turned(self) -> None:
        """Go to the pane of another step."""
        self._show_tour()

    def on_tour_left(self) -> None:
        """Go back to the calendar, and say how to begin."""
        if self.tour:
            self._light("")
            self.tour.remove()
            self._clear_bar(has_bar=False)
            self.to_front(0)
            self.say_how_to_begin()

    def say_how_to_begin(self) -> None:
        """Name the keys of the first entry, where there is none yet."""
        if not self.journal.newest(1):
            line, form = key_told(self, "add", "a"), key_told(self, "log-run", "n")
            self.say(
                tr(
                    "An empty journal. Log the first run: {line} for one line, {form} for the form.",
                    line=line,
                    form=form,
                )
            )
