"""Small tables in words, for screen and command line: columns where there is room, else a fact a line."""

from __future__ import annotations

from collections.abc import Sequence

from freshlegs.records import dataclass

GAP = 2


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table: the names of its columns, the first of them the rows' own, and its rows."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def widths(self) -> tuple[int, ...]:
        """How many cells each column takes."""
        return tuple(max(len(row[place]) for row in (self.head, *self.rows)) for place in range(len(self.head)))

    def first(self, count: int) -> Table:
        """Give the table with no more than its first columns."""
        return Table(self.title, self.head[:count], tuple(row[:count] for row in self.rows))

    def fits(self, width: int) -> bool:
        """Whether the columns have room side by side."""
        return sum(self.widths) + GAP * (len(self.head) - 1) <= width

    def aligned(self, row: Sequence[str]) -> str:
        """Give a row, or the head, with its cells under each other."""
        cells = (cell.ljust(width + GAP) for cell, width in zip(row, self.widths, strict=True))
        return "".join(cells).rstrip()

    def facts(self, row: Sequence[str]) -> tuple[str, ...]:
        """Give a row as one fact a line: "ran easily, times: 30"."""
        return tuple(f"{row[0]}, {name}: {cell}" for name, cell in zip(self.head[1:], row[1:], strict=True) if cell)
