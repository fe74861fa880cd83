"""Dates in digits, whose order only a whole column tells: 27/07/2017, 2017-27-07."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from typing import Literal

from freshlegs.errors import ImportRefused
from freshlegs.exchange.wordeddates import CLOCK, clocked, moment_in_words
from freshlegs.language import tr

Order = Literal["ymd", "ydm", "dmy", "mdy"]
DIGITS = re.compile(r"(?P<a>\d{1,4})(?P<sign>[-/.])(?P<b>\d{1,2})(?P=sign)(?P<c>\d{1,4})" + CLOCK, re.ASCII)
MONTHS = 12


def reader_of_dates(cells: Iterable[str], told: str = "") -> Callable[[str], dt.datetime | None]:
    """Give the reading of a column's dates; `told` is the order that the runner named. Raises ImportRefused."""
    order: Order = told if told in ("ymd", "ydm", "dmy", "mdy") else _order_of(cells)  # type: ignore[assignment]  # narrowed

    def read(cell: str) -> dt.datetime | None:
        found = DIGITS.fullmatch(" ".join(cell.replace("T", " ").split())[:40])
        if not found:
            return moment_in_words(cell)
        return _moment(found, order)

    return read


def _order_of(cells: Iterable[str]) -> Order:
    first = second = third = count = dotted = 0
    for cell in cells:
        found = DIGITS.fullmatch(" ".join(cell.replace("T", " ").split())[:40])
        if found:
            count, dotted = count + 1, dotted + (found["sign"] == ".")
            first, second, third = (
                max(first, int(found["a"])),
                max(second, int(found["b"])),
                max(third, int(found["c"])),
            )
    if not count or first > 31:  # noqa: PLR2004 - a year stands first
        return "ydm" if second > MONTHS >= third else "ymd"
    if first > MONTHS or dotted:
        return "dmy"
    if second > MONTHS:
        return "mdy"
    raise ImportRefused(
        tr("its dates can be read as day/month and as month/day; name the order with --map order=dmy or mdy")
    )


def _moment(found: re.Match[str], order: Order) -> dt.datetime | None:
    told = dict(zip(order, (int(found["a"]), int(found["b"]), int(found["c"])), strict=True))
    year = told["y"] + (2000 if told["y"] < 100 else 0)  # noqa: PLR2004 - two digits of a year
    return clocked((year, told["m"], told["d"]), found.groupdict())
