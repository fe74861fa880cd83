"""The drawing of the legs map: front and back, sore parts coloured and numbered, the cursor in brackets."""

from __future__ import annotations

from collections.abc import Iterator

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from freshlegs.language import markc, trc
from freshlegs.records import dataclass
from freshlegs.rules.spots import ceiling_of
from freshlegs.tui.widgets.inks import Inked
from freshlegs.tui.widgets.legsfigure import HALF, SHAPES, TALL, VIEW_OF, Cell, Spot, View, cells_of, middle_of
from freshlegs.tui.widgets.marks import UNICODE, Marks
from freshlegs.tui.widgets.sorespots import Place, Spots, said_of
from freshlegs.visible import cut, visible

CAPTIONS: dict[View, str] = {"front": markc("legs map", "front"), "back": markc("legs map", "back")}
LEAST_ROWS, MOST_ROWS = int(TALL), 44
BOTH_VIEWS = 30
"""Columns from which both views stand side by side."""
GAP = 2
BROADER = 0.88
"""A view's columns for each of its rows."""
HURTS = ("bad", "sore", "sore", "light")
"""How a part is coloured, by the ceiling that its number would set."""
LONGEST_NAME = 16


class Drawing(Inked, Widget):
    """Front and back view. Posts `Pressed` where a part is clicked."""

    STYLES = "legs"

    spots: reactive[Spots] = reactive(())
    place: reactive[Place] = reactive(Place("quad", "both"))
    others: reactive[tuple[str | None, ...]] = reactive((None,))

    @dataclass
    class Pressed(Message):
        """A part was clicked."""

        place: Place

    def __init__(self, marks: Marks = UNICODE, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self.marks = marks
        self._chips: list[tuple[int, int, str | None]] = []

    # -- where things are ---------------------------------------------------------------------------------------

    @property
    def views(self) -> tuple[View, ...]:
        """The views that there is room for: in a narrow one that of the part under the cursor."""
        if self.content_size.width >= BOTH_VIEWS:
            return ("front", "back")
        return (VIEW_OF.get(self.place.part, "front"),)

    @property
    def figure(self) -> tuple[int, int]:
        """The columns and rows of one view."""
        room = (self.content_size.width - GAP) // 2 if len(self.views) > 1 else self.content_size.width
        rows = max(LEAST_ROWS, min(MOST_ROWS, self.content_size.height - 2, int(room / BROADER)))
        return max(2, min(round(rows * BROADER), room) // 2 * 2), rows

    @property
    def _foot(self) -> int:
        """The row under the figure."""
        return min(self.content_size.height, self.figure[1] + 2) - 1

    @property
    def _left(self) -> int:
        """The columns that stay free at the left."""
        columns, _ = self.figure
        return max(0, (self.content_size.width - len(self.views) * (columns + GAP) + GAP) // 2)

    @property
    def _hidden(self) -> int:
        """The rows of the figure that are above what is seen, where it is higher than the pane."""
        _, rows = self.figure
        seen = self.content_size.height - 2
        if seen >= rows:
            return 0
        if self.place.part not in VIEW_OF:
            return rows - seen
        row = int(middle_of(Spot(self.place.part, "left"))[1] / TALL * rows)
        return max(0, min(rows - seen, row - seen // 2))

    def _spot_at(self, x: int, y: int) -> Spot | None:
        """Give the part at a place of the content; a near miss counts."""
        columns, rows = self.figure
        row = y - 1 + self._hidden
        for number, view in enumerate(self.views):
            column = x - self._left - number * (columns + GAP)
            if 0 <= column < columns and 0 <= row < rows:
                cells = cells_of(view, columns, rows)[row]
                near = (cells[beside] for beside in (column, column - 1, column + 1) if 0 <= beside < columns)
                return next((cell.spot for cell in near if cell.spot), None)
        return None

    def on_click(self, event: events.Click) -> None:
        """Choose the part under the mouse."""
        at = event.get_content_offset(self)
        if at is None:
            return
        if at.y == self._foot:
            name = next(((name,) for start, end, name in self._chips if start <= at.x < end), None)
            if name:
                self.post_message(self.Pressed(self.place._replace(part="other", name=name[0])))
        elif spot := self._spot_at(at.x, at.y):
            self.post_message(self.Pressed(Place(spot.part, spot.side)))

    # -- drawing ------------------------------------------------------------------------------------------------

    def _look(self, spot: Spot) -> str:
        """Give the class of a part: under the cursor, or how much it hurts."""
        if self.place.part == spot.part and spot.side in self.place.sides:
            return "cursor"
        said = said_of(self.spots, Place(spot.part, spot.side))
        if said is None or not said.nrs:
            return "fine"
        ceiling = ceiling_of(said)
        return "light" if ceiling is None else HURTS[min(ceiling, len(HURTS) - 1)]

    def render_line(self, y: int) -> Strip:
        """Draw the captions, a row of the figure, or the row of what is other."""
        base = self.visual_style.rich_style
        if y == 0:
            segments = self._captions()
        elif y == self._foot:
            segments = list(self._other_row())
        else:
            segments = self._figure_row(y - 1 + self._hidden)
        return Strip(segments).apply_style(base).adjust_cell_length(self.content_size.width, base)

    def _captions(self) -> list[Segment]:
        columns, _ = self.figure
        style = self.pen("caption")
        texts = []
        for view in self.views:
            inner = trc("legs map", CAPTIONS[view]).center(max(0, columns - 4))
            texts.append(f"L {inner} R")
        return [Segment(" " * self._left + (" " * GAP).join(texts), style)]

    def _figure_row(self, row: int) -> list[Segment]:
        columns, rows = self.figure
        if not 0 <= row < rows:
            return [Segment("")]
        looks: dict[Spot, str] = {}
        segments = [Segment(" " * self._left)]
        for number, view in enumerate(self.views):
            segments += [Segment(" " * GAP)] * (number > 0)
            signs = [self._cell(cell, looks) for cell in cells_of(view, columns, rows)[row]]
            for column, sign in self._labels(view, row, looks):
                signs[column] = sign
            segments += signs
        return segments

    def _cell(self, cell: Cell, looks: dict[Spot, str]) -> Segment:
        if cell.spot is None:
            return Segment(" ")
        look = looks.setdefault(cell.spot, self._look(cell.spot))
        return Segment(self.marks.quarters[cell.quarters], self.pen(look))

    def _labels(self, view: View, row: int, looks: dict[Spot, str]) -> Iterator[tuple[int, Segment]]:
        """Give the numbers of the parts whose middle is in a row, and the cursor's brackets, sign by sign."""
        columns, rows = self.figure
        for part in SHAPES[view]:
            for spot in (Spot(part, "left"), Spot(part, "right")):
                x, y = middle_of(spot)
                text = self._label(spot)
                if text and int(y / TALL * rows) == row:
                    style = self.pen("label") + self._inverted(looks.get(spot) or self._look(spot))
                    start = max(0, min(columns - len(text), round(x / (2 * HALF) * columns - len(text) / 2)))
                    yield from ((start + step, Segment(sign, style)) for step, sign in enumerate(text))

    def _label(self, spot: Spot) -> str:
        said = said_of(self.spots, Place(spot.part, spot.side))
        number = str(said.nrs) if said else ""
        if self.place.part == spot.part and spot.side in self.place.sides:
            return f"[{number or ' '}]"
        return number

    def _inverted(self, look: str) -> Style:
        style, base = self.pen(look), self.visual_style.rich_style
        return Style(color=base.bgcolor, bgcolor=style.color)

    def _other_row(self) -> Iterator[Segment]:
        """Draw what has no place in the figure, each under its name, and the place of a new one."""
        column = self._left
        self._chips = []
        yield Segment(" " * column)
        for name in self.others:
            place = self.place._replace(part="other", name=name)
            said = said_of(self.spots, place._replace(side="both"))
            words = cut(visible(name), LONGEST_NAME) if name else trc("legs map", "other")
            text = f"{words} {said.nrs}" if said else words
            here = self.place.part == "other" and self.place.name == name
            text = f"[{text}]" if here else f" {text} "
            self._chips.append((column, column + len(text), name))
            column += len(text)
            yield Segment(text, self.pen("cursor" if here else "caption"))
