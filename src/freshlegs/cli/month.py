"""month: a calendar as text, with the mark of each day and the sum of each week."""

from __future__ import annotations

import datetime as dt
import re

import click

from freshlegs.cli.call import Call, CallRefused, held_day, pass_call
from freshlegs.cli.counsel import runner_for, window_for
from freshlegs.cli.out import Printer
from freshlegs.language import markc, tr, trc
from freshlegs.rules.marks import DayLook
from freshlegs.rules.week import Week, weeks_of
from freshlegs.telling.records import month_record
from freshlegs.tui.widgets.marks import ASCII, UNICODE, Marks
from freshlegs.units import Units, day_text, distance_number, distance_text, month_text
from freshlegs.weeks import first_of_week, last_of_month, weekdays_from

MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)
SHOWN = ("long", "hard", "race", "easy", "recovery", "test", "cross", "rest", "sick", "travel")
PLANNED = (
    markc("planned", "easy"), markc("planned", "recovery"), markc("planned", "long"), markc("planned", "tempo"),
    markc("planned", "intervals"), markc("planned", "hills"), markc("planned", "race"), markc("planned", "test"),
    markc("planned", "other"), markc("planned", "rest"), markc("planned", "walk"), markc("planned", "cross"),
)  # fmt: skip
"""What may be planned for a day; what a day was is told as on the screen."""
ONE_WEEK = dt.timedelta(days=7)


@click.command()
@click.argument("month", required=False, metavar="[YYYY-MM]")
@pass_call
def month(call: Call, month: str | None) -> None:  # the argument is what the command is called
    """Show a month as a calendar, with a mark for each day and the sum of each week; this month, or the one named.

    Example: freshlegs month 2026-11
    """
    first = _first_of(call, month)
    last = last_of_month(first.year, first.month)
    starts = call.settings.week_starts
    begun = first_of_week(first, starts)
    firsts = [begun + place * ONE_WEEK for place in range((last - begun).days // 7 + 1)]
    with call.reading() as journal:
        units = call.units_of(journal)
        weeks = weeks_of(window_for(journal, firsts[-1] + ONE_WEEK), firsts, runner_for(journal, units), call.day)
    out = Printer(call)
    if call.json:
        out.json(month_record(first, weeks))
    elif out.plain:
        _print_plain(out, first, weeks, units)
    else:
        _print_grid(out, first, weeks, units, call.day)


def _first_of(call: Call, text: str | None) -> dt.date:
    if text is None:
        return call.day.replace(day=1)
    found = MONTH.fullmatch(text)
    if not found or not int(found[1]):
        raise CallRefused(tr("a month is written like 2026-11, not {text!a}", text=text))
    return held_day(dt.date(int(found[1]), int(found[2]), 1), tr("the month of"))


def _print_plain(out: Printer, first: dt.date, weeks: tuple[Week, ...], units: Units) -> None:
    out.line(month_text(first, units))
    for week in weeks:
        for look in week.days:
            if look.date.month == first.month and (words := day_words(look, units)):
                out.line(f"{day_text(look.date, units)}: {', '.join(words)}")
        out.line(tr("Week {number}: {far}", number=week.number, far=distance_text(week.distance_m, units)))


def day_words(look: DayLook, units: Units) -> list[str]:
    """Give what a calendar shows of a day, in words; nothing for an empty day."""
    words: list[str] = [] if look.kind == "none" else [trc("kind", look.kind)]
    if look.distance_m:
        words.append(distance_text(look.distance_m, units))
    if look.rpe is not None:
        words.append(tr("RPE {n}", n=look.rpe))
    if worst := max(look.soreness or 0, look.pain or 0):
        words.append(trc("calendar", "sore {n}", n=worst))
    if look.planned and not look.done:
        words.append(tr("{what} planned", what=trc("planned", look.planned)))
    return words


def _print_grid(out: Printer, first: dt.date, weeks: tuple[Week, ...], units: Units, today: dt.date) -> None:
    marks = UNICODE if out.boxes else ASCII
    out.line(month_text(first, units), "bold")
    names = weekdays_from(weeks[0].first.weekday())
    out.line(f"{trc('calendar', 'wk')} {''.join(f'{name[:2]:>4} ' for name in names)}{units:>6}", "dim")
    for week in weeks:
        days = "".join(_cell(look, first, marks, today) for look in week.days)
        out.line(f"{week.number:>2} {days}{distance_number(week.distance_m, units):>6}")
    shown = {look.kind for week in weeks for look in week.days}
    legend = [f"{marks.kinds[kind]} {trc('kind', kind)}" for kind in SHOWN if kind in shown]
    if any(look.is_sore for week in weeks for look in week.days):
        legend.append(f"{marks.sore} {trc('calendar', 'sore')}")
    if any(_is_planned(look) for week in weeks for look in week.days):
        legend.append(f"{marks.planned} {trc('calendar', 'planned')}")
    if legend:
        out.line("  ".join(legend), "dim")


def _cell(look: DayLook, first: dt.date, marks: Marks, today: dt.date) -> str:
    """Give five cells: today's sign, the day, its mark, whether something hurt."""
    if look.date.month != first.month:
        return " " * 5
    mark = marks.planned if _is_planned(look) else marks.kinds[look.kind]
    return f"{'>' if look.date == today else ' '}{look.date.day:>2}{mark}{marks.sore if look.is_sore else ' '}"


def _is_planned(look: DayLook) -> bool:
    return look.kind == "none" and look.planned is not None
