"""today, week, log, show: what the screens show, as text."""

from __future__ import annotations

import datetime as dt

import click

from freshlegs.cli.call import Call, pass_call
from freshlegs.cli.counsel import print_advice, runner_for, window_for
from freshlegs.cli.mend import found_entry
from freshlegs.cli.out import Printer
from freshlegs.journal import Journal
from freshlegs.models import Entry, Plan
from freshlegs.models.wire import record_of
from freshlegs.rules.advise import advise
from freshlegs.rules.marks import DayLook
from freshlegs.rules.week import Week, monday_of, weeks_of
from freshlegs.telling.entries import details, headline, note_of, particulars, plan_words
from freshlegs.telling.records import advice_record, week_record
from freshlegs.telling.week import summary
from freshlegs.units import WEEKDAYS, Units, day_text, distance_number

ONE_DAY, ONE_WEEK = dt.timedelta(days=1), dt.timedelta(days=7)
LOG_LIMIT = 50
BEGIN = 'Nothing logged yet. Begin with: freshlegs add "yesterday 8k 50min rpe 4", or look round: freshlegs demo'
BAR = 20


@click.command()
@pass_call
def today(call: Call) -> None:
    """Say what was logged today and yesterday, and what to do.

    Example: freshlegs today --plain
    """
    day = call.day
    with call.reading() as journal:
        units = call.units_of(journal)
        window, runner = window_for(journal, day), runner_for(journal, units)
        entries, before = _shown_of(journal, day), _shown_of(journal, day - ONE_DAY)
        is_empty = not entries and not before and not journal.newest(1)
    advice = advise(window, day, runner)
    out = Printer(call)
    if call.json:
        records = [record_of(entry) for entry in entries]
        told = {"schema": "freshlegs.today/1", "date": day.isoformat(), "entries": records}
        out.json(told | {"advice": advice_record(advice, day)})
        return
    out.line(f"{day_text(day)}, week {day.isocalendar().week}", "bold")
    for entry in entries:
        print_entry(out, entry, units)
    if is_empty:
        out.line(BEGIN)
    elif not entries:
        out.line("Nothing logged yet.", "dim")
    if before:
        out.line("Yesterday", "bold")
    for entry in before:
        print_entry(out, entry, units)
    out.line()
    print_advice(out, advice, units)


def _shown_of(journal: Journal, day: dt.date) -> list[Entry]:
    """Give a day's entries; a plan that was ticked off is told by what was done."""
    return [entry for entry in journal.day(day) if not (isinstance(entry, Plan) and entry.done_by)]


@click.command(context_settings={"ignore_unknown_options": True})  # "-3d" is a day
@click.argument("date", required=False)
@pass_call
def week(call: Call, date: str | None) -> None:
    """Show a week at a glance: that of today, or of DATE.

    Example: freshlegs week "last mon", or: freshlegs week 2026-11-02
    """
    day = call.given_day(date, "DATE") if date is not None else call.day
    monday = monday_of(day)
    sunday = monday + 6 * ONE_DAY
    with call.reading() as journal:
        units = call.units_of(journal)
        window, runner = window_for(journal, sunday), runner_for(journal, units)
    this, before = weeks_of(window, (monday, monday - ONE_WEEK), runner, call.day)
    out = Printer(call)
    if call.json:
        out.json(week_record(this))
        return
    out.line(f"Week {monday.isocalendar().week}, {day_text(monday)} to {day_text(sunday)}", "bold")
    for place, look in enumerate(this.days):
        plan = next((plan for plan in window.plans if plan.date == look.date and not plan.done_by), None)
        _week_line(out, place, look, this, units, plan)
    for line in summary(this, before, units):
        out.facts(line)


def _week_line(out: Printer, place: int, look: DayLook, this: Week, units: Units, plan: Plan | None) -> None:
    longest = max(10_000, *(other.distance_m for other in this.days))
    bar = ("█" if out.boxes else "#") * round(look.distance_m / longest * BAR)
    words = [WEEKDAYS[place], "" if out.plain else bar.ljust(BAR)]
    words.append(f"{distance_number(look.distance_m, units):>5} {units}" if look.distance_m else " " * (6 + len(units)))
    words.append(look.kind if look.kind != "none" else "")
    if look.rpe is not None:
        words.append(f"RPE {look.rpe}")
    if (worst := max(look.soreness or 0, look.pain or 0)) > 0:
        words.append(f"sore {worst}")
    if plan:
        words.append(f"planned {plan_words(plan, units)}")
    out.line(" ".join(word for word in words if word).rstrip())


@click.command()
@click.argument("words", nargs=-1)
@click.option("-n", "--limit", type=click.IntRange(1, 100_000), default=LOG_LIMIT, help="At most so many entries.")
@pass_call
def log(call: Call, words: tuple[str, ...], limit: int) -> None:
    """List entries, newest first; with WORDS those whose notes, tags or shoes hold them all.

    Example: freshlegs log heavy legs -n 10
    """
    with call.reading() as journal:
        units = call.units_of(journal)
        entries = journal.search(" ".join(words), limit) if words else journal.newest(limit)
    out = Printer(call)
    if call.json:
        out.json({"schema": "freshlegs.log/1", "records": [record_of(entry) for entry in entries]})
        return
    for entry in entries:
        out.line(f"{day_text(entry.date)}  {entry.id}", "dim")
        print_entry(out, entry, units)
    if not entries:
        out.line("No entry holds these words." if words else "Nothing logged yet.", "dim")
    if len(entries) == limit:
        call.note(f"There may be more; -n {limit * 2} lists up to {limit * 2}.")


@click.command()
@click.argument("entry_id", metavar="ID")
@pass_call
def show(call: Call, entry_id: str) -> None:
    """Show one entry, whole, by the beginning or the end of its id.

    Example: freshlegs show 3f2a
    """
    with call.reading() as journal:
        units = call.units_of(journal)
        entry = found_entry(journal, entry_id)
    out = Printer(call)
    if call.json:
        out.json(record_of(entry))
        return
    out.line(day_text(entry.date), "bold")
    print_entry(out, entry, units)
    for line in particulars(entry, units):
        out.line(f"    {line}")
    out.line(f"  id {entry.id}", "dim")


def print_entry(out: Printer, entry: Entry, units: Units) -> None:
    """Print an entry with its details and the runner's words."""
    out.line(f"  {headline(entry, units)}", "bold")
    for line in details(entry, units):
        out.facts(line, "    ")
    if words := note_of(entry):
        out.paragraph(words)
