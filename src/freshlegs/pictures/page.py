"""A period of the journal as one HTML page: sums, charts, what was sore, notes; to read, to print, to show a physio.

The page is whole in itself: it asks no other machine for anything, and forbids its reader's browser to.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import count, groupby

from freshlegs.language import mark, tr, trc, trn
from freshlegs.models import Entry, Record, Runner
from freshlegs.pictures.charts import CHARTS, chart
from freshlegs.pictures.rows import recovery
from freshlegs.pictures.sheet import STYLE, worded
from freshlegs.records import dataclass
from freshlegs.rules.history import History
from freshlegs.rules.marks import SORE_FROM
from freshlegs.rules.trends import Step, Trends
from freshlegs.telling.columns import Table
from freshlegs.telling.entries import details, heading_of, note_of, particulars
from freshlegs.telling.trends import View, part_name
from freshlegs.telling.trendtables import overview, words_of
from freshlegs.units import Units, day_text, distance_text, from_to, hours_text

TITLE = mark("Running journal")
OVERVIEW: dict[Step, str] = {
    "week": mark("Week by week"),
    "month": mark("Month by month"),
    "year": mark("Year by year"),
}
SHOWN = ("weekly", "soreness", "form", "pace", "sleep", "days", "shoes")
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
LOOK = """
:root { color-scheme: light dark; --ground: #fdfcf8; --ink: #22282a; --quiet: #586062; --rule: #dcd8cc }
@media screen and (prefers-color-scheme: dark) {
  :root { --ground: #1b2023; --ink: #e6e4dc; --quiet: #a3adb0; --rule: #3a4348 }
}
body { margin: 0 auto; padding: 2rem 1rem; max-width: 62rem; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif }
h1 { font-size: 1.7rem; margin: 0 } h2 { font-size: 1.2rem; margin: 2.4rem 0 .6rem; break-after: avoid }
h3 { font-size: 1rem; margin: 1.2rem 0 .2rem; break-after: avoid }
p { margin: .3rem 0 } .quiet, figcaption { color: var(--quiet); font-size: .9em }
.over { overflow-x: auto }
table { border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; width: 100% }
th, td { padding: .2rem .6rem .2rem 0; text-align: right; border-bottom: 1px solid var(--rule); white-space: nowrap }
th { color: var(--quiet); font-weight: 600 } th:first-child, td:first-child, .words { text-align: left }
td.words { white-space: normal; overflow-wrap: anywhere } tr { break-inside: avoid }
figure { margin: 1.2rem 0; break-inside: avoid } figure svg { width: 100%; height: auto }
article { break-inside: avoid } article p { margin: 0; overflow-wrap: anywhere }
blockquote { margin: .2rem 0 .4rem; padding-left: .8rem; border-left: 3px solid var(--rule); white-space: pre-wrap;
  overflow-wrap: anywhere; font-style: italic }
@page { margin: 15mm }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; background: #ffffff }
  table { font-size: 7.5pt } th, td { padding-right: .3rem } .over { overflow: visible }
  #days { columns: 2; column-gap: 2rem }
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """What a page is about: the trends of its days, the days after long and hard ones; `asked` is the query, if any."""

    trends: Trends
    history: History
    units: Units = "km"
    asked: str = ""


def write_page(records: Iterable[Record], period: Period) -> Iterator[str]:
    """Give the page, piece by piece; `records` come in the order of their days."""
    trends = period.trends
    days = from_to(day_text(trends.first, period.units), day_text(trends.today, period.units))
    title = tr(TITLE)
    yield (
        '<!doctype html>\n<html lang="' + trc("code of this language", "en") + '">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}, {days}</title>\n<style>{LOOK}{STYLE}</style>\n</head>\n<body>\n"
        f"<header>\n<h1>{title}</h1>\n<p>{days}</p>\n<p>{worded(_sums(period))}</p>\n</header>\n"
    )
    yield from _sore(trends, period.units)
    yield from _section(tr(OVERVIEW[trends.step]), overview(trends, period.units))
    yield from _section(tr("Charts"))
    view = View(trends=trends, cursor=trends.today, units=period.units, marked=False)
    for name in SHOWN:
        words = words_of(CHARTS[name][0]) if name != "soreness" else ""  # its own key says it
        caption = f"<figcaption>{worded(words)}</figcaption>\n" if words else ""
        yield f"<figure>\n{chart(view, name, alone=False)}{caption}</figure>\n"
    yield f"<figure>\n{recovery(period.history, period.units, alone=False)}</figure>\n"
    yield from _section(tr("Day by day"))
    if period.asked:
        asked = tr("Only what is found by: {query}", query=period.asked)
        yield f'<p class="quiet">{worded(asked)}</p>\n'
    yield '<div id="days">\n'
    yield from _days(records, period.units)
    yield "</div>\n</body>\n</html>\n"


def _sums(period: Period) -> str:
    spans = period.trends.spans
    looked = sum(day.sore is not None for day in period.trends.days)
    told = (
        trn("{n} run", "{n} runs", sum(span.runs for span in spans)),
        distance_text(sum(span.distance_m for span in spans), period.units),
        tr("{time} h of sport", time=hours_text(sum(span.duration_s for span in spans))),
        trn("soreness told on {n} day", "soreness told on {n} days", looked),
    )
    return " · ".join(told)


def _sore(trends: Trends, units: Units) -> Iterator[str]:
    """Give what was sore or hurt: on how many days, how much at worst, when last."""
    rows = []
    for part in trends.parts:
        sore = [place for place, nrs in enumerate(part.numbers) if nrs]
        worst = max(nrs or 0 for nrs in part.numbers)
        heavy = sum((nrs or 0) >= SORE_FROM for nrs in part.numbers)
        last = day_text(trends.first + dt.timedelta(days=sore[-1]), units)
        rows.append((part_name(part), str(len(sore)), str(heavy), f"{worst}/10", last))
    head = (tr("part"), tr("days sore"), tr("days at {n} or more", n=SORE_FROM), tr("worst"), tr("last on"))
    table = Table("", head, tuple(rows)) if rows else None
    yield from _section(tr("Soreness and pain"), table, words={len(head) - 1})
    if not rows:
        none = tr("No part was said to be sore.")
        yield f"<p>{worded(none)}</p>\n"


def _section(title: str, table: Table | None = None, words: AbstractSet[int] = frozenset()) -> Iterator[str]:
    """Give a table under its title; `words` are the columns that hold words, not numbers."""
    yield f"<h2>{worded(title)}</h2>\n"
    if table is None:
        return
    yield f'<div class="over"><table>\n<thead>{_row("th", table.head, words)}</thead>\n<tbody>\n'
    for row in table.rows:
        yield f"{_row('td', row, words)}\n"
    yield "</tbody>\n</table></div>\n"


def _row(tag: str, cells: Iterable[str], words: AbstractSet[int]) -> str:
    kinds = (' class="words"' if place in words else "" for place in count())
    told = (f"<{tag}{kind}>{worded(cell)}</{tag}>" for kind, cell in zip(kinds, cells, strict=False))
    return f"<tr>{''.join(told)}</tr>"


def _days(records: Iterable[Record], units: Units) -> Iterator[str]:
    entries = (record for record in records if not isinstance(record, Runner))
    for day, held in groupby(entries, lambda entry: entry.date):
        yield f"<h3>{day_text(day, units)}</h3>\n"
        for entry in held:
            yield _entry(entry, units)


def _entry(entry: Entry, units: Units) -> str:
    title = worded(heading_of(entry, units))
    lines = "".join(f"<p>{worded(line)}</p>\n" for line in (*details(entry, units), *particulars(entry, units)))
    words = note_of(entry)
    note = f"<blockquote>{worded(words)}</blockquote>\n" if words.strip() else ""
    return f"<article>\n<p><strong>{title}</strong></p>\n{lines}{note}</article>\n"
