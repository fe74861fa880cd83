"""What week prints: a week as the screen shows it, the days, the plan, the sums beside other weeks."""

from __future__ import annotations

import shutil

from freshlegs.cli.call import Call
from freshlegs.cli.counsel import runner_for, window_for
from freshlegs.cli.out import Printer
from freshlegs.language import tr
from freshlegs.rules.advise import week_ahead
from freshlegs.rules.week import LAST, Glance, glance_at
from freshlegs.telling.columns import GAP, Table
from freshlegs.telling.drawing import PLAIN_SIGNS, SIGNS, lying
from freshlegs.telling.week import further, sums_table, week_title
from freshlegs.telling.weekday import days_table, plan_lines, told_days, week_notes
from freshlegs.weeks import first_of_week

LEAST_BAR, MOST_BAR = 6, 20
LEAST_SCALE_M = 10_000


def print_week(call: Call, date: str | None = None) -> None:
    """Print the week of today, or of a day in the runner's words. Raises CallRefused."""
    day = call.given_day(date, "DATE") if date is not None else call.day
    first = first_of_week(day, call.settings.week_starts)
    with call.reading() as journal:
        units = call.units_of(journal)
        runner = runner_for(journal, units)
        is_near = first - LAST <= call.day <= first + LAST
        window = window_for(journal, min(first + LAST, call.day) if is_near else first + LAST, first + LAST)
    ahead = week_ahead(window, call.day, runner) if is_near else ()  # where the week has any of the next seven days
    glance = glance_at(window, first, runner, call.day)
    days, notes = told_days(glance, window, {day.date: day for day in ahead}, units), week_notes(window, glance.week)
    out = Printer(call)
    if call.json:
        from freshlegs.telling.records import glance_record  # noqa: PLC0415 - only for programs

        out.json(glance_record(glance, days, notes))
        return
    width = shutil.get_terminal_size().columns
    table = days_table(days, week_title(glance.week, units), units)
    if len(table.head) > 1:
        out.table(table if out.plain else _with_bars(table, glance, width, out), width)
    else:
        out.line(table.title, "bold")
        out.line(tr("Nothing logged."), "dim")
    if plans := plan_lines(days, units):
        out.line(tr("Planned"), "bold")
        for line in plans:
            out.line(line)
    out.table(sums_table(glance, units), width)
    for line in further(glance, units):
        out.line(line)
    for note in notes:
        out.line(tr("The week's note"), "bold")
        out.paragraph(note)


def _with_bars(table: Table, glance: Glance, width: int, out: Printer) -> Table:
    """Add a bar to each day where there is room for one."""
    room = min(MOST_BAR, width - sum(table.widths) - GAP * len(table.head))
    if room < LEAST_BAR:
        return table
    signs = SIGNS if out.boxes else PLAIN_SIGNS
    looks = glance.week.days
    most = max(LEAST_SCALE_M, *(look.distance_m for look in looks))
    bars = [lying(look.distance_m / most, room, signs).rstrip() for look in looks]
    rows = tuple((*row, bar) for row, bar in zip(table.rows, bars, strict=True))
    return Table(table.title, (*table.head, ""), rows)
