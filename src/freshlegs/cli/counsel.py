"""What advise prints, as text and as JSON; printing an advice, for the other commands that give one."""

from __future__ import annotations

import datetime as dt

from freshlegs.cli.call import Call, CallRefused
from freshlegs.cli.out import Printer
from freshlegs.journal import Reader
from freshlegs.language import mark, markc, tr, trc
from freshlegs.models import Cross, Run, Runner, Wellness, Window
from freshlegs.records import replace
from freshlegs.rules.advice import SHOWN_AS, Advice
from freshlegs.rules.advise import advise as judge
from freshlegs.rules.advise import is_foreseen, told_of, what_if
from freshlegs.rules.reach import OLDER_RUNS, WINDOW_DAYS, needs_older_runs
from freshlegs.telling.advice import (
    alarm,
    command_that_answers,
    dose_lines,
    example_of_a_test_run,
    little_test_words,
    or_words,
    panel_reasons,
    question,
    said_words,
    sure_words,
    talk_test,
)
from freshlegs.telling.plans import TOO_FAR
from freshlegs.units import Units, day_text, typed_date

AHEAD = dt.timedelta(days=8)
LAST_WEEK = dt.timedelta(days=14)
LABELS = (
    markc("label", "why"), markc("label", "or"), markc("label", "sure"), markc("label", "ask"), markc("label", "plan"),
)  # fmt: skip
"""What the lines of an advice begin with."""
COLOURS = ("blue", "yellow", "cyan", "green", "green")


def window_for(journal: Reader, day: dt.date, last: dt.date | None = None) -> Window:
    """Read all that the rules can see on a day, and on the days after it up to `last`."""
    since, until = day - dt.timedelta(days=WINDOW_DAYS) - LAST_WEEK, (last or day) + AHEAD
    window = journal.window(since, until, 0)
    return journal.window(since, until, OLDER_RUNS) if needs_older_runs(window, day) else window


def forecast_day(call: Call, text: str, what: str) -> dt.date:
    """Read a day of the call that is not too far ahead for a forecast. Raises CallRefused."""
    day = call.given_day(text, what, ahead=True)
    if not is_foreseen(day, call.day):
        raise CallRefused(f"{what}: {tr(TOO_FAR)}")
    return day


def runner_for(journal: Reader, units: Units) -> Runner:
    """Give the runner, who is spoken to in the units that the call asks for."""
    return journal.runner().spoken_to_in(units)


def give_advice(call: Call, on: str | None = None, words: str | None = None) -> None:
    """Print the advice for a day, or with `words` that for the day after if they were logged. Raises CallRefused."""
    today = call.day
    day = forecast_day(call, on, "--on") if on is not None else today
    with call.reading() as journal:
        units = call.units_of(journal)
        runner = runner_for(journal, units)
        window = window_for(journal, min(day, today), day)
    if words is not None:
        supposed = _supposed(words, day, units)
        advice, said = what_if(window, day, runner, supposed, today=today, in_plan=not call.json), frozenset[str]()
    elif call.json and day == today:
        advice, said = judge(window, day, runner), frozenset()  # to programs the book's own function, race or not
    else:
        told = told_of(window, day, today, runner)
        advice, said = told.advice, told.said
    out = Printer(call)
    if call.json:
        from freshlegs.telling.records import advice_record  # noqa: PLC0415 - only for programs

        out.json(advice_record(advice, today))
        return
    if advice.day != today:
        out.line(day_text(advice.day, units), "bold")
        advice = replace(advice, ask_for=None, joints=())  # the one question a day is asked of today
    print_advice(out, advice, units, said)


def _supposed(words: str, day: dt.date, units: Units) -> tuple[Run | Cross | Wellness, ...]:
    """Read what a --what-if supposes of the day; nothing is a supposition too."""
    from freshlegs.cli.words import understood  # noqa: PLC0415 - pydantic waits until something enters
    from freshlegs.logbook import records_of  # noqa: PLC0415 - as above
    from freshlegs.phrase import read_phrase  # noqa: PLC0415 - as above

    if not words.strip():
        return ()
    reading = understood(words, read_phrase(words, day, units=units), "--what-if: ")
    records = records_of(reading.records, day, units)[0]
    supposed = tuple(record for record in records if isinstance(record, Run | Cross | Wellness))
    if any(record.date != day for record in supposed):
        told = mark("--what-if supposes something of {day} itself: leave the day out, or name it with --on")
        raise CallRefused(tr(told, day=typed_date(day, units)))
    return supposed


def print_advice(out: Printer, advice: Advice, units: Units, said: frozenset[str] = frozenset()) -> None:
    """Print an advice, a fact a line, an alarm before all else; notes that were said lately only by their names."""
    if stop := alarm(advice):
        out.line(stop, "bold red")
    _print_dose(out, advice, units)
    _print_reasons(out, advice, said)
    if words := or_words(advice):
        out.line(f"{label('or')}{words}")
    out.line(f"{label('sure')}{sure_words(advice)}")
    if asked := question(advice):
        out.line(f"{label('ask')}{asked}")
    if command := command_that_answers(advice):
        out.line(f"{label('')}{command}", "dim")


def label(name: str) -> str:
    """Give what stands before a line of the advice, as wide as all of them."""
    wide = max(len(trc("label", one)) for one in LABELS)
    return f"{trc('label', name):<{wide}} "


def _print_dose(out: Printer, advice: Advice, units: Units) -> None:
    out.line(tr(SHOWN_AS[advice.verdict]), f"bold {'red' if advice.urgent else COLOURS[advice.rank]}")
    for line in dose_lines(advice, units):
        out.facts(line, "  ")
    if test := little_test_words(advice, units):
        out.line(f"  {test}")
        command = f'freshlegs add "{example_of_a_test_run(advice, units)}"'
        out.line(f"  {tr('afterwards: {command}', command=command)}", "dim")
    if talk := talk_test(advice):
        out.line(f"  {talk}", "dim")
    if advice.disclaimer:
        out.line(advice.disclaimer, "bold red")


def _print_reasons(out: Printer, advice: Advice, said: frozenset[str]) -> None:
    reasons, more = panel_reasons(advice, said)
    for place, reason in enumerate(reasons):
        grade = f" [{reason.grade}]" if reason.grade != "-" else ""
        effect = f" -> {reason.effect}" if reason.effect else ""
        begin = label("why" if place == 0 or out.plain else "")
        out.line(f"{begin}{reason.rule:<4} {reason.fact}{effect}{grade}")
    if more:
        out.line(f"{label('')}{tr('and {n} more', n=more)}", "dim")
    if words := said_words(advice, said):
        out.line(f"{label('')}{words}", "dim")
