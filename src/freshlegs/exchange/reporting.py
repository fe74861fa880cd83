"""What an import came to, in sentences: for the command line and the screen alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from freshlegs.exchange.gathering import Settled
from freshlegs.language import tr, trn
from freshlegs.visible import cut, visible

LONGEST_NAME = 80
TOLD_NAMES = 3


def named(paths: Sequence[str]) -> str:
    """Name what an import came from, for the history."""
    first = cut(visible(Path(paths[0]).name or paths[0]), LONGEST_NAME)
    if len(paths) == 1:
        return first
    return trn("{name} and {n} more", "{name} and {n} more", len(paths) - 1, name=first)


class Sums(NamedTuple):
    """How many records came in and were there already, and how many of the files were left out."""

    added: int
    known: int
    refused: int
    files: int

    @property
    def words(self) -> str:
        """Say it in one line."""
        return tr(
            "{added} added, {known} known already, {refused} of {files} files left out",
            added=self.added,
            known=self.known,
            refused=self.refused,
            files=self.files,
        )


def sums_of(files: Sequence[Settled]) -> Sums:
    """Count what became of some files."""
    added, known = sum(len(file.records) for file in files), sum(file.known for file in files)
    return Sums(added, known, sum(file.outcome == "refused" for file in files), len(files))


def left_something_out(files: Iterable[Settled]) -> bool:
    """Tell whether a file, or a record of one, was left out."""
    return any(file.outcome == "refused" or file.left_out for file in files)


def sentences(files: Sequence[Settled], warnings: Iterable[str]) -> Iterator[str]:
    """Name every file that was left out and why, then say whatever was odd."""
    for file in files:
        if file.error:
            yield tr("{path}: left out, nothing of it was stored: {reason}", path=file.path, reason=file.error)
    for file in files:
        for warning in file.warnings if file.outcome != "nothing" else ():
            yield f"{file.path}: {warning}"
    yield from warnings
    yield from _passed_over(files)


def _passed_over(files: Iterable[Settled]) -> Iterator[str]:
    """Name the files that hold nothing for a journal, the first few of them."""
    nothing = [file.path for file in files if file.outcome == "nothing"]
    names, more = ", ".join(nothing[:TOLD_NAMES]), len(nothing) - TOLD_NAMES
    if more > 0:
        yield trn(
            "passed over, since they hold nothing for a journal: {names} and {n} more",
            "passed over, since they hold nothing for a journal: {names} and {n} more",
            more,
            names=names,
        )
    elif nothing:
        yield tr("passed over, since they hold nothing for a journal: {names}", names=names)
