"""advise: the advice as text and as JSON; printing an advice, for the other commands that give one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import click

from freshlegs.cli.call import Call, CallRefused, pass_call
from freshlegs.cli.out import Printer
from freshlegs.journal import Journal
from freshlegs.models import Cross, Run, Runner, Wellness, Window
from freshlegs.rules.advice import SHOWN_AS, VERDICTS, Advice
from freshlegs.rules.advise import week_ahead, weigh, what_if
from freshlegs.rules.reach import OLDER_RUNS, WINDOW_DAYS
from freshlegs.telling.advice import (
    TALK,
    dose_lines,
    example_of_a_test_run,
    example_of_an_answer,
    or_words,
    question,
    said_words,
    told_reasons,
)
from freshlegs.telling.records import advice_record
from freshlegs.units import Units, day_text

AHEAD = dt.timedelta(days=8)
LAST_WEEK = dt.timedelta(days=14)
WEEK_DAYS = 7
COLOURS = ("blue", "yellow", "cyan", "green", "green")


def window_for(journal: Journal, day: dt.date) -> Window:
    """Read all that the rules can see on a day."""
    return journal.window(day - dt.timedelta(days=WINDOW_DAYS) - LAST_WEEK, day + AHEAD, OLDER_RUNS)


def runner_for(journal: Journal, units: Units) -> Runner:
    """Give the runner, who is spoken to in the units that the call asks for."""
    return replace(journal.runner(), units=units)


@click.command()
@click.option("--on", "on", metavar="DATE", help="The day to advise on (today).")
@click.option("--what-if", "words", metavar="WORDS", help='"If I log this, then what?": the advice for the day after.')
@pass_call
def advise(call: Call, on: str | None, words: str | None) -> None:
    """Recovery run, yes or no? What to do on a day, how much, and why; with --what-if, tomorrow's.

    Example: freshlegs advise --what-if "30k 3h rpe 4"
    """
    today = call.day
    day = call.given_day(on, "--on", ahead=True) if on is not None else today
    with call.reading() as journal:
        units = call.units_of(journal)
        runner = runner_for(journal, units)
        window = window_for(journal, day)
        ahead = window_for(journal, today) if day > today else window
    if words is not None:
        advice, said = what_if(window, day, runner, _supposed(words, day, units)), frozenset[str]()
    else:
        in_week = 0 < (day - today).days < WEEK_DAYS
        told = week_ahead(ahead, today, runner)[(day - today).days] if in_week else weigh(window, day, runner)
        advice, said = told.advice, told.said
    out = Printer(call)
    if call.json:
        out.json(advice_record(advice, today))
        return
    if advice.day != today:
        out.line(day_text(advice.day), "bold")
    print_advice(out, advice, units, said)


def _supposed(words: str, day: dt.date, units: Units) -> tuple[Run | Cross | Wellness, ...]:
    """Read what a --what-if supposes of the day; nothing is a supposition too."""
    from freshlegs.cli.words import understood  # noqa: PLC0415 - pydantic waits until something enters
    from freshlegs.logbook import records_of  # noqa: PLC0415 - as above
    from freshlegs.phrase import read_phrase  # noqa: PLC0415 - as above

    if not words.strip():
        return ()
    reading = understood(words, read_phrase(words, day, units=units), "--what-if: ")
    records = records_of(reading.records, day)[0]
    supposed = tuple(record for record in records if isinstance(record, Run | Cross | Wellness))
    if any(record.date != day for record in supposed):
        raise CallRefused(f"--what-if supposes something of {day} itself: leave the day out, or name it with --on")
    return supposed


def print_advice(out: Printer, advice: Advice, units: Units, said: frozenset[str] = frozenset()) -> None:
    """Print an advice, a fact a line; the notes that were said lately only by their names."""
    _print_dose(out, advice, units)
    _print_reasons(out, advice, said)
    if words := or_words(advice):
        out.line(f"or   {words}")
    out.line(f"sure {advice.level}")
    if asked := question(advice):
        out.line(f"ask  {asked}")
    if answer := example_of_an_answer(advice):
        out.line(f'     freshlegs sore "{answer}"', "dim")


def _print_dose(out: Printer, advice: Advice, units: Units) -> None:
    out.line(SHOWN_AS[advice.verdict], f"bold {'red' if advice.urgent else COLOURS[advice.rank]}")
    for line in dose_lines(advice, units):
        out.facts(line, "  ")
    if advice.test_run:
        out.line("  as the little test run: note the joint before, after and tomorrow morning")
        out.line(f'  afterwards: freshlegs add "{example_of_a_test_run(advice, units)}"', "dim")
    if advice.rank >= VERDICTS.index("recovery_run"):
        out.line(f"  {TALK}", "dim")
    if advice.disclaimer:
        out.line(advice.disclaimer, "bold red")


def _print_reasons(out: Printer, advice: Advice, said: frozenset[str]) -> None:
    for place, reason in enumerate(told_reasons(advice, said)):
        grade = f" [{reason.grade}]" if reason.grade != "-" else ""
        effect = f" -> {reason.effect}" if reason.effect else ""
        out.line(f"{'why ' if place == 0 or out.plain else '    '} {reason.rule:<4} {reason.fact}{effect}{grade}")
    if words := said_words(advice, said):
        out.line(f"     {words}", "dim")
