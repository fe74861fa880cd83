"""trends: what the journal shows over time, drawn and in numbers."""

from __future__ import annotations

import shutil

import click

from freshlegs.cli.call import Call, pass_call
from freshlegs.cli.out import Printer
from freshlegs.language import mark, tr
from freshlegs.lookback import trends as trends_in
from freshlegs.records import replace
from freshlegs.telling.charts import drawing
from freshlegs.telling.drawing import PLAIN_SIGNS, SIGNS, text_of
from freshlegs.telling.trends import (
    PAGES,
    PERIODS,
    USUAL_PERIOD,
    Page,
    View,
    heading,
    period_text,
    reading,
)
from freshlegs.telling.trendtables import table, trends_record, words_of

HEIGHT, WIDEST = 14, 120
TWO_CHARTS = 20
ALL = "all"
WEEKS = tuple(ALL if weeks is None else str(weeks) for weeks in PERIODS)


@click.command()
@click.option("--weeks", type=click.Choice(WEEKS), default=str(USUAL_PERIOD), help=mark("How long a time (52 weeks)."))
@pass_call
def trends(call: Call, weeks: str) -> None:
    """Show the journal over time: distance, form, soreness, pace at easy heart rate, sleep, shoes, days.

    Example: freshlegs trends --weeks 26
    """
    with call.reading() as journal:
        units = call.units_of(journal)
        period = None if weeks == ALL else int(weeks)
        starts = call.settings.week_starts
        seen = trends_in(journal, call.day, journal.runner(), period, call.settings.limit_of, week_starts=starts)
    out = Printer(call)
    if call.json:
        out.json(trends_record(seen))
        return
    columns = shutil.get_terminal_size().columns
    view = View(
        trends=seen,
        cursor=seen.today,
        units=units,
        width=min(WIDEST, columns),
        height=HEIGHT,
        signs=SIGNS if out.boxes else PLAIN_SIGNS,
        marked=False,
    )
    for page in PAGES:
        if page != "history":
            _print_page(out, view, page, columns)
    out.line(tr("Recovery run, yes or no? {command}", command="freshlegs history"), "dim")


def _print_page(out: Printer, view: View, page: Page, columns: int) -> None:
    """Print one page: drawn, with the numbers of its last span; in plain output its numbers."""
    period = "" if page == "shoes" else f", {period_text(view)}"
    out.line(f"{heading(view, page)}{period}", "bold")
    if out.plain:
        numbers = table(view.trends, page, view.units)
        for row in numbers.rows if numbers else ():
            for fact in numbers.facts(row) if numbers else ():
                out.line(fact)
    else:
        for line in drawing(replace(view, height=TWO_CHARTS) if page in ("form", "pace") else view, page):
            out.line(text_of(line).rstrip())
        if words := reading(view, page, columns):
            out.line(words)
    if words := words_of(page):
        out.line(words, "dim")
    out.line()
