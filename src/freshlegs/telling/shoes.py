"""Shoes in words: how far each pair has run, and which have run as far as the runner lets them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from freshlegs.language import mark, markc, tr, trc, trn
from freshlegs.models.shoes import Worn
from freshlegs.telling.columns import Table
from freshlegs.units import Units, date_text, distance_text

TITLE = mark("Shoes")
HEAD = (
    markc("column", "shoes"),
    markc("column", "distance"),
    markc("column", "runs"),
    markc("column", "first worn"),
    markc("column", "last worn"),
)


def shoes_table(worn: Sequence[Worn], units: Units = "km") -> Table | None:
    """Give a row a pair, the last worn first; with the limits where any was set. None of none."""
    if not worn:
        return None
    limited = any(pair.limit_m is not None for pair in worn)
    head = (*(trc("column", name) for name in HEAD), *((trc("column", "of"),) if limited else ()))
    return Table(tr(TITLE), head, tuple(_row(pair, units, limited=limited) for pair in worn))


def _row(pair: Worn, units: Units, *, limited: bool) -> tuple[str, ...]:
    row = (
        pair.shoes,
        distance_text(pair.distance_m, units),
        trn("{n} run", "{n} runs", pair.runs),
        date_text(pair.first, units),
        date_text(pair.last, units),
    )
    return (*row, _limit(pair, units)) if limited else row


def _limit(pair: Worn, units: Units) -> str:
    if pair.limit_m is None:
        return ""
    far = distance_text(pair.limit_m, units, 0)
    return tr("{far}: retire them", far=far) if pair.is_spent else far


def spent_words(pair: Worn, units: Units = "km") -> str:
    """Say that a pair has run as far as the runner lets it."""
    far, limit = (distance_text(metres, units, 0) for metres in (pair.distance_m, pair.limit_m or 0))
    return tr("{shoes} have run {far}; you let them run {limit}.", shoes=pair.shoes, far=far, limit=limit)


def shoes_record(worn: Sequence[Worn]) -> dict[str, Any]:
    """Give the shoes as "freshlegs.shoes/1": metres and dates."""
    pairs = [
        asdict(pair) | {"first": pair.first.isoformat(), "last": pair.last.isoformat(), "spent": pair.is_spent}
        for pair in worn
    ]
    return {"schema": "freshlegs.shoes/1", "shoes": pairs}
