"""The first start: three questions at most, each with a default, each to be skipped."""

from __future__ import annotations

import re
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Label, Static

from freshlegs.errors import FreshlegsError
from freshlegs.language import mark, tr
from freshlegs.models import Runner
from freshlegs.phrase.oneself import read_sites
from freshlegs.quantities import parse_distance
from freshlegs.telling.disclaimer import DISCLAIMER
from freshlegs.tui.keynames import key_told
from freshlegs.tui.widgets.oneline import OneLine
from freshlegs.units import METRES_PER, Units

WEEK = re.compile(
    r"(?P<far>[0-9.,]*[0-9](?: ?(?:km?|kms|kilomet(?:re|er)s?|mi|miles?))?)"
    r"(?:(?: in | over |,? | ?/ ?)(?P<runs>[0-9]{1,2})(?: ?x| times| runs)?)?(?: (?:a|per) week)?",
    re.ASCII,
)
"""A usual week as it is said: "40 in 4", "25k / 3", "25 km, 3 times a week"."""
NAMED = ("miles", "mile", "meilen", "kilometres", "kilometers", "kilometer")


class WelcomeScreen(ModalScreen[Runner | None]):
    """Gives the profile that was answered, or None where all was skipped."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "skip", mark("Skip all"), id="welcome-skip"),
        Binding("f2", "done", mark("Begin"), id="welcome-done"),
        Binding("up", "app.focus_previous", mark("Back"), show=False),
        Binding("down", "app.focus_next", mark("On"), show=False),
    ]

    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]  # noqa: RUF012 - Textual declares it for the instance

    def __init__(self, usual_units: Units = "km") -> None:
        super().__init__()
        self.usual_units = usual_units

    def compose(self) -> ComposeResult:
        """Three lines to fill or to leave."""
        skip = key_told(self, "welcome-skip", "Esc")
        with VerticalScroll(id="welcome", can_focus=False), Vertical():
            yield Static(
                tr("Recovery run, yes or no? Three questions, or {skip} to skip them all.", skip=skip), markup=False
            )
            yield Label(tr("Kilometres or miles?  ({units})", units=self.usual_units), markup=False)
            yield OneLine("", tr("km or mi"), enter=self._go_on, id="units")
            yield Label(tr("A usual week: how far, in how many runs?  (skip)"), markup=False)
            yield OneLine("", "40 in 4", enter=self._go_on, id="week")
            yield Label(tr("A joint that complains after long runs, like left knee?  (none)"), markup=False)
            yield OneLine("", "knee", enter=self._go_on, id="watch")
            yield Static("", id="welcome-message", markup=False)
            leaves = tr("Enter goes on, {skip} skips. Nothing leaves this machine.", skip=skip)
            yield Static(leaves, classes="-muted", markup=False)
            yield Static(tr(DISCLAIMER), classes="-muted", markup=False)

    def on_mount(self) -> None:
        """Begin with the first question."""
        self.query_one("#welcome").border_title = "freshlegs"
        skip = key_told(self, "welcome-skip", "Esc")
        self.query_one("#welcome").border_subtitle = tr("Enter goes on · {skip} skips", skip=skip)
        self.query_one("#units").focus()
        self.call_after_refresh(self.query_one("#welcome").scroll_home, animate=False)

    def _go_on(self) -> None:
        """Go to the next question, or begin after the last."""
        line = self.focused
        if not isinstance(line, OneLine) or line.id == "watch":
            self.action_done()
        elif self._reads(**{str(line.id): line.value}):
            self.focus_next()

    def _reads(self, units: str = "", week: str = "", watch: str = "") -> Runner | None:
        """Read answers, or say under the questions which of them can't be read."""
        said = self.query_one("#welcome-message", Static)
        try:
            runner = answered(units.strip().lower(), week.strip().lower(), watch.strip().lower(), self.usual_units)
        except FreshlegsError as error:
            said.update(str(error))
            return None
        said.update("")
        return runner

    def action_skip(self) -> None:
        """Begin without answers."""
        self.dismiss(None)

    def action_done(self) -> None:
        """Begin with the answers that can be read; say which can't."""
        runner = self._reads(**{str(entry.id): entry.value for entry in self.query(OneLine)})
        if runner is not None:
            self.dismiss(runner if runner != Runner() else None)


def answered(units: str, week: str, watch: str, usual_units: Units = "km") -> Runner:
    """Give the profile that three answers make. Raises FreshlegsError with what to write instead."""
    from freshlegs.models.door import read_profile  # noqa: PLC0415 - pydantic waits until something enters

    told: dict[str, object] = {}
    if units:
        if units not in METRES_PER and units not in NAMED:
            raise FreshlegsError(tr("Kilometres or miles? Write km or mi"))
        told["units"] = "mi" if units.startswith(("mi", "me")) else "km"
    if week:
        told |= _week(week, "mi" if told.get("units", usual_units) == "mi" else "km")
    if watch and watch not in ("none", "no", "-", "keins", "nein"):
        told["watch_sites"] = read_sites(watch)
    return read_profile(told)


def _week(text: str, units: Units) -> dict[str, object]:
    found = WEEK.fullmatch(text)
    if found is None:
        raise FreshlegsError(tr("A usual week: how far in how many runs, like 40 in 4"))
    told: dict[str, object] = {"declared_weekly_m": parse_distance(found["far"], units, bare=True)}
    if found["runs"]:
        told["declared_runs_per_week"] = int(found["runs"])
    return told
