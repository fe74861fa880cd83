"""Dates as services write them for people: "Oct 6, 2022, 11:19:20 PM", "06.10.2022, 23:19:20", "6 oct 2022"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from freshlegs.exchange.zones import moment_of

MONTHS = (
    ("jan", "ene", "gen", "janv", "januar", "january", "janvier", "enero", "gennaio", "janeiro", "januari"),
    ("feb", "fév", "févr", "fev", "februar", "february", "février", "febrero", "febbraio", "fevereiro", "februari"),
    ("mar", "mär", "märz", "mars", "mrt", "march", "marzo", "março", "maart", "mrz"),
    ("apr", "avr", "abr", "april", "avril", "abril", "aprile"),
    ("may", "mai", "mag", "mei", "maj", "mayo", "maggio", "maio"),
    ("jun", "juin", "giu", "june", "juni", "junio", "giugno", "junho"),
    ("jul", "juil", "lug", "july", "juli", "juillet", "julio", "luglio", "julho"),
    ("aug", "août", "aoû", "ago", "august", "agosto", "augustus", "augusti"),
    ("sep", "sept", "set", "september", "septembre", "septiembre", "settembre", "setembro"),
    ("oct", "okt", "ott", "out", "october", "oktober", "octobre", "octubre", "ottobre", "outubro"),
    ("nov", "november", "novembre", "noviembre", "novembro"),
    ("dec", "dez", "déc", "dic", "december", "dezember", "décembre", "diciembre", "dicembre", "dezembro"),
)  # fmt: skip
MONTH_OF = {word: number for number, words in enumerate(MONTHS, 1) for word in words}
CLOCK = (
    r"(?:,?\s{1,2}(?:(?:at|à|um|às|a las|alle)\s)?(?P<h>\d{1,2}):(?P<m>\d{2})(?::(?P<s>\d{2}))?"
    r"\s?(?P<half>[AaPp]\.?\s?[Mm]\.?)?)?"
)
"""The time of day behind a date, if it has one."""
SHAPES = (
    re.compile(r"(?P<word>[^\W\d_]{3,10})\.?\s(?P<day>\d{1,2}),\s(?P<year>\d{4})" + CLOCK),
    re.compile(
        r"(?:[^\W\d_]{2,10}\.?,\s)?(?P<day>\d{1,2})\.?\s(?:de\s)?(?P<word>[^\W\d_]{3,10})\.?,?\s(?:de\s)?(?P<year>\d{4})"
        + CLOCK
    ),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})" + CLOCK, re.ASCII),
    re.compile(r"(?P<year>\d{4})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})" + CLOCK, re.ASCII),
)
LONGEST = 60
NOON = 12


def moment_in_words(text: str) -> dt.datetime | None:
    """Read such a date, or ISO 8601, as a naive time; None where it is none or leaves day and month open."""
    words = " ".join(text.replace("\u202f", " ").replace("\u00a0", " ").split())[:LONGEST]
    iso = moment_of(words)
    if iso:
        return iso.astimezone(dt.UTC).replace(tzinfo=None) if iso.tzinfo else iso
    for shape in SHAPES:
        found = shape.fullmatch(words)
        if found:
            return _moment(found.groupdict())
    return None


def clocked(day: tuple[int, int, int], told: Mapping[str, str | None]) -> dt.datetime | None:
    """Give the naive time of a year, month and day with the clock that a pattern found; None where there is no such."""
    hour, half = int(told["h"] or 0), (told["half"] or "").casefold()
    if half:
        hour = hour % NOON + (NOON if half.startswith("p") else 0)
    try:
        clock = dt.time(hour, int(told["m"] or 0), int(told["s"] or 0))
        return dt.datetime.combine(dt.date(*day), clock)
    except ValueError:
        return None


def _moment(told: Mapping[str, str | None]) -> dt.datetime | None:
    month = int(told["month"] or 0) if "month" in told else MONTH_OF.get((told["word"] or "").casefold(), 0)
    return clocked((int(told["year"] or 0), month, int(told["day"] or 0)), told)
