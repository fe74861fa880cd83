"""What an export draws: a chart of a period (SVG), or the period as a page (HTML)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from freshlegs.cli.call import Call, CallRefused
from freshlegs.journal import Reader
from freshlegs.language import tr
from freshlegs.lookback import trends_between, whole_history
from freshlegs.models import Record
from freshlegs.pictures.charts import chart
from freshlegs.pictures.page import Period, write_page
from freshlegs.pictures.rows import RECOVERY, recovery
from freshlegs.rules.trends import Trends, begin_of
from freshlegs.telling.trends import USUAL_PERIOD, View
from freshlegs.units import typed_date


def chart_of(call: Call, journal: Reader, name: str, first: dt.date | None, last: dt.date | None) -> Iterator[str]:
    """Give a chart of a period, 52 weeks where no beginning was told."""
    until = last_of(call, last)
    runner, units = journal.runner(), call.units_of(journal)
    if name == RECOVERY:
        yield recovery(whole_history(journal, until, runner, first), units)
        return
    trends = _trends(call, journal, (first, until), USUAL_PERIOD)
    yield chart(View(trends=trends, cursor=until, units=units, marked=False), name)


def page_of(
    call: Call, journal: Reader, records: Iterable[Record], first: dt.date | None, last: dt.date | None, asked: str
) -> Iterator[str]:
    """Give a period as a page, the whole journal where none was told."""
    until = last_of(call, last)
    runner = journal.runner()
    period = Period(
        trends=_trends(call, journal, (first, until), None),
        history=whole_history(journal, until, runner, first),
        units=call.units_of(journal),
        asked=asked,
    )
    return write_page(records, period)


def _trends(call: Call, journal: Reader, span: tuple[dt.date | None, dt.date], weeks: int | None) -> Trends:
    """Give the trends from a day, or of so many weeks, to another day."""
    starts, until = call.settings.week_starts, span[1]
    first = span[0] or begin_of(weeks, journal.first_day(), until, starts)
    return trends_between(journal, first, until, journal.runner(), call.settings.limit_of, week_starts=starts)


def last_of(call: Call, last: dt.date | None) -> dt.date:
    """Give the last day that is drawn: what was can be drawn, no more."""
    return min(last or call.day, call.day)


def need_past(call: Call, first: dt.date | None, last: dt.date | None) -> None:
    """See that there is something that was. Raises CallRefused."""
    if first and first > last_of(call, last):
        named = typed_date(first, call.usual_units)
        raise CallRefused(tr("--from {day} lies after today: only what was can be drawn", day=named))
