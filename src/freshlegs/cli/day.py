"""What today prints: the day, what came before it, the advice, and what follows from it."""

from __future__ import annotations

import datetime as dt

from freshlegs.cli.call import Call
from freshlegs.cli.counsel import label, print_advice, runner_for, window_for
from freshlegs.cli.entry import print_entry
from freshlegs.cli.out import Printer
from freshlegs.journal import Reader
from freshlegs.language import mark, tr
from freshlegs.models import Entry, Plan
from freshlegs.models.wire import record_of
from freshlegs.rules.advise import advise, tomorrow_if_followed, weigh
from freshlegs.rules.history import like_yesterday
from freshlegs.telling.advice import TOMORROW, follow_words
from freshlegs.telling.entries import race_words
from freshlegs.telling.history import like_this
from freshlegs.telling.plans import planned_words
from freshlegs.units import Units, day_text
from freshlegs.weeks import week_number

ONE_DAY = dt.timedelta(days=1)
BEGIN = mark('Nothing logged yet. Begin with: freshlegs add "yesterday 8k 50min rpe 4", or look round: freshlegs demo')


def print_today(call: Call) -> None:
    """Print what was logged today and yesterday, and what to do."""
    day = call.day
    with call.reading() as journal:
        units = call.units_of(journal)
        window, runner = window_for(journal, day), runner_for(journal, units)
        entries, before = _shown_of(journal, day), _shown_of(journal, day - ONE_DAY)
        is_empty = not entries and not before and not journal.newest(1)
        race = journal.next_race(day)
    out = Printer(call)
    if call.json:
        from freshlegs.telling.records import advice_record  # noqa: PLC0415 - only for programs

        records = [record_of(entry) for entry in entries]
        told = {"schema": "freshlegs.today/1", "date": day.isoformat(), "entries": records}
        out.json(told | {"advice": advice_record(advise(window, day, runner), day)})
        return
    weighed = weigh(window, day, runner)
    out.line(_heading(call, day, units), "bold")
    if race:
        out.line(race_words(race, day, units))
    for entry in entries:
        print_entry(out, entry, units)
    if is_empty:
        out.line(tr(BEGIN))
    elif not entries:
        out.line(tr("Nothing logged yet."), "dim")
    if before:
        out.line(tr("Yesterday"), "bold")
    for entry in before:
        print_entry(out, entry, units)
    out.line()
    print_advice(out, weighed.advice, units, weighed.said)
    if words := planned_words(weighed, units):
        out.line(f"{label('plan')}{words}")
    out.line(tr(TOMORROW), "bold")
    out.facts(follow_words(tomorrow_if_followed(window, day, runner), units), "  ")
    history = like_yesterday(window, day, runner)
    for line in like_this(history) if history else ():
        out.line(line)


def _heading(call: Call, day: dt.date, units: Units) -> str:
    number = week_number(day, call.settings.week_starts)
    return tr("{day}, week {number}", day=day_text(day, units), number=number)


def _shown_of(journal: Reader, day: dt.date) -> list[Entry]:
    """Give a day's entries; a plan that was ticked off is told by what was done."""
    return [entry for entry in journal.day(day) if not (isinstance(entry, Plan) and entry.done_by)]
