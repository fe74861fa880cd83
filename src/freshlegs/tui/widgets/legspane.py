"""Beside the legs map: what is set at the cursor and how it is kept, the flags that matter, and the last 28 days."""

from __future__ import annotations

import textwrap

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from freshlegs.language import mark, markc, tr, trc
from freshlegs.models import Muscle, Pain
from freshlegs.models.ranges import PainFlag
from freshlegs.phrase.soreparts import Nature
from freshlegs.records import dataclass
from freshlegs.rules.legs import read_legs
from freshlegs.rules.spots import flags_asked
from freshlegs.telling.entries import spot_name
from freshlegs.tui.shown import shown
from freshlegs.tui.widgets.legskeys import FLAGS
from freshlegs.tui.widgets.legsmoves import name_of, short_name
from freshlegs.tui.widgets.marks import UNICODE, Marks
from freshlegs.tui.widgets.page import DayPage
from freshlegs.tui.widgets.sorespots import (
    ONE_DAY,
    Line,
    Place,
    Spot,
    Spots,
    kept_at,
    kept_of,
    lines_of,
    looks_on,
    meant,
    natures_at,
    said_of,
    told_on,
)
from freshlegs.units import Units, from_to, short_day_text
from freshlegs.visible import cut

DAYS_BACK = 28
LEAST_LABEL, MOST_LABEL = 11, 16
TOLD = len("  10, worst 10")
WORST = 10
WIDE_STEP, NARROW_STEP = 3, 2
LOW = 14
"""Rows below which the flags need the room of the sentences."""
NOTHING_ELSE = mark("nothing else is sore, nothing else hurts")
NATURE_WORDS: dict[Nature, str] = {
    "muscle": mark("muscle soreness"),
    "pain": mark("pain, joint or bone"),
    "tendon": mark("pain, tendon"),
}
NATURE_KEYS: dict[Nature, tuple[tuple[str, str], ...]] = {
    "muscle": (("legs-muscle", markc("legs map", "muscle")),),
    "pain": (("legs-joint", markc("legs map", "joint")), ("legs-bone", markc("legs map", "bone"))),
    "tendon": (("legs-tendon", markc("legs map", "tendon")),),
}


class LegsPane(DayPage, can_focus=False):
    """What is said at the cursor. Posts `Rated`, `Flagged` where a number or a flag is clicked."""

    STYLES = "legspane"

    spots: reactive[Spots] = reactive(())
    place: reactive[Place] = reactive(Place("quad", "both"))
    nature: reactive[Nature] = reactive("muscle")
    nothing_else: reactive[bool] = reactive(default=False)

    @dataclass
    class Rated(Message):
        """A number was clicked."""

        nrs: int

    @dataclass
    class Flagged(Message):
        """A flag was clicked."""

        flag: PainFlag

    def __init__(self, marks: Marks = UNICODE, *, units: Units = "km", id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(units=units, id=id)
        self.marks = marks
        self._keys: dict[str, str] = {}
        self._flag_rows: dict[int, PainFlag] = {}

    def watch_spots(self) -> None:
        """Draw what is set."""
        self.redraw()

    def watch_place(self) -> None:
        """Draw what is set elsewhere."""
        self.scroll_home(animate=False)
        self.redraw()

    def watch_nature(self) -> None:
        """Draw another kind of soreness."""
        self.redraw()

    def watch_nothing_else(self) -> None:
        """Draw that nothing else hurts."""
        self.redraw()

    @property
    def said(self) -> Spot | None:
        """What is set at the cursor."""
        return said_of(self.spots, self.place, self.nature)

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width

    @property
    def _step(self) -> int:
        """The columns of a number on the scale."""
        return WIDE_STEP if self._width > WIDE_STEP * (WORST + 1) else NARROW_STEP

    def lines(self) -> list[Content]:
        """Say what is set, what else may be said of it, and how the last days were."""
        self._keys = {
            active.binding.id: self.app.get_key_display(active.binding)
            for active in self.screen.active_bindings.values()
            if active.binding.id
        }
        lines = [shown(name_of(self.place), self.ink("name")), self._scale(), self._kinds()]
        said, low = self.said, self.scrollable_content_region.height < LOW
        flags = flags_asked(said) if said else ()
        last = tr(NOTHING_ELSE) if self.nothing_else else ""
        sentences = (self._kept(), self._compared(), self._read(), last) if not (low and flags) else (last,)
        for sentence in filter(None, sentences):
            folded = textwrap.wrap(sentence, max(10, self._width))
            lines += [shown(line, self.ink("muted")) for line in folded]
        if flags and not low:
            lines.append(self.part(tr("Is it"), "head"))
        self._flag_rows = {len(lines) + number: flag for number, flag in enumerate(flags)}
        return [*lines, *(self._flag(flag) for flag in flags), *self._history()]

    # -- the part under the cursor ------------------------------------------------------------------------------

    def _scale(self) -> Content:
        """Draw 0 to 10, what is set among them in brackets; a click on one sets it."""
        said = self.said
        pieces = []
        for nrs in range(WORST + 1):
            here = said is not None and said.nrs == nrs
            text = f"{nrs}" if self._step == NARROW_STEP else f"[{nrs}]" if here else f" {nrs}"
            pieces.append(self.part(text.ljust(self._step * (nrs < WORST)), "chosen" if here else "muted"))
        return Content.assemble(*pieces)

    def _kinds(self) -> Content:
        """Name the kinds of soreness that there are here, each with its key, the one that is meant in brackets."""
        pieces = []
        for nature in natures_at(self.place):
            spelled = nature == self.nature or self._step > NARROW_STEP
            words = [
                Content.assemble(
                    self.part(self._keys.get(name, ""), "key"), f" {trc('legs map', word)}" if spelled else ""
                )
                for name, word in NATURE_KEYS[nature]
            ]
            inner = Content(" ").join(words)
            left, right = "[]" if nature == self.nature else "  "
            pieces.append(Content.assemble(left, inner, right))
        return Content.assemble(*pieces)

    def _kept(self) -> str:
        """Say how it is kept, or would be."""
        kept = kept_at(self.place, self.nature)
        if kept is None:
            return ""
        where, what = spot_name(kept.word, self.place.side, kept.name), tr(NATURE_WORDS[self.nature])
        if self.place.side == "both":
            where = tr("{place}, both sides", place=where)
        if self.said:
            return tr("kept as {place}: {soreness}", place=where, soreness=what)
        return tr("a digit keeps {place}: {soreness}", place=where, soreness=what)

    def _compared(self) -> str:
        """Say how it was yesterday."""
        kept = kept_at(self.place, self.nature)
        before = told_on(looks_on(self.days, self.day - ONE_DAY), kept, self.place.side) if kept else None
        if before is None:
            return ""
        said = self.said
        if said is None:
            key = self._keys.get("legs-than-yesterday", "")
            return tr("the day before: {before} ({key}: better or worse?)", before=before, key=key)
        if said.nrs < before:
            return tr("the day before: {before}, so better", before=before)
        if said.nrs > before:
            return tr("the day before: {before}, so worse", before=before)
        return tr("the day before: {before}, so the same", before=before)

    def _read(self) -> str:
        """Say where the rules read soreness of one side as a pain."""
        said = self.said
        if not isinstance(said, Muscle):
            return ""
        _, pains = read_legs(spot for spot in self.spots if isinstance(spot, Muscle) and kept_of(spot) == kept_of(said))
        if not pains:
            return ""
        place = spot_name(pains[0].site, pains[0].side)
        return tr("much more on one side: the advice reads it as a pain, {place}", place=place)

    def _flag(self, flag: PainFlag) -> Content:
        """Ask for a flag, with its key."""
        is_on = isinstance(self.said, Pain) and flag in self.said.flags
        return Content.assemble(
            self.part(self._keys.get(f"legs-{flag}", " "), "key"),
            self.part(" [x] " if is_on else " [ ] ", "sore" if is_on else "muted"),
            f"{trc('flag', FLAGS[flag][1])}?",
        )

    # -- the last days ------------------------------------------------------------------------------------------

    def _history(self) -> list[Content]:
        """Draw a line for each part that was sore lately, that of the cursor first."""
        count = min(DAYS_BACK, max(7, self._width - self._label))
        first, _ = meant(self.place, self.nature)
        since = self.day - (count - 1) * ONE_DAY
        dates = from_to(short_day_text(since, self.units), short_day_text(self.day, self.units))
        head = trc("legs map", "{n} days, {dates}", n=count, dates=dates)
        lines = [Content(""), self.part(cut(head, self._width), "head")]
        for line in lines_of(self.days, self.day, count, self.spots, first):
            lines += self._line(line, here=line.place[::2] == first[::2])
        return lines

    @property
    def _label(self) -> int:
        """The columns for names beside the lines; 0 where it is so narrow that they stand above."""
        room = self._width - DAYS_BACK
        return 0 if room < LEAST_LABEL else min(MOST_LABEL, room)

    def _line(self, line: Line, *, here: bool) -> list[Content]:
        name = {"left": "L ", "right": "R ", "both": ""}[line.place.side] + short_name(line.place)
        style = self.ink("name" if here else "muted")
        signs = (
            self.part(" " if nrs is None else self.marks.scores[nrs], "sore" if nrs else "muted")
            for nrs in line.numbers
        )
        drawn = Content.assemble(*signs)
        if not self._label:
            return [shown(cut(name, self._width), style), drawn]
        label = shown(cut(name, self._label - 1).ljust(self._label), style)
        worst = max((nrs or 0 for nrs in line.numbers), default=0)
        roomy = self._width >= MOST_LABEL + DAYS_BACK + TOLD
        told = tr("  {number}, worst {worst}", number=f"{_number(line.numbers[-1]):>2}", worst=worst) if roomy else ""
        return [Content.assemble(label, drawn, self.part(told, "muted"))]

    # -- the mouse ----------------------------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """Set the number or the flag under the mouse."""
        if not self.content_region.contains_point(event.screen_offset):
            return
        at = event.screen_offset - self.content_region.offset  # the text under the mouse counts from its own corner
        row = at.y + round(self.scroll_offset.y)
        if row == 1 and at.x // self._step <= WORST:
            self.post_message(self.Rated(at.x // self._step))
        elif row in self._flag_rows:
            self.post_message(self.Flagged(self._flag_rows[row]))


def _number(nrs: int | None) -> str:
    return "-" if nrs is None else str(nrs)
